"""A YAML file with other values, or in its canonical form; no comment and no blank line is ever lost.

`rewritten` changes what has changed and leaves every other line byte for byte as it is. `formatted`
puts keys into the order of the guide, and quotation marks and indentation into one form. Either one is
held against the file before it is believed: the same values, the same comments.

Written for this project because round trips by a YAML library (ruamel.yaml) tie a comment to what
stands before it: once keys change places, it explains the wrong one.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

import yaml

from briefings.metadata.layout import Block, Entry, block_of, comments
from briefings.metadata.nodes import read
from briefings.metadata.places import Plain
from briefings.metadata.scalars import NOTHING, WIDTH, flow, inline, rendered
from briefings.problems import Path

Order = Callable[[Path], Sequence[str]]
"""The keys of the mapping at a path, in the order of the guide; none where editors choose it."""
_STEP = 2
_MODELINE = re.compile(r"# yaml-language-server: \$schema=")
_UNKEPT = (yaml.AnchorToken, yaml.AliasToken, yaml.TagToken)
_ABOUT_THE_FILE = re.compile(rf"{_MODELINE.pattern}|---|%|\s*\Z")


class UnsafeError(ValueError):
    """The file's layout cannot be changed without losing something; it is to be left as it is."""


def rewritten(text: str, value: Plain, *, order: Order) -> str:
    """The file with this value. Raises UnsafeError; the file must be one that `read` finds no fault with."""
    return text if value == value_of(text) else _written(text, value, order, keep=True)


def formatted(text: str, *, order: Order, modeline: str) -> str:
    """The file in canonical form, with the line that names its schema. Raises like `rewritten`."""
    return _with_modeline(_written(text, value_of(text), order, keep=False), modeline)


def value_of(text: str) -> Plain:
    """What `read` gives; raises UnsafeError where it finds a fault."""
    tree = read(text.removeprefix("\ufeff"))
    if any(finding.code != "yaml-empty" for _, finding in tree.findings):
        raise UnsafeError("it cannot be read as YAML")
    return tree.value


def _written(text: str, value: Plain, order: Order, *, keep: bool) -> str:
    line_end = "\r\n" if keep and "\r\n" in text else "\n"
    body = text.removeprefix("\ufeff").replace("\r\n", "\n")
    if any(isinstance(token, _UNKEPT) for token in yaml.scan(body, yaml.CSafeLoader)):
        raise UnsafeError("it has anchors or tags")
    writer = _Writer(order=order, keep=keep, lines=tuple(body.removesuffix("\n").split("\n")))
    result = "".join(f"{line}\n" for line in writer.document(yaml.compose(body, yaml.CSafeLoader), value))
    _prove(body, result, value)
    return result.replace("\n", line_end)


def _prove(before: str, after: str, value: Plain) -> None:
    """Each value is there, and each comment; but with a value that is gone, its own comments may go."""
    if value_of(after) != value:
        raise UnsafeError("its layout cannot be changed without loss")
    lost = Counter(comments(before)) - Counter(comments(after))
    if lost and value == value_of(before):
        raise UnsafeError("its layout cannot be changed without loss")


def _with_modeline(text: str, modeline: str) -> str:
    return text if any(map(_MODELINE.match, text.split("\n"))) else f"{modeline}\n{text}"


