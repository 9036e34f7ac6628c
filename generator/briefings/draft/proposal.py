"""A draft as a value: what is proposed for each field, how sure that is, and why.

Where a field has several candidates they stand in order of preference. A draft is written by
`draft.writing`; whoever adds to it (a language model of the user's own) replaces fields of it.
"""

from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, TypeVar

from briefings.draft.found import Confidence
from briefings.model import Span

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasoned:
    """What every proposal has."""

    reason: str = ""
    """Why, in words; the comment in the file where it is unsure."""
    confidence: Confidence = "likely"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed(Reasoned, Generic[Value]):
    """A value for a field."""

    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedStatement(Reasoned):
    """A sentence of the summary, or a key point."""

    text: str
    evidence: tuple[int, ...] = ()
    """Numbers of the paragraphs that support it; empty where they can be found by its words."""
    paragraph: int | None = None
    """In which it stands, if it is taken from one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedOffice:
    """A role in an organisation."""

    role: str | None = None
    organisation: str | None = None
    """The id of a record, or a name as the text has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedParticipant(Reasoned):
    """A person whom the source names."""

    name: str
    """The id of a record, or the fullest name in the text."""
    found: str
    """The fullest name in the text."""
    rank: str | None = None
    offices: tuple[ProposedOffice, ...] = ()
    mention: Span | None = None
    """The first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedQuotation(Reasoned):
    """Something that a participant said."""

    speaker: str
    """As the participant is written."""
    text: str
    spans: tuple[Span, ...]
    kind: Literal["direct", "reported"] = "direct"
    paragraph: int | None = None
    """Given where the words stand in more than one place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Everything that is proposed for the metadata of one source document."""

    source: str
    """The file's name in `seeds/`."""
    sha256: str
    encoding: str | None
    """Only where it must be told."""
    titles: tuple[Proposed[str], ...]
    date: Proposed[date]
    language: Proposed[str]
    issuers: tuple[Proposed[str], ...]
    """Ids of records, or names as the text has them."""
    distributor: Proposed[str] | None = None
    event: Proposed[str] | None = None
    places: tuple[Proposed[str], ...] = ()
    topics: tuple[Proposed[str], ...] = ()
    summary: tuple[ProposedStatement, ...]
    key_points: tuple[ProposedStatement, ...] = ()
    participants: tuple[ProposedParticipant, ...] = ()
    quotations: tuple[ProposedQuotation, ...] = ()
    engine: str
    """What found it, as in "patterns" or the name and version of a model."""
    remarks: tuple[str, ...] = ()
    """What was left out, and why; comments at the end of the file."""
