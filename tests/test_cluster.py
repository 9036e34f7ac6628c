"""A real scheduler with workers in folders of their own, sharing only the cache folder: the same bytes."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from test_incremental import BRIEFINGS, CACHE, demonstration, digests, from_nothing

BRIEFING_COUNT = 40
Process = subprocess.Popen[str]


@contextmanager
def started(folder: Path, *words: str, says: str) -> Iterator[tuple[Process, re.Match[str]]]:
    """A part of a cluster at work in a folder, once it says that it is."""
    folder.mkdir(parents=True)
    command = [sys.executable, "-m", "distributed.cli.dask_" + words[0], *words[1:]]
    with subprocess.Popen(
        command, cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True
    ) as process:
        assert process.stdout
        found = next(filter(None, (re.search(says, line) for line in process.stdout)), None)
        assert found, f"{words[0]} did not start"
        try:
            yield process, found
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[str]:
    words = ("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
    with started(tmp_path / "scheduler", *words, says=r"Scheduler at:\s+(tcp://\S+)") as (_, found):
        yield found[1]


@pytest.fixture
def workers(scheduler: str, tmp_path: Path) -> Iterator[list[Process]]:
    words = ("worker", scheduler, "--nthreads", "1", "--no-nanny", "--no-dashboard")
    says = r"Registered to:"
    with (
        started(tmp_path / "first worker", *words, says=says) as (first, _),
        started(tmp_path / "second worker", *words, says=says) as (second, _),
    ):
        yield [first, second]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return demonstration(tmp_path_factory.mktemp("cluster") / "project", BRIEFING_COUNT)


@pytest.fixture(scope="module")
def expected(project: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return from_nothing(project, tmp_path_factory.mktemp("expected") / "project")


@pytest.fixture
def copy(project: Path, tmp_path: Path) -> Path:
    return shutil.copytree(project, tmp_path / "project", ignore=shutil.ignore_patterns("site", CACHE))


def on_cluster(project: Path, scheduler: str) -> Process:
    command = [BRIEFINGS, "build", "--project", str(project), "--cluster", scheduler]
    return subprocess.Popen(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def test_a_cluster_gives_the_same_bytes(
    copy: Path, scheduler: str, workers: list[Process], expected: dict[str, str]
) -> None:
    assert len(workers) == 2
    with on_cluster(copy, scheduler) as build:
        said, _ = build.communicate()

    assert build.returncode == 0, said
    assert digests(copy / "site") == expected


def test_a_worker_that_dies_loses_nothing(
    copy: Path, scheduler: str, workers: list[Process], expected: dict[str, str]
) -> None:
    with on_cluster(copy, scheduler) as build:
        while build.poll() is None and len(list((copy / CACHE).glob("??/*"))) < BRIEFING_COUNT * 2:
            pass
        os.killpg(workers[0].pid, signal.SIGKILL)
        said, _ = build.communicate()

    assert build.returncode == 0, said
    assert digests(copy / "site") == expected


def test_no_cluster_is_said_in_one_line(copy: Path) -> None:
    with on_cluster(copy, "nonsense://nowhere") as build:
        said, _ = build.communicate()

    assert build.returncode == 1
    assert said.splitlines()[-1] == "Error: no scheduler answers at nonsense://nowhere"
    assert "Traceback" not in said
