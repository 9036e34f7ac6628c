"""Atom and JSON feeds of the site and of everything that can be followed, and an OPML list of them all.

An entry's id is its permanent address. Its `updated` is the date of its last correction, or else of
issue: it moves when the content does, and never with the build. Formats: RFC 4287, JSON Feed 1.1, OPML 2.0.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree as ET

from briefings import addresses
from briefings.corpus import Corpus
from briefings.evidence import Briefing
from briefings.model import KINDS, Site
from briefings.pages import Page
from briefings.tasks import Task

MOST_ENTRIES = 50
_ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """What can be subscribed to."""

    address: str
    """Of the page whose feed it is."""
    title: str
    briefings: Sequence[Briefing]
    """Newest first; a feed has the first fifty."""


def all_feeds(corpus: Corpus, site: Site) -> Iterator[Task]:
    """The making of all feeds, and of `feeds.opml`."""
    found = list(feeds(corpus, site))
    for feed in found:
        yield Task(feed_files, (feed, site), at=addresses.feed(feed.address, ""))
    yield Task(opml_file, (tuple((feed.title, feed.address) for feed in found), site), at=addresses.FEEDS)


def feed_files(feed: Feed, site: Site) -> tuple[Page, Page]:
    """One feed in both formats."""
    return (
        Page(path=addresses.feed(feed.address, "xml"), body=atom(feed, site)),
        Page(path=addresses.feed(feed.address, "json"), body=json_feed(feed, site)),
    )


def opml_file(found: Sequence[tuple[str, str]], site: Site) -> tuple[Page]:
    """`feeds.opml`: the title and the address of everything that has a feed."""
    return (Page(path=addresses.FEEDS, body=opml(found, site)),)


def feeds(corpus: Corpus, site: Site) -> Iterator[Feed]:
    """Of the site, then of each person, organisation (issuers among them), place, topic and event."""
    yield Feed(address=addresses.HOME, title=site.title, briefings=corpus.briefings[:MOST_ENTRIES])
    for kind in KINDS:
        for subject in corpus.subjects(kind):
            address = addresses.record(kind, subject.reference.id)
            briefings = subject.briefings[:MOST_ENTRIES]
            yield Feed(address=address, title=f"{subject.reference.name} – {site.title}", briefings=briefings)


def atom(feed: Feed, site: Site) -> bytes:
    """RFC 4287."""
    root = ET.Element("feed", {"xmlns": _ATOM})
    page, own = site.absolute(feed.address), site.absolute(addresses.feed(feed.address, "xml"))
    _child(root, "id", page)
    _child(root, "title", feed.title)
    _child(root, "updated", _instant(max((briefing.updated for briefing in feed.briefings), default=date.min)))
    ET.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": own})
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": page})
    for briefing in feed.briefings:
        _entry(root, briefing, site)
    return _xml(root)


def json_feed(feed: Feed, site: Site) -> str:
    """JSON Feed 1.1."""
    value = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": site.absolute(feed.address),
        "feed_url": site.absolute(addresses.feed(feed.address, "json")),
        "items": [_item(briefing, site) for briefing in feed.briefings],
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def opml(found: Sequence[tuple[str, str]], site: Site) -> bytes:
    """OPML 2.0: every feed, for a reader's subscription list."""
    root = ET.Element("opml", {"version": "2.0"})
    _child(ET.SubElement(root, "head"), "title", site.title)
    body = ET.SubElement(root, "body")
    for title, address in found:
        own = site.absolute(addresses.feed(address, "xml"))
        page = site.absolute(address)
        ET.SubElement(body, "outline", {"type": "rss", "text": title, "xmlUrl": own, "htmlUrl": page})
    return _xml(root)


def _entry(root: ET.Element, briefing: Briefing, site: Site) -> None:
    entry = ET.SubElement(root, "entry")
    permalink = site.absolute(addresses.briefing(briefing.slug))
    _child(entry, "id", permalink)
    _child(entry, "title", briefing.metadata.title)
    _child(entry, "published", _instant(briefing.metadata.date))
    _child(entry, "updated", _instant(briefing.updated))
    ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": permalink})
    _child(ET.SubElement(entry, "author"), "name", briefing.issuer.name)
    for term in _terms(briefing):
        ET.SubElement(entry, "category", {"term": term})
    _child(entry, "summary", _summary(briefing))


def _item(briefing: Briefing, site: Site) -> dict[str, object]:
    permalink = site.absolute(addresses.briefing(briefing.slug))
    return {
        "id": permalink,
        "url": permalink,
        "title": briefing.metadata.title,
        "content_text": _summary(briefing),
        "date_published": _instant(briefing.metadata.date),
        "date_modified": _instant(briefing.updated),
        "authors": [{"name": briefing.issuer.name}],
        "language": briefing.metadata.language,
        "tags": _terms(briefing),
    }


def _terms(briefing: Briefing) -> list[str]:
    return [*(topic.name for topic in briefing.topics), *(["Corrected"] if briefing.metadata.corrections else [])]


def _summary(briefing: Briefing) -> str:
    """The summary, after the corrections if there are any."""
    corrections = sorted(briefing.metadata.corrections, key=lambda correction: correction.date, reverse=True)
    notes = [f"Corrected on {correction.date}: {correction.note}" for correction in corrections]
    return "\n\n".join([*notes, " ".join(statement.text for statement in briefing.summary)])


def _instant(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _child(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _xml(root: ET.Element) -> bytes:
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()
