"""Several documents on one event, and two versions of one: invented, laid over the small project of the cases."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing import Watched, served
from conftest import CASES, ROOT, build

SECOND = """date 2024-03-13 Source: Agency for Samples

Director General Erik Lund spoke at the Norrby Forum in Norrby with Ida Falk of the Agency for Samples.

“We bring 200 experts,” Lund said.
"""
METADATA = """source: second.txt
title: Agency for Samples at the Norrby Forum
date: 2024-03-13
retrieved: 2024-03-15
added: 2024-03-20
status: published
issuer: agency-for-samples
distributor: ministry-of-examples
translated_from: ru
url: https://example.org/original
archive_url: https://archive.example.org/1
licence: CC BY 4.0
places: [norrby]
event: norrby-forum
summary: Director General Erik Lund spoke at the Norrby Forum with Ida Falk.
participants:
  - name: erik-lund
    role: Director General
  - name: Ida Falk
    organisation: agency-for-samples
quotes:
  - speaker: erik-lund
    text: We bring 200 experts
"""


@pytest.fixture(scope="module")
def voices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three briefings: the case, another voice on its event, and a second version of the case's document."""
    project = tmp_path_factory.mktemp("voices") / "project"
    shutil.copytree(CASES / "base", project)
    shutil.copytree(ROOT / "theme", project / "theme")
    shutil.copy(ROOT / "mkdocs.yml", project)
    shutil.copy(ROOT / "content/about.md", project / "content")
    (project / "seeds/second.txt").write_text(SECOND)
    (project / "content/briefings/second.yml").write_text(METADATA)
    first = (project / "seeds/source.txt").read_text()
    (project / "seeds/again.txt").write_text(first.replace("14 projects", "15 projects"))
    again = (project / "content/briefings/case.yml").read_text()
    again = (
        again.replace("source.txt", "again.txt")
        .replace("14 projects", "15 projects")
        .replace("title: M", "title: New m")
    )
    (project / "content/briefings/again.yml").write_text(
        f"{again}\nsupersedes: case\ncorrections: [{{date: 2024-04-01, note: The number was 15.}}]\n"
    )
    return build(project)


