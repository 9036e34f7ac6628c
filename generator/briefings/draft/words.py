"""Closed lists of English words that the patterns of the draft go by, all in small letters."""

import re
from typing import Final

HONORIFICS: Final = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady sen rep gov rev hon honorable honourable mme monsieur h.e "
    "amb baroness beatitude cllr eminence excellencies excellency highness holiness majesty monsignor msgr revd "
    "reverend sheikh sheikha shri smt ven fr comrade cde adv engr madam mdm datuk dato datin puan encik "
    "mallam pandit ustad ustaz alhaji hajia yb ybhg worship hon’ble hon'ble".split()
)

ANY_HONORIFIC: Final = "|".join(map(re.escape, sorted(HONORIFICS)))
"""A pattern, in small letters."""

CHAIR: Final = r"\((?:(?:Co|Deputy|Vice)[- ])?Chair(?:man|person|woman)?\)"
"""A pattern for what stands behind the first name of a list of members."""

RANKS: Final = frozenset(
    "adm admiral brig brigadier commodore captain col colonel commander commissioner constable corporal detective "
    "general gen lieutenant lt major maj marshal officer sergeant sgt capt cmdr cpl private vice-admiral rear-admiral "
    "general-major major-general lieutenant-general lieutenant-colonel colonel-general inspector superintendent "
    "sheriff deputy trooper agent chief police army navy retired ret special".split()
)

OFFICES: Final = frozenset(
    "president vice-president vicepresident premier chancellor minister deputy-minister secretary undersecretary "
    "senator congressman congresswoman representative assemblyman assemblywoman councilman councilwoman councillor "
    "councilor delegate governor mayor ambassador envoy consul attorney prosecutor solicitor judge justice magistrate "
    "mep mla mp msp king queen prince princess pope cardinal archbishop archdeacon bishop deacon pastor father sister "
    "rabbi imam sheikh ayatollah director administrator chairman chairwoman chairperson chair ceo cfo coo cto "
    "executive manager spokesman spokeswoman spokesperson analyst adviser advisor strategist pollster economist "
    "historian author editor correspondent reporter host anchor commentator coach superintendent principal dean "
    "provost surgeon nominee candidate leader speaker whip treasurer comptroller commissioner inspector co-founder "
    "founder co-chair co-director partner counsel lawyer vice acting assistant associate deputy former ex interim "
    "prime first lady charge democrat republican democratic sen.-elect president-elect then-president actor actress "
    "singer rapper activist businessman billionaire mogul academician assemblymember councilmember ombudsman "
    "ombudswoman".split()
)

FOREIGN_OFFICES: Final = frozenset(
    "minister ministerin präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin sprecher sprecherin "
    "direktor direktorin ministre président présidente ministra presidente presidenta министр президент statsminister "
    "herr frau madame monsieur señor señora doktor".split()
)

TITLES: Final = HONORIFICS | RANKS | OFFICES | FOREIGN_OFFICES
"""What may stand directly before a name without being part of it."""

PARTICLES: Final = frozenset(
    "de da di del los las della der den des du la le van von ten ter al el bin ibn ben y zu af".split()
)
"""Small words inside a name."""

SUFFIXES: Final = frozenset("jr sr ii iii iv".split())

