"""The person meant by the words that name a speaker: a name, a title, a pronoun.

A title means the person styled with most of its words elsewhere in the text. A pronoun means the latest person in
the position of a subject outside quotations, or the speaker of the quotation before, whichever is later: measured
right in seven of eight, where the nearest name is right in one of three. It takes a grammar to know a subject.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from operator import itemgetter

from briefings.draft.attribution import FAR, NEAR, Attribution, Text
from briefings.draft.dependencies import Tree
from briefings.draft.division import sentences
from briefings.draft.found import Confidence, FoundPerson, FoundSpeaker
from briefings.draft.gender import pronoun_of
from briefings.draft.records import opens_in_capitals
from briefings.draft.reporters import Subject
from briefings.draft.titles import is_noun
from briefings.draft.words import SMALL_WORDS, TITLES
from briefings.folding import fold
from briefings.model import SourceDocument, Span

_ACCORDING = re.compile(r"[Aa]ccording to (?:the )?(?:[A-Z][\w.-]* ){0,4}\Z")
_SINGULAR = {"he", "she"}
_MOST_SUBJECTS = 40
"""Looked back at for one whom a pronoun may mean."""
_FULL = {"sen": "senator", "gov": "governor", "rep": "representative", "gen": "general", "prof": "professor"}
"""What abbreviations beside names are in full."""
_AROUND = 220
"""Characters on either side of a name in which a title of its own may stand."""
_ENOUGH = 0.6
"""The share of a title's words that must stand beside a name."""


class Speakers:
    """Resolves the speakers of a text's quotations, which must be asked for in order."""

    def __init__(self, text: Text, people: Sequence[FoundPerson], tree: Tree | None) -> None:
        self._text = text
        self._people = people
        self._tree = tree
        self._bearers: dict[frozenset[str], list[tuple[int, str]]] = {}
        self._last: tuple[int, str] | None = None
        """Where the latest speaker was named, and the name."""

    @cached_property
    def _subjects(self) -> list[tuple[int, str]]:
        """Where persons are subjects, or are whom a sentence goes by."""
        found = self._tree.subjects(self._text.mentions) if self._tree else ()
        named = {(subject.start, subject.person) for subject in found if subject.person}
        cited = {
            (span.start, person.name) for person in self._people for span in person.mentions if self._is_cited(span)
        }
        return sorted(named | cited)

    def _is_cited(self, mention: Span) -> bool:
        """Whether "according to" and perhaps a title stand before a name, or it opens a paragraph in capitals."""
        if opens_in_capitals(self._text.text, mention.start, mention.end):
            return True
        return _ACCORDING.search(self._text.text, max(0, mention.start - _AROUND), mention.start) is not None

    @cached_property
    def _pronouns(self) -> dict[str, str | None]:
        return {person.name: pronoun_of(person, self._text.text) for person in self._people}

    @cached_property
    def _styles(self) -> list[tuple[int, str, frozenset[str]]]:
        """How persons are styled, and where."""
        return [style for person in self._people for style in self._of_person(person)]

    @cached_property
    def _sentences(self) -> list[tuple[int, int]]:
        """Of the whole text."""
        return sentences(self._text.text, self._text.outside, self._text.paragraphs)

    def of(self, attribution: Attribution, source: SourceDocument) -> FoundSpeaker:
        """The speaker with the full name, where it can be known."""
        subject = attribution.subject
        name, how = self._name(subject)
        if name:
            self._last = (subject.start, name)
        return FoundSpeaker(
            name=name,
            mention=source.span(subject.start, subject.end),
            reason=f"{attribution.reason}{how}",
            confidence=self._confidence(attribution, name, how),
        )

    def _confidence(self, attribution: Attribution, name: str | None, how: str) -> Confidence:
        if name is None or attribution.cost >= FAR:
            return "unsure"
        return "sure" if attribution.cost < NEAR and not how else "likely"

    def _name(self, subject: Subject) -> tuple[str | None, str]:
        if subject.person:
            return subject.person, ""
        words = self._text.text[subject.start : subject.end]
        if subject.kind == "name":
            return words.removeprefix("The ").removeprefix("the "), ""
        if subject.kind == "several":
            return None, "; several persons speak there"
        if subject.kind == "title":
            name = self._styled(words, subject.start)
            return name, "; the title is that person's" if name else "; the title could not be resolved"
        name = self._meant(subject.start, words.lower()) if words.lower() in _SINGULAR else None
        return name, f'; "{words}" is the latest person spoken of' if name else f'; "{words}" could not be resolved'

    def _meant(self, position: int, pronoun: str) -> str | None:
        """The person whom a pronoun means."""
        if not self._tree:
            return None
        before = bisect_left(self._subjects, (position, ""))
        latest = self._subjects[max(0, before - _MOST_SUBJECTS) : before]
        if self._last and self._last[0] <= position:
            latest = [*latest, self._last]
        fitting = [found for found in latest if self._pronouns.get(found[1]) in {None, pronoun}]
        return max(fitting)[1] if fitting else None

    def _styled(self, words: str, position: int) -> str | None:
        """The person with whose name most words of a title stand; the nearest where several have as many."""
        title = _full(fold(words)) - SMALL_WORDS
        if not any(word in TITLES or is_noun(word) for word in title):
            return None
        if title not in self._bearers:
            self._bearers[title] = self._with_most(title)
        bearers = self._bearers[title]
        after = bisect_left(bearers, (position, ""))
        nearest = bearers[max(0, after - 1) : after + 1]
        return min(nearest, key=lambda bearer: abs(bearer[0] - position))[1] if nearest else None

    def _with_most(self, title: frozenset[str]) -> list[tuple[int, str]]:
        """Where persons are styled with most words of a title, if with enough of them."""
        shares = [(len(title & style) / len(title), start, name) for start, name, style in self._styles if title]
        most = max((share for share, _, _ in shares), default=0)
        return sorted((start, name) for share, start, name in shares if share == most >= _ENOUGH)

    def _of_person(self, person: FoundPerson) -> list[tuple[int, str, frozenset[str]]]:
        """The words beside each mention, up to the next sentence or person."""
        found = []
        for mention in person.mentions:
            left, right = self._sentences[bisect_right(self._sentences, mention.start, key=itemgetter(0)) - 1]
            left, right = max(left, mention.start - _AROUND), min(right, mention.end + _AROUND)
            others = self._text.mentions.within(left, right)
            earlier = max((end for _, end, _ in others if end <= mention.start), default=None)
            right = min([start for start, _, _ in others if start >= mention.end], default=right)
            before = self._text.text[left if earlier is None else earlier : mention.start]
            if earlier is not None and before.startswith(","):
                # What follows the comma is styled to the person before.
                before = before.rpartition(",")[2]
            after = self._text.text[mention.end : right]
            words = fold(before) + (fold(after) if after.startswith((",", " (")) else ())
            found.append((mention.start, person.name, _full(words)))
        return found


def _full(words: Sequence[str]) -> frozenset[str]:
    return frozenset(_FULL.get(word, word) for word in words)
