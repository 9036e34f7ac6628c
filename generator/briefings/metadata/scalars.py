"""A text as YAML: plain where that is safe, else in quotation marks, or folded over several lines."""

import json
import textwrap
from functools import lru_cache

import yaml

from briefings.metadata.traps import DASH

NOTHING = frozenset({"", "null", "~"})
"""What, without quotation marks, says that there is no value."""
WIDTH = 100
"""Of a line, in characters."""


def inline(value: str, *, was_plain: bool, in_list: bool = False) -> str:
    """On one line. `was_plain`: it had no quotation marks before, so that it needs none now.

    `in_list` is a list in brackets, where `,` and brackets have a meaning too.
    """
    if _is_safe(value, in_list=in_list) and (was_plain or _is_text(value)):
        return value
    if not value.isprintable():
        return json.dumps(value, ensure_ascii=False)
    if "'" in value and '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"


def block(value: str, column: int) -> list[str] | None:
    """The lines of a folded (or, with line ends of its own, literal) text; the first is its sign.

    None for what such a text cannot hold.
    """
    pad = " " * column
    if "\n" in value:
        lines = value.split("\n")
        return ["|-", *(f"{pad}{line}".rstrip() for line in lines)] if _is_literal(value, lines) else None
    lines = textwrap.wrap(value, max(WIDTH - column, 40), break_long_words=False, break_on_hyphens=False)
    holds = bool(lines) and " ".join(lines) == value and value.isprintable()
    return [">-", *(pad + line for line in lines)] if holds else None


def rendered(value: str, start: int, column: int, *, was_plain: bool) -> list[str]:
    """The value behind a key that ends at `start`; further lines begin at `column`."""
    if start + 1 + len(value) <= WIDTH and "\n" not in value:
        line = inline(value, was_plain=was_plain)
        if start + 1 + len(line) <= WIDTH:
            return [line]
    return block(value, column) or [inline(value, was_plain=was_plain)]


def flow(values: list[str]) -> str:
    """A list in brackets."""
    return f"[{', '.join(inline(value, was_plain=True, in_list=True) for value in values)}]"


def _is_literal(value: str, lines: list[str]) -> bool:
    ends = value.startswith((" ", "\n")) or value.endswith("\n")
    return not ends and all(line.isprintable() and line == line.rstrip() for line in lines)


@lru_cache(1_000)
def _is_safe(value: str, *, in_list: bool) -> bool:
    """Whether YAML reads the value, without quotation marks, as it is."""
    if value in NOTHING or DASH.match(value):
        return False
    text = f"[{value}, x]" if in_list else f"key: {value}"
    try:
        node = yaml.compose(text, yaml.CSafeLoader)
    except yaml.YAMLError:
        return False
    items = node.value if isinstance(node, yaml.SequenceNode) else node.value[0] if node else ()
    found = items[0 if in_list else 1] if len(items) == 2 else None  # noqa: PLR2004  key and value, or value and x
    return isinstance(found, yaml.ScalarNode) and not found.style and found.value == value


def _is_text(value: str) -> bool:
    """Whether other YAML readers take it for a text, and not for a number, a date or a truth value."""
    return isinstance(yaml.load(f"key: {value}", yaml.CSafeLoader)["key"], str)
