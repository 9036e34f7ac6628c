"""What `serve` shows, made when it is first asked for: an edit is seen as fast as one page is made."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any

from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch

from briefings.publishing import put_all
from briefings.site import CONTENT
from briefings.tasks import Task
from briefings.work import Workshop

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

_QUIET = 0.03
"""Seconds without a further edit after which a round begins."""
_WAITING = "/livereload/"
"""Where browsers wait for MkDocs to tell them of an edit: nothing is made for them."""
_CHANGES = [FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent]
"""What is worth a new look; that a file was opened is not: we open it ourselves."""


class OnDemand:
    """The files of the served site that nobody has asked for yet."""

    def __init__(self, folder: Path, workshop: Workshop) -> None:
        self.folder = folder
        self.workshop = workshop
        self.lock = RLock()
        """Held while the site changes, and while a file is made."""
        self.generation = 0
        """Counts how often the site has changed."""
        self.settled: frozenset[str] = frozenset()
        """The paths of files that no task makes."""
        self._planned: list[Task] = []
        self._further: Iterator[Task] = iter(())
        self._made: set[str] = set()
        self._stale: set[str] = set()

    def renew(self, tasks: Iterable[Task]) -> None:
        """From now on these tasks make the site; they are looked at no further than is needed."""
        with self.lock:
            self.generation += 1
            self._planned, self._further = [], iter(tasks)
            self._stale |= self._made
            self._made = set()

    def make(self, path: str) -> int:
        """See to it that the file at a path stands as it should; the generation that it is of."""
        with self.lock:
            if path not in self._made and path not in self.settled and not self._find(path) and path in self._stale:
                (self.folder / path).unlink(missing_ok=True)
            return self.generation

    def _find(self, path: str) -> bool:
        markdown = path.removesuffix(".html") + ".md"
        return any(
            path in self._take(task)
            for task in self._tasks()
            if path.startswith(task.at) or markdown.startswith(task.at)
        )

    def _tasks(self) -> Iterator[Task]:
        yield from self._planned
        for task in self._further:
            self._planned.append(task)
            yield task

    def _take(self, task: Task) -> Sequence[str]:
        """Have a task's files made and written; their paths."""
        standing = put_all(self.workshop.result(task), self.folder)
        paths = [path for path, *_ in standing]
        self._made |= set(paths)
        return paths


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """A WSGI application that has files made before another one serves them."""

    site: "WSGIApplication"
    root: str
    """The address of the site on its server."""
    live: OnDemand

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer a request; once more, if the site changed while we waited for it."""
        path = environ.get("PATH_INFO", "").encode("latin-1").decode("utf-8", "replace")
        if not path.startswith(self.root) or path.startswith(_WAITING):
            return self.site(environ, start_response)
        name = path.removeprefix(self.root)
        wanted = f"{name}index.html" if name.endswith("/") or not name else name
        while True:
            generation = self.live.make(wanted)
            answer, body = _answer(self.site, environ)
            if generation == self.live.generation:
                start_response(*answer)
                return body


def _answer(site: "WSGIApplication", environ: "WSGIEnvironment") -> tuple[list[Any], Iterable[bytes]]:
    """What an application begins its response with, and the rest of it."""
    begun: list[Any] = []
    body = site(environ, lambda *words: begun.extend(words))  # type: ignore[arg-type]
    return begun, body


class Rounds:
    """What `serve` does after an edit: as little as will do."""

    def __init__(self, root: Path, *, full: Callable[[], None], light: Callable[[], None], lock: RLock) -> None:
        self.root = root
        self.full, self.light, self.lock = full, light, lock
        self.state = self._state()

    def __call__(self) -> None:
        """Take in all edits since the last time."""
        with self.lock:
            state = self._state()
            if state == self.state:
                self.light()
            else:
                self.full()
            self.state = state

    def _state(self) -> list[tuple[str, int, int]]:
        """Of every file that MkDocs itself reads: with another page or template it must look at all of them."""
        found = [*_files(str(self.root / CONTENT)), *_files(str(self.root / "theme"))]
        found += [one for one in os.scandir(self.root) if one.is_file()]
        told = [one for one in found if not one.name.endswith((".yml", ".yaml")) or one.name == "mkdocs.yml"]
        return sorted((one.path, (status := one.stat()).st_size, status.st_mtime_ns) for one in told)


def _files(folder: str) -> Iterator[os.DirEntry[str]]:
    for one in os.scandir(folder) if Path(folder).is_dir() else ():
        if one.is_dir():
            yield from _files(one.path)
        else:
            yield one


def notice(server: LiveReloadServer, watched: Sequence[str], further: Sequence[Path], root: Path) -> None:
    """Have the system tell the server of edits: of what it watches already, and of further folders of the project."""
    for path in watched:
        server.unwatch(path)
    server.observer = Noticing()
    server.build_delay = _QUIET
    server.watch(str(root), recursive=False)
    for folder in [*map(Path, watched), *further]:
        if folder.is_dir() and folder.is_relative_to(root) and ".venv" not in folder.relative_to(root).parts:
            server.watch(str(folder))


class Noticing(Observer):  # type: ignore[valid-type, misc]  # its type depends on the machine
    """Is told of changes by the system, where MkDocs' own observer looks at every file twice a second."""

    def schedule(self, event_handler: FileSystemEventHandler, path: str, *, recursive: bool = False) -> ObservedWatch:
        """Watch a path."""
        watch: ObservedWatch = super().schedule(event_handler, path, recursive=recursive, event_filter=_CHANGES)
        return watch
