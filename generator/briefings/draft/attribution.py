"""Who said it: the speaker of each quotation, by the clause that reports it or by what stands around it.

In this order: a signature line; the quotation that it continues; what a colon before it says; the reporting clause
in its paragraph that costs least, a cost of distance, of full stops and of other quotations between; the subject of
its own sentence; the speaker of the quotation before it.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter, itemgetter
from typing import NamedTuple

from briefings.draft.clauses import Clause
from briefings.draft.division import BLANK
from briefings.draft.marks import Quoted
from briefings.draft.reporters import Mentions, Subject, issuing, leading, person_at
from briefings.draft.titles import is_noun
from briefings.draft.words import AUXILIARIES, FOREIGN_SPEECH, LOWER, PLAIN_SPEECH, SPEECH

BESIDE, NEAR, FAR, UNKNOWN = 0.5, 1.2, 3.0, 8.0
"""Costs below which a clause stands right beside a quotation, in its sentence, around it; and the cost of none."""
_CHEAPEST_ELSE = 0.35
"""No rule but a clause costs less."""
_WINDOW = 3
"""Clauses looked at on either side of a quotation."""
_FAR_OFF = 2_000
"""Characters on either side beyond which no clause is looked at."""
_SIGNED = re.compile(
    r"\s*(?:[—―–~]|--?|&(?:#8211|#8212|ndash|mdash);)\s*"
    rf"(?P<name>[^\W{LOWER}_][\w’'‑-]*(?:\.?[ \u00a0][^\W{LOWER}_][\w’'‑-]*){{0,5}})"
    r"(?:,[^\n\ue000]{0,120})?(?=[\s.]*(?:\Z|[\n\ue000])|\.\S)"
)
_DASHED = re.compile(r"\s*(?:[—―–~]|--)\s*[A-Z]")
"""Begins a line of its own below a quotation, with an office and a name."""
LABEL = re.compile(r"(?P<name>[A-Z][A-Z.’'-]*(?: [A-Z.’'-]+){0,3}):\s")
"""Begins a turn of a transcript."""
_TOPIC = re.compile(r"(?P<name>[^\s、。「」『』\ue000]{2,24})(?:は|も|が)、?[^。\ue000]{0,40}\Z")
"""The topic of a Japanese sentence, before its quotation."""
_PLAIN = PLAIN_SPEECH | FOREIGN_SPEECH
_OTHERS = re.compile(f"{BLANK}+")
_LONGEST_SIGNATURE = 200
_LONGEST_HONORIFIC = 80
_CALLED = re.compile(r"(?:[Tt]he )?(?:[A-Z][\w.’]* ){0,4}")
"""Before the name on a line, as in "The Honourable X, Minister of Rivers"."""
_LEADS_ON = re.compile(r"(?:\s+[a-z]+){0,2}:\s*")
"""Between a verb and the quotation that it leads up to, as in "yelled: ", "whispered to him: "."""
_BEGINNING_ANEW = re.compile(r"\s+(?:He|It|She|They|We)\b")
"""Behind a question or an exclamation: a pronoun that begins another sentence."""
_ANNOUNCED = re.compile(r"\bfollowing (?:[a-z]+ )?(?:comments?|remarks|statement)\b")
_STATEMENT = re.compile(
    r"(?<![^\n])(?:Joint |Media |Press |Public |Video )?(?:Address|Message|Remarks|Speech|Statement) (?:by|from|of)\b"
    r"(?=(?P<line>[^\n]+))",
    re.IGNORECASE,
)
_OCCASION = re.compile(r"\b(?:about|after|at|on|regarding|to|with)\b[^,\n]*\Z")
"""Between a statement and the name of somebody else: "Statement by the Minister on the death of X"."""
_MOST_ABOVE = 600
"""Characters in which the lines above a document's text stand."""
_ONE_PERSON = {"he", "she"}
_BEGINNING, _START = itemgetter(0), attrgetter("start")
"""Of a passage, and of a clause."""


class Attribution(NamedTuple):
    """A quotation's speaker as the text says it."""

    subject: Subject
    reason: str
    cost: float
    """From 0, beside it, to 8."""


