"""On which day a document was issued, and which day a relative word of it means.

The header's own date is certain; then come the lines about the document, a headline and a dateline, the file's name,
the first sentence, and the latest full date of the text, for most documents tell of what was before them. Months are
known in eleven languages.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from briefings.draft.proposal import Proposed
from briefings.draft.words import WEEKDAYS
from briefings.folding import at_words
from briefings.model import SourceDocument
from briefings.sources.frame import frame

_MONTHS = (
    "january jan januar jänner janvier enero stycznia januari января janeiro gennaio",
    "february feb februar février febrero lutego februari февраля fevereiro febbraio",
    "march mar märz mars marzo marca марта março maart",
    "april apr avril abril kwietnia апреля aprile",
    "may mai mayo maja maj мая maio mei maggio",
    "june jun juni juin junio czerwca июня junho giugno",
    "july jul juli juillet julio lipca июля julho luglio",
    "august aug août agosto sierpnia augusti августа augustus",
    "september sept sep septembre septiembre września сентября setembro settembre",
    "october oct oktober octobre octubre października октября outubro ottobre",
    "november nov novembre noviembre listopada ноября novembro",
    "december dec dezember décembre diciembre grudnia december декабря dezembro dicembre",
)
_NUMBER_OF = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
_NAME = "|".join(sorted(_NUMBER_OF, key=len, reverse=True))
_INITIALS = "".join(sorted({name[0] for name in _NUMBER_OF}))
"""Most words begin with none of them."""
_DATE = re.compile(
    rf"\b(?P<iso>\d{{4}}-\d\d-\d\d|(?<![/=.-])\d{{4}}/\d\d/\d\d(?![/-]))(?!\d)"
    rf"|\b(?P<day>\d{{1,2}})(?:(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+)?|[-/])(?P<month>{_NAME})(?:\.?,?\s+(?:de\s+)?|[-/])(?P<year>\d{{4}})\b"
    rf"|\b(?=[{_INITIALS}])(?P<month2>{_NAME})\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year2>\d{{4}})\b"
    r"|\b(?P<day3>\d{1,2})\.(?P<month3>\d{1,2})\.(?P<year3>\d{4})\b"
    r"|\b(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year5>\d{4})\b"
    r"|(?P<year4>\d{4})年(?P<month4>\d{1,2})月(?P<day4>\d{1,2})日",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d\d\d\d")
_ASCII_YEAR = re.compile("[0-9][0-9][0-9][0-9]")
"""For most texts: there digits are told without looking into Unicode's tables."""
_DIGIT = re.compile(r"\d")
_MOST_BEFORE_YEAR, _MOST_BEHIND_YEAR = 40, 8
"""Characters of a date on either side of its year."""
_IN_NAME = re.compile(r"(?<!\d)(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_PUBLISHING = frozenset("issued posted published released".split())
_PUBLISHED = re.compile(r"(?:Issued|Posted|Published|Released)\b")
_PUBLISHED_WITHIN, _LONGEST_DATE = 1_000, 40
"""Characters."""
_BEGINNING = 200
"""Characters of the first sentence."""
_SHIFTS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_RELATIVE_WORDS = (*_SHIFTS, *WEEKDAYS)
_RELATIVE = re.compile(
    rf"\b(?:(?P<word>(?ai:{'|'.join(_SHIFTS)}))"
    rf"|(?:(?P<last>(?i:last))\s+|(?P<next>(?i:next))\s+|(?i:on)\s+)?(?P<weekday>(?ai:{'|'.join(WEEKDAYS)})))\b"
)
"""In ASCII, for there are other letters that only differ in case from one of these, as "ſ" does from "S"."""


def issue_date(source: SourceDocument, *, begin: int, today: date) -> Proposed[date]:
    """The day of issue, with how it was found; `today` where nothing tells.

    The first sentence begins at `begin`, behind headline and dateline.
    """
    if issued := frame(source).issued:
        return Proposed(value=issued, reason="in the document's header", confidence="sure")
    for passage, reason in _dated(source, begin):
        if found := next(dates(passage), None):
            return Proposed(value=found, reason=reason)
    if found := _in_name(source.file):
        return Proposed(value=found, reason="in the name of the file")
    if found := next(dates(source.text[begin : begin + _BEGINNING]), None):
        return Proposed(value=found, reason="the first sentence tells of this day", confidence="unsure")
    if found := max((day for day in dates(source.text) if day <= today), default=None):
        reason = "the latest date in the text; the document does not say when it was issued"
        return Proposed(value=found, reason=reason, confidence="unsure")
    return Proposed(value=today, reason="today; the document gives no date", confidence="unsure")


def _dated(source: SourceDocument, begin: int) -> Iterator[tuple[str, str]]:
    """The passages that a day of issue may stand in, the likeliest first, each with what it is."""
    for paragraph in source.paragraphs:
        if paragraph.part != "body":
            yield source.text[paragraph.start : paragraph.end], "in a line about the document"
    start = source.body[0].start
    published = at_words(_PUBLISHED, _PUBLISHING, source.text)
    if first := next((match for match in published if start <= match.start() < start + _PUBLISHED_WITHIN), None):
        yield source.text[first.end() :][:_LONGEST_DATE], f'behind "{first[0]}"'
    yield source.text[start:begin], "before the first sentence"


def dates(text: str) -> Iterator[date]:
    """The full dates in a text, in order."""
    position = 0
    for year in (_ASCII_YEAR if text.isascii() else _YEAR).finditer(text):
        start = max(position, year.start() - _MOST_BEFORE_YEAR)
        end = year.end() + _MOST_BEHIND_YEAR
        if not _DIGIT.search(text, start, year.start()) and not _DIGIT.search(text, year.end(), end):
            continue  # A year alone.
        match = _DATE.search(text, start, end)
        if match and match.end() > year.start():
            position = match.end()
            if found := _date(match):
                yield found


def relative_days(text: str, issued: date) -> Iterator[tuple[str, date]]:
    """Words such as "yesterday" and "on Friday", each with the day that it means in a document issued then."""
    lowered = text.lower()
    for match in _RELATIVE.finditer(text) if any(word in lowered for word in _RELATIVE_WORDS) else ():
        if match["word"]:
            yield match[0], issued + timedelta(days=_SHIFTS[match["word"].lower()])
        elif not _DATE.match(text, match.end() + 2):
            yield match[0], _weekday(match, issued)


def _weekday(match: re.Match[str], issued: date) -> date:
    """News names days of the past week, unless it says "next"."""
    number = WEEKDAYS.index(match["weekday"].lower())
    ahead = (number - issued.weekday()) % 7
    if match["next"]:
        return issued + timedelta(days=ahead or 7)
    back = (issued.weekday() - number) % 7
    return issued - timedelta(days=(back or 7) if match["last"] else back)


def _in_name(file: str) -> date | None:
    match = _IN_NAME.search(file)
    return _day(*map(int, match.groups())) if match else None


def _date(match: re.Match[str]) -> date | None:
    if match["iso"]:
        return _day(*map(int, re.split("[-/]", match["iso"])))
    if match["first"]:
        return _of_slashes(*map(int, match.group("first", "second", "year5")))
    year, month, day = (
        next(found for found in (match[f"{part}{form}"] for form in ("", "2", "3", "4")) if found)
        for part in ("year", "month", "day")
    )
    number = int(month) if month.isdecimal() else _NUMBER_OF.get(month.lower(), 0)
    return _day(int(year), number, int(day))


def _of_slashes(first: int, second: int, year: int) -> date | None:
    """With the month first or the day, wherever only one of the two can be a month."""
    months = [number for number in {first, second} if number <= len(_MONTHS)]
    return _day(year, months[0], first + second - months[0]) if len(months) == 1 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
