"""Editing in an editor: the JSON Schemas, and the language server that reads them, as people meet it."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from check_jsonschema.cli import main as check_jsonschema
from click.testing import CliRunner

from briefings.cli import main
from conftest import CASES, ROOT, copy_site
from language_server import LanguageServer, language_server

FILE = "content/briefings/2019-07-05-interpol-world.yml"
TEXT = (ROOT / FILE).read_text()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    """At work in a copy of this repository; each test opens files of its own."""
    folder = copy_site(tmp_path_factory.mktemp("editor") / "project")
    shutil.copytree(ROOT / "schema", folder / "schema")
    with language_server(folder) as server:
        yield server


def opened(server: LanguageServer, name: str, text: str) -> str:
    return server.open(server.folder / "content/briefings" / f"{name}.yml", text)


def line_of(text: str, beginning: str) -> int:
    return next(number for number, line in enumerate(text.split("\n")) if line.startswith(beginning))


class TestLanguageServer:
    def test_a_participant_s_fields_are_offered_within_participants(self, server: LanguageServer) -> None:
        text = TEXT.replace("  - name: Jürgen Stock\n", "  - name: Jürgen Stock\n    \n").replace(
            "    role: Secretary General\n", ""
        )
        uri = opened(server, "fields", text)

        offered = server.completions(uri, line_of(text, "  - name: Jürgen") + 1, 4)

        assert {item["label"] for item in offered} == {"rank", "role", "roles", "side"}
        [role] = [item for item in offered if item["label"] == "role"]
        assert "As the document styles it that day." in str(role["documentation"])

    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            (
                "issuer: ",
                {"mvd-russia": "Ministry of Internal Affairs of the Russian Federation", "interpol": "Interpol"},
            ),
            ("event: ", {"interpol-world-2019": "Interpol World 2019"}),
            ("  - name: ", {"jurgen-stock": "Jürgen Stock", "interpol": "Interpol"}),
            ("    organisation: ", {"ncb-russia": "Interpol National Central Bureau of the MIA of Russia"}),
            ("  - speaker: ", {"vitaly-shulika": "Vitaly Shulika"}),
        ],
    )
    def test_ids_of_records_are_offered_with_their_names(
        self, server: LanguageServer, line: str, expected: dict[str, str]
    ) -> None:
        lines = TEXT.split("\n")
        number = line_of(TEXT, line)
        lines[number] = line
        uri = opened(server, f"ids-{line.strip(' -:')}", "\n".join(lines))

        offered = server.completions(uri, number, len(line))

        assert expected.items() <= {item["label"]: item.get("documentation") for item in offered}.items()

    def test_a_pointer_on_a_field_says_what_it_is_for(self, server: LanguageServer) -> None:
        uri = opened(server, "hover", TEXT)

        said = server.hover(uri, line_of(TEXT, "    rank:"), 6)

        assert "As the document styles it." in said
        assert "Police Lieutenant-General" in said

    def test_a_wrong_key_and_a_wrong_date_are_underlined(self, server: LanguageServer) -> None:
        text = TEXT.replace("distributor:", "distribtor:").replace("date: 2019-07-05", "date: 5.7.2019")
        uri = opened(server, "wrong", text)

        found = {(problem["range"]["start"]["line"], problem["message"]) for problem in server.problems(uri)}

        assert found == {
            (line_of(text, "distribtor"), "Property distribtor is not allowed."),
            (line_of(text, "date"), "a date has year, month and day: write it as in 2019-07-05"),
        }

    def test_nothing_is_underlined_in_what_is_right(self, server: LanguageServer) -> None:
        files = [ROOT / FILE, *(ROOT / "content").glob("*.yml")]
        uris = [server.open(server.folder / path.relative_to(ROOT), path.read_text()) for path in files]

        assert [server.problems(uri) for uri in uris] == [[]] * len(uris)


class TestSchemas:
    def test_those_of_this_repository_are_in_step_with_the_code_and_the_records(self, project: Path) -> None:
        result = CliRunner().invoke(main, ["schema", "--project", str(project)], catch_exceptions=False)

        made = {path.name: path.read_text() for path in (project / "schema").iterdir()}
        assert result.exit_code == 0
        assert made == {path.name: path.read_text() for path in (ROOT / "schema").iterdir()}

    def test_a_second_run_writes_nothing(self, project: Path) -> None:
        CliRunner().invoke(main, ["schema", "--project", str(project)])

        assert CliRunner().invoke(main, ["schema", "--project", str(project)]).output == ""

    def test_every_field_has_a_description_and_an_example(self) -> None:
        for path in (ROOT / "schema").iterdir():
            for name, field in _fields(json.loads(path.read_text())):
                assert field.get("description"), f"{path.name}: {name}"
                assert field.get("examples"), f"{path.name}: {name}"

    def test_every_yaml_file_names_its_schema_in_the_first_line(self) -> None:
        for path in (ROOT / "content").rglob("*.yml"):
            first = path.read_text().partition("\n")[0]
            named = (path.parent / first.removeprefix("# yaml-language-server: $schema=")).resolve()
            assert named.parent == ROOT / "schema"
            assert named.is_file()

    def test_editors_without_that_line_find_it_in_the_settings(self) -> None:
        settings = json.loads((ROOT / ".vscode/settings.json").read_text())

        assert {Path(name).name for name in settings["yaml.schemas"]} == {
            path.name for path in (ROOT / "schema").iterdir()
        }

    def test_what_check_accepts_the_schema_accepts(self) -> None:
        accepted = [
            path
            for folder in sorted(CASES.glob("accepted-*"))
            for path in folder.glob("content/briefings/*.yml")
            if not any(value is None for value in yaml.safe_load(path.read_bytes()).values())
        ]
        command = ["--schemafile", str(ROOT / "schema/briefing.schema.json"), *map(str, accepted)]

        result = CliRunner().invoke(check_jsonschema, command)

        assert len(accepted) > 20
        assert (result.exit_code, result.output.strip()) == (0, "ok -- validation done")


def _fields(schema: object) -> Iterator[tuple[str, dict[str, object]]]:
    """Every field that the schema describes, however deep."""
    if isinstance(schema, list):
        for item in schema:
            yield from _fields(item)
    elif isinstance(schema, dict):
        yield from schema.get("properties", {}).items()
        for item in schema.values():
            yield from _fields(item)
