"""How a person is styled where a name stands: rank, role and organisation before it and behind it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from briefings.draft.found import FoundOffice
from briefings.draft.styling import ITS, SET_ASIDE, Styled, body_in, last_body, styled
from briefings.draft.titles import PLURALS, is_modifier, is_noun, is_rank, key
from briefings.model import SourceDocument, Span

_REACH = 300
"""Characters before and behind a name in which it may be styled."""
_MOST_WORDS_BEFORE = 24
_WORD = re.compile(r"\S+")
_SMALL = frozenset("of for the and in on at & de des du la le von to against with".split())
_HONORIFICS = frozenset("mr mrs ms miss dr sir dame lord lady prof".split())
_SUFFIX = re.compile(r",?\s+(?:Jr|Sr|III|II|IV|M\.?D|Ph\.?D|Esq|J\.?D|MBA|MPH)\b\.?")
_AGE = re.compile(r",\s*(?:age\s+)?\d{1,3}(?=,)")
_RESIDENCE = re.compile(
    r",?\s+(?:both\s+)?(?:formerly\s+)?of\s+[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,2}(?:,\s+[A-Z][\w-]{1,15}\.?)?"
    r"(?=,\s+(?:the|an?|former|[a-z]+)\s)"
)
"""Behind a name: where the person lives, which is no organisation."""
_OF = re.compile(r",?\s+(?:of|for|from|at|with)\s+")
_COPULA = re.compile(
    r"[*_)\]]*(?:,\s+who|,)?\s+(?:is|was|were|are|work(?:s|ed) as|(?:currently |has |will )?serve[sd]? as|became"
    r"|(?:was|has been) (?:named|appointed|elected))\s+(?:also\s+|currently\s+|now\s+)?"
    r"(?=(?:the|a|an|its|their|our|his|her)\s|[A-Z])"
)
_ABBREVIATION = re.compile(r"\s\([A-Z][A-Za-z&./-]{1,11}\)")
"""Behind the name of a body; set aside, so that the name goes on behind it."""
_BRACKETS = re.compile(r"\s*\(([^()]{2,120})\)")
_SEGMENT_END = re.compile(
    r"[,;:!?\n\"“”()]|(?<=[^\W\d_]{3})\.(?=\s|\Z)|(?<=\d)\.(?=\s|\Z)|\s[—–-]+\s"
    r"|\s(?:who|which|that|said|says|told|added|was|were|is|are|has|have|had|will|announced|noted|stated|wrote"
    r"|explained|testified|today|and\s+(?:the|his|her|their)\b)(?=\W)"
)


@dataclass(frozen=True, slots=True)
class StyledMention:
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
        self.text = _ABBREVIATION.sub(lambda match: f" {SET_ASIDE * (len(match[0]) - 1)}", source.text)
        self.spans = spans
        self.starts = {span.start for span in spans}
        self.bodies = bodies
        self.called = called
        self.bounds = {p.number: (p.start, p.end) for p in source.paragraphs if p.number}

    def read(self, index: int, name: str, span: Span) -> StyledMention:
        """How the person is styled at one place."""
        low, high = self.bounds.get(span.paragraph or 0, (span.start, span.end))
        low = max(low, span.start - _REACH, self.spans[index - 1].end if index else 0)
        limit = self.spans[index + 1].start if index + 1 < len(self.spans) else len(self.text)
        high = min(high, span.end + _REACH)
        before = list(self._before(self.text[low : span.start], low))
        behind, body = self._behind(span, high, limit)
        offices = merged([*(office for office, _ in before), *behind], body)
        plural = any(is_plural for _, is_plural in before)
        return StyledMention(name=name, span=span, offices=offices, is_plural=plural, behind=body)

    def _before(self, context: str, low: int) -> Iterator[tuple[FoundOffice, bool]]:
        """The stylings that lead up to a name, in their order."""
        if context.startswith(",") and context.rstrip().endswith(","):
            return  # What stands between two names and commas is said of the first.
        nearest = next((word for word in reversed(context.split()) if key(word) not in _HONORIFICS), "")
        if not _may_style(nearest):
            return  # Most names stand behind other words.
        words = list(_WORD.finditer(context))[-_MOST_WORDS_BEFORE:]
        while words and key(words[-1][0]) in _HONORIFICS:
            words.pop()
        for start, end in _segments_before([word[0] for word in words]):
            first, last = words[start], words[end - 1]
            span = self.source.span(low + first.start(), low + last.end())
            found = styled(context[first.start() : last.end()].rstrip(","), self.bodies)
            if found and not _leads_elsewhere(found.rest):
                yield self._office(found, span), found.is_plural

    def _behind(self, span: Span, high: int, limit: int) -> tuple[list[FoundOffice], str | None]:
        """The stylings behind a name, or else only the organisation there."""
        start = span.end
        for pattern in (_SUFFIX, _AGE, _RESIDENCE):
            match = pattern.match(self.text, start, high)
            start = match.end() if match else start
        if match := _BRACKETS.match(self.text, start, min(high, limit)):
            found = styled(match[1], self.bodies)
            if found:
                return [self._office(found, self.source.span(match.start(1), match.end(1)))], None
        if match := _OF.match(self.text, start, high):
            # Behind a comma, "of" is mostly where somebody lives; only a name that says so is a body then.
            bodies = frozenset() if match[0].startswith(",") else self.bodies
            body, generic, end = body_in(self.text[match.end() : min(high, limit)], bodies)
            if end:
                named = body or self.resolve(generic or "", match.end())
                copula = _COPULA.match(self.text, match.end() + end, high)
                return (list(self._apposition(copula.end(), min(high, limit)))[:1] if copula else []), named
        if match := _COPULA.match(self.text, start, high):
            return list(self._apposition(match.end(), min(high, limit)))[:1], None
        if self.text.startswith((",", " –", " —", " -"), start):
            return list(self._apposition(start + 1, min(high, limit))), None
        return [], None

    def _apposition(self, start: int, high: int) -> Iterator[FoundOffice]:
        """The offices in apposition: one, or several divided by commas."""
        pending: FoundOffice | None = None
        for left, right in self._segments(start, high):
            phrase = self.text[left:right]
            found = styled(phrase, self.bodies)
            if found is None or _leads_elsewhere(found.rest):
                if pending:
                    yield self._with_unit(pending, phrase)
                return
            if pending:
                yield pending
            pending = self._office(found, self.source.span(left, right))
        if pending:
            yield pending

    def _with_unit(self, office: FoundOffice, phrase: str) -> FoundOffice:
        """With what stands behind a comma: the organisation, or one of which it is a part or that is a part of it."""
        body, _, end = body_in(phrase, self.bodies)
        is_unit = end == len(phrase) and phrase[:1].isupper() and not phrase.startswith("The ")
        if body is None or (office.organisation and not is_unit):
            return office
        organisation = f"{office.organisation}, {body}" if office.organisation else body
        return replace(office, organisation=organisation)

    def _segments(self, start: int, high: int) -> Iterator[tuple[int, int]]:
        """The stretches between commas; a sentence's end, a verb or a mark ends them all."""
        position = start
        while position < high:
            match = _SEGMENT_END.search(self.text, position, high)
            end = match.start() if match else high
            if end in self.starts:
                return  # It styles the name behind it.
            words = self.text[position:end]
            if not words.strip():
                return
            left = position + len(words) - len(words.lstrip())
            yield left, position + len(words.rstrip())
            if match is None or match[0] != ",":
                return
            position = match.end()

    def _office(self, found: Styled, span: Span) -> FoundOffice:
        role = _singular(found.role) if found.role and found.is_plural else found.role
        organisation = self._owned(found.body) or (self.resolve(found.generic, span.start) if found.generic else None)
        return FoundOffice(rank=found.rank, role=role, organisation=organisation, span=span)

    def _owned(self, body: str | None) -> str | None:
        """A body whose apostrophe was lost, as in "Green Valleys manager", by the name that the text has elsewhere."""
        if body and body.endswith("s") and re.search(rf"\b{re.escape(body[:-1])}\b", self.text):
            return body[:-1]
        return body

    def resolve(self, noun: str, position: int) -> str | None:
        """The full name of what is called by its kind: the latest body before, else the first, with the noun in it."""
        if not noun:
            return None
        if noun == ITS:
            return last_body(self.text[max(0, position - _REACH) : position], self.bodies)
        if known := self.called(noun):
            return known
        named = _named_with(noun.capitalize())
        places = list(named.finditer(self.text, 0, position)) or list(named.finditer(self.text, position))[:1]
        return body_in(places[-1][0], self.bodies)[0] if places else None


