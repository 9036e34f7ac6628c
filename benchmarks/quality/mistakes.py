"""What is wrong with a draft, in words: for whoever tunes it, on the documents that are for tuning."""

from collections.abc import Iterator

from quality.labels import Document, Quotation, Speaker
from quality.scoring import (
    Drafted,
    DraftedQuotation,
    issuer_verdict,
    organisation_verdict,
    paired_people,
    paired_quotations,
    role_verdict,
)

_MOST_SHOWN = 70


def mistakes(document: Document, drafted: Drafted) -> Iterator[str]:
    """Each a line."""
    yield from _about_people(document, drafted)
    yield from _about_quotations(document, drafted)
    if issuer_verdict(document, drafted) is False:
        yield f"issuer: {drafted.issuer}, labelled {document.issuers}"
    if not drafted.accepted:
        yield "check refuses the draft"


def _about_people(document: Document, drafted: Drafted) -> Iterator[str]:
    pairs, missed, invented = paired_people(document.people, drafted.people)
    yield from (f"person missed: {person.name}" for person in missed)
    yield from (f"person invented: {person.name}" for person in invented)
    for person, one in pairs:
        if role_verdict(person, one) is False:
            yield f"role of {person.name}: {one.offices} {one.rank}, labelled {person.roles} {person.ranks}"
        if organisation_verdict(person, one) is False:
            yield f"organisation of {person.name}: {one.offices}, labelled {person.organisations}"


def _about_quotations(document: Document, drafted: Drafted) -> Iterator[str]:
    found = paired_quotations(document, drafted.quotations)
    yield from (f"quotation missed: {_shown(document, one)}" for one in found.missed)
    yield from (f"quotation invented: {_shown(document, one)}" for one in found.invented)
    for labelled, one in found.wrong_speaker:
        names = f"{_named(one.speaker)}, labelled {_named(labelled.speaker)}"
        yield f"speaker of {_shown(document, labelled)}: {names}"


def _shown(document: Document, one: Quotation | DraftedQuotation) -> str:
    words = " ".join(document.text[slice(*one.span)].split())
    return f'"{words}"' if len(words) <= _MOST_SHOWN else f'"{words[:_MOST_SHOWN]} …"'


def _named(speaker: Speaker | None) -> str:
    return str(speaker.name) if speaker else "nobody"
