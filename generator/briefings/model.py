"""The values that the other floors share: the source document, its reading text, and spans in it.

What is kept from one build to the next has no slots: Python gives values with slots their fields one by
one when it reads them back, which takes three times as long. What there is much of is a named tuple,
which takes least room.
"""

import json
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

Kind = Literal["people", "organisations", "places", "topics", "events"]
"""The five kinds of authority record; also the name of each one's file and folder."""

KINDS: tuple[Kind, ...] = ("people", "organisations", "places", "topics", "events")

Part = Literal["header", "body", "footer"]


class Span(NamedTuple):
    """A passage of the reading text."""

    start: int
    end: int
    """Half-open, in characters of the reading text."""
    paragraph: int | None = None
    """The number of the body paragraph that the passage starts in; none in a header or footer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What every page and export of a site has in common."""

    title: str
    url: str
    """With a slash at its end; empty where it is not known, so that addresses stay relative to the root."""

    def absolute(self, address: str) -> str:
        """The full address of a page or file."""
        return self.url + address


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """A paragraph of the reading text: of the body, or a line that the document says about itself."""

    start: int
    end: int
    part: Part
    number: int | None
    """From 1 in the body; none in the header and the footer."""


@dataclass(frozen=True, kw_only=True)
class Repair:
    """A place where the reading text adds what the document as received lacks."""

    start: int
    """In the reading text: where the restored paragraph begins."""
    original: int
    """In the decoded original: the offset of the character before which the break was missing."""


@dataclass(frozen=True)
class OffsetMap:
    """Where each character of the reading text stands in the decoded original.

    Two increasing columns of equal length: from reading offset `readings[i]` on, the original
    offset is `originals[i]` plus the distance, until the next row.
    """

    readings: tuple[int, ...]
    originals: tuple[int, ...]

    def original(self, reading: int) -> int:
        """The offset in the decoded original of the character at `reading`."""
        row = bisect_right(self.readings, reading) - 1
        return self.originals[row] + reading - self.readings[row]


@dataclass(frozen=True, kw_only=True)
class SourceDocument:
    """A file as received, with the text that readers see.

    One that was kept has its text packed, and unpacks it whenever it is looked at: a build has all documents
    at hand, and looks into few at a time.
    """

    id: str
    """The file's stem; stands in its address."""
    file: str
    """The file's name in `seeds/`."""
    content: bytes
    """As received; never changed."""
    sha256: str
    media_type: str
    encoding: str
    length: int
    """Of the reading text, in characters."""
    text: str
    """The reading text: Unicode NFC, white space evened, paragraphs restored and divided by a blank line."""
    offsets: OffsetMap
    """From the reading text to the decoded original."""
    paragraphs: tuple[Paragraph, ...]
    repairs: tuple[Repair, ...]

    @property
    def digest(self) -> str:
        """Of all this: what else is here follows from the file's name, its bytes and its encoding."""
        return f"{self.file}\n{self.encoding}\n{self.sha256}"

    def __getstate__(self) -> dict[str, Any]:
        """What is kept."""
        if _PACKED in self.__dict__:
            return self.__dict__
        light = {name: value for name, value in self.__dict__.items() if name not in _TEXT}
        return light | {_PACKED: _packed(self)}

    if not TYPE_CHECKING:  # Else a checker would take any name for an attribute.

        def __getattr__(self, name: str) -> Any:
            """What is packed."""
            if name not in _TEXT:
                raise AttributeError(name)
            return _unpacked(self.__dict__[_PACKED], name)

    def span(self, start: int, end: int) -> Span:
        """The passage `[start, end)`, with the number of the paragraph that it starts in."""
        place = bisect_right(self.paragraphs, start, key=_END)
        number = self.paragraphs[place].number if place < len(self.paragraphs) else None
        return Span(start, end, number)

    def passage(self, span: Span) -> str:
        """The words of a span."""
        return self.text[span.start : span.end]

    @property
    def body(self) -> tuple[Paragraph, ...]:
        """The numbered paragraphs."""
        return tuple([paragraph for paragraph in self.paragraphs if paragraph.part == "body"])


_END = attrgetter("end")
_TEXT = ("content", "text", "offsets", "paragraphs", "repairs")
"""What is as long as the document itself."""
_PACKED = "packed"


Packed = tuple[bytes, bytes]
"""The reading text, which most who look want alone; and the rest."""


def _packed(source: SourceDocument) -> Packed:
    paragraphs = [(one.start, one.end, one.part, one.number) for one in source.paragraphs]
    repairs = [(one.start, one.original) for one in source.repairs]
    content = source.content.decode("latin-1")  # Byte by byte, whatever it is.
    rest = (content, source.offsets.readings, source.offsets.originals, paragraphs, repairs)
    return _encoded(source.text), _encoded(json.dumps(rest, ensure_ascii=False, separators=(",", ":")))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


@lru_cache(maxsize=16)
def _read(packed: bytes) -> Any:
    return json.loads(packed)


@lru_cache(maxsize=64)
def _unpacked(packed: Packed, name: str) -> Any:
    """One of the things that are packed."""
    text, rest = packed
    if name == "text":
        return text.decode("utf-8", "surrogatepass")
    content, readings, originals, paragraphs, repairs = _read(rest)
    if name == "content":
        return content.encode("latin-1")
    if name == "offsets":
        return OffsetMap(tuple(readings), tuple(originals))
    if name == "paragraphs":
        return tuple(Paragraph(start=a, end=b, part=part, number=n) for a, b, part, n in paragraphs)
    return tuple(Repair(start=start, original=original) for start, original in repairs)
