"""Names that stand in a list below what they all are: "The following were appointed as members of the Board:"."""

import re
from collections.abc import Iterator, Sequence

from briefings.draft.found import FoundOffice
from briefings.draft.phrases import Phrases
from briefings.draft.styling import styled
from briefings.draft.words import HONORIFICS
from briefings.model import Paragraph, SourceDocument, Span

_AS = re.compile(r".*\bas (?:new )?(?P<as>[^:]+):\Z", re.DOTALL)
_ARE = re.compile(
    r"(?:The )?(?P<are>[^.:]{5,100}?)(?: (?:are|include|were)(?: as follows)?| in attendance| present)?:\Z"
)
_BETWEEN = re.compile(rf"(?:[\s,;.•·–—-]|and\b|\d+[.)]|\(|\)|\b(?i:{'|'.join(HONORIFICS)})\b)*")
"""Between the names of a list, and around them."""


def headed(
    source: SourceDocument, phrases: Phrases, mentions: Sequence[tuple[str, Span]]
) -> Iterator[tuple[str, FoundOffice]]:
    """The names of lists with the office that the line above gives to all of them."""
    for place, paragraph in enumerate(source.body):
        if source.text[paragraph.end - 1] == ":" and (office := _office_of(source, phrases, paragraph)):
            for below in source.body[place + 1 :]:
                names = _listed(source.text, below, mentions)
                yield from ((name, office) for name in names)
                if not names:
                    break


def _office_of(source: SourceDocument, phrases: Phrases, paragraph: Paragraph) -> FoundOffice | None:
    """What several people are called at the end of a paragraph."""
    text = phrases.text[paragraph.start : paragraph.end]
    match = _AS.match(text) or _ARE.match(text)
    found = styled(match[match.lastindex or 0], phrases.bodies) if match else None
    if match is None or found is None or not found.is_plural:
        return None
    start, end = match.span(match.lastindex or 0)
    return phrases.restored(phrases.office(found, source.span(paragraph.start + start, paragraph.start + end)))


def _listed(text: str, paragraph: Paragraph, mentions: Sequence[tuple[str, Span]]) -> list[str]:
    """The names of a paragraph that has nothing else; none if it has."""
    within = [(name, span) for name, span in mentions if paragraph.start <= span.start < paragraph.end]
    position = paragraph.start
    for _, span in within:
        if not _BETWEEN.fullmatch(text, position, span.start):
            return []
        position = span.end
    return [name for name, _ in within] if within and _BETWEEN.fullmatch(text, position, paragraph.end) else []
