"""People whom a text names, by the shape of their names and, where a model is there, by its entities too.

A name is a run of capitalised words that no organisation, place or heading accounts for, and that something calls a
person: a title, a usual given name, a verb of speech or an apposition beside it, or its surname coming back alone.
Later mentions by surname belong to the fullest form.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

from briefings.draft.found import Confidence, FoundPerson
from briefings.draft.grammar import Grammar
from briefings.draft.titles import is_body, is_noun
from briefings.draft.words import HONORIFICS, IMPERSONAL_ENDS, LOWER, NOT_NAMES, PARTICLES, SPEECH, SUFFIXES, TITLES
from briefings.folding import fold_word
from briefings.model import SourceDocument

_WORD = re.compile(r"[^\W\d_](?:\.[^\W\d_])*(?:[^\W\d_]|[’'‑-](?=[^\W\d_]))*")
_CAPITALISED = re.compile(
    # The letter first: it is told from the rest of the text at once.
    rf"[^\W\d_{LOWER}](?<![^\W_].)(?<![^\W_][’'‑-].)(?:\.[^\W\d_])*(?:[^\W\d_]|[’'‑-](?=[^\W\d_]))*"
)
_PARTICLES = re.compile(rf"[ \u00a0](?:(?:{'|'.join(PARTICLES)})[ \u00a0])+")
_LONGEST_PARTICLES = 12
"""Characters, as in " von und zu "."""
_POSSESSIVE = re.compile(r"[’'][sS]?\Z")
_SUFFIX = re.compile(r"(?:Jr|Sr)\b|I{2,3}\b")
_JOINED = re.compile(r"[ \u00a0]\Z")
_AFTER = re.compile(r",? (?:who |\d\d[,.]|(?P<verb>[^\W\d_]+)\b)|, (?:an?|the|of|from) ")
_NICKNAME = re.compile(r"\.? (?:\([A-Z][a-z]{1,12}\)|[\"“][A-Z][\w.]{0,12}[\"”]) (?=[A-Z])")
_OPENS_NICKNAME = frozenset({" (", ". (", ' "', '. "', " “", ". “"})
_CLOSES_NICKNAME = frozenset({") ", '" ', '." ', "” ", ".” "})
_COMPANY = re.compile(r",? (?:Inc|Corp|Co|Ltd|LLC|LLP|PLC|GmbH|S\.A|AG)\b")
"""The mark of a company behind its name; the first words of the name alone mean the company too."""
_COMPANY_NAME = re.compile(r"(?<![\w&’'-])[A-Z][\w&’'-]*(?:,? [A-Z][\w&’'-]*)*\Z")
_MOST_OF_COMPANY = 80
"""Characters."""
_LONGEST_ABBREVIATION = 4
"""Letters, as in "prof", and in the "gov" of an address."""
_STATE = re.compile(r"[A-Z][a-z]+, \Z")
_SMALL_WORD = re.compile(r"\b[a-z]{3,}\b")
_NEXT = re.compile(r" ([a-z]+)\b")
_ALIAS = re.compile(r"\b(?:a\.?k\.?a\.?|also known as|alias|formerly known as)[\s,\"“]*\Z")
_APPOSITION = re.compile(r",\s(?P<words>[A-Z][^,;:.()\"“”]{2,60})")
_BEFORE = re.compile(r"(?P<verb>[^\W\d_]+),? \Z")
_ENDLESS_TITLES = TITLES - {"king", "judge"}
"""Those that end no name."""
_LONGEST = 5
"""Words: a longer run of capitals is a heading, a table or a slogan, not a name."""
_LONGEST_RUN = 50
"""Words: where all words are capitalised, a run is cut."""
_HEADING = 400
"""Characters: what is longer begins with enough of them to tell."""
_IMPERSONAL = {"ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "LAW"}
_BESIDE = 30
"""Characters looked at on either side of a name."""

Name = tuple[str, ...]


class _Word(NamedTuple):
    text: str
    folded: str
    start: int
    end: int


@dataclass(frozen=True)
class _Run:
    """A possible name, without titles."""

    words: tuple[_Word, ...]
    titled: bool
    personal: bool
    """Whether something calls it a person."""
    spoken_of: bool = False
    """Whether a verb of speech, an age or an apposition does."""

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end

    @cached_property
    def key(self) -> Name:
        return tuple(fold_word(word.text) for word in self.words)


def find_people(source: SourceDocument, *, grammar: Grammar | None = None) -> tuple[FoundPerson, ...]:
    """The persons whom the body names, in the order of their first mention."""
    entities = {(entity.start, entity.end): entity.label for entity in grammar.entities} if grammar else {}
    companies = _companies(source.text)
    small = frozenset(_SMALL_WORD.findall(source.text))
    runs = _trimmed(
        [run for run in _all_runs(source, entities) if run.key not in companies and not _is_of_words(run, small)]
    )
    owners = _owners(runs)
    mentions: dict[Name, list[_Run]] = {}
    for run in runs:
        owner = owners.get(run.key) or owners.get((*run.key[:-1], run.key[-1].removesuffix("s")))
        if owner or (len(run.words) == 1 and run.titled) or (len(run.words) == 1 and run.personal and run.spoken_of):
            mentions.setdefault(owner or run.key, []).append(run)
    return tuple(_person(source, found) for found in mentions.values())


def _is_of_words(run: _Run, small: frozenset[str]) -> bool:
    """Whether nothing but a capital makes a name of words that the text has without it, as in "Apps Gallery"."""
    if run.titled or run.spoken_of or run.words[0].text in given_names():
        return False
    return any(len(word.text) > 2 and word.folded in small for word in run.words)  # noqa: PLR2004  "de", "al"


def _companies(text: str) -> set[Name]:
    """The names of companies, and what they begin with."""
    before = (text[max(0, match.start() - _MOST_OF_COMPANY) : match.start()] for match in _COMPANY.finditer(text))
    found = (_COMPANY_NAME.search(words) for words in before)
    named = [tuple(map(fold_word, _WORD.findall(match[0]))) for match in found if match]
    return {name[:size] for name in named for size in range(1, len(name) + 1)}


def _person(source: SourceDocument, runs: list[_Run]) -> FoundPerson:
    fullest = max(runs, key=lambda run: (len(run.words), -run.start))
    several = len(fullest.words) > 1
    sure = several and (any(run.titled for run in runs) or fullest.words[0].text in given_names())
    confidence: Confidence = "sure" if sure else "likely" if several else "unsure"
    return FoundPerson(
        name=source.text[fullest.start : _name_end(source.text, fullest)],
        mentions=tuple(source.span(run.start, _name_end(source.text, run)) for run in runs),
        confidence=confidence,
    )


def _name_end(text: str, run: _Run) -> int:
    """With the full stop of "Jr."."""
    is_cut = run.words[-1].folded in {"jr", "sr"} and text[run.end : run.end + 1] == "."
    return run.end + is_cut


def _trimmed(runs: list[_Run]) -> list[_Run]:
    """Without the word before a name that stands elsewhere without it, as in "Rival Ana Novak"."""
    keys = {run.key for run in runs if run.personal}
    return [
        replace(run, words=run.words[1:]) if len(run.words) > 2 and run.key[1:] in keys else run  # noqa: PLR2004  a name has two
        for run in runs
    ]


def _owners(runs: list[_Run]) -> Mapping[Name, Name]:
    """From every form of a name to the fullest form of the person meant; a surname shared means the one named most."""
    alone = {run.key[0] for run in runs if len(run.words) == 1}
    full = Counter(run.key for run in runs if len(run.words) > 1 and (run.personal or _surname(run.key) in alone))
    owners: dict[Name, Name] = {}
    people: dict[tuple[str, str], Name] = {}
    for name in sorted(full, key=len, reverse=True):
        owners[name] = people.setdefault((name[0], _surname(name)), name)
    for name, _ in full.most_common():
        owners.setdefault((_surname(name),), owners[name])
    for name in full:
        owners.setdefault((name[0],), owners[name])
    return owners


def _surname(name: Name) -> str:
    return name[-2] if len(name) > 2 and name[-1] in SUFFIXES else name[-1]  # noqa: PLR2004  a suffix is no surname


def _all_runs(source: SourceDocument, entities: Mapping[tuple[int, int], str]) -> Iterator[_Run]:
    people = {end for (_, end), label in entities.items() if label == "PERSON"}
    others = {end for (_, end), label in entities.items() if label in _IMPERSONAL}
    places = {end for (_, end), label in entities.items() if label in {"GPE", "LOC", "FAC"}}
    for paragraph in source.body:
        text = source.text[paragraph.start : paragraph.end]
        find = _in_heading if _is_heading(text) else _in_prose
        for words in _capitalised(source.text, paragraph.start, paragraph.end):
            if len(words) == 1 and _is_no_name(words[0]):
                continue
            for run in find(source.text, words):
                if run.end in people:
                    yield replace(run, personal=True)
                elif (
                    run.end not in others
                    or run.titled
                    or run.words[0].text in given_names()
                    or (len(run.words) == 1 and (run.spoken_of or run.end not in places))  # A surname, if it is one.
                ):
                    yield run


def _is_heading(paragraph: str) -> bool:
    """Whether most of its longer words are capitalised, so that a capital means nothing."""
    if paragraph.endswith(".") and not paragraph.isupper():
        return False
    words = [word for word in _WORD.findall(paragraph[:_HEADING]) if len(word) > 3]  # noqa: PLR2004  "with"
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.7 * len(words)  # noqa: PLR2004


def _capitalised(text: str, start: int, end: int) -> Iterator[list[_Word]]:
    """Runs of capitalised words that only blanks and small particles divide."""
    run: list[_Word] = []
    for match in _CAPITALISED.finditer(text, start, end):
        if run and not (len(run) < _LONGEST_RUN and _continues(text, run[-1], match.start())):
            yield run
            run = []
        word, left = match[0], match.start()
        if word[0].isupper():
            word = _POSSESSIVE.sub("", word) if "’" in word or "'" in word else word
            run.append(_Word(word, word.lower(), left, left + len(word)))
    if run:
        yield run


def _continues(text: str, last: _Word, start: int) -> bool:
    """Whether the next word belongs to the run: after a blank, an initial's or a title's stop, or before "Jr."."""
    gap = text[last.end : start]
    if gap in {" ", "\u00a0"} or (len(gap) < _LONGEST_PARTICLES and _PARTICLES.fullmatch(gap)):
        return True
    if gap == ". ":
        return len(last.text) == 1 or "." in last.text or last.folded in TITLES or last.folded in SUFFIXES
    if gap in _OPENS_NICKNAME:
        return _NICKNAME.match(text, last.end) is not None
    if gap in _CLOSES_NICKNAME:
        return text[last.start - 1] in '("“'
    return gap == ", " and _SUFFIX.match(text, start) is not None


def _in_prose(text: str, words: list[_Word]) -> Iterator[_Run]:
    """The name in a run, after the last title in it."""
    while words and (words[-1].text in PARTICLES or words[-1].folded in _ENDLESS_TITLES):
        words = words[:-1]
    titles = [position for position, word in enumerate(words[:-1]) if _is_title(word)]
    first = titles[-1] + 1 if titles else 0
    name = words[first:]
    if len(name) > 1 and "." in name[0].text and _STATE.search(text, max(0, name[0].start - _BESIDE), name[0].start):
        name, titles = name[1:], []  # "… in Newark, N.J. Smith said"
    while name and (_is_no_name(name[0]) or name[0].text in PARTICLES):
        name, titles = name[1:], []
    if not name:
        return
    if len(name) > _LONGEST or (any(map(_is_no_name, name)) and not _is_sure_of(text, name, titled=bool(titles))):
        yield from _in_heading(text, name)
    elif _may_be_person(text, name):
        yield _run(text, name, words[titles[-1]].folded if titles else "")


def _may_be_person(text: str, name: list[_Word]) -> bool:
    """Whether the words can be a name of its own: no initials alone, no thing, no second name behind "aka"."""
    if name[-1].folded in IMPERSONAL_ENDS or all(map(_is_acronym, name)):
        return False
    if _is_acronym(name[0]) and not _spoken_of(text, name[0].start, name[-1].end):
        return False
    behind = _NEXT.match(text, name[-1].end)
    if behind and is_noun(behind[1]):
        return False  # "Leo Burnett employees"
    return any(len(word.text) > 2 for word in name) and not _is_alias(text, name[0].start)  # noqa: PLR2004  "Ed", "Al"


def _is_alias(text: str, start: int) -> bool:
    left = max(0, start - _BESIDE)
    before = text[left:start]
    if not ("ka" in before or "k.a" in before or "alias" in before or "known as" in before):
        return False
    return _ALIAS.search(text, left, start) is not None


def _is_title(word: _Word) -> bool:
    """Whether the word is a title, also of several people or a compound one, as in "Attorneys", "Agent-in-Charge"."""
    folded = word.folded.strip(".")
    if folded in TITLES or folded.removesuffix("s") in TITLES:
        return True
    return "-" in folded and folded.partition("-")[0] in TITLES


def _is_no_name(word: _Word) -> bool:
    """An initial may be any letter; a word that lost its apostrophe, as in "Departments", is still that word."""
    if len(word.text) == 1:
        return False
    return word.folded in NOT_NAMES or (len(word.text) > 4 and word.folded.removesuffix("s") in NOT_NAMES)  # noqa: PLR2004


def _is_sure_of(text: str, name: list[_Word], *, titled: bool) -> bool:
    """Whether a name is one though a word of it is usually none, as in "said Tony West"."""
    if len(name) < 2 or any(map(_is_no_name, name[:-1])):  # noqa: PLR2004  a name has two
        return False
    if is_body(name[-1].text):
        return False
    return titled or (name[0].text in given_names() and _spoken_of(text, name[0].start, name[-1].end))


def _in_heading(text: str, words: list[_Word]) -> Iterator[_Run]:
    """Where all words are capitalised: a given name and the next word."""
    for word, following in pairwise(words):
        if word.text in given_names() and not _is_no_name(following) and not _is_acronym(following):
            yield _run(text, [word, following], "")


def _run(text: str, words: list[_Word], title: str) -> _Run:
    start, end = words[0].start, words[-1].end
    titled = title in HONORIFICS or (title != "" and len(words) > 1)
    titled = titled or title in {"president", "senator", "governor", "judge", "justice", "pope", "king", "queen"}
    given = len(words) > 1 and (words[0].text in given_names() or any(len(word.text) == 1 for word in words[1:-1]))
    spoken_of = _spoken_of(text, start, end)
    personal = titled or given or (len(words) > 1 and spoken_of)
    return _Run(tuple(words), titled, personal, spoken_of)


def _spoken_of(text: str, start: int, end: int) -> bool:
    """Whether a verb of speech, an age or an apposition stands beside it, as only beside a person."""
    left = max(0, start - _BESIDE)
    last_word = max(left, text.rfind(" ", left, max(left, start - 1)) + 1)
    after, before = _AFTER.match(text, end, end + _BESIDE), _BEFORE.search(text, last_word, start)
    if (apposition := _APPOSITION.match(text, end)) and any(map(is_noun, apposition["words"].split())):
        return True
    verbs = [match["verb"] for match in (after, before) if match]
    if before and is_noun(before["verb"]) and before["verb"].islower() and len(before["verb"]) > _LONGEST_ABBREVIATION:
        return True
    return bool(after and after["verb"] is None) or any(verb in SPEECH for verb in verbs if verb)


def _is_acronym(word: _Word) -> bool:
    return len(word.text) > 1 and word.text.isupper() and "." not in word.text


@cache
def given_names() -> frozenset[str]:
    """Usual given names, of several countries; a name that is as often a word or a place is left out."""
    return frozenset(files("briefings.draft").joinpath("given_names.txt").read_text("utf-8").split())
