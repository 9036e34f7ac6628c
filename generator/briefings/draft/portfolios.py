"""What stands behind an office: the organisation in which it is held, and what it is for."""

import re

from briefings.draft.bodies import BODY, Bodies, body_in, guessed, is_month, sentence_cut, whole_in, without_day
from briefings.draft.organisations import is_acronym, is_body
from briefings.draft.posts import PREPOSITIONS
from briefings.draft.titles import is_field, is_modifier, is_noun, key
from briefings.draft.words import STATES

_PORTFOLIO = frozenset("of for to on in at".split())
_PLACES_OF_WORK = frozenset({"at", "with"})
"""Behind them a name is that of a body: "manager at Neue Bank"."""
_MINISTRY = re.compile(
    r"(?:[A-Z]\S*\s+)*(?:Department|Ministry|Office|Agency|Bureau|Division|Section|Administration)\b"
)
_TASK = re.compile(
    r"(?:of|on)\s+the\s+board(?:\s+of\s+(?:directors|governors|trustees))?(?=\s+(?:at|of|for)\s)|(?:of|for|to|on|in)\s+(?!(?:the|an?|its|his|her|their|our|this|that|such|all|more|about)\s)[a-z][a-z-]+(?:\s+[a-z][a-z-]+){0,4}?"
    r"(?=\s+(?:at|for|with|from|of|in)\s+(?:(?:the|its|a)\s+)?[A-Z]|\s+(?:at|for|with|from|of|in)\s+the\s|[,;.]|\s*\Z)"
)
"""What a role is for, in small letters, as in "of prize development"."""
_WHOLE = re.compile(r"\s(?:(?:for|in|of)\sthe|at(?:\sthe)?)\s")
"""Between what an office is for and the body that it is held in."""
_UNDERTAKING = re.compile(
    r"\s(?P<kind>app|branch|campaign|chapter|faction|initiative|portal|program|project|section|site|subsidiary|team|unit|website|wing)\s(?:at|for|in|of)\s"
)
"""Behind the name of what a body does or is a part of it, as in "the Rivers program at the Water Board"."""
_KIND_OF_POST = re.compile(
    r"(?P<kind>(?:\s(?!(?:an?|and|as|at|but|by|for|from|in|of|on|or|since|the|to|with)\b)[a-z][\w’'-]*){1,3})(?=[,;.]|\s(?:at|for|from|in|of|on)\s|\s*\Z)"
)
"""Small words behind a name that an office is for: "spokesman for the Dallas mayor's office"."""
_IN_TEAM = re.compile(
    r"(?:in|of|on)\s(?:its|our|the)\s(?:[a-z][\w-]*\s){0,4}?(?:branch|cent(?:er|re)|clinic|department|desk|division|faculty|group|lab(?:oratory)?|office|programme|program|project"
    r"|school|section|staff|team|unit|ward)\s(?:at|for|in|of|with)\s(?=(?:the\s)?[A-Z])"
)
"""Behind an office, before the body: "designer on the river team at the Water Board"."""
_AT = re.compile(r"(?:the\s)?[A-Z][^,.;]{0,60}?\sat\s(?=[A-Z])")
"""What an office is for, and before the body: "manager for Norland at Acme"."""
_DESCRIBED = re.compile(
    r"(?:(?!(?:all|an?|and|at|both|downtown|for|former|from|her|his|in|its|of|on|several|some|suburban|the|their|three|to|two|what|with)\b)[a-z][a-z-]+\s){1,3}(?=[A-Z])"
)
"""Before the name of a company, what it is: "chief executive of chipmaker Acme"."""
_SMALL_WORD = re.compile(r"\s([a-z]+)")
_FIELD_OF_HEAD = re.compile(
    r"\b(?:Affairs|Development|Operations|Policy|Programs|Relations|Strategy)(?:\s(?:at|for|in|of)\s|\Z)"
)
"""What an office is for, though only bodies have the office: "Executive Director of River Affairs"."""
_COMPANIES = frozenset("business company corporation firm".split())
_OFFICE_OF = re.compile(r"(?<=\s(?:office|branch))\s(?:at|of)\s(?=(?:the\s)?[A-Z])")
"""Behind "the Dallas office", before the body that it is one of."""


