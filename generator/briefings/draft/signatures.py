"""Names on lines of their own, as in signatures and contacts, with what the lines below say of them."""

import re
from collections.abc import Iterator, Sequence

from briefings.draft.found import FoundOffice
from briefings.draft.lists import within
from briefings.draft.phrases import Phrases
from briefings.draft.predicates import behind_name
from briefings.draft.words import ANY_HONORIFIC, ANY_STATE_OR_CODE
from briefings.model import Paragraph, SourceDocument, Span

_BEFORE = re.compile(rf"(?:[\s*_•·–—-]|[Bb]y\b:?|\b(?i:{ANY_HONORIFIC})\b\.?)*")
"""Before a name on its line."""
_BEHIND = re.compile(r"[\s*_,.]*")
_BEHIND_CONTACT = re.compile(rf"(?:,\s[A-Z][\w &/-]{{2,40}})?{_BEHIND.pattern}")
_LONGEST = 100
"""Characters of a line that tells an office or a body."""
_SENTENCE = re.compile(
    r"[.!?:;]\Z(?<!\b(?:Inc|Ltd)\.)(?<!\bCorp\.)|\s(?!(?:and|at|behalf|de|des|du|for|in|of|on|the|to|with)\s)[a-z]"
    r"|\b(?:Avenue|Ave|Building|Drive|Floor|Road|Square|Street|Suite)\b"
)
"""In a line that is none of a signature: its end, a small word, a part of an address."""
_IN_STATE = re.compile(rf",\s(?:{ANY_STATE_OR_CODE})\Z")
"""Behind the name of a body: where it is."""
_REACHED = re.compile(r"\(?\+?\d|(?i:cell|e-?mail|fax|mobile|phone|tel)\b|\S+@|www\.|http")
"""How somebody is reached."""


def signed(
    source: SourceDocument, phrases: Phrases, mentions: Sequence[tuple[str, Span]]
) -> Iterator[tuple[str, FoundOffice]]:
    """The names that stand alone on a line, with the offices and the organisation of the lines around; in order."""
    body = source.body
    for place, paragraph in enumerate(body):
        names = within(paragraph, mentions)
        if len(names) != 1:
            continue
        below = body[place + 1 : place + 4]
        is_contact = any(_REACHED.match(source.text, line.start) for line in below)
        if not _stands_alone(source.text, paragraph, names[0][1], is_contact=is_contact):
            continue
        lines = [line for line in below[:2] if not within(line, mentions) and _is_short(source.text, line)]
        above = body[place - 1] if place else None
        yield from ((names[0][0], office) for office in _told(phrases, lines, above, is_contact=is_contact))


def _stands_alone(text: str, paragraph: Paragraph, name: Span, *, is_contact: bool) -> bool:
    """Whether a line has nothing but a name, or of whom one may reach also what they are for, as in "X, Sales"."""
    if not _BEFORE.fullmatch(text, paragraph.start, name.start):
        return False
    behind = behind_name(text, name.end, paragraph.end)
    return (_BEHIND_CONTACT if is_contact else _BEHIND).fullmatch(text, behind, paragraph.end) is not None


def _is_short(text: str, line: Paragraph) -> bool:
    words = _IN_STATE.sub("", text[line.start : line.end])
    return len(words) <= _LONGEST and _SENTENCE.search(words) is None


def _body(phrases: Phrases, line: Paragraph) -> str | None:
    """The organisation that all of a line names, or what stands behind its last comma."""
    words = _IN_STATE.sub("", phrases.text[line.start : line.end])
    return phrases.whole_body(words) or phrases.whole_body(words.rpartition(", ")[2])


def _told(
    phrases: Phrases, lines: Sequence[Paragraph], above: Paragraph | None, *, is_contact: bool
) -> list[FoundOffice]:
    """The offices of the first line below, held where that or the next one says; or only the organisation."""
    offices = list(phrases.apposition(lines[0].start, lines[0].end)) if lines else []
    bodies = [_body(phrases, line) for line in lines]
    if offices and offices[0].span and offices[0].span.start == lines[0].start:
        last = offices[-1]
        body = last.organisation or (bodies[1] if len(bodies) > 1 else None)
        return list(map(phrases.restored, [*offices[:-1], last._replace(organisation=body)]))
    if not is_contact:
        return []
    body = next(filter(None, bodies[:1]), None)
    if body is None and above is not None:
        body = _body(phrases, above)
    return [FoundOffice(organisation=phrases.restored_words(body))] if body else []
