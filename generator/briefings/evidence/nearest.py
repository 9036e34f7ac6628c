"""The passage that an editor probably meant. It only ever stands in a message; nothing is accepted by it."""

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
_PUNCTUATION = ".,;:!?…\"'“”„‘’«»()"


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
    passage = reading.source.passage(span)
    mine, theirs = without_outer_marks(text).split(), passage.split()
    steps = _steps(mine, theirs)
    changes = list(_changes(steps, mine, theirs))
    if not 0 < len(changes) <= _MOST_CHANGES:
        return Nearest(passage=passage, difference=f"nearest{place}: {passage}")
    said = "; ".join(change.said for change in changes)
    return Nearest(
        passage=" ".join(theirs[steps[0].c : steps[-1].d]),
        difference=f"the source{place} has {said}",
        is_close=True,
        at_fault=next((change.written for change in changes if change.written), ""),
    )


class _Step(NamedTuple):
    """Words `a` to `b` of the text stand for words `c` to `d` of the passage."""

    kind: str
    a: int
    b: int
    c: int
    d: int


def _steps(mine: list[str], theirs: list[str]) -> list[_Step]:
    """From the text to the passage; what only the passage's edges have is no difference."""
    matcher = SequenceMatcher(None, _bare(mine), _bare(theirs), autojunk=False)
    steps = [_Step(*step) for step in matcher.get_opcodes()]
    inner = [number for number, step in enumerate(steps) if step.kind != "insert"]
    return steps[inner[0] : inner[-1] + 1] if inner else []


def _changes(steps: list[_Step], mine: list[str], theirs: list[str]) -> Iterator[_Change]:
    ours, source = _bare(mine), _bare(theirs)
    for kind, a, b, c, d in steps:
        written, there = " ".join(ours[a:b]), " ".join(source[c:d])
        if kind == "replace":
            yield _Change(f'"{there}" where you have "{written}"', written)
        elif kind == "delete":
            yield _Change(f'no "{written}"', written)
        elif kind == "insert":
            yield _Change(f'also "{there}" after "{ours[a - 1]}"', "")


def _bare(words: list[str]) -> list[str]:
    return [word.strip(_PUNCTUATION) for word in words]
