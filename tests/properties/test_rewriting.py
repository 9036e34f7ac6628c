"""Files as people leave them: what `fmt`, `rename`, `merge` and the form must never lose."""

from collections import Counter
from collections.abc import Callable
from difflib import SequenceMatcher
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from briefings.metadata.canonical import canonical, changed
from briefings.metadata.layout import comments
from briefings.metadata.nodes import read
from briefings.metadata.rewriting import value_of
from briefings.metadata.scalars import flow, inline

FILE = "content/briefings/case.yml"
WORDS = st.lists(
    st.sampled_from(
        "Minister said: a # b 'we' \"act\" – no 2019 [x] {y} & * ! | > @ % ` ~ null 01:30 Ünïcode -- ?".split()
    ),
    min_size=1,
    max_size=30,
).map(" ".join)
IDS = st.sampled_from(["interpol", "ana-novak", "norrby", "3", "2024-03-12"])
PARAGRAPHS = st.lists(WORDS, min_size=1, max_size=3).map("\n".join)
STATEMENT = WORDS | st.fixed_dictionaries({"text": WORDS, "evidence": st.lists(IDS, min_size=1, max_size=3)})
PARTICIPANT = st.fixed_dictionaries(
    {"name": WORDS},
    optional={
        "rank": WORDS,
        "side": IDS,
        "roles": st.lists(
            st.fixed_dictionaries({"role": WORDS}, optional={"organisation": IDS}), min_size=1, max_size=2
        ),
    },
)
QUOTE = st.fixed_dictionaries({"speaker": WORDS, "text": PARAGRAPHS}, optional={"context": WORDS})
VALUES = st.fixed_dictionaries(
    {"source": IDS, "title": WORDS},
    optional={
        "places": st.lists(IDS, min_size=1, max_size=4),
        "summary": st.lists(STATEMENT, min_size=1, max_size=3),
        "participants": st.lists(PARTICIPANT, min_size=1, max_size=3),
        "quotes": st.lists(QUOTE, min_size=1, max_size=2),
        "withdrawn": st.fixed_dictionaries({"date": IDS, "reason": PARAGRAPHS}),
    },
)


class Untidy:
    """Writes a value as a person in a hurry would: each choice of form is drawn."""

    def __init__(self, draw: Callable[[Any], Any]) -> None:
        self.draw = draw
        self.lines: list[str] = []

    def mapping(self, value: dict[str, Any], column: int, first: str = "") -> None:
        for key in self.draw(st.permutations(list(value))):
            if not first:
                self.trivia(column)
            self.entry(first or " " * column, f"{key}:", value[key], column)
            first = ""

    def items(self, values: list[Any], column: int) -> None:
        for value in values:
            self.trivia(column)
            if isinstance(value, dict):
                gap = self.draw(st.integers(1, 3))
                self.mapping(value, column + 1 + gap, first=f"{' ' * column}-{' ' * gap}")
            else:
                self.entry(" " * column, "-", value, column)

    def entry(self, pad: str, sign: str, value: Any, column: int) -> None:
        if isinstance(value, str):
            self.scalar(f"{pad}{sign} ", value, column)
        elif isinstance(value, list) and all(isinstance(item, str) and " " not in item for item in value):
            self.lines.append(f"{pad}{sign} {flow(value)}{self.note()}")
        else:
            self.lines.append(f"{pad}{sign}{self.note()}")
            if isinstance(value, list):
                self.items(value, column + self.draw(st.integers(0, 4)))
            else:
                self.mapping(value, column + self.draw(st.integers(1, 4)))

    def scalar(self, start: str, value: str, column: int) -> None:
        style = self.draw(st.sampled_from(["inline", "block", "double"]))
        if "\n" in value or style == "block":
            depth = " " * (column + self.draw(st.integers(1, 4)))
            self.lines.append(f"{start}{'|-' if chr(10) in value else '>-'}{self.note()}")
            self.lines += [f"{depth}{line}" for line in value.split("\n")]
        elif style == "double":
            escaped = value.replace("\\", "\\\\").replace('"', '\\"')
            self.lines.append(f'{start}"{escaped}"{self.note()}')
        else:
            self.lines.append(f"{start}{inline(value, was_plain=True)}{self.note()}")

    def trivia(self, column: int) -> None:
        for _ in range(self.draw(st.integers(0, 2))):
            self.lines.append(self.draw(st.sampled_from(["", f"{' ' * column}# {len(self.lines)}"])))

    def note(self) -> str:
        return str(self.draw(st.sampled_from(["", "", f" # note {len(self.lines)}"])))


@st.composite
def files(draw: st.DrawFn) -> str:
    untidy = Untidy(draw)
    untidy.mapping(draw(VALUES), 0)
    end = draw(st.sampled_from(["\n", "\r\n"]))
    return end.join(untidy.lines) + str(draw(st.sampled_from(["", end, f"{end}# the end{end}"])))


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(value, str):
        return [path]
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    return [leaf for step, item in pairs for leaf in leaves(item, (*path, step))]


class TestFormatting:
    """`fmt`: comments, blank lines and values kept; idempotent."""

    @given(files())
    def test_values_and_comments_stay(self, text: str) -> None:
        made = canonical(text, file=FILE)

        assert value_of(made) == value_of(text)
        assert Counter(comments(made)) - Counter(comments(text)) == Counter([made.split("\n")[0]])
        assert Counter(comments(text)) <= Counter(comments(made))
        assert sum(not line.strip() for line in made.splitlines()) >= sum(
            not line.strip() for line in text.splitlines()
        )

    @given(files())
    def test_what_is_in_form_stays_as_it_is(self, text: str) -> None:
        made = canonical(text, file=FILE)

        assert canonical(made, file=FILE) == made


class TestChanging:
    """None of them ever loses a comment or a byte it was not asked to change."""

    @given(files())
    def test_a_file_that_keeps_its_value_keeps_every_byte(self, text: str) -> None:
        assert changed(text, value_of(text), file=FILE) == text

    @given(st.data(), files(), WORDS)
    def test_one_text_changes_and_all_other_lines_stay(self, data: st.DataObject, text: str, words: str) -> None:
        value = value_of(text)
        path = data.draw(st.sampled_from(leaves(value)))
        after = _with(value, path, words)

        made = changed(text, after, file=FILE)

        assert value_of(made) == after
        assert comments(made) == comments(text)
        place = read(text).place(path)
        mine = range(place.line - 2, max(place.last_line, place.line))  # With the line of its key.
        before = text.splitlines()
        kept = {
            i
            for a, _, n in SequenceMatcher(None, before, made.splitlines(), autojunk=False).get_matching_blocks()
            for i in range(a, a + n)
        }
        assert {before[i] for i in set(range(len(before))) - kept - set(mine)} <= set(made.splitlines())


def _with(value: Any, path: tuple[Any, ...], words: str) -> Any:
    if not path:
        return words
    if isinstance(value, dict):
        return {key: _with(item, path[1:], words) if key == path[0] else item for key, item in value.items()}
    return [_with(item, path[1:], words) if index == path[0] else item for index, item in enumerate(value)]
