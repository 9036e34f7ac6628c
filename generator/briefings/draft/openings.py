"""What sentences open with: "As the manager of Acme", and in the first one "A former manager of Acme was sentenced".

The first sentence often only describes whom a later one names.
"""

import re
from collections.abc import Iterator

from briefings.draft.bodies import SET_ASIDE, last_body
from briefings.draft.styling import Styled, styled
from briefings.model import SourceDocument, Span

_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight")
_COUNTS = {"a": 1, "an": 1, "the": 1} | {word: count for count, word in enumerate(_NUMBERS, 2)}
_DESCRIBED = re.compile(
    r"(?:[A-Z]{4,}(?:\s?[–—-]+)?\s)?(?:[^\n.;:\"“”]{4,80}?\sannounced\s(?:today\s)?that\s)?"
    r"(?P<count>[Aa]n?|[Tt]he|Two|Three|Four|Five|Six|Seven|Eight|two|three|four|five|six|seven|eight)\s"
    r"(?P<phrase>[^\n;:\"“”]{4,200}?),?\s"
    r"(?:(?:was|were|(?:has|have)\sbeen)\s(?:[a-z]+\s)?(?:arraigned|arrested|barred|charged|convicted|enjoined|extradited"
    r"|found|indicted|ordered|sentenced)|(?:(?:has|have)\s)?(?:admitted|agreed|plead(?:ed)?|pled))\b"
)
"""The first words of a document that tell what has come of somebody."""
_MET = re.compile(
    r"[^\n;:\"“”]{8,250}?\s(?:arrested|bar(?:red)?|charg(?:ed|ing)|convicted|enjoined|indicted|sentenc(?:ed|ing)|sued"
    r"|shut\sdown|stop|(?:arrest|conviction|extradition|plea|sentencing)\sof|(?:charges?|complaint|indictment|suit)\sagainst)"
    r"\s(?P<count>an?|the|two|three|four|five|six|seven|eight)\s(?P<phrase>[^\n,;:\"“”]{4,120}?)"
    r"(?=,|\.(?:\s|\Z)|\s(?:and(?!\s[a-z-]+\sof\b)|for|from|on|to|with|who)\s)"
)
"""The first words of a document that tell what has been done to somebody."""
_WHO = re.compile(
    r"(?:[\w.,-]+\s){0,4}?(?:man|resident|native|woman)\swho\s(?:(?:had\s)?(?:served|worked)\sas|is|was)\s(?=(?:an?|the)\s)"
)
"""Before what somebody is: "A Texas man who worked as a nurse"."""
_NO_DESCRIPTION = re.compile(r"[a-z]{4}\.\s|\sand\s(?:an?|another|two|three|four|five|six|several)\s")
"""A sentence's end, or further people."""
_SUBJECT = re.compile(
    r"(?:\A|[\n.”\"]\s*|(?:According to|At|In|On)\s[^.\n]{3,100},\s+"
    r"|\b(?:against|bar|charge[sd]|convicted|enjoin|sentenced|stop|(?:allege|charge|say|show|state)s?\sthat)\s+)\Z"
)
"""Before whom a sentence is about."""
_LINKED = re.compile(
    r"(?:,\s\d\d)?(?:,?\s+of\s[A-Z][^;:\n]{2,40})?(?:,|;|,?\s+and)\s+(?:(?:her|his|their)\s[a-z][a-z ]{2,30},?\s)?"
)
_AS = re.compile(
    r"(?:(?<!\S)(?:As|While\s(?:employed|serving|working)\sas)|\b(?:During|Through|[Ii]n)\s(?:his|her)\s(?:capacity|position|role|tenure|time|years)\sas)\s(?P<phrase>[^;:\n\"“”]{3,160}),\s+\Z"
)
_APPOSED = re.compile(
    r"\s*(?:(?:Currently|Formerly|Previously)\s)?(?P<phrase>(?:An?|[Tt]he)\s[^,.;:\n\"“”]{4,120}),\s\Z"
)
"""What opens a sentence and is said of its subject, as in "A technical writer from Norland, X"."""
_BEFORE_SENTENCE = (". ", "” ", '" ', "\n")
_LISTED = r"(?:the\s)?[A-Z][\w-]+(?:\s[A-Z][\w-]+)*"
_PORTFOLIO = re.compile(
    rf"(?P<phrase>(?:[A-Z][\w.-]*\s){{0,4}}?(?:Commissioner|Minister|Secretary)\s(?:for|of)\s{_LISTED}(?:,\s{_LISTED})+"
    rf",?\sand\s{_LISTED})[, ]\s?\Z"
    r"|(?<=['’]s)\s(?P<small>(?:[a-z]+\s){0,2}(?:ambassador|commissioner|envoy|minister|secretary|spokes(?:man|person|woman))\s(?:for|of|on|to)\s"
    r"[a-z][a-z ]{2,60}),\s\Z"
    r"|\b(?P<task>(?:[A-Z][\w’'-]*\s){1,6}(?:for|in|on)\s(?!(?:[a-z]+\s)*(?:[a-z]+ed|are|has|have|is|was|were)\s)"
    r"(?:[a-z][a-z-]+\s){0,8}[a-z][a-z-]+),\s\Z"
)
"""Before a name, an office with what it is for: "Secretary for Rivers, Lakes and Seas", "Rapporteur on rights of …"."""
_END = re.compile(r"[a-z]{3}\.\s")
_AFTER_OFFICES = (",", "of ", "for ", "from ", "at ", "by training", "in ", "with ")
_REACH = 1_500
"""Characters in which the name follows."""
_MOST_BEFORE = 120


