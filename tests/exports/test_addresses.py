"""Published addresses stay reachable, and a published site can be audited."""

import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser

from briefings.cli import main
from briefings.verification import verify
from browsing import served
from conftest import build

SLUG = "2019-07-05-interpol-world"
METADATA = f"content/briefings/{SLUG}.yml"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], catch_exceptions=False)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def recorded(project: Path) -> Path:
    """A project whose addresses were published."""
    assert run("permalinks", "--project", project).exit_code == 0
    return project


class TestPermalinks:
    def test_every_page_and_quotation_is_recorded(self, recorded: Path) -> None:
        lines = (recorded / "permalinks.txt").read_text().splitlines()

        assert lines == sorted(lines)
        assert {f"briefings/{SLUG}/", "people/jurgen-stock/", "sources/000_f8543ec90bfdaa06/"} <= set(lines)
        assert sum("#q-" in line for line in lines) == 2

    def test_a_renamed_briefing_is_refused_without_an_alias(self, recorded: Path) -> None:
        (recorded / METADATA).rename(recorded / "content/briefings/renamed.yml")

        refused = run("check", "--project", recorded)

        assert refused.exit_code == 1
        assert "address-lost: " in refused.output
        assert f"the address briefings/{SLUG}/ was published and leads nowhere now" in refused.output
        assert f"add `aliases: [{SLUG}]`" in refused.output

    def test_with_an_alias_it_is_accepted(self, recorded: Path) -> None:
        (recorded / METADATA).rename(recorded / "content/briefings/renamed.yml")
        with (recorded / "content/briefings/renamed.yml").open("a") as file:
            file.write(f"aliases: [{SLUG}]\n")

        assert run("check", "--project", recorded).output == "1 briefing checked, 0 errors, 0 warnings\n"

    def test_a_renamed_record_is_refused_without_its_former_id(self, recorded: Path) -> None:
        edit(recorded / "content/people.yml", "jurgen-stock:", "juergen-stock:")
        refused = run("check", "--project", recorded)

        edit(recorded / "content/people.yml", "juergen-stock:", "juergen-stock:\n  former_ids: [jurgen-stock]")

        assert "add `former_ids: [jurgen-stock]`" in refused.output
        assert run("check", "--project", recorded).exit_code == 0

    def test_a_mended_quotation_is_refused_without_its_former_name(self, recorded: Path) -> None:
        edit(recorded / METADATA, "enough to carry them out.", "enough to carry them out,")
        refused = run("check", "--project", recorded)
        [anchor] = re.findall(r"aliases: \[(q-[0-9a-f]+)\]", refused.output)

        edit(recorded / METADATA, "  - speaker: Aleksandr", f"  - aliases: {anchor}\n    speaker: Aleksandr")

        assert refused.exit_code == 1
        assert run("check", "--project", recorded).exit_code == 0

    def test_edits_elsewhere_leave_a_quotations_address(self, recorded: Path) -> None:
        edit(recorded / METADATA, "title: Russian police", "title: The police")
        edit(recorded / METADATA, "  - speaker: Vitaly Shulika", "  - speaker: vitaly-shulika")

        assert run("check", "--project", recorded).exit_code == 0

    def test_a_withdrawn_briefing_keeps_its_address(self, recorded: Path) -> None:
        edit(
            recorded / METADATA,
            "status: published",
            "status: withdrawn\nwithdrawn: {date: 2026-01-01, reason: Retracted.}",
        )

        refused = run("check", "--project", recorded).output

        assert f"address briefings/{SLUG}/ was" not in refused

    def test_an_alias_that_is_taken_is_refused(self, project: Path) -> None:
        shutil.copy(project / METADATA, project / "content/briefings/other.yml")
        with (project / "content/briefings/other.yml").open("a") as file:
            file.write(f"aliases: [{SLUG}]\n")

        assert "alias-taken: this is the address of another briefing" in run("check", "--project", project).output

    def test_a_reader_at_an_old_address_comes_to_the_same_quotation(self, project: Path, browser: Browser) -> None:
        (project / METADATA).rename(project / "content/briefings/renamed.yml")
        with (project / "content/briefings/renamed.yml").open("a") as file:
            file.write(f"aliases: [{SLUG}]\n")
        with served(build(project)) as base:
            page = browser.new_page()

            page.goto(f"{base}briefings/{SLUG}/#q-f20c6b9693")

            page.wait_for_url(f"{base}briefings/renamed/#q-f20c6b9693")
            page.close()


