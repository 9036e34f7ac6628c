"""How good drafts are: `make quality` drafts every labelled document and rewrites the tables of `docs/quality.md`.

    PYTHONPATH=benchmarks python -m quality                   all documents, and the page
    PYTHONPATH=benchmarks python -m quality --set tuning      one file of them, printed
    PYTHONPATH=benchmarks python -m quality --mistakes        what is wrong in those for tuning, one by one

Every document is drafted as if it were put into an empty project, without the model and with it.
"""

import argparse
import gc
from collections.abc import Mapping, Sequence
from pathlib import Path

from briefings.work import RARELY
from quality import polnear
from quality.drafting import ENGINES, Engine, drafted_all
from quality.labels import Document, read
from quality.mistakes import mistakes
from quality.report import RELEASE_AIMS, SPEED, Aims, Column, rewritten, table
from quality.scoring import MEASURES, RESOLVED, figures, score

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "quality.md"
LABELLED = ROOT / "tests" / "quality"
SHARED = ROOT.parent / "shared" / "eval"
"""Where the news articles are, if anywhere; they are not ours to hand on."""
RELEASES = {"tuning": "tuning", "held-out": "held-out"}
GENRES = {"tuning": "genres", "held-out": "genres-held-out"}
"""Files of labelled documents, by what the columns call them."""
OWN = [name for name in MEASURES if name != RESOLVED]
"""The labelled documents have hardly any pronoun for a speaker."""


def main() -> None:
    """Measure; print, or write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=[*RELEASES.values(), *GENRES.values()])
    parser.add_argument("--mistakes", action="store_true")
    options = parser.parse_args()
    gc.set_threshold(RARELY)  # As the command sets it.
    if options.mistakes:
        for engine in ENGINES:
            print_mistakes(engine, [*_read(RELEASES["tuning"]), *_read(GENRES["tuning"])])
    elif options.set:
        print(own_table({options.set: options.set}, aims=RELEASE_AIMS))
    else:
        page = PAGE.read_text(encoding="utf-8")
        page = rewritten(page, "labelled documents", own_table(RELEASES, aims=RELEASE_AIMS))
        page = rewritten(page, "other kinds", own_table(GENRES, aims={}))
        PAGE.write_text(rewritten(page, "news articles", polnear.table(SHARED)), encoding="utf-8")
        print(f"{PAGE.relative_to(ROOT)} is up to date")


def own_table(files: Mapping[str, str], *, aims: Aims) -> str:
    """A column for each file and engine."""
    columns = [
        column(f"{heading}, {engine.heading}", engine, _read(file))
        for heading, file in files.items()
        for engine in ENGINES
    ]
    return table(columns, measures=[*OWN, SPEED] if aims else OWN, aims=aims)


def _read(file: str) -> tuple[Document, ...]:
    return read(LABELLED / f"{file}.jsonl")


def column(heading: str, engine: Engine, documents: Sequence[Document]) -> Column:
    """What an engine comes to on some documents."""
    if not engine.is_there():
        return Column(heading=heading)
    drafts, speed = drafted_all(documents, engine)
    counts = [score(document, draft) for document, draft in zip(documents, drafts, strict=True)]
    return Column(heading=heading, figures=figures(counts), speed=speed)


def print_mistakes(engine: Engine, documents: Sequence[Document]) -> None:
    """Each by its document."""
    print(f"== {engine.heading}")
    drafts, _ = drafted_all(documents, engine)
    for document, draft in zip(documents, drafts, strict=True):
        for mistake in mistakes(document, draft):
            print(f"{document.id}: {mistake}")


if __name__ == "__main__":
    main()
