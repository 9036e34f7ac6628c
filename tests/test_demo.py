"""The demonstration corpus: accepted by `check`, the same for the same seed, and varied."""

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from briefings.cli import main
from conftest import ROOT


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], catch_exceptions=False)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "corpus"
    assert run("demo", "--project", ROOT, "120", folder).exit_code == 0
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    files = [path for path in folder.rglob("*") if path.is_file() and ".briefings-cache" not in path.parts]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_check_has_nothing_to_say_of_it(demo: Path) -> None:
    assert run("check", "--project", demo).output == "120 briefings checked, 0 errors, 0 warnings\n"


def test_it_is_in_form(demo: Path) -> None:
    assert run("fmt", "--project", demo, "--check").exit_code == 0


def test_the_same_seed_makes_the_same_corpus_and_another_another(demo: Path, tmp_path: Path) -> None:
    run("demo", "--project", ROOT, "120", tmp_path / "again")
    run("demo", "--project", ROOT, "120", tmp_path / "other", "--seed", "2")

    assert contents(tmp_path / "again") == contents(demo)
    assert contents(tmp_path / "other") != contents(demo)


def test_it_has_what_real_corpora_have(demo: Path) -> None:
    files = [yaml.safe_load(path.read_bytes()) for path in (demo / "content/briefings").iterdir()]

    assert {"en", "de", "fr", "es", "ru", "ar"} == {file["language"] for file in files}
    assert {"draft", "published", "withdrawn"} == {file["status"] for file in files}
    assert max(len(file["participants"]) for file in files) > 10
    assert any("corrections" in file for file in files)
    assert any("event" in file for file in files)
    sizes = [path.stat().st_size for path in (demo / "seeds").iterdir()]
    assert max(sizes) > 10 * min(sizes)


def test_content_and_folders_with_files_of_their_own_are_refused(project: Path, tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text("mine")

    assert "holds files of its own" in run("demo", "--project", project, "3", tmp_path).output
    assert "is not content" in run("demo", "--project", project, "3", project / "content/demo").output
    assert not (project / "content/demo").exists()
