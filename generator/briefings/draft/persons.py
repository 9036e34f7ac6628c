"""What the words around a run of capitals call it: a person, or a company, a place, a thing."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefings.draft.organisations import GENERIC
from briefings.draft.titles import PLURALS, is_modifier, is_noun, is_rank, key
from briefings.draft.words import ANY_STATE, AUXILIARIES, CONCERNING, IMPERSONAL_ENDS, NOT_NAMES, PREPOSITIONS, SPEECH
from briefings.folding import at_words, fold, fold_word, words_of

WORD = re.compile(r"[^\W\d_](?:\.[^\W\d_])*[^\W\d_]*(?:[’'‑-][^\W\d_]+)*")
Name = tuple[str, ...]


class _Marks(NamedTuple):
    """Words behind a name that say what it is the name of."""

    whole: re.Pattern[str]
    """Any of them, behind a blank."""
    beginnings: frozenset[str]
    """Their first words, folded, by which the index of a text has them."""

    @classmethod
    def of(cls, words: str) -> "_Marks":
        """Divided by blanks."""
        marks = words.split()
        whole = re.compile(rf" (?:{'|'.join(map(re.escape, marks))})\b")
        return cls(whole, frozenset(fold(mark)[0] for mark in marks))

    def places(self, text: str) -> list[int]:
        """Where one stands in a text."""
        starts = words_of(text).starts(self.beginnings)
        return [start - 1 for start in starts if start and self.whole.match(text, start - 1)]


_COMPANY = _Marks.of("Inc Corp Co Ltd LLC LLP PLC GmbH S.A AG Berhad Bhd Oy Oyj Pte Pty Pvt Sdn")
"""The marks of a company behind its name; the first words of the name alone mean the company too."""
_COMPANY_NAME = re.compile(
    r"[A-Z](?<![\w&’'-].)[\w&’'-]*(?: (?:& )?[A-Z][\w&’'-]*|, [A-Z][\w&’'-]*(?=,? &| &|,?\Z))*(?=,?\Z)"
)
_LISTED = re.compile(r"\A[^&,]+ [^&,]+, (?=[^&,]+\Z)")
"""A person before the name of the company: "Ann Smith, Acme Corp.'s president"."""
_MOST_OF_NAME = 100
"""Characters of the name of a company, a body or a city."""
_BODY = _Marks.of(
    "Academy Airport Apartments Associates Association Bank Center College Companies Company Corporation County "
    "Enterprises Foundation Foods Group Hospital Industries Institute Laboratories Library Motors Museum Partners "
    "Products School Services Studios Systems Technologies University"
)
"""The marks of a body behind a person's name or a place's, as in "Ann Smith Foundation"."""
_BODY_NAME = re.compile(
    r"(?=[A-Z])(?<![\w&’'-])(?:[A-Z](?:[\w&’'-]*\.?|(?:\.[A-Z])+\.) ){1,3}[A-Z](?:[\w&’'-]*\.?|(?:\.[A-Z])+\.)"
    r"(?: (?:International|National))?\Z"
)
_BRACKETED = re.compile(r"\((?<=[A-Za-z] \()([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3})\)")
"""A name that something is given in brackets; a person is called by a surname there."""
_DEFINED = re.compile(r"\((?:[Tt]he )?[\"“](?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3})[\"”]")
"""What a body is called from there on."""
_AFTER = re.compile(
    r", whose\b|,? (?:who\b|\d\d[,.]|\(\d\d\)|a/?k/?a |(?:KC|MEP|MLA|MP|MSP|QC|TD)\b)|, (?:of|from) "
    r"|,? (?P<verb>[^\W\d_]+)\b"
)
_AGED = re.compile(r", whose\b|,? (?:who\b|\d\d[,.]|\(\d\d\))")
_HELD_BY_PERSONS = re.compile(
    r", (?:an? |former |its |our |then )?(?:(?!(?:added|said|says|told)\b)[a-z-]+ ){0,3}?"
    r"(?:CEO|[Aa]mbassador|[Aa]nalyst|[Aa]ttorney|[Cc]hair(?:man|person|woman)?|[Cc]hief [Ee]xecutive|[Cc]ommissioner"
    r"|[Dd]irector|[Ee]conomist|[Ee]ngineer|[Gg]overnor|[Jj]udge|[Ll]awyer|[Mm]ayor|[Mm]inister|[Nn]urse|[Pp]resident"
    r"|[Pp]rofessor|[Pp]rosecutor|[Rr]esearcher|[Ss]cientist|[Ss]ecretary|[Ss]enator|[Ss]pokes(?:man|person|woman)"
    r"|[Tt]eacher)(?: (?:at|for|of) (?:(?!\b(?:added|said|says|told)\b)[^,.;:\n–]){2,80}?)?(?:[,.;]|\s[–—])"
)
"""Behind a name, an office that no body has."""
_HELD_IN = (" at ", " for ", " of ")
"""Before what somebody's office is held in."""
_OFFICE_OF_LIST = re.compile(
    r"(?<![^\n])(?P<words>(?:\d(?:st|nd|rd) )?(?:[A-Z][\w-]+ ){1,4})[–-] (?:[A-Z][a-z]{1,4}\.? )?\Z"
)
"""Before a name that ends a line."""
_LISTED_OFFICE = re.compile(r"\s[–—-]\s(?P<words>(?:[A-Z][\w-]+ ?){1,4})")
"""Behind a name that begins a line."""
_APPOSITION = re.compile(r"[*_]*,\s(?P<words>[^\W\d_][^,;:.()\"“”]{2,60})")
_COPULA = re.compile(
    r" (?:(?:is|was) (?:also )?(?:an?|the)|(?:was|has been) (?:appointed|elected|hired|named|promoted)(?: as| to)?)"
    r" (?P<words>(?:[^\W\d_][\w’'-]* ?){1,4})"
)
_BEFORE = re.compile(r"(?P<verb>[^\W\d_]+(?:-[a-z]+)*),? \Z")
_SIGNED = re.compile(r"[.!?…,][\"”’]\s{0,3}[-–—]\s?(?:[A-Z][\w.’]* ){0,3}\Z")
"""Between a quotation and whose it is."""
_NEXT = re.compile(r" ([a-z]+)\b")
_ALIAS = re.compile(
    r"\b(?:a\.?k\.?a\.?|also known as|alias|formerly known as)[\s,\"“]*"
    r"(?:[^\"“”]{2,20},?[\"”],? and [\"“][\w ]{0,10})?\Z"
)
_ACCORDING = re.compile(r"\b[Aa]ccording to ")
_LONGEST_ACCORDING = len("according to ")
_CITY = re.compile(r"[A-Z](?<![\w’'-].)[\w’'-]+ (?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+\Z")
_CALLED = re.compile(r"(?P<link>of|called|named|known as) (?P<name>(?:[A-Z][\w’'-]+ ?){2,3})")
"""What a place or a body is called, behind a word for one."""
_PLACES = ("city ", "county ", "port ", "province ", "town ", "village ")
_GROUPS = ("business ", "company ", "firm ", "group ", "organization ")
_ACT = re.compile(r"Act\b")
_ACT_NAME = re.compile(r"(?:(?:[A-Z][\w’'-]*|[A-Z][a-z]?\.|[A-Z]\.[A-Z]\.),? (?:(?:and|of|for|on|in|to|the|&) )*)+\Z")
_CASE = re.compile(r"vs?\. (?P<name>[A-Z][\w.’'-]*(?: (?:&|[A-Z][\w.’'-]*))*)")
"""The defendants in the name of a case."""
_LONGEST_ACT = 120
"""Characters of its name that are looked at."""
_PERSONS = frozenset(
    "boy child citizen defendant father girl man member mother native national resident survivor teenager victim "
    "woman".split()
)
"""Nouns of persons that are no offices."""
_STANDING = frozenset("defendant defendants fugitive inmate victim whistleblower".split())
"""What a person is called before the name."""
_BEFORE_PERSONS = CONCERNING | _STANDING
_COMPANY_LIKE = re.compile(
    r", (?:an?|the|its) (?:[A-Za-z][\w-]* ){0,5}?"
    r"(?:agency|bank|business|charity|company|corporation|firm|group|nonprofit|organization|startup|subsidiary)\b"
)
_KIND = re.compile(rf"\b(?:{'|'.join(sorted(GENERIC))}|app|startup|website|program|project|tool) \Z")
"""What is named behind it is one of these: "the venture capital firm …"."""
STATE_BEHIND = re.compile(rf", (?=[A-Z])(?:{ANY_STATE})(?=\W|\Z)(?!['’]s\b)(?:(?<=\.)|(?! [A-Z]))")
"""The state behind a city, and not before an office, as in "Ann Smith, Iowa Attorney General Bob Jones"."""
_ABSTRACT_ENDS = ("tion", "tions", "ments", "nesses", "lity", "lities", "istics", "ologies")
_ABSTRACT = re.compile(r"[a-z]{3,}(?:tions?|ments|nesses|[aei]lity|[aei]lities|istics|ologies)\Z")
"""Ends of nouns that are no surnames."""
_OFFICE_BEFORE = re.compile(
    r"(?:\b(?:[Tt]he|[Ii]ts|[Oo]ur|[Tt]heir)|['’]s) (?:[\w’'-]+ ){0,4}?(?P<noun>[A-Z][\w-]+)(?: General)?"
    r"(?: (?:for|of) (?:the )?[A-Z][\w-]+(?: (?:(?:and|for|of) (?:the )?)?[A-Z][\w-]+){0,5})?, \Z"
)
_LONGEST_OFFICE = 100
"""Characters from an article to the comma behind somebody's office."""
_OWNS = re.compile(
    r"['’]s (?:[a-z-]+ (?:and )?){0,2}"
    r"(?:CEO|chair(?:man|person|woman)?|chief executive|(?:co-)?founder|director|president)\b"
)
"""Behind the name of a body, mostly."""
_COMPANY_BEHIND = (" & Associates", " and Associates", " & Co", " & Partners", " & Sons")
_HONOURS = frozenset(
    "act amendment award awards facility fund magazine plant prize scholarship site store stores".split()
)
"""What is called by a person's name."""
_LEADS = re.compile(r" (?:author|chair|coach|head|host|lead|partner)s (?:an?|for|from|its|our|the|this|with|[A-Z])\b")
"""Verbs that look like nouns."""
_APPOINTING = ("appointment of ", "election of ", "hiring of ", "nomination of ", "promotion of ", "promotions of ")
_TO_OFFICE = re.compile(r"(?:,[^.;\n]{3,60}?,?|,? and [^.;\n]{3,40}?)? (?:as|to) (?P<words>(?:[\w’'-]+ ?){1,5})")
"""Behind a name, or those of several."""
_NAMING = ("appointed ", "appoints ", "elected ", "named ", "names ", "nominated ")
_DOMAINS = (".com ", ".edu ", ".gov ", ".mil ", ".net ", ".org ")
_INITIALS = re.compile(r" \(([A-Z]{2,6})\)")
BESIDE = 30
"""Characters looked at on either side of a name."""
_MOST_STYLED, _MOST_SMALL = 12, 4
"""Words of an apposition that are looked at; fewer where it begins with a small letter."""
_LONGEST_ALIAS = 60
"""Characters from "aka" to the second of two names behind it."""
_ADDRESSES = frozenset("amb gov prof rep sen".split())
"""Small letters that are no office but a part of an address."""


