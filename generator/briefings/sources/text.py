"""Plain text → source document: paragraphs, header and footer, restored breaks, offset map."""

import re
import unicodedata
from collections.abc import Iterator
from hashlib import sha256
from itertools import pairwise
from pathlib import PurePosixPath

from briefings.model import OffsetMap, Paragraph, Part, Repair, SourceDocument
from briefings.sources.breaks import missing_breaks
from briefings.sources.decoding import Refusal, decode
from briefings.sources.frame import is_footer, is_header

_END = r"(?:\r\n|\n|\r(?!\n))"
_LINE_END = re.compile(_END)
_BLANK_LINE = re.compile(rf"{_END}[^\S\r\n]*{_END}\s*")
_SPACES = re.compile(r"[^\S\u00a0\u202f]{2,}|[^\S \u00a0\u202f]")
"""White space that is not one blank. No-break spaces stay: they are typography, as in "25 %"."""
_UNSHOWABLE = dict.fromkeys(
    [*range(9), *range(0x0E, 0x1C), *range(0x7F, 0x85), *range(0x86, 0xA0), *range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF],
    "\ufffd",
)
"""Control characters and noncharacters, which neither HTML nor XML can hold: each is shown as a replacement."""
_HARD_WRAPPED = 100
"""Characters: where no line of a block is longer, its line ends are the typesetter's, not paragraphs."""

_ITEM = re.compile(r"\W*[\dA-ZÀ-ÖØ-ÞА-ЯЁ]")
"""How the lines of a list begin: with a capital or a figure, perhaps behind marks."""

_LONGEST_OF_CONTACT = 60
"""Characters of a line."""
_REACHED = re.compile(r"(?:\(?\+?\d[\d ().–-]{6,}|\S+@\S+)\s*\Z|(?i:e-?mail|fax|mobile|phone|tel(?:ephone)?)\b[.: ]")
"""A line with a number or an address of somebody."""
_CLOSING = re.compile(r"(?:Best|Kind|Respectfully|Signed|Sincerely|Very truly|Yours)\b[\w ]{0,20}[,:]?")
"""The line before a signature."""

Range = tuple[int, int]


def parse(content: bytes, *, file: str, encoding: str | None = None) -> SourceDocument | Refusal:
    """The source document in a text file's bytes, or why there is none."""
    decoded = decode(content, file=file, encoding=encoding)
    if isinstance(decoded, Refusal):
        return decoded
    original, used = decoded
    return _document(original, content=content, file=file, encoding=used)


def _document(original: str, *, content: bytes, file: str, encoding: str) -> SourceDocument:
    reading = _Reading(original.translate(_UNSHOWABLE))
    for (start, end), part in _parts(original):
        breaks = missing_breaks(original[start:end]) if part == "body" else []
        cuts = [start, *(start + offset for offset in breaks), end]
        for index, (left, right) in enumerate(pairwise(cuts)):
            reading.add(left, right, part, restored=index > 0)
    return SourceDocument(
        id=PurePosixPath(file).stem,
        file=file,
        content=content,
        sha256=sha256(content).hexdigest(),
        media_type="text/plain",
        encoding=encoding,
        length=reading.length,
        text="".join(reading.pieces),
        offsets=OffsetMap(tuple(reading.readings), tuple(reading.originals)),
        paragraphs=tuple(reading.paragraphs),
        repairs=tuple(reading.repairs),
    )


def _parts(original: str) -> Iterator[tuple[Range, Part]]:
    """The paragraphs as received, each with its part of the document."""
    blocks = list(_blocks(original))
    texts = [original[start:end] for start, end in blocks]
    first = next((i for i, text in enumerate(texts) if not is_header(text)), len(texts))
    last = next((i for i in range(len(texts), first, -1) if not is_footer(texts[i - 1])), first)
    if first == last:  # Nothing but lines about the document itself: then they are the document.
        first, last = 0, len(texts)
    for position, block in enumerate(blocks):
        yield block, "header" if position < first else "body" if position < last else "footer"


