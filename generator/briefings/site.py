"""One build: a project folder → a checked corpus, its pages, its search index. Alone writes files."""

import os
import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from briefings.addresses import BUILT, NAMES, SLUG
from briefings.corpus import Corpus, Withdrawn, is_public
from briefings.evidence import Briefing, Case, KnownNames, Reading, check
from briefings.exports import all_exports, guide_page
from briefings.exports.permalinks import permanent_addresses
from briefings.folding import slug
from briefings.metadata import Loaded, LoadedRegistry, Metadata, Registry, load_metadata, load_registry
from briefings.metadata.authority import alike, referred_to, unused
from briefings.metadata.shape import nearest
from briefings.model import KINDS, Kind, Site
from briefings.pages import Page, all_pages
from briefings.problems import Finding, Problem, arranged, has_errors
from briefings.search import names_file, search_documents, shards_of
from briefings.search_index import shard_files, shared_files
from briefings.sources import Refusal, read
from briefings.writing import contents, replace_file, replacing

CONTENT = "content"
SEEDS = "seeds"
PERMALINKS = "permalinks.txt"
METADATA = f"{CONTENT}/briefings"
_RESERVED_YEARS = 4
"""A stem that is four digits would stand where a year's list does."""


_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?\n---[ \t]*\n", re.DOTALL)
"""Of the home page's introduction; the generated page has its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A project folder, read and held against its sources."""

    corpus: Corpus
    problems: tuple[Problem, ...]
    number: int
    """Of metadata files."""


def clock() -> datetime:
    """The time of the build: `SOURCE_DATE_EPOCH` (reproducible-builds.org) or now."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch and epoch.isdigit() else datetime.now(UTC)


def check_project(root: Path, *, now: datetime) -> Checked:
    """Everything in the folder that may be published at `now`, and all problems in order."""
    authority = read_registry(root)
    files = metadata_files(root)
    problems = [*authority.problems, *_file_problems(root, files), *_page_problems(root)]
    reader = _Reader(root, authority.registry, now)
    for path in files:
        reader.add(path)
    corpus = Corpus.of(reader.briefings, reader.withdrawn)
    names = {path.stem for path in files}
    problems += [*reader.problems, *reader.supersession_problems(names), *reader.alias_problems(names)]
    problems += (authority.problem(*found) for found in alike(authority.registry))
    if not has_errors(problems):  # What is refused has no address and no references; saying so twice helps nobody.
        problems += _lost_addresses(root, corpus)
        problems += (authority.problem(*found) for found in unused(authority.registry, reader.used))
    return Checked(corpus=corpus, problems=tuple(arranged(problems)), number=len(files))


def standing(checked: Checked, before: Corpus) -> Corpus:
    """What is shown while a project is being edited: a briefing that has errors now, as it was last without."""
    wrong = {problem.file for problem in checked.problems if problem.severity == "error"}
    kept = [briefing for briefing in before.briefings if briefing.file in wrong]
    return Corpus.of([*checked.corpus.briefings, *kept], checked.corpus.withdrawn) if kept else checked.corpus


def project_pages(root: Path, corpus: Corpus, site: Site) -> Iterator[Page]:
    """Every generated page of the site."""
    index = root / CONTENT / "index.md"
    written = index.read_text(encoding="utf-8-sig") if index.is_file() else f"# {site.title}\n"
    return chain(all_pages(corpus, site, introduction=_FRONT_MATTER.sub("", written)), [guide_page(corpus, site)])


def copy_frame(root: Path, folder: Path) -> None:
    """The configuration and the theme of a project, for another project."""
    shutil.copy(root / "mkdocs.yml", folder)
    shutil.copytree(root / "theme", folder / "theme")


def write_pages(pages: Iterable[Page], folder: Path) -> int:
    """The Markdown tree as files, all or none of it; how many."""
    number = 0
    with replacing(folder) as fresh:
        for page in pages:
            _write(page, fresh)
            number += 1
    return number


def write_exports(corpus: Corpus, site: Site, folder: Path) -> None:
    """Feeds, citations, data and twins, in the site."""
    for file in all_exports(corpus, site):
        _write(file, folder)


def write_built(site: Path, *, now: datetime) -> None:
    """The day of the build, in a file of its own: on the pages it would make each of them new every day."""
    path = site / BUILT
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'{{"built": "{now.date()}"}}\n', encoding="utf-8")


def write_search_index(corpus: Corpus, site: Path) -> None:
    """What search reads: Pagefind's index of the corpus, and the names."""
    shards = shards_of(corpus)
    files = {NAMES: names_file(corpus)} | shared_files([shard.name for shard in shards])
    for shard in shards:
        files |= shard_files(shard.name, list(search_documents(shard.briefings)))
    for path, content in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content)


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
    return load_registry({kind: path.read_bytes() for kind, path in files.items() if path.is_file()}, folder=CONTENT)


def metadata_files(root: Path) -> list[Path]:
    """The project's metadata files, by path."""
    found = [path for path in (root / METADATA).rglob("*") if path.suffix in {".yml", ".yaml"} and path.is_file()]
    return sorted(found)


