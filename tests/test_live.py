"""`serve`: the last good page stays with its problems on it; and the form, in a real browser."""

import http.client
import json
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import MagicMock

import pytest
from playwright.sync_api import Browser, Page, expect

from briefings.live import OnDemand, Served
from briefings.store import Store
from briefings.tasks import Task
from briefings.work import Workshop
from conftest import ROOT, build, copy_site

FILE = "content/briefings/2019-07-05-interpol-world.yml"
PAGE = "briefings/2019-07-05-interpol-world/"
FORM = "edit/2019-07-05-interpol-world/"
BRIEFINGS = str(Path(sys.executable).with_name("briefings"))
AXE = (ROOT / "tests/node/node_modules/axe-core/axe.min.js").read_text()


@contextmanager
def serving(project: Path) -> Iterator[str]:
    """The address of `briefings serve` at work in a project."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [BRIEFINGS, "serve", "--project", str(project), "--address", address]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout
        said = []
        for line in process.stdout:
            said.append(line)
            if "Serving on" in line:
                break
        assert "Serving on" in said[-1], "".join(said)
        try:
            yield f"http://{address}/"
        finally:
            process.terminate()
            process.stdout.close()


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """This repository, served; every test leaves its files as they were."""
    project = copy_site(tmp_path_factory.mktemp("live") / "project")
    shutil.copytree(ROOT / "schema", project / "schema")
    with serving(project) as address:
        yield address, project


@pytest.fixture
def file(live: tuple[str, Path]) -> Iterator[Path]:
    """The metadata file, put back afterwards."""
    path = live[1] / FILE
    before = path.read_bytes()
    yield path
    path.write_bytes(before)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    page.close()
    assert faults == []


class TestServing:
    def test_a_broken_file_leaves_the_last_good_page_with_the_problems_on_it(
        self, live: tuple[str, Path], file: Path, page: Page
    ) -> None:
        good = file.read_text()
        page.goto(live[0] + PAGE)
        page.evaluate("scrollTo(0, 500)")

        file.write_text(good.replace("click of a key", "click of a mouse"))

        expect(page.locator(".briefings-live--errors")).to_contain_text('has "key" where you have "mouse"')
        expect(page.locator("blockquote").first).to_contain_text("click of a key")
        assert page.evaluate("scrollY") == 500

        file.write_text(good)

        expect(page.locator(".briefings-live--quiet")).to_be_visible()
        assert page.evaluate("scrollY") == 500

    @pytest.mark.parametrize("broken", ["title: a: b\n", "", "\t- x"])
    def test_so_does_a_file_that_is_no_yaml(self, live: tuple[str, Path], file: Path, page: Page, broken: str) -> None:
        page.goto(live[0] + PAGE)

        file.write_text(broken)

        expect(page.locator(".briefings-live--errors")).to_contain_text(f"{FILE}:1:")
        expect(page.locator("h1")).to_contain_text("Russian police delegation")

    def test_a_broken_authority_file_leaves_the_pages_too(self, live: tuple[str, Path], page: Page) -> None:
        people = live[1] / "content/people.yml"
        before = people.read_text()
        page.goto(live[0] + "people/jurgen-stock/")

        people.write_text(before.replace("aliases:", "alias:"))
        expect(page.locator(".briefings-live--errors")).to_contain_text("Mend: write `aliases:`")
        expect(page.locator("h1")).to_contain_text("Jürgen Stock")
        people.write_text(before)

        expect(page.locator(".briefings-live--quiet")).to_have_count(1)

    def test_saving_a_file_shows_on_the_open_page(self, live: tuple[str, Path], file: Path, page: Page) -> None:
        page.goto(live[0] + PAGE)

        file.write_text(file.read_text().replace("title: Russian", "title: The Russian"))

        expect(page.locator("h1")).to_contain_text("The Russian police delegation")

    def test_a_project_that_is_broken_from_the_start_is_served_without_the_broken_file(
        self, case_project: Path, page: Page
    ) -> None:
        for name in ("mkdocs.yml", "theme"):
            source = ROOT / name
            (shutil.copytree if source.is_dir() else shutil.copy)(source, case_project / name)
        (case_project / "content/briefings/broken.yml").write_text("title: <script>alert(1)</script>: x\n")

        with serving(case_project) as address:
            page.goto(address + "briefings/")

            expect(page.locator(".briefings-live--errors")).to_contain_text("<script>alert(1)</script>")
            expect(page.locator("main")).to_contain_text("Minister Ana Novák meets Erik Lund in Norrby")

    def test_a_server_that_is_stopped_answers_no_more(self, tmp_path: Path) -> None:
        with serving(copy_site(tmp_path / "project")) as address:
            assert ask(address, PAGE, None, {}) == 200

        with pytest.raises(ConnectionRefusedError):
            ask(address, PAGE, None, {})

    def test_nothing_is_made_for_who_waits_for_an_edit(self, tmp_path: Path) -> None:
        planned = iter([Task(str, (), at="")])
        on_demand = OnDemand(tmp_path, Workshop(store=Store(tmp_path)))
        on_demand.renew(planned)
        served = Served(site=lambda *_: [b"1"], root="/", live=on_demand)

        assert served({"PATH_INFO": "/livereload/1/2"}, MagicMock()) == [b"1"]
        assert len(list(planned)) == 1


class TestForm:
    def test_a_field_is_judged_while_it_is_written(self, live: tuple[str, Path], page: Page) -> None:
        page.goto(live[0] + FORM)
        title = page.get_by_label("Title *")

        title.fill("Russian police delegation of 300 in Singapore")
        expect(page.locator("[data-path='[\"title\"]'] .verdict--error")).to_contain_text(
            "does not give the figure 300"
        )
        title.fill("Russian police delegation in Singapore")

        expect(page.locator("[data-path='[\"title\"]'] .verdict--good")).to_contain_text("paragraph")
        expect(page.get_by_role("status")).to_have_text("Nothing is wrong. Not saved yet.")

    def test_saving_changes_the_line_and_nothing_else(self, live: tuple[str, Path], file: Path, page: Page) -> None:
        file.write_text(
            file.read_text().replace("status: published", "status: published  # checked twice\n\n# A note.")
        )
        before = file.read_text()
        page.goto(live[0] + FORM)

        page.get_by_label("Title *").fill("Russian police: a delegation")
        page.get_by_role("button", name="Save").click()

        expect(page.get_by_role("status")).to_have_text("Nothing is wrong. Saved.")
        title = "title: Russian police delegation takes part in Interpol World 2019 in Singapore"
        assert file.read_text() == before.replace(title, "title: 'Russian police: a delegation'")

    def test_marked_words_become_a_quotation(self, live: tuple[str, Path], file: Path, page: Page) -> None:
        before = file.read_text()
        page.goto(live[0] + FORM)
        expect(page.locator("[data-number='3']")).to_be_visible()
        page.evaluate(
            """() => {
              const words = "consolidating the efforts of international law enforcement agencies";
              const text = document.querySelector("[data-number='3']").firstChild;
              const start = text.data.indexOf(words);
              getSelection().setBaseAndExtent(text, start, text, start + words.length);
            }"""
        )

        page.get_by_role("button", name="Quote the marked words").click()
        page.keyboard.type("Vitaly Shulika")
        expect(page.locator("[data-path='[\"quotes\",2]'] .verdict--good")).to_contain_text("character for character")
        page.keyboard.press("Control+s")

        expect(page.get_by_role("status")).to_have_text("Nothing is wrong. Saved.")
        words = "consolidating the efforts of international law enforcement agencies"
        assert file.read_text() == f"{before}  - speaker: Vitaly Shulika\n    text: {words}\n"

    def test_participants_are_added_moved_and_removed(self, live: tuple[str, Path], file: Path, page: Page) -> None:
        page.goto(live[0] + FORM)

        page.get_by_role("button", name="Remove Participants 2").click()
        page.get_by_role("button", name="Move Participants 2 up").click()
        page.get_by_role("button", name="Remove Quotes 1").click()
        page.get_by_role("button", name="Save").click()

        expect(page.get_by_role("status")).to_have_text("Nothing is wrong. Saved.")
        saved = file.read_text().partition("participants:\n")[2]
        assert saved.startswith("  - name: Jürgen Stock\n    role: Secretary General\n")
        assert "Prokopchuk" not in saved

    def test_a_source_without_metadata_is_begun(self, live: tuple[str, Path], page: Page) -> None:
        source = live[1] / "seeds/forum.txt"
        source.write_text(
            "date 2026-03-12 Source: Ministry of Examples\n\nMinister Ana Novak opened the Norrby Forum.\n"
        )
        page.goto(live[0] + "edit/")

        page.get_by_role("button", name="Begin with forum.txt").click()

        expect(page.get_by_label("Title *")).to_have_value("Minister Ana Novak opened the Norrby Forum.")
        made = live[1] / "content/briefings/2026-03-12-minister-ana-novak-opened-the-norrby.yml"
        assert "status: draft" in made.read_text()
        made.unlink()
        source.unlink()

    def test_what_somebody_else_saved_is_not_overwritten(self, live: tuple[str, Path], file: Path, page: Page) -> None:
        page.goto(live[0] + FORM)
        title = page.get_by_label("Title *")
        expect(title).to_be_visible()
        file.write_text(file.read_text() + "# mine\n")

        title.fill("Russian police")
        page.get_by_role("button", name="Save").click()

        expect(page.get_by_role("status")).to_contain_text("Not saved: somebody has changed this file")
        assert file.read_text().endswith("# mine\n")

    def test_a_file_that_is_no_yaml_is_left_to_the_editor(self, live: tuple[str, Path], file: Path, page: Page) -> None:
        file.write_text("title: a: b\n")

        page.goto(live[0] + FORM)

        expect(page.locator(".refusal")).to_contain_text("Line 1: the value holds `: `")

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("width", [390, 1280])
    def test_anybody_can_use_it(self, live: tuple[str, Path], browser: Browser, width: int, scheme: str) -> None:
        page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
        page.goto(live[0] + FORM)
        expect(page.locator(".verdict--good").first).to_be_visible()
        page.evaluate(AXE)

        found = page.evaluate("axe.run()")

        assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.close()


class TestStrangers:
    """No other site that an editor has open, and nobody on the network, may read or write."""

    @pytest.mark.parametrize(
        ("headers", "status"),
        [
            ({}, 200),
            ({"Host": "evil.example"}, 403),
            ({"Host": "evil.example:80"}, 403),
            ({"Origin": "http://evil.example"}, 403),
            ({"Origin": "null"}, 403),
            ({"Sec-Fetch-Site": "cross-site"}, 403),
            ({"Content-Type": "text/plain"}, 400),
            ({"Content-Length": "3"}, 400),
        ],
    )
    def test_only_its_own_page_may_ask(self, live: tuple[str, Path], headers: dict[str, str], status: int) -> None:
        assert ask(live[0], FORM + "check", json.dumps({"value": {}}), headers) == status

    @pytest.mark.parametrize("body", ["", "[]", "null", '{"value": []}', '{"value": "x"}', "{}", "[" * 99999])
    def test_what_is_no_metadata_is_never_saved(self, live: tuple[str, Path], file: Path, body: str) -> None:
        before = file.read_bytes()

        assert ask(live[0], FORM + "save", body, {}) == 400
        assert file.read_bytes() == before

    @pytest.mark.parametrize(
        "path", ["edit/nothing/", "edit/../mkdocs.yml", "edit/edit.html", "edit/%2e%2e/people/state"]
    )
    def test_nothing_else_is_shown(self, live: tuple[str, Path], path: str) -> None:
        assert ask(live[0], path, None, {}) == 404

    @pytest.mark.parametrize(
        "value", [{"source": "../mkdocs.yml"}, {"source": ["x"]}, {"quotes": "x"}, {"title": {"a": [[]]}}]
    )
    def test_any_value_is_answered_with_a_verdict(self, live: tuple[str, Path], value: object) -> None:
        assert ask(live[0], FORM + "check", json.dumps({"value": value}), {}) == 200

    def test_nothing_of_it_is_published(self, project: Path) -> None:
        site = build(project)

        assert not (site / "edit").exists()
        assert "briefings-live" not in (site / PAGE / "index.html").read_text()


def ask(base: str, path: str, body: str | None, headers: dict[str, str]) -> int:
    connection = http.client.HTTPConnection(base.removeprefix("http://").rstrip("/"))
    sent = body.encode() if body is not None else None
    connection.request(
        "GET" if sent is None else "POST", f"/{path}", sent, {"Content-Type": "application/json", **headers}
    )
    return connection.getresponse().status


def test_an_edit_is_seen_where_another_plugin_has_a_say_in_pages(tmp_path: Path, browser: Browser) -> None:
    project = copy_site(tmp_path / "project")
    (project / "hook.py").write_text("def on_page_content(html, **_):\n    return html\n")
    with (project / "mkdocs.yml").open("a") as configuration:
        configuration.write("hooks: [hook.py]\n")
    with serving(project) as address:
        page = browser.new_page()
        page.goto(address + PAGE)

        path = project / FILE
        path.write_text(path.read_text().replace("title: Russian", "title: The Russian"))

        expect(page.locator("h1")).to_contain_text("The Russian police delegation", timeout=30_000)
        page.close()
