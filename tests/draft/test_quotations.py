"""Quotations of a text and their speakers, without a model; what it takes a grammar for is in test_grammar.py."""

import pytest

from briefings.draft.found import FoundQuotation
from briefings.draft.names import find_people
from briefings.draft.quotations import find_quotations
from briefings.model import SourceDocument, Span
from briefings.sources import parse

WAIT = "We will not wait for others to act"


def source_of(text: str) -> SourceDocument:
    source = parse(text.encode(), file="a.txt")
    assert isinstance(source, SourceDocument)
    return source


def found_in(text: str) -> tuple[FoundQuotation, ...]:
    source = source_of(text)
    return find_quotations(source, grammar=None, people=find_people(source))


def words_in(text: str) -> list[str]:
    source = source_of(text)
    found = find_quotations(source, grammar=None, people=find_people(source))
    return [source.passage(span) for quotation in found for span in quotation.spans]


def speakers_in(text: str) -> list[str | None]:
    return [quotation.speaker.name if quotation.speaker else None for quotation in found_in(text)]


class TestMarks:
    @pytest.mark.parametrize(
        ("text", "words"),
        [
            (f"“{WAIT},” Ana Novak said.", f"{WAIT},"),
            (f'"{WAIT}," Ana Novak said.', f"{WAIT},"),
            (f"‘{WAIT},’ Ana Novak said.", f"{WAIT},"),
            (f"'{WAIT},' Ana Novak said.", f"{WAIT},"),
            ("„Wir warten nicht auf andere“, sagte Ana Novak.", "Wir warten nicht auf andere"),
            ("»Wir warten nicht auf andere«, sagte Ana Novak.", "Wir warten nicht auf andere"),
            ("« Nous n’attendrons pas », a dit Ana Novak.", "Nous n’attendrons pas"),
            ("«Мы не будем ждать других», — заявил Иван Петров.", "Мы не будем ждать других"),
            ("«No esperaremos a otros», dijo Ana Novak.", "No esperaremos a otros"),
            ("„Nie będziemy czekać na innych” – powiedziała Ana Novak.", "Nie będziemy czekać na innych"),
            ("”Vi väntar inte på andra”, säger Anna Svensson.", "Vi väntar inte på andra"),
            ("首相は「他国の行動を待つことはしない」と述べた。", "他国の行動を待つことはしない"),
        ],
    )
    def test_the_marks_of_a_language_are_known(self, text: str, words: str) -> None:
        assert words_in(text) == [words]

    @pytest.mark.parametrize(
        "text",
        [
            "It's the workers' right to act in the '90s, said Ana Novak.",
            "The minister’s staff, the workers’ council and the ’90s were named, said Ana Novak.",
            'The board is 6\'2" wide and 3" thick, said Ana Novak.',
        ],
    )
    def test_apostrophes_and_inches_are_no_marks(self, text: str) -> None:
        assert words_in(text) == []

    def test_a_quotation_within_a_quotation_is_part_of_it(self) -> None:
        assert words_in("“He said ‘no’ and “never” to us,” Ana Novak said.") == ["He said ‘no’ and “never” to us,"]

    def test_marks_of_two_kinds_may_close_each_other(self) -> None:
        assert words_in(f'“{WAIT}," Ana Novak said.') == [f"{WAIT},"]

    def test_an_unclosed_quotation_ends_with_its_paragraph_and_says_so(self) -> None:
        (found,) = found_in(f"Ana Novak said: “{WAIT}. We begin.\n\nThe next paragraph quotes nobody.")

        assert (found.confidence, found.reason) == ("unsure", "unclosed mark")

    @pytest.mark.parametrize(
        "text",
        [
            f'{WAIT}," said Minister Ana Novak. "We shall begin the works in May."',
            f'{WAIT},"said Minister Ana Novak. "We shall begin the works in May."',
            f'"{WAIT}," said Ana Novak, head of Acme Corp. of Norrby. We shall begin the works in May."',
            f'{WAIT}," said Sen. Ana Novak. We shall begin the works in May."',
            f'"{WAIT}, said Capt. Ana Novak. We shall begin the works in May."',
        ],
    )
    def test_a_lost_mark_is_told_by_the_clause_beside_it(self, text: str) -> None:
        assert words_in(text) == [f"{WAIT},", "We shall begin the works in May."]
        assert speakers_in(text) == ["Ana Novak", "Ana Novak"]

    def test_an_open_quotation_ends_before_one_whose_opening_mark_is_lost(self) -> None:
        text = f'Ana Novak said: "{WAIT}.\n\nA port lies here.\n\nWe shall begin the works in May," said Peter Weiss.'

        assert words_in(text) == [f"{WAIT}.", "We shall begin the works in May,"]

    def test_a_lost_closing_mark_does_not_give_to_one_speaker_what_another_says(self) -> None:
        first = f'{WAIT}," said Minister Ana Novak. "We shall begin the works in May.'

        assert speakers_in(f'{first}\n\n"{WAIT}," said Peter Weiss.') == ["Ana Novak", "Ana Novak", "Peter Weiss"]

    def test_a_quotation_over_paragraphs_is_one(self) -> None:
        text = f"Ana Novak said: “{WAIT}.\n\n“We begin today.\n\n“We go on tomorrow.”"

        (found,) = found_in(text)

        assert len(found.spans) == 3
        assert speakers_in(text) == ["Ana Novak"]

    @pytest.mark.parametrize(("opening", "closing"), ["‘’", "''"])
    def test_a_quotation_between_single_marks_over_paragraphs_is_one(self, opening: str, closing: str) -> None:
        [quotation] = found_in(
            f"Ana Novak said: {opening}We shall not wait; it's late.\n\n{opening}The team's work will go on."
            f"\n\n{opening}That is what matters.{closing}\n\nShe left."
        )

        assert len(quotation.spans) == 3
        assert quotation.speaker is not None
        assert quotation.speaker.name == "Ana Novak"

    def test_a_quotation_between_single_marks_behind_a_colon_is_no_block_besides(self) -> None:
        text = (
            "Ana Novak said:\n\n‘We shall not wait for others to come and help us. It's late.\n\n‘We begin today.’"
            "\n\nPeter Weiss said: ‘We shall see about that, and soon.’"
        )

        assert speakers_in(text) == ["Ana Novak", "Peter Weiss"]
        assert words_in(text)[-1] == "We shall see about that, and soon."

    def test_a_quotation_that_its_author_interrupts_is_one(self) -> None:
        text = f"“{WAIT},” Ana Novak said, “and we will not stop.” “We begin today,” she added."

        assert [len(found.spans) for found in found_in(text)] == [2, 1]


