"""What search reads: each briefing as a small HTML document for Pagefind, and every name with its spellings.

Pagefind reads HTML; given whole pages it takes four times the time and half as much memory again. A
document's headings are the passages that a result can lead to: quotations and source paragraphs.
Names are in a file of their own, so that they are found first, however they are spelt.
"""

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefings import addresses
from briefings.corpus import Corpus, Subject, named_in
from briefings.evidence import Briefing
from briefings.metadata.registry import Reference
from briefings.model import KINDS
from briefings.pages.briefing import LONGEST_INLINE_TEXT
from briefings.pages.words import long_date
from briefings.spelling import latin_letters, spellings

_TITLE, _BRIEF, _TEXT = 7, 3, 1
"""Weights, from 0 to 10, as Pagefind has them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchDocument:
    """A document that is read by the indexer and never published."""

    path: str
    """Of its file, relative to the folder that is indexed."""
    html: str


def search_documents(corpus: Corpus) -> Iterator[SearchDocument]:
    """Every briefing."""
    for briefing in corpus.briefings:
        yield SearchDocument(path=f"{briefing.slug}.html", html=_document(briefing))


def names_file(corpus: Corpus) -> bytes:
    """Everybody and everything that has a page: kind, id, name, number of briefings, other spellings, other names.

    The most frequent first. Gzip of JSON.
    """
    subjects = [subject for kind in KINDS for subject in corpus.subjects(kind)]
    subjects.sort(key=lambda subject: -len(subject.appearances))
    names = [[*_entry(subject), *_others(subject.reference)] for subject in subjects]
    content = json.dumps({"letters": latin_letters(), "names": names}, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(content.encode(), mtime=0)


def _entry(subject: Subject) -> tuple[int, str, str, int]:
    reference = subject.reference
    return KINDS.index(reference.kind), reference.id, reference.name, len(subject.appearances)


def _others(reference: Reference) -> list[list[str]]:
    plain = spellings(reference.name)[0]
    found = dict.fromkeys(spelling for name in reference.names for spelling in spellings(name))
    others = [spelling for spelling in found if spelling != plain]
    exact = [name for name in reference.names if name != reference.name]
    return [others, exact] if exact else [others] if others else []


def _document(briefing: Briefing) -> str:
    metadata = briefing.metadata
    statements = [statement.text for statement in (*briefing.summary, *briefing.key_points)]
    meta = {
        "url": addresses.briefing(briefing.slug),
        "text": addresses.briefing(briefing.slug)
        if len(briefing.source.text) <= LONGEST_INLINE_TEXT
        else addresses.source(briefing.source.id),
        "title": metadata.title,
        "note": f"{metadata.type.capitalize()} · {briefing.issuer.name} · {long_date(metadata.date)}",
    }
    parts = [
        *(_META.format(name, value) for name, value in meta.items()),
        *(_FILTER.format(name, value) for name, value in _filters(briefing)),
        _SORT.format("date", metadata.date),
        _line(_TITLE, [metadata.title]),
        _line(_BRIEF, statements),
        _line(_BRIEF, _names(briefing)),
        *_paragraphs_of(briefing, numbered=False),
        *(_PASSAGE.format(2, q.anchor, _BRIEF, q.text) for q in briefing.quotations),
        *_paragraphs_of(briefing, numbered=True),
    ]
    return _HTML.format(Markup("").join(parts))


def _filters(briefing: Briefing) -> Iterator[tuple[str, str]]:
    """What results can be narrowed by: for records, their ids."""
    metadata = briefing.metadata
    yield "year", str(metadata.date.year)
    yield "date", str(metadata.date)
    yield "language", metadata.language
    yield "issuer", briefing.issuer.id
    yield from sorted({(reference.kind, reference.id) for reference in named_in(briefing)})


def _names(briefing: Briefing) -> list[str]:
    speakers = [participant.named.reference for participant in briefing.participants]
    return [name for reference in speakers for name in reference.names]


def _paragraphs_of(briefing: Briefing, *, numbered: bool) -> Iterator[Markup]:
    """The body; or header and footer, which stand before all headings so that no passage takes them in."""
    source = briefing.source
    for paragraph in source.paragraphs:
        text = source.text[paragraph.start : paragraph.end]
        if numbered and paragraph.number:
            yield _PASSAGE.format(3, addresses.paragraph_anchor(paragraph.number), _TEXT, text)
        elif not numbered and not paragraph.number:
            yield _line(_TEXT, [text])


def _line(weight: int, texts: Sequence[str]) -> Markup:
    return Markup("").join(_TEXT_LINE.format(weight, text) for text in texts)


# `Markup.format` escapes every value that is not markup already.
_META = Markup('<meta data-pagefind-meta="{}[content]" content="{}">')
_FILTER = Markup('<meta data-pagefind-filter="{}[content]" content="{}">')
_SORT = Markup('<meta data-pagefind-sort="{}[content]" content="{}">')
_TEXT_LINE = Markup('<p data-pagefind-weight="{}">{}</p>')
_PASSAGE = Markup('<h{0} id="{1}" data-pagefind-weight="{2}">{3}</h{0}>')
_HTML = Markup('<!doctype html><html lang="en"><body data-pagefind-body>{}</body></html>')
