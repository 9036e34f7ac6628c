"""Many results in one file, one after the other: to make a file takes longer than to write a result into it.

A pack has one writer and is only ever added to. Whoever is stopped leaves a record that is cut short; at
that, as at any record whose head is damaged, reading ends. A result is believed only while its digest fits.
"""

import os
from collections.abc import Collection, Iterator
from contextlib import suppress
from hashlib import sha256
from io import FileIO
from mmap import ACCESS_READ, mmap
from pathlib import Path
from secrets import token_hex
from struct import Struct
from typing import NamedTuple
from zlib import crc32

SUFFIX = ".pack"
_RECORD = Struct("<32s32sQ")
"""Before a result: its name, the digest of its bytes, and their number."""
_CHECK = Struct("<I")
"""After that: its CRC-32."""
_HEAD = _RECORD.size + _CHECK.size


class Place(NamedTuple):
    """Where a result stands."""

    pack: str
    """The file's name."""
    start: int
    size: int
    """Bytes."""
    digest: bytes


class Packs:
    """The packs of a folder; each process adds to one of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._places: dict[str, Place] = {}
        self._ends: dict[str, int] = {}
        """How far each pack was read."""
        self._own: FileIO | None = None
        self._writer = 0
        self.look()

    def look(self) -> None:
        """Take in what others have added since the last time."""
        for name, size in _found(self.folder):
            begin = self._ends.get(name, 0)
            if size > begin:
                self._take(name, begin)

    def _take(self, pack: str, begin: int) -> None:
        """Take in what stands in a pack from there on."""
        with suppress(FileNotFoundError):
            for key, place in _records(self.folder / pack, begin):
                self._places[key] = place
                self._ends[pack] = place.start + place.size

    def __contains__(self, name: str) -> bool:
        """Whether there is a result; it may yet turn out to be damaged."""
        return name in self._places

    def get(self, name: str) -> bytes | None:
        """A result; none where there is none, or where it is no longer what was put there."""
        place = self._places.get(name)
        content = _content(self.folder / place.pack, place) if place else None
        if place and (content is None or sha256(content).digest() != place.digest):
            del self._places[name]
            return None
        return content

    def add(self, name: str, content: bytes) -> None:
        """Keep a result."""
        pack = self._pack()
        digest = sha256(content).digest()
        head = _RECORD.pack(bytes.fromhex(name), digest, len(content))
        start = pack.seek(0, os.SEEK_END) + _HEAD
        pack.write(b"".join((head, _CHECK.pack(crc32(head)), content)))
        self._places[name] = Place(Path(str(pack.name)).name, start, len(content), digest)

    def close(self) -> None:
        """Let others read all that was added here; what is added next goes into another pack."""
        if self._own:
            self._own.close()
            self._own = None

    def in_use(self, names: Collection[str]) -> set[str]:
        """The packs with these results."""
        return {self._places[name].pack for name in names if name in self._places}

    def _pack(self) -> FileIO:
        """This process's own: it may have been forked from one that has another."""
        if self._own is None or self._writer != os.getpid():
            self.folder.mkdir(parents=True, exist_ok=True)
            self._own, self._writer = FileIO(self.folder / f"{token_hex(16)}{SUFFIX}", "x"), os.getpid()
        return self._own


def _found(folder: Path) -> Iterator[tuple[str, int]]:
    """Every pack, with its size; another process may let go of some meanwhile."""
    for one in os.scandir(folder) if folder.is_dir() else ():
        if one.name.endswith(SUFFIX):
            with suppress(FileNotFoundError):
                yield one.name, one.stat().st_size


def _records(path: Path, begin: int) -> Iterator[tuple[str, Place]]:
    """The name and place of every result from there on."""
    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as content:
        while begin + _HEAD <= len(content):
            name, digest, size = _RECORD.unpack_from(content, begin)
            [check] = _CHECK.unpack_from(content, begin + _RECORD.size)
            start = begin + _HEAD
            if check != crc32(content[begin : begin + _RECORD.size]) or start + size > len(content):
                return
            yield name.hex(), Place(path.name, start, size, digest)
            begin = start + size


def _content(path: Path, place: Place) -> bytes | None:
    try:
        with FileIO(path) as file:
            file.seek(place.start)
            return file.read(place.size)
    except OSError:
        return None
