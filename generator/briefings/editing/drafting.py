"""Metadata files drafted from source documents: nothing is written that `check` would refuse, also once published."""

import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from briefings.draft.compose import draft_of
from briefings.draft.proposal import Draft
from briefings.draft.suggestions import read_answer, request
from briefings.draft.supporting import without
from briefings.draft.writing import draft_text, notes, values
from briefings.editing.adding import proposed_additions
from briefings.editing.beginning import document_at, metadata_path
from briefings.editing.suggesting import Answering, Unanswered, with_suggestions
from briefings.evidence import Case, KnownNames, Reading, faults
from briefings.metadata import Metadata, Registry
from briefings.metadata.load import validate
from briefings.model import SourceDocument
from briefings.problems import Finding, Problem, as_text
from briefings.site import SEEDS, file_problem, metadata_files, read_registry
from briefings.writing import write_new

_MOST_PASSES = 50
"""Each takes out all that was refused; a second is needed for quotations whose speaker has gone."""
_SOURCE = re.compile(r"^source:[ \t]*[\"']?([^\s\"'#]+)", re.MULTILINE)
FILES_A_WORKER = 16
"""Fewer are not worth a process, with a model to load."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """What became of one source document."""

    source: str
    """Its file in `seeds/`."""
    sha256: str = ""
    outcome: Literal["drafted", "proposed", "unchanged", "skipped"]
    """Proposed: additions to a file that is there; unchanged: there are none. Skipped: its file is there."""
    file: str
    """The metadata file, in the project."""
    text: str = ""
    """Of the file; or the difference that is proposed."""
    doubts: int = 0
    """How many lines the editor is asked to check."""
    left_out: tuple[str, ...] = ()
    """What a language model suggested and the source does not support, each with its reason."""
    unanswered: str = ""
    """Why a language model that was asked suggested nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafting:
    """What drafting needs to know of a project."""

    root: Path
    now: datetime
    registry: Registry
    known: KnownNames
    present: Mapping[str, Path]
    """From source documents to the metadata files that there are."""
    update: bool
    model: Answering | None = None
    """Asked for a summary, key points and roles, if there is one."""

    @classmethod
    def of(cls, root: Path, *, now: datetime, update: bool, model: Answering | None = None) -> "Drafting":
        """Read the authority files, and which documents have metadata."""
        registry = read_registry(root).registry
        return cls(
            root=root,
            now=now,
            registry=registry,
            known=KnownNames.of(registry),
            present=_present(root),
            update=update,
            model=model,
        )

    def draft(self, path: Path) -> Drafted | Problem:
        """The draft of one document, not yet written; or why there is none."""
        source = path.name
        file = self.present.get(source)
        if file and not self.update:
            return self._skipped(source, file)
        document = document_at(self.root, path)
        if isinstance(document, Problem):
            return document
        draft = supported(draft_of(document, self.registry, today=self.now.date()), document, self.registry, self.known)
        if draft is None:
            message = "nothing can be drafted from it: it has no words that could name its issuer"
            return file_problem(f"{SEEDS}/{source}", "draft-empty", message, "write its metadata by hand")
        if self.model is None:
            return self._added(draft, document, file) if file else self._begun(draft, document)
        draft, left_out, unanswered = self._suggested(draft, document, self.model)
        drafted = self._added(draft, document, file) if file else self._begun(draft, document)
        if isinstance(drafted, Problem):
            return drafted
        return replace(drafted, left_out=left_out, unanswered=unanswered)

    def _suggested(
        self, draft: Draft, document: SourceDocument, model: Answering
    ) -> tuple[Draft, tuple[str, ...], str]:
        """The draft with what a model suggests and the source supports; what it does not; and why there is nothing."""
        body = model.ask(request(document, model=model.name))
        answer = body.message if isinstance(body, Unanswered) else read_answer(body)
        if isinstance(answer, str):
            return draft, (), answer
        case = Case(Reading(document), self.registry, self.known)
        made, left_out = with_suggestions(
            draft, answer, case.reading, lambda candidate: _refused(candidate, case), model=model.name
        )
        return made, left_out, ""

    def _begun(self, draft: Draft, document: SourceDocument) -> Drafted:
        path = metadata_path(self.root, document, title=draft.titles[0].value, issued=draft.date.value)
        file = path.relative_to(self.root).as_posix()
        doubts = len(list(notes(draft))) + len(draft.remarks)
        text = draft_text(draft, file=file)
        return Drafted(
            source=document.file, sha256=document.sha256, outcome="drafted", file=file, text=text, doubts=doubts
        )

    def _added(self, draft: Draft, document: SourceDocument, path: Path) -> Drafted | Problem:
        file = path.relative_to(self.root).as_posix()
        case = Case(Reading(document), self.registry, self.known)
        diff = proposed_additions(path.read_bytes(), draft, case, file=file)
        if isinstance(diff, Problem):
            return diff
        return Drafted(source=document.file, outcome="proposed" if diff else "unchanged", file=file, text=diff)

    def _skipped(self, source: str, path: Path) -> Drafted:
        return Drafted(source=source, outcome="skipped", file=path.relative_to(self.root).as_posix())


