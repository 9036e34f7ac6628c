"""The demonstration project that everything is measured on: its Markdown pages, and edits as editors make them."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import yaml

from measuring import Failed, Measured, measure

ROOT = Path(__file__).parent.parent
BRIEFINGS = str(Path(sys.executable).with_name("briefings"))
URL = "https://example.org/"
CACHE = ".briefings-cache"
_TITLE = re.compile(r"^title: (.+)$", re.MULTILINE)
_ISSUER = re.compile(r"^issuer: (.+)$", re.MULTILINE)


@dataclass(kw_only=True)
class Project:
    """A demonstration project, made where it is first asked for."""

    number: int
    scratch: Path
    limit: float
    """Seconds that a command may take."""
    _edits: int = field(default=0, init=False)
    _build: Measured | Failed | None = field(default=None, init=False)
    _originals: dict[Path, str] = field(default_factory=dict, init=False)
    """Every edit starts from the file as the demonstration wrote it."""

    @cached_property
    def folder(self) -> Path:
        """The project, made anew."""
        folder = self.scratch / f"demo-{self.number}"
        shutil.rmtree(folder, ignore_errors=True)
        _prepare("demo", "--project", ROOT, self.number, folder)
        return folder

    @cached_property
    def pages(self) -> Path:
        """Its Markdown pages, as they are before any edit; hand-written ones too."""
        folder = self.scratch / f"pages-{self.number}"
        shutil.rmtree(folder, ignore_errors=True)
        _prepare("pages", "--project", self.folder, folder, "--url", URL)
        for path in (self.folder / "content").glob("*.md"):
            if not (folder / path.name).exists():
                shutil.copy(path, folder)
        return folder

    @cached_property
    def briefing(self) -> str:
        """The name of the briefing that is edited: a published one, with its title on one line."""
        for path in sorted((self.folder / "content/briefings").glob("*.yml")):
            text = path.read_text(encoding="utf-8")
            title = _TITLE.search(text)
            if "\nstatus: published\n" in text and "\nlanguage: en\n" in text and title and title[1][0] != ">":
                return path.stem
        raise LookupError(f"no briefing of {self.folder} can be edited")

    @property
    def metadata(self) -> Path:
        """The metadata file that is edited."""
        return self.folder / f"content/briefings/{self.briefing}.yml"

    def build(self) -> Measured | Failed:
        """What `briefings build` costs with the files as they are."""
        self._build = measure([BRIEFINGS, "build"], folder=self.folder, limit=self.limit)
        return self._build

    def built(self) -> Measured | Failed:
        """The latest build, or a first one, so that the next finds what it left."""
        return self._build or self.build()

    def check(self) -> Measured | Failed:
        """What `briefings check` costs with the files as they are."""
        return measure([BRIEFINGS, "check"], folder=self.folder, limit=self.limit)

    def forget(self) -> None:
        """As it was before the first build."""
        self._build = None
        for name in ("site", CACHE):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def page(self, briefing: str) -> str:
        """The briefing's page as it was built; nothing where there is none."""
        path = self.folder / f"site/briefings/{briefing}/index.html"
        return path.read_text(encoding="utf-8") if path.is_file() else ""

    def new_word(self) -> str:
        """A word that stands nowhere yet, and is no name."""
        self._edits += 1
        return f"benchmark{'x' * self._edits}"

    def edit_title(self) -> str:
        """Add a word to the title of a briefing; the word."""
        word = self.new_word()
        self._change(self.metadata, lambda text: _TITLE.sub(lambda found: _titled(found, word), text, count=1))
        return word

    def issued(self) -> int:
        """The number of metadata files that name the issuer whose record is edited."""
        line = f"\nissuer: {self._issuer}\n"
        return sum(
            line in path.read_text(encoding="utf-8") for path in (self.folder / "content/briefings").glob("*.yml")
        )

    def edit_issuer(self) -> str:
        """Add a word to the name of the briefing's issuer, the name before becoming an alias; the word."""
        word, issuer = self.new_word(), self._issuer
        record = re.compile(rf"^{issuer}:\n  name: (.+)$", re.MULTILINE)
        renamed = rf"{issuer}:\n  name: \1 {word}\n  aliases: [\1]"
        self._change(self.folder / "content/organisations.yml", lambda text: record.sub(renamed, text, count=1))
        return word

    def edit_theme(self) -> str:
        """Add a word to the foot of every page; the word."""
        word = self.new_word()
        self._change(
            self.folder / "theme/partials/footer.html", lambda text: text.replace("</footer>", f"{word}</footer>", 1)
        )
        return word

    def add_briefing(self) -> str:
        """Add a source document and its metadata, like those of the briefing that is edited; its name."""
        name = f"added-{self.new_word()}"
        text = self.metadata.read_text(encoding="utf-8")
        source = re.search(r"^source: (.+)$", text, re.MULTILINE)
        if not source:
            raise LookupError(f"no source in {self.metadata}")
        document = (self.folder / "seeds" / source[1]).read_text(encoding="utf-8")
        (self.folder / f"seeds/{name}.txt").write_text(f"{document}\nOne more sentence.\n", encoding="utf-8")
        added = text.replace(source[0], f"source: {name}.txt", 1)
        self.metadata.with_stem(name).write_text(added, encoding="utf-8")
        return name

    def remove_briefing(self, name: str) -> None:
        """Remove a briefing and its source document."""
        self.metadata.with_stem(name).unlink()
        (self.folder / f"seeds/{name}.txt").unlink()

    def _change(self, path: Path, change: Callable[[str], str]) -> None:
        before = self._originals.setdefault(path, path.read_text(encoding="utf-8"))
        path.write_text(change(before), encoding="utf-8")

    @property
    def _issuer(self) -> str:
        found = _ISSUER.search(self.metadata.read_text(encoding="utf-8"))
        if not found:
            raise LookupError(f"no issuer in {self.metadata}")
        return found[1]


def plain_mkdocs(project: Project, folder: Path, *, theme: bool) -> None:
    """A MkDocs project of the same Markdown and navigation, without plugins; `theme`: with this project's own."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(project.pages, folder / "content")
    config = yaml.safe_load((project.folder / "mkdocs.yml").read_text(encoding="utf-8"))
    config |= {"plugins": [], "not_in_nav": "*"}
    if theme:
        shutil.copytree(project.folder / "theme", folder / "theme")
    else:
        del config["theme"]["custom_dir"]
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")


def _prepare(*arguments: object) -> None:
    subprocess.run([BRIEFINGS, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)


def _titled(found: "re.Match[str]", word: str) -> str:
    title = json.dumps(f"{yaml.safe_load(found[1])} {word}", ensure_ascii=False)
    return f"title: {title}"
