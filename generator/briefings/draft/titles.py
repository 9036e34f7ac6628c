"""The words by which offices, ranks and organisations are known, in English press releases."""

import re

MODIFIERS = frozenset(
    "acting appellate assistant associate attorney bankruptcy chief circuit city civil co-founder commanding "
    "communications community comptroller content corporate county creative criminal current customer customs "
    "customs-and-border data defense deputy design digital director district enforcement engagement ex executive "
    "experience external federal field financial fire first foreign former founding general head honorary "
    "human immigration incoming independent information innovation inspector interim internal junior lead legal "
    "lieutenant litigation magistrate managing marketing media medical mobile national operating outgoing outreach "
    "patent police policy postal premier press prime principal product program project provost public regional "
    "research resident resources retired s scientific second secretary security senior social solicitor special "
    "spokes staff state states strategy supervising supervisory surgeon tax team technical technology then third "
    "trial u u.k u.s under united us user user-experience vice web".split()
)
NOUNS = frozenset(
    "accountant activist actor actress administrator admiral adviser advisor advocate agent ambassador analyst "
    "anchor archbishop architect archivist artist associate astronaut astronomer attorney attorneys auditor author "
    "banker biologist bishop blogger broker businessman businesswoman cardinal cartographer ceo cfo chair chairman "
    "chairperson chairwoman chancellor chaplain chemist chief cio clerk co-chair co-director co-founder co- "
    "ordinator co-owner coach cochair cofounder columnist commandant commander commissioner commissioner-general "
    "comptroller congressman congresswoman consul consultant contractor controller coo coordinator correspondent "
    "councillor councilman counsel counsellor counselor cto curator dealer dean delegate dentist deputy designer "
    "detective developer director distributor doctor driver ecologist economist editor employee engineer "
    "entrepreneur envoy executive expert fellow firefighter founder general geographer geologist gov governor head "
    "historian hydrologist imam inspector intern interpreter investigator investor jailer journalist judge justice "
    "king lawyer leader lecturer liaison librarian manager marshal mathematician mayor mechanic member mentor "
    "meteorologist minister monitor musician negotiator nurse officer ombudsman operator organizer owner "
    "parliamentarian partner pastor pharmacist physician physicist pilot planner policeman pope premier president "
    "preparer president-elect priest prince princess principal producer prof professor programmer promoter prophet "
    "prosecutor psychologist publisher queen rabbi rapporteur realtor rector registrar rep reporter representative "
    "researcher reservist salesman salesperson scientist secretary sen senator sheriff singer soldier solicitor "
    "speaker specialist spokesman spokesperson spokeswoman statistician strategist student superintendent "
    "supervisor surgeon teacher technician technologist therapist trader trainer translator treasurer trustee "
    "undersecretary veteran vice-chair vice-chairman vice-president volunteer warden writer".split()
)
PLURALS = {f"{noun}s": noun for noun in NOUNS if not noun.endswith("s")} | {
    "spokesmen": "spokesman",
    "secretaries": "secretary",
    "deputies": "deputy",
    "salespeople": "salesperson",
    "attorneys-general": "attorney-general",
}
HEADS = frozenset("administrator chair chief commissioner director head president spokesman spokeswoman".split())
"""Offices before which two words or more are a body, whatever it is called: "Border Protection Commissioner"."""

OWNED = frozenset(
    "ceo cfo chairman chairwoman cio co-founder co-owner cofounder coo cto employee executive founder manager owner "
    "partner principal salesperson supervisor".split()
)
"""Offices that only bodies have: what stands behind their "of" is one, whatever it is called."""

_RANKS = frozenset(
    "admiral brigadier capt captain cmdr col colonel colonel-general commodore constable corporal cpl ensign gen "
    "general general-major generalmajor lieutenant lieutenant-colonel lieutenant-general lt lt.-col lt.-gen maj "
    "major major-general marshal private rear-admiral sergeant sgt trooper vice-admiral".split()
)
_RANK_MODIFIERS = frozenset(
    "air army brigadier first force justice lieutenant major marine master militia navy police rear ret retired "
    "second staff vice warrant".split()
)
_CERTAIN_RANKS = _RANKS - {"marshal", "private", "general", "major", "constable", "trooper"}

