"""People and their offices in texts of other languages than English."""

from datetime import date

import pytest

from briefings.draft.compose import composed, findings
from briefings.metadata import Registry
from documents import document

GERMAN = " Das ist nicht neu, und die Stadt und der Fluss sind mit dem Wasser auf dem Weg."
FRENCH = " La ville est dans le pays et les gens sont avec elle sur une rivière."
SPANISH = " La ciudad es grande y los vecinos no están en el río con las barcas."
POLISH = " To jest na rzece i nie jest nowe, a do tego się przez to idzie."
SWEDISH = " Det är en fråga som inte har varit lätt för alla och med det på väg."


def roles(text: str) -> dict[str, str | None]:
    """What each participant of a draft is."""
    draft = composed(findings(document(text), Registry(), with_model=False), today=date(2024, 5, 1))
    return {one.name: one.offices[0].role if one.offices else None for one in draft.participants}


@pytest.mark.parametrize(
    ("text", "styled"),
    [
        (
            f"Die Bundesministerin für Wasser, Anna Weber, sprach.{GERMAN}",
            ("Anna Weber", "Bundesministerin für Wasser"),
        ),
        (f"Das sagte der Präsident des Wasseramtes, Karl Lang.{GERMAN}", ("Karl Lang", "Präsident des Wasseramtes")),
        (f"Bundeswasserministerin Dr. Anna Weber sprach.{GERMAN}", ("Anna Weber", "Bundeswasserministerin")),
        (f"Peter Lang, Leiter der Abteilung Wasser, sprach.{GERMAN}", ("Peter Lang", "Leiter der Abteilung Wasser")),
        (f"La ministre de l'Eau, Mme Claire Dupont, a parlé.{FRENCH}", ("Claire Dupont", "ministre de l'Eau")),
        (f"La ministre de la Santé Claire Dupont a parlé.{FRENCH}", ("Claire Dupont", "ministre de la Santé")),
        (f"Paul Blanc, maire de la ville, a parlé.{FRENCH}", ("Paul Blanc", "maire de la ville")),
        (
            f"Voici la secrétaire d’État chargée de l’Eau, Claire Dupont.{FRENCH}",
            ("Claire Dupont", "secrétaire d’État chargée de l’Eau"),
        ),
        (f"Habló el ministro de Aguas Juan Pérez.{SPANISH}", ("Juan Pérez", "ministro de Aguas")),
        (f"Vino la presidenta de la Cruz Azul, María López.{SPANISH}", ("María López", "presidenta de la Cruz Azul")),
        (f"Luis Sanz, portavoz del gobierno, habló.{SPANISH}", ("Luis Sanz", "portavoz del gobierno")),
        (f"Rzecznik rządu, Piotr Lis, przyszedł.{POLISH}", ("Piotr Lis", "Rzecznik rządu")),
        (f"Utrikesminister Anna Lind kom.{SWEDISH}", ("Anna Lind", "Utrikesminister")),
        ("Министр иностранных дел Иван Петров заявил об этом.", ("Иван Петров", "Министр иностранных дел")),
        ("Приехал глава комитета, Павел Орлов.", ("Павел Орлов", "глава комитета")),
    ],
)
def test_a_person_is_styled_in_the_words_of_the_text(text: str, styled: tuple[str, str]) -> None:
    assert roles(text) == dict([styled])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            f"Le ministre a rencontré Paul Blanc. Paul Blanc, maire, est là.{FRENCH}",
            {"Paul Blanc": "maire"},
        ),
        (
            f"El alcalde de Lugo José Ruiz y la directora de Aguas, Carmen Gil, hablaron.{SPANISH}",
            {"José Ruiz": "alcalde de Lugo", "Carmen Gil": "directora de Aguas"},
        ),
        (f"El fiscal general y la jueza Ana López hablaron.{SPANISH}", {"Ana López": None}),
        (f"El abogado de Juan Pérez habló.{SPANISH}", {"Juan Pérez": None}),
        (f"Voici l'avocate de la famille de Claire Dupont.{FRENCH}", {"Claire Dupont": None}),
    ],
)
def test_what_a_verb_or_and_divides_from_a_name_is_no_office_of_it(text: str, found: dict[str, str]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (f"Peter Lang, Head of Communications at Acme AG, sprach.{GERMAN}", "Head of Communications"),
        (f"CEO Peter Lang sprach.{GERMAN}", "CEO"),
    ],
)
def test_english_titles_are_read_in_other_languages(text: str, role: str) -> None:
    assert roles(text) == {"Peter Lang": role}


def test_m_is_no_initial_in_french() -> None:
    text = f"« Nous sommes prêts », a dit M. Martin. Le maire Jean Martin est parti.{FRENCH}"

    assert roles(text) == {"Jean Martin": "maire"}
