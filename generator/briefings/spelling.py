"""Other ways of writing a name: without diacritics, without umlauts, and from Cyrillic by the usual schemes."""

import re

from anyascii import anyascii
from iuliia import BGN_PCGN, GOST_779, ICAO_DOC_9303, SCIENTIFIC, WIKIPEDIA

from briefings.folding import fold

_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_SCHEMES = (BGN_PCGN, GOST_779, WIKIPEDIA, ICAO_DOC_9303, SCIENTIFIC)
"""BGN/PCGN 1947; ISO 9:1995, which is GOST 7.79 A; English Wikipedia's; that of passports; that of linguists."""
_EXPANDED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa", "Å": "Aa"})


def spellings(name: str) -> list[str]:
    """Every way in which readers may type the name: folded, words divided by blanks, the plainest first."""
    found = [name, name.translate(_EXPANDED)]
    if _CYRILLIC.search(name):
        found += [scheme.translate(name) for scheme in _SCHEMES]
    elif not name.isascii():
        found.append(anyascii(name))
    folded = (" ".join(fold(text)) for text in found)
    return list(dict.fromkeys(text for text in folded if text))


def latin_letters() -> dict[str, str]:
    """From each Cyrillic letter to Latin ones by BGN/PCGN, folded: for what a reader types."""
    alphabet = "абвгдежзийклмнопрстуфхцчшщъыьэюяёієїґўјљњћђџ"
    return {letter: " ".join(fold(BGN_PCGN.translate(letter))) or anyascii(letter).lower() for letter in alphabet}
