"""A statement that says "will" where its source says "will not", or the other way round.

Rule `statement-turned`, a warning: a sentence of the summary or a key point has most of its words
from one sentence of the source, and differs from it in whether one of them is negated. Rephrasing
is the editor's right: where the side without the negation has a word such as "refused", "without"
or "against", nothing is said. English, German, French, Spanish and Russian, where the statement is
in the document's own language.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefings.evidence.content import content
from briefings.evidence.reading import Reading
from briefings.evidence.statements import SupportedStatement
from briefings.evidence.turns import negations
from briefings.folding import fold
from briefings.problems import Finding, Path
from briefings.sources.sentences import sentences

_MOST = 0.7
"""Share of a statement's words that one sentence of the source must have."""
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


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence as stems, and which of them are negated, with the words that do it."""

    text: str
    content: frozenset[str]
    stems: frozenset[str]
    """Of all words."""
    negated: dict[str, str]


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
    source = reading.source
    paragraphs = [source.text[one.start : one.end] for one in source.body if one.number in found.paragraphs]
    passages = (sentence for paragraph in paragraphs for sentence in sentences(paragraph))
    difference = turned(found.text, passages, language=language)
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
    """The contradiction between a statement and the sentences of its source, if there is one.

    A sentence that agrees with the statement as well as one that contradicts it settles the matter.
    """
    pattern = negations(language)
    if pattern is None:
        return None
    mine = _sentence(statement, pattern)
    near = [other for other in (_sentence(passage, pattern) for passage in passages) if _is_near(mine, other)]
    found = [difference for other in near for difference in [_difference(mine, other)]]
    return found[0] if found and all(found) else None


def _is_near(mine: _Sentence, other: _Sentence) -> bool:
    shared = mine.content & other.content
    return len(shared) >= _FEWEST and len(shared) >= _MOST * len(mine.content)


def _difference(mine: _Sentence, other: _Sentence) -> Turned | None:
    for stem in sorted(mine.stems & other.stems):
        if (stem in mine.negated) == (stem in other.negated):
            continue
        is_lost = stem in other.negated
        if _says_no_otherwise(mine if is_lost else other, stem):
            continue
        negation = (other if is_lost else mine).negated[stem]
        return Turned(word=_as_written(stem, mine.text), negation=negation, is_lost=is_lost)
    return None


def _says_no_otherwise(sentence: _Sentence, stem: str) -> bool:
    return bool(_TURNING.search(sentence.text)) or any(_stem(prefix + stem) in sentence.stems for prefix in _OPPOSITES)


def _sentence(text: str, negation: re.Pattern[str]) -> _Sentence:
    words = _WORD.findall(text)
    stems = frozenset(map(_stem, words))
    return _Sentence(text, content(fold(text)), stems, dict(_negated(words, negation)))


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
