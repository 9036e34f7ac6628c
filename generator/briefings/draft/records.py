"""Records of meetings: a name in capitals opens the paragraph of who has the floor, as in "MARIA LOPEZ (Peru) said"."""

import re

from briefings.draft.titles import is_modifier, is_noun
from briefings.draft.words import SPEECH

_FLOOR = re.compile(
    r"\.? \((?P<state>[A-Z][^()\d\n,]{1,60})(?:,[^()\n]{1,80})?\)(?:,? (?P<verb>[a-z]+)|, (?P<office>[A-Z][a-z-]+))"
)
"""Behind who speaks for a state."""
_MC = re.compile(r"\bM[Cc](?P<initial>[^\W\d_])")
"""Begins a surname, whatever the case of the rest."""
_SUFFIX = re.compile(r" (?:Ii|Iii|Iv)\Z")
"""Of a name that was in capitals."""
_TAKING = frozenset({"also", "on", "who"})
"""Words there, as in "X (Peru), on behalf of the Group"."""


def takes_floor(text: str, start: int, end: int) -> str | None:
    """The state for which somebody speaks in the record of a meeting: "MARIA LOPEZ (Peru) said" opens a paragraph."""
    if not opens_in_capitals(text, start, end):
        return None
    floor = _FLOOR.match(text, end)
    if floor is None:
        return None
    verb, office = floor.group("verb", "office")
    if verb:
        return floor["state"] if verb in SPEECH | _TAKING or verb.endswith(("ed", "ing")) else None
    return floor["state"] if is_noun(office) or is_modifier(office) else None


def opens_in_capitals(text: str, start: int, end: int) -> bool:
    """Whether several words in capitals open a paragraph; a small letter in "McBELL" does not count."""
    if text[start - 1 : start] not in {"", "\n"}:
        return False
    name = text[start:end]
    return " " in name and _is_in_capitals(name)


def in_usual_case(name: str) -> str:
    """A name in capitals as it is written elsewhere; any other as it is."""
    if not _is_in_capitals(name):
        return name
    return _SUFFIX.sub(lambda suffix: suffix[0].upper(), _MC.sub(_capitalised, name.title()))


def _is_in_capitals(name: str) -> bool:
    """Whether it is, but for a small letter as in "McBELL"."""
    return name.isupper() or _MC.sub("", name).isupper()


def _capitalised(mc: re.Match[str]) -> str:
    return f"Mc{mc['initial'].upper()}"
