"""Quotations: each has a speaker among the participants and a passage in the source.

Rules `quote-not-in-source`, `quote-ambiguous`, `quote-twice`, `quote-cut-at-turn`,
`quote-of-another`, `speaker-not-participant`, `reported-without-passage`.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from briefings.addresses import quotation_anchor
from briefings.evidence.attribution import given_to_another
from briefings.evidence.case import Case
from briefings.evidence.nearest import Nearest, nearest_to
from briefings.evidence.participants import NamedParticipant
from briefings.evidence.pieces import shows_more
from briefings.evidence.quotations import Ambiguous, Located, Missing, Rung, locate
from briefings.evidence.statements import supporting_paragraphs
from briefings.evidence.turns import Turn, turns
from briefings.evidence.typography import without_outer_marks
from briefings.folding import fold
from briefings.metadata.schema import Quote
from briefings.metadata.shape import nearest
from briefings.model import Span
from briefings.problems import Finding, Path

_ENOUGH_FOR_REPORTED = 0.5
"""Share of the words of reported speech that its passage must have."""

_MARKS = '"“”„«»'
_LONGEST_MEND = 300
"""In characters: a longer passage is better copied than read in a message."""


class LocatedQuotation(NamedTuple):
    """A quotation with its speaker and its passage."""

    anchor: str
    """Its name on the page, from its words alone."""
    text: str
    kind: Literal["direct", "reported"]
    original: str | None
    """The source's own words, where `text` translates them."""
    speaker: NamedParticipant
    context: str | None
    spans: tuple[Span, ...]
    aliases: tuple[str, ...]
    """Names that it had before."""
    rung: Rung | None
    """How the words were found; none for reported speech in the editor's words."""


def check_quotations(
    quotes: tuple[Quote, ...], participants: tuple[NamedParticipant, ...], case: Case, *, language: str
) -> tuple[tuple[LocatedQuotation, ...], list[Finding]]:
    """Those that stand in the source, and what is wrong with them and with the others; `language` is the source's."""
    checked: dict[str, LocatedQuotation] = {}
    findings: list[Finding] = []
    for index, quote in enumerate(quotes):
        path: Path = ("quotes", index)
        speaker = _speaker(quote, participants, path)
        place = _place(quote, path, case)
        findings += [found for found in (speaker, place) if isinstance(found, Finding)]
        if isinstance(speaker, Finding) or isinstance(place, Finding):
            continue
        quotation = _quotation(quote, speaker, place)
        if quotation.anchor in checked:
            findings.append(
                _finding("quote-twice", path, "this quotation is listed twice", "keep one of the two", quote.text)
            )
        else:
            checked[quotation.anchor] = quotation
            findings += _of_another(quotation, participants, path, case)
            findings += _cut_at_turns(quote, place, path, case, language)
    return tuple(checked.values()), findings


def _quotation(quote: Quote, speaker: NamedParticipant, place: Located) -> LocatedQuotation:
    text = without_outer_marks(" ".join(quote.text.split()))
    return LocatedQuotation(
        anchor=quotation_anchor(text, quote.paragraph),
        text=text,
        kind=quote.kind,
        original=quote.original,
        speaker=speaker,
        context=quote.context,
        spans=place.spans,
        aliases=quote.aliases,
        rung=place.rung,
    )


def _speaker(quote: Quote, participants: tuple[NamedParticipant, ...], path: Path) -> NamedParticipant | Finding:
    wanted = fold(quote.speaker)
    for participant in participants:
        if quote.speaker == participant.id or wanted in {fold(name) for name in participant.named.reference.names}:
            return participant
    names = [participant.name for participant in participants]
    guess = nearest(quote.speaker, names)
    mend = (
        f"write {guess}"
        if guess
        else f"add the speaker to `participants`, or write one of: {', '.join(names) or 'none yet'}"
    )
    message = "the speaker is not among the participants"
    return _finding("speaker-not-participant", (*path, "speaker"), message, mend, quote.speaker)


def _place(quote: Quote, path: Path, case: Case) -> Located | Finding:
    """The passage of the quotation's words, or of the words that it translates."""
    key, words = ("original", quote.original) if quote.original else ("text", quote.text)
    found = locate(words, case.reading, paragraph=quote.paragraph)
    match found:
        case Located():
            return found
        case Ambiguous(spans=spans):
            return _ambiguous(spans, words, (*path, key))
        case Missing():
            return (
                _reported(quote, path, case) if quote.kind == "reported" else _missing(quote, words, (*path, key), case)
            )


