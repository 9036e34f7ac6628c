"""What a deploy does: build or refuse, the same way by every door, whole or not at all."""

import hashlib
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from conftest import ROOT, copy_site, mkdocs

METADATA = "content/briefings/2019-07-05-interpol-world.yml"
BRIEFING = "briefings/2019-07-05-interpol-world/"


def briefings(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a project, as anybody would."""
    command = [sys.executable, "-c", "from briefings.cli import main; main()", *arguments]
    return subprocess.run(
        command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def digests(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


BUILDS: list[Callable[[Path], subprocess.CompletedProcess[str]]] = [
    lambda project: briefings(project, "build"),
    lambda project: mkdocs(project, "build", "--strict"),
    lambda project: mkdocs(project, "build"),
]


@pytest.mark.parametrize("run", BUILDS)
def test_every_door_builds_the_same_site(
    run: Callable[[Path], subprocess.CompletedProcess[str]], project: Path, site: Path
) -> None:
    assert run(project).returncode == 0

    pages = {name: digest for name, digest in digests(project / "site").items() if not name.startswith("sitemap")}
    assert pages == {name: digest for name, digest in digests(site).items() if not name.startswith("sitemap")}


@pytest.mark.parametrize("run", BUILDS)
def test_every_door_refuses_what_check_refuses(
    run: Callable[[Path], subprocess.CompletedProcess[str]], project: Path
) -> None:
    assert run(project).returncode == 0
    before = digests(project / "site")
    edit(project / METADATA, "financial crimes in history", "economic crimes in history")

    refused = run(project)

    output = refused.stdout
    assert refused.returncode == 1
    assert "quote-not-in-source" in output
    assert 'has "financial" where you have "economic"' in output
    assert (
        output.rstrip()
        .splitlines()[-1]
        .startswith("1 briefing checked, 1 error, 0 warnings; first: content/briefings/")
    )
    assert "Traceback" not in output
    assert digests(project / "site") == before
    assert [path.name for path in project.iterdir() if path.name.startswith(".site")] == []


def test_a_fault_found_late_leaves_the_old_site_whole(project: Path) -> None:
    assert briefings(project, "build").returncode == 0
    before = digests(project / "site")
    edit(project / "content/about.md", "# About this site", "# About\n\n[a broken link](nowhere.md)")

    assert briefings(project, "build").returncode == 1

    assert digests(project / "site") == before


LINKED = ("briefings/2019-07-05-interpol-world", "people/index", "sources/000_f8543ec90bfdaa06")


@pytest.mark.parametrize("page", LINKED)
def test_a_page_of_the_project_may_link_to_a_generated_one(project: Path, page: str) -> None:
    file = f"{page.removesuffix('/index')}/index.md"
    edit(project / "content/about.md", "# About this site", f"# About\n\n[a link]({file})")

    assert briefings(project, "build").returncode == 0

    address = file.removesuffix("index.md")
    assert f'<a href="../{address}">a link</a>' in (project / "site/about/index.html").read_text()


def test_a_page_beside_a_generated_one_may_link_to_it(project: Path) -> None:
    (project / "content/people/guide.md").parent.mkdir()
    (project / "content/people/guide.md").write_text("# Guide\n\n[all](index.md)\n")

    assert briefings(project, "build").returncode == 0

    assert '<a href="../">all</a>' in (project / "site/people/guide/index.html").read_text()


def test_two_builds_in_two_places_are_the_same_to_the_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    for name, zone in (("one", "UTC"), ("another-place", "Asia/Tokyo")):
        monkeypatch.setenv("TZ", zone)
        assert briefings(copy_site(tmp_path / name), "build").returncode == 0

    assert digests(tmp_path / "one" / "site") == digests(tmp_path / "another-place" / "site")


def test_metadata_and_authority_files_are_not_published(site: Path) -> None:
    assert [path.name for path in site.rglob("*") if path.suffix in {".yml", ".yaml"}] == []


def test_edit_links_lead_to_the_file_that_an_editor_changes(site: Path) -> None:
    links = {
        BRIEFING: METADATA,
        "people/jurgen-stock/": "content/people.yml",
        "organisations/interpol/": "content/organisations.yml",
        "about/": "content/about.md",
        "": "content/index.md",
    }
    for address, file in links.items():
        assert f'href="https://example.org/briefings/edit/main/{file}"' in (site / address / "index.html").read_text()


def test_the_pages_of_this_site_are_as_accepted(golden: Callable[[Path, str], None], tmp_path: Path) -> None:
    done = briefings(copy_site(tmp_path / "project"), "pages", str(tmp_path / "pages"))

    assert done.returncode == 0, done.stdout
    written = {path.relative_to(tmp_path / "pages") for path in (tmp_path / "pages").rglob("*.md")}
    for name in sorted(written):
        golden(ROOT / "tests/golden/pages" / name, (tmp_path / "pages" / name).read_text(encoding="utf-8"))
    accepted = {path.relative_to(ROOT / "tests/golden/pages") for path in (ROOT / "tests/golden/pages").rglob("*.md")}
    assert written == accepted


class TestBadInput:
    """Each gives one clear message and exit status 1, and nothing half-written."""

    def refused(self, project: Path, code: str) -> str:
        done = briefings(project, "build")
        output = done.stdout
        assert done.returncode == 1, output
        assert f"{code}: " in output
        assert output.count("Mend: ") == 1
        assert "Traceback" not in output
        assert not (project / "site").exists()
        return output

    def test_a_folder_without_a_briefing(self, project: Path) -> None:
        shutil.rmtree(project / "content/briefings")

        assert "there is no metadata file in content/briefings/" in self.refused(project, "no-briefing")

    def test_a_source_of_fifty_megabytes(self, project: Path) -> None:
        with (project / "seeds/huge.txt").open("wb") as file:
            file.truncate(50_000_000)
        edit(project / METADATA, "source: 000_f8543ec90bfdaa06.txt", "source: huge.txt")

        assert "huge.txt has 50.0 MB; a source document may have 5 MB" in self.refused(project, "source-too-large")

    def test_a_source_that_is_a_folder(self, project: Path) -> None:
        (project / "seeds/folder.txt").mkdir()
        edit(project / METADATA, "source: 000_f8543ec90bfdaa06.txt", "source: folder.txt")

        self.refused(project, "source-missing")

    def test_a_source_that_leads_out_of_its_folder(self, project: Path, tmp_path: Path) -> None:
        (tmp_path / "secret.txt").write_text("Secret words.")
        (project / "seeds/link.txt").symlink_to(tmp_path / "secret.txt")
        edit(project / METADATA, "source: 000_f8543ec90bfdaa06.txt", "source: link.txt")

        self.refused(project, "source-missing")

    def test_a_metadata_file_of_ten_megabytes(self, project: Path) -> None:
        (project / "content/briefings/large.yml").write_text("title: x\n" * 1_200_000)

        self.refused(project, "yaml-too-large")


@contextmanager
def serving(project: Path) -> Iterator[str]:
    """The address of `briefings serve`, running in a project; ready when it is given."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-u", "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as server:
        assert server.stdout
        for line in server.stdout:
            if "Serving on" in line:
                break
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()


EDITS = {
    "metadata": (
        METADATA,
        "title: Russian police delegation",
        "title: A police delegation",
        BRIEFING,
        "A police delegation",
    ),
    "authority": ("content/people.yml", "  name: Vitaly Shulika", "  name: VITALY Shulika", BRIEFING, "VITALY Shulika"),
    "page": ("content/about.md", "# About this site", "# About these pages", "about/", "About these pages"),
    "theme": (
        "theme/partials/footer.html",
        "How briefings are made",
        "How they are made",
        BRIEFING,
        "How they are made",
    ),
    "source": ("seeds/000_f8543ec90bfdaa06.txt", "MIL OSI", "MIL-OSI (edited)", BRIEFING, "MIL-OSI (edited)"),
}


def test_serving_reloads_the_open_page_on_every_kind_of_edit(project: Path, browser: Browser) -> None:
    edit(project / METADATA, "sha256:", "# sha256:")
    with serving(project) as base:
        page = browser.new_page()
        for file, old, new, address, shown in EDITS.values():
            page.goto(base + address)

            edit(project / file, old, new)

            expect(page.locator("body")).to_contain_text(shown, timeout=30_000)
        page.close()


def test_serving_keeps_the_last_good_page_while_a_file_is_broken(project: Path, browser: Browser) -> None:
    with serving(project) as base:
        page = browser.new_page()
        page.goto(base + BRIEFING)

        edit(project / METADATA, "title: Russian", "titel: Russian")
        edit(project / METADATA, "titel: Russian police", "title: Mended police")

        expect(page.locator("h1")).to_contain_text("Mended police", timeout=30_000)
        page.close()
