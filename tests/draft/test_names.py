"""People whom a text names, by patterns alone."""

import pytest

from briefings.draft.gender import pronoun_of
from briefings.draft.names import find_people
from briefings.model import SourceDocument
from briefings.sources import parse


def people_in(text: str) -> dict[str, list[str]]:
    """From a person's name to the words of each mention."""
    source = parse(text.encode(), file="a.txt")
    assert isinstance(source, SourceDocument)
    return {person.name: [source.passage(span) for span in person.mentions] for person in find_people(source)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Novak opened the forum.", "Ana Novak"),
        ("The fishermen followed Oluwaseun Kovačić.", "Oluwaseun Kovačić"),
        ("The fishermen followed Volodymyr Kovačić.", "Volodymyr Kovačić"),
        ("“No,” said Science Policy Fellow Zdenka Kovačić at noon.", "Zdenka Kovačić"),
        ("They met Chief Engineer Zdenka Kovačić in May.", "Zdenka Kovačić"),
        ("They met U.S. District Judge Ana T. Lake III in May.", "Ana T. Lake III"),
        ("Zdenka Kovačić, who’s a firefighter, left.", "Zdenka Kovačić"),
        ("WASHINGTONAna P. Novak pleaded guilty. Ana Novak left.", "Ana Novak"),
        ("The minister met Trade Secretary Zdenka Kovačić.", "Zdenka Kovačić"),
        ("“No,” said Zdenka Kovačić.", "Zdenka Kovačić"),
        ("The delegation was led by Police Lieutenant-General Vitaly Shulika.", "Vitaly Shulika"),
        ("They spoke with Joseph R. Biden Jr. in May.", "Joseph R. Biden Jr."),
        ("They spoke with Ursula von der Leyen in May.", "Ursula von der Leyen"),
        ("They spoke with Mr. Weiss in May.", "Weiss"),
        ("They spoke with Attorney Peter D. Singer in May.", "Peter D. Singer"),
        ("They spoke with Adviser for Science and Engineering Zdenka P. Kovačić in May.", "Zdenka P. Kovačić"),
        ("“No,” said U.S. Attorney Kovačić. He left.", "Kovačić"),
        ("It was signed by Secretary of Homeland Security Zdenka Kovačić.", "Zdenka Kovačić"),
        ("It was signed by Honorable Zdenka P. Kovačić.", "Zdenka P. Kovačić"),
        ("According to Zdenka Kovačić, it rained.", "Zdenka Kovačić"),
        ("They sued Zdenka Kovačić, manager at the harbour.", "Zdenka Kovačić"),
        ("Zdenka Kovačić is a senior editor.", "Zdenka Kovačić"),
        ("The court sentenced Zdenka Kovačić to a year.", "Zdenka Kovačić"),
        ("said Peter A. Novak, Jr. U.S. Attorney for Utah.", "Peter A. Novak, Jr."),
        ("It was opened by panelist and presenter, Panelist Ana Novak, at noon.", "Ana Novak"),
        ("They met U.S. Attorney Bill Kovačić in May.", "Bill Kovačić"),
        ("“No,” said Christian J. Kovačić, a teacher.", "Christian J. Kovačić"),
        ("Zdenka Hills, a former officer, left.", "Zdenka Hills"),
        ("Anna Washington was born there.", "Anna Washington"),
        ("They praised Anwar al-Kovačić, a poet.", "Anwar al-Kovačić"),
        ("They spoke with Mayor Kovačić in May.", "Kovačić"),
        ("The head of the FBI Robert D. Novak, III left.", "Robert D. Novak, III"),
        ("They remember Zdenka Kovačić, a six-year-old girl.", "Zdenka Kovačić"),
        ("Director of Harbour Operations Zdenka Kovačić opened it.", "Zdenka Kovačić"),
        ("Representative in Kenya Ann Smith opened it.", "Ann Smith"),
        ("Minister for Rivers Emma Hall said:", "Emma Hall"),
        ("Zdenka Kovačić, Spokesperson for the Harbour Master", "Zdenka Kovačić"),
        ("She came from Nordhafen GmbH, where she was a clerk. Ann Smith agreed.", "Ann Smith"),
        ("Director of Organized Crime Ann Smith opened it.", "Ann Smith"),
        ("The court heard co-defendant Zdenka Kovačić in May.", "Zdenka Kovačić"),
        ("They seek Zdenka Kovačić, aka “Zed”, of Paris.", "Zdenka Kovačić"),
        ("It was posted by **Zdenka Kovačić**, adviser for harbours.", "Zdenka Kovačić"),
        ("The three were found by Anna R. Green.", "Anna R. Green"),
        ("They met Judge Dean Kovačić in May.", "Dean Kovačić"),
        ("Deputy Attorney General Kovačić of the Harbour Division thanked them.", "Kovačić"),
        ("It was signed by Assistant U. S. Attorney Ana Novak.", "Ana Novak"),
        ("It was found by Special Agent David Church of the FBI.", "David Church"),
        ("“We act,” said Assistant Attorney General for the Harbour Division Tony West.", "Tony West"),
        ("“We act,” said Assistant Secretary for Fair Harbours and Equal Ferries John Novak.", "John Novak"),
        ("Congressmen John Novak was there.", "John Novak"),
        ("Secretary Novak often spoke of it.", "Novak"),
        ("Finally Anna Novak spoke.", "Anna Novak"),
        ("They met Governor Anna Novak, Iowa Attorney General Kovačić and others.", "Anna Novak"),
        ("They met Ng Eng Hen, a minister.", "Ng Eng Hen"),
        ("Ma. Lourdes Santos, director of the harbour, left.", "Ma. Lourdes Santos"),
        ("Anna A. “Bill” White, the head of the harbour, was there.", "Anna A. “Bill” White"),
    ],
)
def test_what_names_a_person_is_found(text: str, name: str) -> None:
    assert list(people_in(text)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Internal Affairs of the Russian Federation opened it.",
        "The New York Times reported on Monday in South Africa.",
        "The General Assembly met the Secretary General in Singapore.",
        "The National Central Bureau, the Central Bank and Wall Street agreed.",
        "Five Ways To Keep Your Harbour Clean This Summer",
        "They met in Anna Springs, Mich., and stayed in Anna Springs.",
        "The venture capital firm Anna Rossi paid.",
        "The Anna Rossi Foundation paid. Anna Rossi Foundation",
        "It was part of Project Clean Rivers, a nationwide effort.",
        "She won the Anna Rossi award.",
        "Homes stand at 12 Anna Drive and 14 Anna Rossi Boulevard.",
        "It was charged under the Anna Rossi and Peter Novak Jr. Clean Rivers Act.",
        "The court asked for the papers of John Doe.",
        "A firm called Anna Mokra pays. Anna Mokra paid.",
        "She was the Anna Rossi Professor of Law.",
        "Zdenka Mokra, a Spanish company that operates ships, paid.",
        "It was held in Mokra v. R. T. Novak & P. R. Rossi, No. 12.",
        "“John Doe 17” had told a witness, John Doe, so.",
        "It is led by the Sector San Juan Commander.",
        "At 3 PM Novak will speak on water.",
        "They spoke of the Anna Rossi Accords in May.",
        "They spoke of Anna Rossi Dam, and of the Anna Rossi Doctrine.",
        "It was sold by Louis Vuitton and by Eli Lilly in May.",
        "They stayed at Anna Rossi Inn in Prince William County.",
        "It was signed by an Assistant U. S. Attorney.",
        "Follow Federal Student Aid Facebook in May.",
        "They sued Ana P. Novak & Associates Inc. in May.",
        "It stands in 510 Ana Novak Way, Paris.",
        "The Chief Engineers Novak and Weiss left.",
        "It is listed in the Rivers.gov Ana Novak and said so.",
        "They cleaned the Ana Novak site in May.",
    ],
)
def test_organisations_places_and_headings_are_no_people(text: str) -> None:
    assert people_in(text) == {}


