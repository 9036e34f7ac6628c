"""Rank, role and organisation of people, wherever the text styles them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.draft.found import FoundPerson
from briefings.draft.names import find_people
from briefings.draft.offices import find_offices
from documents import document

Office = tuple[str | None, str | None, str | None]


def offices(text: str) -> dict[str, list[Office]]:
    """Rank, role and organisation by name."""
    source = document(text)
    found = find_offices(source, find_people(source))
    return {name: [(one.rank, one.role, one.organisation) for one in styled] for name, styled in found.items()}


BEFORE = [
    ("FBI Director Ann Smith", (None, "Director", "FBI")),
    (
        "U.S. Customs and Border Protection Commissioner Ann Smith",
        (None, "Commissioner", "U.S. Customs and Border Protection"),
    ),
    ("Department of Justice spokeswoman Ann Smith", (None, "spokeswoman", "Department of Justice")),
    ("the Chief of the Office of Rivers, Ann Smith,", (None, "Chief", "Office of Rivers")),
    ("Police Lieutenant-General Ann Smith", ("Police Lieutenant-General", None, None)),
    ("Special Agent in Charge Ann Smith of the FBI", (None, "Special Agent in Charge", "FBI")),
    (
        "Deputy Minister of Internal Affairs, Police General-Major Ann Smith",
        ("Police General-Major", "Deputy Minister of Internal Affairs", None),
    ),
    ("Today Attorney General Ann Smith", (None, "Attorney General", None)),
    ("the Department of Justice and Secretary Ann Smith", (None, "Secretary", None)),
    ("Assistant U.S. Attorneys Ann Smith and Bob Jones", (None, "Assistant U.S. Attorney", None)),
    ("Acme's president Ann Smith", (None, "president", "Acme")),
]
BEHIND = [
    ("Ann Smith, director of the Office of Rivers,", (None, "director", "Office of Rivers")),
    ("Ann Smith, 45, of Paris, the owner of Acme,", (None, "owner", "Acme")),
    ("Ann Smith, Chief, Office of Rivers,", (None, "Chief", "Office of Rivers")),
    ("Ann Smith (chair of the Water Board)", (None, "chair", "Water Board")),
    ("Ann Smith of the Office of Rivers", (None, None, "Office of Rivers")),
    ("Ann Smith, who is the director of the Office of Rivers,", (None, "director", "Office of Rivers")),
    ("Ann Smith, president and CEO of Acme Inc.,", (None, "president and CEO", "Acme Inc.")),
    ("Ann Smith, Secretary of Health and Human Services,", (None, "Secretary of Health and Human Services", None)),
    ("Ann Smith, Vice-President for Europe of the Water Board,", (None, "Vice-President for Europe", "Water Board")),
    ("Ann Smith, director of the FBI in Paris,", (None, "director", "FBI")),
    ("Ann Smith, director of the Office of Water (OW),", (None, "director", "Office of Water")),
    (
        "Ann Smith, director of the Office of Water, Rivers Section.",
        (None, "director", "Office of Water, Rivers Section"),
    ),
]


@pytest.mark.parametrize(("text", "office"), [*BEFORE, *BEHIND])
def test_a_person_is_styled_before_or_behind_the_name(text: str, office: Office) -> None:
    assert offices(f"It was so. We met {text} said so there. Ann Smith agreed.")["Ann Smith"] == [office]


def test_several_offices_of_one_person_are_all_found() -> None:
    text = "It included Water Board Vice-President for Europe, Chief of the Office of Rivers, Police Colonel Ann Smith."

    assert offices(text) == {
        "Ann Smith": [
            ("Police Colonel", "Vice-President for Europe", "Water Board"),
            (None, "Chief", "Office of Rivers"),
        ]
    }


def test_people_in_a_list_share_the_organisation_behind_it() -> None:
    text = "It is led by Trial Attorney Ann Smith and Senior Counsel Bob Jones of the Fraud Section."

    assert offices(text) == {
        "Ann Smith": [(None, "Trial Attorney", "Fraud Section")],
        "Bob Jones": [(None, "Senior Counsel", "Fraud Section")],
    }


def test_an_office_of_it_is_one_of_the_body_before() -> None:
    text = "The court heard that the Water Company and its president, Ann Smith, had agreed. Smith said so."

    assert offices(text) == {"Ann Smith": [(None, "president", "Water Company")]}


def test_an_apposition_between_two_people_is_said_of_the_first() -> None:
    text = "It is led by Ann Smith, chair of the Water Board, Bob Jones, director of the Office of Rivers, and others."

    assert offices(text) == {
        "Ann Smith": [(None, "chair", "Water Board")],
        "Bob Jones": [(None, "director", "Office of Rivers")],
    }


def test_what_several_were_is_said_of_each() -> None:
    text = "The court heard that Ann Smith and Bob Jones were the owners of the Water Company."

    assert offices(text) == {
        "Ann Smith": [(None, "owner", "Water Company")],
        "Bob Jones": [(None, "owner", "Water Company")],
    }


def test_a_body_called_by_its_kind_gets_the_name_that_it_had_before() -> None:
    text = "The Water Research Institute met. Ann Smith, director of the Institute, said so."

    assert offices(text) == {"Ann Smith": [(None, "director", "Water Research Institute")]}


@given(
    st.lists(st.sampled_from("Ann Smith , . Director of the Office ( ) and Colonel at in FBI 's".split()), max_size=40)
)
def test_any_words_give_offices_whose_words_are_in_the_text(words: list[str]) -> None:
    source = document(" ".join(["It", *words]))
    spans = tuple(
        source.span(place, place + 3) for place in range(len(source.text)) if source.text.startswith("Ann", place)
    )
    people = [FoundPerson(name="Ann", mentions=spans)] if spans else []

    for styled in find_offices(source, people).values():
        for office in styled:
            given_words = " ".join(part for part in (office.rank, office.role, office.organisation) if part).split()
            assert all(word in source.text for word in given_words)
