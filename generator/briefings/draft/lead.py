"""How a document begins: its headline, if it has one, and the dateline before its first sentence."""

import re

from briefings.draft.dates import dates
from briefings.model import Paragraph, SourceDocument

_LONGEST_HEADLINE = 200
_FEWEST_WORDS = 4
_LINES_BEFORE_BODY = 4
_PLACE = r"[^\W\d_a-z][\w.'’-]*(?:\s[^\W\d_a-z][\w.'’-]*){0,3}"
_DATELINE = re.compile(
    rf"\s*(?P<place>{_PLACE})(?:,\s*{_PLACE})?(?:,?\s*[^\W\d_]{{3,12}}\.?\s+\d{{1,2}}(?:,\s*\d{{4}})?|,?\s*\d{{1,2}}\.?\s+[^\W\d_]{{3,12}}(?:\s+\d{{4}})?)?"
    r"\s*(?:\([^()]{1,30}\)\s*)?(?:[—–]|-{1,2}(?=\s)|/{1,2})\s*(?=\S)"
)
_DASH = re.compile("[—–/-]")
"""What a dateline ends with."""
_SHOUTED = re.compile(
    r"\s*(?P<place>[A-Z]{4,}(?:\s[A-Z]{3,}){0,2})(?:,\s*(?:[A-Z][a-z]+\.?|[A-Z]\.?[A-Z]\.?)){0,2},?\s+"
    r"(?=(?:The|A|An|Today|In|On|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\s)"
)
"""A dateline that lost its dash: "WASHINGTON The Justice Department …"."""
_LONGEST_DATELINE = 80


def headline(source: SourceDocument) -> Paragraph | None:
    """The first paragraph if it is a headline: some words on a line, without a full stop, before longer ones."""
    body = source.body
    for index, paragraph in enumerate(body[:_LINES_BEFORE_BODY]):
        text = source.text[paragraph.start : paragraph.end]
        if len(text) > _LONGEST_HEADLINE or text.endswith((".", ":", ",", ";")):
            return None
        rest = body[index + 1 :]
        longer = any(other.end - other.start > len(text) for other in rest[:_LINES_BEFORE_BODY])
        if (
            longer
            and len(text.split()) >= _FEWEST_WORDS
            and not next(dates(text), None)
            and not text.startswith(("“", '"'))
        ):
            return paragraph
    return None


def dateline(text: str) -> tuple[str | None, int]:
    """The place that a paragraph begins with, and where its own words begin."""
    match = _SHOUTED.match(text, 0, _LONGEST_DATELINE)
    if match is None and _DASH.search(text, 0, _LONGEST_DATELINE):
        match = _DATELINE.match(text, 0, _LONGEST_DATELINE)
    if match is None:
        return None, 0
    place = match["place"]
    return (place.title() if place.isupper() else place), match.end()
