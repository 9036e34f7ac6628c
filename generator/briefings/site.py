"""A project folder: where its files are, what is wrong with them as files, and what its site is made of."""

import os
import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from briefings.addresses import BUILT, SLUG
from briefings.corpus import Corpus
from briefings.exports import all_exports, guide
from briefings.exports.permalinks import permanent_addresses
from briefings.folding import slug
from briefings.metadata import LoadedRegistry, load_registry
from briefings.model import KINDS, Kind, Site
from briefings.pages import Page, all_pages
from briefings.problems import Problem
from briefings.search import search_tasks
from briefings.store import Store
from briefings.tasks import Task
from briefings.work import Executors, Told, Workshop, processes, quietly
from briefings.writing import contents, replace_file, replacing

CONTENT = "content"
SEEDS = "seeds"
PERMALINKS = "permalinks.txt"
CACHE = ".briefings-cache"
METADATA = f"{CONTENT}/briefings"
_RESERVED_YEARS = 4
"""A stem that is four digits would stand where a year's list does."""


_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?\n---[ \t]*\n", re.DOTALL)
"""Of the home page's introduction; the generated page has its own."""


def clock() -> datetime:
    """The time of the build: `SOURCE_DATE_EPOCH` (reproducible-builds.org) or now."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch and epoch.isdigit() else datetime.now(UTC)


def workshop(root: Path, *, executors: Executors = processes, told: Told = quietly) -> Workshop:
    """Where the tasks of a project are made, with what was made before."""
    return Workshop(store=Store(root / CACHE), executors=executors, told=told)


def page_tasks(root: Path, corpus: Corpus, site: Site) -> Iterator[Task]:
    """The making of every generated page."""
    index = root / CONTENT / "index.md"
    written = index.read_text(encoding="utf-8-sig") if index.is_file() else f"# {site.title}\n"
    yield from all_pages(corpus, site, introduction=_FRONT_MATTER.sub("", written))
    yield guide(corpus, site)


def file_tasks(corpus: Corpus, site: Site) -> Iterator[Task]:
    """The making of everything beside the pages: feeds, citations, data, twins, and what search reads."""
    yield from all_exports(corpus, site)
    yield from search_tasks(corpus)


def copy_frame(root: Path, folder: Path) -> None:
    """The configuration and the theme of a project, for another project."""
    shutil.copy(root / "mkdocs.yml", folder)
    shutil.copytree(root / "theme", folder / "theme")


def write_pages(tasks: Iterable[Task], folder: Path) -> int:
    """The Markdown tree as files, all or none of it; how many."""
    number = 0
    with replacing(folder) as fresh:
        for page in (page for task in tasks for page in task.make()):
            _write(page, fresh)
            number += 1
    return number


def built_file(now: datetime) -> Page:
    """The day of the build, in a file of its own: on the pages it would make each of them new every day."""
    return Page(path=BUILT, body=f'{{"built": "{now.date()}"}}\n')


def write_permalinks(root: Path, corpus: Corpus) -> int:
    """Record every published address, so that `check` can refuse to lose one; how many."""
    found = permanent_addresses(corpus)
    path = root / PERMALINKS
    replace_file(path, "".join(f"{address}\n" for address in found), known=contents(path))
    return len(found)


def _write(page: Page, folder: Path) -> None:
    path = folder / page.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(page.content.encode() if isinstance(page.content, str) else page.content)


def read_registry(root: Path) -> LoadedRegistry:
    """The project's authority files."""
    files = {kind: root / CONTENT / f"{kind}.yml" for kind in KINDS}
    return _loaded(tuple((kind, path.read_bytes()) for kind, path in files.items() if path.is_file()))


@lru_cache(maxsize=1)
def _loaded(files: tuple[tuple[Kind, bytes], ...]) -> LoadedRegistry:
    """Those with these contents; while briefings are edited, they stay as they are."""
    return load_registry(dict(files), folder=CONTENT)


