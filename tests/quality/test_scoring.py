"""The scorer of drafts can fail: what is right scores one, and each kind of mistake lowers its own figure."""

from dataclasses import replace
from pathlib import Path

import pytest

from quality.labels import Document, Person, Quotation, Speaker, read
from quality.names import compatible, organisation_right, role_right, same_name
from quality.scoring import (
    ACCEPTED,
    ISSUER,
    JOINT,
    ORGANISATION,
    PEOPLE,
    RESOLVED,
    ROLE,
    SPANS,
    VERBATIM,
    Drafted,
    DraftedPerson,
    DraftedQuotation,
    figures,
    score,
)

TEXT = 'Ann Lee, acting chair of the Board, said: "We won." "Fine," he said. The "so called loyal friends" left Bo Dee.'
PEOPLE_LABELS = (
    Person(name="Ann Lee", roles=("acting chair",), organisations=("Board",)),
    Person(name="Bo Dee", aliases=("Beau Deer",)),
)


def quotation(words: str, name: str, form: str = "name", kind: str = "direct") -> Quotation:
    start = TEXT.index(words)
    speaker = Speaker(name=name, form=form)  # type: ignore[arg-type]
    return Quotation(span=(start, start + len(words)), kind=kind, speaker=speaker)  # type: ignore[arg-type]


QUOTATIONS = (
    quotation("We won.", "Ann Lee"),
    quotation("Fine,", "Bo Dee", form="pronoun"),
    quotation("so called loyal friends", "Ann Lee", kind="partial"),
)
DOCUMENT = Document(id="d", text=TEXT, people=PEOPLE_LABELS, quotations=QUOTATIONS, issuers=("Board", "The Board"))
SAID = tuple(
    DraftedQuotation(span=one.span, text=TEXT[slice(*one.span)], speaker=one.speaker) for one in QUOTATIONS[:2]
)
PERFECT = Drafted(
    people=(DraftedPerson(name="Ann Lee", offices=(("chair", "the Board"),)), DraftedPerson(name="Bo Dee")),
    quotations=SAID,
    issuer="the Board",
)
MISTAKES = {
    "a person is missing": (replace(PERFECT, people=PERFECT.people[:1]), {PEOPLE}),
    "somebody is invented": (replace(PERFECT, people=(*PERFECT.people, DraftedPerson(name="Cy Fox"))), {PEOPLE}),
    "a surname alone": (replace(PERFECT, people=(PERFECT.people[0], DraftedPerson(name="Dee"))), {PEOPLE}),
    "a wrong role": (
        replace(PERFECT, people=(DraftedPerson(name="Ann Lee", offices=(("head", "Board"),)), PERFECT.people[1])),
        {ROLE},
    ),
    "a role too many": (
        replace(PERFECT, people=(PERFECT.people[0], DraftedPerson(name="Bo Dee", offices=(("friend", ""),)))),
        {ROLE},
    ),
    "no organisation": (
        replace(PERFECT, people=(DraftedPerson(name="Ann Lee", offices=(("chair", ""),)), PERFECT.people[1])),
        {ORGANISATION},
    ),
    "a quotation is missing": (replace(PERFECT, quotations=SAID[1:]), {SPANS, JOINT}),
    "a scare quote is taken for one": (
        replace(PERFECT, quotations=(*SAID, DraftedQuotation(span=(0, 7), text=TEXT[:7]))),
        {SPANS, JOINT},
    ),
    "a wrong speaker": (
        replace(PERFECT, quotations=(replace(SAID[0], speaker=Speaker(name="Bo Dee")), SAID[1])),
        {JOINT},
    ),
    "nobody behind a pronoun": (
        replace(PERFECT, quotations=(SAID[0], replace(SAID[1], speaker=None))),
        {JOINT, RESOLVED},
    ),
    "a word is not the text's": (replace(PERFECT, quotations=(replace(SAID[0], text="We lost."), SAID[1])), {VERBATIM}),
    "a wrong issuer": (replace(PERFECT, issuer="Board of Bo Dee"), {ISSUER}),
    "check refuses the draft": (replace(PERFECT, accepted=False), {ACCEPTED}),
}


