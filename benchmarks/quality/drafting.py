"""The drafts that are scored: a labelled text as the only source of an empty project."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib.util import find_spec

from briefings.draft.compose import Findings, composed, findings
from briefings.draft.found import FoundQuotation
from briefings.draft.grammar import MODELS
from briefings.draft.proposal import Draft, ProposedParticipant
from briefings.draft.writing import draft_text
from briefings.editing.drafting import supported
from briefings.evidence import Case, KnownNames, Reading, check
from briefings.metadata import Registry, load_metadata
from briefings.model import SourceDocument, Span
from briefings.sources import Refusal, parse
from quality.labels import Document, Range, Speaker
from quality.scoring import Drafted, DraftedPerson, DraftedQuotation

_TODAY = date(2020, 1, 1)
"""Stands in where a text gives no date; the same for every run."""
_RUNS = 3
"""Of which the fastest counts: whatever else a machine does makes the others slower."""
_FILE = "content/briefings/draft.yml"


@dataclass(frozen=True, slots=True)
class Engine:
    """A way to draft."""

    heading: str
    with_model: bool

    def is_there(self) -> bool:
        """Whether what it needs is installed."""
        return not self.with_model or any(map(find_spec, MODELS))


ENGINES = (Engine("without model", with_model=False), Engine("with model", with_model=True))


def drafted_all(documents: Sequence[Document], engine: Engine) -> tuple[list[Drafted], float]:
    """What is scored of each draft, and how many documents a second of processor time were drafted."""
    sources = [_source(document) for document in documents]
    registry = Registry()
    findings(sources[0], registry, with_model=engine.with_model)  # The model loads once, before the clock runs.
    seconds = []
    for _ in range(_RUNS):
        begun = time.process_time()
        drafts = [_draft(source, registry, engine) for source in sources]
        seconds.append(time.process_time() - begun)
    scored = [_scored(source, *drafted, registry) for source, drafted in zip(sources, drafts, strict=True)]
    return scored, len(sources) / min(seconds)


def _draft(source: SourceDocument, registry: Registry, engine: Engine) -> tuple[Findings, Draft]:
    """What is found, and what the command writes: without what the evidence check refuses."""
    found = findings(source, registry, with_model=engine.with_model)
    made = composed(found, today=_TODAY)
    return found, supported(made, source, registry, KnownNames.of(registry)) or made


def _source(document: Document) -> SourceDocument:
    source = parse(document.text.encode(), file="source.txt")
    if isinstance(source, Refusal):
        raise TypeError(f"{document.id}: {source.message}")
    return source


def _scored(source: SourceDocument, found: Findings, draft: Draft, registry: Registry) -> Drafted:
    return Drafted(
        people=tuple(map(_person, draft.participants)),
        quotations=tuple(
            _quotation(source, one, span) for one in found.quotations if one.kind == "direct" for span in one.spans
        ),
        issuer=draft.issuers[0].value,
        accepted=_is_accepted(source, draft, registry),
    )


def _person(participant: ProposedParticipant) -> DraftedPerson:
    return DraftedPerson(
        name=participant.found,
        offices=tuple((office.role or "", office.organisation or "") for office in participant.offices),
        rank=participant.rank or "",
    )


def _quotation(source: SourceDocument, found: FoundQuotation, span: Span) -> DraftedQuotation:
    speaker = found.speaker
    mention = _original(source, speaker.mention) if speaker and speaker.mention else None
    return DraftedQuotation(
        span=_original(source, span),
        text=source.passage(span),
        speaker=Speaker(name=speaker.name, mention=mention) if speaker else None,
    )


def _original(source: SourceDocument, span: Span) -> Range:
    """Where a span of the reading text stands in the text as labelled."""
    return source.offsets.original(span.start), source.offsets.original(span.end - 1) + 1


def _is_accepted(source: SourceDocument, draft: Draft, registry: Registry) -> bool:
    """By `check`, even if it were published unread: a draft's own errors are only warnings."""
    text = draft_text(draft, file=_FILE).replace("\nstatus: draft\n", "\nstatus: published\n")
    loaded = load_metadata(text.encode(), file=_FILE)
    if loaded.value is None or loaded.value.status != "published":
        return False
    case = Case(Reading(source), registry, KnownNames.of(registry))
    briefing, _ = check(loaded.value, case, slug="draft", file=_FILE)
    return briefing is not None
