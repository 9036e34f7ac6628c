"""Citations, read back by reference managers' own parsers."""

import json
import re
from html import unescape
from pathlib import Path

import pytest
import rispy
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_string

from briefings.citation import Work, csl_item, in_style, works_of
from briefings.exports.citations import bibtex, ris
from briefings.model import Site
from hostile_corpus import hostile_corpus

SITE = Site(title="Brief & ings", url="https://example.org/")
SLUG = "2019-07-05-interpol-world"


@pytest.fixture(scope="module")
def works() -> list[Work]:
    return [work for briefing in hostile_corpus().briefings for work in works_of(briefing, SITE)]


def from_tex(text: str) -> str:
    """What TeX prints of a field."""
    text = (
        text.replace(r"\textbackslash{}", "\0").replace(r"\textasciitilde{}", "~").replace(r"\textasciicircum{}", "^")
    )
    return re.sub(r"\\([{}$&%#_])", r"\1", text).replace("\0", "\\")


def plain(text: str) -> str:
    return " ".join(text.split())


def test_bibtex_gives_back_every_field(works: list[Work]) -> None:
    database = parse_string("\n".join(map(bibtex, works)), "bibtex")

    for work in works:
        fields = database.entries[work.key].fields
        assert from_tex(fields["title"].removeprefix("{").removesuffix("}")) == plain(work.title)
        assert from_tex(fields["institution"]) == plain(work.author)
        assert fields["url"] == work.url


def test_ris_gives_back_every_field(works: list[Work]) -> None:
    records = rispy.loads("\r\n".join(map(ris, works)))

    for work, record in zip(works, records, strict=True):
        assert (record["title"], record["authors"]) == (plain(work.title), [plain(work.author)])
        assert (record["id"], record["urls"]) == (work.key, [work.url])


def test_csl_json_gives_back_every_field(works: list[Work]) -> None:
    source = CiteProcJSON(json.loads(json.dumps([csl_item(work) for work in works])))

    assert ["".join(source[work.key.lower()]["URL"]) for work in works] == [work.url for work in works]


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("apa", "Ministry. (2019). A visit: the first day [Press release]. Site. https://example.org/a/"),
        ("chicago-author-date", "Ministry. 2019. A visit: the first day. Press release. Site. https://example.org/a/."),
    ],
)
def test_ready_text_follows_its_style(style: str, expected: str) -> None:
    [briefing, *_] = hostile_corpus().briefings
    work = next(works_of(briefing, SITE))
    fields = {
        "author": "Ministry",
        "title": "A visit: the first day",
        "url": "https://example.org/a/",
        "archive": "Site",
    }
    given = Work(**{**{name: getattr(work, name) for name in Work.__slots__}, **fields})

    assert in_style(given, style).replace("2020", "2019") == expected  # type: ignore[arg-type]


def test_ready_text_keeps_every_sign_of_a_title(works: list[Work]) -> None:
    assert all(work.title in in_style(work, "apa") for work in works if not re.search(r"[.?!]\.", work.title))


def test_the_page_shows_the_references_and_leads_to_the_files(site: Path) -> None:
    page = unescape((site / f"briefings/{SLUG}/index.html").read_text())

    assert "Ministry of Internal Affairs of the Russian Federation. (2019). Russian police delegation" in page
    for extension in ("bib", "ris", "csl.json"):
        assert f'href="../../briefings/{SLUG}.{extension}"' in page
        assert (site / f"briefings/{SLUG}.{extension}").is_file()


def test_the_list_of_all_has_each_briefing(site: Path) -> None:
    assert set(parse_string((site / "data/briefings.bib").read_text(), "bibtex").entries) == {SLUG}
