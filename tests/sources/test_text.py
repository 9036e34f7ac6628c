"""Plain text documents: encodings, paragraphs, header and footer, lost breaks."""

from datetime import date

import pytest

from briefings.model import SourceDocument
from briefings.sources import parse
from briefings.sources.frame import Frame, frame


def document(text: str | bytes) -> SourceDocument:
    content = text if isinstance(text, bytes) else text.encode()
    found = parse(content, file="a.txt")
    assert isinstance(found, SourceDocument)
    return found


def paragraphs(text: str) -> list[str]:
    source = document(text)
    return [source.text[paragraph.start : paragraph.end] for paragraph in source.paragraphs]


@pytest.mark.parametrize(
    "text",
    [
        "It counters threats.At the conference they met.",
        "“We act,” he said.“We act now.”",
        "It grew by 5%.The rest fell.",
        "The year was 2019.Next came 2020.",
        "Она сказала это.Он ответил.",
    ],
)
def test_a_lost_break_is_restored(text: str) -> None:
    source = document(text)

    [repair] = source.repairs
    assert text[repair.original :] == source.text[repair.start :]
    assert source.text.replace("\n\n", "") == text


@pytest.mark.parametrize(
    "text",
    [
        "It is on Data.Gov and at www.Example.Org today.",
        "The U.S.A. and J.R.Smith agreed, said Dr.Jones and No.Five.",
        "Write to Anna.Smith@Example.org for more.",
        "He said “We act.Now” and left.",
        "The file is at https://example.org/Some.Page here.",
        "Julia Hoffman, Psy.D. | email",
    ],
)
def test_no_break_is_invented(text: str) -> None:
    assert document(text).repairs == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_broken_by_a_typesetter_are_one_paragraph(end: str) -> None:
    text = end.join(["The first line of a paragraph", "and its second line.", "", "Another paragraph."])

    assert paragraphs(text) == ["The first line of a paragraph and its second line.", "Another paragraph."]


@pytest.mark.parametrize(
    "lines",
    [
        ["Kat Mullins, Water Board", "Natasha Lim, National Institute of Rivers", "Ann Smith, Canal Trust"],
        ["- Rivers", "- Canals and their locks", "- Ports"],
    ],
)
def test_the_lines_of_a_list_are_paragraphs(lines: list[str]) -> None:
    assert paragraphs("\n".join(lines)) == lines


def test_lines_that_had_no_room_for_the_next_word_are_no_list() -> None:
    text = "The Minister for Rivers and\nCanals met Ambassador Smith\nToday."

    assert paragraphs(text) == [text.replace("\n", " ")]


@pytest.mark.parametrize(
    "lines",
    [
        ["Dr. Ann Smith", "Professor of Law", "ann@water.example"],
        ["Ann Smith", "tel: 555 0100"],
        ["Yours sincerely,", "Ann Smith", "Director"],
    ],
)
def test_the_lines_of_a_contact_and_of_a_signature_are_paragraphs(lines: list[str]) -> None:
    assert paragraphs("\n".join(lines)) == lines


def test_long_lines_are_paragraphs() -> None:
    line = "A sentence that is repeated to make a line longer than any typesetter would. " * 3

    assert paragraphs(f"{line}\n{line}") == [line.strip(), line.strip()]


def test_header_and_footer_are_told_from_the_body() -> None:
    source = document("date 2024-03-12 Source: Ministry of Examples\n\nBody text.\n\nMIL OSI")

    assert [paragraph.part for paragraph in source.paragraphs] == ["header", "body", "footer"]
    assert frame(source) == Frame(issued=date(2024, 3, 12), issuer="Ministry of Examples", distributor="MIL OSI")


def test_a_document_of_nothing_but_header_lines_has_a_body() -> None:
    assert [paragraph.number for paragraph in document("Source: Ministry\n\nENDS").paragraphs] == [1, 2]


def test_control_characters_are_shown_as_replacements() -> None:
    assert document("Red \x1b[31m text").text == "Red \ufffd[31m text"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("Zażółć".encode(), "utf-8"),
        (b"\xef\xbb\xbf" + "Zażółć".encode(), "utf-8"),
        ("Zażółć".encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + "Zażółć".encode("utf-16-be"), "utf-16"),
    ],
)
def test_the_encoding_is_read_off_the_file(content: bytes, encoding: str) -> None:
    source = document(content)

    assert (source.text, source.encoding) == ("Zażółć", encoding)
