"""What a sentence says that somebody is: the patterns between a name and the office that it is given."""

import re

from briefings.draft.organisations import is_body
from briefings.draft.titles import is_modifier, is_noun
from briefings.draft.words import ANY_STATE_OR_CODE, CREDENTIALS, STATE_CODES

_BEHIND = re.compile(r"[*_,]|\s(?:[(CEIJKMOPQRS]|a\.?/?k|also\s|both\s|formerly\s|of\s)")
"""What all that may stand between a name and its styling begins with."""
_MARKED = re.compile(r"[*_]{0,3}(?:\s\((?:@\w+|[\w.+-]+@[\w.-]+)\))?")
"""Behind a name: the end of bold type, a handle."""
_SUFFIX = re.compile(
    r"(?:[_*]*,?\s+(?:Jr|Sr|III|II|IV|M\.?D|M\.P\.?H|Ph\.D|J\.D|Pharm\.D|Ed\.D|LL\.M|M\.P|MEP|MLA|MSP|P\.C|T\.?D"
    rf"|{'|'.join(mark for mark in CREDENTIALS if mark not in STATE_CODES)})\b\.?)+"
)
PARTY = r"(?:\s\((?:[A-Z]{1,2}|[A-Z][a-z]+\.?)[-–][\w. -]{1,20}\))"
"""A pattern for whom a member of parliament stands for, as in "(D-MA)", "(WI-02)"."""
_PARTY = re.compile(PARTY)
_DEPUTY = re.compile(r"\s\((?:Chair|Co|Vice)[-–]")
"""Not a party, but an office: "(Co-Chair)"."""
_ALIAS = re.compile(
    r",?\s\(?(?:also\sknown\sas|a\.?/?k\.?/?a\.?)\s(?:[\"“][^\"“”\n]{1,40}[\"”]|[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}\s?)"
    r"(?:(?:,|,?\sand)\s[\"“][^\"“”\n]{1,40}[\"”])*\)?(?=,|(?<=,[\"”])\s)"
)
_AGE = re.compile(r"(?:,|(?<=,[\"”]))\s*(?:age\s+)?\d{1,3}(?=,)")
_RESIDENCE = re.compile(
    r",?\s+(?:both\s+)?(?:formerly\s+)?of\s+[A-Z][\w-]*(?:\s(?:and\s)?[A-Z][\w-]*){0,3}"
    rf"(?:,\s+(?:{ANY_STATE_OR_CODE}|[A-Z][\w.-]{{1,15}}\.?))?"
    r"(?=,\s+(?:the|an?|former|[a-z]+)\s|,\s(?:Chair|Chancellor|Leader|Minister|President|Secretary|Speaker|Whip)\b)"
)
_RESIDENT = re.compile(
    r",\s+(?:an?\s+)?(?:former\s+)?(?:(?:citizen\s+and\s+)?(?:resident|native|citizen)s?\s+of\s+[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,2}"
    rf"(?:,\s+(?:{ANY_STATE_OR_CODE}))?|(?:[\w-]+\s)?(?:[A-Z]\w+|U\.S\.)(?:\sand\s(?:[A-Z]\w+|U\.S\.))?\s(?:national|citizen|native))(?:(?=,)|,?(?=\s+and\s+(?:the|an?|former)\s))"
    r"(?:,?\s+and(?=\s+(?:the|an?|former)\s))?|,\s+an?\s[A-Z]\w+(?=\swho\s)"
)
WHO = r"(?:,?\s+who)?(?:\s(?:also|currently|formerly|previously))?"
"""A pattern, for between a name and what the person owns or leads."""
_ADVERB = (
    r"(?:also|currently|most\s+recently|formerly|later|no\s+longer|now|once|presently|previously|recently|still|then)"
)
_SAYING = (
    rf"\s(?:(?:has|had|was|is)\s+)?(?:{_ADVERB}\s+)?(?:been\s+)?(?:employed|hired)\s+as",
    r"\s(?:(?:has|had)\s)?(?:held|holds)\s(?:the\s)?(?:office|position|post|role|title)s?\sof",
    r"\s(?:ha[ds]\s)?worked\s+as|\sworks\s+as|\sacted\s+as|\sbegan\s+working\s+(?:in\s[^,.;\n]{3,30}\s)?as",
    r"\s(?:(?:was|ha[ds]\sbeen|being|is)\s+)?(?:(?:named|appointed|elected|elevated|nominated)(?:\s(?:to\sserve\s)?as)?|(?:confirmed|installed|posted|selected|sworn\s+in)\s+as)",
    r"\s(?:was|ha[ds]\sbeen)\smade|\s(?:will\s)?(?:replace[sd]?|succeed(?:s|ed|ing)?)\s[^,.;:\n]{3,40}?\sas",
    r"(?<!,)\swill\sbecome|\s(?:becomes(?=\s(?:the\s)?[A-Z])|(?:(?:will\s)?join|joined|joins|retired|retires|resigned|returned|returns|(?:step(?:s|ped)|st(?:and|ood)s?)\sdown|t(?:akes|ook)\sover)\sas)",
    r"\s(?:(?:was|ha[ds]\sbeen|being|is)\s+)?promoted\s+to|(?:\s(?:was|is))?\s(?:identified|listed)\sas",
    r"\s(?:(?:has|will)\s)?(?:be\s)?(?:assum(?:e[sd]?|ing)|t(?:ak(?:en?|es|ing)|ook)\sup)\s(?:an?|her|his|the)\s(?:appointment|post|role)\sas",
    r"(?:\s(?:is|was|were|are|ha[ds]\sbeen)|(?<=who)(?:['’]|&#8217;)s)(?:,\s[a-z ]{2,20},)?|\sbecame",
    r"\s(?:currently |has |had |will |to )?serve[sd]?\s+as",
    r"(?<=,)\sas|\sas(?=\s(?:[A-Z]|its\s|the\snew\s|(?:acting|assistant|associate|chief|deputy|executive|general|interim|managing|permanent|senior|vice)\s|[a-z]+\sof\b))|(?<=,)\sin\s(?:his|her)\s(?:capacity|position|role)\sas",
)
"""Between a name and what a sentence says that somebody is."""
_COPULA = re.compile(
    r"[*_)\]]*(?:,?\s+(?:who|and)|,)?"
    r"(?:,?\s(?:along|together)\swith\s[^,.;\n]{3,60},|,?\sat\s(?:that|the)\stime,?"
    r"|,\saccording\sto\s[^,.;\n]{3,50},|,?\suntil\s[^,.;\n]{3,30}?(?=,?\s(?:an?|the|was|served)\s),?)?"
    rf"(?:\s+{_ADVERB})?\s*(?:{'|'.join(_SAYING)})\s+(?:{_ADVERB}\s+)?(?:one\s+of\s+)?(?=(?P<next>[\w.-]+))"
)
_EMPLOYED = re.compile(
    r"(?:,?\s+who)?(?:\s+(?:has|had|was|is|also|currently|formerly|just|previously|recently|then|later|first|once))*"
    r"\s+(?:(?:began\s+working|works?|worked|working|employed|(?:lectures?|lectured|teaches|taught)(?:\s+[a-z]+){0,3})\s+(?:for|at|by|in|on)|hired\s+by|join(?:s|ed)|(?:accepted|has\s+taken|took)\s+an?\s+(?:new\s+)?(?:job|position|post|role)\s+(?:at|with)|(?:came|comes)\s+(?:over\s+from|to))\s+"
)
_OWNER = re.compile(r"(?P<body>[A-Z0-9][\w.&-]*(?:\s(?:of\s|and\s)?[A-Z][\w.&-]*)*)(?:['’]|&#8217;)s?\s\Z")
_AS = re.compile(r"[^.;:\n\"“”]{0,60}?\sas\s+(?=(?:an?|its|the|their)\s|[A-Z]|(?P<next>[a-z-]+))")
"""Between an employer and the office that is held there."""
_COMPLEMENT_END = re.compile(r"\s(?:by|to)(?=\s)")
"""Before somebody else in what a sentence says that somebody is: "X was sworn in by", "X was counsel to"."""
_DETERMINERS = frozenset("the a an its their our his her".split())
SAID_OF_SUBJECTS = frozenset("is are was were include included includes".split())
"""Between a subject and the names that it is said of."""
SAID_OF_FIRST = re.compile(
    r"(?!,\s(?:met|told|[a-z]{2,}ed)\s(?:with\s)?(?:an?|her|his|its|the)\s)(?=,|\s(?:of|from)\s)(?!.*\swith\s(?:the\s)?(?:assistance|cooperation|help|support)\s)"
    r"(?:,(?!.*\sand\s(?:(?:two|three|four|five|six|several)\s"
    r"|(?:(?:its|their)\s|(?:the\s)?[A-Z][^,]*['’]s?\s)[A-Za-z -]+,\s*\Z))"
    r"|\s(?:of|from)\s(?!.*\sand\s(?:an?|former|her|his|its|the|their)\s))"
    r".*,\s*\Z",
    re.DOTALL,
)
"""Between two names, what styles the first."""
_SAID_OF_SUBJECTS = tuple(SAID_OF_SUBJECTS)
_SUBJECT = re.compile(
    r"(?:\A|[.;]\s+|\A.*?[a-z]\.)(?P<phrase>(?:The|Its|Our|His|Her|Their|Other)\s+[^.;:\"“”]{3,120}?)"
    rf"\s+(?:will\sbe|{'|'.join(sorted(SAID_OF_SUBJECTS))}):?\s*\Z",
    re.DOTALL,
)
SEGMENT_END = re.compile(
    r"[,;:!?\n\"“”()•|]|\.(?=\s|\Z)(?:(?<=\d.)"
    r"|(?<=[^\W\d_]{3}.)(?!(?<=\b(?:Inc|Ltd)\.)\s[a-z]|(?<=\b(?:Corp|Dept)\.)\s[a-z]))|\s[—–-]+\s"
    r"|\s(?:who|which|that|said|says|told|added|was|were|is|are|has|have|had|will|announced|noted|stated|wrote"
    r"|explained|testified|became|becomes|today|and\s(?:helps|leads|manages|oversees|runs|serves|supports|works)|covering|focusing|overseeing|representing|specializing|studying|and\s+(?:the|his|her|their)\b)(?=\W)"
)
"""Where the words that style somebody end at the latest."""
_HEADED = re.compile(
    r"(?:,\san?\s[a-z][a-z -]{2,40}?)?,?\s+(?:(?:which\s+)?(?:is|was)\s+)?"
    r"(?:(?:chaired|directed|edited|(?:co-)?founded|headed|led|managed|operated|overseen|owned|run)(?:\s+and\s+[a-z]+ed)?\s+by"
    r"|where|under\sthe\s(?:direction|guidance|leadership|supervision)\sof)\s+\Z"
)
_FOLLOWING = re.compile(
    r"\bfollowing\s+(?P<phrase>[a-z -]{4,40}?)(?=:|\s(?:at|for|from|in|of|on|who)\s)[^.;:\"“”]{0,100}:\s*\Z"
)
_COUNTED = re.compile(
    r"\b(?i:two|three|four|five|six|seven|eight|nine|ten|\d\d?)\s(?P<phrase>[^.,;:\n]{4,80}?)\s"
    r"(?:ha(?:d|s|ve)\s(?=agreed|been|plead|pled)|(?:is|are|was|were|agreed|plead(?:ed)?|pled)\s)"
    r"(?:(?!\s(?:by|for|of|on)\s(?:an?|one|two|three|four|five|six|several|some|the)\s)[^.;:\n\"“”]){0,120}:\s*\Z"
)
"""Of how many it is told what has come of them, before the colon and their names."""
_WHOSE = re.compile(r"[A-Z][\w&.’'-]*(?:\s\([^()]{1,20}\)|\0+)?,\s(?P<phrase>whose\s[a-z -]{4,40})\s(?:is|was)\s\Z")
"""What somebody is in the body named before."""
_AMONG = re.compile(r"\b(?:two|three|four|five|six|several|some)\s+of\s+(?=(?:its|their)\s+[a-z ]{4,40}:?\s*\Z)")
_GIVEN = frozenset("as being elected named appointed was became nominated through counsel".split())
"""Before an office that the sentence gives to somebody named before."""


def behind_name(text: str, start: int, end: int) -> int:
    """Where the styling behind a name begins: behind a mark, a suffix, an alias, an age and where the person lives."""
    if not _BEHIND.match(text, start, end):
        return start
    for pattern in (_MARKED, _SUFFIX, _PARTY, _ALIAS, _AGE, _RESIDENCE, _RESIDENT):
        match = pattern.match(text, start, end)
        is_other = match is not None and (
            (pattern is _RESIDENCE and is_body(match[0])) or (pattern is _PARTY and _DEPUTY.match(match[0]))
        )
        start = match.end() if match and not is_other else start
    return start


def complement(text: str, start: int, end: int) -> int | None:
    """Where what the sentence says that somebody is begins, as behind "X is the" and "X, who served as"."""
    match = _COPULA.match(text, start, end)
    if match is None:
        return None
    word = match["next"]
    is_office = word in _DETERMINERS or word[:1].isupper() or is_noun(word) or is_modifier(word)
    return match.end() if is_office else None


def employer(text: str, start: int, end: int) -> int | None:
    """Where the employer is named that a sentence gives to somebody, as behind "X, who worked for"."""
    match = _EMPLOYED.match(text, start, end)
    return match.end() if match else None


def owner(text: str, low: int, start: int) -> str | None:
    """Whose somebody is said to be, as in "the Water Board's X"."""
    if not text.endswith(("’ ", "' ", "’s ", "'s ", "&#8217;s "), 0, start):
        return None
    match = _OWNER.search(text, low, start)
    return match["body"] if match else None