NOT_NAMES: Final = frozenset(
    # What begins a sentence with a capital.
    "additionally afterwards allegedly apparently consequently currently eventually finally formerly initially "
    "originally previously recently reportedly similarly subsequently ultimately "
    "a about above according after again against all also although among an and another any are as asked at because "
    "before behind being below both but by can could despite did do does during each earlier even every few first for "
    "from further given had has have he her here his how however i if in indeed instead into is it its just last later "
    "like many may meanwhile more most much my nearly neither never nevertheless no nor not nothing now of off on once "
    "one only or other others our out over perhaps per please prior rather read said see several she should since so "
    "some still such than thanks that the their them then there these they this those though through thus to today "
    "together tomorrow tonight too toward towards two under unlike until up upon us very was watch we were what when "
    "where whether which while who whose why will with within without would yes yesterday yet you your full text "
    "abstract ask hear join meet led based headed joined including using building creating fighting working saving "
    "making given started photo image video share email follow click subscribe source date contact note update "
    "breaking emerita emeritus exclusive pr "
    # Days, months, feasts.
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december christmas easter ramadan thanksgiving spring summer autumn winter day "
    # Organisations and what they publish.
    "affairs aid control fame famer indigenous legend peoples verlag witness hurricane management nation operation "
    "panel personnel policy procurement academy administration agency alliance amendment armed army article assembly "
    "association authority bank bar bill board books branch brigade broadcasting bureau business cabinet campaign "
    "caucus center centre chamber church circuit civil clinic club coalition code college command commission "
    "committee commons companies company conference congress constitution consulate convention corp corporation corps "
    "council court courts criminal crisis customs daily debate defence defense department division doctrine drug "
    "economic economy edition education election electric embassy energy enforcement enterprise exchange executive "
    "facebook fair federal federation federations finance financial firm fleet force forces foreign forum foundation "
    "fraud free freedom fund gazette global google government group guard guild hall health herald high holdings "
    "homeland hospital hotel house human immigration inc independence industries industry initiative innovations "
    "institute institution insurance intelligence internal international investigation investigations journal "
    "judiciary labor labour laboratory law league legion legislature liberties library limited llc llp ltd magazine "
    "medal media medical medicare medicaid memorial military ministry mission motors movement museum national nations "
    "network news nuclear office operations order organisation organization pact parliament parenthood party patrol "
    "petroleum poll post press prison program programme project protection public radio record reform registry "
    "relations report reserve resources review rights river safety school science sciences section security senate "
    "service services society square standard standards star state states station studies study summit supreme survey "
    "system systems task team technologies technology telegraph times today tower trade training transportation "
    "treasury treaty tribune trust twitter union unit united university war watch week website welfare world "
    # Places.
    "africa america american americans arab asia avenue bay beach boulevard bridge building california canada canal "
    "cape castle china city coast county creek district east england europe european field florida forest fort france "
    "garden georgia germany great gulf harbor harbour heights hill hills india iowa iraq island islands israel japan "
    "korea lake las los london mexico michigan middle mount mountain new north northern ocean ohio park pennsylvania "
    "plaza "
    "port province region republic road russia russian russians saint san santa sea singapore south southern street "
    "syria texas town township turkey ukraine valley village virginia washington west western wisconsin york zealand "
    "zone british britain chinese english french german greek indian iranian iraqi israeli italian japanese mexican "
    "muslim muslims christian christians jewish jews catholic catholics hispanic hispanics latino latinos asian black "
    "white blacks whites islam islamic islamist republicans democrats conservative conservatives liberal liberals "
    "communist socialist libertarian green internet oval capitol pentagon kremlin interpol nato god lives matter "
    "gop alabama alaska arizona arkansas colorado connecticut delaware hawaii idaho illinois indiana kansas kentucky "
    "louisiana maine maryland massachusetts minnesota mississippi missouri montana nebraska nevada hampshire jersey "
    "carolina dakota oklahoma oregon rhode tennessee utah vermont wyoming columbia "
    # Parts of documents and parties of cases.
    "title appendix chapter co-defendant construction decision defendant defendants document documents doe engine "
    "environment experiences guidance individuals lessons names page "
    "affidavit complaint filed indictment memorandum motion petition plaintiff plaintiffs redacted schedule summons "
    "table victim victims web".split()
)
"""Words that no run of capitals naming a person has in it."""

GIVEN_TOO: Final = frozenset("April August Autumn Bill Christian Georgia Israel June Summer Virginia Will".split())
"""Those of them that are given names too."""

SURNAMES_TOO: Final = frozenset(
    "bay beach black bridge castle church day english fair field forest fort french garden german green hall hill "
    "hills house israel lake law london may mount north park spring star street summer texas tower washington "
    "west white winter york".split()
)
"""Those of them that are surnames too."""

SURE_SURNAMES: Final = frozenset("banks black chambers day fields green hills parks washington white".split())
"""Those of them that are nothing else behind a given name."""

