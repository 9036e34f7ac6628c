"""What the commands share: the project folder, and how they end where something is wrong."""

import sys
from pathlib import Path
from typing import NoReturn

import click

from briefings.problems import Problem, has_errors, report, verdict

PROJECT = click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The project folder, with content/ and seeds/ in it.  [default: the current folder]",
)


def fail(*problems: Problem) -> NoReturn:
    """Say what is wrong, and end."""
    click.echo(report(problems, "text"), err=True)
    sys.exit(1)


def refuse(problems: tuple[Problem, ...], number: int) -> None:
    """End, where something is wrong with the project; `number` is that of its metadata files."""
    if has_errors(problems):
        click.echo(report(problems, "text"), err=True)
        click.echo(verdict(problems, checked=number), err=True)
        sys.exit(1)
