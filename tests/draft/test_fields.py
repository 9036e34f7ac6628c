"""Title, summary, subjects, provenance and language of a document."""

from datetime import date

import pytest

from briefings.draft.known import Known
from briefings.draft.language import language
from briefings.draft.lead import NO_DATELINE, dateline
from briefings.draft.proposal import Proposed
from briefings.draft.provenance import distributor, issuers
from briefings.draft.subjects import event, places, topics
from briefings.draft.summary import summary
from briefings.draft.title import titles
from briefings.metadata import Registry
from documents import document, registry

DAY = date(2024, 5, 1)
ISSUED = Proposed(value=DAY, reason="in the header")
RECORDS = registry(
    organisations="ministry:\n  name: Ministry of Works\n  aliases: [Works Ministry]\nagency:\n  name: MIL OSI\n",
    people="ann-smith:\n  name: Ann Smith\n",
    places="paris:\n  name: Paris\nrome:\n  name: Rome\n",
    topics="water:\n  name: Water\n  aliases: [clean river]\nair:\n  name: Air\n",
    events="forum:\n  name: Water Forum\n",
)
NORVALE = (
    "Norvale Pumps, Inc. (ex: NVP) (the “Company”), one of the makers of pumps that are sold in the whole of the north "
    "and of the south, today opened a harbour."
)
DOVER = "A court in Dover, Del., has banned two men for years, unless they pay, they pay, they pay, they pay"
CUT = "It has opened a harbour on the east shore of the large lake"
LONG = (
    "The Ministry of Works opened a forum on water and on rivers, on which ministers of many countries will speak for "
    "many days."
)


def known(text: str, records: Registry = RECORDS) -> Known:
    return Known(records, document(text))


@pytest.mark.parametrize(
    ("text", "title", "confidence"),
    [
        (f"A forum on water opens\n\n{LONG}", "A forum on water opens", "sure"),
        (f"Paris, 3 May 2021 — {LONG}", "The Ministry of Works opened a forum on water and on rivers", "unsure"),
        ("Two men were sentenced, the Ministry of Works announced today.", "Two men were sentenced", "unsure"),
        ("The Ministry of Works, of U.S. rivers, today announced that two men met.", "Two men met", "unsure"),
        ("The ministry said on Monday that it has met them.", "The ministry has met them", "unsure"),
        ("Today, the Ministry of Works met two men.", "The Ministry of Works met two men", "unsure"),
        (
            f"At the forum on May 3, 2021, {LONG}",
            "The Ministry of Works opened a forum on water and on rivers",
            "unsure",
        ),
        (f"It has opened a harbour on the east shore of the large lake in {'Old Norrby Town ' * 9}.", CUT, "unsure"),
        (f"In Paris, London, and Rome, {LONG}", f"In Paris, London, and Rome, {LONG[:59]}", "unsure"),
        (NORVALE, "Norvale Pumps, Inc. today opened a harbour", "unsure"),
        (f"A court in Dover, Del., has banned two men for years, unless {'they pay, ' * 9}it said.", DOVER, "unsure"),
    ],
)
def test_a_title_is_the_headline_or_what_the_first_sentence_says(text: str, title: str, confidence: str) -> None:
    first = titles(known(text))[0]

    assert (first.value, first.confidence) == (title, confidence)


def test_no_title_ends_with_a_blank_of_any_kind() -> None:
    found = [title.value for title in titles(known(f"{'river ' * 13}\u00a0 – {'board ' * 9}"))]

    assert found == [title.strip() for title in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("PARIS — It met.", ("Paris", None)),
        ("Paris, 3 May 2021 (AFP) – It met.", ("Paris", "AFP")),
        ("BONN, Germany and PARIS, May 3, 2021 /Example Wire/ -- It met.", ("Bonn", "Example Wire")),
        ("NEW YORK--(BUSINESS WIRE)--It met.", ("New York", "Business Wire")),
        ("Oslo--(Newsfile Corp. - May 3, 2021) - It met.", ("Oslo", "Newsfile Corp.")),
        ("Paris (Seine) – It met.", ("Paris", None)),
        ("WASHINGTON, D.C. -It met.", ("Washington", None)),
        ("BONN/PARIS, 4 May 2021 – It met.", ("Bonn", None)),
        ("(Paris, TX) – It met.", ("Paris", None)),
        ("Washington, DC: It met.", ("Washington", None)),
        ("Paris, 4 May 2021: It met.", ("Paris", None)),
        ("PORTLAND, Ore. – Sept. 17 – It met.", ("Portland", None)),
        ("- It met.", (None, None)),
        ("WASHINGTON It met.", ("Washington", None)),
        ("WASHINGTON, D.C. It met.", ("Washington", None)),
        ("NEWARK, N.J. It met.", ("Newark", None)),
    ],
)
def test_a_dateline_is_told_from_the_first_sentence(text: str, found: tuple[str | None, str | None]) -> None:
    line = dateline(text)

    assert (line.place, line.newswire) == found
    assert text[line.end :] == "It met."