@cache
def _named_with(noun: str) -> re.Pattern[str]:
    """The full names that have a noun in them: "Criminal Police Organization", "Department of Public Works"."""
    word = r"[A-Z][\w.&'’-]*"
    behind = rf"\s+(?:of|for|on)\s+(?:the\s+)?{word}(?:\s+(?:and\s+)?{word}){{0,6}}"
    return re.compile(rf"(?:{word}\s+){{1,6}}{noun}(?:{behind})?|{noun}{behind}")


def _segments_before(words: list[str]) -> list[tuple[int, int]]:
    """The stretches of words that lead up to a name and may style it, divided by commas."""
    end = len(words)
    found: list[tuple[int, int]] = []
    while end and not words[end - 1].endswith((";", ":")):
        if key(words[end - 1]) in _SMALL:
            break  # "officers against X" styles nobody.
        start = _reach(words, end)
        if start == end or (not any(map(is_noun, words[start:end])) and not is_rank(words[start:end])):
            break
        found.insert(0, (start, end))
        if not start or not words[start - 1].endswith(","):
            break
        end = start
    return found


def _reach(words: list[str], end: int) -> int:
    """How far to the left of `end` the words of one styling go."""
    start = end
    while start and _may_style(words[start - 1]) and (start == end or not words[start - 1].endswith((",", ";", ":"))):
        start -= 1
    if start and words[start - 1] in {"its", "their"}:
        return start - 1
    while start < end and (key(words[start]) in _SMALL and key(words[start]) != "the"):
        start += 1
    for position in range(start + 1, end - 1):  # "the Department of Justice and Director X": only what is behind "and".
        if key(words[position]) == "and" and _begins_office(words[position + 1 : end]):
            return position + 1
    return start


