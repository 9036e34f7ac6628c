"""Tasks made: taken from the store where they were made before, else made in shards on any executor.

A shard is named by what is in it, and both its tasks and their results stand in the store: whoever can
read the store can make it, in this process, in another one, or on another machine. What was made is
kept at once, so that nobody who is stopped loses more than the task at hand.
"""

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from briefings.evidence import Briefing
from briefings.fingerprints import fingerprint
from briefings.store import Store
from briefings.tasks import Task

_FEW = 60
"""Tasks that are made here and now: to begin another process takes longer."""
_SHARDS_PER_WORKER = 12
_MOST_TRIES = 3
"""Of a shard whose worker died."""
Executors = Callable[[], AbstractContextManager[tuple[Executor, int]]]
"""Gives an executor for as long as it is needed, and the number of its workers."""
Told = Callable[[str, int, int], None]
"""Is told of a stage how many tasks are done, and of how many."""


RARELY = 200_000
"""New objects after which garbage is looked for: what a build makes it keeps, and looking takes a third of its time."""
TICK = 2_000_000_000
"""Nanoseconds within which a file system may not tell two changes apart."""
Known = tuple[str, int, int, int, int]
"""A file as the system knows it: path, size, times of its content and of its entry, number.

As git does: nobody can write a file and leave all of these as they were.
"""
State = tuple[str, tuple[Known | None, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """A result with what it rests on."""

    state: State
    sources: tuple[str, ...]
    name: str
    """In the store."""
    result: Any = None
    """None: it is only in the store."""


def known_as(path: str) -> Known | None:
    """A file as the system knows it; None where there is none."""
    try:
        status = os.stat(path)  # noqa: PTH116  twenty thousand times at each edit
    except OSError:
        return None
    return path, status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def processors() -> int:
    """How many processes can be at work at once on this machine."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def processes() -> Iterator[tuple[Executor, int]]:
    """A pool of processes on this machine."""
    with ProcessPoolExecutor(processors()) as pool:
        yield pool, processors()


def quietly(stage: str, done: int, total: int) -> None:
    """Tells nobody."""


@dataclass(kw_only=True)
class Workshop:
    """Where tasks are made."""

    store: Store
    executors: Executors | None = None
    """None: everything is made in this process."""
    told: Told = quietly
    kept: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Where in the store each briefing stands, by its digest: the name of a result, and the place in it."""
    groups: dict[str, Any] = field(default_factory=dict)
    """The same results, which a process that is forked from this one need not read."""
    used: set[str] = field(default_factory=set)
    """The names of all results that were asked for."""
    remembers: bool = False
    """Whether results of checks stay in memory, for the next time."""
    remembered: dict[str, Remembered] = field(default_factory=dict)
    """Results of checks, by their group."""
    _under_way: dict[Future[None], "_Shard"] = field(default_factory=dict)
    _opened: ExitStack | None = None
    """Closes the executor that is at hand, if there is one."""
    _at_hand: tuple[Executor, int] = field(init=False)

    def begin(self, tasks: Iterable[Task]) -> None:
        """Have those of these tasks made from now on that take long; `make` waits for them."""
        long = [task for task in tasks if task.long and task.name not in self.store]
        if long and self.executors:
            executor, workers = self._workers(self.executors)
            self._under_way |= self._begun(long, executor, max(1, workers - 1))  # This process has work, too.

    def make(self, tasks: Sequence[Task], stage: str) -> None:
        """See to it that the result of every task is in the store."""
        self.store.look()
        self.used.update(task.name for task in tasks)
        begun = {name for shard in self._under_way.values() for name in shard.tasks}
        missing = list({t.name: t for t in tasks if t.name not in self.store and t.name not in begun}.values())
        here, elsewhere = _divided(missing) if self.executors else (missing, [])
        total = len(missing) + len(begun)
        self.told(stage, 0, total)
        try:
            if self.executors and elsewhere:
                executor, workers = self._workers(self.executors)
                self._under_way |= self._begun(elsewhere, executor, workers * _SHARDS_PER_WORKER)
            self._here(here, stage, total)
            self._finish(lambda done: self.told(stage, len(here) + done, total))
        finally:
            self.close()
        self.store.look()

    def close(self) -> None:
        """Let go of other processes; what they have not begun nobody waits for."""
        for future in self._under_way:
            future.cancel()
        self._under_way.clear()
        if self._opened:
            self._opened.close()
        self._opened = None

    def _workers(self, executors: Executors) -> tuple[Executor, int]:
        """An executor and the number of its workers, until all is closed."""
        if self._opened is None:
            self._opened = ExitStack()
            self._opened.enter_context(_inherited(self.groups))
            self._at_hand = self._opened.enter_context(executors())
        return self._at_hand

    def _here(self, tasks: Sequence[Task], stage: str, total: int) -> None:
        for done, task in enumerate(tasks, start=1):
            self.result(task)
            self.told(stage, done, total)

    def result(self, task: Task) -> Any:
        """What a task makes."""
        found = self.store.load(task.name)
        if found is None:
            found = task.make()
            self.store.save(task.name, found)
        return found

    def remember(self, key: str, known: Remembered, *, before: int) -> None:
        """Remember a result, if the files that it rests on were settled before that time (nanoseconds)."""
        if all(file and file[3] < before - TICK for file in known.state[1]):
            self.remembered[key] = known if self.remembers else replace(known, result=None)

    def recalled(self, key: str) -> Any:
        """A remembered result; None where it has gone."""
        known = self.remembered[key]
        self.used.add(known.name)
        if known.result is not None:
            return known.result
        found = self.store.load(known.name)
        if self.remembers:
            self.remembered[key] = replace(known, result=found)
        return found

    def _begun(self, tasks: list[Task], executor: Executor, number: int) -> dict[Future[None], "_Shard"]:
        """The shards of these tasks, under way."""
        shards = [_Shard(self._shard(some), frozenset(task.name for task in some)) for some in _dealt(tasks, number)]
        return {self._submitted(shard, executor): shard for shard in shards}

    def _submitted(self, shard: "_Shard", executor: Executor) -> Future[None]:
        return executor.submit(make_shard, str(self.store.folder.resolve()), shard.name)

    def _finish(self, told: Callable[[int], None]) -> None:
        """Wait for shards; one whose worker died is given to another."""
        done = 0
        while self._under_way:
            future = next(as_completed(self._under_way))
            shard = self._under_way.pop(future)
            error = future.exception()
            if error is None:
                done += len(shard.tasks)
                self.store.drop(shard.name)
                told(done)
            elif isinstance(error, BrokenProcessPool) or shard.tries == _MOST_TRIES:
                raise error
            else:
                again = replace(shard, tries=shard.tries + 1)
                self._under_way[self._submitted(again, self._at_hand[0])] = again

    def _shard(self, tasks: Sequence[Task]) -> str:
        """Put the tasks of a shard into the store; its name."""
        name = fingerprint("shard", [task.name for task in tasks])
        self.store.put(name, tuple(tasks), refer=self._refer)
        return name

    def _refer(self, value: Any) -> tuple[str, int] | None:
        """A briefing stands in the store already."""
        return self.kept.get(value.digest) if type(value) is Briefing else None


@dataclass(frozen=True, slots=True)
class _Shard:
    """Tasks on their way."""

    name: str
    tasks: frozenset[str]
    """Their names."""
    tries: int = 1


def make_shard(folder: str, name: str) -> None:
    """Make every task of a shard that is not made yet; `folder` is the store's."""
    store = _store(folder)
    store.look()
    tasks = store.get(name, resolve=lambda reference: _kept(folder, *reference))
    if tasks is None:
        raise FileNotFoundError(f"the store has no shard {name}")
    for task in tasks:
        if task.name not in store:
            store.save(task.name, task.make())
    store.close()


@cache
def _store(folder: str) -> Store:
    return Store(Path(folder))


def _kept(folder: str, name: str, place: int) -> Briefing:
    briefing: Briefing = _group(folder, name)[place].briefing
    return briefing


@cache
def _group(folder: str, name: str) -> Any:
    return _INHERITED.get(name) or _store(folder).load(name)


_INHERITED: dict[str, Any] = {}


@contextmanager
def _inherited(groups: dict[str, Any]) -> Iterator[None]:
    """Let processes that are forked in the meantime have these results, and share the memory that they take."""
    _INHERITED.update(groups)
    gc.freeze()  # A process that looks for garbage writes to all that it looks at; here all this stays anyway.
    try:
        yield
    finally:
        _INHERITED.clear()


def _divided(tasks: list[Task]) -> tuple[list[Task], list[Task]]:
    """The tasks that are best made here, and those that are best made elsewhere."""
    few = sum(not task.whole for task in tasks) <= _FEW
    here = [task for task in tasks if task.whole or (few and not task.long)]
    return here, [task for task in tasks if not task.whole and (not few or task.long)]


def _dealt(tasks: list[Task], number: int) -> Iterator[list[Task]]:
    """The tasks like cards into so many hands: what is long, as a part of the search index, is in each of them."""
    yield from (tasks[start::number] for start in range(min(number, len(tasks))))
