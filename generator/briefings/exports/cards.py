"""The picture that a link to a briefing shows elsewhere: title, issuer and date, drawn at build time."""

import io
import textwrap
import unicodedata
from functools import cache
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
_PAPER, _INK, _SOFT = 255, 28, 96
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")
"""Which the font has; a title in another is left out rather than drawn as boxes."""
_MOST_LINES = 4
_LEVELS = 16
_RUN_LENGTHS = 3
"""zlib's Z_RLE: letters on paper are runs of one grey; smaller than at the default level, and three times as fast."""
_TO_LEVEL = [round(grey * (_LEVELS - 1) / 255) for grey in range(256)]
_PALETTE = [grey for level in range(_LEVELS) for grey in [level * 255 // (_LEVELS - 1)] * 3]


def card_file(briefing: Briefing, site: Site) -> Page:
    """The picture of a briefing, as PNG."""
    return Page(path=addresses.twin(briefing.slug, "png"), body=card(briefing, site))


def card(briefing: Briefing, site: Site) -> bytes:
    """The picture as PNG, in sixteen greys: they are enough for letters, and half the work of compressing."""
    image = Image.new("L", (WIDTH, HEIGHT), _PAPER)
    draw = ImageDraw.Draw(image)
    draw.text((_MARGIN, 70), textwrap.shorten(_drawable(site.title), 36), font=_font(30, 700), fill=_SOFT)
    day = long_date(briefing.metadata.date)
    draw.text((WIDTH - _MARGIN, 70), day, font=_font(30, 400), fill=_SOFT, anchor="ra")
    title = textwrap.wrap(_drawable(briefing.metadata.title), 33, max_lines=_MOST_LINES, placeholder=" …")
    draw.multiline_text((_MARGIN, 150), "\n".join(title), font=_font(58, 700), fill=_INK, spacing=16)
    foot = textwrap.shorten(_drawable(briefing.issuer.name), 62, placeholder=" …")
    draw.line((_MARGIN, 528, WIDTH - _MARGIN, 528), fill=_SOFT, width=2)
    draw.text((_MARGIN, 545), foot, font=_font(30, 400), fill=_SOFT)
    few = image.point(_TO_LEVEL)
    few.putpalette(_PALETTE)
    buffer = io.BytesIO()
    few.save(buffer, "PNG", bits=4, compress_level=1, compress_type=_RUN_LENGTHS)
    return buffer.getvalue()


@cache
def _font(size: int, weight: int) -> ImageFont.FreeTypeFont:
    folder = Path(fontpkg_noto_serif.__file__).parent / "files"
    font = ImageFont.truetype(folder / "NotoSerif[wdth,wght].ttf", size)
    font.set_variation_by_axes([weight, 100])
    return font


def _drawable(text: str) -> str:
    """The text, if the font has its letters; else nothing."""
    letters = [char for char in text if char.isalpha()]
    return text if all(unicodedata.name(char, "").startswith(_SCRIPTS) for char in letters) else ""
