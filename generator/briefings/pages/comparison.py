"""The briefings of one event side by side: who names whom, and what one has and the others lack."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefings import addresses
from briefings.corpus import Corpus, Subject
from briefings.evidence import Briefing, LocatedQuotation
from briefings.folding import fold
from briefings.metadata.registry import Reference
from briefings.pages.briefing import ShownQuotation, shown_quotation
from briefings.pages.markup import render
from briefings.pages.page import Front, Label, Page, page
from briefings.pages.subject import has_several_voices
from briefings.pages.words import count, long_date
from briefings.tasks import Task

MOST_VOICES = 24
"""Side by side; of an event with more briefings the newest, and the page says so and leads to all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedQuotation:
    """A quotation, and where else it stands."""

    quotation: ShownQuotation
    also: tuple[int, ...]
    """The other voices with its words, or some of them."""
    note: str
    """The same in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One briefing of the event."""

    slug: str
    issuer: str
    title: str
    href: addresses.Link
    day: str
    quotations: tuple[ComparedQuotation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Someone or something, and which briefings name it."""

    name: str
    href: addresses.Link
    named: tuple[bool, ...]
    """By each voice, in their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonBody:
    """What the template of the body is given."""

    event_href: addresses.Link
    left_out: str
    """That only some of the event's briefings stand here; empty where all do."""
    voices: tuple[Voice, ...]
    tables: tuple[tuple[str, tuple[Row, ...]], ...]
    """Each with its heading."""


def comparison_pages(corpus: Corpus) -> Iterator[Task]:
    """A page for each event of which several briefings speak."""
    for subject in corpus.subjects("events"):
        if has_several_voices(subject):
            yield Task(comparison_page, (subject,), at=addresses.comparison(subject.reference.id))


def comparison_page(subject: Subject) -> tuple[Page]:
    """The voices of one event."""
    event = subject.reference
    here = addresses.comparison(event.id)
    briefings = subject.briefings[:MOST_VOICES]
    body = ComparisonBody(
        event_href=addresses.link(here, addresses.record("events", event.id)),
        left_out=_left_out(len(briefings), len(subject.briefings)),
        voices=tuple(_voice(briefing, here, briefings) for briefing in briefings),
        tables=(
            ("People and delegations", tuple(_rows(briefings, here, _participants))),
            ("Organisations", tuple(_rows(briefings, here, _organisations))),
            ("Topics", tuple(_rows(briefings, here, lambda briefing: briefing.topics))),
        ),
    )
    front = Front(
        kind="comparison",
        title=f"{event.name}: who says what",
        description=f"{count(len(briefings), 'briefing')} of {event.name} side by side.",
        caption=(Label(text="Event"), Label(text=event.name, href=addresses.record("events", event.id))),
    )
    return (page(here, front, render("comparison.md", view=body)),)


def _left_out(shown: int, all_of_them: int) -> str:
    return f"The newest {shown} of {count(all_of_them, 'briefing')} stand here." if shown < all_of_them else ""


def _voice(briefing: Briefing, here: str, briefings: Sequence[Briefing]) -> Voice:
    at = addresses.briefing(briefing.slug)
    return Voice(
        slug=briefing.slug,
        issuer=briefing.issuer.name,
        title=briefing.metadata.title,
        href=addresses.link(here, at),
        day=long_date(briefing.metadata.date),
        quotations=tuple(
            _compared(shown_quotation(quotation, briefing, here=here, text_at=at), quotation, briefing, briefings)
            for quotation in briefing.quotations
        ),
    )


def _compared(
    shown: ShownQuotation, quotation: LocatedQuotation, briefing: Briefing, briefings: Sequence[Briefing]
) -> ComparedQuotation:
    others = [
        (number, other)
        for number, other in enumerate(briefings)
        if other is not briefing and any(_is_shared(quotation, theirs) for theirs in other.quotations)
    ]
    names = "; ".join(f"{other.issuer.name}, {long_date(other.metadata.date)}" for _, other in others)
    note = f"Also quoted by {names}" if others else "Quoted by no other voice"
    return ComparedQuotation(quotation=shown, also=tuple(number for number, _ in others), note=note)


def _is_shared(one: LocatedQuotation, other: LocatedQuotation) -> bool:
    """Whether one has the words of the other, which may be cut shorter."""
    shorter, longer = sorted((f" {' '.join(fold(text))} " for text in (one.text, other.text)), key=len)
    return shorter in longer


def _rows(briefings: Sequence[Briefing], here: str, named: Callable[[Briefing], Iterable[Reference]]) -> Iterator[Row]:
    """First what most of them name."""
    found: dict[tuple[str, str], tuple[Reference, set[int]]] = {}
    for column, briefing in enumerate(briefings):
        for reference in named(briefing):
            found.setdefault((reference.kind, reference.id), (reference, set()))[1].add(column)
    for reference, columns in sorted(found.values(), key=lambda one: (-len(one[1]), one[0].name.casefold())):
        yield Row(
            name=reference.name,
            href=addresses.link(here, addresses.record(reference.kind, reference.id)),
            named=tuple(column in columns for column in range(len(briefings))),
        )


def _participants(briefing: Briefing) -> Iterator[Reference]:
    return (participant.named.reference for participant in briefing.participants)


def _organisations(briefing: Briefing) -> Iterator[Reference]:
    offices = (office for participant in briefing.participants for office in participant.offices)
    return (office.organisation.reference for office in offices if office.organisation)
