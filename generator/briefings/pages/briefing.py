"""A briefing's page: what a reader takes in within a minute, and the passage behind each statement."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from briefings import addresses
from briefings.addresses import Link
from briefings.citation import STYLES, in_style, works_of
from briefings.corpus import Corpus, Related
from briefings.evidence import Briefing, LocatedQuotation, NamedParticipant, SupportedStatement
from briefings.evidence.pieces import Part, parts
from briefings.metadata.registry import Reference
from briefings.metadata.schema import Correction
from briefings.model import Site, Span
from briefings.pages.linked import citation_names, context_object, linked_briefing
from briefings.pages.markup import render
from briefings.pages.page import Front, Label, Notice, Page, RailSection, page, section
from briefings.pages.passages import ShownParagraph, shown_paragraphs
from briefings.pages.versions import Difference, difference
from briefings.pages.words import language, long_date
from briefings.tasks import Task

LONGEST_INLINE_TEXT = 60_000
"""Characters: a longer source text is read on its own page, so that the briefing stays light."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownQuotation:
    """A quotation as the page shows it."""

    id: str | None
    """On the quotation's own page only: elsewhere the same words may stand twice."""
    former_ids: tuple[str, ...]
    permalink: Link
    parts: tuple[Part, ...]
    """Of the quotation, the editor's words apart."""
    kind: str
    speaker: str
    speaker_href: Link
    styled: str
    """The speaker's rank and roles that day."""
    context: str | None
    original: str | None
    language: str
    """Of the source's words: of `original` where there is one, else of the quotation."""
    passage_href: Link
    paragraph: int | None
    copy: str
    """Text for the clipboard: words, speaker, role, issuer, date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingBody:
    """What the template of the body is given."""

    language: str
    summary: tuple[SupportedStatement, ...]
    key_points: tuple[SupportedStatement, ...]
    quotations: tuple[ShownQuotation, ...]
    paragraphs: tuple[ShownParagraph, ...]
    """Empty where the text is too long for this page."""
    text_href: Link
    """Of the source text: empty if on this page, else that of its own."""
    source_href: Link
    corrections: tuple[tuple[str, str], ...]
    earlier: tuple[str, Link] | None
    """Title and link of the briefing on the earlier version of the document."""
    difference: Difference | None
    """From that version to this one."""
    related: tuple[tuple[str, Link, str], ...]
    """Title, link, reason."""
    older: tuple[str, Link] | None
    newer: tuple[str, Link] | None
    issuer: str
    references: tuple[tuple[str, str], ...]
    """The name of each citation style, with the reference in it."""
    formats: tuple[tuple[str, Link], ...]
    """The name of each citation format, with the link to the file."""
    context_object: str
    """The reference once more for the COinS span."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The other briefings that a briefing's page shows."""

    earlier: Briefing | None
    """On the earlier version of the document."""
    later: Briefing | None
    """On the later version."""
    older: Briefing | None
    newer: Briefing | None
    """From the same issuer."""
    related: tuple[Related, ...]


def briefing_pages(corpus: Corpus, site: Site) -> Iterator[Task]:
    """The page of every briefing."""
    for briefing in corpus.briefings:
        yield Task(briefing_page, partial(_inputs, briefing, corpus, site), at=addresses.briefing(briefing.slug))


def _inputs(briefing: Briefing, corpus: Corpus, site: Site) -> tuple[Briefing, Surroundings, Site]:
    return briefing, _surroundings(briefing, corpus), site


def briefing_page(briefing: Briefing, surroundings: Surroundings, site: Site) -> tuple[Page]:
    """The page of one briefing."""
    address = addresses.briefing(briefing.slug)
    body = render("briefing.md", view=_body(briefing, surroundings, site, address))
    return (page(address, _front(briefing, surroundings, site), body, edit=briefing.file),)


def _surroundings(briefing: Briefing, corpus: Corpus) -> Surroundings:
    older, newer = corpus.neighbours[briefing.slug]
    return Surroundings(
        earlier=corpus.earlier(briefing),
        later=corpus.later.get(briefing.slug),
        older=older,
        newer=newer,
        related=tuple(corpus.related(briefing)),
    )


