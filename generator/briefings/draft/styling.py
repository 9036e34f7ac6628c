"""A phrase that styles a person, as in "FDA Commissioner" or "director of the Office of Research" → its parts."""

import re
from itertools import dropwhile
from typing import NamedTuple

from briefings.draft.bodies import SET_ASIDE, Bodies, body_in, clean
from briefings.draft.organisations import GENERIC, PRESS, TASKS, is_body, may_have_speakers
from briefings.draft.portfolios import behind_office, held_for
from briefings.draft.posts import (
    JOINING,
    POSSESSIVE,
    PREPOSITIONS,
    described,
    is_noun_at,
    may_stand_before,
    office,
    small_end,
    without_lead,
)
from briefings.draft.titles import (
    CERTAIN_RANKS,
    HEADS,
    OWNED,
    OWNED_BEHIND,
    PLURAL_RANKS,
    PLURALS,
    SPEAKING,
    SPOKEN,
    is_field,
    is_modifier,
    is_noun,
    is_rank,
    key,
    singular,
)
from briefings.draft.words import ARTICLES, COUNTRIES, COUNTS, REGIONS, WEEKDAYS

_LEADING = JOINING | frozenset(
    "the a an its their his her my our that this whose one another two three four five six several both all".split()
)
"""Words before a styling that are no part of it."""
_DAYS = frozenset(map(str.title, WEEKDAYS))
_NO_PARTS = frozenset(
    "additional alleged late new newly then also now once own other Other currently formerly Hon'ble Hon’ble Honorable "
    "Honourable presently previously".split()
)
"""Before an office, and no part of it."""
_OF_FIELD = re.compile(r"(?:of|for)\s(?!the\s)[A-Z]")
"""Behind an office that a body stands before, as in "Acme Director of Prize Operations"."""
_PORTFOLIO_HOLDERS = frozenset({"author", "minister", "secretary", "undersecretary"})
"""Behind their "of" stands what they are for, as in "Secretary of Health and Human Services"."""
_DIRECTING = frozenset({"director", "manager", "president"})
"""Behind what they are for stands a body: "director of prize development of Acme"."""
_OF_SECRETARIES = ("Under-Secretary-General", "Assistant Secretary-General")
_OF_COMPANIES = frozenset("ceo co-founder co-owner cofounder founder owner".split())
_CHIEFS = frozenset({"chief officer", "executive director", "managing director"})
_GENERAL = re.compile(r"(?:company|executive|general|permanent) secretary|secretary[- ]general")
"""Of a body, as hardly any other secretary is."""
_AND_ANOTHER = re.compile(r"\Aand\s(?:[a-z-]+\s){1,3}(?=(?:at|for|of)\s)")
"""Behind an office, before the body: "director and chief planner of the Water Board"."""
_DEPUTIES = frozenset("acting assistant associate deputy senior".split())
_COUNTIES = frozenset({"Borough", "Parish"})
"""They belong to the office that is held there."""
_OF_UNIONS = frozenset({"minister", "secretary"})
_HEADED_KINDS = GENERIC - frozenset(
    "administration bank city club county court department group office orchestra school section service".split()
)
"""Kinds of bodies that stand before an office as names do: no "bank manager" is one of the bank that is named."""
_UNDERTAKINGS = ("Campaign", "Initiative", "Program", "Project")
"""What a body named before the office does: "NASA manager for the Rivers Project"."""
ITS = "its"
"""For an office of the body named just before, as in "Acme Inc. and its president"."""
_MOST_BEFORE = 8
"""Words that may stand before an office: more are no name of a body."""
_EMPLOYED = re.compile(
    r"(?<=[a-z]\s)(?:(?:(?:currently|formerly|then)\s)?(?:assigned|based|detailed|employed|seconded|serving|working)"
    r"\s(?:at|by|for|from|in|to|with)|aboard|on\sboard|onboard)(?=\s)"
)
"""Behind an office, as in "a translator employed by Acme", "an engineer aboard the Nautilus"."""
_LATELY = re.compile(r"(?:most|until)\srecently\s|until\snow\s|at\spresent\s")
_EXCELLENCY = re.compile(
    r"\A(?:(?:[Hh]is|[Hh]er|[Tt]heir)\s(?:Beatitude|Eminence|Excellenc(?:y|ies)|Grace|Honou?r|(?:Royal\s)?Highness|Holiness|Majesty)"
    r"|H\.\s?(?:E|M|R\.\s?H)\.|HRH),?\s|\sa\.i\.?(?=\Z|,|\s)"
)
"""Before an office, and no part of it."""
_ONE_OF = re.compile(r"one\sof\s(?=(?:the|its|their|our|his|her)\s)")
_IN_CHARGED = frozenset("agent chief director head inspector member".split())
_IN_CHARGE = re.compile(
    r"\s*[- ][Ii]n[- ][Cc]harge\b|\s+at\s+[Ll]arge\b|\s+[Ee]meritus\b|[- ]elect\b|[- ]General\b"
    r"|\s+of\s+(?:[Ss]taff|Parliament)\b"
    r"|\s+of\s+(?:[Dd]elegation|[Dd]epartment|[Dd]ivision|[Mm]ission|[Oo]ffice|[Ss]ection|[Uu]nit)\b(?=\s+(?:at|for|in|of)\b|,|\s*\Z)"
)


