"""Quotations of a text and who said them: what stands between marks, the clause that reports it, the person meant.

Not all that stands between marks is a quotation. Words in the case of titles, a few words without an end mark, and
words that a sentence runs into without a verb of speech, as in "the topic was “…”", are names or borrowed words.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter

from briefings.draft.attribution import BESIDE, FAR, LABEL, NEAR, UNKNOWN, Attribution, Text, attribute
from briefings.draft.blocks import blocks
from briefings.draft.clauses import Clause, clauses
from briefings.draft.dependencies import Tree
from briefings.draft.division import BLANK, blanked, paragraphs, sentences
from briefings.draft.found import Confidence, FoundPerson, FoundQuotation
from briefings.draft.grammar import Grammar
from briefings.draft.marks import Quoted, quoted
from briefings.draft.reporters import Mentions, Subject
from briefings.draft.speakers import Speakers
from briefings.draft.words import AUXILIARIES, PREPOSITIONS, SMALL_WORDS, SPEECH
from briefings.model import SourceDocument, Span

Range = tuple[int, int]
_WORD = re.compile(r"[^\W\d_][\w’'‑-]*")
_LAST_WORD = re.compile(r"([^\W_]+)\W*\Z")
_END_MARKS = ".,?!…—–-。！？、"
_COLONS = (":", ": ", ":\u00a0", ":\u202f")
_STOPS = (".", "!", "?")
_LONGEST_WORD = 30
_CLAUSE_LIKE, _SENTENCE_LIKE = 4, 7
"""Words: from which on a passage with an end mark, or one without, is more than a name or a borrowed word."""
_LONGEST_TERM, _ASIDE = 3, 80
"""Words of what something is called in brackets, and characters of them on either side of it."""
_UNCLOSED = 6
_DOUBTS = {"unclosed": "unclosed mark", "unopened": "lost opening mark", "block": "block without marks"}
_NAMING = {"call", "called", "calling", "calls"}
"""Verbs with a name behind them, mostly."""
_UNREADABLE = "\ufffd"
"""Stands in the reading text for what is no character: words with it are not verbatim."""
_WORK = re.compile(
    r"\b(?:ads?|album|article|blog|book|campaign|column|essay|exhibition|film|initiative|memoirs?|movie|novel|paper|play"
    r"|podcast|poem|program(?:me)?|project|report|series|show|song|study|video),\s\Z"
)
"""Before the name of one."""
_NEAR_BY = 20
"""Characters in which that is told."""
_LONGEST_SIGNATURE = 5
"""Words of a name that stands on the last line of a quotation."""
_INTERRUPTION = 90
"""Characters: an author's "he said" between two parts of one sentence is shorter."""


def masked(source: SourceDocument) -> tuple[Span, ...]:
    """What the grammar should read as one word each: the passages between marks that may be quotations."""
    return tuple(source.span(piece.start, piece.end) for piece in _candidates(source))


def find_quotations(
    source: SourceDocument, *, grammar: Grammar | None, people: Sequence[FoundPerson]
) -> tuple[FoundQuotation, ...]:
    """The quotations of the body, in order; the grammar, where there is one, with `masked` passages."""
    pieces = _candidates(source)
    if not pieces:
        return ()
    outside = blanked(source.text, pieces)
    tree = Tree(grammar, outside) if grammar else None
    text = _text(source, pieces, outside, tree, people)
    found = [
        (piece, attribution)
        for piece, attribution in zip(pieces, attribute(pieces, text), strict=True)
        if _is_quotation(piece, attribution, text)
    ]
    speakers = Speakers(text, people, tree)
    return tuple(_found(source, group, speakers) for group in _groups(found, text))


def _text(
    source: SourceDocument, pieces: Sequence[Quoted], outside: str, tree: Tree | None, people: Sequence[FoundPerson]
) -> Text:
    parts = paragraphs(source, pieces)
    divided = sentences(source.text, outside, list(_beside(pieces, parts)))
    mentions = Mentions.of([(mention, person.name) for person in people for mention in person.mentions])
    by_pattern = clauses(source.text, outside, divided, mentions)
    close = [clause for clause in by_pattern if clause.is_close]
    by_grammar = list(tree.clauses(mentions)) if tree else []
    doubted = {one.verb_start for one in by_grammar if _is_doubtful(one.subject, outside)}
    # What stands before "saying" and the like is told by grammar alone.
    of_people = [
        one for one in by_pattern if one.verb_start in doubted and one.subject.person and not one.verb.endswith("ing")
    ]
    reporting = [*close, *of_people, *by_grammar, *by_pattern]
    return Text(
        text=source.text,
        outside=outside,
        paragraphs=parts,
        sentences=divided,
        clauses=_distinct(reporting),
        mentions=mentions,
    )


