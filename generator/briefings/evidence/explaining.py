"""Which passages of the source support a statement of the metadata; the answer to "why does it say so?"."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefings.evidence.briefing import Briefing
from briefings.evidence.case import Case, Named
from briefings.evidence.names import mention
from briefings.evidence.participants import NamedParticipant
from briefings.evidence.quoting import LocatedQuotation
from briefings.evidence.statements import ENOUGH, support, supporting_paragraphs
from briefings.metadata.registry import Reference
from briefings.model import Span
from briefings.problems import Path

_FOUND = {
    "exact": "found, character for character",
    "spacing": "found, but for white space",
    "typography": "found, but for typography: quotation marks, dashes, spaces",
    "final stop": "found, but for the final stop",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """A statement with the passages that it rests on."""

    statement: str
    how: str
    """How it was found there, in words."""
    spans: tuple[Span, ...]


def explain(path: Path, briefing: Briefing, case: Case) -> Iterator[Support]:
    """The support of what stands at a path of the metadata; nothing for what needs none."""
    match path:
        case ("title", *_):
            numbers = supporting_paragraphs(briefing.metadata.title, case.reading, enough=ENOUGH)
            yield _of_paragraphs(briefing.metadata.title, numbers, case)
        case (("summary" | "key_points") as key, int(index), *_):
            statement = getattr(briefing.metadata, key)[index]
            for found in support(statement, path, case.reading)[0]:
                yield _of_paragraphs(found.text, found.paragraphs, case, given=bool(statement.evidence))
        case ("participants", int(index), *_):
            yield from _of_participant(briefing.participants[index], case)
        case ("quotes", int(index), *_):
            yield from _of_quotation(briefing.quotations[index])
        case (("issuer" | "distributor") as key, *_):
            yield from _of_provenance(getattr(briefing, key), case)
        case ("event", *_) if briefing.event:
            yield _of_name(briefing.event)
        case ("places", int(index)):
            yield _of_name(briefing.places[index])
        case _:
            return


def _of_paragraphs(text: str, numbers: tuple[int, ...], case: Case, *, given: bool = False) -> Support:
    source = case.reading.source
    body = [paragraph for paragraph in source.body if paragraph.number in numbers]
    how = "named by its `evidence`" if given else "with most of its words"
    spans = tuple(source.span(paragraph.start, paragraph.end) for paragraph in body)
    return Support(statement=text, how=how, spans=spans)


def _of_participant(participant: NamedParticipant, case: Case) -> Iterator[Support]:
    yield _of_name(participant.named)
    for office in participant.offices:
        if office.role:
            yield Support(statement=office.role, how="as styled", spans=tuple(case.reading.mentions(office.role)))
        if office.organisation:
            yield _of_name(office.organisation)


def _of_quotation(quotation: LocatedQuotation) -> Iterator[Support]:
    how = _FOUND[quotation.rung] if quotation.rung else "reported, with most of its words"
    yield Support(statement=quotation.text, how=how, spans=quotation.spans)
    yield _of_name(quotation.speaker.named)


def _of_provenance(body: Reference | None, case: Case) -> Iterator[Support]:
    if body:
        span = mention(body, body.name, case.reading)
        how = "named" if span else "the document does not name it; `url` leads to it"
        yield Support(statement=body.name, how=how, spans=(span,) if span else ())


def _of_name(named: Named) -> Support:
    return Support(statement=named.reference.name, how="named first", spans=(named.span,) if named.span else ())