@pytest.mark.parametrize(
    "text", ["NASA said so.", "NASA Administrator Smith met them.", "The ministry met.", "Jean-Paul Smith went - late."]
)
def test_a_sentence_may_begin_without_a_dateline(text: str) -> None:
    assert dateline(text) == NO_DATELINE


def test_a_summary_is_the_first_two_sentences_that_nobody_says() -> None:
    told = known(f"A forum on water opens\n\nPARIS — “We win,” she said so. {LONG} It ends today. It is over then.")
    quoted = [told.source.span(told.source.text.index("We win"), told.source.text.index("We win") + 7)]

    assert [one.text for one in summary(told, quoted, issued=ISSUED)] == [LONG, "It is over then."]


def test_a_relative_day_in_a_summary_is_said_to_the_editor() -> None:
    [statement] = summary(known("The forum on water ends today."), [], issued=ISSUED)

    assert statement.reason == 'the editor\'s own words are better; "today" is 2024-05-01'
    assert statement.confidence == "unsure"


def test_a_relative_day_is_not_counted_from_a_day_of_issue_that_is_guessed() -> None:
    guessed = Proposed(value=DAY, reason="today", confidence="unsure")
    [statement] = summary(known("The forum on water ends today."), [], issued=guessed)

    assert statement.reason == 'the editor\'s own words are better; "today" is told from the day of issue'


def test_a_text_without_sentences_has_its_first_words_for_a_summary() -> None:
    [statement] = summary(known("table of numbers"), [], issued=ISSUED)

    assert (statement.text, statement.evidence, statement.confidence) == ("table of numbers", (1,), "unsure")


def test_topics_are_found_by_their_phrases_in_singular_and_plural_most_named_first() -> None:
    found = topics(known("Clean rivers need air. Waters and clean rivers."))

    assert [topic.value for topic in found] == ["water", "air"]


def test_places_are_the_known_ones_and_that_of_the_dateline() -> None:
    assert [place.value for place in places(known("OSLO — They went to Rome, then to Paris and to Rome."))] == [
        "Oslo",
        "rome",
        "paris",
    ]


def test_a_known_place_in_the_dateline_is_named_once() -> None:
    assert [place.value for place in places(known("PARIS — They met."))] == ["paris"]


def test_an_event_is_known_by_its_name() -> None:
    found = event(known("They met at the Water Forum."))

    assert found is not None
    assert found.value == "forum"


