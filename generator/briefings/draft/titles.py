"""The words by which offices and ranks are known, in English press releases."""

import re
from functools import lru_cache

MODIFIERS = frozenset(
    "1st 2nd 3rd accessibility account acting adjunct advanced appellate artistic assistant associate assurance "
    "attorney bankruptcy booking business chief circuit city civil clinical co-founder co-ordinating commanding "
    "communications community comptroller content contract contracting coordinating corporate corresponding country "
    "county creative criminal current customer customs customs-and-border data defence defense delivery deputy "
    "design digital director distinguished district doctoral elected emerita emeritus enforcement engagement ex "
    "executive experience external federal field financial fire first foreign former founding freelance full-time "
    "general graduate guest head high honorary human humanitarian immediate immigration incoming independent "
    "information innovation inspector interim internal investigating investigative junior keynote labour lead legal "
    "lieutenant litigation long-time longtime magistrate majority managing marketing media medical minority mobile "
    "national occupational operating outgoing outreach part-time past patent penetration permanent plant police "
    "policy postal postdoctoral postgraduate premier press prime principal product professional program programme "
    "project provost public quality ranking regional reliability research resettlement resident resources retired "
    "rotating s safeguarding sanitation scientific second secretary security self-employed senior shadow site social "
    "sole solicitor special spokes staff stage state states store strategy supervising supervisory surgeon "
    "sustainability tax team technical technology then third top trial u u.k u.s under undercover undergraduate "
    "united us user user-experience ux vice visiting volunteer web whole-time".split()
)
"""Of the office itself, as in "deputy", "federal"."""
FIELDS = frozenset(
    "academic accounting acquisition administrative advisory agency agricultural air analytics antitrust applied "
    "archives armed army art audit aviation bank banking benefits bilingual biomedical branch brand budget campaign "
    "care career catchment chemical child civilian climate cloud collections college commercial communication "
    "compliance computer construction consulting consumer contracts correctional corrections court crime crisis "
    "cultural curriculum cyber cybersecurity database defence detention development diplomatic disaster doctoral drug "
    "economic editorial education educational electrical electronic elementary emergency employment energy engineering "
    "entertainment environmental estate ethics evaluation exhibit facilities facility faculty film finance fisheries "
    "flight food forensic forensics forestry fraud fuel fundraising funeral gang geospatial global goodwill governance "
    "government grants graphic health healthcare historic history hospital housing implementation import industrial "
    "insurance intellectual intelligence interactive investment joint juvenile knowledge labor language law learning "
    "legislative liaison library loan logistics machine maintenance management maritime market materials mechanical "
    "membership mental military mission mortgage museum music narcotics natural navy network news nonprofit nuclear "
    "nursing occupational online open operational operations organizational park parliamentary parole partnership "
    "patrol payroll performance personnel pharmacy physical planning platform political portfolio preparedness "
    "prevention privacy private probation procurement production programs projects property protection provincial "
    "psychiatric publication publishing purchasing quality radio rail ranking real records recovery recruitment "
    "regulatory rehabilitation relations relief religious reporting rescue reserve response retail revenue risk rural "
    "safety sales satellite school science securities service services shift social-media software solutions space "
    "sports strategic student substance supply support survey sustainability systems talent taxation teaching training "
    "transportation travel treatment tribal university urban usability utility video village visual warehouse waste "
    "water weather welfare wildlife workforce workplace writing youth".split()
)
"""In which an office is held, as in "health"; with a capital they are mostly a part of a body's name."""
NOUNS = frozenset(
    "academic accountant activist actor actress actuary adjuster administrator admiral adviser advisor advocate agent "
    "agronomist aide alderman alderwoman amb ambassador anaesthetist analyst anchor anesthesiologist anesthetist "
    "animator anthropologist appraiser apprentice arbitrator archaeobotanist archaeologist archbishop archdeacon "
    "architect archivist artist assembler assemblyman assemblywoman assessor assistant associate astrologer astronaut "
    "astronomer athlete attache attaché attorney attorneys auctioneer audiologist auditor author aviator backbencher "
    "bacteriologist bailiff banker barrister bartender beekeeper benefactor biochemist biographer bioinformatician "
    "biologist biostatistician bishop blogger bodyguard bookkeeper bookseller botanist brewer bricklayer broadcaster "
    "broker broker-dealer builder bursar businessman businesswoman cadet cameraman campaigner cardinal cardiologist "
    "caregiver carer caretaker carpenter cartographer cartoonist caseworker cashier caterer cdo cellist ceo cfo chair "
    "chairman chairperson chairwoman chancellor chaplain chargé chef chemist chief chiropractor choreographer "
    "cinematographer cio ciso cleric clerk climatologist clinician cllr co-chair co-director co-founder co-ordinator "
    "co-owner coach cochair coder codicologist cofounder collector columnist comedian commandant commander "
    "commissioner commissioner-general committer composer comptroller concierge conductor congressman congresswoman "
    "conservationist conservator conservator-restorer constable consul consultant contractor contributor controller "
    "convener convenor coo cook coordinator copywriter coroner corpsman correspondent cosmonaut councillor councilman "
    "councilmember councilor councilwoman counsel counsellor counselor courier cpa craftsman creator criminologist "
    "cto curate curator custodian cyclist d'affaires dancer deacon dealer dean delegate demographer dentist deputy "
    "dermatologist designer detailee detective developer dietitian diplomat director dispatcher distributor docent "
    "doctor doula dramatist dramaturg driver drummer d’affaires ecologist economist editor educator egyptologist "
    "electrician embryologist employee endocrinologist engineer engraver entomologist entrepreneur environmentalist "
    "envoy epidemiologist essayist ethicist ethnographer ethnologist etymologist evaluator evangelist evp examiner "
    "executive expert explorer exporter farmer fellow film-maker filmmaker firefighter fireman fisherman folklorist "
    "footballer forecaster foreman forester founder freshman fundraiser gallerist gardener gastroenterologist "
    "genealogist general geneticist geographer geologist geophysicist glaciologist goalkeeper goldsmith gov governor "
    "grower guard guardsman guitarist gynaecologist haematologist hairdresser head headmaster headmistress "
    "headteacher hematologist hepatologist herpetologist historian horticulturist hotelier housekeeper hydrogeologist "
    "hydrologist hygienist ichthyologist illustrator imagineer imam immunologist importer impresario influencer "
    "informant innkeeper inspector instructor intern interpreter interviewer inventor investigator investor "
    "invigilator jailer janitor jeweler jeweller journalist judge jurist justice king laborer labourer landlord "
    "landowner landscaper laureate lawmaker lawyer lead leader lecturer legislator lexicographer liaison librarian "
    "lifeguard lineman linguist lobbyist locksmith longshoreman lyricist machinist magistrate magnate maid maintainer "
    "manager manufacturer marketer marshal masseuse mathematician matron mayor mechanic medalist medallist mediator "
    "medic member mentor mep meteorologist microbiologist midshipman midwife minister missionary mla moderator "
    "monitor monk mortician mountaineer mp msp musician musicologist mycologist narrator naturalist navigator "
    "negotiator nephrologist neurologist neuropsychologist neuroscientist neurosurgeon notary novelist numismatist "
    "nun nurse nutritionist oboist obstetrician oceanographer officer ombudsman ombudsperson oncologist operator "
    "ophthalmologist optician optometrist organiser organizer ornithologist orthodontist osteopath owner "
    "paediatrician painter palaeontologist paleontologist panelist paralegal paramedic parasitologist parliamentarian "
    "partner pastor pathologist patrolman patron peacekeeper pediatrician percussionist performer pharmacist "
    "pharmacologist philanthropist philosopher phlebotomist photographer photojournalist physician physicist "
    "physiologist physiotherapist pianist pilot planner plasterer playwright plumber podcaster poet policeman "
    "politician pollster pope postman postmaster practitioner preacher premier preparer presenter president "
    "president-elect priest primatologist prince princess principal printmaker proctor producer prof professor "
    "programmer promoter proofreader prophet proprietor prosecutor provost psychiatrist psychologist psychometrician "
    "psychotherapist publicist publisher pulmonologist puppeteer purser quarterback quartermaster queen rabbi "
    "radiologist rancher ranger rapporteur realtor receptionist recruiter rector referee registrar remodeler rep "
    "repairman reporter representative researcher reservist restaurateur restorer retailer reviewer rheumatologist "
    "roboticist roofer runner salesman salesperson satirist scholar schoolteacher scientist screenwriter sculptor "
    "seaman seamstress secretary seismologist selectman sen senator servant serviceman servicewoman sheriff "
    "shopkeeper singer skier skipper sociologist soldier solicitor sommelier songwriter sophomore soprano speaker "
    "specialist speechwriter spokesman spokesperson spokeswoman sprinter stagehand statesman statistician "
    "stenographer steward stewardess stockbroker stonemason storekeeper storyteller strategist student subcontractor "
    "superintendent supervisor surgeon surveyor svp swimmer teacher technician technologist teller tenor tester "
    "theologian therapist toxicologist trader trainee trainer translator treasurer trooper trucker trumpeter trustee "
    "tutor tycoon typesetter typist umpire under-secretary undersecretary undertaker underwriter urologist vendor "
    "veteran veterinarian vicar vice-chair vice-chairman videographer violinist virologist vlogger volcanologist "
    "volunteer vp waiter waitress warden watchman webmaster welder wholesaler worker wrestler writer youtuber "
    "zookeeper zoologist academician assemblymember chairlady councilperson emir liquidator mufti nuncio "
    "ombudswoman".split()
)
_BEFORE_OFFICES = MODIFIERS | FIELDS
SMALL_PARTS = frozenset(
    "account ball board border cabinet case church committee copy council court crew desk district floor gang group "
    "jury life market membership network party people plant quality release school section shift shop site speech "
    "stage store summit town tribal tribunal union unit ward".split()
)
"""Parts of offices in small letters, as in "board member"; with a capital they are parts of a body's name."""
PLURALS = (
    {f"{noun}s": noun for noun in NOUNS if not noun.endswith("s")}
    | {f"{noun[:-2]}en": noun for noun in NOUNS if noun.endswith("man")}
    | {
        "secretaries": "secretary",
        "deputies": "deputy",
        "salespeople": "salesperson",
        "attorneys-general": "attorney-general",
    }
)
OFFICE_INITIALS = frozenset(
    "AUSA CDO CEO CFO CHRO CIO CISO CMO COO CRO CTO Cr DA DPM EVP FM MEC MEP MLA MP MSP PM SVP VP".split()
)
"""Offices by their initials, which only capitals tell from words."""