def companies(text: str) -> set[Name]:
    """The names of companies and other bodies, and what they begin with; of cities; and what stands in brackets."""
    named = _names_before(_COMPANY.places(text), _COMPANY_NAME, text)
    bracketed = [_name(match[1]) for match in _BRACKETED.finditer(text)]
    begun = {name[:size] for name in named for size in range(1, len(name) + 1)}
    common = [name for name in named if name[0] in NOT_NAMES - {"the"}]  # "First Choice Armor Inc."
    begun |= {name[1:size] for name in common for size in range(3, len(name) + 1)}
    bodies = _names_before(_BODY.places(text), _BODY_NAME, text)
    bracketed += [_name(match["name"]) for match in _DEFINED.finditer(text)]
    links = at_words(_CALLED, {"of", "called", "named", "known"}, text)
    called = [_name(match["name"]) for match in links if _is_kind(text, match)]
    places = _names_before([match.start() for match in STATE_BEHIND.finditer(text)], _CITY, text)
    parts = {name[:size] for name in bodies for size in range(2, len(name) + 1)}
    return begun | parts | {*bracketed, *called, *places}


def _is_kind(text: str, called: re.Match[str]) -> bool:
    """Whether a word for a place or a body stands before what something is called."""
    kinds = _PLACES if called["link"] == "of" else _PLACES + _GROUPS
    return text.endswith(kinds, 0, called.start())


