"""The classic traps of YAML, each named for what it is, with the line to write instead.

A mend is tried before it is proposed: the line is changed, the file parsed again, and the mend is
shown only if the parser then comes past the line.
"""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import yaml

from briefings.metadata.places import LINE_END, Place, Tree
from briefings.problems import Finding

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trap:
    """A slip that one line shows by itself, and its mend."""

    message: str
    mended: Callable[[str], str]
    """The line to write instead; the same line where the trap is not in it."""


_KEY = r"(?P<head>\s*(?:-[ ]+)*(?:[\w-]+:[ ]+|-[ ]+))"
_BLANKS = dict.fromkeys(map(ord, "\u00a0\u2007\u202f\u3000"), " ") | dict.fromkeys(map(ord, "\u200b\ufeff"), "")
_CURLY = "“”„‟‘’‚«»"
_SIGNS = "[]{}&*!|>@`%?,#"
_HASH = re.compile(r"[ \t]+#(?=\S|[ ]?\d)")
DASH = re.compile(r"-[^\W\d_]")
"""Where a value begins so, an item of a list was meant."""
_CONFLICT = re.compile(r"<{7} |>{7} |={7}$")


def quoted(value: str) -> str:
    """The value as a YAML text in quotation marks."""
    return "'" + value.replace("'", "''") + "'"


def syntax_finding(lines: Lines, error: Exception) -> tuple[Place, Finding]:
    """What the parser stumbled over: the trap, if it is a known one, else the parser's own words."""
    for index in _suspects(lines, error):
        for trap in _TRAPS:
            line = trap.mended(lines[index])
            if line != lines[index] and _comes_past(lines, index, line):
                finding = _finding(
                    "yaml-syntax", trap.message, f"write `{line.strip()}`{_indented(lines[index], line)}"
                )
                return _changed(lines[index], line, index), finding
    mark = next(iter(_marks(error)), None)
    reason = getattr(error, "problem", None) or getattr(error, "reason", None) or "it is nested too deeply"
    mend = (
        "put quotation marks round a value that holds `: `, ` #` or begins with a special sign, and indent with blanks"
    )
    place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
    return place, _finding("yaml-syntax", f"this is not YAML: {reason}", mend)


def slip_in_text(place: Place, lines: Lines) -> tuple[Place, Finding] | None:
    """What YAML reads otherwise than the editor meant, in a text without quotation marks."""
    return _comment_in(place, lines) or _dash_before(place, lines)


def _comment_in(place: Place, lines: Lines) -> tuple[Place, Finding] | None:
    """A ` #`: YAML drops the rest of the line, without a word."""
    line = lines[place.last_line - 1] if place.last_line <= len(lines) else ""
    found = _HASH.match(line, place.last_column - 1)
    if found is None:
        return None
    whole = line[place.column - 1 if place.line == place.last_line else 0 :].strip()
    mend = f"write {quoted(whole)}; if it is a comment, put a blank behind the `#`"
    message = f'" #" begins a comment, so that "{line[found.end() - 1 :].strip()}" is not in the value'
    where = Place(place.last_line, found.end(), place.last_line, len(line.rstrip()) + 1)
    return where, _finding("yaml-comment", message, mend)


def _dash_before(place: Place, lines: Lines) -> tuple[Place, Finding] | None:
    """A `-` without a blank behind it begins no item of a list."""
    words = lines[place.line - 1][place.column - 1 : place.last_column - 1 if place.last_line == place.line else None]
    if not DASH.match(words):
        return None
    mend = f"write `- {words[1:].strip()}`, or {quoted(words.strip())} if the dash is part of the text"
    return place, _finding("yaml-dash", "there is no blank behind the dash, so that this is no item of a list", mend)


def conflict_marker(lines: Lines) -> tuple[Place, Finding] | None:
    """Where git could not join two people's changes."""
    if not any(line.startswith("<<<<<<< ") for line in lines):
        return None
    number = next(number for number, line in enumerate(lines, start=1) if _CONFLICT.match(line))
    mend = "keep what is right of both sides, and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`"
    return Place(number, 1), _finding("yaml-syntax", "git has left a conflict between two changes here", mend)


