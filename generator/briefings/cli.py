"""The command `briefings`."""

import gc
import os
import sys
from collections.abc import Iterable
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any, NoReturn

import click
from mkdocs.__main__ import cli as mkdocs

from briefings import __version__, site, verification
from briefings.building import build_site
from briefings.checking import check_project
from briefings.cluster import NoClusterError, cluster
from briefings.demo import demo_files
from briefings.editing.beginning import new_metadata
from briefings.editing.drafting import Drafted, Drafting, documents, drafts, is_whole, remarks, save, summed_up, told
from briefings.editing.explaining import why as explain_line
from briefings.editing.formatting import Edit, in_form, schema_edits, write, yaml_files
from briefings.editing.renaming import Renaming, linking_pages, merge_records, rename_briefing, rename_record
from briefings.editing.suggesting import Answering, Unanswered
from briefings.model import KINDS, Kind, Site
from briefings.problems import Format, Problem, has_errors, report, verdict
from briefings.progress import progress
from briefings.published import open_published
from briefings.work import RARELY, processes
from briefings.writing import replacing

_PROJECT = click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The project folder, with content/ and seeds/ in it.  [default: the current folder]",
)


class _Commands(click.Group):
    """A disk that is full or a file that may not be read is said in one line."""

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


@main.command()
@_PROJECT
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


@main.command()
@_PROJECT
@click.option("--cluster", "scheduler", metavar="ADDRESS", help="Of a Dask scheduler, to build on its machines.")
def build(project: Path, scheduler: str | None) -> None:
    """Check everything and build the site into site/; the old site stays until the new one is whole."""
    try:
        with progress() as told:
            executors = cluster(scheduler) if scheduler else processes
            sys.exit(build_site(project, site.workshop(project, executors=executors, told=told)))
    except NoClusterError as error:
        raise click.ClickException(str(error)) from error


