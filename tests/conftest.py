"""Fixtures for every test: projects in temporary folders, and golden files that `--accept` renews."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from briefings.cli import main
from chromium import chromium

# How long an example takes is the machine's affair, not the code's.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests" / "cases"
DEMONSTRATION = 150
"""Documents of the demonstration site."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write what the tests get as what they expect")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with a file; with `--accept`, write it there instead."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--accept"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        assert text == path.read_bytes().decode(), f"differs from {path.relative_to(ROOT)}; see --accept"

    return compare


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of this repository's own site: the first briefing with its source."""
    return copy_site(tmp_path / "project")


@pytest.fixture
def case_project(tmp_path: Path) -> Path:
    """A copy of the small project on which all cases are built."""
    folder = tmp_path / "case"
    shutil.copytree(CASES / "base", folder)
    return folder


@pytest.fixture(autouse=True)
def _own_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests decide what time it is, not the caller's environment."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium that `tests/chromium.py` finds."""
    path = chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository's own site, built."""
    return build(copy_site(tmp_path_factory.mktemp("site") / "project"))


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demonstration site, with people whom the first briefing's readers look for."""
    project = tmp_path_factory.mktemp("demonstration") / "project"
    command = ["demo", "--project", str(ROOT), str(DEMONSTRATION), str(project)]
    assert CliRunner().invoke(main, command, catch_exceptions=False).exit_code == 0
    shutil.copy(ROOT / "seeds/000_f8543ec90bfdaa06.txt", project / "seeds")
    shutil.copy(ROOT / "content/briefings/2019-07-05-interpol-world.yml", project / "content/briefings")
    for path in ROOT.glob("content/*.yml"):
        with (project / "content" / path.name).open("a") as file:
            file.write(path.read_text())
    return build(project)


def mkdocs(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs in a project, as anybody would."""
    command = [sys.executable, "-m", "mkdocs", *arguments]
    return subprocess.run(
        command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )


def build(project: Path) -> Path:
    """The site of a project, built by MkDocs."""
    done = mkdocs(project, "build", "--strict")
    assert done.returncode == 0, done.stdout
    return project / "site"


def copy_site(folder: Path) -> Path:
    """What a build reads, without what it writes."""
    for name in ("content", "seeds", "theme"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder
