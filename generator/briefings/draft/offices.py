"""Who is what: rank, role and organisation of each person, as the text styles them.

Read where a person is named: before the name ("FBI Director X", "the Chief of the Office, X"), behind
it ("X, director of Y", "X of the Fraud Section", "X (chair)", "X is the chair of Y"), and along lists
of names ("Attorneys X and Y of the Fraud Section").
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from briefings.draft.found import FoundOffice, FoundPerson
from briefings.draft.styling import Styled, body_in, styled
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
_OF = re.compile(r",?\s+(?:of|for|from|at|with)\s+")
_COPULA = re.compile(
    r"[*_)\]]*(?:,\s+who|,)?\s+(?:is|was|were|are|work(?:s|ed) as|(?:currently |has |will )?serve[sd]? as|became"
    r"|(?:was|has been) (?:named|appointed|elected))\s+(?:also\s+|currently\s+|now\s+)?"
    r"(?=(?:the|a|an|its|their|our|his|her)\s|[A-Z])"
)
_ABBREVIATION = re.compile(r"\s\([A-Z][A-Za-z&./-]{1,11}\)")
"""Behind the name of a body; set aside, so that the name goes on behind it."""
_ARE = re.compile(r",?\s+(?:were|are|served as|work as|worked as)\s")
_BRACKETS = re.compile(r"\s*\(([^()]{2,120})\)")
_SEGMENT_END = re.compile(
    r"[,;:!?\n\"“”()]|(?<=[^\W\d_]{3})\.(?=\s|\Z)|(?<=\d)\.(?=\s|\Z)|\s[—–-]+\s"
    r"|\s(?:who|which|that|said|says|told|added|was|were|is|are|has|have|had|will|announced|noted|stated|wrote"
    r"|explained|testified|today|and\s+(?:the|his|her|their)\b)(?=\W)"
)
_MOST_BETWEEN = 80
_LINK = re.compile(r"(?:,|;|\s+and|,\s+and|\s*&)\s+")
"""Between two names of one list."""


@dataclass(frozen=True, slots=True)
class _Mention:
    """A person's name where it stands, with how it is styled there."""

    name: str
    span: Span
    offices: tuple[FoundOffice, ...] = ()
    is_plural: bool = False
    """Whether the office before the name is that of several people."""
    behind: str | None = None
    """The organisation behind the name, which those before it in a list share."""


def find_offices(
    source: SourceDocument,
    people: Sequence[FoundPerson],
    *,
    bodies: frozenset[str] = frozenset(),
    called: Callable[[str], str | None] = lambda _: None,
) -> dict[str, tuple[FoundOffice, ...]]:
    """By full name: the offices of each person who is styled at all; the fullest styling of each counts.

    `called` gives the organisation that is known to be meant by a noun, as in "the Organization".
    """
    mentions = sorted(
        ((person.name, span) for person in people for span in person.mentions), key=lambda item: item[1].start
    )
    reader = _Reader(source, [span for _, span in mentions], bodies, called)
    read = [reader.read(index, name, span) for index, (name, span) in enumerate(mentions)]
    found: dict[str, tuple[FoundOffice, ...]] = {}
    for mention in _shared(read, source.text):
        best = found.get(mention.name, ())
        if _fullness(mention.offices) > _fullness(best):
            found[mention.name] = _joined(mention.offices, best)
        elif best:
            found[mention.name] = _joined(best, mention.offices)
    return found


def _fullness(offices: tuple[FoundOffice, ...]) -> int:
    return sum(4 * bool(office.role) + 2 * bool(office.organisation) + bool(office.rank) for office in offices)


def _joined(best: tuple[FoundOffice, ...], other: tuple[FoundOffice, ...]) -> tuple[FoundOffice, ...]:
    """The best styling, with a rank or organisation that only another one gives."""
    if not best or not other:
        return best or other
    first, second = best[0], other[0]
    same = (
        not (first.role and second.role) or key(first.role) in key(second.role) or key(second.role) in key(first.role)
    )
    organisation = first.organisation or (second.organisation if same else None)
    rank = first.rank or next((office.rank for office in other if office.rank), None)
    return (replace(first, organisation=organisation, rank=rank), *best[1:])


