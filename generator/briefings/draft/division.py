"""A text divided for the rules of speech: its quotations blanked out, and its paragraphs and sentences."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from briefings.draft.marks import Quoted
from briefings.draft.words import ABBREVIATIONS, LOWER
from briefings.model import SourceDocument

BLANK = "\ue000"
"""Stands for each character of a quotation, marks included."""

_SENTENCE_MARKS = frozenset(".?!…")
_OPENING_MARKS = frozenset('“"„«')
_SENTENCE_END = re.compile(
    rf"[.?!…\ue000。](?:(?<=[.?!…])[.?!…]*[”\"’)\]]*\s+(?=[^\W{LOWER}_]|\ue000)"
    rf"|(?P<quotation>(?<=\ue000)\s+)(?=[^\W{LOWER}_])|(?<=。))"
)
_WORD_BEFORE = re.compile(r"[^\W_]+(?:\.[^\W_]+)?\Z")
_LONGEST_WORD = 30
"""Characters looked at where a word ends."""


def blanked(text: str, pieces: Sequence[Quoted]) -> str:
    """The text, of equal length, with quotations blanked out."""
    parts, position = [], 0
    for piece in pieces:
        parts += [text[position : piece.outer_start], BLANK * (piece.outer_end - piece.outer_start)]
        position = piece.outer_end
    return "".join([*parts, text[position:]])


def paragraphs(source: SourceDocument, pieces: Sequence[Quoted]) -> list[tuple[int, int]]:
    """The paragraphs of the body, divided too where only a lost line break leaves no blank beside a mark."""
    text = source.text
    cuts: set[int] = set()
    for piece in pieces:
        before = text[max(0, piece.outer_start - 1) : piece.outer_start]
        if before.isalnum() or before in _SENTENCE_MARKS:
            cuts.add(piece.outer_start)
        following = text[piece.outer_end : piece.outer_end + 1]
        if text[piece.end - 1] in _SENTENCE_MARKS and (following.isupper() or following in _OPENING_MARKS):
            cuts.add(piece.outer_end)
    ordered = sorted(cuts)
    found: list[tuple[int, int]] = []
    for paragraph in source.body:
        inside = ordered[bisect_left(ordered, paragraph.start + 1) : bisect_left(ordered, paragraph.end)]
        found += pairwise([paragraph.start, *inside, paragraph.end])
    return _joined(found, pieces, text)


def _joined(parts: list[tuple[int, int]], pieces: Sequence[Quoted], text: str) -> list[tuple[int, int]]:
    """With what a quotation that ends with a comma goes on to, where a line break came between."""
    ends = {piece.outer_end for piece in pieces if text[piece.end - 1] == ","}
    starts = {piece.outer_start for piece in pieces}
    found: list[tuple[int, int]] = []
    for start, end in parts:
        if found and found[-1][1] in ends and start not in starts:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def sentences(text: str, outside: str, parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences of paragraphs; a quotation that ends with a full stop ends one."""
    found: list[tuple[int, int]] = []
    for left, right in parts:
        start = left
        for match in _SENTENCE_END.finditer(outside, left, right):
            if _ends_sentence(match, text):
                found.append((start, match.end()))
                start = match.end()
        if start < right:
            found.append((start, right))
    return found


def _ends_sentence(match: re.Match[str], text: str) -> bool:
    start = match.start()
    if match["quotation"]:
        start += 1
        return text[max(0, start - 4) : start].rstrip("”\"’»“' ").endswith((".", "…"))
    left = max(0, start - _LONGEST_WORD)
    word = _WORD_BEFORE.search(text, max(left, text.rfind(" ", left, start) + 1), start)
    return word is None or (len(word[0]) > 1 and word[0].lower() not in ABBREVIATIONS)