_BODIES = frozenset(
    "ab academy administration ag agencies agency alliance archives army assembly association authority bank board "
    "branch bureau cabinet center centers centre centres chamber chancellery church clinic club co coalition "
    "college commission committee companies company confederation congress consortium consulate convention corp "
    "corporation council councils court customs delegation department departments dept directorate division "
    "divisions embassy enterprise enterprises eurojust europol federation firm force forces forum foundation fund "
    "gmbh government group guard headquarters holdings hospital house inc industries initiative inspectorate "
    "institute institutes institution interpol investigation investigations kommission lab laboratories laboratory "
    "labs league legislature library llc llp ltd ministry mission museum nations navy network news nv office "
    "offices operations organisation organization oy parliament partners partnership plc police press program "
    "programme project prosecutor registry sa school secretariat section senate service services society state "
    "station studio survey syndicate system systems team technologies times treasury tribunal trust union unit "
    "universities university".split()
)
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
)
"""What may end a body's name in small letters, as in "FBI Seattle office"."""
_JUDICIAL = re.compile(
    r"\b(?:District|Circuit) of [A-Z]|\b(?:Northern|Southern|Eastern|Western|Central|Middle) District\b"
)
_ACRONYM = re.compile(r"(?:[A-Z]{2,6}|[A-Z](?:\.[A-Z])+\.?)s?(?:['’]s?)?\Z")
_NOT_ACRONYMS = frozenset("CEO CFO CIO CISO COO CTO D.C D.C. DC II III IV MD U.K U.S U.S. UK US USA".split())
GENERIC = frozenset(
    "administration agency association authority bank board bureau college commission committee company corporation "
    "council court department division firm foundation group institute ministry office organisation organization "
    "party section service society union university".split()
)
"""What a body is called once it has been named: "the Organization"."""
_LEADING = frozenset("after also both defendant earlier later meanwhile today when while yesterday".split())
_NATIONALITY = re.compile(
    r"[A-Z]\w+(?:ese|ish|ian|ean|ican)\Z|(?:Czech|German|French|Greek|Dutch|Swiss|Thai|Iraqi|Israeli)\Z"
)
_GOVERNING = frozenset("ambassador chancellor governor king minister premier president queen senator".split())
_SHORTEST_DATELINE = 6


def key(word: str) -> str:
    """A word as the lists have it."""
    return word.lower().strip(".,;:()'’\"“”").removesuffix("'s").removesuffix("’s")


def is_noun(word: str) -> bool:
    """Whether the word, or the last part of a compound one, is an office."""
    if word.startswith("justice"):
        return False
    plain = key(word)
    if "-" not in plain and "/" not in plain:
        return plain in NOUNS or plain in PLURALS
    plain = re.sub(r"-(?:in-charge|at-large|elect|general)\Z", "", plain)
    last = re.split(r"[-/]", plain)[-1]
    return bool({plain, last} & NOUNS or {plain, last} & PLURALS.keys())


def is_modifier(word: str) -> bool:
    """Whether the word may stand before the name of an office."""
    plain = key(word)
    return plain in MODIFIERS or all(part in MODIFIERS for part in plain.split("-"))


def is_rank(words: list[str]) -> bool:
    """Whether all words are a military or police rank, as in "Police Lieutenant-General"."""
    keys = [key(word) for word in words]
    named = [word for word in keys if word in _RANKS or word.split("-")[-1] in _RANKS]
    others = [word for word in keys if word not in named]
    if not named or not all(word in _RANK_MODIFIERS for word in others):
        return False
    return any(word in _CERTAIN_RANKS or "-" in word for word in named) or len(keys) == 1 or "major" in keys


def is_body(phrase: str) -> bool:
    """Whether a phrase names an organisation by one of its words."""
    words = phrase.replace(_COUNTRY, "").split()
    return (
        any(key(part) in _BODIES and part[:1].isupper() for word in words for part in re.split(r"[-/]", word))
        or (len(words) > 1 and words[-1] in SMALL_BODIES)
        or any(is_acronym(word) for word in words)
        or _JUDICIAL.search(phrase) is not None
    )


def is_acronym(word: str) -> bool:
    """Whether the word is an abbreviation that a body may go by, as in "FBI"."""
    bare = word.strip(',;:()"“”')
    return _ACRONYM.match(bare) is not None and re.sub(r"['’]?s?\Z", "", bare) not in _NOT_ACRONYMS


def without_lead(words: list[str], noun: str) -> list[str]:
    """The words before an office without those that are none of its own: "Today", a dateline, a nationality."""
    start = 0
    while start < len(words) and not is_body(words[start]):
        word = words[start].strip(",*_")
        is_dateline = word.isupper() and len(word) >= _SHORTEST_DATELINE
        is_nationality = _NATIONALITY.match(word) is not None and noun not in _GOVERNING
        if not (is_dateline or is_nationality or key(word) in _LEADING or (word.islower() and is_modifier(word))):
            break
        start += 1
    return words[start:]
