"""The home page: the hand-written introduction, the newest briefings, and the ways in."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from briefings import addresses
from briefings.addresses import Link
from briefings.corpus import Corpus
from briefings.model import KINDS
from briefings.pages.changes import changes
from briefings.pages.chart import Chart, chart
from briefings.pages.listing import Entry, summarised_entry
from briefings.pages.page import Front, Label, page_task, section
from briefings.pages.words import long_date
from briefings.tasks import Task

NEWEST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeBody:
    """What the template of the body is given."""

    introduction: Markup
    """Markdown of the project's own; the only text that is not escaped."""
    updated: tuple[str, Link] | None
    """The day of the newest change, with the link to all of them."""
    chart: Chart | None
    entries: tuple[Entry, ...]


def home_page(corpus: Corpus, introduction: str, *, title: str) -> Task:
    """The page at the site's root; `introduction` is the Markdown of `content/index.md`."""
    body = HomeBody(
        introduction=Markup(introduction),  # noqa: S704  written by the site's own editors
        updated=_updated(corpus),
        chart=chart(briefing.metadata.date for briefing in corpus.briefings),
        entries=tuple(summarised_entry(b, addresses.HOME) for b in corpus.briefings[:NEWEST]),
    )
    front = Front(
        kind="home",
        title=title,
        description="Briefings on source documents, each statement led back to its source.",
        rail=section("browse", "Browse", _doors(corpus)),
    )
    return page_task(addresses.HOME, front, "home.md", body, edit="content/index.md")


def _updated(corpus: Corpus) -> tuple[str, Link] | None:
    newest = next(iter(changes(corpus)), None)
    return (long_date(newest.day), addresses.link(addresses.HOME, addresses.CHANGES)) if newest else None


def _doors(corpus: Corpus) -> Iterator[Label]:
    """The ways in, with how much there is behind each."""
    yield Label(text="All briefings", href=addresses.BRIEFINGS, note=f"{len(corpus.briefings):,}")
    for kind in KINDS:
        yield Label(text=kind.capitalize(), href=addresses.index(kind), note=f"{len(corpus.subjects(kind)):,}")
    yield Label(text="Quotations", href=addresses.QUOTATIONS)
    yield Label(text="Timeline", href=addresses.TIMELINE)
    yield Label(text="Changes", href=addresses.CHANGES)
