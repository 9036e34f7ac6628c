"""Words with a capital: whether a word may be a part of a name, a given name, or the title before one."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from briefings.draft.given import given_names
from briefings.draft.titles import OFFICE_INITIALS, is_noun
from briefings.draft.words import (
    GIVEN_TOO,
    LOWER,
    NOT_NAMES,
    PARTICLES,
    STATES,
    SURE_SURNAMES,
    SURNAMES_TOO,
    TITLES,
)
from briefings.folding import words_of

_FUSED = re.compile(r"[A-Z]{5,}(?=[A-Z][a-z])")
"""A dateline that has lost its dash, as in "WASHINGTONThe"."""
_SHORTEST_FUSED = 5
"""Characters that it has at least before its last ones."""
_BEHIND_CAPITAL = (
    r"(?<![^\W_].)(?:(?<![^\W_][’'‑-].)|(?<=\sal-.)|(?<=\sel-.)|(?<=\sd['’].)(?!ffaires\b))"
    r"(?:\.[^\W\d_])*[^\W\d_]*(?:[’'‑-][^\W\d_]+)*"
)
"""That the letter begins a word, and the rest of that: the letter is told from the rest of the text at once."""
_CAPITALISED = re.compile(rf"[^\W\d_{LOWER}]{_BEHIND_CAPITAL}")
_ASCII_CAPITALISED = re.compile(rf"[A-Z]{_BEHIND_CAPITAL}", re.ASCII)
"""For most texts: there letters are told without looking into Unicode's tables."""
_PARTICLES = re.compile(rf"[ \u00a0](?:(?:{'|'.join(PARTICLES)})[ \u00a0])+")
_ARTICLES = frozenset({" al-", " el-", " d'", " d’"})
"""Before a part of an Arab or a French name."""
_FRENCH_PLACES = frozenset(
    "avenue banque boulevard comité côte institut maison place port rue société val ville".split()
)
"""Words before a "d’" that is part of no name of a person, as in "Rue d’Alsace"."""
_LONGEST_GAP = 12
"""Characters within a name, as in " von und zu "."""
_POSSESSIVE = re.compile(r"[’'][sS]?\Z")
_SUFFIX = re.compile(r"(?:Jr|Sr)\b|I{2,3}\b")
_NICKNAME = re.compile(r"\.? (?:\([A-Z][a-z]{1,12}\)|[\"“][A-Z][\w.]{0,12}[\"”]) (?=[A-Z])")
_OPENS_NICKNAME = frozenset({" (", ". (", ' "', '. "', " “", ". “"})
_CLOSES_NICKNAME = frozenset({") ", '" ', '." ', "” ", ".” "})
CALLED_BY_SURNAME = frozenset(
    "ambassador chancellor commissioner congressman congresswoman gov governor judge justice king mayor minister pope "
    "premier president queen rep secretary sen senator sheriff".split()
)
"""Titles behind which a surname stands alone."""
_ENDLESS_TITLES = TITLES - {"king", "judge"}
"""Those that end no name."""
_LONGEST_RUN = 50
"""Words: where all words are capitalised, a run is cut."""
_MOST_KNOWN = 10_000
"""Words that are remembered with what they are."""
_LETTERS_OF_COUNTRY = frozenset("US")
_OF_HOURS = frozenset({"AM", "FM", "PM"})
"""Behind a number, no office."""
_HOURS = frozenset({"A.M", "P.M"})
_COUNTRY = ("U.S.", "U. S.", "US ", "UK ", "U.K.")


class Word(NamedTuple):
    """A word with a capital."""

    text: str
    folded: str
    """In small letters."""
    start: int
    end: int
    """Half-open, in the reading text."""
    is_no_name: bool
    """Whether a name seldom has it."""


def capitalised(text: str, start: int, end: int) -> Iterator[list[Word]]:
    """Runs of capitalised words that only blanks and small particles divide."""
    run: list[Word] = []
    for match in (_ASCII_CAPITALISED if words_of(text).is_ascii else _CAPITALISED).finditer(text, start, end):
        word = match[0]
        left, right = match.span()
        size = right - left
        if word in _OF_HOURS and text[left - 2 : left - 1].isdigit():
            continue  # "at 3 PM Mayor Smith spoke"
        if size == 1 and word in _LETTERS_OF_COUNTRY and text.startswith("U. S.", left if word == "U" else left - 3):
            continue  # "Assistant U. S. Attorney Smith"
        if run and (word[0] == "U" or text[run[-1].end : left] != " ") and not _continues(text, run, left):
            yield run
            run = []
        if word[0].isupper():
            if size > _SHORTEST_FUSED and word[1].isupper() and (fused := _FUSED.match(word)):
                word, left = word[fused.end() :], left + fused.end()
            if not word.isalpha():
                word = _POSSESSIVE.sub("", word)
                right = left + len(word)
            run.append(Word(word, word.lower(), left, right, _is_no_name(word)))
            if len(run) == _LONGEST_RUN:
                yield run
                run = []
    if run:
        yield run


