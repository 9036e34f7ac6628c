"""How a person is styled by what leads up to the name: "Water Board Chief X", "its owner, X"."""

import re
from collections.abc import Iterator

from briefings.draft.bodies import last_body
from briefings.draft.firms import firm_before
from briefings.draft.found import FoundOffice
from briefings.draft.openings import opening_as, portfolio
from briefings.draft.phrases import Phrases
from briefings.draft.portfolios import leads_elsewhere
from briefings.draft.predicates import SAID_OF_FIRST, SAID_OF_SUBJECTS, headed, subject, without_complement
from briefings.draft.prefixes import may_style, segments_before
from briefings.draft.styling import styled
from briefings.draft.titles import key
from briefings.draft.words import ANY_HONORIFIC, HONORIFICS

_MOST_WORDS_BEFORE = 24
_WORD = re.compile(r"[–—-](?=[A-Z])|\S+")
"""Or the dash of a dateline that a word is glued to."""
_MERE_HONORIFICS = (HONORIFICS | {"eng", "haji", "hajah", "he", "hrh", "ir"}) - frozenset(
    "amb cllr gov professor rep sen".split()
)
"""Without those that are offices."""
_BEFORE_HONORIFICS = frozenset("her his most right rt the their very your".split())
"""As in "the Right Honourable", "His Excellency"."""
_WITH_HONORIFICS = _MERE_HONORIFICS | _BEFORE_HONORIFICS
_MOST_HONORIFICS = 4
_DASH = re.compile(r"(?<=\w) [–—-] \Z")
"""Between what several are and their names."""
_FURTHER = re.compile(r"(?:, | and )(?=[A-Z])")
"""Between the first of several names and the next."""
_LABEL = re.compile(
    r"(?:\A|[\n;•*·|]|\A[–-])\s*(?P<office>(?:[A-Z]|\d(?:st|nd|rd)\s)[\w’'& /-]{2,60}?)(?::|\s[–-])\s+"
    rf"(?:(?i:{ANY_HONORIFIC})\.?\s+)*\Z"
)
"""What stands before a name on its line, as in "Secretary: Dr Ann Smith"."""
_LABEL_MARKS = (":", " - ", " – ")
"""One of them is in every label: without it no pattern need be tried."""
_LABELLED = re.compile(r"\s*(?:\Z|\n|[,;|(–—]|- |\d|\S+@)")
"""Behind such a name: it begins no headline."""
_INCLUDING = (", including ", ", especially ", ", namely ", ", notably ", ", particularly ")
"""Between what several are and the names of some of them."""
_ADDRESSES = frozenset({"Amb.", "Cllr", "Cr", "Prof", "Prof."})
"""Lesser than the office before them."""
_OFFICE_AND_BODY = re.compile(
    r"(?:\A|(?<=[.;:] )|(?<=\b[Tt]he ))(?P<words>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,4} ?, [A-Z][^,.;:\n]{3,80}), \Z"
)
_RETIRED = re.compile(r"\s\((?:[Rr]et(?:d|ired)?|[Rr]td)\.?\)\s\Z")
_NATIONS = ("ese ", "ian ", "ish ")
_NATIONAL = re.compile(r"(?<=, )[A-Z][a-z]+(?:ese|ian|ish) \Z")
_SENTENCE_END = re.compile(r"[a-z]{3}\.\s+[A-Z]")
_HEADING = 120
"""Characters before an office in which the body may stand that is headed by it."""


def _last_words(text: str) -> list[re.Match[str]]:
    """As many words as may style a name behind them."""
    further = text.rsplit(maxsplit=_MOST_WORDS_BEFORE)[:-_MOST_WORDS_BEFORE]
    return list(_WORD.finditer(text, len(further[0]) if further else 0))


def labelled(phrases: Phrases, context: str, low: int, end: int) -> FoundOffice | None:
    """The office that stands before a colon and the name behind it, with which the line ends or a stretch of it."""
    label = (
        _LABEL.search(context)
        if any(mark in context for mark in _LABEL_MARKS) and _LABELLED.match(phrases.text, end)
        else None
    )
    if label and " " not in phrases.text[low + len(context) : end] and phrases.text.startswith(", ", end):
        return None  # A turn of a transcript: "Mayor: Ann, thank you."
    found = styled(label["office"], phrases.bodies) if label else None
    if label is None or found is None or not found.role or found.rest or found.is_plural:
        return None
    return phrases.office(found, phrases.source.span(low + label.start("office"), low + label.end("office")))


def leading_up(phrases: Phrases, context: str, low: int, end: int) -> Iterator[tuple[FoundOffice, bool]]:
    """The stylings that lead up to a name, in their order; in brackets, what stands in them."""
    context = context.removesuffix("(")  # "The authors (X and Y) say"
    context = _RETIRED.sub(" ", context) if context.endswith(") ") else context  # "Lt. Gen. (Retd.) X"
    inside = context.rfind("(") + 1 if "(" in context else 0
    if inside > context.rfind(")") + 1:  # "the Water Court (Judge X)"
        yield from leading_up(phrases, context[inside:], low + inside, end)
        return
    yield from _leading_up(phrases, context, low, end)