def _begins_office(words: list[str]) -> bool:
    position = 1 if key(words[0]) == "the" else 0
    while position < len(words) and is_modifier(words[position]) and not is_noun(words[position]):
        position += 1
    return position < len(words) and is_noun(words[position])


def _may_style(word: str) -> bool:
    bare = word.lstrip('("“‘')
    if word.endswith((".", "!", "?", '"', "”")) and not re.fullmatch(r"(?:[A-Za-z]\.)+|[A-Z][a-z]{0,4}\.,?", word):
        return False
    return bool(bare) and (
        bare.startswith(SET_ASIDE)
        or bare[0].isupper()
        or bare[0].isdigit()
        or key(word) in _SMALL
        or is_noun(word)
        or is_modifier(word)
    )


def _leads_elsewhere(rest: str) -> bool:
    """Whether what follows an office in its phrase makes it somebody else's, as in "spokesman for the late …"."""
    return rest[:1].isalpha() and rest.split(maxsplit=1)[0].lower() in {"to", "by", "whose"}


def _is_said_again(office: FoundOffice, behind: list[FoundOffice]) -> bool:
    """As in "U.S. Attorney X, U.S. Attorney for the Southern District"."""
    return not office.organisation and any(other.role == office.role for other in behind)


def merged(offices: list[FoundOffice], body: str | None) -> tuple[FoundOffice, ...]:
    """Ranks put to the first office; the organisation behind a name to an office that has none."""
    rank = next((office.rank for office in offices if office.rank), None)
    held = [office for office in offices if office.role]
    if not held:
        span = offices[0].span if offices else None
        return (FoundOffice(rank=rank, organisation=body, span=span),) if rank or body else ()
    held = [office for place, office in enumerate(held) if not _is_said_again(office, held[place + 1 :])]
    last = held[-1]
    if body and not last.organisation:
        held[-1] = replace(last, organisation=body)
    return (replace(held[0], rank=rank), *held[1:])


def _singular(role: str) -> str:
    """The office of one of several."""
    words = role.split()
    for index, word in enumerate(words):
        single = PLURALS.get(key(word))
        if single:
            written = single.capitalize() if word[0].isupper() else single
            words[index] = written
    return " ".join(words)