@dataclass(frozen=True, slots=True)
class Text:
    """What the rules look at."""

    text: str
    outside: str
    """Of equal length, quotations blanked out."""
    paragraphs: Sequence[tuple[int, int]]
    sentences: Sequence[tuple[int, int]]
    """Of the paragraphs with quotations and of those before them."""
    clauses: Sequence[Clause]
    """In the order of their beginnings."""
    mentions: Mentions

    def paragraph(self, position: int) -> int:
        """The number, from 0, of the paragraph at a position."""
        return bisect_right(self.paragraphs, position, key=_BEGINNING) - 1

    def sentence(self, position: int) -> int:
        """The number, from 0, of the sentence at a position."""
        return bisect_right(self.sentences, position, key=_BEGINNING) - 1

    def clauses_in(self, start: int, end: int) -> Sequence[Clause]:
        """Those that begin in a range."""
        left = bisect_right(self.clauses, start - 1, key=_START)
        return self.clauses[left : bisect_right(self.clauses, end - 1, key=_START)]


def attribute(pieces: Sequence[Quoted], text: Text) -> list[Attribution | None]:
    """The speaker of each."""
    found: list[Attribution | None] = []
    for piece in pieces:
        one = _attribute(piece, text, found[-1] if found else None, pieces[len(found) - 1] if found else None)
        found.append(None if one and one.subject.kind == "nobody" else one)
    return found


def _attribute(piece: Quoted, text: Text, before: Attribution | None, last: Quoted | None) -> Attribution | None:
    named = _signature(piece, text) or _label(piece, text)
    if named:
        return named
    reported = _reported(piece, text)
    if reported and reported.cost < _CHEAPEST_ELSE:
        return reported
    rules: tuple[Callable[[Quoted, Text], Attribution | None], ...] = (_introduced, _led, _topic)
    candidates = [found for rule in rules if (found := rule(piece, text))]
    if reported:
        candidates.append(reported)
    if piece.continues and before:
        candidates.append(before._replace(reason="goes on from the paragraph before", cost=_CHEAPEST_ELSE))
    if candidates:
        return min(candidates, key=lambda found: found.cost)
    distance = text.paragraph(piece.start) - text.paragraph(last.start) if last else _FAR_OFF
    if before and distance == 0:
        return _repeated(before)
    if spoken := _spoken_of(piece, text):
        return spoken
    return (_repeated(before) if before and distance == 1 else _answer(piece, text)) or _stated(text)


def _repeated(before: Attribution) -> Attribution:
    return before._replace(reason="speaker of the quotation before it", cost=before.cost + 2)


def _spoken_of(piece: Quoted, text: Text) -> Attribution | None:
    """By what begins the sentence before it in its paragraph, where it is a sentence itself."""
    number = text.sentence(piece.outer_start)
    start, _ = text.sentences[number]
    if (
        start == text.paragraphs[text.paragraph(piece.outer_start)][0]
        or text.outside[start : piece.outer_start].strip()
    ):
        return None
    subject = leading(text.outside, text.sentences[number - 1][0], start, text.mentions)
    if subject is None or not (subject.person or text.outside[subject.start : subject.end].lower() in _ONE_PERSON):
        return None
    return Attribution(subject=subject, reason="subject of the sentence before it", cost=FAR)


def _answer(piece: Quoted, text: Text) -> Attribution | None:
    """By whoever was named last before the question that the paragraph before it asks."""
    left, right = _paragraph_before(piece, text)
    if not text.outside[left:right].rstrip().endswith("?"):
        return None
    named = [mention for mention in text.mentions.latest(left) if text.outside[mention[0]] != BLANK]
    if not named:
        return None
    return Attribution(subject=person_at(named[-1]), reason="answers a question", cost=FAR)


def _stated(text: Text) -> Attribution | None:
    """By whoever the document is said to be a statement of, above its text."""
    match = _STATEMENT.search(text.text, 0, _MOST_ABOVE)
    named = text.mentions.within(match.end(), match.end("line")) if match else []
    if match is None or not named or _OCCASION.search(text.text[match.end() : named[0][0]]):
        return None
    return Attribution(subject=person_at(named[0]), reason="headed as a statement", cost=FAR)


