"""What readers do with the published site, in a real browser."""

import json
import re
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browsing import Watched, served

BRIEFING = "briefings/2019-07-05-interpol-world/"
SOURCE = "sources/000_f8543ec90bfdaa06/"
KINDS_OF_PAGE = [
    "",
    BRIEFING,
    SOURCE,
    "people/aleksandr-prokopchuk/",
    "organisations/interpol/",
    "places/singapore/",
    "topics/cybercrime/",
    "events/interpol-world-2019/",
    "briefings/",
    "sources/",
    "people/",
    "quotations/",
    "quotations/2019/",
    "timeline/",
    "timeline/2019/",
    "timeline/2019/07/",
    "changes/",
    "search/",
    "data/",
    "about/",
]


@pytest.fixture(scope="module")
def base(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture
def watched(context: BrowserContext, base: str) -> Iterator[Watched]:
    watched = Watched(context, base)
    yield watched
    assert watched.faults == []


def find(page: Page, words: str) -> Page:
    """Open search by its key, type, and wait for the answer."""
    page.keyboard.press("/")
    page.keyboard.type(words)
    expect(page.locator("[data-briefing=search-count]")).to_contain_text(re.compile("result|Nothing"))
    return page


class TestFinding:
    @pytest.mark.parametrize("key", ["/", "f", "s"])
    def test_a_key_opens_search(self, watched: Watched, key: str) -> None:
        page = watched.open("")

        page.keyboard.press(key)

        expect(page.locator("[data-briefing=search-input]")).to_be_focused()
        expect(page.locator("[data-briefing=search-input]")).to_have_value("")

    def test_a_key_pressed_while_typing_is_a_letter(self, watched: Watched) -> None:
        page = watched.open("")
        page.keyboard.press("/")

        page.keyboard.type("fs/")

        expect(page.locator("[data-briefing=search-input]")).to_have_value("fs/")

    def test_escape_closes_search(self, watched: Watched) -> None:
        page = watched.open("")
        page.keyboard.press("/")

        page.keyboard.press("Escape")

        expect(page.locator("[data-briefing=search]")).to_be_hidden()

    @pytest.mark.parametrize("words", ["Jurgen", "Jürgen", "jurgen stock", "Stock"])
    def test_a_name_finds_the_person_first(self, watched: Watched, words: str) -> None:
        page = find(watched.open(""), words)

        first = page.locator("[data-briefing=search-results] a").first
        expect(first).to_contain_text("Jürgen Stock")
        expect(first).to_contain_text("Person")

    def test_a_result_leads_to_its_page_from_anywhere(self, watched: Watched, base: str) -> None:
        page = find(watched.open("people/jurgen-stock/"), "Prokopchuk")

        page.keyboard.press("Enter")

        page.wait_for_url(f"{base}people/aleksandr-prokopchuk/")

    def test_arrow_keys_walk_through_the_results(self, watched: Watched) -> None:
        page = find(watched.open(""), "Interpol")
        target = page.locator("[data-briefing=search-results] a").nth(1)
        address = target.get_attribute("href")

        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")

        expect(target).to_be_focused()
        page.keyboard.press("Enter")
        page.wait_for_url(address or "")

    def test_a_quotation_is_found_by_its_words_and_shown_in_its_place(self, watched: Watched) -> None:
        page = find(watched.open(""), "ordinary pen")

        page.locator("[data-briefing=search-results] a", has_text="Quotation").first.click()

        expect(page).to_have_url(re.compile(rf"{BRIEFING}#q-[0-9a-f]+$"))
        expect(page.locator("figure:target")).to_contain_text("An ordinary pen")

    def test_words_of_the_source_are_found_and_marked(self, watched: Watched) -> None:
        page = find(watched.open(""), "exhibition")

        first = page.locator("[data-briefing=search-results] a").first
        expect(first.locator("mark").first).to_have_text(re.compile("exhibition", re.IGNORECASE))

    def test_nothing_found_is_said(self, watched: Watched) -> None:
        page = find(watched.open(""), "qqqqzzzz")

        expect(page.locator("[data-briefing=search-count]")).to_have_text("Nothing found for “qqqqzzzz”")

    def test_search_works_below_a_folder(self, browser: Browser, site: Path, tmp_path: Path) -> None:
        (tmp_path / "below").symlink_to(site, target_is_directory=True)
        with served(tmp_path) as base:
            watched = Watched(browser.new_context(), base)

            page = find(watched.open("below/about/"), "Jurgen")
            page.keyboard.press("Enter")

            page.wait_for_url(f"{base}below/people/jurgen-stock/")
        assert watched.faults == []


class TestVerifying:
    def test_in_source_shows_the_passage_and_leads_to_it(self, watched: Watched) -> None:
        page = watched.open(BRIEFING)

        page.locator("figure", has_text="ordinary pen").get_by_role("link", name="In source").click()

        words = re.compile("^The loudest financial crimes.*carry them out,$", re.DOTALL)
        expect(page.get_by_role("dialog").locator("mark")).to_have_text(words)
        page.get_by_role("link", name="Read on in the source").click()
        passage = page.locator(":target + mark")
        expect(passage).to_have_text(words)
        expect(passage).to_be_in_viewport()
        assert _is_below_header(page, passage.bounding_box())

    def test_a_passage_is_shown_on_a_person_s_page_too(self, watched: Watched, base: str) -> None:
        page = watched.open("people/aleksandr-prokopchuk/")

        page.get_by_role("link", name="In source").click()

        expect(page.get_by_role("dialog")).to_contain_text("The loudest financial crimes")
        page.get_by_role("link", name="Read on in the source").click()
        page.wait_for_url(f"{base}{BRIEFING}#s*")
        expect(page.locator(":target + mark")).to_be_in_viewport()

    @pytest.mark.parametrize(
        ("owner", "words"),
        [
            ("li:has-text('More than 200')", "more than 200 large companies"),
            (".briefing-lead", "hosted the international conference"),
            (
                ".briefing-rail--participants li:has-text('Stock')",
                "General of the Organization, Jürgen Stock",
            ),
        ],
    )
    def test_the_mark_of_a_statement_shows_its_paragraph_by_keyboard(
        self, watched: Watched, owner: str, words: str
    ) -> None:
        page = watched.open(BRIEFING)
        mark = page.locator(owner).locator(".briefing-cite").first
        mark.focus()

        page.keyboard.press("Enter")
        expect(page.get_by_role("dialog")).to_contain_text(words)
        expect(page.get_by_role("dialog")).to_be_focused()
        page.keyboard.press("Escape")

        expect(page.get_by_role("dialog")).to_have_count(0)
        expect(mark).to_be_focused()
        assert "#" not in page.url

    def test_a_passage_is_shown_by_touch_and_stays_on_the_screen(self, browser: Browser, base: str) -> None:
        context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
        page = context.new_page()
        page.goto(base + BRIEFING)

        page.locator(".briefing-points .briefing-cite").last.tap()

        box = page.get_by_role("dialog").bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
        context.close()

    def test_the_source_page_leads_back_to_where_a_passage_is_quoted(self, watched: Watched, base: str) -> None:
        page = watched.open(SOURCE)

        page.locator("ol a", has_text="The loudest financial crimes").first.click()

        page.wait_for_url(f"{base}{BRIEFING}#q-*")

    def test_the_download_is_the_document_as_received(self, watched: Watched, project: Path) -> None:
        page = watched.open(SOURCE)
        address = page.get_by_role("link", name="000_f8543ec90bfdaa06.txt").get_attribute("href")

        received = page.request.get(page.url + (address or ""))

        assert received.body() == (project / "seeds" / "000_f8543ec90bfdaa06.txt").read_bytes()

    def test_every_restored_break_is_marked_with_the_words_of_the_source(self, watched: Watched) -> None:
        page = watched.open(SOURCE)

        marks = page.locator("[title^='In the source no space']").all()

        assert [mark.get_attribute("title").rpartition(" ")[2] for mark in marks] == [  # type: ignore[union-attr]
            "threats.At", "Prokopchuk.The", "cybercrime.Vitaly", "organization.Within", "organization.On",
        ]  # fmt: skip

    def test_the_source_box_has_three_dates_and_the_digest_with_its_command(self, watched: Watched, site: Path) -> None:
        page = watched.open(BRIEFING)
        built = date.fromisoformat(json.loads((site / "data/built.json").read_text())["built"])

        box = page.locator(".briefing-rail--provenance")

        expect(box).to_contain_text(f"{built.day} {built:%B %Y}Page built", use_inner_text=False)
        expect(box).to_contain_text("5 July 2019Issued")
        expect(box).to_contain_text("day not recordedRetrieved")

    def test_the_digest_is_that_of_the_file_which_the_command_names(self, watched: Watched) -> None:
        page = watched.open(SOURCE)
        [words] = re.findall(r"sha256sum (\S+)", page.locator(".briefing-rail--provenance").inner_text())
        link = page.locator(".briefing-rail--downloads").get_by_role("link")

        with page.expect_download() as download:
            link.evaluate("(link) => { link.download = ''; link.click(); }")

        assert download.value.suggested_filename == words
        digest = sha256(download.value.path().read_bytes()).hexdigest()
        expect(page.locator(".briefing-rail--provenance")).to_contain_text(digest)

    def test_without_scripts_the_day_of_the_build_is_a_link_away(self, browser: Browser, base: str) -> None:
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(base + BRIEFING)

        page.get_by_role("link", name="day of the build").click()

        expect(page.locator("body")).to_contain_text("built")
        context.close()

    def test_the_conference_theme_is_nobodys_quotation(self, watched: Watched) -> None:
        page = watched.open("quotations/")

        assert "joint measures to counter security threats" not in page.locator("figure").all_inner_texts().__str__()
        expect(page.locator("figure")).to_have_count(2)


class TestFollowing:
    def test_a_person_s_page_lists_who_appears_with_them(self, watched: Watched, base: str) -> None:
        page = watched.open("people/jurgen-stock/")

        row = page.get_by_role("row", name="Vitaly Shulika")
        expect(row).to_contain_text("1")
        row.get_by_role("link").click()

        page.wait_for_url(f"{base}people/vitaly-shulika/")


class TestUsing:
    def test_copying_a_quotation_gives_words_speaker_and_address(self, watched: Watched) -> None:
        page = watched.open(BRIEFING)

        page.locator("figure", has_text="ordinary pen").get_by_role("button", name="Copy quotation").click()

        expect(page.get_by_role("button", name="Copied")).to_be_visible()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert re.fullmatch(
            r"“The loudest financial crimes .* carry them out\.” — Aleksandr Prokopchuk, .*"
            r"\(Ministry of Internal Affairs of the Russian Federation, 5 July 2019\)\n"
            rf"https://example\.org/{BRIEFING}#q-[0-9a-f]+",
            copied,
        )

    def test_a_reference_bears_the_day_of_access(self, browser: Browser, base: str) -> None:
        page = browser.new_page()
        page.clock.set_fixed_time("2027-01-02T12:00:00Z")

        page.goto(base + BRIEFING)

        expect(page.locator("#cite + dl dd").first).to_contain_text("Accessed 2 January 2027.")
        page.close()

    def test_the_whole_page_can_be_reached_by_keyboard(self, watched: Watched) -> None:
        page = watched.open(BRIEFING)
        seen: set[str] = set()

        for _ in range(100):
            page.keyboard.press("Tab")
            seen.add(page.evaluate("document.activeElement.textContent.trim()"))

        assert {"Vitaly Shulika", "Copy quotation", "Interpol World 2019", "Edit this page"} <= seen
        assert any(words.startswith("In source") for words in seen)

    @pytest.mark.parametrize("address", KINDS_OF_PAGE)
    def test_every_kind_of_page_reads_without_scripts(self, browser: Browser, base: str, address: str) -> None:
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()

        page.goto(base + address)

        expect(page.locator("main h1")).to_be_visible()
        expect(page.locator("main button:visible")).to_have_count(0)
        context.close()

    @pytest.mark.parametrize("width", [390, 1280])
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("address", KINDS_OF_PAGE)
    def test_every_kind_of_page_fits_and_has_no_fault(
        self, browser: Browser, base: str, address: str, scheme: str, width: int
    ) -> None:
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
        watched = Watched(context, base)

        page = watched.open(address)

        expect(page.locator("main h1")).to_have_count(1)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert watched.faults == []
        context.close()

    def test_on_a_phone_participants_stand_between_summary_and_key_points(self, browser: Browser, base: str) -> None:
        context = browser.new_context(viewport={"width": 390, "height": 844})
        page = context.new_page()
        page.goto(base + BRIEFING)

        names = ["Summary", "Participants", "Key points", "Key quotations", "Source text", "Topics", "Source"]
        tops = [page.get_by_role("heading", name=name, exact=True).bounding_box()["y"] for name in names]  # type: ignore[index]

        assert tops == sorted(tops)
        context.close()

    @pytest.mark.parametrize("width", [390, 1280])
    @pytest.mark.parametrize("address", [BRIEFING, SOURCE, "people/", ""])
    def test_nothing_moves_while_a_page_loads(self, browser: Browser, base: str, address: str, width: int) -> None:
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto(base + address)
        expect(page.locator("[data-md-component=palette] label:visible")).to_have_count(1)

        shift = page.evaluate(
            """() => new Promise((done) => {
              let sum = 0;
              const add = (list) => list.getEntries().forEach((entry) => (sum += entry.value));
              new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
              requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
            })"""
        )

        assert shift < 0.01  # A tenth of what web.dev's "Cumulative Layout Shift" calls good.
        page.close()

    def test_in_print_stands_what_is_read_and_where_it_is(self, browser: Browser, base: str) -> None:
        page = browser.new_page()
        page.goto(base + BRIEFING)

        page.emulate_media(media="print")

        for part in (
            "header.md-header",
            "nav.md-tabs",
            "main button",
            ".briefing__actions",
            ".briefing-rail--downloads",
        ):
            expect(page.locator(f"{part}:visible")).to_have_count(0)
        for words in ("Summary", "Key quotations", "Source text", "Participants"):
            expect(page.get_by_role("heading", name=words, exact=True)).to_be_visible()
        expect(page.locator(".briefing-footer")).to_contain_text(f"https://example.org/{BRIEFING}")
        page.close()

    def test_an_unknown_address_is_answered_in_the_same_frame(self, watched: Watched) -> None:
        page = watched.open("404.html")

        expect(page.locator("h1")).to_have_text("Page not found")


def test_every_link_of_the_site_leads_somewhere(site: Path) -> None:
    """Links within the site, with their anchors."""
    missing = [f"{page}: {target}" for page, target in _links(site) if not _exists(site, page, target)]

    assert missing == []


class TestScripts:
    @pytest.fixture
    def large(self, browser: Browser, demonstration: Path) -> Iterator[Watched]:
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        with served(demonstration) as address:
            watched = Watched(context, address)
            yield watched
            assert watched.faults == []
        context.close()

    @staticmethod
    def written_in(demonstration: Path, code: str) -> str:
        pages = sorted((demonstration / "briefings").glob("*/index.html"))
        found = next(path for path in pages if f'briefing-text" lang="{code}"' in path.read_text())
        return f"briefings/{found.parent.name}/"

    @pytest.mark.parametrize(("code", "direction"), [("ar", "rtl"), ("ru", "ltr"), ("de", "ltr")])
    def test_texts_run_as_their_script_does(
        self, large: Watched, demonstration: Path, code: str, direction: str
    ) -> None:
        page = large.open(self.written_in(demonstration, code))

        texts = page.locator("blockquote p, .briefing-text__paragraph--body")
        found = texts.evaluate_all(
            "(all) => all.map((text) => [getComputedStyle(text).direction, text.closest('[lang]').lang])"
        )
        assert {tuple(one) for one in found} == {(direction, code)}
        expect(page.locator(".briefing-lead")).to_have_css("direction", direction)

    @pytest.mark.parametrize("code", ["ar", "ru"])
    def test_a_passage_is_reached_by_its_anchor(self, large: Watched, demonstration: Path, code: str) -> None:
        page = large.open(self.written_in(demonstration, code))
        words = page.locator("blockquote p").first.inner_text()

        page.locator("figure").first.get_by_role("link", name="In source").click()
        page.get_by_role("link", name="Read on in the source").click()

        expect(page.locator(":target + mark")).to_have_text(words)
        expect(page.locator(":target + mark")).to_be_in_viewport()

    def test_a_number_stands_where_its_paragraph_begins(self, large: Watched, demonstration: Path) -> None:
        page = large.open(self.written_in(demonstration, "ar"))

        number = page.locator("#p1 .briefing-text__number").bounding_box()
        paragraph = page.locator("#p1").bounding_box()

        assert number
        assert paragraph
        assert number["x"] > paragraph["x"] + paragraph["width"] / 2

    def test_titles_keep_their_direction_in_lists(self, large: Watched) -> None:
        page = large.open("people/samira-al-qadiri/")

        titles = page.locator("main .briefing-list > li > a, main .briefing-dateline > a")
        directions = titles.evaluate_all("(all) => all.map((title) => getComputedStyle(title).direction)")

        assert set(directions) == {"rtl"}


def test_no_page_shows_markdown(demonstration: Path) -> None:
    shown = re.compile(r">\s*#{1,6} |\{ [#.]")

    assert [str(path) for path in demonstration.rglob("*.html") if shown.search(path.read_text())] == []


def _links(site: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(site.rglob("*.html")):
        if file.name == "404.html":  # Its links are absolute: it is served at any address.
            continue
        for target in re.findall(r'<a[^>]* href="([^"]*)"', file.read_text()):
            if not target.startswith(("http:", "https:")):
                yield file.relative_to(site).as_posix(), target


def _exists(site: Path, page: str, target: str) -> bool:
    way, _, anchor = target.partition("#")
    way = way.partition("?")[0]
    file = (site / page).parent / way if way else site / page
    file = file / "index.html" if file.is_dir() else file
    return file.is_file() and (not anchor or f'id="{anchor}"' in file.read_text())


def _is_below_header(page: Page, box: object) -> bool:
    header = page.locator("header.md-header").bounding_box()
    assert isinstance(box, dict)
    assert header is not None
    return bool(box["y"] >= header["y"] + header["height"])
