"""Participants: each is named in the source, with a role, rank and organisation that the source gives.

Rules `name-not-in-source`, `role-not-in-source`, `participant-twice`.
"""

from typing import NamedTuple

from briefings.evidence.case import Case, Named, named
from briefings.evidence.names import unknown_words
from briefings.folding import fold
from briefings.metadata.schema import Participant
from briefings.model import Kind, Span
from briefings.problems import Finding, Path


class Office(NamedTuple):
    """A role as the document styles it, in an organisation."""

    role: str | None
    organisation: Named | None


class NamedParticipant(NamedTuple):
    """A participant with the evidence for the name."""

    named: Named
    rank: str | None
    offices: tuple[Office, ...]
    side: str | None

    @property
    def id(self) -> str:
        """Of the person's or delegation's record."""
        return self.named.reference.id

    @property
    def name(self) -> str:
        """As the record has it."""
        return self.named.reference.name

    @property
    def span(self) -> Span | None:
        """The first mention in the source."""
        return self.named.span

    @property
    def styled(self) -> str:
        """Rank and roles on one line."""
        return ", ".join(part for part in (self.rank, *(office.role for office in self.offices)) if part)


def check_participants(
    participants: tuple[Participant, ...], case: Case
) -> tuple[tuple[NamedParticipant, ...], list[Finding]]:
    """Those whom the source names, and what is wrong with the others."""
    checked: list[NamedParticipant] = []
    findings: list[Finding] = []
    for index, participant in enumerate(participants):
        path: Path = ("participants", index)
        found = _named_participant(participant, (*path, "name"), case)
        offices, wrong = _offices(participant, path, case)
        findings += wrong
        if isinstance(found, Finding):
            findings.append(found)
        elif any(other.named.reference == found.reference for other in checked):
            findings.append(_twice(participant, (*path, "name")))
        else:
            checked.append(NamedParticipant(named=found, rank=participant.rank, offices=offices, side=participant.side))
    return tuple(checked), findings


def _named_participant(participant: Participant, path: Path, case: Case) -> Named | Finding:
    """A person; or a delegation or body, where an organisation's record bears the name."""
    return named(case, _kind(participant.name, case), participant.name, path)


def _kind(name: str, case: Case) -> Kind:
    registry = case.registry
    organisations = registry.records["organisations"]
    is_organisation = name in organisations or ("organisations", fold(name)) in registry.by_name
    if not is_organisation:
        return "people"
    is_person = name in registry.records["people"] or ("people", fold(name)) in registry.by_name
    return "people" if is_person else "organisations"


def _offices(participant: Participant, path: Path, case: Case) -> tuple[tuple[Office, ...], list[Finding]]:
    findings: list[Finding] = []
    offices: list[Office] = []
    for key in ("rank", "side"):
        findings += unknown_words(getattr(participant, key) or "", (*path, key), case.reading)
    for index, (role, organisation) in enumerate(participant.offices):
        way = (*path, "roles", index) if participant.roles else path
        findings += unknown_words(role or "", (*way, "role"), case.reading)
        body = named(case, "organisations", organisation, (*way, "organisation")) if organisation else None
        if isinstance(body, Finding):
            findings.append(body)
            body = None
        offices.append(Office(role=role, organisation=body))
    return tuple(offices), findings


def _twice(participant: Participant, path: Path) -> Finding:
    mend = "keep one entry, with a list of `roles` where there are several"
    message = "this participant is listed twice"
    return Finding(code="participant-twice", path=path, message=message, mend=mend, text=participant.name)
