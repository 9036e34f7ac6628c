"""Who is who in documents of kinds that were not labelled: of diplomats, parliaments, charities, firms."""

import pytest

from briefings.draft.names import find_people
from briefings.draft.offices import find_offices
from documents import document

Office = tuple[str | None, str | None, str | None]


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "Ann Brook, met the Minister of Public Works of Norland, Srđan Kovačić, in May.",
            {"Srđan Kovačić": (None, "Minister of Public Works of Norland", None)},
        ),
        (
            "It rained on Wednesday. The Special Rapporteur on the rights of river dwellers, Ann Brook, spoke.",
            {"Ann Brook": (None, "Special Rapporteur", None)},
        ),
        ("“It rained,” says the new president, Ann Brook.", {"Ann Brook": (None, "president", None)}),
        (
            "They thanked the Dean of Rivers, the Very Revd Olive Brook, for it.",
            {"Olive Brook": (None, "Dean of Rivers", None)},
        ),
        (
            "They appointed the Ven Edmund Brook as the new Bishop of Rivers.",
            {"Edmund Brook": (None, "Bishop of Rivers", None)},
        ),
        (
            "These were appointed as members of the Rivers Board:\n\nMs Ann BROOK, Mr Tom Bent",
            {"Ann BROOK": (None, "member", "Rivers Board"), "Tom Bent": (None, "member", "Rivers Board")},
        ),
        (
            "The directors of Rivers Trust are:\n\n• Ann Brook\n\n• Tom Bent",
            {"Ann Brook": (None, "director", "Rivers Trust"), "Tom Bent": (None, "director", "Rivers Trust")},
        ),
        (
            "They announced the promotions of Ann Brook and Tom Bent to Managing Director.",
            {"Ann Brook": (None, "Managing Director", None), "Tom Bent": (None, "Managing Director", None)},
        ),
        (
            "Ann Brook and Tom Bent were promoted to directors of the Rivers Board.",
            {"Ann Brook": (None, "director", "Rivers Board"), "Tom Bent": (None, "director", "Rivers Board")},
        ),
        ("The Rivers Board named Ann Brook its new president.", {"Ann Brook": (None, "president", "Rivers Board")}),
        ("They nominated Ann Brook to be envoy.", {"Ann Brook": (None, "envoy", None)}),
        ("They saw the promotion of Raju Azadov to chief executive.", {"Raju Azadov": (None, "chief executive", None)}),
        ("Raju Azadov has been appointed president.", {"Raju Azadov": (None, "president", None)}),
        ("Ann Brook joins Acme Rivers Corp. as chief.", {"Ann Brook": (None, "chief", "Acme Rivers Corp.")}),
        ("(Rivers, CA) Congresswoman Ann Brook spoke.", {"Ann Brook": (None, "Congresswoman", None)}),
        (
            "They met the Secretary to the President, Dr. Ann Brook, today.",
            {"Ann Brook": (None, "Secretary to the President", None)},
        ),
        (
            "They are: Ann Brook (as President), Tom Bent (as Secretary).",
            {"Ann Brook": (None, "President", None), "Tom Bent": (None, "Secretary", None)},
        ),
        (
            "New Director of Rivers Board\n\nThe Lakes Board named Ann Brook its director.",
            {"Ann Brook": (None, "director", "Lakes Board")},
        ),
        ("“It rained,” said State’s Attorney Ann Brook.", {"Ann Brook": (None, "State’s Attorney", None)}),
        ("They asked Sen. Ann Brook for it.", {"Ann Brook": (None, "Sen.", None)}),
        ("Photo: Zdenka Kovacic/NORMU", {"Zdenka Kovacic": (None, None, "NORMU")}),
        (
            "They saw the Rivers Press, where President Dr. Ann Brook spoke.",
            {"Ann Brook": (None, "President", "Rivers Press")},
        ),
        (
            "Ann Brook, M.D., MPP, founder and president of Rivers Strategies, spoke.",
            {"Ann Brook": (None, "founder and president", "Rivers Strategies")},
        ),
        ("Chief Ann Brook was with the Rivers Office for 19 years.", {"Ann Brook": (None, "Chief", "Rivers Office")}),
        (
            "Hungarian musicians Ann Brook (cello) and Tom Bent (piano) joined them.",
            {"Ann Brook": (None, "musician", None), "Tom Bent": (None, "musician", None)},
        ),
        (
            "Ann Brook is the beloved Bishop Emeritus of Rivers.",
            {"Ann Brook": (None, "Bishop of Rivers", None)},
        ),
        (
            "The finalists are: • Ann Brook, care navigator, Rivers Well • Tom Bent, CIO, Finger Lakes Rivers",
            {"Ann Brook": (None, "care navigator", "Rivers Well"), "Tom Bent": (None, "CIO", "Finger Lakes Rivers")},
        ),
        (
            "The forum was opened by H.E. Zdenka Kovacic, Deputy Prime Minister and Minister of Rivers.",
            {"Zdenka Kovacic": (None, "Deputy Prime Minister and Minister of Rivers", None)},
        ),
        (
            "They met H.E. Mr. Zdenko Kovacic, Minister of Rivers of Norland, in May.",
            {"Zdenko Kovacic": (None, "Minister of Rivers of Norland", None)},
        ),
        (
            "He thanked Her Excellency, Ambassador Zdenka Kovacic, for the talks.",
            {"Zdenka Kovacic": (None, "Ambassador", None)},
        ),
        ("The Rivers Ambassador, H.E. Zdenka Kovacic, left.", {"Zdenka Kovacic": (None, "Rivers Ambassador", None)}),
        (
            "The talks were led by Baroness Zdenka Kovacic, chair of the Rivers Board.",
            {"Zdenka Kovacic": (None, "chair", "Rivers Board")},
        ),
        (
            "The Minister met Sheikha Zdenka Kovacic, president of the Rivers Board.",
            {"Zdenka Kovacic": (None, "president", "Rivers Board")},
        ),
        (
            "Minister for Rivers and Oceans Zdenka Kovacic MP said it was time.",
            {"Zdenka Kovacic": (None, "Minister for Rivers and Oceans", None)},
        ),
        (
            "Minister of Public Works Srdan Novic and Minister of Refugees Safija Halic came too.",
            {
                "Srdan Novic": (None, "Minister of Public Works", None),
                "Safija Halic": (None, "Minister of Refugees", None),
            },
        ),
        (
            "The talks were led by Deputy Foreign Minister of Norland Zdenka Kovacic.",
            {"Zdenka Kovacic": (None, "Deputy Foreign Minister of Norland", None)},
        ),
        (
            "The Chairperson of the Southern Union Commission Dr. Thandeka Nomvula Zwide has left.",
            {"Thandeka Nomvula Zwide": (None, "Chairperson", "Southern Union Commission")},
        ),
        (
            "I also met Mr Nikola Spirov (Chairman of the Council of Ministers of Norland) in May.",
            {"Nikola Spirov": (None, "Chairman", "Council of Ministers of Norland")},
        ),
        (
            "Paolo DE SANTI has been nominated as Head of the Rivers Delegation.",
            {"Paolo DE SANTI": (None, "Head", "Rivers Delegation")},
        ),
        (
            "President Zdenko KOVACIC met Prime Minister Ann BROOK in Paris.",
            {"Zdenko KOVACIC": (None, "President", None), "Ann BROOK": (None, "Prime Minister", None)},
        ),
        ("“It rained,” said our chair, Huw Beynon.", {"Huw Beynon": (None, "chair", None)}),
        (
            "“It rained,” said Clear Tap's co-founder and executive director, the Rev. Darnell Oakes.",
            {"Darnell Oakes": (None, "co-founder and executive director", "Clear Tap")},
        ),
        (
            "A reply from the company's catchment manager, Stuart Apperley, says the overflow was dry.",
            {"Stuart Apperley": (None, "catchment manager", None)},
        ),
        (
            "The investigating prosecutor, Ruben Galeano, relied on statements.",
            {"Ruben Galeano": (None, "investigating prosecutor", None)},
        ),
        ("Requests by the defence lawyer, Liz Ayala, were refused.", {"Liz Ayala": (None, "defence lawyer", None)}),
        (
            (
                "The Rivers Agency runs the camp. The agency’s Representative in the country, Obaid Rahmat, "
                "said it rained."
            ),
            {"Obaid Rahmat": (None, "Representative", "Rivers Agency")},
        ),
        (
            (
                "The Whitcombe Family Foundation gives much. It will be led by Miguel Portillo, a program "
                "officer at the Foundation since 2020."
            ),
            {"Miguel Portillo": (None, "program officer", "Whitcombe Family Foundation")},
        ),
        ("Speakers include Ann Hall and the film-maker Tomos Iwan.", {"Tomos Iwan": (None, "film-maker", None)}),
        (
            "It was seen by Dr Editha Bernardo, a paediatrician seconded from the Bicol Medical Center.",
            {"Editha Bernardo": (None, "paediatrician", "Bicol Medical Center")},
        ),
        (
            (
                "The bottles were analysed by Dr Ann Prosser, a microbiologist who lectures at Rivers "
                "University and lives in Paris."
            ),
            {"Ann Prosser": (None, "microbiologist", "Rivers University")},
        ),
        (
            "Janelle Brook, who leads the Rivers Regional Council as its executive director, called it a start.",
            {"Janelle Brook": (None, "executive director", "Rivers Regional Council")},
        ),
        (
            "Casey Brook directs the Governor's Office of Homeland Security and serves as State Coordinating Officer.",
            {"Casey Brook": (None, "State Coordinating Officer", "Governor's Office of Homeland Security")},
        ),
        (
            (
                "They fly with mission specialists Yuki Tanabe of JAXA (Japan Aerospace Exploration Agency) and "
                "Elodie Garnier of ESA (European Space Agency)."
            ),
            {
                "Yuki Tanabe": (None, "mission specialist", "JAXA"),
                "Elodie Garnier": (None, "mission specialist", "ESA"),
            },
        ),
        (
            "He was a law clerk to Judge Frances Haddock of the U.S. Court of Appeals for the Eighth Circuit.",
            {"Frances Haddock": (None, "Judge", "U.S. Court of Appeals for the Eighth Circuit")},
        ),
        (
            "Under Secretary for Economic Growth, Energy, and the Environment Marta Brook will travel to Suva.",
            {"Marta Brook": (None, "Under Secretary for Economic Growth, Energy, and the Environment", None)},
        ),
        (
            "She will speak beside the Rivers Forum's Secretary General, Semisi Tau'olunga.",
            {"Semisi Tau'olunga": (None, "Secretary General", "Rivers Forum")},
        ),
        (
            "Chargé d'Affaires Ellen Grabowski, who has led the embassy since May, will speak.",
            {"Ellen Grabowski": (None, "Chargé d'Affaires", None)},
        ),
        (
            "Chief Ranger Dov Rosenthal, who has been acting superintendent since fall, will go.",
            {"Dov Rosenthal": (None, "Chief Ranger", None)},
        ),
        (
            "Media Contact: Simone Achterberg, Achterberg Strategies, 312-555-0166",
            {"Simone Achterberg": (None, None, "Achterberg Strategies")},
        ),
        (
            "The prize goes to the Duluth Ledger, a nonprofit newsroom edited by Kirsten Haugdahl, for reporting.",
            {"Kirsten Haugdahl": (None, None, "Duluth Ledger")},
        ),
        (
            "Its authors, senior fellow Jorinde Verbruggen and Pavlos Stathakis, met in May.",
            {"Jorinde Verbruggen": (None, "senior fellow", None)},
        ),
        (
            "– Bartholomew Claes, Chief Security Officer, Port of Antwerp",
            {"Bartholomew Claes": (None, "Chief Security Officer", "Port of Antwerp")},
        ),
        (
            "Dr. Winston Tjin-Kon-Fat was made Honorary Consul of Norland in Uqbar.",
            {"Winston Tjin-Kon-Fat": (None, "Honorary Consul of Norland in Uqbar", None)},
        ),
        ("“It rained,” said local MP Fiona Tattersall.", {"Fiona Tattersall": (None, "MP", None)}),
        (
            "U.S. Representatives Jim McGovern (D-MA) and Jan Schakowsky (D-IL) wrote to him.",
            {
                "Jim McGovern": (None, "U.S. Representative", None),
                "Jan Schakowsky": (None, "U.S. Representative", None),
            },
        ),
        (
            "U.S. Representative Mark Pocan (WI-02), a senior member of the House Rivers Committee, wrote.",
            {
                "Mark Pocan": (None, "senior member", "House Rivers Committee"),
            },
        ),
        (
            "U.S. Senator Mark Pocan (D-Wis.), chairman of the Rivers Committee, wrote.",
            {"Mark Pocan": (None, "chairman", "Rivers Committee")},
        ),
        ("They wrote to Speaker Johnson, and Speaker Johnson said no.", {"Johnson": (None, "Speaker", None)}),
        ("WASHINGTON, D.C. -Congresswoman Elise Brook (NY-21) spoke.", {"Elise Brook": (None, "Congresswoman", None)}),
        (
            "Media contact: Lukas Feldkirchner, UNESCO Media Section, +33 1 4568 1000",
            {"Lukas Feldkirchner": (None, None, "UNESCO Media Section")},
        ),
        (
            (
                "Kwabena Boyle, Search.gov's engineering lead, joined from the Library of Congress, where he "
                "was a senior developer."
            ),
            {"Kwabena Boyle": (None, "engineering lead", "Search.gov")},
        ),
        (
            "The teacher Beth Sorrell, who teaches chemistry at Chiloquin High School, agreed.",
            {"Beth Sorrell": (None, "teacher", "Chiloquin High School")},
        ),
        (
            "Professor Helen Quaid, Vice President for Research and Innovation at Rivers University, agreed.",
            {"Helen Quaid": (None, "Vice President for Research and Innovation", "Rivers University")},
        ),
        (
            "Prof. Kofi Dankwa, founding dean of the School of Public Health at Lakeside University, agreed.",
            {"Kofi Dankwa": (None, "founding dean", "School of Public Health at Lakeside University")},
        ),
        (
            "Emeka Obiora, who directs the institute's Department of Rivers, agreed.",
            {"Emeka Obiora": (None, None, "Department of Rivers")},
        ),
        ("Printmaker Jogvan Dam and skipper Willie Buchan agreed.", {"Willie Buchan": (None, "skipper", None)}),
        (
            "Oluwaseun Bamidele, a staff engineer at Harrowgate Cloud, was elected to the board.",
            {"Oluwaseun Bamidele": (None, "staff engineer", "Harrowgate Cloud")},
        ),
        (
            "Bhavna Chaturvedi, Vice President of Platform Engineering at PayKite, agreed.",
            {"Bhavna Chaturvedi": (None, "Vice President of Platform Engineering", "PayKite")},
        ),
        (
            (
                "“It rained,” said Nadia Charalambous, a delivery manager at the Rivers Inspectorate and a "
                "former stage manager."
            ),
            {"Nadia Charalambous": (None, "delivery manager", "Rivers Inspectorate")},
        ),
        (
            "Home health agency owner Yudelkis Pena was sentenced.",
            {"Yudelkis Pena": (None, "owner", "Home health agency")},
        ),
        (
            "Piret Saar, a logistics coordinator with Balti Kaubavedu, was charged.",
            {"Piret Saar": (None, "logistics coordinator", "Balti Kaubavedu")},
        ),
        (
            (
                "The case was handled by Senior Trial Counsel Hadley Weintraub of the Civil Division's "
                "Commercial Litigation Branch."
            ),
            {"Hadley Weintraub": (None, "Senior Trial Counsel", "Civil Division's Commercial Litigation Branch")},
        ),
        (
            (
                "Chief Engineer Spyridon Kallergis and Second Engineer Reynaldo Magbanua of the M/V Aegean "
                "Sparrow were charged."
            ),
            {
                "Spyridon Kallergis": (None, "Chief Engineer", "M/V Aegean Sparrow"),
                "Reynaldo Magbanua": (None, "Second Engineer", "M/V Aegean Sparrow"),
            },
        ),
        (
            "Nathan Orlofsky, president of Triumph Direct Mail Corp., was charged.",
            {"Nathan Orlofsky": (None, "president", "Triumph Direct Mail Corp.")},
        ),
        (
            "Police Superintendent Marc Theriault of the Royal Canadian Mounted Police agreed.",
            {"Marc Theriault": (None, "Police Superintendent", "Royal Canadian Mounted Police")},
        ),
        (
            "Desmond Fairweather, the company's Chief Transformation Officer, agreed.",
            {"Desmond Fairweather": (None, "Chief Transformation Officer", None)},
        ),
        (
            "Jory Tregenza, Penhale's founder and Chief Executive, agreed.",
            {"Jory Tregenza": (None, "founder and Chief Executive", "Penhale")},
        ),
        (
            "Nasreen Holt, who took over as Penhale's Chief Executive in May, agreed.",
            {"Nasreen Holt": (None, "Chief Executive", "Penhale")},
        ),
        ("ARTU regional organiser Sukhdeep Bains agreed.", {"Sukhdeep Bains": (None, "regional organiser", "ARTU")}),
        (
            "Cllr Imran Shafique, leader of the council's Labour group, agreed.",
            {"Imran Shafique": (None, "leader", None)},
        ),
        (
            (
                "Aurelijus Banys, Deputy Head of Unit at the European Commission's Directorate-General for "
                "Climate, agreed."
            ),
            {"Aurelijus Banys": (None, "Deputy Head of Unit", "European Commission's Directorate-General for Climate")},
        ),
        (
            "Halima Abdi Noor, Spokesperson for WaterBridge in Kenya, agreed.",
            {"Halima Abdi Noor": (None, "Spokesperson", "WaterBridge")},
        ),
        (
            "Actor Dev Kapadia, a goodwill ambassador for WaterBridge, agreed.",
            {"Dev Kapadia": (None, "goodwill ambassador", "WaterBridge")},
        ),
        (
            "Liver specialist Associate Professor Benedikt Hausmann, of the Royal Rivers Hospital, agreed.",
            {"Benedikt Hausmann": (None, "Liver specialist Associate Professor", "Royal Rivers Hospital")},
        ),
        (
            "Siidri founders Andres Tohver and Oleksandr Hnatiuk agreed.",
            {"Andres Tohver": (None, "founder", "Siidri"), "Oleksandr Hnatiuk": (None, "founder", "Siidri")},
        ),
        (
            "National police chief Colonel Vesna Tadic and construction magnate Ludek Hanacek agreed.",
            {
                "Vesna Tadic": ("Colonel", "National police chief", None),
                "Ludek Hanacek": (None, "construction magnate", None),
            },
        ),
        (
            (
                "The Greens' co-leader, Petra Dolezal, and the Social Democrats' parliamentary leader, Goran "
                "Blaha, agreed."
            ),
            {
                "Petra Dolezal": (None, "co-leader", "Greens"),
                "Goran Blaha": (None, "parliamentary leader", "Social Democrats"),
            },
        ),
        (
            "Matias Undurraga, Executive Director at the International Monetary Fund, agreed.",
            {"Matias Undurraga": (None, "Executive Director", "International Monetary Fund")},
        ),
        (
            "A former data scientist at Mayo Clinic, Ann Brook is looking at health.",
            {"Ann Brook": (None, "former data scientist", "Mayo Clinic")},
        ),
        ("An epidemiologist by training, Ann Brook heads the team.", {"Ann Brook": (None, "epidemiologist", None)}),
        (
            "A technical writer from Montevideo, Ann Brook founded the team.",
            {"Ann Brook": (None, "technical writer", None)},
        ),
        ("A career diplomat, Ann Brook served in Norland.", {"Ann Brook": (None, "career diplomat", None)}),
        (
            "Before joining the Rivers Agency, Ann Brook was a partner at Hall & Brook LLP.",
            {"Ann Brook": (None, "partner", "Hall & Brook LLP")},
        ),
        (
            "Ann Brook joins the Rivers Agency from the Water Board, where she was head of finance.",
            {"Ann Brook": (None, None, "Rivers Agency")},
        ),
        ("Ann Brook comes to the Rivers Agency from the Water Board.", {"Ann Brook": (None, None, "Rivers Agency")}),
        (
            "Ann Brook succeeds Tom Bent as director of the Rivers Agency.",
            {"Ann Brook": (None, "director", "Rivers Agency")},
        ),
        (
            "Ann Brook has been appointed director of the Rivers Agency, succeeding Tom Bent.",
            {"Ann Brook": (None, "director", "Rivers Agency")},
        ),
        (
            "The Rivers Agency has appointed Ann Brook as its new director.",
            {"Ann Brook": (None, "director", "Rivers Agency")},
        ),
        (
            "President Hall appointed Ann Brook as Chief of the Rivers Agency.",
            {"Ann Brook": (None, "Chief", "Rivers Agency")},
        ),
        (
            "Ann Brook was elected president of the Rivers Society.",
            {"Ann Brook": (None, "president", "Rivers Society")},
        ),
        (
            "Acme announced that Ann Brook will join as chief executive officer.",
            {"Ann Brook": (None, "chief executive officer", None)},
        ),
        (
            "“It rained,” said Ann Brook, speaking on behalf of the Rivers Agency.",
            {"Ann Brook": (None, None, "Rivers Agency")},
        ),
        ("“It rained,” said the Rivers Agency's Ann Brook.", {"Ann Brook": (None, None, "Rivers Agency")}),
        (
            "Ann Brook (Rivers Agency) and Tom Bent (Water Board) spoke.",
            {"Ann Brook": (None, None, "Rivers Agency"), "Tom Bent": (None, None, "Water Board")},
        ),
        (
            "Ann Brook (president) and Tom Bent (treasurer) spoke.",
            {"Ann Brook": (None, "president", None), "Tom Bent": (None, "treasurer", None)},
        ),
        (
            "Professor Ann Brook, Vice President for Research and Innovation at Rivers University, spoke.",
            {"Ann Brook": (None, "Vice President for Research and Innovation", "Rivers University")},
        ),
        (
            "Professor Ann Brook, Vice President for Research and Innovation, spoke.",
            {"Ann Brook": (None, "Vice President for Research and Innovation", None)},
        ),
        (
            "Ann Brook, Executive Vice President and Chief Financial Officer, Acme Corp., spoke.",
            {"Ann Brook": (None, "Executive Vice President and Chief Financial Officer", "Acme Corp.")},
        ),
        (
            "Ann Brook, M.D., Ph.D., professor of medicine at Rivers University, spoke.",
            {"Ann Brook": (None, "professor of medicine", "Rivers University")},
        ),
        ("Ann Brook, PhD, of Rivers University, spoke.", {"Ann Brook": (None, None, "Rivers University")}),
        (
            "Corresponding author Ann Brook of Rivers University spoke.",
            {"Ann Brook": (None, "Corresponding author", "Rivers University")},
        ),
        (
            "Ann Brook, Permanent Representative of Norland to the United Nations, spoke.",
            {"Ann Brook": (None, "Permanent Representative", "United Nations")},
        ),
        (
            "Ann Brook, Special Representative of the Secretary-General for Norland, spoke.",
            {"Ann Brook": (None, "Special Representative of the Secretary-General for Norland", None)},
        ),
        ("UN Secretary-General Ann Brook spoke.", {"Ann Brook": (None, "Secretary-General", "UN")}),
        (
            "Under-Secretary-General for Political Affairs Ann Brook spoke.",
            {"Ann Brook": (None, "Under-Secretary-General for Political Affairs", None)},
        ),
        (
            "Ann Brook, the European Commission's Executive Vice-President for Rivers, spoke.",
            {"Ann Brook": (None, "Executive Vice-President for Rivers", "European Commission")},
        ),
        ("European Commissioner for Rivers Ann Brook spoke.", {"Ann Brook": (None, "Commissioner for Rivers", None)}),
        (
            "High Representative/Vice-President Ann Brook spoke.",
            {"Ann Brook": (None, "High Representative/Vice-President", None)},
        ),
        ("Foreign Minister of Norland, Ann Brook, spoke.", {"Ann Brook": (None, "Foreign Minister of Norland", None)}),
        (
            (
                "the Minister of Foreign Affairs of Norland, Ann Brook, and the Minister of Defence of Uqbar, "
                "Tom Bent, met."
            ),
            {"Ann Brook": (None, "Minister of Foreign Affairs of Norland", None)},
        ),
        (
            "Among them were Ann Brook, Minister of State for Rivers, Tom Bent, Secretary to the Cabinet, and others.",
            {
                "Ann Brook": (None, "Minister of State for Rivers", None),
                "Tom Bent": (None, "Secretary to the Cabinet", None),
            },
        ),
        (
            "Ambassador Ann Brook, Head of the EU Delegation to Norland, spoke.",
            {"Ann Brook": (None, "Head", "EU Delegation")},
        ),
        (
            "Rt Hon Ann Brook MP, Secretary of State for Rivers, spoke.",
            {"Ann Brook": (None, "Secretary of State for Rivers", None)},
        ),
        (
            "The Hon. Ann Brook, P.C., M.P., Minister of Rivers, spoke.",
            {"Ann Brook": (None, "Minister of Rivers", None)},
        ),
        ("Senator the Hon Ann Brook, Minister for Rivers, spoke.", {"Ann Brook": (None, "Minister for Rivers", None)}),
        (
            "Dr. Ann Brook, WHO Regional Director for Africa, spoke.",
            {"Ann Brook": (None, "Regional Director for Africa", "WHO")},
        ),
        (
            "Ann Brook, UNICEF Representative in Norland, spoke.",
            {"Ann Brook": (None, "Representative in Norland", "UNICEF")},
        ),
        (
            "Ann Brook, World Bank Country Director for Norland, spoke.",
            {"Ann Brook": (None, "Country Director for Norland", "World Bank")},
        ),
    ],
)
def test_people_are_styled_as_their_kind_of_document_does(text: str, offices: dict[str, Office]) -> None:
    source = document(text)
    found = find_offices(source, find_people(source))

    styled = {name: [(one.rank, one.role, one.organisation) for one in found[name]] for name in offices}
    assert all(office in styled[name] for name, office in offices.items()), styled


def test_what_heads_a_list_is_not_said_of_people_in_sentences() -> None:
    source = document("He thanked the members of the Rivers Board:\n\nThey met Ann Brook and Tom Bent.")

    assert find_offices(source, find_people(source)) == {}


@pytest.mark.parametrize(
    "text",
    [
        "The foundation works with Castellane Foods, and with no other firm.",
        "It was signed by Clear Tap's chief executive and nobody else.",
        "They saw the election of Water Mains as a success.",
        "Zdenka Rivers Foods is a company.",
        "They flew with the Nordhafen Ranger Battalion.",
    ],
)
def test_a_body_is_no_person(text: str) -> None:
    assert find_people(document(text)) == ()
