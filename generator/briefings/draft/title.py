"""A title: the document's headline, or what its first sentence says."""

import re
from collections.abc import Iterator

from briefings.draft.known import Known
from briefings.draft.lead import dateline
from briefings.draft.proposal import Proposed
from briefings.model import SourceDocument
from briefings.sources.sentences import sentence_bounds

_LONGEST = 110
_SHORTEST = 50
_FEW = 90
_ANNOUNCED = re.compile(
    r",\s+(?:the|The)?\s*[^,]{2,80}\s(?:announced|said|reported)(?:\s+(?:today|yesterday|on\s+\w+))?\.?\Z"
)
_SAID_THAT = (" announced", " said")
_ANNOUNCING = re.compile(
    r"(?P<who>[^.;:\n]{3,100}?(?:\.[^.;:\n]{1,60}){0,3}?),?\s(?:(?:also|today|yesterday)\s)?(?:announced|said)"
    r"(?:\s(?:today|yesterday|on\s\w+day))?,?\sthat\s(?P<itself>(?:it|they)\s)?"
)
"""Before what is announced: "The Water Board announced today that …"."""
_BRACKETS = re.compile(r"\s?\([^()]{1,120}\)")
_APPOSITION = re.compile(
    r"\A(?P<who>[^,]{3,80}(?:, (?:Inc|Jr|Ltd|LLC)\b\.?)?), (?:an?|one of|part of|the) [^;:]{3,200}?,"
    r"(?= (?:today|has|have|had|is|are|was|were|will|admitted|agreed|announced?s?|appeared|entered|filed|joined"
    r"|launched|opened|pleaded|pled|received|released|reminds|reported|signed|unveiled|won) )"
)
"""What stands between the subject of a sentence and its verb."""
_TODAY = re.compile(r"(?:Earlier )?(?:[Tt]oday|[Yy]esterday), (?=[A-Z]|the )")
_OPENING = re.compile(
    r"(?:After|As part of|At|During|Following|In|On) [^,;:]{3,90}(?:, \d{4})?, (?=(?:[A-Z]|the )[^,.;]{14})"
)
"""What a sentence opens with before its subject."""
_CLAUSE = re.compile(r"[,;:]\s|\s[—–-]\s|\s(?:which|who|that|while|after|when|because|where|as)\s")
_DANGLING = re.compile(
    r"(?:a|about|after|against|an|and|are|as|at|be|been|before|between|but|by|can|could|during|for|former|from|had|has|have|her"
    r"|his|if|in|into|is|its|less|may|more|nor|not|of|on|or|our|over|than|that|the|their|this|through|to|toward|under"
    r"|until|upon|was|were|when|where|whether|which|while|who|whose|will|with|within|would|your|\S?\d[\d.,]*)"
)
"""A word that no title ends with."""
_NAME_AT_END = re.compile(r"(?: [A-Z][\w.’'-]*(?: (?:of|for|the|&|and))*)+\Z")
_WITH_DIGIT = re.compile(r"\S*\d\S*")


def titles(known: Known) -> tuple[Proposed[str], ...]:
    """Candidates, the best first; the last ones are plain enough to be supported by any text."""
    found: list[Proposed[str]] = []
    source = known.source
    if line := known.opening.headline:
        found.append(
            Proposed(value=source.text[line.start : line.end], reason="the document's headline", confidence="sure")
        )
    found += [
        Proposed(value=text, reason="from the first sentence; the document has no headline", confidence="unsure")
        for text in map(str.strip, _from_text(source))
    ]
    found.append(Proposed(value="A document", reason="no title could be found", confidence="unsure"))
    return tuple(candidate for candidate in found if candidate.value)


def _from_text(source: SourceDocument) -> Iterator[str]:
    paragraph = source.body[0]
    text = source.text[paragraph.start : paragraph.end][: 20 * _LONGEST]
    words = text[dateline(text).end :]
    first = next((words[start:end] for start, end in sentence_bounds(words)), "")
    yield _shortened(_told(_ANNOUNCED.sub("", first)))
    few = _cut(text)
    yield few
    yield " ".join(_WITH_DIGIT.sub("", few).split())


def _told(sentence: str) -> str:
    """What it says that somebody announced, where it begins with that."""
    lead = _ANNOUNCING.match(sentence) if any(map(sentence.__contains__, _SAID_THAT)) else None
    if lead is None:
        return sentence
    rest = sentence[lead.end() :]
    return f"{lead['who']} {rest}" if lead["itself"] else rest[:1].upper() + rest[1:]


def _shortened(sentence: str) -> str:
    """A sentence without its full stop; if it is long, without asides, and cut at a clause, else at a word."""
    plain = _without(_TODAY, sentence.rstrip(" .:"))
    if len(plain) > _LONGEST:
        plain = _APPOSITION.sub(r"\g<who>", _BRACKETS.sub("", _without(_OPENING, plain)), count=1)
    if len(plain) <= _LONGEST:
        return plain
    ends = [match.start() for match in _CLAUSE.finditer(plain, _SHORTEST, _LONGEST)]
    return _without_end(plain[: ends[-1]] if ends else _cut(plain))


def _without(opening: re.Pattern[str], sentence: str) -> str:
    """A sentence without what it opens with."""
    match = opening.match(sentence)
    return sentence[match.end() :][:1].upper() + sentence[match.end() + 1 :] if match else sentence


def _cut(text: str) -> str:
    """Whole words, at most 90 characters; no name is cut in two that begins behind the first half."""
    if len(text) <= _FEW:
        return text
    cut = text[: _FEW + 1].rsplit(" ", 1)[0][:_FEW]
    name = _NAME_AT_END.search(cut) if text[len(cut) + 1 : len(cut) + 2].isupper() else None
    return _without_end(cut[: name.start()] if name and name.start() >= _SHORTEST else cut)


def _without_end(text: str) -> str:
    head, _, last = text.rpartition(" ")
    while _DANGLING.fullmatch(last):
        text = head.rstrip()
        head, _, last = text.rpartition(" ")
    return text.rstrip(" \u00a0\u202f,;:—–-")