def test_the_sitemap_has_what_stays_and_when_it_changed(project: Path) -> None:
    (project / METADATA).rename(project / "content/briefings/renamed.yml")
    with (project / "content/briefings/renamed.yml").open("a") as file:
        file.write(f"aliases: [{SLUG}]\ncorrections: [{{date: 2026-01-02, note: A name.}}]\n")

    [entry] = [
        entry for entry in re.findall("<url>.*?</url>", (build(project) / "sitemap.xml").read_text(), re.DOTALL)
        if re.search("/briefings/[^<]", entry)
    ]  # fmt: skip

    assert "<loc>https://example.org/briefings/renamed/</loc>" in entry
    assert "<lastmod>2026-01-02</lastmod>" in entry


class TestVerify:
    def test_a_site_as_built_holds(self, site: Path) -> None:
        result = run("verify", site)

        assert (result.exit_code, result.output) == (0, "1 briefing checked, 0 errors, 0 warnings\n")

    def test_an_archive_is_audited_like_its_folder(self, site: Path, tmp_path: Path) -> None:
        with zipfile.ZipFile(tmp_path / "site.zip", "w") as archive:
            for path in site.rglob("*"):
                archive.write(path, Path("below") / path.relative_to(site))
        packed = shutil.make_archive(str(tmp_path / "site"), "gztar", site)

        assert run("verify", tmp_path / "site.zip").output == run("verify", packed).output == run("verify", site).output

    @pytest.mark.parametrize(
        ("file", "old", "new", "code"),
        [
            (
                "sources/000_f8543ec90bfdaa06/000_f8543ec90bfdaa06.txt",
                "financial crimes",
                "economic crimes",
                "site-source",
            ),
            (f"briefings/{SLUG}.txt", "financial crimes", "economic crimes", "site-text"),
            (f"briefings/{SLUG}.json", "have not been committed", "have been committed", "site-quotation"),
            (
                f"briefings/{SLUG}/index.html",
                "have not been committed with the use of arms. An",
                "were. An",
                "site-page",
            ),
            (f"briefings/{SLUG}.json", '"spans"', '"spins"', "site-data"),
            ("data/people.csv", "Stock", "Bond", "site-data"),
        ],
    )
    def test_any_tampering_is_found(self, site: Path, tmp_path: Path, file: str, old: str, new: str, code: str) -> None:
        shutil.copytree(site, tmp_path / "site")
        edit(tmp_path / "site" / file, old, new)

        result = run("verify", tmp_path / "site")

        assert result.exit_code == 1
        assert f"{code}: " in result.output

    @pytest.mark.parametrize("content", [b"", b"not an archive", b"PK\x03\x04broken"])
    def test_a_file_that_is_no_site_is_refused(self, tmp_path: Path, content: bytes) -> None:
        (tmp_path / "x").write_bytes(content)

        result = run("verify", tmp_path / "x")

        assert result.exit_code == 1
        assert "cannot be read: it is neither a folder nor a .zip or .tar archive" in result.output

    def test_an_empty_folder_is_no_site(self, tmp_path: Path) -> None:
        result = run("verify", tmp_path)

        assert result.exit_code == 1
        assert "the data package is missing" in result.output


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "source", "quotations", "resources", "path", "hash", "sha256"]), inner)
    ),
    max_leaves=8,
)


@given(JSON, JSON)
def test_data_of_any_shape_is_refused_without_a_traceback(twin: object, package: object) -> None:
    files = {"briefings/a.json": json.dumps(twin).encode(), "data/datapackage.json": json.dumps(package).encode()}

    problems = list(verify(files, files.get))

    assert {problem.code for problem in problems} <= {"site-data", "site-source", "site-page"}
    assert any(problem.file == "briefings/a.json" or problem.code == "site-source" for problem in problems)


def test_nothing_unpublished_is_in_any_export(project: Path) -> None:
    edit(project / METADATA, "status: published", "status: draft")
    (project / "seeds/open.txt").write_text("The Office of Examples met.")
    (project / "content/briefings/open.yml").write_text(
        "source: open.txt\ntitle: The Office of Examples met\ndate: 2026-01-01\nstatus: published\n"
        "issuer: Office of Examples\nsummary: The Office of Examples met.\n"
    )

    site = build(project)

    rows = [json.loads(line) for line in (site / "data/briefings.jsonl").read_text().splitlines()]
    assert [row["id"] for row in rows] == ["open"]
    assert "prokopchuk" not in "".join(path.read_text().lower() for path in (site / "data").glob("*.csv"))
