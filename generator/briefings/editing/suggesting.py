"""What a language model suggests for a draft, held against the source; what is not supported is left out, and said.

A model is trusted less than an editor: beyond the evidence check, nearly all words of a sentence must
be in few paragraphs of the source, and every name in it anywhere.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from briefings.draft.proposal import Draft, ProposedOffice, ProposedParticipant, ProposedStatement
from briefings.draft.suggestions import SuggestedRole, Suggestions
from briefings.evidence import Reading
from briefings.evidence.content import content
from briefings.evidence.statements import supporting_paragraphs
from briefings.folding import fold
from briefings.problems import Finding

_ENOUGH = 0.5
"""Share of a suggested sentence's words that one paragraph must have."""
_MOST_MISSING = 0.2
"""Share of them that none of the paragraphs that support it need have."""
_LONGEST = 400
"""Characters of a sentence."""
_UNSHOWABLE = "it has characters that no page can show"
_NAME = re.compile(r"(?<=[\w,;]\s)[^\W\d_a-z][\w’'-]*")
"""A word with a capital that does not begin a sentence."""
_WORD = re.compile(r"\w[\w’'-]*")


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Why a language model gave no answer, in words."""

    message: str


class Answering(Protocol):
    """A language model that can be asked."""

    @property
    def name(self) -> str:
        """The model's."""

    def ask(self, body: Mapping[str, object]) -> bytes | Unanswered:
        """The body of the response to a request for chat completions, or why there is none."""


Refused = Callable[[Draft], list[Finding]]
"""What the evidence check has against a draft."""


@dataclass(frozen=True, slots=True)
class _Left:
    """A suggestion that is left out, and why."""

    remark: str


def with_suggestions(
    draft: Draft, suggestions: Suggestions, reading: Reading, refused: Refused, *, model: str
) -> tuple[Draft, tuple[str, ...]]:
    """The draft with what the source supports of the suggestions; and a line on each of the others.

    `draft` must itself be one that nothing is said against.
    """
    statements = _Statements(draft, reading, refused, f"suggested by {model}")
    summary, without_summary = _divided(statements.kept("summary", suggestions.summary))
    points, without_points = _divided(statements.kept("key_points", suggestions.key_points))
    made = replace(draft, summary=summary or draft.summary, key_points=points or draft.key_points)
    remarks = [*without_summary, *without_points]
    for suggested in suggestions.roles:
        result = _with_role(made, suggested, reading, refused, f"the role is suggested by {model}")
        if isinstance(result, _Left):
            remarks.append(result.remark)
        else:
            made = result
    return replace(made, engine=f"{draft.engine} and {model}"), tuple(remarks)


@dataclass(frozen=True, slots=True)
class _Statements:
    """Holds suggested sentences, one by one, against the source."""

    draft: Draft
    reading: Reading
    refused: Refused
    reason: str

    def kept(self, field: str, texts: Iterable[str]) -> Iterator[ProposedStatement | _Left]:
        """Each sentence, or why it is left out."""
        for text in dict.fromkeys(" ".join(text.split()) for text in texts):
            statement = ProposedStatement(text=text, reason=self.reason, confidence="unsure")
            wrong = self._wrong(field, statement)
            yield _Left(f"{field}, {_shown(text)}: {wrong}") if wrong else statement

    def _wrong(self, field: str, statement: ProposedStatement) -> str:
        """What speaks against a sentence; empty where nothing does."""
        if not 0 < len(statement.text) <= _LONGEST:
            return f"a sentence has 1 to {_LONGEST} characters"
        if not statement.text.isprintable():
            return _UNSHOWABLE
        alone = (statement,)
        is_summary = field == "summary"
        found = self.refused(
            replace(self.draft, summary=alone) if is_summary else replace(self.draft, key_points=alone)
        )
        if found:
            return found[0].message
        strange = next(_strange(statement.text, self.reading), None)
        return f'the source does not have "{strange}"' if strange else ""


def _strange(text: str, reading: Reading) -> Iterator[str]:
    """The names of a sentence that the source does not have; its words, where too many of them are not there."""
    yield from (name for name in _NAME.findall(text) if not set(fold(name)) <= reading.words.places.keys())
    wanted = content(fold(text))
    supporting = supporting_paragraphs(text, reading, enough=_ENOUGH)
    missing = wanted.difference(*(reading.content(number) for number in supporting))
    if len(missing) > _MOST_MISSING * len(wanted):
        yield from (word for word in _WORD.findall(text) if content(fold(word)) & missing)


def _with_role(
    draft: Draft, suggested: SuggestedRole, reading: Reading, refused: Refused, reason: str
) -> Draft | _Left:
    """The draft with a person's role, where it had none."""
    for index, participant in enumerate(draft.participants):
        if fold(suggested.name) not in {fold(participant.found), fold(participant.name)}:
            continue
        role, organisation = (" ".join((text or "").split()) for text in (suggested.role, suggested.organisation))
        if not role or any(office.role for office in participant.offices):
            return draft
        if not (role + organisation).isprintable():
            return _Left(f"role of {participant.found}, {_shown(role)}: {_UNSHOWABLE}")
        office = ProposedOffice(role=role, organisation=organisation or None)
        told = replace(participant, offices=(office,), reason=reason, confidence="unsure")
        made = replace(draft, participants=(*draft.participants[:index], told, *draft.participants[index + 1 :]))
        found = refused(made)
        wrong = found[0].message if found else _not_beside(participant, role, reading)
        return _Left(f"role of {participant.found}, {_shown(role)}: {wrong}") if wrong else made
    return _Left(f"role of {_shown(suggested.name)}: this is none of the participants found")


def _not_beside(participant: ProposedParticipant, role: str, reading: Reading) -> str:
    """Empty where a paragraph that names the person has the role, too."""
    named = {span.paragraph for span in reading.mentions(participant.found)}
    if named & {span.paragraph for span in reading.mentions(role)}:
        return ""
    return "no paragraph that names the person has this role"


def _divided(
    results: Iterable[ProposedStatement | _Left],
) -> tuple[tuple[ProposedStatement, ...], list[str]]:
    kept = []
    left = []
    for result in results:
        if isinstance(result, _Left):
            left.append(result.remark)
        else:
            kept.append(result)
    return tuple(kept), left


_MOST_SHOWN = 70


def _shown(text: str) -> str:
    """The beginning of a text; no answer may paint the terminal."""
    text = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)
    cut = text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN].rsplit(' ', 1)[0]} …"
    return f'"{cut}"'
