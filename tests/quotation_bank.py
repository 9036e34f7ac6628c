"""Six hundred real quotations, and what may and may not be done to them.

A harmless variant is the same quotation, typed otherwise. A mutant is another quotation; it knows
which words make it one, and what the message must say of them.
"""

import gzip
import json
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

_PUNCTUATION = ".,;:!?…\"'“”„‘’«»()"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A quotation with the paragraphs round it."""

    origin: str
    """Collection and document."""
    text: str
    quotation: str
    speaker: str | None = None
    """Where the source names the speaker right beside it."""
    other: str | None = None
    """Somebody else whom the source names."""

    @property
    def words(self) -> list[str]:
        return self.quotation.split()


def records() -> list[Record]:
    """The bank; evidence/README.md says where it is from."""
    lines = (
        gzip.decompress((Path(__file__).parent / "evidence" / "quotations.jsonl.gz").read_bytes()).decode().splitlines()
    )
    return [Record(**json.loads(line)) for line in lines]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A quotation with which something is wrong."""

    text: str
    at_fault: str = ""
    """Its words that the source does not have there; none where words are missing."""
    said: str = ""
    """What the message says of the source."""


HARMLESS: dict[str, Callable[[str], str]] = {
    "straight marks": lambda text: text.translate(str.maketrans("“”„‘’", '"""\'\'')),
    "curly marks": lambda text: re.sub(r"\B\"\b", "“", text).replace('"', "”").replace("'", "’"),
    "its own marks round it": lambda text: f"“{text}”",
    "marks of another language": lambda text: f"« {text} »",
    "dashes": lambda text: text.translate(str.maketrans("-–—", "‑—–")),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "line ends and wide spaces": lambda text: "\n  ".join(text.split(" ")),
    "soft hyphens": lambda text: re.sub(r"(\w{3})(?=\w{3})", "\\1\u00ad", text),
    "invisible characters": lambda text: text.replace(" ", " \u200b").replace("-", "\u2060-"),
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
    "three stops": lambda text: text.replace("…", "..."),
    "final stop and comma": lambda text: text[:-1] + {",": ".", ".": ","}.get(text[-1], text[-1]),
}


def mutants(record: Record, random: Random, vocabulary: list[str]) -> Iterator[tuple[str, Mutant]]:
    """One of each kind that the quotation can have."""
    for kind, mutate in MUTATIONS.items():
        mutant = mutate(record, random, vocabulary)
        if mutant is not None and not _same(mutant.text, record):
            yield kind, mutant


def _same(text: str, record: Record) -> bool:
    """Whether these words, too, stand in the source."""
    return f" {_plain(text)} " in f" {_plain(record.text)} "


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text))


def bare(word: str) -> str:
    return word.strip(_PUNCTUATION)


def _inner(record: Record, random: Random) -> int:
    """The place of a word that stands between others."""
    plain = [index for index, word in enumerate(record.words[2:-2], start=2) if word.isalpha()]
    return random.choice(plain)


def _strange(random: Random, vocabulary: list[str], record: Record) -> str:
    """A word that the source does not have."""
    return next(word for word in iter(lambda: random.choice(vocabulary), "") if word.lower() not in record.text.lower())


def _replaced(words: list[str], start: int, end: int, *new: str) -> str:
    return " ".join([*words[:start], *new, *words[end:]])


def _changed(record: Record, random: Random, vocabulary: list[str]) -> Mutant:
    at, new = _inner(record, random), _strange(random, vocabulary, record)
    said = f'"{record.words[at]}" where you have "{new}"'
    return Mutant(text=_replaced(record.words, at, at + 1, new), at_fault=new, said=said)


def _dropped(record: Record, random: Random, _: list[str]) -> Mutant:
    at = _inner(record, random)
    return Mutant(text=_replaced(record.words, at, at + 1), said=f'also "{record.words[at]}"')


def _added(record: Record, random: Random, vocabulary: list[str]) -> Mutant:
    at, new = _inner(record, random), _strange(random, vocabulary, record)
    return Mutant(text=_replaced(record.words, at, at, new), at_fault=new, said=f'no "{new}"')


def _moved(record: Record, random: Random, _: list[str]) -> Mutant | None:
    """Across more than two words: of neighbours it cannot be said which one was moved."""
    at = _inner(record, random)
    words = [*record.words[:at], *record.words[at + 1 :]]
    places = [place for place in range(1, len(words)) if abs(place - at) > 2]
    if not places:
        return None
    to = random.choice(places)
    return Mutant(text=_replaced(words, to, to, record.words[at]), said=f'"{record.words[at]}"')


def _negation_dropped(record: Record, _: Random, __: list[str]) -> Mutant | None:
    for at, word in enumerate(record.words[1:-1], start=1):
        if bare(word).lower() in {"not", "never", "no"}:
            return Mutant(text=_replaced(record.words, at, at + 1), said=f'also "{bare(word)}"')
        if re.fullmatch(r"\w+n['’]t", bare(word)) and len(bare(word)) > 4:
            new = bare(word)[:-3]
            said = f'"{bare(word)}" where you have "{new}"'
            return Mutant(text=_replaced(record.words, at, at + 1, new), at_fault=new, said=said)
    return None


def _digit_changed(record: Record, random: Random, _: list[str]) -> Mutant | None:
    places = [at for at, word in enumerate(record.words) if re.search(r"\d", word)]
    if not places:
        return None
    at = random.choice(places)
    word = record.words[at]
    digit = random.choice([match.start() for match in re.finditer(r"\d", word)])
    new = word[:digit] + str((int(word[digit]) + random.randint(1, 9)) % 10) + word[digit + 1 :]
    said = f'"{bare(word)}" where you have "{bare(new)}"'
    return Mutant(text=_replaced(record.words, at, at + 1, new), at_fault=bare(new), said=said)


def _middle_left_out(record: Record, random: Random, _: list[str]) -> Mutant | None:
    words = record.words
    if len(words) < 14:
        return None
    length = random.randint(3, len(words) - 10)
    start = random.randint(5, len(words) - 5 - length)
    return Mutant(text=_replaced(words, start, start + length))


def _spliced(record: Record, random: Random, _: list[str]) -> Mutant | None:
    """The beginning of the quotation with the end of another passage of the same source."""
    elsewhere = record.text.replace(record.quotation, "\n").split("\n")
    passages = [passage.split() for passage in elsewhere if len(passage.split()) >= 5]
    if not passages:
        return None
    ending = random.choice(passages)[-5:]
    return Mutant(text=" ".join([*record.words[: len(record.words) // 2 + 1], *ending]))


MUTATIONS: dict[str, Callable[[Record, Random, list[str]], Mutant | None]] = {
    "a word changed": _changed,
    "a word dropped": _dropped,
    "a word added": _added,
    "a word moved": _moved,
    "a negation dropped": _negation_dropped,
    "a digit changed": _digit_changed,
    "the middle left out": _middle_left_out,
    "two passages spliced": _spliced,
}
