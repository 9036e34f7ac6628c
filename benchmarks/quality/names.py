"""When two names, two roles or two organisations are the same. Standard library only, as all scoring.

Words are compared without case, diacritics, dots and possessive or plural "s"; articles and prepositions do not
count, nor do "acting", "current" and "former".
"""

import re
import unicodedata

from quality.labels import Person

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_NICKNAME = re.compile(r"[\"“(][^\"”)]*[\"”)]")
_LIGHT = frozenset("a acting an and at by current de for former formerly from in of on the then to with".split())
_SUFFIXES = frozenset("esq ii iii iv jr md phd sr".split())
_TITLES = frozenset(
    """attorney capt captain chief col colonel commissioner director dr gen general gov governor hon judge justice
    lady lt maj major minister mr mrs ms officer president prof professor rep representative rev secretary sen senator
    sgt sir""".split()
)
_LEAST_SHARE = 0.5
"""Of an organisation's words: "Civil Division" is right for "Justice Department's Civil Division"."""


def words(text: str) -> tuple[str, ...]:
    """The words that count, in order."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace(".", ""))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return tuple(stem for word in _WORD.findall(plain) if (stem := _stem(word)) not in _LIGHT)


def _stem(word: str) -> str:
    word = re.sub(r"['’]s?\Z", "", word).replace("'", "").replace("’", "")
    word = re.sub(r"people\Z", "person", re.sub(r"men\Z", "man", word))
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word  # noqa: PLR2004


def _bare(name: str) -> tuple[str, ...]:
    """A name's words without nickname, initials, suffix and titles."""
    kept = [word for word in words(_NICKNAME.sub(" ", name)) if word not in _SUFFIXES | _TITLES]
    return tuple(word for word in kept if len(word) > 1) or tuple(kept)


def same_name(one: str, other: str) -> bool:
    """Whether two names are one person's in full: the first word and the last are the same."""
    left, right = _bare(one), _bare(other)
    return bool(left and right) and (left[0], left[-1]) == (right[0], right[-1])


def compatible(one: str | None, other: str | None) -> bool:
    """Whether two names may mean one speaker: one within the other, or the same surname and first letter."""
    left, right = ((_bare((name or "").split(",")[0])) for name in (one, other))
    if not left or not right:
        return False
    if set(left) <= set(right) or set(right) <= set(left):
        return True
    return left[-1] == right[-1] and left[0][0] == right[0][0]


def role_right(person: Person, *, role: str, beside: str) -> bool:
    """Whether a drafted role is one of the person's: all of its words, none that the text does not style the person by.

    The words may be divided otherwise between role, rank and organisation (`beside`): "U.S. Attorney for the
    District of Utah" and "U.S. Attorney" at "District of Utah" say the same.
    """
    drafted, around = set(words(role)), set(words(role)) | set(words(beside))
    styled = _all(person.roles, person.ranks, person.organisations, person.areas)
    return drafted <= styled and any(set(words(one)) <= around for one in person.roles)


def organisation_right(person: Person, organisation: str) -> bool:
    """Whether a drafted organisation is the person's: the same, its initials, or at least half of its words."""
    drafted = set(words(organisation))
    allowed = _all(person.roles, person.organisations, person.areas)
    for one in person.organisations:
        labelled = set(words(one))
        if initials(one) == organisation.replace(".", "") or initials(organisation) == one.replace(".", ""):
            return True
        if drafted <= allowed and len(drafted & labelled) >= _LEAST_SHARE * len(labelled):
            return True
    return False


def repeats_role(person: Person, organisation: str) -> bool:
    """Whether a drafted organisation only repeats what the role is for, as "District of Utah" does."""
    return set(words(organisation)) <= _all(person.roles, person.ranks, person.areas)


def initials(name: str) -> str:
    """As in "EPA" for "Environmental Protection Agency"."""
    kept = [word for word in name.replace("-", " ").split() if word[:1].isupper()]
    return "".join(word[0] for word in kept) if len(kept) > 1 else ""


def _all(*groups: tuple[str, ...]) -> set[str]:
    return {word for group in groups for text in group for word in words(text)}
