"""How a person is styled where a name stands: rank, role and organisation before it and behind it."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from briefings.draft.asides import without_asides
from briefings.draft.bodies import IN_STATE, SET_ASIDE, body_in, guessed, last_body, series_end, whole_in
from briefings.draft.firms import firm_before, firm_behind, firm_owned
from briefings.draft.found import FoundOffice
from briefings.draft.kinds import full_name
from briefings.draft.merging import merged
from briefings.draft.openings import opening_as
from briefings.draft.predicates import (
    SAID_OF_FIRST,
    SAID_OF_SUBJECTS,
    SEGMENT_END,
    behind_name,
    complement,
    employed_as,
    employer,
    headed,
    owner,
    subject,
    without_complement,
)
from briefings.draft.prefixes import begins_office, may_style, segments_before
from briefings.draft.styling import ITS, Styled, leads_elsewhere, styled
from briefings.draft.titles import PLURALS, is_acronym, is_body, key, singular
from briefings.draft.words import ABBREVIATIONS, ANY_STATE_OR_CODE, STATES
from briefings.draft.workplaces import engaged, listed, outlet, said_at, team
from briefings.model import SourceDocument, Span

_REACH = 300
"""Characters before and behind a name in which it may be styled."""
_MOST_WORDS_BEFORE = 24
_WORD = re.compile(r"\S+")
_HONORIFICS = frozenset("honorable hon mr mrs ms miss dr sir dame lord lady prof".split())
_MOST_HONORIFICS = 4
_APPOSED = re.compile(
    r"\s?[*_]*,[*_]*|(?<=,[\"”])|\s[–—-]|(?=\sthe\s|\san?\s|(?<=\sand)\sformer\s)|(?<=\b[JS]r\.)(?=\s[A-Z])"
)
_OF = re.compile(r",?\s+(?:formerly\s)?(?:of|for|from|at|with)\s+|,\s+both\s+(?:of|from|with)\s+(?:the\s+)?(?=[A-Z])")
_IN_UNIT = re.compile(
    r"\s+in\s+(?=the\s[^,.;\n]{0,60}?(?:Branch|Bureau|Division|Office|Section|Unit)\b(?!\sof\sthe\s\w+\sDistrict))"
)
"""Behind a name, before the part of a body in which somebody works."""
_IN = re.compile(r"\A(?:at|for|in|of|with)\s")
"""Behind a comma, before the organisation in which an office is held."""
LINK = re.compile(
    r"(?:,\s\d{1,3})?(?:,|;|\s+and|,\s+and|\s*&)\s+"
    r"(?:(?:her|his)\s(?:brother|daughter|ex-husband|ex-wife|father|husband|mother|sister|son|wife),?\s)?"
)
"""Between two names of one list."""
_BY = re.compile(r"\b(?:against|between|by|for|to)\s+(?:M[rs]{1,2}\.\s+)?\Z")
_TWO = re.compile(r"(?P<own>.*\w.*?),?\s+and\s+(?P<other>(?:(?!\band\b).)*)\Z", re.DOTALL)
_HEADING = 120
"""Characters before an office in which the body may stand that is headed by it."""
_FIELD = re.compile(r"(?:[A-Z][a-z]+\s){1,3}[A-Z][a-z]+")
"""What an office is for, between commas: "Director, River Communications, Water Board"."""
_BRACKETS = re.compile(r"\s*\(([^()]{2,120})\)")
_KINDS = ("business", "company", "contractor", "corporation", "firm", "manufacturer")
"""Of firms: behind them and a comma stands the name, as in "chairman of a lending company, Taylor & Jones"."""
_SENTENCE_END = re.compile(r"[a-z]{3}\.\s+[A-Z]")
_STATE = re.compile(ANY_STATE_OR_CODE)
_BEHIND_BODY = re.compile(r"[,;.]|\s(?:added|announced|explained|noted|said|says|stated|told)\b")
"""Behind an organisation that stands alone behind a name."""


class StyledMention(NamedTuple):
    """A person's name where it stands, with how it is styled there."""

    name: str
    span: Span
    offices: tuple[FoundOffice, ...] = ()
    is_plural: bool = False
    """Whether the office before the name is that of several people."""
    is_said_of_all: bool = False
    """Whether a verb in the plural gives the office to all names of the list."""
    behind: str | None = None
    """The organisation behind the name, which those before it in a list share."""


