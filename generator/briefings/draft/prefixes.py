"""The words before a name that may style it."""

import re
from functools import lru_cache

from briefings.draft.bodies import SET_ASIDE
from briefings.draft.organisations import GENERIC, is_acronym, is_body
from briefings.draft.posts import ENDS_OF_BODIES, office
from briefings.draft.predicates import is_given_to_another
from briefings.draft.titles import PLURALS, SMALL_PARTS, is_field, is_modifier, is_noun, is_rank, key, singular
from briefings.draft.words import ABBREVIATIONS, ARTICLES, AUXILIARIES, COUNTRIES, COUNTS, PREPOSITIONS, SPEECH, STATES

_ABBREVIATIONS = ABBREVIATIONS | {key(state) for state in STATES if state.endswith(".")}
_DETERMINERS = frozenset("the its their our my his her whose".split())
_OWNERS = frozenset("his her its their whose".split())
_INITIALS = re.compile(r"(?:[A-Za-z]\.)+|[A-Z][a-z]?\.")
_MOST_OWNED = 4
"""Words from an owner to the office, as in "its former rental manager"."""
_SUBORDINATE = frozenset(
    "after although as because before by during following if in on once since through under upon when where while "
    "with without".split()
)
"""First words of what a comma divides from its main clause."""
_CALLING = ARTICLES | {"our"}
_UNITS = frozenset("agency branch bureau department division office section unit".split())
_MOST_KNOWN = 10_000
"""Words that are remembered with whether they may style somebody."""
_MOST_DESCRIBING = 2
_BEFORE_DESCRIBED = _CALLING | _OWNERS | {"by", "former", "retired", "with"}
_UNDESCRIBING = (
    SPEECH
    | PREPOSITIONS
    | AUXILIARIES
    | _BEFORE_DESCRIBED
    | frozenset(
        "after also although and another as because before but even fifth final first fourth if including just "
        "like next only or other second since sixth such than that then third this though unlike when where which "
        "while who".split()
    )
)
"""Small words that are no part of an office."""
_DESCRIBING = frozenset({"late", "new", "newly", "own"})
"""Before an office, and no part of it."""
_DASHES = ("--", "–", "—")
_WITH_PORTFOLIO = frozenset({"minister", "secretary"})
_PORTFOLIOS = frozenset(
    "affairs agriculture arts children commerce communities culture defence defense economy environment families "
    "fisheries foreign forests heritage immigration industry infrastructure innovation interior justice labour lands "
    "mines mining railways regions research rivers science skills sport sports technology tourism trade transport "
    "women works".split()
)
_BEFORE_PORTFOLIO = frozenset("a by former the to with".split())
_SMALL = frozenset("of for the and in on at & de des du la le von to against with".split())


def segments_before(words: list[str]) -> list[tuple[int, int]]:
    """The stretches of words that lead up to a name and may style it, divided by commas."""
    end = len(words)
    found: list[tuple[int, int]] = []
    while end and (not words[end - 1].endswith((";", ":")) or _heads_list(words, end)):
        if key(words[end - 1]) in _SMALL:
            break  # "officers against X" styles nobody.
        start = _reach(words, end)
        if words[end - 1].endswith(",") and _is_no_apposition(words, start, end):
            break
        if start == end or words[start].startswith("(") or not _has_office(words[start:end]):
            break  # What stands in brackets is said of somebody before.
        found.insert(0, (start, end))
        if (first := _first_of_two(words, start, end)) is not None:
            found.insert(0, (first, start - 1))
        if not start or not words[start - 1].endswith(","):
            break
        end = start
    return found


def _first_of_two(words: list[str], start: int, end: int) -> int | None:
    """Where the first of two offices of one person begins: "the Chair of the Water Board and Minister of Rivers, X"."""
    if not words[end - 1].endswith(",") or start < 2 or words[start - 1] != "and" or words[start] == "the":  # noqa: PLR2004
        return None
    first = _reach(words, start - 1)
    is_office = first < start - 1 and words[first].lower() in {"the", "a", "an", "its", "our", "their"}
    is_own = is_office and begins_office(words[first + 1 :]) and key(words[first + 1]) not in PLURALS
    is_between = first > 0 and words[first - 1] == "between"
    return first if is_own and not (is_between or words[start - 2].endswith(",")) else None


def _heads_list(words: list[str], end: int) -> bool:
    """Whether an office of several people stands before their names, as in "three managers:", "owners of Acme:"."""
    held = next((place for place in range(end - 1, 0, -1) if words[place] in {"at", "for", "of"}), end)
    return words[end - 1].endswith(":") and (key(words[end - 1]) in PLURALS or key(words[held - 1]) in PLURALS)


