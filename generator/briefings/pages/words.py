"""Dates, counts and kinds as readers see them."""

from datetime import date

from briefings.model import Kind

_MONTHS = ("January February March April May June July August September October November December").split()
ONE: dict[Kind, str] = {
    "people": "Person",
    "organisations": "Organisation",
    "places": "Place",
    "topics": "Topic",
    "events": "Event",
}
LANGUAGES = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "he": "Hebrew",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "sv": "Swedish",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}


def long_date(day: date) -> str:
    """As in 5 July 2019, whatever the locale of the machine."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def month_name(number: int) -> str:
    """As in July."""
    return _MONTHS[number - 1]


def count(number: int, noun: str) -> str:
    """As in "1 briefing" or "1,200 people"."""
    plural = {"person": "people"}.get(noun, f"{noun}s")
    return f"{number:,} {noun if number == 1 else plural}"


def language(code: str) -> str:
    """Its English name, where we know it."""
    return LANGUAGES.get(code.split("-", maxsplit=1)[0], code)
