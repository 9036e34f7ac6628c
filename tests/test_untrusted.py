"""Nothing in a source document or a metadata value is ever anything but text."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
import yaml
from playwright.sync_api import Browser, Page

from browsing import Watched, served
from conftest import build, copy_site
from hostile import HOSTILE


def metadata(number: int, text: str) -> dict[str, Any]:
    """A file with the hostile text in every field that takes text."""
    return {
        "source": f"source-{number}.txt",
        "title": f"Title {text}",
        "date": "2024-03-12",
        "status": "published",
        "issuer": f"Issuer{number} {text}",
        "distributor": f"Distributor{number} {text}",
        "licence": text,
        "event": f"Event{number} {text}" if number % 5 else "The Gathering",
        "places": [f"Place{number} {text}"],
        "topics": [f"Topic{number} {text}"],
        "summary": [{"text": f"Summary {text}", "evidence": 1}],
        "key_points": [{"text": f"Point {text}", "evidence": 1}],
        "participants": [
            {
                "name": f"person-{number}",
                "rank": f"Rank {text}",
                "role": f"Role {text}",
                "organisation": f"Body{number} {text}",
                "side": f"Side {text}",
            }
        ],
        "quotes": [{"speaker": f"person-{number}", "text": f"Said {text}", "context": f"Context {text}"}],
        "corrections": [{"date": "2024-03-13", "note": f"Note {text}"}],
        **({"supersedes": f"hostile-{number - 1}"} if number else {}),
    }


def source(number: int, text: str) -> str:
    names = " ".join(
        f"{word}{number} {text}," for word in ("Issuer", "Distributor", "Event", "Place", "Topic", "Body", "Person")
    )
    styles = " ".join(f"{word} {text}," for word in ("Title", "Rank", "Role", "Side", "Summary", "Point", "Context"))
    control = "\x01\x1b[31m control \x7f characters"
    return f"{text}\n\nThe Gathering, {names}\n\n{styles}\n\nSaid {text}\n\n{control}\n\n{text}\n"


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = copy_site(tmp_path_factory.mktemp("hostile") / "project")
    people: dict[str, Any] = {}
    for number, text in enumerate(HOSTILE):
        (root / "seeds" / f"source-{number}.txt").write_text(source(number, text), encoding="utf-8")
        (root / "content" / "briefings" / f"hostile-{number}.yml").write_text(
            yaml.safe_dump(metadata(number, text), allow_unicode=True), encoding="utf-8"
        )
        name = f"Person{number} {text}"
        people[f"person-{number}"] = {"name": name, "native_name": name, "aliases": [name], "description": text}
    with (root / "content" / "people.yml").open("a", encoding="utf-8") as file:
        yaml.safe_dump(people, file, allow_unicode=True)
    site = build(root)
    with served(site) as base:
        yield base


@pytest.fixture(scope="module")
def watched(browser: Browser, hostile_site: str) -> Watched:
    return Watched(browser.new_context(), hostile_site)


def plain(text: str) -> str:
    return " ".join(text.split())


def assert_harmless(watched: Watched, page: Page) -> None:
    assert page.evaluate("window.harmed") is None
    assert page.url.startswith(watched.base)
    assert watched.faults == []


def test_there_are_at_least_sixty() -> None:
    assert len(set(HOSTILE)) >= 60


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_text_is_shown_as_written(watched: Watched, number: int) -> None:
    text = plain(HOSTILE[number])

    page = watched.open(f"briefings/hostile-{number}/")

    shown = plain(page.locator("main").evaluate("node => node.textContent"))
    assert_harmless(watched, page)
    assert page.locator("h1").evaluate("node => node.textContent.trim()").split() == f"Title {text}".split()
    assert plain(page.title()).startswith(f"Title {text}")
    assert plain(page.locator("meta[name=description]").get_attribute("content") or "") == f"Summary {text}"
    assert plain(page.locator("meta[name=citation_title]").get_attribute("content") or "") == f"Title {text}"
    linked = page.evaluate("JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)")
    assert plain(linked["headline"]) == f"Title {text}"
    for words in ("Summary", "Point", "Said", "Context", "Note", "Rank", "Role", f"Person{number}", f"Issuer{number}"):
        assert f"{words} {text}" in shown


@pytest.mark.parametrize("number", range(len(HOSTILE)))
@pytest.mark.parametrize("address", ["people/person-{}/", "sources/source-{}/"])
def test_pages_beside_the_briefing_are_harmless_too(watched: Watched, number: int, address: str) -> None:
    page = watched.open(address.format(number))

    shown = plain(page.locator("main").evaluate("node => node.textContent"))
    assert_harmless(watched, page)
    assert plain(HOSTILE[number]) in shown


@pytest.mark.parametrize(
    "address",
    [
        "", "briefings/", "people/", "quotations/", "timeline/2024/03/", "topics/", "events/", "changes/",
        "events/the-gathering/", "events/the-gathering/compare/",
    ],
)  # fmt: skip
def test_lists_of_hostile_names_are_harmless(watched: Watched, address: str) -> None:
    assert_harmless(watched, watched.open(address))


@pytest.mark.parametrize(
    "query", ["q=Person1", "q=Title", f"q={quote('<img src=x onerror=harmed=1>')}", "year=2024", "people=<b>"]
)
def test_searching_hostile_texts_is_harmless(watched: Watched, query: str) -> None:
    page = watched.open(f"search/?{query}")

    page.locator("[data-briefing=found-count]:not(:empty)").wait_for()
    assert_harmless(watched, page)
