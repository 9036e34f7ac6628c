"""The page of search: the form that its script fills in and works; without scripts, the ways in."""

from dataclasses import dataclass

from briefings import addresses
from briefings.corpus import Corpus
from briefings.model import KINDS
from briefings.pages.listing import Entry
from briefings.pages.page import Front, page_task
from briefings.pages.words import language
from briefings.tasks import Task

FACETS = (
    ("people", "People"),
    ("organisations", "Organisations"),
    ("issuer", "Issuers"),
    ("topics", "Topics"),
    ("places", "Places"),
    ("events", "Events"),
    ("year", "Years"),
    ("language", "Languages"),
)
"""What results can be narrowed by: the name in the index and in the address, and its heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchBody:
    """What the template of the body is given."""

    facets: tuple[tuple[str, str], ...]
    languages: tuple[tuple[str, str], ...]
    """Code and name of each language that a document has."""
    lists: tuple[Entry, ...]


def search_page(corpus: Corpus) -> Task:
    """The page at `search/`."""
    here = addresses.SEARCH
    codes = sorted({briefing.metadata.language for briefing in corpus.briefings})
    lists = [("Briefings", addresses.BRIEFINGS), *((kind.capitalize(), addresses.index(kind)) for kind in KINDS)]
    body = SearchBody(
        facets=FACETS,
        languages=tuple((code, language(code)) for code in codes),
        lists=tuple(Entry(title=title, href=addresses.link(here, address)) for title, address in lists),
    )
    front = Front(kind="search", title="Search", description="Search all briefings, quotations and names.")
    return page_task(here, front, "search.md", body)
