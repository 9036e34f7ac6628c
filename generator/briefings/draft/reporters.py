"""Who speaks, by the words beside a verb: its subject before it or behind it, a name, a title or a pronoun.

Subjects are looked for where English puts them: before the verb, with at most an apposition between, and after it
directly behind a quotation.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from briefings.draft.division import BLANK
from briefings.draft.titles import is_modifier, is_noun
from briefings.draft.words import (
    ARTICLES,
    AUXILIARIES,
    DETERMINERS,
    LOWER,
    PREPOSITIONS,
    SMALL_WORDS,
    SPEECH,
    TITLES,
)
from briefings.model import Span

_LAST_WORD = re.compile(r"\s+([^\W\d_]+)\s*\Z")
LONGEST_WORD, _LONGEST_PHRASE = 30, 160
"""Characters looked at where a word or a phrase ends."""
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|[Ii]t|er|il|elle|él|ella|han|hon|он|она)\Z")
_RELATIVE = re.compile(r",?\s+(?:who|which)\Z")
_OFFICE_FOR = re.compile(r"(?P<noun>[A-Z][\w-]+) (?:for|of) (?:[A-Z][\w-]+ )*(?P<last>[A-Z][\w-]+) ")
_PREPOSITION = re.compile(
    r"\b(?:for|of|to|with|by|from|about|at|in|against|on|under|like|and|or)\s+(?:[^\W_]+\.?\s+)?\Z"
)
_CLAUSE = re.compile(
    r"[,;:—–()\ue000]|\A\s*As\b|\b(?:that|and|but|when|as|because|while|if|after|before|although|though|since|where|which|who)\b"
)
_NAMING = r"[^\W_](?:[^\s,.;:()\ue000]|(?<=\b[A-Z])\.|(?<=\bDr|\bMr|\bMs)\.|(?<=\bMrs|\bRep|\bSen|\bGov)\.)*"
"""A word of a name or title, the full stop of an abbreviation with it."""
_AFTER = re.compile(
    r"\s+(?P<pronoun>he|she|they|it|we|I|er|sie|il|elle|él|ella|han|hon|он|она)\b"
    r"|\s+(?P<phrase>(?:(?:the|a|an|one|another|his|her|their|its|some|several|many|most)\s+)?"
    rf"{_NAMING}(?:\s+(?!who\b|in\b|on\b|at\b|of\b|for\b|when\b|as\b|after\b|during\b|to\b|from\b|about\b)"
    rf"{_NAMING}){{0,5}})"
)
_LAST_CAPITALS = re.compile(rf"(?<=\s)[^\W{LOWER}_][^\s,]*(?:\s[^\W{LOWER}_][^\s,]*){{1,3}}\Z")
_TITLED = re.compile(
    r"\s+(?:(?:\(?[^\W\d_][^\s,;:()\ue000]*\)?\s+){0,7}(?:(?!that\b)[^\W\d_][^\s,;:()\ue000]*,\s+(?P<honorific>(?:Cllr|Cr|Dr|Hon|Mrs?|Ms|Prof)\.?\s+)?)?"
    rf"|(?:(?:[^\W\d_{LOWER}][^\s,;:()\ue000]*|of|for|in|the|and)\s+){{8,14}})\Z"
)
"""Between a verb and the name behind an office; a long one has small words between capitals."""
_FIRST_PRONOUN = re.compile(r"\b(?:he|she|they|I|we)\b", re.IGNORECASE)
FAR_BEFORE = 400
"""Characters before a verb in which its subject is looked for."""
_OFFICE_BEHIND = re.compile(r"\s(?:of|for|from|with|at)\s")
"""Between a name and what its bearer holds office in."""
OWNS = ("'s ", "’s ")
_LONGEST_TITLE = 16
"""Words."""
_MOST_MENTIONS = 40
"""Looked back at."""
_ISSUED = re.compile(
    r"\b(?:issued|released|made|gave|posted|read)\s(?=[^.;:]*\b(?:statements?|remarks|message|letter)\b)"
)
_OWN_WORDS = re.compile(r"[’']s? (?:[a-z]+ )?(?:answer|comment|letter|message|post|reply|response|statement|tweet)s?\Z")
"""Behind whose they are."""
_DOES = re.compile(r"\s(?P<verb>[a-z]+)\b")
_JOINED = re.compile(r",? and (?P<styling>(?:[\w.’'-]+,? ){0,6})")
"""Between two who speak together, with what the second is."""
Named = tuple[int, int, str]
"""From where to where a person is named, and who it is."""
SubjectKind = Literal["name", "title", "pronoun", "several", "nobody"]
"""Several speak together; nobody said what somebody "was asked" or "was told", but for those named behind "by"."""


class Subject(NamedTuple):
    """Who speaks, as a clause says it."""

    start: int
    end: int
    kind: SubjectKind
    person: str | None = None
    """The person named by it or in apposition to it."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """Where people are named, for looking up what stands at a place."""

    starts: Sequence[int]
    ends: Sequence[int]
    names: Sequence[str]

    @classmethod
    def of(cls, found: Sequence[tuple[Span, str]]) -> "Mentions":
        """In the order of the text."""
        ordered = sorted(found, key=lambda item: item[0])
        return cls(
            [span.start for span, _ in ordered], [span.end for span, _ in ordered], [name for _, name in ordered]
        )

    def within(self, start: int, end: int) -> list[Named]:
        """The mentions that lie in a range, in order."""
        position = bisect_left(self.starts, start)
        found = []
        while position < len(self.starts) and self.starts[position] < end:
            if self.ends[position] <= end:
                found.append((self.starts[position], self.ends[position], self.names[position]))
            position += 1
        return found

    def latest(self, position: int) -> list[Named]:
        """The last ones before a position, in order."""
        end = bisect_left(self.starts, position)
        places = range(max(0, end - _MOST_MENTIONS), end)
        return [(self.starts[place], self.ends[place], self.names[place]) for place in places]


def leading(outside: str, start: int, end: int, mentions: Mentions) -> Subject | None:
    """What begins a sentence as its subject: the first pronoun or person that no preposition stands before."""
    start = max(start, end - FAR_BEFORE)
    pronoun = _FIRST_PRONOUN.search(outside, start, end)
    named = [m for m in mentions.within(start, end) if not _PREPOSITION.search(outside[max(start, m[0] - 40) : m[0]])]
    if pronoun and not (named and named[0][0] < pronoun.start()):
        return Subject(start=pronoun.start(), end=pronoun.end(), kind="pronoun")
    if named:
        return person_at(named[0])
    return None


def issuing(outside: str, start: int, end: int, mentions: Mentions) -> Subject | None:
    """Who issues a statement."""
    match = _ISSUED.search(outside, start, end)
    return subject_before(outside, start, match.start(), mentions) if match else None


def is_titled(outside: str, start: int, end: int) -> bool:
    """Whether nothing but an office stands between a verb and a name."""
    match = _TITLED.match(outside, start, end)
    return match is not None and (not match["honorific"] or any(map(is_noun, match[0].split())))


def subject_after(outside: str, start: int, end: int, mentions: Mentions) -> Subject | None:
    """Who stands behind a verb that ends at `start`: a person, perhaps behind an office, a pronoun or a phrase."""
    named = mentions.within(start, min(end, start + 140))
    if named and is_titled(outside, start, named[0][0]):
        if last := _last_joined(outside, named):
            return _together(named[0], last)
        return person_at(named[0])
    match = _AFTER.match(outside, start, end)
    if not match:
        return None
    if match["pronoun"]:
        return Subject(start=match.start("pronoun"), end=match.end("pronoun"), kind="pronoun")
    name = _LAST_CAPITALS.search(outside, match.start("phrase"), match.end("phrase"))
    left, right = name.span() if name else match.span("phrase")
    return Subject(start=left, end=right, kind=kind_of(outside[left:right], "title"))


def subject_before(outside: str, start: int, verb: int, mentions: Mentions) -> Subject | None:
    """Who stands before a verb, auxiliaries and adverbs apart."""
    blank = outside.rfind(BLANK, start, verb)
    start = blank + 1 if blank >= 0 else start
    segment = outside[start:verb]
    segment = segment[: _trailing(segment)]
    end = start + len(segment)
    pronoun = _PRONOUN.search(segment, _last_word(segment, len(segment)))
    if pronoun:
        return Subject(start=start + pronoun.start(), end=end, kind="pronoun")
    relative = _RELATIVE.search(segment, max(0, len(segment) - LONGEST_WORD))
    if relative:
        end = start + relative.start()
        segment = segment[: relative.start()]
    if relative and relative[0].endswith("who") and (antecedent := ending_at(outside, start, end, mentions)):
        return antecedent
    if named := _named_before(outside, start, end, mentions, is_apposed=segment.endswith((",", ")"))):
        return named
    phrase = _phrase_before(segment, start)
    return phrase_or_person(outside, start, phrase, mentions) if phrase else None


def _named_before(outside: str, start: int, end: int, mentions: Mentions, *, is_apposed: bool) -> Subject | None:
    """The person named before a verb, directly or with an apposition between; both together where two speak."""
    named = mentions.within(start, end + 1)
    if is_apposed:
        named = [one for one in named if _may_speak(outside, start, one)]
        last = _last_joined(outside, named)
        return _together(named[0], last) if last else person_at(named[0]) if named else None
    if not named or named[-1][1] < end - 2:
        return None
    if len(named) > 1 and _are_joined(outside, named[-2], named[-1]):
        return _joined_before(outside, start, named[-2], named[-1])
    return None if _is_led_by_preposition(outside[start : named[-1][0]]) else person_at(named[-1])


def _joined_before(outside: str, start: int, one: Named, other: Named) -> Subject:
    """Two before a verb, if both are its subject: not "a spokesman for X and Y", "the mayor met X and Y said"."""
    before = _CLAUSE.split(outside[start : one[0]])[-1]
    if _PREPOSITION.search(before):
        return Subject(start=one[0] - len(before.lstrip()), end=other[1], kind="title")
    return _together(one, other) if is_styling(before) else person_at(other)


def person_at(named: Named) -> Subject:
    """The person named there."""
    return Subject(start=named[0], end=named[1], kind="name", person=named[2])


def _together(one: Named, other: Named) -> Subject:
    return Subject(start=one[0], end=other[1], kind="several")


def phrase_or_person(outside: str, start: int, phrase: Subject, mentions: Mentions) -> Subject:
    """A phrase before a verb, or the person in it who speaks: "X of the Water Board", "X's statement"."""
    named = mentions.within(phrase.start, phrase.end)
    if not named:
        return phrase
    if _OWN_WORDS.fullmatch(outside, named[-1][1], phrase.end) and is_styling(outside[phrase.start : named[-1][0]]):
        return person_at(named[-1])
    if _OFFICE_BEHIND.match(outside, named[0][1]) and not _PREPOSITION.search(outside[start : named[0][0]]):
        return person_at(named[0])
    return phrase


def _are_joined(outside: str, one: Named, other: Named) -> bool:
    """Whether only "and" and what may be an office stand between two names."""
    joined = _JOINED.fullmatch(outside, one[1], other[0])
    return joined is not None and is_styling(joined["styling"])


def _last_joined(outside: str, named: Sequence[Named]) -> Named | None:
    """The last of several names at the beginning that "and" joins, where no verb is said of it alone."""
    place = 0
    while place + 1 < len(named) and outside[named[place][1] : named[place + 1][0]] == ", ":
        place += 1
    if place + 1 >= len(named) or not _are_joined(outside, named[place], named[place + 1]):
        return None
    last = named[place + 1]
    does = _DOES.match(outside, last[1])
    is_said_of_last = does is not None and (
        does["verb"] in SPEECH or does["verb"] in AUXILIARIES or does["verb"].endswith("ed")
    )
    return None if is_said_of_last else last


def is_styling(words: str) -> bool:
    """Whether a stretch before a name may be an office and no more: capitals, articles, nouns of offices."""
    plain = [word.rstrip(",") for word in words.split()]
    return all(
        word[:1].isupper() or word in DETERMINERS or word in TITLES or is_noun(word) or is_modifier(word)
        for word in plain
    )


def ending_at(outside: str, start: int, end: int, mentions: Mentions) -> Subject | None:
    """The person whose name ends there."""
    named = [one for one in mentions.within(start, end) if one[1] == end or outside[one[1] : end] in {"'s", "’s"}]
    if not named or outside.endswith("of ", start, named[-1][0]):
        return None  # "the widow of X, who"
    if len(named) > 1 and _are_joined(outside, named[-2], named[-1]):
        return _together(named[-2], named[-1])
    return person_at(named[-1])


def _may_speak(outside: str, start: int, named: Named) -> bool:
    """Whether a name before a comma is a subject: neither whose somebody is nor what a preposition is for."""
    return not outside.startswith(OWNS, named[1]) and not _is_led_by_preposition(outside[start : named[0]])


def _is_led_by_preposition(before: str) -> bool:
    """Whether a name is only what a preposition is for, as in "a friend of X", but not in "Minister for Rivers X"."""
    if not _PREPOSITION.search(before):
        return False
    office = _OFFICE_FOR.fullmatch(before.lstrip())
    return office is None or not is_noun(office["noun"]) or office["last"].lower() in TITLES


def _trailing(segment: str) -> int:
    """Where the auxiliaries and adverbs before a verb begin."""
    end = len(segment.rstrip())
    while match := _LAST_WORD.search(segment, _last_word(segment, end), end):
        if match[1] not in AUXILIARIES and not match[1].endswith("ly"):
            break
        end = match.start()
    return end


def _last_word(segment: str, end: int) -> int:
    """Where to look for the last word, from the blank before it on."""
    return max(0, end - LONGEST_WORD, segment.rfind(" ", 0, end))


def _phrase_before(segment: str, start: int) -> Subject | None:
    """The words before a verb back to where their clause begins, if they look like a subject."""
    body = segment.rstrip(" ,")
    left = max((match.end() for match in _CLAUSE.finditer(body, max(0, len(body) - _LONGEST_PHRASE))), default=0)
    phrase = body[left:].strip()
    words = phrase.split()
    if not words or len(words) > _LONGEST_TITLE or words[0].lower() in PREPOSITIONS or words[-1].lower() in ARTICLES:
        return None
    if not (words[0].lower() in DETERMINERS or words[0][0].isupper() or words[-1].endswith("s")):
        return None
    begins = start + left + body[left:].index(phrase)
    return Subject(start=begins, end=begins + len(phrase), kind=kind_of(phrase, "title"))


def kind_of(phrase: str, otherwise: SubjectKind) -> SubjectKind:
    """A run of capitals is a name, of whomever, unless it begins with an office or rank."""
    words = [word for word in phrase.split() if word.lower() not in SMALL_WORDS]
    if otherwise != "title" or not words or not all(word[0].isupper() for word in words):
        return otherwise
    return "title" if words[0].lower() in TITLES else "name"
