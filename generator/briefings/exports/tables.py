"""The corpus as tables: what each column means, and the rows."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from briefings import addresses
from briefings.corpus import Corpus, Subject
from briefings.evidence import Briefing, LocatedQuotation, NamedParticipant
from briefings.metadata.registry import Reference
from briefings.model import KINDS, Kind, Site

Cell = str | int | None
Row = tuple[Cell, ...]
Type = Literal["string", "integer", "date"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column as the data package describes it."""

    name: str
    type: Type
    description: str
    references: str | None = None
    """The table whose `id` it holds."""


@dataclass(frozen=True, slots=True)
class _Rows(Collection[Row]):
    """Rows that are made whenever somebody looks through them, and not before: how many there are is known."""

    number: int
    made: Callable[[], Iterator[Row]]

    def __len__(self) -> int:
        return self.number

    def __iter__(self) -> Iterator[Row]:
        return self.made()

    def __contains__(self, row: object) -> bool:
        return any(row == one for one in self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with its rows in a fixed order."""

    name: str
    description: str
    columns: tuple[Column, ...]
    """The first, where it is named `id`, is the key."""
    rows: Collection[Row]


def tables(corpus: Corpus, site: Site) -> tuple[Table, ...]:
    """All tables, each after those that it refers to."""
    return (
        *(_records(kind, corpus, site) for kind in KINDS),
        _briefings(corpus, site),
        _subjects("places", corpus),
        _subjects("topics", corpus),
        _participations(corpus),
        _quotations(corpus, site),
        _spans(corpus),
    )


def _column(name: str, type_: Type, description: str, references: str | None = None) -> Column:
    return Column(name=name, type=type_, description=description, references=references)


def quotation_key(briefing: Briefing, quotation: LocatedQuotation) -> str:
    """A quotation's key across all briefings."""
    return f"{briefing.slug}#{quotation.anchor}"


def _records(kind: Kind, corpus: Corpus, site: Site) -> Table:
    return Table(
        name=kind,
        description=f"The {kind} that published briefings refer to.",
        columns=(
            _column("id", "string", "Its id; stands in the address of its page"),
            _column("name", "string", "The name as shown"),
            _column("native_name", "string", "The name in its own script"),
            _column("aliases", "string", "Other names, divided by line ends"),
            _column("wikidata", "string", "Wikidata item"),
            _column("briefings", "integer", "Number of briefings that refer to it"),
            _column("url", "string", "Its page"),
        ),
        rows=[_record_row(subject, site) for subject in corpus.subjects(kind)],
    )


def _record_row(subject: Subject, site: Site) -> Row:
    reference, record = subject.reference, subject.reference.record
    return (
        reference.id,
        reference.name,
        record.native_name if record else None,
        "\n".join(record.aliases) or None if record else None,
        record.wikidata if record else None,
        len(subject.briefings),
        site.absolute(addresses.record(reference.kind, reference.id)),
    )


def _briefings(corpus: Corpus, site: Site) -> Table:
    return Table(
        name="briefings",
        description="One row for each published briefing.",
        columns=(
            _column("id", "string", "The briefing's slug"),
            _column("title", "string", "Title"),
            _column("date", "date", "Date of issue of the source document"),
            _column("type", "string", "Kind of document"),
            _column("language", "string", "Language of the document (BCP 47)"),
            _column("issuer", "string", "Who issued the document", "organisations"),
            _column("distributor", "string", "Who distributed it", "organisations"),
            _column("event", "string", "The event that it is about", "events"),
            _column("summary", "string", "The summary"),
            _column("source", "string", "Id of the source document"),
            _column("source_sha256", "string", "SHA-256 of the source document's bytes"),
            _column("url", "string", "Its page"),
        ),
        rows=_Rows(len(corpus.briefings), lambda: (_briefing_row(briefing, site) for briefing in corpus.briefings)),
    )


def _briefing_row(briefing: Briefing, site: Site) -> Row:
    metadata = briefing.metadata
    return (
        briefing.slug,
        metadata.title,
        str(metadata.date),
        metadata.type,
        metadata.language,
        briefing.issuer.id,
        briefing.distributor.id if briefing.distributor else None,
        briefing.event.reference.id if briefing.event else None,
        " ".join(statement.text for statement in briefing.summary),
        briefing.source.id,
        briefing.source.sha256,
        site.absolute(addresses.briefing(briefing.slug)),
    )


def _subjects(kind: Literal["places", "topics"], corpus: Corpus) -> Table:
    def of(briefing: Briefing) -> tuple[Reference, ...]:
        return tuple(place.reference for place in briefing.places) if kind == "places" else briefing.topics

    return Table(
        name=f"briefing_{kind}",
        description=f"The {kind} of each briefing.",
        columns=(
            _column("briefing", "string", "The briefing", "briefings"),
            _column(kind.removesuffix("s"), "string", f"One of its {kind}", kind),
        ),
        rows=_Rows(
            sum(len(of(briefing)) for briefing in corpus.briefings),
            lambda: ((briefing.slug, one.id) for briefing in corpus.briefings for one in of(briefing)),
        ),
    )


_WHO = (
    _column("person", "string", "The person", "people"),
    _column("delegation", "string", "Instead of a person: the organisation that took part as such", "organisations"),
)


def _who(participant: NamedParticipant) -> tuple[Cell, Cell]:
    is_person = participant.named.reference.kind == "people"
    return (participant.id, None) if is_person else (None, participant.id)


def _participations(corpus: Corpus) -> Table:
    return Table(
        name="participations",
        description="Who took part in what, styled as in the document; one row for each office.",
        columns=(
            _column("briefing", "string", "The briefing", "briefings"),
            *_WHO,
            _column("rank", "string", "Rank as styled in the document"),
            _column("role", "string", "Role as styled in the document"),
            _column("organisation", "string", "Organisation of that role", "organisations"),
            _column("side", "string", "The side represented"),
        ),
        rows=_Rows(
            sum(len(one.offices) or 1 for briefing in corpus.briefings for one in briefing.participants),
            lambda: (row for briefing in corpus.briefings for row in _participation_rows(briefing)),
        ),
    )


def _participation_rows(briefing: Briefing) -> Iterator[Row]:
    for participant in briefing.participants:
        for office in participant.offices or (None,):
            body = office.organisation if office else None
            yield (
                briefing.slug,
                *_who(participant),
                participant.rank,
                office.role if office else None,
                body.reference.id if body else None,
                participant.side,
            )


def _quotations(corpus: Corpus, site: Site) -> Table:
    return Table(
        name="quotations",
        description="What was said; each with its permanent address.",
        columns=(
            _column("id", "string", "The briefing's slug and the quotation's anchor"),
            _column("briefing", "string", "The briefing", "briefings"),
            *_WHO,
            _column("kind", "string", "direct or reported"),
            _column("text", "string", "The words; in square brackets the editor's"),
            _column("original", "string", "The source's own words, where the text translates them"),
            _column("context", "string", "The occasion"),
            _column("url", "string", "Its permanent address"),
        ),
        rows=_Rows(
            sum(len(briefing.quotations) for briefing in corpus.briefings),
            lambda: (_quotation_row(*one, site) for one in _all_quotations(corpus)),
        ),
    )


def _quotation_row(briefing: Briefing, quotation: LocatedQuotation, site: Site) -> Row:
    return (
        quotation_key(briefing, quotation),
        briefing.slug,
        *_who(quotation.speaker),
        quotation.kind,
        quotation.text,
        quotation.original,
        quotation.context,
        site.absolute(addresses.quotation(briefing.slug, quotation.anchor)),
    )


def _spans(corpus: Corpus) -> Table:
    return Table(
        name="spans",
        description="The passages of the sources behind the quotations.",
        columns=(
            _column("quotation", "string", "The quotation", "quotations"),
            _column("piece", "integer", "1 for the first passage, more where words were left out"),
            _column("start", "integer", "First character in the published text (.txt beside the briefing), from 0"),
            _column("end", "integer", "The character after the last"),
            _column("paragraph", "integer", "Number of the paragraph that it begins in"),
            _column("exact", "string", "The words of the passage"),
        ),
        rows=_Rows(
            sum(len(quotation.spans) for _, quotation in _all_quotations(corpus)),
            lambda: (row for one in _all_quotations(corpus) for row in _span_rows(*one)),
        ),
    )


def _span_rows(briefing: Briefing, quotation: LocatedQuotation) -> Iterator[Row]:
    for piece, span in enumerate(quotation.spans, start=1):
        words = briefing.source.passage(span)
        yield quotation_key(briefing, quotation), piece, span.start, span.end, span.paragraph, words


def _all_quotations(corpus: Corpus) -> Iterator[tuple[Briefing, LocatedQuotation]]:
    return ((briefing, quotation) for briefing in corpus.briefings for quotation in briefing.quotations)
