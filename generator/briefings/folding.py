"""Words and names, compared without regard to case, diacritics and punctuation."""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, compress, count, repeat
from operator import add, sub

from anyascii import anyascii

_WORD = re.compile(r"[^\W_]+")
_ASCII_WORD = re.compile(r"[a-z0-9]+")
_BLANKED = bytes(ord(chr(code).lower() if chr(code).isalnum() else " ") for code in range(0x80)).ljust(0x100)
"""For each byte of an ASCII text its small letter or digit, or a blank."""
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
# Letters that Unicode does not decompose, though readers see a base letter with a stroke.
_STROKES = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})


def fold_word(word: str) -> str:
    """Without case and diacritics."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char)).translate(_STROKES)


@lru_cache(200)  # A document's names are compared with one another many times.
def fold(text: str) -> tuple[str, ...]:
    """The folded words of a text, whether its diacritics are signs of their own or not."""
    return _folded(text if text.isascii() else unicodedata.normalize("NFC", text))


def _folded(text: str) -> tuple[str, ...]:
    if text.isascii():
        return tuple(_ASCII_WORD.findall(text.lower()))
    # Most words are ASCII in other texts too: these need no call.
    return tuple([word.lower() if word.isascii() else fold_word(word) for word in _WORD.findall(text)])


def slug(text: str) -> str:
    """For an address: Latin letters, digits and hyphens (transliterated by anyascii); may be empty."""
    return "-".join(fold(text if text.isascii() else anyascii(text)))


def initial(name: str) -> str:
    """The letter that a name is filed under: a to z, or `other`."""
    first = slug(name)[:1]
    return first if first.isalpha() else "other"


def _has_ascii_words(text: str) -> bool:
    return text.isascii() or not any(map(str.isalnum, _NOT_ASCII.findall(text)))


@dataclass(frozen=True)
class Words:
    """The words of a text with their places, for finding phrases."""

    folded: tuple[str, ...]
    left: tuple[int, ...]
    """Where each begins, in characters of the text."""
    right: tuple[int, ...]
    """Where each ends."""
    is_ascii: bool
    """Whether all letters and digits are: in most texts nothing but marks and dashes is not."""

    @classmethod
    def of(cls, text: str) -> "Words":
        """Split a text."""
        if not _has_ascii_words(text):
            matches = list(_WORD.finditer(text))
            return cls(
                tuple([fold_word(match[0]) for match in matches]),
                tuple([match.start() for match in matches]),
                tuple([match.end() for match in matches]),
                is_ascii=False,
            )
        # Characters remain where they are, so that the lengths of words and the blanks behind them tell all places.
        parts = text.encode("ascii", "replace").translate(_BLANKED).decode("ascii").split(" ")
        folded = tuple(filter(None, parts))
        right = tuple(compress(map(add, accumulate(map(len, parts)), count()), parts))
        return cls(folded, tuple(map(sub, right, map(len, folded))), right, is_ascii=True)

    @cached_property
    def places(self) -> Mapping[str, list[int]]:
        """From a folded word to its positions."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for position, word in enumerate(self.folded):
            found[word].append(position)
        return dict(found)

    def starts(self, wanted: AbstractSet[str]) -> list[int]:
        """Where each of the folded words that are wanted begins, in order."""
        places, left = self.places, self.left
        return sorted([left[place] for word in places.keys() & wanted for place in places[word]])

    def passage(self, first: int, last: int) -> tuple[int, int]:
        """Where the words from the first to the last of some begin and end."""
        return self.left[first], self.right[last]

    def before(self, position: int) -> int:
        """How many words begin before a position in the text."""
        return bisect_left(self.left, position)

    def find(self, phrase: tuple[str, ...]) -> Iterator[tuple[int, int]]:
        """The bounds of each occurrence of a folded phrase."""
        size = len(phrase)
        for position in self.places.get(phrase[0], ()) if phrase else ():
            if self.folded[position : position + size] == phrase:
                yield self.passage(position, position + size - 1)


@lru_cache(maxsize=1)
def words_of(text: str) -> Words:
    """The words of a document's text, split once for all who look into it one after the other."""
    return Words.of(text)


def at_words(pattern: re.Pattern[str], words: AbstractSet[str], text: str) -> list[re.Match[str]]:
    """The matches in a document's text that begin with one of some words, which are folded; in order."""
    return list(filter(None, map(pattern.match, repeat(text), words_of(text).starts(words))))
