"""Where in a phrase its office is: the run of nouns, with the words that may stand before them."""

import re

from briefings.draft.organisations import GENERIC, is_acronym, is_body, is_name_of_body
from briefings.draft.titles import SMALL_PARTS, is_field, is_modifier, is_noun, key
from briefings.draft.words import SPEECH

PREPOSITIONS = frozenset("of for at with in from to on within under de des du".split())
JOINING = frozenset({"and", "&"})
POSSESSIVE = ("'s", "’s", "s'", "s’")
_STATES = frozenset({"State's", "State’s"})
_BEHIND_OFFICES = PREPOSITIONS | SPEECH
_BEHIND_NOUNS = frozenset({"Designate", "Elect", "Emerita", "Emeritus", "General"})
"""They belong to an office, as in "Attorney General"."""
_MOST_SMALL = 3
_MOST_DESCRIBED = 4
"""Words of "a Texas ranch owner"."""
_AGENT = re.compile(r"[a-z-]{3,}(?:er|or|ist|ian|yst|eer|man|woman)")
_NO_OFFICES = frozenset(
    "after ancestor another barrier beginner brother center civilian co-conspirator computer conspirator consumer "
    "counter cousin customer daughter defender disaster donor drifter either elder error extremist factor father "
    "filer foreigner gambler grandfather grandmother holder however human insider kidnapper killer ladder later "
    "letter liar loner man matter mayor-elect million minor monster mother murderer neighbor neither never number "
    "offender order other outsider paper perpetrator petitioner power prisoner protester protestor purchaser rather "
    "refugee relator robber sister smuggler stepbrother stepfather stepmother stepsister stranger subscriber "
    "supporter supremacist survivor taxpayer teenager terrorist together trafficker traitor under user victim victor "
    "whatever whether whistleblower winner woman".split()
)
"""Kinship, standing in a case and the like are no offices; nor are small words that end so."""
_IN_BODIES = frozenset({("Coast", "guard"), ("Consulate", "general"), ("National", "guard")})
"""No offices, but names of bodies."""
_WITH_FIELD = frozenset({"Director", "EVP", "Head", "Manager", "SVP", "VP"})
"""Behind them may stand what they are for, without "of"."""
ENDS_OF_BODIES = frozenset(
    "administration agency association bureau commission company corporation department division enforcement "
    "foundation guard institute office police reserve service services university".split()
)
"""Where two words or more stand before it, as in "Fish and Wildlife Service Director", it is no part of an office."""
_NO_PART_OF_OFFICE = frozenset(
    "who which that by to and or as not was were is are be been has had being with a an her his its the their".split()
)

_LEADING = frozenset("after also both defendant earlier later meanwhile today when while yesterday".split())
_NATIONALITY = re.compile(
    r"[A-Z]\w+(?:ese|ish|ian|ean|ican)\Z|(?:Czech|German|French|Greek|Dutch|Swiss|Thai|Iraqi|Israeli)\Z"
)
_GOVERNING = frozenset("ambassador chancellor governor king minister premier president queen senator".split())
_OF_STATES = frozenset("ambassador chancellor governor king mayor minister premier queen secretary senator".split())
_OF_UNIONS = frozenset({("Union", "minister"), ("Union", "secretary")})
"""As India calls its own."""
_SHORTEST_DATELINE = 6


def office(words: list[str]) -> tuple[int, int] | None:
    """The last run of words before a preposition that are an office: modifiers, then nouns."""
    small = [position for position, word in enumerate(words) if word in PREPOSITIONS or word == "In"]
    comma = [position + 1 for position, word in enumerate(words) if word.endswith(",")]
    limit = min([*small, *comma], default=len(words))
    end = next((position + 1 for position in range(limit - 1, -1, -1) if is_noun_at(words, position)), 0)
    if not end:
        return _office_at_end(words)
    behind = [word for word in words[end:limit] if word[:1].isupper() and word.rstrip(",") not in _BEHIND_NOUNS]
    is_told = all(is_field(word) or is_modifier(word) for word in behind) and not is_body(" ".join(behind))
    if behind and words[end - 1] in _WITH_FIELD and is_told:
        end = limit  # "VP Marketing"
    elif behind:
        return None  # "U.S. Attorney's Office": the last word says what it is.
    start = end - 1
    while start > 0 and _continues(words, start):
        start -= 2 if words[start - 1] in JOINING else 1
    return (start, end) if end else None


def is_noun_at(words: list[str], position: int) -> bool:
    """Whether a word is an office where it stands, as no "Guard" is in "Coast Guard"."""
    before = words[position - 1] if position else ""
    return is_noun(words[position]) and (before, key(words[position])) not in _IN_BODIES


def _office_at_end(words: list[str]) -> tuple[int, int] | None:
    """As in "Department of Justice spokeswoman", or "Ministry of Health Deputy Director for Rivers"."""
    for end in range(2, len(words) + 1):
        is_whole = end == len(words) or words[end] in _BEHIND_OFFICES or words[end - 1].endswith(",")
        if not is_whole or not is_noun_at(words, end - 1) or words[end - 2 : end] == ["of", "Justice"]:
            continue
        start = end - 1
        while start > 1 and _is_of_office(words[start - 2], words[start - 1]) and is_body(" ".join(words[: start - 1])):
            if words[start].islower() and words[start - 2] in PREPOSITIONS:
                break  # "Department of State employee"
            start -= 1
        if words[start - 1] not in PREPOSITIONS and is_body(" ".join(words[:start])):
            return start, end
    return None


