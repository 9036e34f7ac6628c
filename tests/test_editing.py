"""What editors do: put files in form, rename, merge, ask why; and what is never lost by it."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefings.cli import main
from briefings.editing.formatting import Edit, in_form, write
from briefings.problems import Problem

FILE = "content/briefings/2019-07-05-interpol-world.yml"
UNTIDY = """\
# Who did it.
title:   "Talks: a beginning"   # as agreed
source: source.txt

quotes:
- text: 'We will not wait for others to act.'
  # Who else?
  speaker: Ana Novák
date: 2024-03-12
"""
TIDY = """\
# yaml-language-server: $schema=../../schema/briefing.schema.json
source: source.txt
# Who did it.
title: 'Talks: a beginning'  # as agreed
date: 2024-03-12

quotes:
  # Who else?
  - speaker: Ana Novák
    text: We will not wait for others to act.
"""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], catch_exceptions=False)


def edit(path: Path, old: str, new: str) -> None:
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))


class TestFmt:
    def test_keys_quotation_marks_and_indentation_get_one_form(self, case_project: Path) -> None:
        path = case_project / "content/briefings/untidy.yml"
        path.write_text(UNTIDY)

        result = run("fmt", "--project", case_project, path)

        assert result.output == "content/briefings/untidy.yml\n"
        assert path.read_text() == TIDY

    def test_this_repository_is_in_form(self, project: Path) -> None:
        result = run("fmt", "--project", project, "--check")

        assert (result.exit_code, result.output) == (0, "0 of 6 files would change\n")

    def test_check_names_what_would_change_and_writes_nothing(self, case_project: Path) -> None:
        path = case_project / "content/briefings/untidy.yml"
        path.write_text(UNTIDY)

        result = run("fmt", "--project", case_project, "--check", path)

        assert result.exit_code == 1
        assert "1 of 1 files would change" in result.output
        assert path.read_text() == UNTIDY

    @pytest.mark.parametrize(
        "content", [b"title: a: b\n", b"a: &x b\n", b"- a\n", b"\xff\xfe", b"title: a\ntitle: b\n"]
    )
    def test_a_file_with_errors_stays_as_it_is_and_the_others_are_put_in_form(
        self, case_project: Path, content: bytes
    ) -> None:
        broken, untidy = (case_project / f"content/briefings/{name}.yml" for name in ("broken", "untidy"))
        broken.write_bytes(content)
        untidy.write_text(UNTIDY)

        result = run("fmt", "--project", case_project, broken, untidy)

        assert result.exit_code == 1
        assert "broken.yml:1:1: yaml-layout: this file was left as it is" in result.output
        assert broken.read_bytes() == content
        assert untidy.read_text() == TIDY


class TestRename:
    def test_every_reference_follows_and_the_old_address_leads_on(self, project: Path) -> None:
        (project / "content/about.md").write_text("See [Interpol](organisations/interpol/index.md).")

        result = run("rename", "--project", project, "organisations/interpol", "organisations/icpo")

        assert result.exit_code == 0
        assert "icpo:\n  name: Interpol\n" in (project / "content/organisations.yml").read_text()
        assert "former_ids: [interpol]" in (project / "content/organisations.yml").read_text()
        assert "organisation: interpol" not in (project / FILE).read_text()
        assert (project / "content/about.md").read_text() == "See [Interpol](organisations/icpo/index.md)."
        assert run("check", "--project", project).output == "1 briefing checked, 0 errors, 0 warnings\n"

    def test_nothing_but_the_references_changes(self, project: Path) -> None:
        before = (project / FILE).read_bytes() + b"# the end, without a line end"
        (project / FILE).write_bytes(before.replace(b"\n", b"\r\n"))

        run("rename", "--project", project, "organisations/interpol", "icpo")

        expected = before.replace(b"organisation: interpol\n", b"organisation: icpo\n").replace(b"\n", b"\r\n")
        assert (project / FILE).read_bytes().rstrip() == expected

    def test_a_briefing_keeps_its_old_address_as_an_alias(self, project: Path) -> None:
        result = run("rename", "--project", project, "briefings/2019-07-05-interpol-world", "2019-07-05-interpol")

        assert result.exit_code == 0
        assert not (project / FILE).exists()
        renamed = (project / "content/briefings/2019-07-05-interpol.yml").read_text()
        assert "aliases: [2019-07-05-interpol-world]" in renamed
        assert run("check", "--project", project).output == "1 briefing checked, 0 errors, 0 warnings\n"

    def test_renaming_back_leaves_no_circle(self, project: Path) -> None:
        run("rename", "--project", project, "people/jurgen-stock", "juergen-stock")
        run("rename", "--project", project, "people/juergen-stock", "jurgen-stock")

        assert "former_ids: [juergen-stock]" in (project / "content/people.yml").read_text()
        assert run("check", "--project", project).exit_code == 0

    def test_what_was_stopped_half_way_is_finished_by_the_same_command(self, project: Path) -> None:
        metadata = (project / FILE).read_bytes()
        run("rename", "--project", project, "organisations/interpol", "icpo")
        (project / FILE).write_bytes(metadata)  # As if the power had failed before this file.
        assert run("check", "--project", project).exit_code == 0

        result = run("rename", "--project", project, "organisations/interpol", "icpo")

        assert (result.exit_code, result.output) == (0, f"{FILE}\n")
        assert "organisation: icpo" in (project / FILE).read_text()

    @pytest.mark.parametrize(
        ("old", "new", "said"),
        [
            ("people/nobody", "somebody", "unknown-reference: there is no `nobody` in content/people.yml"),
            ("people/jurgen-stok", "x", "Mend: write `jurgen-stock`"),
            ("people/jurgen-stock", "Jürgen", 'record-id: "Jürgen" is not an id'),
            ("people/jurgen-stock", "../x", 'record-id: "../x" is not an id'),
            ("people/jurgen-stock", "vitaly-shulika", "file-exists: there is a `vitaly-shulika` already"),
            ("briefings/nothing", "x", "unknown-reference: there is no `nothing` in content/briefings"),
            ("stories/x", "y", "stories/ is not one of briefings/, people/"),
        ],
    )
    def test_what_cannot_be_is_refused_and_changes_nothing(self, project: Path, old: str, new: str, said: str) -> None:
        before = contents(project)

        result = run("rename", "--project", project, old, new)

        assert result.exit_code == 1
        assert said in result.output
        assert contents(project) == before


class TestMerge:
    TWIN = """
