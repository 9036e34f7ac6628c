"""A direct quotation must stand in its source, word for word.

Rule `quote-not-in-source`, `quote-ambiguous`: the pieces of the quotation are looked for on a
ladder of ever more generous views of the text: exact; with a final comma for a full stop, as style
guides do; white space; typography; and both; and these without the marks that open each paragraph of a
quotation that goes on over several. The first view in which they are found decides. They must
begin and end with whole words, for "legal" is not a quotation of "illegal". Nothing is ever matched
approximately: what resembles the words is only named in the message.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from briefings.evidence.pieces import Gap, Piece, pieces
from briefings.evidence.reading import Reading
from briefings.evidence.typography import Folded, compose, fold_spacing, fold_typography, without_outer_marks
from briefings.model import Span

Rung = Literal["exact", "spacing", "typography", "final stop"]

MOST_INSERTED_FOR = 6
"""Words of the source that `[words]` of the editor may stand for; for more, `[…]` is the honest sign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """Where a quotation stands."""

    spans: tuple[Span, ...]
    """One for each piece, in order."""
    rung: Rung | None
    """How generous the view had to be; none for the passage of speech that is reported in the editor's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """The words are not in the source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguous:
    """The words stand in more than one place."""

    spans: tuple[Span, ...]
    """The first piece's, of each place."""


class _View(NamedTuple):
    """The source in one folding, with the same folding for the quotation."""

    rung: Rung
    text: str
    offsets: Callable[[int], int]
    """From an offset in this view to one in the reading text."""
    fold: Callable[[str], str]


def locate(quotation: str, reading: Reading, *, paragraph: int | None = None) -> Located | Missing | Ambiguous:
    """The passage with these words; `paragraph` chooses among several."""
    text = compose(without_outer_marks(quotation))
    # Brackets may be the source's own; only if not are they the editor's.
    for wanted in [[Piece(text=text, gap="none")], pieces(text)] if "[" in text else [pieces(text)]:
        found = _locate_pieces(wanted, reading, paragraph)
        if not isinstance(found, Missing):
            return found
    return Missing()


def _locate_pieces(wanted: list[Piece], reading: Reading, paragraph: int | None) -> Located | Missing | Ambiguous:
    for step, view in enumerate(_views(reading)) if wanted else ():
        places = reading.places.get((step, *wanted))
        if places is None:  # Looked for once: a text may have the same quotation a thousand times.
            places = reading.places[step, *wanted] = _places(wanted, view, reading)
        if paragraph in places:
            return places[paragraph]
    return Missing()


def _places(wanted: list[Piece], view: _View, reading: Reading) -> dict[int | None, Located | Ambiguous]:
    """The passage in each paragraph that has it; under none, in the whole text."""
    found = list(_chains(wanted, view, reading))
    chains: dict[int | None, list[tuple[Span, ...]]] = {None: found} if found else {}
    for chain in found:
        if chain[0].paragraph is not None:
            chains.setdefault(chain[0].paragraph, []).append(chain)
    return {number: _only(there, view.rung) for number, there in chains.items()}


def _only(chains: list[tuple[Span, ...]], rung: Rung) -> Located | Ambiguous:
    if len(chains) > 1:
        return Ambiguous(spans=tuple(chain[0] for chain in chains))
    return Located(spans=chains[0], rung=rung)


def _views(reading: Reading) -> Iterator[_View]:
    """The ladder; each rung is made only when the one before it has failed."""
    yield _exact_view("exact", reading)
    yield _exact_view("final stop", reading)
    yield _folded_view("spacing", reading.spacing, lambda text: fold_spacing(text).text)
    for folded in (reading.typography, reading.run_on):
        yield _folded_view("typography", folded, lambda text: fold_typography(text).text)
        yield _folded_view("final stop", folded, lambda text: fold_typography(text).text)


def _exact_view(rung: Rung, reading: Reading) -> _View:
    return _View(rung, reading.source.text, lambda offset: offset, lambda text: text)


def _folded_view(rung: Rung, folded: Folded, fold: Callable[[str], str]) -> _View:
    return _View(rung, folded.text, folded.offsets.original, fold)


def _chains(wanted: list[Piece], view: _View, reading: Reading) -> Iterator[tuple[Span, ...]]:
    """For each place of the first piece, the whole quotation from there on, if it is there."""
    finders = [_finder(piece, view, last=piece is wanted[-1]) for piece in wanted]
    gaps = [piece.gap for piece in wanted]
    for first in _whole_words(finders[0], view.text, 0):
        matches = _follow([first], finders[1:], gaps[1:], view.text)
        if matches:
            yield tuple(_span(start, end, view, reading) for start, end in matches)


Match = tuple[int, int]
Finder = Callable[[str, int], Match | None]
"""The next place of a piece in a text, from an offset on."""


def _follow(chain: list[Match], finders: list[Finder], gaps: list[Gap], text: str) -> list[Match] | None:
    """The nearest places of the further pieces, each across no more than its gap allows."""
    for finder, gap in zip(finders, gaps, strict=True):
        end = chain[-1][1]
        found = next(_whole_words(finder, text, end), None)
        if found is None or not _bridges(text[end : found[0]], gap):
            return None
        chain.append(found)
    return chain


def _bridges(skipped: str, gap: Gap) -> bool:
    words = len(re.findall(r"\w+", skipped))
    if gap == "insertion":  # Where the source itself has brackets, they must be quoted as they are.
        return words <= MOST_INSERTED_FOR and "[" not in skipped
    return gap == "omission" or words == 0


def _finder(piece: Piece, view: _View, *, last: bool) -> Finder:
    """For the piece as it is, but for the case of a `[T]` and, on its rungs, the final stop."""
    words = view.fold(piece.text)
    finals = ".," if view.rung == "final stop" and last and words[-1] in ".," else ""
    body = words[:-1] if finals else words
    return _swapped(body, finals) if piece.swapped else _plain(body, finals)


def _plain(body: str, finals: str) -> Finder:
    def find(text: str, start: int) -> Match | None:
        while (start := text.find(body, start)) >= 0:
            end = start + len(body)
            if not finals:
                return start, end
            if text.startswith(tuple(finals), end):
                return start, end + 1
            start += 1
        return None

    return find


def _swapped(body: str, finals: str) -> Finder:
    """The first letter in either case."""
    pattern = re.compile(f"(?i:{re.escape(body[0])}){re.escape(body[1:])}" + (f"[{finals}]" if finals else ""))

    def find(text: str, start: int) -> Match | None:
        match = pattern.search(text, start)
        return match.span() if match else None

    return find


def _whole_words(find: Finder, text: str, start: int) -> Iterator[Match]:
    """The matches, overlapping ones too, that cut no word in two."""
    while match := find(text, start):
        left, right = match
        if not _joined(text, left) and not _joined(text, right):
            yield left, right
        start = left + 1


# Scripts that write words without spaces between them: there every character may begin a quotation.
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


def _joined(text: str, position: int) -> bool:
    """Whether the characters before and at a position belong to one word."""
    if not 0 < position < len(text):
        return False
    before, after = text[position - 1], text[position]
    return _in_word(before) and _in_word(after) and not (_UNSPACED.match(before) or _UNSPACED.match(after))


def _in_word(char: str) -> bool:
    return char.isalnum() or "\u0300" <= char <= "\u036f"


def _span(start: int, end: int, view: _View, reading: Reading) -> Span:
    return reading.source.span(view.offsets(start), view.offsets(end))