def behind_office(
    text: str, *, is_owned: bool, is_spoken_for: bool, is_portfolio: bool, bodies: Bodies
) -> tuple[str | None, str | None, str]:
    """The body after "of", "for", "at" or a comma, and what follows it."""
    word, _, rest = text.lstrip(", ").partition(" ")
    if text.startswith(",") or key(word) not in PREPOSITIONS:
        return None, None, text
    if team := _IN_TEAM.match(text):
        rest = text[team.end() :]
    name, generic, end = body_in(rest, bodies)
    if name and word == "to" and any(map(is_noun, name.split())):
        return None, None, text  # "assistant to the Chief Officer at X"
    if name and " to " in name:
        head, _, tail = name.rpartition(" to ")  # "Representative of Norland to the United Nations"
        name = tail.removeprefix("the ") if is_body(tail) and not is_body(head) else name
    if name and is_portfolio and word not in _PLACES_OF_WORK and not (_MINISTRY.match(name) or is_acronym(name)):
        return None, None, text
    is_guessed = is_owned or word in _PLACES_OF_WORK or (is_spoken_for and word in {"for", "of"})
    is_of_whole = whole_in(rest, bodies) is not None or (word not in _PLACES_OF_WORK and _AT.match(rest) is not None)
    if not end and is_guessed and not is_of_whole:
        name, end = _guess(rest, is_owned=is_owned, is_spoken_for=is_spoken_for)
    if end and (undertaking := _UNDERTAKING.match(rest, end) or _OFFICE_OF.match(rest, end)):
        whole, _, length = body_in(rest[undertaking.end() :], bodies)
        name, end = (whole, undertaking.end() + length) if whole else (name, end)
    return name, generic, rest[end:] if end else text


def _guess(text: str, *, is_owned: bool, is_spoken_for: bool) -> tuple[str | None, int]:
    """The name of a body that no word of it betrays, and where it ends."""
    described = _DESCRIBED.match(text) if is_owned else None
    begin = described.end() if described else 0
    name, length = guessed(text[begin:])
    behind = _SMALL_WORD.match(text, begin + length)
    noun = behind[1] if behind and behind[1] not in PREPOSITIONS else ""
    if not name or (noun and (is_spoken_for or described or is_noun(noun) or noun in _COMPANIES or name in STATES)):
        return None, 0  # "owner of a San Francisco company", "spokesman for the Paris diocese"
    words = name.split()
    is_office = words[1:2] == ["of"] and is_noun(words[0])
    is_task = is_spoken_for and all(is_field(word) or is_modifier(word) or word == "and" for word in words)
    return (None, 0) if is_office or is_task or _FIELD_OF_HEAD.search(name) else (name, begin + length)


def held_for(text: str) -> tuple[str, str]:
    """What a role is for, as in "of Internal Affairs" or "for Europe", and what follows."""
    if task := _TASK.match(text):
        return task[0], text[task.end() :]
    word, _, rest = text.partition(" ")
    match = BODY.match(rest)
    if key(word) not in _PORTFOLIO or match is None or rest.startswith(("a ", "an ")):
        return "", text
    named = without_day(sentence_cut(match[0]))
    whole = next((join for join in _WHOLE.finditer(named) if " at" in join[0] or is_body(named[join.end() :])), None)
    head = named[: whole.start()] if whole else named
    if is_month(head) or (word == "in" and head[:4].isdecimal()):
        return "", text
    if head.removeprefix("the ") in STATES and _SMALL_WORD.match(rest, match.end()):
        return "", text  # "founder of the Maryland chapter"
    kind = _UNDERTAKING.match(rest, len(head)) or (rest.startswith("the ") and _KIND_OF_POST.match(rest, len(head)))
    if kind:
        head = rest[: kind.end("kind")]
    return f"{word} {head}", rest[len(head) :] if head != match[0] else rest[match.end() :]


def leads_elsewhere(rest: str) -> bool:
    """Whether what follows an office in its phrase makes it somebody else's, as in "spokesman for the late …"."""
    return rest[:1].isalpha() and rest.split(maxsplit=1)[0].lower() in {"to", "by", "whose"}
