"""The firm that somebody owns or runs: "X and his firm Acme", "Acme Inc. and owner X"."""

import re

from briefings.draft.bodies import body_in, guessed, last_body
from briefings.draft.predicates import WHO
from briefings.draft.words import ANY_STATE_OR_CODE

_OWN_FIRM = re.compile(
    rf"(?:,?\s+of\s+[A-Z][\w-]*(?:\s[A-Z][\w-]*){{0,2}}(?:,\s(?:{ANY_STATE_OR_CODE}))?)?,?\s+and\s+(?:his|her)\s+(?:[a-z-]+\s+){{0,3}}"
    r"(?:business|company|corporation|firm),?\s+(?=[A-Z])"
)
_OWNED = re.compile(
    rf"{WHO}(?:(?:\sand|\sor|,)?\s(?:(?:co-)?(?:found|operat|own)e?[ds]|r[au]ns?)\b)+\s(?=(?:an?\s|the\s)?\w)"
    r"|,?\s+(?:doing\sbusiness\sas|[dD]/?[bB]/?[aA])\s+(?=[A-Z])"
    r"|(?:,?\s+through\s+(?:his|her)|['’]s?)\s+(?:[a-z-]+\s+){0,3}(?:business|company|corporation|firm),?\s+(?=[A-Z])"
)
"""Between a name and the firm of somebody whose office another sentence tells."""
_PAIRED = re.compile(r",?\s+and\s+\Z")
_OF_FIRMS = frozenset("co-founder co-owner founder manager operator owner president".split())


def firm_behind(text: str, start: int, high: int) -> str | None:
    """The firm behind a name that is somebody's own."""
    own = _OWN_FIRM.match(text, start, high)
    return guessed(text[own.end() : high])[0] if own else None


def firm_owned(text: str, start: int, high: int, bodies: frozenset[str]) -> str | None:
    """The firm that a sentence gives to a name: "X, who operated Acme", "X, doing business as Acme"."""
    owned = _OWNED.match(text, start, high)
    return (body_in(text[owned.end() : high], bodies)[0] or guessed(text[owned.end() : high])[0]) if owned else None


def firm_before(before: str, role: str, bodies: frozenset[str]) -> str | None:
    """The body named before "and" and an office in small letters of its own, as in "Acme Inc. and owner"."""
    pair = _PAIRED.search(before)
    if pair is None or not role.islower() or role.rsplit(maxsplit=1)[-1] not in _OF_FIRMS:
        return None
    body = last_body(before[: pair.start()], bodies)
    return body if body and before.endswith((body, f"{body}."), 0, pair.start()) else None
