"""A metadata file begun from its source document."""

from datetime import date, datetime
from pathlib import Path

from briefings.folding import slug
from briefings.metadata import FILE_NAME
from briefings.metadata.canonical import canonical
from briefings.metadata.skeleton import first_words, issue_date, skeleton
from briefings.model import SourceDocument
from briefings.problems import Problem
from briefings.site import METADATA, SEEDS, file_problem
from briefings.sources import Refusal, read
from briefings.writing import write_new

_WORDS_OF_SLUG = 6


def new_metadata(root: Path, source: Path, *, now: datetime) -> Path | Problem:
    """Begin the metadata file of a source document in `seeds/`; where it is, or why not."""
    document = document_at(root, source)
    if isinstance(document, Problem):
        return document
    title = first_words(document)
    issued = issue_date(document) or now.date()
    path = metadata_path(root, document, title=title, issued=issued)
    file = path.relative_to(root).as_posix()
    try:
        write_new(path, canonical(skeleton(document, title=title, issued=issued), file=file))
    except FileExistsError:
        return file_problem(
            file, "file-exists", "this metadata file is there already", "edit it; it is not overwritten"
        )
    return path


def document_at(root: Path, source: Path) -> SourceDocument | Problem:
    """The source document in `seeds/`, or why there is none."""
    seeds = (root / SEEDS).resolve()
    name = f"{SEEDS}/{source.name}"
    if source.resolve().parent != seeds:
        return file_problem(source.as_posix(), "source-elsewhere", f"it is not in {SEEDS}/", f"move it to {name} first")
    if not FILE_NAME.fullmatch(source.name):
        mend = f"rename it to {slug(source.stem) or 'some-name'}.txt"
        return file_problem(name, "file-name", "a source document's name stands in addresses", mend)
    document = read(seeds, source.name, encoding=None)
    if isinstance(document, Refusal):
        return file_problem(name, document.code, document.message, document.mend)
    return document


def metadata_path(root: Path, document: SourceDocument, *, title: str, issued: date) -> Path:
    """Where the metadata of a document is begun: the day of issue and the first words of the title."""
    words = "-".join(slug(title).split("-")[:_WORDS_OF_SLUG]) or document.sha256[:12]
    return root / METADATA / f"{issued}-{words}.yml"
