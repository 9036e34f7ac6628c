"""A project folder, read and held against its sources: the corpus that may be published, and all problems.

Metadata files are checked in groups, each a task of its own: what has not changed since is not checked again.
"""

import gc
import re
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from itertools import chain
from pathlib import Path, PurePosixPath

from briefings.corpus import Corpus, Withdrawn, is_public
from briefings.evidence import Briefing, Case, KnownNames, Reading, check
from briefings.fingerprints import fingerprint
from briefings.metadata import Loaded, LoadedRegistry, Metadata, Registry, load_metadata
from briefings.metadata.authority import alike, referred_to, unused
from briefings.metadata.shape import nearest
from briefings.model import Kind, SourceDocument
from briefings.problems import Finding, Problem, arranged, has_errors
from briefings.site import (
    SEEDS,
    address_problems,
    content_names,
    file_problems,
    metadata_names,
    page_problems,
    read_registry,
    stem,
)
from briefings.sources import Refusal, fetch, parse
from briefings.store import without_collector
from briefings.tasks import Task, code
from briefings.work import Remembered, State, Workshop, known_as

_SOURCE = re.compile(rb"^source:[ \t]*[\"']?([A-Za-z0-9][\w.-]{0,200})", re.MULTILINE)
_MONTH = re.compile(r"\d{4}-\d{2}")
_DIGITS = 1
"""Hexadecimal digits of a name's digest that files of one group share, beside the month that the name begins with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A project folder, checked."""

    corpus: Corpus
    problems: tuple[Problem, ...]
    number: int
    """Of metadata files."""
    until: datetime | None
    """When the next embargo ends, and with it what is said here."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What one metadata file came to."""

    file: str
    slug: str
    problems: tuple[Problem, ...]
    briefing: Briefing | None = None
    """Whatever its status."""
    withdrawn: Withdrawn | None = None
    supersedes: str | None = None
    aliases: tuple[str, ...] = ()
    used: frozenset[tuple[Kind, str]] = frozenset()
    """The records that it refers to."""
    lacking: str | None = None
    """The name of a source document that was not at hand."""


def check_project(root: Path, *, now: datetime, workshop: Workshop) -> Checked:
    """Everything in the folder that may be published at `now`, and all problems in order."""
    root = root.resolve()
    authority = read_registry(root)
    names = content_names(root)
    files = metadata_names(names)
    entries = read_entries(root, files, authority.registry, workshop)
    public = [entry.briefing for entry in entries if entry.briefing and _is_public(entry.briefing, now)]
    corpus = Corpus.of(public, (entry.withdrawn for entry in entries if entry.withdrawn))
    problems = [*authority.problems, *file_problems(files), *page_problems(root, names)]
    problems += chain.from_iterable(entry.problems for entry in entries)
    problems += [*_supersession_problems(root, entries), *_alias_problems(root, entries)]
    problems += _authority_problems(root, authority, entries, corpus, refused=has_errors(problems))
    embargoes = (entry.briefing.metadata.embargo_until for entry in entries if entry.briefing)
    until = min((end for end in embargoes if end and end > now), default=None)
    return Checked(corpus=corpus, problems=tuple(arranged(problems)), number=len(files), until=until)


def standing(checked: Checked, before: Corpus) -> Corpus:
    """What is shown while a project is being edited: a briefing that has errors now, as it was last without."""
    wrong = {problem.file for problem in checked.problems if problem.severity == "error"}
    kept = [briefing for briefing in before.briefings if briefing.file in wrong]
    return Corpus.of([*checked.corpus.briefings, *kept], checked.corpus.withdrawn) if kept else checked.corpus


