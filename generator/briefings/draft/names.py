"""People whom a text names, by the shape of their names and, where a model is there, by its entities too.

A name is a run of capitalised words that no organisation, place or heading accounts for, and that something calls a
person: a title, a usual given name, a verb of speech or an apposition beside it, or its surname coming back alone.
Later mentions by surname belong to the fullest form.
"""

import re
from collections.abc import Iterator, Mapping

from briefings.draft.abroad import are_known, with_title
from briefings.draft.capitals import (
    Word,
    begins_no_name,
    begins_with_given,
    capitalised,
    ends_no_name,
    has_no_given_name,
    has_no_name,
    is_acronym,
    is_no_name,
    is_title_at,
    may_be_given,
    may_name,
)
from briefings.draft.fields import behind_field, is_led
from briefings.draft.found import Confidence, FoundPerson
from briefings.draft.given import given_names
from briefings.draft.grammar import Grammar
from briefings.draft.headings import in_heading, is_heading
from briefings.draft.language import language
from briefings.draft.organisations import is_body
from briefings.draft.persons import (
    BESIDE,
    Name,
    acts,
    companies,
    does_something,
    is_other_name,
    is_surely_person,
    is_thing,
    owns_office,
    spoken_of,
)
from briefings.draft.records import in_usual_case, opens_in_capitals, takes_floor
from briefings.draft.runs import Run, listed, owners_of, run_of, small_words, trimmed, undoubted
from briefings.draft.titles import OFFICE_INITIALS, PLURALS, POLICE_INITIALS, is_modifier, is_noun, key
from briefings.draft.words import (
    CREDENTIALS,
    GIVEN_TOO,
    NAMED_AS_PERSONS,
    PARTICLES,
    SUFFIXES,
    SURE_SURNAMES,
    SURNAMES_TOO,
    UNDERTAKINGS,
)
from briefings.folding import fold_word
from briefings.model import SourceDocument

