"""A YAML file's bytes → a checked model, or findings with their places."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError
from rapidfuzz import process

from briefings.metadata.nodes import KEY, Place, Tree, read
from briefings.metadata.schema import SHAPE_CODE, Metadata
from briefings.problems import Finding, Path, Problem

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Loaded(Generic[Model]):
    """A file's values, if they have the right shape, with what is needed to say where each stands."""

    file: str
    """Relative to the project folder."""
    value: Model | None
    tree: Tree
    problems: tuple[Problem, ...]

    def problem(self, finding: Finding) -> Problem:
        """The finding in its place in this file."""
        return placed(finding, file=self.file, tree=self.tree)


def load_metadata(content: bytes, *, file: str) -> Loaded[Metadata]:
    """A briefing's metadata."""
    tree, problems = read_tree(content, file=file)
    if problems:
        return Loaded(file, None, tree, problems)
    value, findings = validate(Metadata, tree.value, path=())
    return Loaded(file, value, tree, tuple(placed(finding, file=file, tree=tree) for finding in findings))


def read_tree(content: bytes, *, file: str) -> tuple[Tree, tuple[Problem, ...]]:
    """The values of a YAML file, and what keeps them from being read."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        place = Place(before.count(b"\n") + 1, len(before) - before.rfind(b"\n"))
        message = f"this is not UTF-8: byte 0x{content[error.start]:02x}, probably of a Windows-1252 file"
        finding = Finding(code="yaml-encoding", path=(), message=message, mend="save the file as UTF-8 in your editor")
        return Tree(value={}), (_problem(finding, file, place),)
    tree = read(text)
    return tree, tuple(_problem(finding, file, place) for place, finding in tree.findings)


def placed(finding: Finding, *, file: str, tree: Tree) -> Problem:
    """The finding with file, line and column."""
    return _problem(finding, file, tree.place(finding.path))


def validate(model: type[Model], value: object, *, path: Path) -> tuple[Model | None, list[Finding]]:
    """The model of a value, or one finding for each thing wrong with it."""
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        return None, [_finding(dict(item), model, value, path) for item in error.errors(include_url=False)]


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was probably meant."""
    found = process.extractOne(word, list(known), score_cutoff=60)
    return str(found[0]) if found else None


def _problem(finding: Finding, file: str, place: Place) -> Problem:
    return Problem(
        file=file,
        line=place.line,
        column=place.column,
        code=finding.code,
        message=finding.message,
        mend=finding.mend,
        text=finding.text,
        detail=finding.detail,
        severity=finding.severity,
    )


def _finding(error: dict[str, Any], model: type[BaseModel], value: object, path: Path) -> Finding:
    steps = tuple(step for step in error["loc"] if _leads_on(step))
    way = (*path, *steps)
    name = _spoken(steps)
    shown = error["input"] if isinstance(error["input"], str) else ""
    match error["type"]:
        case "missing":
            return _shape(way[:-1], f"`{name}` is missing", f"add a line `{name}: …`")
        case "extra_forbidden":
            return _unknown_key(way, name, _siblings(model, steps))
        case "model_type" | "dict_type" | "model_attributes_type":
            what = "the file" if not steps else f"`{name}`"
            return _shape(way, f"{what} is not a set of `key: value` lines", "write one `key: value` on each line", shown)
        case "tuple_type" | "list_type":
            return _shape(way, f"`{name}` is not a list", "begin each item on its own line with `- `", shown)
        case "literal_error":
            return _shape(way, f"`{name}` is not one of its values", f"write {error['ctx']['expected']}", shown)
        case "form":
            return _shape(way, f"`{name}`: {error['msg']}", str(error["ctx"]["mend"]), shown)
        case "value_error":
            return _shape(way, str(error["ctx"]["error"]), "do that, then check again", shown)
        case "string_type":
            return _shape(way, f"`{name}` holds more than a text", "write it in quotation marks, or as `>-` with lines below")
        case kind:
            return _shape(way, *_plain_words(kind, name, error), shown)


def _spoken(steps: Path) -> str:
    """The field as people call it."""
    last = steps[-1] if steps else "the file"
    return f"item {last + 1} of {steps[-2]}" if isinstance(last, int) else str(last)


def _plain_words(kind: str, name: str, error: dict[str, Any]) -> tuple[str, str]:
    """Message and mend for what pydantic says of a text."""
    if kind == "timezone_aware":
        return f"`{name}` has no time zone", "write one, as in `2026-12-01T09:00+01:00`"
    if kind.startswith("datetime"):
        return f"`{name}` is not a date and time", "write it as in `2026-12-01T09:00+01:00`"
    if kind.startswith("date"):
        return f"`{name}` is not a date that exists", "write it as in `2019-07-05`"
    if kind == "string_too_short":
        return f"`{name}` is empty", "write its words, or leave the line out"
    if kind == "string_too_long":
        return f"`{name}` is longer than {error['ctx']['max_length']:,} characters", "say it shorter"
    if kind.startswith(("int", "greater", "less")):
        return f"`{name}` is not a whole number from 1", "write the number of a paragraph, as on the source page"
    return f"`{name}`: {error['msg']}", "see the guide to this field"


def _leads_on(step: object) -> bool:
    """Whether a step of pydantic's way stands in the file; it also names its own validators."""
    return isinstance(step, int) or (isinstance(step, str) and not step.startswith(("function-", "tuple[", "list[")))


def _unknown_key(path: Path, name: str, known: list[str]) -> Finding:
    guess = nearest(name, known)
    mend = f"write `{guess}:`" if guess else f"use one of: {', '.join(known)}"
    return _shape((*path, KEY), f"there is no field `{name}`", mend)


def _siblings(model: type[BaseModel], steps: Path) -> list[str]:
    """The fields that may stand beside the last step."""
    fields = model.model_fields
    for step in steps[:-1]:
        inner = _inner_model(fields[step].annotation) if isinstance(step, str) and step in fields else None
        fields = inner.model_fields if inner else fields
    return list(fields)


def _inner_model(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401  annotations have no common type
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_inner_model(argument) for argument in getattr(annotation, "__args__", ()))
    return next((found for found in inner if found), None) or _inner_model_of_annotated(annotation)


def _inner_model_of_annotated(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401
    origin = getattr(annotation, "__origin__", None)
    return _inner_model(origin) if isinstance(origin, type) and issubclass(origin, BaseModel) else None


def _shape(path: Path, message: str, mend: str, text: str = "") -> Finding:
    return Finding(code=SHAPE_CODE, path=path, message=message, mend=mend, text=text)
