"""A phrase beside a name, such as "director of the Water Board", as the offices that it gives."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from briefings.draft.asides import without_asides
from briefings.draft.bodies import IN_STATE, SET_ASIDE, body_in, guessed, last_body, whole_in
from briefings.draft.found import FoundOffice
from briefings.draft.kinds import full_name
from briefings.draft.organisations import is_acronym, is_body
from briefings.draft.portfolios import leads_elsewhere
from briefings.draft.posts import governs
from briefings.draft.predicates import SEGMENT_END
from briefings.draft.prefixes import begins_office
from briefings.draft.styling import ITS, Styled, is_of_company, styled
from briefings.draft.titles import HEADS, OWNED, is_modifier, is_noun, key, singular
from briefings.draft.words import ABBREVIATIONS, ANY_STATE_OR_CODE, COUNTRIES, HONORIFICS, STATES
from briefings.model import SourceDocument, Span

_REACH = 300
"""Characters before "its" in which the body is named."""
_IN = re.compile(r"\A(?:at|for|in|of|with)\s")
"""Behind a comma, before the organisation in which an office is held."""
_TWO = re.compile(r"(?P<own>.*\w.*?),?\s+and\s+(?P<other>(?:(?!\band\b).)*)\Z", re.DOTALL)
_FIELD_ALONE = re.compile(r"[A-Z][a-z]+(?:\s(?:(?:and|of|&)\s)?[A-Z][a-z]+){1,3}|\d\d[a-z]")
"""What an office is for, between commas: "Director, River Communications, Water Board", "manager, 10x, GSA"."""
_DETERMINER = re.compile(r"\A(?:an?|its|their)\s")
_CALLED = frozenset("dr mr mrs ms prof professor".split())
_EDGES = " \t\u00a0*_"
"""Around a stretch: blanks, and the marks of bold type."""
_KINDS = ("business", "company", "contractor", "corporation", "firm", "manufacturer")
"""Of firms: behind them and a comma stands the name, as in "chairman of a lending company, Taylor & Jones"."""
_BULLETS = ("- ", "– ", "— ", "• ", "•\t", "* ", "· ")
_PLACE = re.compile(rf"\d|\b(?:{ANY_STATE_OR_CODE})\Z|\b(?:New|San|Los|Las)\s")
_STATE = re.compile(ANY_STATE_OR_CODE)


class Phrases:
    """Reads the phrases of one document, whose names of persons are given."""

    def __init__(
        self, source: SourceDocument, names: Sequence[Span], bodies: frozenset[str], called: Callable[[str], str | None]
    ) -> None:
        self.source = source
        self.text = without_asides(source.text)
        self.is_whole = SET_ASIDE not in self.text
        self.in_order = sorted(span.start for span in names)
        self.starts = set(self.in_order)
        self.surnames = {source.text[span.start : span.end].rpartition(" ")[2] for span in names}
        self.bodies = bodies
        self.called = called
        self.told: frozenset[str] = frozenset()
        """The organisation read last, which no word of its name may betray."""
        self.plurals: set[Span] = set()
        """Where an office is that of several people."""

    def apposition(self, start: int, high: int) -> Iterator[FoundOffice]:
        """The offices in apposition: one, or several divided by commas; the last of two may tell the body of both."""
        offices = list(self._apposed(start, high))
        for office, behind in zip(offices, [*offices, None][1:], strict=True):
            shared = behind.organisation if behind and self._is_of_one(office, behind) else None
            yield office._replace(organisation=shared) if shared else office

    def _is_of_one(self, office: FoundOffice, behind: FoundOffice) -> bool:
        """Whether "and" alone stands between two that only bodies have: "one of the founders and the head of Acme"."""
        if office.organisation or not office.role or not (office.span and behind.span):
            return False
        is_owned = key(office.role.rpartition(" ")[2]) in OWNED | HEADS
        return is_owned and self.text[office.span.end : behind.span.start] == " and "

    def _apposed(self, start: int, high: int) -> Iterator[FoundOffice]:
        pending: FoundOffice | None = None
        held_at: str | None = None
        is_field_told = is_firm_next = False
        for place, (left, right) in enumerate(self.segments(start, high)):
            phrase = self.text[left:right]
            found = self._styling(phrase, is_first=not place)
            if found is not None:
                if pending:
                    yield pending
                *others, pending = self._held(found, self.source.span(left, right), held_at)
                yield from others
                held_at, is_field_told = None, False
                is_firm_next = pending.organisation is None and phrase.endswith(_KINDS)
                continue
            if not place and (held_at := self.whole_body(phrase)):
                continue
            grown = self._with_unit(pending, phrase, right) if pending else None
            if grown != pending:
                pending, is_field_told = grown, False
                continue
            if pending and (body := self._unbetrayed(pending, left, right, high if is_firm_next else 0)):
                pending = pending._replace(organisation=body)
                break
            if is_field_told or not _FIELD_ALONE.fullmatch(phrase):
                break
            is_field_told = True
        if pending:
            yield pending

    def _styling(self, phrase: str, *, is_first: bool) -> Styled | None:
        """The office that a phrase begins with, or that behind its "and": "a tenant and co-founder of Acme"."""
        found = styled(phrase, self.bodies)
        if found is None and is_first and phrase.startswith(("a ", "an ")):
            found = styled(_second(phrase), self.bodies)
        return None if found is None or leads_elsewhere(found.rest) else found

    def _held(self, found: Styled, span: Span, held_at: str | None) -> list[FoundOffice]:
        """An office, held in the body before it if there is one; and the one that "and" adds to it."""
        office = _held_at(self.office(found, span), held_at)
        second = _second(found.rest)
        also = styled(second, self.bodies) if second else None
        if also is None or also.is_plural != found.is_plural:
            return [office]
        begin = max(span.start, self.text.rfind(second, span.start, span.end))
        added = self.office(also, self.source.span(begin, span.end))
        if also.generic == ITS and office.organisation:
            added = added._replace(organisation=office.organisation)
        return [office, added]

    def whole_body(self, phrase: str) -> str | None:
        """The organisation that alone stands before an office: "X, Water Board, Senior Adviser"."""
        body, _, end = body_in(phrase, self.bodies)
        is_whole = body is not None and end == len(phrase) and phrase[:1].isupper() and not phrase.startswith("The ")
        return body if is_whole and (" " in phrase or is_acronym(phrase)) else None

    def said(self, start: int, high: int) -> list[FoundOffice]:
        """The offices that a sentence says somebody has: one, and what "and" adds to it."""
        offices = list(self.apposition(start, high))
        comma = self.text.find(",", start, high)
        limit = comma if comma >= 0 else high
        return [
            office for place, office in enumerate(offices) if not place or (office.span and office.span.start < limit)
        ]

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
        if not office.organisation:
            return office._replace(organisation=body)
        led = f"{office.organisation} {office.role}"
        if office.span is None or led not in self.text[office.span.start : office.span.end]:
            return office._replace(organisation=f"{office.organisation}, {body}")
        is_own = is_body(office.organisation) and (" " in office.organisation or is_acronym(office.organisation))
        return office if is_own else office._replace(role=led, organisation=body)  # "Cabinet Secretary, Water Board"

    def _unbetrayed(self, office: FoundOffice, left: int, right: int, firm_end: int) -> str | None:
        """The organisation of an office there that no word betrays: a firm, or the end of a line of a list."""
        if firm_end:
            return body_in(self.text[left:firm_end])[0] or guessed(self.text[left:right])[0]
        if office.organisation is not None:
            return None
        is_company = is_of_company(office.role or "") and self._is_company(office, left, right)
        return guessed(self.text[left:right])[0] if is_company or self._is_last_of_item(left, right) else None

    def _is_company(self, office: FoundOffice, left: int, right: int) -> bool:
        """Whether a name behind a comma and an office that only bodies have is one that the text has again."""
        name = self.text[left:right]
        begin, end = (office.span.start, office.span.end) if office.span else (0, 0)
        is_whole = self.text.endswith(office.role or "", 0, end) and not self.text.startswith("the ", begin)
        is_place = IN_STATE.match(self.text, right) is not None or name in STATES or not name[:1].isupper()
        is_field = all(map(is_modifier, name.split()))
        return (
            is_whole and not is_place and not is_field and self.names_nobody(left, right) and self.text.count(name) > 1
        )

    def _is_last_of_item(self, left: int, right: int) -> bool:
        """Whether capitals end a line of a list, as in "• Ann Smith, Director, Port of Paris"; no name, no place."""
        begin = max(self.text.rfind("\n", 0, left) + 1, self.text.rfind("•", 0, left))
        is_end = right == len(self.text) or self.text.startswith(("\n", " •"), right)
        if not is_end or not self.text.startswith(_BULLETS, begin) or not self.names_nobody(left, right):
            return False
        words = self.text[left:right].split()
        is_name = len(words) > 1 and words[0][0].isupper() and not is_modifier(words[-1])
        return is_name and not _PLACE.search(self.text, left, right)

    def segments(self, start: int, high: int) -> Iterator[tuple[int, int]]:
        """The stretches between commas; a sentence's end, a verb or a mark ends them all."""
        position = start
        while position < high:
            match = SEGMENT_END.search(self.text, position, high)
            end = match.start() if match else high
            words = self.text[position:end]
            if end in self.starts or self._is_title(words, end):  # It styles the name behind it, all or from "and" on.
                words = _own_of(words)
            bare = words.strip(_EDGES)
            if not bare or bare.startswith("whose ") or (high in self.starts and bare.startswith("and ")):
                return
            left = position + len(words) - len(words.lstrip(_EDGES))
            yield left, position + len(words.rstrip(_EDGES))
            if match is None or not (match[0] == "," or (" to " not in words and self._adds_office(match, high))):
                return
            position = match.end() if match[0] == "," else match.start() + len(" and ")

    def _adds_office(self, match: re.Match[str], high: int) -> bool:
        """Whether "and the" adds an office of the same person's, as in "the founder of Acme and the owner of Bolt"."""
        if match[0] != " and the":
            return False
        words, end = self.text[match.end() : high].split(), SEGMENT_END.search(self.text, match.end(), high)
        is_before_name = end is not None and not self.starts.isdisjoint(range(end.start(), end.start() + 3))
        return not is_before_name and high not in self.starts and words != [] and begins_office(words)

    def _is_title(self, words: str, end: int) -> bool:
        """Whether words end with the abbreviated title of the next name, as in "Rep. X"."""
        return end + 2 in self.starts and key(words.rpartition(" ")[2]) in ABBREVIATIONS | HONORIFICS

    def office(self, found: Styled, span: Span) -> FoundOffice:
        """What a phrase there gives, with the organisation by its full name."""
        if found.is_plural:
            self.plurals.add(span)
        role = singular(found.role) if found.role and found.is_plural else found.role
        is_whole = found.body is None or not found.body.endswith((" and", " or"))
        is_body = is_whole and not (self._is_place(found.body, span) or self._is_person(found.body, span))
        organisation = self._owned(found.body) if is_body else None
        if not organisation and (organisation := self.resolve(found.generic, span.start)) and role:
            role = role.removeprefix(f"{found.generic} ").removeprefix(f"{found.generic}s ")
        first, _, held = (role or "").partition(" ")
        if not organisation and held.islower() and first[:1].isupper() and (name := self._owned(first)) != first:
            role, organisation = held, name  # "Acmes president"
        return FoundOffice(rank=found.rank, role=role, organisation=organisation, span=span)

    def _is_place(self, body: str | None, span: Span) -> bool:
        """Whether a state stands behind a name that no word makes a body's, as in "a banker from Dallas, Texas"."""
        if body in COUNTRIES:
            return True
        if body is None or is_body(body) or not self.text.endswith(body, span.start, span.end):
            return False
        return IN_STATE.match(self.text, span.end) is not None

    def _is_person(self, body: str | None, span: Span) -> bool:
        """Whether a person's name stands in what precedes an office, as in "President Smith's lawyer"."""
        if body in self.surnames:
            return True  # "Smith spokesman"
        place = self.text.find(body, span.start, span.end) if body else -1
        return body is not None and place >= 0 and not self.names_nobody(place, place + len(body))

    def names_nobody(self, start: int, end: int) -> bool:
        """Whether no person's name begins in a stretch, as one does in no body's name."""
        return self.starts.isdisjoint(range(start, end))

    def restored(self, office: FoundOffice) -> FoundOffice:
        """With the abbreviations that were set aside in it."""
        if self.is_whole:
            return office
        role, organisation = self.restored_words(office.role), self.restored_words(office.organisation)
        return office._replace(role=role, organisation=organisation)

    def restored_words(self, words: str | None) -> str | None:
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

    def resolve(self, noun: str | None, position: int) -> str | None:
        """The full name of what is called by its kind: the latest body before, else the first, with the noun in it."""
        if not noun:
            return None
        if noun == ITS:
            line = self.text.rfind("\n", 0, position) + 1
            begin = max(line if self.text.startswith(_BULLETS, line) else 0, position - _REACH)
            named = self.in_order[bisect_left(self.in_order, begin) : bisect_left(self.in_order, position)]
            near = [self.text[left:right] for left, right in pairwise([begin, *named, position])]
            bodies = self.bodies | self.told
            found = (last_body(stretch, bodies) for stretch in reversed(near))  # No name is in a body's.
            return next(filter(None, found), None)
        if known := self.called(noun):
            return known
        return full_name(noun, self.text, position, self.bodies)


