"""The words by which organisations are known: of what kind a body is and what a company does; initials, addresses."""

import re
from functools import lru_cache

from briefings.draft.titles import OFFICE_INITIALS, is_field, is_modifier, key
from briefings.draft.words import COUNTRIES, NAMED_AS_PERSONS, NOT_NAMES, REGIONS, STATE_CODES, STATES

_BODIES = frozenset(
    "ab abbey academy accelerator administration advocates ag agencies agency airlines airport airways alliance "
    "apartments aquarium archdiocese archive archives armory army assembly associates association authority bakery "
    "ballet banco bancorp bancshares bank banque battalion berhad beverages bhd biotech board bookstore boutique "
    "branch brands brasserie brewery brigade broadcasting brotherhood builders bundesamt bureau bureaus cabinet café "
    "cartel casino cathedral caucus center centers centre centres chamber chancellery chapter charity choir "
    "chronicle church cinema cinemas clinic club co co-op coalition coastguard college comisión comité command "
    "commission commissions committee committees community companies company confederation congregation congress "
    "conseil consejo conservancy conservatory consortium constabulary consulate consultants contractors convent "
    "convention cooperative corp corporation corps council councils court creamery customs daycare delegation "
    "department departments dept diocese directorate dispensary distillery division divisions dojo elementary "
    "embassies embassy enterprise enterprises eurojust europol exchange exchequer farms federation festival firm "
    "fleet fondation fondazione foods force forces forum foundation foundry fund fundación fundação gallery gang "
    "gazette gmbh government group guard guards guild gymnasium headquarters herald hochschule holdings hospice "
    "hospital hotel hotels house inc incubator industries infirmary initiative inspectorate institut institute "
    "institutes institution instituto institutt interpol investigation investigations istituto journal kindergarten "
    "klan kommission lab laboratories laboratory labs league ledger legion legislature library llc llp lodge ltd "
    "mafia magazine ministerio ministerium ministero ministerstvo ministries ministry ministère mission monastery "
    "mosque motel motors municipality museum nations navy network news newspapers nunnery nv observatory office "
    "offices opera operations orchestra organisation organization orphanage oy oyj panel parishes parliament "
    "partners partnership party patrol penitentiary pharma pharmaceuticals pharmacy playhouse plc police polyclinic "
    "polytechnic prefecture preschool press program programme project properties prosecutor publishing quarry "
    "railroad railway railways realty refinery refuge regiment registry reserve resort resorts restaurant sa "
    "sanatorium sawmill school secretariat section semiconductors seminary senate service services shelter shipping "
    "shipyard society squadron state station stichting stiftung stores studio studios subcommittee supermarkets "
    "survey synagogue syndicate system systems taskforce tavern team technologies telecom telegraph temple theater "
    "theatre therapeutics times township treasuries treasury tribe tribunal tribune trucking trust union unit "
    "universidad universidade universitas universitat universiteit universities university università universität "
    "université ventures verlag vicarage vineyard vineyards winery wing zoo".split()
)
_TRADES = frozenset(
    "aerospace analytics automotive aviation beverages brands capital chemicals construction consulting electric "
    "electronics engineering entertainment fitness freight games gaming gas healthcare homes insurance "
    "investments lines machinery materials minerals mining mobile mutual networks oil packaging paper "
    "petroleum pictures plastics radio rail research robotics securities software solutions steel tools "
    "textiles tours wireless".split()
)
"""What companies do that are called by it, as in "Acme Steel"."""
_OF_ADJECTIVES = ("able", "al", "ive")
"""Ends of words that seldom begin a company's name, as in "Renewable Energy"."""
TASKS = frozenset({"Audits", "Investigations", "Operations", "Services", "Systems"})
"""What is done at a body, unless another word makes a body of it."""
_COUNTRY = "Russian Federation"
"""The one country whose name has the word of a body in it."""
SMALL_BODIES = (
    "field office",
    "office",
    "headquarters",
    "police",
    "department",
    "division",
    "bureau",
    "region",
    "branch",
    "plant",
    "prison",
    "jail",
    "gang",
    "crime family",
    "organized crime family",
    "cartel",
    "militia",
    "plc",
    "tribe",
)
"""What may end a body's name in small letters, as in "FBI Seattle office"."""
_SMALL_ENDS = tuple(f" {body}" for body in SMALL_BODIES)
_CALLED = re.compile(
    r"\b(?:Fire (?:(?:and|&) )?Rescue|Red Cr(?:oss|escent)|Without Borders)\b|\w Public Schools\b"
    r"|\b(?:Fire|Irrigation|Sanitary|School|Utility|Water) District\b|\bFirst Nation\b"
    r"|& (?:Associates|Co|Daughters?|Partners|Sons)\b"
)
"""Of bodies that none of these words alone makes one."""
_LAST = frozenset({"International", "Limited", "Watch"})
"""Words that end such names."""
_JUDICIAL = re.compile(
    r"\b(?:District|Circuit) of [A-Z]|\b(?:Northern|Southern|Eastern|Western|Central|Middle) District\b"
)
_ACRONYM = re.compile(
    r"(?:[A-Z]{2,6}(?:-[A-Z]{2,5})?|\d{1,2}[A-CEFHIJL-Z]|[A-Z][a-z]{1,3}[A-Z]{2,5}|[A-Z]{1,4}of?[A-Z]|[A-Z](?:\.[A-Z])+\.?)s?(?:['’]s?)?\Z"
)
_SHIP = re.compile(r"[FMST]/[STVY]\Z")
"""Before the name of a ship, in which offices are held like those of a body."""
_ADDRESS = re.compile(r"\w[\w-]*(?:\.(?:com|edu|gov|mil|net|org)|[A-Za-z]Gov|[A-Z]gov)(?:['’]s|\.)?\Z")
"""A body that goes by its address or the like, as in "USA.gov", "USAGov"."""
_JOINED = re.compile(r"(?!De[lns]|Fitz|Mac|Van)[A-Z][a-z]{2,}[A-Z][a-z]{2,}\Z")
"""Two words in one, as in "WaterBridge"."""
_DEGREES = frozenset(
    "BA BSN CBE DBE DDS DNP DVM FACC FACOG FACP FACS FASN JD KBE KC LCSW LLM LPN MBA MBE MD MFA MLIS MLS MPA MPH MPP "
    "MSN MSW OBE QC RDH RDN RN RPh".split()
)
_NOT_ACRONYMS = (
    frozenset("CPA D.C D.C. H.E H.E. HR II III IV IT MD PR U.K U.S U.S. UK US USA UX".split())
    | OFFICE_INITIALS
    | REGIONS
    | _DEGREES
    | {*STATE_CODES, *(form for state in STATES for form in (state, state.rstrip(".")))}
)
GENERIC = frozenset(
    "academy administration agency association authority bank board bureau city clinic club college commission "
    "committee company corporation council county court department division federation firm foundation group hospital "
    "institute library ministry museum office orchestra organisation organization party school section service society "
    "union university".split()
)
"""What a body is called once it has been named: "the Organization"."""
GOVERNMENT = re.compile(
    r"\b(?:Administration|Agency|Attorney|Bureau|City|Commission|Congress|Council|County|Court|Department|Division|Embassy"
    r"|Government|House|Ministry|Office|Parliament|Secretariat|Senate|State|States|Treasury|U\.S|UN|UK|US)\b|\.gov\b|Gov\b"
)
"""In the name of a body whose officials a document may all name without it."""
PRESS = re.compile(r"\b(?:Daily|Gazette|Herald|Journal|News|Newspapers?|Post|Press|Radio|Times|TV)\b|TODAY")
"""In the name of a body that tells of others."""
_MOST_KNOWN = 10_000
"""Words that are remembered with what they are."""