IMPERSONAL_ENDS: Final = frozenset(
    "accord accords act acts advisers advisors ag agreement airport alert alerts allegations amendment analytics "
    "anniversary apartments app apps archive assistance atlas ave avenue award awards background basin bay blog blvd "
    "bookmarklet boulevard bowl budget builder bulletin canal cemetery census challenge co coaches communications "
    "community condominium condominiums consensus consultants consulting contest convention cookbook corps corridor "
    "county courthouse covenant credit cup dam deal declaration directive disease doctrine drive effect estate "
    "estates extension falls fault fellowship fellowships festival finder foundry framework fund gallery games gmbh "
    "gorge graphics guide guidelines hackathon handbook harbor harbour hearing heights highway hints homes hotline "
    "hub index inn inquiry island islands isle junction kg lagoon landing language line list livestream lodge manor "
    "massacre memorial mines mining mountain mountains museum notice number oblast office oy parish parkway "
    "peninsula period pharmaceuticals pier plan platform playbook plc portal prevention prize productions "
    "products program protocol province pub quiz railway ranch rd recap recruitment reef region reporter request "
    "reserve reservoir resort restaurant river roadmap robotics route rule rules runway sanctuary sarl scandal "
    "schedule schema scholarship scholarships search secret section series shrine site solutions spa speech srl "
    "stadium station statistics stats strategies strategy street summit survey syndrome theory therapeutics "
    "therapy toolkit tools township treaty tunnel updates ventures village villas virus visit volcano way "
    "webinar week wharf women workshop zone".split()
)
"""Last words of names of things."""

NAMED_AS_PERSONS: Final = frozenset(
    {
        "Arthur Andersen",
        "Aston Martin",
        "Booz Allen",
        "Christian Dior",
        "Eli Lilly",
        "Ernst Young",
        "Harley Davidson",
        "Hugo Boss",
        "John Deere",
        "JP Morgan",
        "Kate Spade",
        "Kimberly Clark",
        "Lockheed Martin",
        "Louis Vuitton",
        "Marie Claire",
        "Mercedes Benz",
        "Merrill Lynch",
        "Morgan Stanley",
        "Philip Morris",
        "Red Cross",
        "Wells Fargo",
    }
)
"""Bodies that are called as persons are."""

UNDERTAKINGS: Final = frozenset("camp congregation hurricane operation program programme project task title".split())
"""First words of names of things."""

CONCERNING: Final = frozenset(
    "appointed arrested convicted extradited indicted named nominated sentenced thank thanked thanks commend commended "
    "commends hired praise praised praises promoted".split()
)
"""Verbs of what is done to persons, mostly: a name behind one is a person's."""

STATES: Final = (
    *(
        "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho "
        "Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi "
        "Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia "
        "Washington Wisconsin Wyoming Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. "
        "Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. "
        "Tex. Vt. Va. Wash. W.Va. Wis. Wyo. D.C. P.R."
    ).split(),
    *("New Hampshire", "New Jersey", "New Mexico", "New York", "North Carolina", "North Dakota", "Puerto Rico"),
    *("Rhode Island", "South Carolina", "South Dakota", "West Virginia"),
)
"""The United States, as they stand behind the name of a place."""
ANY_STATE: Final = "|".join(map(re.escape, STATES))
"""A pattern."""
STATE_CODES: Final = (
    "AK AL AR AZ CA CO CT DC DE FL GA IA ID IL KS KY LA MA ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR RI SC SD "
    "TN TX UT VT WA WI WV WY"
).split()
ANY_STATE_OR_CODE: Final = f"{ANY_STATE}|{'|'.join(STATE_CODES)}"
"""A pattern, for behind a place; without "MD", "PA" and "VA", which mean something else behind the names of people."""

