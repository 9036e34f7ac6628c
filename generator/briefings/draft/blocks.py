"""Block quotations: paragraphs that are set off without marks, after a colon or behind ">"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefings.draft.marks import Quoted
from briefings.draft.words import PLAIN_SPEECH, SPEECH
from briefings.model import Paragraph, SourceDocument

_MARKS = re.compile(r"[\"“”„«»「」『』]|''")
_LEAD = re.compile(r"[^.?!]*:\Z")
"""The end of a paragraph that says who speaks."""
_LONGEST_LEAD = 200
_LISTING = {"that", "to", "following", "these", "several", "how", "what", "why", "from", "two", "three"}
"""What is said then is what comes to a list, not somebody's words."""
_MOST_BEHIND = 6
"""Words between the verb and the colon, as in "said in a statement on Monday"."""
_WORD = re.compile(r"[^\W\d_]+")
_LIST_ITEM = re.compile(r"[-–—•*·]|\(?\w{1,3}[.)]\s")
_SENTENCE_END = (".", "?", "!", "…")
_FEWEST_WORDS = 8
_QUOTED_LINE = "> "


def blocks(source: SourceDocument) -> Iterator[Quoted]:
    """The block quotations of the body; who reads them on must find the clause that introduces one after a colon."""
    body = source.body
    for paragraph in body:
        if source.text.startswith(_QUOTED_LINE, paragraph.start):
            yield _block(paragraph, len(_QUOTED_LINE))
    for lead, paragraph in pairwise(body):
        if _is_lead(source.text[lead.start : lead.end]) and _is_set_off(source.text[paragraph.start : paragraph.end]):
            yield _block(paragraph, 0)


def _block(paragraph: Paragraph, mark: int) -> Quoted:
    return Quoted(paragraph.start + mark, paragraph.end, paragraph.start, paragraph.end, "block")


def _is_lead(text: str) -> bool:
    """Whether it ends with a verb of speech and a colon, with no more between than where it was said."""
    if not text.endswith(":"):
        return False
    sentence = _LEAD.search(text, max(0, len(text) - _LONGEST_LEAD))
    words = _WORD.findall(sentence[0]) if sentence else []
    verbs = [position for position, word in enumerate(words) if word in SPEECH]
    if not verbs or (verbs[-1] and words[verbs[-1] - 1] == "to" and words[verbs[-1]] not in PLAIN_SPEECH):
        return False  # "ways to begin the work:"
    behind = words[verbs[-1] + 1 :]
    return len(behind) <= _MOST_BEHIND and not _LISTING.intersection(map(str.lower, behind))


def _is_set_off(text: str) -> bool:
    """Whether a paragraph is whole sentences without marks, and no item of a list."""
    whole = text.endswith(_SENTENCE_END) and len(text.split()) >= _FEWEST_WORDS
    return whole and not _MARKS.search(text) and not _LIST_ITEM.match(text) and not text.startswith(_QUOTED_LINE)
