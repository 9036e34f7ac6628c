"""Clauses that report what somebody said, by a model's grammar: a verb of speech and its subject."""

from collections.abc import Iterator

from briefings.draft.clauses import HEARD, QUOTING, Clause
from briefings.draft.division import BLANK
from briefings.draft.grammar import Grammar, Token
from briefings.draft.reporters import Mentions, Subject, kind_of, phrase_or_person
from briefings.draft.words import SPEECH

_SUBJECTS = {"nsubj", "nsubjpass"}
_SHARED = {"conj", "xcomp", "advcl", "pcomp", "ccomp", "dep"}
"""Relations in which a verb without a subject has that of the verb above it."""
_QUALIFYING = {"prep", "pobj", "compound", "nmod", "amod", "poss"}
_PRONOUNS = {"PRP", "WP", "WDT", "DT", "EX"}
_RELATIVES = {"who", "which", "that"}
_MOST_STEPS = 4


class Tree:
    """A grammar to climb in."""

    def __init__(self, grammar: Grammar, outside: str) -> None:
        self.tokens = grammar.tokens
        self.outside = outside
        self.children: dict[int, list[int]] = {}
        for position, token in enumerate(grammar.tokens):
            if token.head != position:
                self.children.setdefault(token.head, []).append(position)

    def clauses(self, mentions: Mentions) -> Iterator[Clause]:
        """The reporting clauses of the text outside quotations."""
        for position, token in enumerate(self.tokens):
            if (
                token.text.lower() in SPEECH
                and token.tag.startswith("VB")
                and not QUOTING.match(self.outside, token.start)
            ):
                is_passive = self._is_passive(position)
                head = self._agent_of(position) if is_passive else self._subject_of(position)
                if head is not None and head != position:
                    yield self._clause(token, self.subject(head, mentions))
                elif is_passive:
                    yield self._clause(token, Subject(start=token.start, end=token.end, kind="nobody"))

    def subjects(self, mentions: Mentions) -> Iterator[Subject]:
        """Everything that stands in the position of a subject."""
        for position, token in enumerate(self.tokens):
            if self._is_subject(token):
                yield self.subject(position, mentions)

    def _clause(self, verb: Token, subject: Subject) -> Clause:
        return Clause(
            start=min(verb.start, subject.start),
            end=max(verb.end, subject.end),
            verb=verb.text.lower(),
            verb_start=verb.start,
            subject=subject,
        )

    def _subject_of(self, verb: int) -> int | None:
        """The head of a verb's subject, its own or, where it has none, of the verb or noun above it."""
        for _ in range(_MOST_STEPS):
            own = [child for child in self.children.get(verb, ()) if self._is_subject(self.tokens[child])]
            token = self.tokens[verb]
            if own and self.tokens[own[0]].text.lower() not in _RELATIVES:
                return own[0]
            if token.dep in {"relcl", "acl"}:
                return token.head
            if token.dep not in _SHARED or token.head == verb:
                return None
            verb = token.head
        return None

    def _is_passive(self, verb: int) -> bool:
        """Whether its subject only hears it, as in "she was told"."""
        is_passive = any(self.tokens[child].dep == "auxpass" for child in self.children.get(verb, ()))
        return is_passive and self.tokens[verb].text.lower() in HEARD

    def _agent_of(self, verb: int) -> int | None:
        """The head of what stands behind "by"."""
        by = [child for child in self.children.get(verb, ()) if self.tokens[child].dep == "agent"]
        return next((child for agent in by for child in self.children.get(agent, ()) if child > agent), None)

    def _is_subject(self, token: Token) -> bool:
        return token.dep in _SUBJECTS and not self._is_masked(token)

    def subject(self, head: int, mentions: Mentions) -> Subject:
        """The words of a noun and what stands before it, with the person named there or in apposition."""
        token = self.tokens[head]
        lower = [child for child in self.children.get(head, ()) if child < head]
        first = self._leftmost(lower[0]) if lower else head
        first = first if BLANK not in self.outside[self.tokens[first].start : token.start] else head
        start = self.tokens[first].start
        named = self.outside[start : token.end]
        together = self._together(head, start, mentions)
        if together:
            return together
        kind = kind_of(named, "pronoun" if token.tag in _PRONOUNS else "title")
        end = self.tokens[self._rightmost(head)].end if kind == "title" else token.end
        found = Subject(start=start, end=end, kind=kind, person=self._person(head, start, mentions))
        if found.person or kind != "title":
            return found
        return phrase_or_person(self.outside, start, found, mentions)

    def _together(self, head: int, start: int, mentions: Mentions) -> Subject | None:
        """Two persons who are a subject together."""
        for child in self.children.get(head, ()):
            other = self.tokens[child]
            if (
                other.dep == "conj"
                and len(mentions.within(start, other.end + 2)) > 1
                and mentions.within(self.tokens[head].end, other.end + 2)
            ):
                return Subject(start=start, end=other.end, kind="several")
        return None

    def _leftmost(self, position: int) -> int:
        while lower := [child for child in self.children.get(position, ()) if child < position]:
            position = lower[0]
        return position

    def _rightmost(self, position: int) -> int:
        """The last word of what directly qualifies a noun, as in "the chief of the bureau"."""
        while lower := [
            child
            for child in self.children.get(position, ())
            if child > position and self.tokens[child].dep in _QUALIFYING and not self._is_masked(self.tokens[child])
        ]:
            position = lower[-1]
        return position

    def _is_masked(self, token: Token) -> bool:
        return self.outside[token.start] == BLANK

    def _person(self, head: int, start: int, mentions: Mentions) -> str | None:
        token = self.tokens[head]
        own = [name for _, end, name in mentions.within(start, token.end + 2) if end >= token.start]
        if own:
            return own[-1]
        for child in self.children.get(head, ()):
            if self.tokens[child].dep == "appos":
                apposed = self.tokens[child]
                left = self.tokens[self._leftmost(child)].start
                named = [name for _, end, name in mentions.within(left, apposed.end + 2) if end >= apposed.start]
                if named:
                    return named[-1]
        return None
