"""The authority files as a whole: records that look like one another, and records that nobody uses.

Rules `record-alike` and `record-unused`, both warnings: two people may bear one name, and a record may
be ahead of its first briefing.
"""

from collections.abc import Iterable, Iterator

from briefings.folding import fold, slug
from briefings.metadata.places import KEY
from briefings.metadata.registry import Registry
from briefings.metadata.schema import Metadata
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
        for other, (name, theirs) in others.items():
            yield kind, _alike(record_id, other, name, theirs)


def unused(registry: Registry, used: Iterable[Key]) -> Iterator[tuple[Kind, Finding]]:
    """Records that no metadata file refers to, drafts included."""
    known = set(used)
    for kind, record_id, _ in registry:
        if (kind, record_id) not in known:
            message = f"no briefing refers to `{record_id}`"
            mend = "refer to it, or take it out"
            path = (record_id, KEY)
            yield kind, Finding(code="record-unused", path=path, message=message, mend=mend, severity="warning")


def references(metadata: Metadata, registry: Registry) -> Iterator[Key]:
    """The records that a metadata file refers to, by id or by name."""
    for kind, written in _written(metadata):
        found = registry.by_name.get((kind, fold(written)), [])
        former = registry.by_former_id.get((kind, written), [])
        for record_id in [written] if written in registry.records[kind] else [*former, *found]:
            yield kind, record_id


def _written(metadata: Metadata) -> Iterator[tuple[Kind, str]]:
    bodies = [metadata.issuer, metadata.distributor]
    bodies += [body for participant in metadata.participants for _, body in participant.offices]
    yield from (("organisations", body) for body in bodies if body)
    for participant in metadata.participants:
        yield "people", participant.name
        yield "organisations", participant.name
    if metadata.event:
        yield "events", metadata.event
    yield from (("places", place) for place in metadata.places)
    yield from (("topics", topic) for topic in metadata.topics)


def _sound(name: str) -> str:
    """In Latin letters, so that Шулика and Shulika are one."""
    return slug(name) or name


def _alike(record_id: str, other: str, name: str, theirs: str) -> Finding:
    same = f'"{name}"' if name == theirs else f'"{name}" and "{theirs}"'
    return Finding(
        code="record-alike",
        path=(record_id, KEY),
        message=f"`{record_id}` and `{other}` share a name: {same}",
        mend=f"if they are one, keep one of them, with `former_ids: [{record_id}]`; else leave it so",
        severity="warning",
    )
