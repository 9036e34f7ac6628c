"""A project checked again: what is remembered of it is what a check from nothing finds."""

import os
import shutil
from pathlib import Path

import pytest

from briefings.checking import Checked, check_project
from briefings.site import CACHE, clock, workshop

METADATA = "content/briefings/case.yml"
SOURCE = "seeds/source.txt"


@pytest.fixture(autouse=True)
def _settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files count as settled at once, so that all is remembered."""
    monkeypatch.setattr("briefings.work.TICK", -(10**18))


def check(project: Path) -> Checked:
    return check_project(project, now=clock(), workshop=workshop(project))


@pytest.mark.parametrize("file", [METADATA, SOURCE, "content/people.yml"])
def test_a_change_that_keeps_size_and_time_is_noticed(case_project: Path, file: str) -> None:
    before = check(case_project)
    path = case_project / file
    status = path.stat()
    path.write_text(path.read_text().replace("Lund", "Land"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))

    again = check(case_project)
    shutil.rmtree(case_project / CACHE)

    assert again == check(case_project)
    assert again != before


@pytest.mark.parametrize("file", [METADATA, SOURCE])
def test_a_file_that_has_gone_is_missed_and_one_that_is_back_is_not(case_project: Path, file: str) -> None:
    before = check(case_project)

    (case_project / file).rename(case_project / "aside")
    assert check(case_project) != before
    (case_project / "aside").rename(case_project / file)

    assert check(case_project) == before


def test_a_file_that_is_called_otherwise_is_another_briefing(case_project: Path) -> None:
    check(case_project)

    (case_project / METADATA).rename(case_project / "content/briefings/other.yml")

    assert [briefing.slug for briefing in check(case_project).corpus.briefings] == ["other"]


def test_who_serves_sees_the_same_without_looking_into_the_cache_again(case_project: Path) -> None:
    serving = workshop(case_project)
    serving.remembers = True
    before = check_project(case_project, now=clock(), workshop=serving)

    shutil.rmtree(case_project / CACHE)

    assert check_project(case_project, now=clock(), workshop=serving) == before
    assert not (case_project / CACHE).exists()
