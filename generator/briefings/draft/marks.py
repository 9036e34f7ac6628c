"""Quotation marks → what stands between them: a forgiving scanner, never an exception, linear in the text.

Which way a mark faces is told by its kind, by what is open (“ closes a German „), and where that says nothing, as
for straight marks, by the blanks beside it. Typing errors are read as meant: a “ that ends a quotation, a straight
mark that closes a curly one. A quotation that a paragraph leaves open goes on where the next one begins with a mark,
or where its closing mark comes before any other; else it ends with its paragraph, as unclosed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from briefings.draft.words import ABBREVIATIONS
from briefings.model import SourceDocument

_MARK = re.compile(
    r"[\"“”„‟«»‹›「」『』〝〞＂]|&(?:ldquo|rdquo|quot|laquo|raquo|bdquo|#8220|#8221|#34);"
    r"|(?<![^\W_])(?:[‘‚](?=\S)|(?<!')'(?=[^\W\d_]))"
    r"|(?:(?<=[,.?!…])[’'](?![^\W_'])|(?<=[^\s(['])[’'](?=[,.?!…;:)]|\Z))"
)
"""A single mark opens only where no letter stands before it, and closes only at a stop: the rest are apostrophes."""
_MARK_BEGINS = re.compile("[\"“”„‟«»‹›「」『』〝〞＂&‘’‚']")
"""What a mark begins with: it is told from the rest of the text at once."""
_ENTITIES = {
    "&ldquo;": "“",
    "&#8220;": "“",
    "&rdquo;": "”",
    "&#8221;": "”",
    "&quot;": '"',
    "&#34;": '"',
    "&laquo;": "«",
    "&raquo;": "»",
    "&bdquo;": "„",
}
"""As texts taken from web pages have them."""
_CLAUSE_INSIDE = re.compile(
    r",\s+(?:(?:said|says|added)\s|(?:he|she|they)\s+(?:said|says|added)\b"
    r"|(?:[A-Z][\w.’'-]*\s+){1,4}(?:said|says|added)\b)"
)
"""The author speaks: where no mark has closed, one has been forgotten."""
_CLAUSE_BEHIND = re.compile(
    r"\s*(?:(?:said|says|added|stated)\s|(?:he|she|they)\s+(?:said|says|added)\b"
    r"|(?:[A-Z][\w.’'-]*\s+){1,6}(?:said|says|added|stated)\b)"
)
"""The author speaks behind a mark: it has closed a quotation, whatever is open."""
_BOTH_LOST = re.compile(r",\s+(?:said|added|stated)\s+(?=[A-Z]|the\s)")
"""The author speaks, with a quotation before and another behind."""
_SENTENCE_END = re.compile(r"(?P<word>[^\W\d_]+)\.\s+(?=[^\Wa-z\d_])")
_SINGLE = frozenset("‘’'‚‹›")
_OPENING = frozenset("“„‟«‹「『〝‘‚")
_CLOSING = frozenset("”»›」』〞’")
_BEFORE_CLAUSE = frozenset(",?!'’")
"""What a quotation ends with where its author speaks behind it."""
_BEFORE_END = frozenset(".?!")
_FREE_BEFORE = frozenset("([{—–-/:,…“„«‘「『")
_FREE_AFTER = frozenset(")]}—–-/:;,.?!…”»’」』")
_MOST_PARAGRAPHS = 6
"""That a quotation may run over without a mark of its own at each."""

Faces = Literal["opening", "closing", "either"]
Closed = Literal["closed", "goes on", "unclosed", "unopened", "block"]
"""An unopened one has lost its first mark. A block has no marks: it is set off as a paragraph of its own."""


class Quoted(NamedTuple):
    """What stands between marks, within one paragraph."""

    start: int
    end: int
    """Half-open, in characters of the reading text, without marks and outer blanks."""
    outer_start: int
    outer_end: int
    """Likewise with its marks."""
    closed: Closed
    continues: bool = False
    """Whether the paragraph before left it open."""


class _Mark(NamedTuple):
    text: str
    start: int
    end: int
    faces: Faces


class _Block(NamedTuple):
    """A paragraph with its marks."""

    start: int
    end: int
    marks: tuple[_Mark, ...]

    def without_single(self) -> "_Block":
        """With its double marks alone."""
        if not self.marks:
            return self
        return self._replace(marks=tuple([mark for mark in self.marks if mark.text not in _SINGLE]))


@dataclass(frozen=True, slots=True)
class _Style:
    """What a text's marks mean."""

    reversed_guillemets: bool
    """Whether guillemets point inwards, »so«, as in German and Danish."""
    same_mark_opens: bool
    """Whether ” opens too, as in Swedish and Finnish."""