def _has_office(words: list[str]) -> bool:
    return any(map(is_noun, words)) or is_rank(words) or is_rank([singular(words[-1])])


def _is_no_apposition(words: list[str], start: int, end: int) -> bool:
    """Whether what stands before a comma styles somebody else than the name behind it: "as president,"."""
    if "As" in words[max(0, start - 2) : start] and words[start - 1] in {"As", "a", "an", "the"}:
        return False  # "As technical advisor, X will"
    phrase = words[start:end]
    is_bare = not any(word[:1].isupper() or key(word) in _DETERMINERS for word in phrase)
    is_dated = any(word[:4].isdecimal() for word in phrase)
    is_bare = is_bare and phrase[:1] != ["former"] and not _is_called(words, start)
    is_bare = is_bare and not (start and words[start - 1] in COUNTS and key(phrase[-1]) in PLURALS)
    return is_bare or is_dated or is_given_to_another(words, start)


def _is_called(words: list[str], start: int) -> bool:
    """Whether "a" and perhaps small words lead up to an office in a main clause, as in "barred a local nurse, X"."""
    place = start - 1
    if start and words[place].endswith(("'s", "’s")) and words[place].islower():
        return not is_given_to_another(words, place)  # "the study's lead author, X"
    while place >= 0 and start - place < _MOST_OWNED and words[place].isalpha():
        if words[place].lower() in _CALLING:
            opening = max(
                (at + 1 for at in range(place) if not may_style(words[at]) and words[at].endswith(".")), default=0
            )
            is_clause = words[opening].lower() in _SUBORDINATE or words[opening].endswith("ing")
            return not is_clause and not is_given_to_another(words, place)
        if not words[place].islower():
            break
        place -= 1
    return False


def _reach(words: list[str], end: int) -> int:
    """How far to the left of `end` the words of one styling go."""
    start = end
    while (
        start and _may_style_at(words, start - 1) and (start == end or not words[start - 1].endswith((",", ";", ":")))
    ):
        if ")" in words[start - 1] and "(" not in words[start - 1]:
            break  # "A (as chair), B"
        start -= 1
    for place in range(start - 1, max(-1, start - _MOST_OWNED), -1):
        if words[place].lower() in _OWNERS:
            return place
        if not words[place].islower() or not words[place].isalpha() or words[place] in PREPOSITIONS:
            break
    start = _behind_with(words, start, end)
    if 1 < start < end and _is_small_office(words[start]) and words[start - 1] in SMALL_PARTS | GENERIC:
        start -= 1 if words[start - 2].lower() in ARTICLES else 0  # "the board member X", "the company president X"
    is_small = start < end and all(word.islower() and word not in PREPOSITIONS for word in words[start:end])
    start -= _described(words, start) if is_small else 0
    while start < end and _is_before_styling(words, start):
        start += 1
    if (aided := _aided(words, start, end)) is not None:
        return aided
    if "against" in words[start : end - 1] and words[words.index("against", start) + 1].islower():
        return words.index("against", start) + 1  # "discrimination in employment against former teacher X"
    return _behind_and(words, start, end)


def _behind_with(words: list[str], start: int, end: int) -> int:
    """Where the office begins that "with" stands before: "They met in Paris with the President of Acme, X"."""
    place = max((place for place in range(start, end - 1) if words[place] == "with"), default=start)
    return place + 1 if place > start and not any(map(is_noun, words[start:place])) else start


def _described(words: list[str], start: int) -> int:
    """How many small words between an article, a comma or "by" and an office say what it is: "the culture minister"."""
    for count in range(1, min(start, _MOST_DESCRIBING) + 1):
        word = words[start - count]
        if not word.isalpha() or not word.islower() or word in _UNDESCRIBING or word.endswith(("ed", "ing", "ly")):
            return 0
        before = words[start - count - 1] if start > count else ""
        if before.endswith(",") or before.lower() in _BEFORE_DESCRIBED:
            return count
    return 0


def _may_style_at(words: list[str], place: int) -> bool:
    """Whether a word may belong to a styling, as a number does in "Acme's three founders"."""
    is_count = place > 0 and words[place] in COUNTS and words[place - 1].endswith(("'s", "’s"))
    return is_count or may_style(words[place])


def _is_small_office(word: str) -> bool:
    return word.islower() and (is_noun(word) or is_modifier(word))


