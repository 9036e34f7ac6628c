"""The corpus as data: feeds, citations, tables, twins of each briefing. One module a format.

Everything is derived from the published corpus alone, and depends on nothing else: not on the day of
the build, not on its place.
"""

from collections.abc import Iterator

from briefings.corpus import Corpus
from briefings.exports.annotations import annotation_files
from briefings.exports.cards import card_files
from briefings.exports.citations import citation_files
from briefings.exports.data import data_files
from briefings.exports.feeds import feed_files
from briefings.exports.guide import guide_page
from briefings.exports.twins import twin_files
from briefings.model import Site
from briefings.pages import Page

__all__ = ["all_exports", "guide_page"]


def all_exports(corpus: Corpus, site: Site) -> Iterator[Page]:
    """Every file that stands beside the pages."""
    yield from feed_files(corpus, site)
    yield from twin_files(corpus, site)
    yield from citation_files(corpus, site)
    yield from annotation_files(corpus, site)
    yield from card_files(corpus, site)
    yield from data_files(corpus, site)
    sitemap = f"Sitemap: {site.absolute('sitemap.xml')}\n" if site.url else ""
    yield Page(path="robots.txt", content=f"User-agent: *\nAllow: /\n{sitemap}")
