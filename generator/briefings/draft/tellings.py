"""What a text tells of whom it has just named: "while working as a nurse at Acme", "She was its chief"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from briefings.draft.found import FoundOffice
from briefings.draft.merging import merged
from briefings.draft.predicates import complement, employer
from briefings.draft.surroundings import Surroundings
from briefings.folding import at_words
from briefings.model import Span

_WHILE = re.compile(
    r"wh(?:ile|en|ere)\s(?:s?he\s(?:was\semployed|was|served|worked)|employed|serving|working|acting)\s"
    r"(?:(?:(?P<as>as)|(?P<at>at|by|for|with))\s)?(?=(?:an?|the)\s[A-Za-z]|[A-Z])"
)
_PRONOUN = re.compile(
    r"(?:He|She|(?:(?<=\sthat\s)|(?<=\btime,\s)|(?<=\d\d,\s)|(?<=ly,\s)|(?<=Previously\s))s?he)(?:\salso|\scurrently|\sformerly|\spreviously)?(?=\s(?:is|was|served|work)[a-z]*\s)"
)
_SEVERAL = re.compile(
    r"(?:Both|All\s(?P<count>three|four|five|six))(?:\sdefendants|\smen|\sof\sthem)?(?=\s(?:are|were|work)[a-z]*\s)"
)
_AS = re.compile(r"as\s(?=(?:an?\s|the\s)?[a-z]{3,}\s[^.;:\n]{3,120},\s(?:he|she)\s)")
"""Before an office, as in "that, as president of Acme, she"."""
_IN_POSITION = re.compile(
    r"(?:his|her)\s(?:[a-z]+\s)?(?:activities|capacity|duties|employment|job|position|role|service|tenure|time|work)\sas\s"
    r"(?=(?:an?|the)\s|[a-z]+\s(?:at|of)\s)"
)
"""Before an office, or before what somebody only did: "her role as a recruiter"."""
_COUNTS = {"three": 3, "four": 4, "five": 5, "six": 6}
_SENTENCE_END = re.compile(r"[a-z\d)]{2}[.!?][”\"]?\s+|\n")
_REACH = 300
"""Characters before, in which nobody else may be named, and behind, in which it is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Telling:
    start: int
    """From where on they are named of whom it is told."""
    place: int
    """Where the office begins, or the employer."""
    is_employer: bool
    count: int = 1
    """Of how many it is told."""
    needs_body: bool = False
    """Whether it is an office only if an organisation is named."""


def told(reader: Surroundings, mentions: list[tuple[str, Span]]) -> Iterator[tuple[str, FoundOffice]]:
    """Names with an office or an organisation that is told of them."""
    text = reader.source.text
    starts = [span.start for _, span in mentions]
    for telling in _tellings(text):
        first, following = bisect_left(starts, telling.start), bisect_left(starts, telling.place)
        names = dict.fromkeys(name for name, _ in mentions[first:following])
        if len(names) != telling.count:
            continue
        limit = starts[following] if following < len(starts) else len(text)
        offices = _told_at(reader, telling, min(limit, telling.place + _REACH))
        held = [office for office in offices if office.organisation or not telling.needs_body]
        yield from ((name, reader.phrases.restored(office)) for name in names for office in held)


def _told_at(reader: Surroundings, telling: _Telling, high: int) -> tuple[FoundOffice, ...]:
    if telling.is_employer:
        return merged(*reader.employed(telling.place, high))[:1]
    return tuple(reader.phrases.said(telling.place, high))


def _tellings(text: str) -> Iterator[_Telling]:
    for match in at_words(_WHILE, {"while", "when", "where"}, text):
        start = max(0, match.start() - _REACH)
        ends = [end.end() for end in _SENTENCE_END.finditer(text, start, match.start())]
        yield _Telling(start=max([start, *ends]), place=match.end(), is_employer=match["at"] is not None)
    for match in at_words(_AS, {"as"}, text):
        yield _Telling(start=max(0, match.start() - _REACH), place=match.end(), is_employer=False)
    for match in at_words(_IN_POSITION, {"his", "her"}, text):
        yield _Telling(start=max(0, match.start() - _REACH), place=match.end(), is_employer=False, needs_body=True)
    for match in at_words(_PRONOUN, {"he", "she"}, text):
        yield from _predicate(text, match, 1)
    for match in at_words(_SEVERAL, {"both", "all"}, text):
        yield from _predicate(text, match, _COUNTS.get(match["count"], 2))


def _predicate(text: str, subject: re.Match[str], count: int) -> Iterator[_Telling]:
    """What a sentence says of its subject, which stands for those named before."""
    start, high = max(0, subject.start() - _REACH), min(len(text), subject.end() + _REACH)
    if said := complement(text, subject.end(), high):
        yield _Telling(start=start, place=said, is_employer=False, count=count)
    elif held := employer(text, subject.end(), high):
        yield _Telling(start=start, place=held, is_employer=True, count=count)