def quoted(source: SourceDocument) -> tuple[Quoted, ...]:
    """What stands between marks in the body, outermost only, in order."""
    text, style = source.text, _style(source)
    blocks = [_Block(p.start, p.end, _facing(list(_marks(text, p.start, p.end, style)))) for p in source.body]
    if "''" in text or any(mark.text not in _SINGLE for block in blocks for mark in block.marks):
        # Where double marks are used, single ones are for quotations within quotations and for headings.
        blocks = [block.without_single() for block in blocks]
    return tuple(piece for piece in _pieces(text, blocks) if piece.start < piece.end)


def _style(source: SourceDocument) -> _Style:
    """Told by the first guillemet of most paragraphs, and by whether any other mark opens."""
    pointed = source.body if "«" in source.text or "»" in source.text else ()
    first = [re.search("[«»]", source.text[p.start : p.end]) for p in pointed]
    return _Style(
        reversed_guillemets=sum(1 if match[0] == "»" else -1 for match in first if match) > 0,
        same_mark_opens="“" not in source.text and "„" not in source.text,
    )


def _marks(text: str, start: int, end: int, style: _Style) -> Iterator[_Mark]:
    for begins in _MARK_BEGINS.finditer(text, start, end):
        match = _MARK.match(text, begins.start(), end)
        if match is None:
            continue
        mark = _ENTITIES.get(match[0], match[0])
        if style.reversed_guillemets and mark in "«»":
            mark = "»" if mark == "«" else "«"
        faces = "closing" if mark == "”" and not style.same_mark_opens else _faces(text, match, start, end)
        yield _Mark(mark, match.start(), match.end(), faces)


def _facing(marks: list[_Mark]) -> tuple[_Mark, ...]:
    """With each straight mark that its blanks do not tell of facing the other way than the next one does."""
    following: Faces = "either"
    for position in range(len(marks) - 1, -1, -1):
        mark = marks[position]
        if mark.text == '"':
            if mark.faces == "either" and following != "either":
                marks[position] = mark._replace(faces="closing" if following == "opening" else "opening")
            following = marks[position].faces
    return tuple(marks)


def _faces(text: str, match: re.Match[str], start: int, end: int) -> Faces:
    """By the blanks beside a mark alone."""
    before = text[match.start() - 1] if match.start() > start else " "
    after = text[match.end()] if match.end() < end else " "
    if before in _BEFORE_CLAUSE and _CLAUSE_BEHIND.match(text, match.end(), end):
        return "closing"
    free_before = before.isspace() or before in _FREE_BEFORE
    free_after = after.isspace() or after in _FREE_AFTER
    if free_before == free_after:
        return "either"
    return "opening" if free_before else "closing"


def _pieces(text: str, blocks: Sequence[_Block]) -> Iterator[Quoted]:
    pending = 0
    """The paragraphs yet that belong to a quotation because its closing mark comes later."""
    continues = False
    for position, block in enumerate(blocks):
        goes_on = _goes_on_singly(text, blocks, position)
        found = list(_in_block(text, block, opened=pending > 0, goes_on=goes_on)) if block.marks or pending else []
        pending = max(0, pending - 1)
        if found and continues:
            found[0] = found[0]._replace(continues=True)
        continues = bool(found) and found[-1].closed == "unclosed" and (pending > 0)
        if found and found[-1].closed == "unclosed":
            pending = pending or _reach(blocks, position, text)
            continues = pending > 0 or _begins_with_mark(blocks, position + 1, text)
            if continues:
                found[-1] = found[-1]._replace(closed="goes on")
        yield from found


def _begins_with_mark(blocks: Sequence[_Block], position: int, text: str) -> bool:
    if position >= len(blocks) or not blocks[position].marks:
        return False
    block = blocks[position]
    return block.marks[0].start == block.start and not text[block.marks[0].end : block.end].isspace()


def _reach(blocks: Sequence[_Block], position: int, text: str) -> int:
    """How many paragraphs on the closing mark of an open quotation stands; none where another begins before it."""
    for distance, block in enumerate(blocks[position + 1 : position + 1 + _MOST_PARAGRAPHS], 1):
        marks = [mark for mark in block.marks if mark.text not in _SINGLE]
        if marks:
            closes = marks[0].text in _CLOSING or marks[0].faces == "closing"
            lost = distance > 1 and _CLAUSE_BEHIND.match(text, marks[0].end, block.end)
            return distance if closes and marks[0].faces != "opening" and not lost else 0
    return 0


def _goes_on_singly(text: str, blocks: Sequence[_Block], position: int) -> bool:
    """Whether the last single mark of a paragraph opens what the next one, which begins with such a mark, goes on with.

    It begins the paragraph itself, or stands behind a colon or a comma.
    """
    marks = blocks[position].marks
    if not marks or marks[-1].text not in _SINGLE or not _begins_with_mark(blocks, position + 1, text):
        return False
    before = text[blocks[position].start : marks[-1].start].rstrip()
    return marks[-1].text == blocks[position + 1].marks[0].text and (not before or before[-1] in ":,")


