"""Everything that is found in a source document, put together: a draft of its metadata."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from briefings import __version__
from briefings.draft.abroad import are_known, find_offices_abroad, without_offices
from briefings.draft.dates import issue_date
from briefings.draft.found import FoundOffice, FoundPerson, FoundQuotation
from briefings.draft.grammar import Grammar, parse
from briefings.draft.known import Known
from briefings.draft.language import language
from briefings.draft.names import find_people
from briefings.draft.offices import find_offices
from briefings.draft.own import of_issuer
from briefings.draft.proposal import Draft, ProposedOffice, ProposedParticipant, ProposedQuotation
from briefings.draft.provenance import distributor, issuers
from briefings.draft.quotations import find_quotations, masked
from briefings.draft.subjects import event, places, topics
from briefings.draft.summary import summary
from briefings.draft.title import titles
from briefings.draft.titles import is_modifier
from briefings.draft.workplaces import ASKED
from briefings.metadata.registry import Registry
from briefings.model import SourceDocument, Span

Offices = Mapping[str, tuple[FoundOffice, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What the readers of a text have found in it."""

    known: Known
    """What the records know of the text."""
    people: tuple[FoundPerson, ...]
    offices: Offices
    """By full name."""
    quotations: tuple[FoundQuotation, ...]
    engine: str


def draft_of(source: SourceDocument, registry: Registry, *, today: date, with_model: bool = True) -> Draft:
    """The draft of a document's metadata; `today` stands in where it gives no date."""
    return composed(findings(source, registry, with_model=with_model), today=today)


def findings(source: SourceDocument, registry: Registry, *, with_model: bool = True) -> Findings:
    """The people of a text, their offices and what they say; with the model, if that is wanted and installed."""
    known = Known(registry, source)
    grammar = parse(source, masked=masked(source)) if with_model else None
    named, code = find_people(source, grammar=grammar), language(source).value
    named = without_offices(source, named, code) if are_known(code) else named
    people = (*named, *_known_people(known, named))
    offices = _offices(known, people, grammar, code)
    engine = f"briefings {__version__}, {grammar.model if grammar else 'patterns alone'}"
    quotations = find_quotations(source, grammar=grammar, people=people)
    return Findings(known=known, people=people, offices=offices, quotations=quotations, engine=engine)


def _offices(known: Known, people: Sequence[FoundPerson], grammar: Grammar | None, code: str) -> Offices:
    """By the rules of the language that the text is in, and by those of English, whose titles are used in many."""
    source = known.source
    named = find_offices(source, people, bodies=_bodies(grammar, source), called=known.called)
    return {**named, **find_offices_abroad(source, people, code)} if are_known(code) else named


def _bodies(grammar: Grammar | None, source: SourceDocument) -> frozenset[str]:
    """The names that the model takes for those of organisations."""
    entities = grammar.entities if grammar else ()
    named = (source.text[entity.start : entity.end] for entity in entities if entity.label == "ORG")
    return frozenset(name for name in named if not (all(map(is_modifier, name.split())) or ASKED.search(name)))


def composed(found: Findings, *, today: date) -> Draft:
    """What was found, as values for the fields."""
    known = found.known
    source = known.source
    quoted = [span for quotation in found.quotations for span in quotation.spans]
    issued = issue_date(source, begin=known.opening.begin, today=today)
    issued_by = issuers(known, found.people, found.offices, found.quotations)
    participants = tuple(of_issuer(participant, issued_by[0]) for participant in _participants(known, found))
    written = {participant.found: participant.name for participant in participants}
    quotations, remarks = _quotations(source, found.quotations, written)
    return Draft(
        source=source.file,
        sha256=source.sha256,
        encoding=None,
        titles=titles(known),
        date=issued,
        language=language(source),
        issuers=issued_by,
        distributor=distributor(known),
        event=event(known),
        places=places(known),
        topics=topics(known),
        summary=summary(known, quoted, issued=issued),
        participants=participants,
        quotations=quotations,
        engine=found.engine,
        remarks=remarks,
    )