class TestBlocks:
    def test_a_paragraph_after_a_speaker_and_a_colon_is_a_quotation_to_check(self) -> None:
        text = (
            f"Ana Novak said in a statement:\n\n{WAIT}. Everybody can see what is at stake in this port.\n\nShe left."
        )

        (found,) = found_in(text)

        assert (found.confidence, found.reason) == ("unsure", "block without marks")
        assert words_in(text) == [f"{WAIT}. Everybody can see what is at stake in this port."]

    def test_a_quoted_line_after_its_speaker_is_one_too(self) -> None:
        assert words_in(f"Ana Novak wrote:\n\n> {WAIT}.") == [f"{WAIT}."]

    @pytest.mark.parametrize(
        "text",
        [
            "The minister opened three sites:\n\nThe first of them lies in the north of the port of Norrby.",
            "Ana Novak said:\n\n- that the port will be open to all ships until the end of May.",
            "Funding Highlights:\n\nThe works in the north of the port of Norrby begin in the month of May.",
            "Ana Novak said that the following sites will be opened:\n\nNorrby port, and then Sundhaven",
        ],
    )
    def test_a_list_or_what_nobody_says_is_none(self, text: str) -> None:
        assert words_in(text) == []


class TestWhatIsNoQuotation:
    @pytest.mark.parametrize(
        "text",
        [
            "The main topic of the forum was “Development of joint measures to counter security threats”.",
            "The so-called “energy bridge” was opened by Ana Novak.",
            "Parliament adopted the “Clean Air and Water Act” and named the ship “Ever Forward.”",
            "Her book “The Long Way to the Sea,” published in May, was praised by Ana Novak.",
            "They called the plan “bold”.",
            "The grants, called “outlier payments,” were explained by Ana Novak.",
            "“(Applause.)”",
            "Norvale Pumps (“we,” “us,” or the “Company,” as Ana Novak said) makes pumps.",
        ],
    )
    def test_names_and_borrowed_words_are_left_out(self, text: str) -> None:
        assert words_in(text) == []

    def test_words_with_a_character_that_cannot_be_read_are_no_quotation(self) -> None:
        assert words_in(f"“{WAIT}\x83,” Ana Novak said. “We begin today,” she said.") == ["We begin today,"]

    @pytest.mark.parametrize(
        "text",
        [
            "Ana Novak, a guest of the show, “The Harbour,” said that it was over.",
            "They wait, Ana Novak wrote in her memoir, “Rivers and Ports.” She left.",
            "Here are ways in which Ana Novak hopes to begin:\n\nThe harbour opens to every boat in May, it says.",
        ],
    )
    def test_names_of_works_and_lists_are_no_quotations(self, text: str) -> None:
        assert words_in(text) == []

    def test_a_name_on_the_last_line_of_a_quotation_is_no_part_of_it(self) -> None:
        assert words_in(f"“{WAIT}, and we will not stop.\n\nMinister Ana Novak.”\n\nShe left.") == [
            f"{WAIT}, and we will not stop."
        ]

    def test_one_word_is_a_quotation_where_somebody_says_it(self) -> None:
        assert words_in("“Never,” Ana Novak said.") == ["Never,"]


