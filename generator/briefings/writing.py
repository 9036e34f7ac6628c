"""Files and folders, written whole or not at all: whoever looks, and whatever stops us, the old or the new is there."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


class ChangedMeanwhileError(Exception):
    """Somebody else has changed the file since it was read; it was left as they wrote it."""


def write_new(path: Path, text: str) -> None:
    """A new file; an existing one is never touched: raises FileExistsError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with _beside(path, text.encode()) as fresh:
        os.link(fresh, path)  # Unlike a rename, fails where the file exists.


def replace_file(path: Path, text: str, *, known: bytes | None) -> None:
    """The file with other contents; `known` are those that were read before, None for no file at all.

    Raises ChangedMeanwhileError where the file no longer is as it was read.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with _beside(path, text.encode()) as fresh:
        if contents(path) != known:
            raise ChangedMeanwhileError(path)
        if known is not None:
            shutil.copymode(path, fresh)
        fresh.replace(path)


def contents(path: Path) -> bytes | None:
    """The file's bytes; None where there is no file."""
    with suppress(FileNotFoundError):
        return path.read_bytes()
    return None


def write_whole(path: Path, content: bytes) -> None:
    """A file of what can be made again: whole or not at all, without waiting for the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.part")
    fresh.write_bytes(content)
    fresh.replace(path)


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """An empty folder that takes the place of `folder` when the block ends well, and vanishes when it does not."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        yield fresh
        fresh.chmod(0o755)
        old = fresh.with_name(f"{fresh.name}-old")
        if folder.exists():
            folder.rename(old)
        fresh.rename(folder)
        shutil.rmtree(old, ignore_errors=True)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


@contextmanager
def _beside(path: Path, content: bytes) -> Iterator[Path]:
    """A hidden file in the same folder, on the disk in full; gone when the block ends."""
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".part", delete=False) as file:
        fresh = Path(file.name)
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            fresh.chmod(0o644)
            yield fresh
        finally:
            fresh.unlink(missing_ok=True)
