"""The fields of a metadata file and of the authority files.

What a docstring says of a field is what editors read: in the guide, and in their editor by way of the
JSON Schema (see `completion`).
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from briefings.metadata.fields import (
    ONE_OR_MORE,
    Address,
    Anchor,
    Day,
    Digest,
    EventName,
    FileName,
    GeoNamesId,
    Id,
    Language,
    Line,
    Moment,
    Number,
    Orcid,
    OrganisationName,
    PersonName,
    PlaceName,
    Ror,
    Short,
    Text,
    TopicName,
    WikidataId,
)
from briefings.model import Kind


class _Fields(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    def __getstate__(self) -> dict[Any, Any]:
        """What is kept: the values alone. Nobody asks which of them were written and which go without saying."""
        return self.__dict__

    def __setstate__(self, state: dict[Any, Any]) -> None:
        super().__setstate__({"__dict__": state, "__pydantic_fields_set__": self.__pydantic_fields__.keys()})


class Statement(_Fields):
    """A sentence or key point with the paragraphs that support it."""

    text: Text = Field(examples=["The delegation met the Secretary General."])
    """The sentence."""
    evidence: Annotated[tuple[Number, ...], ONE_OR_MORE] = Field((), examples=[[3], [2, 4]])
    """Numbers of the paragraphs that support it, as on the source page; without them the best is found."""


Statements = Annotated[tuple[Annotated[Statement, Short("text")], ...], ONE_OR_MORE]


class Office(_Fields):
    """A role, as styled in the document, in an organisation."""

    role: Line = Field(examples=["Vice-President for Europe"])
    """As the document styles it that day."""
    organisation: OrganisationName | None = Field(None, examples=["interpol"])
    """In which the role is held: id or name."""


class Participant(_Fields):
    """A person or delegation that the document names."""

    name: PersonName = Field(examples=["jurgen-stock", "Jürgen Stock"])
    """An id or name of an authority record, or a plain name as the document has it."""
    rank: Line | None = Field(None, examples=["Police Lieutenant-General"])
    """As the document styles it."""
    role: Line | None = Field(None, examples=["Secretary General"])
    """As the document styles it that day."""
    organisation: OrganisationName | None = Field(None, examples=["interpol"])
    """In which the role is held: id or name."""
    roles: tuple[Office, ...] = Field(
        (), examples=[[{"role": "Secretary General", "organisation": "interpol"}, {"role": "Chair of the Forum"}]]
    )
    """For more than one office: a list of `role` and `organisation`."""
    side: Line | None = Field(None, examples=["Russia"])
    """The country or party that the participant speaks for."""

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

    speaker: PersonName = Field(examples=["Jürgen Stock"])
    """One of the participants: id or name."""
    kind: Literal["direct", "reported"] = Field("direct", examples=["reported"])
    """`direct`: word for word. `reported`: indirect speech; its passage is found, or given by `paragraph`."""
    text: Text = Field(examples=["We will not wait for others to act."])
    """The words; for a direct quotation, character for character as in the source. `[…]` leaves words out."""
    original: Text | None = Field(None, examples=["Wir warten nicht auf andere."])
    """The words as they stand in the source, where `text` is your translation of them."""
    paragraph: Number | None = Field(None, examples=[4])
    """Chooses among several places with the same words."""
    context: Line | None = Field(None, examples=["on public-private partnership"])
    """On what occasion or about what."""
    aliases: Annotated[tuple[Anchor, ...], ONE_OR_MORE] = Field((), examples=[["q-0a1b2c3d4e"]])
    """Names that the quotation had in its address before its words were mended."""


class Correction(_Fields):
    """A change that readers should know of."""

    date: Day = Field(examples=["2026-03-14"])
    """When it was corrected."""
    note: Text = Field(examples=["The number of experts was 200, not 20."])
    """What was wrong, and what is right."""


class Withdrawal(_Fields):
    """Since when, and why, a briefing is no longer shown."""

    date: Day = Field(examples=["2026-01-02"])
    """When it was withdrawn."""
    reason: Text = Field(examples=["The issuer retracted the document."])
    """Shown at the old address, instead of the briefing."""


class Metadata(_Fields):
    """What an editor says about one source document."""

    source: FileName = Field(examples=["000_f85.txt"])
    """The document's file in `seeds/`."""
    encoding: Line | None = Field(None, examples=["windows-1252"])
    """Only if the document is not UTF-8."""
    sha256: Digest | None = Field(None, examples=["75d6fb1bfbc40158fcd95e8d32acdda63c411b5ed02fa9d700071609bcdd87da"])
    """Pins the source: if the file changes, the build stops until you confirm."""
    title: Line = Field(examples=["Delegation visits Singapore"])
    """Of the page."""
    date: Day = Field(examples=["2019-07-05"])
    """On which the document was issued."""
    retrieved: Day | None = Field(None, examples=["2019-07-08"])
    """On which you received it."""
    status: Literal["draft", "published", "withdrawn"] = Field(examples=["published"])
    """`draft`: seen by nobody. `withdrawn`: a notice stands at the address."""
    embargo_until: Moment | None = Field(None, examples=["2026-12-01T09:00+01:00"])
    """Nothing is published before; with a time zone."""
    withdrawn: Withdrawal | None = Field(None, examples=[{"date": "2026-01-02", "reason": "Retracted."}])
    """Since when and why, with `status: withdrawn`."""
    type: Literal["press release", "statement", "readout", "communiqué", "speech", "interview", "report"] = Field(
        "press release", examples=["readout"]
    )
    """What kind of document it is."""
    language: Language = Field("en", examples=["en"])
    """Of the document."""
    translated_from: Language | None = Field(None, examples=["ru"])
    """If the document is itself a translation."""
    issuer: OrganisationName = Field(examples=["mvd-russia"])
    """Who issued it: an organisation, by id or name."""
    distributor: OrganisationName | None = Field(None, examples=["mil-osi"])
    """Who passed it on."""
    url: Address | None = Field(None, examples=["https://example.org/release"])
    """Where the issuer published it."""
    archive_url: Address | None = Field(None, examples=["https://archive.example.org/1"])
    """An archived copy."""
    licence: Line | None = Field(None, examples=["CC BY 4.0"])
    """Of the document."""
    event: EventName | None = Field(None, examples=["interpol-world-2019"])
    """The event that it is about."""
    places: Annotated[tuple[PlaceName, ...], ONE_OR_MORE] = Field((), examples=[["singapore"]])
    """Places that it names."""
    topics: Annotated[tuple[TopicName, ...], ONE_OR_MORE] = Field((), examples=[["cybercrime"]])
    """From `topics.yml`."""
    summary: Statements = Field(
        min_length=1, examples=[["The delegation met the Secretary General."], [{"text": "…", "evidence": [3]}]]
    )
    """One or more sentences, each with its support in the source."""
    key_points: Statements = Field((), examples=[["More than 200 companies took part."]])
    """Likewise, as a list of points."""
    participants: tuple[Participant, ...] = Field(
        (), examples=[[{"name": "jurgen-stock", "role": "Secretary General", "organisation": "interpol"}]]
    )
    """Persons (or delegations) whom the document names."""
    quotes: tuple[Quote, ...] = Field(
        (), examples=[[{"speaker": "Jürgen Stock", "text": "We will not wait for others to act."}]]
    )
    """What they said."""
    added: Day | None = Field(None, examples=["2019-07-09"])
    """On which the briefing was published here; without it, `retrieved` counts, else `date`."""
    supersedes: Id | None = Field(None, examples=["2019-07-05-interpol-world"])
    """The briefing on an earlier version of the document: the name of its metadata file. Both stay."""
    corrections: tuple[Correction, ...] = Field((), examples=[[{"date": "2026-03-14", "note": "…"}]])
    """What was put right after publication, shown to readers."""
    aliases: Annotated[tuple[Id, ...], ONE_OR_MORE] = Field((), examples=[["2019-interpol"]])
    """Names that the file had before: their addresses lead here."""

    @model_validator(mode="after")
    def _withdrawn_says_why(self) -> "Metadata":
        if (self.status == "withdrawn") != (self.withdrawn is not None):
            raise ValueError("`status: withdrawn` and `withdrawn:` with a date and a reason go together")
        return self

    def of_the_whole(self) -> "Metadata":
        """What is said of the document as a whole: all but what a briefing has in its checked form beside it."""
        return self.model_copy(update=dict.fromkeys(("summary", "key_points", "participants", "quotes"), ()))


