"""The search index in shards: what is cut where, and what an edit costs."""

import gzip
import re
from datetime import date
from pathlib import Path
from typing import Any

import cbor2
import pytest
from click.testing import CliRunner

from briefings import search_index
from briefings.checking import check_project
from briefings.cli import main
from briefings.corpus import Corpus
from briefings.search import Shard, search_documents, shards_of
from briefings.search_index import LARGEST_PIECE, SHARDS, SearchDocument, shard_files, shared_files
from briefings.site import clock, workshop
from conftest import ROOT

DOCUMENTS = 60
LARGEST = 8
"""Briefings: some shards of the demonstration are of two years, some of a part of one."""


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("shards") / "project"
    command = ["demo", "--project", str(ROOT), str(DOCUMENTS), str(project)]
    assert CliRunner().invoke(main, command, catch_exceptions=False).exit_code == 0
    return project


@pytest.fixture(scope="module")
def corpus(demo: Path) -> Corpus:
    return corpus_of(demo)


class TestShardsOf:
    """A briefing is in one shard, and moves only when its own shard is cut in two."""

    @pytest.mark.parametrize("largest", [1, 3, LARGEST, 1_000])
    def test_every_briefing_is_in_one_shard(self, corpus: Corpus, largest: int) -> None:
        shards = shards_of(corpus, largest=largest)

        slugs = sorted(briefing.slug for shard in shards for briefing in shard.briefings)
        assert slugs == sorted(briefing.slug for briefing in corpus.briefings)
        assert len({shard.name for shard in shards}) == len(shards)

    def test_a_small_corpus_is_one_shard(self, corpus: Corpus) -> None:
        assert shards_of(corpus) == [Shard(name="all", briefings=corpus.briefings)]

    def test_a_shard_is_named_by_its_years(self, corpus: Corpus) -> None:
        for shard in shards_of(corpus, largest=3):
            years = re.fullmatch(r"(\d{4})(?:-(\d{4}))?(?:-part-[01]+)?", shard.name)
            assert years
            first, last = years[1], years[2] or years[1]
            assert {first <= str(briefing.metadata.date.year) <= last for briefing in shard.briefings} == {True}

    def test_shards_are_newest_first(self, corpus: Corpus) -> None:
        years = [shard.briefings[0].metadata.date.year for shard in shards_of(corpus, largest=LARGEST)]

        assert years == sorted(years, reverse=True)

    def test_a_new_briefing_touches_one_shard(self, corpus: Corpus) -> None:
        after = shards_of(corpus, largest=LARGEST)

        for new in corpus.briefings:
            before = shards_of(Corpus.of(one for one in corpus.briefings if one is not new), largest=LARGEST)
            assert len([shard for shard in before if shard not in after]) <= 1


class TestFiles:
    """A shard's files are a function of its own documents."""

    def test_two_runs_give_the_same_bytes(self, demo: Path) -> None:
        assert index_of(demo, largest=LARGEST) == index_of(demo, largest=LARGEST)

    def test_an_edit_changes_the_files_of_its_own_shard_only(self, demo: Path, corpus: Corpus) -> None:
        before = index_of(demo, largest=LARGEST)
        shard = shards_of(corpus, largest=LARGEST)[1]
        metadata = demo / shard.briefings[0].file
        text = metadata.read_text()
        metadata.write_text(re.sub("^type: .*", "type: communiqué", text, flags=re.MULTILINE))

        after = index_of(demo, largest=LARGEST)

        metadata.write_text(text)
        changed = {path for path, _ in before.items() ^ after.items()}
        assert {path.split("/")[1] for path in changed} == {shard.name}

    def test_a_piece_of_the_index_is_small_or_a_single_word(self, corpus: Corpus) -> None:
        files = shard_files("all", list(search_documents(corpus.briefings)))

        pieces = [unpacked(content)[0] for path, content in files.items() if path.endswith(".pf_index")]
        sizes = [(len(piece), sum(1 + len(word[1]) for word in piece)) for piece in pieces]
        assert len(sizes) > 10
        assert [size for number, size in sizes if number > 1 and size > LARGEST_PIECE] == []

    def test_documents_of_one_day_are_told_apart(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(search_index, "_FEWEST_DIGITS", 0)
        html = "<html><body>{}</body></html>"
        documents = [
            SearchDocument(path=f"{word}.html", date=date(2026, 1, 2), html=html.format(word))
            for word in ("one", "index")
        ]

        names = [Path(path).name for path in shard_files("all", documents) if path.endswith(".pf_fragment")]

        assert len(names) == len(documents)
        assert {name[:8] for name in names} == {"20260102"}

    def test_what_is_shared_is_pagefind_without_its_forms(self) -> None:
        shared = shared_files(["2026", "2025"])

        assert shared[SHARDS] == b'["2026","2025"]'
        assert sorted(re.sub("en_[0-9a-f]+", "*", path) for path in shared) == [
            "pagefind/pagefind-entry.json",
            "pagefind/pagefind-worker.js",
            "pagefind/pagefind.*.pf_meta",
            "pagefind/pagefind.js",
            "pagefind/shards.json",
            "pagefind/wasm.en.pagefind",
        ]


def unpacked(content: bytes) -> list[Any]:
    """A file of the index as values."""
    value: list[Any] = cbor2.loads(gzip.decompress(content).removeprefix(b"pagefind_dcd"))
    return value


def corpus_of(project: Path) -> Corpus:
    """What a project publishes."""
    return check_project(project, now=clock(), workshop=workshop(project)).corpus


def index_of(project: Path, *, largest: int) -> dict[str, bytes]:
    """The files of a project's index, in shards of so many briefings."""
    shards = shards_of(corpus_of(project), largest=largest)
    files = shared_files([shard.name for shard in shards])
    for shard in shards:
        files |= shard_files(shard.name, list(search_documents(shard.briefings)))
    return files
