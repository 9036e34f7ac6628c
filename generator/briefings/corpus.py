"""All published briefings together: who took part where, who said what, what is near what."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from briefings.evidence import Briefing, LocatedQuotation, NamedParticipant
from briefings.fingerprints import fingerprint
from briefings.metadata.registry import Reference
from briefings.model import KINDS, Kind

MOST_RELATED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """One briefing as seen from a person, organisation, place, topic or event."""

    briefing: Briefing
    parts: tuple[str, ...]
    """What it is there: "issuer", "distributor", "participant", "organisation of …"; none for a topic."""
    participant: NamedParticipant | None = None
    quotations: tuple[LocatedQuotation, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Subject:
    """A person, organisation, place, topic or event with everything published about it."""

    reference: Reference
    briefings: tuple[Briefing, ...]
    """Newest first."""

    @cached_property
    def digest(self) -> str:
        """Of all this, by which a page knows whether it must be made anew."""
        return fingerprint(self.reference, self.briefings)

    @cached_property
    def newest(self) -> tuple[str, ...]:
        """The slugs of the newest briefings, among which related ones are looked for."""
        return tuple(briefing.slug for briefing in self.briefings[: MOST_RELATED * 4])

    @cached_property
    def appearances(self) -> tuple[Appearance, ...]:
        """The briefings, each with what the subject is there, newest first."""
        return tuple(_appearance(briefing, self.reference) for briefing in self.briefings)

    @property
    def quotations(self) -> tuple[tuple[Briefing, LocatedQuotation], ...]:
        """What was said, newest first."""
        return tuple((seen.briefing, quotation) for seen in self.appearances for quotation in seen.quotations)


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A briefing near another one, and why."""

    briefing: Briefing
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """What is left of a withdrawn briefing: its address, and why."""

    slug: str
    file: str
    date: date
    reason: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Corpus:
    """Everything that may be published."""

    briefings: tuple[Briefing, ...]
    """Newest first."""
    withdrawn: tuple[Withdrawn, ...] = ()
    _subjects: dict[Kind, dict[str, Subject]] = field(default_factory=dict)

    @classmethod
    def of(cls, briefings: Iterable[Briefing], withdrawn: Iterable[Withdrawn] = ()) -> "Corpus":
        """Put the published briefings in order and collect their subjects."""
        ordered = tuple(sorted(briefings, key=lambda b: (b.metadata.date, b.slug), reverse=True))
        return cls(ordered, tuple(withdrawn), _collect(ordered))

    @cached_property
    def digest(self) -> str:
        """Of all this, by which what is made of the whole corpus knows whether it must be made anew."""
        return fingerprint(self.briefings, self.withdrawn)

    def subjects(self, kind: Kind) -> list[Subject]:
        """All of a kind, by name."""
        return sorted(self._subjects[kind].values(), key=lambda s: (s.reference.name.casefold(), s.reference.id))

    def subject(self, reference: Reference) -> Subject:
        """Everything about what a briefing refers to."""
        return self._subjects[reference.kind][reference.id]

    @cached_property
    def by_slug(self) -> dict[str, Briefing]:
        """Every published briefing by its name in addresses."""
        return {briefing.slug: briefing for briefing in self.briefings}

    def earlier(self, briefing: Briefing) -> Briefing | None:
        """The briefing on an earlier version of the document, if it is published."""
        return self.by_slug.get(briefing.metadata.supersedes or "")

    @cached_property
    def later(self) -> dict[str, Briefing]:
        """From the slug of a briefing to the one that superseded it."""
        found = ((self.earlier(briefing), briefing) for briefing in reversed(self.briefings))
        return {earlier.slug: briefing for earlier, briefing in found if earlier}

    @cached_property
    def by_month(self) -> dict[tuple[int, int], list[Briefing]]:
        """From year and month to its briefings, newest first."""
        months: dict[tuple[int, int], list[Briefing]] = {}
        for briefing in self.briefings:
            months.setdefault((briefing.metadata.date.year, briefing.metadata.date.month), []).append(briefing)
        return months

    @cached_property
    def neighbours(self) -> dict[str, tuple[Briefing | None, Briefing | None]]:
        """From slug to the issuer's next older and next newer briefing."""
        by_issuer: dict[str, list[Briefing]] = {}
        for briefing in self.briefings:
            by_issuer.setdefault(briefing.issuer.id, []).append(briefing)
        return {
            briefing.slug: (older, newer)
            for series in by_issuer.values()
            for newer, briefing, older in zip([None, *series], series, [*series[1:], None], strict=False)
        }

    def related(self, briefing: Briefing) -> list[Related]:
        """The briefings that share most with one, by event first, then people, then topics."""
        weights: dict[str, int] = {}
        bonds = list(self._bonds(briefing))
        for subject, weight in bonds:
            for slug in subject.newest:
                weights[slug] = weights.get(slug, 0) - weight
        weights.pop(briefing.slug, None)
        best = sorted(sorted(weights), key=weights.__getitem__)[:MOST_RELATED]
        return [Related(briefing=self.by_slug[slug], reason=_reason(slug, bonds)) for slug in best]

    def _bonds(self, briefing: Briefing) -> Iterator[tuple[Subject, int]]:
        if briefing.event:
            yield self.subject(briefing.event.reference), 5
        for participant in briefing.participants:
            yield self.subject(participant.named.reference), 2
        for topic in briefing.topics:
            yield self.subject(topic), 1


