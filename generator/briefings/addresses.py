"""Every path and URL of the site, made in one place.

A path is that of a page's Markdown file in the docs tree (`people/jurgen-stock/index.md`); an
address is where a reader finds it, relative to the site's root (`people/jurgen-stock/`).
"""

import re
from hashlib import sha256

from briefings.model import Kind, Span

HOME = ""
BRIEFINGS = "briefings/"
SOURCES = "sources/"
QUOTATIONS = "quotations/"
TIMELINE = "timeline/"
DATA = "data/"
CHANGES = "changes/"
BUILT = f"{DATA}built.json"
FEEDS = "feeds.opml"
SEARCH = "search/"
NAMES = f"{SEARCH}names.json.gz"
SEARCH_INDEX = "pagefind/"

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
"""What an id and a metadata file's stem look like; everything else is kept out of addresses."""


def path(address: str) -> str:
    """The Markdown file behind an address."""
    return f"{address}index.md"


class Link(str):
    """A relative link, made of ids, years and anchors only: safe in any markup as it is."""

    __slots__ = ()


def link(here: str, target: str, *, anchor: str = "") -> Link:
    """The relative link from one address to another (or to a file), or to an anchor there."""
    way = "" if here == target and anchor else "../" * here.count("/") + target or "./"
    return Link(f"{way}#{anchor}" if anchor else way)


def link_to_search(here: str, kind: Kind, record_id: str) -> Link:
    """The relative link to a search in the briefings of one record."""
    return Link(f"{link(here, SEARCH)}?{kind}={record_id}")


def briefing(slug: str) -> str:
    """A briefing's address."""
    return f"{BRIEFINGS}{slug}/"


def quotation(slug: str, anchor: str) -> str:
    """A quotation's permanent address."""
    return f"{briefing(slug)}#{anchor}"


def twin(slug: str, extension: str) -> str:
    """A briefing in another format: beside its page, by extension."""
    return f"{BRIEFINGS}{slug}.{extension}"


def source(source_id: str) -> str:
    """A source document's page."""
    return f"{SOURCES}{source_id}/"


def source_download(source_id: str) -> str:
    """The bytes as received."""
    return f"{SOURCES}{source_id}/{source_file(source_id)}"


def source_file(source_id: str) -> str:
    """What a source document is called once it is downloaded. Always `.txt`: a browser must show it, never run it."""
    return f"{source_id}.txt"


def index(kind: Kind) -> str:
    """The list of one kind of record."""
    return f"{kind}/"


def record(kind: Kind, record_id: str) -> str:
    """The page of a person, organisation, place, topic or event."""
    return f"{kind}/{record_id}/"


def comparison(event_id: str) -> str:
    """The briefings of an event side by side."""
    return f"{record('events', event_id)}compare/"


def letter(kind: Kind, initial: str) -> str:
    """The records filed under a letter."""
    return f"{kind}/a-z/{initial}/"


def year(base: str, number: int) -> str:
    """One year of a list."""
    return f"{base}{number}/"


def month(base: str, year_number: int, number: int) -> str:
    """One month of a list."""
    return f"{base}{year_number}/{number:02}/"


def part(base: str, number: int) -> str:
    """The further parts of a long list; the first is the list itself."""
    return base if number == 1 else f"{base}part-{number}/"


def quotation_anchor(text: str, paragraph: int | None) -> str:
    """The name of a quotation on its briefing's page, from its words alone.

    Edits elsewhere leave it as it is. The paragraph counts where an editor gave one to tell two
    occurrences of the same words apart.
    """
    words = " ".join(text.split()) + ("" if paragraph is None else f"\n{paragraph}")
    return f"q-{sha256(words.encode()).hexdigest()[:10]}"


def feed(address: str, extension: str) -> str:
    """The feed of a page's subject, or of the whole site (at the address "")."""
    return f"{address}feed.{extension}"


def paragraph_anchor(number: int) -> str:
    """The name of a numbered paragraph of a source text."""
    return f"p{number}"


def passage_anchor(span: Span) -> str:
    """The name of a highlighted passage of a source text."""
    return f"s{span.start}-{span.end}"
