"""A generated page as MkDocs would build it, without MkDocs' building it.

MkDocs reads each page's front matter by a slow YAML reader, sends its body through Markdown though it
is HTML already, and does all that in one process. Here a page's values go straight into the theme's
templates. What comes out is the same to the byte; a test holds it against MkDocs itself.

What MkDocs knows of a project, as far as it shows on a generated page, is a value: the frame. It can be
sent to another process or machine, and pages made there are the same.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from jinja2 import ChoiceLoader, DictLoader, Environment
from markdown.extensions.toc import nest_toc_tokens
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page as Shown
from mkdocs.structure.toc import TableOfContents, get_toc
from mkdocs.utils import get_build_datetime
from mkdocs.utils.yaml import yaml_load

from briefings import addresses
from briefings.compiled import COMPILED
from briefings.fingerprints import fingerprint
from briefings.pages import Page
from briefings.publishing import Published, published_as_it_is
from briefings.shells import Shells, url_filter
from briefings.site import CONTENT
from briefings.tasks import Task

_OURS_TO_SET = ("plugins", "hooks", "docs_dir", "site_dir", "config_file_path", "watch")
"""Settings that are not the page's affair, or that another machine cannot follow."""
_TOLD_OF_NAVIGATION = ("icon", "status", "subtitle")
"""What a navigation shows of its pages beside their titles."""
_OWN_EXTENSIONS = frozenset({"toc", "tables", "fenced_code", "attr_list"})
_PAGE_EVENTS = (
    "config files nav env pre_page page_read_source page_markdown page_content page_context post_page".split()
)
_OF_DICTIONARIES = frozenset(dir(dict))
_OWN_BLOCKS = ("site_meta", "htmltitle", "content", "footer")
"""Of the project's template: those that show the page itself, and not what surrounds it."""
_WORD = re.compile(r"[\w-]+")
# Both begin with the sign itself, so that all other text is passed over quickly.
_HEADING = re.compile(r"(#(?<=^#)#{0,5}) (.*?) \{ ?(.*?) \}\n*", re.MULTILINE)
_EMPTY_LINES = re.compile(r"\n\n\n+")


@dataclass(frozen=True, eq=False, kw_only=True)
class Frame:
    """What shows on every page: settings, templates and navigation."""

    settings: str
    """Of MkDocs, as JSON."""
    templates: tuple[tuple[str, str], ...]
    """The project's own, by name."""
    navigation: tuple[tuple[str, dict[str, Any]], ...]
    """The path of each page that the navigation leads to, with what is told of it."""
    digest: str
    """Of all that; the versions of the engine and its theme are in the name of every task."""

    def __eq__(self, other: object) -> bool:
        """Whether pages look the same in both."""
        return isinstance(other, Frame) and other.digest == self.digest

    def __hash__(self) -> int:
        return hash(self.digest)


def is_plain(config: MkDocsConfig, own: object) -> bool:
    """Whether nothing but our plugin `own` has a say in how pages are made, so that they can be made here."""
    listeners = [listener for event in _PAGE_EVENTS for listener in config.plugins.events[event]]
    alone = all(getattr(listener, "__self__", None) is own for listener in listeners)
    return alone and set(config.markdown_extensions) <= _OWN_EXTENSIONS and not any((config.mdx_configs or {}).values())


def frame_of(config: MkDocsConfig, navigation: Navigation) -> Frame:
    """What MkDocs knows of the project, once it has read the pages of the navigation."""
    with Path(config.config_file_path).open("rb") as file:
        settings = {key: value for key, value in yaml_load(file).items() if key not in _OURS_TO_SET}
    theme = settings.get("theme")
    theme = dict(theme) if isinstance(theme, Mapping) else {}
    templates = tuple(_templates(Path(config.theme.dirs[0]))) if theme.pop("custom_dir", None) else ()
    settings |= {
        "theme": {**theme, "name": config.theme.name},
        "site_url": config.site_url,
        "extra": dict(config.extra),
    }
    told = tuple((page.file.src_uri, _told(page)) for page in navigation.pages)
    written = json.dumps(settings, default=str, sort_keys=True)
    when = get_build_datetime() if any("build_date_utc" in text for _, text in templates) else None
    digest = fingerprint(written, templates, told, when)
    return Frame(settings=written, templates=templates, navigation=told, digest=digest)


