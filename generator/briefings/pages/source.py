"""A source document's page: its text with every quoted passage, its provenance, and how to verify it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefings import addresses
from briefings.corpus import Corpus
from briefings.evidence import Briefing, SupportedStatement
from briefings.model import SourceDocument
from briefings.pages.briefing import evidence_spans, label, provenance
from briefings.pages.listing import NEWEST, Entry, Filed, ListBody, by_year, cut, filed_page, year_doors
from briefings.pages.markup import render
from briefings.pages.page import Front, Label, Page, page, section
from briefings.pages.passages import ShownParagraph, shown_paragraphs
from briefings.pages.words import count, long_date
from briefings.tasks import Task

YEARS = f"{addresses.SOURCES}year/"
_LONGEST_EXCERPT = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceBody:
    """What the template of the body is given."""

    briefings: tuple[tuple[str, addresses.Link], ...]
    """Title and link."""
    language: str
    paragraphs: tuple[ShownParagraph, ...]
    uses: tuple[Entry, ...]
    repairs: str
    file: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """Something on a briefing's page that rests on paragraphs of the source."""

    name: str
    """As in "Key point"."""
    entry: Entry
    paragraphs: tuple[int, ...]


def source_pages(corpus: Corpus) -> Iterator[Task]:
    """A page and a download for each source document, and their lists."""
    users: dict[str, list[Briefing]] = {}
    for briefing in corpus.briefings:
        users.setdefault(briefing.source.id, []).append(briefing)
    for briefings in users.values():
        yield Task(source_page, (briefings,), at=addresses.source(briefings[0].source.id))
    yield from _lists([briefings[0] for briefings in users.values()])


def source_page(briefings: Sequence[Briefing]) -> tuple[Page, Page]:
    """The page and the download of one document; `briefings` are those that rest on it."""
    newest = briefings[0]
    source = newest.source
    here = addresses.source(source.id)
    front = Front(
        kind="source",
        title=f"Source: {newest.metadata.title}",
        description=f"The source document {source.id}, with every quoted passage marked.",
        caption=(Label(text="Source document"), label(newest.issuer)),
        facts=(
            Label(text=long_date(newest.metadata.date)),
            Label(text=f"Document {source.id}"),
            Label(text=f"{source.media_type}, {source.encoding.upper()}, {len(source.content):,} bytes"),
        ),
        rail=(
            *section("provenance", "Provenance", provenance(newest)),
            *section(
                "downloads",
                "Download",
                [Label(text=source.file, href=addresses.source_download(source.id), note="As received")],
            ),
        ),
        actions=("copy-link",),
    )
    shown = page(here, front, render("source.md", view=_body(briefings, source, here)), edit=newest.file)
    return shown, Page(path=addresses.source_download(source.id), body=source.content)


def _body(briefings: Sequence[Briefing], source: SourceDocument, here: str) -> SourceBody:
    spans = [span for briefing in briefings for span in evidence_spans(briefing)]
    uses = [use for briefing in briefings for use in _uses(briefing, here)]
    return SourceBody(
        briefings=tuple((b.metadata.title, addresses.link(here, addresses.briefing(b.slug))) for b in briefings),
        language=briefings[0].metadata.language,
        paragraphs=tuple(shown_paragraphs(source, spans, uses=_by_paragraph(uses))),
        uses=tuple(use.entry for use in uses),
        repairs=_repairs(source),
        file=addresses.source_file(source.id),
        sha256=source.sha256,
    )


def _uses(briefing: Briefing, here: str) -> Iterator[Use]:
    """Each passage that is quoted or cited, with a link back to where that is."""
    at = addresses.briefing(briefing.slug)
    for quotation in briefing.quotations:
        href = addresses.link(here, at, anchor=quotation.anchor)
        entry = Entry(title=_excerpt(quotation.text), href=href, note=f"{quotation.speaker.name}, {quotation.kind}")
        numbers = dict.fromkeys(span.paragraph for span in quotation.spans if span.paragraph)
        yield Use(name=f"Quotation of {quotation.speaker.name}", entry=entry, paragraphs=tuple(numbers))
    yield from _cited("Summary", briefing.summary, addresses.link(here, at, anchor="summary"))
    yield from _cited("Key point", briefing.key_points, addresses.link(here, at, anchor="key-points"))
    href = addresses.link(here, at, anchor="participants")
    for participant in briefing.participants:
        number = participant.span.paragraph if participant.span else None
        if number:
            entry = Entry(title=participant.name, href=href, note=f"Participant, named in paragraph {number}")
            yield Use(name=f"Participant {participant.name}", entry=entry, paragraphs=(number,))


def _cited(name: str, statements: Iterable[SupportedStatement], href: addresses.Link) -> Iterator[Use]:
    for statement in statements:
        if statement.paragraphs:
            note = f"{name}, on paragraph {', '.join(map(str, statement.paragraphs))}"
            entry = Entry(title=_excerpt(statement.text), href=href, note=note)
            yield Use(name=name, entry=entry, paragraphs=statement.paragraphs)


def _by_paragraph(uses: Iterable[Use]) -> dict[int, list[tuple[str, addresses.Link]]]:
    """What rests on each paragraph, each link once."""
    found: dict[int, dict[tuple[str, addresses.Link], None]] = {}
    for use in uses:
        for number in use.paragraphs:
            found.setdefault(number, {})[use.name, use.entry.href] = None
    return {number: list(names) for number, names in found.items()}


def _excerpt(text: str) -> str:
    return text if len(text) <= _LONGEST_EXCERPT else f"{text[:_LONGEST_EXCERPT].rsplit(' ', 1)[0]} …"


def _repairs(source: SourceDocument) -> str:
    number = len(source.repairs)
    if not number:
        return ""
    places = count(number, "place")
    return (
        f"In {places} the document runs two sentences together without a space or line break; a paragraph begins there."
    )


def _lists(briefings: Sequence[Briefing]) -> Iterator[Task]:
    """The newest sources, and all of them by year."""
    years = by_year(briefings, lambda briefing: briefing.metadata.date.year)
    counts = {year: len(items) for year, items in years.items()}
    here = addresses.SOURCES
    lead = "The documents that the briefings rest on, as received."
    yield filed_page(
        Filed(
            address=here,
            title="Source documents",
            briefings=briefings[:NEWEST],
            entry=_entry,
            heading="Newest",
            body=ListBody(lead=lead, doors=year_doors(counts, YEARS, here), doors_name="Years"),
        )
    )
    for year, items in years.items():
        for part, some in cut(items, addresses.year(YEARS, year)):
            title, body = f"Source documents of {year}", ListBody(parts=part.parts)
            yield filed_page(Filed(address=part.address, title=title, briefings=some, entry=_entry, body=body))


def _entry(briefing: Briefing, here: str) -> Entry:
    return Entry(
        title=briefing.source.id,
        href=addresses.link(here, addresses.source(briefing.source.id)),
        note=f"{long_date(briefing.metadata.date)} · {briefing.issuer.name}",
        text=briefing.metadata.title,
    )