class Styled(NamedTuple):
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
    phrase = _EXCELLENCY.sub("", _LATELY.sub("", phrase)).replace("s own ", "s ")
    one = _ONE_OF.match(phrase)
    return _one_of(phrase[one.end() :], bodies) if one else _styled(phrase, bodies)


def _one_of(phrase: str, bodies: Bodies) -> Styled | None:
    """The parts of what several are called, for one of them."""
    several = _styled(phrase, bodies)
    held = several.role if several and several.is_plural else None
    return several._replace(role=singular(held), is_plural=False) if several and held else None


def _styled(phrase: str, bodies: Bodies) -> Styled | None:
    words = _EMPLOYED.sub("at", phrase).split()
    first = words[0] if words else ""
    is_called = first in ARTICLES
    words = _without_leading(words, is_called=is_called)
    if words and key(words[-1]) in PLURAL_RANKS:
        several = _styled(" ".join([*words[:-1], singular(words[-1])]), bodies)
        return several._replace(is_plural=True) if several and several.rank else None
    if ranked := _ranked(words) or _office_with_rank(words, bodies):
        return ranked
    parts = _parted(words, is_called=is_called, is_described=is_called or first[:1].islower())
    if parts is None:
        return None
    made = _assembled(parts, bodies)
    if made.body or made.generic:
        return made
    if first.lower() in {"its", "their", "whose"}:
        return made._replace(generic=ITS)
    return made if first in {"a", "an"} else made._replace(generic=_kind_before(made.role or "", is_called=is_called))


class _Parts(NamedTuple):
    """The words of a styling: those of the office, and those around them."""

    before: list[str]
    core: list[str]
    behind: list[str]


def _parted(words: list[str], *, is_called: bool, is_described: bool) -> _Parts | None:
    """The parts of a styling that has an office and nothing that no styling has."""
    found = office(words) or (described(words) if is_called else None)
    if found is None:
        return None
    start, end = found
    before, core = [word for word in words[:start] if word.strip(SET_ASIDE)], words[start:end]
    small = small_end(before, is_called=is_called) if is_described else 0
    before, core = before[: len(before) - small], [*before[len(before) - small :], *core]
    before = _behind_another(before)
    before = before[:-1] if before and before[-1] in COUNTS else before  # "Acme's three founders"
    if _is_of_office(before, core):
        before, core = [], [*before, *core]
    is_broken = before[-1:] == ["&"] or before[-2:] == ["of", "the"]
    if len(before) > _MOST_BEFORE or is_broken or not may_stand_before(before):
        return None
    if before and before[-1] in JOINING and all(is_modifier(word) or word in JOINING for word in before):
        before, core = [], [*before, *core]  # "social media and digital strategist"
    led = without_lead(before, PLURALS.get(key(core[-1]), key(core[-1])), is_called=is_called)
    before = before if led and (_is_task(before) or all(word.isupper() and not is_body(word) for word in led)) else led
    if before[:1] in (["Acting"], ["Interim"]) and is_body(" ".join(before[1:])):
        before, core = before[1:], [before[0], *core]  # "Acting Fraud Section Chief"
    return _Parts(before, core, words[end:])


def _kind_before(role: str, *, is_called: bool) -> str | None:
    """What the body is that a role begins with, as in "company president", or without its mark "companys president"."""
    kind, _, office_there = role.partition(" ")
    if not office_there or key(office_there.rpartition(" ")[2]) not in HEADS | OWNED:
        return None
    if is_called and kind.endswith("s") and kind[:-1] in GENERIC:
        return kind[:-1]
    return kind if kind in _HEADED_KINDS else None


