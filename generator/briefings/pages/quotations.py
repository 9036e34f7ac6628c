"""All quotations: the newest, then those of each year."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefings import addresses
from briefings.corpus import Corpus
from briefings.evidence import Briefing, LocatedQuotation
from briefings.pages.briefing import ShownQuotation, shown_quotation
from briefings.pages.listing import NEWEST, Entry, by_year, cut, year_doors
from briefings.pages.page import Front, Page, rendered
from briefings.pages.words import long_date
from briefings.tasks import Task

MOST_QUOTATIONS = 50
"""On one page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A quotation with the briefing that it stands in."""

    day: str
    title: str
    href: addresses.Link
    quotation: ShownQuotation


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationsBody:
    """What the template of the body is given."""

    doors: tuple[Entry, ...] = ()
    doors_name: str = "Years"
    quotations: tuple[Said, ...] = ()
    parts: tuple[Entry, ...] = ()


def said(quotations: Iterable[tuple[Briefing, LocatedQuotation]], here: str) -> Iterator[Said]:
    """Quotations of several briefings for the page at the address `here`."""
    for briefing, quotation in quotations:
        at = addresses.briefing(briefing.slug)
        yield Said(
            day=long_date(briefing.metadata.date),
            title=briefing.metadata.title,
            href=addresses.link(here, at, anchor=quotation.anchor),
            quotation=shown_quotation(quotation, briefing, here=here, text_at=at),
        )


def quotation_pages(corpus: Corpus) -> Iterator[Task]:
    """The list of the newest, and the years."""
    found = [(briefing, index) for briefing in corpus.briefings for index in range(len(briefing.quotations))]
    years = by_year(found, lambda one: one[0].metadata.date.year)
    here = addresses.QUOTATIONS
    doors = year_doors({year: len(items) for year, items in years.items()}, here, here)
    yield _task(here, "Quotations", found[:NEWEST], QuotationsBody(doors=doors))
    for year, items in years.items():
        for part, some in cut(items, addresses.year(here, year), size=MOST_QUOTATIONS):
            yield _task(part.address, f"Quotations of {year}", some, QuotationsBody(parts=part.parts))


def _task(address: str, title: str, quotations: Sequence[tuple[Briefing, int]], body: QuotationsBody) -> Task:
    return Task(quotation_page, (address, title, tuple(quotations), body), at=addresses.path(address))


def quotation_page(
    address: str, title: str, quotations: Sequence[tuple[Briefing, int]], body: QuotationsBody
) -> tuple[Page]:
    """A page with these quotations: of each the briefing, and which of its quotations it is."""
    front = Front(kind="quotations", title=title, description=f"{title}, each with its passage in the source.")
    shown = said(((briefing, briefing.quotations[index]) for briefing, index in quotations), address)
    return rendered(address, front, "quotations.md", replace(body, quotations=tuple(shown)))
