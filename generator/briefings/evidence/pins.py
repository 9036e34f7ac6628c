"""The source is the one that the editor read, and the date is the one that it bears.

Rules `source-changed` (its digest is not the one in `sha256`) and `date-not-in-source` (its header
gives another date).
"""

from collections.abc import Iterator

from briefings.metadata.schema import Metadata
from briefings.model import SourceDocument
from briefings.problems import Finding
from briefings.sources.frame import frame


def check_pins(metadata: Metadata, source: SourceDocument) -> Iterator[Finding]:
    """What no longer fits."""
    if metadata.sha256 and metadata.sha256 != source.sha256:
        yield Finding(
            code="source-changed",
            path=("sha256",),
            message=f"{source.file} has changed since this briefing was confirmed",
            mend=f"read the source again, then write `sha256: {source.sha256}`",
            text=metadata.sha256,
        )
    issued = frame(source).issued
    if issued and issued != metadata.date:
        yield Finding(
            code="date-not-in-source",
            path=("date",),
            message=f"the source's header gives the date {issued}",
            mend=f"write `date: {issued}`",
            text=str(metadata.date),
        )
