"""People of the organisation that issued a document, which names it once and then says only "Chief Executive X".

Of companies, universities, associations and the like; not of governments, whose officials are of many bodies.
"""

import re
from dataclasses import replace

from briefings.draft.given import given_names
from briefings.draft.organisations import GOVERNMENT, PRESS, is_acronym, is_body
from briefings.draft.posts import PREPOSITIONS
from briefings.draft.proposal import Proposed, ProposedOffice, ProposedParticipant
from briefings.draft.provenance import UNKNOWN
from briefings.draft.titles import SPEAKING, is_field, is_modifier, is_noun, key
from briefings.draft.words import COUNTRIES, STATES

_POLICE = re.compile(r"\b(?:Constabulary|Police|Sheriff)\b")
_ACADEMIC = re.compile(r"\b(?:College|Institute|School|University)\b")
_PRESIDED = re.compile(r"\b(?:College|University)\b")
_OFFICERS = frozenset("chief detective inspector officer".split())
_HEADS = frozenset(
    "adviser advisor analyst campaigner ceo cfo chair chairman chairperson chairwoman cio co-founder coo coordinator "
    "counsel cto cofounder curator director economist editor evp founder head lead manager officer organiser organizer "
    "president spokesman spokesperson spokeswoman strategist svp treasurer trustee "
    "vice-president vp".split()
)
"""Offices of companies and associations."""
_SECRETARY = re.compile(r"\A(?:Company|Executive|General) Secretary|Secretary[- ]General\Z")
_TIED = tuple(
    (re.compile(rf"\b(?:{kinds})\b"), frozenset(offices.split()))
    for kinds, offices in (
        ("Commission", "commissioner"),
        ("Council", "councillor councilmember"),
        ("Board|Commission|Committee|Council|Panel", "chair chairman chairperson chairwoman"),
        ("Bank|Monetary|Reserve", "governor"),
        ("Agency|Bank|Commission|Council", "vice-president"),
        ("Bank|Facility|Fund", "chief leader representative"),
        ("Clinic|Health|Hospital|Medical", "chief consultant nurse physician surgeon"),
    )
)
"""Words of bodies, and offices that are theirs where the document names no other body beside them."""
_PLAIN = frozenset({"&", "and", "Company", "First", "Second", "Sr."})
_PAST = frozenset({"ex", "former", "formerly", "late", "then"})
_ELSEWHERE = frozenset("federal fire independent opposition police state u.s union".split())
"""Before an office that is not the issuer's, if the issuer is not called so."""
_TEACHERS = frozenset("chancellor dean lecturer professor provost rector registrar researcher vice-chancellor".split())
_OF_COUNTRIES = frozenset({"Chairman", "Chancellor", "Director", "President"})
"""Alone before a name, they may be held anywhere."""
_REASON = "the text names no organisation beside this person; the issuer's is given"


def of_issuer(participant: ProposedParticipant, issuer: Proposed[str]) -> ProposedParticipant:
    """A participant without an organisation as one of the issuer's, if the office is one that the issuer has."""
    roles = [office.role for office in participant.offices if office.role]
    is_elsewhere = any(office.organisation for office in participant.offices)
    if is_elsewhere or not roles or issuer.reason == UNKNOWN or not _has(issuer.value, roles[0]):
        return participant
    offices = (ProposedOffice(role=participant.offices[0].role, organisation=issuer.value), *participant.offices[1:])
    return replace(participant, offices=offices, reason=_REASON, confidence="unsure")


def _has(body: str, role: str) -> bool:
    """Whether an office may be one of a body's."""
    words = role.split()
    end = next((place for place, word in enumerate(words) if key(word) in PREPOSITIONS), len(words))
    if not words or not _is_plain(words[:end]) or key(words[0]) in _PAST:
        return False
    if key(words[0]) in _ELSEWHERE and words[0].lower() not in body.lower():
        return False
    last = next((key(word) for word in reversed(words[:end]) if is_noun(word)), "")
    if any(last in offices and kinds.search(body) for kinds, offices in _TIED):
        return True
    return _is_of_field(words[end:]) and _is_usual(body, role, last)


def _is_usual(body: str, role: str, last: str) -> bool:
    """Whether bodies of a kind usually have an office, whose noun is the last one of the role."""
    if _POLICE.search(body) or GOVERNMENT.search(body):
        return last in (_OFFICERS if _POLICE.search(body) else SPEAKING)
    if PRESS.search(body) or is_acronym(body) or not (is_body(body) or _is_called_so(body)):
        return False
    if role in _OF_COUNTRIES and not _PRESIDED.search(body):
        return False
    is_teacher = last in _TEACHERS and _ACADEMIC.search(body) is not None
    return last in _HEADS or is_teacher or _SECRETARY.search(role) is not None


def _is_called_so(body: str) -> bool:
    """Whether several words may be the name of a body that none of them betrays, and that of no country."""
    return " " in body and body not in COUNTRIES and body not in STATES and body.partition(" ")[0] not in given_names()


def _is_plain(words: list[str]) -> bool:
    """Whether no word of an office names a place, another body or what other people do."""
    return all(is_noun(word) or is_modifier(word) or word in _PLAIN for word in words)


def _is_of_field(words: list[str]) -> bool:
    """The same for the words that say what an office is for."""
    return all(word.islower() or is_modifier(word) or is_field(word) for word in words)