def test_what_is_right_scores_one() -> None:
    found = figures([score(DOCUMENT, PERFECT)] * 3)

    assert {name: (one.value, one.low, one.high) for name, one in found.items()} == dict.fromkeys(found, (1, 1, 1))


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_lowers_the_figures_that_it_touches_and_no_other(mistake: str) -> None:
    drafted, touched = MISTAKES[mistake]

    found = figures([score(DOCUMENT, drafted)])

    assert {name for name, one in found.items() if one.value < 1} == touched


def test_what_is_labelled_as_partial_counts_neither_way() -> None:
    partial = DraftedQuotation(span=QUOTATIONS[2].span, text="so called loyal friends")

    counts = score(DOCUMENT, replace(PERFECT, quotations=(*SAID, partial)))

    assert (counts[SPANS], counts[JOINT]) == ((4, 4), (4, 4))


def test_another_name_of_a_person_is_no_further_person() -> None:
    aliased = replace(PERFECT, people=(*PERFECT.people, DraftedPerson(name="Beau Deer")))

    assert score(DOCUMENT, aliased) == score(DOCUMENT, PERFECT)


def test_an_interval_is_wider_than_its_figure_where_documents_differ() -> None:
    worse = score(DOCUMENT, Drafted())

    found = figures([score(DOCUMENT, PERFECT), worse, worse])[SPANS]

    assert found.low < found.value < found.high


@pytest.mark.parametrize("other", ["Lanny Breuer", "Hon. Lanny A. Breuer", 'Lanny "Lan" Breuer', "LANNY BREUER, Jr."])
def test_names_are_the_same_without_initials_titles_and_nicknames(other: str) -> None:
    assert same_name("Lanny A. Breuer", other)


@pytest.mark.parametrize("other", ["Breuer", "Larry Breuer", "Lanny Brewer", "Lanny", ""])
def test_another_name_is_not_the_same(other: str) -> None:
    assert not same_name("Lanny A. Breuer", other)


def test_a_speaker_may_be_given_by_surname_but_not_by_another_first_name() -> None:
    assert compatible("Hillary Clinton", "Clinton")
    assert not compatible("Hillary Clinton", "Bill Clinton")
    assert not compatible("Hillary Clinton", None)


ATTORNEY = Person(
    name="A B",
    roles=("Acting U.S. Attorney",),
    organisations=("U.S. Attorney's Office for the District of Utah",),
    areas=("District of Utah",),
)


@pytest.mark.parametrize(
    ("role", "beside", "right"),
    [
        ("US attorney for the District of Utah", "", True),
        ("U.S. Attorney", "District of Utah", True),
        ("Attorney", "", False),
        ("Assistant U.S. Attorney", "", False),
    ],
)
def test_a_role_is_right_by_all_of_its_words(role: str, beside: str, *, right: bool) -> None:
    assert role_right(ATTORNEY, role=role, beside=beside) is right


@pytest.mark.parametrize(
    ("organisation", "right"),
    [("Civil Division", True), ("Justice Department’s Civil Division", True), ("Fraud Section", False), ("DOJ", False)],
)
def test_an_organisation_is_right_by_half_of_its_words(organisation: str, *, right: bool) -> None:
    person = Person(name="A B", roles=("chief",), organisations=("Justice Departments Civil Division",))

    assert organisation_right(person, organisation) is right


def test_initials_stand_for_an_organisation() -> None:
    person = Person(name="A B", organisations=("Environmental Protection Agency",))

    assert organisation_right(person, "EPA")
    assert not organisation_right(person, "FBI")


@pytest.mark.parametrize(
    ("half", "size"), [("tuning", 413), ("held-out", 177), ("genres", 76), ("genres-held-out", 24)]
)
def test_labels_stand_verbatim_in_their_text(half: str, size: int) -> None:
    documents = read(Path(__file__).with_name(f"{half}.jsonl"))

    assert len(documents) == size
    for document in documents:
        text = " ".join(document.text.lower().split())
        forms = [
            form
            for person in document.people
            for form in (person.name, *person.ranks, *person.organisations, *person.areas)
        ]
        roles = [role for person in document.people for role in person.roles]
        assert [form for form in forms if form.lower() not in text] == []
        assert [role for role in roles if not _stands(role.lower(), text)] == []
        assert all(0 <= one.span[0] < one.span[1] <= len(document.text) for one in document.quotations)


def _stands(role: str, text: str) -> bool:
    """Whether it is in the text, or all its words are, as of one of several "Assistant Attorneys General"."""
    return role in text or all(word in text for word in role.split())
