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

_QUOTED = re.compile(r"[“„«\"]([^“”„«»\"]+)[”“»\"]")
_FIRST_LETTER = re.compile(r"\A([^\W\d_])(?=[^\W\d_])")


def quoted_words(text: str, path: Path, reading: Reading) -> Iterator[Finding]:
    """The quoted passages of a text that the source does not have."""
    for match in _QUOTED.finditer(text):
        words = match[1].strip().rstrip(",.;:")
        if not any(map(str.isalnum, words)) or _stands(words, reading):
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


def _stands(words: str, reading: Reading) -> bool:
    """Whether the source has the words; the first letter takes, in running text, the case of its place."""
    text = reading.source.text
    start = text.find(words)
    end = start + len(words)
    if start >= 0 and not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
        return True  # As most do.
    return not isinstance(locate(_FIRST_LETTER.sub(r"[\1]", words), reading), Missing)
