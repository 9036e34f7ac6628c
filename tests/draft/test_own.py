"""People of the organisation that issued a document."""

from datetime import date

import pytest

from briefings.draft.compose import composed, findings
from briefings.metadata import Registry
from documents import document

ACME = "Acme Water Technologies today announced its results for the year, which were good in all countries."
COLLEGE = "Norvale Water College today announced that rivers are long, and that they go on and on to the sea."
POLICE = "NORVALE POLICE DEPARTMENT\n\nNEWS RELEASE\n\nA man was arrested on Sunday night in the park by the river."


def organisation(text: str) -> tuple[str | None, str]:
    """Of Ann Smith, and how sure it is."""
    draft = composed(findings(document(text), Registry(), with_model=False), today=date(2024, 5, 1))
    person = next(one for one in draft.participants if one.name == "Ann Smith")
    return person.offices[0].organisation, person.confidence


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (f"{ACME}\n\n“Water is all,” said Chief Executive Officer Ann Smith.", "Acme Water Technologies"),
        (f"{ACME}\n\n“Water is all,” said Ann Smith, head of sales.", "Acme Water Technologies"),
        (f"{COLLEGE}\n\n“Water is all,” said President Ann Smith.", "Norvale Water College"),
        (f"{POLICE}\n\n“He ran,” said Officer Ann Smith.", "Norvale Police Department"),
        ("The Bank of Norland today announced it.\n\n“Indeed,” said Deputy Governor Ann Smith.", "Bank of Norland"),
        ("The Water Commission announced it.\n\n“So,” said Commissioner for Lakes Ann Smith.", "Water Commission"),
        (f"{ACME}\n\n“Water is all,” said Company Secretary Ann Smith.", "Acme Water Technologies"),
        (f"{COLLEGE}\n\n“Water is all,” said Professor Ann Smith.", "Norvale Water College"),
        (
            "The Department of Rivers today announced it.\n\n“Indeed,” said spokesperson Ann Smith.",
            "Department of Rivers",
        ),
        (
            "Aqua Sans Rives (ASR) today announced it.\n\n“Indeed,” said Emergency coordinator Ann Smith.",
            "Aqua Sans Rives",
        ),
    ],
)
def test_who_has_an_office_and_no_organisation_is_one_of_the_issuers(text: str, body: str) -> None:
    found, confidence = organisation(text)
    assert (found and found.lower(), confidence) == (body.lower(), "unsure")


@pytest.mark.parametrize(
    "text",
    [
        f"{ACME}\n\n“Water is all,” said President Ann Smith.",
        f"{ACME}\n\n“Water is all,” said Mayor Ann Smith.",
        f"{ACME}\n\n“Water is all,” said State Representative Ann Smith.",
        f"{ACME}\n\n“Water is all,” said independent analyst Ann Smith.",
        "The Water Commission announced it.\n\n“So,” said Police Commissioner Ann Smith.",
        f"{ACME}\n\n“Water is all,” said Secretary Ann Smith.",
        f"{ACME}\n\n“Water is all,” said Governor Ann Smith.",
        "The Bank of Norland today announced it.\n\n“Indeed,” said former Governor Ann Smith.",
        "Norland today announced it.\n\n“Indeed,” said Emergency coordinator Ann Smith.",
        f"{ACME}\n\n“Water is all,” said former chief executive Ann Smith.",
        f"{ACME}\n\n“Water is all,” said Norvale Fire Chief Ann Smith.",
        "The Department of Rivers today announced that rivers are long.\n\n“Indeed,” said Chief Engineer Ann Smith.",
        "Rivers are long, and go on and on to the sea.\n\n“Indeed,” said Chief Executive Officer Ann Smith.",
    ],
)
def test_others_are_of_none(text: str) -> None:
    assert organisation(text)[0] is None
