"""What the authority records know of a text: they win over guesses; what only resembles one is said, never merged."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz, process

from briefings.draft.lead import Opening, opening
from briefings.folding import Words, fold, slug, words_of
from briefings.metadata.registry import Registry
from briefings.model import Kind, SourceDocument, Span

_ALIKE = 85
"""Of 100, as rapidfuzz counts: "Juergen Stok" and "Jürgen Stock" are, "Ann Smith" and "Anna Schmidt" are not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownMention:
    """A record's name in the text."""

    id: str
    span: Span


@dataclass(frozen=True)
class Known:
    """The records, and one text."""

    registry: Registry
    source: SourceDocument

    @cached_property
    def words(self) -> Words:
        """Of the text, folded."""
        return words_of(self.source.text)

    @cached_property
    def opening(self) -> Opening:
        """How the text begins."""
        return opening(self.source)

    def mentions(self, kind: Kind) -> tuple[KnownMention, ...]:
        """Every mention of a record of a kind, in order; of two at one place the longer."""
        if not self.registry.records[kind]:
            return ()
        found = sorted(self._mentions(kind), key=lambda mention: (mention.span.start, -mention.span.end))
        kept: list[KnownMention] = []
        for mention in found:
            if not kept or mention.span.start >= kept[-1].span.end:
                kept.append(mention)
        return tuple(kept)

    def within(self, kind: Kind, phrase: str) -> str | None:
        """The id of the record whose name is the longest in a phrase; none where two share it."""
        if not self.registry.records[kind]:
            return None
        words = Words.of(phrase)
        named = [
            (len(name), ids)
            for (of, name), ids in self.registry.by_name.items()
            if of == kind and next(words.find(name), None)
        ]
        _, ids = max(named, default=(0, []))
        return ids[0] if len(ids) == 1 else None

    def reference(self, kind: Kind, name: str) -> str:
        """The id of the record with this name, else the name."""
        ids = self.registry.ids(kind, name)
        return ids[0] if len(ids) == 1 else name

    def person(self, name: str) -> str:
        """How a person is written: by the record's name if that is enough to find it, else by its id, else as found."""
        written = self.reference("people", name)
        record = self.registry.records["people"].get(written)
        return record.name if record and self.registry.ids("people", record.name) == [written] else written

    def called(self, noun: str) -> str | None:
        """The id of the one organisation in the text that has the noun in a name, as in "the Organization"."""
        mentioned = {mention.id for mention in self.mentions("organisations")}
        wanted = fold(noun)[0]
        bearing = [
            record_id
            for record_id in sorted(mentioned)
            if any(wanted in fold(name) for name in self.registry.records["organisations"][record_id].names)
        ]
        return bearing[0] if len(bearing) == 1 else None

    def near(self, kind: Kind, name: str) -> str | None:
        """The id of a record whose name is close to this one, though not the same."""
        if not self.registry.records[kind] or self.registry.ids(kind, name):
            return None
        names = {slug(known).replace("-", " "): ids for (known, ids) in self._names(kind)}
        match = process.extractOne(slug(name).replace("-", " "), list(names), scorer=fuzz.ratio, score_cutoff=_ALIKE)
        return names[match[0]] if match else None

    def _names(self, kind: Kind) -> Iterator[tuple[str, str]]:
        for record_id, record in self.registry.records[kind].items():
            yield from ((name, record_id) for name in record.names)

    def _mentions(self, kind: Kind) -> Iterator[KnownMention]:
        for (of, name), ids in self.registry.by_name.items():
            if of == kind and len(ids) == 1:
                for start, end in self.words.find(name):
                    yield KnownMention(id=ids[0], span=self.source.span(start, end))
