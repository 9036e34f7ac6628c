"""A published site as files, in a folder or in an archive."""

import tarfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from briefings.addresses import DATA


@dataclass(frozen=True, slots=True)
class PublishedFiles:
    """A published site, wherever its files are."""

    names: frozenset[str]
    _content: Callable[[str], bytes]

    def read(self, name: str) -> bytes | None:
        """The content of a file; none where there is no such file."""
        return self._content(name) if name in self.names else None


def open_published(path: Path) -> PublishedFiles:
    """The files of a site in a folder or an archive; raises ValueError where it is neither."""
    if path.is_dir():
        names = frozenset(found.relative_to(path).as_posix() for found in path.rglob("*") if found.is_file())
        return PublishedFiles(names, lambda name: (path / name).read_bytes())
    if zipfile.is_zipfile(path):
        packed = zipfile.ZipFile(path)
        return _rooted({name: partial(packed.read, name) for name in packed.namelist() if not name.endswith("/")})
    if tarfile.is_tarfile(path):
        tape = tarfile.open(path)  # noqa: SIM115  read from as long as the files are asked for
        members = {member.name: member for member in tape.getmembers() if member.isfile()}
        return _rooted({name: partial(_untar, tape, member) for name, member in members.items()})
    raise ValueError("it is neither a folder nor a .zip or .tar archive")


def _untar(tape: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file = tape.extractfile(member)
    return file.read() if file else b""


def _rooted(members: dict[str, Callable[[], bytes]]) -> PublishedFiles:
    """Archives often hold the site below a folder: its root is where the data package is."""
    package = f"{DATA}datapackage.json"
    root = min((name.removesuffix(package) for name in members if name.endswith(package)), key=len, default="")
    found = {name.removeprefix(root): read for name, read in members.items() if name.startswith(root)}
    return PublishedFiles(frozenset(found), lambda name: found[name]())
