"""A page as a value: what the engine is handed, and what its front matter holds for the theme."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any

import yaml

from briefings.addresses import path
from briefings.pages.markup import render
from briefings.tasks import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A word or two, perhaps with a link."""

    text: str
    href: str | None = None
    """Relative to the site's root, or absolute."""
    note: str | None = None
    """A smaller second line."""
    links: tuple["Label", ...] = ()
    """Further links below it."""
    passage: tuple[str, int] | None = None
    """Where the source supports it: the address with its anchor, and the number of the paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RailSection:
    """A heading of the rail with its entries."""

    id: str
    heading: str
    items: tuple[Label, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something that readers must know before they read on."""

    kind: str
    heading: str
    text: str
    link: Label | None = None
    """Where to read on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What the theme prints round the Markdown body; a documented contract (docs/theme.md)."""

    kind: str
    """Of page: "briefing", "source", "person", "list", …"""
    title: str
    description: str
    caption: tuple[Label, ...] = ()
    facts: tuple[Label, ...] = ()
    notices: tuple[Notice, ...] = ()
    rail: tuple[RailSection, ...] = ()
    actions: tuple[str, ...] = ()
    """What a reader can do with the page: "copy-link"."""
    updated: str | None = None
    """The day on which its content last changed, as in 2019-07-05."""
    moved: str | None = None
    """Where a page that moved now is, relative to the site's root."""
    feed: str | None = None
    """The page's own Atom feed, relative to the site's root."""
    picture: str | None = None
    """For links elsewhere, relative to the site's root."""
    names: tuple[tuple[str, str], ...] = ()
    """Name and content of each `<meta>` for reference managers."""
    linked: dict[str, Any] | None = None
    """schema.org, as JSON-LD."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A file of the docs tree."""

    path: str
    """Relative to the docs folder."""
    body: str | bytes
    """Markdown below its front matter; or the content of a file that is published as it is."""
    front: Front | None = None
    """None for a file that is published as it is."""
    edit: str | None = None
    """The file that an editor changes to change this page, relative to the project folder."""

    @property
    def meta(self) -> dict[str, Any]:
        """The front matter as values: only what says something, in the order of the fields."""
        found: dict[str, Any] = _plain(self.front)
        return found

    @property
    def content(self) -> str | bytes:
        """The whole file."""
        return f"---\n{_yaml(self.meta)}---\n\n{self.body!s}" if self.front else self.body


def page(address: str, front: Front, body: str, *, edit: str | None = None) -> Page:
    """The page at an address."""
    return Page(path=path(address), body=body, front=front, edit=edit)


def rendered(address: str, front: Front, template: str, view: object, edit: str | None = None) -> tuple[Page]:
    """The page of a template and of what it is given."""
    return (page(address, front, render(template, view=view), edit=edit),)


def page_task(address: str, front: Front, template: str, view: object, *, edit: str | None = None) -> Task:
    """The same, as work to be done."""
    return Task(rendered, (address, front, template, view, edit), at=path(address))


def section(id_: str, heading: str, items: Iterable[Label]) -> tuple[RailSection, ...]:
    """A section of the rail, unless it would be empty."""
    labels = tuple(items)
    return (RailSection(id=id_, heading=heading, items=labels),) if labels else ()


def _yaml(value: dict[str, Any]) -> str:
    return yaml.dump(value, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=10**6)


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    named = _values(value)
    return value if named is None else {key: _plain(item) for key, item in named if item not in (None, (), [])}


def _values(value: Any) -> Iterable[tuple[str, Any]] | None:
    """The names and values of a mapping or dataclass."""
    if isinstance(value, dict):
        return value.items()
    names = _names(type(value))  # type: ignore[arg-type]  # a class has a hash
    return None if names is None else [(name, getattr(value, name)) for name in names]


@cache
def _names(kind: type) -> tuple[str, ...] | None:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else None
