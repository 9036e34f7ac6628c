"""Usual given names of several countries, and of whom; a name that is as often a word or a place is left out.

The most usual ones of the United States are from its census of 1990, which is in the public domain. Most others are
from Faker (see `LICENSE-Faker.txt` beside the lists), without those that are words, places or surnames too, or very
rare; some of languages that it has in other scripts are from general knowledge.
"""

from functools import cache
from importlib.resources import files


@cache
def given_names() -> frozenset[str]:
    """All of them."""
    return mens_names() | womens_names() | _names("either")


@cache
def mens_names() -> frozenset[str]:
    """Those of men, but for those that women have too."""
    return _names("men")


@cache
def womens_names() -> frozenset[str]:
    """Those of women, but for those that men have too."""
    return _names("women")


def _names(whose: str) -> frozenset[str]:
    return frozenset(files(__name__).joinpath(f"{whose}.txt").read_text("utf-8").split())
