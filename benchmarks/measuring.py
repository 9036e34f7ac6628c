"""What a command costs: time, memory, and the files that it writes."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

Command = Sequence[str | Path]

_PAUSE = 0.25
"""Seconds between two looks at the memory: a look takes 14 ms for a process of 1 GB."""
_MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_LONGEST = 160
"""Characters of a reason."""
_ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A command that did what it should."""

    wall: float
    """Seconds from its start to its end."""
    cpu: float | None = None
    """Seconds of all its processes, in user and system mode."""
    memory: int | None = None
    """Bytes at the peak: of the largest process, or of all together where that is more (shared memory counted once)."""
    files: int | None = None
    """New or rewritten."""
    size: int | None = None
    """Of those files, in bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """A command that did not do what it should; how fast it was says nothing."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Absent:
    """A program that cannot be installed on this machine."""

    reason: str


Outcome = Measured | Failed | Absent


def measure(command: Command, *, folder: Path, limit: float) -> Measured | Failed:
    """Run a command in a folder, for at most `limit` seconds; files count wherever they are in the folder."""
    before = _files(folder)
    os.sync()  # What was written before is not to slow what is measured.
    with tempfile.TemporaryFile() as said:
        try:
            status, measured = _run(command, folder, said, limit)
        except OSError as error:
            return Failed(reason=f"{command[0]}: {error.strerror}")
        if status:
            return Failed(reason=f"{_ending(status)}: {last_line(said)}")
    return _with_files(measured, before, _files(folder))


def stop(process: "subprocess.Popen[bytes]") -> None:
    """End a process and all that it started; it leads a session of its own."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def start(command: Command, folder: Path, said: BinaryIO) -> "subprocess.Popen[bytes]":
    """A command at work as the leader of a session, so that its workers are known by it."""
    return subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **_ENVIRONMENT},
        stdin=subprocess.DEVNULL,
        stdout=said,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )


def last_line(said: BinaryIO) -> str:
    """The last words of a program, which say best why it ended."""
    said.seek(0)
    lines = _COLOUR.sub("", said.read().decode(errors="replace")).split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "it said nothing")[:_LONGEST]


def _run(command: Command, folder: Path, said: BinaryIO, limit: float) -> tuple[int, Measured]:
    """The exit status, negative for a signal, and what the processes cost."""
    began = time.perf_counter()
    process = start(command, folder, said)
    memory = _Memory(process.pid)
    watchdog = threading.Timer(limit, stop, [process])
    try:
        memory.start()
        watchdog.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
    finally:
        watchdog.cancel()
        stop(process)  # Workers that outlive it, or itself when this program is interrupted.
        memory.finished.set()
    memory.join()
    peak = max(memory.peak, usage.ru_maxrss * _MAXRSS_UNIT)
    return process.returncode, Measured(wall=wall, cpu=usage.ru_utime + usage.ru_stime, memory=peak)


class _Memory(threading.Thread):
    """Looks again and again at what all processes of a session hold; only Linux shows it."""

    def __init__(self, session: int) -> None:
        super().__init__(daemon=True)
        self.session = session
        self.peak = 0
        self.finished = threading.Event()

    def run(self) -> None:
        """Look until `finished` is set."""
        while not self.finished.wait(_PAUSE):
            self.peak = max(self.peak, sum(_share(folder) for folder in _processes(self.session)))


def _processes(session: int) -> list[Path]:
    """The folders in /proc of a session's processes."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # It has ended meanwhile.
            state = (folder / "stat").read_text(errors="replace").rpartition(")")[2].split()
            if int(state[3]) == session:
                found.append(folder)
    return found


def _share(process: Path) -> int:
    """Bytes of a process; what it shares with others counts in part, so that the sum of all is right."""
    with suppress(OSError):
        for line in (process / "smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0


Snapshot = dict[str, tuple[int, int, int]]
"""Of a folder's files: path → number on disk, time of change in nanoseconds, size."""


def _files(folder: Path) -> Snapshot:
    found = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)  # noqa: PTH118  a site has 100,000 files
            with suppress(FileNotFoundError):  # Left by a process that is ending, and gone with it.
                facts = os.lstat(path)
                found[path] = (facts.st_ino, facts.st_mtime_ns, facts.st_size)
    return found


def _with_files(measured: Measured, before: Snapshot, after: Snapshot) -> Measured:
    """A file that was only moved or linked again has its old number and time: it was not written."""
    known = set(before.values())
    written = [facts for facts in after.values() if facts not in known]
    return replace(measured, files=len(written), size=sum(size for _, _, size in written))


def _ending(status: int) -> str:
    return f"exit status {status}" if status > 0 else f"ended by {signal.Signals(-status).name}"
