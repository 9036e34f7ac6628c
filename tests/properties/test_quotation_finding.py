"""What holds for finding a quotation in every text."""

import re

from hypothesis import assume, given
from hypothesis import strategies as st

from briefings.evidence.quotations import Ambiguous, Located, Missing, locate
from briefings.evidence.reading import Reading
from briefings.evidence.turns import turns
from briefings.evidence.typography import fold_typography
from briefings.model import SourceDocument
from briefings.sources import parse

WORDS = st.one_of(
    st.sampled_from(
        "we not wait to act illegal legal the The co-operation 1,500 naïve «так» Ћ “yes” it’s [sic] …".split()
    ),
    st.text(st.characters(categories=["L", "M", "N", "P", "S"]), min_size=1, max_size=8),
)
PLAIN_WORDS = "we will not wait for others to act today".split()
SEPARATORS = st.sampled_from([" ", "  ", "\n", "\n\n", ", ", ". ", " — ", "\u00a0"])


@st.composite
def texts(draw: st.DrawFn) -> str:
    parts = draw(st.lists(st.tuples(WORDS, SEPARATORS), min_size=1, max_size=25))
    text = "".join(word + separator for word, separator in parts)
    assume(any(char.isalnum() for char in text))
    return text


def reading(text: str) -> Reading:
    source = parse(text.encode("utf-8"), file="a.txt", encoding="utf-8")
    assert isinstance(source, SourceDocument)
    return Reading(source)


def same_words(one: str, other: str) -> bool:
    return _letters(one) == _letters(other)


def _letters(text: str) -> str:
    return "".join(char for char in fold_typography(text).text if char.isalnum())


class TestFinding:
    """Any substring of any text that cuts no word in two is found."""

    @given(texts(), st.data())
    def test_a_substring_is_found(self, text: str, data: st.DataObject) -> None:
        subject = reading(text)
        quotation = _substring(subject.source.text, data)

        found = locate(quotation, subject)

        assert not isinstance(found, Missing)

    @given(texts(), st.data())
    def test_what_was_found_gives_back_the_words_that_were_asked_for(self, text: str, data: st.DataObject) -> None:
        subject = reading(text)
        quotation = _substring(subject.source.text, data)

        found = locate(quotation, subject)

        if isinstance(found, Located) and "[" not in quotation:
            assert same_words(subject.source.passage(found.spans[0]), quotation)

    @given(texts(), st.data())
    def test_typography_is_set_aside(self, text: str, data: st.DataObject) -> None:
        subject = reading(text)
        quotation = _substring(subject.source.text, data)
        retyped = re.sub(r"[“”«»]", '"', quotation).replace("—", "-").replace(" ", "\n ").replace("’", "'")

        assert not isinstance(locate(retyped, subject), Missing)


class TestRefusing:
    """A quotation with any word changed, added or dropped is not found, unless the text has those words too."""

    @given(texts(), st.data())
    def test_a_changed_word_is_refused(self, text: str, data: st.DataObject) -> None:
        subject = reading(text)
        words = _substring(subject.source.text, data).split()
        index = data.draw(st.integers(0, len(words) - 1))
        changed = " ".join([*words[:index], "zebra", *words[index + 1 :]])
        assume("[" not in changed)

        assert isinstance(locate(changed, subject), Missing)

    @given(st.lists(st.sampled_from(PLAIN_WORDS), min_size=3, max_size=12), st.data())
    def test_a_dropped_word_is_refused(self, words: list[str], data: st.DataObject) -> None:
        index = data.draw(st.integers(1, len(words) - 2))
        dropped = " ".join(words[:index] + words[index + 1 :])
        text = " ".join(words)
        assume(f" {dropped} " not in f" {text} ")

        assert isinstance(locate(dropped, reading(text)), Missing)

    @given(st.lists(st.sampled_from(PLAIN_WORDS), min_size=1, max_size=6), st.integers(2, 4))
    def test_among_several_places_only_the_paragraph_chooses(self, words: list[str], times: int) -> None:
        quotation = f"Zebra {' '.join(words)}"
        subject = reading("\n\n".join([quotation] * times))

        chosen = [locate(quotation, subject, paragraph=number + 1) for number in range(times)]

        assert isinstance(locate(quotation, subject), Ambiguous)
        assert [one.spans[0].paragraph for one in chosen if isinstance(one, Located)] == list(range(1, times + 1))


def _substring(text: str, data: st.DataObject) -> str:
    """Of whole words (runs without white space), with at least one letter or digit."""
    runs = [match.span() for match in re.finditer(r"\S+", text)]
    first = data.draw(st.integers(0, len(runs) - 1))
    last = data.draw(st.integers(first, len(runs) - 1))
    found = text[runs[first][0] : runs[last][1]]
    assume(any(char.isalnum() for char in found))
    return found


class TestTurns:
    """What a warning shows of the source stands beside the quotation; and of no passage is it ever an exception."""

    @given(
        texts(), st.lists(st.sampled_from(["but", "not", "”", ",", "“", "if", "However", "."]), max_size=6), st.data()
    )
    def test_the_words_of_a_turn_stand_in_the_source(self, text: str, turning: list[str], data: st.DataObject) -> None:
        subject = reading(f"{text} {' '.join(turning)} {text}")
        found = locate(_substring(subject.source.text, data), subject)
        assert not isinstance(found, Missing)

        shown = turns(found.spans[-1:], subject.source, language="en", is_open=False)

        evened = " ".join(subject.source.text.split())
        assert [turn for turn in shown if turn.words.removesuffix(" …") not in evened] == []

    def test_what_negates_is_shown_without_the_space_that_binds_it(self) -> None:
        subject = reading("It is not\xa0open today.")
        found = locate("open today", subject)
        assert not isinstance(found, Missing)

        [turn] = turns(found.spans, subject.source, language="en", is_open=False)

        assert turn.words == "not"