def test_a_surname_alone_is_a_mention_of_the_fullest_name() -> None:
    text = "Ana Maria Novak spoke. Ana Novak left. Novak returned. Mrs. Novak’s speech was short."

    assert people_in(text) == {"Ana Maria Novak": ["Ana Maria Novak", "Ana Novak", "Novak", "Novak"]}


def test_all_names_of_a_list_are_names_where_one_is() -> None:
    assert list(people_in("They met Ana Novak, Zdxa Qrtov and Wlkas Prrtov in May.")) == [
        "Ana Novak",
        "Zdxa Qrtov",
        "Wlkas Prrtov",
    ]


def test_a_name_that_lost_its_apostrophe_is_no_second_person() -> None:
    assert list(people_in("Ana Novak paid. The letter was on Ana Novaks desk.")) == ["Ana Novak"]


def test_two_surnames_alone_are_a_mention_of_the_full_name() -> None:
    text = "Carlos Mokra Novak spoke. Mokra Novak left. Carlos Mokra returned."

    assert people_in(text) == {"Carlos Mokra Novak": ["Carlos Mokra Novak", "Mokra Novak", "Carlos Mokra"]}


@pytest.mark.parametrize(
    "text",
    [
        "Comptroller Novak said that it was over.",
        "“It is over,” said District Attorney Novak. “We begin today.”",
        "State’s Attorney Novak announced charges.",
        "PM Novak will meet them.",
        "DA Novak said no.",
    ],
)
def test_a_surname_is_a_name_behind_an_office_that_does_something(text: str) -> None:
    assert list(people_in(text)) == ["Novak"]


