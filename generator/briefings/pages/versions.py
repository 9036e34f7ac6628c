"""Two versions of a document: what the later one leaves out and puts in, and how much of it that is."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from briefings.model import SourceDocument

_WORDS_ROUND_A_CHANGE = 8
_LONGEST_COMPARED = 20_000
"""Words of both texts together: beyond it paragraphs are compared, not words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Words that stayed, went or came."""

    kind: str
    """One of "same", "gone" or "new"; "cut" where unchanged words are left out."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """From the earlier text to the later one."""

    stretches: tuple[Stretch, ...]
    share: int
    """Of the words of both texts that changed, in per cent, rounded up: a change is never none."""


def difference(earlier: SourceDocument, later: SourceDocument) -> Difference:
    """What changed between the bodies of two documents."""
    old, new = _units(earlier, later), _units(later, earlier)
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    changed = sum((b - a) + (d - c) for kind, a, b, c, d in steps if kind != "equal")
    total = len(old) + len(new)
    stretches = [stretch for step in steps for stretch in _stretches(step, old, new)]
    return Difference(stretches=tuple(stretches), share=-(-100 * changed // total) if total else 0)


def _units(own: SourceDocument, other: SourceDocument) -> list[str]:
    bodies = [[document.text[one.start : one.end] for one in document.body] for document in (own, other)]
    words = sum(len(text.split()) for body in bodies for text in body)
    return [word for text in bodies[0] for word in text.split()] if words <= _LONGEST_COMPARED else bodies[0]


def _stretches(step: tuple[str, int, int, int, int], old: list[str], new: list[str]) -> Iterator[Stretch]:
    kind, a, b, c, d = step
    if kind != "equal":
        if a < b:
            yield Stretch(kind="gone", text=" ".join(old[a:b]))
        if c < d:
            yield Stretch(kind="new", text=" ".join(new[c:d]))
    elif b - a <= 2 * _WORDS_ROUND_A_CHANGE:
        yield Stretch(kind="same", text=" ".join(old[a:b]))
    else:
        if a:
            yield Stretch(kind="same", text=" ".join(old[a : a + _WORDS_ROUND_A_CHANGE]))
        yield Stretch(kind="cut", text="…")
        if b < len(old) or d < len(new):
            yield Stretch(kind="same", text=" ".join(old[b - _WORDS_ROUND_A_CHANGE : b]))
