"""Where somebody works who is given no office: in a list, behind a verb, as one of a team."""

import re

from briefings.draft.bodies import SET_ASIDE, Bodies, body_in
from briefings.draft.predicates import WHO
from briefings.draft.titles import is_acronym, is_body, is_noun
from briefings.draft.words import STATES

_LISTED = re.compile(r"(?:\A|[\n(;:])[\s*_•·–—-]*\Z|\b(?:by|from|with)\s[*_]*\Z")
"""Before a name that only an organisation may follow: at the beginning of a line, in brackets, in a byline."""
_DIVIDED = re.compile(r"[*_]*,[*_]*\s|\s?(?:[–—]|&mdash;|--)\s?|\s[-|]\s|:\s")
"""Between a name and the organisation, in a list."""
_ITEM = re.compile(r"(?:[,–—]|&mdash;|--)\s?(?P<body>[^,.;:\n–—]{2,80})\s\Z")
"""Before the next name of a list, whose lines the text has joined."""
_SHORT = re.compile(r", (?!(?:BA|INC|LLC|LLP|MA|MLIS|MLS|MS|PC|PLC),)([A-Z]{2,6}),(?=\s)")
"""Between commas, no mark of a company and no degree."""
_WHOLES = re.compile(r"(?:,(?:\s(?:[A-Z][\w&.’'-]*|and|for|of|on|the|&))+)+")
"""Behind a part, what it is a part of: "Harbour Division, Public Affairs, Water Board"."""
_ITEM_END = re.compile(r"[\n;()\"“”]|\Z")
_ENGAGED = re.compile(
    r"(?:,?\s+who(?:\sis|\sare|['’]s)?|\s(?:is|are))?(?:\s(?:also|currently|now))?\s"
    r"(?:(?:coordinat|direct|head|lead|manag|overse|run|serv|supervis|support|work)(?:n?ing|ee|e)?s?|provides"
    r"|(?:coordinat|handl|investigat|prosecut|represent|supervis)ed|led|oversaw|tried)\s"
    r"[^,.;:\n\"“”]{0,90}?(?:at|for|on\sbehalf\sof)\s(?=(?:the\s)?[A-Z0-9])"
    r"|(?:,?\swho)?\s(?:is|are|was|were|ha[ds]\sbeen|have\sbeen)\s(?:(?:at|on(?=\s(?:the\s)?[A-Z][^,.;\n]{2,60}?\steam\b)|with|(?:a\s)?part\sof)\s(?=(?:the\s)?[A-Z0-9]))"
    r"|,?(?:\swho\s(?:is|are|was|were|has\sbeen))?(?:\scurrently)?\s(?:assigned|detailed|on\s(?:detail|loan))\s(?:from|to)\s"
    r"|,\s(?:a\s)?part\sof\s(?=(?:the\s)?[A-Z0-9])"
)
"""Between a name and where the person does what a sentence tells: "X, who manages the site for the Water Board"."""
_LEADS = re.compile(
    rf"{WHO}(?:(?:\s(?:is|was))?,?\sin\scharge\sof"
    r"|(?:(?:\sand)?\s(?:(?:co-)?(?:chair|direct|head|lead|manag|supervis)e?[ds]|led|overs(?:aw|ees))\b)+)"
    r"\s(?=(?:(?:its|the)\s(?:[a-z]+['’]?s\s)?)?[A-Z0-9])"
)
"""Between a name and the organisation that the person leads."""
_NAMED_END = re.compile(
    rf"[{SET_ASIDE}\s]*(?:[^\w\s]|\Z|(?:and|announced|as|at|for|from|in|said|says|since|stated|with)\s)"
)
"""Behind an organisation that is no part of what somebody leads, as it is in "the White House study"."""
_TEAM = re.compile(
    r"(?P<body>[A-Z0-9][\w.&-]*(?:\s(?:of\s|and\s)?[A-Z][\w.&-]*)*)['’]s?\s(?:[\w-]+\s){0,3}(?:crew|staff|team),\s\Z"
)
"""Before the names of a team: "the Water Board’s river team, X and Y"."""
_OUTLET = re.compile(
    r"\b(?:[Aa]ccording\sto|by|from|says)\s(?P<body>[A-Z]\w{2,}(?:\s[A-Z]\w+){0,2})(?:['’]s|(?<=s)['’])\s\Z"
)
"""Before somebody who is cited: "according to Acme’s X"."""
_WHERE = re.compile(r"\s(?:at|for|from|with)\s(?=(?:the\s)?[A-Z0-9])")
_SAID_END = re.compile(r"[;:\n\"“”]|[a-z]{3}\.\s|\s(?:that|which|who)\s")
_MOST_SAID = 160