HEADS = frozenset(
    "administrator chair chief commissioner director head president spokesman spokesperson spokeswoman".split()
)
"""Offices before which two words or more are a body, whatever it is called: "Border Protection Commissioner"."""

OWNED = frozenset(
    "ceo cfo chairman chairwoman cio co-founder co-owner cofounder coo cto employee executive founder manager owner "
    "partner principal salesperson supervisor".split()
)
"""Offices that only bodies have: what stands behind their "of" is one, whatever it is called."""

SPEAKING = frozenset("spokesman spokesperson spokeswoman".split())
"""Offices that bodies have, and persons."""
SPOKEN = SPEAKING | frozenset("campaigner columnist correspondent lobbyist reporter".split())
"""Those who speak or write for a body."""

OWNED_BEHIND = OWNED | frozenset("bookkeeper editor member operator promoter proprietor salesman treasurer".split())
"""With those that often stand before no body: "gang member"."""
_RANKS = frozenset(
    "adm admiral brig brigadier capt captain cmdr col colonel colonel-general commodore constable corporal cpl ensign "
    "gen general general-major generalmajor lieutenant lieutenant-colonel lieutenant-general lt lt.-col lt.-gen maj "
    "major major-general marshal private rear-admiral sergeant sgt trooper vice-admiral".split()
)
PLURAL_RANKS = {f"{rank}s": rank for rank in _RANKS}
_LEARNED = re.compile(r"[a-z]{3,}(?:iatrist|ographer|ologist|ometrist|onomist)")
_RANK_MODIFIERS = frozenset(
    "air army brigadier first force justice lieutenant major marine master militia navy police rear ret retired "
    "second staff vice warrant".split()
)
_BRITISH_POLICE = re.compile(
    r"(?:(?:acting|temporary) )?(?:detective (?:chief )?(?:constable|inspector|sergeant|superintendent)"
    r"|police (?:constable|sergeant)|chief (?:inspector|superintendent))"
)
POLICE_INITIALS = frozenset("DCC DCI DCS DI DS DSU".split())
"""British ranks by their initials, as in "DS Ann Smith"; "DC" and "PC" mean other things too."""
_OF_POLICE = frozenset("constable inspector sergeant superintendent".split())
CERTAIN_RANKS = _RANKS - {"marshal", "private", "general", "major", "constable", "trooper"}

