"""Why a line of a metadata file may say what it says: the passages of the source."""

import textwrap
from collections.abc import Iterator
from pathlib import Path

from briefings.draft.compose import draft_of
from briefings.draft.proposal import Draft
from briefings.draft.writing import proposals, values
from briefings.evidence import Case, KnownNames, Reading, Support, check, explain
from briefings.metadata import load_metadata
from briefings.metadata.places import KEY, Plain, Tree
from briefings.model import SourceDocument, Span
from briefings.problems import Path as Way
from briefings.problems import Problem
from briefings.site import SEEDS, file_problem, read_registry
from briefings.sources import Refusal, read

_LONGEST = 600
"""Of a passage, in characters."""


def why(root: Path, path: Path, line: int) -> str | Problem:
    """The support of what stands on a line, as text; or why nothing can be said of it."""
    file = path.resolve().relative_to(root.resolve()).as_posix()
    loaded = load_metadata(path.read_bytes(), file=file)
    if loaded.value is None:
        return file_problem(file, "metadata-shape", "this file has errors", "run `briefings check` and mend them first")
    source = read(root / SEEDS, loaded.value.source, encoding=loaded.value.encoding)
    if isinstance(source, Refusal):
        return file_problem(file, source.code, source.message, source.mend)
    registry = read_registry(root).registry
    case = Case(Reading(source), registry, KnownNames.of(registry))
    briefing, _ = check(loaded.value, case, slug=path.stem, file=file)
    if briefing is None:
        mend = "run `briefings check` and mend them first"
        return file_problem(file, "metadata-shape", "this briefing has errors", mend)
    way = _at(loaded.tree, line)
    found = [_told(support, source) for support in explain(way, briefing, case)]
    if loaded.value.status == "draft" and isinstance(loaded.tree.value, dict):
        found += _drafted(way, loaded.tree.value, draft_of(source, registry, today=loaded.value.date))
    return "\n\n".join(found) or f"{file}:{line}: what stands here rests on no passage of the source"


def _at(tree: Tree, line: int) -> Way:
    """The way to the innermost value whose lines hold this one; a list's item counts as it begins."""
    ways = [way for way, place in tree.places.items() if way and way[-1] != KEY and place.line <= line]
    holding = [way for way in ways if max(tree.places[way].last_line, tree.places[way].line) >= line]
    return max(holding, key=lambda way: (tree.places[way].line, len(way)), default=())


def _drafted(way: Way, written: dict[str, Plain], draft: Draft) -> Iterator[str]:
    """Why the draft, made again, proposes what still stands there as it was drafted."""
    drafted = values(draft)
    for path, proposal in proposals(draft):
        if path[:1] == way[:1] and _value_at(drafted, path) == _value_at(written, way[:2]):
            yield f"drafted by {draft.engine}: {proposal.reason} ({proposal.confidence})"


def _value_at(value: Plain, way: Way) -> "Plain | None":
    """The field or the item of a list at the beginning of a way."""
    field = value.get(str(way[0])) if isinstance(value, dict) and way else None
    index = way[1] if len(way) > 1 else None
    return field[index] if isinstance(field, list) and isinstance(index, int) and index < len(field) else field


def _told(support: Support, source: SourceDocument) -> str:
    passages = [line for span in support.spans for line in _passage(span, source)]
    return "\n".join([support.statement, f"  {support.how}:" if passages else f"  {support.how}", *passages])


def _passage(span: Span, source: SourceDocument) -> list[str]:
    place = f"paragraph {span.paragraph}" if span.paragraph else "header or footer"
    words = textwrap.shorten(source.passage(span), _LONGEST, placeholder=" …")
    lines = textwrap.wrap(words, 96, initial_indent="    | ", subsequent_indent="    | ")
    return [f"    {source.file}, {place}, characters {span.start:,} to {span.end:,}", *lines]
