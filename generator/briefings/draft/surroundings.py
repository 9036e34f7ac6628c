"""How a person is styled where a name stands: rank, role and organisation before it and behind it."""

import re
from collections.abc import Callable

from briefings.draft.bodies import SET_ASIDE, body_in, guessed, last_body
from briefings.draft.brackets import APPOSED, bracketed
from briefings.draft.firms import firm_behind, firm_owned
from briefings.draft.found import FoundOffice, StyledMention
from briefings.draft.leading import labelled, leading_up
from briefings.draft.merging import merged
from briefings.draft.organisations import is_acronym
from briefings.draft.phrases import Phrases
from briefings.draft.predicates import (
    PARTY,
    behind_name,
    complement,
    employed_as,
    employer,
    headed,
    owner,
)
from briefings.draft.records import takes_floor
from briefings.draft.series import behind_offices
from briefings.draft.titles import PLURALS, key
from briefings.draft.words import ANY_HONORIFIC, CHAIR, HONORIFICS
from briefings.draft.workplaces import (
    abbreviated,
    contact,
    credited,
    crediting,
    engaged,
    listed,
    outlet,
    paired,
    posted,
    quoted,
    said_at,
    speaking,
    team,
)
from briefings.model import SourceDocument, Span

_REACH = 300
"""Characters before and behind a name in which it may be styled."""
_UNSTYLED = re.compile(
    r"\.|\s(?!(?:aka|also|and|an?|as|assigned|at|both|currently|detailed|first|former|formerly|for|from|had|has|have|in|is"
    r"|later|no|now|of|once|on|previously|provides|recently|still|the|then|to|together|until|are|was|were|who|will|with"
    r"|acted|along|appointed|assum(?:e[sd]|ing)|became|becomes|began|being|been|came|co|comes|elected|employed|hired|interned|join(?:s|ed)?|lecture[sd]?|led"
    r"|named|practiced|promoted|replace[sd]|resigned|retire[sd]|return(?:s|ed)|st(?:and|ood|ep)[a-z]*|succeed(?:s|ed|ing)|sworn|takes|taught|teaches|took"
    r"|volunteered)\b"
    r"|coordinat|direct|handl|head|investigat|prosecut|represent|tried|chair|lead|manag|overs|run|serv|supervis|support|work)[a-z]"
)
"""Behind most names: nothing that is looked for there begins so. Another beginning must be added here too."""
_OF = re.compile(
    r",?\s+(?:(?:currently|formerly|now|previously)\s)?(?:of|for|from|at|with)\s+|,\s+(?:all|both)\s+(?:of|from|with)\s+(?:the\s+)?(?=[A-Z])"
)
OF_ALL = re.compile(r",\s+(?:all|both)\s")
"""Behind the last of several names: what a verb tells is told of all, and of what each is already."""
_IN_UNIT = re.compile(
    r"\s+in\s+(?=the\s[^,.;\n]{0,60}?(?:Branch|Bureau|Department|Division|Office|Program|Section|Service|Unit)\b(?!\sof\sthe\s\w+\sDistrict))"
)
"""Behind a name, before the part of a body in which somebody works."""
LINK = re.compile(
    rf"[*_]*(?:{PARTY}|\s\([a-z][^()\n]{{1,30}}\)|\s{CHAIR})?(?:,\s\d{{1,3}})?(?:,|;|\s+and|,\s+and|\s*&)\s+[*_]*"
    r"(?:(?:her|his)\s(?:brother|daughter|ex-husband|ex-wife|father|husband|mother|sister|son|wife),?\s)?"
)
"""Between two names of one list."""
_OWNED_EVENT = re.compile(r"(?:['’]s|(?<=s)['’]|(?<=['’]s))\s(?:[a-z]+\s)*[a-z]+")
"""Behind a body, at whose event somebody is: "X at the Water Board’s reception"."""
_BY = re.compile(r"\b(?:against|between|by|for|to)\s+(?:M[rs]{1,2}\.\s+)?\Z")
_BY_THEM = re.compile(r"\bby\s[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,4}\s?\Z")
"""Up to the end of a name: what somebody is "as" then, another one is: "chosen by X as head of Acme"."""
_AROUND = 120
"""Characters before a name or an abbreviation that are looked at."""
_HONORED = re.compile(rf"(?:\b(?i:{ANY_HONORIFIC})\.?\s)+\Z")
"""Before a name."""
_TEAM = re.compile(r"(?<=\w) (?:crew|group|project|program|staff|team)\Z")
"""Of a body: "the Water Board team, led by X"."""
_AS_OFFICE = re.compile(
    r"(?!Amb|Dr|Gov|Judge|Mayor|Mr|Ms|Pres|Rep|Sen)[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,3}\sas\s(?:(?:an?|its|the|their)\s|[A-Z])"
)
"""What somebody joins, and as what: "Acme as chief counsel"."""
_MEMBER = re.compile(r",?\s(?P<role>MEP|MLA|MP|MSP|TD)\b(?!\s+[A-Z])")
"""Behind a name, the initials of an office that often goes before another one: "X MP, Minister for Rivers"."""
_FURTHER = re.compile(r" and(?= )|.{4} and(?= )")
"""At the end of an office or behind it."""
_EMPLOYED = re.compile(r"\b(?:employed\sby|work(?:ed|s)\s(?:at|for))\s")
_ASIDE = re.compile(
    r",\s(?:an?|currently|formerly|previously|the|who)\s[^,;:.\n]{3,80},(?=\s(?:became|becomes|has|had|is|was|will|works?|worked|serve[sd]?|joined)\s)"
)
"""Between a name and what the sentence tells: "X, a lawyer, was director of the Water Board"."""
_IN_PLACE = re.compile(r"(?:\s(?:at|in)\s[A-Z][\w -]+)?")
"""Behind the name of a body: where it is."""
_ASIDE_OF_LAST = re.compile(r"\s\([^()\n]{2,60}\)(?=,?\sand\s)")
"""What brackets say of the name before, where another one follows: "Rep. X (Chair) and Rep. Y"."""
_BESIDE = (",", "*", "_", "–", "—", "-", " ", "&mdash;", ":")
"""What divides a name from an organisation that stands alone behind it."""
_BEHIND_BODY = re.compile(r"[,;.]|\s(?:added|announced|explained|noted|said|says|stated|told)\b")
"""Behind an organisation that stands alone behind a name."""


