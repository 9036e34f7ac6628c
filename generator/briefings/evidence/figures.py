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
    rf"(?:(?<![\w.,])(?P<digits>(?:{_GROUPED}|\d+)(?:[.,]\d+)?)"
    rf"|\b(?P<words>(?:{'|'.join(_TENS)})(?:[-\s](?:{'|'.join(_UNITS[1:10])}))?|{'|'.join(reversed(_UNITS))})\b)"
    rf"(?:[\s\u00a0-]*(?P<scale>{'|'.join(_SCALES)})\b)?",
    re.IGNORECASE,
)
_DOTTED_DATE = re.compile(r"\b(\d{1,2})[./](\d{1,2})[./](\d{2,4})\b")
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
        scale = _SCALES[match["scale"].lower()] if match["scale"] else 1
        yield Figure(text=match[0], values=frozenset(value * scale for value in values))


def values(text: str) -> frozenset[Decimal]:
    """Everything that the numbers of a text can mean; of a date such as 05.07.2019, each part."""
    found = {value for figure in figures(text) for value in figure.values}
    found |= {Decimal(part) for match in _DOTTED_DATE.finditer(text) for part in match.groups()}
    return frozenset(found | {Decimal(1) for _ in re.finditer(r"\bone\b", text, re.IGNORECASE)})


def unsupported(text: str, given: frozenset[Decimal]) -> list[Figure]:
    """The numbers of a statement that a source with the values `given` does not have."""
    return [figure for figure in figures(text) if not figure.values & given]


def _of_digits(digits: str) -> set[Decimal]:
    """With its separators as thousands', and with the last one as a decimal point."""
    plain = re.sub(r"\D", "", digits)
    whole = {Decimal(plain)} if re.fullmatch(rf"{_GROUPED}|\d+", digits) else set()
    last = re.fullmatch(r"(.*)[.,](\d+)", digits)
    return whole | ({Decimal(f"{re.sub(r'[^0-9]', '', last[1])}.{last[2]}")} if last else set())


def _of_words(words: str) -> Decimal:
    return Decimal(sum(_WORDS[word] for word in re.split(r"[-\s]", words.lower())))
