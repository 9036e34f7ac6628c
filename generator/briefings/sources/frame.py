"""Lines of a document about itself: the header before its body, the footer after it."""

import re
from dataclasses import dataclass
from datetime import date

from briefings.model import SourceDocument

_DATE = re.compile(r"\bdate:?\s+(\d{4}-\d{2}-\d{2})\b", re.IGNORECASE)
_SOURCE_LABELS = "source|источник|quelle|fuente|källa|źródło"
_LABELS = f"{_SOURCE_LABELS}|date|дата|datum|fecha|data|published|issued|released|distributor|contact"
_SOURCE = re.compile(rf"\b(?:{_SOURCE_LABELS})\s*:\s*(\S.*)", re.IGNORECASE)
_HEADER = re.compile(
    rf"\s*(?:date:?\s+\d{{4}}-\d{{2}}-\d{{2}}\b|(?:{_LABELS})\s*:\s*\S|for immediate release\b)",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"(?:mil[ -]osi\b.{0,40}|-?\s*ends?\s*-?|#\s*#\s*#|-\s*30\s*-"
    r"|(?:source|distributed by|contact)\s*:.{0,200}|©.{0,200})\Z",
    re.IGNORECASE,
)
_LONGEST_HEADER = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a document says about itself."""

    issued: date | None
    issuer: str | None
    distributor: str | None


def is_header(line: str) -> bool:
    """Whether a leading line is about the document, as in "date 2019-07-05 Source: …"."""
    return len(line) <= _LONGEST_HEADER and _HEADER.match(line) is not None


def is_footer(line: str) -> bool:
    """Whether a trailing line is about the document, as in "MIL OSI" or "ENDS"."""
    return _FOOTER.match(line.strip()) is not None


def frame(source: SourceDocument) -> Frame:
    """The date, issuer and distributor that stand in the header and footer."""
    about = [p for p in source.paragraphs if p.part != "body"]
    header = [source.text[p.start : p.end] for p in about if p.part == "header"]
    footer = [source.text[p.start : p.end] for p in about if p.part == "footer"]
    dates = [found for line in header for match in _DATE.finditer(line) if (found := _date(match[1]))]
    issuers = [match[1].strip() for line in header for match in _SOURCE.finditer(line)]
    agencies = [line for line in footer if line.upper().replace("-", " ").startswith("MIL OSI")]
    return Frame(
        issued=dates[0] if dates else None,
        issuer=issuers[0] if issuers else None,
        distributor=agencies[0] if agencies else None,
    )


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
