"""The passage that an editor probably meant. It only ever stands in a message; nothing is accepted by it."""

from difflib import SequenceMatcher

from rapidfuzz import fuzz

from briefings.evidence.reading import Reading
from briefings.evidence.typography import without_outer_marks
from briefings.model import Span

_ALIKE = 60
"""In per cent: below it a suggestion would mislead."""
_MOST_CHANGES = 4
_PUNCTUATION = ".,;:!?…\"'“”„‘’«»()"


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


def difference(text: str, reading: Reading) -> str:
    """How the nearest passage differs, in words; empty where nothing is near."""
    span = nearest_passage(text, reading)
    if span is None:
        return ""
    place = f" (paragraph {span.paragraph})" if span.paragraph else ""
    passage = reading.source.passage(span)
    changes = _changes(without_outer_marks(text).split(), passage.split())
    if not 0 < len(changes) <= _MOST_CHANGES:
        return f"nearest{place}: {passage}"
    return f"the source{place} has {'; '.join(changes)}"


def _changes(mine: list[str], theirs: list[str]) -> list[str]:
    """The differences within the passage; what only its edges have is no difference."""
    ours, source = _bare(mine), _bare(theirs)
    found = []
    for kind, a, b, c, d in SequenceMatcher(None, ours, source, autojunk=False).get_opcodes():
        written, there = f'"{" ".join(ours[a:b])}"', f'"{" ".join(source[c:d])}"'
        if kind == "replace":
            found.append(f"{there} where you have {written}")
        elif kind == "delete":
            found.append(f"no {written}")
        elif kind == "insert" and 0 < a < len(ours):
            found.append(f'also {there} after "{ours[a - 1]}"')
    return found


def _bare(words: list[str]) -> list[str]:
    return [word.strip(_PUNCTUATION) for word in words]
