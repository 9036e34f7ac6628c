"""What is set aside in a text while stylings are read: an abbreviation behind a name, the state behind a city."""

import re

from briefings.draft.bodies import SET_ASIDE
from briefings.draft.titles import is_noun
from briefings.draft.words import ANY_STATE_OR_CODE
from briefings.folding import at_words

_ABBREVIATION = re.compile(r"\((?<=\s.)(?![A-Z][A-Za-z]?-)[A-Z][A-Za-z&./-]{1,11}\)")
"""Behind the name of a body; set aside, so that the name goes on behind it. "(D-MA)" stands behind a person's."""
_LOST_APOSTROPHE = re.compile(r"\?(?<=[a-z].)(?=s\s)")
"""A question mark stands for it in texts that lost all characters but ASCII."""
_OF_SEVERAL = frozenset(
    "agency bureau commission committee department directorate division institute ministry office subcommittee".split()
)
_SERIES = re.compile(r"[A-Z][a-z]+ (?:of|for|on) [A-Z][a-z]+(?:, [A-Z][a-z]+)+,? and [A-Z][a-z]+")
"""A body's name with all that it is for, as in "Bureau of Forests, Rivers and Lakes": its commas divide nothing."""
_PART = re.compile(
    r"(?<=[A-Z]{2}) [-–] (?=(?:[A-Z][a-z]+ ){0,3}"
    r"(?:Branch|Center|Division|Investigations?|Office|Section|Service|Unit)\b)"
)
"""Between a body and a part of it, as in "IRS - Criminal Investigation"."""
_STATE = re.compile(rf", (?=[A-Z])(?:{ANY_STATE_OR_CODE}),?(?= [A-Za-z])")
_CITY = re.compile(r"\b(?:[Tt]he|[Aa]n?|former)(?: [A-Z][\w.’'-]*){1,3}\Z")
"""Before its state, both of them before what is there, as in "the Dallas, Texas, Police Department"."""
_LONGEST_CITY = 40


def without_asides(text: str) -> str:
    """The text, of the same length, with what is set aside in it blanked out."""
    for series in at_words(_SERIES, _OF_SEVERAL, text):
        text = text[: series.start()] + series[0].replace(",", SET_ASIDE) + text[series.end() :]
    text = _LOST_APOSTROPHE.sub("’", text)
    if " - " in text or " – " in text:
        text = _PART.sub(f" {SET_ASIDE} ", text)
    text = _ABBREVIATION.sub(_without_abbreviation, text)
    return _STATE.sub(_without_state, text)


def _without_abbreviation(match: re.Match[str]) -> str:
    """What stands for brackets; an office in small letters, as in "(Chair)", is no abbreviation."""
    word = match[0].strip("()")
    return match[0] if word != word.upper() and is_noun(word) else SET_ASIDE * len(match[0])


def _without_state(match: re.Match[str]) -> str:
    """What stands for the state behind a city, where it is that of something described there."""
    if not _CITY.search(match.string, max(0, match.start() - _LONGEST_CITY), match.start()):
        return match[0]
    return f" {SET_ASIDE * (len(match[0]) - 1)}"
