"""The one place where text becomes Markdown.

Whatever a template prints is escaped here by its type: `Markup` is ours and stays, everything else is
text from outside. Of that, every ASCII sign that could mean something to Markdown, HTML, a template
language or a snippet include becomes a character reference; only the comma, a full stop that ends a
word of letters, and a hyphen within a word stay, which mean nothing to any of them. So no list of
dangerous patterns is needed, and text is the same in a paragraph, an attribute and a list.
"""

import re
from functools import lru_cache
from pathlib import Path
from string import punctuation
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from briefings.addresses import Link

# Each branch begins with the sign itself, so that text between signs is passed over quickly.
_TO_REPLACE = re.compile(
    r"[!-+/:-@\[-`{-~]|\.(?<![^\W\d_]\.)|\.(?!\s|\Z)|-(?<![^\W_]-)|-(?![^\W_])"  # Signs.
    r"|[\t-\r\x1c-\x1f\x85\u2028\u2029]+"  # Line breaks.
)
_REFERENCES = {sign: f"&#{ord(sign)};" for sign in punctuation}


@lru_cache(maxsize=4096)
def escape(text: str) -> Markup:
    """The text as inline Markdown that shows exactly this text, on one line."""
    escaped = _TO_REPLACE.sub(lambda found: _REFERENCES.get(found[0], " "), text)
    return Markup(escaped)  # noqa: S704  this is the escaping


def render(template: str, **values: object) -> str:
    """A template of `templates/` with these values."""
    return _ENVIRONMENT.get_template(template).render(values)


def _finalize(value: Any) -> Any:
    if type(value) is str:
        return escape(value)
    if isinstance(value, Markup | int):
        return value
    if isinstance(value, Link):
        return Markup(value)  # noqa: S704  made of ids only
    if value is None:
        return ""
    return escape(str(value))


def _lines(text: str) -> Markup:
    """A text of several lines, for within `<pre>`."""
    return Markup("\n").join(map(escape, text.splitlines()))


_ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    finalize=_finalize,
    undefined=StrictUndefined,
    auto_reload=False,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)
_ENVIRONMENT.filters["lines"] = _lines
