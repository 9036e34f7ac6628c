"""A quotation that stops where the speaker turns, or begins where a negation has just been left out.

Rule `quote-cut-at-turn`, a warning: every word stands in the source, and yet the quotation may say
the opposite. "We support it" is not what was said in “We support it, but only on paper.” Words
are looked for in the document's own language: English, German, French, Spanish and Russian.
Where the source closes its quotation marks, a "but" behind them is the author's and no turn; a
"not" just before them is one, as in: it was not “a success”.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from briefings.evidence.typography import QUOTATION_MARKS
from briefings.model import SourceDocument, Span

_FEW = 8
"""Words of the source that a message shows."""
_DOUBLE_MARKS = '"“”„‟«»'
_SAID = rf"[^{_DOUBLE_MARKS}\n]{{1,160}}?[,–—-]"
"""What an author puts between two parts of one sentence that somebody says."""
_SHORT_FORM = re.compile(r"\b[A-ZА-Я]\w{0,3}\.")
"""An initial or a title: its stop ends no sentence."""
_SENTENCE_END = re.compile(r"[.!?…]")


@dataclass(frozen=True)
class _Language:
    """The words by which a language turns or negates."""

    within: str
    """Words that take back or limit what stands before them in a sentence; `|` divides them."""
    opening: str
    """Words that do so at the beginning of the next sentence, or behind a comma."""
    negations: str
    """Words that negate what follows them."""

    @cached_property
    def next_turn(self) -> re.Pattern[str]:
        """Matches at the end of a quotation whose sentence, or speech, goes on with a turn."""
        between = rf"[^\w\n{QUOTATION_MARKS}]*"
        resumed = rf"[,–—-]?[{QUOTATION_MARKS}](?P<said>{_SAID})\s*[{QUOTATION_MARKS}](?={self.within})"
        turn = rf"(?P<within>{self.within})|(?P<opening>{self.opening})"
        return re.compile(rf"(?:{resumed}|(?P<between>{between}))(?:{turn})\b", re.IGNORECASE)

    @cached_property
    def negation(self) -> re.Pattern[str]:
        """Matches a negation as a word of its own."""
        return re.compile(self.negations, re.IGNORECASE)

    @cached_property
    def last_negation(self) -> re.Pattern[str]:
        """Matches a negation at the end of what stands before a quotation."""
        return re.compile(rf"(?<!\w)(?:{self.negations})[^\S\n]*[{QUOTATION_MARKS}]?\Z", re.IGNORECASE)


_LANGUAGES = {
    "en": _Language(
        within="but|however|except|excepting|unless|although|though|albeit|only if|if|provided|providing|"
        "subject to|on condition|as long as|so long as|assuming|barring",
        opening="but|however|yet|nevertheless|nonetheless|then again",
        negations=r"not|never|no|cannot|neither|nor|without|nothing|nobody|hardly|scarcely|\w+n['’]t",
    ),
    "de": _Language(
        within="aber|jedoch|doch|sondern|außer|ausgenommen|es sei denn|sofern|falls|wenn|obwohl|obgleich|"
        "vorausgesetzt|unter der Bedingung",
        opening="aber|jedoch|doch|allerdings|dennoch|trotzdem",
        negations="nicht|nie|niemals|kein|keine|keinen|keinem|keiner|keines|weder|noch nie|ohne|kaum|nichts|niemand",
    ),
    "fr": _Language(
        within="mais|cependant|toutefois|sauf|excepté|hormis|à moins|bien que|quoique|si|s['’]il|s['’]ils|pourvu|"
        "à condition|sous réserve",
        opening="mais|cependant|toutefois|pourtant|néanmoins",
        negations=r"ne|n['’]|pas|jamais|non|aucun|aucune|sans|ni|rien|personne|guère",
    ),
    "es": _Language(
        within="pero|sino|salvo|excepto|aunque|a menos|a no ser|si|siempre que|siempre y cuando|con tal|"
        "a condición|sin embargo|no obstante",
        opening="pero|sin embargo|no obstante|aun así|ahora bien",
        negations="no|nunca|jamás|ni|sin|ningún|ninguna|ninguno|nada|nadie|tampoco|apenas",
    ),
    "ru": _Language(
        within="но|однако|если|кроме|хотя|за исключением|при условии|при том условии|разве что",
        opening="но|однако|тем не менее|впрочем|зато",
        negations="не|ни|никогда|нет|нельзя|без|никто|ничто|ничего|вряд ли|едва ли",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What a quotation leaves out, though its meaning hangs on it."""

    words: str
    """The source's: the negation, or the beginning of what the source goes on with."""
    piece: int
    """The piece of the quotation that they stand beside."""
    is_before: bool
    """Whether they stand before it, and negate it."""


def negations(language: str) -> re.Pattern[str] | None:
    """The words that negate in a language; none where they are not known."""
    words = _words_of(language)
    return words.negation if words else None


def turns(spans: tuple[Span, ...], source: SourceDocument, *, language: str, is_open: bool) -> Iterator[Turn]:
    """The negations just before the pieces of a quotation, and the turn just behind it.

    `language` is the document's, as in `pt-BR`; `is_open` says that the quotation itself shows that
    the source goes on.
    """
    words = _words_of(language)
    if words is None:
        return
    for number, span in enumerate(spans):
        floor = spans[number - 1].end if number else 0
        negation = words.last_negation.search(source.text, max(floor, span.start - _LONGEST_NEGATION), span.start)
        if negation:
            said = " ".join(negation[0].split()).rstrip(f" {QUOTATION_MARKS}")
            yield Turn(words=said, piece=number, is_before=True)
    begins = None if is_open else _turn_after(spans[-1], source.text, words)
    if begins is not None:
        yield Turn(words=_few(source.text[begins:]), piece=len(spans) - 1, is_before=False)


def _words_of(language: str) -> _Language | None:
    return _LANGUAGES.get(language.partition("-")[0].lower())


_LONGEST_NEGATION = 40
"""In characters, with what stands between it and the quotation."""


def _turn_after(span: Span, text: str, words: _Language) -> int | None:
    """Where the turn begins."""
    match = words.next_turn.match(text, span.end)
    if match is None:
        return None
    begins = match.start("within") if match["within"] else match.start("opening")
    if match["said"]:
        return None if _SENTENCE_END.search(_SHORT_FORM.sub("", match["said"])) else begins
    before = text[span.start : begins].rstrip()
    if before[-1] in ".!?…" and text[begins].isupper():
        return begins if re.match(rf"(?:{words.opening})\b", text[begins:], re.IGNORECASE) else None
    is_apart = not before[-1].isalnum()
    return begins if match["within"] or is_apart else None


def _few(text: str) -> str:
    """The first words of a passage, to the end of its paragraph or quotation at most."""
    words = re.split(rf"[\n{_DOUBLE_MARKS}]", text, maxsplit=1)[0].split(maxsplit=_FEW)
    return " ".join(words[:_FEW]) + (" …" if len(words) > _FEW else "")
