"""A name for a value, made from all of it: equal values have the same name on every machine and in every run."""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from types import FunctionType
from typing import Any

from pydantic import BaseModel


def fingerprint(*values: Any) -> str:
    """SHA-256, in hexadecimal digits, of the values: texts, numbers, dates, containers, dataclasses and models.

    A value with a `digest` of its own stands for itself by that. Raises TypeError for any other type.
    """
    parts: list[bytes] = []
    _write(values, parts.append)
    return sha256(b"".join(parts)).hexdigest()


def _write(value: Any, out: Callable[[bytes], None]) -> None:
    """Each value with its type and length before it, so that no two values are written alike."""
    if isinstance(value, str):
        content = value.encode("utf-8", "surrogatepass")
        out(b"s%d:" % len(content))
        out(content)
    elif value is None or isinstance(value, bool | int | date):
        out(b"%s:%s;" % (type(value).__name__.encode(), str(value).encode()))
    elif isinstance(value, bytes):
        out(b"b%d:" % len(value))
        out(value)
    elif isinstance(value, type | FunctionType):
        _write(f"{value.__module__}.{value.__qualname__}", out)
    elif digest := getattr(value, "digest", None):
        _write((type(value), digest), out)
    else:
        items = list(_items(value))
        out(b"%s%d(" % (type(value).__qualname__.encode(), len(items)))
        for item in items:
            _write(item, out)


def _items(value: Any) -> Iterator[Any]:
    if isinstance(value, tuple | list):
        yield from value
    elif isinstance(value, dict):
        for item in value.items():
            yield from item
    elif isinstance(value, set | frozenset):
        yield from sorted(fingerprint(item) for item in value)
    elif isinstance(value, BaseModel):
        yield from value.__dict__.values()
    elif is_dataclass(value):
        yield from (getattr(value, name) for name in _names(type(value)))  # type: ignore[arg-type]  # a class has a hash
    else:
        raise TypeError(f"{type(value).__name__} has no fingerprint")


@cache
def _names(kind: Hashable) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))  # type: ignore[arg-type]  # it is a dataclass
