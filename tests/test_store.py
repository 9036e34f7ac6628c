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
OLD = 10_000
VALUES = {f"{number:02}" + "0" * 62: f"result {number}" for number in range(3)}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache")


def kept_files(store: Store) -> list[Path]:
    return [path for path in store.folder.rglob("*") if path.is_file()]


def test_what_is_kept_comes_back(store: Store) -> None:
    value = (Span(start=1, end=2), dt.date(2026, 1, 2), frozenset({"a"}), b"bytes")

    store.save(NAME, value)

    assert store.load(NAME) == value


def test_what_was_never_kept_is_none(store: Store) -> None:
    assert store.load(NAME) is None


@given(data=st.data())
def test_a_damaged_result_is_never_given_back(data: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    store = Store(tmp_path_factory.mktemp("cache"))
    for name, value in VALUES.items():
        store.save(name, value)
    store.put(NAME, "what was put")
    for path in kept_files(store):
        damage(path, data)

    again = Store(store.folder)

    assert all(again.load(name) in {None, value} for name, value in VALUES.items())
    assert again.get(NAME) in {None, "what was put"}


def damage(path: Path, data: st.DataObject) -> None:
    content = bytearray(path.read_bytes())
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    path.write_bytes(content[: data.draw(st.integers(place + 1, len(content)))])


def test_what_stands_before_damage_comes_back(store: Store) -> None:
    for name, value in VALUES.items():
        store.save(name, value)
    [path] = kept_files(store)
    path.write_bytes(path.read_bytes()[:-1])

    again = Store(store.folder)

    assert [again.load(name) for name in VALUES] == [*list(VALUES.values())[:-1], None]


def test_what_another_process_keeps_is_found_after_a_look(store: Store) -> None:
    other = Store(store.folder)
    for name, value in VALUES.items():
        store.save(name, value)
        assert name not in other

        other.look()

        assert other.load(name) == value


def test_a_result_that_asks_for_a_command_is_refused(store: Store, tmp_path: Path) -> None:
    store.save(NAME, _Harmful(tmp_path / "harm"))

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
        store.save(name, os.urandom(1000))
        store.close()
        [fresh] = set(kept_files(store)) - {path for path in kept_files(store) if path.stat().st_mtime < OLD}
        os.utime(fresh, (OLD - 1 - age, OLD - 1 - age))

    store.prune({names[3]}, most=2_500)

    again = Store(store.folder)
    assert [name in again for name in names] == [True, False, False, True]


def test_a_file_that_another_process_let_go_is_passed_over(store: Store) -> None:
    store.save(NAME, "what was made")
    (store.folder / "gone.pack").symlink_to("nowhere")

    again = Store(store.folder)
    again.prune({NAME}, most=0)

    assert again.load(NAME) == "what was made"
