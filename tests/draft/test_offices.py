"""Rank, role and organisation of people, wherever the text styles them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.draft.found import FoundPerson
from briefings.draft.names import find_people
from briefings.draft.offices import find_offices
from documents import document

Office = tuple[str | None, str | None, str | None]


def offices(text: str) -> dict[str, list[Office]]:
    """Rank, role and organisation by name."""
    source = document(text)
    found = find_offices(source, find_people(source))
    return {name: [(one.rank, one.role, one.organisation) for one in styled] for name, styled in found.items()}


BEFORE = [
    (
        "Bureau of Forests, Rivers and Lakes (FRL) Director Ann Smith",
        (None, "Director", "Bureau of Forests, Rivers and Lakes"),
    ),
    ("SPRINGFIELD Former Water Board clerk Ann Smith", (None, "clerk", "Water Board")),
    ("the rival gang member Ann Smith", (None, "rival gang member", None)),
    ("other officers of the Water Board, including Ann Smith,", (None, "officer", "Water Board")),
    ("the Water Board thanked the following clerks for their work: Ann Smith,", (None, "clerk", None)),
    ("the leader of the Water Party Ann Smith", (None, "leader", "Water Party")),
    ("the deadline in San Diego. Commerce Secretary Ann Smith", (None, "Commerce Secretary", None)),
    ("the FBI and the Water Squad. Assistant U.S. Attorney Ann Smith", (None, "Assistant U.S. Attorney", None)),
    ("the state of Vermont and the Vermont Secretary of State, Ann Smith,", (None, "Vermont Secretary of State", None)),
    ("former NOPD Lieutenant Ann Smith", ("Lieutenant", None, "NOPD")),
    ("NOPD Lieutenants Ann Smith and Bob Jones", ("Lieutenant", None, "NOPD")),
    ("Norrby County Property Appraiser Ann Smith", (None, "Norrby County Property Appraiser", None)),
    ("Norrby County DA Ann Smith", (None, "Norrby County DA", None)),
    ("Water Board Engineering Lead Ann Smith", (None, "Engineering Lead", "Water Board")),
    ("Store Manager Ann Smith", (None, "Store Manager", None)),
    ("it is so. The report author, Ann Smith,", (None, "report author", None)),
    ("it is so. The company president, Ann Smith,", (None, "company president", None)),
    ("the board member Ann Smith", (None, "board member", None)),
    ("the release of journalist Ann Smith", (None, "journalist", None)),
    ("the case against Senator Ann Smith", (None, "Senator", None)),
    ("it is said that at 6 PM Mayor Ann Smith", (None, "Mayor", None)),
    ("Archdeacon Ann Smith", (None, "Archdeacon", None)),
    ("a former speechwriter to Secretary of State Ann Smith", (None, "Secretary of State", None)),
    ("the Water Board team, led by Ann Smith", (None, None, "Water Board")),
    ("the Water Board is chaired by Dr Ann Smith", (None, None, "Water Board")),
    ("the Water Board and Rev. Ann Smith of the River Board", (None, None, "River Board")),
    ("Postal Inspector in Charge Ann Smith", (None, "Postal Inspector in Charge", None)),
    ("the authors (Ann Smith and Bob Jones)", (None, "author", None)),
    ("he was special counsel to U.S. Senator Ann Smith", (None, "U.S. Senator", None)),
    ("three current and former Water Board officers, Ann Smith,", (None, "officer", "Water Board")),
    ("a court has barred a local tax preparer, Ann Smith,", (None, "local tax preparer", None)),
    ("it is so. As the head of a company, the Water Agency (WA), Ann Smith", (None, "head", "Water Agency")),
    ("it is so. In her role as commander of that unit, Ann Smith", (None, "commander", None)),
    ("Health and Social Care Secretary Ann Smith", (None, "Health and Social Care Secretary", None)),
    (
        "it grew, River Development and Training Minister Ann Smith",
        (None, "River Development and Training Minister", None),
    ),
    ("it is so. Acme and Health Minister Ann Smith", (None, "Health Minister", None)),
    ("the Water Board and Health Secretary Ann Smith", (None, "Health Secretary", None)),
    ("Union Health and Family Welfare Minister Ann Smith", (None, "Union Health and Family Welfare Minister", None)),
    (
        "Union Minister for Rivers and Farmers Welfare, Shri Ann Smith",
        (None, "Union Minister for Rivers and Farmers Welfare", None),
    ),
    ("ALBION, NY (01/06/2011)(wire)-- Governor Ann Smith", (None, "Governor", None)),
    ("Detective Chief Inspector Ann Smith", ("Detective Chief Inspector", None, None)),
    ("Chief Superintendent Ann Smith of the Norrby Police", ("Chief Superintendent", None, "Norrby Police")),
    (
        "the police commissioner for Norrby and Albion Ann Smith",
        (None, "police commissioner for Norrby and Albion", None),
    ),
    ("“Good,” said Dr Ann Smith, Grand River Chamber.", (None, None, "Grand River Chamber")),
    ("he met in Paris with the President of the Water Club, Ann Smith,", (None, "President", "Water Club")),
    ("he is in a race with Sen. Ann Smith", (None, "Sen.", None)),
    ("the Board’s Chief Hydrographer, Ann Smith,", (None, "Chief Hydrographer", None)),
    ("Norrby Army commander Maj. Gen. Ann Smith", ("Maj. Gen.", "commander", "Norrby Army")),
    ("Under Secretary for Economic Growth Ann Smith", (None, "Under Secretary for Economic Growth", None)),
    ("Secretary to the Treasury Prof. Ann Smith", (None, "Secretary to the Treasury", None)),
    ("the Water Tribunal (Judge Ann Smith", (None, "Judge", None)),
    (
        "the Principal Secretary, State Department for Rivers, Eng. Ann Smith,",
        (None, "Principal Secretary", "State Department for Rivers"),
    ),
    (
        "the Executive Secretary of the Kits and Rivers Board (KRB), Engr. Ann Smith,",
        (None, "Executive Secretary", "Kits and Rivers Board"),
    ),
    ("Norrby Lake Research analyst Ann Smith", (None, "analyst", "Norrby Lake Research")),
    (
        "the superintendent of the Norrby Sanitary District, Ann Smith,",
        (None, "superintendent", "Norrby Sanitary District"),
    ),
    ("attorney-at-law Ann Smith", (None, "attorney-at-law", None)),
    ("Albion Mayor, Cr Ann Smith,", (None, "Albion Mayor", None)),
    ("Member of Parliament Ann Smith", (None, "Member of Parliament", None)),
    ("Whole-time Director & CFO Ann Smith", (None, "Whole-time Director & CFO", None)),
    ("Acme’s executive chair, Australian Ann Smith,", (None, "executive chair", "Acme")),
    ("retired bus driver Ann Smith", (None, "bus driver", None)),
    ("His Honour Judge Ann Smith", (None, "Judge", None)),
    ("the Grand Mufti, Sheikh Ann Smith,", (None, "Grand Mufti", None)),
    ("Department of State employee Ann Smith", (None, "employee", "Department of State")),
    ("an additional alleged member of the Water Board, Ann Smith,", (None, "member", "Water Board")),
    ("FBI Director Ann Smith", (None, "Director", "FBI")),
    ("FinCEN Director Ann Smith", (None, "Director", "FinCEN")),
    ("Coast Guard Captain Ann Smith", ("Captain", None, "Coast Guard")),
    ("Department of Homeland Security Secretary Ann Smith", (None, "Secretary", "Department of Homeland Security")),
    ("the Water Board, under the leadership of Director Ann Smith", (None, "Director", "Water Board")),
    ("it is so. While employed as a clerk at the Water Board, Ann Smith", (None, "clerk", "Water Board")),
    ("the former manager of Acme was sworn in today by Judge Ann Smith", (None, "Judge", None)),
    (
        "U.S. Customs and Border Protection Commissioner Ann Smith",
        (None, "Commissioner", "U.S. Customs and Border Protection"),
    ),
    ("Department of Justice spokeswoman Ann Smith", (None, "spokeswoman", "Department of Justice")),
    ("the Chief of the Office of Rivers, Ann Smith,", (None, "Chief", "Office of Rivers")),
    ("Police Lieutenant-General Ann Smith", ("Police Lieutenant-General", None, None)),
    ("Special Agent in Charge Ann Smith of the FBI", (None, "Special Agent in Charge", "FBI")),
    (
        "Deputy Minister of Internal Affairs, Police General-Major Ann Smith",
        ("Police General-Major", "Deputy Minister of Internal Affairs", None),
    ),
    ("Today Attorney General Ann Smith", (None, "Attorney General", None)),
    ("the Department of Justice and Secretary Ann Smith", (None, "Secretary", None)),
    ("Assistant U.S. Attorneys Ann Smith and Bob Jones", (None, "Assistant U.S. Attorney", None)),
    ("Acme's president Ann Smith", (None, "president", "Acme")),
    ("Water Board Chairman and President Ann Smith", (None, "Chairman and President", "Water Board")),
    ("Navy Reserve member Ann Smith", (None, "member", "Navy Reserve")),
    (
        "Fish and River Service Deputy Director for Trout Ann Smith",
        (None, "Deputy Director for Trout", "Fish and River Service"),
    ),
    ("the Consent Order U.S. Attorney Ann Smith", (None, "U.S. Attorney", None)),
    ("the Office of Rivers, headed by Director Ann Smith", (None, "Director", "Office of Rivers")),
    ("Minister of Security and Justice Ann Smith", (None, "Minister of Security and Justice", None)),
    ("farmer and Acme minority owner, Ann Smith,", (None, "minority owner", "Acme")),
    ("Acme Inc. and two of its officers: Ann Smith", (None, "officer", "Acme Inc.")),
    ("the new Director of the Water Board, Ann Smith,", (None, "Director", "Water Board")),
    ("the Honorable Magistrate Judge Ann Smith", (None, "Magistrate Judge", None)),
    ("As technical advisor, Ann Smith", (None, "technical advisor", None)),
    ("he and her developer, Ann Smith,", (None, "developer", None)),
    ("USA.gov Director Ann Smith", (None, "Director", "USA.gov")),
    ("FBI Director of River Operations Ann Smith", (None, "Director of River Operations", "FBI")),
    (
        "Department of Rivers and Human Services Inspector General Ann Smith",
        (None, "Inspector General", "Department of Rivers and Human Services"),
    ),
    (
        "U.S. Rivers and Customs Enforcement Director Ann Smith",
        (None, "Director", "U.S. Rivers and Customs Enforcement"),
    ),
    ("Rivers Highway Patrol Trooper Ann Smith", ("Trooper", None, "Rivers Highway Patrol")),
    ("Under President Ann Smith", (None, "President", None)),
    ("former Dallas, Texas, police officer Ann Smith", (None, "Dallas police officer", None)),
    ("bias in employment against former school teacher Ann Smith", (None, "former school teacher", None)),
    ("its plea before senior U.S. District Judge Ann Smith", (None, "senior U.S. District Judge", None)),
    ("the Water Board's Ann Smith", (None, None, "Water Board")),
    ("9R's Ann Smith", (None, None, "9R")),
    ("on May 8, 2016 Administrator Ann Smith of the Water Board", (None, "Administrator", "Water Board")),
    ("CPA Ann Smith", (None, "CPA", None)),
    ("Acme Inc. by the president of the company, Ann Smith,", (None, "president", "Acme Inc.")),
    ("Acme Services LLC and co-owner Ann Smith", (None, "co-owner", "Acme Services LLC")),
    ("H.E. President Ann Smith", (None, "President", None)),
    ("the American River Association president Ann Smith", (None, "president", "American River Association")),
    ("Acting Rivers Section Chief Ann Smith", (None, "Acting Chief", "Rivers Section")),
    ("Acme Corp.’s own president, Ann Smith,", (None, "president", "Acme Corp.")),
    ("Brooklyn Borough President Ann Smith", (None, "Brooklyn Borough President", None)),
    ("Hill County Executive Ann Smith", (None, "Hill County Executive", None)),
    ("Group Finance Director Ann Smith", (None, "Group Finance Director", None)),
    ("Immediate Past President Ann Smith", (None, "Immediate Past President", None)),
    ("a Brightside spokeswoman, Ann Smith,", (None, "spokeswoman", "Brightside")),
    ("Texas spokeswoman Ann Smith", (None, "Texas spokeswoman", None)),
    ("the study’s lead author, Ann Smith,", (None, "lead author", None)),
    ("Norland’s minister for rivers, Ann Smith,", (None, "minister for rivers", None)),
    ("During her time as treasurer of the Water Union, Ann Smith", (None, "treasurer", "Water Union")),
    ("the Rivers Branch, whose director is Ann Smith,", (None, "director", "Rivers Branch")),
    ("Norrby State Police Colonel Ann Smith", ("Colonel", None, "Norrby State Police")),
    ("Paris Public Schools Superintendent Ann Smith", (None, "Superintendent", "Paris Public Schools")),
    ("Tanglaw secretary general Ann Smith", (None, "secretary general", "Tanglaw")),
    ("Siidri’s three founders: Ann Smith,", (None, "founder", "Siidri")),
    ("Assistant Attorneys General Ann Smith", (None, "Assistant Attorney General", None)),
    ("Deputy Bureau Chief Ann Smith", (None, "Deputy Bureau Chief", None)),
    ("Operations chief Ann Smith", (None, "Operations chief", None)),
    ("the culture minister, Ann Smith,", (None, "culture minister", None)),
    ("helpers led by victim advocate Ann Smith", (None, "victim advocate", None)),
    ("lawyers, including attorney Ann Smith,", (None, "attorney", None)),
    ("Rivers Trust, whose water director, Ann Smith,", (None, "water director", "Rivers Trust")),
    ("the Rivers Trust, through its chair, Ann Smith,", (None, "chair", "Rivers Trust")),
    (
        "the head of Rivers. The Water Court, in a judgment of its president, Ann Smith,",
        (None, "president", "Water Court"),
    ),
    ("Keynote speaker Rear Adm. Ann Smith", ("Rear Adm.", "Keynote speaker", None)),
    ("Assemblymember Ann Smith", (None, "Assemblymember", None)),
]
BEHIND = [
    ("Ann Smith, who’s the manager of the Water Office,", (None, "manager", "Water Office")),
    ("Ann Smith is a content manager and supports all at the Water Office.", (None, "content manager", "Water Office")),
    ("Ann Smith, chief river officer for Federal River Aid (FRA),", (None, "chief river officer", "Federal River Aid")),
    ("Ann Smith, Executive Director of River Affairs,", (None, "Executive Director of River Affairs", None)),
    ("**Ann Smith,** Chief, **Water Board,** who", (None, "Chief", "Water Board")),
    ("Paralegal Ann Smith in the Rivers Department", (None, "Paralegal", "Rivers Department")),
    ("Ann Smith, manager of the statewide Water Office,", (None, "manager", "Water Office")),
    ("Ann Smith, part of the Water Board,", (None, None, "Water Board")),
    ("Ann Smith, psychologist and mobile rivers lead at the Water Board,", (None, "mobile rivers lead", "Water Board")),
    ("Ann Smith, an attorney and a trust counsel of the Water Board,", (None, "trust counsel", "Water Board")),
    ("Ann Smith, a former Utah Army Guardsman and current Air Force Reservist,", (None, "Reservist", "Air Force")),
    ("Ann Smith, a lead IT specialist at the Water Board,", (None, "lead IT specialist", "Water Board")),
    (
        "Ann Smith, clerk from the Harbour Section in the Water Board’s Rivers Division,",
        (None, "clerk", "Harbour Section in the Water Board’s Rivers Division"),
    ),
    ("Ann Smith, one of the founders of the Water Party,", (None, "founder", "Water Party")),
    ("Ann Smith, aka “Annie” and “A,” 45, of Bronx, N.Y., one of its clerks,", (None, "clerk", None)),
    ("Ann Smith, founder of the Maryland chapter,", (None, "founder", None)),
    ("Ann Smith, chief of WB - River Investigation,", (None, "chief", "WB - River Investigation")),
    ("Ann Smith, WB’s regional manager for the North Sea region,", (None, "regional manager", "WB")),
    ("Ann Smith is the executive director of Rivers for Life.", (None, "executive director", "Rivers for Life")),
    ("Ann Smith, WB, came. She", (None, None, "WB")),
    ("Ann Smith, the second engineer of the M/V Rivers,", (None, "second engineer", "M/V Rivers")),
    (
        "Ann Smith, Special Agent in Charge of the Water and Fish Servicess West Region.",
        (None, "Special Agent in Charge", "Water and Fish Servicess West Region"),
    ),
    ("Ann Smith, a promoter of Blue River Ways,", (None, "promoter", "Blue River Ways")),
    ("Ann Smith began working in about May 2003 as a nurse for the Water Board.", (None, "nurse", "Water Board")),
    ("Ann Smith, Acme owner and operator,", (None, "owner and operator", "Acme")),
    ("Ann Smith, a Finn who at that time served as chief of the Water Board,", (None, "chief", "Water Board")),
    ("Ann Smith, a Swiss and U.S. citizen, was the chief of the Water Board.", (None, "chief", "Water Board")),
    ("Ann Smith is currently employed as a nurse with the Water Board.", (None, "nurse", "Water Board")),
    ("Ann Smith was director of river sales of Acme Blue.", (None, "director of river sales", "Acme Blue")),
    ("Ann Smith, FBI Special Agent In Charge for Utah,", (None, "Special Agent In Charge for Utah", "FBI")),
    ("Ann Smith, river.gov Program Manager in the Office of Rivers,", (None, "Program Manager", "Office of Rivers")),
    ("Ann Smith, both of the Office of Rivers,", (None, None, "Office of Rivers")),
    ("Ann Smith, product manager, 10x, GSA.", (None, "product manager", "GSA")),
    ("Ann Smith, Utah’s attorney general, left", (None, "attorney general", "Utah")),
    ("Ann Smith, a lawyer representing the River Tribe, left", (None, "lawyer", None)),
    ("Ann Smith, owner of Norrby Roofing, pleaded guilty", (None, "owner", "Norrby Roofing")),
    ("Ann Smith, special agent in charge of HHS-OIG, left", (None, "special agent in charge", "HHS-OIG")),
    ("Ann Smith (Water Board), Vice-President", (None, "Vice-President", "Water Board")),
    ("Ann Smith, MP for Norrby, has welcomed it", (None, "MP", None)),
    ("Ann Smith MP, Minister for Rivers, has welcomed it", (None, "Minister for Rivers", None)),
    ("Ann Smith, permanent secretary at the Water Board, left", (None, "permanent secretary", "Water Board")),
    ("Ann Smith of the Water Board and Rev. Bob Jones left", (None, None, "Water Board")),
    (
        "Ann Smith, a citizen and resident of Sweden and former manager of the Water Board,",
        (None, "former manager", "Water Board"),
    ),
    ("Ann Smith, a software engineer, became a contributor to it", (None, "software engineer", None)),
    ("Lieutenant Ann Smith, U.S. Coast Guard. It", ("Lieutenant", None, "U.S. Coast Guard")),
    ("Ann Smith as Commander of the Water Force.", (None, "Commander", "Water Force")),
    ("Judge Ann Smith of the Water Court and for Justice Bob Jones", (None, "Judge", "Water Court")),
    ("Ann Smith, director of the Office of Rivers,", (None, "director", "Office of Rivers")),
    ("Ann Smith, 45, of Paris, the owner of Acme,", (None, "owner", "Acme")),
    ("Ann Smith, Chief, Office of Rivers,", (None, "Chief", "Office of Rivers")),
    ("Ann Smith, director of River (Lake) Display,", (None, "director of River (Lake) Display", None)),
    ("Ann Smith (chair of the Water Board)", (None, "chair", "Water Board")),
    ("Ann Smith of the Office of Rivers", (None, None, "Office of Rivers")),
    ("Ann Smith (Office of Rivers)", (None, None, "Office of Rivers")),
    ("Ann Smith, Chief (CH) of the Office of Rivers,", (None, "Chief", "Office of Rivers")),
    ("Ann Smith, PMP, is an analyst, at the Office of Rivers.", (None, "analyst", "Office of Rivers")),
    (
        "Ann Smith, Chief, Tax Division, U.S. Department of Justice,",
        (None, "Chief", "Tax Division, U.S. Department of Justice"),
    ),
    ("Ann Smith, who formerly worked for Acme as a senior analyst,", (None, "senior analyst", "Acme")),
    ("Ann Smith was employed by the Office of Rivers.", (None, None, "Office of Rivers")),
    ("Ann Smith, as founder of Acme Inc., paid.", (None, "founder", "Acme Inc.")),
    ("Ann Smith is one of the founders of the Water Board.", (None, "founder", "Water Board")),
    ("Ann Smith, a partner at the law firm of Jones,", (None, "partner", "Jones")),
    ("Ann Smith, manager of Boston-based Acme Inc.,", (None, "manager", "Acme Inc.")),
    ("Ann Smith, a former Sergeant for the Office of Rivers,", ("Sergeant", None, "Office of Rivers")),
    (
        "Ann Smith, social media and digital strategist at the Water Board,",
        (None, "social media and digital strategist", "Water Board"),
    ),
    ("Ann Smith, who is the director of the Office of Rivers,", (None, "director", "Office of Rivers")),
    ("Ann Smith, president and CEO of Acme Inc.,", (None, "president and CEO", "Acme Inc.")),
    ("Ann Smith, Secretary of Health and Human Services,", (None, "Secretary of Health and Human Services", None)),
    ("Ann Smith, Vice-President for Europe of the Water Board,", (None, "Vice-President for Europe", "Water Board")),
    ("Ann Smith, director of the FBI in Paris,", (None, "director", "FBI")),
    ("Ann Smith, director of the Office of Water (OW),", (None, "director", "Office of Water")),
    ("Ann Smith, Chief River Experience Officer at FSA,", (None, "Chief River Experience Officer", "FSA")),
    ("Ann Smith, Assistant to the Chief River Officer at FSA,", (None, "Assistant to the Chief River Officer", "FSA")),
    ("Ann Smith, a Texas landowner,", (None, "Texas landowner", None)),
    (
        "Ann Smith, water quality specialist from the Office of Rivers,",
        (None, "water quality specialist", "Office of Rivers"),
    ),
    ("Ann Smith, vice president of river health at Acme,", (None, "vice president of river health", "Acme")),
    (
        "Ann Smith, Department of Rivers (DOR) Assistant Secretary for Fair Water,",
        (None, "Assistant Secretary for Fair Water", "Department of Rivers"),
    ),
    ("Ann Smith for the department's Rivers Division", (None, None, "Rivers Division")),
    ("Ann Smith, an analyst with the venture capital firm Jones Brown,", (None, "analyst", "Jones Brown")),
    ("First Bank president Ann Smith", (None, "president", "First Bank")),
    ("senior Africa researcher Ann Smith", (None, "senior Africa researcher", None)),
    ("On Tuesday US President Ann Smith", (None, "US President", None)),
    ("On Tuesday, Sunday Times editor Ann Smith", (None, "editor", "Sunday Times")),
    ("Ann Smith, a baker from Dallas, Texas,", (None, "baker", None)),
    ("Ann Smith, a resident of Dallas, Texas, and the owner of Acme,", (None, "owner", "Acme")),
    ("Ann Smith, a former resident of Dallas, was a tax adviser who", (None, "tax adviser", None)),
    ("Ann Smith, who was director of the Office of Rivers,", (None, "director", "Office of Rivers")),
    ("Ann Smith being elected President of the United States", (None, "President of the United States", None)),
    ("Ann Smith, a U.S. Army Major from Chicago,", ("Major", None, "U.S. Army")),
    (
        "Ann Smith, manager of the Rivers Lab at the Center for Water Studies,",
        (None, "manager", "Rivers Lab at the Center for Water Studies"),
    ),
    (
        "Ann Smith of the Bureau of Rivers, Lakes and Ponds",
        (None, None, "Bureau of Rivers, Lakes and Ponds"),
    ),
    (
        "Ann Smith, Chief, Water Section, Rivers Division, Department of Nature.",
        (None, "Chief", "Water Section, Rivers Division, Department of Nature"),
    ),
    (
        "Ann Smith, director of the Office of Water (OW) Rivers Division,",
        (None, "director", "Office of Water (OW) Rivers Division"),
    ),
    (
        "Ann Smith, director of the Office of Water, Rivers Section.",
        (None, "director", "Office of Water, Rivers Section"),
    ),
    ("Ann Smith of the jail's Rivers Department", (None, None, "Rivers Department")),
    ("Ann Smith, chief of the Dallas, Texas, Police Department,", (None, "chief", "Dallas, Texas, Police Department")),
    ("Ann Smith, a Dallas, Texas, baker,", (None, "Dallas baker", None)),
    ("Ann Smith of Dallas, Texas, and her firm, Smith Architects LLC,", (None, None, "Smith Architects LLC")),
    ("Ann Smith, a nurse who worked at the Water Hospital,", (None, "nurse", "Water Hospital")),
    ("Ann Smith, Director, River Communications, Water Board.", (None, "Director", "Water Board")),
    ("Ann Smith, Director of Operations of the River Labs,", (None, "Director of Operations", "River Labs")),
    ("Ann Smith, an owner, alleging breaches of the River Board Act,", (None, "owner", None)),
    ("Ann Smith, a commander of the 9th River Wing,", (None, "commander", "9th River Wing")),
    ("Ann Smith, head of Water Services at Acme,", (None, "head of Water Services", "Acme")),
    ("Senator Ann Smith, Rep. Bob Jones,", (None, "Senator", None)),
    ("Ann Smith, RSNR manager for the River Initiative,", (None, "manager", "RSNR")),
    ("Ann Smith, an open water evangelist for Rivers.gov,", (None, "open water evangelist", "Rivers.gov")),
    ("Ann Smith in the Rivers Section of the Office of Nature", (None, None, "Rivers Section of the Office of Nature")),
    ("Ann Smith, a U.S. citizen and the owner of Acme,", (None, "owner", "Acme")),
    ("Ann Smith, an attorney who was the director of the Water Board,", (None, "director", "Water Board")),
    ("Ann Smith, head of the River.gov site at the Water Board,", (None, "head", "Water Board")),
    ("Ann Smith, head of the Rivers program at the Water Board,", (None, "head of the Rivers program", "Water Board")),
    ("Ann Smith, a member of the Rivers,", (None, "member", "Rivers")),
    ("Ann Smith, the chief financial officer for Acme,", (None, "chief financial officer", "Acme")),
    ("Ann Smith, an IT specialist with the Water Board,", (None, "IT specialist", "Water Board")),
    ("Ann Smith, counsel of RSNR. She", (None, "counsel", "RSNR")),
    ("Mayor Ann Smith, the Water Board, and others", (None, "Mayor", None)),
    ("Mayor Ann Smith (NY) and others", (None, "Mayor", None)),
    ("Ann Smith, River Watch's deputy Africa director,", (None, "deputy Africa director", "River Watch")),
    ("Ann Smith, who until last week was an officer with the Water Police,", (None, "officer", "Water Police")),
    ("Ann Smith, who is no longer an officer of the Water Police,", (None, "officer", "Water Police")),
    ("Ann Smith was hired as a clerk at the Water Board.", (None, "clerk", "Water Board")),
    ("Ann Smith was hired by the Water Board as a clerk.", (None, "clerk", "Water Board")),
    ("Ann Smith joined the Water Board as a clerk.", (None, "clerk", "Water Board")),
    ("Ann Smith was named director of the Water Board.", (None, "director", "Water Board")),
    ("Ann Smith, in her capacity as director of the Water Board,", (None, "director", "Water Board")),
    ("Ann Smith, according to the indictment, was chief of the Water Board,", (None, "chief", "Water Board")),
    ("Ann Smith, Special Agent in Charge, of the Water Board.", (None, "Special Agent in Charge", "Water Board")),
    ('Ann Smith, also known as "Annie," the chief of the Water Board,', (None, "chief", "Water Board")),
    ('Ann Smith (aka "Annie"), chief of the Water Board,', (None, "chief", "Water Board")),
    ("Attorney Ann Smith, who is detailed from the Water Board,", (None, "Attorney", "Water Board")),
    ("Director Ann Smith, Water Board Rivers Division, said", (None, "Director", "Water Board Rivers Division")),
    ("Ann Smith, head of a lending company, Hill, Bean & Dale (HBD),", (None, "head", "Hill, Bean & Dale")),
    ("Ann Smith, head of sales for Utopias river company, Blue-Waters,", (None, "head of sales", "Blue-Waters")),
    ("Ann Smith, the president and sole owner of Acme Inc.,", (None, "president and sole owner", "Acme Inc.")),
    ("Ann Smith, Acme Corp.'s former treasurer,", (None, "former treasurer", "Acme Corp.")),
    ("Ann Smith, an Acme Corp. engineer,", (None, "engineer", "Acme Corp.")),
    ("Ann Smith, Acmes president, and Acme itself", (None, "president", "Acme")),
    ("Ann Smith, an engineer employed by Acme Corp.,", (None, "engineer", "Acme Corp.")),
    ("Ann Smith, a doctor who owned Acme Clinic,", (None, "doctor", "Acme Clinic")),
    ("Ann Smith, owner of a Paris firm,", (None, "owner", None)),
    ("Ann Smith, chairman of the board of Acme Corp.,", (None, "chairman of the board", "Acme Corp.")),
    ("Ann Smith, a clerk in the Paris office of the Water Board,", (None, "clerk", "Water Board")),
    ("Ann Smith, president of the Paris chapter of the Water Union,", (None, "president", "Water Union")),
    ("Ann Smith, a designer on the river team at the Water Board,", (None, "designer", "Water Board")),
    ("Ann Smith, director and webkeeper of the Water Board,", (None, "director", "Water Board")),
    ("Ann Smith, an engineer onboard the M/V Rivers,", (None, "engineer", "M/V Rivers")),
    ("Ann Smith, an inspector for the City of Paris,", (None, "inspector", "City of Paris")),
    ("Ann Smith, a soldier of the Hill crime family,", (None, "soldier", "Hill crime family")),
    ("Ann Smith, a manager at the Water Plant in Paris, OH, who", (None, "manager", "Water Plant")),
    ("Ann Smith, clerk at the Office of the Inspector General,", (None, "clerk", "Office of the Inspector General")),
    ("Ann Smith, a lieutenant with the Water Police,", ("lieutenant", None, "Water Police")),
    ("Ann Smith, director general of the Water Board,", (None, "director general", "Water Board")),
    ("Ann Smith, Secretary-General of the Water Union,", (None, "Secretary-General", "Water Union")),
    ("Ann Smith, General Secretary of Blue Rivers,", (None, "General Secretary", "Blue Rivers")),
    ("Ann Smith, High Representative of the Water Union,", (None, "High Representative", "Water Union")),
    ("Ann Smith, M.D., M.P.H., director of the Water Board,", (None, "director", "Water Board")),
    ("Ann Smith, a fellow detailed to the Water Board,", (None, "fellow", "Water Board")),
    ("Ann Smith, River Projects Manager, Water Board,", (None, "River Projects Manager", "Water Board")),
    ("Ann Smith, Cabinet Secretary, Ministry of Water,", (None, "Cabinet Secretary", "Ministry of Water")),
    ("Ann Smith, FBI Director, Ministry of Water,", (None, "Director", "FBI")),
    ("Ann Smith (Chief, River Prizes, Office of Water) and others", (None, "Chief", "Office of Water")),
    ("Ann Smith, president of a Paris-based bakery,", (None, "president", None)),
    ("Ann Smith, president of a Paris-based company, Acme Inc.,", (None, "president", "Acme Inc.")),
    (
        "Ann Smith, Deputy Director for Open Rivers at the Office of Nature,",
        (None, "Deputy Director for Open Rivers", "Office of Nature"),
    ),
    (
        "Ann Smith, an analyst, in Forecasting and Methods at the Office of Rivers,",
        (None, "analyst", "Office of Rivers"),
    ),
    ("Ann Smith, Chief of Staff in the Rivers Division,", (None, "Chief of Staff", "Rivers Division")),
    (
        "Ann Smith, Inspector General of the Rivers Corporation, Office of Inspector General,",
        (None, "Inspector General", "Rivers Corporation, Office of Inspector General"),
    ),
    ("Captain Ann Smith, the Coast Guard Captain of the Port of Paris,", ("Captain", None, "Coast Guard")),
    ("Ann Smith, a resident of Utopia and the former head of Water Board,", (None, "former head", "Water Board")),
    ("Ann Smith, 61, of New Paris, New York, the president of Acme Inc.,", (None, "president", "Acme Inc.")),
    ("Ann Smith was listed as president of the Water Board.", (None, "president", "Water Board")),
    ("Ann Smith previously held the position of treasurer at Acme.", (None, "treasurer", "Acme")),
    ("Ann Smith was most recently treasurer at Acme.", (None, "treasurer", "Acme")),
    ("Ann Smith joined Acme as Chief Counsel.", (None, "Chief Counsel", "Acme")),
    ("Ann Smith joined the Water Board as a chemist in 1999.", (None, "chemist", "Water Board")),
    ("Ann Smith has been appointed to the Water Council,", (None, None, "Water Council")),
    ("Ann Smith, who runs the Water Trust,", (None, None, "Water Trust")),
    ("Ann Smith, who leads the Water Board’s inquiry into rivers,", (None, None, "Water Board")),
    ("Ann Smith, based at the Water Institute,", (None, None, "Water Institute")),
    ("Ann Smith, who studies rivers at the Water Institute,", (None, None, "Water Institute")),
    ("Ann Smith leads the River.gov team at the Water Board.", (None, None, "Water Board")),
    ("Ann Smith, Water Board, said so.", (None, None, "Water Board")),
    ("Ann Smith, Water Board, Senior Adviser,", (None, "Senior Adviser", "Water Board")),
    ("Ann Smith, CEO, Brightside.", (None, "CEO", None)),
    ("Ann Smith, VP Marketing at Brightside,", (None, "VP Marketing", "Brightside")),
    ("Ann Smith, manager for Norland at Brightside,", (None, "manager for Norland", "Brightside")),
    ("Ann Smith, Brightside’s manager for Norland,", (None, "manager for Norland", "Brightside")),
    ("Ann Smith, Brightside Norland country manager,", (None, "country manager", "Brightside Norland")),
    ("Ann Smith, Group Chief Executive of Dorset plc,", (None, "Group Chief Executive", "Dorset plc")),
    ("Ann Smith, spokeswoman for River Friends,", (None, "spokeswoman", "River Friends")),
    (
        "Ann Smith, a spokeswoman for the Paris mayor’s office,",
        (None, "spokeswoman for the Paris mayor’s office", None),
    ),
    ("Ann Smith, a spokeswoman for Senator Bob Jones,", (None, "spokeswoman", None)),
    ("Ann Smith, RDH, a former hygienist,", (None, "former hygienist", None)),
    ("Ann Smith (NOR), President of the Rowing Union,", (None, "President", "Rowing Union")),
    ("Ann Smith (Universidad de Antioquia, Colombia)", (None, None, "Universidad de Antioquia")),
    ("Ann Smith of the Departments Rivers Division", (None, None, "Rivers Division")),
    ("Ann Smith, author of The FBI Way,", (None, "author of The FBI Way", None)),
    (
        "Ann Smith, Under-Secretary-General for Peace Operations,",
        (None, "Under-Secretary-General for Peace Operations", None),
    ),
    ("Ann Smith, Cabinet Member for Housing at Paris Council,", (None, "Cabinet Member for Housing", "Paris Council")),
    (
        "Ann Smith, Inspector General for Investigations at the Water Board,",
        (None, "Inspector General for Investigations", "Water Board"),
    ),
    ("Ann Smith, a tenant in Paris and co-founder of the Tenants Union,", (None, "co-founder", "Tenants Union")),
    ("Ann Smith, once a nurse at the Water Hospital,", (None, "nurse", "Water Hospital")),
    ("Ann Smith | Communication Officer, RSNR | E-mail:", (None, "Communication Officer", "RSNR")),
    ("Ann Smith, who’s a firefighter for Paris Fire and Rescue,", (None, "firefighter", "Paris Fire and Rescue")),
    ("Ann Smith of the Red Cross", (None, None, "Red Cross")),
    ("Ann Smith of Human Rights Watch", (None, None, "Human Rights Watch")),
    ("Ann Smith, a baker’s daughter from Paris, was employed by the Water Board for", (None, None, "Water Board")),
    ("Ann Smith is chief engineer at the Dutch company Acme N.V. The chairman", (None, "chief engineer", "Acme N.V")),
    ("Ann Smith, Europe correspondent of The River Daily,", (None, "Europe correspondent", "River Daily")),
    ("Ann Smith came over from the Water Board.", (None, None, "Water Board")),
    ("Ann Smith, Water Fund; Bob Jones, Rule of Law Forum,", (None, None, "Water Fund")),
    ("Ann Smith (Te Herenga – Victoria University)", (None, None, "Te Herenga – Victoria University")),
    ("Ann Smith, the family patriarch, was a Republican senator from Utopia.", (None, "Republican senator", None)),
    (
        "Ambassador Ann Smith, Consulate General of Norland in Paris.",
        (None, "Ambassador", "Consulate General of Norland"),
    ),
    ("Ann Smith, who has accepted a position with the City of Paris,", (None, None, "City of Paris")),
    ("Ann Smith, Director, Buses and Taxis, Water Board,", (None, "Director", "Water Board")),
    ("Ann Smith, presently Sr. Vice President,", (None, "Sr. Vice President", None)),
    ("Ann Smith, retired partner, Norrby & Sons,", (None, "retired partner", "Norrby & Sons")),
    ("Ann Smith, CEO of Águas do Alto Douro, and others", (None, "CEO", "Águas do Alto Douro")),
    ("Lord Ann Smith of Albion, Minister for Rivers,", (None, "Minister for Rivers", None)),
    ("Ann Smith (Vice-Chair), Water Board,", (None, "Vice-Chair", None)),
    ("Ann Smith, former press secretary for Mr. Jones,", (None, "former press secretary", None)),
    ("Ann Smith (1st Assistant)", (None, "1st Assistant", None)),
    ("Ann Smith (Norland, Vice-Chair)", (None, "Vice-Chair", None)),
    ("Ann Smith, Resident Coordinator a.i., Water Board,", (None, "Resident Coordinator", "Water Board")),
    ("Ann Smith, chief executive of chipmaker Norlux,", (None, "chief executive", "Norlux")),
    ("Ann Smith, who is now with the Water Corps,", (None, None, "Water Corps")),
    ("Lt. Ann Smith was on loan to us from the Water Reserve.", ("Lt.", None, "Water Reserve")),
    ("Ann Smith, Director of Operations,", (None, "Director of Operations", None)),
    ("Ann Smith, formerly clerk at Acme, becomes Vice President.", (None, "clerk", "Acme")),
]


@pytest.mark.parametrize(("text", "office"), [*BEFORE, *BEHIND])
def test_a_person_is_styled_before_or_behind_the_name(text: str, office: Office) -> None:
    assert offices(f"It was so. We met {text} said so there. Ann Smith agreed.")["Ann Smith"] == [office]


def test_a_list_goes_on_behind_a_residence_and_before_a_title() -> None:
    text = "Water Board officers Ann Smith, of Paris, Texas, Bob Jones and Lt. Tom Price were charged."

    assert offices(text) == {
        "Ann Smith": [(None, "officer", "Water Board")],
        "Bob Jones": [(None, "officer", "Water Board")],
        "Tom Price": [("Lt.", "officer", "Water Board")],
    }


def test_an_office_of_several_may_have_a_plural_of_its_own() -> None:
    styled = offices("Two fishermen, Ann Smith of Dallas, Texas, and Bob Jones of Reno, Nev., were there.")

    assert styled == {name: [(None, "fisherman", None)] for name in ("Ann Smith", "Bob Jones")}


def test_an_office_of_several_goes_on_behind_another_name_of_the_first() -> None:
    styled = offices("They met two Acme executives, Ann Smith, aka A.B. Smith, and Bob Jones.")

    assert styled == {name: [(None, "executive", "Acme")] for name in ("Ann Smith", "Bob Jones")}


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Ann Smith was a founder of Acme Inc. and its legal director.", (None, "legal director", "Acme Inc.")),
        ("Ann Smith, a clerk of Acme Inc. and the head of the Water Board, came.", (None, "head", "Water Board")),
        ("Ann Smith was one of the founders and the chief of the Water Board.", (None, "chief", "Water Board")),
    ],
)
def test_and_adds_a_second_office(text: str, second: Office) -> None:
    assert offices(f"It was so. {text}")["Ann Smith"][1] == second


def test_lesser_offices_do_not_stand_for_a_title() -> None:
    text = "We met Director Ann Smith of the Water Board. Smith was a founder of Acme Inc. and its legal director."

    assert offices(text) == {"Ann Smith": [(None, "Director", "Water Board")]}


def test_an_office_behind_and_may_be_that_of_the_next_name() -> None:
    styled = offices("Ann Smith, a clerk of Acme Inc. and the head of the Water Board, Bob Jones, came.")

    assert styled["Ann Smith"] == [(None, "clerk", "Acme Inc.")]


def test_who_is_said_to_be_of_a_body_is_of_it_whatever_they_lead() -> None:
    styled = offices("It began. The Water Board’s Ann Smith, who leads the River Program, agreed.")

    assert styled == {"Ann Smith": [(None, None, "Water Board")]}


def test_two_offices_behind_two_names_are_theirs_in_that_order() -> None:
    text = "Ann Smith and Bob Jones, director and manager of the Water Board, respectively, agreed."

    assert offices(text) == {
        "Ann Smith": [(None, "director", "Water Board")],
        "Bob Jones": [(None, "manager", "Water Board")],
    }


def test_a_body_behind_one_name_of_a_list_is_not_that_of_the_next() -> None:
    styled = offices("The speakers were Ann Smith of Acme, Bob Jones of the Water Board and Tom Price of Bolt.")

    assert styled["Tom Price"] == [(None, "speaker", None)]


def test_an_office_of_several_may_stand_before_a_colon() -> None:
    text = "It charged three other managers: Ann Smith, of Paris, Texas. It also charged a fourth editor, Bob Jones."

    assert offices(text) == {"Ann Smith": [(None, "manager", None)], "Bob Jones": [(None, "editor", None)]}


def test_an_office_of_several_in_a_body_may_stand_before_a_colon() -> None:
    office = [(None, "owner", "Hill Apartments")]

    assert offices("The suit names the owners of Hill Apartments: Ann Smith and Bob Jones.") == {
        "Ann Smith": office,
        "Bob Jones": office,
    }


@pytest.mark.parametrize(
    "text",
    [
        "The three founders of the Water Board – Ann Smith, Tom Brown and Eve Jones – left.",
        "The Water Board and its three founders, Ann Smith, Tom Brown and Eve Jones, left.",
    ],
)
def test_an_office_of_several_may_stand_before_a_dash_or_behind_their_number(text: str) -> None:
    office = [(None, "founder", "Water Board")]

    assert offices(text) == {"Ann Smith": office, "Tom Brown": office, "Eve Jones": office}


def test_senators_have_the_office_of_one() -> None:
    assert offices("Sens. Ann Smith and Bob Jones left.") == {
        "Ann Smith": [(None, "Sen.", None)],
        "Bob Jones": [(None, "Sen.", None)],
    }


def test_names_in_bold_type_are_listed_as_others_are() -> None:
    office = [(None, "clerk", "Water Board")]

    assert offices("**Ann Smith**, **Bob Jones** and **Eve Holm** are clerks of the Water Board.") == {
        "Ann Smith": office,
        "Bob Jones": office,
        "Eve Holm": office,
    }


def test_two_offices_before_a_name_are_both_that_persons() -> None:
    found = offices("The Chair of the Water Board (WB) and Minister of Rivers of Norland, Ann Smith, left.")

    assert found == {"Ann Smith": [(None, "Chair", "Water Board"), (None, "Minister of Rivers of Norland", None)]}


def test_an_office_for_several_things_may_stand_before_a_short_one() -> None:
    found = offices("The Commissioner for Rivers, Lakes and Seas, Amb. Ann Smith left.")

    assert found == {"Ann Smith": [(None, "Commissioner for Rivers, Lakes and Seas", None)]}


def test_offices_may_stand_before_each_name_of_a_series() -> None:
    found = offices(
        "It was opened by the mayor of Albion, Ann Smith, the chief clerk, Mr. Bob Jones, and the owner, Eva Lund."
    )

    assert found == {
        "Ann Smith": [(None, "mayor of Albion", None)],
        "Bob Jones": [(None, "chief clerk", None)],
        "Eva Lund": [(None, "owner", None)],
    }


def test_the_first_office_of_a_series_may_stand_without_a_comma() -> None:
    found = offices("There came clerk Ann Smith, the owner, Bob Jones, and the judge, Eva Lund.")

    assert found == {
        "Ann Smith": [(None, "clerk", None)],
        "Bob Jones": [(None, "owner", None)],
        "Eva Lund": [(None, "judge", None)],
    }


def test_offices_behind_each_name_of_a_series_stay_there() -> None:
    found = offices(
        "It was opened by the writer, Ann Smith, mayor of Albion, Bob Jones, chief clerk, and Eva Lund, owner."
    )

    assert found["Bob Jones"] == [(None, "chief clerk", None)]
    assert found["Eva Lund"] == [(None, "owner", None)]


def test_a_body_may_stand_behind_the_name_below_a_quotation() -> None:
    assert offices("“We are glad of it.” – Ann Smith, Norrby Linen Services") == {
        "Ann Smith": [(None, None, "Norrby Linen Services")]
    }


def test_what_brackets_say_of_one_name_is_no_office_of_the_next() -> None:
    found = offices("We met Rep. Ann Smith (Chair) and Rep. Bob Jones there.")

    assert found["Bob Jones"] == [(None, "Rep.", None)]


def test_the_office_of_a_list_goes_on_behind_its_chair() -> None:
    found = offices("The members of the Board are: Ann Smith (Chair), Bob Jones and Sir Tom Price.")

    assert [styled[0][1] for styled in found.values()] == ["member", "member", "member"]


def test_an_office_is_no_body_that_its_is_said_of() -> None:
    text = "Norrby sent its Group Managing Director, Bob Jones, and Acme sent its Founder and CEO, Ms Ann Smith."

    assert offices(text)["Ann Smith"] == [(None, "Founder and CEO", None)]


def test_what_somebody_is_chosen_as_is_not_what_the_chooser_is() -> None:
    assert offices("She was chosen by Ann Smith as acting head of the Water Board.") == {}


def test_a_body_whose_reception_somebody_is_at_is_not_theirs() -> None:
    assert offices("The clerk Ann Smith at the Water Board’s summer reception") == {
        "Ann Smith": [(None, "clerk", None)]
    }


def test_several_are_selected_each_as_something() -> None:
    found = offices(
        "She selected Ann Smith as acting director of the Water Board and Bob Jones as interim clerk of the Canal Club."
    )

    assert found == {
        "Ann Smith": [(None, "acting director", "Water Board")],
        "Bob Jones": [(None, "interim clerk", "Canal Club")],
    }


def test_an_office_may_stand_before_a_dash_and_a_name_in_a_list() -> None:
    assert offices("The executive\n\nTreasurer - Ann Smith\n\n1st Vice President - Dr Bob Jones\n\nIt met.") == {
        "Ann Smith": [(None, "Treasurer", None)],
        "Bob Jones": [(None, "1st Vice President", None)],
    }


def test_an_office_before_a_colon_begins_a_turn_of_a_transcript() -> None:
    assert offices("Bob Jones: It is late.\n\nMayor: Bob, it is not.") == {}


@pytest.mark.parametrize("body", ["Norrby Steel", "Blue River Networks", "Norrby Observatory", "Norrby Telecom"])
def test_what_a_company_or_a_house_does_names_it(body: str) -> None:
    assert offices(f"They met Ann Smith, deputy director of {body}, in May.") == {
        "Ann Smith": [(None, "deputy director", body)]
    }


@pytest.mark.parametrize(
    "text",
    [
        "The work of doctors – Ann Smith’s friends – is hard.",
        "They thanked the teachers – Ann Smith, a pupil, said so.",
    ],
)
def test_a_dash_may_divide_an_office_of_several_from_others(text: str) -> None:
    assert offices(text).get("Ann Smith", [(None, None, None)])[0][1] not in {"doctor", "teacher"}


def test_a_headline_gives_nobody_the_office_before_its_colon() -> None:
    assert offices("Mayor: Ann Smith must resign").get("Ann Smith") != [(None, "Mayor", None)]


@pytest.mark.parametrize(
    "field", ["Digital Media", "Renewable Energy", "Solar Energy", "Public Health", "Media and Records"]
)
def test_what_an_office_is_for_is_no_organisation(field: str) -> None:
    ((_, _, organisation),) = offices(f"They met Ann Smith, deputy director of {field}, in May.")["Ann Smith"]

    assert organisation is None


@pytest.mark.parametrize(
    ("line", "office"),
    [
        ("Water Board Secretary: Dr. Ann Smith, 555 0101", (None, "Secretary", "Water Board")),
        ("Presenter: Ann Smith, Water Board", (None, "Presenter", "Water Board")),
        ("Chair: Bob Jones; Secretary: Ann Smith", (None, "Secretary", None)),
    ],
)
def test_an_office_stands_before_a_colon_and_the_name(line: str, office: Office) -> None:
    assert offices(f"The board met in May.\n\n{line}")["Ann Smith"] == [office]


def test_the_body_of_several_before_a_colon_is_that_of_all_whom_the_sentence_lists() -> None:
    text = "They thank the Rivers Section attorneys: Ann Smith, chief; Bob Jones, counsel. Eve Holm, a clerk, left."

    assert offices(text) == {
        "Ann Smith": [(None, "attorney", "Rivers Section"), (None, "chief", None)],
        "Bob Jones": [(None, "counsel", "Rivers Section")],
        "Eve Holm": [(None, "clerk", None)],
    }


def test_the_firm_of_whom_another_sentence_gives_an_office_is_where_it_is_held() -> None:
    told = "Smith, who owned and operated Acme Inc., agreed."

    assert offices(f"It charged a plumber, Ann Smith. {told}") == {"Ann Smith": [(None, "plumber", "Acme Inc.")]}
    assert offices(f"It charged Ann Smith. {told}") == {}


def test_the_second_office_of_an_apposition_is_held_too() -> None:
    text = "It was so. We met Ann Smith, the former mayor of Paris and current president of Acme Corp., there."

    assert [office[1:] for office in offices(text)["Ann Smith"]] == [
        ("former mayor of Paris", None),
        ("current president", "Acme Corp."),
    ]


def test_a_body_before_the_first_office_is_that_of_the_next_too() -> None:
    found = offices("It was filed by Water Board Deputy Chief Ann Smith and Trial Attorney Bob Jones of Utah.")

    assert found == {
        "Ann Smith": [(None, "Deputy Chief", "Water Board")],
        "Bob Jones": [(None, "Trial Attorney", "Water Board")],
    }


def test_the_president_of_a_company_goes_before_its_chief_officers() -> None:
    found = offices("Acme Corp. president Ann Smith and treasurer Bob Jones said so.")
    assert found == {"Ann Smith": [(None, "president", "Acme Corp.")], "Bob Jones": [(None, "treasurer", "Acme Corp.")]}


@pytest.mark.parametrize(
    "text",
    [
        "Acme Corp. was fined. Ann Smith, company president, said so.",
        "Acme Corp. and Ann Smith, the companys president, said so.",
        "Acme Corp. and Ann Smith, its president, said so.",
        "Acme Corp. and Bob Jones were fined. Ann Smith, its president, said so.",
    ],
)
def test_a_president_is_that_of_the_company_that_is_named(text: str) -> None:
    assert offices(text)["Ann Smith"] == [(None, "president", "Acme Corp.")]


def test_what_its_means_stands_in_the_same_line() -> None:
    assert offices("The Water Board met.\n• A village library, with its founder, Ann Smith.\n")["Ann Smith"] == [
        (None, "founder", None)
    ]


def test_a_company_behind_the_comma_is_one_that_the_text_has_again() -> None:
    found = offices("Brightside opened a shop. “It is open,” said Ann Smith, CEO, Brightside.")
    assert found["Ann Smith"] == [(None, "CEO", "Brightside")]


def test_a_surname_before_an_office_is_no_organisation() -> None:
    found = offices("Mayor Ann Smith said so. Smith spokesman Bob Jones said so.")
    assert found["Bob Jones"] == [(None, "spokesman", None)]


def test_one_of_the_founders_and_the_head_are_of_one_body() -> None:
    found = offices("Ann Smith was one of the founders and the director of the Water Trust.")
    assert found["Ann Smith"] == [(None, "founder", "Water Trust"), (None, "director", "Water Trust")]


def test_what_has_come_of_several_stands_before_their_names() -> None:
    found = offices("Two officers of the Water Board have been suspended: Ann Smith and Bob Jones.")
    assert found == {name: [(None, "officer", "Water Board")] for name in ("Ann Smith", "Bob Jones")}


def test_a_body_of_both_is_that_of_unlike_offices_too() -> None:
    found = offices("We met engineer Ann Smith and Professor Bob Jones, both from the Water Institute.")
    assert found == {
        "Ann Smith": [(None, "engineer", "Water Institute")],
        "Bob Jones": [(None, "Professor", "Water Institute")],
    }


def test_all_of_a_body_may_be_said_of_several() -> None:
    found = offices("It is led by Trial Attorneys Ann Smith, Bob Jones, and Cy Young, all of the Rivers Section.")
    assert found == {
        name: [(None, "Trial Attorney", "Rivers Section")] for name in ("Ann Smith", "Bob Jones", "Cy Young")
    }


def test_a_body_that_appoints_somebody_is_where_the_office_is_held() -> None:
    found = offices("Acme Inc., a maker of lamps, announced today the appointment of Ann Smith as Chief Counsel.")
    assert found["Ann Smith"] == [(None, "Chief Counsel", "Acme Inc.")]


def test_the_body_that_announces_who_has_been_promoted_is_where_the_office_is_held() -> None:
    text = "The Hill Foundation met. The Foundation also announced that Ann Smith has been promoted to Chief Counsel."
    assert offices(text)["Ann Smith"] == [(None, "Chief Counsel", "Hill Foundation")]


@pytest.mark.parametrize("credit", ["Photo: NASA/Ann Smith", "(Credit: NASA / Ann Smith)", "NASA Photo / Ann Smith"])
def test_a_photo_is_credited_to_a_body_and_a_person(credit: str) -> None:
    assert offices(f"Rivers are long.\n\n{credit}\n")["Ann Smith"] == [(None, None, "NASA")]


def test_an_office_may_be_told_behind_another_one() -> None:
    found = offices("Ann Smith, a lawyer, was director of the Water Board.")
    assert found["Ann Smith"] == [(None, "lawyer", None), (None, "director", "Water Board")]


def test_a_body_that_promotes_several_is_named_behind_a_dateline() -> None:
    text = "PARIS – Hill Network (HN), a tax firm, has announced the promotions of Ann Smith and Bob Jones to Director."
    assert offices(text) == {name: [(None, "Director", "Hill Network")] for name in ("Ann Smith", "Bob Jones")}


def test_a_body_that_elects_somebody_is_not() -> None:
    assert offices("The Paris Council elected Ann Smith mayor.")["Ann Smith"] == [(None, "mayor", None)]


def test_an_office_that_names_its_own_body_takes_no_other() -> None:
    found = offices("It was filed by Water Board Director Ann Smith and RivCEN Director Bob Jones.")

    assert [office[2] for office in found["Bob Jones"]] != ["Water Board"]


def test_what_one_company_has_is_listed_behind_its_name() -> None:
    found = offices(
        "Acme Inc., along with its owner and president, Ann Smith; former manager, Bob Jones; and vice president Eve "
        "Brown, were indicted."
    )

    assert {name: styled[0][2] for name, styled in found.items()} == dict.fromkeys(
        ("Ann Smith", "Bob Jones", "Eve Brown"), "Acme Inc."
    )


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Ann Smith took it while working as a nurse with the Water Board.", (None, "nurse", "Water Board")),
        ("Ann Smith admitted that while she was a nurse at the Water Board, it", (None, "nurse", "Water Board")),
        (
            "Ann Smith fell while she was employed at Rivers Elementary School.",
            (None, None, "Rivers Elementary School"),
        ),
        ("Ann Smith was tried. She was a nurse at the Water Board.", (None, "nurse", "Water Board")),
        ("Ann Smith was tried. At that time, she was a nurse at the Water Board.", (None, "nurse", "Water Board")),
        ("Ann Smith admitted that she was a nurse at the Water Board.", (None, "nurse", "Water Board")),
        ("Ann Smith admitted that, as a nurse at the Water Board, she saw it.", (None, "nurse", "Water Board")),
        ("Ann Smith used her position as a nurse at the Water Board to see it.", (None, "nurse", "Water Board")),
        ("Ann Smith was tried. She worked for the Water Board.", (None, None, "Water Board")),
    ],
)
def test_a_sentence_tells_of_the_one_whom_the_text_has_just_named(text: str, office: Office) -> None:
    assert offices(text) == {"Ann Smith": [office]}


def test_a_sentence_tells_of_as_many_as_it_says() -> None:
    several = "They met Ann Smith and Bob Jones. Both were officers at the Water Board."

    assert offices(several) == {name: [(None, "officer", "Water Board")] for name in ("Ann Smith", "Bob Jones")}
    assert offices(several.replace("Both", "All three")) == {}


def test_a_sentence_tells_of_none_of_two() -> None:
    assert offices("They met Ann Smith and Bob Jones. He was a nurse at the Water Board.") == {}


def test_attorneys_share_the_office_of_their_district() -> None:
    text = "It is led by Assistant U.S. Attorney Ann Smith and Special Assistant U.S. Attorney Bob Jones of the"
    office = "U.S. Attorney's Office for the District of Utah"

    assert {name: held[0][2] for name, held in offices(f"{text} {office}.").items()} == {
        "Ann Smith": office,
        "Bob Jones": office,
    }


def test_special_attorneys_share_no_organisation_with_others() -> None:
    text = "Assistant U.S. Attorney Ann Smith and Special Assistant U.S. Attorney Bob Jones of the Tax Division agreed."

    assert offices(text)["Ann Smith"] == [(None, "Assistant U.S. Attorney", None)]


@pytest.mark.parametrize(
    "text",
    [
        "WASHINGTON A former manager of the Water Board was sentenced today.\n\nAnn Smith of Paris pleaded guilty.",
        "A former manager of the Water Board pleaded guilty.\n\nAccording to the charge, Ann Smith took money.",
        "A court has indicted a former manager of the Water Board for it.\n\nIt charges Ann Smith with fraud.",
        "A grand jury returned an indictment against the former manager of the Water Board.\n\nAnn Smith took money.",
        "The court announced today that a former manager of the Water Board was sentenced.\n\nAnn Smith took money.",
        "A Paris man who worked as a former manager of the Water Board was sentenced.\n\nAnn Smith took money.",
        "A former manager of the Water Board was sentenced.\n\nThe documents say that Ann Smith took money.",
    ],
)
def test_whom_the_first_sentence_describes_a_later_one_names(text: str) -> None:
    assert offices(text) == {"Ann Smith": [(None, "former manager", "Water Board")]}


def test_the_first_sentence_may_describe_a_rank() -> None:
    text = "A retired Water Police captain was indicted today.\n\nAnn Smith took money."

    assert offices(text) == {"Ann Smith": [("captain", None, "Water Police")]}


def test_several_whom_the_first_sentence_describes_are_as_many_as_it_says() -> None:
    text = "Two managers of the Water Board were sentenced today.\n\nAnn Smith, 40, and Bob Jones, 41, agreed."
    office = [(None, "manager", "Water Board")]

    assert offices(text) == {"Ann Smith": office, "Bob Jones": office}
    assert offices(text.replace("Two", "Three")) == {}


@pytest.mark.parametrize("subject", ["A federal judge has ruled", "A manager and two others were sentenced"])
def test_the_first_sentence_may_describe_nobody(subject: str) -> None:
    assert offices(f"{subject} today.\n\nAnn Smith agreed. Ann Smith said so.") == {}


def test_no_comma_is_missed_behind_a_junior() -> None:
    text = "We met Ann Smith Jr. CEO of the Water Board, who said so."

    assert offices(text) == {"Ann Smith Jr.": [(None, "CEO", "Water Board")]}


def test_several_offices_of_one_person_are_all_found() -> None:
    text = "It included Water Board Vice-President for Europe, Chief of the Office of Rivers, Police Colonel Ann Smith."

    assert offices(text) == {
        "Ann Smith": [
            ("Police Colonel", "Vice-President for Europe", "Water Board"),
            (None, "Chief", "Office of Rivers"),
        ]
    }


def test_people_in_a_list_share_the_organisation_behind_it() -> None:
    text = "It is led by Trial Attorney Ann Smith and Senior Counsel Bob Jones of the Fraud Section."

    assert offices(text) == {
        "Ann Smith": [(None, "Trial Attorney", "Fraud Section")],
        "Bob Jones": [(None, "Senior Counsel", "Fraud Section")],
    }


def test_an_office_of_it_is_one_of_the_body_before() -> None:
    text = "The court heard that the Water Company and its president, Ann Smith, had agreed. Smith said so."

    assert offices(text) == {"Ann Smith": [(None, "president", "Water Company")]}


def test_an_office_of_it_is_not_said_of_a_name_before() -> None:
    text = "The order by Ann Smith, was entered against the Water Company and its owner, Bob Jones. Smith agreed."

    assert offices(text) == {"Bob Jones": [(None, "owner", "Water Company")]}


def test_an_apposition_between_two_people_is_said_of_the_first() -> None:
    text = "It is led by Ann Smith, chair of the Water Board, Bob Jones, director of the Office of Rivers, and others."

    assert offices(text) == {
        "Ann Smith": [(None, "chair", "Water Board")],
        "Bob Jones": [(None, "director", "Office of Rivers")],
    }


def test_what_several_were_is_said_of_each() -> None:
    text = "The court heard that Ann Smith and Bob Jones were the owners of the Water Company."

    assert offices(text) == {
        "Ann Smith": [(None, "owner", "Water Company")],
        "Bob Jones": [(None, "owner", "Water Company")],
    }


def test_an_apposition_in_the_plural_is_said_of_the_whole_list() -> None:
    text = "Ann Smith, 24, and Bob Jones, 40, former officers at the Water Board, agreed today."

    assert offices(text) == {
        "Ann Smith": [(None, "former officer", "Water Board")],
        "Bob Jones": [(None, "former officer", "Water Board")],
    }


def test_the_subject_of_a_sentence_is_what_its_predicates_are() -> None:
    text = "It was so. The attorneys who signed it were Ann Smith and Bob Jones of the Fraud Section."

    assert offices(text) == {
        "Ann Smith": [(None, "attorney", "Fraud Section")],
        "Bob Jones": [(None, "attorney", "Fraud Section")],
    }


def test_what_is_said_of_one_person_is_not_said_of_the_next() -> None:
    text = "They paid a firm of which Ann Smith was the president, Bob Jones was the manager, and others left."

    found = offices(text)

    assert (found["Ann Smith"], found["Bob Jones"]) == ([(None, "president", None)], [(None, "manager", None)])


@pytest.mark.parametrize(
    "words",
    [
        "In an interview by FBI agents in April 2016,",
        "In an interview with agents of the Water Board,",
        "Through counsel,",
        "He was named as president,",
    ],
)
def test_what_stands_before_a_comma_may_style_nobody(words: str) -> None:
    assert offices(f"{words} Ann Smith said so. Ann Smith agreed.") == {}


def test_who_files_something_with_a_body_is_not_of_it() -> None:
    assert offices("A charge was filed by Ms. Ann Smith with the Water Board. Ann Smith agreed.") == {}


def test_an_office_before_and_stays_with_its_name() -> None:
    text = "We heard Ann Smith, Chief Officer at the Water Board and Bob Jones, adviser to the Office of Rivers."

    assert offices(text)["Ann Smith"] == [(None, "Chief Officer", "Water Board")]


def test_a_body_called_by_its_kind_gets_the_name_that_it_had_before() -> None:
    text = "The Water Research Institute met. Ann Smith, director of the Institute, said so."

    assert offices(text) == {"Ann Smith": [(None, "director", "Water Research Institute")]}


def test_a_list_of_names_gives_each_its_organisation() -> None:
    text = "Our guests:\nAnn Smith, Water Board (WB)\nBob Jones, Department of Rivers\nCarl Brown&mdash;Trout Bureau"

    assert {name: one[0][2] for name, one in offices(text).items()} == {
        "Ann Smith": "Water Board",
        "Bob Jones": "Department of Rivers",
        "Carl Brown": "Trout Bureau",
    }


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("It was written by Ann Smith, River Division, Water Board.", "River Division, Water Board"),
        ("We met Ann Smith, who manages the site for the Water Administration (WA).", "Water Administration"),
        ("Ann Smith provides support for projects at the Water Center.", "Water Center"),
        ("Ann Smith is at 18F and helps.", "18F"),
        ("Ann Smith is part of the Water Board.", "Water Board"),
        ("We heard Ann Smith, who heads the Water Division.", "Water Division"),
        ("It was so at the Water Board, led by Ann Smith.", "Water Board"),
        ("Ann Smith (FBI) came.", "FBI"),
        ("Ann Smith handled the matter on behalf of the Water Board.", "Water Board"),
        ("Ann Smith led the inquiry for the Water Board.", "Water Board"),
        ("We heard Ann Smith, who directs the Blue Institute for Limnology in Plön.", "Blue Institute for Limnology"),
        ("Ann Smith, now at the Water Board, came.", "Water Board"),
        ("Ann Smith is the River OG at the Water Board (WB).", "Water Board"),
        ("It grew, according to Rivers’ Ann Smith.", "Rivers"),
        ("We thank **Ann Smith** of the Water Board.", "Water Board"),
        ("We heard Ann Smith (@annsmith) from the Water Board.", "Water Board"),
        ("We heard Ann Smith of WaterGov.", "WaterGov"),
        ("It was led by Ann Smith, a postdoc at the Water Institute.", "Water Institute"),
        ("It was led by Ann Smith, in the River Division.", "River Division"),
        ("Ann Smith formerly practiced at the Water Hospital.", "Water Hospital"),
        ("Thanks to all:\n\nAnn Smith, General Water Administration, Canal Affairs", "General Water Administration"),
        ("Thanks to all:\n\nWater Board – Ann Smith", "Water Board"),
        ("We heard Ann Smith, Water Board, and Bob Jones, River Society, in May.", "Water Board"),
    ],
)
def test_where_somebody_works_who_is_given_no_office(text: str, body: str) -> None:
    assert offices(f"{text}\n\nAnn Smith agreed.")["Ann Smith"] == [(None, None, body)]


def test_the_names_of_a_team_have_its_organisation() -> None:
    text = "We called in 18F’s river team, Ann Smith and Bob Jones, to help. Ann Smith and Bob Jones agreed."

    assert offices(text) == {"Ann Smith": [(None, None, "18F")], "Bob Jones": [(None, None, "18F")]}


@given(
    st.lists(st.sampled_from("Ann Smith , . Director of the Office ( ) and Colonel at in FBI 's".split()), max_size=40)
)
def test_any_words_give_offices_whose_words_are_in_the_text(words: list[str]) -> None:
    source = document(" ".join(["It", *words]))
    spans = tuple(
        source.span(place, place + 3) for place in range(len(source.text)) if source.text.startswith("Ann", place)
    )
    people = [FoundPerson(name="Ann", mentions=spans)] if spans else []

    for styled in find_offices(source, people).values():
        for office in styled:
            given_words = " ".join(part for part in (office.rank, office.role, office.organisation) if part).split()
            assert all(word in source.text for word in given_words)


def test_who_helped_is_styled_before_the_name() -> None:
    text = (
        "Attorney Bob Jones of the Tax Section met, with help from Assistant Chief of the Office of Rivers, Ann Smith."
    )

    assert offices(text)["Ann Smith"] == [(None, "Assistant Chief", "Office of Rivers")]


@pytest.mark.parametrize(
    "behind", [" said so", ", speaking for the Group, said so", ", also on behalf of the Group, said so"]
)
def test_who_speaks_in_a_record_of_a_meeting_is_of_the_state_in_brackets(behind: str) -> None:
    found = offices(f"The Assembly met today.\n\nANN SMITH (United Norland){behind}.\n\nBOB JONES (Utopia) said no.")
    assert found == {"Ann Smith": [(None, None, "United Norland")], "Bob Jones": [(None, None, "Utopia")]}
