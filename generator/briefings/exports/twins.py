"""Each briefing once more as JSON, Markdown and text, and the list of them all for language models.

`.json` has everything that is needed to verify the briefing: the digest of the source document, the
reading text's digest, and the span of each quotation in it. `.txt` is that reading text.
"""

import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

from briefings import addresses
from briefings.evidence import Briefing, LocatedQuotation, NamedParticipant, SupportedStatement
from briefings.model import Site
from briefings.pages import Page
from briefings.pages.words import long_date

MOST_LISTED = 500
"""Briefings in `llms.txt`, the newest: the file must stay small enough to be read at once."""
_ESCAPES = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_{}[]<>()#+-.!|~&"})


def twin_files(briefing: Briefing, site: Site) -> Iterator[Page]:
    """The twins of a briefing."""
    yield Page(path=addresses.twin(briefing.slug, "json"), body=as_json(briefing, site))
    yield Page(path=addresses.twin(briefing.slug, "md"), body=as_markdown(briefing, site))
    yield Page(path=addresses.twin(briefing.slug, "txt"), body=briefing.source.text + "\n")


def list_file(newest: Sequence[Briefing], site: Site) -> tuple[Page]:
    """`llms.txt`: the newest briefings, each with the address of its Markdown twin."""
    lines = [f"# {site.title}", "", "> Briefings on source documents, each statement led back to its source.", ""]
    lines += ["## Briefings", ""]
    for briefing in newest:
        address = site.absolute(addresses.twin(briefing.slug, "md"))
        lines.append(f"- [{_escaped(briefing.metadata.title)}]({address}): {briefing.metadata.date}")
    return (Page(path="llms.txt", body="\n".join([*lines, ""])),)


def as_json(briefing: Briefing, site: Site) -> str:
    """As `data/briefing.schema.json` describes it."""
    metadata = briefing.metadata
    value = {
        "$schema": site.absolute(f"{addresses.DATA}briefing.schema.json"),
        "id": briefing.slug,
        "url": site.absolute(addresses.briefing(briefing.slug)),
        "title": metadata.title,
        "date": str(metadata.date),
        "type": metadata.type,
        "language": metadata.language,
        "issuer": {"id": briefing.issuer.id, "name": briefing.issuer.name},
        "summary": [_statement(statement) for statement in briefing.summary],
        "key_points": [_statement(statement) for statement in briefing.key_points],
        "participants": [_participant(participant) for participant in briefing.participants],
        "quotations": [_quotation(quotation, briefing, site) for quotation in briefing.quotations],
        "corrections": [{"date": str(c.date), "note": c.note} for c in metadata.corrections],
        "source": _source(briefing, site),
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def as_markdown(briefing: Briefing, site: Site) -> str:
    """Plain CommonMark for people and programs that read Markdown; every sign of the text is escaped."""
    metadata = briefing.metadata
    lines = [f"# {_escaped(metadata.title)}", ""]
    lines += [f"{_escaped(briefing.issuer.name)}, {long_date(metadata.date)}", ""]
    lines += [_escaped(" ".join(statement.text for statement in briefing.summary)), ""]
    lines += [f"- {_escaped(statement.text)}" for statement in briefing.key_points]
    lines += ["", *(line for participant in briefing.participants for line in _participant_lines(participant)), ""]
    for quotation in briefing.quotations:
        address = site.absolute(addresses.quotation(briefing.slug, quotation.anchor))
        lines += [f"> {_escaped(quotation.text)}", ">", f"> — {_escaped(quotation.speaker.name)} (<{address}>)", ""]
    lines += [f"Source document: SHA-256 `{briefing.source.sha256}`", ""]
    return "\n".join(lines)


def text_digest(text: str) -> str:
    """SHA-256 of the published text's UTF-8 bytes, its final line end included."""
    return sha256(f"{text}\n".encode()).hexdigest()


def _statement(statement: SupportedStatement) -> dict[str, Any]:
    return {"text": statement.text, "paragraphs": list(statement.paragraphs)}


def _participant(participant: NamedParticipant) -> dict[str, Any]:
    return {
        "kind": participant.named.reference.kind,
        "id": participant.id,
        "name": participant.name,
        "rank": participant.rank,
        "roles": [
            {"role": office.role, "organisation": office.organisation.reference.id if office.organisation else None}
            for office in participant.offices
        ],
        "side": participant.side,
    }


def _quotation(quotation: LocatedQuotation, briefing: Briefing, site: Site) -> dict[str, Any]:
    return {
        "id": quotation.anchor,
        "url": site.absolute(addresses.quotation(briefing.slug, quotation.anchor)),
        "kind": quotation.kind,
        "text": quotation.text,
        "original": quotation.original,
        "speaker": quotation.speaker.id,
        "context": quotation.context,
        "spans": [
            {
                "start": span.start,
                "end": span.end,
                "paragraph": span.paragraph,
                "exact": briefing.source.passage(span),
            }
            for span in quotation.spans
        ],
    }


def _source(briefing: Briefing, site: Site) -> dict[str, Any]:
    source = briefing.source
    return {
        "id": source.id,
        "url": site.absolute(addresses.source(source.id)),
        "download": site.absolute(addresses.source_download(source.id)),
        "sha256": source.sha256,
        "bytes": len(source.content),
        "encoding": source.encoding,
        "text": site.absolute(addresses.twin(briefing.slug, "txt")),
        "text_sha256": text_digest(source.text),
    }


def _participant_lines(participant: NamedParticipant) -> Iterator[str]:
    styled = f", {_escaped(participant.styled)}" if participant.styled else ""
    yield f"- {_escaped(participant.name)}{styled}"


def _escaped(text: str) -> str:
    """CommonMark: any ASCII punctuation may be escaped by a backslash."""
    return " ".join(text.split()).translate(_ESCAPES)
