"""What machines read in a page's head: schema.org as JSON-LD, citation_* and Dublin Core, OpenGraph.

Vocabularies: schema.org; Google Scholar's and Zotero's citation_*; DCMI Terms; the OpenGraph protocol.
"""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from briefings import addresses
from briefings.citation import Work, works_of
from briefings.corpus import Subject
from briefings.evidence import Briefing, LocatedQuotation
from briefings.metadata.registry import Reference
from briefings.metadata.schema import Event
from briefings.model import Kind, Site

_TYPES: dict[Kind, str] = {
    "people": "Person",
    "organisations": "Organization",
    "places": "Place",
    "topics": "DefinedTerm",
    "events": "Event",
}
_CONTEXT = "https://schema.org"


def linked_briefing(briefing: Briefing, site: Site) -> dict[str, Any]:
    """A Report that is based on its source document, with its quotations."""
    metadata = briefing.metadata
    return _filled(
        {
            "@context": _CONTEXT,
            "@type": "Report",
            "@id": site.absolute(addresses.briefing(briefing.slug)),
            "url": site.absolute(addresses.briefing(briefing.slug)),
            "name": metadata.title,
            "headline": metadata.title,
            "datePublished": str(metadata.date),
            "dateModified": str(briefing.updated),
            "abstract": " ".join(statement.text for statement in briefing.summary),
            "publisher": {"@type": "Organization", "name": site.title},
            "about": [_reference(topic, site) for topic in briefing.topics],
            "mentions": [_reference(participant.named.reference, site) for participant in briefing.participants],
            "contentLocation": [_reference(place.reference, site) for place in briefing.places],
            "recordedAt": _reference(briefing.event.reference, site) if briefing.event else None,
            "isBasedOn": _source(briefing, site),
            "hasPart": [_quotation(quotation, briefing, site) for quotation in briefing.quotations],
        }
    )


def linked_subject(subject: Subject, site: Site) -> dict[str, Any]:
    """A Person, Organization, Place, DefinedTerm or Event."""
    record = subject.reference.record
    return _filled(
        {
            "@context": _CONTEXT,
            **_reference(subject.reference, site),
            "alternateName": list(subject.reference.names[1:]),
            "description": record.description if record else None,
            "sameAs": f"https://www.wikidata.org/entity/{record.wikidata}" if record and record.wikidata else None,
            "startDate": str(record.start) if isinstance(record, Event) and record.start else None,
            "endDate": str(record.end) if isinstance(record, Event) and record.end else None,
        }
    )


def citation_names(briefing: Briefing, site: Site) -> Iterator[tuple[str, str]]:
    """`<meta name=… content=…>` by which reference managers know the page."""
    metadata = briefing.metadata
    yield "citation_title", metadata.title
    yield "citation_author", briefing.issuer.name
    yield "citation_publication_date", metadata.date.strftime("%Y/%m/%d")
    yield "citation_technical_report_institution", briefing.issuer.name
    yield "citation_language", metadata.language
    yield "citation_public_url", site.absolute(addresses.briefing(briefing.slug))
    yield "DC.title", metadata.title
    yield "DC.creator", briefing.issuer.name
    yield "DC.publisher", site.title
    yield "DC.date", str(metadata.date)
    yield "DC.language", metadata.language
    yield "DC.type", "Text"
    yield "DC.identifier", site.absolute(addresses.briefing(briefing.slug))


def context_object(briefing: Briefing, site: Site) -> str:
    """The page as an OpenURL ContextObject (ANSI/NISO Z39.88-2004), for a COinS span."""
    work: Work = next(works_of(briefing, site))
    return urlencode(
        {
            "ctx_ver": "Z39.88-2004",
            "rft_val_fmt": "info:ofi/fmt:kev:mtx:dc",
            "rft.type": "report",
            "rft.title": work.title,
            "rft.creator": work.author,
            "rft.publisher": work.archive,
            "rft.date": str(work.issued),
            "rft.identifier": work.url,
            "rft.language": work.language,
        }
    )


def _reference(reference: Reference, site: Site) -> dict[str, Any]:
    address = site.absolute(addresses.record(reference.kind, reference.id))
    return {"@type": _TYPES[reference.kind], "@id": address, "url": address, "name": reference.name}


def _source(briefing: Briefing, site: Site) -> dict[str, Any]:
    source = briefing.source
    return {
        "@type": "DigitalDocument",
        "@id": site.absolute(addresses.source(source.id)),
        "url": site.absolute(addresses.source(source.id)),
        "name": briefing.metadata.title,
        "author": _reference(briefing.issuer, site),
        "datePublished": str(briefing.metadata.date),
        "inLanguage": briefing.metadata.language,
        "encodingFormat": source.media_type,
        "identifier": {"@type": "PropertyValue", "propertyID": "SHA-256", "value": source.sha256},
    }


def _quotation(quotation: LocatedQuotation, briefing: Briefing, site: Site) -> dict[str, Any]:
    return {
        "@type": "Quotation",
        "@id": site.absolute(addresses.quotation(briefing.slug, quotation.anchor)),
        "text": quotation.text,
        "spokenByCharacter": _reference(quotation.speaker.named.reference, site),
        "isBasedOn": {"@id": site.absolute(addresses.source(briefing.source.id))},
    }


def _filled(value: dict[str, Any]) -> dict[str, Any]:
    """Without what is not known."""
    return {key: item for key, item in value.items() if item not in (None, [], "")}
