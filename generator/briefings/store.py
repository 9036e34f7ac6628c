"""Results that were made before, kept in a folder by their names.

The folder may be deleted, shared between branches and machines, and written by several processes at
once: a file is written beside and then named, and is believed only while its digest fits. What is oldest
and of no use now is let go when the folder grows too large. It is trusted as the code is: whoever can
write it can change what a build publishes.
"""

import gc
import io
import os
import pickle
import zlib
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from threading import get_ident
from typing import Any

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

    def __contains__(self, name: str) -> bool:
        """Whether there is a result; it may yet turn out to be damaged."""
        return self._path(name).exists()

    def get(self, name: str) -> bytes | None:
        """A result; none where there is none, or where it is no longer what was put there."""
        path = self._path(name)
        with suppress(FileNotFoundError, zlib.error):
            found = path.read_bytes()
            content = zlib.decompress(found[_DIGEST:])
            if sha256(content).digest() == found[:_DIGEST]:
                return content
        path.unlink(missing_ok=True)
        return None

    def put(self, name: str, content: bytes) -> None:
        """Keep a result."""
        packed = sha256(content).digest() + zlib.compress(content, _FASTEST)
        fresh = self.folder / name[:2] / f".{name[2:]}.{os.getpid()}.{get_ident()}"
        try:
            fresh.write_bytes(packed)
        except FileNotFoundError:
            fresh.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(packed)
        fresh.replace(self._path(name))

    def load(self, name: str, *, resolve: Callable[[Reference], Any] | None = None) -> Any:
        """A kept value; None where there is none. `resolve` finds what its references stand for."""
        content = self.get(name)
        return None if content is None else _read(content, resolve)

    def save(self, name: str, value: Any, *, refer: Callable[[Any], Reference | None] | None = None) -> None:
        """Keep a value. `refer` gives the reference that is to stand for a part of it, or None."""
        self.put(name, _written(value, refer))

    def drop(self, name: str) -> None:
        """Let go of a result."""
        self._path(name).unlink(missing_ok=True)

    def prune(self, keep: Collection[str], *, most: int = MOST_BYTES) -> None:
        """Let go of the oldest results, but for those to keep, until the rest is small enough."""
        found = [(path, path.stat()) for path in self.folder.glob("??/*") if path.parent.name + path.name not in keep]
        kept = sum(path.stat().st_size for name in keep if (path := self._path(name)).exists())
        for path, status in sorted(found, key=lambda one: -one[1].st_mtime_ns):
            kept += status.st_size
            if kept > most:
                path.unlink(missing_ok=True)

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
    with _without_collector():
        return _Reader(io.BytesIO(content), resolve).load()


@contextmanager
def _without_collector() -> Iterator[None]:
    """Reading makes many objects and no garbage: looking for some would take half the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