def shown_quotation(quotation: LocatedQuotation, briefing: Briefing, *, here: str, text_at: str) -> ShownQuotation:
    """The quotation on the page at the address `here`, with the source text at `text_at` (an address)."""
    span = quotation.spans[0]
    speaker = quotation.speaker
    home = addresses.briefing(briefing.slug)
    return ShownQuotation(
        id=quotation.anchor if here == home else None,
        former_ids=quotation.aliases if here == home else (),
        permalink=addresses.link(here, home, anchor=quotation.anchor),
        parts=tuple(parts(quotation.text)),
        kind="translated" if quotation.original else quotation.kind,
        speaker=speaker.name,
        speaker_href=_link(here, speaker.named.reference),
        styled=speaker.styled,
        context=quotation.context,
        original=quotation.original,
        language=briefing.metadata.language,
        passage_href=addresses.link(here, text_at, anchor=addresses.passage_anchor(span)),
        paragraph=span.paragraph,
        copy=_clipboard(quotation, briefing),
    )


def evidence_spans(briefing: Briefing) -> Iterator[Span]:
    """The passages that the page's quotations rest on."""
    for quotation in briefing.quotations:
        yield from quotation.spans


def _clipboard(quotation: LocatedQuotation, briefing: Briefing) -> str:
    speaker = ", ".join(part for part in (quotation.speaker.name, quotation.speaker.styled) if part)
    return f"“{quotation.text}” — {speaker} ({briefing.issuer.name}, {long_date(briefing.metadata.date)})"


def _link(here: str, reference: Reference) -> Link:
    return addresses.link(here, addresses.record(reference.kind, reference.id))


def _body(briefing: Briefing, surroundings: Surroundings, site: Site, here: str) -> BriefingBody:
    source = briefing.source
    own_page = addresses.source(source.id)
    inline = len(source.text) <= LONGEST_INLINE_TEXT
    text_at = here if inline else own_page
    earlier = surroundings.earlier
    return BriefingBody(
        language=briefing.metadata.language,
        summary=briefing.summary,
        key_points=briefing.key_points,
        quotations=tuple(shown_quotation(q, briefing, here=here, text_at=text_at) for q in briefing.quotations),
        paragraphs=tuple(shown_paragraphs(source, evidence_spans(briefing))) if inline else (),
        text_href=addresses.Link("") if inline else addresses.link(here, own_page),
        source_href=addresses.link(here, own_page),
        corrections=tuple((long_date(c.date), c.note) for c in _newest_first(briefing)),
        earlier=_way(earlier, here),
        difference=difference(earlier.source, source) if earlier else None,
        related=tuple((*_way_to(one.briefing, here), one.reason) for one in surroundings.related),
        older=_way(surroundings.older, here),
        newer=_way(surroundings.newer, here),
        issuer=briefing.issuer.name,
        references=tuple(_references(briefing, site)),
        formats=tuple(
            (name, addresses.link(here, addresses.twin(briefing.slug, extension))) for name, extension in _CITED
        ),
        context_object=context_object(briefing, site),
    )


