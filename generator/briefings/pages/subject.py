"""The page of a person, organisation, place, topic or event: what is published about it, newest first."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefings import addresses
from briefings.corpus import Appearance, Corpus, Subject, named_in
from briefings.folding import initial
from briefings.metadata.registry import Reference
from briefings.metadata.schema import Event, Organisation, Person, Place, Record
from briefings.model import KINDS, Kind, Site
from briefings.pages.chart import Chart, chart
from briefings.pages.linked import linked_subject
from briefings.pages.listing import (
    MOST_ENTRIES,
    NEWEST,
    Entry,
    Group,
    ListBody,
    by_year,
    cut,
    group,
    list_page,
    year_doors,
)
from briefings.pages.markup import render
from briefings.pages.page import Front, Label, Page, page, section
from briefings.pages.quotations import Said, said
from briefings.pages.words import ONE, count, long_date
from briefings.tasks import Task

MOST_BRIEFINGS = 30
"""On one page: a subject with more has them filed by year."""
MOST_QUOTATIONS = 10
"""On the first page of a subject whose briefings are filed by year; the others stand on the page of their year."""
MOST_COMPANY = 20
"""Of each kind; search within the briefings counts all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRole:
    """A role as documents style it."""

    styled: str
    documents: str
    """Their number, as in "2 documents"."""
    newest: Entry
    """The briefing on it, with its date."""
    oldest: Entry | None
    """None where it is the newest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """Who or what else of one kind the same briefings name, and how many of them do."""

    kind: str
    entries: tuple[Entry, ...]
    rest: str
    """How many more there are; empty where there are none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectBody:
    """What the template of the body is given."""

    description: str | None
    chart: Chart | None
    roles: tuple[HeldRole, ...]
    """That of the newest document first."""
    said_heading: str
    said: tuple[tuple[int, tuple[Said, ...]], ...]
    """By year, newest first."""
    heading: str
    within: addresses.Link
    """To a search in these briefings alone."""
    groups: tuple[Group, ...]
    years: tuple[Entry, ...]
    comparison: addresses.Link | None
    """Of an event: where its briefings stand side by side."""
    company: tuple[Company, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearBody:
    """What the template of a year's page is given."""

    quotations: tuple[Said, ...]
    entries: tuple[Entry, ...]
    parts: tuple[Entry, ...]


def subject_pages(corpus: Corpus, site: Site) -> Iterator[Task]:
    """All pages of all five kinds, and their lists by initial."""
    for kind in KINDS:
        subjects = corpus.subjects(kind)
        for subject in subjects:
            yield Task(pages_of, (subject, site), at=_address(subject))
        yield from _lists(kind, subjects)


def _address(subject: Subject) -> str:
    return addresses.record(subject.reference.kind, subject.reference.id)


def pages_of(subject: Subject, site: Site) -> tuple[Page, ...]:
    """The page of one subject, and those of its years where there are many briefings."""
    here = _address(subject)
    seen = subject.appearances
    long = len(seen) > MOST_BRIEFINGS
    years = by_year(seen, _year)
    shown = seen[:NEWEST] if long else seen
    quotations = subject.quotations[: MOST_QUOTATIONS if long else None]
    body = SubjectBody(
        description=subject.reference.record.description if subject.reference.record else None,
        chart=chart(one.briefing.metadata.date for one in seen),
        roles=tuple(_roles(subject, here)),
        said_heading="Newest quotations" if long else "Quotations",
        said=tuple(
            (year, tuple(said(some, here)))
            for year, some in by_year(quotations, lambda one: one[0].metadata.date.year).items()
        ),
        heading="Newest briefings" if long else "Briefings",
        within=addresses.link_to_search(here, subject.reference.kind, subject.reference.id),
        groups=tuple(
            group((_listed(one, here) for one in some), str(year)) for year, some in by_year(shown, _year).items()
        ),
        years=year_doors({year: len(items) for year, items in years.items()}, here, here) if long else (),
        comparison=_comparison(subject, here),
        company=tuple(_company(subject, here)),
    )
    first = page(here, _front(subject, site), render("subject.md", view=body), edit=_edit(subject))
    further = (one for year, items in years.items() for one in _year_pages(subject, year, items))
    return (first, *further) if long else (first,)


def has_several_voices(subject: Subject) -> bool:
    """Whether it is an event of which several briefings speak, so that they can be compared."""
    return subject.reference.kind == "events" and len(subject.briefings) > 1


def _comparison(subject: Subject, here: str) -> addresses.Link | None:
    several = has_several_voices(subject)
    return addresses.link(here, addresses.comparison(subject.reference.id)) if several else None


def _year(seen: Appearance) -> int:
    return seen.briefing.metadata.date.year


def _year_pages(subject: Subject, year: int, items: Sequence[Appearance]) -> Iterator[Page]:
    for part, some in cut(items, addresses.year(_address(subject), year)):
        quotations = [(seen.briefing, quotation) for seen in some for quotation in seen.quotations]
        body = YearBody(
            quotations=tuple(said(quotations, part.address)),
            entries=tuple(_listed(seen, part.address) for seen in some),
            parts=part.parts,
        )
        title = f"{subject.reference.name}, {year}"
        front = Front(kind="list", title=title, description=title)
        yield page(part.address, front, render("subject_year.md", view=body))


def _company(subject: Subject, here: str) -> Iterator[Company]:
    """Of each kind those that most of the subject's briefings name."""
    named = [{(one.kind, one.id): one for one in named_in(briefing)} for briefing in subject.briefings]
    together = Counter(key for references in named for key in references)
    references = {key: reference for found in named for key, reference in found.items()}
    del together[subject.reference.kind, subject.reference.id]
    ordered = sorted(together, key=lambda key: (-together[key], key))
    for kind in KINDS:
        keys = [key for key in ordered if key[0] == kind]
        if keys:
            yield Company(
                kind=kind.capitalize(),
                entries=tuple(_together(references[key], together[key], here) for key in keys[:MOST_COMPANY]),
                rest=f"{len(keys) - MOST_COMPANY:,} more" if len(keys) > MOST_COMPANY else "",
            )


def _together(other: Reference, number: int, here: str) -> Entry:
    href = addresses.link(here, addresses.record(other.kind, other.id))
    return Entry(title=other.name, href=href, note=f"{number:,}")


def _edit(subject: Subject) -> str | None:
    return f"content/{subject.reference.kind}.yml" if subject.reference.record else None


def _front(subject: Subject, site: Site) -> Front:
    reference = subject.reference
    briefings = count(len(subject.briefings), "briefing")
    return Front(
        kind=ONE[reference.kind].lower(),
        title=reference.name,
        description=f"{reference.name}: {briefings}, each statement led back to its source.",
        caption=(Label(text=ONE[reference.kind]),),
        facts=tuple(_facts(subject, briefings)),
        rail=tuple(section("identifiers", "Elsewhere", _identifiers(reference.record))) if reference.record else (),
        actions=("copy-link",),
        feed=addresses.feed(addresses.record(reference.kind, reference.id), "xml"),
        linked=linked_subject(subject, site),
    )


def _facts(subject: Subject, briefings: str) -> Iterator[Label]:
    record = subject.reference.record
    if record and record.native_name:
        yield Label(text=record.native_name)
    if record and record.aliases:
        yield Label(text=f"also: {', '.join(record.aliases)}")
    if isinstance(record, Event) and record.start:
        yield Label(text=long_date(record.start) + (f" to {long_date(record.end)}" if record.end else ""))
    yield Label(text=briefings)


def _identifiers(record: Record) -> Iterator[Label]:
    """Links to the records of others, by their published address patterns."""
    if record.wikidata:
        yield Label(text=record.wikidata, href=f"https://www.wikidata.org/wiki/{record.wikidata}", note="Wikidata")
    if isinstance(record, Person) and record.orcid:
        yield Label(text=record.orcid, href=f"https://orcid.org/{record.orcid}", note="ORCID")
    if isinstance(record, Organisation) and record.ror:
        yield Label(text=record.ror, href=f"https://ror.org/{record.ror}", note="ROR")
    if isinstance(record, Place) and record.geonames:
        yield Label(text=record.geonames, href=f"https://www.geonames.org/{record.geonames}", note="GeoNames")


def _roles(subject: Subject, here: str) -> Iterator[HeldRole]:
    """Each styling of a role once, with the documents that have it."""
    held: dict[str, list[Appearance]] = {}
    for appearance in subject.appearances:
        styled = appearance.participant.styled if appearance.participant else ""
        if styled:
            held.setdefault(styled, []).append(appearance)
    for styled, appearances in held.items():
        ends = appearances[0], appearances[-1]
        newest, oldest = (_entry(one, here, note=long_date(one.briefing.metadata.date)) for one in ends)
        yield HeldRole(
            styled=styled,
            documents=count(len(appearances), "document"),
            newest=newest,
            oldest=oldest if len(appearances) > 1 else None,
        )


def _listed(seen: Appearance, here: str) -> Entry:
    return _entry(seen, here, note=" · ".join([long_date(seen.briefing.metadata.date), *seen.parts]))


def _entry(seen: Appearance, here: str, *, note: str) -> Entry:
    href = addresses.link(here, addresses.briefing(seen.briefing.slug))
    return Entry(title=seen.briefing.metadata.title, href=href, note=note)


def _lists(kind: Kind, subjects: list[Subject]) -> Iterator[Task]:
    """All of a kind on one page while they fit; else a page for each initial."""
    here = addresses.index(kind)
    filed: dict[str, list[Subject]] = {}
    for subject in subjects:
        filed.setdefault(initial(subject.reference.name), []).append(subject)
    fits = len(subjects) <= MOST_ENTRIES
    body = ListBody(
        lead=f"{count(len(subjects), ONE[kind].lower())}." if subjects else "None yet.",
        doors=() if fits else tuple(_letter_doors(kind, filed, here)),
        doors_name="Initials",
        groups=tuple(group((_line(s, here) for s in filed[key]), key.upper()) for key in sorted(filed)) if fits else (),
    )
    yield list_page(here, kind.capitalize(), body, edit=f"content/{kind}.yml")
    for letter, some in () if fits else filed.items():
        for part, few in cut(some, addresses.letter(kind, letter)):
            entries = group(_line(subject, part.address) for subject in few)
            title = f"{kind.capitalize()}: {letter.upper()}"
            yield list_page(part.address, title, ListBody(groups=(entries,), parts=part.parts))


def _letter_doors(kind: Kind, filed: dict[str, list[Subject]], here: str) -> Iterator[Entry]:
    for letter in sorted(filed):
        href = addresses.link(here, addresses.letter(kind, letter))
        yield Entry(title=letter.upper(), href=href, note=f"{len(filed[letter]):,}")


def _line(subject: Subject, here: str) -> Entry:
    return Entry(
        title=subject.reference.name,
        href=addresses.link(here, _address(subject)),
        note=count(len(subject.briefings), "briefing"),
    )
