"""YAML text → plain values, with the line and column of each.

Every scalar stays the text that the editor wrote: YAML's own guesses (`no` is false, `01:30` is 90)
are not for prose. Anchors and aliases are refused: nobody needs them here, and a few lines of them
can stand for gigabytes. So is a key given twice, which YAML readers otherwise drop silently.
"""

import re
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from briefings.problems import Finding, Path

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"

MOST_CHARACTERS = 1_000_000
_DEEPEST = 20
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What neither HTML nor XML can hold."""
_DEEP_RUN = re.compile(r"(?:[-?][ \t]+){21}")
_MOST_BRACKETS = 1_000
"""The parser recurses in C, and crashes the process where lists stand in lists some ten thousand deep."""


_TOO_DEEP = (
    "yaml-too-deep",
    "it has over 1,000 brackets, or lists in lists more than 20 deep",
    "write the fields as the guide shows",
)


_NO_ALIAS = "write the value out in each place"


@dataclass(frozen=True, slots=True)
class Place:
    """Line and column, both from 1."""

    line: int
    column: int


@dataclass(slots=True)
class Tree:
    """A YAML file's values and where they stand."""

    value: Plain
    places: dict[Path, Place] = field(default_factory=dict)
    """Of each value; of a key, under the path of its value followed by `KEY`."""
    findings: list[tuple[Place, Finding]] = field(default_factory=list)

    def place(self, path: Path) -> Place:
        """Where a value stands; for one that is missing, where it should have stood."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(1, 1))


KEY = "<key>"


def read(text: str) -> Tree:
    """Parse one YAML document; what is wrong with its form is in `findings`."""
    tree = Tree(value={})
    if refusal := _refuse(text):
        tree.findings.append((Place(1, 1), refusal))
        return tree
    try:
        node = yaml.compose(text, yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        tree.findings.append(_syntax(error))
        return tree
    if node is None:
        tree.findings.append(
            (Place(1, 1), _finding("yaml-empty", "the file is empty", "write at least the required fields"))
        )
        return tree
    _Reader(tree).visit(node, ())
    return tree


def _refuse(text: str) -> Finding | None:
    if len(text) > MOST_CHARACTERS:
        return _finding(
            "yaml-too-large", f"the file has {len(text):,} characters", "a metadata file has a few thousand"
        )
    if text.count("[") + text.count("{") > _MOST_BRACKETS or _DEEP_RUN.search(text):
        return _finding(*_TOO_DEEP)
    return None


class _Reader:
    """Walks the nodes once, noting values and places."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.seen: set[int] = set()

    def visit(self, node: yaml.Node, path: Path) -> None:
        value = self.value(node, path)
        if not path:
            self.tree.value = value

    def value(self, node: yaml.Node, path: Path) -> Plain:
        self.tree.places.setdefault(path, _start(node))
        if len(path) > _DEEPEST:
            self.refuse(node, *_TOO_DEEP)
            return ""
        if id(node) in self.seen:
            if not self.tree.findings:  # One alias is enough to say it: a bomb has billions.
                self.refuse(node, "yaml-alias", "anchors and aliases (`&`, `*`) are not allowed", _NO_ALIAS)
            return ""
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]
        if _UNPRINTABLE.search(node.value):
            self.refuse(node, "yaml-control-character", "this text has a control character", "type the text anew")
        return str(node.value)

    def mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Plain]:
        values: dict[str, Plain] = {}
        for key, item in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.refuse(key, "yaml-key", "a key is a list or a mapping", "a key is one word, as in `title:`")
                continue
            name = str(key.value)
            if name in values:
                self.refuse(key, "yaml-duplicate-key", f"`{name}` is given twice", "keep one of the two")
                continue
            self.tree.places[(*path, name, KEY)] = _start(key)
            if _is_empty(item):
                continue  # `event:` with nothing behind it says nothing.
            values[name] = self.value(item, (*path, name))
        return values

    def refuse(self, node: yaml.Node, code: str, message: str, mend: str) -> None:
        self.tree.findings.append((_start(node), _finding(code, message, mend)))


def _is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.style is None and node.value in {"", "null", "~"}


def _start(node: yaml.Node) -> Place:
    """For a block scalar (`>-`), where its words begin."""
    mark = node.start_mark
    if isinstance(node, yaml.ScalarNode) and node.style in {">", "|"}:
        return Place(mark.line + 2, 1)
    return Place(mark.line + 1, mark.column + 1)


def _syntax(error: Exception) -> tuple[Place, Finding]:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
    reason = getattr(error, "problem", None) or getattr(error, "reason", None) or "it is nested too deeply"
    return place, _finding(
        "yaml-syntax",
        f"this is not YAML: {reason}",
        "put quotation marks round a value that holds `: `, ` #` or begins with a special sign, and indent with blanks",
    )


def _finding(code: str, message: str, mend: str) -> Finding:
    return Finding(code=code, path=(), message=message, mend=mend)
