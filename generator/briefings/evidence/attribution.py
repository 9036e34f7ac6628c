"""Words that the source itself gives to somebody else, right beside its quotation marks.

Rule `quote-of-another`: only the plainest forms count, a participant's name and a verb of saying
behind the closing mark (“…,” said Lund. “…,” Lund said.) or before the opening mark (Lund said:
“…”), in a sentence that does not name the speaker whom the metadata gives. What a pronoun, a title
or the order of sentences tells is left to readers: a rule must not refuse what is right.
"""

import re
from collections.abc import Iterator, Sequence

from briefings.evidence.participants import NamedParticipant
from briefings.folding import Words, fold
from briefings.model import SourceDocument, Span

_SAID = (
    r"(?:said|says|told|stated|states|added|adds|noted|notes|explained|declared|announced|replied|continued|concluded"
    r"|sagte|sagt|erklärte|erklärt|betonte|a déclaré|a dit|a affirmé|dijo|afirmó|declaró"
    r"|сказал|сказала|заявил|заявила|отметил|отметила|подчеркнул|подчеркнула)\b"
)
_MARK = re.compile('["“”„‟«»\n]')
_SENTENCE_END = re.compile(r"[.!?](?<=\w\w\w.)\s")
_SAID_BEFORE = re.compile(rf"\W*{_SAID}[^,;:]{{0,60}}\Z", re.IGNORECASE)
"""Between a closing mark and a name behind it, titles such as "U.S. Attorney" included."""
_TITLE_BEFORE = re.compile(r"[\s,–—-]*(?:[^\W\d_a-z][\w.-]*\s+){0,4}\Z")
_SAID_AFTER = re.compile(rf"\s+{_SAID}", re.IGNORECASE)
_SAID_LAST = re.compile(rf"\s+{_SAID}[\s,:]*\Z", re.IGNORECASE)
_OF_THEIRS = re.compile(
    r"(?:\b(?:for|of|to|about|with|by|from|and|von|für|und|de|du|et|pour|para|y|a|an|the|one|another)|['’]s)\s+\Z",
    re.IGNORECASE,
)
"""Before a name: not this person speaks but somebody of theirs ("the Lund campaign"), or not this person alone."""
_POSSESSIVE = re.compile(r"['’]")
_FURTHEST = 300
"""In characters from a mark: of a sentence that is longer, this part counts."""
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


def given_to_another(
    spans: tuple[Span, ...], speaker: NamedParticipant, participants: Sequence[NamedParticipant], source: SourceDocument
) -> NamedParticipant | None:
    """The participant other than the speaker whom the source names as the one who said a quotation."""
    behind, before = _behind(source.text, spans[-1].end), _before(source.text, spans[0].start)
    beside = [(side, Words.of(side), says) for side, says in ((behind, _says_behind), (before, _says_before)) if side]
    if any(any(_mentions(side, words, speaker)) for side, words, _ in beside):
        return None
    for participant in participants if beside else ():
        if any(says(side, *place) for side, words, says in beside for place in _mentions(side, words, participant)):
            return participant
    return None


def _says_before(sentence: str, start: int, end: int) -> bool:
    """Whether the name at `[start, end)` is the subject of a verb of saying at the end of what stands before a mark."""
    return bool(_SAID_LAST.match(sentence, end)) and not _OF_THEIRS.search(sentence[:start])


def _says_behind(sentence: str, start: int, end: int) -> bool:
    """Whether the name at `[start, end)` is the subject of the verb of saying in a sentence behind a mark."""
    left = sentence[:start]
    if _OF_THEIRS.search(left) or _POSSESSIVE.match(sentence, end):
        return False
    return bool(_SAID_BEFORE.match(left) or (_TITLE_BEFORE.match(left) and _SAID_AFTER.match(sentence, end)))


def _behind(text: str, end: int) -> str:
    """What stands between the mark that closes the source's quotation and the end of the sentence, or the next mark."""
    mark = _MARK.search(text, end)
    if mark is None or mark[0] == "\n" or text[mark.start() - 1].isspace():
        return ""
    following = _MARK.search(text, mark.end(), mark.end() + _FURTHEST)
    rest = text[mark.end() : following.start() if following else mark.end() + _FURTHEST]
    return _SENTENCE_END.split(rest, maxsplit=1)[0]


def _before(text: str, start: int) -> str:
    """The part of a sentence that stands before the mark that opens the source's quotation."""
    mark = max(text.rfind(char, 0, start) for char in '"“„«\n')
    if mark < 0 or text[mark] == "\n" or not text[mark - 1 : mark].isspace():
        return ""
    begins = max((match.end() for match in _MARK.finditer(text, max(0, mark - _FURTHEST), mark)), default=0)
    return _last_sentence(text, begins, mark)


def _last_sentence(text: str, start: int, end: int) -> str:
    """The last sentence of a passage, without reading more of a long one than that."""
    reach = _FURTHEST
    while True:
        left = max(start, end - reach)
        sentences = _SENTENCE_END.split(text[left:end])
        if len(sentences) > 1 or left == start:
            return sentences[-1]
        reach *= 2


def _mentions(sentence: str, words: Words, participant: NamedParticipant) -> Iterator[tuple[int, int]]:
    """Where a sentence has a participant's name, or else the surname alone, with a capital; `words` are its own."""
    reference = participant.named.reference
    names = {fold(name) for name in reference.names}
    if reference.kind == "people":
        names |= {_surname(name) for name in names}
    places = {place for name in names for place in words.find(name) if not sentence[place[0]].islower()}
    for start, end in sorted(places):
        if not any(left < start and end <= right for left, right in places):
            yield start, end


def _surname(name: tuple[str, ...]) -> tuple[str, ...]:
    parts = [word for word in name if word not in _SUFFIXES]
    return tuple(parts[-1:])
