"""A page as a value: what the engine is handed, and what its front matter holds for the theme."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

import yaml

from briefings.addresses import path


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A file of the docs tree."""

    path: str
    """Relative to the docs folder."""
    content: str | bytes
    """Markdown with front matter; or the bytes of a file that is published as it is."""
    edit: str | None = None
    """The file that an editor changes to change this page, relative to the project folder."""


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


def page(address: str, front: Front, body: str, *, edit: str | None = None) -> Page:
    """The page at an address."""
    return Page(path=path(address), content=f"---\n{_yaml(asdict(front))}---\n\n{body}", edit=edit)


def section(id_: str, heading: str, items: Iterable[Label]) -> tuple[RailSection, ...]:
    """A section of the rail, unless it would be empty."""
    labels = tuple(items)
    return (RailSection(id=id_, heading=heading, items=labels),) if labels else ()


def _yaml(value: dict[str, Any]) -> str:
    """Only what says something, in the order of the fields."""
    return yaml.dump(_plain(value), Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=10**6)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items() if item not in (None, (), [])}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value
