"""Equal values have the same name, others another one."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.fingerprints import fingerprint

PLAIN = st.text() | st.integers() | st.booleans() | st.none() | st.binary() | st.dates()
VALUES = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3), max_leaves=6
)


@dataclass(frozen=True)
class Drawn:
    content: list[str]
    digest: str


@given(VALUES, VALUES)
def test_only_equal_values_of_the_same_types_have_the_same_name(one: object, other: object) -> None:
    assert (fingerprint(one) == fingerprint(other)) == (repr(one) == repr(other))


@given(st.lists(st.text()), st.lists(st.text()))
def test_texts_do_not_run_into_each_other(one: list[str], other: list[str]) -> None:
    assert (fingerprint(*one) == fingerprint(*other)) == (one == other)


def test_a_value_with_a_digest_stands_for_itself_by_that() -> None:
    drawn = Drawn(content=["a"], digest="of a")

    assert fingerprint(drawn) == fingerprint(replace(drawn, content=["not looked at"]))
    assert fingerprint(drawn) != fingerprint(replace(drawn, digest="of b"))


def test_without_a_digest_all_of_it_counts() -> None:
    assert fingerprint(Drawn(content=["a"], digest="")) != fingerprint(Drawn(content=["b"], digest=""))


def test_what_cannot_be_named_is_refused() -> None:
    with pytest.raises(TypeError, match="complex has no fingerprint"):
        fingerprint(1j)