class TestSpeaker:
    @pytest.mark.parametrize(
        "text",
        [
            f"“{WAIT},” said Ana Novak.",
            f"“{WAIT},” said Trade Minister Ana Novak, who opened the forum.",
            f"“{WAIT},” Ana Novak, the minister, told reporters.",
            f"Ana Novak said: “{WAIT}.”",
            f"Ana Novak, who met Peter Weiss, added, “{WAIT}.”",
            f"According to Ana Novak, “{WAIT}.”",
            f"Ana Novak answered in the evening:\n\n“{WAIT}.”",
            f"“{WAIT}.”\n\n— Ana Novak, Minister of Trade",
            f"“{WAIT}.” – Ana Novak",
            f"“{WAIT}.”\n\n— Acting Division Chief of Works and Rivers Ana Novak, Office of Ports, Water Board",
            f"Ana Novak criticised Peter Weiss, saying “{WAIT}.”",
            f"“{WAIT},” Novak smiled. Ana Novak spoke in Norrby.",
            f"“{WAIT},” said Chief of Harbours, Ana Novak.",
            f"“{WAIT},” said U.S. Ports and Harbours Enforcement (PHE) Director Ana Novak.",
            f"“{WAIT},” Director Ana Novak of the Office of Rivers said.",
            f"These rules are good for ports, said Ana Novak. “{WAIT}.",
            f"“{WAIT}.”\n~Ana Novak",
            f"“{WAIT}.”\\\n\n— Minister Ana Novak, Office of Rivers",
            f"“{WAIT}.” &#8211; Ana Novak, Minister",
            f"“{WAIT},” recounted Ana Novak.",
            f"Ana Novak, who leads the Office of Rivers, spoke in Norrby. “{WAIT}.”",
            f"We met Ana Novak to ask about ports.\n\n1. What comes next?\n\n“{WAIT}.”",
            f"“{WAIT},” Peter Weiss was told by the minister, Ana Novak.",
            f"Peter Weiss was asked by host Ana Novak, who met him in Norrby, “{WAIT}?”",
            f"Ana Novak was quoted as saying, “{WAIT}.”",
            f"Ana Novak wrote to Peter Weiss, telling him, “{WAIT}!” He replied to her in May.",
            f"Peter Weiss said it while Ana Novak yelled: “{WAIT}!”",
            f"“{WAIT},” lamented the mayor, Ana Novak, in May.",
            f"In the words of Ana Novak, “{WAIT}.”",
            f"Statement from Mayor Ana Novak on the flood:\n\n“{WAIT}. We begin.”",
            f"This is attributable to Ana Novak, spokesperson for the Water Board:\n\n“{WAIT}. We begin.”",
            f"Ana Novak’s statement reads: “{WAIT}.”",
            f"Ana Novak had this to say: “{WAIT}.”",
            f"Peter Weiss agreed with Ana Novak, who said: “{WAIT}.”",
            f"Peter Weiss’s spokeswoman, Ana Novak, said: “{WAIT}.”",
            f"A spokeswoman for Peter Weiss, Ana Novak, said: “{WAIT}.”",
            f"With reference to Peter Weiss, Ana Novak, the chair, stressed: “{WAIT}.”",
            f"“{WAIT},” Peter Weiss quoted Ana Novak as saying.",
            f"Ana Novak responded to comments by Peter Weiss. “{WAIT}.”",
            f"Ana Novak had words of praise for Peter Weiss: “{WAIT}.”",
            f"The message from Norrby is clear. “{WAIT}.” Ana Novak said so.",
            f"Ana Novak was told of the plan and answered, “{WAIT}.”",
            f"Peter Weiss met Tom Brown and Ana Novak said: “{WAIT}.”",
            f"“{WAIT},” Peter Weiss quoted Gov. Ana Novak as saying.",
            f"Peter Weiss said no more as Ana Novak whispered to him: “{WAIT}.”",
        ],
    )
    def test_the_person_who_says_it_is_found(self, text: str) -> None:
        assert speakers_in(text) == ["Ana Novak"]

    @pytest.mark.parametrize(
        "text",
        [
            f"“{WAIT},” Ana Novak was told.",
            f"Ana Novak was asked, “{WAIT}?” She joked about it.",
            f"Ana Novak was rightly reminded: “{WAIT}.”",
            f"The letter, signed by Ana Novak, said: “{WAIT}.”",
            f"“{WAIT},” Ana Novak was also told.",
            f"A statement from the Water Board about Ana Novak: “{WAIT}.”",
            f"In the words of Ana Novak’s mother, “{WAIT}.”",
        ],
    )
    def test_who_only_hears_or_signs_it_is_not_its_speaker(self, text: str) -> None:
        assert speakers_in(text) == [None]

    @pytest.mark.parametrize(
        "text",
        [
            f"Ana Novak and Peter Weiss said in a joint statement: “{WAIT}.”",
            f"“{WAIT},” wrote Ana Novak and Peter Weiss.",
            f"“{WAIT},” said Mayor Ana Novak, and the director, Peter Weiss.",
            f"“{WAIT},” said Ana Novak and Peter Weiss in a statement.",
            f"“{WAIT},” said Ana Novak, Tom Brown and Peter Weiss.",
        ],
    )
    def test_what_two_say_together_is_given_to_neither_alone(self, text: str) -> None:
        (found,) = found_in(text)

        assert found.speaker is not None
        assert found.speaker.name is None
        assert found.speaker.reason.endswith("several persons speak there")

    @pytest.mark.parametrize(
        ("text", "mention"),
        [
            (f"A spokesman for Ana Novak and Tom Brown said: “{WAIT}.”", "A spokesman for Ana Novak and Tom Brown"),
            (f"Tom Brown’s reply to Ana Novak’s letter said: “{WAIT}.”", "Tom Brown’s reply to Ana Novak’s letter"),
            (f"Ana Novak held up a sign.\n\n“{WAIT},” it read.", "it"),
            (f"“{WAIT},” read the statement, which was given to Ana Novak.", "the statement"),
            (f"Ana Novak spoke first. A friend of hers could only quip: “{WAIT}.”", "A friend of hers"),
            (f"Ana Novak spoke. “Rivers,” she said, “{WAIT}!” The Norrby harbour follows next.", "she"),
        ],
    )
    def test_what_cannot_be_resolved_is_given_to_nobody_else(self, text: str, mention: str) -> None:
        source = source_of(text)
        found = find_quotations(source, grammar=None, people=find_people(source))[-1]

        assert found.speaker is not None
        assert found.speaker.mention is not None
        assert (found.speaker.name, source.passage(found.speaker.mention)) == (None, mention)

    def test_a_speaker_without_a_full_name_keeps_the_points_of_abbreviations(self) -> None:
        assert speakers_in(f"“{WAIT},” said U.S. Attorney K.") == ["U.S. Attorney K."]

    def test_as_begins_no_speaker(self) -> None:
        (found,) = found_in(f"As one engineer observes, “{WAIT}.”")

        assert found.speaker is not None
        assert found.speaker.mention == Span(3, 15, 1)

    def test_who_issues_a_statement_is_its_speaker(self) -> None:
        text = (
            f"The Office of Rivers issued the following statement after talks with Acme! Inc. of Norrby:\n\n“{WAIT}.”"
        )

        assert speakers_in(text) == ["Office of Rivers"]

    def test_a_document_headed_as_a_statement_is_that_persons(self) -> None:
        text = f"Statement by Acme Director Ana Novak on rivers\n\nALBION, 3 May – “{WAIT}.\n\n“We begin today.”"

        assert speakers_in(text) == ["Ana Novak"]

    @pytest.mark.parametrize("leading", ["the book was titled", "the theme was"])
    def test_what_something_is_called_is_no_quotation(self, leading: str) -> None:
        assert words_in(f"Ana Novak said {leading}: “Water for all”.") == []

    def test_comments_by_somebody_are_no_verb(self) -> None:
        assert speakers_in(f"“{WAIT},” comments by Ana Novak showed.") == [None]

    @pytest.mark.parametrize("occasion", ["about", "by the Minister on the death of", "by the Board to"])
    def test_whom_a_statement_is_about_does_not_speak(self, occasion: str) -> None:
        assert speakers_in(f"Statement {occasion} Ana Novak\n\n“{WAIT}.”") == [None]

    def test_who_comes_next_in_a_sentence_is_not_the_speaker(self) -> None:
        assert speakers_in(f"“{WAIT},” said the Board yesterday, Dr Ana Novak abstaining.") == [None]

    def test_a_name_with_an_office_on_the_line_below_is_the_speaker(self) -> None:
        below = "The Honourable Ana Novak, Minister of Rivers", "Peter Weiss, Mayor of Albion"
        text = f"“{WAIT}.”\n\n{below[0]}\n\n“We begin today.”\n\n{below[1]}"

        assert speakers_in(text) == ["Ana Novak", "Peter Weiss"]

    @pytest.mark.parametrize(
        "below", ["the minister, left the room.", "the minister, will speak tomorrow", "45, lives in Albion"]
    )
    def test_a_sentence_on_the_line_below_names_no_speaker(self, below: str) -> None:
        assert speakers_in(f"“{WAIT}.”\n\nAna Novak, {below}") == [None]

    def test_quotes_attributable_to_an_office_and_a_name_are_that_persons(self) -> None:
        text = f"Quotes attributable to Minister for Water Ana Novak:\n\n“{WAIT}.”\n\n"
        text += "Quotes attributable to Albion Mayor, Cr Peter Weiss:\n\n“We begin today.”"

        assert speakers_in(text) == ["Ana Novak", "Peter Weiss"]

    def test_who_comments_behind_a_quotation_is_its_speaker(self) -> None:
        assert speakers_in(f"Peter Weiss left. “{WAIT}”, comments Ana Novak.") == ["Ana Novak"]

    def test_words_that_somebody_recalls_are_those_of_who_said_them(self) -> None:
        assert speakers_in(f"Ana Novak recalled the words of Peter Weiss in 1974: “{WAIT}.”") == ["Peter Weiss"]

    def test_an_interview_gives_each_answer_to_the_person_asked(self) -> None:
        answers = f"1. What comes next?\n\n“{WAIT}.”\n\n2. Who is to begin the works?\n\n“Peter Weiss will, in May.”"

        assert speakers_in(f"We met Ana Novak to ask about ports.\n\n{answers}") == ["Ana Novak", "Ana Novak"]

    def test_each_of_two_speakers_gets_what_is_theirs(self) -> None:
        text = f"“{WAIT},” Ana Novak said. “We begin today.” “They always wait,” said Peter Weiss."

        assert speakers_in(text) == ["Ana Novak", "Ana Novak", "Peter Weiss"]

    def test_a_title_means_the_person_styled_so(self) -> None:
        text = (
            "Ana Novak, Chief of the Border Bureau, met Police General Peter Weiss.\n\n"
            f"“{WAIT},” the Chief of the Border Bureau noted."
        )

        assert speakers_in(text) == ["Ana Novak"]

    def test_a_title_that_begins_with_initials_is_read_on(self) -> None:
        assert speakers_in(f"“{WAIT},” said U.S. Harbour Inspector in Charge, based in Norrby.") == [
            "U.S. Harbour Inspector"
        ]

    def test_a_pronoun_is_not_resolved_without_a_grammar(self) -> None:
        (found,) = found_in(f"Ana Novak met Peter Weiss. “{WAIT},” she said.")

        assert found.speaker is not None
        assert (found.speaker.name, found.speaker.confidence) == (None, "unsure")
        assert found.speaker.reason == 'subject of "said" in the same sentence; "she" could not be resolved'

    def test_the_reason_names_the_verb(self) -> None:
        (found,) = found_in(f"“{WAIT},” said Ana Novak.")

        assert found.speaker is not None
        assert (found.speaker.reason, found.speaker.confidence) == ('subject of "said" in the same sentence', "sure")

    def test_lost_paragraph_breaks_do_not_mix_speakers(self) -> None:
        text = f'Ana Novak opened the forum."{WAIT}," Peter Weiss said."We begin today," Ana Novak added.'

        assert speakers_in(text) == ["Peter Weiss", "Ana Novak"]


