"""Quotations and speakers in news articles that others labelled: the development part of PolNeAR.

    PYTHONPATH=benchmarks python -m quality.polnear

Needs the scorer and the articles in `../shared/eval`, which are not ours to hand on. Each article is read without the
model and with it, and once more with all of its line breaks deleted.
"""

import gzip
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

from briefings.draft.found import FoundSpeaker
from briefings.draft.grammar import parse as parse_grammar
from briefings.draft.names import find_people
from briefings.draft.quotations import find_quotations, masked
from briefings.model import SourceDocument, Span
from briefings.sources import parse

SHARED = Path(__file__).parents[3] / "shared" / "eval"
NOT_THERE = "The news articles are not at hand (../shared/eval): not measured."
_SAMPLES = 1000
"""Of the bootstrap behind the intervals."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A measured value with its 95 % interval."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        """As it stands in the table."""
        return f"{self.value:.3f} ({self.low:.3f}–{self.high:.3f})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What an engine comes to."""

    spans: Figure
    """F1 of spans that overlap a labelled one by 0.8."""
    joint: Figure
    """F1 of spans with the right speaker."""
    joint_without_breaks: Figure
    verbatim: float
    """The share of quotations that stand at their offsets, word for word."""
    speed: float
    """Documents a second of one core, from bytes to quotations."""


def main() -> None:
    """Print the table."""
    print(table(SHARED))


def table(shared: Path) -> str:
    """A row for each measure: the aims, then each engine's figure; one line where the articles are not at hand."""
    if not (shared / "quotes.py").is_file():
        return f"{NOT_THERE}\n"
    engines = [measure_polnear(shared, with_model=chosen) for chosen in (False, True)]
    rows = [
        (what, *aims, *("not installed" if engine is None else cell(engine) for engine in engines))
        for what, aims, cell in _ROWS
    ]
    head = ("what", "aim without", "aim with", "without model", "with model")
    return "".join(f"| {' | '.join(row)} |\n" for row in [head, ["---"] * len(head), *rows])


_ROWS: Sequence[tuple[str, tuple[str, str], Callable[[Measured], str]]] = (
    ("direct quotations found (F1)", ("0.96", "0.97"), lambda engine: str(engine.spans)),
    ("with the right speaker (F1)", ("0.84", "0.91"), lambda engine: str(engine.joint)),
    (
        "with the right speaker, every line break deleted (F1)",
        ("within 0.01", "within 0.01"),
        lambda engine: str(engine.joint_without_breaks),
    ),
    ("verbatim at their place", ("all", "all"), lambda engine: "all" if engine.verbatim == 1 else str(engine.verbatim)),
    ("documents a second, one core", ("300", "15"), lambda engine: f"{engine.speed:.0f}"),
)


def measure_polnear(shared: Path, *, with_model: bool) -> Measured | None:
    """What an engine comes to on the development part; none where the model is not installed."""
    packed = (shared / "polnear_dev.jsonl.gz").read_bytes()
    articles = [json.loads(line) for line in gzip.decompress(packed).splitlines()]
    if with_model and parse_grammar(_source(articles[0])) is None:
        return None
    begun = time.process_time()
    predicted = [_predicted(article, with_model=with_model) for article in articles]
    speed = len(articles) / (time.process_time() - begun)
    scored = _scored(shared, articles, predicted)
    run_on = [_without_breaks(article) for article in articles]
    scored_run_on = _scored(shared, run_on, [_predicted(article, with_model=with_model) for article in run_on])
    return Measured(
        spans=_figure(scored, "iou>=.8"),
        joint=_figure(scored, "joint"),
        joint_without_breaks=_figure(scored_run_on, "joint"),
        verbatim=scored["verbatim"],
        speed=speed,
    )


def _source(article: Json) -> SourceDocument:
    source = parse(article["text"].encode(), file="article.txt")
    if not isinstance(source, SourceDocument):
        raise TypeError(f"{article['id']}: {source.message}")
    return source


def _predicted(article: Json, *, with_model: bool) -> Json:
    """An article's quotations as the scorer reads them, at the offsets of its text as received."""
    source = _source(article)
    grammar = parse_grammar(source, masked=masked(source)) if with_model else None
    found = find_quotations(source, grammar=grammar, people=find_people(source, grammar=grammar))
    quotes = [
        {**_place(source, span), "speaker": _speaker(source, quotation.speaker)}
        for quotation in found
        for span in quotation.spans
    ]
    return {"id": article["id"], "quotes": quotes}


def _place(source: SourceDocument, span: Span) -> Json:
    start, end = source.offsets.original(span.start), source.offsets.original(span.end - 1) + 1
    return {"start": start, "end": end, "text": source.content.decode()[start:end]}


def _speaker(source: SourceDocument, speaker: FoundSpeaker | None) -> Json | None:
    if speaker is None or speaker.mention is None:
        return None
    return {**_place(source, speaker.mention), "name": speaker.name}


def _without_breaks(article: Json) -> Json:
    """An article with its line breaks deleted, and every offset moved."""
    kept = [0, *accumulate(char not in "\r\n" for char in article["text"])]

    def moved(passage: Json | None) -> Json | None:
        if passage is None or "start" not in passage:
            return passage
        return {**passage, "start": kept[passage["start"]], "end": kept[passage["end"]]}

    quotes = [{**(moved(quote) or {}), "speaker": moved(quote["speaker"])} for quote in article["quotes"]]
    for quote in quotes:
        quote.pop("text", None)
    return {**article, "text": article["text"].translate({10: None, 13: None}), "quotes": quotes}


def _scored(shared: Path, articles: Iterable[Json], predicted: Iterable[Json]) -> Json:
    """What the scorer says."""
    with tempfile.TemporaryDirectory() as folder:
        gold, answers = Path(folder) / "gold.jsonl", Path(folder) / "answers.jsonl"
        for path, lines in ((gold, articles), (answers, predicted)):
            path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
        options = ["--kinds", "direct", "--bootstrap", str(_SAMPLES), "--json"]
        command = [sys.executable, str(shared / "quotes.py"), str(gold), str(answers), *options]
        answer: Json = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return answer


def _figure(scored: Json, name: str) -> Figure:
    low, high = scored["ci95"][name]
    return Figure(value=scored[name]["F1"], low=low, high=high)


if __name__ == "__main__":
    main()