_STATE = re.compile(r"[A-Z][a-z]+, \Z")
_HELD_BY_ONE = frozenset(
    "admiral alderman alderwoman assemblyman assemblywoman attorney capt captain chairman chairwoman col colonel "
    "commander comptroller controller councillor councilman councilwoman director gen inspector lieutenant lt maj "
    "sergeant sgt speaker superintendent treasurer".split()
)
"""Titles behind which a surname stands alone where it is said to do something."""
_NO_SURNAMES = frozenset("commander coordinator director manager officer president secretary superintendent".split())
"""Offices that nobody is called by, as behind "San Juan"."""
_COMPANIES = frozenset("berhad bhd inc ltd oyj plc pte pvt".split())
_POSTNOMINALS = frozenset("MEP MLA MP MSP TD".split())
"""Behind a name, offices by their initials."""
_UNKNOWN = frozenset({"doe", "roe"})
"""What persons are called whose names are not known."""
_LONGEST = 5
"""Words: a longer run of capitals is a heading, a table or a slogan, not a name."""
_IMPERSONAL = {"ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "LAW"}
_INITIALS = re.compile(r"(?!U\.|D\.C|L\.A|N\.Y)(?:[A-Z]\.){1,3}[A-Z]?")
"""Of given names, as in "J.D. Novak", and not of a country or a city."""
_IN = re.compile(r"\b(?:at|in|near|on)\s\Z")


def find_people(source: SourceDocument, *, grammar: Grammar | None = None) -> tuple[FoundPerson, ...]:
    """The persons whom the body names, in the order of their first mention."""
    entities = {(entity.start, entity.end): entity.label for entity in grammar.entities} if grammar else {}
    bodies, named_after = companies(source.text), acts(source.text)
    possible = [run for run in _all_runs(source, entities) if run.key not in bodies and not _is_impersonal(run)]
    small = small_words(possible, source.text)
    found = [run for run in possible if not _is_of_words(run, small)]
    found = [run for run in found if run.start not in named_after]
    runs = trimmed(listed(undoubted(found, source.text), source.text))
    owners = owners_of(runs)
    alone = {run.key for run in runs if len(run.words) == 1 and (run.titled or _is_called_so(run))}
    mentions: dict[Name, list[Run]] = {}
    for run in runs:
        owner = owners.get(run.key) or owners.get((*run.key[:-1], run.key[-1].removesuffix("s")))
        if owner or run.key in alone:
            mentions.setdefault(owner or run.key, []).append(run)
    return tuple(_person(source, found) for found in mentions.values())


def _is_impersonal(run: Run) -> bool:
    """Whether a run is a company that is called as persons are, or ends with an office that nobody is called by."""
    return run.key[-1] in _NO_SURNAMES | _COMPANIES or " ".join(word.text for word in run.words) in NAMED_AS_PERSONS


def _is_called_so(run: Run) -> bool:
    """Whether a given name stands alone for a person."""
    return run.personal and run.spoken_of and run.words[0].text in given_names()


def _is_of_words(run: Run, small: set[str]) -> bool:
    """Whether nothing but a capital makes a name of words that the text has without it, as in "Apps Gallery"."""
    if run.titled or run.words[0].text in given_names():
        return False
    is_of_words = any(len(word.text) > 2 and word.folded in small for word in run.words)  # noqa: PLR2004  "de", "al"
    return is_of_words and not run.spoken_of


def _person(source: SourceDocument, runs: list[Run]) -> FoundPerson:
    fullest = max(runs, key=lambda run: (_stands_alone(source.text, run), len(run.words), -run.start))
    several = len(fullest.words) > 1
    sure = several and (any(run.titled for run in runs) or fullest.words[0].text in given_names())
    confidence: Confidence = "sure" if sure else "likely" if several else "unsure"
    name = source.text[fullest.start : _name_end(source.text, fullest)]
    name = name if "(" in name else name.replace(")", "")  # "Lord (Peter) Smith"
    return FoundPerson(
        name=in_usual_case(name) if several else name,
        mentions=tuple(source.span(run.start, _name_end(source.text, run)) for run in runs),
        confidence=confidence,
    )


def _stands_alone(text: str, run: Run) -> bool:
    """Whether a full name has a blank before it, as none has that a dateline is glued to."""
    return len(run.words) > 1 and not text[run.start - 1 : run.start].isalpha()


def _name_end(text: str, run: Run) -> int:
    """With the full stop of "Jr."."""
    is_cut = run.words[-1].folded in {"jr", "sr"} and text[run.end : run.end + 1] == "."
    return run.end + is_cut


def _all_runs(source: SourceDocument, entities: Mapping[tuple[int, int], str]) -> Iterator[Run]:
    people = {end for (_, end), label in entities.items() if label == "PERSON"}
    others = {end for (_, end), label in entities.items() if label in _IMPERSONAL}
    places = {end for (_, end), label in entities.items() if label in {"GPE", "LOC", "FAC"}}
    things = {source.text[start:end] for (start, end), label in entities.items() if label in _IMPERSONAL}
    for run in _possible(source, people):
        if run.end in people and not run.personal:
            yield run._replace(personal=_is_likely(run, source.text, things))
        elif run.end in others and run.end not in people and not _is_evident(run, source.text, places):
            yield run._replace(is_doubtful=True)
        else:
            yield run


def _possible(source: SourceDocument, people: set[int]) -> list[Run]:
    """The possible names, in order; a word alone only if it is a part of another one, or a person to the model."""
    text = source.text
    found: list[Run] = []
    alone: list[Word] = []
    code = language(source).value
    is_abroad = are_known(code)
    for paragraph in source.body:
        find = in_heading if is_heading(text[paragraph.start : paragraph.end]) else _in_prose
        for run in capitalised(text, paragraph.start, paragraph.end):
            words = with_title(text, run, code) if is_abroad else run
            if len(words) > 1:
                found += find(text, words) if may_name(words) else ()
            elif find is _in_prose and not is_no_name(words[0]):
                alone += words
    parts = {form for run in found for part in run.key for form in (part, part.removesuffix("s"))}
    for word in alone:
        form = fold_word(word.text)
        if word.end in people or form in parts or form.removesuffix("s") in parts:
            found += _in_prose(text, [word])
    return sorted(found, key=lambda run: run.start)


def _is_likely(run: Run, text: str, things: set[str]) -> bool:
    """Whether the model can be believed, who takes many a place, a product and a slogan for a person."""
    if run.spoken_of:
        return True
    if (
        text[run.start : run.end] in things
        or run.words[0].text.endswith("ing")
        or _IN.search(text, max(0, run.start - BESIDE), run.start)
    ):
        return False
    return not any(is_modifier(word.text) or is_noun(word.text) for word in run.words)


def _is_evident(run: Run, text: str, places: set[int]) -> bool:
    """Whether a run is a name whatever the model says."""
    if run.titled or run.words[0].text in given_names() or opens_in_capitals(text, run.start, run.end):
        return True
    if len(run.words) > 1:
        return is_surely_person(text, run.end) or _INITIALS.fullmatch(run.words[0].text) is not None
    return run.spoken_of or run.end not in places  # A surname, if it is one.


def _in_prose(text: str, words: list[Word]) -> Iterator[Run]:
    """The name in a run, after the last title in it."""
    whole = words
    while words and (words[-1].text in PARTICLES or ends_no_name(words)):
        words = words[:-1]
    titles = [place for place in range(len(words) - 1) if is_title_at(words, place)]
    first = titles[-1] + 1 if titles else 0
    name = words[first:]
    if len(name) > 1 and "." in name[0].text and _STATE.search(text, max(0, name[0].start - BESIDE), name[0].start):
        name, titles = name[1:], []  # "… in Newark, N.J. Smith said"
    if words and words[0].folded in UNDERTAKINGS:
        return  # "Project Clean Rivers"
    while name and not begins_with_given(name, titled=bool(titles)) and begins_no_name(text, name[0]):
        name, titles = name[1:], []
    name = _without_lead(text, name)
    is_cut = whole != words and whole[-1].text not in _POSTNOMINALS
    if name and is_cut and (text.endswith("the ", 0, name[0].start) or not any(map(may_be_given, name))):
        return  # "Chief Customer Experience Officer", "the Ann Smith Professor"
    name = behind_field(text, words, name)
    if len(name) > _LONGEST or (has_no_name(name) and not _is_sure_of(text, words, name, titled=bool(titles))):
        yield from in_heading(text, name)
    elif _may_be_person(text, name):
        yield _with_office(text, words, titles, run_of(text, name, words[titles[-1]].folded if titles else ""))


def _without_lead(text: str, name: list[Word]) -> list[Word]:
    """Without the end of an office before it, as in "Director of EOUSA X", and without an abbreviation behind."""
    if all(word.text.isupper() for word in name):
        return name
    if len(name) > 2 and is_acronym(name[0]):  # noqa: PLR2004  a name has two
        is_rank = name[0].text in POLICE_INITIALS or name[0].text in {"DC", "PC", "PCSO", "PS"}
        name = name[1:] if is_rank or may_be_given(name[1]) or is_led(text, name[0].start) else name
    if len(name) > 2 and _is_called(name[0]):  # noqa: PLR2004
        name = name[1:]
    while len(name) > 2 and len(name[0].text) > 1 and any(map(may_be_given, name[1:])):  # noqa: PLR2004
        is_office = is_modifier(name[0].text) or (is_noun(name[0].text) and may_be_given(name[1]))
        if not is_office or name[0].text in given_names():
            break
        name = name[1:]
    if len(name) > 2 and (name[-1].text in CREDENTIALS or name[-1].text in {"T.D", "M.P", "K.C", "Q.C"}):  # noqa: PLR2004
        name = name[:-1]
    while len(name) > 2 and is_acronym(name[-1]) and name[-1].folded not in SUFFIXES:  # noqa: PLR2004
        if is_acronym(name[-2]) and not is_acronym(name[0]):
            break  # "Marit LINDQUIST AHO"
        name = name[:-1]
    return name


def _is_called(word: Word) -> bool:
    """Whether a word before a given name and a surname is none of them, as in "Hungarian X", "Haji X"."""
    is_of_nation = word.text.endswith(("ese", "ian", "ish")) and not may_be_given(word) and word.text not in GIVEN_TOO
    return is_of_nation or word.text in {"Haji", "Hajah"}


def _with_office(text: str, words: list[Word], titles: list[int], run: Run) -> Run:
    """Titled where an office leads up to the name: "Secretary of Health Ann Smith", "said U.S. Attorney Smith"."""
    if takes_floor(text, run.start, run.end):
        return run._replace(personal=True)
    if len(run.words) > 1:
        may_be_led = not run.titled and run.start > words[0].start
        is_titled = may_be_led and is_led(text, words[0].start, run)
        return run._replace(titled=True, personal=True) if is_titled else run
    last = words[titles[-1]] if titles else words[0]
    is_compound = len(titles) > 1 or (titles and (words[0].text == "U.S" or last.folded in _HELD_BY_ONE))
    if (is_compound or last.text in OFFICE_INITIALS) and does_something(text, words[0].start, run.end):
        return run._replace(titled=True, personal=True)
    return run


def _may_be_person(text: str, name: list[Word]) -> bool:
    """Whether the words can be a name of its own: no initials alone, no thing, no second name behind "aka"."""
    if not name or is_thing(text, name[0].start, name[-1].end, name[-1].folded):
        return False
    if opens_in_capitals(text, name[0].start, name[-1].end):
        return _has_floor(text, name)
    if (
        all(map(is_acronym, name))
        or key(name[0].text) in PLURALS
        or name[-1].folded in _UNKNOWN
        or (_is_noun_or_body(name) and not any(map(may_be_given, name[:-1])))
    ):
        return False  # "John Doe", "Assistant Centennial Coordinator"
    if len(name) > 1 and not may_be_given(name[0]) and owns_office(text, name[-1].end):
        return False  # "said Clear Tap’s co-founder"
    if is_acronym(name[0]) and not spoken_of(text, name[0].start, name[-1].end):
        return False
    is_house = len(name) > 1 and text.endswith(("St. ", "Saint "), 0, name[0].start)  # "St. Brendan Regional"
    return not (is_house or is_other_name(text, name[0].start)) and any(len(word.text) > 2 for word in name)  # noqa: PLR2004  "Ed", "Al"


def _has_floor(text: str, name: list[Word]) -> bool:
    """Whether words in capitals name whom a paragraph is about, as in the record of a meeting."""
    start, end = name[0].start, name[-1].end
    is_likely = name[0].text.capitalize() in given_names() and spoken_of(text, start, end)
    return is_likely or takes_floor(text, start, end) is not None


def _is_noun_or_body(name: list[Word]) -> bool:
    return is_noun(name[-1].text) or (len(name) > 1 and is_body(name[-1].text))


def _is_sure_of(text: str, words: list[Word], name: list[Word], *, titled: bool) -> bool:
    """Whether the name in a run is one though a word of it is usually none, as in "said Tony West"."""
    if len(name) > 2 and name[-1].folded in SUFFIXES:  # noqa: PLR2004  a name has two
        name = name[:-1]
    if len(name) < 2 or has_no_given_name(name):  # noqa: PLR2004
        return False
    is_likely = any(word.text in given_names() for word in (name[:2] if len(name[0].text) == 1 else name[:1]))
    if is_body(name[-1].text) and not (titled and is_likely and name[-1].folded in SURNAMES_TOO):
        return False
    if titled or (is_likely and name[-1].folded in SURE_SURNAMES):
        return True
    if is_likely and name[0] != words[0] and is_led(text, words[0].start):
        return True  # "Assistant Attorney General for the Civil Division Tony West"
    is_likely = is_likely or (name[-1].folded in SURNAMES_TOO and not is_acronym(name[0]))
    return is_likely and spoken_of(text, name[0].start, name[-1].end)
