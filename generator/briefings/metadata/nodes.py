"""YAML text → plain values, with the line and column of each.

Every scalar stays the text that the editor wrote: YAML's own guesses (`no` is false, `01:30` is 90)
are not for prose. Anchors and aliases are refused: nobody needs them here, and a few lines of them
can stand for gigabytes. So is a key given twice, which YAML readers otherwise drop silently.
"""

import re

import yaml

from briefings.metadata.places import KEY, LINE_END, Place, Plain, Tree
from briefings.metadata.scalars import NOTHING
from briefings.metadata.traps import conflict_marker, slip_in_text, syntax_finding
from briefings.problems import Finding, Path

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


def read(text: str) -> Tree:
    """Parse one YAML document; what is wrong with its form is in `findings`."""
    tree = Tree(value={}, lines=tuple(LINE_END.split(text)))
    if refusal := _refuse(text):
        tree.findings.append((Place(1, 1), refusal))
        return tree
    if conflict := conflict_marker(tree.lines):
        tree.findings.append(conflict)
        return tree
    try:
        node = yaml.compose(text, yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        tree.findings.append(syntax_finding(tree.lines, error))
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
        place = self.tree.places.setdefault(path, _place(node, self.tree.lines))
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
        if slip := slip_in_text(place, self.tree.lines) if _is_plain(node) else None:
            self.tree.findings.append(slip)
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
            self.tree.places[(*path, name, KEY)] = _place(key, self.tree.lines)
            if _is_empty(item):
                continue  # `event:` with nothing behind it says nothing.
            values[name] = self.value(item, (*path, name))
        return values

    def refuse(self, node: yaml.Node, code: str, message: str, mend: str) -> None:
        self.tree.findings.append((_place(node, self.tree.lines), _finding(code, message, mend)))


def _is_empty(node: yaml.Node) -> bool:
    return _is_plain(node) and node.value in NOTHING


def _is_plain(node: yaml.Node) -> bool:
    """A text without quotation marks; libyaml's style is then empty, not None."""
    return isinstance(node, yaml.ScalarNode) and not node.style


def _place(node: yaml.Node, lines: tuple[str, ...]) -> Place:
    """For a block scalar (`>-`), where its words stand."""
    start, end = node.start_mark, node.end_mark
    if isinstance(node, yaml.ScalarNode) and node.style in {">", "|"}:
        indent = len(lines[start.line + 1]) - len(lines[start.line + 1].lstrip()) if start.line + 1 < len(lines) else 0
        last = end.line if end.column == 0 else end.line + 1  # The file may end without a line end.
        return Place(start.line + 2, indent + 1, max(last, start.line + 2), 0)
    return Place(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _finding(code: str, message: str, mend: str) -> Finding:
    return Finding(code=code, path=(), message=message, mend=mend)