def employed_as(text: str, start: int, end: int) -> int | None:
    """Where the office begins that is held with an employer, as behind "for Acme from May to July as"."""
    match = _AS.match(text, start, end)
    is_office = match and (match["next"] is None or is_noun(match["next"]) or is_modifier(match["next"]))
    return match.end() if match and is_office else None


def without_complement(context: str) -> str:
    """What stands between two names without what it says of the first, as in "X was the president, Y"."""
    begin = complement(context, 0, len(context))
    if begin is None:
        return context
    comma = context.find(",", begin)
    if comma >= 0:
        return context[comma + 1 :]
    end = _COMPLEMENT_END.search(context, begin)
    return context[end.end() :] if end else ""


def subject(context: str) -> tuple[int, int] | None:
    """Where the subject stands whose predicate the name is, as in "The attorneys of the case are X"."""
    if "whose" in context and (whose := _WHOSE.search(context)):
        return whose.span("phrase")
    among = _AMONG.search(context) if "its" in context or "their" in context else None
    if among:
        return among.end(), len(context.rstrip(": "))
    is_list = context.rstrip().endswith(":")
    if is_list and (following := _FOLLOWING.search(context) or _COUNTED.search(context)):
        return following.span("phrase")
    match = _SUBJECT.search(context) if context.rstrip(": \n").endswith((*_SAID_OF_SUBJECTS, "will be")) else None
    return match.span("phrase") if match else None


def headed(text: str) -> str | None:
    """What stands before "headed by" at the end of a text."""
    match = _HEADED.search(text) if text.endswith(("by ", "of ", "where ")) else None
    return text[: match.start()] if match else None


def is_given_to_another(words: list[str], start: int) -> bool:
    """Whether the words before an office give it to somebody else than the name behind its comma."""
    around = [word.lower() for word in words[max(0, start - 1) : start + 1]]
    is_through = around == ["through", "its"]
    return any(word in _GIVEN for word in around) and "well" not in words[:start] and not is_through