def test_an_office_makes_a_person_of_who_is_called_like_a_thing() -> None:
    assert list(people_in("It was opened by Ana Dam, director of the Water Board.")) == ["Ana Dam"]


@pytest.mark.parametrize("honorific", ["Fr", "Comrade", "Datuk", "Cr", "Mdm"])
def test_an_honorific_is_no_part_of_a_name(honorific: str) -> None:
    assert list(people_in(f"It was opened by {honorific} Ana Novak in May.")) == ["Ana Novak"]


@pytest.mark.parametrize(
    "text",
    [
        "He replaces Hungarian Ana Novak, whose contract has ended.",
        "It was opened by the Chairman, Engr. Alhaji Ana Novak.",
        "It was opened by YBhg. Tan Sri Ana Novak.",
        "Members:\n\nProf. Ana Novak, Rivers University",
        "DS Ana Novak, from our Rural Crime Team, spoke.",
        "Programme\n\nAna Novak – Senior Research Fellow, Water Board\n\n14:45 Coffee",
        "It sentenced the manager of the town, Ana Novak (57), to a fine.",
        "“We have enjoyed working on the river,” they wrote.\n\n“It is late.”\n– Ana Novak",
    ],
)
def test_a_name_ends_before_what_its_bearer_is_called(text: str) -> None:
    assert list(people_in(text)) == ["Ana Novak"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met Dr Gaetan d'Ivray. It rained.", "Gaetan d'Ivray"),
        ('2nd Vice President - Everson "Sonny" Applegate', 'Everson "Sonny" Applegate'),
        ("1st Vice President - Dr. Shontelle Blenman", "Shontelle Blenman"),
        ("They thanked PCSO Dilip Rathod, who left.", "Dilip Rathod"),
        ("It is by the poet Subramania Bharati of that town.", "Subramania Bharati"),
        ("They asked the Secretary, Owain Tregenza MP, to come.", "Owain Tregenza"),
        ("They saw Commodore R. S. Thakur there.", "R. S. Thakur"),
        ("The Minister, Colm Hanratty T.D., came.", "Colm Hanratty"),
        ("It was opened by Prof. Desmond Achterberg FMedSci.", "Desmond Achterberg"),
        ("She met Foreign Minister Dato’ Azhar bin Ishak.", "Azhar bin Ishak"),
        ("Its chair is Wiremu Te Kani, whose house stands there.", "Wiremu Te Kani"),
    ],
)
def test_a_name_is_told_by_what_stands_beside_it(text: str, name: str) -> None:
    assert list(people_in(text)) == [name]


