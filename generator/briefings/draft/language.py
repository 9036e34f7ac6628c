"""In which language a document is, by its script and its commonest words."""

import re
from collections import Counter
from functools import lru_cache
from unicodedata import name as character_name

from briefings.draft.proposal import Proposed
from briefings.folding import Words, fold, words_of
from briefings.model import SourceDocument

_USUAL = {
    "en": "the of and to in that is was for on with as by at from",
    "de": "der die das und ist nicht mit auf für von den dem eine zu wurde",
    "fr": "le la les des et est dans une pour que sur avec du qui par",
    "es": "el los las y es en una por con para del que su se como",
    "pl": "i w na z do nie jest się przez oraz dla od o że po",
    "sv": "och i att det som en på är av för med till den har inte",
    "it": "il di che la e per un in con del della sono è non gli",
    "pt": "o de que e do da em um para com não uma os no na",
    "nl": "de het een van en in is dat op te met voor zijn niet aan",
}
_WORDS = {code: tuple(map("".join, map(fold, usual.split()))) for code, usual in _USUAL.items()}
_LANGUAGES = {
    word: [code for code, words in _WORDS.items() if word in words] for words in _WORDS.values() for word in words
}
_SCRIPTS = {
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "CJK": "zh",
    "ARABIC": "ar",
    "GREEK": "el",
    "HEBREW": "he",
}
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_UKRAINIAN = frozenset("іїєґ")
_SAMPLE = 5_000
"""Characters."""
_FEWEST = 3


def language(source: SourceDocument) -> Proposed[str]:
    """The code of the language; English where nothing tells."""
    return _language(source.text)


@lru_cache(1)
def _language(text: str) -> Proposed[str]:
    sample = text[:_SAMPLE]
    if sample.isascii() or not any(map(str.isalpha, _NOT_ASCII.findall(sample))):
        return _by_words(words_of(text))
    scripts: Counter[str] = Counter()
    for char, count in Counter(sample).items():
        if char.isalpha():
            scripts[character_name(char, "").split(" ")[0]] += count
    script = scripts.most_common(1)[0][0] if scripts else "LATIN"
    if {"HIRAGANA", "KATAKANA"} & scripts.keys():
        script = "HIRAGANA"
    if script == "CYRILLIC":
        code = "uk" if _UKRAINIAN & set(sample.lower()) else "ru"
        return Proposed(value=code, reason="by its script; say so if it is another", confidence="unsure")
    if script in _SCRIPTS:
        return Proposed(value=_SCRIPTS[script], reason="by its script; say so if it is another", confidence="unsure")
    return _by_words(words_of(text))


def _by_words(words: Words) -> Proposed[str]:
    scores = dict.fromkeys(_USUAL, 0)
    for word in _LANGUAGES.keys() & words.places.keys():
        for code in _LANGUAGES[word]:
            scores[code] += len(words.places[word])
    best = max(scores, key=scores.__getitem__)
    if scores[best] < _FEWEST or best == "en":
        return Proposed(value="en", reason="by its commonest words")
    return Proposed(value=best, reason="by its commonest words", confidence="unsure")