def _blocks(original: str) -> Iterator[Range]:
    """The ranges of the paragraphs: blank lines divide, and line ends where lines are long."""
    for start, end in _split(original, 0, len(original), _BLANK_LINE):
        lines = list(_split(original, start, end, _LINE_END))
        longest = max((right - left for left, right in lines), default=0)
        own = [is_header(original[left:right]) or is_footer(original[left:right]) for left, right in lines]
        is_ended = _is_list(original, lines, longest) or _is_contact(original, lines, longest)
        if longest > _HARD_WRAPPED or any(own) or is_ended:
            yield from lines
        elif lines:
            yield lines[0][0], lines[-1][1]


def _is_list(original: str, lines: list[Range], longest: int) -> bool:
    """Whether the author ended the lines: all begin like an item, and the next line's first word had found room."""
    if not all(_ITEM.match(original, start, end) for start, end in lines):
        return False
    return any(
        right - left + 1 + len(original[start:end].split(maxsplit=1)[0]) <= longest
        for (left, right), (start, end) in pairwise(lines)
    )


def _is_contact(original: str, lines: list[Range], longest: int) -> bool:
    """Whether short lines tell how somebody is reached, or are a signature: a line each."""
    if longest > _LONGEST_OF_CONTACT or len(lines) == 1:
        return False
    first = original[slice(*lines[0])]
    return _CLOSING.fullmatch(first) is not None or any(_REACHED.match(original, start, end) for start, end in lines)


def _split(text: str, start: int, end: int, divider: re.Pattern[str]) -> Iterator[Range]:
    """The ranges between dividers, without the white space around them; empty ones left out."""
    left = start
    for match in divider.finditer(text, start, end):
        yield from _trimmed(text, left, match.start())
        left = match.end()
    yield from _trimmed(text, left, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Range]:
    words = text[start:end]
    left = start + len(words) - len(words.lstrip())
    right = end - len(words) + len(words.rstrip())
    if left < right:
        yield left, right


class _Reading:
    """The reading text as it grows, with its map back to the original."""

    def __init__(self, original: str) -> None:
        self.original = original
        self.pieces: list[str] = []
        self.readings: list[int] = []
        self.originals: list[int] = []
        self.paragraphs: list[Paragraph] = []
        self.repairs: list[Repair] = []
        self.length = 0
        self.numbered = 0

    def add(self, left: int, right: int, part: Part, *, restored: bool) -> None:
        """Append one paragraph of the original; `restored`: only we begin it here."""
        if self.paragraphs:
            self._write("\n", left)
            self._write("\n", left)
        start = self.length
        self._write_even(left, right)
        self.numbered += part == "body"
        number = self.numbered if part == "body" else None
        self.paragraphs.append(Paragraph(start=start, end=self.length, part=part, number=number))
        if restored:
            self.repairs.append(Repair(start=start, original=left))

    def _write_even(self, left: int, right: int) -> None:
        """A stretch of the original with even white space, in NFC, each part mapped."""
        position = left
        for match in _SPACES.finditer(self.original, left, right):
            self._write_composed(position, match.start())
            self._write(" ", match.start())
            position = match.end()
        self._write_composed(position, right)

    def _write_composed(self, left: int, right: int) -> None:
        words = self.original[left:right]
        if unicodedata.is_normalized("NFC", words):
            self._write(words, left)
            return
        for cluster in _clusters(words):
            last = len(cluster) - 1
            for place, char in enumerate(unicodedata.normalize("NFC", cluster)):
                self._write(char, left + min(place, last))  # A few letters have no composed form, and become two.
            left += len(cluster)

    def _write(self, text: str, original: int) -> None:
        if not text:
            return
        shift = self.originals[-1] + self.length - self.readings[-1] if self.readings else None
        if shift != original:
            self.readings.append(self.length)
            self.originals.append(original)
        self.pieces.append(text)
        self.length += len(text)


def _clusters(text: str) -> Iterator[str]:
    """Cut where no character composes with the one before it: neither a mark nor a Hangul vowel or final."""
    start = 0
    for position, char in enumerate(text):
        composes = unicodedata.category(char).startswith("M") or "\u1160" <= char <= "\u11ff"
        if position > start and not composes:
            yield text[start:position]
            start = position
    yield text[start:]
