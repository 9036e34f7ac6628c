"""A metadata file as a form has it: its values, its source, and the check's verdict beside each field."""

import re
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from briefings.editing.formatting import Edit, unsafe, write
from briefings.evidence import Briefing, Case, KnownNames, Reading, Support, check, explain
from briefings.metadata import FILE_NAME, Metadata
from briefings.metadata.canonical import changed
from briefings.metadata.completion import schema_files, schema_path
from briefings.metadata.load import read_tree, validate
from briefings.metadata.places import KEY, Plain
from briefings.metadata.rewriting import UnsafeError
from briefings.model import SourceDocument
from briefings.problems import Finding, Problem
from briefings.site import SEEDS, file_problem, metadata_files, read_registry
from briefings.sources import Refusal, read

Json = dict[str, Any]
_SOURCE = re.compile(rb"""^source:[ \t]*["']?([\w.-]+)""", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Form:
    """One metadata file of a project."""

    root: Path
    path: Path

    @property
    def file(self) -> str:
        """Relative to the project folder."""
        return self.path.relative_to(self.root).as_posix()

    def state(self) -> Json:
        """All that the form shows; `refusal` where the file can only be mended as text."""
        content = self.path.read_bytes()
        tree, problems = read_tree(content, file=self.file)
        state = {"file": self.file, "slug": self.path.stem, "version": sha256(content).hexdigest()}
        if problems:
            return {**state, "refusal": [asdict(problem) for problem in problems]}
        schema = schema_files(read_registry(self.root).registry)[schema_path("briefing")]
        return {**state, "value": tree.value, "schema": schema, **self.verdict(tree.value)}

    def verdict(self, value: Plain) -> Json:
        """What the check says of these values, saved or not, and the passages that they rest on."""
        source = self._source(value)
        shown = {"source": None if isinstance(source, Finding) else _shown(source)}
        metadata, findings = validate(Metadata, value, path=())
        if isinstance(source, Finding) or metadata is None:
            findings = [*findings, *([source] if isinstance(source, Finding) else [])]
            return {**shown, "problems": [_said(finding) for finding in findings], "support": []}
        registry = read_registry(self.root).registry
        case = Case(Reading(source), registry, KnownNames.of(registry))
        briefing, findings = check(metadata, case, slug=self.path.stem, file=self.file)
        support = _support(briefing, case) if briefing else []
        return {**shown, "problems": [_said(finding) for finding in findings], "support": support}

    def save(self, value: Plain, *, version: str) -> Problem | None:
        """Write the values into the file; None if they stand there now. Lines that need not change do not."""
        known = self.path.read_bytes()
        if sha256(known).hexdigest() != version:
            message = "somebody has changed this file since the form was opened"
            return file_problem(self.file, "file-changed", message, "copy what you wrote, and open the form again")
        try:
            text = changed(known.decode(), value, file=self.file)
        except (UnsafeError, UnicodeDecodeError) as error:
            return unsafe(self.file, error)
        said = write(self.root, [Edit(path=self.path, known=known, text=text)])
        return next((problem for problem in said if isinstance(problem, Problem)), None)

    def _source(self, value: Plain) -> SourceDocument | Finding:
        fields = value if isinstance(value, dict) else {}
        name, encoding = str(fields.get("source", "")), fields.get("encoding")
        if not FILE_NAME.fullmatch(name):
            return Finding(
                code="source-missing", path=("source",), message="no source document is named", mend="name one"
            )
        found = read(self.root / SEEDS, name, encoding=encoding if isinstance(encoding, str) else None)
        if isinstance(found, Refusal):
            return Finding(code=found.code, path=("source",), message=found.message, mend=found.mend)
        return found


def forms(root: Path) -> dict[str, Form]:
    """Every metadata file, by the name in its address."""
    return {path.stem: Form(root, path) for path in metadata_files(root)}


def unused_sources(root: Path) -> list[str]:
    """The source documents that no metadata file names."""
    used = {name.decode() for path in metadata_files(root) for name in _SOURCE.findall(path.read_bytes())}
    return sorted(path.name for path in (root / SEEDS).glob("*.txt") if path.is_file() and path.name not in used)


def plain(value: Any) -> Plain:
    """What a browser sent, as values of a metadata file: texts, lists and mappings, without empty ones."""
    if isinstance(value, dict):
        made = {str(key): plain(item) for key, item in value.items()}
        return {key: item for key, item in made.items() if item not in ("", [], {})}
    if isinstance(value, list):
        return [item for item in map(plain, value) if item not in ("", [], {})]
    return value if isinstance(value, str) else "" if value is None else str(value)


def _shown(source: SourceDocument) -> Json:
    paragraphs = [
        {"start": one.start, "text": source.text[one.start : one.end], "number": one.number, "part": one.part}
        for one in source.paragraphs
    ]
    return {"file": source.file, "paragraphs": paragraphs}


def _said(finding: Finding) -> Json:
    path = [step for step in finding.path if step != KEY]
    return {**asdict(finding), "path": path}


def _support(briefing: Briefing, case: Case) -> list[Json]:
    """For each field with evidence, the passages; in characters of the reading text."""
    metadata = briefing.metadata
    lists = ("summary", "key_points", "participants", "quotes", "places")
    ways = [(key, index) for key in lists for index in range(len(getattr(metadata, key)))]
    fields: list[tuple[str | int, ...]] = [*ways, ("title",), ("issuer",), ("distributor",), ("event",)]
    return [_passages(way, support) for way in fields for support in list(explain(way, briefing, case))[:1]]


def _passages(way: tuple[str | int, ...], support: Support) -> Json:
    spans = [{"start": span.start, "end": span.end, "paragraph": span.paragraph} for span in support.spans]
    return {"path": list(way), "how": support.how, "spans": spans}