_CITED = (("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "csl.json"))
_TWINS = (("JSON", "json"), ("Markdown", "md"), ("Text", "txt"), ("Annotations", "annotations.jsonld"))


def _references(briefing: Briefing, site: Site) -> Iterator[tuple[str, str]]:
    """The name of each citation style, with the reference in it."""
    work = next(works_of(briefing, site))
    for style, name in STYLES.items():
        yield name, in_style(work, style)


def _newest_first(briefing: Briefing) -> list[Correction]:
    return sorted(briefing.metadata.corrections, key=lambda correction: correction.date, reverse=True)


def _way(briefing: Briefing | None, here: str) -> tuple[str, Link] | None:
    return _way_to(briefing, here) if briefing else None


def _way_to(briefing: Briefing, here: str) -> tuple[str, Link]:
    return briefing.metadata.title, addresses.link(here, addresses.briefing(briefing.slug))


def _front(briefing: Briefing, surroundings: Surroundings, site: Site) -> Front:
    metadata = briefing.metadata
    return Front(
        kind="briefing",
        title=metadata.title,
        description=briefing.summary[0].text,
        caption=tuple(_caption(briefing)),
        facts=tuple(_facts(briefing)),
        notices=tuple(_notices(briefing, surroundings.later)),
        rail=tuple(_rail(briefing)),
        actions=("copy-link",),
        updated=str(briefing.updated),
        feed=addresses.feed(addresses.record("organisations", briefing.issuer.id), "xml"),
        picture=addresses.twin(briefing.slug, "png"),
        names=tuple(citation_names(briefing, site)),
        linked=linked_briefing(briefing, site),
    )


def label(reference: Reference, note: str | None = None) -> Label:
    """A link to a record's page."""
    return Label(text=reference.name, href=addresses.record(reference.kind, reference.id), note=note)


def _caption(briefing: Briefing) -> Iterator[Label]:
    metadata = briefing.metadata
    yield Label(text=metadata.type.capitalize())
    yield label(briefing.issuer)
    if metadata.translated_from:
        yield Label(text=f"{language(metadata.language)} translation from {language(metadata.translated_from)}")


def _facts(briefing: Briefing) -> Iterator[Label]:
    day = briefing.metadata.date
    yield Label(text=long_date(day), href=addresses.month(addresses.TIMELINE, day.year, day.month))
    for place in briefing.places:
        yield label(place.reference)
    yield Label(text=f"Document {briefing.source.id}", href=addresses.source(briefing.source.id))


def _notices(briefing: Briefing, later: Briefing | None) -> Iterator[Notice]:
    if later:
        link = Label(text=later.metadata.title, href=addresses.briefing(later.slug))
        heading = f"Superseded on {long_date(later.metadata.date)}"
        yield Notice(kind="superseded", heading=heading, text="The issuer has published this document anew.", link=link)
    corrections = _newest_first(briefing)
    if corrections:
        yield Notice(
            kind="corrected", heading=f"Corrected on {long_date(corrections[0].date)}", text=corrections[0].note
        )


def _rail(briefing: Briefing) -> Iterator[RailSection]:
    yield from section("participants", "Participants", (_participant(one, briefing) for one in briefing.participants))
    yield from section("topics", "Topics", map(label, briefing.topics))
    yield from section("places", "Places", (label(place.reference) for place in briefing.places))
    if briefing.event:
        yield from section("event", "Event", [label(briefing.event.reference)])
    yield from section("provenance", "Source", provenance(briefing))
    yield from section("downloads", "Download", _downloads(briefing))


def _downloads(briefing: Briefing) -> Iterator[Label]:
    yield Label(text="Source document (as received)", href=addresses.source_download(briefing.source.id))
    for name, extension in _TWINS if briefing.quotations else _TWINS[:-1]:
        yield Label(text=name, href=addresses.twin(briefing.slug, extension))


def _participant(participant: NamedParticipant, briefing: Briefing) -> Label:
    """Name, rank and roles as styled, side; the organisations; and where the source names the participant."""
    held = [office.organisation.reference for office in participant.offices if office.organisation]
    bodies = {body.id: body for body in held}
    return Label(
        text=participant.name,
        href=addresses.record(participant.named.reference.kind, participant.id),
        note=" · ".join(part for part in (participant.styled, participant.side) if part) or None,
        links=tuple(map(label, bodies.values())),
        passage=_passage(participant.span, briefing),
    )


def _passage(span: Span | None, briefing: Briefing) -> tuple[str, int] | None:
    if span is None or span.paragraph is None:
        return None
    inline = len(briefing.source.text) <= LONGEST_INLINE_TEXT
    text_at = addresses.briefing(briefing.slug) if inline else addresses.source(briefing.source.id)
    return f"{text_at}#{addresses.paragraph_anchor(span.paragraph)}", span.paragraph


def provenance(briefing: Briefing) -> Iterator[Label]:
    """Who issued and who distributed the document, when, where from, and its digest."""
    metadata = briefing.metadata
    yield label(briefing.issuer, "Issuer")
    if briefing.distributor:
        yield label(briefing.distributor, "Distributor")
    yield Label(text=long_date(metadata.date), note="Issued")
    yield Label(text=long_date(metadata.retrieved) if metadata.retrieved else "day not recorded", note="Retrieved")
    if metadata.added:
        yield Label(text=long_date(metadata.added), note="Added here")
    translation = f", translated from {language(metadata.translated_from)}" if metadata.translated_from else ""
    yield Label(text=f"{language(metadata.language)}{translation}", note="Language")
    if metadata.url:
        yield Label(text="Original", href=metadata.url, note="At the issuer")
    if metadata.archive_url:
        yield Label(text="Archived copy", href=metadata.archive_url)
    if metadata.licence:
        yield Label(text=metadata.licence, note="Licence")
    command = f"SHA-256; check the download with sha256sum {addresses.source_file(briefing.source.id)}"
    yield Label(text=briefing.source.sha256, note=command, href=addresses.source(briefing.source.id))
