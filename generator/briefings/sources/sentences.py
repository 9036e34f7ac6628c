"""A text cut at its sentence ends; cautious, so that "U.S. Department" and "Mr. Smith" stay whole."""

import re
from collections.abc import Iterator

_SENTENCE_END = re.compile(
    r"[.!?…](?:(?:(?<=[^\W\d_]{2}.)|(?<=[^\W\d_][\"”’»)].))[\"”’»)\]]*\s+(?=[\"“„«‘(\[]?[^\W\d_a-z])"
    r"|(?<=\d[.!?])\s+(?=[A-Z“]))"
)
_BEFORE_NAMES = frozenset(
    "adm amb brig capt cllr cmdr col cpl dr drs ft gen gov govs hon insp lt maj messrs mlle mme mr mrs ms msgr mt prof "
    "profs rep reps rev sen sens sgt st supt vs".split()
)
"""Abbreviations that a name follows, so that their full stop ends no sentence."""
_BEFORE_BRACKETS = frozenset("co corp inc ltd".split())
"""Abbreviations at the end of a company's name, of which brackets behind it tell the short form."""
_LONGEST_ABBREVIATION = 6


def sentences(text: str) -> list[str]:
    """The sentences of a text, without the white space around them."""
    return [text[start:end] for start, end in sentence_bounds(text)]


def sentence_bounds(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends, half-open, in characters of the text."""
    position = 0
    for match in _SENTENCE_END.finditer(text):
        if not _is_abbreviated(text, match.start() + 1):
            yield from _trimmed(text, position, match.end())
            position = match.end()
    yield from _trimmed(text, position, len(text))


def _is_abbreviated(text: str, end: int) -> bool:
    """Whether the full stop before `end` belongs to an abbreviation that names follow."""
    if text[end - 1] != ".":
        return False
    word = text[max(0, end - 1 - _LONGEST_ABBREVIATION) : end - 1].split()[-1:]
    if not word:
        return False
    plain = word[0].lower().lstrip('("“‘[')
    return plain in _BEFORE_NAMES or (plain in _BEFORE_BRACKETS and text.startswith(" (", end))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    left = start + len(words) - len(words.lstrip())
    right = end - len(words) + len(words.rstrip())
    if left < right:
        yield left, right
