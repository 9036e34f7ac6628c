"""The source's text for the page: numbered paragraphs, cut where highlights begin and end."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from briefings.addresses import Link, paragraph_anchor, passage_anchor
from briefings.model import Paragraph, SourceDocument, Span

_NONE: Mapping[int, Sequence[tuple[str, Link]]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of a paragraph, highlighted or not."""

    text: str
    marked: bool
    anchors: tuple[str, ...]
    """Of the passages that begin here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownParagraph:
    """A paragraph as the page shows it."""

    number: int | None
    anchor: str | None
    part: str
    segments: tuple[Segment, ...]
    repair: str | None
    """Where only we begin a paragraph: the words as they stand in the source, as in "threats.At"."""
    uses: tuple[tuple[str, Link], ...] = ()
    """Of the source's own page: what rests on the paragraph, with the link to it."""


def shown_paragraphs(
    source: SourceDocument, spans: Iterable[Span], *, uses: Mapping[int, Sequence[tuple[str, Link]]] = _NONE
) -> list[ShownParagraph]:
    """Every paragraph, with these passages highlighted, and with its uses by its number."""
    ordered = sorted(set(spans))
    restored = {repair.start for repair in source.repairs}
    return [
        ShownParagraph(
            number=paragraph.number,
            anchor=paragraph_anchor(paragraph.number) if paragraph.number else None,
            part=paragraph.part,
            segments=tuple(_segments(source, paragraph, ordered)),
            repair=_run_on(source, paragraph) if paragraph.start in restored else None,
            uses=tuple(uses.get(paragraph.number or 0, ())),
        )
        for paragraph in source.paragraphs
    ]


def _segments(source: SourceDocument, paragraph: Paragraph, spans: list[Span]) -> list[Segment]:
    here = [span for span in spans if span.start < paragraph.end and span.end > paragraph.start]
    cuts = sorted(
        {paragraph.start, paragraph.end}
        | {max(span.start, paragraph.start) for span in here}
        | {min(span.end, paragraph.end) for span in here}
    )
    return [
        Segment(
            text=source.text[start:end],
            marked=any(span.start < end and span.end > start for span in here),
            anchors=tuple(passage_anchor(span) for span in here if span.start == start),
        )
        for start, end in pairwise(cuts)
    ]


def _run_on(source: SourceDocument, paragraph: Paragraph) -> str:
    """The last word before a restored break with the first one after it, as the source has them."""
    before = source.text[: paragraph.start].rsplit(maxsplit=1)[-1]
    after = source.text[paragraph.start : paragraph.end].split(maxsplit=1)[0]
    return f"{before}{after}"
