"""The pronoun that a text uses, or is likely to use, of a person: as far as an honorific or a given name tells."""

import re
from functools import cache
from importlib.resources import files
from typing import Literal

from briefings.draft.capitals import given_names
from briefings.draft.found import FoundPerson

Pronoun = Literal["he", "she"]

_EITHER = frozenset(
    "Adrian Alex Alexis Ali Alva Andrea Antonia Ashley Aubrey Augustine Bennie Billie Bobbie Carey Carroll Cary "
    "Casey Chong Chris Clair Colby Courtney Dana Darnell Dee Denny Devin Dion Dominique Dorian Drew Elisha "
    "Frankie Gale Gerry Ira Jackie Jaime Jamie Jean Jess Jesse Jessie Jimmie Jody Johnie Johnnie Jordan Kasey "
    "Kelley Kelly Kendall Kerry Kim Kirby Kris Lavern Laverne Lee Leigh Lesley Leslie Lindsey Loren Lou Louie "
    "Lupe Lynn Marion Max Merle Merrill Micah Mickey Morgan Nikita Noel Odell Ollie Pat Rene Robbie Robin Rosario "
    "Sam Sammie Santos Sasha Scottie Shannon Shawn Shelby Sidney Stacey Stacy Stevie Terry Tommie Tracey Tracy "
    "Tristan Whitney".split()
)
"""Given names of women and men."""
_HONORIFIC = re.compile(r"\b(?:(?P<he>Mr|Sir|Herr|Lord)|(?P<she>Mrs|Ms|Miss|Madam|Lady|Frau))\.?\s\Z")
_BEFORE = 12
"""Characters in which an honorific stands before a name."""


def pronoun_of(person: FoundPerson, text: str) -> Pronoun | None:
    """What the given name says, else an honorific before a mention; none where neither tells."""
    given, *others = person.name.split()
    if given in womens_names():
        return "she"
    if others and given in given_names() and given not in _EITHER:  # Men's given names are surnames as well.
        return "he"
    for mention in person.mentions:
        match = _HONORIFIC.search(text, max(0, mention.start - _BEFORE), mention.start)
        if match:
            return "he" if match["he"] else "she"
    return None


@cache
def womens_names() -> frozenset[str]:
    """Usual given names of women, but for those that men have too."""
    return frozenset(files("briefings.draft").joinpath("womens_names.txt").read_text("utf-8").split())