def published(frame: Frame, task: Task) -> tuple[Published, ...]:
    """The files of the site that a task comes to."""
    with _easel(frame) as easel:
        return tuple(_shown(page, easel) if page.front else published_as_it_is(page) for page in task.make())


def html(body: str) -> str:
    """What Python-Markdown makes of a page's body: a run of HTML blocks, and headings with their attributes."""
    return _EMPTY_LINES.sub("\n\n", _HEADING.sub(_heading, body)).strip("\n")


def contents(body: str) -> TableOfContents:
    """The headings of a page's body, as MkDocs gives them to templates."""
    found = [(len(match[1]), match[2], _anchor(match)) for match in _HEADING.finditer(body)]
    tokens: list[Any] = [{"level": level, "id": anchor, "name": text, "children": []} for level, text, anchor in found]
    return get_toc(nest_toc_tokens(tokens))


def _heading(match: re.Match[str]) -> str:
    classes = " ".join(word[1:] for word in match[3].split() if word.startswith("."))
    styled = f' class="{classes}"' if classes else ""
    return f'<h{len(match[1])}{styled} id="{_anchor(match)}">{match[2]}</h{len(match[1])}>\n'


def _anchor(match: re.Match[str]) -> str:
    return next(word[1:] for word in match[3].split() if word.startswith("#"))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Easel:
    """A frame set up for pages to be put into."""

    config: MkDocsConfig
    files: Files
    navigation: Navigation
    shells: Shells
    """Of the theme's template of pages."""


@contextmanager
def _easel(frame: Frame) -> Iterator[_Easel]:
    """One that no other thread is at: while a page of the navigation is on it, that page is the active one."""
    idle = _idle(frame)
    try:
        easel = idle.pop()
    except IndexError:
        easel = _easel_of(frame)
    try:
        yield easel
    finally:
        idle.append(easel)


@lru_cache(maxsize=2)
def _idle(frame: Frame) -> list[_Easel]:  # noqa: ARG001  the cache looks at it
    """The easels for a frame that nobody is at."""
    return []


def _easel_of(frame: Frame) -> _Easel:
    config = MkDocsConfig()
    config.load_dict({**json.loads(frame.settings), "plugins": [], "docs_dir": str(Path(__file__).parent)})
    errors, _ = config.validate()
    if errors:
        raise ValueError(f"MkDocs does not take the project's settings: {errors}")
    environment = config.theme.get_env()
    assert environment.loader  # noqa: S101  MkDocs has just set it
    environment.bytecode_cache = COMPILED
    environment.filters["url"] = url_filter
    environment.getattr = quick_getter(environment)  # type: ignore[assignment, method-assign]  # Jinja's documentation allows that
    environment.loader = ChoiceLoader([DictLoader(dict(frame.templates)), environment.loader])
    files = Files([File(path, None, config.site_dir, use_directory_urls=True) for path, _ in frame.navigation])
    navigation = get_navigation(files, config)
    for path, told in frame.navigation:
        page = files.src_uris[path].page
        assert page  # noqa: S101  the navigation has just made it
        page.markdown, page.meta = "", told
    template = environment.get_template("main.html")
    own = tuple(name for name in _OWN_BLOCKS if name in template.blocks)
    return _Easel(config=config, files=files, navigation=navigation, shells=Shells(template, own))


def quick_getter(environment: Environment) -> Callable[[Any, str], Any]:
    """What `value.name` is in a template: as Jinja says, but it would first look in vain for an attribute.

    Nearly all values are front matter, and failing takes five times as long as finding.
    """
    of_any = environment.getattr

    def get(value: Any, name: str) -> Any:
        if type(value) is not dict or name in _OF_DICTIONARIES:
            return of_any(value, name)
        return value[name] if name in value else environment.undefined(obj=value, name=name)

    return get