@lru_cache(_MOST_KNOWN)
def is_body(phrase: str) -> bool:
    """Whether a phrase names an organisation by one of its words."""
    words = phrase.replace(_COUNTRY, "").split()
    return (
        any(part[:1].isupper() and _is_of_bodies(part) for word in words for part in _parts(word))
        or (len(words) > 1 and phrase.endswith(_SMALL_ENDS))
        or _CALLED.search(phrase) is not None
        or any(word in _LAST and _is_named(words, place) for place, word in enumerate(words))
        or any(is_acronym(word) or _ADDRESS.match(word) or _SHIP.match(word) or _is_joined(word) for word in words)
        or (len(words) > 1 and _JUDICIAL.search(phrase) is not None)
        or (len(words) > 1 and _is_trader(words))
        or phrase in NAMED_AS_PERSONS
    )


def _is_named(words: list[str], place: int) -> bool:
    """Whether a name of its own stands before a word that ends one: "Human Rights Watch", not "Chief International"."""
    before, behind = words[place - 1 : place], words[place + 1 : place + 2]
    is_own = before != [] and before[0][:1].isupper() and not is_modifier(before[0])
    return is_own and not (behind and behind[0][:1].isupper())


def _is_trader(words: list[str]) -> bool:
    """Whether a name stands before what a company does."""
    if key(words[-1]) not in _TRADES or not words[-1][:1].isupper():
        return False
    name = words[-2]
    is_common = is_modifier(name) or is_field(name) or key(name) in _TRADES or name.endswith(_OF_ADJECTIVES)
    return name[:1].isupper() and not is_common


def _is_joined(word: str) -> bool:
    return not word[1:].islower() and _JOINED.match(word.strip(",;:()'’")) is not None


def is_name_of_body(words: list[str]) -> bool:
    """Whether capitals are the name of a body without the first of them too, as in "American Medical Association"."""
    return len(words) > 2 and all(word[:1].isupper() for word in words) and is_body(" ".join(words[1:]))  # noqa: PLR2004


def _is_of_bodies(word: str) -> bool:
    """Whether a word is one of bodies; "Servicess" is that of a service that lost its apostrophe."""
    plain = key(word)
    return plain in _BODIES or (plain.endswith("ss") and plain[:-1] in _BODIES)


def _parts(word: str) -> list[str]:
    """Of a compound word."""
    return re.split(r"[-/]", word) if "-" in word or "/" in word else [word]


def may_have_speakers(name: str) -> bool:
    """Whether a name of one word may be that of a body, as in "Acme spokesman"; not "Texas", "Norwegian", "Liberal"."""
    is_other = name in COUNTRIES or name in STATES or name in {"Family", "Opposition"} or name.lower() in NOT_NAMES
    return not (is_other or is_field(name) or is_modifier(name)) and not name.endswith(
        ("al", "an", "ese", "ic", "ish", "ive")
    )


def is_acronym(word: str) -> bool:
    """Whether the word is an abbreviation that a body may go by, as in "FBI"."""
    if word.isalpha() and word[1:].islower():
        return False
    bare = word.strip(',;:()"“”')
    bare = bare.rstrip(".") if bare.count(".") == 1 else bare
    return _ACRONYM.match(bare) is not None and re.sub(r"['’]?s?\Z", "", bare) not in _NOT_ACRONYMS
