"""The full name of an organisation that is called by its kind, as in "the Organization", "the company"."""

import re
from bisect import bisect_right
from functools import cache, lru_cache

from briefings.draft.bodies import Bodies, body_in, clean, last_body

_DATELINE = re.compile(r"\A[A-Z]{6,}\s(?=[A-Z])")
_NEAR = 300
"""Characters before "the agency" in which a body is named that is one, though not by name."""
_COMPANIES = frozenset({"company", "corporation", "firm"})
_COMPANY = re.compile(r"[A-Z][\w&’'-]*(?:\s(?:&\s)?[A-Z][\w&’'-]*){0,5},?\s(?:Inc|Corp|Co|Ltd|LLC|LLP|PLC)\b\.?")


def full_name(noun: str, text: str, position: int, bodies: Bodies) -> str | None:
    """The latest body before, else the first, with the noun in it; of a company else the last one with its mark."""
    name = _nearest(_named_with(noun.capitalize()), text, position, or_behind=True)
    if not name and noun.lower() in _COMPANIES:
        return clean(_nearest(_COMPANY, text, position, or_behind=False)) or None
    if not name and noun.lower() == "agency":
        return last_body(text[max(0, position - _NEAR) : position], bodies)
    full = _DATELINE.sub("", name)
    return body_in(full, bodies)[0] or (full if " of " in full else None)


def _nearest(pattern: re.Pattern[str], text: str, position: int, *, or_behind: bool) -> str:
    """The last name that ends before a position, else the first behind it; empty if none."""
    ends, names = _places(pattern, text)
    before = bisect_right(ends, position)
    if before:
        return names[before - 1]
    return names[0] if names and or_behind else ""


@lru_cache(20)  # As many kinds as a document has; one may be named in each of its sentences.
def _places(pattern: re.Pattern[str], text: str) -> tuple[list[int], list[str]]:
    found = list(pattern.finditer(text))
    return [match.end() for match in found], [match[0] for match in found]


@cache
def _named_with(noun: str) -> re.Pattern[str]:
    """The full names that have a noun in them: "Criminal Police Organization", "Department of Public Works"."""
    word = r"(?!(?:The|Its|Our)\b)[A-Z][\w.&'’-]*"
    behind = rf"[ \u00a0](?:of|for|on)\s(?:the\s)?{word}(?:\s(?:and\s)?{word}){{0,6}}"
    return re.compile(rf"(?:{word}[ \u00a0]){{1,6}}{noun}(?:{behind})?|{noun}{behind}")
