"""Google's Lighthouse, with the tests' own Chromium."""

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

from chromium import chromium

_PROGRAM = Path(__file__).parent / "node" / "node_modules" / "lighthouse" / "cli" / "index.js"
_CATEGORIES = "performance,accessibility,best-practices,seo"
_RUNS = 3


def lighthouse(url: str, folder: Path) -> dict[str, float]:
    """The score of each category, from 0 to 1: the median of three runs, since a busy machine slows one."""
    runs = [_run(url, folder / f"report-{number}.json") for number in range(_RUNS)]
    return {name: statistics.median(scores[name] for scores in runs) for name in runs[0]}


def _run(url: str, report: Path) -> dict[str, float]:
    command = [
        str(Path(sys.executable).with_name("node")),
        str(_PROGRAM),
        url,
        "--quiet",
        f"--only-categories={_CATEGORIES}",
        "--output=json",
        f"--output-path={report}",
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking",
    ]
    subprocess.run(command, env={**os.environ, "CHROME_PATH": str(chromium())}, check=True, capture_output=True)
    categories = json.loads(report.read_text())["categories"]
    return {name: category["score"] for name, category in categories.items()}
