"""How a document begins: its headline, if it has one, and the dateline before its first sentence."""

import re
from typing import NamedTuple

from briefings.draft.dates import dates
from briefings.draft.titles import is_noun
from briefings.draft.words import ANY_STATE_OR_CODE
from briefings.model import Paragraph, SourceDocument

_LONGEST_HEADLINE = 250
_FEWEST_WORDS = 4
_LONGEST_OFFICE = 3
"""Words behind a comma and a name."""
_LINES_BEFORE_BODY = 4
KIND_OF_DOCUMENT = re.compile(
    r"\b(?:media|news|press)\s(?:advisory|note|release|statement|summary)\b|\bembargoed\b|\bfor\s(?:immediate\s)?release\b"
    r"|\bmeetings\scoverage\b",
    re.IGNORECASE,
)
"""In a line about the document or its publisher."""
BODY_IN_CAPITALS = re.compile(
    r"(?:(?!(?:FOR|LESS|MORE|NEW|NO|TO)\b)[A-Z’'.&-]+ ){0,3}"
    r"(?:AGENCY|AUTHORITY|BANK|BOARD|BUREAU|COMMISSION|COUNCIL|DEPARTMENT|INSTITUTE|MINISTRY|OFFICE|SECRETARIAT|UNIVERSITY)"
    r"(?: (?:FOR|OF) [A-Z’'.,& -]{3,50})?"
)
"""A line in capitals that is the name of a body."""
_UNIT = re.compile(
    r"(?i:directorate|office)\s(?i:of)\b|(?i:department|ministry)\s(?:for|of)(?:,?\s(?:[A-Z][\w’'-]*|and|for|of|the|&))+\Z"
)
_SENTENCES = re.compile(r"[a-z]{3}[.!?]\s[A-Z]")
_TOLD = re.compile(r":\s(?:\S+\s){3}")
"""What it tells, behind a colon."""
_MOST_LINES = 8
"""Between headline and first sentence."""
_FEWEST_IN_SENTENCE = 6
_NAME = r"[^\W\d_a-z][\w.'’-]*(?:\s[^\W\d_a-z][\w.'’-]*){0,3}"
_PLACE = rf"{_NAME}(?:,\s*{_NAME}){{0,2}}"
_DAY = (
    r"(?:[^\W\d_]{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,\s*\d{4})?"
    r"|\d{1,2}(?:st|nd|rd|th|\.)?\s+[^\W\d_]{3,12}\.?,?(?:\s+\d{4})?|\d{1,2}[./]\d{1,2}[./]\d{4})"
)
_WIRE = r"(?:--?)?\s*(?:\((?P<bracketed>[^()\n]{1,60})\)|/\s?(?P<slashed>[^/\n]{2,40}?)\s?/)"
_DATELINE = re.compile(
    rf"\s*(?P<place>{_NAME})(?:,\s*{_NAME}){{0,2}}(?:(?:\s(?:and|&|/)\s|/)(?!\S*(?i:wire)\b){_PLACE}){{0,2}}"
    rf"(?:(?:\s?[—–-])?,?\s*(?P<day>{_DAY}))?(?:\s*{_WIRE}(?:\s{_DAY})?)?\s*"
    r"(?:[—–]|-{1,2}(?=\s)|(?:--|(?<=\s)-)(?=[A-Z“\"])|/{1,2}|(?(day):|:(?<=, [A-Z]{2}:)))\s*(?=\S)"
)
_BRACKETED = re.compile(
    rf"\s*\((?P<place>{_NAME})(?:(?:,|\s[—–-])\s[^()\n]{{1,40}})?\)\s*(?:[—–-]{{1,2}}\s*(?=\S)|(?<=,\s[A-Z]{{2}}\)\s)(?=[A-Z]))"
)
_MARKS = ("—", "–", "/", "--", " -", "- ", ": ", "(")
"""What a dateline ends or begins with."""
_DASH_ALONE = re.compile(r"\s*[—–-]{1,2}\s+(?=[A-Z])")
"""What is left of one whose place stands on a line of its own."""
_SHOUTED = re.compile(
    r"\s*(?:([A-Z]{4,}(?:\s[A-Z]{3,}){0,2})(?:,\s*(?:[A-Z][a-z]+\.?|[A-Z]\.?[A-Z]\.?)){0,2},?\s+"
    r"(?=(?:The|A|An|Today|In|On|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\s)"
    r"|([A-Z]{4,}),\s[A-Z]{4,}\s+(?=[A-Z][a-z])"
    rf"|([A-Z]{{2,}}\.?(?:\s[A-Z]{{2,}}){{0,2}}),\s(?:{ANY_STATE_OR_CODE}),?\s+(?=[A-Z][a-z]+[\s,'’](?!\d))"
    r"|(ATLANTA|BALTIMORE|BOSTON|BRUSSELS|CHICAGO|DALLAS|DENVER|DETROIT|GENEVA|HOUSTON|LONDON|LOS ANGELES"
    r"|MIAMI|NEW YORK|NAIROBI|OTTAWA|PARIS|PHILADELPHIA|ROME|SAN FRANCISCO|SEATTLE|VIENNA|WASHINGTON)\s*"
    r"(?=[A-Z][a-z]|[\"“]|[A-Z]{2,}\s(?:\(|[A-Z]?[a-z])))"
)
"""A dateline that lost its dash: "WASHINGTON The Justice Department …"."""
_LONGEST_DATELINE = 120
_NEWSWIRE = re.compile(
    r"(?P<name>(?:[A-Z]\w*[ .-]?){0,3}"
    r"(?:Press|News|News Agency|(?:News)?[Ww]ires?|(?:NEWS)?WIRES?|Marketwired|Newsfile Corp\.?)"
    r"|AFP|AP|CNW|Reuters|TASS|UPI|Xinhua)(?:\.com)?(?:\s[–-]\s.*)?"
)
"""In brackets, with the day behind it at most."""


