"""The corpus as data: feeds, citations, tables, twins of each briefing. One module a format.

Everything is derived from the published corpus alone, and depends on nothing else: not on the day of
the build, not on its place.
"""

from collections.abc import Iterator

from briefings import addresses
from briefings.corpus import Corpus
from briefings.evidence import Briefing
from briefings.exports.annotations import annotation_files
from briefings.exports.cards import card_file
from briefings.exports.citations import all_citations, citation_files
from briefings.exports.data import data_files
from briefings.exports.feeds import all_feeds
from briefings.exports.guide import guide_page
from briefings.exports.twins import MOST_LISTED, list_file, twin_files
from briefings.model import Site
from briefings.pages import Page
from briefings.tasks import Task

__all__ = ["all_exports", "guide"]


def all_exports(corpus: Corpus, site: Site) -> Iterator[Task]:
    """The making of every file that stands beside the pages."""
    for briefing in corpus.briefings:
        yield Task(files_beside, (briefing, site), at=addresses.twin(briefing.slug, ""))
    yield from all_feeds(corpus, site)
    yield Task(list_file, (corpus.briefings[:MOST_LISTED], site), at="llms.txt")
    yield Task(all_citations, (corpus.briefings, site), at=addresses.DATA, long=True)
    yield Task(data_files, (corpus, site), at=addresses.DATA, whole=True)
    yield Task(robots_file, (site,), at="robots.txt")


def guide(corpus: Corpus, site: Site) -> Task:
    """The page that explains the tables."""
    return Task(guide_page, (corpus, site), at=addresses.path(addresses.DATA), whole=True)


def files_beside(briefing: Briefing, site: Site) -> tuple[Page, ...]:
    """The files of one briefing beside its page."""
    return (
        *twin_files(briefing, site),
        *citation_files(briefing, site),
        *annotation_files(briefing, site),
        card_file(briefing, site),
    )


def robots_file(site: Site) -> tuple[Page]:
    """`robots.txt`."""
    sitemap = f"Sitemap: {site.absolute('sitemap.xml')}\n" if site.url else ""
    return (Page(path="robots.txt", body=f"User-agent: *\nAllow: /\n{sitemap}"),)
