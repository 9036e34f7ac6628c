"""The corpus as small HTML documents for Pagefind: what search needs and nothing else.

Pagefind reads HTML; given whole pages it takes four times the time and half as much memory again.
People, organisations, places, topics and events weigh most, so that a name leads to its page; then
quotations and briefings.
"""

from collections.abc import Iterable, Iterator
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
            yield _subject(subject)
    for briefing in corpus.briefings:
        yield _briefing(briefing)
        for quotation in briefing.quotations:
            yield _quotation(quotation, briefing)


def _subject(subject: Subject) -> SearchDocument:
    reference = subject.reference
    roles = {seen.participant.styled for seen in subject.appearances if seen.participant and seen.participant.styled}
    note = f"{ONE[reference.kind]} · {count(len(subject.appearances), 'briefing')}"
    weighted = [(_NAME, reference.names), (_BRIEF, sorted(roles))]
    address = addresses.record(reference.kind, reference.id)
    return _document(f"{reference.kind}/{reference.id}", address, ONE[reference.kind], reference.name, note, weighted)


def _briefing(briefing: Briefing) -> SearchDocument:
    metadata = briefing.metadata
    statements = [statement.text for statement in (*briefing.summary, *briefing.key_points)]
    note = f"{metadata.type.capitalize()} · {briefing.issuer.name} · {long_date(metadata.date)}"
    weighted = [(_TITLE, [metadata.title]), (_BRIEF, statements), (_TEXT, [briefing.source.text])]
    address = addresses.briefing(briefing.slug)
    return _document(f"briefings/{briefing.slug}", address, "Briefing", metadata.title, note, weighted)


def _quotation(quotation: LocatedQuotation, briefing: Briefing) -> SearchDocument:
    speaker = quotation.speaker
    note = f"Quotation · {speaker.name} · {long_date(briefing.metadata.date)}"
    address = f"{addresses.briefing(briefing.slug)}#{quotation.anchor}"
    weighted = [(_BRIEF, [quotation.text, *speaker.named.reference.names])]
    return _document(f"quotations/{briefing.slug}-{quotation.anchor}", address, "Quotation", quotation.text, note, weighted)


def _document(
    path: str, address: str, kind: str, title: str, note: str, weighted: Iterable[tuple[int, Iterable[str]]]
) -> SearchDocument:
    """The text by weight, with what a result shows."""
    meta = {"url": address, "kind": kind, "title": title, "note": note}
    shown = Markup("").join(Markup('<meta data-pagefind-meta="{}[content]" content="{}">').format(*m) for m in meta.items())
    text = Markup("").join(
        Markup('<p data-pagefind-weight="{}">{}</p>').format(weight, line) for weight, lines in weighted for line in lines
    )
    filter_ = Markup('<meta data-pagefind-filter="kind[content]" content="{}">').format(kind)
    body = Markup('<!doctype html><html lang="en"><body data-pagefind-body>{}{}{}</body></html>').format(shown, filter_, text)
    return SearchDocument(path=f"{path}.html", html=str(body))
