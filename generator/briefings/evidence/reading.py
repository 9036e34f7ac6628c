"""A source document prepared for looking things up: each view of its text is made once, when asked for."""

from bisect import bisect_left
from decimal import Decimal
from functools import cached_property

from briefings.evidence.content import content
from briefings.evidence.figures import values
from briefings.evidence.typography import Folded, fold_spacing, fold_typography
from briefings.folding import Words, fold
from briefings.model import SourceDocument, Span
from briefings.sources.sentences import sentences


class Reading:
    """The reading text, as words and with its typography evened."""

    def __init__(self, source: SourceDocument) -> None:
        self.source = source
        self._sentences: dict[int, list[str]] = {}

    @cached_property
    def words(self) -> Words:
        """Folded words, for names."""
        return Words.of(self.source.text)

    @cached_property
    def spacing(self) -> Folded:
        """With white space evened."""
        return fold_spacing(self.source.text)

    @cached_property
    def typography(self) -> Folded:
        """With marks, dashes and white space evened."""
        return fold_typography(self.source.text)

    @cached_property
    def paragraph_content(self) -> dict[int, frozenset[str]]:
        """From paragraph number to the content of its words."""
        starts = [start for start, _ in self.words.bounds]
        return {
            paragraph.number: content(
                self.words.folded[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]
            )
            for paragraph in self.source.paragraphs
            if paragraph.number
        }

    @cached_property
    def values(self) -> frozenset[Decimal]:
        """Everything that its numbers can mean."""
        return values(self.source.text)

    def sentences(self, number: int) -> list[str]:
        """The sentences of a body paragraph."""
        if number not in self._sentences:
            paragraph = self.source.body[number - 1]
            self._sentences[number] = sentences(self.source.text[paragraph.start : paragraph.end])
        return self._sentences[number]

    def mentions(self, name: str) -> list[Span]:
        """Every passage with this name, case and diacritics aside."""
        return [self.source.span(start, end) for start, end in self.words.find(fold(name))]