class Record(_Fields):
    """An authority record: one person, organisation, place, topic or event across all documents."""

    name: Line = Field(examples=["Jürgen Stock"])
    """As shown."""
    native_name: Line | None = Field(None, examples=["Виталий Шулика"])
    """In its own script."""
    aliases: Annotated[tuple[Line, ...], ONE_OR_MORE] = Field((), examples=[["Juergen Stock"]])
    """Other names that documents use."""
    former_ids: Annotated[tuple[Id, ...], ONE_OR_MORE] = Field((), examples=[["juergen-stock"]])
    """Ids that it had before, or those of records merged into it: their addresses lead here."""
    description: Text | None = Field(None, examples=["A distributor of press releases."])
    """A sentence or two for its page."""
    wikidata: WikidataId | None = Field(None, examples=["Q8475"])
    """Its id in Wikidata."""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that a document may use."""
        return (self.name, *([self.native_name] if self.native_name else []), *self.aliases)


class Person(Record):
    """A person."""

    orcid: Orcid | None = Field(None, examples=["0000-0002-1825-0097"])
    """For people: the researcher's id in ORCID."""


class Organisation(Record):
    """An organisation."""

    ror: Ror | None = Field(None, examples=["03yrm5c26"])
    """For organisations: the id in the Research Organization Registry."""


class Place(Record):
    """A place."""

    geonames: GeoNamesId | None = Field(None, examples=[1880252])
    """For places: the number in GeoNames."""


class Topic(Record):
    """A topic; its aliases are the phrases that documents use for it."""


class Event(Record):
    """An event: a conference, visit or meeting that several documents may report."""

    start: Day | None = Field(None, examples=["2019-07-02"])
    """For events: the first day."""
    end: Day | None = Field(None, examples=["2019-07-04"])
    """For events: the last day."""


RECORDS: dict[Kind, type[Record]] = {
    "people": Person,
    "organisations": Organisation,
    "places": Place,
    "topics": Topic,
    "events": Event,
}
