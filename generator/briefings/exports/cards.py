"""The picture that a link to a briefing shows elsewhere: title, issuer and date, drawn at build time.

A large site has as many as briefings, so nothing is done twice. A word is drawn once and copied where it
comes again. A picture is a stack of strips, each packed by itself: what is blank is packed already.
"""

import struct
import textwrap
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, reduce
from pathlib import Path

import fontpkg_noto_serif
from PIL import Image, ImageDraw, ImageFont

from briefings import addresses
from briefings.evidence import Briefing
from briefings.model import Site
from briefings.pages import Page
from briefings.pages.words import long_date

WIDTH, HEIGHT = 1200, 630
"""Pixels, as OpenGraph consumers want them."""
_MARGIN = 80
_BITS = 4
"""For a pixel."""
_PAPER, _SOFT, _INK = 15, 6, 2
"""Of sixteen greys: they are enough for letters."""
_ROW = WIDTH * _BITS // 8
"""Bytes."""
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")
"""Which the font has; a title in another is left out rather than drawn as boxes."""
_MOST_LINES = 4
_LEADING = 78
"""Pixels from a line of the title to the next."""

_SIGNATURE, _GREY = b"\x89PNG\r\n\x1a\n", bytes(4)
"""Of PNG: its first bytes; and greys, packed by deflate, with a filter for each row, not interlaced."""
_NO_FILTER = b"\0"
"""Stands before each row."""
_ZLIB, _LAST_BLOCK = b"\x78\x01", b"\x03\x00"
"""Of zlib's format: its first bytes; and an empty block of deflate that says that none follows."""
_ADLER = 65521
"""The modulus of Adler-32."""


@dataclass(frozen=True, slots=True)
class _Face:
    """Letters of one look."""

    size: int
    """Pixels."""
    weight: int
    grey: int

    @property
    def height(self) -> int:
        """Pixels of a line, from the highest letter to the lowest."""
        return sum(_font(self).getmetrics())


