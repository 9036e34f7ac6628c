"""`briefings draft`: from raw documents to metadata files that an editor only has to confirm."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from briefings.cli import main
from briefings.editing import drafting

GOLDEN = Path(__file__).parent / "golden" / "draft"
SOURCE = "seeds/000_f8543ec90bfdaa06.txt"
DRAFT = "content/briefings/2019-07-05-interpol-innovations-center-in-singapore-hosted.yml"
FORUM = """Ministry of Works opens a forum on water in Paris

Paris, 3 May 2021 — The Ministry of Works today opened a forum on water.

"We shall not wait," said Ann Smith, director of the Office of Rivers. She met Bob Jones of the Ministry of Works.
"""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], catch_exceptions=False)


@pytest.fixture
def raw(project: Path) -> Path:
    """This repository's site without its metadata file."""
    for path in (project / "content/briefings").glob("*.yml"):
        path.unlink()
    return project


def add(project: Path, name: str, text: str) -> Path:
    path = project / "seeds" / name
    path.write_text(text, encoding="utf-8")
    return path


class TestDraft:
    def test_the_first_document_is_drafted_as_an_editor_would(
        self, raw: Path, golden: Callable[[Path, str], None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("briefings.draft.compose.parse", lambda *_, **__: None)

        result = run("draft", "--project", raw, raw / SOURCE)

        assert result.stdout == f"{DRAFT}: 1 line to check\n"
        golden(GOLDEN / "seed.yml", (raw / DRAFT).read_text(encoding="utf-8"))

    def test_a_draft_passes_check_before_and_after_it_is_confirmed(self, raw: Path) -> None:
        run("draft", "--project", raw, raw / "seeds")

        before = run("check", "--project", raw)
        path = raw / DRAFT
        path.write_text(path.read_text(encoding="utf-8").replace("status: draft", "status: published"))
        after = run("check", "--project", raw)

        assert before.output == after.output == "1 briefing checked, 0 errors, 0 warnings\n"

    def test_the_headline_the_dateline_and_the_offices_are_read(self, raw: Path) -> None:
        run("draft", "--project", raw, add(raw, "forum.txt", FORUM))

        [path] = (raw / "content/briefings").glob("2021-05-03-ministry-of-works-opens*.yml")
        drafted = yaml.safe_load(path.read_text(encoding="utf-8"))
        assert drafted["title"] == "Ministry of Works opens a forum on water in Paris"
        assert drafted["summary"] == [
            "The Ministry of Works today opened a forum on water.",
            "She met Bob Jones of the Ministry of Works.",
        ]
        assert drafted["participants"] == [
            {"name": "Ann Smith", "role": "director", "organisation": "Office of Rivers"},
            {"name": "Bob Jones", "organisation": "Ministry of Works"},
        ]
        assert drafted["quotes"] == [{"speaker": "Ann Smith", "text": "We shall not wait."}]

    def test_a_second_run_skips_what_is_drafted(self, raw: Path) -> None:
        run("draft", "--project", raw, raw / "seeds")
        add(raw, "forum.txt", FORUM)

        result = run("draft", "--project", raw, raw / "seeds")

        assert result.exit_code == 0
        assert f"000_f8543ec90bfdaa06.txt: skipped, its metadata is in {DRAFT}\n" in result.stdout
        assert result.stderr == "1 drafted, 1 skipped\n"

    def test_many_documents_are_shared_among_processes_in_order(
        self, raw: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(drafting, "FILES_A_WORKER", 2)
        monkeypatch.setattr("os.cpu_count", lambda: 2)
        for number in range(5):
            add(raw, f"forum-{number}.txt", FORUM.replace("Paris,", f"Town{number},"))

        result = run("draft", "--project", raw, raw / "seeds")

        assert result.stderr == "6 drafted\n"
        assert len(list((raw / "content/briefings").glob("2021-05-03-*.yml"))) == 5

    def test_a_dry_run_shows_the_draft_and_writes_nothing(self, raw: Path) -> None:
        result = run("draft", "--dry-run", "--project", raw, raw / SOURCE)

        assert "title: >-\n  Interpol Innovations Center in Singapore hosted" in result.stdout
        assert not list((raw / "content/briefings").iterdir())

    def test_a_wrong_file_is_one_message_and_the_others_are_drafted(self, raw: Path) -> None:
        (raw / "seeds/picture.txt").write_bytes(b"\x89PNG\0")

        result = run("draft", "--project", raw, raw / "seeds")

        assert result.exit_code == 1
        assert result.stderr.count("source-binary") == 1
        assert result.stderr.endswith("1 drafted, 1 refused\n")

    def test_a_document_without_words_is_refused_with_the_reason(self, raw: Path) -> None:
        result = run("draft", "--project", raw, add(raw, "empty.txt", "17\n"))

        assert result.exit_code == 1
        assert "draft-empty: nothing can be drafted from it" in result.stderr

    def test_a_name_close_to_a_known_one_is_proposed_as_an_alias(self, raw: Path) -> None:
        text = 'The Ministry of Works met Aleksander Prokopchuk, director of Interpol. "We agree," said Prokopchuk.\n'

        result = run("draft", "--dry-run", "--project", raw, add(raw, "visit.txt", text))

        assert "  - name: Aleksander Prokopchuk\n" in result.stdout
        assert (
            "  # check: close to Aleksandr Prokopchuk (`aleksandr-prokopchuk`); if this is the same person, add\n"
            '  #   "Aleksander Prokopchuk" to the aliases there\n'
        ) in result.stdout


class TestUpdate:
    def test_additions_to_an_editors_file_are_a_difference_that_keeps_the_rest(self, raw: Path) -> None:
        run("draft", "--project", raw, add(raw, "forum.txt", FORUM))
        [path] = (raw / "content/briefings").glob("2021-*.yml")
        whole = path.read_text(encoding="utf-8")
        mine = whole[: whole.index("  - name: Bob Jones")].replace("director", "Director  # as on her card")
        path.write_text(mine, encoding="utf-8")

        result = run("draft", "--update", "--project", raw, raw / "seeds/forum.txt")

        added = [line for line in result.stdout.splitlines() if line.startswith(("+ ", "- "))]
        assert added == [
            "+  - name: Bob Jones",
            "+    organisation: Ministry of Works",
            "+  - speaker: Ann Smith",
            "+    text: We shall not wait.",
        ]
        assert path.read_text(encoding="utf-8") == mine

    def test_a_file_that_lacks_nothing_is_left_in_peace(self, raw: Path) -> None:
        run("draft", "--project", raw, raw / SOURCE)

        result = run("draft", "--update", "--project", raw, raw / SOURCE)

        assert result.stdout == f"000_f8543ec90bfdaa06.txt: nothing is to be added to {DRAFT}\n"

    def test_a_file_that_is_no_yaml_is_one_message(self, raw: Path) -> None:
        run("draft", "--project", raw, raw / SOURCE)
        (raw / DRAFT).write_text((raw / DRAFT).read_text() + "[\n")

        result = run("draft", "--update", "--project", raw, raw / SOURCE)

        assert result.exit_code == 1
        assert "yaml-layout" in result.stderr


class TestWhy:
    @pytest.mark.parametrize(
        ("line", "reason"),
        [
            (
                "  - speaker: Ann Smith",
                'between quotation marks; speaker: subject of "said" in the same sentence (likely)',
            ),
            ("title: Ministry of Works opens a forum on water in Paris", "the document's headline (sure)"),
        ],
    )
    def test_a_drafted_line_says_why_it_was_proposed(self, raw: Path, line: str, reason: str) -> None:
        run("draft", "--project", raw, add(raw, "forum.txt", FORUM))
        [path] = (raw / "content/briefings").glob("2021-*.yml")
        number = path.read_text(encoding="utf-8").splitlines().index(line) + 1

        result = run("why", "--project", raw, f"{path}:{number}")

        assert result.stdout.splitlines()[-1].endswith(f": {reason}")
