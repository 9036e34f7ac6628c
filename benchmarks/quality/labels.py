"""The labelled documents of `tests/quality/`, as values; the rules of labelling are on the page there."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

Range = tuple[int, int]
"""Half-open, in code points of the document's text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person whom the text names."""

    name: str
    roles: tuple[str, ...] = ()
    """Forms of which each is right; none where the text gives no role. The others likewise."""
    ranks: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    """What the role is for and is no organisation, as a judicial district."""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """To whom a quotation is given."""

    name: str | None
    """Of the person or body meant."""
    mention: Range | None = None
    """The words beside the quotation that name the speaker."""
    form: Literal["name", "nominal", "pronoun"] = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A passage that somebody said or wrote."""

    span: Range
    kind: Literal["direct", "partial", "unmarked"] = "direct"
    speaker: Speaker | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text with its labels."""

    id: str
    text: str
    people: tuple[Person, ...]
    quotations: tuple[Quotation, ...]
    issuers: tuple[str, ...] = ()
    """Forms of the issuer's name that stand in the text, of which each is right; none where it is not labelled."""


def read(path: Path) -> tuple[Document, ...]:
    """The documents of a file, one a line."""
    return tuple(_document(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines())


def _document(entry: dict[str, Any]) -> Document:
    return Document(
        id=entry["id"],
        text=entry["text"],
        people=tuple(map(_person, entry["people"])),
        quotations=tuple(map(_quotation, entry["quotes"])),
        issuers=tuple(entry.get("issuers", ())),
    )


def _person(entry: dict[str, Any]) -> Person:
    return Person(
        name=entry["name"],
        roles=tuple(entry["role"]),
        ranks=tuple(entry["rank"]),
        organisations=tuple(entry["organisation"]),
        areas=tuple(entry["area"]),
        aliases=tuple(entry.get("aliases", ())),
    )


def _quotation(entry: dict[str, Any]) -> Quotation:
    speaker = entry["speaker"]
    return Quotation(
        span=(entry["start"], entry["end"]),
        kind=entry["kind"],
        speaker=_speaker(speaker) if speaker else None,
    )


def _speaker(entry: dict[str, Any]) -> Speaker:
    mention = (entry["start"], entry["end"]) if "start" in entry else None
    return Speaker(name=entry.get("name"), mention=mention, form=entry["type"])