def read_entries(root: Path, files: Sequence[str], registry: Registry, workshop: Workshop) -> list[Entry]:
    """What each metadata file came to, in the order of the files."""
    groups: dict[str, list[str]] = {}
    for file in files:
        groups.setdefault(_group(stem(file)), []).append(file)
    workshop.kept, workshop.groups = {}, {}
    index = fingerprint("remembered", code(), str(root))
    is_first = not workshop.remembered
    if is_first:
        workshop.remembered = workshop.store.get(index) or {}
    with without_collector():
        found = _recalled(root, groups, registry, workshop)
        if is_first:
            gc.freeze()  # All this stays, and is not to be looked through again and again.
    changed = {key: group for key, group in groups.items() if key not in found}
    found |= _checked(root, changed, registry, workshop)
    if is_first and changed:
        known = {key: workshop.remembered[key] for key in groups if key in workshop.remembered}
        workshop.store.put(index, {key: replace(one, result=None) for key, one in known.items()})
    by_file = {entry.file: entry for entries in found.values() for entry in entries}
    return [by_file[file] for file in files]


def _recalled(
    root: Path, groups: dict[str, list[str]], registry: Registry, workshop: Workshop
) -> dict[str, tuple[Entry, ...]]:
    """By group what its files came to before, where all that this rests on is as it was."""
    found: dict[str, tuple[Entry, ...]] = {}
    for key, group in groups.items():
        known = workshop.remembered.get(key)
        if known and known.state == _state(root, group, known.sources, registry):
            entries = workshop.recalled(key)
            if entries is not None:
                found[key] = entries
                _note_places(known, entries, workshop)
    return found


def _checked(
    root: Path, groups: dict[str, list[str]], registry: Registry, workshop: Workshop
) -> dict[str, tuple[Entry, ...]]:
    """What the files of groups came to, by group."""
    begun = time.time_ns()
    read = {key: [(file, (root / file).read_bytes()) for file in groups[key]] for key in groups}
    named = {key: _named(group) for key, group in read.items()}
    found: dict[str, tuple[Entry, ...]] = {}
    while len(found) < len(read):
        tasks = {key: _task(root, read[key], named[key], registry) for key in read if key not in found}
        workshop.make(list(tasks.values()), "Checking")
        for key, task in tasks.items():
            entries: tuple[Entry, ...] = workshop.result(task)
            lacking = {entry.lacking for entry in entries if entry.lacking}
            named[key] |= lacking
            if lacking:
                continue
            sources = tuple(sorted(named[key]))
            state = _state(root, groups[key], sources, registry)
            known = Remembered(state=state, sources=sources, name=task.name, result=entries)
            workshop.remember(key, known, before=begun)
            found[key] = entries
            _note_places(known, entries, workshop)
    return found


def _note_places(known: Remembered, entries: Sequence[Entry], workshop: Workshop) -> None:
    """Where in the store the briefings of a group stand."""
    workshop.groups[known.name] = entries
    workshop.kept |= {entry.briefing.digest: (known.name, i) for i, entry in enumerate(entries) if entry.briefing}


def _named(group: Sequence[tuple[str, bytes]]) -> set[str]:
    """The source documents that metadata files seem to name; what they do name may be more."""
    return {name.decode("utf-8", "replace") for _, content in group for name in _SOURCE.findall(content)}


def _state(root: Path, group: Sequence[str], sources: Iterable[str], registry: Registry) -> State:
    """What the system knows of the files that a group's result rests on, and the digest of the records."""
    names = [*group, *(f"{SEEDS}/{name}" for name in sources)]
    return registry.digest, tuple([known_as(f"{root}/{name}") for name in names])


def _group(stem: str) -> str:
    """What groups a file: who asks for a year of briefings, as search does, reads the groups of that year."""
    month = _MONTH.match(stem)
    return f"{month[0] if month else ''}{sha256(stem.encode()).hexdigest()[:_DIGITS]}"


def _task(root: Path, group: Sequence[tuple[str, bytes]], sources: Iterable[str], registry: Registry) -> Task:
    at_hand = {name: fetch(root / SEEDS, name) for name in sorted(sources)}
    return Task(check_group, (tuple(group), at_hand, registry))


def check_group(
    files: Sequence[tuple[str, bytes]], sources: dict[str, bytes | Refusal], registry: Registry
) -> tuple[Entry, ...]:
    """What each metadata file comes to, given its path and content, the source documents and the records."""
    return tuple(_entry(file, content, sources, registry) for file, content in files)


