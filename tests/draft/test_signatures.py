"""Names on lines of their own: signatures, contacts, bylines."""

import pytest

from briefings.draft.names import find_people
from briefings.draft.offices import find_offices
from documents import document

PROSE = (
    "Rivers are long and wide, and they go on and on until the sea, says the Water Board, which watches\n"
    "them and everything that swims in them.\n\n"
)


@pytest.mark.parametrize(
    ("lines", "office"),
    [
        ("Ann Smith\nChief Executive Officer\nAcme Corp.", ("Chief Executive Officer", "Acme Corp.")),
        ("Ann Smith\nPresident, Water Board\nBob Jones", ("President", "Water Board")),
        ("Dr. Ann Smith, MD\nChief of Surgery, Water Hospital", ("Chief of Surgery", "Water Hospital")),
        (
            "Dr. Ann Smith\nProfessor of Law\nWater Institute\nann@water.example",
            ("Professor of Law", "Water Institute"),
        ),
        ("Sincerely,\nAnn Smith\nDirector\nWater Board", ("Director", "Water Board")),
        ("Media contact:\nAnn Smith\nCommunications, Acme Foods\n+65 5550 1822", (None, "Acme Foods")),
        ("Ann Smith\nWater Center, Fla.\n321-555-0177", (None, "Water Center")),
        ("Acme Partners\nAnn Smith\nTel: 555 0100", (None, "Acme Partners")),
        ("Contacts:\nAcme Corp.\nAnn Smith, Investor Relations\n+1 555 0100", (None, "Acme Corp.")),
    ],
)
def test_the_lines_around_a_name_say_who_it_is(lines: str, office: tuple[str | None, str]) -> None:
    source = document(f"{PROSE}{lines}\n")
    found = find_offices(source, find_people(source))
    assert [(one.role, one.organisation) for one in found["Ann Smith"]] == [office]


@pytest.mark.parametrize(
    "lines",
    [
        "Ann Smith\n\nThe Water Board said so.",
        "Ann Smith\n\nBob Jones, Water Board",
        "Ann Smith wrote this\n\nDirector\n\nWater Board",
        "Ann Smith\n\nAcme Corp.\n\nRivers are long.",
    ],
)
def test_other_lines_do_not(lines: str) -> None:
    source = document(f"{PROSE}{lines}\n")
    assert "Ann Smith" not in find_offices(source, find_people(source))
