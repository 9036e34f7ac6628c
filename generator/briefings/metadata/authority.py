"""The authority files as a whole: records that look like one another, and records that nobody uses.

Rules `record-alike` and `record-unused`, both warnings: two people may bear one name, and a record may
be ahead of its first briefing.
"""

from collections.abc import Iterable, Iterator

from briefings.folding import slug
from briefings.metadata.canonical import references
from briefings.metadata.places import KEY, Plain
from briefings.metadata.registry import Registry
from briefings.model import Kind
from briefings.problems import Finding

Key = tuple[Kind, str]
"""Kind and id of a record."""


def alike(registry: Registry) -> Iterator[tuple[Kind, Finding]]:
    """Records of a kind with a name in common, case, diacritics and script aside; reported at the later one."""
    seen: dict[tuple[Kind, str], tuple[str, str]] = {}
    for kind, record_id, record in registry:
        others: dict[str, tuple[str, str]] = {}
        for name in record.names:
            first, theirs = seen.setdefault((kind, _sound(name)), (record_id, name))
            if first != record_id:
                others.setdefault(first, (name, theirs))
        for other, names in others.items():
            yield kind, _alike(kind, record_id, other, names=names)


def unused(registry: Registry, used: Iterable[Key]) -> Iterator[tuple[Kind, Finding]]:
    """Records that no metadata file refers to, drafts included."""
    known = set(used)
    for kind, record_id, _ in registry:
        if (kind, record_id) not in known:
            message = f"no briefing refers to `{record_id}`"
            mend = "refer to it, or take it out"
            path = (record_id, KEY)
            yield kind, Finding(code="record-unused", path=path, message=message, mend=mend, severity="warning")


def referred_to(value: Plain, registry: Registry) -> Iterator[Key]:
    """The records that a metadata file's values refer to, by id or by name."""
    for _, kinds, written in references(value):
        for kind in kinds:
            yield from ((kind, record_id) for record_id in registry.ids(kind, written))


def _sound(name: str) -> str:
    """In Latin letters, so that Шулика and Shulika are one."""
    return slug(name) or name


def _alike(kind: Kind, record_id: str, other: str, *, names: tuple[str, str]) -> Finding:
    name, theirs = names
    same = f'"{name}"' if name == theirs else f'"{name}" and "{theirs}"'
    return Finding(
        code="record-alike",
        path=(record_id, KEY),
        message=f"`{record_id}` and `{other}` share a name: {same}",
        mend=f"if they are one, run `briefings merge {kind}/{record_id} {other}`; else leave it so",
        severity="warning",
    )
