"""Character references, with which text is left that was taken out of a page's source: "R&amp;D" for "R&D".

Names and numbers are those of HTML (https://html.spec.whatwg.org/multipage/named-characters.html).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from html import unescape

from briefings.model import OffsetMap

_REFERENCE = re.compile(r"&(?:#(?:\d{2,7}|[xX][\dA-Fa-f]{2,6})|[A-Za-z][A-Za-z\d]{1,31});")
_MARKUP = frozenset("<>")
"""Whoever writes these so shows markup: they stay as written."""


def resolved(text: str) -> tuple[str, OffsetMap]:
    """The text with the characters meant, and from there to the text as given."""
    pieces: list[str] = []
    readings, originals = [0], [0]
    length = position = 0
    for match in _REFERENCE.finditer(text):
        char = unescape(match[0])
        if char == match[0] or char in _MARKUP:
            continue
        pieces += (text[position : match.start()], char)
        begin = length + match.start() - position
        length, position = begin + len(char), match.end()
        if begin > readings[-1]:
            readings.append(begin)
            originals.append(match.start())
        readings.append(length)
        originals.append(position)
    pieces.append(text[position:])
    return "".join(pieces), OffsetMap(tuple(readings), tuple(originals))


def through(outer: OffsetMap, inner: OffsetMap) -> OffsetMap:
    """From where the outer one begins to where the inner one leads."""
    readings = sorted({*outer.readings, *_edges(outer, inner)})
    return OffsetMap(tuple(readings), tuple(inner.original(outer.original(reading)) for reading in readings))


def _edges(outer: OffsetMap, inner: OffsetMap) -> Iterator[int]:
    """Where the rows of the inner one begin, as far as the outer one leads there."""
    for middle in inner.readings:
        row = bisect_right(outer.originals, middle) - 1
        reading = outer.readings[row] + middle - outer.originals[row]
        if row >= 0 and reading < next(iter(outer.readings[row + 1 : row + 2]), reading + 1):
            yield reading
