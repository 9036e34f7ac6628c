"""Names where all words are capitalised, in headings and tables: by usual given names alone."""

from collections.abc import Iterator
from itertools import pairwise

from briefings.draft.capitals import Word, is_acronym, is_no_name, is_title, may_be_given
from briefings.draft.given import given_names
from briefings.draft.organisations import is_body
from briefings.draft.persons import STATE_BEHIND, WORD, is_thing, spoken_of
from briefings.draft.runs import Run, run_of
from briefings.draft.titles import is_modifier, is_noun
from briefings.draft.words import HONORIFICS, IMPERSONAL_ENDS, SPEECH, SUFFIXES

_PROSE = 4
"""Longer words with a small letter: a paragraph that has as many is no heading."""
_SAINTS = ("St. ", "Saint ")
"""Before the name of a place or a house."""
_HEADING = 400
"""Characters: what is longer begins with enough of them to tell."""


def is_heading(paragraph: str) -> bool:
    """Whether most of its longer words are capitalised, so that a capital means nothing."""
    if paragraph.endswith((".", ".”", '."')) and not paragraph.isupper():
        return False
    if paragraph.endswith(":") and paragraph[:-1].rpartition(" ")[2] in SPEECH:
        return False  # "Mayor Ann Smith said:", and a quotation follows
    found = small = 0
    for match in WORD.finditer(paragraph, 0, _HEADING):
        if match.end() - match.start() > 3:  # noqa: PLR2004  "with"
            found += 1
            small += not match[0][0].isupper()
            if small == _PROSE:
                return False
    return found > 3 and small < 0.3 * found  # noqa: PLR2004


def in_heading(text: str, words: list[Word]) -> Iterator[Run]:
    """Where all words are capitalised: a given name and the next word, or the next two."""
    end = 0
    for position, (word, following) in enumerate(pairwise(words)):
        if position < end or word.folded in HONORIFICS or text.endswith(_SAINTS, 0, word.start):
            continue
        is_nicknamed = text[following.start - 1] in '"“' and text[following.end : following.end + 1] in {'"', "”"}
        size = 3 if len(following.text) == 1 or is_nicknamed else 2
        name, behind = words[position : position + size], words[position + size : position + size + 1]
        is_likely = word.text in given_names() or (not position and spoken_of(text, word.start, name[-1].end))
        is_called = position > 0 and words[position - 1].folded in HONORIFICS  # "Ms Ann SMITH"
        is_likely = is_likely or is_called or is_nicknamed or _is_styled_in_capitals(text, name)
        is_office = all(is_modifier(word.text) or is_noun(word.text) for word in name)  # "Senior Advisor"
        is_office = is_office or (is_title(name[-1]) and word.text not in given_names())  # "Albion Mayor"
        if not is_likely or is_office or len(name) < size or any(map(is_no_name, name)):
            continue
        if any(is_body(word.text) or word.folded in IMPERSONAL_ENDS for word in behind):
            continue
        if behind and _ends_name(text, name, behind[0]):
            name = name + behind
        is_called = is_called or _is_styled_in_capitals(text, name)
        if (is_called or not is_acronym(name[-1])) and not is_thing(text, word.start, name[-1].end, name[-1].folded):
            end = position + len(name)
            run = run_of(text, name, words[position - 1].folded if position else "")
            yield run._replace(personal=True) if is_nicknamed else run


def _is_styled_in_capitals(text: str, name: list[Word]) -> bool:
    """Whether a name in capitals stands before an office, as in "ANN SMITH, Director, Water Board"."""
    start, end = name[0].start, name[-1].end
    is_name = text[start:end].isupper() and name[0].text.capitalize() in given_names()
    return is_name and text.startswith(", ", end) and spoken_of(text, start, end)


def _ends_name(text: str, name: list[Word], last: Word) -> bool:
    """Whether a word behind a name in a heading belongs to it: behind a middle name, before a comma, or "Jr."."""
    if last.folded in SUFFIXES:
        return True
    if is_acronym(last) or is_no_name(last) or is_title(last) or last.folded in SPEECH or last.folded.endswith("ed"):
        return False
    if is_modifier(last.text) or is_noun(last.text):
        return False
    is_listed = text.startswith((", ", " – "), last.end) and not STATE_BEHIND.match(text, last.end)
    is_middle = len(name) == 2 and may_be_given(name[1])  # noqa: PLR2004  "Mary Ann Smith"
    shorter, longer = text[name[0].start : name[-1].end], text[name[0].start : last.end]
    return (is_listed or is_middle) and text.count(shorter) == text.count(longer)
