"""The command `briefings`, as a person at a terminal or a CI job meets it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from briefings.cli import main

SOURCE = "seeds/000_f8543ec90bfdaa06.txt"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], catch_exceptions=False)


def break_case(project: Path) -> Path:
    path = project / "content/briefings/case.yml"
    path.write_text(
        path.read_text().replace("14 projects", "41 projects").replace("wait for others", "pray for others")
    )
    return path


def test_the_program_says_all_and_ends_with_the_status_of_the_command(case_project: Path) -> None:
    break_case(case_project)
    program = Path(sys.executable).parent / "briefings"

    result = subprocess.run([program, "check", "--project", case_project], capture_output=True, text=True, check=False)

    assert result.returncode == 1
    assert result.stdout == run("check", "--project", case_project).stdout


class TestCheck:
    def test_problems_are_annotations_on_github(self, case_project: Path) -> None:
        break_case(case_project)

        result = run("check", "--project", case_project, "--format", "github")

        assert result.exit_code == 1
        assert result.stdout.splitlines()[0] == (
            "::error file=content/briefings/case.yml,line=10,col=75,endColumn=77,title=figure-not-in-source::"
            "the source does not give the figure 41 Mend: take the figure from the source, or leave it out"
        )

    def test_an_annotation_cannot_be_broken_out_of(self, case_project: Path) -> None:
        path = case_project / "content/briefings/case.yml"
        path.write_text(path.read_text().replace("source: source.txt", 'source: "a\\n::error::b%0A,c"'))

        result = run("check", "--project", case_project, "--format", "github")

        assert [line[:8] for line in result.stdout.splitlines()] == ["::error ", "1 briefi"]

    def test_problems_are_an_array_in_json(self, case_project: Path) -> None:
        break_case(case_project)

        result = run("check", "--project", case_project, "--format", "json")

        problems = json.loads(result.stdout)
        assert [problem["code"] for problem in problems] == ["figure-not-in-source", "quote-not-in-source"]
        assert problems[0] == {
            "file": "content/briefings/case.yml",
            "line": 10,
            "column": 75,
            "length": 2,
            "source_line": "  - The Minister of Examples met Director General Erik Lund and discussed 41 projects.",
            "code": "figure-not-in-source",
            "message": "the source does not give the figure 41",
            "mend": "take the figure from the source, or leave it out",
            "text": "The Minister of Examples met Director General Erik Lund and discussed 41 projects.",
            "detail": "",
            "severity": "error",
        }

    def test_a_source_cannot_paint_the_terminal(self, case_project: Path) -> None:
        path = case_project / "content/briefings/case.yml"
        path.write_text(path.read_text().replace("text: We will", "text: \u202e\u2066 We shall"))

        result = run("check", "--project", case_project)

        assert "\u202e" not in result.stdout

    def test_the_embargo_ends_at_its_minute(
        self, case_project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        path = case_project / "content/briefings/case.yml"
        path.write_text(path.read_text() + "embargo_until: 2026-12-01T09:00+01:00\n")
        pages = []
        for epoch in (1796111999, 1796112000):
            monkeypatch.setenv("SOURCE_DATE_EPOCH", str(epoch))
            assert run("pages", "--project", case_project, tmp_path / str(epoch)).exit_code == 0
            pages.append((tmp_path / str(epoch) / "briefings/case/index.md").exists())

        assert pages == [False, True]


class TestPages:
    def test_a_second_run_replaces_the_first(self, case_project: Path, tmp_path: Path) -> None:
        run("pages", "--project", case_project, tmp_path / "out")
        (tmp_path / "out/briefings/stale.md").write_text("old")

        result = run("pages", "--project", case_project, tmp_path / "out")

        assert result.exit_code == 0
        assert not (tmp_path / "out/briefings/stale.md").exists()

    def test_an_organisation_of_two_offices_is_named_once_with_a_participant(
        self, case_project: Path, tmp_path: Path
    ) -> None:
        path = case_project / "content/briefings/case.yml"
        one = "    role: Director General\n    organisation: agency-for-samples\n"
        two = "".join(
            f"      - role: {role}\n        organisation: agency-for-samples\n"
            for role in ("Director General", "Director")
        )
        text = path.read_text()
        assert one in text
        path.write_text(text.replace(one, f"    roles:\n{two}"))

        assert run("pages", "--project", case_project, tmp_path / "out").exit_code == 0

        page = (tmp_path / "out/briefings/case/index.md").read_text()
        assert page.count("href: organisations/agency-for-samples/\n") == 1

    def test_a_folder_with_files_of_its_own_is_not_touched(self, case_project: Path, tmp_path: Path) -> None:
        (tmp_path / "own.txt").write_text("mine")

        result = run("pages", "--project", case_project, tmp_path)

        assert result.exit_code == 1
        assert "name a new or empty folder" in result.output
        assert (tmp_path / "own.txt").read_text() == "mine"

    def test_nothing_is_written_for_a_project_that_check_refuses(self, case_project: Path, tmp_path: Path) -> None:
        break_case(case_project)

        result = run("pages", "--project", case_project, tmp_path / "out")

        assert result.exit_code == 1
        assert not (tmp_path / "out").exists()


class TestNew:
    def test_a_new_file_holds_what_the_source_says_of_itself(self, project: Path) -> None:
        result = run("new", "--project", project, project / SOURCE)

        assert result.exit_code == 0
        [path] = (project / "content/briefings").glob("2019-07-05-interpol-innovations*.yml")
        metadata = yaml.safe_load(path.read_text())
        assert metadata["status"] == "draft"
        assert metadata["issuer"] == "Russian Federation Ministry of Internal Affairs in English"
        assert metadata["distributor"] == "MIL OSI"
        assert str(metadata["date"]) == "2019-07-05"

    def test_a_new_file_stops_no_build(self, project: Path) -> None:
        run("new", "--project", project, project / SOURCE)

        result = run("check", "--project", project)

        assert result.output == "2 briefings checked, 0 errors, 0 warnings\n"

    def test_a_file_that_is_there_is_never_overwritten(self, project: Path) -> None:
        run("new", "--project", project, project / SOURCE)
        [path] = (project / "content/briefings").glob("*innovations*.yml")
        path.write_text("mine")

        result = run("new", "--project", project, project / SOURCE)

        assert result.exit_code == 1
        assert "file-exists" in result.output
        assert path.read_text() == "mine"

    @pytest.mark.parametrize(
        ("content", "code"), [(b"", "source-empty"), (b"\x89PNG\0", "source-binary"), (b"\xff\xfe\xfd", "source-")]
    )
    def test_a_file_that_is_no_document_is_refused(self, project: Path, content: bytes, code: str) -> None:
        (project / "seeds/bad.txt").write_bytes(content)
        before = set((project / "content/briefings").iterdir())

        result = run("new", "--project", project, project / "seeds/bad.txt")

        assert result.exit_code == 1
        assert code in result.output
        assert set((project / "content/briefings").iterdir()) == before

    def test_a_file_outside_seeds_is_refused(self, project: Path) -> None:
        result = run("new", "--project", project, project / "mkdocs.yml")

        assert result.exit_code == 1
        assert "source-elsewhere: it is not in seeds/" in result.output
        assert "move it to seeds/mkdocs.yml first" in result.output

    def test_a_name_that_no_address_can_have_is_refused(self, project: Path) -> None:
        (project / "seeds/my source.txt").write_text("Words.")

        result = run("new", "--project", project, project / "seeds/my source.txt")

        assert result.exit_code == 1
        assert "file-name" in result.output

    def test_nothing_is_left_behind_beside_a_new_file(self, project: Path) -> None:
        run("new", "--project", project, project / SOURCE)

        assert [path.name for path in (project / "content/briefings").iterdir() if path.name.startswith(".")] == []