def described(source: SourceDocument, bodies: frozenset[str]) -> tuple[Styled, Span, int] | None:
    """How the first sentence describes somebody, where, and of how many people it speaks."""
    first = next(iter(source.body), None)
    match = _beginning(source.text, first.start, first.end) if first else None
    if match is None or _NO_DESCRIPTION.search(match[0]):
        return None
    article = "the " if match["count"].lower() == "the" else "a "
    who = _WHO.match(match["phrase"])
    found = styled(match["phrase"][who.end() :] if who else article + match["phrase"], bodies)
    if found is None or not (found.role or found.rank) or found.is_plural != (_COUNTS[match["count"].lower()] > 1):
        return None
    return found, source.span(*match.span("phrase")), _COUNTS[match["count"].lower()]


def _beginning(text: str, start: int, end: int) -> re.Match[str] | None:
    return _DESCRIBED.match(text, start, end) or _MET.match(text, start, end)


def named(text: str, mentions: list[tuple[str, Span]], start: int) -> Iterator[str]:
    """Whom a sentence is about soon after a place, or stands in a list behind one who is."""
    last: Span | None = None
    seen: set[str] = set()
    for name, span in mentions:
        is_first = name not in seen
        seen.add(name)
        if not is_first or not start <= span.start < start + _REACH:
            continue
        is_linked = last is not None and _LINKED.fullmatch(text, last.end, span.start) is not None
        if is_linked or _SUBJECT.search(text, max(0, span.start - _MOST_BEFORE), span.start):
            yield name
            last = span


def opening_as(context: str, bodies: frozenset[str]) -> tuple[Styled, int, int] | None:
    """What a sentence opens with before a name, and where: "As the chief of a company, Acme, X", "A writer, X"."""
    if not context.endswith(", "):
        return None
    match = (_AS.search(context) if "As " in context or " as " in context else None) or _APPOSED.match(
        context, max((context.rfind(mark) + len(mark) for mark in _BEFORE_SENTENCE if mark in context), default=0)
    )
    found = styled(match["phrase"], bodies) if match and not _END.search(match["phrase"]) else None
    if match is None or found is None or found.is_plural or not found.role:
        return None
    rest = found.rest.strip(f"{SET_ASIDE} ")
    is_apposed = match["phrase"].endswith(f", {rest}")  # "As Director, Rivers at Acme, X"
    if not (is_apposed or f"{rest},".startswith(_AFTER_OFFICES)):
        return None  # "As the director said, X"
    body = found.body or (None if found.generic else last_body(rest, bodies))
    return found._replace(body=body), *match.span("phrase")


def portfolio(context: str, *, is_apposed: bool) -> tuple[Styled, int, int] | None:
    """An office before a name with all that it is for, and from where to where it stands."""
    match = _PORTFOLIO.search(context, max(0, len(context) - _MOST_BEFORE))
    name = match.lastgroup if match else None
    if match is None or name is None or (name == "task" and not is_apposed):
        return None
    found = styled(match[name])
    if found is None or found.is_plural or not found.role:
        return None
    role = found.role if name == "task" else match[name].removeprefix("The ")
    return found._replace(role=role), *match.span(name)