def _entry(file: str, content: bytes, sources: dict[str, bytes | Refusal], registry: Registry) -> Entry:
    loaded = load_metadata(content, file=file)
    metadata = loaded.value
    slug = PurePosixPath(file).stem
    if metadata is None:
        return Entry(file=file, slug=slug, problems=loaded.problems)
    entry = Entry(
        file=file,
        slug=slug,
        problems=loaded.problems,
        supersedes=metadata.supersedes,
        aliases=metadata.aliases,
        used=frozenset(referred_to(loaded.tree.value, registry)),
    )
    if metadata.withdrawn:
        notice = metadata.withdrawn
        gone = Withdrawn(slug=slug, file=file, date=notice.date, reason=notice.reason, aliases=metadata.aliases)
        return replace(entry, withdrawn=gone)
    if metadata.source not in sources:
        return replace(entry, lacking=metadata.source)
    briefing, findings = _briefing(metadata, sources[metadata.source], registry, slug=slug, file=file)
    problems = tuple(loaded.problem(_as_draft(finding, metadata)) for finding in findings)
    return replace(entry, briefing=briefing, problems=(*loaded.problems, *problems))


def _briefing(
    metadata: Metadata, content: bytes | Refusal, registry: Registry, *, slug: str, file: str
) -> tuple[Briefing | None, list[Finding]]:
    source: SourceDocument | Refusal
    source = (
        content if isinstance(content, Refusal) else parse(content, file=metadata.source, encoding=metadata.encoding)
    )
    if isinstance(source, Refusal):
        return None, [Finding(code=source.code, path=("source",), message=source.message, mend=source.mend)]
    briefing, findings = check(metadata, Case(Reading(source), registry, _known_names(registry)), slug=slug, file=file)
    return briefing and replace(briefing, metadata=metadata.of_the_whole()), findings


@lru_cache(maxsize=1)
def _known_names(registry: Registry) -> KnownNames:
    """Those of the registry at hand: many groups share it."""
    return KnownNames.of(registry)


def _as_draft(finding: Finding, metadata: Metadata) -> Finding:
    """A draft may be unfinished: what is wrong with it stops nobody else's page."""
    return finding if metadata.status != "draft" else replace(finding, severity="warning")


def _is_public(briefing: Briefing, now: datetime) -> bool:
    return is_public(briefing.metadata.status, briefing.metadata.embargo_until, now)


def _supersession_problems(root: Path, entries: Sequence[Entry]) -> Iterator[Problem]:
    """Briefings that are to take the place of one that is not there."""
    names = {entry.slug for entry in entries}
    for entry in entries:
        own, earlier = entry.slug, entry.supersedes
        if earlier and (earlier == own or earlier not in names):
            guess = nearest(earlier, names - {own})
            mend = f"write `{guess}`, or take the line out" if guess else "name a metadata file, without `.yml`"
            message = "there is no such briefing" if earlier != own else "a briefing cannot supersede itself"
            yield _loaded(root, entry).problem(
                Finding(code="supersedes-unknown", path=("supersedes",), message=message, mend=mend, text=earlier)
            )


def _alias_problems(root: Path, entries: Sequence[Entry]) -> Iterator[Problem]:
    """Aliases that are the address of another briefing."""
    taken = {entry.slug for entry in entries}
    for entry in entries:
        for index, alias in enumerate(entry.aliases):
            if alias in taken:
                message = "this is the address of another briefing"
                mend = "take the alias out, or rename the other briefing"
                path = ("aliases", index)
                yield _loaded(root, entry).problem(
                    Finding(code="alias-taken", path=path, message=message, mend=mend, text=alias)
                )
            taken.add(alias)


def _loaded(root: Path, entry: Entry) -> Loaded[Metadata]:
    """The file once more, to say where in it something stands."""
    return load_metadata((root / entry.file).read_bytes(), file=entry.file)


def _authority_problems(
    root: Path, authority: LoadedRegistry, entries: Iterable[Entry], corpus: Corpus, *, refused: bool
) -> Iterator[Problem]:
    yield from (authority.problem(*found) for found in alike(authority.registry))
    if not refused:  # What is refused has no address and no references; saying so twice helps nobody.
        yield from address_problems(root, corpus)
        used = chain.from_iterable(entry.used for entry in entries)
        yield from (authority.problem(*found) for found in unused(authority.registry, used))
