"""Citations of briefings and of single quotations: BibTeX, RIS and CSL-JSON.

The issuer is the author, the site the archive; the address is the permalink, and the digest of the
source document stands in the note. Formats: BibTeX as biblatex reads it, RIS as reference managers do,
CSL-JSON 1.0.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from briefings import addresses
from briefings.citation import Work, csl_item, works_of
from briefings.evidence import Briefing
from briefings.model import Site
from briefings.pages import Page


def citation_files(briefing: Briefing, site: Site) -> Iterator[Page]:
    """For a briefing a file of every format: itself, then its quotations."""
    yield from _files(list(works_of(briefing, site)), partial(addresses.twin, briefing.slug))


def all_citations(briefings: Sequence[Briefing], site: Site) -> tuple[Page, ...]:
    """The list of all briefings in every format."""
    works = [next(works_of(briefing, site)) for briefing in briefings]
    return tuple(_files(works, lambda extension: f"{addresses.DATA}briefings.{extension}"))


def bibtex(work: Work) -> str:
    """One entry. The author in double braces is a body, not a person."""
    fields = {
        "author": f"{{{_tex(work.author)}}}",
        "title": f"{{{_tex(work.title)}}}",
        "year": str(work.issued.year),
        "month": str(work.issued.month),
        "day": str(work.issued.day),
        "type": _tex(work.genre),
        "institution": _tex(work.author),
        "url": work.url,
        "language": work.language,
        "note": _tex(f"{work.archive}. {work.note}"),
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
    return f"@techreport{{{work.key},\n{lines}\n}}\n"


def ris(work: Work) -> str:
    """One record; a field is one line."""
    fields = [
        ("TY", "RPRT"),
        ("ID", work.key),
        ("AU", work.author),
        ("TI", work.title),
        ("PY", str(work.issued.year)),
        ("DA", work.issued.strftime("%Y/%m/%d")),
        ("M3", work.genre),
        ("PB", work.archive),
        ("LA", work.language),
        ("UR", work.url),
        ("N1", work.note),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in fields)


# What TeX would take for its own; all else is UTF-8.
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "$": r"\$",
        "&": r"\&",
        "%": r"\%",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


def _tex(text: str) -> str:
    return " ".join(text.split()).translate(_TEX)


def _files(works: list[Work], path: Callable[[str], str]) -> Iterator[Page]:
    yield Page(path=path("bib"), body="\n".join(map(bibtex, works)))
    yield Page(path=path("ris"), body="\r\n".join(map(ris, works)))
    items = [csl_item(work) for work in works]
    yield Page(path=path("csl.json"), body=json.dumps(items, ensure_ascii=False, indent=1) + "\n")