def _names_before(ends: Sequence[int], name: re.Pattern[str], text: str) -> list[Name]:
    """What stands right before a mark, for few texts have many of those."""
    found = (name.search(text, max(0, end - _MOST_OF_NAME), end) for end in ends)
    return [_name(_LISTED.sub("", match[0])) for match in found if match]


def _name(text: str) -> Name:
    return tuple(map(fold_word, WORD.findall(text)))


def acts(text: str) -> set[int]:
    """The places in the names of acts and cases, which have persons in them too: "James Byrd Crimes Prevention Act"."""
    ends = [act.start() for act in at_words(_ACT, {"act"}, text)]
    named = [_ACT_NAME.search(text, max(0, end - _LONGEST_ACT), end) for end in ends]
    cases = at_words(_CASE, {"v", "vs"}, text)
    places = [*(name.span() for name in named if name), *(case.span("name") for case in cases)]
    return {position for place in places for position in range(*place)}


def spoken_of(text: str, start: int, end: int) -> bool:
    """Whether a verb of speech, an age or an apposition stands beside it, as only beside a person."""
    left = max(0, start - BESIDE)
    last_word = max(left, text.rfind(" ", left, max(left, start - 1)) + 1)
    after, before = _AFTER.match(text, end, end + BESIDE), _BEFORE.search(text, last_word, start)
    if _is_styled(text, end) or _is_listed(text, start, end) or _SIGNED.search(text, left, start):
        return True
    if before and is_noun(before["verb"]) and before["verb"].islower() and before["verb"] not in _ADDRESSES:
        return True
    if text.endswith(", ", 0, start) and text.startswith((",", "."), end) and _follows_office(text, start):
        return True
    is_named = before is not None and not {before["verb"].lower(), before["verb"].rpartition("-")[2]}.isdisjoint(
        _BEFORE_PERSONS
    )
    if is_named or _is_appointed(text, start, end) or _ACCORDING.match(text, max(0, start - _LONGEST_ACCORDING), start):
        return True
    if _COMPANY_LIKE.match(text, end):
        return False
    if after and text.startswith(",", end) and text.endswith(_HELD_IN, 0, start):
        after = None  # "Ann Smith, owner of Acme Roofing, pleaded"
    verbs = [match["verb"] for match in (after, before) if match]
    return bool(after and after["verb"] is None) or any(verb in SPEECH for verb in verbs if verb)