def _is_of_office(before: str, word: str) -> bool:
    """Whether a word between a body and an office is the office's, as in "Department of Rivers Deputy Director"."""
    is_of_body = is_field(word) or key(word) in ENDS_OF_BODIES or (before, word) == ("Homeland", "Security")
    return is_modifier(word) and not is_of_body


def _continues(words: list[str], start: int) -> bool:
    """Whether the word before `start` belongs to the office too, as in "president and CEO"."""
    word = words[start - 1]
    if word in JOINING:
        return start > 1 and is_noun(words[start - 2]) and not is_body(words[start - 2])
    if word.endswith(POSSESSIVE):
        return word in _STATES and words[start] == "Attorney"  # As prosecutors of some places are called.
    if word[:1].isupper() and words[start][:1].islower() and not word.startswith("U.S"):
        return False  # "Coast Guard Reserve member": the capitals name the body.
    if (word, words[start]) == ("Force", "Commander"):
        return start < 2 or is_acronym(words[start - 2])  # noqa: PLR2004  "Air Force Commander"
    if _ends_body(words, start):
        return False
    is_part = (word in SMALL_PARTS and words[start].islower()) or (word, words[start]) == ("Cabinet", "Member")
    is_part = is_part or (start == 1 and (word, key(words[start])) in _OF_UNIONS)
    return (is_part or is_modifier(word) or is_noun(word)) and not word.endswith(",")


def _ends_body(words: list[str], start: int) -> bool:
    """Whether the word before `start` is the last of a body's name."""
    word = words[start - 1]
    if is_field(word) and not all(is_modifier(one) or one in JOINING for one in words[: start - 1]):
        return not _is_behind_body(words[: start - 1])
    return start > 2 and key(word) in ENDS_OF_BODIES  # noqa: PLR2004  two words before it


def _is_behind_body(words: list[str]) -> bool:
    """Whether the last word that is no field of an office ends the name of a body: "Water Board Engineering Lead"."""
    while words and is_modifier(words[-1]):
        words = words[:-1]
    return len(words) > 1 and key(words[-1]) in GENERIC and words[-1][:1].isupper() and words[-2][:1].isupper()


def small_end(before: list[str], *, is_called: bool) -> int:
    """How many small words right before an office are a part of it, as in "a former contracts administrator"."""
    count = 0
    while count < min(len(before), _MOST_SMALL) and before[-1 - count].isalpha() and before[-1 - count].islower():
        if before[-1 - count] in JOINING and is_noun(" ".join(before[-2 - count : -1 - count])):
            return count - (count > 0 and before[-count] in {"a", "an", "the"})
        count += 1
    described = before[len(before) - count :]
    return 0 if any(word in _NO_PART_OF_OFFICE or (not is_called and _is_verb(word)) for word in described) else count


def _is_verb(word: str) -> bool:
    return not is_modifier(word) and (word in SPEECH or word.endswith("ed"))


def described(words: list[str]) -> tuple[int, int] | None:
    """What somebody is called behind "a" or "the" by a noun that says what a person does, as in "a Texas landowner"."""
    small = [place for place, word in enumerate(words) if word in PREPOSITIONS or word in _NO_PART_OF_OFFICE]
    end = min(small, default=len(words))
    if not 0 < end <= _MOST_DESCRIBED or not _AGENT.fullmatch(words[end - 1]) or words[end - 1] in _NO_OFFICES:
        return None
    return end - 1, end


def may_stand_before(words: list[str]) -> bool:
    """Capitalised words, adjectives with a capital, possessives; no verb and no pronoun."""
    small = [word for word in words if word.islower() and key(word) not in {"of", "for", "the", "and", "on", "&"}]
    return all(is_modifier(word) or word.endswith(POSSESSIVE) or "-" in word or is_body(word) for word in small)


def without_lead(words: list[str], noun: str, *, is_called: bool = False) -> list[str]:
    """The words before an office without those that are none of its own: "Today", a dateline, a nationality.

    No dateline stands behind an article, where somebody is called something.
    """
    start = 0
    while start < len(words) and not is_body(words[start]):
        word = words[start].strip(",*_")
        is_dateline = (
            not is_called
            and word.isupper()
            and (len(word) >= _SHORTEST_DATELINE or words[start + 1 : start + 2] == ["Former"])
        )
        is_nationality = _NATIONALITY.match(word) is not None and noun not in _GOVERNING
        is_nationality = is_nationality and not is_name_of_body(words[start:])  # "American Medical Association"
        if not (
            is_dateline
            or is_nationality
            or key(word) in _LEADING
            or (word.islower() and is_modifier(word) and not word[1:].endswith(("'s", "’s")))
            or (word == "and" and start)  # "current and former Water Board officers"
            or word == "Former"
        ):
            break
        start += 1
    return words[start:]


def governs(role: str) -> bool:
    """Whether an office is one of a state's, and not of a party named beside it."""
    return any(key(word) in _OF_STATES for word in role.split())
