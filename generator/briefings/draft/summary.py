"""A summary: the first two sentences of the body that are neither dateline nor quotation.

Measured on news articles, they are a better summary than what LexRank, TextRank, LSA, Luhn, KL or
centrality choose. The editor rewrites them.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import date

from briefings.draft.dates import relative_days
from briefings.draft.lead import dateline, headline
from briefings.draft.proposal import ProposedStatement
from briefings.model import Paragraph, SourceDocument, Span
from briefings.sources.sentences import sentence_bounds

_NUMBER = 2
_LONGEST = 600
"""Characters of a sentence: a longer one is no sentence, but a table or a text without full stops."""
_FEWEST_WORDS = 4
_MARKS = ('"', "“", "„", "«", "‘")
_PARAGRAPHS = 40
"""As many are looked at."""


def summary(source: SourceDocument, quoted: Iterable[Span], *, issued: date) -> tuple[ProposedStatement, ...]:
    """The statements; with the days that relative words mean, for the editor."""
    found = list(_chosen(source, sorted(quoted)))
    return tuple(_statement(source, span, issued) for span in found) or (_first_words(source),)


def _chosen(source: SourceDocument, quoted: list[Span]) -> Iterator[Span]:
    line = headline(source)
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
    start = paragraph.start + dateline(text)[1]
    for left, right in sentence_bounds(source.text[start : paragraph.end]):
        yield source.span(start + left, start + right)


def _is_sentence(words: str) -> bool:
    ends = words.rstrip('"”’»)]').endswith((".", "!", "?", "…", "。"))
    long_enough = len(words.split()) >= _FEWEST_WORDS or not words.isascii()
    return ends and long_enough and len(words) <= _LONGEST and not words.startswith(_MARKS)


def _statement(source: SourceDocument, span: Span, issued: date) -> ProposedStatement:
    text = source.passage(span)
    days = [f'"{words}" is {day}' for words, day in relative_days(text, issued)]
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
    cut = text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0][:_LONGEST]
    reason = "the document's first words; no sentence was found"
    return ProposedStatement(text=cut, reason=reason, confidence="unsure", evidence=(paragraph.number or 1,))
