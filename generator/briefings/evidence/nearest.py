"""The passage that an editor probably meant. It only ever stands in a message; nothing is accepted by it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from rapidfuzz import fuzz

from briefings.evidence.reading import Reading
from briefings.evidence.typography import without_outer_marks
from briefings.model import Span

_ALIKE = 60
"""In per cent: below it a suggestion would mislead."""
_MOST_CHANGES = 4
_EDGE = 40
"""In characters: a word that the text lacks moves the edges of the likest passage, so we look beyond them."""
_PUNCTUATION = ".,;:!?…'‘’()‐‑‒–—―-"
_WORD = re.compile(r"[^\s\"“”„«»]+")
"""Quotation marks divide words: sources forget the space before them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """The passage that is most like a text, for a message."""

    passage: str = ""
    difference: str = ""
    """In words, with the paragraph."""
    is_close: bool = False
    """Whether few words differ."""
    at_fault: str = ""
    """The first words of the text that the passage does not have."""


class _Change(NamedTuple):
    said: str
    written: str


class _Word(NamedTuple):
    bare: str
    start: int
    end: int


def nearest_passage(text: str, reading: Reading) -> Span | None:
    """The passage of the source that is most like a text, in whole words."""
    source = reading.source
    found = fuzz.partial_ratio_alignment(text, source.text, score_cutoff=_ALIKE)
    if found is None or found.dest_end <= found.dest_start:
        return None
    start, end = found.dest_start, found.dest_end
    while start > 0 and source.text[start - 1].isalnum():
        start -= 1
    while end < len(source.text) and source.text[end].isalnum():
        end += 1
    return source.span(start, end)


def nearest_to(text: str, reading: Reading) -> Nearest:
    """The nearest passage, and how it differs in words; empty where nothing is near."""
    span = nearest_passage(text, reading)
    if span is None:
        return Nearest()
    place = f" (paragraph {span.paragraph})" if span.paragraph else ""
    mine = _words(without_outer_marks(text))
    theirs = _words(reading.source.text, *(_widened(span, reading) if len(mine) > 1 else (span.start, span.end)))
    steps = _steps(mine, theirs)
    changes = list(_changes(steps, mine, theirs))
    if not 0 < len(changes) <= _MOST_CHANGES or all(step.kind not in {"equal", "replace"} for step in steps):
        passage = reading.source.passage(span)
        return Nearest(passage=passage, difference=f"nearest{place}: {passage}")
    said = "; ".join(change.said for change in changes)
    return Nearest(
        passage=reading.source.text[theirs[steps[0].c].start : theirs[steps[-1].d - 1].end],
        difference=f"the source{place} has {said}",
        is_close=True,
        at_fault=next((change.written for change in changes if change.written), ""),
    )


def _widened(span: Span, reading: Reading) -> tuple[int, int]:
    """The passage with what stands round it in its paragraph, in whole words."""
    text = reading.source.text
    start = max(span.start - _EDGE, text.rfind("\n", 0, span.start) + 1)
    end = min(span.end + _EDGE, len(text))
    while 0 < start < span.start and not text[start - 1].isspace():
        start += 1
    while span.end < end < len(text) and not text[end].isspace():
        end -= 1
    return start, end


def _words(text: str, start: int = 0, end: int | None = None) -> list[_Word]:
    """The words of a text between two places, without the punctuation round them."""
    found: list[_Word] = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        if bare := match[0].strip(_PUNCTUATION):
            begins = match.start() + match[0].index(bare)
            found.append(_Word(bare, begins, begins + len(bare)))
    return found


class _Step(NamedTuple):
    """Words `a` to `b` of the text stand for words `c` to `d` of the passage."""

    kind: str
    a: int
    b: int
    c: int
    d: int


def _steps(mine: list[_Word], theirs: list[_Word]) -> list[_Step]:
    """From the text to the passage; what only the passage's edges have is no difference."""
    matcher = SequenceMatcher(None, [word.bare for word in mine], [word.bare for word in theirs], autojunk=False)
    steps = [_Step(*step) for step in matcher.get_opcodes()]
    inner = [number for number, step in enumerate(steps) if step.kind != "insert"]
    steps = steps[inner[0] : inner[-1] + 1] if inner else []
    if steps and steps[0].kind == "replace":
        steps[0] = steps[0]._replace(c=max(steps[0].c, steps[0].d - (steps[0].b - steps[0].a)))
    if steps and steps[-1].kind == "replace":
        steps[-1] = steps[-1]._replace(d=min(steps[-1].d, steps[-1].c + steps[-1].b - steps[-1].a))
    return steps


def _changes(steps: list[_Step], mine: list[_Word], theirs: list[_Word]) -> Iterator[_Change]:
    for kind, a, b, c, d in steps:
        written, there = (" ".join(word.bare for word in words) for words in (mine[a:b], theirs[c:d]))
        if kind == "replace":
            yield _Change(f'"{there}" where you have "{written}"', written)
        elif kind == "delete":
            yield _Change(f'no "{written}"', written)
        elif kind == "insert":
            yield _Change(f'also "{there}" after "{mine[a - 1].bare}"', "")
