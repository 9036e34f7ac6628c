"""A phrase that styles a person, as in "FDA Commissioner" or "director of the Office of Research" → its parts."""

import re
from dataclasses import dataclass, replace

from briefings.draft.titles import (
    GENERIC,
    HEADS,
    OWNED,
    PLURALS,
    SMALL_BODIES,
    is_acronym,
    is_body,
    is_modifier,
    is_noun,
    is_rank,
    key,
    without_lead,
)

_DETERMINERS = frozenset("the a an its their his her our their one another".split())
_PREPOSITIONS = frozenset("of for at with in from to on within under de des du".split())
_PORTFOLIO = frozenset("of for to on in at".split())
_PLACES_OF_WORK = frozenset({"at", "with", "from"})
"""Behind them a name is that of a body: "manager at Neue Bank"."""
_PORTFOLIO_HOLDERS = frozenset({"minister", "secretary", "undersecretary"})
"""Behind their "of" stands what they are for, as in "Secretary of Health and Human Services"."""
_MINISTRY = re.compile(
    r"(?:[A-Z]\S*\s+)*(?:Department|Ministry|Office|Agency|Bureau|Division|Section|Administration)\b"
)
Bodies = frozenset[str]
ITS = "its"
"""For an office of the body named just before, as in "Acme Inc. and its president"."""
SET_ASIDE = "\0"
"""Stands for each character of an abbreviation behind a body's name, as in "Central Intelligence Agency (CIA)"."""
_MOST_SMALL = 3
_NO_PART_OF_OFFICE = frozenset("who which that by to and or as not was were is are be been has had being with".split())
_MOST_BEFORE = 8
"""Words that may stand before an office: more are no name of a body."""
_IN_CHARGE = re.compile(r"\s*[- ]in[- ][Cc]harge\b|\s+at\s+[Ll]arge\b|\s+[Ee]meritus\b|[- ]elect\b|[- ]General\b")
_BODY = re.compile(
    r"(?:(?:[Tt]he|[Ii]ts|[Aa]n?|[Tt]heir|[Oo]ur)\s+)?"
    r"(?P<name>[A-Z0-9À-ÞА-Я][^\s,;:()\"“”]*"
    r"(?:\s+(?:(?:of|for|the|and|&|on|de|la|del|des|du|to|in|against|with|von|der|und|für|et)\s+){0,3}"
    rf"[A-Z0-9À-ÞА-Я][^\s,;:()\"“”]*)*(?:\s+(?:{'|'.join(SMALL_BODIES)})\b)?)"
)
_PART_OF = re.compile(r"[^,]{2,60}? of the (?=[A-Z])")
_UNIT = re.compile(r",\s+(?P<name>[A-Z][\w-]*(?:\s+(?:of|and|for|on|the|[A-Z][\w-]*))*)(?=[.;]|,\s|\Z)")
"""A part of the body named before it: "National Security Division, Counterterrorism Section"."""
_PLACE_BEHIND = re.compile(r"\s+(?:in|at|to|with)\s.*\Z")
_GENERIC = re.compile(rf"(?:the|its|our|their)\s+(?P<noun>{'|'.join(sorted(GENERIC))})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Styled:
    """A phrase's parts, in its own words."""

    rank: str | None = None
    role: str | None = None
    body: str | None = None
    """The organisation by its name."""
    generic: str | None = None
    """The organisation by what it is, as in "the Organization"; its name stands elsewhere."""
    is_plural: bool = False
    rest: str = ""
    """What follows in the phrase."""


def styled(phrase: str, bodies: Bodies = frozenset()) -> Styled | None:
    """The parts of a phrase that has an office or a rank in it; else nothing.

    `bodies` are names of organisations that no word of theirs betrays.
    """
    words = phrase.split()
    is_described = bool(words) and words[0] in {"a", "an", "the"}
    is_its = bool(words) and words[0].lower() in {"its", "their"}
    while words and key(words[0]) in _DETERMINERS | _JOINING:
        words.pop(0)
    if is_rank(words):
        return Styled(rank=_clean(" ".join(words)))
    found = _office(words)
    if found is None:
        return None
    start, end = found
    before, core, behind = [word for word in words[:start] if SET_ASIDE not in word], words[start:end], words[end:]
    described = _small_end(before) if is_described else 0
    before, core = before[: len(before) - described], [*before[len(before) - described :], *core]
    if len(before) > _MOST_BEFORE or not _may_stand_before(before):
        return None
    made = _assembled(before, core, " ".join(behind), bodies)
    return replace(made, generic=ITS) if is_its and not (made.body or made.generic) else made


def body_in(text: str, bodies: Bodies = frozenset()) -> tuple[str | None, str | None, int]:
    """The organisation that a text begins with: by name, or by what it is; and where it ends."""
    if (generic := _GENERIC.match(text)) and not re.match(
        r"\s+(?:of|for)\s+[A-Z]|['’]s?\s|\s+[A-Z]", text[generic.end() :]
    ):
        return None, generic["noun"], generic.end()
    match = _BODY.match(text)
    if match is None:
        return None, None, 0
    if not is_body(match["name"]):
        known = _first_of(bodies, match["name"])
        return (_clean(known), None, match.start("name") + len(known)) if known else (None, None, 0)
    name = _without_place(_before_office(_sentence_cut(match["name"])))
    if _PART_OF.match(name) and not is_body(name.partition(" of ")[0]):
        return None, None, 0  # "Europe of the Water Board": what comes first is no body.
    if unit := _UNIT.match(text, match.start("name") + len(name)):
        name += unit[0] if is_body(unit["name"]) and not styled(unit["name"]) else ""
    return (_clean(name), None, match.start("name") + len(name)) if is_body(name) else (None, None, 0)


def last_body(text: str, bodies: Bodies) -> str | None:
    """The last organisation that a text names."""
    named = (_before_office(match["name"]).split() for match in _BODY.finditer(text))
    found = [_clean(" ".join(without_lead(words, ""))) for words in named]
    return next((name for name in reversed(found) if is_body(name) or name in bodies), None)


def _first_of(bodies: Bodies, text: str) -> str:
    """The longest of the bodies that a text begins with; empty if none."""
    found = [name for name in bodies if text.startswith(name) and not text[len(name) : len(name) + 1].isalnum()]
    return max(found, key=len, default="")


def _office(words: list[str]) -> tuple[int, int] | None:
    """The last run of words before a preposition that are an office: modifiers, then nouns."""
    small = [position for position, word in enumerate(words) if word in _PREPOSITIONS]
    comma = [position + 1 for position, word in enumerate(words) if word.endswith(",")]
    limit = min([*small, *comma], default=len(words))
    end = next((position + 1 for position in range(limit - 1, -1, -1) if is_noun(words[position])), 0)
    if not end:
        return _office_at_end(words)
    if any(word[:1].isupper() and word != "General" for word in words[end:limit]):
        return None  # "U.S. Attorney's Office": the last word says what it is.
    start = end - 1
    while start > 0 and _continues(words, start):
        start -= 2 if words[start - 1] in _JOINING else 1
    return (start, end) if end else None


_JOINING = frozenset({"and", "&"})


def _office_at_end(words: list[str]) -> tuple[int, int] | None:
    """As in "Department of Justice spokeswoman"."""
    if not words or not is_noun(words[-1]):
        return None
    start = len(words) - 1
    while start and is_modifier(words[start - 1]) and is_body(" ".join(words[: start - 1])):
        start -= 1
    return (start, len(words)) if is_body(" ".join(words[:start])) else None


def _continues(words: list[str], start: int) -> bool:
    """Whether the word before `start` belongs to the office too, as in "president and CEO"."""
    word = words[start - 1]
    if word in _JOINING:
        return start > 1 and is_noun(words[start - 2])
    return (is_modifier(word) or is_noun(word)) and not word.endswith(",")


def _small_end(before: list[str]) -> int:
    """How many small words right before an office are a part of it, as in "a former contracts administrator"."""
    count = 0
    while count < min(len(before), _MOST_SMALL) and before[-1 - count].isalpha() and before[-1 - count].islower():
        count += 1
    return 0 if any(word in _NO_PART_OF_OFFICE for word in before[len(before) - count :]) else count


def _may_stand_before(words: list[str]) -> bool:
    """Capitalised words, adjectives with a capital, possessives; no verb and no pronoun."""
    small = [word for word in words if word[:1].islower() and key(word) not in {"of", "for", "the", "and", "on", "&"}]
    return all(is_modifier(word) or word.endswith(("'s", "’s", "s'", "s’")) or "-" in word for word in small)


def _assembled(before: list[str], core: list[str], behind: str, bodies: Bodies) -> Styled:
    role = " ".join(core)
    last = key(core[-1]).split("-")[-1]
    last = PLURALS.get(last, last)
    if last in {"agent", "director"} and (charge := _IN_CHARGE.match(f" {behind}" if behind else "")):
        role, behind = f"{role} {behind[: charge.end() - 1].strip()}", behind[charge.end() - 1 :].strip()
    elif charge := _IN_CHARGE.match(f" {behind}" if behind else ""):
        behind = behind[charge.end() - 1 :].strip()
    named, generic, rest = _behind(
        behind, is_owned=last in OWNED, is_portfolio=last in _PORTFOLIO_HOLDERS, bodies=bodies
    )
    if not (named or generic):
        portfolio, rest = _portfolio(behind)
        role = f"{role} {portfolio}" if portfolio else role
        named, generic, rest = _behind(rest.strip(), is_owned=False, is_portfolio=False, bodies=bodies)
    body, lead = _lead(without_lead(before, last), last, bodies, is_held_elsewhere=named is not None)
    role = f"{lead} {role}" if lead else role
    return _made(role, named or body, None if named else generic, rest, core)


def _made(role: str, body: str | None, generic: str | None, rest: str, core: list[str]) -> Styled:
    plural = key(core[-1]).endswith("s") and not key(core[-1]).endswith("ss")
    return Styled(role=_clean(role), body=body, generic=generic if not body else None, is_plural=plural, rest=rest)


def _lead(before: list[str], noun: str, bodies: Bodies, *, is_held_elsewhere: bool) -> tuple[str | None, str]:
    """What stands before an office: a body, or a part of the role."""
    if not before:
        return None, ""
    words = " ".join(before)
    possessive = before[-1].endswith(("'s", "’s", "s'", "s’"))
    is_guess = noun in OWNED or (len(before) > 1 and noun in HEADS)
    if possessive or is_body(words) or words in bodies or (is_guess and not is_held_elsewhere):
        return _clean(re.sub(r"['’]s?\Z", "", words) if not words.endswith("s'") else words[:-1]), ""
    return None, words


def _behind(text: str, *, is_owned: bool, is_portfolio: bool, bodies: Bodies) -> tuple[str | None, str | None, str]:
    """The body after "of", "for", "at" or a comma, and what follows it."""
    word, _, rest = text.lstrip(", ").partition(" ")
    if text.startswith(",") or key(word) not in _PREPOSITIONS:
        return None, None, text
    name, generic, end = body_in(rest, bodies)
    if name and is_portfolio and not (_MINISTRY.match(name) or is_acronym(name)):
        return None, None, text
    if not end and (is_owned or word in _PLACES_OF_WORK) and (match := _BODY.match(rest)):
        name, end = _clean(_without_place(match["name"])), match.end()
    return name, generic, rest[end:] if end else text


def _portfolio(text: str) -> tuple[str, str]:
    """What a role is for, as in "of Internal Affairs" or "for Europe", and what follows."""
    word, _, rest = text.partition(" ")
    match = _BODY.match(rest)
    if key(word) not in _PORTFOLIO or match is None:
        return "", text
    named = _sentence_cut(match[0])
    head, _, whole = named.partition(" of the ")
    head = head if is_body(whole) else named
    return f"{word} {head}", rest[len(head) :] if head != match[0] else rest[match.end() :]


def _sentence_cut(name: str) -> str:
    """Without what follows a full stop that ends the sentence, as in "Tax Division. The"."""
    cut = re.search(r"(?<=[a-z]{3})[.!?]\s", name)
    return name[: cut.start()] if cut else name


def _before_office(name: str) -> str:
    """Without an office that "and" adds, as in "Fraud Section and Trial Attorney"."""
    parts = name.split(" and ")
    for count in range(1, len(parts)):
        words = parts[count].split()
        if words and (found := _office(words)) and found[0] == 0:
            return " and ".join(parts[:count])
    return name


def _without_place(name: str) -> str:
    """A body's name without where it is, as in "the FBI in Mississippi"."""
    match = _PLACE_BEHIND.search(name)
    return name[: match.start()] if match and is_body(name[: match.start()]) else name


def _clean(text: str) -> str:
    """Without marks round it; the full stop of "Inc." and "U.S." stays."""
    bare = text.strip(" ,;:'’\"“”-–—")
    if bare.endswith(".") and not re.search(r"\b(?:[A-Z]|Inc|Corp|Co|Ltd|Dept|Bros|L\.L\.C)\.\Z", bare):
        bare = bare.rstrip(".")
    return " ".join(re.sub(r"['’]s\Z", "", bare).split())
