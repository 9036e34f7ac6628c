"""A statement that says "will" where its source says "will not", or the other way round.

Rule `statement-turned`, a warning: a sentence of the summary or a key point has most of its words
from one sentence of the source, and differs from it in whether one of them is negated. Rephrasing
is the editor's right: where the side without the negation has a word such as "refused", "without"
or "against", nothing is said. English, German, French, Spanish and Russian, where the statement is
in the document's own language.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefings.evidence.content import content
from briefings.evidence.reading import Reading
from briefings.evidence.statements import SupportedStatement
from briefings.evidence.turns import negations
from briefings.folding import fold
from briefings.problems import Finding, Path

_MOST = 0.7
"""Share of a statement's words that one sentence of the source must have."""
_LONGEST = 1000
"""Characters of a sentence of the source: a longer one is a list, or a text without full stops."""
_FEWEST = 3
"""Words that they must have in common."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[,;:.!?…—–()]")
_BETWEEN = frozenset(
    "a an the any be been being to of in have has had ever yet also so very all more at on by for with do did does "
    "der die das den dem ein eine einen le la les l un une de des du el los las una y".split()
)
"""Words that may stand between a negation and what it negates."""
_LIMITS = frozenset("only just merely nur seulement solo sólo только".split())
""""Not only" negates nothing."""
_TURNING = re.compile(
    r"\b(?:refus|reject|den[iy]|declin|fail|avoid|oppos|against|unable|unlikely|prevent|prohibit|forbid|forbade|ban(?:s|ned)?\b|"
    r"stop|ceas|lack|halt|abstain|ruled? out|rules out|without|few\b|little|instead|rather than|except|"
    r"lehnt|weiger|verweiger|gegen|ohne|statt|contre|sans\b|rechaz|negó|niega|contra|sin\b|отказ|против|без)",
    re.IGNORECASE,
)
"""Other ways of saying no: how they weigh against a "not" is beyond a rule."""
_OPPOSITES = ("un", "in", "im", "il", "ir", "dis", "non", "mis")
"""A word with one of these is how editors may say it: "not legal" is "illegal"."""
_STEM = 6


@dataclass(frozen=True)
class _Sentence:
    """A sentence as stems, and which of them are negated, with the words that do it."""

    text: str
    words: Sequence[str]
    negated: dict[str, str]

    @cached_property
    def stems(self) -> Counter[str]:
        """Of all words."""
        return Counter(map(_stem, self.words))

    def is_negated(self, stem: str) -> bool | None:
        """Whether a word is negated; none where it stands there once with a negation and once without."""
        if stem not in self.negated:
            return False
        return True if self.stems[stem] == 1 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turned:
    """A word on which statement and source contradict each other."""

    word: str
    """As the statement has it."""
    negation: str
    """The source's; or, if the source has none, the statement's."""
    is_lost: bool
    """Whether the source negates it, and not the statement."""


def contradictions(found: SupportedStatement, path: Path, reading: Reading, *, language: str) -> Iterator[Finding]:
    """A warning, if the paragraphs that support a statement contradict it; `language` is the source's."""
    passages = [
        sentence for number in found.paragraphs for sentence in reading.sentences(number) if len(sentence) <= _LONGEST
    ]
    if found.text in passages:
        return
    wanted = content(fold(found.text))
    near = (sentence for sentence in passages if _is_near(wanted, content(fold(sentence))))
    difference = turned(found.text, near, language=language)
    if difference is not None:
        has = f'has "{difference.negation}"' if difference.is_lost else f'has no "{difference.negation}"'
        yield Finding(
            code="statement-turned",
            path=path,
            message=f'the source {has} before "{difference.word}"',
            mend="say what the source says; or, if it does say this, name the paragraph, as in `evidence: [3]`",
            text=found.text,
            words=difference.word,
            severity="warning",
        )


def turned(statement: str, passages: Iterable[str], *, language: str) -> Turned | None:
    """The contradiction between a statement and the sentences of its source that are most like it, if there is one.

    A sentence that agrees with the statement as well as one that contradicts it settles the matter.
    """
    pattern = negations(language)
    if pattern is None:
        return None
    first: Turned | None = None
    for passage in passages:
        difference = _difference(statement, passage, pattern)
        if difference is None:
            return None
        first = first or difference
    return first


def _is_near(mine: frozenset[str], other: frozenset[str]) -> bool:
    shared = mine & other
    return len(shared) >= _FEWEST and len(shared) >= _MOST * len(mine)


def _difference(statement: str, passage: str, negation: re.Pattern[str]) -> Turned | None:
    mine, other = _sentence(statement, negation), _sentence(passage, negation)
    if not (mine.negated or other.negated):
        return None
    for stem in sorted(mine.stems.keys() & other.stems.keys()):
        is_lost = other.is_negated(stem)
        if is_lost is None or mine.is_negated(stem) != (not is_lost):
            continue
        if _says_no_otherwise(mine if is_lost else other, stem):
            continue
        word = (other if is_lost else mine).negated[stem]
        return Turned(word=_as_written(stem, mine.text), negation=word, is_lost=is_lost)
    return None


def _says_no_otherwise(sentence: _Sentence, stem: str) -> bool:
    return bool(_TURNING.search(sentence.text)) or any(_stem(prefix + stem) in sentence.stems for prefix in _OPPOSITES)


def _sentence(text: str, negation: re.Pattern[str]) -> _Sentence:
    words = _WORD.findall(text)
    return _Sentence(text, words, dict(_negated(words, negation)))


def _stem(word: str) -> str:
    return "".join(fold(word))[:_STEM]


def _negated(words: Sequence[str], negation: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """The stem of what each negation stands before, with the negation."""
    for place, word in enumerate(words):
        if not negation.fullmatch(word):
            continue
        following = next((other for other in words[place + 1 : place + 5] if other.lower() not in _BETWEEN), "")
        if following.lower() not in _LIMITS and _stem(following):
            yield _stem(following), word


def _as_written(stem: str, text: str) -> str:
    return next((word for word in _WORD.findall(text) if _stem(word) == stem), stem)
