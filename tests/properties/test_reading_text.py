"""What holds for the reading text of every document."""

import unicodedata
from copy import copy
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from briefings.model import SourceDocument
from briefings.sources import parse

TEXTS = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from("aZ.!?“”\"' \n\r\t\u0301\u00a0\u1112\u1161\u11ab\ufeff\u2028"),
    ),
    max_size=300,
).filter(lambda text: any(char.isalnum() for char in text) and "\0" not in text)


def document(text: str) -> SourceDocument:
    found = parse(text.encode("utf-8"), file="a.txt", encoding="utf-8")
    assert isinstance(found, SourceDocument)
    return found


class TestOffsets:
    """Each character of the reading text maps back to an offset in the decoded original."""

    @given(TEXTS)
    @example("Amt für Umwelt.Gru\u0308ße")
    @example("한국어 \u1112\u1161\u11ab")
    @example("\ufb2a")
    def test_a_character_stands_where_its_offset_says(self, text: str) -> None:
        source = document(text)

        for position, char in enumerate(source.text):
            original = text[source.offsets.original(position) :]
            if char.isspace():
                continue
            composed = unicodedata.normalize("NFC", original).startswith(char)
            assert char == "\ufffd" or composed or char in unicodedata.normalize("NFC", original[:1])

    @given(TEXTS)
    def test_offsets_never_go_back(self, text: str) -> None:
        source = document(text)

        offsets = [source.offsets.original(position) for position in range(len(source.text))]

        assert all(left <= right for left, right in pairwise(offsets))


class TestText:
    """The reading text is the document's text: only white space and composition differ."""

    @given(TEXTS)
    def test_no_word_is_lost_or_added(self, text: str) -> None:
        source = document(text)

        shown = "".join(source.text.replace("\ufffd", "").split())

        expected = "".join(char for char in "".join(text.split()) if unicodedata.category(char) != "Cc")
        expected = "".join(char for char in expected if not _is_noncharacter(char)).replace("\ufffd", "")
        assert unicodedata.normalize("NFC", shown) == unicodedata.normalize("NFC", expected)

    @given(TEXTS)
    def test_each_paragraph_is_composed(self, text: str) -> None:
        source = document(text)

        for paragraph in source.paragraphs:
            assert unicodedata.is_normalized("NFC", source.text[paragraph.start : paragraph.end])


class TestParagraphs:
    """Paragraphs cover the text in order, divided by blank lines, the body's numbered from 1."""

    @given(TEXTS)
    def test_paragraphs_joined_are_the_text(self, text: str) -> None:
        source = document(text)

        paragraphs = [source.text[paragraph.start : paragraph.end] for paragraph in source.paragraphs]

        assert "\n\n".join(paragraphs) == source.text
        assert [paragraph.number for paragraph in source.body] == list(range(1, len(source.body) + 1))

    @given(TEXTS)
    def test_a_repair_is_where_the_original_has_no_white_space(self, text: str) -> None:
        source = document(text)

        for repair in source.repairs:
            assert source.offsets.original(repair.start) == repair.original
            assert not text[repair.original - 1].isspace()


class TestKept:
    """A document that was kept and is read back is the document, to the last byte and offset."""

    @given(TEXTS)
    @example("date 2024-03-12 Source: Ministry\n\nWe met.At noon we left.\n\nENDS")
    def test_it_is_the_same(self, text: str) -> None:
        source = document(text)

        kept = copy(source)

        assert (kept, copy(kept)) == (source, source)

    def test_it_has_no_other_attributes(self) -> None:
        assert not hasattr(copy(document("We met.")), "words")


def _is_noncharacter(char: str) -> bool:
    return 0xFDD0 <= ord(char) < 0xFDF0 or char in "\ufffe\uffff"
