"""A YAML file as lines that belong to entries, so that entries can be moved and changed without loss.

An entry is a key with its value, or an item of a list, as written in block style. The comment and
blank lines before it are its own, and go where it goes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A key with its value, or an item."""

    node: yaml.Node
    """The value."""
    key: str | None
    """None for an item of a list."""
    first: int
    """The line of the key or dash; from 0."""
    last: int
    """The line behind the last one of the value."""
    lead: tuple[str, ...]
    """Comment and blank lines before it."""
    tail: tuple[str, ...]
    """Comment lines behind it that are indented deeper than what follows."""
    note: str
    """The comment on the line of its key, or behind its value; empty if there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A mapping or list in block style."""

    entries: tuple[Entry, ...]
    rest: tuple[str, ...]
    """Comment and blank lines behind the last entry."""
    column: int
    """Of the keys, or of the items' dashes; from 0."""


def block_of(node: yaml.Node, lines: tuple[str, ...], *, end: int, start: int | None = None) -> Block:
    """The entries of a mapping or list; its lines are those before `end`, and from `start` on if that is given."""
    column = node.start_mark.column
    marked = list(_marked(node, lines, column))
    entries: list[Entry] = []
    position = marked[0][2] if start is None else start
    pending = lines[position : marked[0][2]]
    for index, (key, value, first) in enumerate(marked):
        last = content_end(value, lines, first)
        following = marked[index + 1][2] if index + 1 < len(marked) else end
        tail, lead = _divided(lines[last:following], column, is_last=index + 1 == len(marked))
        entries.append(
            Entry(
                node=value,
                key=str(key.value) if key else None,
                first=first,
                last=last,
                lead=tuple(pending),
                tail=tail,
                note=_note(key, value, first, lines),
            )
        )
        pending = lead
    return Block(entries=tuple(entries), rest=tuple(pending), column=column)


def content_end(node: yaml.Node, lines: tuple[str, ...], first: int) -> int:
    """The line behind the last one of a value; `first` is the line of its key."""
    if isinstance(node, yaml.ScalarNode):
        if node.style in {"|", ">"}:
            return _block_scalar_end(node, lines)
        return max(node.end_mark.line, first) + 1
    if not isinstance(node, yaml.CollectionNode) or node.flow_style:
        return int(node.end_mark.line) + 1
    last = node.value[-1]
    key, value = last if isinstance(node, yaml.MappingNode) else (last, last)
    return content_end(value, lines, int(key.start_mark.line))


def _marked(
    node: yaml.Node, lines: tuple[str, ...], column: int
) -> Iterator[tuple[yaml.ScalarNode | None, yaml.Node, int]]:
    """Each entry's key (or none), its value and its first line."""
    for item in node.value:
        if isinstance(node, yaml.MappingNode):
            yield item[0], item[1], item[0].start_mark.line
        else:
            line = item.start_mark.line
            while line > node.start_mark.line and lines[line][column : column + 1] != "-":
                line -= 1
            yield None, item, line


def _block_scalar_end(node: yaml.ScalarNode, lines: tuple[str, ...]) -> int:
    """Behind the last line with words; what follows it with less indentation is no part of it."""
    line = node.start_mark.line + 1
    while line < len(lines) and not lines[line].strip():
        line += 1
    if line == len(lines):
        return int(node.start_mark.line) + 1
    depth = len(lines[line]) - len(lines[line].lstrip(" "))
    end = line
    while line < min(len(lines), node.end_mark.line + 1):
        indent = len(lines[line]) - len(lines[line].lstrip(" "))
        if lines[line].strip() and indent < depth:
            break
        if lines[line].strip():
            end = line + 1
        line += 1
    return max(end, int(node.start_mark.line) + 1)


def _divided(between: tuple[str, ...], column: int, *, is_last: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines behind an entry: those that are its own, and those that belong to the next."""
    if is_last:
        return (), between
    deep = [i for i, line in enumerate(between) if line.strip() and len(line) - len(line.lstrip(" ")) > column]
    cut = deep[-1] + 1 if deep else 0
    return between[:cut], between[cut:]


def _note(key: yaml.Node | None, value: yaml.Node, first: int, lines: tuple[str, ...]) -> str:
    if value.start_mark.line > first:  # Behind the key or dash, where the value begins below.
        return _comment(re.sub(r"^[ \t:-]*", "", lines[first][key.end_mark.column if key else 0 :]))
    if isinstance(value, yaml.ScalarNode) and value.style in {"|", ">"}:
        return _comment(lines[first][value.start_mark.column :].lstrip("|>0123456789+-"))
    if isinstance(value, yaml.CollectionNode) and not value.flow_style:
        return ""
    last = value.end_mark.line
    return _comment(lines[last][value.end_mark.column :]) if last < len(lines) else ""


def _comment(rest: str) -> str:
    return rest.strip() if rest.strip().startswith("#") else ""


def comments(text: str) -> list[str]:
    """Every comment of a YAML text, sorted; found between the scanner's tokens, without regard to entries."""
    gaps: list[str] = []
    position = 0
    for token in yaml.scan(text, yaml.CSafeLoader):
        start, end = token.start_mark.index, token.end_mark.index
        gaps.append(text[position:start])
        if isinstance(token, yaml.ScalarToken) and token.style in {"|", ">"}:
            gaps.append(text[start:end].partition("\n")[0])  # Behind the sign.
        position = max(position, end)
    gaps.append(text[position:])
    return sorted(comment.rstrip() for gap in gaps for comment in re.findall("#.*", gap))
