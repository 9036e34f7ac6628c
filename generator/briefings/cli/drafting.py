"""The command that drafts metadata; apart from the others, for the rules of drafting take long to read in."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import click

from briefings import site
from briefings.cli.common import PROJECT
from briefings.editing.drafting import Drafted, Drafting, documents, drafts, is_whole, remarks, save, summed_up, told
from briefings.editing.suggesting import Answering, Unanswered
from briefings.problems import Problem
from briefings.progress import progress


@click.command()
@PROJECT
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
    found: list[Drafted | Problem] = []
    with progress() as shown:
        for made in drafts(drafting, wanted):
            found.append(_drafted(project, made, dry_run=dry_run))
            shown("Drafting", len(found), len(wanted))
    for made in found:
        click.echo(told(made), nl=False, err=isinstance(made, Problem))
        for remark in remarks(made) if isinstance(made, Drafted) else ():
            click.echo(remark, err=True)
    click.echo(summed_up(found), err=True)
    sys.exit(0 if found and all(map(is_whole, found)) else 1)


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
