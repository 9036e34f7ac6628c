"""The command `briefings`."""

import os
import subprocess
import sys
from pathlib import Path

import click

from briefings import __version__, site, verification
from briefings.model import Site
from briefings.problems import Format, Problem, has_errors, report, verdict
from briefings.published import open_published

_PROJECT = click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The project folder, with content/ and seeds/ in it.  [default: the current folder]",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefings")
def main() -> None:
    """Briefing pages that readers can trust, from source documents and their metadata."""


@main.command()
@_PROJECT
@click.option(
    "--format", "format_", type=click.Choice(["text", "github", "json"]), default="text", help="How to report."
)
def check(project: Path, format_: Format) -> None:
    """Hold every briefing against its source document, and report all problems at once."""
    checked = site.check_project(project, now=site.clock())
    words = report(checked.problems, format_)
    if words:
        click.echo(words)
    click.echo(verdict(checked.problems, checked=checked.number), err=format_ == "json")
    sys.exit(1 if has_errors(checked.problems) else 0)


@main.command()
@_PROJECT
def build(project: Path) -> None:
    """Check everything and build the site into site/; the old site stays until the new one is whole."""
    with site.replacing(project / "site") as fresh:
        if status := _mkdocs(project, "build", "--strict", "--site-dir", str(fresh.resolve())):
            sys.exit(status)


@main.command()
@_PROJECT
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve.")
def serve(project: Path, address: str) -> None:
    """Serve the site, and rebuild and reload it on every edit."""
    sys.exit(_mkdocs(project, "serve", "--dev-addr", address))


@main.command()
@_PROJECT
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--title", default="Briefings", show_default=True, help="Of the site.")
@click.option("--url", default="", help="Where the site will be, with a slash at its end.")
def pages(project: Path, folder: Path, title: str, url: str) -> None:
    """Write the Markdown pages to FOLDER, for a site generator other than MkDocs.

    FOLDER must be new, empty or the result of an earlier run; its contents are replaced.
    """
    if folder.exists() and not folder.is_dir():
        raise click.ClickException(f"{folder} is a file; name a new folder")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / _MARK).exists():
        raise click.ClickException(f"{folder} holds files of its own; name a new or empty folder")
    checked = site.check_project(project, now=site.clock())
    _refuse(checked.problems, checked.number)
    number = site.write_pages(site.project_pages(project, checked.corpus, Site(title=title, url=url)), folder)
    (folder / _MARK).touch()
    click.echo(f"{number:,} files in {folder}")


@main.command()
@_PROJECT
@click.argument("source", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def new(project: Path, source: Path) -> None:
    """Begin the metadata file of a SOURCE document in seeds/, as a draft."""
    made = site.new_metadata(project, source, now=site.clock())
    if isinstance(made, Problem):
        click.echo(report([made], "text"), err=True)
        sys.exit(1)
    click.echo(
        f"{made.as_posix()} is begun: write its title, summary, participants and quotations, then `status: published`"
    )


@main.command()
@_PROJECT
def permalinks(project: Path) -> None:
    """Record every published address in permalinks.txt; from then on `check` refuses to lose one."""
    checked = site.check_project(project, now=site.clock())
    _refuse(checked.problems, checked.number)
    click.echo(f"{site.write_permalinks(project, checked.corpus):,} addresses in {site.PERMALINKS}")


@main.command()
@click.argument("published", metavar="SITE", type=click.Path(exists=True, path_type=Path))
def verify(published: Path) -> None:
    """Audit a published SITE (a folder, a .zip or a .tar archive) from its own data, without trusting its build."""
    try:
        files = open_published(published)
    except (OSError, ValueError) as error:
        raise click.ClickException(f"{published} cannot be read: {error}") from error
    problems = list(verification.verify(files.names, files.read))
    number = verification.count_briefings(files.names)
    if problems:
        click.echo(report(problems, "text"))
    click.echo(verdict(problems, checked=number))
    sys.exit(1 if problems or not number else 0)


_MARK = ".briefings-pages"
"""Says that a folder's contents are ours to replace."""


def _refuse(problems: tuple[Problem, ...], number: int) -> None:
    if has_errors(problems):
        click.echo(report(problems, "text"), err=True)
        click.echo(verdict(problems, checked=number), err=True)
        sys.exit(1)


def _mkdocs(project: Path, *arguments: str) -> int:
    """Run MkDocs in the project folder; its exit status."""
    command = [sys.executable, "-m", "mkdocs", *arguments]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, cwd=project, env=environment, check=False).returncode  # noqa: S603  our own words
