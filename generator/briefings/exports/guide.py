"""The page that explains the tables, with queries to begin with."""

from dataclasses import dataclass

from briefings import addresses
from briefings.addresses import Link
from briefings.corpus import Corpus
from briefings.exports.tables import Table, tables
from briefings.model import Site
from briefings.pages import Page
from briefings.pages.markup import render
from briefings.pages.page import Front, page

QUERIES = (
    (
        "Who is quoted most?",
        (
            "SELECT people.name, count(*) AS quotations\nFROM quotations JOIN people ON people.id = quotations.person\n"
            "GROUP BY people.id ORDER BY quotations DESC, people.name LIMIT 10;"
        ),
    ),
    (
        "Who appears with whom?",
        (
            "SELECT a.person, b.person AS other, count(DISTINCT a.briefing) AS briefings\n"
            "FROM participations a JOIN participations b ON a.briefing = b.briefing AND a.person < b.person\n"
            "GROUP BY a.person, b.person ORDER BY briefings DESC, a.person, other LIMIT 10;"
        ),
    ),
    (
        "Which quotations speak of crime?",
        (
            "SELECT quotations.url, quotations.text\nFROM quotations_fts\n"
            "JOIN quotations ON quotations.rowid = quotations_fts.rowid\n"
            "WHERE quotations_fts MATCH 'crime*' ORDER BY quotations.url;"
        ),
    ),
)
"""For the SQLite file: what each finds, and how."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideBody:
    """What the template of the body is given."""

    tables: tuple[tuple[Table, tuple[tuple[str, Link], ...]], ...]
    """Each with the name of every format and the link to its file."""
    queries: tuple[tuple[str, str], ...]
    files: tuple[tuple[str, Link], ...]


def guide_page(corpus: Corpus, site: Site) -> tuple[Page]:
    """The page at `data/`."""
    here = addresses.DATA
    names = ("briefings.sqlite", "datapackage.json", "briefing.schema.json")
    files = (*(f"{here}{name}" for name in names), addresses.FEEDS, "llms.txt")
    body = GuideBody(
        tables=tuple((table, _files(table)) for table in tables(corpus, site)),
        queries=QUERIES,
        files=tuple((path.rpartition("/")[2], addresses.link(here, path)) for path in files),
    )
    front = Front(kind="data", title="Data", description="Everything published here, as tables to download.")
    return (page(here, front, render("data.md", view=body)),)


def _files(table: Table) -> tuple[tuple[str, Link], ...]:
    here = addresses.DATA
    return tuple((kind, addresses.link(here, f"{here}{table.name}.{kind}")) for kind in ("csv", "jsonl", "parquet"))
