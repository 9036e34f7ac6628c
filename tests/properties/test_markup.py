"""What holds for every text that becomes Markdown: readers see exactly this text, and nothing happens."""

from html.parser import HTMLParser

import markdown
from hypothesis import example, given
from hypothesis import strategies as st

from briefings.pages.markup import escape

SIGNS = st.text(st.sampled_from("<>&\"'`*_{}[]()#+-.!|~^=$:@\\/%;? \n\tabc019"), max_size=60)
ANY = st.one_of(SIGNS, st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
# More than the site uses: what an editor may switch on must not give text a meaning.
EXTENSIONS = (
    "abbr admonition attr_list def_list fenced_code footnotes md_in_html nl2br smarty tables toc wikilinks "
    "pymdownx.arithmatex pymdownx.betterem pymdownx.caret pymdownx.critic pymdownx.details pymdownx.emoji "
    "pymdownx.keys pymdownx.magiclink pymdownx.mark pymdownx.smartsymbols pymdownx.snippets pymdownx.superfences "
    "pymdownx.tabbed pymdownx.tasklist pymdownx.tilde"
).split()


class Seen(HTMLParser):
    """The text and the tags of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


def words(text: str) -> list[str]:
    return text.split()


class TestEscape:
    """Whatever is escaped is shown as it was written, in a paragraph, in a heading, in an attribute."""

    @given(ANY)
    @example('--8<-- "secrets.txt"')
    @example("{{ config }} {% include 'x' %}")
    @example("1. first")
    @example("![x](javascript:alert(1)){onload=alert(1)}")
    def test_in_a_paragraph(self, text: str) -> None:
        seen = Seen(markdown.markdown(f"before {escape(text)} after", extensions=EXTENSIONS))

        assert words(seen.text) == words(f"before {text} after")
        assert seen.tags == ["p"]

    @given(ANY)
    def test_at_the_beginning_of_a_line(self, text: str) -> None:
        seen = Seen(markdown.markdown(str(escape(text)), extensions=EXTENSIONS))

        assert words(seen.text) == words(text)
        assert seen.tags in (["p"], [])

    @given(ANY)
    def test_in_raw_html_and_in_an_attribute(self, text: str) -> None:
        seen = Seen(markdown.markdown(f'<p title="{escape(text)}">{escape(text)}</p>', extensions=EXTENSIONS))

        assert words(seen.text) == words(text)
        assert seen.tags == ["p"]
        assert [words(value or "") for _, value in seen.attributes] == [words(text)]