def _is_listed(text: str, start: int, end: int) -> bool:
    """Whether a line of a list begins there with a name, a dash and an office."""
    begins = text[start - 1 : start] in {"", "\n"}
    office = _LISTED_OFFICE.match(text, end) if begins else _OFFICE_OF_LIST.search(text, max(0, start - 60), start)
    words = office["words"].split() if office else []
    return words != [] and any(map(is_noun, words)) and all(is_noun(word) or is_modifier(word) for word in words)


def _is_appointed(text: str, start: int, end: int) -> bool:
    """Whether somebody of that name is given an office, as in "the appointment of X as director"."""
    office = _TO_OFFICE.match(text, end) if text.endswith(_APPOINTING, 0, start) else None
    return office is not None and any(map(is_noun, office["words"].split()))


def _follows_office(text: str, start: int) -> bool:
    """Whether somebody's office stands before a comma, as in "its Secretary General, X"."""
    office = _OFFICE_BEFORE.search(text, max(0, start - _LONGEST_OFFICE), start)
    return office is not None and is_noun(office["noun"])


def _is_styled(text: str, end: int) -> bool:
    """Whether an office stands behind it, in apposition or behind "is a"."""
    if apposition := _APPOSITION.match(text, end):
        words = apposition["words"].split()
        if words[0].islower():  # "…, manager of X", not "…, officers of the FBI arrested Y"
            small = [place for place, word in enumerate(words) if word in PREPOSITIONS]
            words = [word for word in words[: min(small, default=_MOST_SMALL)] if key(word) not in PLURALS]
        return any(is_noun(word) or word in _PERSONS or is_rank([word]) for word in words[:_MOST_STYLED])
    copula = _COPULA.match(text, end)
    return copula is not None and any(map(is_noun, copula["words"].split()))


