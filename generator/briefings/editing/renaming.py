"""A briefing or an authority record under another name, or two records joined; every reference follows.

The record is written first and keeps its old id in `former_ids`, so that whatever stops the work
half-way leaves a project that `check` accepts, and the same command finishes it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from briefings.addresses import SLUG
from briefings.editing.formatting import Edit, unsafe
from briefings.metadata.canonical import changed, references, replaced
from briefings.metadata.layout import comments
from briefings.metadata.nodes import read
from briefings.metadata.places import KEY, Plain
from briefings.metadata.registry import RESERVED, Registry
from briefings.metadata.rewriting import UnsafeError, value_of
from briefings.metadata.schema import Record
from briefings.metadata.shape import nearest
from briefings.model import Kind
from briefings.problems import Problem
from briefings.site import CONTENT, METADATA, file_problem, metadata_files, read_registry

Values = dict[str, Plain]
_NAMES = ("name", "native_name", "aliases", "former_ids")


@dataclass(frozen=True, slots=True, kw_only=True)
class Renaming:
    """An id of a record that becomes another."""

    kind: Kind
    old: str
    new: str

    @property
    def file(self) -> str:
        """The authority file."""
        return f"{CONTENT}/{self.kind}.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A metadata file under another name."""

    old: Path
    edit: Edit


def rename_record(root: Path, renaming: Renaming) -> list[Edit] | Problem:
    """What a record's other id changes, the authority file first."""
    records = read_registry(root).registry.records[renaming.kind]
    if _is_half_done(renaming, records):
        return _edits(root, renaming, lambda text: text)
    refusal = _refuse(renaming.file, renaming.old, renaming.new, records)
    return refusal or _edits(root, renaming, lambda text: _renamed(text, renaming))


def merge_records(root: Path, merging: Renaming) -> list[Edit] | Problem:
    """What joining two records changes: names and ids of `old` are names and former ids of `new`."""
    records = read_registry(root).registry.records[merging.kind]
    if _is_half_done(merging, records):
        return _edits(root, merging, lambda text: text)
    for one in (merging.old, merging.new):
        if one not in records:
            return _unknown(merging.file, one, records)
    if merging.old == merging.new:
        return file_problem(merging.file, "merge-conflict", "a record cannot be merged with itself", "name two records")
    if differing := _differing(records[merging.old], records[merging.new]):
        message = f"`{merging.old}` and `{merging.new}` differ in `{differing}`"
        return file_problem(merging.file, "merge-conflict", message, "keep what is right of the two, then merge again")
    return _edits(root, merging, lambda text: _merged(text, merging))


def rename_briefing(root: Path, old: str, new: str) -> Move | Problem:
    """A briefing's other name; the old one becomes an alias."""
    paths = {path.stem: path for path in metadata_files(root)}
    if refusal := _refuse(METADATA, old, new, paths):
        return refusal
    path = paths[old]
    file = path.relative_to(root).as_posix()
    try:
        text = path.read_bytes().decode("utf-8-sig")
        value = _mapping(value_of(text))
        aliases: list[Plain] = [*(alias for alias in _listed(value, "aliases") if alias != new), old]
        made = changed(text, {**value, "aliases": aliases}, file=file)
    except (UnsafeError, UnicodeDecodeError) as error:
        return unsafe(file, error)
    return Move(old=path, edit=Edit(path=path.with_name(f"{new}{path.suffix}"), known=None, text=made))


def linking_pages(root: Path, folder: str, old: str, new: str) -> Iterator[Edit]:
    """Hand-written pages with links to the old address."""
    link = re.compile(rf"(?<![\w-])({re.escape(folder)}/){re.escape(old)}(?![\w-])")
    for path in sorted((root / CONTENT).rglob("*.md")):
        known = path.read_bytes()
        try:
            yield Edit(path=path, known=known, text=link.sub(rf"\g<1>{new}", known.decode()))
        except UnicodeDecodeError:
            continue  # `check` says so.


def _edits(root: Path, renaming: Renaming, edit: Callable[[str], str]) -> list[Edit] | Problem:
    registry = read_registry(root).registry
    made: list[Edit] = []
    file = renaming.file
    try:
        made.append(_edit(root, file, edit))
        for path in metadata_files(root):
            file = path.relative_to(root).as_posix()
            made.append(_edit(root, file, partial(_repointed, renaming=renaming, registry=registry, file=file)))
    except (UnsafeError, UnicodeDecodeError) as error:
        return unsafe(file, error)
    return [*made, *linking_pages(root, renaming.kind, renaming.old, renaming.new)]


