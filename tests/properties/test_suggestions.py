"""What holds for every answer of a language model."""

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.checking import check_project
from briefings.draft.suggestions import Suggestions, read_answer
from briefings.editing.drafting import Drafted, Drafting
from briefings.site import workshop
from conftest import CASES

NOW = datetime(2026, 1, 1, tzinfo=UTC)
WORDS = st.one_of(
    st.sampled_from(
        "Ana Novák met Erik Lund in Norrby on 12 March will not wait “We act” 14 1.5 million: - # [x] {y} & *".split()
    ),
    st.text(max_size=6),
)
SENTENCES = st.lists(st.lists(WORDS, max_size=14).map(" ".join), max_size=4)
ROLES = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["Ana Novák", "Erik Lund", "Zoe Zebra", ""]),
        "role": st.sampled_from(["Minister of Examples", "Director General", "head: of # all", "", None]),
        "organisation": st.sampled_from(["Agency for Samples", "Ministry of Examples", "nobody", "", None]),
    }
)
ANSWERS = st.fixed_dictionaries({"summary": SENTENCES, "key_points": SENTENCES, "roles": st.lists(ROLES, max_size=3)})


@dataclass(frozen=True, slots=True)
class Model:
    """It has one answer."""

    body: bytes
    name: str = "tiny"

    def ask(self, _: Mapping[str, object]) -> bytes:
        return self.body


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("suggestions") / "case"
    shutil.copytree(CASES / "base", folder)
    shutil.copy(folder / "seeds/source.txt", folder / "seeds/other.txt")
    return folder


class TestReading:
    """Any bytes are an answer, or a word on why they are none; never an exception."""

    @given(st.binary())
    def test_any_bytes_are_read_or_refused(self, body: bytes) -> None:
        assert isinstance(read_answer(body), Suggestions | str)

    @given(st.text())
    def test_any_text_is_read_or_refused(self, content: str) -> None:
        assert isinstance(read_answer(_response(content)), Suggestions | str)


class TestDrafting:
    """Whatever a model suggests, the draft that is written passes the check."""

    @settings(max_examples=25)
    @given(ANSWERS)
    def test_a_draft_with_suggestions_passes_the_check(self, project: Path, answer: object) -> None:
        model = Model(_response(json.dumps(answer)))
        drafted = Drafting.of(project, now=NOW, update=False, model=model).draft(project / "seeds/other.txt")
        assert isinstance(drafted, Drafted)
        (project / drafted.file).write_text(drafted.text, encoding="utf-8")

        problems = check_project(project, now=NOW, workshop=workshop(project)).problems

        (project / drafted.file).unlink()
        assert problems == ()


def _response(content: str) -> bytes:
    return json.dumps({"choices": [{"message": {"content": content}}]}).encode("utf-8", "surrogatepass")
