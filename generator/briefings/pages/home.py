"""The home page: the hand-written introduction, the newest briefings, and the ways in."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from briefings import addresses
from briefings.corpus import Corpus
from briefings.model import KINDS
from briefings.pages.listing import Entry, briefing_entry
from briefings.pages.markup import render
from briefings.pages.page import Front, Page, page

NEWEST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeBody:
    """What the template of the body is given."""

    introduction: Markup
    """Markdown of the project's own; the only text that is not escaped."""
    entries: tuple[Entry, ...]
    doors: tuple[Entry, ...]


def home_page(corpus: Corpus, introduction: str, *, title: str) -> Page:
    """The page at the site's root; `introduction` is the Markdown of `content/index.md`."""
    body = HomeBody(
        introduction=Markup(introduction),  # noqa: S704  written by the site's own editors
        entries=tuple(briefing_entry(b, addresses.HOME, with_summary=True) for b in corpus.briefings[:NEWEST]),
        doors=tuple(_doors(corpus)),
    )
    front = Front(kind="home", title=title, description="Briefings on source documents, each statement led back to its source.")
    return page(addresses.HOME, front, render("home.md", view=body), edit="content/index.md")


def _doors(corpus: Corpus) -> Iterator[Entry]:
    def door(title: str, address: str, number: int | None = None) -> Entry:
        note = "" if number is None else f"{number:,}"
        return Entry(title=title, href=addresses.link(addresses.HOME, address), note=note)

    yield door("All briefings", addresses.BRIEFINGS, len(corpus.briefings))
    for kind in KINDS:
        yield door(kind.capitalize(), addresses.index(kind), len(corpus.subjects(kind)))
    yield door("Quotations", addresses.QUOTATIONS)
    yield door("Timeline", addresses.TIMELINE)
