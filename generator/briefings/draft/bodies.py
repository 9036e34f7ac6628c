"""The organisation that a text begins or ends with, by its name or by what it is."""

import re

from briefings.draft.given import given_names
from briefings.draft.organisations import GENERIC, SMALL_BODIES, TASKS, is_body
from briefings.draft.posts import PREPOSITIONS, office, without_lead
from briefings.draft.titles import PLURALS, is_field, is_modifier, is_noun, key
from briefings.draft.words import ANY_STATE_OR_CODE, COUNTRIES, HONORIFICS, REGIONS, STATES

Bodies = frozenset[str]
SET_ASIDE = "\0"
"""Stands for each character of what is no part of a name and ends none, as in "Central Intelligence Agency (CIA)"."""
_REFERENCE = "&#"
"""Begins the apostrophe of texts that were taken out of a page's source: "GSA&#8217;s River Center"."""
_GAP = "[ \u00a0]+"
"""Between the words of a name, which none goes on behind the end of a paragraph."""
BODY = re.compile(
    r"(?:(?:[Tt]he|[Ii]ts|[Aa]n?|[Tt]heir|[Oo]ur)\s+)?"
    r"(?P<name>[A-Z0-9À-ÞА-Я][^\s,;:()\"“”]*"
    rf"(?:(?:{_GAP}{SET_ASIDE}+)?{_GAP}"
    rf"(?:(?:of|for|the|and|&|on|da|das|de|di|do|dos|la|del|des|du|to|in|at|against|with|von|der|und|für|et){_GAP}){{0,3}}"
    rf"[A-Z0-9À-ÞА-Я][^\s,;:()\"“”]*)*(?:\s+(?:{'|'.join(SMALL_BODIES)})\b)?)"
)
_ABBREVIATION = re.compile(rf"\s({SET_ASIDE}+)")
_PART_OF = re.compile(r"(?P<head>[^,]{2,60}?) (?:(?:at|for|in|of) the|at) (?=[A-Z])")
_UNIT = re.compile(
    rf",\s+(?P<name>[A-Z][\w-]*(?:(?:\s{SET_ASIDE}+)?\s+(?:of|and|for|on|the|[A-Z][\w-]*))*)(?:\s{SET_ASIDE}+)?(?=[.;]|,\s|\Z)"
)
"""A part of the body named before it: "National Security Division, Counterterrorism Section"."""
_OF_FIELDS = re.compile(
    r"(?:Bureau|Committee|Department|Directorate|Ministry|Secretariat) (?:for|of|on) [A-Z][\w-]+(?: [A-Z][\w-]+){0,2}"
)
_FIELDS = re.compile(
    r"(?:,\s[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2}){1,4},?\s(?:and|&)\s[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2}(?![\w’'.-])"
)
"""Behind the first field of such a body: ", Lakes and Seas"."""
_CAPITALS = re.compile(r"[A-Z][\w-]+(?:\s[A-Z][\w-]+)*")
_PLACE_BEHIND = re.compile(r"\s+(?:in|at|to|with)\s(?P<place>(?:(?!\s(?:in|at|to|with)\s).)*)\Z")
_WHOLE = re.compile(
    r"the\s.*\b(?:Administration|Agency|Bureau|Center|Commission|Department|Division|Institute|Ministry|Office)\b.*"
)
"""Behind "in": of what the body before is a part."""
_NO_NAME_BEHIND = re.compile(
    rf"\sfor\s(?:{ANY_STATE_OR_CODE}|\d[\d.,]*)\Z|\s(?:in|on)\s(?:[A-Z][a-z]+day\Z|(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec).*)"
)
_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s\d+)?"
)
IN_STATE = re.compile(rf",\s(?:{ANY_STATE_OR_CODE})(?=\W|\Z)")
_OWNER = re.compile(
    r"(?:the|its|our|their)\s+(?:(?:[a-z]+\s+)?[a-z]{3,}(?:['’]s|s['’]?)"
    r"|(?:[a-z]+ly\s+)?(?!(?:from|late|than|then|with)\b)[a-z][a-z-]{3,})\s+(?=[A-Z])"
)
"""Before a name: of what it is a part, or what it is like: "the department's Tax Division", "the new Tax Division"."""
_OWNING = re.compile(r"(?:Agency|Board|Bureau|Commission|Company|Department)(?:['’]s|s)\s(?=[A-Z])")
"""Before the name of a part of what has been named, as in "the Department’s Tax Division"."""
_BASED = re.compile(r"\A[A-Z][\w.]*(?:\s[A-Z][\w.]*)?-based\s")
"""Where a company is, before its name."""
_SMALL_WORD = re.compile(r"\s+([a-z]+)\b")
_KIND = re.compile(
    r"(?:(?:the|an?|its|[A-Z]\w+(?:['’]s|s['’]?))\s+)?(?:[A-Za-z][\w-]*\s+){0,6}?"
    r"(?:agency|bank|business|charity|club|company|contractor|firm|fund|group|manufacturer|newspaper|nonprofit"
    r"|organi[sz]ation|startup|union|university)(?:\s+called|\s+known\s+as|(?<=firm)\s+of|(?P<comma>,))?\s+(?:the\s+)?(?=[A-Z])"
    r"|(?:[a-z][\w-]*\s+){0,3}(?:businesses|companies|corporations|entities|firms),?\s+(?:called|known\s+as|named)\s+(?=[A-Z])"
)
"""Before a name that nothing else betrays: "the venture capital firm Smith Jones"."""
_GENERIC = re.compile(
    r"(?:the|its|our|their)\s+(?:(?:(?-i:[a-z-]+)\s+){1,2}?(?=(?:company|corporation|firm)\b))?"
    rf"(?P<noun>{'|'.join(sorted(GENERIC))})\b",
    re.IGNORECASE,
)
"""As in "the agency", "the former telecommunications company"."""
_NAME_GOES_ON = re.compile(r"\s+(?:of|for)\s+(?:[A-Z]|directors|trustees)|['’]s?\s|\s+[A-Z]")
"""Behind such a noun, which is none alone then: "the Board of Rivers"."""
_SENTENCE_END = re.compile(
    r"[.!?](?:(?<=[a-z]{3}.)|(?<=[A-Z]{3}.)|(?<=\bInc.)|(?<=\bLtd.)|(?<=\bCorp.))\s(?!and\s|&)|\.\s(?=(?:An?|At|He|Her|His|In|It|Its|On|She|The|They|This)(?:\s|\Z))"
)
_ABBREVIATED = re.compile(
    r"\b(?:[A-Z]|Inc|Corp|Co|Ltd|Dept|Bros|L\.L\.C|Adm|Amb|Capt|Cmdr|Col|Gen|Gov|Lt|Maj|Profs?|Reps?|Rev|Sens?|Sgt)\.\Z"
)
"""Behind one of these the full stop stays."""
_TOWN = re.compile(
    r"(?:the\s)?(?P<name>(?:[Bb]orough|[Cc]ity|[Cc]ounty|[Tt]own|[Tt]ownship|[Vv]illage)\sof"
    r"\s[A-Z]\w+(?:\s[A-Z][a-z]+)?)(?!\s[A-Z])"
)
_PARTNERS = re.compile(r"(?P<name>[A-Z]\w+(?:,\s[A-Z]\w+)+,?\s&\s[A-Z]\w+)")
"""The name of a firm by those of its partners."""


