"""What machines read in a page: JSON-LD, names for reference managers, pictures, annotations."""

import io
import json
import re
import zlib
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from PIL import Image
from pyld import jsonld
from rdflib import Graph, URIRef
from rdflib.namespace import SDO

from briefings.exports.annotations import annotations
from briefings.exports.cards import HEIGHT, WIDTH, card
from briefings.model import Site
from hostile_corpus import hostile_corpus

SLUG = "2019-07-05-interpol-world"
URL = f"https://example.org/briefings/{SLUG}/"
SITE = Site(title="Briefings", url="https://example.org/")
PAGES = [f"briefings/{SLUG}", "people/jurgen-stock", "organisations/interpol", "places/singapore", "topics/cybercrime"]
# schema.org's context maps every term into its namespace; no network is needed for that.
CONTEXT = {"@vocab": "https://schema.org/", "id": "@id", "type": "@type"}


def linked(site: Path, page: str) -> dict[str, Any]:
    html = (site / page / "index.html").read_text()
    [script] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    found = json.loads(script)
    assert found.pop("@context") == "https://schema.org"
    return {"@context": CONTEXT, **found}


@pytest.mark.parametrize("page", PAGES)
def test_every_term_is_in_the_vocabulary_of_schema_org(site: Path, page: str) -> None:
    terms = {str(term) for term in dir(SDO)}
    graph = Graph().parse(data=json.dumps(linked(site, page)), format="json-ld")

    assert len(graph) >= 3
    for _, predicate, value in graph:
        for term in (predicate, value):
            if isinstance(term, URIRef) and term.startswith(str(SDO)):
                assert str(term) in terms


def test_a_quotation_is_linked_to_its_speaker_and_its_source(site: Path) -> None:
    [expanded] = jsonld.expand(linked(site, PAGES[0]))

    parts = expanded["https://schema.org/hasPart"]
    assert {part["@type"][0] for part in parts} == {"https://schema.org/Quotation"}
    speakers = [part["https://schema.org/spokenByCharacter"][0]["@id"] for part in parts]
    assert speakers == [
        "https://example.org/people/aleksandr-prokopchuk/",
        "https://example.org/people/vitaly-shulika/",
    ]


def test_reference_managers_find_author_date_and_address(site: Path) -> None:
    html = (site / PAGES[0] / "index.html").read_text()
    names = dict(re.findall(r'<meta name="((?:citation_|DC\.)[^"]*)" content="([^"]*)"', html))

    assert names["citation_author"] == names["DC.creator"] == "Ministry of Internal Affairs of the Russian Federation"
    assert names["citation_publication_date"] == "2019/07/05"
    assert names["citation_public_url"] == names["DC.identifier"] == URL


def test_coins_gives_back_the_title(site: Path) -> None:
    [title] = re.findall(r'<span class="Z3988" title="([^"]*)"', (site / PAGES[0] / "index.html").read_text())

    fields = parse_qs(unescape(title))

    assert fields["rft.title"] == ["Russian police delegation takes part in Interpol World 2019 in Singapore"]
    assert fields["rft.identifier"] == [URL]


def test_links_elsewhere_show_a_picture(site: Path) -> None:
    html = (site / PAGES[0] / "index.html").read_text()
    [address] = re.findall(r'<meta property="og:image" content="https://example.org/([^"]*)"', html)

    with Image.open(site / address) as picture:
        assert picture.size == (WIDTH, HEIGHT)


def test_a_picture_is_drawn_whatever_the_title() -> None:
    for briefing in hostile_corpus().briefings:
        with Image.open(io.BytesIO(card(briefing, SITE))) as picture:
            assert picture.format == "PNG"


def test_a_picture_is_whole_as_png_and_as_a_stream_of_zlib() -> None:
    for briefing in hostile_corpus().briefings:
        content = card(briefing, SITE)
        stream = zlib.decompressobj()
        rows = stream.decompress(content.partition(b"IDAT")[2])

        assert (len(rows), stream.eof) == (HEIGHT * (WIDTH // 2 + 1), True)
        with Image.open(io.BytesIO(content)) as picture:
            picture.verify()


def test_a_picture_has_letters_in_head_title_and_foot_and_none_in_its_margins() -> None:
    with Image.open(io.BytesIO(card(hostile_corpus().briefings[0], SITE))) as picture:
        ink = picture.convert("L").point(lambda grey: 255 - grey)
    head, title, foot = (0, 70, WIDTH, 112), (0, 150, WIDTH, 230), (0, 540, WIDTH, 587)
    margins = (0, 0, WIDTH, 70), (0, 587, WIDTH, HEIGHT), (0, 0, 70, HEIGHT), (1130, 0, WIDTH, HEIGHT)

    assert [ink.crop(box).getbbox() is not None for box in (head, title, foot)] == [True] * 3
    assert [ink.crop(box).getbbox() for box in margins] == [None] * 4


def test_an_annotation_selects_the_passage_in_the_published_text(site: Path) -> None:
    page = json.loads((site / f"briefings/{SLUG}.annotations.jsonld").read_text())
    text = (site / f"briefings/{SLUG}.txt").read_text()

    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    for annotation in page["items"]:
        for target in annotation["target"]:
            position, quote = target["selector"]
            assert text[position["start"] : position["end"]] == quote["exact"]
            assert f"{quote['prefix']}{quote['exact']}{quote['suffix']}" in text


def test_annotations_of_hostile_texts_are_json() -> None:
    for briefing in hostile_corpus().briefings:
        assert json.loads(annotations(briefing, SITE))["items"][0]["body"]["value"] == briefing.quotations[0].text


def test_the_lists_for_machines_are_there(site: Path) -> None:
    assert "Sitemap: https://example.org/sitemap.xml" in (site / "robots.txt").read_text()
    assert f"https://example.org/briefings/{SLUG}.md" in (site / "llms.txt").read_text()
