"""Words with a capital: whether a word may be a part of a name, a given name, or the title before one."""

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from briefings.draft.words import GIVEN_TOO, NOT_NAMES, PARTICLES, STATES, TITLES

_FUSED = re.compile(r"[A-Z]{5,}[a-z]")
"""A dateline that has lost its dash, as in "WASHINGTONThe"."""


class Word(NamedTuple):
    """A word with a capital."""

    text: str
    folded: str
    """In small letters."""
    start: int
    end: int
    """Half-open, in the reading text."""


def begins_no_name(text: str, word: Word) -> bool:
    """Whether no name begins with the word where it stands."""
    if len(word.text) == 1 and text[word.start - 1 : word.start] == "/":
        return True  # "M/T Nautilus"
    return is_no_name(word) or word.text in PARTICLES or _is_small_word(text, word)


def begins_with_given(name: list[Word], *, titled: bool) -> bool:
    """Whether a word that is usually none begins a name, as in "Bill Price", "Christian J. Price"."""
    if name[0].text not in GIVEN_TOO or len(name) < 2 or is_no_name(name[1]):  # noqa: PLR2004  a name has two
        return False
    return titled or (name[0].text not in STATES and any(map(may_be_given, name[:2])))


def has_no_name(name: list[Word]) -> bool:
    """Whether a word of a name is usually none."""
    return any(map(is_no_name, name[name[0].text in GIVEN_TOO :])) if name else False


def may_be_given(word: Word) -> bool:
    """Whether the word is a usual given name or an initial."""
    return word.text in given_names() or len(word.text) == 1


def is_title(word: Word) -> bool:
    """Whether the word is a title, also of several people or a compound one, as in "Attorneys", "Agent-in-Charge"."""
    folded = word.folded.strip(".")
    if folded.endswith(("spokesman", "spokeswoman")):
        return True
    if folded in TITLES or folded.removesuffix("s") in TITLES:
        return True
    return "-" in folded and folded.partition("-")[0] in TITLES


def _is_small_word(text: str, word: Word) -> bool:
    """Whether "A" or "I" is no initial."""
    return word.text in {"A", "I"} and not text.startswith(".", word.end)


def is_no_name(word: Word) -> bool:
    """An initial may be any letter; a word that lost its apostrophe, as in "Departments", is still that word."""
    text, folded = word.text, word.folded
    if len(text) == 1:
        return False
    if folded in NOT_NAMES or text in {"U.S", "U.K"} or folded.endswith("-based"):
        return True
    if folded.endswith("s") and len(text) > 4 and folded[:-1] in NOT_NAMES:  # noqa: PLR2004
        return True
    return text[1].isupper() and _FUSED.match(text) is not None


def is_acronym(word: Word) -> bool:
    """Whether the word is all capitals, but for a plural's "s"."""
    text = word.text.removesuffix("s")
    return len(text) > 1 and text.isupper() and "." not in text


@cache
def given_names() -> frozenset[str]:
    """Usual given names, of several countries; a name that is as often a word or a place is left out.

    The most usual ones of the United States are from its census of 1990, which is in the public domain.
    """
    return frozenset(files("briefings.draft").joinpath("given_names.txt").read_text("utf-8").split())
