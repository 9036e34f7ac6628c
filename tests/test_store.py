"""What is kept is given back, or not at all."""

import datetime as dt
import os
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.model import Span
from briefings.store import Store

NAME = "ab" + "0" * 62


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache")


def kept_file(store: Store) -> Path:
    [path] = [path for path in store.folder.rglob("*") if path.is_file()]
    return path


def test_what_is_kept_comes_back(store: Store) -> None:
    value = (Span(start=1, end=2), dt.date(2026, 1, 2), frozenset({"a"}), b"bytes")

    store.save(NAME, value)

    assert store.load(NAME) == value


def test_what_was_never_kept_is_none(store: Store) -> None:
    assert store.load(NAME) is None


@given(data=st.data())
def test_a_damaged_result_is_never_given_back(data: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    store = Store(tmp_path_factory.mktemp("cache"))
    store.put(NAME, b"what was made")
    path = kept_file(store)
    content = bytearray(path.read_bytes())
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    path.write_bytes(content[: data.draw(st.integers(place + 1, len(content)))])

    assert store.get(NAME) in {None, b"what was made"}
    assert store.get(NAME) is None or path.exists()


def test_a_result_that_asks_for_a_command_is_refused(store: Store, tmp_path: Path) -> None:
    store.put(NAME, pickle.dumps(_Harmful(tmp_path / "harm")))

    with pytest.raises(pickle.UnpicklingError, match=r"asks for posix\.system"):
        store.load(NAME)

    assert not (tmp_path / "harm").exists()


class _Harmful:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return os.system, (f"touch {self.path}",)


def test_the_oldest_results_are_let_go_but_for_those_in_use(store: Store) -> None:
    names = [f"{number:02}" + "0" * 62 for number in range(4)]
    for age, name in enumerate(names):
        store.put(name, os.urandom(1000))
        os.utime(store.folder / name[:2] / name[2:], (10_000 - age, 10_000 - age))

    store.prune({names[3]}, most=2_200)

    assert [name in store for name in names] == [True, False, False, True]
