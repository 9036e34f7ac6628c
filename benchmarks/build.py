"""What builds, checks and edits cost in a large project, beside other site generators; all on the same pages.

    python benchmarks/build.py --briefings 10000
    python benchmarks/build.py --briefings 1000 --rows plain,cold,edit

The table of all rows goes into docs/performance.md too, that of some is only printed. Projects, and the programs
that this one is compared with, are kept in the folder of `--scratch`.
"""

import argparse
import importlib.metadata
import os
import platform
import shlex
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import own
from measuring import Failed
from own import Bench
from peers import PEERS, peer
from projects import ROOT, Project
from serving import serve
from tables import Row, growth_table, in_document, table

ROWS: dict[str, Callable[[Bench], Iterator[Row]]] = {
    "plain": own.plain,
    "check": own.check,
    "cold": own.cold,
    "warm": own.warm,
    "edit": own.edit,
    "add": own.add,
    "remove": own.remove,
    "authority": own.authority,
    "theme": own.theme,
    "serve": serve,
    **{key: peer(key) for key in PEERS},
}
"""In the order in which they are measured: `check` begins with an empty cache, and the builds go on with it."""
GROWTH = "growth"
DOCUMENT = ROOT / "docs" / "performance.md"


def main() -> None:
    """Measure and print; the exit status is 1 where a command failed."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended"))  # So that no command outlives this one.
    options = _options()
    in_document(DOCUMENT.read_text(encoding="utf-8"), "")  # Now, not after hours, if there is no place.
    project = Project(number=options.briefings, scratch=options.scratch.resolve(), limit=options.limit)
    bench = Bench(project=project, times=options.times)
    about = _about(project, options.times)
    rows = [row for key in ROWS if key in options.rows for row in _measured(key, bench)]
    growths = list(own.growth(bench)) if GROWTH in options.rows else []
    parts = [about, table(rows, unit=bench.found.get("plain")), *([growth_table(growths)] if growths else [])]
    tables = "\n\n".join(part.strip() for part in parts)
    print(tables)
    if set(options.rows) == {*ROWS, GROWTH}:
        document = in_document(DOCUMENT.read_text(encoding="utf-8"), tables)
        DOCUMENT.write_text(document, encoding="utf-8")
    outcomes = [row.outcome for row in rows] + [outcome for growth in growths for outcome in growth.outcomes]
    sys.exit(1 if any(isinstance(outcome, Failed) for outcome in outcomes) else 0)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--briefings", type=int, default=1_000, help="how many the project has")
    parser.add_argument("--rows", type=_rows, default=[*ROWS, GROWTH], help=", ".join([*ROWS, GROWTH]))
    parser.add_argument("--times", type=int, default=1, help="how often each is measured; the median counts")
    parser.add_argument("--limit", type=float, default=1_800, help="seconds that a command may take")
    parser.add_argument("--scratch", type=Path, default=ROOT / ".bench", help="the folder for everything")
    return parser.parse_args()


def _rows(text: str) -> list[str]:
    asked = text.split(",")
    unknown = [key for key in asked if key not in {*ROWS, GROWTH}]
    if unknown:
        raise argparse.ArgumentTypeError(f"{', '.join(unknown)}: no such row")
    return asked


def _measured(key: str, bench: Bench) -> Iterator[Row]:
    """The rows, each said when it is there; what goes wrong before a command costs its row, not the others."""
    try:
        for row in ROWS[key](bench):
            print(f"{row.label}: {row.outcome}", file=sys.stderr, flush=True)
            yield row
    except (OSError, LookupError, subprocess.CalledProcessError) as error:
        yield Row(label=key, outcome=Failed(reason=str(error)))


def _about(project: Project, times: int) -> str:
    """What is run, and on what; the load tells whether the machine was quiet before."""
    load = os.getloadavg()[0]
    command = shlex.join(["python", "benchmarks/build.py", *sys.argv[1:]])
    pages = sum(1 for _ in project.pages.rglob("*.md"))
    often = f"each the median of {times} runs" if times > 1 else "each measured once"
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("mkdocs", "mkdocs-material"))
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return (
        f"`{command}`: {project.number:,} briefings, {pages:,} Markdown pages, {often}. "
        f"{os.cpu_count()} cores, {memory:.0f} GB, {platform.system()}, load before {load:.1f}; "
        f"Python {platform.python_version()}, {versions}."
    )


if __name__ == "__main__":
    main()
