"""Figures as the tables of `docs/quality.md`."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quality.scoring import ACCEPTED, JOINT, ORGANISATION, PEOPLE, RESOLVED, ROLE, SPANS, VERBATIM, Figure

SPEED = "documents a second, one core"
JOINT_UNBROKEN = "the same with every line break deleted"
NOT_MEASURED = "not measured here"

_EVERY = "all"
Aims = Mapping[str, tuple[str, str]]
"""Without the model and with it."""

RELEASE_AIMS: Aims = {
    PEOPLE: ("0.75", "0.95"),
    ROLE: ("0.90", "0.90"),
    ORGANISATION: ("0.75", "0.85"),
    VERBATIM: (_EVERY, _EVERY),
    ACCEPTED: (_EVERY, _EVERY),
    SPEED: ("300", "15"),
}
NEWS_AIMS: Aims = {
    SPANS: ("0.96", "0.97"),
    JOINT: ("0.84", "0.91"),
    JOINT_UNBROKEN: ("within 0.01", "within 0.01"),
    RESOLVED: ("says that it is not", "0.88"),
    VERBATIM: (_EVERY, _EVERY),
    SPEED: ("300", "15"),
}
_COUNTED = frozenset({VERBATIM, ACCEPTED})
"""Shown as how many of how many: nothing less than all will do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What one engine came to on one set of documents."""

    heading: str
    figures: Mapping[str, Figure] | None = None
    """None where it could not be measured."""
    speed: float | None = None
    """Documents a second."""


def table(columns: Sequence[Column], *, measures: Sequence[str], aims: Aims) -> str:
    """A row for each measure: the aims, if there are any, then a cell for each column with its interval."""
    aimed = ["aim without", "aim with"] if aims else []
    head = ["what", *aimed, *(column.heading for column in columns)]
    rows = [head, ["---"] * len(head)]
    for name in measures:
        cells = [_cell(column, name) for column in columns]
        rows.append([name, *(aims.get(name, ("", "")) if aims else ()), *cells])
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _cell(column: Column, name: str) -> str:
    if column.figures is None:
        return NOT_MEASURED
    if name == SPEED:
        return f"{float(f'{column.speed:.2g}'):g}" if column.speed else ""
    figure = column.figures.get(name)
    if figure is None or not figure.of:
        return "nothing to measure"
    if name in _COUNTED:
        return _EVERY if figure.value == 1 else f"{round(figure.value * figure.of)} of {figure.of}"
    return f"{figure.value:.3f} ({figure.low:.3f}–{figure.high:.3f})"


def rewritten(page: str, name: str, text: str) -> str:
    """The page with what stands between its markers `<!-- name -->` and `<!-- end -->` put anew."""
    pattern = re.compile(rf"(<!-- {re.escape(name)} -->\n)(.*?)(<!-- end -->)", re.DOTALL)
    if not pattern.search(page):
        raise ValueError(f"the page has no place for {name}")
    return pattern.sub(lambda match: f"{match[1]}\n{text}\n{match[3]}", page)