def _leading_up(phrases: Phrases, context: str, low: int, end: int) -> Iterator[tuple[FoundOffice, bool]]:
    """The same for what stands before a name."""
    if _FURTHER.match(phrases.text, end):
        context = _DASH.sub(":  ", context)  # "The authors – X and Y – say"
    if context.endswith(_NATIONS) and (national := _NATIONAL.search(context)):
        context = context[: national.start()]  # "Acme’s chair, Australian X"
    if opening := opening_as(context, phrases.bodies):
        yield phrases.office(opening[0], phrases.source.span(low + opening[1], low + opening[2])), False
        return
    if context.endswith(_INCLUDING) and (several := context.rpartition(", ")[0]):
        yield from (led for led in _led_up(phrases, several, low, _last_words(several)) if led[1])
        return
    nearby = context.rsplit(maxsplit=_MOST_HONORIFICS)
    nearest = next((word for word in reversed(nearby) if key(word) not in _MERE_HONORIFICS), "")
    is_said = nearest.endswith(":") or nearest in SAID_OF_SUBJECTS or context.endswith("will be ")
    if not (is_said or may_style(nearest)):
        if context.endswith(", "):
            yield from _with_task(phrases, context, low, end)
        return  # Most names stand behind other words.
    if SAID_OF_FIRST.match(context) and not _SENTENCE_END.search(context):
        return  # What stands between two names and commas is said of the first.
    if phrase := subject(context):
        span = phrases.source.span(low + phrase[0], low + phrase[1])
        found = styled(context[slice(*phrase)], phrases.bodies)
        if found:
            yield phrases.office(found, span), found.is_plural
        return
    yield from _by_words(phrases, context, low, end)


def _by_words(phrases: Phrases, context: str, low: int, end: int) -> Iterator[tuple[FoundOffice, bool]]:
    """The stylings that are the last words before a name, its honorifics apart."""
    apart = without_complement(context)
    low += len(context) - len(apart)
    words = _last_words(apart)
    count = len(words)
    while words and key(words[-1][0]) in (_WITH_HONORIFICS if len(words) < count else _MERE_HONORIFICS):
        words.pop()
    led = list(_led_up(phrases, apart, low, words))
    begin = led[0][0].span.start - low if led and led[0][0].span else 0
    # "the Commissioner for Rivers, Lakes and Seas, Amb. X"
    tasks = list(_with_task(phrases, apart[:begin], low, end)) if apart.endswith(", ", 0, begin) else []
    yield from tasks
    yield from (one for one in led if not (len(tasks) + len(led) > 1 and one[0].role in _ADDRESSES))
    if not led:
        apart = f"{apart[: words[-1].end()]} " if words and len(words) < count else apart
        yield from _with_task(phrases, apart, low, end)
        yield from _in_body(phrases, apart, low)


def _in_body(phrases: Phrases, context: str, low: int) -> Iterator[tuple[FoundOffice, bool]]:
    """An office and its body between commas, of somebody not named before: "the Secretary, Department of Rivers, X"."""
    match = _OFFICE_AND_BODY.search(context) if context.endswith(", ") else None
    offices = list(phrases.apposition(low + match.start("words"), low + match.end("words"))) if match else []
    if len(offices) == 1 and offices[0].role and offices[0].organisation:
        yield offices[0], False


def _with_task(phrases: Phrases, context: str, low: int, end: int) -> Iterator[tuple[FoundOffice, bool]]:
    """An office with all that it is for, which no other rule reads."""
    if held := portfolio(context, is_apposed=phrases.text.startswith(",", end)):
        yield phrases.office(held[0], phrases.source.span(low + held[1], low + held[2])), False


def _led_up(phrases: Phrases, context: str, low: int, words: list[re.Match[str]]) -> Iterator[tuple[FoundOffice, bool]]:
    """The stylings that the last words before a name are."""
    for start, end in segments_before([word[0] for word in words]):
        first, last = words[start], words[end - 1]
        span = phrases.source.span(low + first.start(), low + last.end())
        found = styled(context[first.start() : last.end()].rstrip(","), phrases.bodies)
        if found and not leads_elsewhere(found.rest):
            yield _headed(phrases, phrases.office(found, span)), found.is_plural


def _headed(phrases: Phrases, office: FoundOffice) -> FoundOffice:
    """With the organisation that is headed by it, or that it is named behind."""
    if office.organisation or office.span is None:
        return office
    around = phrases.text[max(0, office.span.start - _HEADING) : office.span.start]
    body = firm_before(around, office.role or "", phrases.bodies) or last_body(headed(around) or "", phrases.bodies)
    place = around.rfind(body) + office.span.start - len(around) if body else 0
    is_body = body is not None and phrases.names_nobody(place, place + len(body))
    return office._replace(organisation=body) if is_body else office
