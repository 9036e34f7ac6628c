"""Real quotations, harmlessly retyped or harmfully changed: what the evidence check says of each."""

import re
from functools import cache
from random import Random

import pytest

from briefings.evidence.case import Case
from briefings.evidence.names import KnownNames
from briefings.evidence.participants import NamedParticipant, check_participants
from briefings.evidence.quoting import check_quotations
from briefings.evidence.reading import Reading
from briefings.metadata.registry import Registry
from briefings.metadata.schema import Participant, Quote
from briefings.model import SourceDocument
from briefings.problems import Finding
from briefings.sources import parse
from quotation_bank import HARMLESS, MUTATIONS, Mutant, Record, mutants, records


@cache
def bank() -> list[tuple[Record, Case]]:
    return [(record, _case(record)) for record in records()]


@cache
def mutated() -> dict[str, list[tuple[Record, Case, Mutant]]]:
    """The mutants by kind; the same in every run."""
    random = Random(600)  # noqa: S311  the same in every run
    vocabulary = sorted({word for record, _ in bank() for word in record.words if word.isalpha() and len(word) > 3})
    found: dict[str, list[tuple[Record, Case, Mutant]]] = {kind: [] for kind in MUTATIONS}
    for record, case in bank():
        for kind, mutant in mutants(record, random, vocabulary):
            found[kind].append((record, case, mutant))
    return found


def _case(record: Record) -> Case:
    source = parse(record.text.encode(), file="source.txt")
    assert isinstance(source, SourceDocument)
    return Case(Reading(source), Registry(), KnownNames.of(Registry()))


def findings(record: Record, case: Case, text: str, *, speaker: str | None = None) -> list[Finding]:
    """What is said of a quotation; whoever is named first in the source speaks, where nobody else does."""
    names = [name for name in (record.speaker, record.other) if name] or [
        re.findall(r"\b[A-Z][a-z]*\b", record.text)[0]
    ]
    quote = Quote.model_validate({"speaker": speaker or names[0], "text": text})
    return check_quotations((quote,), _participants(names, case), case, language="en")[1]


def _participants(names: list[str], case: Case) -> tuple[NamedParticipant, ...]:
    return check_participants(tuple(Participant.model_validate({"name": name}) for name in names), case)[0]


def codes(found: list[Finding]) -> list[str]:
    return [finding.code for finding in found if finding.severity == "error"]


class TestHarmless:
    """A quotation that is only typed otherwise is accepted."""

    def test_there_are_six_hundred(self) -> None:
        assert len(bank()) == 600

    @pytest.mark.parametrize("kind", HARMLESS)
    def test_a_variant_is_accepted(self, kind: str) -> None:
        refused = [record.origin for record, case in bank() if codes(findings(record, case, _variant(record, kind)))]

        assert refused == []


class TestHarmful:
    """A quotation with other words is refused, and the message points at them and says what the source has."""

    @pytest.mark.parametrize("kind", MUTATIONS)
    def test_a_mutant_is_refused_as_not_in_the_source(self, kind: str) -> None:
        said = [codes(findings(record, case, mutant.text)) for record, case, mutant in mutated()[kind]]

        assert len(said) > 25
        assert [one for one in said if one != ["quote-not-in-source"]] == []

    @pytest.mark.parametrize("kind", [kind for kind in MUTATIONS if kind.startswith("a ")])
    def test_the_message_names_the_words_at_fault(self, kind: str) -> None:
        wrong = []
        for record, case, mutant in mutated()[kind]:
            [finding] = findings(record, case, mutant.text)
            if mutant.at_fault not in finding.words or mutant.said not in finding.detail:
                wrong.append((mutant, finding.words, finding.detail))

        assert wrong == []

    def test_nobody_is_refused_the_words_that_the_source_gives_them(self) -> None:
        refused = [record.origin for record, case in bank() if codes(findings(record, case, record.quotation))]

        assert refused == []

    def test_words_of_another_are_refused_where_the_source_says_whose_they_are(self) -> None:
        said = [
            codes(findings(record, case, record.quotation, speaker=record.other))
            for record, case in bank()
            if record.other
        ]

        assert len(said) > 25
        assert [one for one in said if one != ["quote-of-another"]] == []


class TestTurning:
    """A quotation that is cut where its meaning turns is warned of; a whole one hardly ever."""

    @pytest.mark.parametrize(
        "cut", [r"(.+\w),? (?:but|unless|however|except|although)\b", r".+\b(?:not|never|n't|n’t) (\w.+)"]
    )
    def test_a_cut_at_a_turn_is_a_warning(self, cut: str) -> None:
        parts = [(record, case, match[1]) for record, case in bank() if (match := re.match(cut, record.quotation))]

        said = [{finding.code for finding in findings(*part)} for part in parts if part[0].text.count(part[2]) == 1]

        assert len(said) > 25
        assert [one for one in said if one != {"quote-cut-at-turn"}] == []

    # “This means not just doing the work,” she said, “but being practitioners …”
    def test_of_the_whole_quotations_one_is_warned_of(self) -> None:
        warned = [found for record, case in bank() if (found := findings(record, case, record.quotation))]

        assert [found[0].code for found in warned] == ["quote-cut-at-turn"]


def _variant(record: Record, kind: str) -> str:
    return HARMLESS[kind](record.quotation)