def _continues(text: str, run: list[Word], start: int) -> bool:
    """Whether the next word belongs to the run: after a blank, an initial's or a title's stop, or before "Jr."."""
    last = run[-1]
    if start - last.end >= _LONGEST_GAP or (text[start] == "U" and text.startswith(_COUNTRY, start)):
        return False  # "Smith Jr. U.S. Attorney for Utah"
    gap = text[last.end : start]
    is_article = gap in _ARTICLES and (
        gap[1] != "d" or not any(is_acronym(word) or word.folded in _FRENCH_PLACES for word in run)
    )
    if gap in {" ", "\u00a0"} or is_article or (last.text == "Dato" and gap in {"’ ", "' "}):
        return True
    if gap == ". ":
        return (
            len(last.text) == 1
            or "." in last.text
            or last.folded in TITLES
            or (last.text == "Ma" and all(map(is_title, run[:-1])))
        )
    if gap in _CLOSES_NICKNAME:
        return text[last.start - 1] in '("“' and not is_acronym(last)
    if gap == ", ":
        return _SUFFIX.match(text, start) is not None
    behind = _NICKNAME.match(text, last.end) if gap in _OPENS_NICKNAME else _PARTICLES.fullmatch(gap)
    return behind is not None


def may_name(words: list[Word]) -> bool:
    """Whether several words may name a person: not if all but one at most are titles, or seldom a part of names."""
    parts = [word for word in words if not (word.is_no_name or is_title(word))]
    if len(parts) > 1:
        return True
    last = words[-1]
    if parts and (not last.is_no_name or last.folded in SURNAMES_TOO or last.folded in SURE_SURNAMES):
        return True
    return any(word.text in given_names() or (parts != [] and is_title(word)) for word in words)


def begins_no_name(text: str, word: Word) -> bool:
    """Whether no name begins with the word where it stands."""
    if (word.text in _HOURS and text[word.start - 2 : word.start - 1].isdigit()) or (
        len(word.text) == 1 and text[word.start - 1 : word.start] == "/"
    ):
        return True  # "M/T Nautilus"
    return is_no_name(word) or word.text in PARTICLES or _is_small_word(text, word)


def begins_with_given(name: list[Word], *, titled: bool) -> bool:
    """Whether a word that is usually none begins a name, as in "Bill Price", "Christian J. Price"."""
    if name[0].text not in GIVEN_TOO or len(name) < 2 or is_no_name(name[1]):  # noqa: PLR2004  a name has two
        return False
    return titled or (name[0].text not in STATES and any(map(may_be_given, name[:2])))


def has_no_name(name: list[Word]) -> bool:
    """Whether a word of a name is usually none."""
    return has_no_given_name(name) or (name[1:] != [] and is_no_name(name[-1]))


def has_no_given_name(name: list[Word]) -> bool:
    """Whether a word before the surname, or the only one, is usually none, nor a given name as "Bill" is."""
    return any(is_no_name(word) and word.text not in GIVEN_TOO for word in name[:-1] or name)


def may_be_given(word: Word) -> bool:
    """Whether the word is a usual given name, also a double one, or an initial."""
    return word.text in given_names() or len(word.text) == 1 or word.text.partition("-")[0] in given_names()


def is_title(word: Word) -> bool:
    """Whether the word is a title, also of several people or a compound one, as in "Attorneys", "Agent-in-Charge"."""
    return word.text in OFFICE_INITIALS or _is_title(word.folded)


@lru_cache(_MOST_KNOWN)
def _is_title(folded: str) -> bool:
    folded = folded.strip(".")
    if folded.endswith(("spokesman", "spokeswoman")):
        return True
    one = f"{folded[:-2]}an" if folded.endswith("men") else folded.removesuffix("s")
    if folded in TITLES or one in TITLES or folded == "deputies":
        return True
    return "-" in folded and folded.partition("-")[0] in TITLES


def is_title_at(words: list[Word], place: int) -> bool:
    """Whether a word is a title where it stands, or else an office behind other words, as in "Policy Fellow X"."""
    if is_title(words[place]):
        return not _is_given_dean(words, place)
    if words[place].text == "Sri":
        return place > 0 and words[place - 1].text in {"Dato", "Tan"}  # Malaysian honours
    is_behind = place > 0 and (place < len(words) - 2 or is_title(words[place - 1]))
    is_office = is_behind and is_noun(words[place].text) and words[place].folded != "guard"
    return is_office and not any(map(may_be_given, words[: place + 1]))


def _is_given_dean(words: list[Word], place: int) -> bool:
    """Whether a title is a given name there, as in "Judge Dean Smith"."""
    return words[place].text == "Dean" and place > 0 and words[place - 1].folded in CALLED_BY_SURNAME


def ends_no_name(words: list[Word]) -> bool:
    """Whether the last word is a title, and not a surname behind a given name or an initial, as in "Ann Pope"."""
    is_surname = len(words) > 1 and may_be_given(words[-2])
    return words[-1].folded in _ENDLESS_TITLES and not is_surname


def _is_small_word(text: str, word: Word) -> bool:
    """Whether "A" or "I" is no initial."""
    return word.text in {"A", "I"} and not text.startswith(".", word.end)


is_no_name: Callable[[Word], bool] = attrgetter("is_no_name")


@lru_cache(_MOST_KNOWN)
def _is_no_name(text: str) -> bool:
    """An initial may be any letter; a word that lost its apostrophe, as in "Departments", is still that word."""
    folded = text.lower()
    if len(text) == 1:
        return False
    if folded in NOT_NAMES or text in {"U.S", "U.K"} or folded.endswith("-based"):
        return True
    is_plural = folded.endswith("s") and len(text) > 4 and folded[:-1] in NOT_NAMES  # noqa: PLR2004
    return is_plural and text not in given_names()  # "Frances"


def is_acronym(word: Word) -> bool:
    """Whether the word is all capitals, but for a plural's "s"."""
    text = word.text.removesuffix("s")
    return len(text) > 1 and text.isupper() and "." not in text
