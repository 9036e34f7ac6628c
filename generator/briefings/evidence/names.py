"""Names: what a source mentions, and what a statement mentions that the source does not.

Rules `name-not-in-source` (a participant, organisation, place or event that the source does not
name, or a known name in a statement) and `role-not-in-source` (a role, rank or side in words that
the source does not use). Case and diacritics are set aside, nothing else.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from briefings.evidence.nearest import nearest_to
from briefings.evidence.reading import Reading
from briefings.folding import Words, fold
from briefings.metadata.registry import Reference, Registry
from briefings.metadata.schema import Record
from briefings.model import Kind, Span
from briefings.problems import Finding, Path

_FUNCTION_WORDS = frozenset("a an and at by de des for from in la le of on the to und y".split())
_CALLED: dict[Kind, str] = {
    "people": "person",
    "organisations": "organisation",
    "places": "place",
    "topics": "topic",
    "events": "event",
}
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The names of all records but topics, for finding them in prose: from first word to phrases and owners."""

    phrases: dict[str, dict[Phrase, list[Record]]]

    @classmethod
    def of(cls, registry: Registry) -> "KnownNames":
        """Collect them once for a run."""
        phrases: dict[str, dict[Phrase, list[Record]]] = {}
        for kind, _, record in registry:
            for phrase in {fold(name) for name in record.names} if kind != "topics" else ():
                if phrase:
                    phrases.setdefault(phrase[0], {}).setdefault(phrase, []).append(record)
        return cls(phrases)

    def mentioned(self, text: str) -> Iterator[tuple[str, list[Record]]]:
        """The names in a text that begin with a capital, the longest at each place, with their owners."""
        if not self.phrases:
            return
        words = Words.of(text)
        position = 0
        while position < len(words.folded):
            phrase = self._longest(words, position, text)
            if phrase is None:
                position += 1
                continue
            start, end = words.passage(position, position + len(phrase) - 1)
            yield text[start:end], self.phrases[phrase[0]][phrase]
            position += len(phrase)

    def _longest(self, words: Words, position: int, text: str) -> Phrase | None:
        candidates = self.phrases.get(words.folded[position])
        first = text[words.left[position]]
        if not candidates or first.islower():
            return None
        found = [phrase for phrase in candidates if words.folded[position : position + len(phrase)] == phrase]
        return max(found, key=len, default=None)


def mention(reference: Reference, written: str, reading: Reading) -> Span | None:
    """The first place where the source names what is referred to."""
    return min(filter(None, map(reading.first_mention, {*reference.names, written})), default=None)


def unnamed(reference: Reference, written: str, path: Path, reading: Reading) -> Finding:
    """For a reference that the source does not name."""
    called = _CALLED[reference.kind]
    names = ", ".join(f'"{name}"' for name in reference.names)
    add = f"add the name that the source uses to `aliases` of `{reference.id}` in content/{reference.kind}.yml"
    return Finding(
        code="name-not-in-source",
        path=path,
        message=f"the source does not name this {called} ({names})",
        mend=f"{add}, or take it out" if reference.record else "write the name as the source has it, or take it out",
        text=written,
        detail=nearest_to(reference.name, reading).difference,
    )


def unknown_words(text: str, path: Path, reading: Reading) -> Iterator[Finding]:
    """For a role, rank or side: the words that the source does not use, nor in the plural: "Attorneys X and Y"."""
    used = reading.words.places
    wanted = [word for word in fold(text) if word not in _FUNCTION_WORDS]
    missing = [word for word in wanted if word not in used and used.keys().isdisjoint(_plurals(word))]
    if missing:
        listed = ", ".join(f'"{word}"' for word in missing)
        yield Finding(
            code="role-not-in-source",
            path=path,
            message=f"the source does not use {'this word' if len(missing) == 1 else 'these words'}: {listed}",
            mend="write it as the source styles it",
            text=text,
            words=next((word for word in text.split() if missing[0] in fold(word)), ""),
            detail=nearest_to(text, reading).difference,
        )


def _plurals(word: str) -> Iterator[str]:
    """What several who are called so may be called, as in "salesmen", "Secretaries", "salespeople"."""
    yield f"{word}s"
    yield f"{word}es"
    if word.endswith("y"):
        yield f"{word[:-1]}ies"
    if word.endswith("man"):
        yield f"{word[:-2]}en"
    if word.endswith("person"):
        yield f"{word.removesuffix('person')}people"


def names_in_statement(text: str, path: Path, known: KnownNames, reading: Reading) -> Iterator[Finding]:
    """For a known name in prose whose owner the source does not name."""
    for written, records in known.mentioned(text):
        if any(reading.first_mention(name) for record in records for name in record.names):
            continue
        yield Finding(
            code="name-not-in-source",
            path=path,
            message=f'the source does not name "{written}"',
            mend="keep to the names that the source gives",
            text=text,
            words=written,
        )
