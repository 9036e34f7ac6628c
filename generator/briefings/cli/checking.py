"""Commands that hold a project against its sources, and build nothing."""

import sys
from pathlib import Path

import click

from briefings import site
from briefings.checking import check_project
from briefings.cli.common import PROJECT, refuse
from briefings.problems import Format, has_errors, report, verdict
from briefings.progress import progress


@click.command()
@PROJECT
@click.option(
    "--format", "format_", type=click.Choice(["text", "github", "json"]), default="text", help="How to report."
)
def check(project: Path, format_: Format) -> None:
    """Hold every briefing against its source document, and report all problems at once."""
    with progress() as told:
        checked = check_project(project, now=site.clock(), workshop=site.workshop(project, told=told))
    words = report(checked.problems, format_)
    if words:
        click.echo(words)
    click.echo(verdict(checked.problems, checked=checked.number), err=format_ == "json")
    sys.exit(1 if has_errors(checked.problems) else 0)


@click.command()
@PROJECT
def permalinks(project: Path) -> None:
    """Record every published address in permalinks.txt; from then on `check` refuses to lose one."""
    checked = check_project(project, now=site.clock(), workshop=site.workshop(project))
    refuse(checked.problems, checked.number)
    click.echo(f"{site.write_permalinks(project, checked.corpus):,} addresses in {site.PERMALINKS}")
