"""What every page owes its readers, on every kind of page: accessibility, weight, and no script but the site's own."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error

from browsing import served
from conftest import ROOT
from lighthouse import lighthouse
from test_reading import KINDS_OF_PAGE

AXE = (ROOT / "tests/node/node_modules/axe-core/axe.min.js").read_text()
LARGEST_PAGE = 150_000
"""In bytes, compressed, with all that it loads but search."""
LEAST_SPEED = 0.95
"""Lighthouse's score for performance."""


@pytest.fixture(scope="module")
def base(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.fixture(scope="module")
def large(demonstration: Path) -> Iterator[str]:
    with served(demonstration) as address:
        yield address


@pytest.fixture(scope="module")
def kinds_of_large(demonstration: Path) -> dict[str, str]:
    """An address of each kind of page that the repository's own site does not have."""
    marks = {
        "comparison": "briefing--comparison",
        "withdrawn": "briefing--withdrawn",
        "corrected": "briefing-notice--corrected",
        "Arabic": 'briefing-text" lang="ar"',
        "Russian": 'briefing-text" lang="ru"',
    }
    found: dict[str, str] = {"many": "people/ana-novak/", "results": "search/?q=talks&language=en"}
    for path in sorted(demonstration.rglob("index.html")):
        text = path.read_text()
        for kind, mark in marks.items():
            if mark in text:
                found.setdefault(kind, f"{path.parent.relative_to(demonstration)}/")
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", [*KINDS_OF_PAGE, "404.html"])
def test_axe_finds_nothing(browser: Browser, base: str, address: str, width: int, scheme: str) -> None:
    assert violations(browser, base + address, width, scheme) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("kind", ["many", "results", "comparison", "withdrawn", "corrected", "Arabic", "Russian"])
def test_axe_finds_nothing_in_a_large_site(
    browser: Browser, large: str, kinds_of_large: dict[str, str], kind: str, width: int, scheme: str
) -> None:
    assert violations(browser, large + kinds_of_large[kind], width, scheme) == []


def violations(browser: Browser, url: str, width: int, scheme: str) -> list[tuple[str, list[str]]]:
    """What axe finds on a page: the rule, and the elements."""
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(url)
    if "?" in url:
        page.locator("[data-facet] .briefing-facet__count").first.wait_for(state="attached")
    page.evaluate(AXE)
    found = page.evaluate("axe.run()")
    page.close()
    return [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_what_opens_over_a_page(browser: Browser, base: str, scheme: str) -> None:
    page = browser.new_page(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(base + KINDS_OF_PAGE[1])
    page.evaluate(AXE)
    page.locator(".briefing-cite").first.click()
    passage = page.evaluate("axe.run('.briefing-passage')")
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("Interpol")
    page.locator("[data-briefing=search-results] a").first.wait_for()

    dialog = page.evaluate("axe.run('[data-briefing=search]')")

    assert passage["violations"] == dialog["violations"] == []
    page.close()


@pytest.mark.parametrize("address", ["", KINDS_OF_PAGE[1], "people/ana-novak/"])
def test_lighthouse_gives_full_marks(large: str, address: str, tmp_path: Path) -> None:
    scores = lighthouse(large + address, tmp_path)

    assert scores.pop("performance") >= LEAST_SPEED
    assert scores == {"accessibility": 1, "best-practices": 1, "seo": 1}


def test_no_page_has_a_script_of_its_own(site: Path) -> None:
    inline = re.compile(r"<script(?![^>]*\bsrc=)([^>]*)>|\s(on[a-z]+)=\"")

    found = {match[0] for path in site.rglob("*.html") for match in inline.finditer(path.read_text())}

    assert {script for script in found if "json" not in script} == set()


def test_the_policy_stops_an_inline_script(browser: Browser, base: str) -> None:
    page = browser.new_page()
    page.goto(base)

    with pytest.raises(Error, match="Content Security Policy"):
        page.add_script_tag(content="window.bad = true")
    page.close()


@pytest.mark.parametrize("address", KINDS_OF_PAGE)
def test_a_page_is_light(browser: Browser, base: str, site: Path, address: str) -> None:
    assert weight(browser, base, site, address) < LARGEST_PAGE


@pytest.mark.parametrize(
    "kind", ["briefings", "changes", "events", "organisations", "people", "places", "quotations", "sources", "topics"]
)
def test_the_longest_page_of_a_large_site_is_light(
    browser: Browser, large: str, demonstration: Path, kind: str
) -> None:
    pages = (demonstration / kind).rglob("index.html")
    longest = max(pages, key=lambda path: len(gzip.compress(path.read_bytes())))

    assert weight(browser, large, demonstration, f"{longest.parent.relative_to(demonstration)}/") < LARGEST_PAGE


def weight(browser: Browser, base: str, site: Path, address: str) -> int:
    """Bytes, compressed, of a page and all that it loads."""
    page = browser.new_page()
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(base + address, wait_until="networkidle")
    page.close()
    files = [
        site / (url.removeprefix(base).partition("?")[0] or "index.html") for url in loaded if url.startswith(base)
    ]
    paths = [path / "index.html" if path.is_dir() else path for path in files]
    return sum(len(gzip.compress(path.read_bytes())) for path in paths)
