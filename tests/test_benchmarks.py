"""The benchmark tells the truth: ratios are right, and what failed is never shown as fast."""

import sys
from pathlib import Path

import pytest

from conftest import ROOT
from measuring import Absent, Failed, Measured, measure
from own import median
from projects import Project
from tables import BEGIN, END, Growth, Row, growth_table, in_document, table


def test_ratios_are_to_the_unit_and_what_has_no_figures_has_no_ratio() -> None:
    unit = Measured(wall=80, cpu=79.5, memory=400_000_000, files=12_000, size=500_000_000)
    rows = [
        Row(label="plain", outcome=unit, note="no search"),
        Row(label="edit", outcome=Measured(wall=2)),
        Row(label="broken", outcome=Failed(reason="exit status 1: a | b")),
        Row(label="peer", outcome=Absent(reason="no such package")),
    ]

    assert table(rows, unit=unit).splitlines()[2:] == [
        "| plain | 80.00 | 1.000 | 79.50 | 400 | 12,000 | 500.0 | no search |",
        "| edit | 2.00 | 0.025 | – | – | – | – |  |",
        "| broken | failed | – | – | – | – | – | exit status 1: a ¦ b |",
        "| peer | – | – | – | – | – | – | cannot be installed: no such package |",
    ]


@pytest.mark.parametrize("unit", [None, Failed(reason="exit status 1")])
def test_without_its_unit_a_row_has_no_ratio(unit: Failed | None) -> None:
    rows = [Row(label="edit", outcome=Measured(wall=2))]

    assert table(rows, unit=unit).splitlines()[2:] == ["| edit | 2.00 | – | – | – | – | – |  |"]


def test_growth_is_the_slope_between_two_sizes() -> None:
    small, large = Measured(wall=1, cpu=2, memory=50), Measured(wall=10, cpu=200, memory=50)
    failed = Failed(reason="exit status 1")
    growths = [
        Growth(label="build", sizes=(1_000, 10_000), outcomes=(small, large)),
        Growth(label="other", sizes=(1_000, 10_000), outcomes=(small, failed)),
    ]

    assert growth_table(growths).splitlines()[2:] == [
        "| build, 1,000 → 10,000 | 1.00 | 2.00 | 0.00 |",
        "| other, 1,000 → 10,000 | failed | – | – |",
    ]


def test_only_what_stands_between_the_two_comments_is_replaced() -> None:
    document = f"before\n{BEGIN}\nold\n{END}\nafter\n"

    assert in_document(document, "| new |\n") == f"before\n{BEGIN}\n\n| new |\n\n{END}\nafter\n"
    with pytest.raises(ValueError, match="no place for the table"):
        in_document("nothing", "| new |\n")


def test_the_page_on_performance_has_a_place_for_the_table() -> None:
    assert "| new |" in in_document((ROOT / "docs/performance.md").read_text(), "| new |")


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("import sys; print('one'); sys.exit('two')", "exit status 1: two"),
        ("import os; os.kill(os.getpid(), 9)", "ended by SIGKILL: it said nothing"),
    ],
)
def test_a_command_that_fails_is_a_failure(tmp_path: Path, code: str, reason: str) -> None:
    assert measure([sys.executable, "-c", code], folder=tmp_path, limit=60) == Failed(reason=reason)


def test_a_command_that_takes_longer_than_the_limit_is_a_failure(tmp_path: Path) -> None:
    endless = [sys.executable, "-c", "import time; time.sleep(600)"]

    assert measure(endless, folder=tmp_path, limit=0.1) == Failed(reason="ended by SIGKILL: it said nothing")


def test_a_program_that_is_not_there_is_a_failure(tmp_path: Path) -> None:
    assert measure(["no-such-program"], folder=tmp_path, limit=1) == Failed(
        reason="no-such-program: No such file or directory"
    )


def test_new_and_rewritten_files_count_and_moved_ones_do_not(tmp_path: Path) -> None:
    for name in ("kept", "moved", "rewritten"):
        (tmp_path / name).write_text("old")
    code = "import os; os.rename('moved', 'away'); open('rewritten', 'w').write('four'); open('new', 'w').write('1')"
    found = measure([sys.executable, "-c", code], folder=tmp_path, limit=60)

    assert isinstance(found, Measured)
    assert (found.files, found.size) == (2, 5)


def test_the_median_is_a_run_and_one_failure_is_the_result() -> None:
    slow, fast, middle = Measured(wall=9), Measured(wall=1), Measured(wall=2)

    assert median([slow, fast, middle]) == middle
    assert median([slow, Failed(reason="exit status 1"), fast]) == Failed(reason="exit status 1")


def test_the_edits_are_accepted_by_check(tmp_path: Path) -> None:
    project = Project(number=12, scratch=tmp_path, limit=60)
    project.edit_title()
    project.edit_issuer()
    project.edit_title()
    added = project.add_briefing()

    assert isinstance(project.check(), Measured)
    project.remove_briefing(added)
    assert isinstance(project.check(), Measured)
