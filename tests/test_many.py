"""With thousands of briefings every list page stays small, and everything can still be reached."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import PurePosixPath

import pytest

from briefings import evidence
from briefings.corpus import Corpus
from briefings.evidence import Briefing, Case, KnownNames, Reading
from briefings.metadata import Metadata, Registry
from briefings.model import Site, SourceDocument
from briefings.pages import Page, all_pages
from briefings.sources import parse

SITE = Site(title="Home", url="")
MANY = 1_500
LARGEST = 60_000
"""Characters of a list page, whatever the number of briefings."""


def briefing(number: int) -> Briefing:
    person = f"{chr(65 + number % 26)}na Person{number % 400}"
    text = (
        f"The Office said that {person} met Everybody at the Hall before the Forum. "
        f"“We agree on item {number},” {person} said."
    )
    source = parse(text.encode(), file=f"source-{number}.txt")
    assert isinstance(source, SourceDocument)
    metadata = Metadata.model_validate(
        {
            "source": source.file,
            "title": f"Item {number}",
            "date": str(date(2020, 1, 1) + timedelta(days=number % 700)),
            "status": "published",
            "issuer": "The Office",
            "places": ["The Hall"],
            "topics": ["All topics"],
            **({"event": "The Forum"} if number % 30 == 0 else {}),
            "summary": f"{person} met Everybody at the Hall.",
            "participants": [{"name": person}, {"name": "Everybody"}],
            "quotes": [{"speaker": person, "text": f"We agree on item {number}"}],
        }
    )
    case = Case(Reading(source), Registry(), KnownNames.of(Registry()))
    found, findings = evidence.check(metadata, case, slug=f"item-{number}", file=f"content/briefings/item-{number}.yml")
    assert found, findings
    return found


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    corpus = Corpus.of(briefing(number) for number in range(MANY))
    return _pages(corpus)


def _pages(corpus: Corpus) -> dict[str, str]:
    found = (page for task in all_pages(corpus, SITE, introduction="# Home\n") for page in task.make())
    return {page.path: _text(page) for page in found if page.path.endswith(".md")}


def _text(page: Page) -> str:
    assert isinstance(page.content, str)
    return page.content


def _links(pages: dict[str, str], path: str) -> Iterator[str]:
    here = PurePosixPath(path).parent
    for target in re.findall(r'href="([^"#]*)', pages[path]):
        parts: list[str] = []
        for part in (here / target).parts:
            parts = parts[:-1] if part == ".." else [*parts, part]
        yield "/".join([*parts, "index.md"])


def test_no_page_grows_with_the_corpus(pages: dict[str, str]) -> None:
    assert {path: len(text) for path, text in pages.items() if len(text) > LARGEST} == {}


def test_no_page_has_more_than_a_part_of_a_list(pages: dict[str, str]) -> None:
    assert max(text.count("<li>") for text in pages.values()) <= 150
    assert max(text.count("<figure") for text in pages.values()) <= 100


@pytest.mark.parametrize(
    "start", ["timeline/index.md", "people/index.md", "people/everybody/index.md", "quotations/index.md"]
)
def test_every_briefing_can_be_reached_from_every_list(pages: dict[str, str], start: str) -> None:
    lists = start.split("/", maxsplit=1)[0]
    seen: set[str] = set()
    open_ = [start]
    while open_:
        path = open_.pop()
        if path in seen or path not in pages:
            continue
        seen.add(path)
        if path.startswith(lists):
            open_ += _links(pages, path)

    assert {path for path in seen if path.startswith("briefings/item-")} >= {
        f"briefings/item-{number}/index.md" for number in range(MANY)
    }


def test_a_new_briefing_changes_few_pages(pages: dict[str, str]) -> None:
    more = Corpus.of(briefing(number) for number in range(MANY + 1))
    after = _pages(more)

    changed = [path for path, text in pages.items() if after[path] != text]

    assert len(changed) < MANY / 10


def test_a_comparison_says_which_briefings_it_leaves_out_and_leads_to_them(pages: dict[str, str]) -> None:
    text = pages["events/the-forum/compare/index.md"]

    assert (
        'The newest 24 of 50 briefings stand here. <a href="../../../events/the-forum/#appearances">All of them</a>'
        in text
    )
    years = [text for path, text in pages.items() if re.fullmatch(r"events/the-forum/\d{4}/index.md", path)]
    assert {item for year in years for item in re.findall(r"briefings/(item-\d+)/", year)} == {
        f"item-{number}" for number in range(0, MANY, 30)
    }
