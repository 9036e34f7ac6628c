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


@pytest.fixture(scope="module")
def base(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", [*KINDS_OF_PAGE, "404.html"])
def test_axe_finds_nothing(browser: Browser, base: str, address: str, width: int, scheme: str) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(base + address)
    page.evaluate(AXE)

    found = page.evaluate("axe.run()")

    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]] == []
    page.close()


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


@pytest.mark.parametrize("address", ["", KINDS_OF_PAGE[1], "people/aleksandr-prokopchuk/"])
def test_lighthouse_gives_full_marks_but_for_speed(base: str, address: str, tmp_path: Path) -> None:
    """Speed is measured in benchmarks/, where a busy machine fails nobody's build."""
    scores = lighthouse(base + address, tmp_path / "report.json")

    assert {name: score for name, score in scores.items() if name != "performance"} == {
        "accessibility": 1, "best-practices": 1, "seo": 1,
    }  # fmt: skip


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
    page = browser.new_page()
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))

    page.goto(base + address, wait_until="networkidle")

    files = [
        site / (url.removeprefix(base).partition("?")[0] or "index.html") for url in loaded if url.startswith(base)
    ]
    paths = [path / "index.html" if path.is_dir() else path for path in files]
    assert sum(len(gzip.compress(path.read_bytes())) for path in paths) < LARGEST_PAGE
    page.close()
