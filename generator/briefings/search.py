"""What search reads: each briefing as a small HTML document for Pagefind, and every name with its spellings.

Pagefind reads HTML; given whole pages it takes four times the time and half as much memory again. A
document's headings are the passages that a result can lead to: quotations and source paragraphs.
Names are in a file of their own, so that they are found first, however they are spelt.
"""

import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from markupsafe import Markup

from briefings import addresses
from briefings.corpus import Corpus, named_in
from briefings.evidence import Briefing
from briefings.metadata.registry import Reference
from briefings.model import KINDS
from briefings.pages import Page
from briefings.pages.briefing import LONGEST_INLINE_TEXT
from briefings.pages.words import long_date
from briefings.search_index import SearchDocument, shard_files, shared_files
from briefings.spelling import latin_letters, spellings
from briefings.tasks import Task

LARGEST_SHARD = 1_000
"""Briefings. Fewer cost a reader more requests, more cost an editor a longer wait."""

_LONG_TEXT = 10_000
"""Characters: for each so many, a source counts as another briefing, because the indexer's memory grows with text."""

_YEAR = 14
"""Binary digits of a year."""

_TITLE, _BRIEF, _TEXT = 7, 3, 1
"""Weights, from 0 to 10, as Pagefind has them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """Briefings whose index is made by itself."""

    name: str
    """In addresses; the same for as long as it holds the briefings of the same years."""
    briefings: tuple[Briefing, ...]
    """Newest first."""


def shards_of(corpus: Corpus, *, largest: int = LARGEST_SHARD) -> list[Shard]:
    """The corpus by years, newest first; in a shard no more than `largest` briefings.

    Spans of years are halved as long as they hold more; then a year is, by digests of its briefings'
    names. So a briefing that is added or changed moves no other, until its own shard is cut in two.
    """
    return list(_halved("", [(_place(briefing), briefing) for briefing in corpus.briefings], largest))


def _place(briefing: Briefing) -> str:
    """The path of halves to a briefing, in binary digits: its year, then the digest of its name."""
    digest = int.from_bytes(sha256(briefing.slug.encode()).digest())
    return f"{briefing.metadata.date.year:0{_YEAR}b}{digest:0256b}"


def _halved(path: str, placed: list[tuple[str, Briefing]], largest: int) -> Iterator[Shard]:
    size = sum(1 + briefing.source.length // _LONG_TEXT for _, briefing in placed)
    if len(placed) > 1 and size > largest:
        for half in (f"{path}1", f"{path}0"):
            yield from _halved(half, [one for one in placed if one[0].startswith(half)], largest)
    elif placed:
        yield Shard(name=_shard_name(path), briefings=tuple(briefing for _, briefing in placed))


def _shard_name(path: str) -> str:
    """`all`, `2016-2019`, `2019`, or `2019-part-01`."""
    first, last = (f"{int(path[:_YEAR].ljust(_YEAR, digit), 2):04}" for digit in "01")
    years = first if first == last else f"{first}-{last}"
    return f"{years}-part-{path[_YEAR:]}" if path[_YEAR:] else years if path else "all"


def search_documents(briefings: Iterable[Briefing]) -> Iterator[SearchDocument]:
    """What is indexed of each."""
    for briefing in briefings:
        path = f"{briefing.slug}.html"
        yield SearchDocument(path=path, date=briefing.metadata.date, html=_document(briefing))


def search_tasks(corpus: Corpus) -> Iterator[Task]:
    """The making of everything that search reads."""
    shards = shards_of(corpus)
    for shard in shards:
        yield Task(index_files, (shard,), at=f"{addresses.SEARCH_INDEX}{shard.name}/", long=True)
    yield Task(index_frame, (tuple(shard.name for shard in shards),), at=addresses.SEARCH_INDEX)
    found = [(subject.reference, len(subject.briefings)) for kind in KINDS for subject in corpus.subjects(kind)]
    yield Task(names_files, (tuple(sorted(found, key=lambda one: -one[1])),), at=addresses.NAMES)


def index_files(shard: Shard) -> tuple[Page, ...]:
    """Pagefind's index of one shard."""
    files = shard_files(shard.name, list(search_documents(shard.briefings)))
    return tuple(Page(path=path, body=content) for path, content in files.items())


def index_frame(names: Sequence[str]) -> tuple[Page, ...]:
    """What the shards with these names share."""
    return tuple(Page(path=path, body=content) for path, content in shared_files(names).items())


def names_files(found: Sequence[tuple[Reference, int]]) -> tuple[Page]:
    """Everybody and everything that has a page: kind, id, name, number of briefings, other spellings; gzip of JSON."""
    names = [(KINDS.index(one.kind), one.id, one.name, number, *_others(one)) for one, number in found]
    content = json.dumps({"letters": latin_letters(), "names": names}, ensure_ascii=False, separators=(",", ":"))
    return (Page(path=addresses.NAMES, body=gzip.compress(content.encode(), mtime=0)),)


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
        if briefing.source.length <= LONGEST_INLINE_TEXT
        else addresses.source(briefing.source.id),
        "title": metadata.title,
        "note": f"{metadata.type.capitalize()} · {briefing.issuer.name} · {long_date(metadata.date)}",
    }
    parts = [
        *(_META.format(name, value) for name, value in meta.items()),
        *(_FILTER.format(name, value) for name, value in _filters(briefing)),
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
_TEXT_LINE = Markup('<p data-pagefind-weight="{}">{}</p>')
_PASSAGE = Markup('<h{0} id="{1}" data-pagefind-weight="{2}">{3}</h{0}>')
_HTML = Markup('<!doctype html><html lang="en"><body data-pagefind-body>{}</body></html>')
