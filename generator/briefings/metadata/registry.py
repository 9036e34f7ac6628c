"""The authority files: every person, organisation, place, topic and event by id and by name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Any

from briefings.addresses import SLUG
from briefings.fingerprints import fingerprint
from briefings.folding import fold, slug
from briefings.metadata.load import placed, read_tree, validate
from briefings.metadata.places import KEY, Tree
from briefings.metadata.schema import RECORDS, Record
from briefings.metadata.shape import SHAPE_CODE, nearest
from briefings.model import KINDS, Kind
from briefings.problems import Finding, Path, Problem

RESERVED = frozenset({"a-z"})
"""Words that stand in addresses where an id would."""


@dataclass(frozen=True, kw_only=True)
class Reference:
    """What a metadata file refers to: an authority record, or a plain name where there is none."""

    kind: Kind
    id: str
    """Of the record; for a plain name, made from it. Stands in the page's address."""
    name: str
    record: Record | None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name under which a document may mention it."""
        return self.record.names if self.record else (self.name,)

    def __reduce__(self) -> tuple[Any, ...]:
        """Kept ones come back as one: a site has many references to few records."""
        return _one, (self.kind, self.id, self.name, self.record)


_READ: dict[tuple[Kind, str], Reference] = {}


def _one(kind: Kind, id_: str, name: str, record: Record | None) -> Reference:
    known = _READ.get((kind, id_))
    # Field by field: a hundred thousand are compared, and to make one or to ask a model takes longer.
    if known and known.name == name and _values(known.record) == _values(record):
        return known
    _READ[kind, id_] = made = Reference(kind=kind, id=id_, name=name, record=record)
    return made


def _values(record: Record | None) -> dict[str, Any]:
    return vars(record) if record else {}


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A reference that leads nowhere, or to more than one record."""

    message: str
    mend: str


@dataclass(frozen=True, eq=False)
class Registry:
    """All authority records."""

    records: Mapping[Kind, Mapping[str, Record]] = field(default_factory=lambda: {kind: {} for kind in KINDS})
    digest: str = ""
    """Of the records, by which a result knows whether it must be made anew."""

    @cached_property
    def by_name(self) -> dict[tuple[Kind, tuple[str, ...]], list[str]]:
        """From kind and folded name to the ids that bear it."""
        found: dict[tuple[Kind, tuple[str, ...]], list[str]] = {}
        for kind, record_id, record in self:
            for name in {fold(name) for name in record.names}:
                found.setdefault((kind, name), []).append(record_id)
        return found

    @cached_property
    def by_former_id(self) -> dict[tuple[Kind, str], list[str]]:
        """From kind and an id of the past to the ids of today."""
        found: dict[tuple[Kind, str], list[str]] = {}
        for kind, record_id, record in self:
            for former in record.former_ids:
                found.setdefault((kind, former), []).append(record_id)
        return found

    def __iter__(self) -> Iterator[tuple[Kind, str, Record]]:
        """Every record with its kind and id."""
        for kind in KINDS:
            for record_id, record in self.records[kind].items():
                yield kind, record_id, record

    def ids(self, kind: Kind, value: str) -> list[str]:
        """Of the records that are meant by an id, a former id or a name; more than one where a name is shared."""
        records = self.records[kind]
        if not records:
            return []
        if value in records:
            return [value]
        return self.by_former_id.get((kind, value)) or self.by_name.get((kind, fold(value)), [])

    def resolve(self, kind: Kind, value: str) -> Reference | Unresolved:
        """The record with this id or name; else the value as a plain name."""
        records = self.records[kind]
        ids = self.ids(kind, value)
        if len(ids) > 1:
            return Unresolved(
                f'"{value}" is a name of {" and ".join(ids)}', f"write the id that is meant, as in `{ids[0]}`"
            )
        if ids:
            return Reference(kind=kind, id=ids[0], name=records[ids[0]].name, record=records[ids[0]])
        if SLUG.match(value):
            guess = nearest(value, records)
            add = f"add `{value}:` to content/{kind}.yml"
            return Unresolved(
                f"there is no `{value}` in content/{kind}.yml", f"write `{guess}`, or {add}" if guess else add
            )
        return self._plain(kind, value)

    def _plain(self, kind: Kind, name: str) -> Reference | Unresolved:
        made = _plain_id(name)
        if not made or made in RESERVED:
            mend = f"add a record with this name to content/{kind}.yml"
            return Unresolved(f'"{name}" has no letters for an address', mend)
        if made in self.records[kind]:
            mend = f"write `{made}` if that is meant, and add the name to its aliases; else add a record for this one"
            message = f'"{name}" would have the address of the record `{made}`, which does not bear this name'
            return Unresolved(message, mend)
        return Reference(kind=kind, id=made, name=name, record=None)


