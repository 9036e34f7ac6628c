"""The evidence as W3C Web Annotations, so that annotation tools can read it.

Each quotation's passage is a target in the published reading text, selected twice: by position and by
quotation with a little context (TextPositionSelector, TextQuoteSelector). Web Annotation Data Model, 2017.
"""

import json
from collections.abc import Iterator
from typing import Any

from briefings import addresses
from briefings.evidence import Briefing, LocatedQuotation
from briefings.model import Site, Span
from briefings.pages import Page

_CONTEXT = 32
"""Characters before and after a passage, by which it can be found in an edited text."""


def annotation_files(briefing: Briefing, site: Site) -> Iterator[Page]:
    """A page of annotations for a briefing with quotations."""
    if briefing.quotations:
        yield Page(path=addresses.twin(briefing.slug, "annotations.jsonld"), body=annotations(briefing, site))


def annotations(briefing: Briefing, site: Site) -> str:
    """An AnnotationPage."""
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": site.absolute(addresses.twin(briefing.slug, "annotations.jsonld")),
        "type": "AnnotationPage",
        "items": [_annotation(quotation, briefing, site) for quotation in briefing.quotations],
    }
    return json.dumps(page, ensure_ascii=False, indent=1) + "\n"


def _annotation(quotation: LocatedQuotation, briefing: Briefing, site: Site) -> dict[str, Any]:
    permalink = site.absolute(addresses.quotation(briefing.slug, quotation.anchor))
    return {
        "id": permalink,
        "type": "Annotation",
        "motivation": "linking",
        "body": {"type": "TextualBody", "value": quotation.text, "format": "text/plain", "purpose": "describing"},
        "target": [_target(span, briefing, site) for span in quotation.spans],
    }


def _target(span: Span, briefing: Briefing, site: Site) -> dict[str, Any]:
    text = briefing.source.text
    return {
        "source": site.absolute(addresses.twin(briefing.slug, "txt")),
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {
                "type": "TextQuoteSelector",
                "exact": text[span.start : span.end],
                "prefix": text[max(0, span.start - _CONTEXT) : span.start],
                "suffix": text[span.end : span.end + _CONTEXT],
            },
        ],
    }