REGIONS: Final = frozenset(
    "APAC;Africa;America;Americas;Asia;Asia Pacific;Asia-Pacific;Balkans;Benelux;Central America;Central Asia;"
    "Central Europe;EMEA;East Africa;East Asia;Eastern Europe;Eurasia;Europe;Greater China;LATAM;Latin America;"
    "Middle East;Nordics;North Africa;North America;Northern Europe;Oceania;Scandinavia;South America;South Asia;"
    "Southeast Asia;Southern Africa;Southern Europe;West Africa;Western Europe".split(";")
)
"""Parts of the world that an office may be for."""
COUNTRIES: Final = frozenset(
    "Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh "
    "Barbados Belarus Belgium Belize Benin Bhutan Bolivia Botswana Brazil Britain Brunei Bulgaria Burundi Cambodia "
    "Cameroon Canada Chad Chile China Colombia Comoros Croatia Cuba Cyprus Czechia Denmark Djibouti Dominica Ecuador "
    "Egypt Eritrea Estonia Eswatini Ethiopia Fiji Finland France Gabon Gambia Georgia Germany Ghana Greece Grenada "
    "Guatemala Guinea Guyana Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica "
    "Japan Jordan Kazakhstan Kenya Kiribati Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya "
    "Liechtenstein Lithuania Luxembourg Madagascar Malawi Malaysia Maldives Mali Malta Mauritania Mauritius Mexico "
    "Micronesia Moldova Monaco Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nauru Nepal Netherlands "
    "Nicaragua Niger Nigeria Norway Oman Pakistan Palau Palestine Panama Paraguay Peru Philippines Poland Portugal "
    "Qatar Romania Russia Rwanda Samoa Senegal Serbia Seychelles Singapore Slovakia Slovenia Somalia Spain Sudan "
    "Suriname Sweden Switzerland Syria Taiwan Tajikistan Tanzania Thailand Togo Tonga Tunisia Turkey Turkmenistan "
    "Tuvalu Uganda Ukraine Uruguay Uzbekistan Vanuatu Venezuela Vietnam Yemen Zambia Zimbabwe Africa America Asia "
    "Europe".split()
) | frozenset(
    {
        "South Africa",
        "South Sudan",
        "South Korea",
        "North Korea",
        "North Macedonia",
        "Saudi Arabia",
        "Sri Lanka",
        "New Zealand",
        "Costa Rica",
        "El Salvador",
        "Sierra Leone",
        "Burkina Faso",
        "United Kingdom",
        "Papua New Guinea",
        "Latin America",
        "Middle East",
        "North America",
        "Central Asia",
        "East Africa",
        "West Africa",
        "Southeast Asia",
    }
)
"""And larger parts of the world: by no word of these alone an organisation is meant."""

ENGLISH_SPEECH: Final = frozenset(
    "accuse accused accuses acknowledge acknowledged acknowledges add added adds admit admits admitted advise advised "
    "advises affirm affirmed affirms agree agreed agrees allege alleged alleges announce announced announces answer "
    "answered answers argue argued argues ask asked asks assert asserted asserts assure assured assures began begin "
    "begins believed believes blast blasted boast boasted boasts called calls caution cautioned cautions "
    "charged claimed claims commented complain complained complains concede "
    "conceded concedes conclude concluded concludes confirm confirmed confirms contend contended contends continue "
    "continued continues counter countered counters cried cries criticize criticized criticise criticised declare "
    "declared declares decried defend defended demanded demands denied denies deny describe described describes "
    "detail detailed dismissed emphasise emphasised emphasises emphasize emphasized emphasizes exclaim exclaimed "
    "exclaims explain explained explains express expressed expresses fumed gushed highlight highlighted highlights "
    "hint hinted insist insisted insists interjected joke joked jokes lament lamented laments maintain maintained "
    "maintains mentioned mused muse muses note noted notes observe observed observes opine opined "
    "phrased pleaded pointed posted praised predict predicted predicts proclaim proclaimed promise promised promises "
    "quipped quoted reacted reads reasoned recall recalled recalls recommend recommended reflected "
    "reiterate reiterated reiterates remark remarked remarks remember remembered remind reminded repeat repeated "
    "repeats replied replies reply reported respond responded responds retort retorted reveal revealed "
    "reveals said say saying says shot shouted speculated snapped sneered stated stress stressed "
    "stresses suggest suggested suggests summed surmised tell tells testified testifies testify tell telling "
    "chant chanted chants shout shouts scolded sings reads reports "
    "thinks thought told touted tweet tweeted tweets underline underlined underlines underscore underscored urge urged "
    "urges vow vowed vows warn warned warns wondered wonder wonders write writes writing written wrote yelled adding "
    "arguing asking calling claiming declaring explaining insisting noting pointing quoting responding stating "
    "stressing suggesting telling tweeting warning concluding continuing emphasizing emphasising "
    "acknowledging admitting announcing boasting bragged bragging chided elaborated enthused grumbled implored "
    "inquired joking mutter muttered pledge pledged pledges predicting promising protested queried quip quipping "
    "quips ranted recalling recounted recounts remarking reminding replying scoffed scream screamed screams "
    "shouting testifying ventured vowing whisper whispered whispering whispers yell yelling yells".split()
)
"""Forms of the verbs that report what somebody said or wrote."""

