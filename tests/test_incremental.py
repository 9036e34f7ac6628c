"""A build after any edits is the same to the byte as one from nothing, however it was made."""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from briefings.cli import main
from conftest import ROOT, mkdocs

BRIEFINGS = str(Path(sys.executable).with_name("briefings"))
CACHE = ".briefings-cache"


def build(project: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command, as anybody would."""
    return subprocess.run(
        [*options, BRIEFINGS, "build", "--project", str(project)],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, env={**os.environ, **environment},
    )  # fmt: skip


def digests(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def from_nothing(project: Path, folder: Path, **environment: str) -> dict[str, str]:
    """The site of a copy that has no cache and no site yet."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(project, folder, ignore=shutil.ignore_patterns("site", CACHE))
    done = build(folder, **environment)
    assert done.returncode == 0, done.stdout
    return digests(folder / "site")


def demonstration(folder: Path, number: int) -> Path:
    made = CliRunner().invoke(main, ["demo", "--project", str(ROOT), str(number), str(folder)], catch_exceptions=False)
    assert made.exit_code == 0
    return folder


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project large enough to be made in several processes."""
    return demonstration(tmp_path_factory.mktemp("many") / "project", 40)


@pytest.fixture(scope="module")
def expected(many: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return from_nothing(many, tmp_path_factory.mktemp("expected") / "project")


@pytest.fixture
def copy(many: Path, tmp_path: Path) -> Path:
    return shutil.copytree(many, tmp_path / "project", ignore=shutil.ignore_patterns("site", CACHE))


class Edits(RuleBasedStateMachine):
    """Any sequence of edits, with a build after each; in the end the site is that of a build from nothing."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(os.environ["PYTEST_EDITS"])
        shutil.rmtree(self.folder, ignore_errors=True)
        self.project = demonstration(self.folder / "project", 6)
        self.names = sorted(path.stem for path in (self.project / "content/briefings").glob("*.yml"))

    def metadata(self, name: str) -> Path:
        return self.project / f"content/briefings/{name}.yml"

    @rule(data=st.data(), title=st.text("abcdefgh &<{*", min_size=1).filter(str.strip))
    def change(self, data: st.DataObject, title: str) -> None:
        path = self.metadata(data.draw(st.sampled_from(self.names)))
        lines = [
            f"title: '{title.strip()}x'" if line.startswith("title:") else line for line in path.read_text().split("\n")
        ]
        path.write_text("\n".join(lines))

    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        if len(self.names) > 2:
            name = data.draw(st.sampled_from(self.names))
            self.metadata(name).unlink()
            self.names.remove(name)

    @rule(data=st.data(), suffix=st.sampled_from("ab"))
    def rename(self, data: st.DataObject, suffix: str) -> None:
        name = data.draw(st.sampled_from(self.names))
        if not self.metadata(f"{name}-{suffix}").exists():
            self.metadata(name).rename(self.metadata(f"{name}-{suffix}"))
            self.names = [f"{name}-{suffix}" if one == name else one for one in self.names]

    @rule(data=st.data())
    def add(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(self.names))
        fresh = f"{name}-again"
        if fresh not in self.names:
            shutil.copy(self.metadata(name), self.metadata(fresh))
            self.names.append(fresh)

    @rule(word=st.sampled_from(["one", "two"]))
    def change_the_theme(self, word: str) -> None:
        path = self.project / "theme/partials/footer.html"
        path.write_text(path.read_text().split("<!--")[0] + f"<!-- {word} -->")

    @rule(word=st.sampled_from(["One site", "Another site"]))
    def change_the_configuration(self, word: str) -> None:
        path = self.project / "mkdocs.yml"
        lines = path.read_text().split("\n")
        path.write_text("\n".join(f"site_name: {word}" if line.startswith("site_name:") else line for line in lines))

    @rule(word=st.sampled_from(["Renamed", "Named again"]))
    def change_a_record(self, word: str) -> None:
        path = self.project / "content/places.yml"
        lines = path.read_text().split("\n")
        first = next(index for index, line in enumerate(lines) if line.startswith("  name:"))
        alias = "" if "aliases" in "".join(lines[: first + 3]) else f"\n  aliases: [{lines[first].split(': ')[1]}]"
        lines[first] = f"  name: {word}{alias}"
        path.write_text("\n".join(lines))

    @rule(word=st.sampled_from(["this", "that"]))
    def change_a_page(self, word: str) -> None:
        (self.project / "content/about.md").write_text(f"# About {word}\n\n[home](index.md)\n")

    @invariant()
    def is_built(self) -> None:
        if hasattr(self, "project"):
            done = build(self.project)
            assert done.returncode == 0, done.stdout

    def teardown(self) -> None:
        if hasattr(self, "project"):
            assert digests(self.project / "site") == from_nothing(self.project, self.folder / "afresh")


def test_after_any_edits_the_site_is_that_of_a_build_from_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTEST_EDITS", str(tmp_path / "edits"))
    case = Edits.TestCase
    case.settings = settings(
        max_examples=4, stateful_step_count=6, deadline=None, suppress_health_check=list(HealthCheck), print_blob=True
    )
    case().runTest()


def test_one_process_gives_the_same_bytes_as_several(copy: Path, expected: dict[str, str]) -> None:
    assert build(copy, "taskset", "-c", str(min(os.sched_getaffinity(0)))).returncode == 0

    assert digests(copy / "site") == expected


def test_place_zone_and_language_of_the_machine_change_nothing(many: Path, tmp_path: Path) -> None:
    own = {"SOURCE_DATE_EPOCH": "1700000000"}
    here = from_nothing(many, tmp_path / "here", **own, TZ="UTC", LC_ALL="C", PYTHONHASHSEED="1")
    there = from_nothing(many, tmp_path / "another place", **own, TZ="Asia/Tokyo", LC_ALL="C.UTF-8", PYTHONHASHSEED="2")

    assert here == there


def test_nothing_is_written_where_nothing_changed(copy: Path) -> None:
    assert build(copy).returncode == 0
    before = {path: path.stat().st_mtime_ns for path in (copy / "site").rglob("*")}

    again = build(copy)

    assert again.stdout.endswith("0 files of site/ changed\n")
    assert {path: path.stat().st_mtime_ns for path in (copy / "site").rglob("*")} == before


def changed(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


DAMAGES: dict[str, Callable[[Path], object]] = {
    "emptied": lambda path: path.write_bytes(b""),
    "cut": lambda path: path.write_bytes(path.read_bytes()[:-3]),
    "changed at the end": lambda path: path.write_bytes(path.read_bytes()[:-1] + b"?"),
    "changed in the middle": lambda path: path.write_bytes(changed(path.read_bytes())),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=list(DAMAGES))
def test_a_damaged_cache_is_noticed(copy: Path, expected: dict[str, str], damage: Callable[[Path], object]) -> None:
    assert build(copy).returncode == 0
    for path in [path for path in (copy / CACHE).rglob("*") if path.is_file()]:
        damage(path)
    shutil.rmtree(copy / "site")

    assert build(copy).returncode == 0

    assert digests(copy / "site") == expected


def test_what_somebody_changed_in_the_site_is_put_right(copy: Path, expected: dict[str, str]) -> None:
    assert build(copy).returncode == 0
    page = next((copy / "site/briefings").glob("*/index.html"))
    page.write_text("changed")
    (copy / "site/people/index.html").unlink()
    (copy / "site/stranger").mkdir()
    (copy / "site/stranger/file.txt").write_text("not ours")

    assert build(copy).returncode == 0

    assert digests(copy / "site") == expected
    assert not (copy / "site/stranger").exists()


@pytest.mark.parametrize("kept", [1, 300_000, 1_000_000])
def test_who_is_stopped_at_any_moment_loses_nothing(copy: Path, expected: dict[str, str], kept: int) -> None:
    command = [BRIEFINGS, "build", "--project", str(copy)]
    with subprocess.Popen(command, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as one:
        while one.poll() is None and sum(path.stat().st_size for path in (copy / CACHE).glob("*.pack")) < kept:
            pass
        os.killpg(one.pid, signal.SIGKILL)

    done = build(copy)

    assert done.returncode == 0, done.stdout
    assert digests(copy / "site") == expected


def test_a_cache_is_shared_between_branches(copy: Path, expected: dict[str, str]) -> None:
    path = next((copy / "content/briefings").glob("*.yml"))
    before = path.read_text()
    assert build(copy).returncode == 0
    path.write_text(before.replace("title: ", "title: Another ", 1).replace("title: Another '", "title: 'Another "))
    assert build(copy).returncode == 0
    assert digests(copy / "site") != expected

    path.write_text(before)
    assert build(copy).returncode == 0

    assert digests(copy / "site") == expected


def test_the_verdict_is_the_same_cold_and_warm(project: Path) -> None:
    assert build(project).returncode == 0
    (project / "content/about.md").write_text("# About\n\n[a broken link](nowhere.md)\n")

    verdicts = [build(project).returncode for _ in range(2)]
    shutil.rmtree(project / CACHE)

    assert [*verdicts, build(project).returncode] == [1, 1, 1]


def test_warnings_are_said_again_when_nothing_changed(project: Path) -> None:
    with (project / "content/topics.yml").open("a") as file:
        file.write("unheard-of:\n  name: Unheard of\n")

    said = [build(project).stdout for _ in range(2)]

    assert all("warning: record-unused" in one for one in said)


HOOK = "def on_page_content(html, **_):\n    return html\n"


def test_pages_are_the_same_as_those_that_mkdocs_builds(copy: Path, expected: dict[str, str]) -> None:
    """With another plugin that looks at pages, MkDocs builds them all."""
    (copy / "hook.py").write_text(HOOK)
    with (copy / "mkdocs.yml").open("a") as file:
        file.write("hooks: [hook.py]\n")

    assert build(copy).returncode == 0

    assert digests(copy / "site") == expected


def test_another_plugin_sees_every_page(copy: Path) -> None:
    (copy / "hook.py").write_text("def on_post_page(output, **_):\n    return output + '<!-- seen -->'\n")
    with (copy / "mkdocs.yml").open("a") as file:
        file.write("hooks: [hook.py]\n")

    assert mkdocs(copy, "build", "--strict").returncode == 0

    pages = list((copy / "site").rglob("index.html"))
    assert [page for page in pages if not page.read_text().endswith("<!-- seen -->")] == []


def test_a_page_of_ones_own_may_lead_to_any_generated_page(project: Path) -> None:
    (project / "content/about.md").write_text(
        "# About\n\n[one](briefings/2019-07-05-interpol-world/index.md), [two](people/jurgen-stock/index.md), "
        "[three](timeline/2019/index.md), [four](sources/000_f8543ec90bfdaa06/index.md)\n"
    )

    done = build(project)

    assert done.returncode == 0, done.stdout
    assert 'href="../people/jurgen-stock/"' in (project / "site/about/index.html").read_text()