class Surroundings:
    """Reads the surroundings of names."""

    def __init__(
        self, source: SourceDocument, spans: list[Span], bodies: frozenset[str], called: Callable[[str], str | None]
    ) -> None:
        self.source = source
        self.spans = spans
        self.bodies = bodies
        self.phrases = Phrases(source, spans, bodies, called)
        self.text = self.phrases.text
        self.led = behind_offices(self.text, spans, bodies)
        self.bounds = {p.number: (p.start, p.end) for p in source.paragraphs if p.number}

    def read(self, index: int, name: str, span: Span) -> StyledMention:
        """How the person is styled at one place."""
        low, high, limit = self._bounds(index, span)
        context = self.text[low : span.start]
        label = labelled(self.phrases, context, low, span.end)
        before = [(label, False)] if label else list(leading_up(self.phrases, context, low, span.end))
        if (begin := self.led.get(index, span.start)) < span.start:
            before = [(office, False) for office in self.phrases.apposition(begin, span.start)]
        if any(is_plural for _, is_plural in before) and not self._is_listed(span, limit):
            before = []  # "Told by agents of the FBI, X said"
        is_unstyled = index in self.led or _UNSTYLED.match(self.text, span.end, high) is not None
        is_styled = bool(before) and not label
        behind, body = ([], None) if is_unstyled else self._behind(span, high, limit, is_styled=is_styled)
        if not (before or any(office.organisation for office in behind)):
            body = self._body_before(low, span, body)
        of_team = None if before or behind or body else team(self.text, low, span.start)
        body = body or of_team
        offices = merged([*(office for office, _ in before), *behind], body)
        self.phrases.told = (
            frozenset(office.organisation for office in offices if office.organisation) or self.phrases.told
        )
        return StyledMention(
            name=name,
            span=span,
            offices=tuple(map(self.phrases.restored, offices)),
            is_plural=of_team is not None or any(is_plural for _, is_plural in before),
            is_said_of_all=not before and any(office.span in self.phrases.plurals for office in behind),
            behind=None if of_team else self.phrases.restored_words(body),
        )

    def firm(self, index: int) -> str | None:
        """The person's own at one place, which completes an office told elsewhere."""
        span = self.spans[index]
        _, high, limit = self._bounds(index, span)
        start = behind_name(self.text, span.end, high)
        return self.phrases.restored_words(firm_owned(self.text, start, min(high, limit), self.bodies))

    def _bounds(self, index: int, span: Span) -> tuple[int, int, int]:
        """From where to where a name may be styled, and where the next name begins."""
        low, high = self.bounds.get(span.paragraph or 0, (span.start, span.end))
        last = self.spans[index - 1].end if index else 0
        aside = _ASIDE_OF_LAST.match(self.text, last) if index else None
        low = max(low, span.start - _REACH, aside.end() if aside else last)
        limit = self.spans[index + 1].start if index + 1 < len(self.spans) else len(self.text)
        return low, min(high, span.end + _REACH), limit

    def _body_before(self, low: int, span: Span, behind: str | None) -> str | None:
        """The organisation before a name and its honorific, or that behind, or one that the person heads."""
        context = self.text[low : span.start]
        is_honored = any(key(word) in HONORIFICS for word in context.rsplit(maxsplit=1)[-1:])
        honored = _HONORED.search(self.text, max(low, span.start - _AROUND), span.start) if is_honored else None
        start = honored.start() if honored else span.start
        return self._whose(low, start) or behind or self._led(low, start)

    def _whose(self, low: int, start: int) -> str | None:
        """The organisation whose the person is said to be before the name: "the Water Board's X"."""
        named = owner(self.text, low, start)
        return (last_body(named, self.bodies) or outlet(self.text, low, start)) if named else None

    def _led(self, low: int, start: int) -> str | None:
        """The organisation that is said before the name to be headed by the person: "Acme, led by X"."""
        if self.text.endswith("where ", low, start):
            return None
        led = _TEAM.sub("", (headed(self.text[low:start]) or "").rstrip(f"{SET_ASIDE} ,."))
        body = last_body(led, self.bodies) if led else None
        if body is None or not led.endswith(body.rstrip(".")):
            return None
        return body if self.phrases.names_nobody(low + len(led) - len(body), low + len(led)) else None

    def _behind(self, span: Span, high: int, limit: int, *, is_styled: bool) -> tuple[list[FoundOffice], str | None]:
        """The stylings behind a name, or else only the organisation there."""
        start = behind_name(self.text, span.end, high)
        if aside := bracketed(self.phrases, start, min(high, limit)):
            return aside
        if state := takes_floor(self.source.text, span.start, span.end):
            return [], state
        if firm := firm_behind(self.text, start, min(high, limit)):
            return [], firm
        if match := _OF.match(self.text, start, high) or _IN_UNIT.match(self.text, start, high):
            # Behind a comma, "of" is mostly where somebody lives; only a name that says so is a body then.
            bodies = frozenset() if match[0].startswith(",") else self.bodies
            body, generic, end = body_in(self.text[match.end() : min(high, limit)], bodies)
            is_town = match[0].startswith(",") and body is not None and " " not in body and not is_acronym(body)
            if (
                end
                and not is_town
                and not (" at " in match[0] and _OWNED_EVENT.match(self.text, match.end() + end))
                and not ("with" in match[0] and _BY.search(self.text, max(0, span.start - _AROUND), span.start))
            ):
                named = body or self.phrases.resolve(generic, match.end())
                said = None if OF_ALL.match(match[0]) else complement(self.text, match.end() + end, high)
                return (self.phrases.said(said, min(high, limit)) if said else []), named
        if told := self._told(start, high, min(high, limit)):
            return told
        return self._apposed(span, start, high, limit, is_styled=is_styled)

    def _apposed(
        self, span: Span, start: int, high: int, limit: int, *, is_styled: bool
    ) -> tuple[list[FoundOffice], str | None]:
        """What a comma divides from a name."""
        comma = APPOSED.match(self.text, start, high)
        offices = list(self.phrases.apposition(comma.end(), min(high, limit))) if comma else []
        offices = [*offices[:-1], self._with_employment(offices[-1], min(high, limit))] if offices else []
        if not any(office.organisation for office in offices) and (aside := _ASIDE.match(self.text, start, high)):
            further = self._said_behind(aside.end(), high, min(high, limit))
            if any(office.organisation for office in further) or (further and not offices):
                return [*offices, *further], None
        if offices or not is_styled:
            return (offices or self._member(span, high)), None if offices else self._beside(span, start, high, limit)
        return offices, self._apposed_body(comma, min(high, limit)) if comma else None

    def _member(self, span: Span, high: int) -> list[FoundOffice]:
        """The initials of an office that directly follow a name."""
        held = _MEMBER.match(self.text, span.end, high)
        return [FoundOffice(role=held["role"], span=self.source.span(*held.span("role")))] if held else []

    def _told(self, start: int, high: int, end: int) -> tuple[list[FoundOffice], str | None] | None:
        """What a verb behind a name tells: what somebody is, or where the person works."""
        said = complement(self.text, start, high)
        if said and not (
            self.text.startswith(" as ", start) and _BY_THEM.search(self.text, max(0, start - _AROUND), start)
        ):
            end = end if said < end else high  # "X succeeds Y as director"
            offices = self.phrases.said(said, end)
            return offices, self._said_at(said, end, offices)
        held = employer(self.text, start, high)
        if held and any(employed := self.employed(held, end)):
            return employed
        body = engaged(self.text, start, end, self.bodies)
        return (self._held_there(body, start, end), body) if body else None

    def _said_behind(self, start: int, high: int, end: int) -> list[FoundOffice]:
        """What a verb behind an aside says that somebody is or was, or where the person was employed."""
        if said := complement(self.text, start, high):
            return self.phrases.said(said, end)
        held = employer(self.text, start, high)
        if not held or not _EMPLOYED.search(self.text, start, held):
            return []
        offices, body = self.employed(held, end)
        return offices or ([FoundOffice(organisation=body)] if body else [])

    def _held_there(self, body: str, start: int, end: int) -> list[FoundOffice]:
        """The office behind a body that somebody leads: "X leads the Water Board as its director"."""
        behind = self.text.find(body, start, end) + len(body)
        held = employed_as(self.text, behind, end) or complement(self.text, behind, end)
        return self.phrases.said(held, end) if held and behind > len(body) else []

    def _beside(self, span: Span, start: int, high: int, limit: int) -> str | None:
        """The organisation that stands behind a name without any word of what the person is there."""
        if self.text.startswith(("/", " /"), start):
            return credited(self.text, span.start, start)
        if credit := crediting(self.text, span.start):
            begin = self.text.rfind(credit, 0, span.start)
            return credit if self.phrases.names_nobody(begin, begin + len(credit)) else None
        if not self.text.startswith(_BESIDE, start):
            return None
        body = listed(self.text, span.start, start, limit) or abbreviated(self.text, start, limit)
        body = (
            body
            or speaking(self.text, start, high)
            or quoted(self.text, span.start, start)
            or paired(self.text, span.start, start, limit)
            or contact(self.text, span.start, start, limit)
        )
        return body or posted(self.text, start, min(high, limit), self.bodies)

    def _said_at(self, said: int, end: int, offices: list[FoundOffice]) -> str | None:
        """Where the person works by what a sentence says behind the office: "X is a clerk and works at the Board"."""
        if not offices:
            return said_at(self.text, said, end, self.bodies)
        last = offices[-1].span
        if last is None or any(office.organisation for office in offices):
            return None
        further = _FURTHER.match(self.text, last.end - len(" and"))
        return engaged(self.text, further.end(), end, self.bodies) if further else None

    def _is_listed(self, span: Span, limit: int) -> bool:
        """Whether a name may be one of several whose office stands before them."""
        nearest = self.text[max(0, span.start - _AROUND) : span.start].split()[-1]
        if not nearest.endswith(",") or key(nearest) in PLURALS:
            return True
        return limit in self.phrases.starts and LINK.fullmatch(self.text, span.end, limit) is not None

    def employed(self, start: int, high: int) -> tuple[list[FoundOffice], str | None]:
        """The office held with the employer that is named there, if it is told, or else the employer."""
        body, generic, end = body_in(self.text[start:high], self.bodies)
        if not end and (
            not self.text.endswith(("in ", "on ", "joined ", "joins ", " to ", "from "), 0, start)
            or _AS_OFFICE.match(self.text, start)
        ):
            body, end = guessed(self.text[start:high])
        named = body or self.phrases.resolve(generic, start)
        held = employed_as(self.text, start + end, high) if end else None
        offices = list(self.phrases.apposition(held, high))[:1] if held else []
        return [office._replace(organisation=office.organisation or named) for office in offices], named

    def _with_employment(self, office: FoundOffice, high: int) -> FoundOffice:
        """With the employer that is told behind an office, as in "a nurse who worked at the Water Hospital"."""
        if office.organisation or office.span is None or not self.text.startswith(" who ", office.span.end):
            return office
        start = office.span.end + len(" who")
        if said := complement(self.text, start, high):
            return next(self.phrases.apposition(said, high), office)
        held = employer(self.text, start, high)
        body = self.employed(held, high)[1] if held else firm_owned(self.text, start, high, self.bodies)
        return office._replace(organisation=body)

    def _apposed_body(self, comma: re.Match[str], high: int) -> str | None:
        """The organisation that stands alone between the comma behind a name and the next."""
        segment = next(self.phrases.segments(comma.end(), high), None)
        if segment is None or "," not in comma[0] or not _BEHIND_BODY.match(self.text, segment[1]):
            return None
        if self.text.startswith("the ", segment[0]) or (
            self.text.startswith(".", segment[1]) and " " not in self.text[slice(*segment)]
        ):
            return None  # "Mayor X, the Water Board, and others": nobody is a body.
        body, _, end = body_in(self.text[slice(*segment)])
        return body if _IN_PLACE.fullmatch(self.text, segment[0] + end, segment[1]) else None
