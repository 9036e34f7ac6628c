"""The name behind what an office is for, as in "Director of Prize Operations Ann Smith"."""

import re

from briefings.draft.capitals import Word, is_no_name, is_title, may_be_given
from briefings.draft.given import given_names
from briefings.draft.runs import Run
from briefings.draft.titles import PLURALS, is_modifier, is_noun, key
from briefings.draft.words import HONORIFICS

_OFFICE_OF = re.compile(
    r"\b(?P<noun>[A-Z][\w-]+) (?:for|in|of) (?:the )?(?:(?:[A-Z][\w-]+,? ){1,4}(?:and|&) (?:the )?)?\Z"
)
_SMALL_OFFICE_OF = re.compile(
    r"\b(?P<noun>[a-z][\w-]+) (?:for|in|of) (?:the )?(?:(?:[A-Z][\w-]+,? ){1,4}(?:and|&) (?:the )?)?\Z"
)
"""Likewise in small letters: only a given name tells where a name begins behind it."""
_MINISTER_OF = re.compile(r"\bMinister (?:for|of) \Z")
_MINISTER_FOR_ALL = re.compile(r"\bMinister (?:for|of) (?:[A-Z][\w-]+,? ){1,4}(?:and|&) (?:the )?\Z")
_ANY_END = re.compile(r"(?=\W|\Z)")
_LONGEST_OFFICE = 60
"""Characters from its noun to the last words of what it is for."""
_OF_FIELDS = frozenset("administrator commissioner director minister secretary".split())
_SENTENCE_GOES_ON = re.compile(r" (?!(?:and|at|for|in|of|on|to)\b)[a-z]")
_NO_MORE_NAME = re.compile(r"(?! [A-Z]|['’]s [A-Z])")
_GOES_ON_OR_ENDS = re.compile(rf"{_SENTENCE_GOES_ON.pattern}|[,.](?:\s|\Z)| and [A-Z]")


def behind_field(text: str, words: list[Word], name: list[Word]) -> list[Word]:
    """The name without the field before it, where an office leads up to the run that the name is in."""
    if name and name != words and words[len(words) - len(name) - 1].folded in HONORIFICS:
        return name
    given = next((place for place in range(1, len(name) - 1) if name[place].text in given_names()), 0)
    if given and not may_be_given(name[0]) and _follows_small_office(text, words[0].start):
        return name[given:]  # "the mayor of Kenya Ann Smith"
    if given and not may_be_given(name[0]):
        behind, end = name[given:], _NO_MORE_NAME  # "Representative in Kenya Ann Smith"
    else:
        fields = [place for place, word in enumerate(name) if is_no_name(word)]
        behind, end = name[fields[-1] + 1 :] if fields else [], _SENTENCE_GOES_ON
        if fields and _MINISTER_FOR_ALL.search(text, max(0, words[0].start - _LONGEST_OFFICE), words[0].start):
            end = _ANY_END  # "Minister of Justice and Home Affairs X to discuss"
        if not fields and _follows_minister(text, words, name):
            behind, end = name[1:], _GOES_ON_OR_ENDS  # "Minister of Public Works Srdan Novak"
    if len(behind) < 2 or not end.match(text, name[-1].end):  # noqa: PLR2004  a name has two
        return name
    return behind if is_led(text, words[0].start) else name


def _follows_minister(text: str, words: list[Word], name: list[Word]) -> bool:
    """Whether a name of three words stands behind "Minister of", so that its first one is of the field."""
    is_plain = len(name) == len("xyz") and not may_be_given(name[0]) and not is_title(words[len(words) - len(name) - 1])
    is_plain = is_plain and not any(is_modifier(word.text) or may_be_given(word) for word in name[1:])
    return is_plain and _MINISTER_OF.search(text, max(0, words[0].start - _LONGEST_OFFICE), words[0].start) is not None


def _follows_small_office(text: str, start: int) -> bool:
    office = _SMALL_OFFICE_OF.search(text, max(0, start - _LONGEST_OFFICE), start)
    return office is not None and is_noun(office["noun"]) and key(office["noun"]) not in PLURALS


def is_led(text: str, start: int, run: Run | None = None) -> bool:
    """Whether an office and "of" stand before a place; of a run there that is like no name, one that names a field."""
    office = _OFFICE_OF.search(text, max(0, start - _LONGEST_OFFICE), start)
    if office is None or not is_noun(office["noun"]) or key(office["noun"]) in PLURALS:
        return False
    is_name = run is None or may_be_given(run.words[0]) or _SENTENCE_GOES_ON.match(text, run.end) is not None
    return is_name or key(office["noun"]) in _OF_FIELDS
