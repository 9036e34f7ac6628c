"""What was added, corrected, superseded and withdrawn, by day, newest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from briefings import addresses
from briefings.corpus import Corpus
from briefings.pages.listing import NEWEST, Entry, Group, ListBody, by_year, cut, group, list_page, year_doors
from briefings.pages.words import long_date
from briefings.tasks import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something that readers of the site may have missed."""

    day: date
    what: str
    """One of "Added", "Corrected" and "Withdrawn"."""
    slug: str
    title: str
    """Of the briefing; of a withdrawn one only its name in addresses."""
    note: str


def changes(corpus: Corpus) -> list[Change]:
    """All changes, newest first."""
    return sorted(_changes(corpus), key=lambda change: (change.day, change.slug, change.what), reverse=True)


def change_pages(corpus: Corpus) -> Iterator[Task]:
    """The newest changes, and those of each year."""
    found = changes(corpus)
    here = addresses.CHANGES
    years = by_year(found, lambda change: change.day.year)
    doors = year_doors({year: len(items) for year, items in years.items()}, here, here)
    lead = "What was added to this site, corrected and withdrawn."
    body = ListBody(lead=lead, doors=doors, doors_name="Years", groups=tuple(_days(found[:NEWEST], here)))
    yield list_page(here, "Changes", body)
    for year, items in years.items():
        for part, some in cut(items, addresses.year(here, year)):
            body = ListBody(groups=tuple(_days(some, part.address)), parts=part.parts)
            yield list_page(part.address, f"Changes of {year}", body)


def _changes(corpus: Corpus) -> Iterator[Change]:
    for briefing in corpus.briefings:
        title = briefing.metadata.title
        earlier = corpus.earlier(briefing)
        note = f"In place of: {earlier.metadata.title}" if earlier else ""
        yield Change(day=briefing.added, what="Added", slug=briefing.slug, title=title, note=note)
        for correction in briefing.metadata.corrections:
            yield Change(day=correction.date, what="Corrected", slug=briefing.slug, title=title, note=correction.note)
    for gone in corpus.withdrawn:
        yield Change(day=gone.date, what="Withdrawn", slug=gone.slug, title=gone.slug, note=gone.reason)


def _days(found: Sequence[Change], here: str) -> Iterator[Group]:
    days: dict[date, list[Change]] = {}
    for change in found:
        days.setdefault(change.day, []).append(change)
    for day, some in days.items():
        yield group((_entry(change, here) for change in some), long_date(day))


def _entry(change: Change, here: str) -> Entry:
    href = addresses.link(here, addresses.briefing(change.slug))
    return Entry(title=change.title, href=href, note=change.what, text=change.note)
