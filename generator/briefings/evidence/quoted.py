"""Words in quotation marks within a title, a summary or a key point.

Rule `quoted-words-not-in-source`, a warning: quotation marks promise readers that these are the
source's words.
"""

import re
from collections.abc import Iterator

from briefings.evidence.nearest import nearest_to
from briefings.evidence.quotations import Missing, locate
from briefings.evidence.reading import Reading
from briefings.problems import Finding, Path

_QUOTED = re.compile(r"[“„«\"]([^“”„«»\"]*\w[^“”„«»\"]*)[”“»\"]")


def quoted_words(text: str, path: Path, reading: Reading) -> Iterator[Finding]:
    """The quoted passages of a text that the source does not have."""
    for match in _QUOTED.finditer(text):
        words = match[1].strip().rstrip(",.;:")
        # In running text the first letter takes the case of its place.
        if not isinstance(locate(re.sub(r"\A([^\W\d_])(?=[^\W\d_])", r"[\1]", words), reading), Missing):
            continue
        yield Finding(
            code="quoted-words-not-in-source",
            path=path,
            message=f"the source does not have the words in quotation marks: {words}",
            mend="quote the source's own words, or take the quotation marks away",
            text=text,
            words=words,
            detail=nearest_to(words, reading).difference,
            severity="warning",
        )
