"""The tables that the benchmark prints, and their place in a document."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from measuring import Absent, Measured, Outcome

BEGIN = "<!-- made by `make bench`: begin -->"
END = "<!-- made by `make bench`: end -->"
_HEAD = (
    "| what | wall, s | ÷ plain MkDocs | CPU, s | peak memory, MB | files written | MB written | notes |\n"
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |"
)
_GROWTH_HEAD = "| growth, as exponent of the number | wall | CPU | peak memory |\n| --- | ---: | ---: | ---: |"
_NONE = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the table."""

    label: str
    outcome: Outcome
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """The same command at two sizes."""

    label: str
    sizes: tuple[int, int]
    outcomes: tuple[Outcome, Outcome]


def table(rows: Sequence[Row], *, unit: Outcome | None) -> str:
    """The rows in Markdown; ratios are to the time of `unit`, where there is one."""
    wall = unit.wall if isinstance(unit, Measured) else None
    return "\n".join([_HEAD, *(_line(row, wall) for row in rows)]) + "\n"


def growth_table(growths: Sequence[Growth]) -> str:
    """How time and memory grow: 1 is in proportion to the number of briefings."""
    return "\n".join([_GROWTH_HEAD, *map(_growth_line, growths)]) + "\n"


def in_document(document: str, tables: str) -> str:
    """The document with the tables in the place that its two comments mark; raises ValueError without them."""
    before, begin, rest = document.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"there is no place for the table; write {BEGIN} and {END}")
    return f"{before}{BEGIN}\n\n{tables.strip()}\n\n{END}{after}"


def _line(row: Row, unit: float | None) -> str:
    found = row.outcome
    if isinstance(found, Measured):
        return _cells(row.label, *_figures(found, unit), row.note)
    if isinstance(found, Absent):
        return _cells(row.label, *[_NONE] * 6, f"cannot be installed: {found.reason}")
    return _cells(row.label, "failed", *[_NONE] * 5, found.reason)


def _figures(found: Measured, unit: float | None) -> tuple[str, ...]:
    return (
        f"{found.wall:,.2f}",
        f"{found.wall / unit:.3f}" if unit else _NONE,
        _shown(found.cpu, ",.2f"),
        _shown(found.memory, ",.0f", unit=1e6),
        _shown(found.files, ",.0f"),
        _shown(found.size, ",.1f", unit=1e6),
    )


def _growth_line(growth: Growth) -> str:
    label = f"{growth.label}, {growth.sizes[0]:,} → {growth.sizes[1]:,}"
    small, large = growth.outcomes
    if isinstance(small, Measured) and isinstance(large, Measured):
        pairs = ((small.wall, large.wall), (small.cpu, large.cpu), (small.memory, large.memory))
        return _cells(label, *(_exponent(small, large, growth.sizes) for small, large in pairs))
    return _cells(label, "failed", _NONE, _NONE)


def _exponent(small: float | None, large: float | None, sizes: tuple[int, int]) -> str:
    if not small or not large:
        return _NONE
    return f"{math.log(large / small) / math.log(sizes[1] / sizes[0]):.2f}"


def _shown(value: float | None, form: str, *, unit: float = 1) -> str:
    return _NONE if value is None else format(value / unit, form)


def _cells(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', '¦') for cell in cells)} |"
