"""Pagefind's index, written so that the same corpus always gives the same bytes.

Pagefind 1.5 writes the values of a filter in the order of a hash table, which changes from run to run.
Here they are put in order. A file of the index is gzip of a mark and CBOR (RFC 8949); its name has a
digest of its content, by which the files above it find it.
"""

import gzip
import json
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import cbor2

_MARK = b"pagefind_dcd"
_DIGITS = 10


def write_index(documents: Path, output: Path) -> None:
    """The index of a folder of HTML documents. Raises OSError with Pagefind's words where it fails."""
    command = [sys.executable, "-m", "pagefind", "--site", str(documents), "--output-path", str(output)]
    options = ["--force-language", "en", "--silent"]
    done = subprocess.run([*command, *options], check=False, capture_output=True, text=True)  # noqa: S603  fixed words
    if done.returncode:
        raise OSError(f"Pagefind could not write the search index: {done.stderr.strip() or done.stdout.strip()}")
    _put_in_order(output)


def _put_in_order(output: Path) -> None:
    """Each filter's values, the list of filters, and the names that follow from them."""
    [meta] = output.glob("*.pf_meta")
    version, pages, chunks, filters, *rest = _read(meta)
    names = {name: _rewritten(_of(output, name)) for _, name in filters}
    ordered = sorted([key, names[name]] for key, name in filters)
    digest = _write([version, pages, chunks, ordered, *rest], output / "pagefind.en_{}.pf_meta")
    meta.unlink()
    entry = output / "pagefind-entry.json"
    index = json.loads(entry.read_text(encoding="utf-8"))
    index["languages"]["en"]["hash"] = f"en_{digest}"
    entry.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _of(output: Path, name: str) -> Path:
    return output / "filter" / f"{name}.pf_filter"


def _rewritten(path: Path) -> str:
    """The filter's new name."""
    key, values = _read(path)
    path.unlink()
    return f"en_{_write([key, sorted(values)], path.with_name('en_{}.pf_filter'))}"


def _read(path: Path) -> list[Any]:
    content = gzip.decompress(path.read_bytes()).removeprefix(_MARK)
    value: list[Any] = cbor2.loads(content)
    return value


def _write(value: list[Any], path: Path) -> str:
    """The file, with the digest of its content in its name; that digest."""
    content = _MARK + cbor2.dumps(value)
    digest = sha256(content).hexdigest()[:_DIGITS]
    path.with_name(path.name.format(digest)).write_bytes(gzip.compress(content, mtime=0))
    return digest
