"""A YAML file's values, and where each stands in the file."""

import re
from dataclasses import dataclass, field
from typing import TypeAlias

from briefings.problems import Finding, Path

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something begins and ends: lines and columns, all from 1, the end's column exclusive."""

    line: int
    column: int
    last_line: int = 0
    last_column: int = 0
    """Both 0 where the end is not known."""


@dataclass(slots=True)
class Tree:
    """A YAML file's values and where they stand."""

    value: Plain
    lines: tuple[str, ...] = ()
    """Of the file, without their ends."""
    places: dict[Path, Place] = field(default_factory=dict)
    """Of each value; of a key, under the path of its value followed by `KEY`."""
    findings: list[tuple[Place, Finding]] = field(default_factory=list)

    def place(self, path: Path, words: str = "") -> Place:
        """Where a value stands, or these words of it; for one that is missing, where it should have stood."""
        while path and path not in self.places:
            path = path[:-1]
        place = self.places.get(path, Place(1, 1))
        return (self._within(place, words) if words else None) or place

    def line(self, number: int) -> str:
        """A line of the file, from 1; empty where there is none."""
        return self.lines[number - 1] if number <= len(self.lines) else ""

    def _within(self, place: Place, words: str) -> Place | None:
        """Where the words stand in what the editor typed; they may be folded over several lines."""
        first = place.line - 1
        typed = "\n".join(self.lines[first : max(place.last_line, place.line)])
        pattern = r"\s+".join(map(re.escape, words.split()))
        found = re.compile(rf"(?<!\w){pattern}(?!\w)").search(typed, place.column - 1)
        if found is None:
            return None
        above = typed.count("\n", 0, found.start())
        start = found.start() - (typed.rfind("\n", 0, found.start()) + 1)
        return Place(place.line + above, start + 1, place.line + above, start + 1 + len(found[0].split("\n")[0]))


KEY = "<key>"
LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""As YAML 1.1 has it."""