def metadata_files(root: Path) -> list[Path]:
    """The project's metadata files, by path."""
    return [root / name for name in metadata_names(content_names(root))]


def content_names(root: Path) -> list[str]:
    """Every file below `content/`, relative to the project folder, with forward slashes; by path."""
    return sorted(_below(f"{root}/", CONTENT), key=lambda name: name.split("/"))


def metadata_names(names: Iterable[str]) -> list[str]:
    """Those of files in `content/` that are metadata files."""
    found = [name for name in names if name.startswith(f"{METADATA}/") and name.endswith((".yml", ".yaml"))]
    return [name for name in found if stem(name)]


def stem(name: str) -> str:
    """A file's name without its folder and its ending."""
    return name.rpartition("/")[2].rpartition(".")[0]


def _below(root: str, folder: str) -> Iterator[str]:
    """Every file below a folder of the project, named from there: ten thousand at each edit, so without `Path`."""
    for entry in os.scandir(root + folder) if os.path.isdir(root + folder) else ():  # noqa: PTH112
        name = f"{folder}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _below(root, name)
        elif entry.is_file(follow_symlinks=False) or os.path.isfile(entry.path):  # noqa: PTH113
            yield name


def file_problems(names: Sequence[str]) -> Iterator[Problem]:
    """What is wrong with metadata files as such: none at all, names, two for one address."""
    if not names:
        mend = "run `briefings new seeds/SOURCE.txt` for the first one"
        yield file_problem(METADATA, "no-briefing", f"there is no metadata file in {METADATA}/", mend)
    first: dict[str, str] = {}
    for name in names:
        own = stem(name)
        if not SLUG.match(own) or (own.isdigit() and len(own) == _RESERVED_YEARS):
            mend = (
                f"rename it to {slug(own) or 'some-name'}.yml"
                if not own.isdigit()
                else f"rename it to {own}-some-name.yml"
            )
            yield file_problem(name, "file-name", "the name is the address: small letters, digits and hyphens", mend)
        if own in first:
            message = f"it has the same address as {first[own]}"
            yield file_problem(name, "slug-twice", message, "rename one of the two; the address is the file's name")
        first.setdefault(own, name)


def page_problems(root: Path, names: Iterable[str]) -> Iterator[Problem]:
    """Hand-written pages in `content/` that are not UTF-8: MkDocs would stumble over them without saying where."""
    for name in names:
        try:
            if name.endswith(".md"):
                (root / name).read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            message = f"this page is not UTF-8 at byte {error.start:,}"
            yield file_problem(name, "page-encoding", message, "save the file as UTF-8 in your editor")


def address_problems(root: Path, corpus: Corpus) -> Iterator[Problem]:
    """Addresses that were published once and lead nowhere now."""
    recorded = root / PERMALINKS
    lines = recorded.read_text(encoding="utf-8").splitlines() if recorded.is_file() else []
    present = set(permanent_addresses(corpus)) if lines else set()
    for number, address in enumerate(lines, start=1):
        if address and address not in present:
            message = f"the address {address} was published and leads nowhere now"
            yield Problem(
                file=PERMALINKS, line=number, column=1, code="address-lost", message=message, mend=_mend_of(address)
            )


def _mend_of(address: str) -> str:
    """How an old address is kept alive, by what it is the address of."""
    page, _, anchor = address.partition("#")
    kind, _, name = page.rstrip("/").partition("/")
    if anchor:
        return f"add `aliases: [{anchor}]` to the quotation that took its place, or delete this line"
    if kind == "briefings":
        return f"add `aliases: [{name}]` to the metadata file that took its place, or withdraw it, or delete this line"
    if kind in KINDS:
        return (
            f"add `former_ids: [{name}]` to the record in content/{kind}.yml that took its place, or delete this line"
        )
    return "put the source document back, or delete this line"


def file_problem(file: str, code: str, message: str, mend: str) -> Problem:
    """What is wrong with a file as a whole."""
    return Problem(file=file, line=1, column=1, code=code, message=message, mend=mend)