def _is_doubtful(subject: Subject, outside: str) -> bool:
    """Whether a model's subject is none, as a day or a place: capitals of no person, or led by a preposition."""
    led = outside[subject.start : subject.end].partition(" ")[0].lower() in PREPOSITIONS
    return not subject.person and (led or subject.kind == "name")


def _beside(pieces: Sequence[Quoted], parts: Sequence[Range]) -> Iterator[Range]:
    """The paragraphs with quotations and those before them: only there are clauses looked for."""
    starts = {place for piece in pieces for place in (piece.outer_start, piece.start)}
    numbers = {bisect_right(parts, start, key=itemgetter(0)) - 1 for start in starts}
    for number in sorted(numbers | {number - 1 for number in numbers if number}):
        yield parts[number]


def _distinct(found: Sequence[Clause]) -> list[Clause]:
    """One a verb, the first found; in the order of the text."""
    by_verb: dict[int, Clause] = {}
    for clause in found:
        by_verb.setdefault(clause.verb_start, clause)
    return sorted(by_verb.values(), key=lambda clause: clause.start)


def _candidates(source: SourceDocument) -> list[Quoted]:
    marked = quoted(source)
    starts = sorted(piece.start for piece in marked)
    free = (block for block in blocks(source) if bisect_left(starts, block.start) == bisect_left(starts, block.end))
    pieces = sorted([*marked, *free], key=lambda piece: piece.start)
    return [piece for piece in pieces if _may_be_quotation(source.text[piece.start : piece.end], piece)]


def _may_be_quotation(words: str, piece: Quoted) -> bool:
    count = _count(words)
    if _UNREADABLE in words:
        return False
    if piece.closed != "closed":
        return count >= _UNCLOSED or piece.continues
    if _is_title(words):
        return words[-1] in _END_MARKS
    return words[-1] in _END_MARKS or count > 1


def _is_quotation(piece: Quoted, attribution: Attribution | None, text: Text) -> bool:
    """By its shape, by what stands before it, and by how near a clause reports it."""
    words = text.text[piece.start : piece.end]
    cost = attribution.cost if attribution else UNKNOWN
    if LABEL.match(words) or (words[0] == "(" and words[-1] == ")") or _is_term(piece, text.text):
        # A turn of a transcript that stands between marks as a whole; "(Applause.)"; "(the “Board”)".
        return False
    if _is_title(words) and (
        _is_name_line(piece, words) or _WORK.search(text.text, max(0, piece.outer_start - _NEAR_BY), piece.outer_start)
    ):
        return False
    if piece.closed == "block":
        return cost < NEAR
    if piece.closed != "closed" or piece.continues:
        return True
    if text.text[piece.outer_start] in "「『":
        return text.text.startswith("と", piece.outer_end) and _count(words) > 1
    is_led_up_to = cost < NEAR and words[0].isupper() and _is_led_up_to(piece, text) and not _is_title(words)
    return is_led_up_to or _reads_as_speech(words, cost, free=_stands_free(piece, text))


def _is_led_up_to(piece: Quoted, text: Text) -> bool:
    """Whether it is all that stands between a colon and the end of the sentence, whose full stop is outside marks.

    Not as in "the sign was:", "a book titled:", which lead up to what something is called.
    """
    last = (
        text.outside[max(0, piece.outer_start - _LONGEST_WORD) : piece.outer_start]
        .rstrip(": \u00a0\u202f")
        .split()[-1:]
    )
    if last and last[0] not in SPEECH and (last[0] in AUXILIARIES or last[0].endswith("ed")):
        return False
    return text.outside.endswith(_COLONS, 0, piece.outer_start) and text.text.startswith(_STOPS, piece.outer_end)


def _is_name_line(piece: Quoted, words: str) -> bool:
    """Whether the last paragraph of a quotation is only a name, before its last mark: whose it is."""
    return piece.continues and piece.closed == "closed" and _count(words) <= _LONGEST_SIGNATURE


