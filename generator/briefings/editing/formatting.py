"""Files put into canonical form, and the schemas that editors' tools read."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefings.metadata.canonical import canonical
from briefings.metadata.completion import FOLDER, schema_files
from briefings.metadata.rewriting import UnsafeError
from briefings.model import KINDS
from briefings.problems import Problem
from briefings.site import CONTENT, file_problem, metadata_files, read_registry
from briefings.writing import ChangedMeanwhileError, contents, replace_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A file and what it is to hold."""

    path: Path
    known: bytes | None
    """As it was read."""
    text: str

    @property
    def is_change(self) -> bool:
        """Whether the file would not stay as it is."""
        return self.text.encode() != self.known


def yaml_files(root: Path) -> list[Path]:
    """All that editors write in YAML: metadata files and authority files."""
    authority = [root / CONTENT / f"{kind}.yml" for kind in KINDS]
    return [*metadata_files(root), *(path for path in authority if path.is_file())]


def in_form(root: Path, paths: Iterable[Path]) -> Iterator[Edit | Problem]:
    """Each file in canonical form, or why it must stay as it is."""
    for path in paths:
        known = path.read_bytes()
        file = path.resolve().relative_to(root.resolve()).as_posix()
        try:
            yield Edit(path=path, known=known, text=canonical(known.decode("utf-8-sig"), file=file))
        except (UnsafeError, UnicodeDecodeError) as error:
            yield unsafe(file, error)


def schema_edits(root: Path) -> Iterator[Edit]:
    """The JSON Schema files, with the ids of the authority records that there are now."""
    for file, schema in schema_files(read_registry(root).registry).items():
        path = root / file
        yield Edit(path=path, known=contents(path), text=json.dumps(schema, ensure_ascii=False, indent=2) + "\n")


def renew_schemas(root: Path) -> None:
    """The schemas of a project that has them, with the ids that there are now."""
    if (root / FOLDER).is_dir():
        list(write(root, schema_edits(root)))


def write(root: Path, edits: Iterable[Edit]) -> Iterator[str | Problem]:
    """Write what is a change, in order; the name of each file written. The first that cannot be written ends it."""
    for edit in edits:
        if not edit.is_change:
            continue
        file = edit.path.relative_to(root).as_posix()
        try:
            replace_file(edit.path, edit.text, known=edit.known)
        except ChangedMeanwhileError:
            message = "somebody has changed this file since it was read; it was left as it is now"
            yield file_problem(file, "file-changed", message, "run the command again")
            return
        yield file


def unsafe(file: str, error: UnsafeError | UnicodeDecodeError) -> Problem:
    """Why a file must stay as it is."""
    reason = str(error) if isinstance(error, UnsafeError) else "it is not UTF-8"
    return file_problem(
        file, "yaml-layout", f"this file was left as it is: {reason}", "run `briefings check` and mend it"
    )
