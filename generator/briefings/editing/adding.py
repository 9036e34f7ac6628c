"""What a draft would add to a metadata file that is there: a difference for the editor to apply, never a change."""

from collections.abc import Callable, Iterator
from difflib import unified_diff

from briefings.draft.proposal import Draft
from briefings.draft.writing import Note, notes, values, with_notes
from briefings.editing.formatting import unsafe
from briefings.evidence import Case, faults
from briefings.folding import fold
from briefings.metadata import Metadata, Registry
from briefings.metadata.canonical import changed
from briefings.metadata.load import validate
from briefings.metadata.places import Plain
from briefings.metadata.rewriting import UnsafeError, value_of
from briefings.problems import Problem

_WHOLE = ("distributor", "event", "places", "topics", "key_points")
"""Fields that are added where they are missing, and else left to the editor."""
_PARTS = ("rank", "role", "organisation", "roles")
Mapping = dict[str, Plain]


def proposed_additions(content: bytes, draft: Draft, case: Case, *, file: str) -> str | Problem:
    """A unified difference, empty where there is nothing to add; or why the file cannot be added to."""
    try:
        text = content.decode("utf-8-sig")
        before = value_of(text)
        if not isinstance(before, dict):
            return ""
        after, found = _added(before, draft, case.registry)
        if after == before or not _is_supported(before, after, case):
            return ""
        made = with_notes(changed(text, after, file=file), found)
    except (UnsafeError, UnicodeDecodeError) as error:
        return unsafe(file, error)
    lines = unified_diff(text.splitlines(keepends=True), made.splitlines(keepends=True), f"a/{file}", f"b/{file}")
    return "".join(lines)


def _added(before: Mapping, draft: Draft, registry: Registry) -> tuple[Mapping, list[Note]]:
    """The values with what the draft has besides, and the draft's doubts about that."""
    drafted = values(draft)
    doubts = {note.path: note.text for note in notes(draft)}
    after = {**before, **{key: drafted[key] for key in _WHOLE if key in drafted and key not in before}}
    found = [Note(path=path, text=text) for path, text in doubts.items() if path[0] in _WHOLE and path[0] not in before]
    for key, same in (("participants", _same_person(registry)), ("quotes", _same_words)):
        items = list(_items(before, key))
        for index, item in enumerate(_items(drafted, key)):
            twin = next((place for place, other in enumerate(items) if same(other, item)), None)
            if twin is not None:
                items[twin] = _completed(items[twin], item) if key == "participants" else items[twin]
                continue
            if (key, index) in doubts:
                found.append(Note(path=(key, len(items)), text=doubts[key, index]))
            items.append(item)
        if items:
            after[key] = list(items)
    return after, found


def _items(value: Mapping, key: str) -> Iterator[Mapping]:
    items = value.get(key, [])
    yield from (item for item in items if isinstance(item, dict)) if isinstance(items, list) else ()


def _same_person(registry: Registry) -> Callable[[Mapping, Mapping], bool]:
    def same(one: Mapping, other: Mapping) -> bool:
        return _identity(one, registry) == _identity(other, registry)

    return same


def _identity(participant: Mapping, registry: Registry) -> object:
    name = str(participant.get("name", ""))
    return registry.ids("people", name) or fold(name)


def _same_words(one: Mapping, other: Mapping) -> bool:
    """Whether one quotation has the words of the other in it."""
    first, second = (" ".join(fold(str(item.get("original") or item.get("text", "")))) for item in (one, other))
    return first in second or second in first


def _completed(participant: Mapping, drafted: Mapping) -> Mapping:
    """With rank, role and organisation, where the editor has given none of role and organisation."""
    if any(part in participant for part in _PARTS):
        return participant
    return {**participant, **{part: drafted[part] for part in _PARTS if part in drafted}}


def _is_supported(before: Mapping, after: Mapping, case: Case) -> bool:
    """Whether the additions bring no problem that was not there."""
    return _number_of_problems(after, case) <= _number_of_problems(before, case)


def _number_of_problems(value: Mapping, case: Case) -> int:
    metadata, findings = validate(Metadata, value, path=())
    return len(faults(metadata, case)) if metadata else len(findings)
