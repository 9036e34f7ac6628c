"""Metadata and source held against each other: a briefing, and everything that keeps it from being one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, TypeVar

from briefings.evidence.case import Case, Named, named, resolve
from briefings.evidence.figures import figures
from briefings.evidence.names import mention, names_in_statement, unnamed
from briefings.evidence.participants import NamedParticipant, check_participants
from briefings.evidence.pins import check_pins
from briefings.evidence.polarity import contradictions
from briefings.evidence.quoted import quoted_words
from briefings.evidence.quoting import LocatedQuotation, check_quotations, editorial_texts
from briefings.evidence.statements import SupportedStatement, support
from briefings.fingerprints import fingerprint
from briefings.metadata.registry import Reference
from briefings.metadata.schema import Metadata, Statement
from briefings.model import SourceDocument
from briefings.problems import Finding, Path


@dataclass(frozen=True, kw_only=True)
class Briefing:
    """A source document with its metadata, checked: what it says is supported, and by what."""

    slug: str
    """The metadata file's stem; stands in the address."""
    file: str
    """The metadata file, relative to the project folder."""
    metadata: Metadata
    source: SourceDocument
    issuer: Reference
    distributor: Reference | None
    event: Named | None
    places: tuple[Named, ...]
    topics: tuple[Reference, ...]
    summary: tuple[SupportedStatement, ...]
    key_points: tuple[SupportedStatement, ...]
    participants: tuple[NamedParticipant, ...]
    quotations: tuple[LocatedQuotation, ...]
    digest: str = ""
    """Of all this, by which a page knows whether it must be made anew."""

    @property
    def added(self) -> date:
        """When it was published here, as far as the metadata tells."""
        return self.metadata.added or self.metadata.retrieved or self.metadata.date

    @property
    def updated(self) -> date:
        """When its content last changed, as far as readers were told."""
        return max([self.metadata.date, *(correction.date for correction in self.metadata.corrections)])


def check(metadata: Metadata, case: Case, *, slug: str, file: str) -> tuple[Briefing | None, list[Finding]]:
    """The briefing, unless an error stands against it; and all findings."""
    briefing, findings = _held(metadata, case, slug=slug, file=file)
    refused = any(finding.severity == "error" for finding in findings)
    return None if refused else replace(briefing, digest=fingerprint(briefing)), findings


def faults(metadata: Metadata, case: Case) -> list[Finding]:
    """All findings, of metadata that nobody makes a page of yet."""
    return _held(metadata, case, slug="", file="")[1]


def _held(metadata: Metadata, case: Case, *, slug: str, file: str) -> tuple[Briefing, list[Finding]]:
    """What the source supports, and what it does not."""
    checked = _Checked(findings=[*check_pins(metadata, case.reading.source), *_prose_findings(metadata, case)])
    participants = checked.pair(check_participants(metadata.participants, case))
    issuer = checked.found(_provenance(metadata, "issuer", case))
    briefing = Briefing(
        slug=slug,
        file=file,
        metadata=metadata,
        source=case.reading.source,
        issuer=issuer[0] if issuer else _NOBODY,
        distributor=next(iter(checked.found(_provenance(metadata, "distributor", case))), None),
        event=next(iter(checked.found(_event(metadata, case))), None),
        places=checked.found(named(case, "places", place, ("places", i)) for i, place in enumerate(metadata.places)),
        topics=checked.found(resolve(case, "topics", topic, ("topics", i)) for i, topic in enumerate(metadata.topics)),
        summary=checked.pair(_supported(metadata.summary, "summary", case, language=metadata.language)),
        key_points=checked.pair(_supported(metadata.key_points, "key_points", case, language=metadata.language)),
        participants=participants,
        quotations=checked.pair(check_quotations(metadata.quotes, participants, case, language=metadata.language)),
    )
    return briefing, checked.findings


_NOBODY = Reference(kind="organisations", id="", name="", record=None)
"""Stands where an error says that there is no issuer; no briefing with it is ever handed on."""
Found = TypeVar("Found")


class _Checked:
    """Gathers findings, and hands on what was found."""

    def __init__(self, findings: list[Finding]) -> None:
        self.findings = findings

    def found(self, results: Iterable[Found | Finding]) -> tuple[Found, ...]:
        """The results that are not findings."""
        found: list[Found] = []
        for result in results:
            if isinstance(result, Finding):
                self.findings.append(result)
            else:
                found.append(result)
        return tuple(found)

    def pair(self, result: tuple[tuple[Found, ...], list[Finding]]) -> tuple[Found, ...]:
        """The first of a rule's two results."""
        self.findings += result[1]
        return result[0]


def _provenance(metadata: Metadata, key: Literal["issuer", "distributor"], case: Case) -> Iterator[Reference | Finding]:
    """The source names its issuer and distributor; or `url` shows where it comes from."""
    written = getattr(metadata, key)
    if not written:
        return
    reference = resolve(case, "organisations", written, (key,))
    if isinstance(reference, Reference) and not metadata.url and not mention(reference, written, case.reading):
        yield unnamed(reference, written, (key,), case.reading)
    else:
        yield reference


def _event(metadata: Metadata, case: Case) -> Iterator[Named | Finding]:
    if metadata.event:
        yield named(case, "events", metadata.event, ("event",))


def _supported(
    statements: tuple[Statement, ...], key: str, case: Case, *, language: str
) -> tuple[tuple[SupportedStatement, ...], list[Finding]]:
    """Each statement with its paragraphs."""
    supported: list[SupportedStatement] = []
    findings: list[Finding] = []
    for index, statement in enumerate(statements):
        found, wrong = support(statement, (key, index), case.reading)
        supported += found
        findings += wrong
        for sentence in () if statement.evidence else found:
            findings += contradictions(sentence, (key, index), case.reading, language=language)
    return tuple(supported), findings


def _prose_findings(metadata: Metadata, case: Case) -> Iterator[Finding]:
    """Figures and names in the editor's own words."""
    for text, path in _prose(metadata):
        for figure in figures(text):
            if case.reading.gives(figure.values):
                continue
            yield Finding(
                code="figure-not-in-source",
                path=path,
                message=f"the source does not give the figure {figure.text}",
                mend="take the figure from the source, or leave it out",
                text=text,
                words=figure.text,
            )
        yield from names_in_statement(text, path, case.known, case.reading)
        if path[0] != "quotes":
            yield from quoted_words(text, path, case.reading)


def _prose(metadata: Metadata) -> Iterator[tuple[str, Path]]:
    yield metadata.title, ("title",)
    for key in ("summary", "key_points"):
        for index, statement in enumerate(getattr(metadata, key)):
            yield statement.text, (key, index)
    yield from editorial_texts(metadata.quotes)
