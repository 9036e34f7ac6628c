"""Any text can be drafted from, and no draft fails `check`, also if nobody reads it before it is published."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefings.draft.compose import draft_of
from briefings.draft.writing import draft_text
from briefings.editing.drafting import supported
from briefings.evidence import Case, KnownNames, Reading, check
from briefings.metadata import Registry, load_metadata, load_registry
from briefings.problems import Finding, Problem
from briefings.sources import Refusal, parse

FILE = "content/briefings/draft.yml"
REGISTRY = load_registry(
    {
        "people": b"ann-smith:\n  name: Ann Smith\n  aliases: [A. Smith]\n",
        "organisations": b"ministry:\n  name: Ministry of Works\n",
        "places": b"paris:\n  name: Paris\n",
        "topics": b"water:\n  name: Water\n",
    },
    folder="content",
).registry

MARKS = "“ ” \" ' « » ‘ ’ ( ) [ ] … — - : ; , . ! ? # * & % @ \n\n \n \t"
NAMES = (
    "Ann Smith A. Smith Dr. Mr. Bob Jones Jr. Minister Director of the Ministry Works WASHINGTON Paris Chief, Colonel"
)
FIGURES = "5 July 2019 2019-07-05 25 1,500 one twenty-five today date: Source: null ~ true yes {} | > [sic] […] <b>"
OTHERS = "said that he she it and General Источник: Москва сказал 東京 は。"
WORDS = st.sampled_from([word for text in (MARKS, NAMES, FIGURES, OTHERS) for word in text.split(" ")])
TEXTS = st.one_of(st.text(min_size=1), st.lists(WORDS, min_size=1, max_size=80).map(" ".join))


def problems(text: str, registry: Registry) -> list[Problem] | list[Finding] | None:
    """What `check` says of the draft once it is published; nothing where there is no draft."""
    source = parse(text.encode(errors="replace"), file="source.txt")
    if isinstance(source, Refusal):
        return None
    known = KnownNames.of(registry)
    drafted = draft_of(source, registry, today=date(2020, 1, 1), with_model=False)
    draft = supported(drafted, source, registry, known)
    if draft is None:
        return None
    written = draft_text(draft, file=FILE).replace("\nstatus: draft\n", "\nstatus: published\n")
    loaded = load_metadata(written.encode(), file=FILE)
    if loaded.value is None or loaded.problems:
        return list(loaded.problems)
    return check(loaded.value, Case(Reading(source), registry, known), slug="draft", file=FILE)[1]


@example("-A", Registry())  # A value that YAML reads well, and editors' tools take for an item of a list.
@given(TEXTS, st.sampled_from([Registry(), REGISTRY]))
def test_a_draft_of_any_text_passes_check(text: str, registry: Registry) -> None:
    assert not problems(text, registry)


@pytest.mark.parametrize(
    "text",
    [
        "word " * 100_000,
        "A sentence of the text that comes again and again. " * 5_000,
        ("Ann Smith said " * 5_000).upper(),
        "| a | b | 1,500 |\n" * 20_000,
        "\n".join(f"Ann{number} Smith, director of the Ministry of Works {number}," for number in range(2_000)),
        "“" * 20_000,
        "the Ministry of " * 20_000,
        "Director of " * 20_000,
        "Ann " * 20_000,
        "Министр внутренних дел заявил: «Мы работаем». " * 2_000,
        "東京都は今日、「新しい計画」を発表した。" * 2_000,
        "“We shall not wait,” said Ann Smith. " * 2_000,
        "“We shall not wait,” said Ann Smith.\n\n" * 2_000,
    ],
    ids=[
        "words",
        "sentences",
        "capitals",
        "table",
        "names",
        "marks",
        "bodies",
        "offices",
        "one-name",
        "Russian",
        "Japanese",
        "quotation",
        "paragraphs",
    ],
)
def test_a_hostile_text_is_drafted_without_a_problem(text: str) -> None:
    assert not problems(text, REGISTRY)