def _is_of_office(before: list[str], core: list[str]) -> bool:
    """Whether all before an office is a part of it, as in "Brooklyn Borough President", "Group Finance Director"."""
    if before[:1] == ["Union"] and key(core[-1]) in _OF_UNIONS:
        return True  # "Union Health and Family Welfare Minister", as India calls its own.
    if (before, core[0]) == (["Company"], "Secretary"):
        return True
    is_county = before[-1:] != [] and (before[-1] in _COUNTIES or core[0] == "County")
    named = before if is_county else before[1:] if before[:1] == ["Group"] else ["group"]
    return all(word[:1].isupper() and not is_body(word) for word in named)


def _without_leading(words: list[str], *, is_called: bool) -> list[str]:
    """The words of a styling without those before it that are no part of it."""
    start = 0
    while start < len(words) and (
        key(words[start]) in _LEADING
        or words[start] in _NO_PARTS
        or words[start].isdecimal()
        or (words[start] in _DAYS and not PRESS.match(words[start + 1] if words[start + 1 :] else ""))
        or (start and words[start] == "PM" and words[start - 1][-1:].isdecimal())
    ):
        start += 1
    words = words[start:]
    if is_called and len(words) > 1 and words[1][:1].isupper() and (words[0] == "first" or _describes(words[0])):
        return words[1:]  # "the first Chief Data Officer", "the beloved Bishop Emeritus"
    return words


def _office_with_rank(words: list[str], bodies: Bodies) -> Styled | None:
    """An office before a rank, as in "National police chief Colonel"."""
    if not words[1:] or key(words[-1]) not in CERTAIN_RANKS:
        return None
    start = next(place for place in range(1, len(words)) if is_rank(words[place:]))
    held = _styled(" ".join(words[:start]), bodies)
    return held._replace(rank=" ".join(words[start:])) if held and held.role else None


def _describes(word: str) -> bool:
    """Whether a small word between an article and an office is no part of it."""
    return word.islower() and word.isalpha() and not (is_modifier(word) or is_noun(word) or word in PREPOSITIONS)


def _ranked(words: list[str]) -> Styled | None:
    """A rank, with the force that it is held in, as in "a former U.S. Army Major from Chicago"."""
    if is_rank(words):
        return Styled(rank=clean(" ".join(words)))
    while words and words[0].islower() and is_modifier(words[0]) and words[0] != "lieutenant":
        words = words[1:]
    if held := next((place for place, word in enumerate(words) if word in PREPOSITIONS), 0):
        body = body_in(" ".join(words[held + 1 :]))[0] if is_rank(words[:held]) else None
        if body:
            return Styled(rank=clean(" ".join(words[:held])), body=body)
    end = next((place for place, word in enumerate(words) if word in PREPOSITIONS), len(words))
    starts = [place for place in range(1, end) if is_rank(words[place:end]) and not is_noun_at(words, place - 1)]
    starts = [
        place
        for place in starts
        if words[place - 1] != "Consulate"
        and not is_rank([words[place - 1]])
        and not (words[place] == "Police" and place + 1 in starts)
    ]
    start = next((place for place in starts if is_body(" ".join(words[:place]))), end)
    return Styled(rank=clean(" ".join(words[start:end])), body=clean(" ".join(words[:start]))) if start < end else None


def _behind_another(before: list[str]) -> list[str]:
    """What stands before an office, without an office before it: "developer and Acme owner"."""
    for place in range(len(before) - 1, 0, -1):
        if before[place] not in JOINING or not is_noun(before[place - 1]):
            continue
        behind = before[place + 1 :]
        if before[place - 1].islower() or (behind and behind[0].islower() and is_modifier(behind[0])):
            return behind[behind[:1] in (["a"], ["an"], ["the"]) :]
    return before


def _charged(parts: _Parts, last: str) -> tuple[str, str]:
    """An office with what it is in charge of, as in "agent in charge", and what stands behind it."""
    role = " ".join(parts.core)
    behind = " ".join(parts.behind).lstrip(f"{SET_ASIDE} ")
    charge = _IN_CHARGE.match(f" {behind}" if behind else "")
    if charge is None:
        return role, behind
    told, behind = behind[: charge.end() - 1].strip(), behind[charge.end() - 1 :].strip()
    return (f"{role} {told}" if last in _IN_CHARGED else role), behind


