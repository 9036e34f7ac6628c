"""A name for a value, made from all of it: equal values have the same name on every machine and in every run."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from types import FunctionType
from typing import Any

from pydantic import BaseModel

Writer = Callable[[Any, list[str]], None]


def fingerprint(*values: Any) -> str:
    """SHA-256, in hexadecimal digits, of the values: texts, numbers, dates, containers, dataclasses and models.

    A value with a `digest` of its own stands for itself by that. Raises TypeError for any other type.
    """
    parts: list[str] = []
    _sequence(values, parts)
    return sha256("".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


@cache
def _writer(kind: type) -> Writer:
    """How values of a type are written: each with its type and length before it, so that no two are written alike."""
    for kinds, writer in _WRITERS:
        if issubclass(kind, kinds):
            return writer
    names = _names(kind)
    if hasattr(kind, "digest") or "digest" in (names or ()):
        return _with_digest(kind, names)
    if names is None:
        raise TypeError(f"{kind.__name__} has no fingerprint")
    return _by_names(kind, names)


def _names(kind: type) -> tuple[str, ...] | None:
    if issubclass(kind, BaseModel):
        return tuple(kind.model_fields)
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else None


def _with_digest(kind: type, names: tuple[str, ...] | None) -> Writer:
    begin = kind.__qualname__

    def write(value: Any, parts: list[str]) -> None:
        digest = value.digest
        if digest or names is None:
            parts.append(f"{begin}:{digest};")
        else:
            _by_names(kind, names)(value, parts)

    return write


def _by_names(kind: type, names: tuple[str, ...]) -> Writer:
    begin = f"{kind.__qualname__}{len(names)}("

    def write(value: Any, parts: list[str]) -> None:
        parts.append(begin)
        for name in names:
            item = getattr(value, name)
            _writer(type(item))(item, parts)  # type: ignore[arg-type]  # a class has a hash

    return write


def _text(value: str, parts: list[str]) -> None:
    parts.append(f"s{len(value)}:{value}")


def _plain(value: Any, parts: list[str]) -> None:
    parts.append(f"{type(value).__name__}:{value};")


def _bytes(value: bytes, parts: list[str]) -> None:
    parts.append(f"b{len(value)}:{value.decode('latin-1')}")


def _sequence(value: tuple[Any, ...] | list[Any], parts: list[str]) -> None:
    parts.append(f"{type(value).__name__}{len(value)}(")
    for item in value:
        _writer(type(item))(item, parts)  # type: ignore[arg-type]  # likewise


def _mapping(value: dict[Any, Any], parts: list[str]) -> None:
    parts.append(f"d{len(value)}(")
    for pair in value.items():
        _sequence(pair, parts)


def _set(value: frozenset[Any], parts: list[str]) -> None:
    _sequence(sorted(fingerprint(item) for item in value), parts)


def _named(value: Any, parts: list[str]) -> None:
    _text(f"{value.__module__}.{value.__qualname__}", parts)


_WRITERS: tuple[tuple[tuple[type, ...], Writer], ...] = (
    ((str,), _text),
    ((bool, int, date, type(None)), _plain),
    ((bytes,), _bytes),
    ((tuple, list), _sequence),
    ((dict,), _mapping),
    ((set, frozenset), _set),
    ((type, FunctionType), _named),
)
