"""Search as readers meet it: names in every spelling, texts with their passages, facets, dates, a shared address."""

import gzip
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing import Watched, served
from conftest import DEMONSTRATION, build
from test_shards import index_of

LARGEST = 12
"""Briefings: some shards are of two years, some of a part of one."""


@pytest.fixture(scope="module")
def base(demonstration: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The demonstration with its index in many shards, as a large one has it."""
    site = tmp_path_factory.mktemp("shards") / "site"
    shutil.copytree(demonstration, site, ignore=shutil.ignore_patterns("pagefind"))
    for path, content in index_of(demonstration.parent, largest=LARGEST).items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content)
    with served(site) as address:
        yield address


@pytest.fixture(scope="module")
def whole(demonstration: Path) -> Iterator[str]:
    """With the index in one piece."""
    with served(demonstration) as address:
        yield address


@pytest.fixture
def page(browser: Browser, base: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    watched = Watched(context, base)
    yield watched.page
    assert watched.faults == []
    context.close()


def ask(page: Page, base: str, query: str) -> Page:
    """Open the page of search with this in its address, and wait for the answer."""
    page.goto(f"{base}search/?{query}")
    expect(page.locator("[data-briefing=found-count]")).to_have_text(re.compile("found"))
    return page


class TestNames:
    @pytest.mark.parametrize(
        ("typed", "name"),
        [
            ("Jürgen St", "Jürgen Stock"), ("Jurgen St", "Jürgen Stock"), ("Juergen St", "Jürgen Stock"),
            ("stock jur", "Jürgen Stock"), ("Шулика", "Vitaly Shulika"), ("Shulika", "Vitaly Shulika"),
            ("Šulika", "Vitaly Shulika"), ("Виталий", "Vitaly Shulika"), ("Vitalii Shulika", "Vitaly Shulika"),
            ("Прокопчук", "Aleksandr Prokopchuk"), ("Alexander Prokopchuk", "Aleksandr Prokopchuk"),
            ("Жаворонкова", "Yekaterina Zhavoronkova"), ("Žavoronkova", "Yekaterina Zhavoronkova"),
            ("Ekaterina", "Yekaterina Zhavoronkova"), ("سميرة", "Samira al-Qadiri"), ("Ана Новак", "Ana Novak"),
        ],
    )  # fmt: skip
    def test_a_name_is_found_first_in_every_spelling(self, page: Page, base: str, typed: str, name: str) -> None:
        ask(page, base, f"q={typed}")

        expect(page.locator("[data-briefing=found-names] a").first).to_have_text(name)

    @pytest.mark.parametrize(
        ("typed", "name"),
        [("Shulica", "Vitaly Shulika"), ("Prokpochuk", "Aleksandr Prokopchuk"), ("Jürgen Stok", "Jürgen Stock"),
         ("Interpool", "Interpol"), ("Шулека", "Vitaly Shulika")],
    )  # fmt: skip
    def test_one_or_two_wrong_letters_are_noticed(self, page: Page, base: str, typed: str, name: str) -> None:
        ask(page, base, f"q={typed}")

        page.locator("[data-briefing=found-instead]").get_by_role("link", name=name).click()

        expect(page.locator("[data-briefing=found-names] a").first).to_have_text(name)

    def test_exactly_these_words_are_not_those_of_another_spelling(self, page: Page, base: str) -> None:
        ask(page, base, "q=Jurgen+Stock").get_by_label("Exactly these words").check()
        expect(page.locator("[data-briefing=found-names] a")).to_have_count(0)

        page.get_by_role("searchbox").fill("Jürgen Stock")

        expect(page.locator("[data-briefing=found-names] a")).to_have_text(["Jürgen Stock"])

    def test_exactly_a_name_in_its_own_script_is_found(self, page: Page, base: str) -> None:
        ask(page, base, "q=Виталий+Шулика&exact=1")
        expect(page.locator("[data-briefing=found-names] a")).to_have_text(["Vitaly Shulika"])

        page.get_by_role("searchbox").fill("Виталии Шулика")

        expect(page.locator("[data-briefing=found-names] a")).to_have_count(0)


class TestTexts:
    def test_a_result_leads_to_the_passage_with_the_words_marked(self, page: Page, base: str) -> None:
        ask(page, base, "q=sidelines+meetings")
        passage = page.locator(".briefing-found__passage", has_text="working meetings were held").first
        expect(passage.locator("mark").first).to_have_text(re.compile("sidelines|meetings"))

        passage.click()

        expect(page.locator("p:target")).to_contain_text("working meetings were held")

    def test_a_quotation_is_named_as_one(self, page: Page, base: str) -> None:
        ask(page, base, "q=ordinary+pen")

        page.locator(".briefing-found__passage", has_text="Quotation").first.click()

        expect(page.locator("figure:target")).to_contain_text("An ordinary pen")

    @pytest.mark.parametrize(("order", "year"), [("newest", "2026"), ("oldest", "2016")])
    def test_results_are_sorted_by_date(self, page: Page, base: str, order: str, year: str) -> None:
        ask(page, base, "language=en").get_by_label("Sort by").select_option(order)

        expect(page.locator("[data-briefing=found-texts] .briefing-list__note").first).to_contain_text(year)


class TestShards:
    """An index in shards answers as it does in one piece."""

    @pytest.mark.parametrize(
        ("query", "options"),
        [
            ("talks", {}),
            ("", {"filters": {"places": {"any": ["sundhaven"]}}}),
            ("energy Sundhaven", {}),
            ("Prokopchuk talks", {}),
            ("prokop", {}),
            ("qqqq", {}),
            ("qqqq talks", {}),
            ("", {"filters": {"events": {"any": ["interpol-world-2019"]}}}),
            ("talks", {"filters": {"year": {"any": ["2019", "2024"]}, "language": {"any": ["en"]}}}),
            ("Zusammenarbeit", {"filters": {"month": {"any": ["none"]}}}),
            ("opened talks", {"exact": True}),
            ("Jurgen", {"exact": True}),
            ("Jürgen", {"exact": True}),
        ],
    )
    def test_the_same_briefings_are_found_and_counted(
        self, browser: Browser, base: str, whole: str, query: str, options: dict[str, object]
    ) -> None:
        assert answer(browser, base, query, options) == answer(browser, whole, query, options)

    def test_words_that_nearly_every_text_has_count_in_phrases_only(self, browser: Browser, base: str) -> None:
        assert answer(browser, base, "the talks on energy", {}) == answer(browser, base, "talks energy", {})
        assert answer(browser, base, '"talks on energy"', {}) != answer(browser, base, '"talks energy"', {})

    @pytest.mark.parametrize("sort", ["newest", "oldest"])
    def test_dates_are_in_order(self, page: Page, base: str, sort: str) -> None:
        page.goto(base)
        days = [found[:8] for found in page.evaluate(FOUND, ["talks", {"sort": sort}])["ids"]]

        assert days == sorted(days, reverse=sort == "newest")
        assert len(set(days)) > DEMONSTRATION / 2


class TestFacets:
    def test_a_choice_narrows_the_results_to_what_it_counts(self, page: Page, base: str) -> None:
        ask(page, base, "q=talks")
        page.locator("[data-facet=topics] summary").click()
        choice = page.locator("[data-facet=topics] li").first
        count = choice.locator(".briefing-facet__count").inner_text()

        choice.get_by_role("checkbox").check()

        expect(page.locator("[data-briefing=found-count]")).to_contain_text(re.compile(rf"^{count} briefings? found"))

    def test_every_facet_has_counts(self, page: Page, base: str) -> None:
        ask(page, base, "q=Interpol")

        names = page.locator("[data-facet]:visible")
        expect(names).to_have_count(8)
        assert all(page.locator("[data-facet] .briefing-facet__count").all_text_contents())

    def test_a_search_is_shared_by_its_address(self, page: Page, base: str, browser: Browser) -> None:
        ask(page, base, "q=talks")
        page.locator("[data-facet=language] summary").click()
        page.locator("[data-facet=language]").get_by_label("English").check()
        page.get_by_label("Sort by").select_option("oldest")
        page.get_by_label("From").fill("2019-01-01")
        page.get_by_role("textbox", name="To").fill("2023-06-30")
        expect(page).to_have_url(re.compile("to=2023-06-30"))
        found = page.locator("[data-briefing=found-texts] > li > a")

        other = browser.new_page()
        other.goto(page.url)

        shared = other.locator("[data-briefing=found-texts] > li > a")
        expect(shared.first).to_be_visible()
        expect(found).to_have_text(shared.all_text_contents())
        expect(other.get_by_label("English")).to_be_checked()
        notes = other.locator("[data-briefing=found-texts] > li > .briefing-list__note").all_inner_texts()
        years = {note.split()[-1] for note in notes}
        assert years <= {"2019", "2020", "2021", "2022", "2023"}
        other.close()

    @pytest.mark.parametrize(
        ("first", "last", "number"), [("05", "05", 1), ("06", "06", 0), ("04", "05", 1), ("04", "04", 0)]
    )
    def test_a_range_of_dates_goes_by_day(self, page: Page, base: str, first: str, last: str, number: int) -> None:
        ask(page, base, f"q=Interpol&from=2019-07-{first}&to=2019-07-{last}")

        expect(page.locator("[data-briefing=found-texts] > li")).to_have_count(number)

    def test_a_wide_screen_shows_counts_at_once_and_a_phone_none(self, page: Page, base: str) -> None:
        ask(page, base, "q=talks")
        expect(page.locator("[data-facet=people] .briefing-facet__count").first).to_be_visible()

        page.set_viewport_size({"width": 390, "height": 844})
        ask(page, base, "q=talks")

        expect(page.locator("[data-facet=people] .briefing-facet__count").first).to_be_hidden()

    def test_a_person_s_page_leads_to_a_search_in_their_briefings(self, page: Page, base: str) -> None:
        page.goto(f"{base}people/ana-novak/")
        wanted = re.search(r"(\d+) briefings", page.locator("header").last.inner_text())

        page.get_by_role("link", name="Search within").click()

        assert wanted
        expect(page.locator("[data-briefing=found-count]")).to_have_text(f"{wanted[1]} briefings found")


class TestUse:
    def test_it_can_be_worked_by_keyboard_alone(self, page: Page, base: str) -> None:
        page.goto(f"{base}search/")
        expect(page.get_by_role("searchbox")).to_be_focused()

        page.keyboard.type("Prokopchuk")
        expect(page.locator("[data-briefing=found-names] a")).to_have_count(1)
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.textContent") == "Aleksandr Prokopchuk":
                break
        page.keyboard.press("Enter")

        expect(page).to_have_url(f"{base}people/aleksandr-prokopchuk/")

    def test_without_scripts_it_leads_to_the_lists(self, browser: Browser, base: str) -> None:
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(f"{base}search/")

        page.get_by_role("link", name="People").last.click()

        expect(page).to_have_url(f"{base}people/")
        context.close()

    def test_the_same_corpus_gives_the_same_index(self, demonstration: Path, tmp_path: Path) -> None:
        shutil.copytree(demonstration.parent, tmp_path / "again", ignore=shutil.ignore_patterns("site"))
        again = build(tmp_path / "again")

        for folder in ("pagefind", "search"):
            assert contents(again / folder) == contents(demonstration / folder)

    def test_names_have_each_spelling_once(self, demonstration: Path) -> None:
        names = json.loads(gzip.decompress((demonstration / "search/names.json.gz").read_bytes()))["names"]

        [shulika] = [name for name in names if name[1] == "vitaly-shulika"]
        assert shulika == [
            0, "vitaly-shulika", "Vitaly Shulika", 1,
            ["виталии шулика", "vitaliy shulika", "vitalij sulika", "vitalii shulika"], ["Виталий Шулика"],
        ]  # fmt: skip


FOUND = """async ([query, options]) => {
  const { found, texts } = await import(new URL("assets/javascripts/finding.js", document.baseURI));
  await (await texts(options)).index.filters();
  const { results, filters } = await found(query, options);
  return { ids: results.map(({ id }) => id), filters };
}"""


def answer(browser: Browser, base: str, query: str, options: dict[str, object]) -> tuple[list[str], dict[str, object]]:
    """The documents that are found, by name, and the counts of every facet."""
    page = browser.new_page()
    page.goto(base)
    found = page.evaluate(FOUND, [query, options])
    page.close()
    counts = {name: {key: count for key, count in values.items() if count} for name, values in found["filters"].items()}
    return sorted(found["ids"]), {name: values for name, values in counts.items() if name != "shard"}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
