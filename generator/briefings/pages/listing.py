"""Lists that stay small: entries, cut by year or initial and then into parts of a hundred.

No list page grows with the whole corpus: it holds one part, with doors to the others.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from briefings import addresses
from briefings.evidence import Briefing
from briefings.pages.page import Front, Page, page_task, rendered
from briefings.pages.words import long_date
from briefings.tasks import Task

MOST_ENTRIES = 100
"""On one page."""
NEWEST = 20
"""Entries on the first page of a list whose rest is filed by year."""
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of a list."""

    title: str
    href: addresses.Link
    """Relative to the page."""
    note: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Entries under a heading; without one where it stays empty."""

    heading: str
    anchor: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListBody:
    """What the template of a list is given."""

    lead: str = ""
    doors: tuple[Entry, ...] = ()
    """Links to the lists of other years or initials."""
    doors_name: str = ""
    groups: tuple[Group, ...] = ()
    parts: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """A list of briefings that has a page of its own."""

    address: str
    title: str
    briefings: Sequence[Briefing]
    entry: Callable[[Briefing, str], Entry]
    """How one is shown on the page at an address."""
    heading: str = ""
    body: ListBody = ListBody()
    """What else stands on the page."""
    kind: str = "list"


@dataclass(frozen=True, slots=True)
class Slice:
    """One part of a long list."""

    number: int
    address: str
    parts: tuple[Entry, ...]
    """Links to all the parts; none where there is only one."""


def cut(items: Sequence[Item], base: str, *, size: int = MOST_ENTRIES) -> Iterator[tuple[Slice, Sequence[Item]]]:
    """The parts of a list, of `size` items each, the first at the address `base`; at least one."""
    total = max(1, -(-len(items) // size))
    for number in range(1, total + 1):
        here = addresses.part(base, number)
        yield Slice(number, here, _part_links(base, here, total)), items[(number - 1) * size : number * size]


def group(entries: Iterable[Entry], heading: str = "") -> Group:
    """Entries, with a heading that also names them in the address."""
    return Group(heading=heading, anchor=heading.lower().replace(" ", "-"), entries=tuple(entries))


def list_page(address: str, title: str, body: ListBody, *, kind: str = "list", edit: str | None = None) -> Task:
    """A page that is nothing but a list."""
    return page_task(address, _front(kind, title, body), "list.md", body, edit=edit)


def filed_page(filed: Filed) -> Task:
    """The same with a list of briefings, whose entries are made with the page."""
    return Task(filed_briefings, (filed,), at=addresses.path(filed.address))


def filed_briefings(filed: Filed) -> tuple[Page]:
    """The page of a list of briefings."""
    entries = (filed.entry(briefing, filed.address) for briefing in filed.briefings)
    body = replace(filed.body, groups=(group(entries, filed.heading),) if filed.briefings else ())
    return rendered(filed.address, _front(filed.kind, filed.title, body), "list.md", body)


def _front(kind: str, title: str, body: ListBody) -> Front:
    return Front(kind=kind, title=title, description=body.lead or title)


def briefing_entry(briefing: Briefing, here: str) -> Entry:
    """A briefing as a line of a list: title, date and issuer."""
    return Entry(
        title=briefing.metadata.title,
        href=addresses.link(here, addresses.briefing(briefing.slug)),
        note=f"{long_date(briefing.metadata.date)} · {briefing.issuer.name}",
    )


def summarised_entry(briefing: Briefing, here: str) -> Entry:
    """The same with the first sentence of the summary."""
    return replace(briefing_entry(briefing, here), text=briefing.summary[0].text)


def by_year(items: Iterable[Item], year: Callable[[Item], int]) -> dict[int, list[Item]]:
    """The items of each year, in their order."""
    years: dict[int, list[Item]] = {}
    for item in items:
        years.setdefault(year(item), []).append(item)
    return years


def year_doors(counts: dict[int, int], base: str, here: str) -> tuple[Entry, ...]:
    """Links to the years of a list, newest first, with how many entries each has."""
    return tuple(
        Entry(title=str(year), href=addresses.link(here, addresses.year(base, year)), note=f"{counts[year]:,}")
        for year in sorted(counts, reverse=True)
    )


def _part_links(base: str, here: str, total: int) -> tuple[Entry, ...]:
    if total == 1:
        return ()
    links = ((str(number), addresses.part(base, number)) for number in range(1, total + 1))
    return tuple(Entry(title=title, href=addresses.link(here, address)) for title, address in links)