_PLAIN, _BOLD, _LARGE = _Face(30, 400, _SOFT), _Face(30, 700, _SOFT), _Face(58, 700, _INK)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as it is drawn."""

    letters: Image.Image
    """How much ink each pixel takes."""
    start: int
    """Pixels from the pen to the image: a letter may reach back."""
    width: float
    """Pixels that the pen goes on."""


@dataclass(frozen=True, slots=True)
class _Strip:
    """Some rows of a picture."""

    height: int
    packed: bytes
    """Its bytes, deflated, so that any strip can come before and after it."""
    checksum: int
    """Adler-32 of its bytes."""


def card_file(briefing: Briefing, site: Site) -> Page:
    """The picture of a briefing, as PNG."""
    return Page(path=addresses.twin(briefing.slug, "png"), body=card(briefing, site))


def card(briefing: Briefing, site: Site) -> bytes:
    """The picture as PNG."""
    head = _head(site.title, long_date(briefing.metadata.date))
    title = _title(briefing.metadata.title)
    return _png(list(_stacked([(70, head), (150, title), (528, _foot(briefing.issuer.name))])))


def _head(site: str, day: str) -> _Strip:
    image = _paper(_PLAIN.height)
    _write(image, textwrap.shorten(_drawable(site), 36), _BOLD, left=_MARGIN)
    _write(image, day, _PLAIN, left=WIDTH - _MARGIN - _width(day, _PLAIN))
    return _strip(image)


def _title(title: str) -> _Strip:
    lines = textwrap.wrap(_drawable(title), 33, max_lines=_MOST_LINES, placeholder=" …")
    image = _paper(_LARGE.height + _LEADING * (max(len(lines), 1) - 1))
    for number, line in enumerate(lines):
        _write(image, line, _LARGE, left=_MARGIN, top=number * _LEADING)
    return _strip(image)


@lru_cache(maxsize=1000)
def _foot(issuer: str) -> _Strip:
    """The issuer below a rule."""
    image = _paper(17 + _PLAIN.height)
    image.paste(_SOFT, (_MARGIN, 0, WIDTH - _MARGIN + 1, 2))
    _write(image, textwrap.shorten(_drawable(issuer), 62, placeholder=" …"), _PLAIN, left=_MARGIN, top=17)
    return _strip(image, zlib.Z_DEFAULT_STRATEGY)


@cache
def _blank(height: int) -> _Strip:
    return _strip(_paper(height), zlib.Z_DEFAULT_STRATEGY)


def _paper(height: int) -> Image.Image:
    return Image.new("P", (WIDTH, height), _PAPER)


def _write(image: Image.Image, line: str, face: _Face, *, left: float, top: int = 0) -> None:
    """Write a line of text from a point, which is to the left of it and above."""
    for text in line.split():
        word = _word(text, face)
        image.paste(face.grey, (round(left) + word.start, top), word.letters)
        left += word.width + _word(" ", face).width


def _width(line: str, face: _Face) -> float:
    words = [_word(text, face).width for text in line.split()]
    return sum(words) + _word(" ", face).width * (len(words) - 1)


@lru_cache(maxsize=1000)
def _word(text: str, face: _Face) -> _Word:
    font = _font(face)
    start, _, end, _ = font.getbbox(text)
    letters = Image.new("L", (int(end - start), face.height))
    ImageDraw.Draw(letters).text((-start, 0), text, font=font, fill=255)
    return _Word(letters=letters, start=int(start), width=font.getlength(text))


@cache
def _font(face: _Face) -> ImageFont.FreeTypeFont:
    folder = Path(fontpkg_noto_serif.__file__).parent / "files"
    font = ImageFont.truetype(folder / "NotoSerif[wdth,wght].ttf", face.size)
    font.set_variation_by_axes([face.weight, 100])
    return font


def _strip(image: Image.Image, strategy: int = zlib.Z_RLE) -> _Strip:
    """The strategy is one of zlib's: letters on paper are runs of one grey, and packed fastest as such."""
    greys = image.tobytes("raw", f"P;{_BITS}")
    rows = b"".join(_NO_FILTER + greys[start : start + _ROW] for start in range(0, len(greys), _ROW))
    deflate = zlib.compressobj(level=8, wbits=-zlib.MAX_WBITS, strategy=strategy)
    packed = deflate.compress(rows) + deflate.flush(zlib.Z_FULL_FLUSH)
    return _Strip(height=image.height, packed=packed, checksum=zlib.adler32(rows))


def _stacked(placed: Iterable[tuple[int, _Strip]]) -> Iterator[_Strip]:
    """All strips of a picture from those that are not blank, each with its first row."""
    end = 0
    for top, strip in placed:
        yield _blank(top - end)
        yield strip
        end = top + strip.height
    yield _blank(HEIGHT - end)


def _png(strips: Sequence[_Strip]) -> bytes:
    """The file, by the specification of PNG; what is in it, by RFC 1950 of zlib's format."""
    checksum = reduce(_joined, strips, zlib.adler32(b"")).to_bytes(4)
    packed = b"".join((_ZLIB, *(strip.packed for strip in strips), _LAST_BLOCK, checksum))
    header = struct.pack(">2I5B", WIDTH, HEIGHT, _BITS, *_GREY)
    return b"".join((_SIGNATURE, _chunk(b"IHDR", header), _chunk(b"IDAT", packed), _chunk(b"IEND", b"")))


def _joined(checksum: int, strip: _Strip) -> int:
    """The Adler-32 of some bytes and those of a strip after them, from both checksums."""
    high, low = divmod(checksum, 1 << 16)
    then_high, then_low = divmod(strip.checksum, 1 << 16)
    length = strip.height * (_ROW + 1)
    return (high + then_high + length * (low - 1)) % _ADLER << 16 | (low + then_low - 1) % _ADLER


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _drawable(text: str) -> str:
    """The text, if the font has its letters; else nothing."""
    letters = [char for char in text if char.isalpha()]
    return text if all(unicodedata.name(char, "").startswith(_SCRIPTS) for char in letters) else ""
