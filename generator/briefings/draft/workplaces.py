"""Where somebody works who is given no office: in a list, behind a verb, as one of a team."""

import re

from briefings.draft.bodies import SET_ASIDE, Bodies, body_in
from briefings.draft.organisations import is_acronym, is_body
from briefings.draft.predicates import WHO
from briefings.draft.titles import is_noun
from briefings.draft.words import ANY_HONORIFIC, CREDENTIALS, STATES

_LISTED = re.compile(r"(?:\A|[\n(;:])[\s*_•·–—-]*\Z|\b(?:[Bb]y|from|with)\s[*_]*\Z")
"""Before a name that only an organisation may follow: at the beginning of a line, in brackets, in a byline."""
_DIVIDED = re.compile(r"[*_]*,[*_]*\s|\s?(?:[–—]|&mdash;|--)\s?|\s[-|]\s|:\s")
"""Between a name and the organisation, in a list."""
_ITEM = re.compile(r"(?:[,–—]|&mdash;|--)\s?(?P<body>[^,.;:\n–—]{2,80})\s\Z")
"""Before the next name of a list, whose lines the text has joined."""
_CONTACT = re.compile(
    r"(?<![^\n])[\w/ ]{0,25}?\b(?:[Cc]ontacts?|CONTACTS?|[Ee]nquiries|[Ii]nquiries)(?:\s[\w ]{1,30})?:\s*\Z"
)
"""Before whom to ask."""
ASKED = re.compile(r"\b(?:Contacts?|Enquiries|Inquiries|Notes?|Releases?)\b")
"""In no name of a body."""
_CONTACT_BODY = re.compile(
    r",\s(?P<body>[A-Z][\w&’'-]*(?:\s(?:of\s|for\s|and\s|&\s)?[A-Z][\w&’'-]*)+)(?=[,\n;(]|\s\(|\s?\Z)"
)
_CREDIT = re.compile(r"\b(?:[Cc]redit|[Ii]mage|[Pp]hoto|[Pp]icture)s?(?:\sby|\scredit)?:?\s\Z|©\s?\Z")
_CREDITED = re.compile(r"\s?/\s?([A-Z][\w&’'-]*(?:\s(?:(?:and|for|of)\s)?[A-Z][\w&’'-]*)*)")
_CREDITING = re.compile(
    r"(?:(?:[Cc]redit|[Ii]mage|[Pp]hoto|[Pp]icture)s?(?:\sby|\scredit)?:?|©)\s(?P<body>[A-Z][\w&.’'-]*(?:\s[A-Z][\w&.’'-]*)*)\s?/\s?\Z"
    r"|(?P<other>[A-Z][\w&.’'-]*(?:\s[A-Z][\w&.’'-]*)*)\s[Pp]hoto\s?/\s?\Z"
)
_SHORT = re.compile(rf", (?!(?:INC|LLC|LLP|PLC|{'|'.join(CREDENTIALS)}),)([A-Z]{{2,6}}),(?=\s)")
"""Between commas, no mark of a company and no degree."""
_PAIR = rf",\s(?P<body>[A-Z][^,;:()\n{SET_ASIDE}]{{2,80}}?)(?:\s{SET_ASIDE}+)?"
_PAIRED = re.compile(rf"{_PAIR}(?=[,;]|\.(?:\s|\Z))")
_SPEAKING = re.compile(rf"{_PAIR},\s(?:(?:added|explained|noted|said|says|stated|told|wrote)\b|\(?\+?\d|[Tt]el\b|\S+@)")
_SAID_BY = re.compile(
    rf"\b(?:according\sto|added|adds|commented|comments|explained|explains|noted|notes|said|says|stated|states)\s"
    rf"(?:(?i:{ANY_HONORIFIC})\.?\s)*\Z"
    rf"|[\"”’]\s{{0,3}}[–—-]\s(?:(?i:{ANY_HONORIFIC})\.?\s)*\Z"
)
"""Before a name; or the dash behind a quotation."""
_WHOLE_SENTENCE = re.compile(rf"{_PAIR}\.?(?=\s+[\"“]|\n|\s*\Z|\.\s)")
"""A name's organisation, with which the sentence ends."""
_NEXT_PAIR = re.compile(rf"[^,;:\n]{{3,40}}{_PAIRED.pattern}")
_LAST_PAIR = re.compile(rf"{_PAIR},\s(?:and\s)?\Z")
"""A name's organisation between commas, and those of the next name and the one before."""
_PUBLIC = re.compile(
    r"\b(?:Administration|Agency|Archives|Association|Board|Bureau|Center|Commission|Council|Department|Directorate|Division|Institutes?|Library"
    r"|Ministry|Museum|Office|Secretariat|Section|Services?|Society|Unit|University)\b|\.gov\Z"
)
"""In the name of a body that is hardly ever one of several who are sued or charged."""
_WHOLES = re.compile(r"(?:,(?:\s(?:[A-Z][\w&.’'-]*|and|for|of|on|the|&))+)+")
"""Behind a part, what it is a part of: "Harbour Division, Public Affairs, Water Board"."""
_ITEM_END = re.compile(r"[\n;()\"“”]|\Z")
_ENGAGED = re.compile(
    r"(?:,?\s+who(?:\sis|\sare|['’]s)?|\s(?:is|are))?(?:\s(?:also|currently|now))?\s"
    r"(?:(?:coordinat|direct|head|lead|manag|overse|run|serv|supervis|support|work)(?:n?ing|ee|e)?s?|provides"
    r"|(?:coordinat|handl|investigat|prosecut|represent|supervis)ed|led|oversaw|tried)\s"
    r"(?:[^,.;:\n\"“”]|(?<=\w)\.(?=\w)){0,90}?(?:at|for|on\sbehalf\sof)\s(?=(?:the\s)?[A-Z0-9])"
    r"|(?:,?\swho)?\s(?:is|are|was|were|ha[ds]\sbeen|have\sbeen)\s(?:(?:at|on(?=\s(?:the\s)?[A-Z][^,.;\n]{2,60}?\steam\b)|with|(?:a\s)?part\sof)\s(?=(?:the\s)?[A-Z0-9]))"
    r"|,?(?:\swho\s(?:is|are|was|were|has\sbeen))?(?:\scurrently)?\s(?:assigned|detailed|on\s(?:detail|loan))\s(?:from|to)\s"
    r"|,?(?:\swho\s(?:is|was))?\s(?:based|employed)\sat\s|,?\swho\s(?:research|studie)(?:e?s)\s[^,.;:\n]{3,60}?\sat\s(?=(?:the\s)?[A-Z0-9])"
    r"|,?\sspeaking\s(?:for|on\sbehalf\sof)\s(?=(?:the\s)?[A-Z0-9])"
    r"|\s(?:was|were|ha(?:s|ve)\sbeen)\s(?:re)?appointed\sto\s(?=(?:the\s)?[A-Z])"
    r"|\s(?:was|were|ha(?:s|ve)\sbeen)\s(?:re)?(?:appointed|elected|named)\sto\sthe\s(?:advisory\s)?[Bb]oard(?:\sof\s(?:[Dd]irectors|[Tt]rustees))?\s(?:at|of)\s"
    r"|,?\swho\s(?:is|are)\s(?:currently|now)\s(?:at|with)\s(?=(?:the\s)?[A-Z0-9])"
    r"|\s(?:is|was)\son\s(?:detail|loan)\sto\sus\sfrom\s"
    r"|,\s(?:a\s)?part\sof\s(?=(?:the\s)?[A-Z0-9])"
    r"|(?:,?\swho)?(?:\sformerly|\spreviously)?\s(?:interned|practiced|taught|volunteered)\s(?:[a-z]+\s){0,4}?at\s"
)
"""Between a name and where the person does what a sentence tells: "X, who manages the site for the Water Board"."""
_POSTED = re.compile(
    r",\s(?:(?!(?:detainee|guest|inmate|patient|prisoner|resident|victim|who)\b|[a-z]+(?:ed|ing)\b)[\w-]+\s){0,5}?"
    r"(?:at|in(?=\sthe\s[^,.;\n]{0,60}?(?:Branch|Bureau|Division|Office|Section|Unit)\b))\s(?=(?:the\s)?[A-Z0-9])"
)
"""Between a name and where the person is what no noun of offices says: "X, a postdoc at the Water Institute"."""
_LEADS = re.compile(
    rf"{WHO}(?:(?:\s(?:is|was))?,?\sin\scharge\sof"
    r"|\swill\s(?:chair|direct|head|lead|manage|oversee|run)\b"
    r"|(?:(?:\sand)?\s(?:(?:co-)?(?:chair|direct|head|lead|manag|supervis)e?[ds]|led|overs(?:aw|ees)|ran|runs)\b)+)"
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
_HEAD = re.compile(r"(?<![^\n])[\s*_•-]*(?P<body>[A-Z][^\n:–—]{1,60}?)(?:\s[–—-]|:)\s\Z")
"""Before the names of a line that begins with their body: "Water Board – X, Y"."""
_OUTLET = re.compile(
    r"\b(?:[Aa]ccording\sto|by|from|says)\s(?P<body>[A-Z]\w{2,}(?:\s[A-Z]\w+){0,2})(?:['’]s|(?<=s)['’])\s\Z"
)
"""Before somebody who is cited: "according to Acme’s X"."""
_WHERE = re.compile(r"\s(?:at|for|from|with)\s(?=(?:the\s)?[A-Z0-9])")
_SAID_END = re.compile(r"[;:\n\"“”]|[a-z]{3}\.\s|\s(?:that|which|who)\s")
_MOST_SAID = 160
_LONGEST_SAID = 60
"""Characters of a verb and honorifics before a name."""


def listed(text: str, start: int, end: int, limit: int) -> str | None:
    """The organisation that alone stands between a name and the next one in a list, or the end of the line."""
    match = _DIVIDED.match(text, end, limit)
    stop = _ITEM_END.search(text, match.end(), limit) if match else None
    if match is None or stop is None:
        return None
    is_before_name = stop.start() == limit < len(text)
    phrase = text[match.end() : stop.start()].strip().removesuffix(".")
    is_office = any(is_noun(word) and word != "General" for word in phrase.split())
    if (is_office and not phrase.startswith("Office of the ")) or not (is_before_name or _is_item(text, start)):
        return None
    if is_before_name and "," in phrase:
        return None  # A name that was not found may stand in it.
    body, _, length = body_in(phrase)
    rest = phrase[length:].strip(f"{SET_ASIDE} ")
    if not rest:
        return body
    if not _WHOLES.fullmatch(rest):
        return None
    return f"{body}{rest}" if body and is_body(rest.rpartition(", ")[2]) else body


def abbreviated(text: str, end: int, limit: int) -> str | None:
    """The organisation that stands by its abbreviation between two commas behind a name."""
    match = _SHORT.match(text, end, limit)
    return match[1] if match and is_acronym(match[1]) else None


def contact(text: str, start: int, end: int, limit: int) -> str | None:
    """The organisation behind the name of somebody whom one may ask, whatever it is called."""
    match = _CONTACT_BODY.match(text, end, limit) if _CONTACT.search(text, max(0, start - 60), start) else None
    return None if match is None or any(map(is_noun, match["body"].split())) else match["body"]


def credited(text: str, start: int, end: int) -> str | None:
    """The organisation behind the name of whom a photo is by, as in "Photo: X/FBI"."""
    match = _CREDITED.match(text, end) if _CREDIT.search(text, max(0, start - 20), start) else None
    if match is None:
        return None
    return match[1] if is_body(match[1]) else match[1].partition(" and ")[0]  # "X / Acme and Y"


def crediting(text: str, start: int) -> str | None:
    """The organisation before the name of whom a photo is by, as in "Photo: FBI/X", "FBI Photo / X"."""
    if not text.endswith(("/", "/ "), 0, start):
        return None
    match = _CREDITING.search(text, max(0, start - 80), start)
    return match["body"] or match["other"] if match else None


def posted(text: str, start: int, end: int, bodies: Bodies) -> str | None:
    """The organisation in an apposition that no noun makes an office."""
    match = _POSTED.match(text, start, end)
    return _named(text[match.end() : end], bodies) if match else None


def paired(text: str, start: int, end: int, limit: int) -> str | None:
    """The organisation behind a name, where one beside it has one too: "X, Water Board, and Y, Canal Society"."""
    match = _PAIRED.match(text, end)
    if match and text.startswith(";", match.end()) and (next_one := _NEXT_PAIR.match(text, limit)):
        bodies = [_whole(one["body"]) for one in (match, next_one)]
        return bodies[0] if all(bodies) else None
    body = _paired_body(match)
    if body is None:
        return None
    if text[end:limit].endswith((", ", ", and ")) and _paired_body(_NEXT_PAIR.match(text, limit)):
        return body
    return body if _paired_body(_LAST_PAIR.search(text, max(0, start - 120), start)) else None


def quoted(text: str, start: int, end: int) -> str | None:
    """The organisation behind the name of who said something, where the sentence ends: "said X, Water Board."."""
    if not _SAID_BY.search(text, max(0, start - _LONGEST_SAID), start):
        return None
    match = _WHOLE_SENTENCE.match(text, end)
    words = match["body"].removeprefix("the ") if match else ""
    is_office = any(map(is_noun, words.split()))
    return _whole(words) if " " in words and is_body(words) and not is_office else None


def speaking(text: str, end: int, limit: int) -> str | None:
    """The organisation between commas behind a name, before a verb of speech or a number: "X, Water Board, said"."""
    match = _SPEAKING.match(text, end, limit)
    return _paired_body(match) if match else None


def _paired_body(match: re.Match[str] | None) -> str | None:
    """A body, and no company, which may stand in a list itself."""
    words = match["body"] if match else ""
    is_public = _PUBLIC.search(words) or is_acronym(words.partition(" ")[0])
    if not is_public or any(map(is_noun, words.split())):
        return None
    return _whole(words)


def _whole(words: str) -> str | None:
    """An organisation that all of some words name."""
    body, _, end = body_in(words)
    return body if end == len(words) else None


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
    if named.endswith(("'s", "’s")):
        return body  # "X leads the Water Board’s inquiry"
    return body if _NAMED_END.match(text, leads.end() + len(named), end) else None


def team(text: str, low: int, start: int) -> str | None:
    """The organisation whose team is named before its people, or whose name begins their line."""
    if text.endswith((": ", "– ", "— ", "- "), low, start):
        head = _HEAD.search(text, low, start)
        body = head["body"] if head else ""
        is_whole = (
            body_in(body)[2] == len(body)
            and not ASKED.search(body)
            and not (body.isupper() and (" " in body or text[start - 2] == ":"))
        )
        return body if body and is_whole else None
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
