"""The documents tell the truth: what they list is what there is, both ways."""

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from click import Context
from pydantic import BaseModel

from briefings.cli import main
from briefings.metadata import schema
from briefings.pages.page import Front, Label, Notice, RailSection
from conftest import CASES, ROOT

DOCS = ROOT / "docs"


def words(document: str) -> set[str]:
    """What stands in code type."""
    return set(re.findall(r"`([a-z0-9_-]+)`", (DOCS / document).read_text()))


def problems() -> set[str]:
    return set(re.findall(r"^\| `([a-z0-9-]+)` \|", (DOCS / "problems.md").read_text(), re.MULTILINE))


@pytest.mark.parametrize("name", main.list_commands(Context(main)))
def test_every_command_and_option_is_documented_and_has_help(name: str) -> None:
    command = main.get_command(Context(main), name)

    assert f"briefings {name}" in (DOCS / "commands.md").read_text()
    assert command
    assert command.help
    for parameter in command.params:
        assert all(option in (DOCS / "commands.md").read_text() for option in parameter.opts if "--" in option)


@pytest.mark.parametrize("model", [schema.Metadata, *schema.RECORDS.values()])
def test_every_field_is_documented(model: type[BaseModel]) -> None:
    assert set(model.model_fields) <= words("metadata.md")


INNER = [schema.Statement, schema.Participant, schema.Office, schema.Quote, schema.Correction, schema.Withdrawal]


@pytest.mark.parametrize("model", INNER)
def test_every_inner_field_is_documented(model: type[BaseModel]) -> None:
    assert set(model.model_fields) <= words("metadata.md")


def test_every_problem_that_is_documented_is_shown_by_a_case_or_a_test() -> None:
    reports = [path.read_text() for path in CASES.rglob("problems.txt")]
    tests = [path.read_text() for path in (ROOT / "tests").rglob("test_*.py") if path.name != "test_docs.py"]
    shown = "\n".join([*reports, *tests])

    assert {code for code in problems() if code not in shown} == set()


def test_every_problem_that_a_case_shows_is_documented() -> None:
    shown = {
        code
        for path in CASES.rglob("problems.txt")
        for code in re.findall(r"^\S+:\d+:\d+: (?:warning: )?([a-z0-9-]+): ", path.read_text(), re.MULTILINE)
    }

    assert shown <= problems()


def test_every_name_that_front_matter_has_is_documented() -> None:
    names = {field.name for model in (Front, Label, Notice, RailSection) for field in fields(model)}

    assert names <= words("theme.md")


def test_templates_use_only_documented_names_of_the_front_matter() -> None:
    used = {name for template in templates() for name in re.findall(r"page\.meta\.(\w+)", template.read_text())}

    assert used <= {field.name for field in fields(Front)}


def test_templates_print_nothing_outside_autoescape_but_urls_of_our_own() -> None:
    outside = [f"{path.name}: {found}" for path in templates() for found in _printed_unescaped(path.read_text())]

    assert outside == [
        "main.html: super()",
        "main.html: 'assets/stylesheets/briefings.css' | url",
        "main.html: super()",
        "main.html: 'assets/javascripts/search.js' | url",
        "main.html: 'assets/javascripts/page.js' | url",
        "main.html: 'assets/javascripts/passages.js' | url",
        "main.html: 'assets/javascripts/finder.js' | url",
        "main.html: 'assets/javascripts/compare.js' | url",
        "404.html: '.' | url",
        "404.html: 'people/' | url",
        "404.html: 'timeline/' | url",
        "header.html: lang.t('header')",
        "header.html: nav.homepage.url | d('.', true) | url",
        "header.html: config.site_name | e",
        "base.html: 'assets/javascripts/scope.js' | url",
        "palette.html: 'assets/javascripts/palette.js' | url",
        "written.html: page.content",
    ]


def test_no_template_has_inline_script_style_or_handler() -> None:
    for path in templates():
        assert re.findall(r"<script(?![^>]*(?:src=|ld\+json))|<style|\sstyle=|\son\w+=", path.read_text()) == []


def templates() -> list[Path]:
    theme = ROOT / "theme"
    return [theme / "main.html", theme / "404.html", *sorted((theme / "partials").rglob("*.html"))]


def _printed_unescaped(template: str) -> Iterator[str]:
    depth = 0
    for match in re.finditer(r"{%-?\s*(autoescape \w+|endautoescape)\s*-?%}|{{-?\s*(.*?)\s*-?}}", template):
        if match[1]:
            depth += -1 if match[1] == "endautoescape" else 1
        elif depth == 0:
            yield match[2]
