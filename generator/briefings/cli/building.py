"""Commands that build what readers see."""

import os
import sys
from pathlib import Path

import click

from briefings import site
from briefings.building import build_site
from briefings.cli.common import PROJECT
from briefings.cluster import NoClusterError, cluster
from briefings.progress import progress
from briefings.work import processes


@click.command()
@PROJECT
@click.option("--cluster", "scheduler", metavar="ADDRESS", help="Of a Dask scheduler, to build on its machines.")
def build(project: Path, scheduler: str | None) -> None:
    """Check everything and build the site into site/; the old site stays until the new one is whole."""
    try:
        with progress() as told:
            executors = cluster(scheduler) if scheduler else processes
            sys.exit(build_site(project, site.workshop(project, executors=executors, told=told)))
    except NoClusterError as error:
        raise click.ClickException(str(error)) from error


@click.command()
@PROJECT
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve.")
def serve(project: Path, address: str) -> None:
    """Serve the site, and rebuild and reload it on every edit."""
    from mkdocs.__main__ import cli as mkdocs  # noqa: PLC0415  nobody else needs the whole of it

    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.chdir(project)
    mkdocs(["serve", "--dev-addr", address], prog_name="mkdocs")
