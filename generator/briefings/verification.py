"""A published site, audited from its own data: whoever has the files need not trust the build.

Recomputed are the digest of every source document and reading text, the reading text itself from the
document, every quotation's passage in it, the words of the quotations on the pages, and the digests of
the tables.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any

from briefings import addresses
from briefings.evidence import Reading
from briefings.evidence.quotations import Located, locate
from briefings.problems import Problem
from briefings.sources import Refusal, parse

_NOT_AS_EXPECTED = (ValueError, LookupError, TypeError, AttributeError)
"""What reading JSON of any other shape than ours comes to."""
Read = Callable[[str], bytes | None]
"""The content of a file of the site, by its path; none where it is missing."""


def verify(names: Iterable[str], read: Read) -> Iterator[Problem]:
    """What does not hold; `names` are the paths of all files of the site."""
    for name in sorted(names):
        if _is_twin(name):
            yield from _verify_twin(name, read)
    yield from _verify_tables(read)


def count_briefings(names: Iterable[str]) -> int:
    """How many briefings a site has."""
    return sum(map(_is_twin, names))


def _is_twin(name: str) -> bool:
    rest = name.removeprefix(addresses.BRIEFINGS)
    return rest != name and rest.endswith(".json") and "/" not in rest and not rest.endswith(".csl.json")


def _verify_twin(name: str, read: Read) -> Iterator[Problem]:
    try:
        twin = json.loads(read(name) or b"")
        yield from _verify_source(name, twin["source"], twin, read)
        yield from _verify_page(name, twin["id"], twin, read)
    except _NOT_AS_EXPECTED as error:
        yield _problem(name, "site-data", f"this is not a briefing's data: {error!r}")


def _verify_source(name: str, source: dict[str, Any], twin: dict[str, Any], read: Read) -> Iterator[Problem]:
    path = addresses.source_download(source["id"])
    content = read(path)
    if content is None:
        yield _problem(path, "site-source", "the source document is missing")
        return
    if sha256(content).hexdigest() != source["sha256"]:
        yield _problem(path, "site-source", f"the source document does not have the digest that {name} gives")
    document = parse(content, file=f"{source['id']}.txt", encoding=source["encoding"])
    if isinstance(document, Refusal):
        yield _problem(path, "site-source", document.message)
        return
    text_path = addresses.twin(twin["id"], "txt")
    published = read(text_path)
    if published != f"{document.text}\n".encode() or sha256(published).hexdigest() != source["text_sha256"]:
        yield _problem(text_path, "site-text", "the published text is not that of the source document")
    for quotation in twin["quotations"]:
        yield from _verify_quotation(name, quotation, Reading(document))


def _verify_quotation(name: str, quotation: dict[str, Any], reading: Reading) -> Iterator[Problem]:
    words = quotation["original"] or quotation["text"]
    for span in quotation["spans"]:
        if reading.source.text[span["start"] : span["end"]] != span["exact"]:
            yield _problem(name, "site-quotation", f"{quotation['id']}: its passage is not where it says")
    if quotation["kind"] == "reported":
        return
    found = locate(words, reading)
    if not isinstance(found, Located):
        found = locate(words, reading, paragraph=quotation["spans"][0]["paragraph"])
    starts = [(span["start"], span["end"]) for span in quotation["spans"]]
    if not isinstance(found, Located) or [(span.start, span.end) for span in found.spans] != starts:
        yield _problem(name, "site-quotation", f"{quotation['id']}: these words are not in the source: {words}")


def _verify_page(name: str, slug: str, twin: dict[str, Any], read: Read) -> Iterator[Problem]:
    path = f"{addresses.briefing(slug)}index.html"
    content = read(path)
    if content is None:
        yield _problem(path, "site-page", f"the page of {name} is missing")
        return
    shown = _figures(content.decode("utf-8", errors="replace"))
    wanted = {quotation["id"]: "".join(quotation["text"].split()) for quotation in twin["quotations"]}
    for anchor in sorted(shown.keys() | wanted.keys()):
        if shown.get(anchor) != wanted.get(anchor):
            yield _problem(path, "site-page", f"{anchor}: the page does not show the quotation that {name} has")


def _verify_tables(read: Read) -> Iterator[Problem]:
    path = f"{addresses.DATA}datapackage.json"
    content = read(path)
    if content is None:
        yield _problem(path, "site-data", "the data package is missing")
        return
    try:
        resources = {
            f"{addresses.DATA}{resource['path']}": resource["hash"] for resource in json.loads(content)["resources"]
        }
    except _NOT_AS_EXPECTED as error:
        yield _problem(path, "site-data", f"this is not a data package: {error!r}")
        return
    for table, digest in resources.items():
        if f"sha256:{sha256(read(table) or b'').hexdigest()}" != digest:
            yield _problem(table, "site-data", "the table does not have the digest that the data package gives")


def _figures(html: str) -> dict[str, str]:
    """From the anchor of each quotation on a page to its words, white space aside."""
    reader = _FigureReader()
    reader.feed(html)
    return {anchor: "".join("".join(words).split()) for anchor, words in reader.found.items()}


class _FigureReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, list[str]] = {}
        self.anchor = ""
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "figure":
            self.anchor = dict(attrs).get("id") or ""
            self.found[self.anchor] = []
        self.inside = self.inside or (tag == "blockquote" and bool(self.anchor))

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "blockquote"
        if tag == "figure":
            self.anchor = ""

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.found[self.anchor].append(data)


def _problem(file: str, code: str, message: str) -> Problem:
    mend = "build the site anew from its sources, or ask its publisher"
    return Problem(file=file, line=1, column=1, code=code, message=message, mend=mend)
