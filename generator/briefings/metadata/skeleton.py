"""The beginning of a metadata file: what the source document says of itself, and the places for the rest."""

import json
from datetime import date

from briefings.model import SourceDocument
from briefings.sources.frame import frame

_LONGEST_TITLE = 90


def skeleton(source: SourceDocument, *, title: str, issued: date) -> str:
    """YAML text for an editor to complete; a draft, so that it stops nobody's build."""
    own = frame(source)
    lines = [
        f"source: {source.file}",
        f"sha256: {source.sha256}",
        f"title: {_quoted(title)}",
        f"date: {issued}",
        "status: draft  # published, when every line is confirmed",
        f"issuer: {_quoted(own.issuer or 'Name of the issuer')}  # an id of organisations.yml, or a plain name",
        *([f"distributor: {_quoted(own.distributor)}"] if own.distributor else []),
        "# event: an-id-of-events.yml",
        "# places: [an-id-of-places.yml]",
        "# topics: [an-id-of-topics.yml]",
        "summary:",
        f"  - {_quoted(title)}",
        "# key_points:",
        "#   - One sentence each.",
        "# participants:",
        "#   - name: A name as the source has it, or an id of people.yml",
        "#     role: As the source styles it",
        "#     organisation: an-id-of-organisations.yml",
        "# quotes:",
        "#   - speaker: One of the participants",
        "#     text: >-",
        "#       The words as they stand in the source, character for character.",
    ]
    return "\n".join(lines) + "\n"


def issue_date(source: SourceDocument) -> date | None:
    """The date in the document's header."""
    return frame(source).issued


def first_words(source: SourceDocument) -> str:
    """The beginning of the body, for a first title: whole words, at most 90 characters."""
    paragraph = source.body[0]
    text = source.text[paragraph.start : paragraph.end]
    return text if len(text) <= _LONGEST_TITLE else text[: _LONGEST_TITLE + 1].rsplit(" ", 1)[0][:_LONGEST_TITLE]


def _quoted(text: str) -> str:
    """A JSON string is a YAML string, whatever is in it."""
    return json.dumps(text, ensure_ascii=False)