@main.command()
@_PROJECT
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve.")
def serve(project: Path, address: str) -> None:
    """Serve the site, and rebuild and reload it on every edit."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.chdir(project)
    mkdocs(["serve", "--dev-addr", address], prog_name="mkdocs")


@main.command()
@_PROJECT
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--title", default="Briefings", show_default=True, help="Of the site.")
@click.option("--url", default="", help="Where the site will be, with a slash at its end.")
def pages(project: Path, folder: Path, title: str, url: str) -> None:
    """Write the Markdown pages to FOLDER, for a site generator other than MkDocs.

    FOLDER must be new, empty or the result of an earlier run; its contents are replaced.
    """
    _own(folder)
    checked = check_project(project, now=site.clock(), workshop=site.workshop(project))
    _refuse(checked.problems, checked.number)
    number = site.write_pages(site.page_tasks(project, checked.corpus, Site(title=title, url=url)), folder)
    (folder / _MARK).touch()
    click.echo(f"{number:,} files in {folder}")


@main.command()
@_PROJECT
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


@main.command()
@_PROJECT
@click.argument("source", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def new(project: Path, source: Path) -> None:
    """Begin the metadata file of a SOURCE document in seeds/, as a draft."""
    made = new_metadata(project, source, now=site.clock())
    if isinstance(made, Problem):
        _fail(made)
    click.echo(
        f"{made.as_posix()} is begun: write its title, summary, participants and quotations, then `status: published`"
    )


@main.command()
@_PROJECT
@click.option("--update", is_flag=True, help="Print what could be added to metadata files that are there, as a diff.")
@click.option("--dry-run", is_flag=True, help="Print the drafts instead of writing them.")
@click.option(
    "--llm",
    "asks_model",
    is_flag=True,
    help="Also ask the language model of OPENAI_BASE_URL, OPENAI_MODEL and OPENAI_API_KEY; the documents go there.",
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(exists=True, path_type=Path))
def draft(project: Path, paths: tuple[Path, ...], *, update: bool, dry_run: bool, asks_model: bool) -> None:
    """Draft the metadata files of source documents: files of seeds/, or the whole folder.

    What is unsure has a comment `# check:` above its line. A document that has a metadata file is skipped.
    """
    wanted = documents(paths)
    model = _language_model() if asks_model else None
    drafting = Drafting.of(project, now=site.clock(), update=update, model=model)
    seen = sys.stderr if len(wanted) >= _MANY and sys.stderr.isatty() else StringIO()
    with click.progressbar(drafts(drafting, wanted), length=len(wanted), label="drafting", file=seen) as progress:
        found = [_drafted(project, made, dry_run=dry_run) for made in progress]
    for made in found:
        click.echo(told(made), nl=False, err=isinstance(made, Problem))
        for remark in remarks(made) if isinstance(made, Drafted) else ():
            click.echo(remark, err=True)
    click.echo(summed_up(found), err=True)
    sys.exit(0 if found and all(map(is_whole, found)) else 1)


_MANY = 5
"""Documents: for fewer there is no bar of progress."""


def _language_model() -> Answering:
    try:
        from briefings.editing.language_model import from_environment  # noqa: PLC0415  its urllib3 is of an extra
    except ModuleNotFoundError as error:
        raise click.ClickException("--llm needs the extra `llm`: pip install 'mkdocs-briefings[llm]'") from error
    found = from_environment(os.environ)
    if isinstance(found, Unanswered):
        raise click.ClickException(f"--llm: {found.message}")
    return found


def _drafted(project: Path, made: Drafted | Problem, *, dry_run: bool) -> Drafted | Problem:
    """Written at once, so that a run that is broken off can go on."""
    if isinstance(made, Problem) or made.outcome != "drafted" or dry_run:
        return made
    done = save(project, made)
    return replace(done, text="") if isinstance(done, Drafted) else done


@main.command()
@_PROJECT
def schema(project: Path) -> None:
    """Write the JSON Schemas in schema/, by which editors complete ids and fields, and underline slips."""
    _write(project, schema_edits(project))


@main.command()
@_PROJECT
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
        _fail(*refused)


@main.command()
@_PROJECT
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
            _fail(move)
        _write(project, [move.edit])
        move.old.unlink()
        _write(project, linking_pages(project, folder, name, name_after))
    else:
        _write(project, rename_record(project, Renaming(kind=_kind(folder), old=name, new=name_after)))
        _write(project, schema_edits(project))


@main.command()
@_PROJECT
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


@main.command()
@_PROJECT
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
        _fail(told)
    click.echo(told)


@main.command()
@_PROJECT
def permalinks(project: Path) -> None:
    """Record every published address in permalinks.txt; from then on `check` refuses to lose one."""
    checked = check_project(project, now=site.clock(), workshop=site.workshop(project))
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


def _own(folder: Path) -> None:
    """Refuse a folder whose contents are not ours to replace."""
    if folder.exists() and not folder.is_dir():
        raise click.ClickException(f"{folder} is a file; name a new folder")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / _MARK).exists():
        raise click.ClickException(f"{folder} holds files of its own; name a new or empty folder")


def _kind(folder: str) -> Kind:
    for kind in KINDS:
        if kind == folder:
            return kind
    raise click.ClickException(f"{folder}/ is not one of briefings/, {'/, '.join(KINDS)}/")


def _write(project: Path, edits: Iterable[Edit] | Problem) -> None:
    """Write the files and name them; what could not be written ends the command."""
    if isinstance(edits, Problem):
        _fail(edits)
    for written in write(project, edits):
        if isinstance(written, Problem):
            _fail(written)
        click.echo(written)


def _fail(*problems: Problem) -> NoReturn:
    click.echo(report(problems, "text"), err=True)
    sys.exit(1)


def _refuse(problems: tuple[Problem, ...], number: int) -> None:
    if has_errors(problems):
        click.echo(report(problems, "text"), err=True)
        click.echo(verdict(problems, checked=number), err=True)
        sys.exit(1)
