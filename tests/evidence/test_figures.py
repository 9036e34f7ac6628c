"""The numbers of a text, and what they can mean."""

from decimal import Decimal

import pytest

from briefings.evidence.figures import figures, values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1,500 people", {"1500", "1.500"}),
        ("Twenty-FIVE Million", {"25000000"}),
        ("3.5 billion", {"3500000000"}),
        ("no one, or one of them", {"1"}),
        ("on 05.07.2019", {"5", "7", "5.07", "2019"}),
        ("sixteenth", set()),
    ],
)
def test_a_number_is_read_in_digits_and_in_words(text: str, found: set[str]) -> None:
    assert set(values(text)) == set(map(Decimal, found))


def test_letters_that_differ_from_those_of_a_number_only_in_case_make_no_number() -> None:
    assert [figure.text for figure in figures("ſix, 5 thouſand, 7 mİllion")] == ["5", "7"]
