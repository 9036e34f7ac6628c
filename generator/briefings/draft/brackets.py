"""What stands in brackets behind a name: an office, a state and an office, a body: "X (chair)", "X (Peru, Chair)"."""

import re

from briefings.draft.bodies import body_in
from briefings.draft.found import FoundOffice
from briefings.draft.organisations import is_acronym, is_body
from briefings.draft.phrases import Phrases
from briefings.draft.posts import governs

APPOSED = re.compile(
    r"\s?[*_]*,[*_]*|(?<=,[\"”])|\s[–—|-]|(?=\sthe\s|\san?\s|(?<=\sand)\sformer\s)|(?<=\b[JS]r\.)(?=\s[A-Z])|(?<=\bPh\.D\.)(?=\s[A-Z])"
)
"""Between a name and what is said of it: a comma, a dash, or nothing before an article."""
_BRACKETS = re.compile(r"\s*\((?:as\s)?([^()]{2,120})\)")
_BRACKETS_END = re.compile(r"(?:,\s[A-Z][\w -]+)?")
"""Behind the name of a body in brackets: where it is."""
_STATE_AND = re.compile(r"[A-Z][\w .’'-]{2,40},\s(?=[A-Z])")
"""In brackets, before an office: "X (Norland, Chair)"."""
_PARTED_NAME = re.compile(r"[A-Z][\w.’'-]*(?:\s(?:[–-]|&|and|for|of|the|[A-Z][\w.’'-]*))+")
"""The name of a body that has a dash in it."""
_AROUND = 120
"""Characters before an abbreviation that are looked at."""


def bracketed(phrases: Phrases, start: int, high: int) -> tuple[list[FoundOffice], str | None] | None:
    """The offices there, and the body, if brackets hold a styling or a body."""
    match = _BRACKETS.match(phrases.source.text, start, high)
    if match is None:
        return None
    is_short = is_acronym(match[1]) and "." not in match[1] and not _abbreviates(phrases.text, match[1], start)
    state = _STATE_AND.match(match[1])
    for begin in () if is_short else (match.start(1), *([match.start(1) + state.end()] if state else [])):
        if offices := list(phrases.apposition(begin, match.end(1))):
            return offices, None
    body, _, end = (match[1], None, len(match[1])) if is_short else body_in(match[1])
    if not _BRACKETS_END.fullmatch(match[1], end):
        body = match[1] if _PARTED_NAME.fullmatch(match[1]) and is_body(match[1]) else None
    comma = APPOSED.match(phrases.text, match.end(), high)
    offices = list(phrases.apposition(comma.end(), high))[:1] if comma and "," in comma[0] else []
    if body is None and not offices:
        return None
    if any(governs(office.role or "") for office in offices):
        return offices, None  # "X (CDU), Minister of Justice": a party.
    return [office._replace(organisation=office.organisation or body) for office in offices], body


def _abbreviates(text: str, acronym: str, end: int) -> bool:
    """Whether an abbreviation is that of the words before it, as in "Assistance Grant (JAG)"."""
    before = text[max(0, end - _AROUND) : end].split()
    return acronym.endswith("".join(word[0] for word in before[-2:]))
