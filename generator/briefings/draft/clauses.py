"""Clauses that report what somebody said, found without a model: a verb of speech and its subject.

The text is read with every quotation blanked out, so that the words of a quotation are never taken for the sentence
around it. Subjects are looked for where English puts them: before the verb, with at most an apposition between, and
after it directly behind a quotation.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter
from typing import Literal, NamedTuple

from briefings.draft.division import BLANK
from briefings.draft.titles import is_modifier, is_noun
from briefings.draft.words import (
    AUXILIARIES,
    DETERMINERS,
    LOWER,
    NO_VERBS,
    PREPOSITIONS,
    SMALL_WORDS,
    SPEECH,
    TITLES,
)
from briefings.folding import fold_word, words_of
from briefings.model import Span

_WORD = re.compile(r"[^\W_]+(?:[’'.‑-][^\W_]+)*")
_WHOLE_WORD = re.compile(r"(?<![^\W_][’'.‑-])[^\W_]+(?![’'.‑-][^\W_])")
"""No part of a compound one."""
_FOLDED_SPEECH = frozenset(map(fold_word, SPEECH))
_LAST_WORD = re.compile(r"\s+([^\W\d_]+)\s*\Z")
_LONGEST_WORD, _LONGEST_PHRASE = 30, 160
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
_BEHIND = re.compile(r"\ue000[\s,–—-]*(?:(?:a|ont|ha|har|hat)\s+)?\Z")
"""Directly behind a quotation, but for an auxiliary verb."""
_LAST_CAPITALS = re.compile(rf"(?<=\s)[^\W{LOWER}_][^\s,]*(?:\s[^\W{LOWER}_][^\s,]*){{1,3}}\Z")
_TITLED = re.compile(
    r"\s+(?:(?:\(?[^\W\d_][^\s,;:()\ue000]*\)?\s+){0,7}(?:(?!that\b)[^\W\d_][^\s,;:()\ue000]*,\s+)?"
    rf"|(?:(?:[^\W\d_{LOWER}][^\s,;:()\ue000]*|of|for|in|the|and)\s+){{8,14}})\Z"
)
"""Between a verb and the name behind an office; a long one has small words between capitals."""
_ATTACHED = re.compile(
    rf"\ue000[\s,]+(?:(?:he|she|they|it|I|we)|(?!(?:An?|The|This)\s)(?:[^\W{LOWER}_][^\s,;:()]*\s?){{1,5}})\s+\Z"
)
"""Directly behind a quotation, a name or pronoun: what follows says that it spoke, whatever the verb."""
_BE = re.compile(
    r"\b(?:am|are|be|been|being|got|is|was|were)\s+"
    r"(?:(?:[a-z]+ly|again|also|first|just|later|never|not|often|once|then|yesterday)\s+){0,2}\Z"
)
_BY = re.compile(r"(?:\s(?!to\b)[a-z]+){0,3}?\sby(?=\s)")
HEARD = frozenset(
    "accused advised asked called charged criticised criticized described dismissed informed praised reminded told "
    "urged warned".split()
)
"""Verbs whose subject says nothing where they are passive."""
_FIRST_PRONOUN = re.compile(r"\b(?:he|she|they|I|we)\b", re.IGNORECASE)
_LONGEST_SUBJECT = 60
"""Characters between a quotation and a verb that is attached to it."""
_FAR = 400
"""Characters before a verb in which its subject is looked for."""
_OFFICE_BEHIND = re.compile(r"\s(?:of|for|from|with|at)\s")
"""Between a name and what its bearer holds office in."""
_OWNS = ("'s ", "’s ")
_LONGEST_TITLE = 16
"""Words."""
_MOST_MENTIONS = 40
"""Looked back at."""
_ISSUED = re.compile(
    r"\b(?:issued|released|made|gave|posted|read)\s(?=[^.;:]*\b(?:statements?|remarks|message|letter)\b)"
)
_ACCORDING = re.compile(
    r"(?P<rule>[Aa]ccording to|(?:(?<=\b[Ii]n the )|(?<=\b[Ii]n the wise ))words of|attributable to"
    r"|[Qq]uote (?:by|from)"
    r"|(?:(?<![^\n])|(?<=[.!?] )|(?<=Joint ))(?:Comments?|Message|Remarks|Statement|[Ss]tatement) (?:by|from))\b"
)
"""It stands before the name of whoever speaks."""
_FOLDED_ACCORDING = frozenset("according attributable comment comments message quote remarks statement words".split())
_OF_OTHERS = re.compile(r"\b(?:about|for|on|to)\b")
_OWN_WORDS = re.compile(r"[’']s? (?:[a-z]+ )?(?:answer|comment|letter|message|post|reply|response|statement|tweet)s?\Z")
"""Behind whose they are."""
QUOTING = re.compile(
    r"(?:cit|quot)(?:ed|es|ing)\b"
    r"(?:[^.;:\ue000]|(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z][a-z])\.){2,60} as saying\b"
)
"""A verb whose subject only passes on what somebody else says."""
_GOING_ON = (" continued to ", " goes on to ", " had this to ", " went on to ")
"""Between a subject and its verb."""
_ARTICLES = frozenset({"a", "an", "the"})
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


class Clause(NamedTuple):
    """A verb of speech with its subject."""

    start: int
    end: int
    """From the first to the last of the two."""
    verb: str
    verb_start: int
    subject: Subject

    @property
    def is_close(self) -> bool:
        """Whether a person is named behind the verb, or one or a pronoun directly before it: grammar adds nothing."""
        if self.subject.start > self.verb_start:
            return self.subject.person is not None or self.subject.kind == "several"
        return self.subject.kind != "title" and 0 < self.verb_start - self.subject.end <= 1


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


def clauses(text: str, outside: str, spans: Sequence[tuple[int, int]], mentions: Mentions) -> list[Clause]:
    """The reporting clauses of a text, sentence by sentence; `outside` is the text without its quotations."""
    verbs = words_of(text).starts(_FOLDED_SPEECH)
    found = list(_according(text, outside, spans, mentions))
    for start, end in spans:
        quotation = outside.find(BLANK, start, end)
        likely = verbs[bisect_left(verbs, start) : bisect_left(verbs, end if quotation < 0 else quotation)]
        behind = _WORD.finditer(outside, quotation, end) if quotation >= 0 else ()
        found += _in_sentence(outside, start, end, chain(_verbs(outside, likely), behind), mentions)
    return found


def _verbs(outside: str, starts: Sequence[int]) -> Iterator[re.Match[str]]:
    """The verbs of speech among the words outside quotations that begin there."""
    for start in starts:
        match = _WHOLE_WORD.match(outside, start)
        if match and match[0].lower() in SPEECH and not _is_heading(outside, match):
            yield match


def _is_heading(outside: str, match: re.Match[str]) -> bool:
    """Whether a word has a capital that does not come from the beginning of a sentence, as in "Funding Highlights"."""
    return match[0].istitle() and outside[max(0, match.start() - 2) : match.start() - 1].isalnum()


def _according(text: str, outside: str, spans: Sequence[tuple[int, int]], mentions: Mentions) -> Iterator[Clause]:
    """The clauses that begin with "according to" or the like."""
    found = (_ACCORDING.match(outside, start) for start in words_of(text).starts(_FOLDED_ACCORDING))
    for match in filter(None, found):
        before = bisect_right(spans, match.start(), key=itemgetter(0))
        end = spans[before - 1][1] if before else 0
        subject = _subject_after(outside, match.end(), end, mentions) if match.end() < end else None
        if subject and _is_their_own(outside, match, subject):
            yield _clause(match, match["rule"].lower(), subject)


def _is_their_own(outside: str, match: re.Match[str], subject: Subject) -> bool:
    """Whether the words are those of the person named: not "a statement on X", not "the words of X's mother"."""
    is_of_others = _OF_OTHERS.search(outside, match.end(), subject.start) is not None
    return not is_of_others and not outside.startswith(_OWNS, subject.end)


def _in_sentence(
    outside: str, start: int, end: int, words: Iterable[re.Match[str]], mentions: Mentions
) -> Iterator[Clause]:
    for match in words:
        verb = match[0].lower()
        if QUOTING.match(outside, match.start(), end):
            continue
        is_speech = verb in SPEECH or (verb == "read" and _is_behind(outside, start, match))
        if not is_speech and not _is_attached(outside, start, match, mentions):
            continue
        if is_speech and _is_passive(outside, start, match):
            yield _clause(match, verb, _agent(outside, end, match, mentions))
            continue
        subject = _subject(outside, start, end, match, mentions)
        if subject and (is_speech or subject.kind != "title"):
            yield _clause(match, verb, subject)


def _is_behind(outside: str, start: int, match: re.Match[str]) -> bool:
    return _BEHIND.search(outside, max(start, match.start() - 12), match.start()) is not None


def _is_passive(outside: str, start: int, match: re.Match[str]) -> bool:
    if match[0].lower() not in HEARD:
        return False
    return _BE.search(outside, max(start, match.start() - _LONGEST_WORD), match.start()) is not None


def _agent(outside: str, end: int, match: re.Match[str], mentions: Mentions) -> Subject:
    """Who said what somebody else "was told by" them."""
    by = _BY.match(outside, match.end(), end)
    named = _subject_after(outside, by.end(), end, mentions) if by else None
    is_whole = by is not None and named is not None and _is_styling(outside[by.end() : named.start])
    if named and is_whole and not outside.startswith(_OWNS, named.end):
        return named
    return Subject(start=match.start(), end=match.end(), kind="nobody")


def _is_attached(outside: str, start: int, match: re.Match[str], mentions: Mentions) -> bool:
    """Whether a word may be a verb, and a name or pronoun stands between it and a quotation, or a name behind it."""
    if not match[0].islower() or match[0] in NO_VERBS:
        return False
    named = mentions.within(match.end() + 1, match.end() + _LONGEST_SUBJECT) if match[0].endswith("ed") else []
    if named and _is_behind(outside, start, match) and _TITLED.match(outside, match.end(), named[0][0]):
        return True
    start, end = max(start, match.start() - _LONGEST_SUBJECT), match.start()
    return BLANK in outside[start:end] and _ATTACHED.search(outside, start, end) is not None


def _subject(outside: str, start: int, end: int, match: re.Match[str], mentions: Mentions) -> Subject | None:
    inverted = _is_behind(outside, start, match)
    subject = _subject_after(outside, match.end(), end, mentions) if inverted else None
    if subject is None and match[0] == "saying" and outside.endswith(" as ", start, match.start()):
        subject = _ending_at(outside, start, match.start() - len(" as "), mentions)  # "Y quoted X as saying"
    if subject is None and (match[0].endswith("ing") or outside.endswith(_GOING_ON, start, match.start())):
        subject = leading(outside, start, match.start(), mentions)
    if subject is None:
        subject = _subject_before(outside, max(start, match.start() - _FAR), match.start(), mentions)
    if not inverted and not (subject and subject.person) and outside.endswith(", ", start, match.start()):
        # The marks of what was said may be lost.
        behind = _subject_after(outside, match.end(), end, mentions)
        subject = behind if behind and behind.person else subject
    return subject


def leading(outside: str, start: int, end: int, mentions: Mentions) -> Subject | None:
    """What begins a sentence as its subject: the first pronoun or person that no preposition stands before."""
    start = max(start, end - _FAR)
    pronoun = _FIRST_PRONOUN.search(outside, start, end)
    named = [m for m in mentions.within(start, end) if not _PREPOSITION.search(outside[max(start, m[0] - 40) : m[0]])]
    if pronoun and not (named and named[0][0] < pronoun.start()):
        return Subject(start=pronoun.start(), end=pronoun.end(), kind="pronoun")
    if named:
        return _person(named[0])
    return None


def issuing(outside: str, start: int, end: int, mentions: Mentions) -> Subject | None:
    """Who issues a statement."""
    match = _ISSUED.search(outside, start, end)
    return _subject_before(outside, start, match.start(), mentions) if match else None


def _clause(match: re.Match[str], verb: str, subject: Subject) -> Clause:
    start, end = min(match.start(), subject.start), max(match.end(), subject.end)
    return Clause(start=start, end=end, verb=verb, verb_start=match.start(), subject=subject)


def _subject_after(outside: str, start: int, end: int, mentions: Mentions) -> Subject | None:
    named = mentions.within(start, min(end, start + 140))
    if named and _TITLED.match(outside, start, named[0][0]):
        if last := _last_joined(outside, named):
            return _together(named[0], last)
        return _person(named[0])
    match = _AFTER.match(outside, start, end)
    if not match:
        return None
    if match["pronoun"]:
        return Subject(start=match.start("pronoun"), end=match.end("pronoun"), kind="pronoun")
    name = _LAST_CAPITALS.search(outside, match.start("phrase"), match.end("phrase"))
    left, right = name.span() if name else match.span("phrase")
    return Subject(start=left, end=right, kind=kind_of(outside[left:right], "title"))


def _subject_before(outside: str, start: int, verb: int, mentions: Mentions) -> Subject | None:
    blank = outside.rfind(BLANK, start, verb)
    start = blank + 1 if blank >= 0 else start
    segment = outside[start:verb]
    segment = segment[: _trailing(segment)]
    end = start + len(segment)
    pronoun = _PRONOUN.search(segment, _last_word(segment, len(segment)))
    if pronoun:
        return Subject(start=start + pronoun.start(), end=end, kind="pronoun")
    relative = _RELATIVE.search(segment, max(0, len(segment) - _LONGEST_WORD))
    if relative:
        end = start + relative.start()
        segment = segment[: relative.start()]
    if relative and relative[0].endswith("who") and (antecedent := _ending_at(outside, start, end, mentions)):
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
        return _together(named[0], last) if last else _person(named[0]) if named else None
    if not named or named[-1][1] < end - 2:
        return None
    if len(named) > 1 and _are_joined(outside, named[-2], named[-1]):
        return _joined_before(outside, start, named[-2], named[-1])
    return None if _is_led_by_preposition(outside[start : named[-1][0]]) else _person(named[-1])


def _joined_before(outside: str, start: int, one: Named, other: Named) -> Subject:
    """Two before a verb, if both are its subject: not "a spokesman for X and Y", "the mayor met X and Y said"."""
    before = _CLAUSE.split(outside[start : one[0]])[-1]
    if _PREPOSITION.search(before):
        return Subject(start=one[0] - len(before.lstrip()), end=other[1], kind="title")
    return _together(one, other) if _is_styling(before) else _person(other)


def _person(named: Named) -> Subject:
    return Subject(start=named[0], end=named[1], kind="name", person=named[2])


def _together(one: Named, other: Named) -> Subject:
    return Subject(start=one[0], end=other[1], kind="several")


def phrase_or_person(outside: str, start: int, phrase: Subject, mentions: Mentions) -> Subject:
    """A phrase before a verb, or the person in it who speaks: "X of the Water Board", "X's statement"."""
    named = mentions.within(phrase.start, phrase.end)
    if not named:
        return phrase
    if _OWN_WORDS.fullmatch(outside, named[-1][1], phrase.end) and _is_styling(outside[phrase.start : named[-1][0]]):
        return _person(named[-1])
    if _OFFICE_BEHIND.match(outside, named[0][1]) and not _PREPOSITION.search(outside[start : named[0][0]]):
        return _person(named[0])
    return phrase


def _are_joined(outside: str, one: Named, other: Named) -> bool:
    """Whether only "and" and what may be an office stand between two names."""
    joined = _JOINED.fullmatch(outside, one[1], other[0])
    return joined is not None and _is_styling(joined["styling"])


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


def _is_styling(words: str) -> bool:
    """Whether a stretch before a name may be an office and no more: capitals, articles, nouns of offices."""
    plain = [word.rstrip(",") for word in words.split()]
    return all(
        word[:1].isupper() or word in DETERMINERS or word in TITLES or is_noun(word) or is_modifier(word)
        for word in plain
    )


def _ending_at(outside: str, start: int, end: int, mentions: Mentions) -> Subject | None:
    """The person whose name ends there."""
    named = [one for one in mentions.within(start, end) if one[1] == end or outside[one[1] : end] in {"'s", "’s"}]
    if not named or outside.endswith("of ", start, named[-1][0]):
        return None  # "the widow of X, who"
    if len(named) > 1 and _are_joined(outside, named[-2], named[-1]):
        return _together(named[-2], named[-1])
    return _person(named[-1])


def _may_speak(outside: str, start: int, named: Named) -> bool:
    """Whether a name before a comma is a subject: neither whose somebody is nor what a preposition is for."""
    return not outside.startswith(_OWNS, named[1]) and not _is_led_by_preposition(outside[start : named[0]])


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
    return max(0, end - _LONGEST_WORD, segment.rfind(" ", 0, end))


def _phrase_before(segment: str, start: int) -> Subject | None:
    """The words before a verb back to where their clause begins, if they look like a subject."""
    body = segment.rstrip(" ,")
    left = max((match.end() for match in _CLAUSE.finditer(body, max(0, len(body) - _LONGEST_PHRASE))), default=0)
    phrase = body[left:].strip()
    words = phrase.split()
    if not words or len(words) > _LONGEST_TITLE or words[0].lower() in PREPOSITIONS or words[-1].lower() in _ARTICLES:
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
