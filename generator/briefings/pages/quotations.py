"""All quotations: the newest, then those of each year."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefings import addresses
from briefings.corpus import Corpus
from briefings.evidence import Briefing, LocatedQuotation
from briefings.pages.briefing import ShownQuotation, shown_quotation
from briefings.pages.listing import NEWEST, Entry, by_year, cut, year_doors
from briefings.pages.page import Front, page_task
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
    found = [(briefing, quotation) for briefing in corpus.briefings for quotation in briefing.quotations]
    years = by_year(found, lambda one: one[0].metadata.date.year)
    here = addresses.QUOTATIONS
    doors = year_doors({year: len(items) for year, items in years.items()}, here, here)
    yield _page(here, "Quotations", QuotationsBody(doors=doors, quotations=tuple(said(found[:NEWEST], here))))
    for year, items in years.items():
        for part, some in cut(items, addresses.year(here, year), size=MOST_QUOTATIONS):
            body = QuotationsBody(quotations=tuple(said(some, part.address)), parts=part.parts)
            yield _page(part.address, f"Quotations of {year}", body)


def _page(address: str, title: str, body: QuotationsBody) -> Task:
    front = Front(kind="quotations", title=title, description=f"{title}, each with its passage in the source.")
    return page_task(address, front, "quotations.md", body)
