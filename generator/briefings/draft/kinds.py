"""The full name of an organisation that is called by its kind, as in "the Organization", "the company"."""

import re
from functools import cache

from briefings.draft.bodies import Bodies, body_in, clean

_DATELINE = re.compile(r"\A[A-Z]{6,}\s(?=[A-Z])")
_COMPANIES = frozenset({"company", "corporation", "firm"})
_COMPANY = re.compile(r"[A-Z][\w&’'-]*(?:\s(?:&\s)?[A-Z][\w&’'-]*){0,5},?\s(?:Inc|Corp|Co|Ltd|LLC|LLP|PLC)\b\.?")


def full_name(noun: str, text: str, position: int, bodies: Bodies) -> str | None:
    """The latest body before, else the first, with the noun in it; of a company else the last one with its mark."""
    named = _named_with(noun.capitalize())
    places = list(named.finditer(text, 0, position)) or list(named.finditer(text, position))[:1]
    if not places and noun.lower() in _COMPANIES:
        marked = [match[0] for match in _COMPANY.finditer(text, 0, position)]
        return clean(marked[-1]) if marked else None
    full = _DATELINE.sub("", places[-1][0]) if places else ""
    return body_in(full, bodies)[0] or (full if " of " in full else None)


@cache
def _named_with(noun: str) -> re.Pattern[str]:
    """The full names that have a noun in them: "Criminal Police Organization", "Department of Public Works"."""
    word = r"(?!(?:The|Its|Our)\b)[A-Z][\w.&'’-]*"
    behind = rf"[ \u00a0](?:of|for|on)\s(?:the\s)?{word}(?:\s(?:and\s)?{word}){{0,6}}"
    return re.compile(rf"(?:{word}[ \u00a0]){{1,6}}{noun}(?:{behind})?|{noun}{behind}")
