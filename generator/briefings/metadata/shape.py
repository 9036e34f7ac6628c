"""What pydantic finds wrong with a file's shape, in words that an editor can act on."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel
from rapidfuzz import process

from briefings.metadata.places import KEY
from briefings.metadata.traps import quoted
from briefings.problems import Finding, Path

SHAPE_CODE = "metadata-shape"
_MARKS = "“”„‟‘’‚«»\"'`"
# What people know from Material for MkDocs, and what it is here.
_OTHER_NAMES: dict[str, tuple[str | None, str]] = {
    "draft": ("status", "write `status: draft`, or `status: published`"),
    "published": ("status", "write `status: published`"),
    "tags": ("topics", "write `topics:`"),
    "description": ("summary", "write `summary:`"),
    "slug": (None, "name the file so; its name is the address"),
    "author": ("issuer", "write `issuer:`"),
    "quotations": ("quotes", "write `quotes:`"),
}

# By the beginning of pydantic's own name for the error; the first that fits is used.
_WORDS: tuple[tuple[str, str, str], ...] = (
    ("missing", "`{name}` is missing", "add a line `{name}: …`"),
    ("model_type", "{name} is not a set of `key: value` lines", "write one `key: value` on each line"),
    ("tuple_type", "`{name}` is not a list", "begin each item on its own line with `- `"),
    ("too_short", "`{name}` is empty", "write its words, or leave the line out"),
    ("literal_error", "`{name}` is not one of its values", "write {expected}"),
    ("form", "`{name}`: {msg}", "{mend}"),
    ("value_error", "{error}", "do that, then check again"),
    ("string_type", "`{name}` holds more than a text", "write it in quotation marks, or as `>-` with lines below"),
    ("string_too_short", "`{name}` is empty", "write its words, or leave the line out"),
    ("string_too_long", "`{name}` is longer than {max_length:,} characters", "say it shorter"),
    ("datetime", "`{name}` is not a time that exists", "write it as in `2026-12-01T09:00+01:00`"),
    ("date", "`{name}` is not a date that exists", "write it as in `2019-07-05`"),
    ("int", "`{name}` is not a whole number", "write the number of a paragraph, as on the source page"),
    ("greater_than", "`{name}` is less than {ge}", "write the number of a paragraph, as on the source page"),
    ("less_than", "`{name}` is more than {le}", "write the number of a paragraph, as on the source page"),
    ("", "`{name}`: {msg}", "see the guide to this field"),
)


@dataclass(frozen=True, slots=True)
class _Slip:
    """A key that is no field."""

    steps: Path
    meant: str | None
    """The field that was meant."""
    finding: Finding
    is_text: bool = False
    """It is no key at all, but words with a colon."""


def shape_findings(errors: Iterable[dict[str, Any]], model: type[BaseModel], path: Path) -> list[Finding]:
    """Pydantic's errors (as its `errors()` gives them) for the value at `path`, each slip reported once."""
    wrong = [(tuple(step for step in error["loc"] if _leads_on(step)), error) for error in errors]
    slips = [_unknown_key(steps, error["input"], _siblings(model, steps)) for steps, error in wrong if _is_extra(error)]
    rest = [_finding(error, steps) for steps, error in wrong if not _is_extra(error) and not _follows(steps, slips)]
    return [replace(finding, path=(*path, *finding.path)) for finding in [*(slip.finding for slip in slips), *rest]]


def _is_extra(error: dict[str, Any]) -> bool:
    return bool(error["type"] == "extra_forbidden")


def _follows(steps: Path, slips: list[_Slip]) -> bool:
    """Whether an error is only what an unknown key led to: a field that is missing, a list without a whole item."""
    return any(
        steps == (*slip.steps[:-1], slip.meant)  # `“title”:` is there.
        or steps == slip.steps[: len(steps)]
        or (slip.is_text and steps[:-1] == slip.steps[:-1])
        for slip in slips
    )


def _finding(error: dict[str, Any], steps: Path) -> Finding:
    message, mend = next((message, mend) for kind, message, mend in _WORDS if error["type"].startswith(kind))
    values = {**error.get("ctx", {}), "msg": error["msg"], "name": _spoken(steps)}
    return Finding(
        code=SHAPE_CODE,
        path=steps[:-1] if error["type"] == "missing" else steps,
        message=message.format_map(values),
        mend=mend.format_map(values),
        text=error["input"] if isinstance(error["input"], str) else "",
    )


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was probably meant."""
    found = process.extractOne(word, list(known), score_cutoff=60)
    return str(found[0]) if found else None


def _leads_on(step: object) -> bool:
    """Whether a step of pydantic's way stands in the file; it also names its own validators."""
    return isinstance(step, int) or (isinstance(step, str) and not step.startswith(("function-", "tuple[", "list[")))


def _spoken(steps: Path) -> str:
    """The field as people call it."""
    if not steps:
        return "the file"
    return f"item {steps[-1] + 1} of {steps[-2]}" if isinstance(steps[-1], int) else str(steps[-1])


def _unknown_key(steps: Path, value: Any, known: list[str]) -> _Slip:
    key = str(steps[-1])
    bare = key.strip(_MARKS)
    if " " in key and isinstance(value, str):
        message = "the `: ` makes a key of the words before it"
        slip = _Slip(steps, None, _extra(steps, message, f"write {quoted(f'{key}: {value}')}"), is_text=True)
    elif bare != key and bare in known:
        message = "quotation marks stand round the key"
        slip = _Slip(steps, bare, _extra(steps, message, f"write `{bare}:`"))
    else:
        meant, mend = _OTHER_NAMES.get(key, (nearest(key, known), ""))
        mend = mend or (f"write `{meant}:`" if meant else f"use one of: {', '.join(known)}")
        slip = _Slip(steps, meant, _extra(steps, f"there is no field `{key}`", mend))
    return slip


def _extra(steps: Path, message: str, mend: str) -> Finding:
    return Finding(code=SHAPE_CODE, path=(*steps, KEY), message=message, mend=mend)


def _siblings(model: type[BaseModel], steps: Path) -> list[str]:
    """The fields that may stand beside the last step."""
    fields = model.model_fields
    for step in steps[:-1]:
        inner = inner_model(fields[step].annotation) if isinstance(step, str) and step in fields else None
        fields = inner.model_fields if inner else fields
    return list(fields)


def inner_model(annotation: Any) -> type[BaseModel] | None:
    """The model within an annotation such as `tuple[Annotated[Statement, …], ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inside = (*getattr(annotation, "__args__", ()), getattr(annotation, "__origin__", None))
    return next((found for part in inside if part and (found := inner_model(part))), None)