def _head_end(lines: tuple[str, ...]) -> int:
    """Behind the lines at the top that are about the file, not about its first entry."""
    about = [
        i for i, line in enumerate(lines) if _MODELINE.match(line) or line.startswith(("---", "%")) or not line.strip()
    ]
    return about[-1] + 1 if about else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Writer:
    order: Order
    lines: tuple[str, ...] = ()
    """Of the file as it was."""
    keep: bool
    """Whether what has not changed keeps its lines."""

    def document(self, root: yaml.Node | None, value: Plain) -> list[str]:
        """All lines of the file."""
        if root is None and isinstance(value, dict):
            return [*self.lines, *self.mapping(None, value, (), 0)] if value else list(self.lines)
        if not isinstance(root, yaml.MappingNode) or root.flow_style or not isinstance(value, dict):
            raise UnsafeError("it is not a set of `key: value` lines")
        head = _head_end(self.lines[: root.start_mark.line])
        block = block_of(root, self.lines, start=head, end=len(self.lines))
        return [*self.lines[:head], *self.mapping(block, value, (), block.column), *block.rest]

    def mapping(self, block: Block | None, value: dict[str, Plain], path: Path, column: int) -> list[str]:
        """The lines of all entries: those of the file, and the new ones where the guide has them."""
        entries = {entry.key: entry for entry in block.entries} if block else {}
        made: list[str] = []
        orphans: list[str] = []
        for key in self._keys(block, value, path):
            entry = entries.get(key)
            if key in value:
                sign = f"{inline(key, was_plain=True)}:"
                made += [*self._trivia(orphans, column), *self._entry(entry, sign, value[key], (*path, key), column)]
                orphans = []
            elif entry:
                orphans += [*entry.lead, *(self._own(entry) if _is_nothing(entry.node) else ()), *entry.tail]
        return made + orphans

    def _keys(self, block: Block | None, value: dict[str, Plain], path: Path) -> list[str]:
        present = [str(entry.key) for entry in block.entries] if block else []
        order = list(self.order(path))
        rank = {key: number for number, key in enumerate(order)}
        if not self.keep or not present:
            return sorted(dict.fromkeys([*present, *value]), key=lambda key: rank.get(key, len(order)))
        for key in value:
            if key not in present:
                before = [i for i, other in enumerate(present) if rank.get(other, 0) <= rank.get(key, len(order))]
                present.insert(before[-1] + 1 if before else 0, key)
        return present

    def _items(self, block: Block | None, values: list[Plain], path: Path, column: int) -> list[str]:
        made: list[str] = []
        orphans: list[str] = []
        for index, (entry, value) in enumerate(_paired(block.entries if block else (), values)):
            if value is not None:
                made += [*self._trivia(orphans, column), *self._entry(entry, "-", value, (*path, index), column)]
                orphans = []
            elif entry:
                orphans += [*entry.lead, *entry.tail]
        return made + orphans

    def _entry(self, entry: Entry | None, sign: str, value: Plain, path: Path, column: int) -> list[str]:
        """An entry with the comments before it; `sign` is its key or dash."""
        lead = list(entry.lead if entry else ())
        tail = entry.tail if entry else ()
        if entry and self.keep and _plain(entry.node) == value:
            return [*lead, *self._own(entry), *tail]
        if entry and self.keep and value and self._begins_below(entry, value):
            _, *more = self._value(entry, value, path, column, len(sign))
            body = [self.lines[entry.first], *more]
        elif sign == "-" and isinstance(value, dict) and value:
            above, body = self._mapping_item(entry, value, path, column)
            lead += [*([entry.note] if entry and entry.note else ()), *above]
        else:
            first, *more = self._value(entry, value, path, column, len(sign))
            body = [f"{' ' * column}{sign}{_gap(first)}{first}", *more]
        return [*self._trivia(lead, column), *body, *self._trivia(tail, column + 1)]

    def _mapping_item(
        self, entry: Entry | None, value: dict[str, Plain], path: Path, column: int
    ) -> tuple[list[str], list[str]]:
        """The mapping with a dash before its first key; comments that would come between go above."""
        block = self._block(entry)
        inner = block.column if block and self.keep else column + _STEP
        body = self.mapping(block, value, path, inner)
        first = next(i for i, line in enumerate(body) if line.strip() and not line.lstrip().startswith("#"))
        dashed = f"{' ' * column}-{' ' * (inner - column - 1)}{body[first][inner:]}"
        return body[:first], [dashed, *body[first + 1 :]]

    def _value(self, entry: Entry | None, value: Plain, path: Path, column: int, taken: int) -> list[str]:
        """The lines behind a key or dash; the first goes on its line."""
        note = entry.note if entry else ""
        if isinstance(value, str):
            first, *more = self._scalar(entry, value, column, taken)
            return [f"{first}  {note}".rstrip(), *more]
        if made := self._flow(entry, value, column + taken):
            return [*made[:-1], f"{made[-1]}  {note}".rstrip()]
        block = self._block(entry)
        inner = block.column if block and self.keep else column + _STEP
        if isinstance(value, dict):
            return [note, *self.mapping(block, value, path, inner)]
        return [note, *self._items(block, value, path, inner)]

    def _scalar(self, entry: Entry | None, value: str, column: int, taken: int) -> list[str]:
        node = entry.node if entry else None
        if entry and isinstance(node, yaml.ScalarNode) and node.style in {"|", ">"} and node.value == value:
            return self._shifted(entry, column + _STEP)
        was_plain = not isinstance(node, yaml.ScalarNode) or not node.style
        return rendered(value, column + taken, column + _STEP, was_plain=was_plain)

    def _shifted(self, entry: Entry, column: int) -> list[str]:
        """A text of several lines, as it was folded, at another column."""
        start = entry.node.start_mark
        sign = re.sub(r"[0-9]", "", self.lines[start.line][start.column :].partition("#")[0].strip())
        lines = self.lines[start.line + 1 : entry.last]
        depth = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
        return [sign, *(f"{' ' * column}{line[depth:]}".rstrip() for line in lines)]

    def _flow(self, entry: Entry | None, value: Plain, start: int) -> list[str]:
        """A list or mapping in brackets, where it was one and still fits; else nothing."""
        if not value:
            return ["[]" if isinstance(value, list) else "{}"]
        if entry is None and isinstance(value, list):
            return _short_list(value, start)
        if entry is None or not isinstance(entry.node, yaml.CollectionNode) or not entry.node.flow_style:
            return []
        if _plain(entry.node) == value:
            return self._typed(entry.node)
        return _short_list(value, start, words=True) if isinstance(value, list) else []

    def _typed(self, node: yaml.Node) -> list[str]:
        start, end = node.start_mark, node.end_mark
        lines = [*self.lines[start.line : end.line], self.lines[end.line][: end.column]]
        return [lines[0][start.column :], *lines[1:]]

    def _block(self, entry: Entry | None) -> Block | None:
        if entry is None or not isinstance(entry.node, yaml.CollectionNode) or entry.node.flow_style:
            return None
        begins_below = entry.node.start_mark.line > entry.first
        return block_of(entry.node, self.lines, start=entry.first + 1 if begins_below else None, end=entry.last)

    def _begins_below(self, entry: Entry, value: Plain) -> bool:
        """Whether the entry is a block on the lines below its key or dash, and remains one."""
        kind = yaml.MappingNode if isinstance(value, dict) else yaml.SequenceNode
        is_block = isinstance(entry.node, kind) and not entry.node.flow_style and not isinstance(value, str)
        return is_block and entry.node.start_mark.line > entry.first

    def _own(self, entry: Entry) -> tuple[str, ...]:
        return self.lines[entry.first : entry.last]

    def _trivia(self, lines: Sequence[str], column: int) -> list[str]:
        if self.keep:
            return list(lines)
        return [" " * column + line.strip() if line.strip() else "" for line in lines]


def _short_list(values: list[Plain], start: int, *, words: bool = False) -> list[str]:
    """In brackets, if it is of ids and numbers (or of `words`) and fits on the line; else nothing."""
    texts = [value for value in values if isinstance(value, str) and (words or " " not in value)]
    made = flow(texts)
    return [made] if len(texts) == len(values) and start + 1 + len(made) <= WIDTH else []


def _gap(first: str) -> str:
    return "  " if first.startswith("#") else " " if first else ""


def _paired(entries: Sequence[Entry], values: list[Plain]) -> Iterator["tuple[Entry | None, Plain | None]"]:
    """Each item of a list with what becomes of it: the same, another in its place, or nothing."""
    old = [json.dumps(_plain(entry.node)) for entry in entries]
    new = [json.dumps(value) for value in values]
    if len(old) == len(new):  # Changed in place; or moved, which costs comments their item, but never a comment.
        yield from zip(entries, values, strict=True)
        return
    for _, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield from zip_longest(entries[a:b], values[c:d])


def _plain(node: yaml.Node) -> Plain:
    """A node's value as `read` gives it, keys with nothing behind them left out."""
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    return {str(key.value): _plain(item) for key, item in node.value if not _is_nothing(item)}


def _is_nothing(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in NOTHING