@pytest.fixture
def page(voices: Path, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    with served(voices) as base:
        watched = Watched(context, base)
        watched.page.goto(base)
        yield watched.page
        assert watched.faults == []
    context.close()


def go(page: Page, address: str) -> Page:
    page.goto(page.url.split("/", 3)[0] + "//" + page.url.split("/")[2] + "/" + address)
    return page


class TestComparing:
    def test_the_event_leads_to_its_voices(self, page: Page) -> None:
        go(page, "events/norrby-forum/").get_by_role("link", name="Compare the voices").click()

        expect(page.get_by_role("heading", level=1)).to_have_text("Norrby Forum: who says what")

    def test_two_voices_stand_side_by_side_and_what_one_lacks_is_marked(self, page: Page) -> None:
        go(page, "events/norrby-forum/compare/")

        page.get_by_label("One voice").select_option(label="Agency for Samples, 13 March 2024")
        page.get_by_label("The other").select_option(label="Ministry of Examples, 12 March 2024")

        rows = page.locator("table").first.locator("tbody tr:visible")
        assert [row.split() for row in rows.all_inner_texts()] == [
            ["Erik", "Lund", "named", "named"], ["Ana", "Novák", "–", "named"], ["Ida", "Falk", "named", "–"],
        ]  # fmt: skip
        assert page.locator(".briefing-table__differs:visible").count() >= 2
        expect(page.locator("[data-voice] blockquote:visible")).to_have_count(2)

    def test_a_quotation_says_who_else_has_it(self, page: Page) -> None:
        go(page, "events/norrby-forum/compare/?one=0&other=1")

        notes = page.locator(".briefing-voices__note")
        assert notes.all_text_contents() == [
            "Quoted by no other voice",
            "Also quoted by Ministry of Examples, 12 March 2024",
            "Also quoted by Ministry of Examples, 12 March 2024",
        ]
        expect(page.locator(".briefing-voices__differs:visible")).to_have_count(2)
        page.get_by_label("One voice").select_option(index=2)
        expect(page.locator(".briefing-voices__differs:visible")).to_have_count(0)

    def test_the_choice_can_be_shared(self, page: Page) -> None:
        go(page, "events/norrby-forum/compare/").get_by_label("The other").select_option(index=2)
        address = page.url

        page.goto("about:blank")
        page.goto(address)

        assert page.get_by_label("The other").input_value() == "2"

    def test_without_scripts_all_voices_are_shown(self, browser: Browser, voices: Path) -> None:
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        with served(voices) as base:
            page.goto(base + "events/norrby-forum/compare/")

            expect(page.locator("thead").first.locator("th")).to_have_count(4)
            expect(page.locator("form.briefing-choice")).to_be_hidden()
        context.close()


class TestVersions:
    def test_the_later_version_shows_what_changed(self, page: Page) -> None:
        go(page, "briefings/again/")

        expect(page.locator(".briefing-difference del")).to_have_text("14")
        expect(page.locator(".briefing-difference ins")).to_have_text("15")
        expect(page.get_by_text("2 % of the words changed")).to_be_visible()

    def test_the_earlier_version_leads_to_the_later(self, page: Page) -> None:
        go(page, "briefings/case/")

        expect(page.locator(".briefing-notice--superseded")).to_contain_text("Superseded on 12 March 2024")
        page.get_by_role("link", name="New minister").first.click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("New minister")


class TestChanges:
    def test_the_home_page_says_when_it_changed_and_leads_to_the_changes(self, page: Page) -> None:
        expect(page.get_by_text("Last updated 1 April 2024")).to_be_visible()

        page.get_by_role("link", name="what changed").click()

        expect(page.locator("main h2")).to_have_text(["1 April 2024", "20 March 2024", "12 March 2024"])
        expect(page.locator("main .briefing-list li").first).to_contain_text("Corrected")
        expect(page.locator("main .briefing-list li").first).to_contain_text("The number was 15.")


class TestFollowing:
    def test_a_role_has_the_documents_behind_it(self, page: Page) -> None:
        go(page, "people/erik-lund/")

        role = page.locator("#roles + ul li").first
        expect(role).to_contain_text("3 documents: Agency for Samples at the Norrby Forum, 13 March 2024; first")
        role.get_by_role("link").last.click()
        expect(page).to_have_url(re.compile("/briefings/(case|again)/$"))

    @pytest.mark.parametrize(
        ("address", "counts"),
        [
            ("people/ida-falk/", ["Erik Lund 1", "Agency for Samples 1", "Norrby 1", "Norrby Forum 1"]),
            ("topics/waste/",
             ["Ana Novák 2", "Erik Lund 2", "Agency for Samples 2", "Ministry of Examples 2", "Norrby 2",
              "Norrby Forum 2"]),
            ("organisations/ministry-of-examples/",
             ["Erik Lund 3", "Ana Novák 2", "Ida Falk 1", "Agency for Samples 3", "Norrby 3", "Waste 2",
              "Norrby Forum 3"]),
        ],
    )  # fmt: skip
    def test_it_counts_who_and_what_else_is_named(self, page: Page, address: str, counts: list[str]) -> None:
        go(page, address)

        rows = page.locator("#appears-with ~ * tbody tr").all_inner_texts()

        assert [" ".join(row.split()) for row in rows] == counts

    def test_briefings_stand_under_their_year(self, page: Page) -> None:
        go(page, "people/erik-lund/")

        expect(page.locator("#appearances ~ h3")).to_have_text("2024")


class TestTrust:
    def test_the_source_box_says_where_the_document_comes_from(self, page: Page) -> None:
        go(page, "sources/second/")

        box = page.locator(".briefing-rail--provenance li").all_inner_texts()

        assert [" ".join(row.split("\n")) for row in box[:-2]] == [
            "Agency for Samples Issuer", "Ministry of Examples Distributor", "13 March 2024 Issued",
            "15 March 2024 Retrieved", "20 March 2024 Added here", "English, translated from Russian Language",
            "Original At the issuer", "Archived copy", "CC BY 4.0 Licence",
        ]  # fmt: skip
        expect(page.get_by_role("link", name="Archived copy")).to_have_attribute(
            "href", "https://archive.example.org/1"
        )

    @pytest.mark.parametrize(
        ("paragraph", "name", "target"),
        [
            ("#p2", "Quotation of Erik Lund", "#q-"),
            ("#p1", "Summary", "#summary"),
            ("#p1", "Participant Ida Falk", "#participants"),
        ],
    )
    def test_a_passage_leads_back_to_what_rests_on_it(self, page: Page, paragraph: str, name: str, target: str) -> None:
        go(page, "sources/second/").locator(paragraph).get_by_role("link", name=name).click()

        expect(page).to_have_url(re.compile(f"/briefings/second/{target}"))
        expect(page.locator(":target")).to_be_in_viewport()
