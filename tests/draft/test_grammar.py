"""What the model adds: the grammar of a text, and the speakers that it takes a grammar to know."""

import pytest

from briefings.draft.grammar import Grammar, parse
from briefings.draft.names import find_people
from briefings.draft.quotations import find_quotations, masked
from briefings.model import SourceDocument
from briefings.sources import parse as parse_source

WAIT = "We will not wait for others to act"


def source_of(text: str) -> SourceDocument:
    source = parse_source(text.encode(), file="a.txt")
    assert isinstance(source, SourceDocument)
    return source


def grammar_of(source: SourceDocument) -> Grammar:
    grammar = parse(source, masked=masked(source))
    assert grammar is not None
    return grammar


def speakers_in(text: str) -> list[str | None]:
    source = source_of(text)
    grammar = grammar_of(source)
    found = find_quotations(source, grammar=grammar, people=find_people(source, grammar=grammar))
    return [quotation.speaker.name if quotation.speaker else None for quotation in found]


def test_tokens_and_entities_stand_where_the_text_has_them() -> None:
    source = source_of(f"Ana Novak said: “{WAIT}.” Peter Weiss left Norrby.")

    grammar = grammar_of(source)

    outside = [token for token in grammar.tokens if token.text not in {"This", "."}]
    assert [source.text[token.start : token.end] for token in outside] == [token.text for token in outside]
    assert "Peter Weiss" in {source.text[entity.start : entity.end] for entity in grammar.entities}


def test_a_masked_quotation_is_read_as_one_word() -> None:
    source = source_of(f"Ana Novak said: “{WAIT}.”")

    assert [token.text for token in grammar_of(source).tokens] == ["Ana", "Novak", "said", ":", "“", "This", ".", "”"]


def test_names_are_found_also_where_no_quotation_follows_that_would_need_a_parse() -> None:
    source = source_of(f"Ana Novak said: “{WAIT}.”\n\nPeter Weiss left Norrby.")

    grammar = grammar_of(source)

    assert "Peter Weiss" in {source.text[entity.start : entity.end] for entity in grammar.entities}
    assert "Weiss" not in [token.text for token in grammar.tokens]


def test_the_grammar_says_which_model_it_is_from() -> None:
    assert grammar_of(source_of("Ana Novak spoke.")).model.split()[0].startswith("en_core_web_sm")


@pytest.mark.parametrize(
    "text",
    [
        f"Ana Novak met Peter Weiss in Norrby. “{WAIT},” she said.",
        f"They met.\n\nANA NOVAK (Norland), speaking for the Group, noted progress. “{WAIT},” she said.",
        f"“{WAIT},” said Ana Novak of Peter Weiss. “They always wait,” she added.",
        f"Ana Novak, who had spoken with Peter Weiss, left early. He had no time.\n\n“{WAIT},” Novak said.",
        f"Peter Weiss spoke.\n\nAccording to Dr. Ana Novak, the port will close. “{WAIT},” she told the press.",
    ],
)
def test_a_pronoun_means_the_latest_subject_or_speaker(text: str) -> None:
    assert set(speakers_in(text)) == {"Ana Novak"}


def test_who_holds_an_office_for_something_is_the_speaker() -> None:
    assert speakers_in(f"Minister for Rivers Ana Novak said:\n\n“{WAIT}.”") == ["Ana Novak"]


def test_a_pronoun_does_not_mean_a_person_of_the_other_sex() -> None:
    text = f"Ana Novak opened the forum. Peter Weiss and Mr. Kovač left it.\n\n“{WAIT},” she said."

    assert speakers_in(text) == ["Ana Novak"]


def test_a_person_named_behind_the_verb_is_the_speaker_whatever_the_grammar_says() -> None:
    assert speakers_in(f"“{WAIT},” said FBI Acting Special Agent in Charge Ana Novak.") == ["Ana Novak"]


def test_a_subject_far_from_its_verb_is_found() -> None:
    text = f"Ana Novak met the press and, asked about Peter Weiss and his plans for the port, answered: “{WAIT}.”"

    assert speakers_in(text) == ["Ana Novak"]


def test_a_paragraph_of_any_length_is_parsed() -> None:
    source = source_of(f"{'word and word, ' * 5_000}“{WAIT}.”")

    assert len(grammar_of(source).tokens) == 20_000 + len("“ This . ”".split())


@pytest.mark.parametrize(
    "text",
    [
        f"Tuesday at Norrby University, after winning Ohio in the primary, Gov. Ana Novak (R-OH), said, “{WAIT}.”",
        f"Of Carter, Ana Novak, who has met Peter Weiss, said, “{WAIT}.”",
        f"Peter Weiss was asked by Ana Novak, “{WAIT}?” He joked about it.",
    ],
)
def test_the_person_who_says_it_is_found_whatever_the_model_takes_for_the_subject(text: str) -> None:
    assert speakers_in(text) == ["Ana Novak"]


@pytest.mark.parametrize(
    "text",
    [
        f"“{WAIT},” Ana Novak and Peter Weiss said.",
        f"Ana Novak, the mayor, and her deputy, Peter Weiss, were told: “{WAIT}.”",
    ],
)
def test_what_two_say_together_or_only_hear_is_given_to_neither(text: str) -> None:
    assert speakers_in(text) == [None]


def test_who_only_hears_it_is_not_its_speaker() -> None:
    assert speakers_in(f"Ana Novak, who leads the board, was yesterday told in Norrby: “{WAIT}.”") == [None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was opened by Azusa Kubota, director of the Water Board, in May.", "Azusa Kubota"),
        ("They met in May. J.D. Vance said that the work had begun.", "J.D. Vance"),
    ],
)
def test_who_holds_an_office_or_has_initials_is_a_person_whatever_the_model_says(text: str, name: str) -> None:
    source = source_of(text)
    grammar = grammar_of(source)

    assert name not in {
        source.text[entity.start : entity.end] for entity in grammar.entities if entity.label == "PERSON"
    }
    assert [person.name for person in find_people(source, grammar=grammar)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "They visited Lago Maggiore, the mayor of Norrby said.",
        "It was sold by Deutsche Telekom, an analyst at Norrby said.",
    ],
)
def test_who_speaks_behind_a_comma_makes_no_person_of_what_stands_before(text: str) -> None:
    source = source_of(text)

    assert find_people(source, grammar=grammar_of(source)) == ()
