"""Who is what in texts of other languages than English: the office before or behind a name, in the text's own words.

An office begins with a noun that the language calls one by, as in "la ministre de la Santé, X" or "X, Bundesministerin
für Umwelt"; the body in which it is held stays in it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from briefings.draft.capitals import Word
from briefings.draft.found import FoundOffice, FoundPerson
from briefings.draft.given import given_names
from briefings.draft.words import FOREIGN_SPEECH, HONORIFICS
from briefings.model import SourceDocument, Span

_NOUNS = {
    "de": r"[\w-]*(?:beauftragter?|botschafter|bürgermeister|chef|dekan|direktor|forscher|führer|gründer|kanzler"
    r"|kommissar|leiter|minister|präsident|professor|referent|rektor|richter|sekretär|senator|sprecher|vertreter"
    r"|wissenschaftler)(?:in)?|[\w-]*(?:anwalt|anwältin|expert(?:e|in)|abgeordneter?|mitglied|vorsitzender?)",
    "fr": r"(?:vice-|sous-)?(?:ambassad(?:eur|rice)|avocate?|cheffe?|chercheu(?:r|se)|commissaire|conseill(?:er|ère)"
    r"|coordina(?:teur|trice)|déléguée?|députée?|direct(?:eur|rice)|économiste|fonda(?:teur|trice)|gouverneure?"
    r"|haut-commissaire|maire|ministre|porte-parole|préfète?|présidente?|procureure?|professeure?|rapporteure?"
    r"|représentante?|responsable|secrétaire|sénat(?:eur|rice))",
    "es": r"(?:vice)?(?:abogad[oa]|alcalde(?:sa)?|canciller|comisari[oa]|consejer[oa]|coordinadora?|delegad[oa]"
    r"|diputad[oa]|directora?|economista|embajadora?|fiscal|fundadora?|gobernadora?|investigadora?|jef[ea]"
    r"|ministr[oa]|portavoz|president[ea]|profesora?|relatora?|representante|secretari[oa]|senadora?)",
    "pl": r"(?:wice)?(?:ambasador|burmistrz|dyrektor(?:ka)?|kierowni(?:k|czka)|minister|poseł|posłanka|premier|prezes"
    r"|prezydent|profesor|prokurator|przewodnicząc[ya]|rzeczni(?:k|czka)|sekretarz|szefowa|szef|wojewoda)",
    "sv": r"[\w-]*(?:ambassadör|borgmästare|chef|direktör|forskare|hövding|ledamot|minister|ordförande|president"
    r"|professor|sekreterare|talesman|talesperson|talman)(?:e?n)?|vd",
    "ru": r"(?:вице-|пресс-|премьер-)?(?:директор|глава|губернатор|депутат|заместитель|министр|мэр|начальник|посол"
    r"|председатель|представитель|президент|профессор|руководитель|секретарь|спикер|уполномоченный)",
}
"""Nouns of offices, as patterns, by the code of the language."""
_OF = {
    "de": r"\s(?:(?:des|der|von|vom|für|im|in|beim?|an|am|zur|zum|und)\s)",
    "fr": r"\s(?:de\s|du\s|des\s|d[’']|à\s|aux?\s|en\s|chargée?\s|et\s)",
    "es": r"\s(?:de\s|del\s|en\s|para\s|y\s)",
    "sv": r"\s(?:av|för|i|på|vid|och)\s",
    "pl": r"\s",
    "ru": r"\s",
}
"""Between the noun and what the office is for; in some languages that follows in the genitive."""
_WITH_PREPOSITION = frozenset({"de", "fr", "es", "sv"})
_ADJECTIVE = (
    r"(?:\s(?:adjointe?|déléguée?|exécuti(?:f|ve)|générale?|nationale?|régionale?"
    r"|adjunt[oa]|ejecutiv[oa]|general|nacional|regional))?"
)
"""Behind the noun."""
_WORDS = r"[^,;:.\n«»„“”\"()]{1,80}?"
_ARTICLE = r"(?:(?:der|die|den|dem|eine?|le|la|les|une?|el|los|las|una)\s|l[’'])?"
_CALLED = HONORIFICS | {"herr", "frau", "monsieur", "señor", "señora", "doktor", "pan", "pani", "m"}
_HONORED = re.compile(rf"(?:(?i:{'|'.join(sorted(_CALLED))})\.?\s)*\Z")
_VERBS = FOREIGN_SPEECH | frozenset(
    "hat haben ist sind war waren kam kamen traf trafen sprach wird wurde a ont est sont était va rencontre rencontré "
    "ha han es son fue era va reunió har är var träffade ma jest był była spotkał spotkała встретил встретился провел "
    "был была будет".split()
)
"""In no office."""
_REACH, _LONGEST_LEAD = 120, 50
"""Characters on either side of a name that are looked at."""
_TITLE = "minister"
"""As any office is told to who looks for names."""
_AND = re.compile(r"\s(?:and|et|i|och|oraz|und|y|и)\s", re.IGNORECASE)
"""Between the offices of two people."""
_AND_ANOTHER = re.compile(rf"{_ADJECTIVE}\s(?:et|och|und|y)\s(?:(?:der|die|le|la|les|el|los|las)\s|l[’'])")
"""The same, right behind the noun: "el fiscal general y la jueza X"."""
_LEADS_ON = frozenset(
    "das de del dem den der des det di die du el en et för für i im in la las le les los och oraz par pour san santa u "
    "und van vid vom von w y z zu zum zur à и".split()
)
"""At the end of what stands before a name, these belong to the name or leave the office open."""


class _Patterns(NamedTuple):
    """Of one language."""

    noun: re.Pattern[str]
    tail: re.Pattern[str]
    """From the noun to the name, with a comma or without."""
    of: re.Pattern[str]
    """From the noun to what the office is for."""
    behind: re.Pattern[str]


@cache
def _patterns(code: str) -> _Patterns:
    noun, told = _NOUNS[code], rf"{_ADJECTIVE}(?:{_OF[code]}{_WORDS})?"
    return _Patterns(
        noun=re.compile(rf"(?<![\w-])(?:{noun})(?![\w-])", re.IGNORECASE),
        tail=re.compile(rf"(?P<told>{told}),?\s"),
        of=re.compile(rf"{_ADJECTIVE}{_OF[code] if code in _WITH_PREPOSITION else '(?!)'}{_ARTICLE}", re.IGNORECASE),
        behind=re.compile(rf",\s{_ARTICLE}(?P<office>(?:{noun})(?![\w-]){told})(?=[,.;)]|\n|\Z)", re.IGNORECASE),
    )


def are_known(code: str) -> bool:
    """Whether the offices of a language are."""
    return code in _NOUNS


def with_title(text: str, words: list[Word], code: str) -> list[Word]:
    """A run of capitals with the office that leads up to a name in it told as a title.

    The office is its first word, as in "Bundesministerin X"; or stands before it, as in "la ministre X"; or what it is
    for is a part of the run: "el ministro de Sanidad Juan Pérez".
    """
    patterns = _patterns(code)
    first = words[0]
    if code == "fr" and first.text == "M":
        return [first._replace(folded="monsieur"), *words[1:]]  # No initial there.
    if patterns.noun.fullmatch(first.text):
        return [first._replace(folded=_TITLE), *words[1:]]
    low = max(0, first.start - _LONGEST_LEAD)
    for noun in patterns.noun.finditer(text, low, first.start):
        if text[noun.end() : first.start] == " ":
            return [Word(noun[0], _TITLE, *noun.span(), is_no_name=False), *words]
        if patterns.of.fullmatch(text, noun.end(), first.start):
            given = next((place for place in range(1, len(words) - 1) if words[place].text in given_names()), 0)
            return [words[given - 1]._replace(folded=_TITLE), *words[given:]] if given else words
    return words


def without_offices(source: SourceDocument, people: Sequence[FoundPerson], code: str) -> tuple[FoundPerson, ...]:
    """People without what only says what somebody is: an office, or the body behind "presidenta de la"."""
    patterns = _patterns(code)
    return tuple(
        person
        for person in people
        if not patterns.noun.fullmatch(person.name.partition(" ")[0])
        and (
            person.name.partition(" ")[0] in given_names()
            or not any(_is_led(source.text, span.start, patterns) for span in person.mentions)
        )
    )


def _is_led(text: str, start: int, patterns: _Patterns) -> bool:
    """Whether a noun and what stands before its complement, as in "presidenta de la", lead up to a place."""
    low = max(0, start - _LONGEST_LEAD)
    return any(patterns.of.fullmatch(text, noun.end(), start) for noun in patterns.noun.finditer(text, low, start))


def find_offices_abroad(
    source: SourceDocument, people: Sequence[FoundPerson], code: str
) -> Mapping[str, tuple[FoundOffice, ...]]:
    """By full name, the longest office that stands beside one of a person's mentions."""
    patterns = _patterns(code)
    found: dict[str, tuple[FoundOffice, ...]] = {}
    ends = sorted(span.end for person in people for span in person.mentions)
    for person in people:
        spans = [place for span in person.mentions for place in _beside(source.text, span, ends, patterns)]
        if spans:
            start, end = max(spans, key=lambda place: place[1] - place[0])
            found[person.name] = (FoundOffice(role=source.text[start:end], span=source.span(start, end)),)
    return found


