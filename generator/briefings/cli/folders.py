"""Commands that write a folder of their own, or look into one."""

import sys
from pathlib import Path

import click

from briefings import site, verification
from briefings.checking import check_project
from briefings.cli.common import PROJECT, refuse
from briefings.demo import demo_files
from briefings.model import Site
from briefings.problems import report, verdict
from briefings.published import open_published
from briefings.writing import replacing


@click.command()
@PROJECT
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--title", default="Briefings", show_default=True, help="Of the site.")
@click.option("--url", default="", help="Where the site will be, with a slash at its end.")
def pages(project: Path, folder: Path, title: str, url: str) -> None:
    """Write the Markdown pages to FOLDER, for a site generator other than MkDocs.

    FOLDER must be new, empty or the result of an earlier run; its contents are replaced.
    """
    _own(folder)
    checked = check_project(project, now=site.clock(), workshop=site.workshop(project))
    refuse(checked.problems, checked.number)
    number = site.write_pages(site.page_tasks(project, checked.corpus, Site(title=title, url=url)), folder)
    (folder / _MARK).touch()
    click.echo(f"{number:,} files in {folder}")


@click.command()
@PROJECT
@click.argument("number", type=click.IntRange(1, 200_000))
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--seed", default=1, show_default=True, help="Another number makes other documents.")
def demo(project: Path, number: int, folder: Path, seed: int) -> None:
    """Write a project with NUMBER invented briefings to FOLDER, to look at and to test with.

    FOLDER must be new, empty or the result of an earlier run; its contents are replaced.
    """
    _own(folder)
    if folder.resolve().is_relative_to((project / site.CONTENT).resolve()):
        raise click.ClickException("a demonstration is not content; name a folder elsewhere")
    with replacing(folder) as fresh:
        site.copy_frame(project, fresh)
        for path, text in demo_files(number, seed=seed):
            (fresh / path).parent.mkdir(parents=True, exist_ok=True)
            (fresh / path).write_text(text, encoding="utf-8")
        (fresh / _MARK).touch()
    click.echo(f"{number:,} briefings in {folder}; look at them with: briefings serve --project {folder}")


@click.command()
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


def _own(folder: Path) -> None:
    """Refuse a folder whose contents are not ours to replace."""
    if folder.exists() and not folder.is_dir():
        raise click.ClickException(f"{folder} is a file; name a new folder")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / _MARK).exists():
        raise click.ClickException(f"{folder} holds files of its own; name a new or empty folder")
