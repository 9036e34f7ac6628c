"""A page's body as Python-Markdown would make it, and its values as Jinja would find them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment
from markdown import markdown

from briefings.engine import contents, html, quick_getter

BLOCKS = st.lists(
    st.sampled_from(
        [
            "## First { #first }",
            "### Second { #second .quiet }",
            "<p>Number # 1 of { #2 }</p>",
            "<ul>\n<li>one</li>\n</ul>",
            "<p>&#35;&#35; no heading</p>",
        ]
    ),
    max_size=6,
)


@given(blocks=BLOCKS, gap=st.sampled_from(["\n\n", "\n\n\n", "\n\n\n\n\n"]))
def test_a_body_is_what_python_markdown_makes_of_it(blocks: list[str], gap: str) -> None:
    body = gap.join(blocks)

    assert lines(html(body)) == lines(markdown(body, extensions=["attr_list", "toc"]))


def lines(text: str) -> list[str]:
    """Without empty ones; attributes of headings come in one order."""
    return [line.replace('class="quiet" id="second"', 'id="second" class="quiet"') for line in text.split("\n") if line]


def test_headings_are_the_contents_each_within_the_one_above_it() -> None:
    body = "## First { #first }\n\n### Second { #second .quiet }\n\n<p># x { #y }</p>\n\n## Third { #third }"
    [first, third] = contents(body)

    assert [(first.title, first.id), (third.title, third.id)] == [("First", "first"), ("Third", "third")]
    assert [(item.title, item.id, item.level) for item in first.children] == [("Second", "second", 3)]


@pytest.mark.parametrize("name", ["text", "items", "missing", "keys"])
@pytest.mark.parametrize("value", [{"text": 1, "items": 2}, {}, "text", None, [1]])
def test_a_value_is_found_as_jinja_finds_it(name: str, value: Any) -> None:
    environment = Environment()  # noqa: S701  nothing is printed
    found, expected = quick_getter(environment)(value, name), environment.getattr(value, name)

    assert (type(found), str(found)) == (type(expected), str(expected))
