"""The corpus as Markdown pages. One module and one template for each kind of page."""

from collections.abc import Iterator

from briefings.corpus import Corpus
from briefings.model import Site
from briefings.pages.briefing import briefing_pages
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
from briefings.tasks import Task

__all__ = ["Page", "all_pages"]


def all_pages(corpus: Corpus, site: Site, *, introduction: str) -> Iterator[Task]:
    """The making of every page; `introduction` is the Markdown at the head of the home page."""
    yield home_page(corpus, introduction, title=site.title)
    yield from briefing_pages(corpus, site)
    yield from map(withdrawn_page, corpus.withdrawn)
    yield from moved_pages(corpus)
    yield from source_pages(corpus)
    yield from subject_pages(corpus, site)
    yield from comparison_pages(corpus)
    yield search_page(corpus)
    yield from time_pages(corpus)
    yield from change_pages(corpus)
    yield from quotation_pages(corpus)
