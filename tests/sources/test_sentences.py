"""Sentence ends, and full stops that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.sources.sentences import sentence_bounds, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One came. Two went.", ["One came.", "Two went."]),
        ("The U.S. Department said so. It is so.", ["The U.S. Department said so.", "It is so."]),
        ("Mr. Smith met Gen. Jones. They spoke.", ["Mr. Smith met Gen. Jones.", "They spoke."]),
        ("Amb. Smith met Cllr. Jones. They spoke.", ["Amb. Smith met Cllr. Jones.", "They spoke."]),
        ("She joined Acme Inc. The firm grew.", ["She joined Acme Inc.", "The firm grew."]),
        ("“We won.” “You did.”", ["“We won.”", "“You did.”"]),
        ("Its theme was “Joint measures”. It ended.", ["Its theme was “Joint measures”.", "It ended."]),
        ("It began in 2019. It ended.", ["It began in 2019.", "It ended."]),
        ("", []),
    ],
)
def test_a_text_is_cut_where_sentences_end(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text())
def test_sentences_are_passages_in_order_that_leave_out_only_white_space(text: str) -> None:
    bounds = list(sentence_bounds(text))

    edges = [0, *(edge for pair in bounds for edge in pair), len(text)]
    assert edges == sorted(edges)
    assert not "".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)).strip()