def body_in(text: str, bodies: Bodies = frozenset()) -> tuple[str | None, str | None, int]:
    """The organisation that a text begins with: by name, or by what it is; and where it ends."""
    text = text.partition(_REFERENCE)[0]
    if (generic := _GENERIC.match(text)) and not _NAME_GOES_ON.match(text, generic.end()):
        return None, generic["noun"], generic.end()
    kind = _KIND.match(text)
    if match := _PARTNERS.match(text, kind.end() if kind else 0) or _TOWN.match(text):
        return match["name"], None, match.end()
    if kind and not (kind["comma"] and not is_body(_named(text, kind.end())[0] or "")):
        return _named(text, kind.end())
    owner = _OWNER.match(text)
    called = BODY.match(text, owner.end() if owner else 0)
    if called is None or called["name"] in TASKS or _is_place(text, called):
        return None, None, 0
    start = called.start("name")
    if is_body(called["name"]):
        name = _whole_name(text, called)
    else:
        name = _first_of(bodies, called["name"]) or _abbreviated(text, called)
    return (clean(name), None, start + len(name)) if name else (None, None, 0)


def _abbreviated(text: str, match: re.Match[str]) -> str:
    """The name of several words, if the body's initials stand behind it; empty if not."""
    words = [word for word in match["name"].split() if word[:1].isupper()]
    aside = _ABBREVIATION.match(text, match.end())
    is_short = aside is not None and len(aside[1]) == len(words) + len("()") > len("(A)")
    return match["name"] if is_short and not (is_modifier(words[-1]) or any(map(is_noun, words))) else ""


