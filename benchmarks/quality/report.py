"""Figures as the tables of `docs/quality.md`."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quality.scoring import ACCEPTED, JOINT, ORGANISATION, PEOPLE, RESOLVED, ROLE, SPANS, VERBATIM, Figure

SPEED = "documents a second, one core"
NOT_MEASURED = "not measured here"

_EVERY = "all"
AIMS: Mapping[str, tuple[str, str]] = {
    PEOPLE: ("0.75", "0.95"),
    ROLE: ("0.90", "0.90"),
    ORGANISATION: ("0.75", "0.85"),
    SPANS: ("0.96", "0.97"),
    JOINT: ("0.84", "0.91"),
    RESOLVED: ("", "0.88"),
    VERBATIM: (_EVERY, _EVERY),
    ACCEPTED: (_EVERY, _EVERY),
    SPEED: ("300", "15"),
}
"""Without the model and with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What one engine came to on one set of documents."""

    heading: str
    figures: Mapping[str, Figure] | None = None
    """None where it could not be measured."""
    speed: float | None = None
    """Documents a second."""


def table(columns: Sequence[Column], *, measures: Sequence[str]) -> str:
    """A row for each measure: the aims, then a cell for each column with its interval."""
    head = ["what", "aim without", "aim with", *(column.heading for column in columns)]
    rows = [head, ["---"] * len(head)]
    rows += [[name, *AIMS.get(name, ("", "")), *(_cell(column, name) for column in columns)] for name in measures]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _cell(column: Column, name: str) -> str:
    if column.figures is None:
        return NOT_MEASURED
    if name == SPEED:
        return f"{column.speed:.2g}" if column.speed else ""
    figure = column.figures.get(name)
    if figure is None or not figure.of:
        return "nothing to measure"
    if AIMS.get(name, ("",))[0] == _EVERY:
        return _EVERY if figure.value == 1 else f"{round(figure.value * figure.of)} of {figure.of}"
    return f"{figure.value:.3f} ({figure.low:.3f}–{figure.high:.3f})"


def rewritten(page: str, name: str, text: str) -> str:
    """The page with what stands between its markers `<!-- name -->` and `<!-- end -->` put anew."""
    pattern = re.compile(rf"(<!-- {re.escape(name)} -->\n)(.*?)(<!-- end -->)", re.DOTALL)
    if not pattern.search(page):
        raise ValueError(f"the page has no place for {name}")
    return pattern.sub(lambda match: f"{match[1]}\n{text}\n{match[3]}", page)
