"""The site as files: what tasks made, written into a folder; what is there already and right stays.

A ledger in the store says how each file stood when a build was done with it. A site that fits its
ledger is brought up to date file by file, each whole or not at all; any other is written anew beside
it and takes its place at once. While files are being changed there is no ledger: whoever is stopped
then leaves a site that the next build writes anew.
"""

import gzip
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from html import escape
from pathlib import Path
from typing import NamedTuple

from briefings.fingerprints import fingerprint
from briefings.pages import Page
from briefings.store import Store
from briefings.tasks import Task, code
from briefings.work import Workshop, processors
from briefings.writing import replacing, write_whole

_STAGE = "Writing"
_RUN = 500
"""Tasks whose files are written in one go."""
_FIRST = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
_OWN = "own"
"""Stands in the ledger for a task's name where the files are the engine's, or of no task."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A file of the site."""

    path: str
    """Relative to the site's root."""
    content: bytes
    url: str | None = None
    """Of a page that search engines may list, relative to the site's root."""
    updated: str | None = None
    """The day on which its content last changed."""


class Standing(NamedTuple):
    """A file as a build left it in the site."""

    path: str
    size: int
    modified: int
    """Nanoseconds."""
    url: str | None
    updated: str | None


Ledger = dict[str, tuple[Standing, ...]]
"""What stands in the site, by the name of the task that made it."""


def published_as_it_is(page: Page) -> Published:
    """A page that no engine has to make."""
    content = page.content
    return Published(path=page.path, content=content.encode() if isinstance(content, str) else content)


def files_of(task: Task) -> tuple[Published, ...]:
    """The files of the site that a task without pages comes to."""
    return tuple(map(published_as_it_is, task.make()))


def sitemap(entries: Iterable[tuple[str, str | None]], base: str) -> Iterator[Published]:
    """`sitemap.xml` and its packed twin: address and day of each page; `base` is the site's own address.

    sitemaps.org, version 0.9. A page's day is that of its content, not of the build.
    """
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    for url, updated in sorted(entries) if base else ():
        day = f"\n    <lastmod>{updated}</lastmod>" if updated else ""
        lines.append(f"  <url>\n    <loc>{escape(base + url)}</loc>{day}\n  </url>")
    content = "\n".join([*lines, "</urlset>\n"]).encode()
    yield Published(path="sitemap.xml", content=content)
    yield Published(path="sitemap.xml.gz", content=gzip.compress(content, mtime=0))


def write_site(tasks: Sequence[Task], own: Sequence[Published], site: Path, *, base: str, workshop: Workshop) -> int:
    """Bring the site up to date; how many of its files changed.

    `own` are the engine's files, which stand before those of tasks. `base` is the site's address.
    """
    name = _ledger(site)
    before: Ledger | None = workshop.store.get(name) if site.is_dir() else None
    workshop.store.drop(name)
    if before is None:
        with replacing(site) as fresh:
            ledger = write_all(tasks, own, fresh, base=base, workshop=workshop)
        changed = sum(map(len, ledger.values()))
    else:
        present = dict(_present(site))
        ledger = _renewed(tasks, _still(before, present), own, site, workshop)
        ledger[_OWN] = put_all([*own, *sitemap(_listed(ledger, own), base)], site)
        after = {file.path: (file.size, file.modified) for standing in ledger.values() for file in standing}
        _remove(set(present) - set(after), site)
        changed = len({path for path, _ in set(present.items()) ^ set(after.items())})
    workshop.store.put(name, ledger)
    return changed


def is_whole(site: Path, workshop: Workshop) -> bool:
    """Whether every file of the site is as the last build left it, and no other is there."""
    ledger: Ledger | None = workshop.store.get(_ledger(site))
    if ledger is None or not site.is_dir():
        return False
    return dict(_present(site)) == {
        file.path: (file.size, file.modified) for standing in ledger.values() for file in standing
    }


def _ledger(site: Path) -> str:
    return fingerprint("ledger", code(), str(site.resolve()))


