"""How far long work is, on a terminal: stage, count and rate. Elsewhere nothing is said."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)
from rich.progress import Task as Shown
from rich.text import Text

from briefings.work import Told, quietly


class _Rate(ProgressColumn):
    """So many a second."""

    def render(self, task: Shown) -> Text:
        """The rate, once there is one."""
        return Text(f"{task.speed:,.0f}/s" if task.speed else "")


@contextmanager
def progress() -> Iterator[Told]:
    """What tells of stages as long as the block lasts."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield quietly
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), _Rate(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as shown:
        stages: dict[str, TaskID] = {}

        def told(stage: str, done: int, total: int) -> None:
            if total and stage not in stages:
                stages[stage] = shown.add_task(stage, total=total)
            if total:
                shown.update(stages[stage], completed=done, total=total)

        yield told
