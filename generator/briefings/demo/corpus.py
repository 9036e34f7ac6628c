"""The documents, their metadata and the authority files, as texts by path."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from briefings.demo.world import Somebody, World, phrases, world
from briefings.folding import slug
from briefings.metadata.canonical import changed
from briefings.metadata.completion import modeline

_FIRST_DAY = date(2016, 1, 4)
_DAYS = 3_900
_LANGUAGES = {"en": 76, "de": 6, "fr": 6, "es": 4, "ru": 5, "ar": 3}
_PARAGRAPHS = {2: 30, 5: 55, 12: 13, 80: 2}
_PARTICIPANTS = {1: 30, 2: 35, 3: 20, 5: 10, 14: 5}
_EVERY = {"draft": 40, "withdrawn": 97, "corrected": 23, "event": 3}
"""Each of them one document in so many."""

Fields = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """Someone's part in a document."""

    person: Somebody
    name: str
    role: str
    said: str | None


def demo_files(number: int, *, seed: int) -> Iterator[tuple[str, str]]:
    """Path and text of each file of a project with this many briefings; the same for the same seed."""
    everything = world(number, seed)
    used: set[tuple[str, str]] = set()
    for index in range(number):
        yield from _document(index, everything, Random(f"{seed}-{index}"), used)
    yield from _authority(everything, used)
    yield "content/about.md", "# About\n\nThis corpus was made by `briefings demo`, to look at and to test with.\n"
    yield "content/index.md", "# Demonstration\n\nAll people, bodies, places and events of this site are invented.\n"


def _document(index: int, everything: World, random: Random, used: set[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    language = _weighted(_LANGUAGES, random)
    words = phrases()["languages"][language]
    day = _FIRST_DAY + timedelta(days=random.randrange(_DAYS))
    place, topic = random.choice(everything.places), random.choice(everything.topics)
    event = _event(everything, day, random) if index % _EVERY["event"] == 0 else None
    issuer = random.choice(everything.bodies)
    count = random.randrange(2, 400)
    facts = {"place": place, "topic": topic, "count": count, "event": event}
    parts = _parts(everything, language, words, random, facts)
    paragraphs = _paragraphs(parts, words, random, facts)
    name = f"{day}-{slug(place)}-{index:06}"
    fields: Fields = {
        "source": f"{name}.txt",
        "title": f"{parts[0].name}: {place}, {topic if language == 'en' else count}",
        "date": str(day),
        **_status(index, day),
        "type": random.choice(["press release", "statement", "readout"]),
        "language": language,
        "issuer": slug(issuer),
        "url": f"https://example.org/{name}",
        "places": [slug(place)],
        "topics": [slug(topic)] if language == "en" else [],
        **({"event": slug(event)} if event else {}),
        "summary": [paragraphs[0].split("\n")[0]],
        "participants": [{"name": part.person.id, "role": part.role} for part in parts],
        "quotes": [{"speaker": part.person.id, "text": part.said} for part in parts if part.said],
    }
    used |= {("organisations", slug(issuer)), ("places", slug(place)), *(("people", part.person.id) for part in parts)}
    used |= {("topics", one) for one in fields["topics"]} | ({("events", slug(event))} if event else set())
    yield f"seeds/{name}.txt", f"date {day} Source: {issuer}\n\n" + "\n\n".join(paragraphs) + "\n"
    path = f"content/briefings/{name}.yml"
    yield path, _yaml(path, {key: value for key, value in fields.items() if value})


def _parts(everything: World, language: str, words: Fields, random: Random, facts: Fields) -> list[_Part]:
    number = _weighted(_PARTICIPANTS, random)
    people = list(
        {person.id: person for person in (everything.somebody(language, random) for _ in range(number))}.values()
    )
    said = random.sample(words["words"], k=len(words["words"]))
    return [
        _Part(
            person=person,
            name=(person.native_name or person.name) if language in {"ru", "ar"} else person.name,
            role=random.choice(words["role"]),
            said=said[place].format_map(facts) if place < min(len(said), 2) else None,
        )
        for place, person in enumerate(people)
    ]


def _paragraphs(parts: list[_Part], words: Fields, random: Random, facts: Fields) -> list[str]:
    first = random.choice(words["opening"]).format_map(facts | {"name": parts[0].name, "role": parts[0].role})
    made = [first, *(words["joined"].format(name=part.name, role=part.role) for part in parts[1:])]
    made += [words["said"].format(words=part.said, name=part.name) for part in parts if part.said]
    made += [words["at"].format_map(facts)] if facts["event"] else []
    wanted = _weighted(_PARAGRAPHS, random)
    return made + [random.choice(words["filler"]) for _ in range(max(0, wanted - len(made)))]


def _event(everything: World, day: date, random: Random) -> str:
    return random.choice([event for event in everything.events if event.endswith(str(day.year))])


def _status(index: int, day: date) -> Fields:
    if index % _EVERY["withdrawn"] == _EVERY["withdrawn"] - 1:
        notice = {"date": str(day + timedelta(days=30)), "reason": "The issuer took the document back."}
        return {"status": "withdrawn", "withdrawn": notice}
    if index % _EVERY["draft"] == _EVERY["draft"] - 1:
        return {"status": "draft"}
    if index % _EVERY["corrected"] == _EVERY["corrected"] - 1:
        note = {"date": str(day + timedelta(days=9)), "note": "A name was misspelt."}
        return {"status": "published", "corrections": [note]}
    return {"status": "published"}


def _authority(everything: World, used: set[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    people = {
        person.id: {"name": person.name, **({"native_name": person.native_name} if person.native_name else {})}
        for person in everything.people
    }
    named = {"organisations": everything.bodies, "places": everything.places, "topics": everything.topics}
    records: dict[str, Fields] = {"people": people}
    records |= {kind: {slug(name): {"name": name} for name in names} for kind, names in named.items()}
    records["events"] = {slug(name): {"name": name} for name in everything.events}
    for kind, found in records.items():
        path = f"content/{kind}.yml"
        yield path, _yaml(path, {key: value for key, value in found.items() if (kind, key) in used})


def _yaml(path: str, fields: Fields) -> str:
    return f"{modeline(path)}\n{changed('', fields, file=path)}"


def _weighted(choices: dict[Any, int], random: Random) -> Any:
    return random.choices(list(choices), weights=list(choices.values()))[0]