def _paragraph_before(piece: Quoted, text: Text) -> tuple[int, int]:
    """The paragraph before that of a quotation, where the quotation begins its own; else an empty one."""
    number = text.paragraph(piece.start)
    start, _ = text.paragraphs[number]
    if number == 0 or text.outside[start : piece.outer_start].strip():
        return start, start
    return text.paragraphs[number - 1]


def _signature(piece: Quoted, text: Text) -> Attribution | None:
    """A dash and a name behind it, or on the line below."""
    number = text.paragraph(piece.start)
    end = text.paragraphs[number][1]
    match = _SIGNED.match(text.outside, piece.outer_end, min(end, piece.outer_end + _LONGEST_SIGNATURE))
    if match is None and not text.text[piece.outer_end : end].strip("\\ ") and number + 1 < len(text.paragraphs):
        start, end = text.paragraphs[number + 1]
        match = _SIGNED.match(text.outside, start, end) if end - start < _LONGEST_SIGNATURE else None
        if match is None and end - start < _LONGEST_SIGNATURE and _DASHED.match(text.outside, start, end):
            named = text.mentions.within(start, end)
            return _signed(person_at(named[0])) if len(named) == 1 else None
    if match is None:
        return _named_below(piece, text)
    named = text.mentions.within(match.start("name"), match.end("name"))
    start, end = match.span("name")
    return _signed(person_at(named[0]) if named else Subject(start=start, end=end, kind="name"))


def _named_below(piece: Quoted, text: Text) -> Attribution | None:
    """The person with whose name and office a line begins below a quotation that stands alone."""
    number = text.paragraph(piece.start)
    start, end = text.paragraphs[number]
    if text.outside[start:end].strip(f"{BLANK} ") or number + 1 >= len(text.paragraphs):
        return None
    start, end = text.paragraphs[number + 1]
    named = text.mentions.within(start, min(end, start + _LONGEST_HONORIFIC))
    line = text.outside[start:end]
    is_line = end - start < _LONGEST_SIGNATURE and not line.endswith((".", ":")) and BLANK not in line
    is_named = is_line and named != [] and _CALLED.fullmatch(text.outside, start, named[0][0]) is not None
    behind = text.outside[named[0][1] : end].split(",") if is_named else []
    is_styled = behind[1:] != [] and not behind[0].strip() and any(map(is_noun, behind[1].split()))
    return _signed(person_at(named[0])) if is_styled and AUXILIARIES.isdisjoint(line.split()) else None


def _signed(subject: Subject) -> Attribution:
    return Attribution(subject=subject, reason="signature line", cost=0)


def _label(piece: Quoted, text: Text) -> Attribution | None:
    """The name in capitals that begins a turn of a transcript."""
    match = LABEL.match(text.text, piece.start, piece.end)
    if match is None:
        return None
    subject = Subject(start=match.start("name"), end=match.end("name"), kind="name")
    return Attribution(subject=subject, reason="turn of a transcript", cost=0)


def _introduced(piece: Quoted, text: Text) -> Attribution | None:
    """By the paragraph before it, if it ends with a colon or announces a statement."""
    left, right = _paragraph_before(piece, text)
    if not text.text[left:right].rstrip().endswith(":"):
        subject = (
            issuing(text.outside, left, right, text.mentions) if _ANNOUNCED.search(text.outside, left, right) else None
        )
        return Attribution(subject=subject, reason="announced as a statement", cost=1.4) if subject else None
    begins, (left, right) = left, text.sentences[text.sentence(right - 1)]
    reporting = text.clauses_in(left, right)
    subject = reporting[-1].subject if reporting else leading(text.outside, left, right, text.mentions)
    subject = subject or issuing(text.outside, begins, right, text.mentions)
    cost = 0.4 if reporting else 1.4
    return Attribution(subject=subject, reason="introduced by a colon", cost=cost) if subject else None


