"""A metadata file begun from its source document."""

from datetime import datetime
from pathlib import Path

from briefings.folding import slug
from briefings.metadata import FILE_NAME
from briefings.metadata.canonical import canonical
from briefings.metadata.skeleton import first_words, issue_date, skeleton
from briefings.problems import Problem
from briefings.site import METADATA, SEEDS, file_problem
from briefings.sources import Refusal, read
from briefings.writing import write_new

_WORDS_OF_SLUG = 6


def new_metadata(root: Path, source: Path, *, now: datetime) -> Path | Problem:
    """Begin the metadata file of a source document in `seeds/`; where it is, or why not."""
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
    title = first_words(document)
    issued = issue_date(document) or now.date()
    words = "-".join(slug(title).split("-")[:_WORDS_OF_SLUG]) or document.sha256[:12]
    path = root / METADATA / f"{issued}-{words}.yml"
    file = path.relative_to(root).as_posix()
    try:
        write_new(path, canonical(skeleton(document, title=title, issued=issued), file=file))
    except FileExistsError:
        return file_problem(
            file, "file-exists", "this metadata file is there already", "edit it; it is not overwritten"
        )
    return path
