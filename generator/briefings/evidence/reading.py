"""A source document prepared for looking things up: each view of its text is made once, when asked for."""

from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from briefings.evidence.content import content
from briefings.evidence.figures import values
from briefings.evidence.typography import Folded, fold_paragraphs, fold_spacing, fold_typography
from briefings.folding import Words, fold, words_of
from briefings.model import SourceDocument, Span
from briefings.sources.sentences import sentences

if TYPE_CHECKING:
    from briefings.evidence.quotations import Ambiguous, Located


class Reading:
    """The reading text, as words and with its typography evened."""

    def __init__(self, source: SourceDocument) -> None:
        self.source = source
        self.places: dict[tuple[object, ...], dict[int | None, Located | Ambiguous]] = {}
        """Of quotations that were looked for, by the step of the ladder and by their pieces."""
        self.body = source.body
        self._content: dict[int, frozenset[str]] = {}
        self._sentences: dict[int, list[str]] = {}
        self._values: set[Decimal] = set()
        self._further_values = values(source.text)

    @cached_property
    def words(self) -> Words:
        """Folded words, for names."""
        return words_of(self.source.text)

    @cached_property
    def spacing(self) -> Folded:
        """With white space evened."""
        return fold_spacing(self.source.text)

    @cached_property
    def typography(self) -> Folded:
        """With marks, dashes and white space evened."""
        return fold_typography(self.source.text)

    @cached_property
    def run_on(self) -> Folded:
        """Likewise, without the marks that open a paragraph."""
        return fold_paragraphs(self.source.text)

    def content(self, number: int) -> frozenset[str]:
        """The content of a body paragraph's words."""
        if number not in self._content:
            paragraph = self.body[number - 1]
            first, end = self.words.before(paragraph.start), self.words.before(paragraph.end)
            self._content[number] = content(self.words.folded[first:end])
        return self._content[number]

    def gives(self, wanted: frozenset[Decimal]) -> bool:
        """Whether one of its numbers can mean one of these."""
        # Read no further than needed: most statements take their figures from the first paragraphs.
        while self._values.isdisjoint(wanted):
            value = next(self._further_values, None)
            if value is None:
                return False
            self._values.add(value)
        return True

    def sentences(self, number: int) -> list[str]:
        """The sentences of a body paragraph."""
        if number not in self._sentences:
            paragraph = self.body[number - 1]
            self._sentences[number] = sentences(self.source.text[paragraph.start : paragraph.end])
        return self._sentences[number]

    def first_mention(self, name: str) -> Span | None:
        """The first passage with this name."""
        place = next(self.words.find(fold(name)), None)
        return self.source.span(*place) if place else None

    def mentions(self, name: str) -> list[Span]:
        """Every passage with this name, case and diacritics aside."""
        return [self.source.span(start, end) for start, end in self.words.find(fold(name))]
