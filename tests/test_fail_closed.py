"""Drafts, embargoed and withdrawn briefings: no byte of the site tells of them."""

import gzip
from pathlib import Path

import pytest

from conftest import build, copy_site

SOURCE = """Minister Zyxomma met Quillfeather of the Wobbegong Institute in Xanadu-on-Sea at the Fizgig Summit.

"Snollygoster matters," Zyxomma said.
"""
METADATA = """source: {slug}.txt
title: Zyxomma in Xanadu-on-Sea
date: 2019-07-06
{state}
issuer: wobbegong
places: [xanadu]
topics: [gobbledygook]
event: fizgig
summary: Minister Zyxomma met Quillfeather of the Wobbegong Institute.
participants:
  - name: zyxomma
    role: Minister
  - name: Quillfeather
    organisation: wobbegong
quotes:
  - speaker: zyxomma
    text: Snollygoster matters
"""
RECORDS = {
    "people": "zyxomma:\n  name: Zyxomma\n  native_name: Зиксомма\n",
    "organisations": "wobbegong:\n  name: Wobbegong Institute\n",
    "places": "xanadu:\n  name: Xanadu-on-Sea\n",
    "topics": "gobbledygook:\n  name: Gobbledygook\n",
    "events": "fizgig:\n  name: Fizgig Summit\n",
}
STATES = {
    "hushdraft": "status: draft",
    "hushembargo": "status: published\nembargo_until: 2999-01-01T00:00+00:00",
    "gone": "status: withdrawn\nwithdrawn: {date: 2026-01-02, reason: The issuer retracted the document.}",
}
WORDS = [
    "zyxomma", "зиксомма", "quillfeather", "wobbegong", "xanadu", "fizgig", "snollygoster", "gobbledygook", "hushdraft",
    "hushembargo",
]  # fmt: skip


@pytest.fixture(scope="module")
def closed_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_site(tmp_path_factory.mktemp("closed") / "project")
    for slug, state in STATES.items():
        (root / "seeds" / f"{slug}.txt").write_text(SOURCE)
        (root / "content/briefings" / f"{slug}.yml").write_text(METADATA.format(slug=slug, state=state))
    for kind, record in RECORDS.items():
        with (root / "content" / f"{kind}.yml").open("a") as file:
            file.write("\n" + record)
    return build(root)


def published(path: Path) -> str:
    """A file's bytes as text, unpacked where they are packed: Pagefind's index is."""
    content = path.read_bytes()
    if content.startswith(b"\x1f\x8b"):
        content = gzip.decompress(content)
    return content.decode("utf-8", errors="ignore").lower()


def test_the_words_would_be_found_if_they_were_published(tmp_path: Path) -> None:
    root = copy_site(tmp_path / "project")
    (root / "seeds" / "open.txt").write_text(SOURCE)
    (root / "content/briefings/open.yml").write_text(METADATA.format(slug="open", state="status: published"))
    for kind, record in RECORDS.items():
        (root / "content" / f"{kind}.yml").write_text((root / "content" / f"{kind}.yml").read_text() + "\n" + record)

    everything = "".join(published(path) for path in build(root).rglob("*") if path.is_file())

    assert [word for word in WORDS if word not in everything and not word.startswith("hush")] == []


@pytest.mark.parametrize("word", WORDS)
def test_no_byte_of_the_site_has_a_word_of_them(closed_site: Path, word: str) -> None:
    files = [path for path in closed_site.rglob("*") if path.is_file()]

    assert [path.name for path in files if word in published(path) or word in path.as_posix().lower()] == []


def test_the_search_index_holds_no_more_than_that_of_a_site_without_them(closed_site: Path, site: Path) -> None:
    assert len(list(closed_site.glob("pagefind/*/fragment/*"))) == len(list(site.glob("pagefind/*/fragment/*"))) > 0


def test_a_withdrawn_page_keeps_its_address_with_the_reason(closed_site: Path) -> None:
    page = (closed_site / "briefings/gone/index.html").read_text()

    assert "This briefing was withdrawn on 2 January 2026" in page
    assert "The issuer retracted the document" in page


def test_counts_do_not_include_them(closed_site: Path) -> None:
    assert "1 briefing." in (closed_site / "briefings/index.html").read_text()
    assert "3 people." in (closed_site / "people/index.html").read_text()
