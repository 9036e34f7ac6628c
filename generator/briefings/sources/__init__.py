"""Files as received → source documents with a reading text. One module a file format."""

import os
from pathlib import Path

from briefings.model import SourceDocument
from briefings.sources.decoding import MOST_BYTES, Refusal, too_large
from briefings.sources.text import parse

__all__ = ["MOST_BYTES", "Refusal", "fetch", "parse", "read"]


def read(folder: Path, file: str, *, encoding: str | None) -> SourceDocument | Refusal:
    """The source document `file` of a folder, or why it cannot be had."""
    content = fetch(folder, file)
    return content if isinstance(content, Refusal) else parse(content, file=file, encoding=encoding)


def fetch(folder: Path, file: str) -> bytes | Refusal:
    """The bytes of a source document, or why they cannot be had."""
    path = folder / file
    # Unlike `Path.is_file`, it takes a name that is too long for one that is not there.
    if not os.path.isfile(path) or not _is_within(path, folder):  # noqa: PTH113
        return Refusal(
            code="source-missing",
            message=f"there is no file {file} in {folder.name}/",
            mend=f"put the document into {folder.name}/, or correct the name",
        )
    if path.stat().st_size > MOST_BYTES:
        return too_large(file, path.stat().st_size)
    return path.read_bytes()


def _is_within(path: Path, folder: Path) -> bool:
    """Whether a file is in the folder itself, not elsewhere by a link or a way out."""
    by_name = path.parent == folder and path.name not in {".", ".."}
    return by_name if not path.is_symlink() else path.resolve().parent == folder.resolve()