def _assembled(parts: _Parts, bodies: Bodies) -> Styled:
    before, core, _ = parts
    last = key(core[-1]).split("-")[-1]
    last = PLURALS.get(last, last)
    role, behind = _charged(parts, last)
    is_general = _GENERAL.search(role.lower()) is not None and not role.endswith(_OF_SECRETARIES)
    is_led = bool(before) and is_body(" ".join(before)) and _OF_FIELD.match(behind) is not None
    is_possessed = before[-1:] != [] and before[-1].endswith(POSSESSIVE)
    is_of_secretary = role.endswith(_OF_SECRETARIES) and behind.startswith("for ")
    behind = _AND_ANOTHER.sub("", behind)
    named, generic, rest = behind_office(
        behind,
        is_owned=(_is_owned(core) or is_general) and not (is_led or is_possessed),
        is_spoken_for=last in SPOKEN and not (is_possessed or is_body(" ".join(before))),
        is_portfolio=(last in _PORTFOLIO_HOLDERS and not is_general) or is_led or is_of_secretary,
        bodies=bodies,
    )
    if not (named or generic):
        portfolio, rest = held_for(behind)
        role = f"{role} {portfolio}" if portfolio else role
        is_owned = last in _DIRECTING and portfolio.islower() and rest.strip().startswith("of ")
        named, generic, rest = behind_office(
            rest.strip(), is_owned=is_owned, is_spoken_for=False, is_portfolio=False, bodies=bodies
        )
    owned = next((word for word in map(key, core) if word in OWNED), last)  # "Acme owner and operator"
    noun = "spokesperson" if is_general else owned  # One word before it is a body, whatever it is called.
    body, lead = _lead(before, noun, bodies, is_held_elsewhere=named is not None)
    role = f"{lead} {role}" if lead and not core[0].startswith("U.S.") else role
    if body and body.lower() in GENERIC:
        generic, body = generic or body.lower(), None  # "the company's president"
    named = None if body and named and named.endswith((*_UNDERTAKINGS, "region")) else named
    return _made(role, named or body, None if named else generic, rest, core)


def is_of_company(role: str) -> bool:
    """Whether a name behind a comma is that of a company, as in "CEO, Acme", and not what the role is for."""
    words = role.lower().split()
    return words[-1:] != [] and (words[-1] in _OF_COMPANIES or " ".join(words[-3:]) == "chief executive officer")


def _is_owned(core: list[str]) -> bool:
    """Whether only bodies have the office; a president with a small letter is hardly ever a country's."""
    last = PLURALS.get(key(core[-1]), key(core[-1]))
    is_chief = f"{key(core[0])} {last}" in _CHIEFS
    return core[0] != "Cabinet" and (last in OWNED_BEHIND or is_chief or core[-1].rstrip(",") == "president")


def _made(role: str, body: str | None, generic: str | None, rest: str, core: list[str]) -> Styled:
    last = key(core[-2] if core[1:] and core[-1] == "General" else core[-1])  # "Assistant Attorneys General"
    is_plural = last in PLURALS or (last.endswith("s") and not last.endswith("ss"))
    return Styled(role=clean(role), body=body, generic=generic if not body else None, is_plural=is_plural, rest=rest)


def _is_task(before: list[str]) -> bool:
    """Whether a kind of body or a region is a part of the role: "Deputy Bureau Chief", "senior Africa researcher"."""
    task = list(dropwhile(lambda word: key(word) in _DEPUTIES, before))
    is_kind = len(task) == 1 and key(task[0]) in GENERIC
    return len(task) < len(before) and (is_kind or " ".join(task) in REGIONS | COUNTRIES)


def _lead(before: list[str], noun: str, bodies: Bodies, *, is_held_elsewhere: bool) -> tuple[str | None, str]:
    """What stands before an office: a body, or a part of the role."""
    if not before:
        return None, ""
    words = " ".join(before)
    owner = max((place for place, word in enumerate(before) if word.endswith(POSSESSIVE)), default=len(before))
    if owner < len(before) - 1 and not is_body(" ".join(before[owner + 1 :])):  # "Acme's deputy Africa director"
        return _lead(before[: owner + 1], noun, bodies, is_held_elsewhere=is_held_elsewhere)[0], " ".join(
            before[owner + 1 :]
        )
    possessive = before[-1].endswith(POSSESSIVE)
    if words in TASKS or _is_task(before):
        return None, words  # "Deputy Bureau Chief", "Operations chief"
    if possessive and words.islower() and key(before[-1]) not in GENERIC:
        return None, ""  # "the study's lead author"
    is_heading = noun in OWNED or (noun in HEADS and len(before) > 1) or (noun in SPEAKING and may_have_speakers(words))
    is_guess = (
        not words.islower() and is_heading and not all(is_modifier(word) and not is_field(word) for word in before)
    )
    if possessive or is_body(words) or ((is_guess or words in bodies) and not is_held_elsewhere):
        return clean(re.sub(r"['’]s?\Z", "", words) if not words.endswith("s'") else words[:-1]), ""
    return None, words
