"""The command `briefings`. What a command needs is read in when it is called, and not before."""

import gc
import os
import sys
from importlib import import_module
from typing import Any, NoReturn

import click

from briefings import __version__
from briefings.work import RARELY

_MODULES = {
    "building": ("build", "serve"),
    "checking": ("check", "permalinks"),
    "folders": ("pages", "demo", "verify"),
    "drafting": ("draft",),
    "editing": ("new", "schema", "fmt", "rename", "merge", "why"),
}
_PLACES = {command: module for module, commands in _MODULES.items() for command in commands}


class _Commands(click.Group):
    """A disk that is full or a file that may not be read is said in one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names of all commands."""
        return sorted(_PLACES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """A command, out of its module."""
        if cmd_name not in _PLACES:
            return None
        found: click.Command = getattr(import_module(f"briefings.cli.{_PLACES[cmd_name]}"), cmd_name)
        return found

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command."""
        gc.set_threshold(RARELY)
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise
        except OSError as error:
            place = f"{error.filename}: " if error.filename else ""
            raise click.ClickException(f"{place}{error.strerror or error}; nothing was written in part") from error


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefings")
def main() -> None:
    """Briefing pages that readers can trust, from source documents and their metadata."""


def run() -> NoReturn:
    """Run the command as a program, which ends at once: to give back all that a build has in memory takes time."""
    status: int | str | None = 0
    try:
        main()
    except SystemExit as end:
        status = end.code
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(int(status or 0))
