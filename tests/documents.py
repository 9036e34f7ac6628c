"""Source documents for tests, from a few words."""

from briefings.metadata import Registry, load_registry
from briefings.model import SourceDocument
from briefings.sources import Refusal, parse


def document(text: str, *, file: str = "source.txt") -> SourceDocument:
    found = parse(text.encode(), file=file)
    assert not isinstance(found, Refusal)
    return found


def registry(**files: str) -> Registry:
    """From the text of authority files, by kind."""
    contents = {kind: text.encode() for kind, text in files.items()}
    return load_registry(contents, folder="content").registry  # type: ignore[arg-type]  # the names are kinds
