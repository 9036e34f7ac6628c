"""The rows of this project itself, and of plain MkDocs, which is the unit of all ratios."""

import statistics
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from measuring import Failed, Measured, Outcome, measure
from projects import Project, plain_mkdocs
from tables import Growth, Row

Once = Callable[[], Measured | Failed]


def median(outcomes: Sequence[Measured | Failed]) -> Measured | Failed:
    """The run of middle length; a failure is the result, however many other runs went well."""
    failures = [outcome for outcome in outcomes if isinstance(outcome, Failed)]
    runs = [outcome for outcome in outcomes if isinstance(outcome, Measured)]
    middle = statistics.median_low(run.wall for run in runs) if runs else None
    return failures[0] if failures else next(run for run in runs if run.wall == middle)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """What every row is given."""

    project: Project
    times: int
    """How often each command is measured."""
    found: dict[str, Outcome] = field(default_factory=dict)
    """By row, what has been measured so far."""

    def keep(self, key: str, once: Once) -> Outcome:
        """Measure a row's command and remember the result."""
        self.found[key] = self.run(once)
        return self.found[key]

    def run(self, once: Once) -> Measured | Failed:
        """Measure a command as often as is asked."""
        return median([once() for _ in range(self.times)])


def plain(bench: Bench) -> Iterator[Row]:
    """Plain MkDocs with Material and this project's templates."""
    outcome = bench.keep("plain", plain_once(bench.project))
    yield Row(label="plain `mkdocs build`, Material", outcome=outcome, note="no search, no evidence check, no exports")


def check(bench: Bench) -> Iterator[Row]:
    """`briefings check`, without and with what an earlier one left."""
    commands = {"cold": (300, _checked_cold(bench.project)), "warm": (1_000, bench.project.check)}
    for key, (target, once) in commands.items():
        outcome = bench.keep(f"check {key}", once)
        note = f"at least {target:,} documents/s a core"
        if isinstance(outcome, Measured) and outcome.cpu:
            rates = f"{bench.project.number / outcome.wall:,.0f} documents/s, {bench.project.number / outcome.cpu:,.0f}"
            note = f"{rates} a core; {note}"
        yield Row(label=f"`briefings check`, {key}", outcome=outcome, note=note)


def cold(bench: Bench) -> Iterator[Row]:
    """`briefings build` from nothing."""
    outcome = bench.keep("cold", cold_once(bench.project))
    yield Row(label="`briefings build`, cold", outcome=outcome, note="check, pages, search, exports; ≤ 0.5, under 1 GB")


def warm(bench: Bench) -> Iterator[Row]:
    """The same again."""
    outcome = bench.keep("warm", _after_a_build(bench.project, lambda: bench.project.briefing))
    yield Row(label="nothing changed", outcome=outcome, note="≤ 0.03")


def edit(bench: Bench) -> Iterator[Row]:
    """One title edited."""
    outcome = bench.keep("edit", _after_a_build(bench.project, bench.project.edit_title))
    yield Row(
        label="one metadata file edited",
        outcome=outcome,
        note="search index included; ≤ 0.05, and faster than Hugo from cold",
    )


def add(bench: Bench) -> Iterator[Row]:
    """One briefing added, with its source document."""
    outcome = bench.keep("add", lambda: _added(bench.project)[1])
    yield Row(label="one briefing added", outcome=outcome)


def remove(bench: Bench) -> Iterator[Row]:
    """That briefing removed."""
    outcome = bench.keep("remove", lambda: _removed(bench.project))
    yield Row(label="one briefing removed", outcome=outcome)


def authority(bench: Bench) -> Iterator[Row]:
    """One issuer's name edited."""
    outcome = bench.keep("authority", _after_a_build(bench.project, bench.project.edit_issuer))
    note = f"an issuer's name, on {bench.project.issued():,} briefings"
    yield Row(label="one authority record edited", outcome=outcome, note=note)


def theme(bench: Bench) -> Iterator[Row]:
    """The foot of all pages edited."""
    outcome = bench.keep("theme", _after_a_build(bench.project, bench.project.edit_theme))
    yield Row(label="theme edited", outcome=outcome, note="a template of every page")


def growth(bench: Bench) -> Iterator[Growth]:
    """Time and memory at a tenth of the size, and at the size."""
    project = bench.project
    small = replace(project, number=max(1, project.number // 10))
    for key, label, once in (("cold", "`briefings build`, cold", cold_once), ("plain", "plain MkDocs", plain_once)):
        large = bench.found.get(key) or bench.keep(key, once(project))
        outcomes = bench.run(once(small)), large
        yield Growth(label=label, sizes=(small.number, project.number), outcomes=outcomes)


def plain_once(project: Project) -> Once:
    """A build by plain MkDocs, from nothing."""
    folder = project.scratch / f"plain-{project.number}"

    def once() -> Measured | Failed:
        plain_mkdocs(project, folder, theme=True)
        outcome = measure([sys.executable, "-m", "mkdocs", "build", "--quiet"], folder=folder, limit=project.limit)
        return all_there(outcome, folder / "site", project.pages)

    return once


def cold_once(project: Project) -> Once:
    """A build by this project, from nothing."""

    def once() -> Measured | Failed:
        project.forget()
        outcome = project.build()
        return outcome if project.page(project.briefing) else _missing(outcome, "the site has no briefings")

    return once


def all_there(outcome: Measured | Failed, site: Path, pages: Path) -> Measured | Failed:
    """A build that left pages out is none."""
    expected = sum(1 for _ in pages.rglob("*.md"))
    number = sum(1 for _ in site.rglob("*.html"))
    return outcome if number >= expected else _missing(outcome, f"only {number:,} of {expected:,} pages were built")


def _checked_cold(project: Project) -> Once:
    def once() -> Measured | Failed:
        project.forget()
        return project.check()

    return once


def _after_a_build(project: Project, change: Callable[[], str]) -> Once:
    """A build after a change, which must show on the briefing's page: the word that it returns."""

    def once() -> Measured | Failed:
        before = project.built()
        if isinstance(before, Failed):
            return before
        word = change()
        outcome = project.build()
        return outcome if word in project.page(project.briefing) else _missing(outcome, "the page does not show it")

    return once


def _added(project: Project) -> tuple[str, Measured | Failed]:
    """The name of a briefing that was added, and what the build cost."""
    before = project.built()
    name = project.add_briefing()
    outcome = project.build() if isinstance(before, Measured) else before
    return name, outcome if project.page(name) else _missing(outcome, "the briefing has no page")


def _removed(project: Project) -> Measured | Failed:
    name, before = _added(project)
    project.remove_briefing(name)
    outcome = project.build() if isinstance(before, Measured) else before
    return _missing(outcome, "the page is still there") if project.page(name) else outcome


def _missing(outcome: Measured | Failed, reason: str) -> Failed:
    """What is said of a build; why it failed goes before what it lacks."""
    return outcome if isinstance(outcome, Failed) else Failed(reason=reason)