class Dateline(NamedTuple):
    """What stands before the first sentence of a text: place, day and newswire."""

    place: str | None
    newswire: str | None
    end: int
    """Where the sentence begins."""


NO_DATELINE = Dateline(None, None, 0)


class Opening(NamedTuple):
    """How a document begins."""

    headline: Paragraph | None
    lines: tuple[Paragraph, ...]
    """Those before the first paragraph of sentences, the headline apart: "Press release", a day, the author."""
    dateline: Dateline
    begin: int
    """Where the first sentence begins, in the reading text."""


def opening(source: SourceDocument) -> Opening:
    """That of a document; one without sentences begins with what stands behind its headline."""
    line = headline(source)
    behind = [paragraph for paragraph in source.body if not line or paragraph.start > line.start] or [source.body[0]]
    told = (place for place, one in enumerate(behind[:_MOST_LINES]) if _has_sentences(source.text[one.start : one.end]))
    first = next(told, 0)
    before = [paragraph for paragraph in source.body if line and paragraph.start < line.start]
    found = dateline(source.text[behind[first].start : behind[first].end])
    return Opening(line, (*before, *behind[:first]), found, behind[first].start + found.end)


def _has_sentences(text: str) -> bool:
    ends = text.rstrip("\"'”’»)]").endswith((".", "!", "?", "…", "。", ":"))
    return len(text) > _LONGEST_HEADLINE or (ends and len(text.split()) >= _FEWEST_IN_SENTENCE)


def headline(source: SourceDocument) -> Paragraph | None:
    """The first paragraph if it is a headline: some words on a line, without a full stop, before longer ones."""
    body = source.body
    for index, paragraph in enumerate(body[:_LINES_BEFORE_BODY]):
        text = source.text[paragraph.start : paragraph.end]
        if len(text) > _LONGEST_HEADLINE or text.endswith((".", ":", ",", ";", "…")) or _SENTENCES.search(text):
            return None
        rest = body[index + 1 :]
        longer = any(other.end - other.start > len(text) for other in rest[:_MOST_LINES])
        if longer and _may_be_headline(text):
            return paragraph
    return None


def _may_be_headline(text: str) -> bool:
    """Whether a line tells of more than a day, a place and the kind of the document."""
    words = text.split()
    if next(dates(text), None):
        words = [word for word in words[1:] if not any(map(str.isdigit, word))]  # Without the month.
    if len(words) < _FEWEST_WORDS or text.startswith(("“", '"')) or _is_person(text):
        return False
    is_label = _UNIT.match(text) is not None or BODY_IN_CAPITALS.fullmatch(text) is not None
    is_label = is_label or (KIND_OF_DOCUMENT.search(text) is not None and not _TOLD.search(text))
    return not is_label


def _is_person(text: str) -> bool:
    """Whether a line is a name with an office, as in "Ann Smith, Deputy Spokesperson"."""
    name, _, office = text.rpartition(", ")
    words = office.split()
    is_short = bool(name) and 0 < len(words) <= _LONGEST_OFFICE
    return is_short and words[-1][0].isupper() and is_noun(words[-1])


def dateline(text: str) -> Dateline:
    """That of a paragraph."""
    if match := _SHOUTED.match(text, 0, _LONGEST_DATELINE):
        return Dateline(_titled(next(filter(None, match.groups()))), None, match.end())
    if not any(map(text[:_LONGEST_DATELINE].__contains__, _MARKS)):
        return NO_DATELINE
    if match := _DATELINE.match(text, 0, _LONGEST_DATELINE):
        return Dateline(_titled(match["place"].rstrip("-")), _newswire(match), match.end())
    if match := _BRACKETED.match(text, 0, _LONGEST_DATELINE):
        return Dateline(_titled(match["place"]), None, match.end())
    dash = _DASH_ALONE.match(text)
    return Dateline(None, None, dash.end()) if dash else NO_DATELINE


def _newswire(match: re.Match[str]) -> str | None:
    if match["slashed"]:
        return match["slashed"].strip()
    wire = _NEWSWIRE.fullmatch(match["bracketed"] or "")
    return _titled(wire["name"]) if wire else None


def _titled(name: str) -> str:
    """A name in capitals as sentences have it."""
    return name.title() if name.isupper() and len(name) > len("AFP") else name