def not_utf_8(content: bytes, error: UnicodeDecodeError) -> tuple[Tree, Place, Finding]:
    """A file in another encoding, with its lines as far as they can be told."""
    mend = "save the file as UTF-8 in your editor"
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        message = "this is a UTF-16 file (as Windows' Notepad saves it under the name Unicode), not UTF-8"
        return Tree(value={}), Place(1, 1), _finding("yaml-encoding", message, mend)
    before = content[: error.start].decode("utf-8-sig").split("\n")
    char = content[error.start : error.start + 1].decode("cp1252", "replace")
    message = f"this is not UTF-8: byte 0x{content[error.start]:02x}, a {char} in a Windows-1252 file"
    lines = tuple(LINE_END.split(content.decode("cp1252", "replace")))
    column = len(before[-1].encode()) + 1  # Each byte is a character there.
    place = Place(len(before), column, len(before), column + 1)
    return Tree(value={}, lines=lines), place, _finding("yaml-encoding", message, mend)


def _suspects(lines: Lines, error: Exception) -> Iterator[int]:
    """The lines that may be to blame: where the parser stopped, where it was at work, and the line before."""
    stopped = [mark.line for mark in _marks(error)]
    above = [next((i for i in reversed(range(min(line, len(lines)))) if lines[i].strip()), line) for line in stopped]
    yield from dict.fromkeys(index for index in [*stopped, *above] if index < len(lines))


def _marks(error: Exception) -> list[yaml.Mark]:
    marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
    return [mark for mark in marks if mark]


def _comes_past(lines: Lines, index: int, line: str) -> bool:
    """Whether the parser, given the other line, no longer stumbles here."""
    try:
        yaml.compose("\n".join([*lines[:index], line, *lines[index + 1 :]]), yaml.CSafeLoader)
    except yaml.YAMLError as error:
        return all(mark.line > index + 1 for mark in _marks(error))
    return True


def _changed(before: str, after: str, index: int) -> Place:
    """From the first character that the mend changes to the end of the line."""
    same = next((i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), len(before) - 1)
    return Place(index + 1, same + 1, index + 1, len(before.rstrip()) + 1)


def _indented(before: str, after: str) -> str:
    depth = len(after) - len(after.lstrip(" "))
    return f", indented by {depth} blanks" if before.lstrip() == after.lstrip() else ""


def _value(pattern: str, mended: Callable[[str], str]) -> Callable[[str], str]:
    """Changes the value of a line whose value fits the pattern."""
    form = re.compile(rf"{_KEY}(?P<value>{pattern})\s*")

    def change(line: str) -> str:
        found = form.fullmatch(line)
        return found["head"] + mended(found["value"]) if found else line

    return change


def _key(pattern: str, mended: str) -> Callable[[str], str]:
    form = re.compile(pattern)
    return lambda line: form.sub(mended, line, count=1)


def _leading(line: str, tab: str) -> str:
    rest = line.lstrip()
    return line[: len(line) - len(rest)].replace("\t", tab) + rest


_TRAPS = (
    Trap("a tab stands where YAML wants blanks", lambda line: _leading(line, "  ")),
    Trap("a tab stands where YAML wants blanks", lambda line: _leading(line, "    ")),
    Trap("a tab stands where YAML wants a blank", lambda line: line.replace("\t", " ")),
    Trap("a no-break space stands where YAML wants a blank", lambda line: line.translate(_BLANKS)),
    Trap("there is no blank behind the colon", _key(r"^(\s*(?:- +)*[A-Za-z_]\w*):(?=[^\s:])", r"\1: ")),
    Trap("there is no blank behind the dash", _key(r"^(\s*)-(?=[^\s-])", r"\1- ")),
    Trap(
        "curly quotation marks are not YAML's: they are part of the value, which needs straight ones round it",
        _value(rf"[{_CURLY}].*", quoted),
    ),
    Trap("the quotation mark before the value is not closed", _value('"[^"]*', lambda value: value.rstrip() + '"')),
    Trap("the quotation mark before the value is not closed", _value("'[^']*", lambda value: value.rstrip() + "'")),
    Trap(
        "words follow the closing quotation mark: the value as a whole needs quotation marks round it",
        _value(r"""["'].*\S""", quoted),
    ),
    Trap("the value begins with a sign that has a meaning in YAML", _value(rf"[{re.escape(_SIGNS)}].*\S", quoted)),
    Trap("the value holds `: `, which makes a second key of it", _value(r".*:(?:\s.*)?", quoted)),
    Trap("this line is indented by one blank too many", lambda line: line.removeprefix(" ")),
    Trap("this line is indented by two blanks too many", lambda line: line.removeprefix("  ")),
    Trap("this line is indented by one blank too few", lambda line: f" {line}"),
    Trap("this line is indented by two blanks too few", lambda line: f"  {line}"),
)


def _finding(code: str, message: str, mend: str) -> Finding:
    return Finding(code=code, path=(), message=message, mend=mend)