def documents(paths: Sequence[Path]) -> list[Path]:
    """The source documents that are meant: files as named, and the `.txt` files of folders."""
    found = [path for named in paths for path in (sorted(named.glob("*.txt")) if named.is_dir() else [named])]
    return list(dict.fromkeys(found))


def drafts(drafting: Drafting, paths: Sequence[Path]) -> Iterator[Drafted | Problem]:
    """The draft of each document in order; many are shared among the processors."""
    workers = min(os.cpu_count() or 1, len(paths) // FILES_A_WORKER)
    if workers <= 1:
        yield from map(drafting.draft, paths)
        return
    with ProcessPoolExecutor(workers, initializer=_begin_worker, initargs=(drafting,)) as pool:
        yield from pool.map(_draft_in_worker, paths, chunksize=4)


def save(root: Path, drafted: Drafted) -> Drafted | Problem:
    """The draft in its file, never over another one: where one is there, the document's digest is added to the name."""
    path = root / drafted.file
    for place in (path, path.with_name(f"{path.stem}-{drafted.sha256[:6]}.yml")):
        with suppress(FileExistsError):
            write_new(place, drafted.text)
            return replace(drafted, file=place.relative_to(root).as_posix())
    message = "this metadata file is there already"
    return file_problem(drafted.file, "file-exists", message, "edit it; it is not overwritten")


def told(made: Drafted | Problem) -> str:
    """What became of one document, in lines."""
    if isinstance(made, Problem):
        return f"{as_text(made)}\n"
    match made.outcome:
        case "skipped":
            return f"{made.source}: skipped, its metadata is in {made.file}\n"
        case "unchanged":
            return f"{made.source}: nothing is to be added to {made.file}\n"
        case _:
            lines = "line" if made.doubts == 1 else "lines"
            return made.text or f"{made.file}: {made.doubts:,} {lines} to check\n"


def remarks(made: Drafted) -> Iterator[str]:
    """What a language model suggested in vain, or that it did not answer, in lines."""
    yield from (f"{made.source}: left out: {remark}" for remark in made.left_out)
    if made.unanswered:
        yield f"{made.source}: {made.unanswered}; drafted without it"


def is_whole(made: Drafted | Problem) -> bool:
    """Whether a document was drafted as it was asked for."""
    return isinstance(made, Drafted) and not made.unanswered


def summed_up(found: Sequence[Drafted | Problem]) -> str:
    """A run in one line."""
    outcomes = Counter(made.outcome if isinstance(made, Drafted) else "refused" for made in found)
    names = [name for name in ("drafted", "proposed", "unchanged", "skipped", "refused") if outcomes[name]]
    return ", ".join(f"{outcomes[name]:,} {name}" for name in names) or "no source documents there"


def supported(draft: Draft, source: SourceDocument, registry: Registry, known: KnownNames) -> Draft | None:
    """The draft without what the evidence check refuses; none where no draft can pass it."""
    case = Case(Reading(source), registry, known)
    for _ in range(_MOST_PASSES):
        refused = _refused(draft, case)
        if not refused:
            return draft
        left = without(draft, refused)
        if left is None:
            return None
        draft = left
    return None


def _refused(draft: Draft, case: Case) -> list[Finding]:
    """Errors and warnings alike: an editor who confirms a draft unchanged gets neither."""
    metadata, findings = validate(Metadata, {**values(draft), "status": "published"}, path=())
    if metadata is None:
        return findings
    return faults(metadata, case)


def _present(root: Path) -> dict[str, Path]:
    """Read by their lines alone, so that a file counts even while something is wrong with it."""
    found: dict[str, Path] = {}
    for path in metadata_files(root):
        source = _SOURCE.search(path.read_bytes().decode("utf-8", "replace"))
        if source:
            found.setdefault(source[1], path)
    return found


_working: list[Drafting] = []
"""In a worker process: its one task."""


def _begin_worker(drafting: Drafting) -> None:
    _working.append(drafting)


def _draft_in_worker(path: Path) -> Drafted | Problem:
    return _working[-1].draft(path)