def _reported(quote: Quote, path: Path, case: Case) -> Located | Finding:
    """For indirect speech in the editor's words: the paragraph that has the substance of it."""
    source = case.reading.source
    best = supporting_paragraphs(quote.text, case.reading, enough=_ENOUGH_FOR_REPORTED)
    number = quote.paragraph or next(iter(best), None)
    for paragraph in source.body:
        if paragraph.number == number:
            return Located(spans=(source.span(paragraph.start, paragraph.end),), rung=None)
    message = f"the source has no paragraph {number}" if number else "no paragraph of the source reports this"
    mend = f"give the paragraph that does, as in `paragraph: 3`; there are {len(source.body)}"
    return _finding("reported-without-passage", (*path, "text"), message, mend, quote.text)


def _missing(quote: Quote, words: str, path: Path, case: Case) -> Finding:
    elsewhere = locate(words, case.reading) if quote.paragraph else None
    if isinstance(elsewhere, Located):
        number = elsewhere.spans[0].paragraph
        message = f"these words are not in paragraph {quote.paragraph}, but in paragraph {number}"
        return _finding(
            "quote-not-in-source", path, message, f"write `paragraph: {number}`, or leave that line out", words
        )
    near = nearest_to(words, case.reading)
    return Finding(
        code="quote-not-in-source",
        path=path,
        message=f"these words are not in {case.reading.source.file}",
        mend=f"{_copy(near)}, or mark the quotation `kind: reported`",
        text=words,
        words=near.at_fault,
        detail=near.difference,
    )


def _of_another(
    quotation: LocatedQuotation, participants: tuple[NamedParticipant, ...], path: Path, case: Case
) -> Iterator[Finding]:
    """Where the source, right beside its quotation marks, names another participant as the speaker."""
    if quotation.kind == "reported":
        return
    other = given_to_another(quotation.spans, quotation.speaker, participants, case.reading.source)
    if other is not None:
        message = f"the source gives these words to {other.name}"
        mend = f"write `speaker: {other.name}`, or mark the quotation `kind: reported`"
        yield _finding("quote-of-another", (*path, "speaker"), message, mend, quotation.speaker.name)


def _cut_at_turns(quote: Quote, place: Located, path: Path, case: Case, language: str) -> Iterator[Finding]:
    """Warnings, for direct quotations only: reported speech is the editor's own sentence."""
    if quote.kind == "reported":
        return
    key, words = ("original", quote.original) if quote.original else ("text", quote.text)
    source = case.reading.source
    for turn in turns(place.spans, source, language=language, is_open=shows_more(words)):
        beside = source.passage(place.spans[turn.piece]).split()
        yield Finding(
            code="quote-cut-at-turn",
            path=(*path, key),
            message=_turned(turn),
            mend=_QUOTE_IT_TOO if turn.is_before else _QUOTE_ON,
            text=words,
            words=" ".join(beside[:_BESIDE] if turn.is_before else beside[-_BESIDE:]).strip(f"{_MARKS} ,.;:"),
            severity="warning",
        )


_BESIDE = 3
"""Words of the quotation that a warning points at."""
_QUOTE_IT_TOO = "quote it too, or mark the quotation `kind: reported`"
_QUOTE_ON = "quote on, or end the quotation with `[…]`, so that readers see that there is more"


def _turned(turn: Turn) -> str:
    if turn.is_before:
        return f'the source negates these words: just before them stands "{turn.words}"'
    return f'the source goes on after these words with "{turn.words}"'


def _copy(near: Nearest) -> str:
    """The passage to write, where it is short and clearly the one that is meant."""
    words = " ".join(near.passage.split()).strip(f"{_MARKS} ,")
    is_clear = near.is_close and len(words) <= _LONGEST_MEND and not any(mark in words for mark in _MARKS)
    return f"write `{words}`" if is_clear else "copy the passage from the source"


def _ambiguous(spans: tuple[Span, ...], words: str, path: Path) -> Finding:
    numbers = sorted({span.paragraph for span in spans if span.paragraph})
    listed = ", ".join(map(str, numbers))
    if len(numbers) == len(spans):
        mend = f"say which is meant, as in `paragraph: {numbers[0]}`"
    else:
        mend = "quote more of the passage, so that it is the only one"
    return _finding(
        "quote-ambiguous",
        path,
        f"these words stand {len(spans)} times in the source (paragraphs {listed})",
        mend,
        words,
    )


def _finding(code: str, path: Path, message: str, mend: str, text: str) -> Finding:
    return Finding(code=code, path=path, message=message, mend=mend, text=text)


def editorial_texts(quotes: tuple[Quote, ...]) -> Iterator[tuple[str, Path]]:
    """What editors say of quotations in their own words; it is held against the source like a summary."""
    for index, quote in enumerate(quotes):
        if quote.context:
            yield quote.context, ("quotes", index, "context")
        if quote.kind == "reported" or quote.original:
            yield quote.text, ("quotes", index, "text")
