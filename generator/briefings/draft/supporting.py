"""A draft without what the evidence check refuses; what is left out is said."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from briefings.draft.proposal import Draft, ProposedParticipant, ProposedStatement
from briefings.problems import Finding, Path

Item = TypeVar("Item")

_PLAIN = ProposedStatement(
    text="Here is the document.", reason="no sentence of it can stand alone", confidence="unsure", evidence=(1,)
)
"""Stands where a summary must, and nothing of the document can."""


def without(draft: Draft, refused: Iterable[Finding]) -> Draft | None:
    """The draft without the values that the findings are about; none where a required field has nothing left."""
    made = draft
    # From the end, so that what is still to be taken out keeps its place.
    for path, finding in sorted(_first_of_each(refused).items(), key=lambda item: str(_key(item[0])), reverse=True):
        left = _without_one(made, path, finding)
        if left is None:
            return None
        made = left
    return made


def _key(path: Path) -> tuple[str, ...]:
    return tuple(f"{step:06}" if isinstance(step, int) else step for step in path)


def _first_of_each(refused: Iterable[Finding]) -> dict[Path, Finding]:
    """One finding for each value: an item of a list goes as a whole, unless a part of it can go alone."""
    found: dict[Path, Finding] = {}
    for finding in refused:
        found.setdefault(_removable(finding.path), finding)
    whole = {path for path in found if len(path) <= 2}  # noqa: PLR2004  a list and a place in it
    return {path: finding for path, finding in found.items() if len(path) <= 2 or path[:2] not in whole}  # noqa: PLR2004


def _removable(path: Path) -> Path:
    match path:
        case ("participants", int(), "rank" | "role" | "organisation"):
            return path
        case ("participants", int(), "roles", int(), *_):
            return path[:4]
        case (str(), int(), *_):
            return path[:2]
        case _:
            return path[:1]


def _without_one(draft: Draft, path: Path, finding: Finding) -> Draft | None:
    made = _without_item(draft, path, finding) if len(path) > 1 else _without_field(draft, path[0])
    return replace(made, remarks=(*made.remarks, _remark(path, finding))) if made and _is_worth_saying(path) else made


def _without_field(draft: Draft, field: str | int) -> Draft | None:
    """A required field takes its next candidate."""
    match field:
        case "title" if len(draft.titles) > 1:
            return replace(draft, titles=draft.titles[1:])
        case "issuer" if len(draft.issuers) > 1:
            return replace(draft, issuers=draft.issuers[1:])
        case "distributor":
            return replace(draft, distributor=None)
        case "event":
            return replace(draft, event=None)
        case _:
            return None


def _without_item(draft: Draft, path: Path, finding: Finding) -> Draft | None:
    made: Draft | None
    match path:
        case ("places", int(index)):
            made = replace(draft, places=_less(draft.places, index))
        case ("topics", int(index)):
            made = replace(draft, topics=_less(draft.topics, index))
        case ("quotes", int(index)):
            made = replace(draft, quotations=_less(draft.quotations, index))
        case ("participants", int(index), *part):
            made = replace(draft, participants=_participants(draft.participants, index, part))
        case ("summary", int(index)) if draft.summary != (_PLAIN,):
            made = replace(draft, summary=_statements(draft.summary, index, finding) or (_PLAIN,))
        case ("key_points", int(index)):
            made = replace(draft, key_points=_statements(draft.key_points, index, finding))
        case _:
            made = None
    return made


def _less(items: tuple[Item, ...], index: int) -> tuple[Item, ...]:
    return items[:index] + items[index + 1 :]


def _participants(
    participants: tuple[ProposedParticipant, ...], index: int, part: Sequence[str | int]
) -> tuple[ProposedParticipant, ...]:
    """Without one of them, or with one of them without a part of what is said of it."""
    participant = participants[index]
    match part:
        case ("rank",):
            left = replace(participant, rank=None)
        case ("role",):
            left = replace(participant, offices=(replace(participant.offices[0], role=None),))
        case ("organisation",):
            left = replace(participant, offices=(replace(participant.offices[0], organisation=None),))
        case ("roles", int(office)):
            left = replace(participant, offices=_less(participant.offices, office))
        case _:
            return _less(participants, index)
    return (*participants[:index], left, *participants[index + 1 :])


def _statements(
    statements: tuple[ProposedStatement, ...], index: int, finding: Finding
) -> tuple[ProposedStatement, ...]:
    """With its paragraph named, where no other could be found; else without it."""
    statement = statements[index]
    if finding.code == "statement-without-support" and statement.paragraph and not statement.evidence:
        named = replace(statement, evidence=(statement.paragraph,))
        return (*statements[:index], named, *statements[index + 1 :])
    return _less(statements, index)


def _is_worth_saying(path: Path) -> bool:
    return path[0] not in {"title", "issuer", "summary"}


def _remark(path: Path, finding: Finding) -> str:
    return f"{path[0]}, {finding.text or finding.path[-1]}: {finding.message}"
