"""The invented people, bodies, places and events of the demonstration corpus."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

import yaml

from briefings.folding import slug

_DOCUMENTS_PER_PERSON = 4
_FREQUENT = 0.12
"""Of all participants, the share that is one and the same person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """A person with an authority record."""

    id: str
    name: str
    native_name: str | None
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """All that documents speak of."""

    people: tuple[Somebody, ...]
    bodies: tuple[str, ...]
    places: tuple[str, ...]
    topics: tuple[str, ...]
    events: tuple[str, ...]

    def somebody(self, language: str, random: Random) -> Somebody:
        """A person whom a document in this language may name in its own script."""
        if language in {"ru", "ar"}:
            return random.choice([person for person in self.people[:_WITH_SCRIPTS] if person.language == language])
        if random.random() < _FREQUENT:
            return self.people[0]
        return random.choice([person for person in self.people if person.native_name is None])


_WITH_SCRIPTS = 12
"""Of the people of `phrases.yml`: those of the other scripts are among them."""


@cache
def phrases() -> dict[str, Any]:
    """The words of the corpus."""
    text = (files("briefings.demo") / "phrases.yml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, yaml.CSafeLoader)
    return loaded


def world(number: int, seed: int) -> World:
    """For this many documents."""
    words = phrases()
    named = [Somebody(id=slug(name), name=name, native_name=own, language=code) for name, own, code in words["people"]]
    return World(
        people=(*named, *_others(number // _DOCUMENTS_PER_PERSON, Random(seed))),
        bodies=tuple(f"{body} of {country}" for country in words["countries"] for body in words["bodies"]),
        places=tuple(words["places"]),
        topics=tuple(words["topics"]),
        events=tuple(f"{event} {year}" for year in range(2016, 2027) for event in words["events"]),
    )


def _others(number: int, random: Random) -> list[Somebody]:
    words = phrases()
    found: dict[str, Somebody] = {}
    names = [f"{first} {last}" for first in words["first"] for last in words["last"]]
    random.shuffle(names)
    initials = "ABCDEFGHIJKLMNOPRSTUVWYZ"
    for index in range(number):
        first, last = names[index % len(names)].split()
        middle = f" {initials[index // len(names) % len(initials)]}." if index >= len(names) else ""
        name = f"{first}{middle} {last}"
        if index >= len(names) * len(initials):
            name = f"{name} {_roman(index // (len(names) * len(initials)) + 1)}"
        found[slug(name)] = Somebody(id=slug(name), name=name, native_name=None, language="en")
    return list(found.values())


def _roman(number: int) -> str:
    values = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    made = ""
    for value, sign in values:
        made += sign * (number // value)
        number %= value
    return made