def _reason(slug: str, bonds: Sequence[tuple[Subject, int]]) -> str:
    names = [subject.reference.name for subject, _ in bonds if slug in subject.newest]
    return ", ".join(names[:3])


def named_in(briefing: Briefing) -> Iterator[Reference]:
    """Whom and what it is about: all subjects but issuer and distributor; some perhaps twice."""
    for participant in briefing.participants:
        yield participant.named.reference
        yield from (office.organisation.reference for office in participant.offices if office.organisation)
    if briefing.event:
        yield briefing.event.reference
    yield from (place.reference for place in briefing.places)
    yield from briefing.topics


def is_public(status: str, embargo_until: datetime | None, now: datetime) -> bool:
    """Whether readers may see a briefing; drafts and embargoed ones fail closed."""
    return status == "published" and (embargo_until is None or embargo_until <= now)


def _parts(briefing: Briefing) -> Iterator[tuple[Reference, str]]:
    """What a briefing's subjects are in it; of one that it is only about, nothing."""
    yield briefing.issuer, "issuer"
    if briefing.distributor:
        yield briefing.distributor, "distributor"
    for participant in briefing.participants:
        yield participant.named.reference, "participant"
        for office in participant.offices:
            if office.organisation:
                yield office.organisation.reference, f"represented by {participant.name}"


def _appearance(briefing: Briefing, subject: Reference) -> Appearance:
    own = subject.kind, subject.id
    parts = dict.fromkeys(part for reference, part in _parts(briefing) if (reference.kind, reference.id) == own)
    participants = (one for one in briefing.participants if (one.named.reference.kind, one.id) == own)
    participant = next(participants, None)
    said = tuple(one for one in briefing.quotations if participant and one.speaker.id == participant.id)
    return Appearance(briefing=briefing, parts=tuple(parts), participant=participant, quotations=said)


def _collect(briefings: tuple[Briefing, ...]) -> dict[Kind, dict[str, Subject]]:
    seen: dict[tuple[Kind, str], tuple[Reference, list[Briefing]]] = {}
    for briefing in briefings:
        provenance = (briefing.issuer, briefing.distributor) if briefing.distributor else (briefing.issuer,)
        for reference in (*provenance, *named_in(briefing)):
            some = seen.setdefault((reference.kind, reference.id), (reference, []))[1]
            if not some or some[-1] is not briefing:
                some.append(briefing)
    found: dict[Kind, dict[str, Subject]] = {kind: {} for kind in KINDS}
    for (kind, own), (reference, some) in seen.items():
        found[kind][own] = Subject(reference=reference, briefings=tuple(some))
    return found