FOREIGN_SPEECH: Final = frozenset(
    # German
    "sagt sagte sagten erklärt erklärte erklärten betont betonte meint meinte meinten berichtet berichtete kündigte "
    "teilte schrieb schreibt fordert forderte warnte warnt ergänzte fügte "
    # French
    "dit déclare déclaré affirme affirmé explique expliqué ajoute ajouté souligne souligné précise précisé estime "
    "estimé "
    "assure assuré indique indiqué conclut rappelle rappelé annonce annoncé écrit "
    # Spanish
    "dijo dice afirmó afirma señaló señala declaró declara explicó explica añadió añade aseguró asegura destacó "
    "destaca "
    "indicó sostuvo manifestó subrayó comentó expresó advirtió agregó "
    # Polish
    "powiedział powiedziała mówi mówił mówiła oświadczył oświadczyła podkreślił podkreśliła stwierdził "
    "stwierdziła "
    "dodał dodała zaznaczył zaznaczyła poinformował poinformowała zapewnił zapewniła ocenił oceniła "
    # Swedish
    "säger sade sa uppger uppgav förklarar förklarade skriver skrev betonar betonade menar menade tillade tillägger "
    "berättar kommenterar konstaterar "
    # Russian
    "сказал сказала сказали заявил заявила заявили отметил отметила отметили сообщил сообщила сообщили подчеркнул "
    "подчеркнула добавил добавила пояснил пояснила рассказал рассказала считает говорит уточнил уточнила написал "
    "написала объяснил объяснила заметил заметила указал указала".split()
)
"""Likewise in the other languages whose marks are known."""

ABBREVIATIONS: Final = frozenset(
    "mr mrs ms dr prof amb brig cllr msgr sen rep gov gen col lt maj capt sgt cmdr adm hon rev jr sr st vs no dept "
    "ave u.s u.n d.c jan feb aug sept oct nov dec inc corp co ltd asst atty cpl det insp supt sens reps profs govs drs "
    "gens cols capts".split()
)
"""Words whose full stop ends no sentence."""

PLAIN_SPEECH: Final = frozenset(
    "said says say saying told tells added adds asked asks wrote writes tweeted replied responded explained continued "
    "noted stated concluded argued answered insisted recalled declared according".split()
) | {"according to"}
"""Verbs that do little else than report."""

SPEECH: Final = ENGLISH_SPEECH | FOREIGN_SPEECH
"""The verbs of all languages: the words of one are hardly ever verbs of another."""

LOWER: Final = "a-zß-öø-ÿа-џąćęłńśźż"
"""Small letters, for the inside of a character class."""

ARTICLES: Final = frozenset({"a", "an", "the"})
COUNTS: Final = frozenset("two three four five six seven eight".split())
"""How many hold an office, as in "Acme's three founders"."""
WEEKDAYS: Final = "monday tuesday wednesday thursday friday saturday sunday".split()
"""In their order."""

DETERMINERS: Final = frozenset(
    "the a an one another this that these those his her their its our my some several many most both two three four "
    "five no each every other".split()
)

PREPOSITIONS: Final = frozenset(
    "to in on at of for from with by about against upon into over under after before during through without within as "
    "than like per via among between is are was were be been being not".split()
)

NO_VERBS: Final = PREPOSITIONS | DETERMINERS | frozenset("and or but who whose which when where while".split())
"""What may follow a name without being a verb."""

SMALL_WORDS: Final = frozenset("a an the of to in on at for with and or but by from as is be vs it its not no".split())
"""Words that stay small in the names of works."""

AUXILIARIES: Final = frozenset(
    "has had have is was were are also then later once did does would could will can even still just first often now "
    "previously recently not never always twice himself herself both all a ont ha har hat habe".split()
)
"""What may stand between a subject and its verb, adverbs in -ly apart; those of other languages too."""

CREDENTIALS: Final = (
    "ACIS AIA AICP APRN BA BSN BSc CAE CBE CFA CFE CFRE CHES CISSP CMG CNM CPA CPhT CRNA CSC DBE DDS DNP DO DPT DVM "
    "EdD Esq FAAN FAAP FACC FACOG FACP FACS FAHA FAIA FASHP FASN FBA FMedSci FRCP FREng FRS FRSE JD KBE KC LCSW LLM "
    "LPN MA MBA MBE MCHES MD MFA MLIS MLS MP MPA MPH MPP MS MSN MSW MSc OAM OBE OP OSB OSF PC PHR PMP PhD PharmD QC "
    "RDH RDN RN RPh SJ SPHR"
).split()
"""What stands behind a name and comma for a degree, a licence or an honour."""
