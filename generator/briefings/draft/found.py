"""What the readers of a source document find, as values that the draft is composed from."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from briefings.model import Span

Confidence = Literal["sure", "likely", "unsure"]
"""What is unsure carries a comment in the draft that asks the editor to check it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPerson:
    """A person whom the text names."""

    name: str
    """The fullest form that stands in the text; of one in capitals, as names are written elsewhere."""
    mentions: tuple[Span, ...]
    """Every mention by name, in order; the surname alone counts."""
    confidence: Confidence = "likely"


class FoundOffice(NamedTuple):
    """A person's rank, role and organisation, in the words of the text."""

    rank: str | None = None
    role: str | None = None
    organisation: str | None = None
    span: Span | None = None
    """Where it is styled so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSpeaker:
    """To whom a quotation is given, and why."""

    name: str | None
    """The person's full name; none where a pronoun or title could not be resolved."""
    mention: Span | None
    """The words that name the speaker beside the quotation: a name, a title, a pronoun."""
    reason: str
    """The rule that found it, in words, as in "subject of "said" in the same sentence"."""
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundQuotation:
    """A quotation in the text."""

    spans: tuple[Span, ...]
    """Of its words, without the marks; more than one where the author interrupts, or where it runs over paragraphs."""
    kind: Literal["direct", "reported"]
    speaker: FoundSpeaker | None
    confidence: Confidence
    reason: str
    """What made it a quotation, as in "unclosed mark"."""


class StyledMention(NamedTuple):
    """A person's name where it stands, with how it is styled there."""

    name: str
    span: Span
    offices: tuple[FoundOffice, ...] = ()
    is_plural: bool = False
    """Whether the office before the name is that of several people."""
    is_said_of_all: bool = False
    """Whether a verb in the plural gives the office to all names of the list."""
    behind: str | None = None
    """The organisation behind the name, which those before it in a list share."""