def _is_term(piece: Quoted, text: str) -> bool:
    """Whether brackets round it say what something is called from there on."""
    left = text.rfind("(", max(0, piece.start - _ASIDE), piece.start)
    right = text.find(")", piece.end, piece.end + _ASIDE)
    is_aside = left >= 0 and right >= 0 and ")" not in text[left : piece.start] and "(" not in text[piece.end : right]
    return is_aside and _count(text[piece.start : piece.end]) <= _LONGEST_TERM


def _reads_as_speech(words: str, cost: float, *, free: bool) -> bool:
    count = _count(words)
    if _is_title(words):
        return free and cost < (NEAR if count < _CLAUSE_LIKE else BESIDE)
    if words[-1] in _END_MARKS:
        if words[0].islower() and count < _CLAUSE_LIKE and not free:
            return False
        return count >= _CLAUSE_LIKE or cost < NEAR or (free and count > 1 and cost < FAR)
    if count >= _SENTENCE_LIKE:
        return free or (words[0].islower() and cost < FAR)
    return free and cost < BESIDE


def _count(words: str) -> int:
    """The words; of a script without blanks, half its characters."""
    return max(len(words.split()), len(words) // 2 if words[0] > "\u2e80" else 0)


def _is_title(words: str) -> bool:
    """Whether all but small words are capitalised, as in the names of works, laws and ships."""
    found = small = 0
    for match in _WORD.finditer(words):
        found += 1
        if match[0] in SMALL_WORDS:
            small += 1
        elif not match[0][0].isupper():
            return False
    return found - small > 1 or not small


def _stands_free(piece: Quoted, text: Text) -> bool:
    """Whether it begins a sentence, or follows a comma, a colon, a dash or a verb of speech."""
    start = text.sentences[text.sentence(piece.outer_start)][0]
    before = text.outside[max(start, piece.outer_start - 40) : piece.outer_start].rstrip()
    if not before or before[-1] in f",:—–-(…{BLANK}":
        return True
    last = _LAST_WORD.search(before)
    return last is not None and last[1].lower() in SPEECH - _NAMING


def _groups(
    found: list[tuple[Quoted, Attribution | None]], text: Text
) -> Iterator[list[tuple[Quoted, Attribution | None]]]:
    """Parts of one quotation together: over paragraphs, and around an author's interruption."""
    group: list[tuple[Quoted, Attribution | None]] = []
    has_lost_marks = any(piece.closed in {"unclosed", "unopened"} for piece, _ in found)
    for piece, attribution in found:
        parted = has_lost_marks and piece.continues and group and _of_two(group[-1][1], attribution)
        if group and (parted or not _goes_on(group[-1][0], piece, text)):
            yield group
            group = []
        group.append((piece, attribution))
    if group:
        yield group


def _of_two(last: Attribution | None, attribution: Attribution | None) -> bool:
    """Whether two persons are named as the speakers: where marks are lost, one was lost between them."""
    named = {one.subject.person for one in (last, attribution) if one and one.cost < FAR} - {None}
    return len(named) > 1


def _goes_on(last: Quoted, piece: Quoted, text: Text) -> bool:
    if piece.continues:
        return last.closed == "goes on"
    between = text.outside[last.outer_end : piece.outer_start]
    interrupted = len(between) < _INTERRUPTION and between.rstrip().endswith(",") and "\n" not in between
    return interrupted and text.text[last.end - 1] == "," and not re.search(r"[.?!:;]\s", between)


def _found(
    source: SourceDocument, group: list[tuple[Quoted, Attribution | None]], speakers: Speakers
) -> FoundQuotation:
    doubts = [_DOUBTS[piece.closed] for piece, _ in group if piece.closed in _DOUBTS]
    attribution = min((a for _, a in group if a), key=lambda found: found.cost, default=None)
    confidence: Confidence = "unsure" if doubts or not attribution else "sure" if attribution.cost < NEAR else "likely"
    return FoundQuotation(
        spans=tuple(source.span(piece.start, piece.end) for piece, _ in group),
        kind="direct",
        speaker=speakers.of(attribution, source) if attribution else None,
        confidence=confidence,
        reason=doubts[0] if doubts else "between quotation marks",
    )
