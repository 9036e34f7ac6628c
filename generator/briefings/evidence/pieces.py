"""A quotation's text → the pieces that must stand in the source, and what may stand between them.

`[…]` leaves out words of the source; `[sic]` marks an error of the source; any other `[words]` are
the editor's, put in or standing for a few words of the source. `[T]he` changes the case of a letter.
"""

import re
from dataclasses import dataclass
from typing import Literal

Gap = Literal["none", "omission", "remark", "insertion"]
"""Before a piece: nothing (the first), `[…]`, `[sic]`, or the editor's `[words]`."""

_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_OMISSION = re.compile(r"\s*(?:…|\.\s?\.\s?\.)\s*\Z")
_LETTER = re.compile(r"\[([^\W\d_])\](?=[^\W\d_])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words that must stand in the source as they are."""

    text: str
    gap: Gap
    """What stands between this piece and the one before it."""
    swapped: bool = False
    """Whether the first letter may have the other case, as in `[T]he`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of a quotation as it is shown."""

    text: str
    editorial: bool
    """Whether the words are the editor's, set apart on the page."""


def pieces(text: str) -> list[Piece]:
    """The pieces of a quotation in order; those without a letter or digit are left out."""
    marked, swapped_at = _mark_swapped_letters(text)
    found: list[Piece] = []
    gap: Gap = "none"
    position = 0
    for match in [*_BRACKETS.finditer(marked), None]:
        end = match.start() if match else len(marked)
        piece = marked[position:end].strip()
        if any(char.isalnum() for char in piece):
            start = position + marked[position:end].index(piece)
            found.append(Piece(text=piece, gap=gap, swapped=start in swapped_at))
            gap = "none"
        if match:
            gap = _wider(gap, _gap(match[1]))
            position = match.end()
    return found


def parts(text: str) -> list[Part]:
    """The quotation cut into the source's words and the editor's."""
    found: list[Part] = []
    position = 0
    for match in _BRACKETS.finditer(text):
        found += [Part(text=text[position : match.start()], editorial=False), Part(text=match[0], editorial=True)]
        position = match.end()
    found.append(Part(text=text[position:], editorial=False))
    return [part for part in found if part.text]


def shows_more(text: str) -> bool:
    """Whether a quotation ends with `[…]`: a sign for readers that the source goes on."""
    brackets = list(_BRACKETS.finditer(text))
    if not brackets or any(char.isalnum() for char in text[brackets[-1].end() :]):
        return False
    return _gap(brackets[-1][1]) == "omission"


def _gap(inside: str) -> Gap:
    if _OMISSION.match(inside) or not inside.strip():
        return "omission"
    return "remark" if inside.strip().lower() == "sic" else "insertion"


def _wider(one: Gap, other: Gap) -> Gap:
    order: tuple[Gap, ...] = ("none", "remark", "insertion", "omission")
    return max(one, other, key=order.index)


def _mark_swapped_letters(text: str) -> tuple[str, frozenset[int]]:
    """`[T]he` → `The`, with the offsets of such letters."""
    pieces: list[str] = []
    swapped: set[int] = set()
    position = length = 0
    for match in _LETTER.finditer(text):
        before = text[position : match.start()]
        length += len(before)
        swapped.add(length)
        pieces += (before, match[1])
        length += 1
        position = match.end()
    return "".join([*pieces, text[position:]]), frozenset(swapped)
