"""Offices that somebody is given by others: "the promotion of X and Y to director", "Acme named X its president"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefings.draft.bodies import SET_ASIDE, body_in
from briefings.draft.found import FoundOffice
from briefings.draft.organisations import GOVERNMENT, PRESS
from briefings.draft.surroundings import LINK, Surroundings
from briefings.draft.titles import is_modifier, is_noun
from briefings.model import Span

_GIVING = re.compile(
    r"\b(?:(?:(?P<direct>appoint(?:s|ed)?|elect(?:s|ed)?|name[sd]?)|hire[sd]?|nominate[sd]?|promote[sd]?|welcome[sd]?"
    r"|(?:appointment|election|hiring|nomination|promotion|selection)s?\sof))\s(?:(?:dr|mr|mrs|ms|prof)\.?\s)?\Z"
)
"""Before the names, in small letters."""
_STEMS = ("appoint", "elect", "hir", "name", "nominat", "promot", "select", "welcom")
_GIVEN = re.compile(r"\s(?:are|have\sbeen|were)\s(?:appointed|elected|hired|named|nominated|promoted)(?=\s)")
"""Behind the names of several."""
_GIVEN_ONE = re.compile(r"\s(?:has\sbeen|is|was|will\sbe)\s(?:appointed|hired|named|promoted)(?=\s)")
_TO = re.compile(
    r"(?:\sof\s[A-Z][\w-]+(?:\s[A-Z][\w-]+)?,?)?\s(?:as|to(?:\s(?:be|become|serve\sas))?)(?:\sthe\s(?:position|post|role)\sof)?\s"
)
_NEXT = re.compile(r"\s(?:(?:its|our|the|their)\s(?:[a-z]+\s)?)?(?P<word>[\w-]+)")
_SUBJECT = re.compile(
    r"(?:\A|\n|[a-z][.!?][”\"]?\s|\s[–—-]{1,2}\s)(?P<body>[A-Z](?:(?![a-z][.!?]\s|\s[–—-]{1,2}\s)[^\n;:!?\"“”]){2,150})\Z"
)
"""A sentence up to the names."""
_VERB = re.compile(
    rf"(?:\s\([^()]{{2,40}}\)|\s?{SET_ASIDE}+)?(?:,\s[^,]{{3,80}},)?(?:\s(?:also|has|have|just|recently|today|yesterday|this\s[a-z]+))*"
    r"(?:\s(?:announce[sd]?|is\spleased\sto\sannounce)(?:\stoday)?)?"
    r"(?:\s(?:that|appoint(?:ed|s)|hire[sd]|name[sd]|promote[sd]|welcome[sd]|(?:the\s)?(?:appointment|hiring|promotion)s?\sof))\s"
)
"""Between the organisation and those to whom it gives an office."""
_OF_STATE = re.compile(r"\b(?:Party|Police)\b")
"""In the name of a body that gives others offices elsewhere, as governments and newspapers tell of."""
_BEFORE, _REACH = 40, 200
"""Characters."""


def appointed(reader: Surroundings, mentions: list[tuple[str, Span]]) -> Iterator[tuple[str, FoundOffice]]:
    """Names with the office that they are said to be given."""
    text = reader.text
    for group, limit in _groups(reader, mentions):
        first, last = group[0][1], group[-1][1]
        before = text[max(0, first.start - _BEFORE) : first.start].lower()
        giving = _GIVING.search(before) if any(map(before.__contains__, _STEMS)) else None
        given = (_GIVEN if len(group) > 1 else _GIVEN_ONE).match(text, last.end)
        place = _place(text, given.end() if given else last.end, is_direct=bool(given or (giving and giving["direct"])))
        if not (giving or given) or not place:
            continue
        for office in reader.phrases.said(place, min(limit, place + _REACH))[:1]:
            if office.role:
                is_given = giving is None or not giving[0].startswith(("elect", "nominat"))
                own = office.organisation or (_appointing(reader, first.start) if is_given else None)
                held = reader.phrases.restored(office._replace(organisation=own))
                yield from ((name, held) for name, _ in group)


def _appointing(reader: Surroundings, start: int) -> str | None:
    """The organisation that a sentence begins with and that gives somebody an office: "Acme Inc. has named X"."""
    text = reader.text
    subject = _SUBJECT.search(text, max(0, start - _REACH), start)
    if subject is None or not reader.phrases.names_nobody(*subject.span()):
        return None
    body, generic, end = body_in(subject["body"], reader.bodies)
    if not end or not _VERB.fullmatch(subject["body"], end):
        return None
    named = body or reader.phrases.resolve(generic, subject.start()) or ""
    is_other = GOVERNMENT.search(named) or PRESS.search(named) or _OF_STATE.search(named)
    return None if is_other else named or None


def _place(text: str, end: int, *, is_direct: bool) -> int:
    """Where the office begins behind the names; 0 where none does."""
    if to := _TO.match(text, end):
        return to.end()
    following = _NEXT.match(text, end) if is_direct else None
    is_office = following is not None and (is_noun(following["word"]) or is_modifier(following["word"]))
    return end + 1 if is_office else 0


def _groups(reader: Surroundings, mentions: list[tuple[str, Span]]) -> Iterator[tuple[list[tuple[str, Span]], int]]:
    """The names that stand in one list, a name alone too; and where the next name begins."""
    group: list[tuple[str, Span]] = []
    for mention, following in pairwise([*mentions, ("", Span(len(reader.text), len(reader.text), None))]):
        group.append(mention)
        if not following[0] or not LINK.fullmatch(reader.text, mention[1].end, following[1].start):
            yield group, following[1].start
            group = []
