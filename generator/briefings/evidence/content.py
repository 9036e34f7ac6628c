"""The words of a text that carry its content, in a form that their inflections share."""

from collections.abc import Iterable

_SHORTEST = 4
_STEM = 6
"""Letters that two forms of one word share: "cooperate" and "cooperation"."""
_FUNCTION_WORDS = frozenset(
    "about after also among been before being between both could during each from have having into more most only "
    "other over said same should some such than that their them then there these they this those through under "
    "until upon very were what when where which while will with within would".split()
)


def content(words: Iterable[str]) -> frozenset[str]:
    """The stems of folded words: numbers, and words of four letters or more that are no function words."""
    return frozenset(
        [
            word[:_STEM]
            for word in set(words) - _FUNCTION_WORDS
            if len(word) >= _SHORTEST or word.isdigit() or not word.isascii()
        ]
    )
