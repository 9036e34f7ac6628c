"""Figures become tables, and only the tables of the page change."""

import pytest

from quality.report import NOT_MEASURED, Column, rewritten, table
from quality.scoring import ACCEPTED, PEOPLE, Figure

FIGURES = {
    PEOPLE: Figure(value=0.9126, low=0.85, high=0.9999, of=40),
    ACCEPTED: Figure(value=0.98, low=0.94, high=1, of=50),
}


def test_a_table_has_a_row_for_each_measure_and_a_cell_for_each_column() -> None:
    columns = [Column(heading="a", figures=FIGURES), Column(heading="b")]

    written = table(columns, measures=[PEOPLE, ACCEPTED], aims={PEOPLE: ("0.7", "0.9")})

    assert written.splitlines() == [
        "| what | aim without | aim with | a | b |",
        "| --- | --- | --- | --- | --- |",
        f"| {PEOPLE} | 0.7 | 0.9 | 0.913 (0.850–1.000) | {NOT_MEASURED} |",
        f"| {ACCEPTED} |  |  | 49 of 50 | {NOT_MEASURED} |",
    ]


def test_a_table_without_aims_has_no_columns_for_them() -> None:
    written = table([Column(heading="a", figures=FIGURES)], measures=[PEOPLE], aims={})

    assert written.splitlines() == ["| what | a |", "| --- | --- |", f"| {PEOPLE} | 0.913 (0.850–1.000) |"]


def test_what_stands_outside_the_markers_stays() -> None:
    page = "before\n<!-- one -->\nold\n<!-- end -->\nbetween\n<!-- two -->\nkept\n<!-- end -->\n"

    assert rewritten(page, "one", "new") == page.replace("\nold\n", "\n\nnew\n")


def test_a_page_without_the_place_is_refused() -> None:
    with pytest.raises(ValueError, match="no place for three"):
        rewritten("<!-- one -->\n<!-- end -->\n", "three", "new")
