"""Clauses that report what somebody said, found without a model: a verb of speech and its subject.

The text is read with every quotation blanked out, so that the words of a quotation are never taken for the sentence
around it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from briefings.draft.division import BLANK
from briefings.draft.reporters import (
    FAR_BEFORE,
    LONGEST_WORD,
    OWNS,
    Mentions,
    Subject,
    ending_at,
    is_styling,
    is_titled,
    leading,
    subject_after,
    subject_before,
)
from briefings.draft.words import LOWER, NO_VERBS, SPEECH
from briefings.folding import fold_word, words_of

_WORD = re.compile(r"[^\W_]+(?:[’'.‑-][^\W_]+)*")
_WHOLE_WORD = re.compile(r"(?<![^\W_][’'.‑-])[^\W_]+(?![’'.‑-][^\W_])")
"""No part of a compound one."""
_FOLDED_SPEECH = frozenset(map(fold_word, SPEECH))
_BEHIND_ALONE = frozenset({"comments", "read"})
"""Verbs of speech only where they stand directly behind a quotation."""
_NOT_OF = (" about ", " by ", " from ", " on ")
"""Behind these they are nouns, or somebody else's."""
_BEHIND = re.compile(r"\ue000[\s,–—-]*(?:(?:a|ont|ha|har|hat)\s+)?\Z")
"""Directly behind a quotation, but for an auxiliary verb."""
_ATTACHED = re.compile(
    rf"\ue000[\s,]+(?:(?:he|she|they|it|I|we)|(?!(?:An?|The|This)\s)[^\W{LOWER}_][^\s,;:()]*(?:\s[^\W{LOWER}_][^\s,;:()]*){{0,4}})\s+\Z"
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
_LONGEST_SUBJECT = 60
"""Characters between a quotation and a verb that is attached to it."""
_ACCORDING = re.compile(
    r"(?P<rule>[Aa]ccording to|attributable to"
    r"|(?:(?<=\b[Ii]n the )|(?<=\b[Ii]n the wise )|(?<=\bquoted the )|(?<=\brecalled the ))words of"
    r"|[Qq]uote (?:by|from)"
    r"|(?:(?<![^\n])|(?<=[.!?] )|(?<=Joint ))(?:Comments?|Message|Remarks|Statement|[Ss]tatement) (?:by|from))\b"
)
"""It stands before the name of whoever speaks."""
_FOLDED_ACCORDING = frozenset("according attributable comment comments message quote remarks statement words".split())
_OF_OTHERS = re.compile(r"\b(?:about|for|on|to)\b")
_OFFICE_FOR = re.compile(
    r"\b(?:Ambassador|Commissioner|Director|Minister|Secretary|Spokesperson) (?:for|on|to)\b(?!\s*\Z)"
)
QUOTING = re.compile(
    r"(?:cit|quot)(?:ed|es|ing)\b"
    r"(?:[^.;:\ue000]|(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z][a-z])\.){2,60} as saying\b"
)
"""A verb whose subject only passes on what somebody else says."""
_GOING_ON = (" continued to ", " goes on to ", " had this to ", " went on to ")
"""Between a subject and its verb."""


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
        subject = subject_after(outside, match.end(), end, mentions) if match.end() < end else None
        if subject and _is_their_own(outside, match, subject):
            yield _clause(match, match["rule"].lower(), subject)


def _is_their_own(outside: str, match: re.Match[str], subject: Subject) -> bool:
    """Whether the words are those of the person named: not "a statement on X", not "the words of X's mother"."""
    before = _OFFICE_FOR.sub("", outside[match.end() : subject.start])
    is_of_others = _OF_OTHERS.search(before) is not None
    return not is_of_others and not outside.startswith(OWNS, subject.end)


def _in_sentence(
    outside: str, start: int, end: int, words: Iterable[re.Match[str]], mentions: Mentions
) -> Iterator[Clause]:
    for match in words:
        verb = match[0].lower()
        if QUOTING.match(outside, match.start(), end):
            continue
        is_alone = verb in _BEHIND_ALONE and not outside.startswith(_NOT_OF, match.end())
        is_speech = verb in SPEECH or (is_alone and _is_behind(outside, start, match))
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
    return _BE.search(outside, max(start, match.start() - LONGEST_WORD), match.start()) is not None


def _agent(outside: str, end: int, match: re.Match[str], mentions: Mentions) -> Subject:
    """Who said what somebody else "was told by" them."""
    by = _BY.match(outside, match.end(), end)
    named = subject_after(outside, by.end(), end, mentions) if by else None
    is_whole = by is not None and named is not None and is_styling(outside[by.end() : named.start])
    if named and is_whole and not outside.startswith(OWNS, named.end):
        return named
    return Subject(start=match.start(), end=match.end(), kind="nobody")


def _is_attached(outside: str, start: int, match: re.Match[str], mentions: Mentions) -> bool:
    """Whether a word may be a verb, and a name or pronoun stands between it and a quotation, or a name behind it."""
    if not match[0].islower() or match[0] in NO_VERBS:
        return False
    named = mentions.within(match.end() + 1, match.end() + _LONGEST_SUBJECT) if match[0].endswith("ed") else []
    if named and _is_behind(outside, start, match) and is_titled(outside, match.end(), named[0][0]):
        return True
    start, end = max(start, match.start() - _LONGEST_SUBJECT), match.start()
    return BLANK in outside[start:end] and _ATTACHED.search(outside, start, end) is not None


def _subject(outside: str, start: int, end: int, match: re.Match[str], mentions: Mentions) -> Subject | None:
    inverted = _is_behind(outside, start, match)
    subject = subject_after(outside, match.end(), end, mentions) if inverted else None
    if subject is None and match[0] == "saying" and outside.endswith(" as ", start, match.start()):
        subject = ending_at(outside, start, match.start() - len(" as "), mentions)  # "Y quoted X as saying"
    if subject is None and (match[0].endswith("ing") or outside.endswith(_GOING_ON, start, match.start())):
        subject = leading(outside, start, match.start(), mentions)
    if subject is None:
        subject = subject_before(outside, max(start, match.start() - FAR_BEFORE), match.start(), mentions)
    if not inverted and not (subject and subject.person) and outside.endswith(", ", start, match.start()):
        # The marks of what was said may be lost.
        behind = subject_after(outside, match.end(), end, mentions)
        subject = behind if behind and behind.person else subject
    return subject


def _clause(match: re.Match[str], verb: str, subject: Subject) -> Clause:
    start, end = min(match.start(), subject.start), max(match.end(), subject.end)
    return Clause(start=start, end=end, verb=verb, verb_start=match.start(), subject=subject)