def _edit(root: Path, file: str, edit: Callable[[str], str]) -> Edit:
    known = (root / file).read_bytes()
    return Edit(path=root / file, known=known, text=edit(known.decode()))


def _repointed(text: str, *, renaming: Renaming, registry: Registry, file: str) -> str:
    """A metadata file that refers to the new id where it referred to the old one."""
    value = value_of(text)
    for path, kinds, written in references(value):
        meant = [kind for kind in kinds if written in registry.records[kind]] or kinds
        if written == renaming.old and renaming.kind == meant[0]:
            value = replaced(value, path, renaming.new)
    return changed(text, value, file=file)


def _renamed(text: str, renaming: Renaming) -> str:
    """The authority file with the other id; of the line, only the id changes."""
    tree = read(text.removeprefix("\ufeff"))
    place = tree.place((renaming.old, KEY))
    lines = text.splitlines(keepends=True)
    lines[place.line - 1] = lines[place.line - 1].replace(renaming.old, renaming.new, 1)
    text = "".join(lines)
    records = _mapping(value_of(text))
    record = _mapping(records[renaming.new])
    former: list[Plain] = [one for one in _listed(record, "former_ids") if one != renaming.new]
    record = {**record, "former_ids": [*former, renaming.old]}
    return changed(text, {**records, renaming.new: record}, file=renaming.file)


def _merged(text: str, merging: Renaming) -> str:
    """The authority file without the old record; its comments stand above the new one."""
    records = _mapping(value_of(text))
    made = changed(text, _joined(records, merging), file=merging.file)
    lost = list(comments(text))
    for comment in comments(made):
        lost.remove(comment)
    lines = made.splitlines(keepends=True)
    place = read(made.removeprefix("\ufeff")).place((merging.new, KEY))
    end = "\r\n" if "\r\n" in text else "\n"
    return "".join([*lines[: place.line - 1], *(f"{comment}{end}" for comment in lost), *lines[place.line - 1 :]])


def _joined(records: Values, merging: Renaming) -> Values:
    gone, kept = _mapping(records[merging.old]), _mapping(records[merging.new])
    own = {_text(kept, "name"), _text(kept, "native_name"), *_listed(kept, "aliases")}
    native = {} if "native_name" in kept or "native_name" not in gone else {"native_name": gone["native_name"]}
    names = [_text(gone, "name"), *([] if native else [_text(gone, "native_name")]), *_listed(gone, "aliases")]
    aliases: list[Plain] = [*_listed(kept, "aliases"), *(name for name in names if name and name not in own)]
    former: list[Plain] = [*_listed(kept, "former_ids"), *_listed(gone, "former_ids"), merging.old]
    rest = {key: value for key, value in gone.items() if key not in (*kept, *_NAMES)}
    joined = {**kept, **native, **rest, "aliases": aliases, "former_ids": former}
    joined = {key: value for key, value in joined.items() if value}
    return {key: joined if key == merging.new else value for key, value in records.items() if key != merging.old}


def _differing(gone: Record, kept: Record) -> str | None:
    """A field, names aside, that both records have, and not the same."""
    for field in type(gone).model_fields:
        one, other = getattr(gone, field), getattr(kept, field)
        if field not in _NAMES and one and other and one != other:
            return field
    return None


def _is_half_done(renaming: Renaming, records: Mapping[str, Record]) -> bool:
    """Whether the record has its new id already, and only references are left to be changed."""
    new = records.get(renaming.new)
    return bool(new and renaming.old not in records and renaming.old in new.former_ids)


def _refuse(file: str, old: str, new: str, present: Mapping[str, object]) -> Problem | None:
    if old not in present:
        return _unknown(file, old, present)
    if not SLUG.match(new) or new in RESERVED:
        mend = "write it as in `interpol-world`"
        return file_problem(file, "record-id", f'"{new}" is not an id: small letters, digits and hyphens', mend)
    if new in present:
        return file_problem(file, "file-exists", f"there is a `{new}` already", "choose another name, or merge the two")
    return None


def _unknown(file: str, wanted: str, present: Mapping[str, object]) -> Problem:
    guess = nearest(wanted, present)
    mend = f"write `{guess}`" if guess else f"name one of {file}"
    return file_problem(file, "unknown-reference", f"there is no `{wanted}` in {file}", mend)


def _mapping(value: Plain) -> Values:
    if not isinstance(value, dict):
        raise UnsafeError("it is not a set of `key: value` lines")
    return value


def _listed(value: Values, key: str) -> list[str]:
    found = value.get(key, [])
    return [item for item in (found if isinstance(found, list) else [found]) if isinstance(item, str)]


def _text(value: Values, key: str) -> str:
    found = value.get(key, "")
    return found if isinstance(found, str) else ""
