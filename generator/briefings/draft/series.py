"""Series of names of which each stands behind its office: "the Secretary, X, the Commander, Mr Y, and the Clerk, Z"."""

import re
from collections.abc import Iterator, Sequence

from briefings.draft.bodies import Bodies
from briefings.draft.styling import styled
from briefings.draft.titles import is_noun
from briefings.draft.words import ANY_HONORIFIC
from briefings.model import Span

_OFFICE = r"(?P<office>(?:(?:[Aa]n?|[Tt]he)\s)?[^,;:.\n()\"“”]{3,80})"
_TO_NAME = rf",\s(?:(?i:{ANY_HONORIFIC})\.?\s)*\Z"
_BETWEEN = re.compile(rf",\s(?:and\s)?{_OFFICE}{_TO_NAME}")
"""Two names of such a series."""
_BEFORE = re.compile(rf"\b(?=(?P<office>[Tt]he\s[^,;:.\n()\"“”]{{3,80}}){_TO_NAME})")
"""The first name."""
_BEHIND = re.compile(rf",\s{_OFFICE}(?=[,.;])")
"""The last name, where the offices stand behind the names."""
_LONGEST = 140
"""Characters from one name to the next."""


def behind_offices(text: str, spans: Sequence[Span], bodies: Bodies) -> dict[int, int]:
    """The mentions of such series, each with where its office begins."""
    found: dict[int, int] = {}
    for first, last in _runs(text, spans, bodies):
        before = _BEFORE.finditer(text, max(0, spans[first].start - _LONGEST), spans[first].start)
        opening = next((match for match in reversed(list(before)) if _is_office(match, bodies)), None)
        behind = _BEHIND.match(text, spans[last].end, spans[last].end + _LONGEST)
        is_led = last - first > 1 and _ends_with_office(text, spans[first].start) and not _goes_on(text, spans, last)
        if not (opening or is_led) or _is_office(behind, bodies):
            continue
        if opening is None:
            found[first] = spans[first].start  # Its office stands before it without a comma.
        between = (_between(text, spans[place - 1], spans[place]) for place in range(first + 1, last + 1))
        offices = enumerate((opening, *between), first)
        found |= {place: match.start("office") for place, match in offices if match}
    return found


def _goes_on(text: str, spans: Sequence[Span], last: int) -> bool:
    """Whether a name without an office of its own comes next: the offices may stand behind the names."""
    return last + 1 < len(spans) and text[spans[last].end : spans[last + 1].start] in {" and ", ", and ", ", "}


def _runs(text: str, spans: Sequence[Span], bodies: Bodies) -> Iterator[tuple[int, int]]:
    """From where to where an office and commas stand between all mentions."""
    first = 0
    for place in range(1, len(spans) + 1):
        between = _between(text, spans[place - 1], spans[place]) if place < len(spans) else None
        if not _is_office(between, bodies):
            if place - first > 1:
                yield first, place - 1
            first = place


def _between(text: str, one: Span, other: Span) -> re.Match[str] | None:
    if other.start - one.end > _LONGEST or not text.startswith(", ", one.end):
        return None
    return _BETWEEN.fullmatch(text, one.end, other.start)


def _is_office(match: re.Match[str] | None, bodies: Bodies) -> bool:
    held = styled(match["office"], bodies) if match else None
    return held is not None and held.role is not None and not held.is_plural


def _ends_with_office(text: str, end: int) -> bool:
    """Whether the last word before a place is an office."""
    words = text[max(0, end - _LONGEST) : end].split()
    return words != [] and is_noun(words[-1])
