"""The page of a person, organisation, place, topic or event: what is published about it, newest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefings import addresses
from briefings.corpus import Appearance, Corpus, Subject
from briefings.folding import initial
from briefings.metadata.schema import Event, Organisation, Person, Place, Record
from briefings.model import KINDS, Kind, Site
from briefings.pages.briefing import ShownQuotation, shown_quotation
from briefings.pages.linked import linked_subject
from briefings.pages.listing import MOST_ENTRIES, NEWEST, Entry, ListBody, by_year, cut, group, list_page, year_doors
from briefings.pages.markup import render
from briefings.pages.page import Front, Label, Page, page, section
from briefings.pages.words import ONE, count, long_date

MOST_QUOTATIONS = 10
"""On a person's page; the others stand on the briefings of each year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectBody:
    """What the template of the body is given."""

    description: str | None
    roles: tuple[Entry, ...]
    """The role as styled, the first document with it, its date."""
    quotations: tuple[tuple[str, ShownQuotation], ...]
    """Each with the briefing that it stands in."""
    heading: str
    entries: tuple[Entry, ...]
    years: tuple[Entry, ...]


def subject_pages(corpus: Corpus, site: Site) -> Iterator[Page]:
    """All pages of all five kinds, and their lists by initial."""
    for kind in KINDS:
        subjects = corpus.subjects(kind)
        for subject in subjects:
            yield from _pages(subject, site)
        yield from _lists(kind, subjects)


def _address(subject: Subject) -> str:
    return addresses.record(subject.reference.kind, subject.reference.id)


def _pages(subject: Subject, site: Site) -> Iterator[Page]:
    here = _address(subject)
    long = len(subject.appearances) > MOST_ENTRIES
    years = by_year(subject.appearances, lambda seen: seen.briefing.metadata.date.year) if long else {}
    body = SubjectBody(
        description=subject.reference.record.description if subject.reference.record else None,
        roles=tuple(_roles(subject, here)),
        quotations=tuple(_quotations(subject, here)),
        heading="Newest briefings" if long else "Briefings",
        entries=tuple(_entry(seen, here) for seen in (subject.appearances[:NEWEST] if long else subject.appearances)),
        years=year_doors({year: len(items) for year, items in years.items()}, here, here),
    )
    yield page(here, _front(subject, site), render("subject.md", view=body), edit=_edit(subject))
    for year, items in years.items():
        yield from _year_pages(subject, year, items)


def _year_pages(subject: Subject, year: int, items: Sequence[Appearance]) -> Iterator[Page]:
    for part, some in cut(items, addresses.year(_address(subject), year)):
        entries = group(_entry(seen, part.address) for seen in some)
        yield list_page(
            part.address, f"{subject.reference.name}, {year}", ListBody(groups=(entries,), parts=part.parts)
        )


def _edit(subject: Subject) -> str | None:
    return f"content/{subject.reference.kind}.yml" if subject.reference.record else None


def _front(subject: Subject, site: Site) -> Front:
    reference = subject.reference
    briefings = count(len(subject.appearances), "briefing")
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


def _roles(subject: Subject, here: str) -> Iterator[Entry]:
    """Each styling of a role once, with the newest document that has it."""
    seen: set[str] = set()
    for appearance in subject.appearances:
        styled = appearance.participant.styled if appearance.participant else ""
        if styled and styled not in seen:
            seen.add(styled)
            briefing = appearance.briefing
            href = addresses.link(here, addresses.briefing(briefing.slug))
            yield Entry(title=briefing.metadata.title, text=styled, href=href, note=long_date(briefing.metadata.date))


def _quotations(subject: Subject, here: str) -> Iterator[tuple[str, ShownQuotation]]:
    for briefing, quotation in subject.quotations[:MOST_QUOTATIONS]:
        heading = f"{long_date(briefing.metadata.date)} · {briefing.metadata.title}"
        at = addresses.briefing(briefing.slug)
        yield heading, shown_quotation(quotation, briefing, here=here, text_at=at)


def _entry(seen: Appearance, here: str) -> Entry:
    metadata = seen.briefing.metadata
    return Entry(
        title=metadata.title,
        href=addresses.link(here, addresses.briefing(seen.briefing.slug)),
        note=" · ".join([long_date(metadata.date), *seen.parts]),
    )


def _lists(kind: Kind, subjects: list[Subject]) -> Iterator[Page]:
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
        note=count(len(subject.appearances), "briefing"),
    )
