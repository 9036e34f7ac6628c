"""Templates printed once for all pages that they print alike, and only the rest anew for each page.

Nine tenths of a page's template is what surrounds it: head, header, navigation, scripts. That is its
shell. While a shell is printed, every look at the page is noted: which of its values were read, and
which addresses were made relative to it. Another page may have the same shell only if all that was
noted is the same for it. So the shell of a page is always what its template would have printed.

A look that cannot be compared makes a page that is printed whole, as without all this.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from jinja2 import Template, pass_context
from jinja2.runtime import Context
from mkdocs.utils import normalize_url

Values = Mapping[str, Any]
Block = Callable[[Context], Iterator[str]]
Look = tuple[str, str | int]
"""In what way something was read of a page, and its name."""
_MARK = "\0{}\0"
_MARKS = re.compile("\0([a-z_]+)\0")
_COMPARED = (str, int, list, dict, tuple, type(None))
_MOST = 16
"""Shells for one folder: where pages have less in common, they are printed whole."""
_MISSING = object()


class NotComparableError(Exception):
    """Something of a page was read that another page's cannot be held against."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """What surrounds the blocks of some pages."""

    looks: dict[Look, Any]
    """What was read of the page, and what was found."""
    targets: frozenset[str]
    """The addresses that were made relative to the page, and all folders that they are in."""
    pieces: tuple[str, ...]
    """Texts and, between them, names of blocks."""
    blocks: Mapping[str, list[Block]]
    exported: Values
    """What the template sets for its blocks."""

    def fits(self, page: Any) -> bool:
        """Whether the page would have the same shell."""
        return page.url not in self.targets and all(_seen(page, look) == found for look, found in self.looks.items())


@dataclass(frozen=True, slots=True)
class Shells:
    """The shells of one template so far, by the folder of the pages."""

    template: Template
    own: tuple[str, ...]
    """The names of the blocks that are printed for each page."""
    found: dict[str, list[Shell]] = field(default_factory=dict)

    def render(self, values: Values) -> str:
        """The same as `template.render(values)`; `values` have a page of MkDocs' as `page`."""
        page = values["page"]
        known = self.found.setdefault(page.url.rstrip("/").rpartition("/")[0], [])
        shell = next((shell for shell in known if shell.fits(page)), None)
        try:
            if shell is None and len(known) < _MOST:
                shell = self._printed(values)
                known.append(shell)
            if shell:
                return self._filled(shell, values)
        except NotComparableError:
            known[:] = []
        return self.template.render(values)

    def _printed(self, values: Values) -> Shell:
        page = _Watched(values["page"])
        context = self.template.new_context({**values, "page": page})
        context.blocks.update({name: [_mark(name)] for name in self.own})
        text = "".join(self.template.root_render_func(context))
        exported = {name: context.vars[name] for name in context.exported_vars}
        page.is_closed = True
        if any(value is page for value in exported.values()) or page.page.url in page.targets:
            raise NotComparableError
        own = {name: [self.template.blocks[name], *context.blocks[name][1:]] for name in self.own}
        pieces = tuple(_MARKS.split(text))
        targets = frozenset(page.targets)
        return Shell(looks=page.looks, targets=targets, pieces=pieces, blocks=context.blocks | own, exported=exported)

    def _filled(self, shell: Shell, values: Values) -> str:
        context = self.template.new_context({**values, **shell.exported})
        context.blocks = dict(shell.blocks)
        blocks = {name: "".join(context.blocks[name][0](context)) for name in set(shell.pieces[1::2])}
        return "".join(blocks[piece] if place % 2 else piece for place, piece in enumerate(shell.pieces))


@pass_context
def url_filter(context: Context, value: str) -> str:
    """MkDocs' filter `url`, which a watched page takes note of."""
    page = context["page"]
    if isinstance(page, _Watched):
        page.note_target(str(value))
        page = page.page
    return normalize_url(str(value), page=page, base=context["base_url"])


class _Opaque:
    """Refuses every look that cannot be noted: to be compared, counted, printed or gone through as a whole."""

    def _refuse(self, *_: Any) -> Any:
        raise NotComparableError

    __eq__ = __hash__ = __str__ = __repr__ = __len__ = __iter__ = __contains__ = __call__ = __lt__ = _refuse


class _Watched(_Opaque):
    """A page that takes note of every look at it."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.looks: dict[Look, Any] = {}
        self.targets: set[str] = set()
        self.is_closed = False
        """When its shell is printed: who looks later has kept hold of it, and would see the wrong page."""

    def __getattr__(self, name: str) -> Any:
        if name == "meta":
            return _WatchedMeta(self)
        if name == "toc":
            return _WatchedContents(self)
        return self.note(("value", name))

    def __bool__(self) -> bool:
        return True

    def __getitem__(self, name: str) -> Any:
        raise KeyError(name)  # Where a page has no such value, templates look here too.

    def note(self, look: Look) -> Any:
        """What is found, once it is noted."""
        found = _seen(self.page, look)
        if self.is_closed or not (found is _MISSING or isinstance(found, _COMPARED)):
            raise NotComparableError
        self.looks[look] = found
        if found is _MISSING:
            raise AttributeError(look[1])
        return found

    def note_target(self, target: str) -> None:
        """An address that is made relative to the page; each folder that it is in may be the page's own."""
        if self.is_closed:
            raise NotComparableError
        parts = target.strip("/").split("/")
        self.targets.update("/".join(parts[: length + 1]) + "/" for length in range(len(parts)))


class _WatchedMeta(_Opaque):
    """A page's front matter."""

    def __init__(self, watched: _Watched) -> None:
        self._watched = watched

    def __getitem__(self, key: str) -> Any:
        try:
            return self._watched.note(("meta", key))
        except AttributeError as error:
            raise KeyError(key) from error

    def get(self, key: str, default: Any = None) -> Any:
        """The value, where there is one."""
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key: str) -> bool:
        try:
            self[key]
        except KeyError:
            return False
        return True

    def __bool__(self) -> bool:
        return bool(self._watched.note(("any", "meta")))

    def __getattr__(self, name: str) -> Any:
        if hasattr(dict, name):
            raise NotComparableError
        raise AttributeError(name)


class _WatchedContents(_Opaque):
    """A page's table of contents."""

    def __init__(self, watched: _Watched) -> None:
        self._watched = watched

    def __iter__(self) -> Iterator[Any]:
        for place, item in enumerate(self._watched.page.toc):
            self._watched.note(("contents", place))
            yield item
        self._watched.looks["contents", len(list(self._watched.page.toc))] = _MISSING

    def __getattr__(self, name: str) -> Any:
        raise NotComparableError


def _seen(page: Any, look: Look) -> Any:
    """What a look at a page finds."""
    match look:
        case ("meta", key):
            return page.meta.get(key, _MISSING)
        case ("contents", int(place)):
            items = list(page.toc)
            return _signature(items[place]) if place < len(items) else _MISSING
        case ("any", _):
            return bool(page.meta)
        case (_, name):
            return getattr(page, str(name), _MISSING)


def _signature(item: Any) -> tuple[Any, ...]:
    return item.id, item.title, item.level, tuple(map(_signature, item.children))


def _mark(name: str) -> Block:
    """A block that leaves only its name."""
    return lambda _: iter([_MARK.format(name)])
