"""Pagefind's index in shards, each a function of its documents alone: the same documents give the same bytes.

Pagefind 1.5 writes the values of a filter in the order of a hash table, which changes from run to run.
Here they are put in order. Words are cut into smaller pieces than Pagefind's, because a reader fetches
one piece of every shard; and a document's name begins with its day, by which results of several shards
can be sorted. A file of the index is gzip of a mark and CBOR (RFC 8949); its name has a digest of its
content, by which the files above it find it.
"""

import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Any

import cbor2

from briefings.addresses import SEARCH_INDEX

SHARDS = f"{SEARCH_INDEX}shards.json"
"""The names of all shards, newest first."""

LARGEST_PIECE = 300
"""Of an index: so many words and documents that have them, about 2 kB; more where one word alone has more."""

_SAME_BEGINNING = 5
"""Letters: words that share so many are in pieces of their own, so that the beginning of a word finds them all."""

_MARK = b"pagefind_dcd"
_DIGITS, _FEWEST_DIGITS = 8, 5
_SHARED = ("pagefind.js", "pagefind-worker.js", "wasm.en.pagefind")
"""What the theme's scripts load; Pagefind's own forms for searching are left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchDocument:
    """A document that is read by the indexer and never published."""

    path: str
    """Of its file, relative to the folder that is indexed."""
    date: date
    html: str


def shard_files(name: str, documents: Sequence[SearchDocument]) -> dict[str, bytes]:
    """The index of these documents, by path in the site. Raises OSError with Pagefind's words where it fails."""
    with tempfile.TemporaryDirectory() as folder:
        output = _indexed(documents, Path(folder))
        days = {f"/{_file_name(document)}": document.date.isoformat().replace("-", "") for document in documents}
        return {f"{SEARCH_INDEX}{name}/{path}": content for path, content in _arranged(output, days)}


def shared_files(names: Sequence[str]) -> dict[str, bytes]:
    """What all shards share, by path in the site: Pagefind's program, an index of nothing, the shards' names."""
    nothing = SearchDocument(path="nothing.html", date=date.min, html="<html><body>Nothing</body></html>")
    with tempfile.TemporaryDirectory() as folder:
        output = _indexed([nothing], Path(folder))
        files = {name: (output / name).read_bytes() for name in _SHARED}
        version, *parts = _read(next(output.glob("*.pf_meta")))
        files |= _top([version, *([] for _ in parts)], output)
    listed = json.dumps(list(names), separators=(",", ":")).encode()
    return {f"{SEARCH_INDEX}{path}": content for path, content in files.items()} | {SHARDS: listed}


def _indexed(documents: Sequence[SearchDocument], folder: Path) -> Path:
    """The folder that Pagefind wrote."""
    site, output = folder / "documents", folder / "index"
    site.mkdir()
    for document in documents:
        (site / _file_name(document)).write_text(document.html, encoding="utf-8")
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-path", str(output)]
    options = ["--force-language", "en", "--silent"]
    done = subprocess.run([*command, *options], check=False, capture_output=True, text=True)  # noqa: S603  fixed words
    if done.returncode:
        raise OSError(f"Pagefind could not write the search index: {done.stderr.strip() or done.stdout.strip()}")
    return output


def _file_name(document: SearchDocument) -> str:
    """Never `index.html`, which Pagefind takes for the folder around it."""
    return f"document-{document.path}"


def _arranged(output: Path, days: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """Every file of an index, by path in it."""
    version, pages, chunks, filters, _, fields = _read(next(output.glob("*.pf_meta")))
    texts = {page: (output / "fragment" / f"{page}.pf_fragment").read_bytes() for page, _ in pages}
    names = _names(texts, days)
    yield from ((f"fragment/{names[page]}.pf_fragment", text) for page, text in texts.items())
    pieces, listed = [], []
    words = sorted(word for *_, chunk in chunks for word in _read(output / "index" / f"{chunk}.pf_index")[0])
    for piece in _pieces(words):
        digest, content = _packed([piece])
        pieces.append([piece[0][0], piece[-1][0], digest])
        yield f"index/{digest}.pf_index", content
    for key, name in sorted(filters):
        digest, content = _packed([key, sorted(_read(output / "filter" / f"{name}.pf_filter")[1])])
        listed.append([key, digest])
        yield f"filter/{digest}.pf_filter", content
    counted = [[names[page], _about(length)] for page, length in pages]
    yield from _top([version, counted, pieces, listed, [], fields], output).items()


def _names(texts: Mapping[str, bytes], days: Mapping[str, str]) -> dict[str, str]:
    """From Pagefind's name of each document to its new one: its day, then so much of a digest as is needed."""
    contents = {page: gzip.decompress(text).removeprefix(_MARK) for page, text in texts.items()}
    day = {page: days[json.loads(content)["url"]] for page, content in contents.items()}
    digests = {page: sha256(content).hexdigest() for page, content in contents.items()}
    digits = _FEWEST_DIGITS
    while len({(day[page], digest[:digits]) for page, digest in digests.items()}) < len(digests):
        digits += 1
    return {page: f"{day[page]}{digest[:digits]}" for page, digest in digests.items()}


def _about(length: int) -> int:
    """A document's length in words, by which results are ranked, to an eighth: it packs in half the bytes."""
    low = max(length.bit_length() - 3, 0)
    return length >> low << low


def _pieces(words: list[Any], letters: int = _SAME_BEGINNING) -> Iterator[list[Any]]:
    """The words, which are in order, in pieces; a word stands before the pages that have it."""
    piece: list[Any] = []
    size = 0
    for _, group in groupby(words, key=lambda word: word[0][:letters]):
        alike = list(group)
        more = sum(1 + len(word[1]) for word in alike)
        if piece and size + more > LARGEST_PIECE:
            yield piece
            piece, size = [], 0
        if more > LARGEST_PIECE and len(alike) > 1:
            yield from _pieces(alike, letters + 1)
        else:
            piece += alike
            size += more
    if piece:
        yield piece


def _top(meta: list[Any], output: Path) -> dict[str, bytes]:
    """The two files that are read first."""
    digest, content = _packed(meta)
    entry = json.loads((output / "pagefind-entry.json").read_text(encoding="utf-8"))
    entry["languages"]["en"] |= {"hash": f"en_{digest}", "page_count": len(meta[1])}
    written = json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()
    return {f"pagefind.en_{digest}.pf_meta": content, "pagefind-entry.json": written}


def _read(path: Path) -> list[Any]:
    value: list[Any] = cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(_MARK))
    return value


def _packed(value: list[Any]) -> tuple[str, bytes]:
    """The digest of a file's content, and the file."""
    content = _MARK + cbor2.dumps(value)
    return sha256(content).hexdigest()[:_DIGITS], gzip.compress(content, mtime=0)