def _reported(piece: Quoted, text: Text) -> Attribution | None:
    """By the clause in its paragraph that costs least."""
    start, end = text.paragraphs[text.paragraph(piece.outer_start)]
    start, end = max(start, piece.outer_start - _FAR_OFF), min(end, piece.outer_end + _FAR_OFF)
    before = [
        one for one in text.clauses_in(start, piece.outer_start)[-_WINDOW:] if not _is_overtaken(one, piece, text)
    ]
    around = [*before, *text.clauses_in(piece.outer_start, end)[:_WINDOW]]
    cost, clause = min(_costs(piece, around, text), key=lambda item: item[0], default=(UNKNOWN, None))
    if clause is None or cost >= UNKNOWN:
        return None
    same = text.sentence(clause.start) == text.sentence(piece.outer_start)
    where = "the same sentence" if same else "the same paragraph"
    rule = f'{"named after" if " " in clause.verb else "subject of"} "{clause.verb}"'
    return Attribution(subject=clause.subject, reason=f"{rule} in {where}", cost=cost)


def _is_overtaken(clause: Clause, piece: Quoted, text: Text) -> bool:
    """Whether what somebody was told is not the quotation: "X was told of it and answered", "X was told. “…”"."""
    if clause.subject.kind != "nobody":
        return False
    is_elsewhere = text.sentence(clause.start) != text.sentence(piece.outer_start)
    between = text.outside[clause.end : piece.outer_start].split()
    return is_elsewhere or any(word.rstrip(",:") in SPEECH for word in between)


def _costs(piece: Quoted, around: Sequence[Clause], text: Text) -> Iterator[tuple[float, Clause]]:
    for clause in around:
        weak = 0.0 if clause.verb in _PLAIN or " " in clause.verb else 0.3
        weak += 0.6 if clause.subject.kind == "title" else 0
        if _LEADS_ON.fullmatch(text.outside, clause.end, piece.outer_start):
            weak = 0.0
        if clause.start >= piece.outer_end:
            yield weak + _cost_after(piece, clause, text), clause
        elif clause.end <= piece.outer_start:
            yield weak + _cost_before(piece, clause, text), clause
        else:
            yield weak + 0.2, clause


def _cost_after(piece: Quoted, clause: Clause, text: Text) -> float:
    words, others, gap = _between(text, piece.outer_end, clause.start)
    mark = text.text[piece.end - 1]
    ended = mark in ".:" or ". " in gap or (mark in "!?" and _BEGINNING_ANEW.match(text.outside, piece.outer_end))
    return 0.1 * words + 1.5 * others + (3.5 if ended else 0)


def _cost_before(piece: Quoted, clause: Clause, text: Text) -> float:
    words, others, gap = _between(text, clause.end, piece.outer_start)
    if text.sentence(clause.start) == text.sentence(piece.outer_start):
        led = gap.rstrip().endswith((":", ",")) or not gap.strip()
        return 0.4 + 0.05 * words + 1.0 * others + (0 if led else 0.6)
    attached = text.outside[max(0, clause.start - 2) : clause.start].strip(" ,").endswith(BLANK)
    return 2.5 + 0.05 * words + 1.0 * others - (0.8 if attached else 0)


def _between(text: Text, start: int, end: int) -> tuple[int, int, str]:
    """The words and the other quotations between, and the text."""
    gap = text.outside[start:end]
    return len(gap.replace(BLANK, " ").split()), len(_OTHERS.findall(gap)), gap


def _led(piece: Quoted, text: Text) -> Attribution | None:
    """By what begins its sentence."""
    start, _ = text.sentences[text.sentence(piece.outer_start)]
    subject = leading(text.outside, start, piece.outer_start, text.mentions)
    words, others, _ = _between(text, subject.end, piece.outer_start) if subject else (0, 0, "")
    cost = 1.6 + 0.05 * words + others
    return Attribution(subject=subject, reason="subject of its sentence", cost=cost) if subject else None


def _topic(piece: Quoted, text: Text) -> Attribution | None:
    """By the topic of a Japanese sentence, where the quotation is followed by と, "that"."""
    if text.text[piece.outer_start] not in "「『" or not text.text.startswith("と", piece.outer_end):
        return None
    start, _ = text.sentences[text.sentence(piece.outer_start)]
    match = _TOPIC.search(text.outside, max(start, piece.outer_start - _LONGEST_SIGNATURE), piece.outer_start)
    if match is None:
        return None
    subject = Subject(start=match.start("name"), end=match.end("name"), kind="name")
    return Attribution(subject=subject, reason="topic of its sentence", cost=0.4)