def _beside(text: str, span: Span, ends: Sequence[int], patterns: _Patterns) -> Iterator[tuple[int, int]]:
    """Where offices stand beside a name, behind the name before it."""
    start, end = span.start, span.end
    earlier = bisect_right(ends, start)
    low = max(0, start - _REACH, text.rfind("\n", 0, start) + 1, ends[earlier - 1] if earlier else 0)
    honored = _HONORED.search(text, low, start)
    yield from _before(text, low, honored.start() if honored else start, patterns)
    behind = patterns.behind.match(text, end, end + _REACH)
    if behind and _VERBS.isdisjoint(behind["office"].lower().split()):
        yield behind.span("office")


def _before(text: str, low: int, end: int, patterns: _Patterns) -> Iterator[tuple[int, int]]:
    """The office up to a name: from the last noun, or from one before it that the last one says more of."""
    until = end
    found: tuple[int, int] | None = None
    for noun in reversed(list(patterns.noun.finditer(text, low, end))):
        told = patterns.tail.fullmatch(text, noun.end(), until)
        if told is None or not _is_office(told["told"]) or (found and _AND.search(told[0])):
            break
        found = noun.start(), found[1] if found else told.end("told")
        until = noun.start()
    if found:
        yield found


def _is_office(told: str) -> bool:
    """Whether what stands between a noun and a name may say what the office is for."""
    words = told.lower().split()
    return _AND_ANOTHER.match(told) is None and _LEADS_ON.isdisjoint(words[-1:]) and _VERBS.isdisjoint(words)
