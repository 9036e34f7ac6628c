"""Who published a document, where no word of its name tells that it is a body."""

from datetime import date

import pytest

from briefings.draft.compose import draft_of
from briefings.metadata import Registry
from documents import document

DAY = date(2024, 5, 1)
HEADLINE = "A harbour opens in the north"
MORE = "It will be open to all who live by the river, and it will stay open for many years to come."


def issuer(text: str) -> str:
    return draft_of(document(text), Registry(), today=DAY, with_model=False).issuers[0].value


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norvale is proud to announce a new harbour.", "Norvale"),
        ("Norvale, a maker of pumps for N.J. and beyond, today announced a new harbour.", "Norvale"),
        ("Norvale and its partners in the north are pleased to open a harbour.", "Norvale"),
        ("OSLO, Norway, May 3, 2021 /Example Wire/ -- Norvale has launched a pump.", "Norvale"),
        (f"Norvale Opens Harbour in the North\n\nToday a harbour opens, says Norvale. {MORE}", "Norvale"),
        (f"NORVALE PUMPS WELCOMES ANN SMITH AS CHAIR\n\nAnn Smith goes to Norvale Pumps. {MORE}", "Norvale Pumps"),
        (f"River Authority Opens Harbour in the North\n\nToday a harbour opens. {MORE}", "River Authority"),
        (f"River Authority Chair Opens Harbour in the North\n\nToday a harbour opens. {MORE}", "River Authority"),
        (f"UNRA: Harbour in the north will open soon\n\nToday a harbour opens. {MORE}", "UNRA"),
        (f"Joint Statement by the River Authority on harbours\n\nToday a harbour opens. {MORE}", "River Authority"),
        ("The River Authority (RA) is open to all who live by the river.", "River Authority"),
        ("The River Authority's Board of Elders met on the harbour.", "River Authority"),
        (f"Today a harbour opens. {MORE}\n\nSOURCE Norvale", "Norvale"),
        (f"Today a harbour opens. {MORE}\n\nIssued by Norvale", "Norvale"),
        (f"Today a harbour opens. {MORE}\n\nAbout Norvale\n\nIt makes pumps for harbours of the north.", "Norvale"),
        (f"Today a harbour opens. {MORE}\n\n© 2024 Norvale", "Norvale"),
        (f"Communiqué of the Ninth Meeting of the River Council\n\nToday a harbour opens. {MORE}", "River Council"),
        (
            "District Attorney Ann Roy met a District Attorney’s Office. It is the Utah District Attorney’s Office.",
            "Utah District Attorney’s Office",
        ),
        (f"Harbour opens\n\nPress Release: Norvale\n\nToday a harbour opens. {MORE}", "Norvale"),
        (f"Press release from Norvale\n\nToday a harbour opens. {MORE}", "Norvale"),
        (f"NORVALE PUMPS NEWS RELEASE\n\nToday a harbour opens. {MORE}", "NORVALE PUMPS"),
        (
            f"A harbour opens in the north\n\nBy Ann Smith, River Authority\n\nToday a harbour opens. {MORE}",
            "River Authority",
        ),
        (
            f"A harbour opens in the north\n\nOffice of the Speaker\n\nToday a harbour opens. {MORE}",
            "Office of the Speaker",
        ),
        ("Congresswoman Ann Smith today sent a letter on harbours to the House Water Committee.", "Ann Smith"),
        (
            "District Attorney Ann Smith met the River Authority. The Utah District Attorney’s Office knows it.",
            "Utah District Attorney’s Office",
        ),
        ("Attorney General Ann Smith announced it. So says the Justice Department.", "Justice Department"),
        ("Minister for Rivers Ann Smith announced it. It comes from a Ministry of Rivers.", "Ministry of Rivers"),
        (
            "Ann Smith, director of the River Authority, announced that Bob Jones, an FBI agent, was there.",
            "River Authority",
        ),
        ("Here at Norvale it rains, and the river is high.", "Norvale"),
        (
            "Bob Jones and Tom Hall, agents of the FBI, came. “We are wet,” said Ann Smith of the River Authority.",
            "River Authority",
        ),
        (
            "Two pleaded guilty, announced Director Ann Smith of the River Authority. Bob Jones, an FBI agent, came.",
            "River Authority",
        ),
    ],
)
def test_the_issuer_stands_where_a_publisher_does(text: str, name: str) -> None:
    assert issuer(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Smith is pleased to announce a harbour of the River Authority.", "River Authority"),
        ("Oslo Welcomes a Harbour\n\nOSLO – To Oslo came Ann Smith, chair of the River Authority.", "River Authority"),
        ("Norway Welcomes a Harbour\n\nTo Norway came Ann Smith, chair of the River Authority.", "River Authority"),
        ("Norvale Corp. has agreed to pay a fine, said Ann Smith, director of the River Authority.", "River Authority"),
        ("The U.S. District Court is open. “It is,” said Ann Smith of the River Authority.", "River Authority"),
        ("Operation Clear Water has opened, said Ann Smith, director of the River Authority.", "River Authority"),
    ],
)
def test_persons_places_and_parties_before_a_court_publish_nothing(text: str, name: str) -> None:
    assert issuer(text) == name
