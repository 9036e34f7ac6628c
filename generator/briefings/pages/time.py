"""The briefings in time: the newest, then each year and month."""

from collections.abc import Iterator

from briefings import addresses
from briefings.corpus import Corpus
from briefings.pages.listing import (
    MOST_ENTRIES,
    NEWEST,
    Entry,
    Filed,
    ListBody,
    briefing_entry,
    cut,
    filed_page,
    group,
    list_page,
    summarised_entry,
    year_doors,
)
from briefings.pages.words import count, month_name
from briefings.tasks import Task

Month = tuple[int, int]
_KIND = "timeline"


def time_pages(corpus: Corpus) -> Iterator[Task]:
    """The list of briefings, the timeline, and a page for each year and month."""
    years: dict[int, list[Month]] = {}
    for month in sorted(corpus.by_month, reverse=True):
        years.setdefault(month[0], []).append(month)
    yield _newest(corpus, years)
    yield _timeline(corpus, years)
    for year, months in years.items():
        yield _year(corpus, year, months)
        for month in months:
            yield from _month(corpus, month)


def _newest(corpus: Corpus, years: dict[int, list[Month]]) -> Task:
    here = addresses.BRIEFINGS
    counts = {year: _number(corpus, months) for year, months in years.items()}
    lead = f"{count(len(corpus.briefings), 'briefing')}."
    return filed_page(
        Filed(
            address=here,
            title="Briefings",
            briefings=corpus.briefings[:NEWEST],
            entry=summarised_entry,
            heading="Newest",
            body=ListBody(lead=lead, doors=year_doors(counts, addresses.TIMELINE, here), doors_name="Years"),
        )
    )


def _timeline(corpus: Corpus, years: dict[int, list[Month]]) -> Task:
    here = addresses.TIMELINE
    groups = tuple(group(_month_entries(corpus, months, here), str(year)) for year, months in years.items())
    return list_page(here, "Timeline", ListBody(groups=groups), kind=_KIND)


def _year(corpus: Corpus, year: int, months: list[Month]) -> Task:
    here = addresses.year(addresses.TIMELINE, year)
    if _number(corpus, months) > MOST_ENTRIES:
        groups = [group(_month_entries(corpus, months, here))]
    else:
        groups = [group((briefing_entry(b, here) for b in corpus.by_month[m]), month_name(m[1])) for m in months]
    lead = f"{count(_number(corpus, months), 'briefing')}."
    return list_page(here, str(year), ListBody(lead=lead, groups=tuple(groups)), kind=_KIND)


def _month(corpus: Corpus, month: Month) -> Iterator[Task]:
    title = f"{month_name(month[1])} {month[0]}"
    for part, some in cut(corpus.by_month[month], addresses.month(addresses.TIMELINE, *month)):
        body = ListBody(parts=part.parts)
        filed = Filed(address=part.address, title=title, briefings=some, entry=summarised_entry, body=body, kind=_KIND)
        yield filed_page(filed)


def _month_entries(corpus: Corpus, months: list[Month], here: str) -> Iterator[Entry]:
    for month in months:
        href = addresses.link(here, addresses.month(addresses.TIMELINE, *month))
        yield Entry(title=month_name(month[1]), href=href, note=count(len(corpus.by_month[month]), "briefing"))


def _number(corpus: Corpus, months: list[Month]) -> int:
    return sum(len(corpus.by_month[month]) for month in months)
