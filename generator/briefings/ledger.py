"""How the site stood when a build was done with it, and how it stands now.

The ledger stands in the store. While files of the site are being changed there is none: whoever is
stopped then leaves a site that the next build writes anew.
"""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from briefings.fingerprints import fingerprint
from briefings.store import Store
from briefings.tasks import code
from briefings.work import Workshop

Standing = tuple[str, int, int, str | None, str | None]
"""A file as a build left it in the site: path, size, time of its last change (nanoseconds), address, day.

A hundred thousand of them are kept after each build, which takes three times as long with a type of their own.
"""
Ledger = dict[str, tuple[Standing, ...]]
"""What stands in the site, by the name of the task that made it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """How a site was found, held against its ledger."""

    broken: frozenset[str]
    """The names of results whose files do not stand as they should."""
    strangers: frozenset[str]
    """The paths of files that are of no result."""


def ledger_name(site: Path) -> str:
    """By which the ledger of a site stands in the store."""
    return fingerprint("ledger", code(), str(site.resolve()))


@contextmanager
def looking(site: Path, folder: Path) -> Iterator[Callable[[], Looked | None]]:
    """Have another process look a site over in the meantime; what it found, when it is wanted."""
    with ProcessPoolExecutor(1) as pool:
        looked = pool.submit(look_over, str(site), str(folder))
        pool.shutdown(wait=False)
        yield looked.result


def look_over(site: str, folder: str) -> Looked | None:
    """How a site stands, held against the ledger in a store's folder; None where there is no ledger, or no site."""
    ledger: Ledger | None = Store(Path(folder)).get(ledger_name(Path(site)))
    if ledger is None or not Path(site).is_dir():
        return None
    present = dict(_present(Path(site)))
    broken = {
        name
        for name, standing in ledger.items()
        if any(present.get(path) != (size, modified) for path, size, modified, *_ in standing)
    }
    strangers = present.keys() - {path for standing in ledger.values() for path, *_ in standing}
    return Looked(broken=frozenset(broken), strangers=frozenset(strangers))


def is_whole(site: Path, workshop: Workshop) -> bool:
    """Whether every file of the site is as the last build left it, and no other is there."""
    looked = look_over(str(site), str(workshop.store.folder))
    return looked is not None and not looked.broken and not looked.strangers


def _present(site: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    """Every file with its size and the time of its last change."""
    start = len(str(site)) + 1
    folders = [str(site)]
    while folders:
        with os.scandir(folders.pop()) as found:
            for entry in found:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                else:
                    status = entry.stat(follow_symlinks=False)
                    yield entry.path[start:].replace(os.sep, "/"), (status.st_size, status.st_mtime_ns)