@pytest.mark.parametrize(
    ("text", "issuer", "confidence"),
    [
        ("Source: Works Ministry in English\n\nIt met.", "ministry", "sure"),
        ("Source: Office of Rivers\n\nIt met.", "Office of Rivers", "unsure"),
        ("The Water Board announced a forum today.", "Water Board", "unsure"),
        ("The Water Board and Office of Rivers announced a forum today.", "Water Board", "unsure"),
        ("The Office of Health and Rivers announced it.", "Office of Health and Rivers", "unsure"),
        (
            "The Water Board was told what Ann Smith for the Northern District of Utah announced.",
            "Water Board",
            "unsure",
        ),
        ("They met people of the Ministry of Works there.", "ministry", "unsure"),
        ("WASHINGTON The Water Board announced it.", "Water Board", "unsure"),
        ("Acme Pumps AG (AP), a maker of pumps, today announced it with the Water Board.", "Acme Pumps AG", "unsure"),
        ("It met.\n\nFrom: Water Board and Dr Ann Smith\n\nThe Office of Rivers said so.", "Water Board", "unsure"),
        (
            "It met the Water Board.\n\n“No,” they said. The Office of Rivers announced it.",
            "Office of Rivers",
            "unsure",
        ),
        ("The rights group River Watch today condemned it, says a report of the Water Board.", "River Watch", "unsure"),
        ("Ann Smith of the Water Board has read the report of the Office of Rivers on it.", "Water Board", "unsure"),
        ("Today they go to the Rivers Fair.", "Rivers Fair", "unsure"),
        ("From: Water Office\nPublished 3 June 2021\n\nIt rained.", "Water Office", "unsure"),
        ("ALBION (3 May 2021) – Experts of the Water Board today condemned it.", "Water Board", "unsure"),
        ("The Chair of the Organization for Rivers announced it.", "Organization for Rivers", "unsure"),
        ("From: Inland Rivers Norland\n\nIt rained.", "Inland Rivers Norland", "unsure"),
        (
            "MONETARY AUTHORITY OF NORLAND\n\nCommuniqué\n\nThe Rivers Committee has met.",
            "MONETARY AUTHORITY OF NORLAND",
            "unsure",
        ),
        ("From Department of Rivers, Lakes and Seas\n\nIt rained.", "Department of Rivers, Lakes and Seas", "unsure"),
        (
            "REPUBLIC OF NORLAND\n\nMINISTRY OF RIVERS, LAKES AND SEAS\n\nIt rained on Monday for most of the day.",
            "MINISTRY OF RIVERS, LAKES AND SEAS",
            "unsure",
        ),
        ("(Rivers Secretariat, Albion) Two envoys of the Water Board came today.", "Rivers Secretariat", "unsure"),
        ("The Board of Directors of Acme Pumps AG has appointed Ann Ito.", "Acme Pumps AG", "unsure"),
        ("The WBA announced it. The Water Board of Albion (WBA) has met.", "Water Board of Albion", "unsure"),
        ("Transcript of Water Board Press Briefing\n\nIt rained.", "Water Board", "unsure"),
        ("New Norland Times today announced it.", "New Norland Times", "unsure"),
        ("Water Board Secretary General Ann Ito met the Duke.", "Water Board", "unsure"),
        ("Today they saw a Blue Mill in the Grand Hall, and the Water Board there.", "Water Board", "unsure"),
        ("Today they saw a Blue Mill in the Grand Hall. All of the Grand Hall was full.", "Grand Hall", "unsure"),
        ("NO BANK OF ALBION RATE RISE\n\nThe Water Board announced it.", "Water Board", "unsure"),
        ("Council of Economic Advisers announced it.", "Council of Economic Advisers", "unsure"),
        ("Sir Ratan Tata Trust announced it.", "Sir Ratan Tata Trust", "unsure"),
        ("The Department of Rivers, Acme and Bolt signed it.", "Department of Rivers", "unsure"),
        ("Nobody knows.", "Nobody", "unsure"),
    ],
)
def test_the_issuer_is_said_by_the_header_or_the_text_or_guessed(text: str, issuer: str, confidence: str) -> None:
    first = issuers(known(text), (), {}, ())[0]

    assert (first.value, first.confidence) == (issuer, confidence)


def test_a_word_far_behind_may_be_guessed_to_be_the_issuer() -> None:
    assert [one.value for one in issuers(known(", " * 3_000 + "harbour"), (), {}, ())] == ["Harbour"]


def test_the_distributor_stands_in_the_footer() -> None:
    found = distributor(known("The ministry met.\n\nMIL OSI"))

    assert found is not None
    assert found.value == "agency"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The minister said that it was so.", "en"),
        ("Der Minister hat mit der Delegation und nicht auf dem Schiff gesprochen.", "de"),
        ("Le ministre est dans le pays pour une visite et avec des amis.", "fr"),
        ("Министр заявил.", "ru"),
        ("Міністр заявив.", "uk"),
        ("大臣は今日話した。", "ja"),
        ("123", "en"),
    ],
)
def test_the_language_is_known_by_script_and_common_words(text: str, code: str) -> None:
    assert language(document(text)).value == code


@pytest.mark.parametrize(("name", "near"), [("Anne Smith", "ann-smith"), ("Ann Smith", None), ("Bob Jones", None)])
def test_a_name_that_resembles_a_known_one_is_told_from_one_that_is_known(name: str, near: str | None) -> None:
    assert known("It met.").near("people", name) == near
