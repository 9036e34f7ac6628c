"""Runs of capitals that may be names, and what each has from the others: who is who, and who is in one list."""

import re
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from briefings.draft.capitals import CALLED_BY_SURNAME, Word
from briefings.draft.given import given_names
from briefings.draft.persons import Name, spoken_of
from briefings.draft.titles import is_noun
from briefings.draft.words import CHAIR, HONORIFICS, SUFFIXES
from briefings.folding import fold_word, words_of

_LIST = re.compile(rf"[*_]*(?: {CHAIR})?(?:, \d\d)?(?:,|;|,? and|,? &) [*_]*")
"""Between two names of one list."""
_SMALL = re.compile(r"(?: [a-z]+){1,3}")


class Run(NamedTuple):
    """A possible name, without titles."""

    words: tuple[Word, ...]
    titled: bool
    personal: bool
    """Whether something calls it a person."""
    text: str
    """That it stands in."""
    key: Name
    """What two runs of the same words have in common, whatever their case and marks."""
    is_doubtful: bool = False
    """Whether the model takes it for something else."""

    @property
    def start(self) -> int:
        """In the reading text, as the end."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Half-open."""
        return self.words[-1].end

    @property
    def spoken_of(self) -> bool:
        """Whether a verb of speech, an age or an apposition calls it a person."""
        return spoken_of(self.text, self.start, self.end)


def run_of(text: str, words: list[Word], title: str) -> Run:
    """A run of words behind a title, or behind none."""
    titled = title in HONORIFICS or (title != "" and len(words) > 1)
    titled = titled or title in CALLED_BY_SURNAME
    given = len(words) > 1 and (words[0].text in given_names() or any(len(word.text) == 1 for word in words[1:-1]))
    personal = titled or given or (len(words) > 1 and spoken_of(text, words[0].start, words[-1].end))
    return Run(tuple(words), titled, personal, text, tuple([fold_word(word.text) for word in words]))


def small_words(runs: list[Run], text: str) -> set[str]:
    """The words of runs that the text has in small letters too."""
    words = words_of(text)
    folded = {word.folded for run in runs for word in run.words}
    return {one for one in folded for place in words.places.get(one, ()) if text.startswith(one, words.left[place])}


def undoubted(runs: list[Run], text: str) -> list[Run]:
    """Without what the model takes for something else, unless its surname comes back alone or it is one of a list."""
    alone = Counter(run.key[0] for run in runs if len(run.words) == 1)
    between = zip([None, *runs], runs, [*runs[1:], None], strict=False)
    return [
        run
        for before, run, after in between
        if not run.is_doubtful or (len(run.words) > 1 and alone[run.key[-1]] > 1) or _is_among(before, run, after, text)
    ]


def _is_among(before: Run | None, run: Run, after: Run | None, text: str) -> bool:
    """Whether a run stands in a list between two that are persons."""
    return all(
        other is not None and other.personal and not other.is_doubtful and _are_listed(run, other, text)
        for other in (before, after)
    )


def listed(runs: list[Run], text: str) -> list[Run]:
    """With all names of a list for persons where one is: "attorneys A and B"."""
    forth = _onward(runs, text)
    return _onward(forth[::-1], text)[::-1]


def _onward(runs: list[Run], text: str) -> list[Run]:
    """Each run of two words or more a person where the one before it in a list is."""
    found: list[Run] = []
    for run in runs:
        last = found[-1] if found else None
        is_next = last is not None and last.personal and _are_listed(last, run, text) and not _styles_another(run, text)
        found.append(run._replace(personal=True) if is_next else run)
    return found


def _styles_another(run: Run, text: str) -> bool:
    """Whether an office in small letters stands right behind a name: "X, Acme Water country manager"."""
    behind = _SMALL.match(text, run.end)
    return behind is not None and any(map(is_noun, behind[0].split()))


def _are_listed(one: Run, other: Run, text: str) -> bool:
    """Whether two runs of two words or more stand side by side in a list."""
    if len(one.words) == 1 or len(other.words) == 1:
        return False
    left, right = (one, other) if one.start < other.start else (other, one)
    return _LIST.fullmatch(text, left.end, right.start) is not None


def trimmed(runs: list[Run]) -> list[Run]:
    """Without the word before a name that stands elsewhere without it, as in "Rival Ana Novak"."""
    keys = {run.key for run in runs if run.personal}
    return [_without_lead(run) if _has_lead(run) and run.key[1:] in keys else run for run in runs]


def _without_lead(run: Run) -> Run:
    return run._replace(words=run.words[1:], key=run.key[1:])


def _has_lead(run: Run) -> bool:
    """Whether the first of three words or more may be none of the name, as no given name is."""
    return len(run.words) > 2 and run.words[0].text not in given_names()  # noqa: PLR2004  a name has two


def owners_of(runs: list[Run]) -> Mapping[Name, Name]:
    """From every form of a name to the fullest form of the person meant; a surname shared means the one named most."""
    alone = {run.key[0] for run in runs if len(run.words) == 1}
    full = Counter(run.key for run in runs if len(run.words) > 1 and (run.personal or _surname(run.key) in alone))
    owners: dict[Name, Name] = {}
    people: dict[tuple[str, str, str], Name] = {}
    for name in sorted(full, key=len, reverse=True):
        if name[-1].endswith("s") and (*name[:-1], name[-1][:-1]) in full:
            continue  # The other name's possessive, whose apostrophe was lost.
        who = _given(name), _surname(name), _generation(name, full)
        owners[name] = owners.get(name) or people.setdefault(who, name)
        if len(name) > 2:  # noqa: PLR2004  a name has two
            owners.setdefault(name[1:], owners[name])
            owners.setdefault(name[:-1], owners[name])
    for name, _ in full.most_common():
        if name in owners:
            owners.setdefault((_surname(name),), owners[name])
            owners.setdefault((_surname(name).removesuffix("s"),), owners[name])
    for name in full:
        if name in owners:
            owners.setdefault((name[0],), owners[name])
    return owners


def _given(name: Name) -> str:
    """The given name; behind an initial, the next one too, as in "J. Peter Novak"."""
    return " ".join(name[:2]) if len(name[0]) == 1 and len(name) > 2 else name[0]  # noqa: PLR2004  a name has two


def _surname(name: Name) -> str:
    return name[-2] if len(name) > 2 and name[-1] in SUFFIXES else name[-1]  # noqa: PLR2004  a suffix is no surname


def _generation(name: Name, others: Mapping[Name, int]) -> str:
    """What tells a father and a son of one name apart, where a text names both."""
    other = {"jr": "sr", "sr": "jr"}.get(name[-1])
    return name[-1] if other and (*name[:-1], other) in others else ""