def test_a_house_of_a_saint_is_no_person() -> None:
    assert list(people_in("St. Brendan Regional has received a gift. St. Brendan Regional said so.")) == []


def test_a_name_ends_with_the_sentence() -> None:
    assert set(people_in("He met Jack Ma. Peter Weiss said so.")) == {"Jack Ma", "Peter Weiss"}


def test_two_of_one_surname_and_initial_are_two() -> None:
    text = "Mr. B. Rudolf Novak and Mr. B. Viktor Novak came. B. Novak left."

    assert list(people_in(text)) == ["B. Rudolf Novak", "B. Viktor Novak"]


def test_what_a_company_is_called_from_there_on_is_no_person() -> None:
    assert list(people_in("Anna Novak Energy Berhad (“Anna Novak”) said that Anna Novak grew.")) == []


def test_a_given_name_in_brackets_loses_them() -> None:
    assert list(people_in("Lord (Peter) Novak of Mokra spoke. Lord Novak left.")) == ["Peter Novak"]


def test_a_name_in_capitals_before_an_office_is_one_in_a_list() -> None:
    text = "Participants:\n\nPETER NOVAK, Director, Communications Department\n\nMODERATOR: ANNA WEISS, Senior Officer"

    assert list(people_in(text)) == ["Peter Novak", "Anna Weiss"]


def test_a_surname_is_a_name_everywhere_once_a_title_stands_before_it() -> None:
    assert people_in("Mokra and Ana Novak met. Judge Mokra left.")["Mokra"] == ["Mokra", "Mokra"]


@pytest.mark.parametrize(
    "name", ["ZDENKA KOVAČIĆ (Norland) said", "ANA P. NOVAK, Chair of the Committee, said", "ANA LAKE-NOVAK said"]
)
def test_a_name_in_capitals_opens_a_paragraph_of_a_record_of_a_meeting(name: str) -> None:
    bare = name.removesuffix(" said").partition(" (")[0].partition(",")[0]
    assert people_in(f"The Assembly met today.\n\n{name} that it was late. She left.") == {bare.title(): [bare]}


@pytest.mark.parametrize(
    ("capitals", "usual"),
    [
        ("ANA McNOVAK", "Ana McNovak"),
        ("ANA MCNOVAK", "Ana McNovak"),
        ("PETER NOVAK III", "Peter Novak III"),
        ("PETER O'NOVAK JR.", "Peter O'Novak Jr."),
    ],
)
def test_a_name_in_capitals_is_written_in_its_usual_case(capitals: str, usual: str) -> None:
    assert list(people_in(f"The Assembly met today.\n\n{capitals} (Norland) said that it was late.")) == [usual]


@pytest.mark.parametrize(
    "opening",
    [
        "NEW DELHI (Reuters) - It rained",
        "VIRGINIA BEACH, Va. It rained",
        "SAN MARINO (Italy), 3 May. They met",
        "LAKE TROUT (Acme) rose",
    ],
)
def test_a_place_in_capitals_opens_a_paragraph_as_a_dateline(opening: str) -> None:
    assert people_in(f"The Assembly met today.\n\n{opening} there.") == {}


def test_a_father_and_a_son_of_one_name_are_two() -> None:
    assert list(people_in("Peter Novak Sr., Peter Novak Jr. and Ana Weiss left.")) == [
        "Peter Novak Sr.",
        "Peter Novak Jr.",
        "Ana Weiss",
    ]


def test_two_people_of_one_surname_are_two() -> None:
    assert list(people_in("Ana Novak met Peter Novak.")) == ["Ana Novak", "Peter Novak"]


@pytest.mark.parametrize(("name", "pronoun"), [("Angelique Roy", "she"), ("Alfonso Roy", "he"), ("Casey Roy", None)])
def test_a_given_name_tells_the_pronoun_unless_women_and_men_have_it(name: str, pronoun: str | None) -> None:
    source = parse(f"{name} spoke.".encode(), file="a.txt")
    assert isinstance(source, SourceDocument)

    assert pronoun_of(find_people(source)[0], source.text) == pronoun