class _Reader:
    """Reads the surroundings of names."""

    def __init__(
        self, source: SourceDocument, spans: list[Span], bodies: frozenset[str], called: Callable[[str], str | None]
    ) -> None:
        self.source = source
        self.text = _ABBREVIATION.sub(lambda match: " " * len(match[0]), source.text)
        self.spans = spans
        self.starts = {span.start for span in spans}
        self.bodies = bodies
        self.called = called
        self.bounds = {p.number: (p.start, p.end) for p in source.paragraphs if p.number}

    def read(self, index: int, name: str, span: Span) -> _Mention:
        """How the person is styled at one place."""
        low, high = self.bounds.get(span.paragraph or 0, (span.start, span.end))
        low = max(low, span.start - _REACH, self.spans[index - 1].end if index else 0)
        limit = self.spans[index + 1].start if index + 1 < len(self.spans) else len(self.text)
        high = min(high, span.end + _REACH)
        before = list(self._before(self.text[low : span.start], low))
        behind, body = self._behind(span, high, limit)
        offices = _merged([*(office for office, _ in before), *behind], body)
        plural = any(is_plural for _, is_plural in before)
        return _Mention(name=name, span=span, offices=offices, is_plural=plural, behind=body)

    def _before(self, context: str, low: int) -> Iterator[tuple[FoundOffice, bool]]:
        """The stylings that lead up to a name, in their order."""
        if context.startswith(",") and context.rstrip().endswith(","):
            return  # What stands between two names and commas is said of the first.
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
        for pattern in (_SUFFIX, _AGE):
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
                body = body_in(phrase, self.bodies)[0] if pending and not pending.organisation else None
                if pending:
                    yield replace(pending, organisation=body) if body else pending
                return
            if pending:
                yield pending
            pending = self._office(found, self.source.span(left, right))
        if pending:
            yield pending

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
        bare[0].isupper() or bare[0].isdigit() or key(word) in _SMALL or is_noun(word) or is_modifier(word)
    )


def _leads_elsewhere(rest: str) -> bool:
    """Whether what follows an office in its phrase makes it somebody else's, as in "spokesman for the late …"."""
    return rest[:1].isalpha() and rest.split(maxsplit=1)[0].lower() in {"to", "by", "whose"}


def _merged(offices: list[FoundOffice], body: str | None) -> tuple[FoundOffice, ...]:
    """Ranks put to the first office; the organisation behind a name to an office that has none."""
    rank = next((office.rank for office in offices if office.rank), None)
    held = [office for office in offices if office.role]
    if not held:
        span = offices[0].span if offices else None
        return (FoundOffice(rank=rank, organisation=body, span=span),) if rank or body else ()
    last = held[-1]
    if body and not last.organisation:
        held[-1] = replace(last, organisation=body)
    return (replace(held[0], rank=rank), *held[1:])


def _shared(mentions: list[_Mention], text: str) -> Iterator[_Mention]:
    """Along lists of names: a plural office goes on to the names behind it, an organisation back to those before it."""
    back: list[_Mention] = []
    for mention in reversed(list(_onward(mentions, text))):
        follower = back[-1] if back else None
        if follower and _is_said_of_both(mention, follower, text):
            back.append(replace(mention, offices=follower.offices))
        elif follower and _takes_body(mention, follower, text):
            offices = _merged(list(mention.offices), follower.behind)
            back.append(replace(mention, offices=offices, behind=follower.behind))
        else:
            back.append(mention)
    yield from reversed(back)


def _onward(mentions: list[_Mention], text: str) -> Iterator[_Mention]:
    before: _Mention | None = None
    for mention in mentions:
        before = _with_office_of(before, mention, text) if before and before.is_plural else mention
        yield before


def _with_office_of(before: _Mention, mention: _Mention, text: str) -> _Mention:
    """A name behind another one in a list, where it has no office of its own, with that of the list."""
    own = next(iter(mention.offices), FoundOffice())
    if own.role or not _LINK.fullmatch(text[before.span.end : mention.span.start]):
        return mention
    office = replace(before.offices[0], organisation=own.organisation or before.offices[0].organisation)
    return replace(mention, offices=(office,), is_plural=True)


def _is_said_of_both(mention: _Mention, follower: _Mention, text: str) -> bool:
    """Whether a verb in the plural gives the next name's office to this one too, as in "A and B were the owners"."""
    linked = _LINK.fullmatch(text[mention.span.end : follower.span.start])
    return bool(linked and not mention.offices and _ARE.match(text, follower.span.end))


def _takes_body(mention: _Mention, follower: _Mention, text: str) -> bool:
    """Whether the organisation behind the next name is this one's too."""
    if not follower.behind or mention.behind or any(office.organisation for office in mention.offices):
        return False
    between = text[mention.span.end : follower.span.start]
    if _LINK.fullmatch(between):
        return True
    ours = next((office.role for office in mention.offices if office.role), None)
    theirs = next((office.role for office in follower.offices if office.role), None)
    alike = ours is not None and theirs is not None and _is_of_district(ours) == _is_of_district(theirs)
    return alike and len(between) < _MOST_BETWEEN and _LINK.match(between) is not None and ";" not in between


def _is_of_district(role: str) -> bool:
    """Whether the office is that of a United States Attorney: these are of districts, and share no section."""
    return re.search(r"\b(?:U\. ?S\.|United States) Attorney", role) is not None


def _singular(role: str) -> str:
    """The office of one of several."""
    words = role.split()
    for index, word in enumerate(words):
        single = PLURALS.get(key(word))
        if single:
            written = single.capitalize() if word[0].isupper() else single
            words[index] = written
    return " ".join(words)