def _shown(page: Page, easel: _Easel) -> Published:
    assert page.front  # noqa: S101  the caller has looked
    file = File(page.path, None, easel.config.site_dir, use_directory_urls=True)
    file.edit_uri = edit_uri(page)
    shown = Shown(None, file, easel.config)
    body = str(page.body)
    shown.meta, shown.markdown, shown.content, shown.toc = page.meta, body, html(body), contents(body)
    place = easel.files.src_uris.get(page.path)
    if place and place.page:
        text = _in_its_place(shown, place.page, easel)
    else:
        text = easel.shells.render(_context(shown, easel))
    return Published(
        path=file.dest_uri,
        content=text.encode("utf-8", errors="xmlcharrefreplace"),
        url=None if page.front.moved else file.url,
        updated=page.front.updated,
    )


def _in_its_place(shown: Shown, place: Shown, easel: _Easel) -> str:
    """The text of a page that the navigation leads to: there it is the active one, and has neighbours."""
    before = dict(vars(place))
    vars(place).update({key: vars(shown)[key] for key in ("meta", "markdown", "content", "toc", "edit_url")})
    place.active = True
    try:
        return easel.shells.template.render(_context(place, easel))
    finally:
        place.active = False
        vars(place).update(before)


def _context(shown: Shown, easel: _Easel) -> Mapping[str, Any]:
    return get_context(easel.navigation, easel.files, easel.config, shown)


def rebuilt(page: Page, files: Files, navigation: Navigation, environment: Environment, config: MkDocsConfig) -> bytes:
    """A page with Markdown that editors wrote, by what MkDocs knew when it last built the whole site."""
    shown = files.src_uris[page.path].page
    assert shown  # noqa: S101  MkDocs has built it before
    shown.file.content_string = str(page.content)
    shown.read_source(config)
    shown.render(config, files)
    shown.active = True
    try:
        context = get_context(navigation, files, config, shown)
        return environment.get_template("main.html").render(context).encode("utf-8", errors="xmlcharrefreplace")
    finally:
        shown.active = False


class Elsewhere(File):
    """A page that is made without MkDocs: it knows where the page is, so that links to it are right, and no more."""

    @classmethod
    def at(cls, address: str, config: MkDocsConfig) -> "Elsewhere":
        """The page at an address."""
        path = addresses.path(address)
        made = cls(path, None, config.site_dir, use_directory_urls=True, dest_uri=f"{address}index.html")
        made.inclusion = InclusionLevel.NOT_IN_NAV
        return made

    def is_documentation_page(self) -> bool:
        """It is none of MkDocs'."""
        return False

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002  MkDocs' own signature
        """Leave it alone."""


def mentioned(files: Files) -> frozenset[str]:
    """Each word in the project's own pages, or in their paths: pages without such words no link of theirs can mean."""
    own = list(files.documentation_pages())
    texts = (unquote(file.content_bytes.decode("utf-8", "replace")) for file in own)
    return frozenset(_WORD.findall("\n".join([*texts, *(file.src_uri for file in own)])))


def may_be_meant(address: str, words: frozenset[str]) -> bool:
    """Whether links with these words may lead to the page at an address."""
    return words.issuperset(_WORD.findall(address.rstrip("/").rpartition("/")[2]))


def page_file(page: Page, config: MkDocsConfig) -> File:
    """A generated page as MkDocs is given it."""
    file = File.generated(config, page.path, content=page.content, inclusion=InclusionLevel.NOT_IN_NAV)
    file.edit_uri = edit_uri(page)
    return file


def edit_uri(page: Page) -> str | None:
    """The file that an editor changes to change the page, relative to MkDocs' folder."""
    return page.edit.removeprefix(f"{CONTENT}/") if page.edit else None


def _told(page: Shown) -> dict[str, Any]:
    told = {key: page.meta[key] for key in _TOLD_OF_NAVIGATION if key in page.meta}
    return {"title": page.title, **told}


def _templates(folder: Path) -> Iterable[tuple[str, str]]:
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".html", ".svg", ".xml", ".txt"} and path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8")


def navigation_paths(navigation: Any) -> set[str]:
    """The Markdown files that a configuration's navigation names."""
    if isinstance(navigation, str):
        return {navigation}
    items = navigation.values() if isinstance(navigation, Mapping) else navigation or ()
    return {path for item in items for path in navigation_paths(item)}