def _known_people(known: Known, people: Sequence[FoundPerson]) -> Iterator[FoundPerson]:
    """People of the records whom the text names, and whom nothing else has found."""
    mentioned = known.mentions("people")
    found = {known.reference("people", person.name) for person in people} if mentioned else set()
    mentions: dict[str, list[Span]] = {}
    for mention in mentioned:
        if mention.id not in found:
            mentions.setdefault(mention.id, []).append(mention.span)
    for spans in mentions.values():
        yield FoundPerson(name=known.source.passage(spans[0]), mentions=tuple(spans), confidence="sure")


def _participants(known: Known, found: Findings) -> Iterator[ProposedParticipant]:
    """In the order of their first mention; two names of one record are one person."""
    seen: set[str] = set()
    for person in sorted(found.people, key=lambda person: person.mentions[0]):
        name = known.person(person.name)
        if name not in seen:
            seen.add(name)
            yield _participant(known, person, name, found.offices.get(person.name, ()))


def _participant(known: Known, person: FoundPerson, name: str, offices: tuple[FoundOffice, ...]) -> ProposedParticipant:
    near = known.near("people", person.name)
    reason = "named in the text" if person.confidence != "unsure" else "perhaps only part of a name, or no person"
    if near:
        record = known.registry.records["people"][near]
        reason = (
            f'close to {record.name} (`{near}`); if this is the same person, add "{person.name}" to the aliases there'
        )
    is_known = bool(known.registry.ids("people", name))
    return ProposedParticipant(
        name=name,
        found=person.name,
        rank=next((office.rank for office in offices if office.rank), None),
        offices=tuple(_office(known, office) for office in offices if office.role or office.organisation),
        mention=person.mentions[0],
        reason=reason,
        confidence="unsure" if near or (person.confidence == "unsure" and not is_known) else person.confidence,
    )


def _office(known: Known, office: FoundOffice) -> ProposedOffice:
    if office.organisation:
        organisation: str | None = known.reference("organisations", office.organisation)
    else:
        organisation = known.within("organisations", office.role or "")
    return ProposedOffice(role=office.role, organisation=organisation)


def _quotations(
    source: SourceDocument, quotations: Sequence[FoundQuotation], written: Mapping[str, str]
) -> tuple[tuple[ProposedQuotation, ...], tuple[str, ...]]:
    """Those whose speaker is a participant; and what is to be said of the others."""
    proposed: list[ProposedQuotation] = []
    remarks: list[str] = []
    passages = [words(source, quotation.spans) for quotation in quotations]
    times = {passage: source.text.count(passage) for passage in set(passages)}
    for quotation, passage in zip(quotations, passages, strict=True):
        text = _ended(passage)
        speaker = quotation.speaker
        name = written.get(speaker.name or "") if speaker else None
        if speaker is None or name is None:
            remarks.append(_unspoken(quotation, text))
            continue
        unsure = "unsure" in {quotation.confidence, speaker.confidence}
        proposed.append(
            ProposedQuotation(
                speaker=name,
                text=text,
                spans=quotation.spans,
                kind=quotation.kind,
                paragraph=quotation.spans[0].paragraph if times[passage] > 1 else None,
                reason=f"{quotation.reason}; speaker: {speaker.reason}",
                confidence="unsure" if unsure else "likely",
            )
        )
    return tuple(proposed), tuple(remarks)


def _ended(text: str) -> str:
    """With a full stop for the comma at its end, as style guides do; a part of a sentence without either."""
    if not text.endswith(","):
        return text
    return f"{text[:-1]}." if text[:1].isupper() else text[:-1]


_MOST_SHOWN = 60


def _unspoken(quotation: FoundQuotation, text: str) -> str:
    shown = text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN].rsplit(' ', 1)[0]} …"
    given = quotation.speaker.reason if quotation.speaker else "nobody is named beside it"
    return f'a quotation without a known speaker in paragraph {quotation.spans[0].paragraph}, "{shown}": {given}'


def words(source: SourceDocument, spans: Sequence[Span]) -> str:
    """The words of a quotation; where the author comes between, "[…]" says so; without marks that open paragraphs."""
    text = source.passage(spans[0])
    for before, span in pairwise(spans):
        between = source.text[before.end : span.start]
        if any(map(str.isalnum, between)):
            between = " […] "
        elif "\n" in between:
            between = " "
        text += between + source.passage(span)
    return " ".join(text.split())