def _file_problems(root: Path, files: list[Path]) -> Iterator[Problem]:
    """What is wrong with the files as such: none at all, names, two for one address."""
    if not files:
        mend = "run `briefings new seeds/SOURCE.txt` for the first one"
        yield file_problem(METADATA, "no-briefing", f"there is no metadata file in {METADATA}/", mend)
    first: dict[str, str] = {}
    for path in files:
        name = path.relative_to(root).as_posix()
        stem = path.stem
        if not SLUG.match(stem) or (stem.isdigit() and len(stem) == _RESERVED_YEARS):
            mend = (
                f"rename it to {slug(stem) or 'some-name'}.yml"
                if not stem.isdigit()
                else f"rename it to {stem}-some-name.yml"
            )
            yield file_problem(name, "file-name", "the name is the address: small letters, digits and hyphens", mend)
        if stem in first:
            message = f"it has the same address as {first[stem]}"
            yield file_problem(name, "slug-twice", message, "rename one of the two; the address is the file's name")
        first.setdefault(stem, name)


def _page_problems(root: Path) -> Iterator[Problem]:
    """Hand-written pages that are not UTF-8, over which MkDocs would stumble without saying where."""
    for path in sorted((root / CONTENT).rglob("*.md")):
        try:
            path.read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            file = path.relative_to(root).as_posix()
            message = f"this page is not UTF-8 at byte {error.start:,}"
            yield file_problem(file, "page-encoding", message, "save the file as UTF-8 in your editor")


def _lost_addresses(root: Path, corpus: Corpus) -> Iterator[Problem]:
    """Addresses that were published once and lead nowhere now."""
    recorded = root / PERMALINKS
    present = set(permanent_addresses(corpus))
    lines = recorded.read_text(encoding="utf-8").splitlines() if recorded.is_file() else []
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


class _Reader:
    """Reads the metadata files one by one; what each came to is in the lists."""

    def __init__(self, root: Path, registry: Registry, now: datetime) -> None:
        self.root = root
        self.registry = registry
        self.known = KnownNames.of(registry)
        self.now = now
        self.briefings: list[Briefing] = []
        self.withdrawn: list[Withdrawn] = []
        self.problems: list[Problem] = []
        self.aliases: list[tuple[str, Loaded[Metadata], int]] = []
        self.supersessions: list[tuple[str, str, Loaded[Metadata]]] = []
        self.used: set[tuple[Kind, str]] = set()

    def supersession_problems(self, names: set[str]) -> Iterator[Problem]:
        """Briefings that are to take the place of one that is not there; `names` are those of all files."""
        for own, earlier, loaded in self.supersessions:
            if earlier == own or earlier not in names:
                guess = nearest(earlier, names - {own})
                mend = f"write `{guess}`, or take the line out" if guess else "name a metadata file, without `.yml`"
                message = "there is no such briefing" if earlier != own else "a briefing cannot supersede itself"
                finding = Finding(
                    code="supersedes-unknown", path=("supersedes",), message=message, mend=mend, text=earlier
                )
                yield loaded.problem(finding)

    def alias_problems(self, taken: set[str]) -> Iterator[Problem]:
        """Aliases that are the address of another briefing; `taken` are the names of all files."""
        for alias, loaded, index in self.aliases:
            if alias in taken:
                message = "this is the address of another briefing"
                mend = "take the alias out, or rename the other briefing"
                path = ("aliases", index)
                yield loaded.problem(Finding(code="alias-taken", path=path, message=message, mend=mend, text=alias))
            taken.add(alias)

    def add(self, path: Path) -> None:
        """Read one file and hold it against its source."""
        file = path.relative_to(self.root).as_posix()
        loaded = load_metadata(path.read_bytes(), file=file)
        self.problems += loaded.problems
        metadata = loaded.value
        if metadata is None:
            return
        self.used.update(referred_to(loaded.tree.value, self.registry))
        if metadata.supersedes:
            self.supersessions.append((path.stem, metadata.supersedes, loaded))
        self.aliases += [(alias, loaded, index) for index, alias in enumerate(metadata.aliases)]
        if metadata.withdrawn:
            notice = metadata.withdrawn
            self.withdrawn.append(
                Withdrawn(slug=path.stem, file=file, date=notice.date, reason=notice.reason, aliases=metadata.aliases)
            )
            return
        briefing, findings = self._check(metadata, path.stem, file)
        self.problems += [loaded.problem(_as_draft(found, metadata)) for found in findings]
        if briefing and is_public(metadata.status, metadata.embargo_until, self.now):
            self.briefings.append(briefing)

    def _check(self, metadata: Metadata, stem: str, file: str) -> tuple[Briefing | None, list[Finding]]:
        source = read(self.root / SEEDS, metadata.source, encoding=metadata.encoding)
        if isinstance(source, Refusal):
            return None, [Finding(code=source.code, path=("source",), message=source.message, mend=source.mend)]
        return check(metadata, Case(Reading(source), self.registry, self.known), slug=stem, file=file)


def _as_draft(finding: Finding, metadata: Metadata) -> Finding:
    """A draft may be unfinished: what is wrong with it stops nobody else's page."""
    if metadata.status != "draft":
        return finding
    return replace(finding, severity="warning")
