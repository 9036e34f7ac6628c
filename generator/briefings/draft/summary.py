"""A summary: the first two sentences of the body that are neither dateline nor quotation.

Measured on news articles, they are a better summary than what LexRank, TextRank, LSA, Luhn, KL or
centrality choose. The editor rewrites them.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import date

from briefings.draft.dates import relative_days
from briefings.draft.known import Known
from briefings.draft.lead import dateline
from briefings.draft.proposal import Proposed, ProposedStatement
from briefings.model import Paragraph, SourceDocument, Span
from briefings.sources.sentences import sentence_bounds

_NUMBER = 2
_LONGEST = 600
"""Characters of a sentence: a longer one is no sentence, but a table or a text without full stops."""
_FEWEST_WORDS = 4
_MARKS = ('"', "“", "„", "«", "‘")
_NO_BEGINNING = ".,;:!?()[]…"
"""What is left of a sentence, where its first words stand in a paragraph of their own, and an aside begin with them."""
_OF_ITSELF = re.compile(
    r"(?:The|This)\s(?:(?:above|below|following|statement|text)\s)?(?:is|was)\s(?:attributable|a\s(?:summary|transcript))\b"
    r"|The\s(?:press\srelease|statement)\s(?:was\s)?issued\b"
)
"""Sentences about the document."""
_PARAGRAPHS = 40
"""As many are looked at."""


def summary(known: Known, quoted: Iterable[Span], *, issued: Proposed[date]) -> tuple[ProposedStatement, ...]:
    """The statements; with the days that relative words mean, for the editor."""
    source = known.source
    found = list(_chosen(source, known.opening.headline, sorted(quoted)))
    return tuple(_statement(source, span, issued) for span in found) or (_first_words(source),)


def _chosen(source: SourceDocument, line: Paragraph | None, quoted: list[Span]) -> Iterator[Span]:
    number = 0
    for paragraph in source.body[:_PARAGRAPHS]:
        if line and paragraph.start <= line.start:
            continue
        for span in _sentences(source, paragraph):
            words = source.passage(span)
            before = bisect_left(quoted, (span.end,))
            said = before > 0 and span.start < quoted[before - 1].end
            if not said and _is_sentence(words):
                yield span
                number += 1
            if number == _NUMBER:
                return


def _sentences(source: SourceDocument, paragraph: Paragraph) -> Iterator[Span]:
    text = source.text[paragraph.start : paragraph.end]
    start = paragraph.start + dateline(text).end
    for left, right in sentence_bounds(source.text[start : paragraph.end]):
        yield source.span(start + left, start + right)


def _is_sentence(words: str) -> bool:
    ends = words.rstrip('"”’»)]').endswith((".", "!", "?", "…", "。"))
    long_enough = len(words.split()) >= _FEWEST_WORDS or not words.isascii()
    begins = not (
        words[0].islower() or words[0] in _NO_BEGINNING or words.startswith(_MARKS) or _OF_ITSELF.match(words)
    )
    return ends and long_enough and len(words) <= _LONGEST and begins


def _statement(source: SourceDocument, span: Span, issued: Proposed[date]) -> ProposedStatement:
    text = source.passage(span)
    is_known = issued.confidence != "unsure"
    days = [
        f'"{words}" is {day if is_known else "told from the day of issue"}'
        for words, day in relative_days(text, issued.value)
    ]
    return ProposedStatement(
        text=text,
        reason="; ".join(["the editor's own words are better", *days]) if days else "one of the first sentences",
        confidence="unsure" if days else "likely",
        paragraph=span.paragraph,
    )


def _first_words(source: SourceDocument) -> ProposedStatement:
    """Where there is no sentence: the beginning, with its paragraph named."""
    paragraph = source.body[0]
    text = source.text[paragraph.start : paragraph.end]
    cut = text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0][:_LONGEST].rstrip()
    reason = "the document's first words; no sentence was found"
    return ProposedStatement(text=cut, reason=reason, confidence="unsure", evidence=(paragraph.number or 1,))