class TestBadInput:
    @pytest.mark.parametrize(
        "text",
        [
            "yes " + "“" * 20_000,
            'yes "' + '"' * 20_000,
            "yes " + "' " * 20_000,
            "yes " + "» « " * 10_000,
            "yes " + "— " * 50_000,
            "A " * 50_000,
            f"“{WAIT},” said " * 5_000,
            "said " * 40_000,
            "ANA NOVAK SAID: “WE WILL NOT WAIT.” " * 2_000,
            "Ana Novak, Peter Weiss, " * 5_000,
            "word, " * 100_000,
        ],
        ids=range(11),
    )
    def test_long_and_broken_texts_come_through(self, text: str) -> None:
        source = source_of(text)

        found = find_quotations(source, grammar=None, people=find_people(source))

        assert all(span.end <= len(source.text) for quotation in found for span in quotation.spans)


def test_the_public_values_stand_in_the_text() -> None:
    text = f"“{WAIT},” Ana Novak said, “and we will not stop.”"
    source = source_of(text)

    (found,) = find_quotations(source, grammar=None, people=find_people(source))

    assert found.speaker is not None
    assert found.speaker.mention is not None
    assert source.passage(found.speaker.mention) == "Ana Novak"
    assert [span.paragraph for span in found.spans] == [1, 1]


def test_a_line_break_behind_the_comma_of_a_quotation_parts_it_from_nobody() -> None:
    text = "“The harbour is open to every boat,”\n\nsaid Mayor Ann Smith.\n\n“It is a good day for all of us.”"

    assert speakers_in(text) == ["Ann Smith", "Ann Smith"]


def test_a_statement_is_that_of_whoever_is_said_to_release_it() -> None:
    text = (
        "Mayor Ann Smith released the following statement after the vote of the council.\n\n"
        "“The harbour is open to every boat. It is a good day for this town.”"
    )

    assert speakers_in(text) == ["Ann Smith"]
