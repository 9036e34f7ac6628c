"""The corpus as small HTML documents for Pagefind: what search needs and nothing else.

Pagefind reads HTML; given whole pages it takes four times the time and half as much memory again.
People, organisations, places, topics and events weigh most, so that a name leads to its page; then
quotations and briefings.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefings import addresses
from briefings.corpus import Corpus, Subject
from briefings.evidence import Briefing, LocatedQuotation
from briefings.model import KINDS
from briefings.pages.words import ONE, count, long_date

_NAME, _TITLE, _BRIEF, _TEXT = 10, 7, 3, 1
"""Weights, from 0 to 10, as Pagefind has them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchDocument:
    """A document that is read by the indexer and never published."""

    path: str
    """Of its file, relative to the folder that is indexed."""
    html: str


def search_documents(corpus: Corpus) -> Iterator[SearchDocument]:
    """Everything that can be found."""
    for kind in KINDS:
        for subject in corpus.subjects(kind):
            yield _document(_subject(subject))
    for briefing in corpus.briefings:
        yield _document(_briefing(briefing))
        for quotation in briefing.quotations:
            yield _document(_quotation(quotation, briefing))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """What a result shows, and the text by which it is found."""

    path: str
    address: str
    kind: str
    title: str
    note: str
    weighted: tuple[tuple[int, Sequence[str]], ...]


def _subject(subject: Subject) -> _Entry:
    reference = subject.reference
    roles = {seen.participant.styled for seen in subject.appearances if seen.participant and seen.participant.styled}
    return _Entry(
        path=f"{reference.kind}/{reference.id}",
        address=addresses.record(reference.kind, reference.id),
        kind=ONE[reference.kind],
        title=reference.name,
        note=f"{ONE[reference.kind]} · {count(len(subject.appearances), 'briefing')}",
        weighted=((_NAME, reference.names), (_BRIEF, sorted(roles))),
    )


def _briefing(briefing: Briefing) -> _Entry:
    metadata = briefing.metadata
    statements = [statement.text for statement in (*briefing.summary, *briefing.key_points)]
    return _Entry(
        path=f"briefings/{briefing.slug}",
        address=addresses.briefing(briefing.slug),
        kind="Briefing",
        title=metadata.title,
        note=f"{metadata.type.capitalize()} · {briefing.issuer.name} · {long_date(metadata.date)}",
        weighted=((_TITLE, [metadata.title]), (_BRIEF, statements), (_TEXT, [briefing.source.text])),
    )


def _quotation(quotation: LocatedQuotation, briefing: Briefing) -> _Entry:
    speaker = quotation.speaker
    return _Entry(
        path=f"quotations/{briefing.slug}-{quotation.anchor}",
        address=addresses.briefing(briefing.slug) + f"#{quotation.anchor}",
        kind="Quotation",
        title=quotation.text,
        note=f"Quotation · {speaker.name} · {long_date(briefing.metadata.date)}",
        weighted=((_BRIEF, [quotation.text, *speaker.named.reference.names]),),
    )


def _document(entry: _Entry) -> SearchDocument:
    meta = {"url": entry.address, "kind": entry.kind, "title": entry.title, "note": entry.note}
    shown = (_META.format(name, value) for name, value in meta.items())
    text = (_TEXT_LINE.format(weight, line) for weight, lines in entry.weighted for line in lines)
    return SearchDocument(path=f"{entry.path}.html", html=_HTML.format(Markup("").join(shown), Markup("").join(text)))


# `Markup.format` escapes every value that is not markup already.
_META = Markup('<meta data-pagefind-meta="{}[content]" content="{}">')
_TEXT_LINE = Markup('<p data-pagefind-weight="{}">{}</p>')
_HTML = Markup('<!doctype html><html lang="en"><body data-pagefind-body>{}{}</body></html>')
