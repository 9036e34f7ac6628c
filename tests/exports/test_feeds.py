"""Feeds, read back by a real reader."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import jsonschema
import pytest

from briefings.exports.feeds import atom, feeds, json_feed, opml
from briefings.model import Site
from hostile_corpus import corpus_of, hostile_corpus

SITE = Site(title="Brief & <ings>", url="https://example.org/sub/")


def test_every_subject_has_a_feed(site: Path) -> None:
    folders = [path.parent for path in site.rglob("feed.xml")]

    assert site in folders
    assert {folder.parent.name for folder in folders if folder != site} == {
        "people", "organisations", "places", "topics", "events",
    }  # fmt: skip


@pytest.mark.parametrize("kind", ["xml", "json"])
def test_every_feed_of_the_site_is_listed_and_there(site: Path, kind: str) -> None:
    listed = {outline.get("xmlUrl") for outline in ET.parse(site / "feeds.opml").iter("outline")}  # noqa: S314  our own

    found = {path.relative_to(site).as_posix().removesuffix(kind) + "xml" for path in site.rglob(f"feed.{kind}")}

    assert listed == {f"https://example.org/{name}" for name in found}


def test_a_page_names_its_own_feed(site: Path) -> None:
    page = (site / "people/jurgen-stock/index.html").read_text()

    links = re.findall(r'<link rel="alternate feed" type="application/atom\+xml" title="[^"]*" href="([^"]*)"', page)

    assert links == ["../../feed.xml", "feed.xml"]


def test_json_feeds_are_valid_by_version_1_1() -> None:
    [feed, *_] = feeds(hostile_corpus(), SITE)

    jsonschema.validate(json.loads(json_feed(feed, SITE)), JSON_FEED)


# The required and the typed members of https://jsonfeed.org/version/1.1, as its text gives them.
TEXT = {"type": "string", "minLength": 1}
INSTANT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$"}
ITEM = {
    "type": "object",
    "required": ["id", "content_text"],
    "additionalProperties": False,
    "properties": {
        "id": TEXT,
        "url": {"type": "string", "pattern": "^https?://"},
        "title": TEXT,
        "content_text": TEXT,
        "date_published": INSTANT,
        "date_modified": INSTANT,
        "authors": {"type": "array", "items": {"type": "object", "required": ["name"]}},
        "language": TEXT,
        "tags": {"type": "array", "items": TEXT},
    },
}
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": TEXT,
        "home_page_url": {"type": "string", "pattern": "^https?://"},
        "feed_url": {"type": "string", "pattern": "^https?://"},
        "items": {"type": "array", "items": ITEM},
    },
}


class TestHostile:
    def test_a_reader_gets_back_every_title_and_summary(self) -> None:
        corpus = hostile_corpus()
        [feed, *_] = feeds(corpus, SITE)

        read = feedparser.parse(atom(feed, SITE), sanitize_html=False, resolve_relative_uris=False)

        assert not read.bozo
        assert read.feed.title == SITE.title
        wanted = [(b.metadata.title, b.issuer.name) for b in corpus.briefings[:50]]
        assert [(entry.title, entry.author) for entry in read.entries] == wanted

    def test_json_feed_gives_back_every_text(self) -> None:
        corpus = hostile_corpus()
        [feed, *_] = feeds(corpus, SITE)

        items = json.loads(json_feed(feed, SITE))["items"]

        assert [item["title"] for item in items] == [briefing.metadata.title for briefing in corpus.briefings[:50]]

    def test_the_list_of_feeds_gives_back_every_name(self) -> None:
        found = list(feeds(hostile_corpus(), SITE))

        outlines = ET.fromstring(opml([(feed.title, feed.address) for feed in found], SITE)).iter("outline")  # noqa: S314  our own

        assert [outline.get("text") for outline in outlines] == [feed.title for feed in found]


class TestAtom:
    def test_it_has_what_rfc_4287_requires(self) -> None:
        [feed, *_] = feeds(corpus_of(2), SITE)
        name = "{http://www.w3.org/2005/Atom}"
        root = ET.fromstring(atom(feed, SITE))  # noqa: S314  our own

        for element in (root, *root.iter(f"{name}entry")):
            assert all(len(element.findall(name + child)) == 1 for child in ("id", "title", "updated"))
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", element.findtext(f"{name}updated") or "")
        assert [link.get("rel") for link in root.findall(f"{name}link")] == ["self", "alternate"]
        assert all(entry.find(f"{name}author/{name}name") is not None for entry in root.iter(f"{name}entry"))

    def test_ids_are_permalinks_and_each_stands_once(self) -> None:
        [feed, *_] = feeds(corpus_of(3), SITE)

        ids = [entry.id for entry in feedparser.parse(atom(feed, SITE)).entries]

        assert ids == [f"https://example.org/sub/briefings/item-{number}/" for number in (2, 1, 0)]

    def test_updated_moves_with_a_correction_and_not_with_the_build(self) -> None:
        corrections = [{"date": "2026-02-03", "note": "A name."}]
        before, after = corpus_of(1), corpus_of(1, corrections=corrections)

        entries = [feedparser.parse(atom(next(feeds(corpus, SITE)), SITE)).entries[0] for corpus in (before, after)]

        assert [entry.updated for entry in entries] == ["2020-01-01T00:00:00Z", "2026-02-03T00:00:00Z"]
        assert entries[1].summary.startswith("Corrected on 2026-02-03: A name.")
        assert "Corrected" in [tag.term for tag in entries[1].tags]