def is_surely_person(text: str, end: int) -> bool:
    """Whether an age, "who" or an office that only persons have stands behind it."""
    if _AGED.match(text, end, end + BESIDE):
        return True
    return text.startswith(",", end) and _HELD_BY_PERSONS.match(text, end) is not None


def does_something(text: str, start: int, end: int) -> bool:
    """Whether a verb of speech or an auxiliary stands behind it, or a verb of speech before."""
    ahead = text[max(0, start - BESIDE) : start].removesuffix("Acting ")
    after, before = _NEXT.match(text, end, end + BESIDE), _BEFORE.search(ahead)
    return bool(after and (after[1] in SPEECH or after[1] in AUXILIARIES or after[1] == "of")) or bool(
        before and before["verb"] in SPEECH
    )


def is_other_name(text: str, start: int) -> bool:
    """Whether "aka" or the like stands before it."""
    left = max(0, start - _LONGEST_ALIAS)
    before = text[left:start]
    if not ("ka" in before or "k.a" in before or "alias" in before or "known as" in before):
        return False
    return _ALIAS.search(text, left, start) is not None


def is_thing(text: str, start: int, end: int, last: str) -> bool:
    """Whether what stands beside it, or its last word, makes it a body, a place or a thing."""
    if _ends_impersonally(last) and not is_surely_person(text, end):
        return True
    if text.startswith(_COMPANY_BEHIND, end) or text.endswith(_DOMAINS, 0, start):
        return True  # "Leo Burnett & Co", "the USA.gov Harbour Gallery"
    behind = _NEXT.match(text, end)
    if behind and (is_noun(behind[1]) or behind[1] in _HONOURS) and not _LEADS.match(text, end):
        return not text.endswith(_NAMING, 0, start)  # "Leo Burnett employees", and not "named Leo Burnett director"
    initials = _INITIALS.match(text, end) if text.startswith(" (", end) else None
    if initials and _initials(text[start:end]) == initials[1]:
        return True
    left = max(0, start - BESIDE)
    word = max(left, text.rfind(" ", left, max(left, start - 1)) + 1)
    if text.startswith(", ", end) and (STATE_BEHIND.match(text, end) or _is_company(text, end)):
        return True
    return _KIND.search(text, word, start) is not None


def _ends_impersonally(last: str) -> bool:
    if last in IMPERSONAL_ENDS or last.removesuffix("s") in IMPERSONAL_ENDS or last in PLURALS:
        return True
    return last.endswith(_ABSTRACT_ENDS) and _ABSTRACT.match(last) is not None


def owns_office(text: str, end: int) -> bool:
    """Whether an office that bodies have is said to be its own, as in "Leo Burnett's chief executive"."""
    return text.startswith(("'s ", "’s "), end) and _OWNS.match(text, end) is not None


def _is_company(text: str, end: int) -> bool:
    """Whether a word for one stands behind it, and no office: not in "Leo Burnett, a company spokesman"."""
    return _COMPANY_LIKE.match(text, end) is not None and not _is_styled(text, end)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())
