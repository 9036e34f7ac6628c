"""Search in a large site, in Chromium: how long until the first result, and how much is transferred until then.

    python benchmarks/search.py --briefings 10000

The site is that of `briefings demo`, built anew, and served from this machine with texts compressed.
Each query is typed into the dialog of a page that a new browser profile has just loaded; the time runs
from the last key. The first result is the first entry of the list, name or text; the transfer is that of
the whole answer, from the moment the dialog opens.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from playwright.sync_api import Request, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from browsing import served  # noqa: E402  the tests' own server
from chromium import chromium  # noqa: E402  likewise

BRIEFINGS = str(Path(sys.executable).with_name("briefings"))
QUERIES = ("Ana Novak", "harbour", "energy in Sundhaven", "Шумилин", "Conference of Bridges 2019", "qqqq")
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
FIRST_RESULT = """() => {
  const list = document.querySelector("[data-briefing=search-results]");
  const count = document.querySelector("[data-briefing=search-count]");
  const input = document.querySelector("[data-briefing=search-input]");
  return new Promise((done) => {
    let start;
    input.addEventListener("input", () => { start = performance.now(); });
    const look = () => { if (start && (list.firstElementChild || count.textContent)) done(performance.now() - start); };
    const all = { childList: true, characterData: true, subtree: true };
    for (const place of [list, count]) new MutationObserver(look).observe(place, all);
  });
}"""


def main() -> None:
    """Print a table: each query with its time and transfer, and the median."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--briefings", type=int, default=1_000)
    parser.add_argument("--site", type=Path, help="a site that is built already")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = options.site or built(options.briefings, Path(folder) / "demo")
        with served(site) as base, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=ARGS)
            print("| query | first result, ms | transferred for the whole answer, kB |\n| --- | --- | --- |")
            measured = []
            for query in QUERIES:
                context = browser.new_context()
                page = context.new_page()
                page.goto(f"{base}about/", wait_until="networkidle")
                sizes: list[int] = []
                page.on("requestfinished", partial(note_size, sizes))
                page.keyboard.press("/")
                waiting = page.evaluate_handle(f"() => ({{ answer: ({FIRST_RESULT})() }})")
                page.keyboard.insert_text(query)
                took = page.evaluate("({ answer }) => answer", waiting)
                page.locator("[data-briefing=search-count]:not(:empty)").wait_for(state="attached")
                page.wait_for_timeout(300)  # What is on its way counts too: the whole answer.
                measured.append(took)
                print(f"| {query} | {took:.0f} | {sum(sizes) / 1000:.0f} |")
                context.close()
            print(f"| median | {statistics.median(measured):.0f} | |")


def note_size(sizes: list[int], request: Request) -> None:
    """Add the bytes that a request brought."""
    sizes.append(request.sizes()["responseBodySize"])


def built(number: int, folder: Path) -> Path:
    """The site of a demonstration corpus."""
    subprocess.run([BRIEFINGS, "demo", "--project", str(ROOT), str(number), str(folder)], check=True)
    subprocess.run([BRIEFINGS, "build", "--project", str(folder)], check=True)
    return folder / "site"


if __name__ == "__main__":
    main()