def listed(text: str, start: int, end: int, limit: int) -> str | None:
    """The organisation that alone stands between a name and the next one in a list, or the end of the line."""
    match = _DIVIDED.match(text, end, limit)
    stop = _ITEM_END.search(text, match.end(), limit) if match else None
    if match is None or stop is None:
        return None
    is_before_name = stop.start() == limit < len(text)
    phrase = text[match.end() : stop.start()].strip().removesuffix(".")
    if (any(map(is_noun, phrase.split())) and not phrase.startswith("Office of the ")) or not (
        is_before_name or _is_item(text, start)
    ):
        return None
    if is_before_name and "," in phrase:
        return None  # A name that was not found may stand in it.
    body, _, length = body_in(phrase)
    rest = phrase[length:].strip(f"{SET_ASIDE} ")
    if body and _WHOLES.fullmatch(rest) and is_body(rest.rpartition(", ")[2]):
        return f"{body}{rest}"
    return None if rest else body


def abbreviated(text: str, end: int, limit: int) -> str | None:
    """The organisation that stands by its abbreviation between two commas behind a name."""
    match = _SHORT.match(text, end, limit)
    return match[1] if match and is_acronym(match[1]) else None


def _is_item(text: str, start: int) -> bool:
    """Whether a name begins a line or an item of a list."""
    before = _ITEM.search(text, max(0, start - 100), start)
    return _LISTED.search(text, max(0, start - 20), start) is not None or (
        before is not None and is_body(before["body"])
    )


def engaged(text: str, start: int, end: int, bodies: Bodies) -> str | None:
    """The organisation at which somebody does what a sentence tells, or that somebody leads."""
    match = _ENGAGED.match(text, start, end)
    if match and (body := _named(text[match.end() : end], bodies)):
        return body
    leads = _LEADS.match(text, start, end)
    if leads is None:
        return None
    body, _, length = body_in(text[leads.end() : end], bodies)
    named = text[leads.end() : leads.end() + length].rstrip(".")
    return body if _NAMED_END.match(text, leads.end() + len(named), end) else None


def team(text: str, low: int, start: int) -> str | None:
    """The organisation whose team is named before its people."""
    match = _TEAM.search(text, low, start) if text.endswith(("team, ", "crew, ", "staff, "), low, start) else None
    return match["body"] if match and is_body(match["body"]) else None


def outlet(text: str, low: int, start: int) -> str | None:
    """The organisation, whatever its name, whose somebody who is cited is said to be."""
    match = _OUTLET.search(text, low, start)
    return match["body"] if match and match["body"] not in STATES else None


def said_at(text: str, start: int, end: int, bodies: Bodies) -> str | None:
    """The organisation in what a sentence says that somebody is, as in "X is an analyst and clerk at the Board"."""
    sentence = _SAID_END.split(text[start : min(end, start + _MOST_SAID)], maxsplit=1)[0]
    for match in _WHERE.finditer(sentence):
        what = sentence[: match.start()].split()
        if not (any(map(is_noun, what)) or what[-1][:1].isupper()):
            return None
        if body := _named(sentence[match.end() :], bodies):
            return body
    return None


def _named(text: str, bodies: Bodies) -> str | None:
    """The organisation that a text begins with, up to its abbreviation."""
    body = body_in(text, bodies)[0]
    return body.partition(SET_ASIDE)[0].strip() if body else None
