"""The words by which offices, ranks and organisations are known, in English press releases."""

import re
from functools import lru_cache

from briefings.draft.words import COUNTRIES, NAMED_AS_PERSONS, REGIONS, STATE_CODES, STATES

MODIFIERS = frozenset(
    "accessibility account acting adjunct advanced appellate artistic assistant associate assurance attorney "
    "bankruptcy booking business chief circuit city civil clinical co-founder co-ordinating commanding communications "
    "community comptroller content contract contracting coordinating corporate corresponding country county creative "
    "criminal current customer customs customs-and-border data defence defense delivery deputy design digital "
    "director distinguished district doctoral elected emerita emeritus enforcement engagement ex executive experience "
    "external federal field financial fire first foreign former founding freelance full-time general graduate guest "
    "head high honorary human humanitarian immediate immigration incoming independent information innovation "
    "inspector interim internal investigating investigative junior keynote labour lead legal lieutenant litigation "
    "long-time longtime magistrate majority managing marketing media medical minority mobile national occupational "
    "operating outgoing outreach part-time past patent penetration permanent plant police policy postal postdoctoral "
    "postgraduate premier press prime principal product professional program programme project provost public quality "
    "ranking regional reliability research resettlement resident resources retired rotating s safeguarding sanitation "
    "scientific second secretary security self-employed senior shadow site social sole solicitor special spokes staff "
    "stage state states store strategy supervising supervisory surgeon sustainability tax team technical technology "
    "then third top trial u u.k u.s under undercover undergraduate united us user user-experience ux vice visiting "
    "volunteer web".split()
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
    "executive expert explorer exporter farmer fellow film-maker filmmaker firefighter fireman fisherman "
    "folklorist footballer forecaster foreman forester founder freshman fundraiser gallerist gardener "
    "gastroenterologist genealogist general geneticist geographer geologist geophysicist glaciologist goalkeeper "
    "goldsmith gov governor grower guard guardsman guitarist gynaecologist haematologist hairdresser head headmaster "
    "headmistress headteacher hematologist hepatologist herpetologist historian horticulturist hotelier housekeeper "
    "hydrogeologist hydrologist hygienist ichthyologist illustrator imagineer imam immunologist importer impresario "
    "influencer informant innkeeper inspector instructor intern interpreter interviewer inventor investigator "
    "investor invigilator jailer janitor jeweler jeweller journalist judge jurist justice king laborer labourer "
    "landlord landowner landscaper laureate lawmaker lawyer lead leader lecturer legislator lexicographer liaison "
    "librarian lifeguard lineman linguist lobbyist locksmith longshoreman lyricist machinist magistrate magnate maid "
    "maintainer manager manufacturer marketer marshal masseuse mathematician matron mayor mechanic medalist medallist "
    "mediator medic member mentor mep meteorologist microbiologist midshipman midwife minister missionary mla "
    "moderator monitor monk mortician mountaineer mp msp musician musicologist mycologist narrator naturalist "
    "navigator negotiator nephrologist neurologist neuropsychologist neuroscientist neurosurgeon notary novelist "
    "numismatist nun nurse nutritionist oboist obstetrician oceanographer officer ombudsman ombudsperson oncologist "
    "operator ophthalmologist optician optometrist organiser organizer ornithologist orthodontist osteopath owner "
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
    "zookeeper zoologist".split()
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

OWNED_BEHIND = (
    OWNED
    | SPEAKING
    | frozenset("campaigner columnist correspondent lobbyist reporter".split())
    | frozenset("bookkeeper editor member operator promoter proprietor salesman treasurer".split())
)
"""With those that often stand before no body: "gang member"."""
_RANKS = frozenset(
    "admiral brigadier capt captain cmdr col colonel colonel-general commodore constable corporal cpl ensign gen "
    "general general-major generalmajor lieutenant lieutenant-colonel lieutenant-general lt lt.-col lt.-gen maj "
    "major major-general marshal private rear-admiral sergeant sgt trooper vice-admiral".split()
)
PLURAL_RANKS = {f"{rank}s": rank for rank in _RANKS}
_RANK_MODIFIERS = frozenset(
    "air army brigadier first force justice lieutenant major marine master militia navy police rear ret retired "
    "second staff vice warrant".split()
)
CERTAIN_RANKS = _RANKS - {"marshal", "private", "general", "major", "constable", "trooper"}

_BODIES = frozenset(
    "ab abbey academy accelerator administration ag agencies agency airlines airport airways alliance apartments "
    "aquarium archdiocese archive archives armory army assembly associates association authority bakery ballet banco "
    "bancorp bancshares bank banque battalion beverages biotech board bookstore boutique branch brands brasserie "
    "brewery brigade broadcasting brotherhood builders bundesamt bureau bureaus cabinet café cartel casino cathedral "
    "caucus center centers centre centres chamber chancellery chapter charity choir chronicle church cinema cinemas "
    "clinic club co co-op coalition coastguard college comisión comité command commission commissions committee "
    "committees community companies company confederation congregation congress conseil consejo conservancy "
    "conservatory consortium constabulary consulate consultants contractors convent convention cooperative corp "
    "corporation corps council councils court creamery customs daycare delegation department departments dept diocese "
    "directorate dispensary distillery division divisions dojo elementary embassies embassy enterprise enterprises "
    "eurojust europol exchange exchequer farms federation festival firm fleet fondation fondazione foods force forces "
    "forum foundation foundry fund fundación fundação gallery gang gazette gmbh government group guard guards guild "
    "gymnasium headquarters herald hochschule holdings hospice hospital hotel hotels house inc incubator industries "
    "infirmary initiative inspectorate institut institute institutes institution instituto institutt interpol "
    "investigation investigations istituto journal kindergarten klan kommission lab laboratories laboratory labs "
    "league ledger legion legislature library llc llp lodge ltd mafia magazine ministerio ministerium ministero "
    "ministerstvo ministries ministry ministère mission monastery mosque motel motors municipality museum nations "
    "navy network news newspapers nunnery nv observatory office offices opera operations orchestra organisation "
    "organization orphanage oy panel parishes parliament partners partnership party patrol penitentiary pharma "
    "pharmaceuticals pharmacy playhouse plc police polyclinic polytechnic prefecture preschool press program "
    "programme project properties prosecutor publishing quarry railroad railway railways realty refinery refuge "
    "regiment registry reserve resort resorts restaurant sa sanatorium sawmill school secretariat section "
    "semiconductors seminary senate service services shelter shelters shipping shipyard society squadron state "
    "station stichting stiftung stores studio studios subcommittee supermarkets survey synagogue syndicate system "
    "systems taskforce tavern team technologies telecom telegraph temple theater theatre therapeutics times township "
    "treasuries treasury tribe tribunal tribune trucking trust union unit universidad universidade universitas "
    "universitat universiteit universities university università universität université ventures verlag vicarage "
    "vineyard vineyards winery wing zoo".split()
)
_TRADES = frozenset(
    "aerospace analytics automotive aviation beverages brands capital chemicals construction consulting electric "
    "electronics engineering entertainment fitness freight games gaming gas healthcare homes insurance "
    "investments lines machinery materials minerals mining mobile mutual networks oil packaging paper "
    "petroleum pictures plastics radio rail robotics securities software solutions steel tools "
    "textiles tours wireless".split()
)
"""What companies do that are called by it, as in "Acme Steel"."""
_OF_ADJECTIVES = ("able", "al", "ive")
"""Ends of words that seldom begin a company's name, as in "Renewable Energy"."""
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
    r"\b(?:Fire (?:(?:and|&) )?Rescue|Public Schools|Red Cr(?:oss|escent)|Without Borders)\b"
    r"|[A-Z]\w+ (?:International|Watch)(?! [A-Z])"
)
"""Of bodies that none of these words alone makes one."""
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
_NOT_ACRONYMS = (
    frozenset("CPA D.C D.C. H.E H.E. HR II III IV IT MD PR U.K U.S U.S. UK US USA UX".split())
    | OFFICE_INITIALS
    | REGIONS
    | {*STATE_CODES, *(form for state in STATES for form in (state, state.rstrip(".")))}
)
GENERIC = frozenset(
    "academy administration agency association authority bank board bureau city clinic club college commission "
    "committee company corporation council county court department division federation firm foundation group hospital "
    "institute library ministry museum office orchestra organisation organization party school section service society "
    "union university".split()
)
"""What a body is called once it has been named: "the Organization"."""
_LEADING = frozenset("after also both defendant earlier later meanwhile today when while yesterday".split())
_NATIONALITY = re.compile(
    r"[A-Z]\w+(?:ese|ish|ian|ean|ican)\Z|(?:Czech|German|French|Greek|Dutch|Swiss|Thai|Iraqi|Israeli)\Z"
)
_GOVERNING = frozenset("ambassador chancellor governor king minister premier president queen senator".split())
_SHORTEST_DATELINE = 6
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
        return plain in NOUNS or plain in PLURALS
    plain = re.sub(r"-(?:in-charge|at-large|elect|general)\Z", "", plain)
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
    if not any(map(_names_rank, words)):
        return False
    keys = [key(word) for word in words]
    named = [word for word in keys if _names_rank(word)]
    if not all(word in _RANK_MODIFIERS for word in keys if word not in named):
        return False
    return any(word in CERTAIN_RANKS or "-" in word for word in named) or len(keys) == 1 or "major" in keys