_MOST_KNOWN = 10_000
"""Words that are remembered with what they are: texts have the same ones over and over."""


@lru_cache(_MOST_KNOWN)
def key(word: str) -> str:
    """A word as the lists have it."""
    if word.isalpha():
        return word.lower()  # As most are.
    return word.lower().strip(".,;:()'’\"“”").removesuffix("'s").removesuffix("’s")


@lru_cache(_MOST_KNOWN)
def is_noun(word: str) -> bool:
    """Whether the word, or the last part of a compound one, is an office."""
    plain = key(word)
    if word in OFFICE_INITIALS:
        return True
    if word.startswith("justice") or (plain in PLURALS and word.isupper()):
        return False  # "CEOS" is no plural of "CEO".
    if "-" not in plain and "/" not in plain:
        return plain in NOUNS or plain in PLURALS or _LEARNED.fullmatch(plain) is not None
    plain = re.sub(r"-(?:at-large|at-law|designate|elect|general|in-charge|in-office|in-residence)\Z", "", plain)
    last = re.split(r"[-/]", plain)[-1]
    return bool({plain, last} & NOUNS or {plain, last} & PLURALS.keys())


@lru_cache(_MOST_KNOWN)
def is_modifier(word: str) -> bool:
    """Whether the word may stand before the name of an office."""
    plain = key(word)
    return plain in _BEFORE_OFFICES or ("-" in plain and all(part in _BEFORE_OFFICES for part in plain.split("-")))