# Found in another document.
j-stock:
  name: J. Stock  # abbreviated
  aliases: [Stock Jürgen]
  wikidata: Q1
"""

    def test_names_ids_and_comments_of_both_are_kept(self, project: Path) -> None:
        people = project / "content/people.yml"
        people.write_text(people.read_text() + self.TWIN)
        edit(project / FILE, "name: Jürgen Stock", "name: j-stock")

        result = run("merge", "--project", project, "people/j-stock", "people/jurgen-stock")

        assert result.exit_code == 0
        merged = people.read_text().partition("# abbreviated\n")[2]
        assert merged == (
            "jurgen-stock:\n  name: Jürgen Stock\n  aliases:\n    - Juergen Stock\n    - J. Stock\n    - Stock Jürgen\n"
            "  former_ids: [j-stock]\n  wikidata: Q1\n\n# Found in another document.\n"
        )
        assert "name: jurgen-stock" in (project / FILE).read_text()

    def test_records_that_differ_are_left_for_the_editor(self, project: Path) -> None:
        people = project / "content/people.yml"
        people.write_text(people.read_text() + self.TWIN)
        edit(people, "  name: Jürgen Stock", "  name: Jürgen Stock\n  wikidata: Q2")
        before = contents(project)

        result = run("merge", "--project", project, "people/j-stock", "people/jurgen-stock")

        assert result.exit_code == 1
        assert "merge-conflict: `j-stock` and `jurgen-stock` differ in `wikidata`" in result.output
        assert contents(project) == before


class TestWhy:
    @pytest.mark.parametrize(
        ("line", "said"),
        [
            ("  - speaker: Vitaly", "character for character:\n    000_f8543ec90bfdaa06.txt, paragraph 4"),
            ("  - More than", "with most of its words:\n    000_f8543ec90bfdaa06.txt, paragraph 5"),
            ("  - name: Jürgen", "named first:\n    000_f8543ec90bfdaa06.txt, paragraph 3, characters 955 to 967"),
            ("status:", "rests on no passage of the source"),
        ],
    )
    def test_a_line_is_led_back_to_its_passage(self, project: Path, line: str, said: str) -> None:
        edit(project / FILE, "  - >-\n    More than", "  - More than")
        lines = (project / FILE).read_text().split("\n")
        number = next(number for number, text in enumerate(lines, start=1) if text.startswith(line))

        result = run("why", "--project", project, f"{project / FILE}:{number}")

        assert result.exit_code == 0
        assert said in result.output

    @pytest.mark.parametrize("place", ["nothing.yml:3", "mkdocs.yml:3", f"{FILE}", f"{FILE}:x", "content/people.yml:3"])
    def test_what_is_no_line_of_a_metadata_file_is_said_in_a_line(
        self, project: Path, monkeypatch: pytest.MonkeyPatch, place: str
    ) -> None:
        monkeypatch.chdir(project)

        result = run("why", place)

        assert result.exit_code == 1
        assert len(result.output.splitlines()) == 1


class TestInterrupted:
    """The old or the new file is there, never a part."""

    @pytest.mark.parametrize("moment", ["os.fsync", "os.chmod", "os.replace"])
    def test_a_process_that_is_killed_leaves_the_old_file(self, project: Path, moment: str) -> None:
        before = (project / FILE).read_bytes() + b"#  untidy\nurl:    https://example.org/x\n"
        (project / FILE).write_bytes(before)
        command = f"import os, signal; {moment} = lambda *a, **k: os.kill(os.getpid(), signal.SIGKILL)"

        done = subprocess.run([sys.executable, "-c", f"{command}; {FMT}", str(project)], check=False)

        assert done.returncode == -9
        assert (project / FILE).read_bytes() == before
        assert run("check", "--project", project).output.startswith("1 briefing checked, 0 errors")
        assert run("fmt", "--project", project).output == f"{FILE}\n"

    def test_a_full_disk_leaves_the_old_file_and_is_said_in_a_line(self, project: Path) -> None:
        before = (project / FILE).read_bytes() + b"#  untidy\nurl:    https://example.org/x\n"
        (project / FILE).write_bytes(before)
        ignore = "import resource as r, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)"
        command = [sys.executable, "-B", "-c", f"{ignore}; r.setrlimit(r.RLIMIT_FSIZE, (99, 99)); {FMT}", str(project)]

        done = subprocess.run(command, capture_output=True, text=True, check=False)

        assert (done.returncode, done.stderr) == (1, "Error: File too large; nothing was written in part\n")
        assert (project / FILE).read_bytes() == before
        assert not list((project / "content/briefings").glob(".*"))

    def test_what_somebody_else_wrote_meanwhile_is_not_overwritten(self, project: Path) -> None:
        path = project / FILE
        path.write_text(path.read_text() + "#  untidy\nurl:    https://example.org/x\n")
        edits = [edit for edit in in_form(project, [path]) if isinstance(edit, Edit)]
        path.write_text("somebody else's words")

        [said] = write(project, edits)

        assert isinstance(said, Problem)
        assert (said.file, said.code) == (FILE, "file-changed")
        assert path.read_text() == "somebody else's words"


FMT = "import sys; from briefings.cli import main; main(['fmt', '--project', sys.argv[1]])"


def contents(project: Path) -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in sorted(project.rglob("*")) if path.is_file()}
