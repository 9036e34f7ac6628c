"""The site as files: what tasks made, written into a folder; what is there already and right stays.

A site that has a ledger is brought up to date file by file, each whole or not at all; any other is
written anew beside it and takes its place at once.
"""

import gzip
import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cached_property, partial
from html import escape
from pathlib import Path

from briefings.ledger import Ledger, Looked, Standing, ledger_name
from briefings.pages import Page
from briefings.store import Store
from briefings.tasks import Task
from briefings.work import Workshop, processors
from briefings.writing import replacing, write_whole

_STAGE = "Writing"
_RUN = 500
"""Tasks whose files are written in one go."""
_FIRST = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
SITEMAP = ("sitemap.xml", "sitemap.xml.gz")
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


@dataclass(frozen=True, kw_only=True)
class Contents:
    """What a site is made of."""

    tasks: Sequence[Task]
    own: Sequence[Published]
    """The engine's files, which stand before those of tasks."""
    base: str
    """The site's address."""

    @cached_property
    def of_engine(self) -> frozenset[str]:
        """The paths of the engine's files."""
        return frozenset(file.path for file in self.own)


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
    for path, written in zip(SITEMAP, (content, gzip.compress(content, mtime=0)), strict=True):
        yield Published(path=path, content=written)


def write_site(contents: Contents, site: Path, looked: Looked | None, workshop: Workshop) -> int:
    """Bring the site up to date; how many of its files changed. `looked` is how it was found."""
    name = ledger_name(site)
    before: Ledger | None = workshop.store.get(name) if looked else None
    workshop.store.drop(name)
    if before is None or looked is None:
        with replacing(site) as fresh:
            ledger = write_all(contents, fresh, workshop)
        changed = sum(map(len, ledger.values()))
    else:
        kept = before.keys() - looked.broken - _freed(contents, before[_OWN]) - {_OWN}
        ledger = _renewed(contents, {name: before[name] for name in kept}, site, workshop)
        left, made = _standing_of(before, kept & ledger.keys()), _standing_of(ledger, kept)
        _remove(({path for path, *_ in left} - {path for path, *_ in made}) | looked.strangers, site)
        changed = len({path for path, *_ in left ^ made} | looked.strangers)
    workshop.store.put(name, ledger)
    return changed


def _standing_of(ledger: Ledger, but: Collection[str]) -> set[tuple[str, int, int]]:
    """The files of all but some results."""
    return {file[:3] for name, standing in ledger.items() if name not in but for file in standing}


def _freed(contents: Contents, before: Iterable[Standing]) -> set[str]:
    """The names of tasks that may have files where the engine had some and has none any more."""
    gone = {path for path, *_ in before} - contents.of_engine - {*SITEMAP}
    places = {place for path in gone for place in (path, path.removesuffix(".html") + ".md")}
    return {task.name for task in contents.tasks if any(place.startswith(task.at) for place in places)}


def write_all(contents: Contents, site: Path, workshop: Workshop) -> Ledger:
    """Write every file into a folder."""
    ledger: Ledger = {}
    by_name = {task.name: task for task in contents.tasks}
    names = list(by_name)
    but = contents.of_engine
    runs = [names[start : start + _RUN] for start in range(0, len(names), _RUN)]
    workshop.told(_STAGE, 0, len(names))
    for run in _in_parallel(runs, workshop.store.folder, site, but):
        for name, standing in run.items():
            ledger[name] = put_all(workshop.result(by_name[name]), site, but) if standing is None else standing
        workshop.told(_STAGE, len(ledger), len(names))
    ledger[_OWN] = _put_own(contents, ledger, site)
    return ledger


def _put_own(contents: Contents, ledger: Ledger, site: Path) -> tuple[Standing, ...]:
    """Write the engine's files, and what lists all pages."""
    return put_all([*contents.own, *sitemap(_listed(ledger, contents.own), contents.base)], site)


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


def _renewed(contents: Contents, kept: Ledger, site: Path, workshop: Workshop) -> Ledger:
    """Write what is new, and what does not stand as it should."""
    ledger = {
        task.name: kept[task.name] if task.name in kept else put_all(workshop.result(task), site, contents.of_engine)
        for task in contents.tasks
    }
    return {**ledger, _OWN: _put_own(contents, ledger, site)}


def _listed(ledger: Ledger, own: Iterable[Published]) -> set[tuple[str, str | None]]:
    """What the sitemap lists."""
    made = {(url, updated) for standing in ledger.values() for *_, url, updated in standing if url is not None}
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
    return file.path, status.st_size, status.st_mtime_ns, file.url, file.updated


def _remove(paths: Iterable[str], site: Path) -> None:
    """Remove files, and the folders that they leave empty."""
    for path in paths:
        (site / path).unlink()
        for folder in (site / path).parents:
            if folder == site or any(folder.iterdir()):
                break
            folder.rmdir()
