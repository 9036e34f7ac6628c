"""The day of issue, and the days that relative words mean."""

from datetime import date

import pytest

from briefings.draft.dates import dates, issue_date, relative_days
from briefings.draft.lead import opening
from documents import document

TODAY = date(2024, 5, 1)


@pytest.mark.parametrize(
    "text",
    [
        "2019-07-05",
        "5 July 2019",
        "5th July 2019",
        "July 5, 2019",
        "Jul. 5 2019",
        "05.07.2019",
        "5. Juli 2019",
        "5 juillet 2019",
        "5 de julio de 2019",
        "5 lipca 2019",
        "5 июля 2019",
        "5 de julho de 2019",
        "5 luglio 2019",
        "5 juli 2019",
        "2019/07/05",
        "2019-07-05T09:30:00Z",
        "5-Jul-2019",
        "5/Jul/2019",
        "2019年7月5日",
    ],
)
def test_a_date_is_read_in_the_ways_of_eleven_languages(text: str) -> None:
    assert list(dates(f"On {text} it began.")) == [date(2019, 7, 5)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("07/15/2019", [date(2019, 7, 15)]),
        ("15/7/2019", [date(2019, 7, 15)]),
        ("07/07/2019", [date(2019, 7, 7)]),
        ("07/05/2019", []),
        ("15/17/2019", []),
    ],
)
def test_a_date_with_slashes_is_read_where_only_one_number_can_be_the_month(text: str, found: list[date]) -> None:
    assert list(dates(f"On {text} it began.")) == found


def test_a_day_that_does_not_exist_or_of_an_address_is_no_date() -> None:
    assert list(dates("31 February 2019, 2019-13-01, 99.99.2019, example.org/2019/07/05/rivers, ?d=2019/07/05")) == []


def test_letters_that_differ_from_those_of_a_name_only_in_case_make_no_date() -> None:
    text = "5 ſeptember 2019, Aprİl 5, 2019, last ſunday, yeſterday"

    assert (list(dates(text)), list(relative_days(text, TODAY))) == ([], [])


def test_a_date_is_found_wherever_its_year_stands() -> None:
    text = f"2019-07-05{' and so on' * 9} 1999 6 July 2019, 7.7.2019 8/2019-07-08 in 20191234"

    assert list(dates(text)) == [date(2019, 7, day) for day in (5, 6, 7, 8)]


@pytest.mark.parametrize(
    ("text", "file", "found"),
    [
        ("date 2019-07-05 Source: X\n\nIt met.", "a.txt", (date(2019, 7, 5), "sure")),
        ("Paris, 3 May 2021 — It met.", "a.txt", (date(2021, 5, 3), "likely")),
        (
            f"It met. {'So it was. ' * 30}Published on 3 May 2021. It ends on 4 May.",
            "a.txt",
            (date(2021, 5, 3), "likely"),
        ),
        ("It met.", "2020-02-03-visit.txt", (date(2020, 2, 3), "likely")),
        (f"It met. {'So it was. ' * 30}In all, by 3 May 2021 it was done.", "a.txt", (date(2021, 5, 3), "unsure")),
        (
            f"It met. {'So it was. ' * 30}Begun on 2 March 1863, done by 3 May 2021, to be told on 1 June 2024.",
            "a.txt",
            (date(2021, 5, 3), "unsure"),
        ),
        ("It met.", "a.txt", (TODAY, "unsure")),
    ],
)
def test_the_day_of_issue_is_taken_from_where_it_is_surest(text: str, file: str, found: tuple[date, str]) -> None:
    source = document(text, file=file)
    proposed = issue_date(source, begin=opening(source).begin, today=TODAY)

    assert (proposed.value, proposed.confidence) == found


def test_relative_days_are_counted_from_the_day_of_issue() -> None:
    text = "It met today, yesterday, on Monday, last Wednesday and next Friday."

    assert list(relative_days(text, date(2024, 5, 1))) == [
        ("today", date(2024, 5, 1)),
        ("yesterday", date(2024, 4, 30)),
        ("on Monday", date(2024, 4, 29)),
        ("last Wednesday", date(2024, 4, 24)),
        ("next Friday", date(2024, 5, 3)),
    ]
