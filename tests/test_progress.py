"""Long work is told of on a terminal, and nowhere else."""

import os
import pty
import subprocess
from pathlib import Path

import pytest

from test_incremental import BRIEFINGS, demonstration


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return demonstration(tmp_path / "project", 40)


def on_a_terminal(*arguments: str) -> str:
    """What a command prints on a terminal of its own."""
    own, its = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100"}
    with subprocess.Popen([BRIEFINGS, *arguments], stdout=its, stderr=its, env=environment) as process:
        os.close(its)
        said = b""
        while chunk := _read(own):
            said += chunk
    os.close(own)
    assert process.returncode == 0
    return said.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65_536)
    except OSError:  # How Linux says that nobody writes any more.
        return b""


def test_a_terminal_sees_stage_count_and_rate(project: Path) -> None:
    said = on_a_terminal("build", "--project", str(project))

    assert "Checking" in said
    assert "Making" in said
    assert "/s" in said
    assert "40 briefings checked" in said


def test_drafting_is_told_of_too(project: Path) -> None:
    for file in (project / "content" / "briefings").rglob("*.yml"):
        file.unlink()

    said = on_a_terminal("draft", "--project", str(project), str(project / "seeds"))

    assert "Drafting" in said
    assert "40/40" in said
    assert "40 drafted" in said


def test_elsewhere_only_the_verdict_is_said(project: Path) -> None:
    done = subprocess.run([BRIEFINGS, "check", "--project", str(project)], capture_output=True, text=True, check=True)

    assert done.stdout == "40 briefings checked, 0 errors, 0 warnings\n"
    assert done.stderr == ""