def write_all(tasks: Sequence[Task], own: Sequence[Published], site: Path, *, base: str, workshop: Workshop) -> Ledger:
    """Write every file into a folder."""
    ledger: Ledger = {}
    by_name = {task.name: task for task in tasks}
    names = list(by_name)
    but = frozenset(file.path for file in own)
    runs = [names[start : start + _RUN] for start in range(0, len(names), _RUN)]
    workshop.told(_STAGE, 0, len(names))
    for run in _in_parallel(runs, workshop.store.folder, site, but):
        for name, standing in run.items():
            ledger[name] = put_all(workshop.result(by_name[name]), site, but) if standing is None else standing
        workshop.told(_STAGE, len(ledger), len(names))
    ledger[_OWN] = put_all([*own, *sitemap(_listed(ledger, own), base)], site)
    return ledger


def write_run(
    folder: str, names: Sequence[str], site: str, but: frozenset[str]
) -> dict[str, tuple[Standing, ...] | None]:
    """Write the files of these results of a store; None for a result that is damaged."""
    store = Store(Path(folder))
    found = ((name, store.load(name)) for name in names)
    return {
        name: None if files is None else tuple(_put_first(file, site) for file in files if file.path not in but)
        for name, files in found
    }


def _in_parallel(
    runs: Sequence[Sequence[str]], folder: Path, site: Path, but: frozenset[str]
) -> Iterator[dict[str, tuple[Standing, ...] | None]]:
    work = partial(write_run, str(folder), site=str(site), but=but)
    if len(runs) < processors():
        yield from map(work, runs)
        return
    with ProcessPoolExecutor(processors()) as pool:
        yield from pool.map(work, runs)


def _still(before: Ledger, present: Mapping[str, tuple[int, int]]) -> Ledger:
    """Of a ledger what still stands as it says."""
    return {
        name: standing
        for name, standing in before.items()
        if all(present.get(file.path) == (file.size, file.modified) for file in standing)
    }


def _renewed(tasks: Sequence[Task], still: Ledger, own: Sequence[Published], site: Path, workshop: Workshop) -> Ledger:
    """Write what is new, and what does not stand as it should."""
    but = frozenset(file.path for file in own)
    return {
        task.name: still[task.name] if task.name in still else put_all(workshop.result(task), site, but)
        for task in tasks
    }


def _listed(ledger: Ledger, own: Iterable[Published]) -> set[tuple[str, str | None]]:
    """What the sitemap lists."""
    made = {(file.url, file.updated) for standing in ledger.values() for file in standing if file.url is not None}
    return made | {(file.url, file.updated) for file in own if file.url is not None}


def put_all(files: Iterable[Published], site: Path, but: frozenset[str] = frozenset()) -> tuple[Standing, ...]:
    """Write files, each whole or not at all, but for some; what has the same content already is left alone."""
    return tuple(_put(file, site / file.path) for file in files if file.path not in but)


def _put(file: Published, path: Path) -> Standing:
    if not _is_written(file.content, path):
        write_whole(path, file.content)
    return _standing(file, path.stat())


def _is_written(content: bytes, path: Path) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _put_first(file: Published, folder: str) -> Standing:
    """Write a file into a folder that nobody looks at yet, and where there is none."""
    path = f"{folder}/{file.path}"
    try:
        handle = os.open(path, _FIRST, 0o644)
    except FileNotFoundError:
        os.makedirs(path.rpartition("/")[0], exist_ok=True)  # noqa: PTH103  a hundred thousand times, and so are these
        handle = os.open(path, _FIRST, 0o644)
    with open(handle, "wb") as opened:  # noqa: PTH123
        opened.write(file.content)
        opened.flush()
        return _standing(file, os.fstat(handle))


def _standing(file: Published, status: os.stat_result) -> Standing:
    return Standing(file.path, status.st_size, status.st_mtime_ns, file.url, file.updated)


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


def _remove(paths: Iterable[str], site: Path) -> None:
    """Remove files, and the folders that they leave empty."""
    for path in paths:
        (site / path).unlink()
        for folder in (site / path).parents:
            if folder == site or any(folder.iterdir()):
                break
            folder.rmdir()
