"""A draft as the text of a metadata file: values in the order of the guide, each doubt as a comment above its line."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefings.draft.proposal import (
    Draft,
    ProposedOffice,
    ProposedParticipant,
    ProposedQuotation,
    ProposedStatement,
    Reasoned,
)
from briefings.metadata.canonical import changed
from briefings.metadata.completion import modeline
from briefings.metadata.nodes import read
from briefings.metadata.places import Plain
from briefings.problems import Path

_WIDTH = 100
_FOLDED = (">-", "|-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A comment on the value at a path."""

    path: Path
    text: str


def draft_text(draft: Draft, *, file: str) -> str:
    """The metadata file, with the comments for the editor; `file` is its path in the project."""
    text = changed(f"{modeline(file)}\n", values(draft), file=file)
    head = _comment(f"Drafted by {draft.engine}. Confirm each line, then publish.", "")
    last = [line for remark in draft.remarks for line in _check(f"left out: {remark}", "")]
    return with_notes(text, notes(draft), first=head) + "".join(f"{line}\n" for line in last)


def values(draft: Draft) -> dict[str, Plain]:
    """What is proposed, as YAML values; what is not known is not there."""
    made: dict[str, Plain | None] = {
        "source": draft.source,
        "encoding": draft.encoding,
        "sha256": draft.sha256,
        "title": draft.titles[0].value,
        "date": str(draft.date.value),
        "status": "draft",
        "language": draft.language.value if draft.language.value != "en" else None,
        "issuer": draft.issuers[0].value,
        "distributor": draft.distributor.value if draft.distributor else None,
        "event": draft.event.value if draft.event else None,
        "places": [place.value for place in draft.places],
        "topics": [topic.value for topic in draft.topics],
        "summary": [_statement(statement) for statement in draft.summary],
        "key_points": [_statement(statement) for statement in draft.key_points],
        "participants": [_participant(participant) for participant in draft.participants],
        "quotes": [_quotation(quotation) for quotation in draft.quotations],
    }
    return {key: value for key, value in made.items() if value}


def notes(draft: Draft) -> Iterator[Note]:
    """A comment for whatever is unsure."""
    for path, proposal in proposals(draft):
        if proposal.confidence == "unsure":
            yield Note(path=path, text=proposal.reason)


def proposals(draft: Draft) -> Iterator[tuple[Path, Reasoned]]:
    """Each proposal with the path of its value."""
    singles: dict[str, Reasoned | None] = {
        "title": draft.titles[0],
        "date": draft.date,
        "language": draft.language,
        "issuer": draft.issuers[0],
        "distributor": draft.distributor,
        "event": draft.event,
    }
    lists: dict[str, Sequence[Reasoned]] = {
        "places": draft.places,
        "topics": draft.topics,
        "summary": draft.summary,
        "key_points": draft.key_points,
        "participants": draft.participants,
        "quotes": draft.quotations,
    }
    yield from (((key,), single) for key, single in singles.items() if single)
    yield from (((key, index), item) for key, items in lists.items() for index, item in enumerate(items))


def with_notes(text: str, found: Iterable[Note], *, first: Iterable[str] = ()) -> str:
    """The text of a YAML file with each note above the line where its value begins; `first` above the first value."""
    places = read(text).places
    above: dict[int, list[str]] = {}
    lines = text.splitlines()
    for note in found:
        if place := places.get(note.path):
            number = place.line
            while number > 1 and lines[number - 2].rstrip().endswith(_FOLDED):
                number -= 1  # A text of several lines begins with its sign.
            line = lines[number - 1]
            above.setdefault(number, []).extend(_check(note.text, line[: len(line) - len(line.lstrip())]))
    top = min((place.line for path, place in places.items() if path), default=1)
    made = [*lines[: top - 1], *first]
    for number, line in enumerate(lines[top - 1 :], start=top):
        made += [*above.get(number, ()), line]
    return "".join(f"{line}\n" for line in made)


def _check(words: str, indent: str) -> list[str]:
    return _comment(f"check: {words}", indent)


def _comment(words: str, indent: str) -> list[str]:
    """On lines of their own; a source may not break out of its comment."""
    clean = " ".join("".join(char if char.isprintable() else " " for char in words).split())
    return textwrap.wrap(clean, _WIDTH, initial_indent=f"{indent}# ", subsequent_indent=f"{indent}#   ")


def _statement(statement: ProposedStatement) -> Plain:
    if not statement.evidence:
        return statement.text
    return {"text": statement.text, "evidence": [str(number) for number in statement.evidence]}


def _participant(participant: ProposedParticipant) -> Plain:
    made: dict[str, Plain | None] = {"name": participant.name, "rank": participant.rank}
    match participant.offices:
        case ():
            pass
        case (office,):
            made |= _office(office)
        case offices:
            made["roles"] = [{key: value for key, value in _office(office).items() if value} for office in offices]
    return {key: value for key, value in made.items() if value}


def _office(office: ProposedOffice) -> "dict[str, Plain | None]":
    return {"role": office.role, "organisation": office.organisation}


def _quotation(quotation: ProposedQuotation) -> Plain:
    made: dict[str, Plain | None] = {
        "speaker": quotation.speaker,
        "kind": quotation.kind if quotation.kind != "direct" else None,
        "text": quotation.text,
        "paragraph": str(quotation.paragraph) if quotation.paragraph else None,
    }
    return {key: value for key, value in made.items() if value}
