"""The pronoun that a text uses, or is likely to use, of a person: as far as an honorific or a given name tells."""

import re
from typing import Literal

from briefings.draft.found import FoundPerson
from briefings.draft.given import mens_names, womens_names

Pronoun = Literal["he", "she"]

_HONORIFIC = re.compile(r"\b(?:(?P<he>Mr|Sir|Herr|Lord)|(?P<she>Mrs|Ms|Miss|Madam|Lady|Frau))\.?\s\Z")
_BEFORE = 12
"""Characters in which an honorific stands before a name."""


def pronoun_of(person: FoundPerson, text: str) -> Pronoun | None:
    """What the given name says, else an honorific before a mention; none where neither tells."""
    given, *others = person.name.split()
    if given in womens_names():
        return "she"
    if others and given in mens_names():  # Men's given names are surnames as well.
        return "he"
    for mention in person.mentions:
        match = _HONORIFIC.search(text, max(0, mention.start - _BEFORE), mention.start)
        if match:
            return "he" if match["he"] else "she"
    return None
