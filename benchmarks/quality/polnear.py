"""Quotations in news articles: PolNeAR, which others have labelled. Measured only where the articles are at hand."""

import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from quality import report
from quality.drafting import ENGINES, Engine, drafted_all
from quality.labels import Document, Quotation, Range, Speaker
from quality.scoring import JOINT, RESOLVED, SPANS, VERBATIM, Figure, figures, score

_MEASURES = (SPANS, JOINT, report.JOINT_UNBROKEN, RESOLVED, VERBATIM, report.SPEED)
_ARTICLES = "polnear_dev.jsonl.gz"
_SPEAKERS = Path(__file__).with_name("polnear_speakers.json")
"""Who is meant by a pronoun or title: by article, from where it stands to the person's name. PolNeAR does not say it;
these were resolved by reading. Bodies and people without a name have no entry."""
_FORMS: Mapping[str, Literal["name", "nominal", "pronoun"]] = {"pronoun": "pronoun", "nominal": "nominal"}


def table(folder: Path) -> str:
    """A column for each engine."""
    path = folder / _ARTICLES
    documents = _read(path) if path.is_file() else ()
    return report.table([_column(engine, documents) for engine in ENGINES], measures=_MEASURES, aims=report.NEWS_AIMS)


def _column(engine: Engine, documents: Sequence[Document]) -> report.Column:
    if not documents or not engine.is_there():
        return report.Column(heading=engine.heading)
    found, speed = _measured(documents, engine)
    unbroken, _ = _measured([_without_breaks(document) for document in documents], engine)
    return report.Column(heading=engine.heading, figures={**found, report.JOINT_UNBROKEN: unbroken[JOINT]}, speed=speed)


def _measured(documents: Sequence[Document], engine: Engine) -> tuple[dict[str, Figure], float]:
    drafts, speed = drafted_all(documents, engine)
    counts = [
        # A speaker counts by PolNeAR's own labels, as for everybody who measures on them.
        {**score(_unresolved(document), draft), RESOLVED: score(document, draft)[RESOLVED]}
        for document, draft in zip(documents, drafts, strict=True)
    ]
    return figures(counts), speed


def _unresolved(document: Document) -> Document:
    """Without the names behind pronouns and titles."""
    quotations = (
        replace(one, speaker=replace(one.speaker, name=None)) if one.speaker and one.speaker.form != "name" else one
        for one in document.quotations
    )
    return replace(document, quotations=tuple(quotations))


def _read(path: Path) -> tuple[Document, ...]:
    speakers = json.loads(_SPEAKERS.read_text(encoding="utf-8"))
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return tuple(_document(json.loads(line), speakers) for line in lines)


def _document(entry: dict[str, Any], speakers: Mapping[str, Mapping[str, str]]) -> Document:
    names = speakers.get(entry["id"], {})
    quotations = tuple(_quotation(one, names) for one in entry["quotes"])
    return Document(id=entry["id"], text=entry["text"], people=(), quotations=quotations)


def _quotation(entry: dict[str, Any], names: Mapping[str, str]) -> Quotation:
    speaker = entry["speaker"]
    return Quotation(
        span=(entry["start"], entry["end"]),
        kind="direct" if entry["kind"] == "direct" else "partial",
        speaker=_speaker(speaker, names) if speaker else None,
    )


def _speaker(entry: dict[str, Any], names: Mapping[str, str]) -> Speaker:
    form = _FORMS.get(entry["type"], "name")
    name = entry["text"] if form == "name" else names.get(str(entry["start"]))
    return Speaker(name=name, mention=(entry["start"], entry["end"]), form=form)


def _without_breaks(document: Document) -> Document:
    """As documents arrive whose sender lost every line break."""
    lost = [0]
    for char in document.text:
        lost.append(lost[-1] + (char == "\n"))

    def moved(span: Range) -> Range:
        return span[0] - lost[span[0]], span[1] - lost[span[1]]

    def moved_speaker(speaker: Speaker | None) -> Speaker | None:
        return replace(speaker, mention=moved(speaker.mention)) if speaker and speaker.mention else speaker

    quotations = tuple(
        replace(one, span=moved(one.span), speaker=moved_speaker(one.speaker)) for one in document.quotations
    )
    return replace(document, text=document.text.replace("\n", ""), quotations=quotations)