def _plain_id(name: str) -> str:
    """Made from the name alone; two names that differ in more than case and diacritics never share one.

    A name in another script is transliterated, which is not unique: a digest of the name makes it so.
    """
    folded = "-".join(fold(name))
    made = slug(name)
    if made == folded or not folded:
        return made
    return "-".join(part for part in (made, sha256(folded.encode()).hexdigest()[:6]) if part)


@dataclass(frozen=True, slots=True)
class LoadedRegistry:
    """The authority files' records, with what is needed to say where each stands."""

    registry: Registry
    problems: tuple[Problem, ...]
    files: Mapping[Kind, tuple[str, Tree]]
    """The name and the values of each file."""

    def problem(self, kind: Kind, finding: Finding) -> Problem:
        """The finding in its place in a kind's file."""
        file, tree = self.files[kind]
        return placed(finding, file=file, tree=tree)


def load_registry(contents: Mapping[Kind, bytes], *, folder: str) -> LoadedRegistry:
    """The records of the authority files that there are, and everything wrong with them."""
    records: dict[Kind, dict[str, Record]] = {kind: {} for kind in KINDS}
    problems: list[Problem] = []
    files: dict[Kind, tuple[str, Tree]] = {}
    for kind, content in contents.items():
        file = f"{folder}/{kind}.yml"
        tree, all_unreadable = read_tree(content, file=file)
        unreadable = [problem for problem in all_unreadable if problem.code != "yaml-empty"]  # No record yet.
        found, findings = ({}, []) if unreadable else _records(kind, tree.value)
        records[kind] = found
        files[kind] = (file, tree)
        problems += [*unreadable, *(placed(finding, file=file, tree=tree) for finding in findings)]
    return LoadedRegistry(Registry(records, fingerprint(records)), tuple(problems), files)


def _records(kind: Kind, value: object) -> tuple[dict[str, Record], list[Finding]]:
    if not isinstance(value, dict):
        message = "the file is not a set of `id:` entries"
        return {}, [Finding(code=SHAPE_CODE, path=(), message=message, mend="begin each record with a line `some-id:`")]
    records: dict[str, Record] = {}
    findings: list[Finding] = []
    for record_id, fields in value.items():
        record, wrong = validate(RECORDS[kind], fields, path=(record_id,))
        findings += [*_id_findings(record_id), *wrong, *_former_findings(record_id, record, value)]
        if record:
            records[record_id] = record
    return records, findings


def _id_findings(record_id: str) -> Iterator[Finding]:
    path: Path = (record_id, KEY)
    if not SLUG.match(record_id) or record_id in RESERVED:
        mend = f"write `{slug(record_id) or 'some-id'}:`"
        message = f'"{record_id}" is not an id: small letters, digits and hyphens'
        yield Finding(code="record-id", path=path, message=message, mend=mend)


def _former_findings(record_id: str, record: Record | None, present: dict[str, object]) -> Iterator[Finding]:
    for index, former in enumerate(record.former_ids if record else ()):
        if former in present:
            message = "this is the id of another record"
            path: Path = (record_id, "former_ids", index)
            yield Finding(code="alias-taken", path=path, message=message, mend="take it out", text=former)