class Surroundings:
    """Reads the surroundings of names."""

    def __init__(
        self, source: SourceDocument, spans: list[Span], bodies: frozenset[str], called: Callable[[str], str | None]
    ) -> None:
        self.source = source
        self.text = without_asides(source.text)
        self.is_whole = SET_ASIDE not in self.text
        self.spans = spans
        self.starts = {span.start for span in spans}
        self.bodies = bodies
        self.called = called
        self.told: frozenset[str] = frozenset()
        """The organisation read last, which no word of its name may betray."""
        self.plurals: set[Span] = set()
        """Where an office is that of several people."""
        self.bounds = {p.number: (p.start, p.end) for p in source.paragraphs if p.number}

    def read(self, index: int, name: str, span: Span) -> StyledMention:
        """How the person is styled at one place."""
        low, high, limit = self._bounds(index, span)
        before = list(self._before(self.text[low : span.start], low))
        if any(is_plural for _, is_plural in before) and not self._is_listed(span, limit):
            before = []  # "Told by agents of the FBI, X said"
        behind, body = self._behind(span, high, limit, is_styled=bool(before))
        if not (before or body or any(office.organisation for office in behind)):
            body = self._whose(low, span.start)
        of_team = None if before or behind or body else team(self.text, low, span.start)
        body = body or of_team
        offices = merged([*(office for office, _ in before), *behind], body)
        self.told = frozenset(office.organisation for office in offices if office.organisation) or self.told
        return StyledMention(
            name=name,
            span=span,
            offices=tuple(map(self.restored, offices)),
            is_plural=of_team is not None or any(is_plural for _, is_plural in before),
            is_said_of_all=not before and any(office.span in self.plurals for office in behind),
            behind=self._restored(body),
        )

    def firm(self, index: int) -> str | None:
        """The person's own at one place, which completes an office told elsewhere."""
        span = self.spans[index]
        _, high, limit = self._bounds(index, span)
        start = behind_name(self.text, span.end, high)
        return self._restored(firm_owned(self.text, start, min(high, limit), self.bodies))

    def _bounds(self, index: int, span: Span) -> tuple[int, int, int]:
        """From where to where a name may be styled, and where the next name begins."""
        low, high = self.bounds.get(span.paragraph or 0, (span.start, span.end))
        low = max(low, span.start - _REACH, self.spans[index - 1].end if index else 0)
        limit = self.spans[index + 1].start if index + 1 < len(self.spans) else len(self.text)
        return low, min(high, span.end + _REACH), limit

    def _whose(self, low: int, start: int) -> str | None:
        """The organisation that is said to be the person's before the name: "the Water Board's X", "Acme, led by X"."""
        if named := owner(self.text, low, start):
            return last_body(named, self.bodies) or outlet(self.text, low, start)
        led = (headed(self.text[low:start]) or "").rstrip(f"{SET_ASIDE} ,.")
        body = last_body(led, self.bodies) if led else None
        return body if body and led.endswith(body.rstrip(".")) else None

    def _before(self, context: str, low: int) -> Iterator[tuple[FoundOffice, bool]]:
        """The stylings that lead up to a name, in their order."""
        context = context.removesuffix("(")  # "The authors (X and Y) say"
        if opening := opening_as(context, self.bodies):
            yield self._office(opening[0], self.source.span(low + opening[1], low + opening[2])), False
            return
        nearby = context.rsplit(maxsplit=_MOST_HONORIFICS)
        nearest = next((word for word in reversed(nearby) if key(word) not in _HONORIFICS), "")
        if not may_style(nearest) and nearest.rstrip(":") not in SAID_OF_SUBJECTS:
            return  # Most names stand behind other words.
        if SAID_OF_FIRST.match(context) and not _SENTENCE_END.search(context):
            return  # What stands between two names and commas is said of the first.
        if phrase := subject(context):
            span = self.source.span(low + phrase[0], low + phrase[1])
            found = styled(context[slice(*phrase)], self.bodies)
            if found:
                yield self._office(found, span), found.is_plural
            return
        low += len(context) - len(without_complement(context))
        context = without_complement(context)
        words = list(_WORD.finditer(context))[-_MOST_WORDS_BEFORE:]
        while words and key(words[-1][0]) in _HONORIFICS:
            words.pop()
        for start, end in segments_before([word[0] for word in words]):
            first, last = words[start], words[end - 1]
            span = self.source.span(low + first.start(), low + last.end())
            found = styled(context[first.start() : last.end()].rstrip(","), self.bodies)
            if found and not leads_elsewhere(found.rest):
                yield self._headed(self._office(found, span)), found.is_plural

    def _behind(self, span: Span, high: int, limit: int, *, is_styled: bool) -> tuple[list[FoundOffice], str | None]:
        """The stylings behind a name, or else only the organisation there."""
        start = behind_name(self.text, span.end, high)
        if bracketed := self._bracketed(start, min(high, limit)):
            return bracketed
        if firm := firm_behind(self.text, start, min(high, limit)):
            return [], firm
        if match := _OF.match(self.text, start, high) or _IN_UNIT.match(self.text, start, high):
            # Behind a comma, "of" is mostly where somebody lives; only a name that says so is a body then.
            bodies = frozenset() if match[0].startswith(",") else self.bodies
            body, generic, end = body_in(self.text[match.end() : min(high, limit)], bodies)
            if end and not ("with" in match[0] and _BY.search(self.text, max(0, span.start - _HEADING), span.start)):
                named = body or self.resolve(generic or "", match.end())
                said = complement(self.text, match.end() + end, high)
                return (list(self.apposition(said, min(high, limit)))[:1] if said else []), named
        if told := self._told(start, high, min(high, limit)):
            return told
        comma = _APPOSED.match(self.text, start, high)
        offices = list(self.apposition(comma.end(), min(high, limit))) if comma else []
        offices = [*offices[:-1], self._with_employment(offices[-1], min(high, limit))] if offices else []
        if offices or not is_styled:
            return offices, None if offices else listed(self.text, span.start, start, limit)
        return offices, self._apposed_body(comma, min(high, limit)) if comma else None

    def _told(self, start: int, high: int, end: int) -> tuple[list[FoundOffice], str | None] | None:
        """What a verb behind a name tells: what somebody is, or where the person works."""
        if said := complement(self.text, start, high):
            offices = list(self.apposition(said, end))[:1]
            return offices, None if offices else said_at(self.text, said, end, self.bodies)
        held = employer(self.text, start, high)
        if held and any(employed := self.employed(held, end)):
            return employed
        body = engaged(self.text, start, end, self.bodies)
        return ([], body) if body else None

    def _is_listed(self, span: Span, limit: int) -> bool:
        """Whether a name may be one of several whose office stands before them."""
        nearest = self.text[max(0, span.start - _HEADING) : span.start].split()[-1]
        if not nearest.endswith(",") or key(nearest) in PLURALS:
            return True
        return limit in self.starts and LINK.fullmatch(self.text, span.end, limit) is not None

    def _bracketed(self, start: int, high: int) -> tuple[list[FoundOffice], str | None] | None:
        """What brackets there hold, if it is a styling or a body."""
        match = _BRACKETS.match(self.source.text, start, high)
        if match is None:
            return None
        if is_acronym(match[1]) and "." not in match[1] and not self._abbreviates(match[1], start):
            return [], match[1]
        if offices := list(self.apposition(match.start(1), match.end(1))):
            return offices, None
        body, _, end = body_in(match[1])
        return ([], body) if end == len(match[1]) else None

    def _abbreviates(self, acronym: str, end: int) -> bool:
        """Whether an abbreviation is that of the words before it, as in "Assistance Grant (JAG)"."""
        before = self.text[max(0, end - _HEADING) : end].split()
        return acronym.endswith("".join(word[0] for word in before[-2:]))

    def employed(self, start: int, high: int) -> tuple[list[FoundOffice], str | None]:
        """The office held with the employer that is named there, if it is told, or else the employer."""
        body, generic, end = body_in(self.text[start:high], self.bodies)
        if not end and not self.text.endswith(("in ", "on ", "joined ", "joins "), 0, start):
            body, end = guessed(self.text[start:high])
        named = body or self.resolve(generic or "", start)
        held = employed_as(self.text, start + end, high) if end else None
        offices = list(self.apposition(held, high))[:1] if held else []
        return [office._replace(organisation=office.organisation or named) for office in offices], named

    def _with_employment(self, office: FoundOffice, high: int) -> FoundOffice:
        """With the employer that is told behind an office, as in "a nurse who worked at the Water Hospital"."""
        if office.organisation or office.span is None or not self.text.startswith(" who ", office.span.end):
            return office
        start = office.span.end + len(" who")
        if said := complement(self.text, start, high):
            return next(self.apposition(said, high), office)
        held = employer(self.text, start, high)
        body = self.employed(held, high)[1] if held else firm_owned(self.text, start, high, self.bodies)
        return office._replace(organisation=body)

    def _apposed_body(self, comma: re.Match[str], high: int) -> str | None:
        """The organisation that stands alone between the comma behind a name and the next."""
        segment = next(self._segments(comma.end(), high), None)
        if segment is None or "," not in comma[0] or not _BEHIND_BODY.match(self.text, segment[1]):
            return None
        if self.text.startswith("the ", segment[0]) or (
            self.text.startswith(".", segment[1]) and " " not in self.text[slice(*segment)]
        ):
            return None  # "Mayor X, the Water Board, and others": nobody is a body.
        body, _, end = body_in(self.text[slice(*segment)])
        return body if end == segment[1] - segment[0] else None

    def apposition(self, start: int, high: int) -> Iterator[FoundOffice]:
        """The offices in apposition: one, or several divided by commas."""
        pending: FoundOffice | None = None
        is_field_told = is_firm_next = False
        for left, right in self._segments(start, high):
            phrase = self.text[left:right]
            found = styled(phrase, self.bodies)
            if found is None or leads_elsewhere(found.rest):
                grown = self._with_unit(pending, phrase, right) if pending else None
                if pending and grown == pending and is_firm_next:
                    pending = pending._replace(organisation=body_in(self.text[left:high])[0] or guessed(phrase)[0])
                    break
                if grown == pending and (is_field_told or not _FIELD.fullmatch(phrase)):
                    break
                is_field_told = grown == pending
                pending = grown
                continue
            if pending:
                yield pending
            pending = self._office(found, self.source.span(left, right))
            if also := self._second(found):
                yield pending
                found, pending = also, self._office(also, self.source.span(right - len(found.rest), right))
            is_firm_next = pending.organisation is None and found.rest.endswith(_KINDS)
        if pending:
            yield pending

    def _second(self, found: Styled) -> Styled | None:
        """The office that "and" adds to one, as in "author of the study and a clerk at the Water Board"."""
        second = f" {found.rest}".partition(" and ")[2]
        words = second.removeprefix("an ").removeprefix("a ").split()
        return styled(second, self.bodies) if words and begins_office(words) else None

    def _with_unit(self, office: FoundOffice, phrase: str, right: int) -> FoundOffice:
        """With what stands behind a comma: the organisation, or one of which it is a part or that is a part of it."""
        if _STATE.fullmatch(phrase) or (phrase.startswith("the ") and self.text.startswith(" ", right)):
            return office  # Or a verb follows: "X, director, the FBI said".
        body, _, end = body_in(phrase, self.bodies)
        if body is None:
            inside = _IN.sub("", phrase, count=1)
            body = body_in(inside, self.bodies)[0] or whole_in(inside, self.bodies)
        is_unit = end == len(phrase) and phrase[:1].isupper() and not phrase.startswith("The ")
        if body is None or (office.organisation and not is_unit):
            return office
        if office.organisation and office.role and office.role[0].isupper() and not is_body(office.organisation):
            return office._replace(
                role=f"{office.organisation} {office.role}", organisation=body
            )  # "River Manager, FBI"
        organisation = f"{office.organisation}, {body}" if office.organisation else body
        return office._replace(organisation=organisation)

    def _segments(self, start: int, high: int) -> Iterator[tuple[int, int]]:
        """The stretches between commas; a sentence's end, a verb or a mark ends them all."""
        position = start
        while position < high:
            match = SEGMENT_END.search(self.text, max(position, series_end(self.text, position, high)), high)
            end = match.start() if match else high
            words = self.text[position:end]
            if end in self.starts or self._is_title(words, end):  # It styles the name behind it, all or from "and" on.
                two = _TWO.match(words)
                words = two["own"] if two and (not two["other"] or begins_office(two["other"].split())) else ""
            if not words.strip() or (high in self.starts and words.lstrip().startswith("and ")):
                return
            left = position + len(words) - len(words.lstrip())
            yield left, position + len(words.rstrip())
            if match is None or match[0] != ",":
                return
            position = match.end()

    def _is_title(self, words: str, end: int) -> bool:
        """Whether words end with the abbreviated title of the next name, as in "Rep. X"."""
        return end + 2 in self.starts and key(words.rpartition(" ")[2]) in ABBREVIATIONS

    def _office(self, found: Styled, span: Span) -> FoundOffice:
        if found.is_plural:
            self.plurals.add(span)
        role = singular(found.role) if found.role and found.is_plural else found.role
        organisation = (None if self._is_place(found.body, span) else self._owned(found.body)) or (
            self.resolve(found.generic, span.start) if found.generic else None
        )
        first, _, held = (role or "").partition(" ")
        if not organisation and held.islower() and first[:1].isupper() and (name := self._owned(first)) != first:
            role, organisation = held, name  # "Acmes president"
        return FoundOffice(rank=found.rank, role=role, organisation=organisation, span=span)

    def _is_place(self, body: str | None, span: Span) -> bool:
        """Whether a state stands behind a name that no word makes a body's, as in "a banker from Dallas, Texas"."""
        if body is None or is_body(body) or not self.text.endswith(body, span.start, span.end):
            return False
        return IN_STATE.match(self.text, span.end) is not None

    def _headed(self, office: FoundOffice) -> FoundOffice:
        """With the organisation that is headed by it, or that it is named behind."""
        if office.organisation or office.span is None:
            return office
        around = self.text[max(0, office.span.start - _HEADING) : office.span.start]
        body = firm_before(around, office.role or "", self.bodies) or last_body(headed(around) or "", self.bodies)
        return office._replace(organisation=body) if body else office

    def restored(self, office: FoundOffice) -> FoundOffice:
        """With the abbreviations that were set aside in it."""
        if self.is_whole:
            return office
        role, organisation = self._restored(office.role), self._restored(office.organisation)
        return office._replace(role=role, organisation=organisation)

    def _restored(self, words: str | None) -> str | None:
        """The name of a body or an office with the abbreviation that was set aside in it."""
        if words is None or SET_ASIDE not in words:
            return words
        start = self.text.find(words)
        return (
            self.source.text[start : start + len(words)]
            if start >= 0
            else " ".join(words.replace(SET_ASIDE, "").split())
        )

    def _owned(self, body: str | None) -> str | None:
        """A body whose apostrophe was lost, as in "Green Valleys manager", by the name that the text has elsewhere."""
        return body[:-1] if body and body.endswith("s") and body[:-1] not in STATES and self._names(body[:-1]) else body

    @cache  # noqa: B019  it goes with the document
    def _names(self, body: str) -> bool:
        """Whether the text has a name as a word of its own."""
        return re.search(rf"\b{re.escape(body)}\b", self.text) is not None

    def resolve(self, noun: str, position: int) -> str | None:
        """The full name of what is called by its kind: the latest body before, else the first, with the noun in it."""
        if not noun:
            return None
        if noun == ITS:
            near = self.text[max(0, position - _REACH) : position]
            return last_body(near, self.bodies | self.told)
        if known := self.called(noun):
            return known
        return full_name(noun, self.text, position, self.bodies)