def _whole_name(text: str, match: re.Match[str]) -> str:
    """The name without what the pattern has too much of, with a part named behind it; empty if none is left."""
    start = match.start("name")
    named = match["name"]
    name = without_place(_before_office(sentence_cut(_before_styled(named, text[match.end() :]))))
    if (part := _PART_OF.match(named)) and _is_no_body(part["head"]):
        return ""  # "Europe of the Water Board": what comes first is no body.
    if _OF_FIELDS.fullmatch(name) and (fields := _FIELDS.match(text, start + len(name))) and _are_fields(fields[0]):
        name += fields[0]
    if (unit := _UNIT.match(text, start + len(name))) and is_body(unit["name"]):
        name += unit[0] if office(unit["name"].split()) is None else ""
    return name if is_body(name) else ""


def _are_fields(words: str) -> bool:
    """Whether a list is of fields, and of no bodies, places and people: "Department of Rivers, Lakes and Seas"."""
    named = _CAPITALS.findall(words)
    is_told = any(is_field(word) or is_modifier(word) or word.endswith("s") for word in words.split())
    return is_told and not any(
        is_body(name) or name in COUNTRIES or name in STATES or name.partition(" ")[0] in given_names()
        for name in named
    )


def whole_in(text: str, bodies: Bodies) -> str | None:
    """The organisation behind the part of it that a text begins with, as in "Prizes at the Water Board"."""
    part = _PART_OF.match(text)
    is_part = part is not None and part["head"][0].isupper() and _is_no_body(part["head"])
    return body_in(text[part.end() :], bodies)[0] if part and is_part else None


def _is_no_body(part: str) -> bool:
    """Whether the part before is only what somebody does there, as in "Operations of the Water Board"."""
    lead, _, last = part.rpartition(" ")
    return not is_body(part) or (last in TASKS and not is_body(lead))


def _named(text: str, start: int) -> tuple[str | None, str | None, int]:
    """The name that begins there, whatever its words are."""
    match = BODY.match(text, start)
    name = without_place(sentence_cut(match["name"])) if match else ""
    return (clean(name) or None), None, start + len(name)


def _is_place(text: str, match: re.Match[str]) -> bool:
    """Whether a state stands behind a name that no word makes a body's, as in "of Dallas, Texas"."""
    return IN_STATE.match(text, match.end()) is not None and not is_body(match["name"])


def guessed(text: str) -> tuple[str | None, int]:
    """The name that a text begins with, of a body because of what stands before it; and where it ends."""
    match = BODY.match(text)
    if match is None or _is_place(text, match) or match["name"].endswith(("-based", "-area")):
        return None, 0
    if is_month(match["name"]) or match["name"] in COUNTRIES or match["name"] in REGIONS:
        return None, 0
    return clean(without_place(sentence_cut(match["name"]))), match.end()


