"""Briefings per month as a small picture: bars whose sizes are numbers, and the same in words."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from briefings.pages.words import count, month_name

HEIGHT = 40
"""Of the tallest bar, in the picture's own units; a bar is 3 of 4 units wide."""
_FEWEST_MONTHS = 2
_MONTHS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A month with briefings."""

    x: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """What the template of the picture is given."""

    bars: tuple[Bar, ...]
    width: int
    height: int
    first: str
    last: str
    text: str
    """What the picture shows, for those who do not see it."""


def chart(days: Iterable[date]) -> Chart | None:
    """The picture of these days; none where all are of one month, which words tell better."""
    months = Counter(day.year * _MONTHS + day.month - 1 for day in days)
    if len(months) < _FEWEST_MONTHS:
        return None
    first, last = min(months), max(months)
    most = max(months, key=lambda month: (months[month], -month))
    bars = (Bar(x=(m - first) * 4, height=max(2, HEIGHT * n // months[most])) for m, n in sorted(months.items()))
    return Chart(
        bars=tuple(bars),
        width=(last - first + 1) * 4,
        height=HEIGHT,
        first=_named(first),
        last=_named(last),
        text=f"Briefings per month from {_named(first)} to {_named(last)}: {months.total():,} in all, "
        f"at most {count(months[most], 'briefing')}, in {_named(most)}.",
    )


def _named(month: int) -> str:
    return f"{month_name(month % _MONTHS + 1)} {month // _MONTHS}"