def _held_at(office: FoundOffice, body: str | None) -> FoundOffice:
    """An office in the body before it, unless it is one of a state's: what stands before that is a party."""
    return office if office.organisation or governs(office.role or "") else office._replace(organisation=body)


def _own_of(words: str) -> str:
    """What of the words before a name styles somebody else: up to "and", or to "for" as in "an aide to Senator"."""
    if two := _TWO.match(words):
        other = two["other"].strip(_EDGES)
        return two["own"] if not other or begins_office(other.split()) else ""
    own, _, title = words.replace(" to ", " for ").rpartition(" for ")
    bare, called = _DETERMINER.sub("", own.strip(_EDGES)).split(), title.split()
    if called and key(called[-1]) in _CALLED:
        called = called[:-1]  # "an aide to Mrs. X", "Secretary to the Treasury Prof. X"
    is_titled = all(word == "the" or word[0].isupper() for word in called) and (not called or is_noun(called[-1]))
    return own if is_titled and bare and "," not in own and is_noun(bare[-1]) and begins_office(bare) else ""


def _second(rest: str) -> str:
    """The office that "and" adds to one, as in "author of the study and a clerk at the Water Board"; empty if none."""
    second = f" {rest}".partition(" and ")[2]
    words = _DETERMINER.sub("", second).split()
    return second if words and begins_office(words) else ""
