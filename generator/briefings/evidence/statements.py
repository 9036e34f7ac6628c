"""Each sentence of the summary and each key point is led back to the paragraphs that support it.

Rules `evidence-paragraph` (a paragraph that the source does not have) and, as a warning,
`statement-without-support`: few of its words are in the source, so that no paragraph can be named.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from briefings.evidence.content import content
from briefings.evidence.reading import Reading
from briefings.folding import fold
from briefings.metadata.schema import Statement
from briefings.problems import Finding, Path
from briefings.sources.sentences import sentences

ENOUGH = 0.34
"""Share of a statement's words that the best paragraph must have for it to be named."""
FURTHER = 0.2
"""Share that each further paragraph must add."""
MOST_PARAGRAPHS = 3


@dataclass(frozen=True, kw_only=True)
class SupportedStatement:
    """A sentence or key point with the paragraphs that support it."""

    text: str
    paragraphs: tuple[int, ...]
    """Numbers of body paragraphs; empty where none could be found."""


def support(statement: Statement, path: Path, reading: Reading) -> tuple[list[SupportedStatement], list[Finding]]:
    """The statement, cut into sentences where its evidence must be found."""
    if statement.evidence:
        numbers = tuple(statement.evidence)
        return [SupportedStatement(text=statement.text, paragraphs=numbers)], list(_absent(numbers, path, reading))
    found: list[SupportedStatement] = []
    findings: list[Finding] = []
    for sentence in sentences(" ".join(statement.text.split())):
        numbers = supporting_paragraphs(sentence, reading, enough=ENOUGH)
        found.append(SupportedStatement(text=sentence, paragraphs=tuple(sorted(numbers))))
        if not numbers:
            findings.append(_without_support(sentence, path))
    return found, findings


def supporting_paragraphs(text: str, reading: Reading, *, enough: float) -> tuple[int, ...]:
    """The numbers of the paragraphs that together have most of a text's words, the best one first.

    The first has at least the share `enough` of them; each further one adds a good part of those still missing.
    """
    wanted = content(fold(text))
    missing = wanted
    found: list[int] = []
    while missing and len(found) < MOST_PARAGRAPHS:
        best, added = _best(missing, reading)
        if added < (FURTHER if found else enough) * len(wanted):
            break
        found.append(best)
        missing -= reading.content(best)
    return tuple(found)


def _best(missing: frozenset[str], reading: Reading) -> tuple[int, int]:
    """The first of the paragraphs that have most of the words, and how many it has."""
    best, most = 0, -1
    for paragraph in reading.body:
        number = paragraph.number or 0
        added = len(missing & reading.content(number))
        if added > most:
            best, most = number, added
        if added == len(missing):
            break  # No other can have more.
    return best, most


def _absent(numbers: tuple[int, ...], path: Path, reading: Reading) -> Iterator[Finding]:
    last = len(reading.source.body)
    for number in numbers:
        if number > last:
            yield Finding(
                code="evidence-paragraph",
                path=path,
                message=f"the source has no paragraph {number}",
                mend=f"its paragraphs are numbered 1 to {last}, as the source page shows",
            )


def _without_support(sentence: str, path: Path) -> Finding:
    return Finding(
        code="statement-without-support",
        path=path,
        message="no paragraph of the source could be found for this sentence",
        mend="say which one it rests on, as in `- text: …` with `evidence: [3]`, or keep to the source's words",
        text=sentence,
        severity="warning",
    )
