"""What is wrong, where, and how to mend it; and the three ways in which a run reports it."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Literal
from unicodedata import combining, east_asian_width

Severity = Literal["error", "warning"]
Format = Literal["text", "github", "json"]
Path = tuple[str | int, ...]
"""The way to a value in a metadata file, as in `("quotes", 0, "text")`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A problem as a rule sees it: with the way to the value, not yet the line."""

    code: str
    path: Path
    message: str
    mend: str
    text: str = ""
    """The offending value, as the editor wrote it."""
    words: str = ""
    """Those of its words that are at fault, where not all are."""
    detail: str = ""
    """What the source or the registry has instead."""
    severity: Severity = "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A problem in its place, ready to print."""

    file: str
    """Relative to the project folder, with forward slashes."""
    line: int
    column: int
    """Both from 1."""
    length: int = 0
    """Of what is at fault, in characters of its line; 0 where nothing is to be pointed at."""
    source_line: str = ""
    """The line of the file, as it stands there."""
    code: str
    message: str
    mend: str
    text: str = ""
    detail: str = ""
    severity: Severity = "error"


def arranged(problems: Iterable[Problem]) -> list[Problem]:
    """In the order in which a person works through them: by file, then from top to bottom."""
    return sorted(problems, key=lambda problem: (problem.file, problem.line, problem.column, problem.code))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether a build must be refused."""
    return any(problem.severity == "error" for problem in problems)


def verdict(problems: Sequence[Problem], *, checked: int) -> str:
    """The run in one line."""
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    counts = f"{_count(checked, 'briefing')} checked, {_count(errors, 'error')}, {_count(warnings, 'warning')}"
    first = next((problem for problem in problems if problem.severity == "error"), None)
    return f"{counts}; first: {_place(first)}: {first.code}" if first else counts


def report(problems: Iterable[Problem], format_: Format) -> str:
    """The problems as text for people, as GitHub workflow annotations, or as a JSON array."""
    if format_ == "json":
        return json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2)
    line = _annotation if format_ == "github" else as_text
    return "\n".join(line(problem) for problem in problems)


def as_text(problem: Problem) -> str:
    """One problem: `file:line:column: code: message`, then the line with what is at fault, then the mend."""
    label = "" if problem.severity == "error" else "warning: "
    lines = [f"{_place(problem)}: {label}{problem.code}: {_printable(problem.message)}", *_pointed_at(problem)]
    if problem.text and not problem.length:
        lines.append(f"    {_excerpt(problem.text)}")
    if problem.detail:
        lines.append(f"    {_printable(problem.detail)}")
    return "\n".join([*lines, f"  Mend: {_printable(problem.mend)}"])


def _pointed_at(problem: Problem) -> list[str]:
    """The line, and beneath it carets."""
    if not problem.length:
        return []
    number = f"{problem.line:>5} | "
    column = problem.column - 1
    line = problem.source_line.rstrip()
    if len(line) > _LONGEST_LINE:
        cut = max(0, column - _LONGEST_LINE // 3)
        line, column = line[cut : cut + _LONGEST_LINE], column - cut
    carets = max(1, _columns(line[column : column + problem.length]))
    pad = " " * _columns(line[:column])
    return [number + _one_by_one(line), f"{' ' * (len(number) - 2)}| {pad}{'^' * carets}"]


def _one_by_one(line: str) -> str:
    """Each character still one: a tab as an arrow, what cannot be shown as a question mark."""
    return "".join(
        "→" if char == "\t" else char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in line
    )


def _columns(text: str) -> int:
    """How wide a text is on a terminal (Unicode Standard Annex 11)."""
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def _annotation(problem: Problem) -> str:
    """As in GitHub's "Workflow commands for GitHub Actions"; `%`, line ends, `:` and `,` are escaped."""
    end = f",endColumn={problem.column + problem.length}" if problem.length else ""
    start = f"file={_escaped(problem.file)},line={problem.line},col={problem.column}"
    place = f"{start}{end},title={_escaped(problem.code)}"
    words = " ".join(part for part in (problem.message, problem.detail, f"Mend: {problem.mend}") if part)
    return f"::{problem.severity} {place}::{_escaped_message(_printable(words))}"


def _escaped_message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped(text: str) -> str:
    return _escaped_message(text).replace(":", "%3A").replace(",", "%2C")


def _place(problem: Problem) -> str:
    return f"{problem.file}:{problem.line}:{problem.column}"


_LONGEST_EXCERPT = 160
_LONGEST_LINE = 110


def _printable(text: str) -> str:
    """On one line, without control characters: no source may paint the terminal."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def _excerpt(text: str) -> str:
    clean = _printable(text)
    return clean if len(clean) <= _LONGEST_EXCERPT else clean[: _LONGEST_EXCERPT - 1] + "…"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