def _in_block(text: str, block: _Block, *, opened: bool, goes_on: bool) -> Iterator[Quoted]:
    """What a paragraph holds between marks.

    `opened`: it begins inside a quotation; `goes_on`: its last single mark opens one that the next paragraph goes on.
    """
    stack: list[_Mark] = [_Mark("", block.start, block.start, "opening")] if opened else []
    for position, mark in enumerate(block.marks):
        last = block.marks[position - 1].end if position else block.start
        forgotten = _CLAUSE_INSIDE.search(text, last, mark.start) if stack and mark.faces == "opening" else None
        lost = None if stack else _lost_opening(text, block, position)
        if lost is not None:
            yield _between(text, _Mark("", lost, lost, "opening"), mark.start, mark.end, "unopened")
        elif forgotten:
            yield _between(text, stack[0], forgotten.start() + 1, forgotten.start() + 1, "unclosed")
            stack = [mark]
        elif _opens(mark, stack):
            is_last = position + 1 == len(block.marks)
            if stack or mark.text not in _SINGLE or _has_partner(block, position) or (goes_on and is_last):
                stack.append(mark)
        elif stack and _closes(mark, stack[-1]):
            opening = stack.pop()
            if not stack:
                yield from _divided(text, opening, mark)
    if stack and (stack[0].text not in _SINGLE or goes_on):
        forgotten = _CLAUSE_INSIDE.search(text, stack[-1].end, block.end)
        end = forgotten.start() + 1 if forgotten else block.end
        yield _between(text, stack[0], end, end, "unclosed")


def _lost_opening(text: str, block: _Block, position: int) -> int | None:
    """Where the quotation begins that a mark closes and none has opened, as the clause beside it tells."""
    mark = block.marks[position]
    if mark.faces == "opening" or mark.text in _SINGLE:
        return None
    before = text[mark.start - 1 : mark.start]
    if position == 0 and before in _BEFORE_CLAUSE and _CLAUSE_BEHIND.match(text, mark.end, block.end):
        return block.start
    if text[mark.end : block.end].strip() or before not in _BEFORE_END:
        return None
    last = block.marks[position - 1].end if position else block.start
    clause = _CLAUSE_BEHIND.match(text, last) if position else _BOTH_LOST.search(text, last, mark.start)
    return _sentence_behind(text, clause.end(), mark.start) if clause else None


def _sentence_behind(text: str, start: int, end: int) -> int | None:
    """Where the next sentence begins."""
    ends = _SENTENCE_END.finditer(text, start, end)
    return next((m.end() for m in ends if len(m["word"]) > 1 and m["word"].lower() not in ABBREVIATIONS), None)


def _divided(text: str, opening: _Mark, closing: _Mark) -> Iterator[Quoted]:
    """What stands between two marks; without what its author says inside, where the marks around that were lost."""
    clause = _BOTH_LOST.search(text, opening.end, closing.start) if closing.text not in _SINGLE else None
    if clause is None:
        yield _between(text, opening, closing.start, closing.end, "closed")
        return
    comma = clause.start() + 1
    yield _between(text, opening, comma, comma, "unclosed")
    lost = _sentence_behind(text, clause.end(), closing.start)
    if lost is not None:
        yield _between(text, _Mark("", lost, lost, "opening"), closing.start, closing.end, "unopened")


def _has_partner(block: _Block, position: int) -> bool:
    wanted = {"‘": "’", "‚": "‘’", "'": "'", "‹": "›", "›": "‹"}.get(block.marks[position].text, "")
    return any(other.text in wanted for other in block.marks[position + 1 : position + 21])


def _opens(mark: _Mark, stack: list[_Mark]) -> bool:
    inside = stack[-1].text if stack else None
    if mark.text in {"“", "‘"} and inside in {"„", "‚", "‟"}:
        return False
    if mark.text in _OPENING:
        return not (inside == mark.text and mark.faces != "opening")
    if mark.text in _CLOSING:
        return not stack and mark.faces == "opening"
    if mark.faces == "either":
        return not stack
    return mark.faces == "opening" and inside != mark.text


def _closes(mark: _Mark, opening: _Mark) -> bool:
    """A single mark closes only a single one: else it is an apostrophe."""
    return (mark.text in _SINGLE) == (opening.text in _SINGLE)


def _between(text: str, opening: _Mark, end: int, outer_end: int, closed: Closed) -> Quoted:
    start = opening.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Quoted(start, end, opening.start, outer_end, closed)