def is_field(word: str) -> bool:
    """Whether the word names a field with a capital, as in "Border Protection Commissioner"."""
    return word[:1].isupper() and key(word) in FIELDS


def is_rank(words: list[str]) -> bool:
    """Whether all words are a military or police rank, as in "Police Lieutenant-General"."""
    keys = [key(word) for word in words]
    if len(words) == 1 and words[0] in POLICE_INITIALS:
        return True
    if keys[-1:] and keys[-1] in _OF_POLICE and _BRITISH_POLICE.fullmatch(" ".join(keys)):
        return True
    if not any(map(_names_rank, words)):
        return False
    named = [word for word in keys if _names_rank(word)]
    if not all(word in _RANK_MODIFIERS for word in keys if word not in named):
        return False
    return any(word in CERTAIN_RANKS or "-" in word for word in named) or len(keys) == 1 or "major" in keys


@lru_cache(_MOST_KNOWN)
def _names_rank(word: str) -> bool:
    """Whether a word is a rank, also a compound one as "lieutenant-general", but not "director-general"."""
    first, _, last = key(word).rpartition("-")
    return key(word) in _RANKS or (last in _RANKS and first not in NOUNS)


def singular(role: str) -> str:
    """The office or rank of one of several."""
    words = role.split()
    for index, word in enumerate(words):
        first, hyphen, last = key(word).rpartition("-")
        single = PLURALS.get(key(word)) or PLURAL_RANKS.get(key(word))
        single = single or (f"{first}-{PLURALS[last]}" if hyphen and last in PLURALS else None)
        if single:
            written = single.capitalize() if word[0].isupper() else single
            words[index] = written + "." * word.endswith(".")
    return " ".join(words)