@lru_cache(_MOST_KNOWN)
def _names_rank(word: str) -> bool:
    """Whether a word is a rank, also a compound one as "lieutenant-general", but not "director-general"."""
    first, _, last = key(word).rpartition("-")
    return key(word) in _RANKS or (last in _RANKS and first not in NOUNS)


@lru_cache(_MOST_KNOWN)
def is_body(phrase: str) -> bool:
    """Whether a phrase names an organisation by one of its words."""
    words = phrase.replace(_COUNTRY, "").split()
    return (
        any(part[:1].isupper() and _is_of_bodies(part) for word in words for part in _parts(word))
        or (len(words) > 1 and phrase.endswith(_SMALL_ENDS))
        or _CALLED.search(phrase) is not None
        or any(is_acronym(word) or _ADDRESS.match(word) or _SHIP.match(word) or _is_joined(word) for word in words)
        or (len(words) > 1 and _JUDICIAL.search(phrase) is not None)
        or (len(words) > 1 and _is_trader(words))
        or phrase in NAMED_AS_PERSONS
    )


def _is_trader(words: list[str]) -> bool:
    """Whether a name stands before what a company does."""
    if key(words[-1]) not in _TRADES or not words[-1][:1].isupper():
        return False
    name = words[-2]
    is_common = is_modifier(name) or is_field(name) or key(name) in _TRADES or name.endswith(_OF_ADJECTIVES)
    return name[:1].isupper() and not is_common


def _is_joined(word: str) -> bool:
    return not word[1:].islower() and _JOINED.match(word.strip(",;:()'’")) is not None


def _is_name_of_body(words: list[str]) -> bool:
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
    is_other = name in COUNTRIES or name in STATES or name in {"Campaign", "Family", "Government", "Military"}
    return not is_other and not name.endswith(("al", "an", "ese", "ic", "ish", "ive"))


def is_acronym(word: str) -> bool:
    """Whether the word is an abbreviation that a body may go by, as in "FBI"."""
    if word.isalpha() and word[1:].islower():
        return False
    bare = word.strip(',;:()"“”')
    bare = bare.rstrip(".") if bare.count(".") == 1 else bare
    return _ACRONYM.match(bare) is not None and re.sub(r"['’]?s?\Z", "", bare) not in _NOT_ACRONYMS


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
        is_nationality = is_nationality and not _is_name_of_body(words[start:])  # "American Medical Association"
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
