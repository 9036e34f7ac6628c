"""Why a line of a metadata file may say what it says: the passages of the source."""

import textwrap
from pathlib import Path

from briefings.evidence import Case, KnownNames, Reading, Support, check, explain
from briefings.metadata import load_metadata
from briefings.metadata.places import KEY, Tree
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
    return "\n\n".join(found) or f"{file}:{line}: what stands here rests on no passage of the source"


def _at(tree: Tree, line: int) -> Way:
    """The way to the innermost value whose lines hold this one; a list's item counts as it begins."""
    ways = [way for way, place in tree.places.items() if way and way[-1] != KEY and place.line <= line]
    holding = [way for way in ways if max(tree.places[way].last_line, tree.places[way].line) >= line]
    return max(holding, key=lambda way: (tree.places[way].line, len(way)), default=())


def _told(support: Support, source: SourceDocument) -> str:
    passages = [line for span in support.spans for line in _passage(span, source)]
    return "\n".join([support.statement, f"  {support.how}:" if passages else f"  {support.how}", *passages])


def _passage(span: Span, source: SourceDocument) -> list[str]:
    place = f"paragraph {span.paragraph}" if span.paragraph else "header or footer"
    words = textwrap.shorten(source.passage(span), _LONGEST, placeholder=" …")
    lines = textwrap.wrap(words, 96, initial_indent="    | ", subsequent_indent="    | ")
    return [f"    {source.file}, {place}, characters {span.start:,} to {span.end:,}", *lines]