def _behind_and(words: list[str], start: int, end: int) -> int:
    """Where the last of two stylings begins, as in "the Department of Rivers and Director X"; else the start."""
    if _is_portfolio(words, start, end):
        return start
    for position in range(start + 1, end - 1):
        is_second = words[position - 2] != "of" and is_noun(words[position - 1])
        if words[position + 1 : end] == ["Justice"]:
            continue  # "Minister of Security and Justice X"
        behind = words[position + 1 : end]
        is_own = begins_office(behind) or (behind[0] == "the" and any(map(is_noun, behind)))
        if key(words[position]) == "and" and not is_second and is_own:
            return position + 1
    return start


def _is_portfolio(words: list[str], start: int, end: int) -> bool:
    """Whether all before a minister says what for, as in "announced River Development and Training Minister X"."""
    before, opening = words[start - 1] if start else "", words[start : end - 1]
    if key(words[end - 1]) not in _WITH_PORTFOLIO or "and" not in opening:
        return False
    fields = [word for word in opening if word not in {"and", "&"}]
    if is_body(" ".join(opening)) or any(is_noun(word) or word in COUNTRIES or word.islower() for word in fields):
        return False
    is_free = not before or before.endswith((",", ".")) or key(before) in SPEECH | _BEFORE_PORTFOLIO
    if is_free and any(_is_portfolio_word(word) for word in opening[: opening.index("and")]):
        return True
    return all(is_field(word) or is_modifier(word) for word in fields)  # Else "met London and Health Minister X".


def _is_portfolio_word(word: str) -> bool:
    """Whether a word says what a minister is for, as no "Acme" does in "Acme and Health Minister X"."""
    return is_field(word) or is_modifier(word) or key(word) in _PORTFOLIOS


def _aided(words: list[str], start: int, end: int) -> int | None:
    """Where the office begins of whom somebody else's is for, as in "counsel to Senator", "clerk for U.S. Judge"."""
    if words[end - 1].endswith(","):
        return None  # "Secretary to the President, X"
    for place in range(end - 2, start, -1):
        is_joined = words[place] == "to" or (words[place] == "for" and not words[place - 1][:1].isupper())
        if (
            is_joined
            and is_noun(words[place - 1])
            and (is_noun(words[end - 1]) or (words[place] == "to" and words[place + 1][:1].isupper()))
            and begins_office(words[place + 1 : end])
        ):
            return place + 1
    return None


def _is_before_styling(words: list[str], place: int) -> bool:
    """Whether a word is none of the styling that it stands before, as in "for President", "Under President"."""
    if words[place].lower() == "under":
        return words[place + 1 : place + 2] != ["Secretary"]
    return key(words[place]) in _SMALL and key(words[place]) != "the"


def _is_unit(words: list[str]) -> bool:
    """Whether words name a body or a part of one, as in "Tax Division"."""
    return bool(words) and (key(words[-1]) in _UNITS or (len(words) == 1 and is_acronym(words[0])))


def begins_office(words: list[str]) -> bool:
    """Whether words begin with an office, as in "the Acting Director of …"."""
    if is_rank(words) or ((found := office(words)) and found[1] == len(words) and _is_unit(words[: found[0]])):
        return True
    position = 1 if key(words[0]) == "the" else 0
    while position < len(words) and is_modifier(words[position]) and not is_noun(words[position]):
        position += 1
    if any(map(is_field, words[: max(0, position - 1)])) or (
        position > 1 and key(words[position - 1]) in ENDS_OF_BODIES
    ):
        return False  # "… and Wildlife Service Director", "… and Customs Enforcement Director"
    if position == len(words) or not is_noun(words[position]):
        return False
    behind = words[position + 1] if words[position + 1 :] else ""
    return key(words[position]) not in PLURALS or behind == "General" or not behind[:1].isupper()  # "Farmers Welfare"


def _is_abbreviation(word: str) -> bool:
    """Whether the full stop of a word ends no sentence."""
    if _INITIALS.fullmatch(word):
        return True
    return key(word) in _ABBREVIATIONS and not word.isupper()  # "TAMPA, FLA. Judge X"


@lru_cache(_MOST_KNOWN)
def may_style(word: str) -> bool:
    """Whether a word may belong to a styling."""
    bare = word.lstrip('("“‘')
    if word in {"As", "By"} or (word.startswith("(") and "-" in word and word.endswith(")")):
        return False  # "(D-MA)"
    if word.endswith((*_DASHES, ".", "!", "?", '"', "”")) and not _is_abbreviation(word):
        return False
    return bool(bare) and (
        bare.startswith(SET_ASIDE)
        or bare[0].isupper()
        or bare[0].isdigit()
        or key(word) in _SMALL
        or is_noun(word)
        or is_modifier(word)
        or word in _DESCRIBING
        or (word.endswith((",", "'s", "’s")) and key(word) in GENERIC)
    )
