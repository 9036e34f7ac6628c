"""What holds for the people and quotations that are found in every text."""

from hypothesis import assume, given
from hypothesis import strategies as st

from briefings.draft.found import FoundPerson, FoundQuotation
from briefings.draft.names import find_people
from briefings.draft.quotations import find_quotations, masked
from briefings.folding import fold
from briefings.model import SourceDocument, Span
from briefings.sources import parse

WORDS = (
    "“ ” \" ' ‘ ’ „ « » 「 」 said says added Ana Novak Peter Weiss he she who Minister of the Trade we will not wait "
    "WEISS: (Applause.) &ldquo; &#8221; — ― , . : ! ? … according to заявил sagte と Mr. Jr. U.S. 2019"
)
PARAGRAPH = "said:\n\n‘We will not wait for the others to come and help us here.\n\n"
PARTS = st.one_of(st.sampled_from([*WORDS.split(), "\n", "\n\n", PARAGRAPH]), st.text(max_size=6))


@st.composite
def documents(draw: st.DrawFn) -> SourceDocument:
    glue = draw(st.sampled_from([" ", "", "\n"]))
    text = glue.join(draw(st.lists(PARTS, max_size=60)))
    source = parse(text.encode("utf-8", "replace"), file="a.txt")
    assume(isinstance(source, SourceDocument))
    assert isinstance(source, SourceDocument)
    return source


def found_in(source: SourceDocument) -> tuple[tuple[FoundPerson, ...], tuple[FoundQuotation, ...]]:
    people = find_people(source)
    return people, find_quotations(source, grammar=None, people=people)


class TestFinding:
    """Whatever a text holds, finding raises nothing, and every span is a passage of its body."""

    @given(documents())
    def test_every_span_lies_within_one_paragraph_and_has_words(self, source: SourceDocument) -> None:
        people, found = found_in(source)

        mentions = [person.mentions for person in people]
        speakers = [(q.speaker.mention,) for q in found if q.speaker and q.speaker.mention]
        spans = [span for group in (*mentions, *speakers, *(q.spans for q in found)) for span in group]
        assert all(_is_passage(span, source) for span in spans)

    @given(documents())
    def test_quotations_are_apart_and_in_order(self, source: SourceDocument) -> None:
        _, found = found_in(source)

        ends = [offset for quotation in found for span in quotation.spans for offset in (span.start, span.end)]
        assert ends == sorted(ends)

    @given(documents())
    def test_a_quotation_has_neither_blanks_nor_nothing_at_its_ends(self, source: SourceDocument) -> None:
        _, found = found_in(source)

        passages = [source.passage(span) for quotation in found for span in quotation.spans]
        assert passages == [passage.strip() for passage in passages if passage.strip()]

    @given(documents())
    def test_a_person_is_named_as_the_text_has_it(self, source: SourceDocument) -> None:
        people, _ = found_in(source)

        mentioned = {person.name: [fold(source.passage(mention)) for mention in person.mentions] for person in people}
        assert all(fold(name) in mentions for name, mentions in mentioned.items())

    @given(documents())
    def test_what_is_found_is_masked_for_the_grammar(self, source: SourceDocument) -> None:
        _, found = found_in(source)

        assert {span for quotation in found for span in quotation.spans} <= set(masked(source))


def _is_passage(span: Span, source: SourceDocument) -> bool:
    inside = [p for p in source.body if p.start <= span.start < span.end <= p.end]
    return [p.number for p in inside] == [span.paragraph]
