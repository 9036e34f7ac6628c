"""Names that stand in a list below what they all are: "The following were appointed as members of the Board:"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefings.draft.found import FoundOffice
from briefings.draft.phrases import Phrases
from briefings.draft.styling import styled
from briefings.draft.words import ANY_HONORIFIC
from briefings.model import Paragraph, SourceDocument, Span

_AS = re.compile(r".*\bas (?:new )?(?P<what>[^:]+):\Z", re.DOTALL)
_ARE = re.compile(
    r"(?:The )?(?P<what>[^.:]{5,100}?)(?: (?:are|include|were)(?: as follows)?| in attendance| present)?:\Z"
)
_BETWEEN = re.compile(rf"(?:[\s,;.•·–—-]|and\b|\d+[.)]|\(|\)|\b(?i:{ANY_HONORIFIC})\b)*")
"""Between the names of a list, and around them."""


def headed(
    source: SourceDocument, phrases: Phrases, mentions: Sequence[tuple[str, Span]]
) -> Iterator[tuple[str, FoundOffice]]:
    """The names of lists with the office that the line above gives to all of them; mentions in their order."""
    body = source.body
    for place, paragraph in enumerate(body):
        if source.text[paragraph.end - 1] == ":" and (office := _office_of(source, phrases, paragraph)):
            for below in body[place + 1 :]:
                listed = within(below, mentions)
                if not listed or not _has_names_alone(source.text, below, [span for _, span in listed]):
                    break
                yield from ((name, office) for name, _ in listed)


def within(paragraph: Paragraph, mentions: Sequence[tuple[str, Span]]) -> Sequence[tuple[str, Span]]:
    """The mentions that stand in a paragraph, of all in their order."""
    first = bisect_left(mentions, paragraph.start, key=_start)
    return mentions[first : bisect_left(mentions, paragraph.end, first, key=_start)]


def _start(mention: tuple[str, Span]) -> int:
    return mention[1].start


def _office_of(source: SourceDocument, phrases: Phrases, paragraph: Paragraph) -> FoundOffice | None:
    """What several people are called at the end of a paragraph."""
    text = phrases.text[paragraph.start : paragraph.end]
    match = _AS.match(text) or _ARE.match(text)
    found = styled(match["what"], phrases.bodies) if match else None
    if match is None or found is None or not found.is_plural:
        return None
    start, end = match.span("what")
    return phrases.restored(phrases.office(found, source.span(paragraph.start + start, paragraph.start + end)))


def _has_names_alone(text: str, paragraph: Paragraph, names: Sequence[Span]) -> bool:
    """Whether nothing but a list's marks and honorifics stands between the names of a paragraph, and around them."""
    ends = [paragraph.start, *(span.end for span in names)]
    begins = [*(span.start for span in names), paragraph.end]
    return all(_BETWEEN.fullmatch(text, end, begin) for end, begin in zip(ends, begins, strict=True))
