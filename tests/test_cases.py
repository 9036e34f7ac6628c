"""Each folder of tests/cases/ is a project: the files in `base`, with its own laid over them.

`problems.txt` holds what `briefings check` says of it, whole.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefings.cli import main
from conftest import CASES

NAMES = sorted(path.name for path in CASES.iterdir() if path.is_dir() and path.name != "base")


@pytest.mark.parametrize("name", NAMES)
def test_check_says_of_a_case_what_is_expected(
    name: str, case_project: Path, golden: Callable[[Path, str], None]
) -> None:
    shutil.copytree(CASES / name, case_project, dirs_exist_ok=True)

    result = CliRunner().invoke(main, ["check", "--project", str(case_project)], catch_exceptions=False)

    golden(CASES / name / "problems.txt", result.output)
    assert result.exit_code == (", 0 errors" not in result.output)


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("accepted-")])
def test_a_case_named_accepted_has_no_problem(name: str) -> None:
    assert (CASES / name / "problems.txt").read_text().endswith("0 errors, 0 warnings\n")
