"""The fields of a metadata file and of the authority files: their shape, meaning and limits.

Every scalar arrives as the editor wrote it, as text: `yes`, `01:30` and `2019` are never turned
into something else on the way (see `nodes`). Here each becomes what its field says it is.
"""

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from briefings.addresses import SLUG
from briefings.model import Kind

FILE_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?!\.))*\.txt")
"""Of a source document; its stem stands in addresses."""


def _single(value: Any) -> Any:
    """A single item where a list may stand is a list of one."""
    return value if isinstance(value, list) else [value]


def _form(pattern: str, message: str, mend: str) -> BeforeValidator:
    """A text must have this form; else `message` says which, and `mend` shows it."""
    form = re.compile(pattern)

    def check(value: Any) -> Any:
        if isinstance(value, str) and not form.fullmatch(value):
            raise PydanticCustomError("form", "{message}", {"message": message, "mend": mend})
        return value

    return BeforeValidator(check)


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
Day = Annotated[date, _form(r"\d{4}-\d{2}-\d{2}", "a date has year, month and day", "write it as in `2019-07-05`")]
Moment = Annotated[
    AwareDatetime,
    _form(
        r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})",
        "an embargo ends at a date and time with its time zone",
        "write it as in `2026-12-01T09:00+01:00`",
    ),
]
Address = Annotated[
    str,
    StringConstraints(max_length=2_000),
    _form(r"https?://[^\s\"'<>\\]+", "this is not a web address", "write it in full, as in `https://example.org/page`"),
]
Digest = Annotated[
    str, _form(r"[0-9a-f]{64}", "this is not a SHA-256 digest", "write its 64 characters, as `sha256sum` prints them")
]
Language = Annotated[
    str,
    _form(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "this is not a language code", "write one as in `en`, `ru` or `pt-BR`"),
]
FileName = Annotated[
    str,
    StringConstraints(max_length=200),
    _form(
        FILE_NAME.pattern,
        "a source document is a .txt file of seeds/, named with Latin letters, digits, `.`, `_` and `-`",
        "rename the file that way, and write its name without a folder",
    ),
]
Id = Annotated[
    str, _form(SLUG.pattern, "an id has small letters, digits and hyphens", "write it as in `interpol-world`")
]
Anchor = Annotated[
    str, _form(r"q-[0-9a-f]{10}", "this is not a quotation's name", "write it as in its address: `q-` and ten signs")
]
Number = Annotated[int, Field(ge=1, le=100_000)]


class _Fields(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Statement(_Fields):
    """A sentence or key point with the paragraphs that support it."""

    text: Text
    evidence: Annotated[tuple[Number, ...], BeforeValidator(_single)] = ()
    """Numbers of the supporting paragraphs; without them the best one is found."""


def _statement(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


Statements = Annotated[tuple[Annotated[Statement, BeforeValidator(_statement)], ...], BeforeValidator(_single)]


class Office(_Fields):
    """A role, as styled in the document, in an organisation."""

    role: Line
    organisation: Line | None = None


class Participant(_Fields):
    """A person or delegation that the document names."""

    name: Line
    """An id or name of an authority record, or a plain name."""
    rank: Line | None = None
    role: Line | None = None
    organisation: Line | None = None
    roles: tuple[Office, ...] = ()
    """For more than one office."""
    side: Line | None = None

    @model_validator(mode="after")
    def _one_way_to_say_it(self) -> "Participant":
        if self.roles and (self.role or self.organisation):
            raise ValueError("write either `role` and `organisation`, or a list of `roles`")
        return self

    @property
    def offices(self) -> tuple[tuple[str | None, str | None], ...]:
        """Each role with its organisation, however they were written."""
        if self.roles:
            return tuple((office.role, office.organisation) for office in self.roles)
        return ((self.role, self.organisation),) if self.role or self.organisation else ()


class Quote(_Fields):
    """Something that a participant said."""

    speaker: Line
    text: Text
    kind: Literal["direct", "reported"] = "direct"
    original: Text | None = None
    """The words as they stand in the source, where `text` is the editor's translation of them."""
    paragraph: Number | None = None
    context: Line | None = None
    aliases: Annotated[tuple[Anchor, ...], BeforeValidator(_single)] = ()
    """Names that the quotation had in its address before its words were mended."""


class Correction(_Fields):
    """A change that readers should know of."""

    date: Day
    note: Text


class Withdrawal(_Fields):
    """Since when, and why, a briefing is no longer shown."""

    date: Day
    reason: Text


class Metadata(_Fields):
    """What an editor says about one source document."""

    source: FileName
    encoding: Line | None = None
    sha256: Digest | None = None
    title: Line
    date: Day
    """Issued: the date on the document."""
    retrieved: Day | None = None
    """When we received it."""
    status: Literal["draft", "published", "withdrawn"]
    embargo_until: Moment | None = None
    withdrawn: Withdrawal | None = None
    type: Literal["press release", "statement", "readout", "communiqué", "speech", "interview", "report"] = (
        "press release"
    )
    language: Language = "en"
    translated_from: Language | None = None
    issuer: Line
    distributor: Line | None = None
    url: Address | None = None
    """Where the issuer published the document."""
    archive_url: Address | None = None
    licence: Line | None = None
    event: Line | None = None
    places: Annotated[tuple[Line, ...], BeforeValidator(_single)] = ()
    topics: Annotated[tuple[Line, ...], BeforeValidator(_single)] = ()
    summary: Statements = Field(min_length=1)
    key_points: Statements = ()
    participants: tuple[Participant, ...] = ()
    quotes: tuple[Quote, ...] = ()
    corrections: tuple[Correction, ...] = ()
    aliases: Annotated[tuple[Id, ...], BeforeValidator(_single)] = ()
    """Names that the file had before: their addresses lead here."""

    @model_validator(mode="after")
    def _withdrawn_says_why(self) -> "Metadata":
        if (self.status == "withdrawn") != (self.withdrawn is not None):
            raise ValueError("`status: withdrawn` and `withdrawn:` with a date and a reason go together")
        return self


class Record(_Fields):
    """An authority record: one person, organisation, place, topic or event across all documents."""

    name: Line
    native_name: Line | None = None
    aliases: Annotated[tuple[Line, ...], BeforeValidator(_single)] = ()
    description: Text | None = None
    former_ids: Annotated[tuple[Id, ...], BeforeValidator(_single)] = ()
    """Ids that it had before, or those of records merged into it: their addresses lead here."""
    wikidata: Annotated[str, _form("Q[1-9][0-9]*", "this is not a Wikidata id", "write it as in `Q8475`")] | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that a document may use."""
        return (self.name, *([self.native_name] if self.native_name else []), *self.aliases)


class Person(Record):
    """A person."""

    orcid: (
        Annotated[str, _form(r"(\d{4}-){3}\d{3}[\dX]", "this is not an ORCID", "write it as in `0000-0002-1825-0097`")]
        | None
    ) = None


class Organisation(Record):
    """An organisation."""

    ror: Annotated[str, _form(r"0[a-z0-9]{6}\d{2}", "this is not a ROR id", "write it as in `03yrm5c26`")] | None = None


class Place(Record):
    """A place."""

    geonames: Number | None = None


class Topic(Record):
    """A topic; its aliases are the phrases that documents use for it."""


class Event(Record):
    """An event: a conference, visit or meeting that several documents may report."""

    start: Day | None = None
    end: Day | None = None


RECORDS: dict[Kind, type[Record]] = {
    "people": Person,
    "organisations": Organisation,
    "places": Place,
    "topics": Topic,
    "events": Event,
}
