"""The corpus as Markdown pages. One module and one template for each kind of page."""

from collections.abc import Iterator

from briefings.corpus import Corpus
from briefings.model import Site
from briefings.pages.briefing import briefing_page
from briefings.pages.changes import change_pages
from briefings.pages.comparison import comparison_pages
from briefings.pages.finding import search_page
from briefings.pages.home import home_page
from briefings.pages.moved import moved_pages
from briefings.pages.page import Page
from briefings.pages.quotations import quotation_pages
from briefings.pages.source import source_pages
from briefings.pages.subject import subject_pages
from briefings.pages.time import time_pages
from briefings.pages.withdrawn import withdrawn_page

__all__ = ["Page", "all_pages"]


def all_pages(corpus: Corpus, site: Site, *, introduction: str) -> Iterator[Page]:
    """Every generated page; `introduction` is the Markdown at the head of the home page."""
    yield home_page(corpus, introduction, title=site.title)
    for briefing in corpus.briefings:
        yield briefing_page(briefing, corpus, site)
    for withdrawn in corpus.withdrawn:
        yield withdrawn_page(withdrawn)
    yield from moved_pages(corpus)
    yield from source_pages(corpus)
    yield from subject_pages(corpus, site)
    yield from comparison_pages(corpus)
    yield search_page(corpus)
    yield from time_pages(corpus)
    yield from change_pages(corpus)
    yield from quotation_pages(corpus)
