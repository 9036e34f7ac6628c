"""What every rule is given, and how references are resolved against it."""

from dataclasses import dataclass
from typing import NamedTuple

from briefings.evidence.names import KnownNames, mention, unnamed
from briefings.evidence.reading import Reading
from briefings.metadata.registry import Reference, Registry, Unresolved
from briefings.model import Kind, Span
from briefings.problems import Finding, Path


@dataclass(frozen=True, slots=True)
class Case:
    """One source, and the names that are known everywhere."""

    reading: Reading
    registry: Registry
    known: KnownNames


class Named(NamedTuple):
    """Someone or something that the source names."""

    reference: Reference
    span: Span | None
    """The first mention; none for an issuer whom only the document's address names."""


def resolve(case: Case, kind: Kind, written: str, path: Path) -> Reference | Finding:
    """The record or plain name that an editor refers to."""
    found = case.registry.resolve(kind, written)
    if isinstance(found, Unresolved):
        return Finding(code="unknown-reference", path=path, message=found.message, mend=found.mend, text=written)
    return found


def named(case: Case, kind: Kind, written: str, path: Path) -> Named | Finding:
    """The same, if the source names it."""
    found = resolve(case, kind, written, path)
    if isinstance(found, Finding):
        return found
    span = mention(found, written, case.reading)
    return Named(reference=found, span=span) if span else unnamed(found, written, path, case.reading)
