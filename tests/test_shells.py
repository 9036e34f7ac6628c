"""Whatever a template does with a page, printing it by its shell gives what the template gives."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment

from briefings.shells import Shells, url_filter


@dataclass(eq=False)
class Heading:
    id: str
    title: str = "A heading"
    level: int = 2
    children: list[Any] = field(default_factory=list)


@dataclass(eq=False)
class Page:
    """As far as templates know MkDocs' pages."""

    url: str
    title: str
    meta: dict[str, Any]
    toc: list[Heading]
    parent: object = None


WORDS = st.sampled_from(["one", "two"])
PAGES = st.builds(
    Page,
    url=st.sampled_from(["a/", "a/b/", "a/c/", "d/b/", "d/c/", ""]),
    title=WORDS,
    meta=st.dictionaries(st.sampled_from(["kind", "hide"]), WORDS, max_size=2),
    toc=st.lists(st.builds(Heading, id=WORDS), max_size=2),
)

FRAMES = {
    "nothing of the page": "shell",
    "whether there is a page": "{% if page and page.meta %}some{% endif %}",
    "a value": "{{ page.title }}",
    "a value that is not there": "{{ page.nothing or 'none' }}",
    "front matter": "{{ page.meta.kind }}{{ page.meta['hide'] or 'shown' }}",
    "front matter, asked for": "{{ page.meta.get('kind', 'none') }}{{ 'hide' in page.meta }}",
    "whether there is any": "{% if page.meta %}some{% endif %}",
    "all front matter": "{% for key in page.meta %}{{ key }}{% endfor %}{{ page.meta.items() | list }}",
    "the first heading": "{% if page.toc | first is defined %}{{ (page.toc | first).id }}{% endif %}",
    "all headings": "{% for item in page.toc %}{{ item.id }}{{ item.title }}{% endfor %}",
    "how many headings": "{{ page.toc | length }}",
    "addresses": "{{ 'a/b/c.css' | url }} {{ 'd/' | url }} {{ '.' | url }} {{ 'https://example.org/' | url }}",
    "its own address": "{{ page.url }}",
    "the page as a whole": "{{ page == other }}{{ page in others }}{{ page is none }}",
    "printed": "{{ page }}",
    "kept for later": "{% set kept = page %}",
    "set for later": "{% set kept = {'title': page.title} %}",
    "hidden in a list": "{% set held = [page] %}{% set kept = {'title': 'x'} %}",
}
BASE = "{{% set kept = none %}}<head>{frame}</head>{{% block content %}}base {{{{ page.title }}}}{{% endblock %}}<end>"
MAIN = {
    "its own": "{% block content %}{{ page.title }} {{ page.meta.kind }} {{ 'a/b/x' | url }}{% endblock %}",
    "that of the frame too": "{% block content %}{{ super() }}!{{ page.url }}{% endblock %}",
    "what was kept": "{% block content %}{{ kept.title }}{% if held %}{{ held[0].title }}{% endif %}{% endblock %}",
}


def templates(frame: str, block: str) -> Environment:
    files = {"base.html": BASE.format(frame=frame), "main.html": f"{{% extends 'base.html' %}}{block}"}
    environment = Environment(loader=DictLoader(files))  # noqa: S701  as MkDocs has it
    environment.filters["url"] = url_filter
    return environment


@pytest.mark.parametrize("block", MAIN.values(), ids=list(MAIN))
@pytest.mark.parametrize("frame", FRAMES.values(), ids=list(FRAMES))
@given(pages=st.lists(PAGES, min_size=1, max_size=6))
def test_a_page_by_its_shell_is_the_page(frame: str, block: str, pages: list[Page]) -> None:
    template = templates(frame, block).get_template("main.html")
    shells = Shells(template, ("content",))

    for page in pages:
        values = {"page": page, "base_url": "../" * page.url.count("/"), "other": pages[0], "others": pages}
        assert shells.render(values) == template.render(values)


SHARED = [
    "{% if page and page.meta %}{{ page.meta.hide }}{% endif %}",
    "{% if page.toc | first is defined %}{{ (page.toc | first).id }}{% endif %}",
    "{{ 'assets/x.css' | url }}{{ page.meta.get('kind') }}{{ page.nothing }}",
]


@pytest.mark.parametrize("frame", SHARED)
def test_pages_that_share_a_shell_print_it_once(frame: str) -> None:
    printed: list[str] = []
    environment = templates(f"{{{{ note('shell') }}}}{frame}", MAIN["its own"])
    environment.globals["note"] = printed.append
    shells = Shells(environment.get_template("main.html"), ("content",))

    for name in "bcd":
        shells.render({"page": Page(f"a/{name}/", name, {"kind": "x"}, [Heading("one")]), "base_url": "../../"})

    assert printed == ["shell"]
