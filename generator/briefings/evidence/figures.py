"""Every number in a statement must stand in the source, in digits or in words.

Rule `figure-not-in-source`. "1,500", "1 500", "1.500" and "1.5 thousand" are one number; "three" is
3; "5 July" finds its 5 in "2019-07-05". Units are not compared. English number words only.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "bn": 10**9}
_WORDS = {word: number for number, word in enumerate(_UNITS)} | {word: 10 * n for n, word in enumerate(_TENS, start=2)}
_SEPARATOR = "[.,'’\u00a0\u202f ]"
_GROUPED = rf"\d{{1,3}}(?:{_SEPARATOR}\d{{3}})+(?!\d)"
_FIGURE = re.compile(
    # Most words begin with none of these letters.
    rf"(?=[\defnostzEFNOSTZ])(?<!\w)(?:(?<![.,])(?P<digits>(?:{_GROUPED}|\d+)(?:[.,]\d+)?)"
    rf"|(?P<words>(?ai:{'|'.join(_TENS)})(?:[-\s](?ai:{'|'.join(_UNITS[1:10])}))?|(?ai:{'|'.join(reversed(_UNITS))}))\b)"
    rf"(?:[\s\u00a0-]*(?P<scale>(?ai:{'|'.join(_SCALES)}))\b)?"
)
"""Words in ASCII, for there are other letters that only differ in case from one of these, as "ſ" does from "S"."""
_WHOLE = re.compile(rf"{_GROUPED}|\d+")
_WITH_POINT = re.compile(r"(.*)[.,](\d+)")
_NO_DIGIT = re.compile(r"\D")
_ONE = re.compile(r"[oO](?<!\w.)(?ai:ne)\b")
_DOTTED_DATE = re.compile(r"(\d(?<!\w.)\d?)[./](\d{1,2})[./](\d{2,4})\b")
_UNCOUNTED = frozenset({"zero", "one"})
"""Words that are seldom numbers: "one of them", "zero tolerance"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number as written, with all that it can mean."""

    text: str
    values: frozenset[Decimal]


def figures(text: str) -> Iterator[Figure]:
    """The numbers of a text."""
    for match in _FIGURE.finditer(text):
        if match["words"] and match["words"].lower() in _UNCOUNTED and not match["scale"]:
            continue
        values = _of_digits(match["digits"]) if match["digits"] else {_of_words(match["words"])}
        if match["scale"]:
            values = {value * _SCALES[match["scale"].lower()] for value in values}
        yield Figure(text=match[0], values=frozenset(values))


def values(text: str) -> Iterator[Decimal]:
    """Everything that the numbers of a text can mean; of a date such as 05.07.2019, each part."""
    for figure in figures(text):
        yield from figure.values
    for match in _DOTTED_DATE.finditer(text):
        yield from map(Decimal, match.groups())
    if _ONE.search(text):
        yield Decimal(1)


def _of_digits(digits: str) -> set[Decimal]:
    """With its separators as thousands', and with the last one as a decimal point."""
    if digits.isdecimal():
        return {Decimal(digits)}
    whole = {Decimal(_NO_DIGIT.sub("", digits))} if _WHOLE.fullmatch(digits) else set()
    last = _WITH_POINT.fullmatch(digits)
    return whole | ({Decimal(f"{re.sub(r'[^0-9]', '', last[1])}.{last[2]}")} if last else set())


def _of_words(words: str) -> Decimal:
    return Decimal(sum(_WORDS[word] for word in re.split(r"[-\s]", words.lower())))
