"""Commands for those who edit metadata."""

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from briefings import site
from briefings.cli.common import PROJECT, fail
from briefings.editing.beginning import new_metadata
from briefings.editing.explaining import why as explain_line
from briefings.editing.formatting import Edit, in_form, schema_edits, write, yaml_files
from briefings.editing.renaming import Renaming, linking_pages, merge_records, rename_briefing, rename_record
from briefings.model import KINDS, Kind
from briefings.problems import Problem


@click.command()
@PROJECT
@click.argument("source", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def new(project: Path, source: Path) -> None:
    """Begin the metadata file of a SOURCE document in seeds/, as a draft."""
    made = new_metadata(project, source, now=site.clock())
    if isinstance(made, Problem):
        fail(made)
    click.echo(
        f"{made.as_posix()} is begun: write its title, summary, participants and quotations, then `status: published`"
    )


@click.command()
@PROJECT
def schema(project: Path) -> None:
    """Write the JSON Schemas in schema/, by which editors complete ids and fields, and underline slips."""
    _write(project, schema_edits(project))


@click.command()
@PROJECT
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit with status 1 if a file would change.")
@click.argument("paths", nargs=-1, metavar="[FILE]...", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def fmt(project: Path, paths: tuple[Path, ...], *, only_check: bool) -> None:
    """Put YAML files into canonical form: order, quotation marks, indentation. Comments and values stay."""
    made = list(in_form(project, paths or yaml_files(project)))
    edits = [edit for edit in made if isinstance(edit, Edit)]
    refused = [problem for problem in made if isinstance(problem, Problem)]
    if only_check:
        changing = [edit.path for edit in edits if edit.is_change]
        click.echo("".join(f"{path.as_posix()}\n" for path in changing), nl=False)
        click.echo(f"{len(changing):,} of {len(made):,} files would change")
        sys.exit(1 if changing or refused else 0)
    _write(project, edits)
    if refused:
        fail(*refused)


@click.command()
@PROJECT
@click.argument("old")
@click.argument("new")
def rename(project: Path, old: str, new: str) -> None:
    """Give the briefing or record OLD the id NEW, in every file; the old address leads on to the new one.

    OLD is written as in its address: `briefings/some-name`, `people/some-id`.
    """
    folder, _, name = old.strip("/").partition("/")
    name_after = new.strip("/").removeprefix(f"{folder}/")
    if folder == "briefings":
        move = rename_briefing(project, name, name_after)
        if isinstance(move, Problem):
            fail(move)
        _write(project, [move.edit])
        move.old.unlink()
        _write(project, linking_pages(project, folder, name, name_after))
    else:
        _write(project, rename_record(project, Renaming(kind=_kind(folder), old=name, new=name_after)))
        _write(project, schema_edits(project))


@click.command()
@PROJECT
@click.argument("gone", metavar="OLD")
@click.argument("kept", metavar="INTO")
def merge(project: Path, gone: str, kept: str) -> None:
    """Join the record OLD to the record INTO: its names become aliases, and every reference follows.

    Both are written as in their addresses: `people/some-id`.
    """
    folder, _, name = gone.strip("/").partition("/")
    merging = Renaming(kind=_kind(folder), old=name, new=kept.strip("/").removeprefix(f"{folder}/"))
    _write(project, merge_records(project, merging))
    _write(project, schema_edits(project))


@click.command()
@PROJECT
@click.argument("place", metavar="FILE:LINE")
def why(project: Path, place: str) -> None:
    """Show the passages of the source that support what stands on a line of a metadata file."""
    name, _, line = place.partition(":")
    path = Path(name)
    number = line.partition(":")[0]
    if not path.is_file() or not number.isdigit():
        raise click.ClickException(f"{place} is no line of a file; write it as in content/briefings/visit.yml:12")
    if not path.resolve().is_relative_to((project / site.METADATA).resolve()):
        raise click.ClickException(f"{name} is no metadata file of this project")
    told = explain_line(project, path, int(number))
    if isinstance(told, Problem):
        fail(told)
    click.echo(told)


def _kind(folder: str) -> Kind:
    for kind in KINDS:
        if kind == folder:
            return kind
    raise click.ClickException(f"{folder}/ is not one of briefings/, {'/, '.join(KINDS)}/")


def _write(project: Path, edits: Iterable[Edit] | Problem) -> None:
    """Write the files and name them; what could not be written ends the command."""
    if isinstance(edits, Problem):
        fail(edits)
    for written in write(project, edits):
        if isinstance(written, Problem):
            fail(written)
        click.echo(written)