def last_body(text: str, bodies: Bodies) -> str | None:
    """The last organisation that a text names."""
    named = (
        _before_office(_SENTENCE_END.split(match["name"])[-1].removeprefix("The ")).split()
        for match in BODY.finditer(text)
    )
    found = [_without_holder(clean(" ".join(without_lead(words, "")))) for words in named]
    return next((name for name in reversed(found) if (is_body(name) and not _is_office(name)) or name in bodies), None)


def _without_holder(name: str) -> str:
    """Without the office that its last words are, as in "Water Board Director"; empty if no body is left."""
    words = name.split()
    held = office(words)
    is_held = held is not None and held[0] > 0 and held[1] == len(words) and words[held[0] - 1] not in {"of", "the"}
    if held is None or not is_held or key(words[-1]) in PLURALS:
        return name
    body = " ".join(words[: held[0]])
    return "" if body.lower() in GENERIC else body


def _is_office(name: str) -> bool:
    """Whether a name is only what somebody is, as in "Union Minister for Rivers", or whom an honorific calls so."""
    words = name.split()
    held = office(words)
    return (held is not None and held[0] == 0) or key(words[0]) in HONORIFICS


def _first_of(bodies: Bodies, text: str) -> str:
    """The longest of the bodies that a text begins with; empty if none."""
    found = [name for name in bodies if text.startswith(name) and not text[len(name) : len(name) + 1].isalnum()]
    return max(found, key=len, default="")


def sentence_cut(name: str) -> str:
    """Without what follows a full stop that ends the sentence, as in "Tax Division. The"."""
    cut = _SENTENCE_END.search(name)
    return name[: cut.start()] if cut else name


def _before_styled(name: str, behind: str) -> str:
    """Without the body of an office in small letters behind "and", as in "Fraud Section and Tax Division attorney"."""
    word = _SMALL_WORD.match(behind)
    is_styled = word is not None and (is_noun(word[1]) or is_modifier(word[1]))
    return name.rpartition(" and ")[0] if is_styled and " and " in name else name


def _before_office(name: str) -> str:
    """Without an office that "and" adds, as in "Fraud Section and Trial Attorney"."""
    parts = name.split(" and ")
    for count in range(1, len(parts)):
        words = parts[count].removeprefix("for ").split()
        if words and key(words[-1]) in HONORIFICS:
            return " and ".join(parts[:count])  # "the Water Board and Rev."
        found = office(words) if words else None
        if found and (found[0] == 0 or (found[1] == len(words) and PREPOSITIONS.isdisjoint(words))):
            return " and ".join(parts[:count])
    return name


def is_month(name: str) -> bool:
    """Whether a name is only that of a month."""
    return _MONTH.fullmatch(name) is not None


def without_day(name: str) -> str:
    """A name without the day or the month behind it."""
    return _NO_NAME_BEHIND.sub("", name)


def without_place(name: str) -> str:
    """A name without the place, as in "the FBI in Mississippi", and without the day; a part's name with its whole."""
    name = without_day(name)
    while match := _PLACE_BEHIND.search(name):
        is_part = " at " in match[0] or _WHOLE.fullmatch(match["place"]) is not None
        if is_body(match["place"]) and (is_part or not is_body(name[: match.start()])):
            break
        name = name[: match.start()]
    return name


def clean(text: str) -> str:
    """Without marks round it; the full stop of "Inc." and "U.S." stays."""
    text = text.partition(_REFERENCE)[0]
    if (owner := _OWNING.match(text)) and is_body(text[owner.end() :]):
        text = text[owner.end() :]
    bare = (_BASED.sub("", text) if "-based" in text else text).strip(f"{SET_ASIDE} ,;:'’\"“”-–—")
    if bare.endswith(".") and not _ABBREVIATED.search(bare):
        bare = bare.rstrip(".")
    return " ".join(bare.removesuffix("'s").removesuffix("’s").split())
