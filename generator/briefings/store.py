"""Results that were made before, kept in a folder by their names.

The folder may be deleted, shared between branches and machines, and written by several processes at
once. Results of tasks stand in packs; what is replaced or dropped has a file of its own, which is written
beside and then named. Either is believed only while its digest fits. What is oldest and of no use now is
let go when the folder grows too large. It is trusted as the code is: whoever can write it can change what
a build publishes.
"""

import gc
import io
import os
import pickle
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from threading import get_ident
from typing import Any

import zstandard

from briefings.packs import SUFFIX, Packs

MOST_BYTES = 4_000_000_000
"""Of all results together; those of ten thousand briefings are about a tenth of it."""
_DIGEST = sha256().digest_size
_FASTEST = 1
_TRUSTED = frozenset(
    "builtins.object builtins.frozenset builtins.set copyreg._reconstructor datetime.date datetime.datetime "
    "datetime.timedelta datetime.timezone markupsafe.Markup pydantic_core._pydantic_core.TzInfo".split()
)
"""What values may hold beside our own types; nothing else is ever imported or called for the sake of a kept file."""
Reference = Any
"""What stands in a kept value for another that is kept elsewhere."""


class Store:
    """A folder of results."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._packs = Packs(folder)

    def __contains__(self, name: str) -> bool:
        """Whether there is a result; it may yet turn out to be damaged."""
        return name in self._packs

    def save(self, name: str, value: Any) -> None:
        """Keep a result."""
        self._packs.add(name, zstandard.compress(pickle.dumps(value, protocol=5), _FASTEST))

    def load(self, name: str) -> Any:
        """A result; None where there is none, or where it is no longer what was put there."""
        packed = self._packs.get(name)
        return None if packed is None else _read(zstandard.decompress(packed), None)

    def look(self) -> None:
        """Take in what other processes have kept."""
        self._packs.look()

    def close(self) -> None:
        """Let other processes and machines read all that was kept here."""
        self._packs.close()

    def put(self, name: str, value: Any, *, refer: Callable[[Any], Reference | None] | None = None) -> None:
        """Keep a value by itself, in place of what had the name before.

        `refer` gives the reference that is to stand for a part of it, or None.
        """
        packed = zstandard.compress(_written(value, refer), _FASTEST)
        fresh = self.folder / name[:2] / f".{name[2:]}.{os.getpid()}.{get_ident()}"
        fresh.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(sha256(packed).digest() + packed)
        fresh.replace(self._path(name))

    def get(self, name: str, *, resolve: Callable[[Reference], Any] | None = None) -> Any:
        """A value that was put there; None where there is none, or where it is no longer what was put there.

        `resolve` finds what its references stand for.
        """
        with suppress(FileNotFoundError):
            found = self._path(name).read_bytes()
            if sha256(found[_DIGEST:]).digest() == found[:_DIGEST]:
                return _read(zstandard.decompress(found[_DIGEST:]), resolve)
        self.drop(name)
        return None

    def drop(self, name: str) -> None:
        """Let go of a value that was put there."""
        self._path(name).unlink(missing_ok=True)

    def prune(self, keep: Collection[str], *, most: int = MOST_BYTES) -> None:
        """Let go of the oldest files, but for packs with results to keep, until the rest is small enough."""
        in_use = self._packs.in_use(keep)
        kept = 0
        for path, status in sorted(self._files(), key=lambda one: (one[0].name not in in_use, -one[1].st_mtime_ns)):
            kept += status.st_size
            if kept > most and path.name not in in_use:
                path.unlink(missing_ok=True)

    def _files(self) -> Iterator[tuple[Path, os.stat_result]]:
        """All that is kept; another process may let go of some meanwhile."""
        for path in (*self.folder.glob(f"*{SUFFIX}"), *self.folder.glob("??/*")):
            with suppress(FileNotFoundError):
                yield path, path.stat()

    def _path(self, name: str) -> Path:
        return self.folder / name[:2] / name[2:]


class _Writer(pickle.Pickler):
    def __init__(self, file: io.BytesIO, refer: Callable[[Any], Reference | None]) -> None:
        super().__init__(file, protocol=5)
        self.persistent_id = refer  # type: ignore[method-assign]


class _Reader(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, resolve: Callable[[Reference], Any] | None) -> None:
        super().__init__(file)
        if resolve:
            self.persistent_load = resolve  # type: ignore[method-assign]

    def find_class(self, module: str, name: str) -> Any:
        """Our own types and functions, and a few that hold dates and texts."""
        if not module.startswith("briefings.") and f"{module}.{name}" not in _TRUSTED:
            raise pickle.UnpicklingError(f"a kept result asks for {module}.{name}")
        return super().find_class(module, name)


def _written(value: Any, refer: Callable[[Any], Reference | None] | None) -> bytes:
    if refer is None:
        return pickle.dumps(value, protocol=5)
    file = io.BytesIO()
    _Writer(file, refer).dump(value)
    return file.getvalue()


def _read(content: bytes, resolve: Callable[[Reference], Any] | None) -> Any:
    with without_collector():
        return _Reader(io.BytesIO(content), resolve).load()


@contextmanager
def without_collector() -> Iterator[None]:
    """While kept values are read: that makes many objects and no garbage; to look for some takes half the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
