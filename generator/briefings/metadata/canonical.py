"""What the guide says of a file's form: the order of its keys, its schema line, and where it refers to records."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, partial
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from briefings.metadata.completion import modeline
from briefings.metadata.fields import Words
from briefings.metadata.places import Plain
from briefings.metadata.rewriting import Order, formatted, rewritten
from briefings.metadata.schema import RECORDS, Metadata
from briefings.metadata.shape import inner_model
from briefings.model import Kind
from briefings.problems import Path

_AUTHORITY = re.compile(rf"[^/]+/({'|'.join(RECORDS)})\.yml")


def canonical(text: str, *, file: str) -> str:
    """The file in canonical form. Raises UnsafeError."""
    return formatted(text, order=_order(file), modeline=modeline(file))


def changed(text: str, value: Plain, *, file: str) -> str:
    """The file with another value; what has not changed stays as it is. Raises UnsafeError."""
    return rewritten(text, value, order=_order(file))


def references(value: Plain) -> Iterator[tuple[Path, tuple[Kind, ...], str]]:
    """Where a metadata file refers to records: the way there, the kinds that it may be, and what is written."""
    yield from _references(Metadata, value, ())


def replaced(value: Plain, path: Path, text: str) -> Plain:
    """The value with another text at a place."""
    if not path:
        return text
    step, *rest = path
    if isinstance(value, dict):
        return {key: replaced(item, tuple(rest), text) if key == step else item for key, item in value.items()}
    return [replaced(item, tuple(rest), text) if index == step else item for index, item in enumerate(value)]


def _order(file: str) -> Order:
    """The keys of the mapping at a path in this file, as the guide lists them; editors order their records."""
    authority = _AUTHORITY.fullmatch(file)
    if not authority:
        return partial(_fields, Metadata)
    record = RECORDS[authority[1]]  # type: ignore[index]  # the pattern lists the kinds
    return lambda path: _fields(record, path[1:]) if path else ()


def _fields(model: type[BaseModel], path: Path) -> Sequence[str]:
    inner: type[BaseModel] | None = model
    for name in path:
        if inner and isinstance(name, str):
            field = inner.model_fields.get(name)
            inner = inner_model(field.annotation) if field else None
    return list(inner.model_fields) if inner else ()


def _references(model: type[BaseModel], value: Plain, path: Path) -> Iterator[tuple[Path, tuple[Kind, ...], str]]:
    for name, kinds, inner in _referring(model) if isinstance(value, dict) else ():
        found = value.get(name) if isinstance(value, dict) else None
        items: list[tuple[Path, Plain]] = [((*path, name), found)] if isinstance(found, str) else []
        if isinstance(found, list):
            items = [((*path, name, index), item) for index, item in enumerate(found)]
        for way, item in items:
            if isinstance(item, str) and kinds:
                yield way, kinds, item
            elif inner:
                yield from _references(inner, item, way)


@cache
def _referring(model: type[BaseModel]) -> tuple[tuple[str, tuple[Kind, ...], type[BaseModel] | None], ...]:
    """The fields that refer to records, or whose own fields may: with the kinds of record, and the inner model."""
    fields = ((name, _kinds(field), inner_model(field.annotation)) for name, field in model.model_fields.items())
    return tuple(one for one in fields if one[1] or one[2])


def _kinds(field: FieldInfo) -> tuple[Kind, ...]:
    """Of the records whose ids the field may be."""
    return next((part.refers_to for part in _parts((field.metadata, field.annotation)) if isinstance(part, Words)), ())


def _parts(annotation: Any) -> Iterator[Any]:
    """What an annotation is made of: its types, and what is said of them."""
    if isinstance(annotation, list | tuple):
        for part in annotation:
            yield from _parts(part)
        return
    yield annotation
    yield from _parts((*getattr(annotation, "__args__", ()), *getattr(annotation, "__metadata__", ())))
