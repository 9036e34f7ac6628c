"""A YAML file's bytes → a checked model, or findings with their places."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from briefings.metadata.nodes import read
from briefings.metadata.places import Place, Tree
from briefings.metadata.schema import Metadata
from briefings.metadata.shape import shape_findings
from briefings.metadata.traps import not_utf_8
from briefings.problems import Finding, Path, Problem

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Loaded(Generic[Model]):
    """A file's values, if they have the right shape, with what is needed to say where each stands."""

    file: str
    """Relative to the project folder."""
    value: Model | None
    tree: Tree
    problems: tuple[Problem, ...]

    def problem(self, finding: Finding) -> Problem:
        """The finding in its place in this file."""
        return placed(finding, file=self.file, tree=self.tree)


def load_metadata(content: bytes, *, file: str) -> Loaded[Metadata]:
    """A briefing's metadata."""
    tree, problems = read_tree(content, file=file)
    if problems:
        return Loaded(file, None, tree, problems)
    value, findings = validate(Metadata, tree.value, path=())
    return Loaded(file, value, tree, tuple(placed(finding, file=file, tree=tree) for finding in findings))


def read_tree(content: bytes, *, file: str) -> tuple[Tree, tuple[Problem, ...]]:
    """The values of a YAML file, and what keeps them from being read."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        tree, place, finding = not_utf_8(content, error)
        return tree, (_problem(finding, file, tree, place),)
    tree = read(text)
    return tree, tuple(_problem(finding, file, tree, place) for place, finding in tree.findings)


def placed(finding: Finding, *, file: str, tree: Tree) -> Problem:
    """The finding with file, line and column; what the file as a whole lacks is in no line."""
    place = tree.place(finding.path, finding.words) if finding.path else Place(1, 1)
    return _problem(finding, file, tree, place)


def validate(model: type[Model], value: object, *, path: Path) -> tuple[Model | None, list[Finding]]:
    """The model of a value, or one finding for each thing wrong with it."""
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        return None, shape_findings([dict(item) for item in error.errors(include_url=False)], model, path)


def _problem(finding: Finding, file: str, tree: Tree, place: Place) -> Problem:
    line = tree.line(place.line)
    end = place.last_column - 1 if place.last_line == place.line and place.last_column else len(line.rstrip())
    return Problem(
        file=file,
        line=place.line,
        column=place.column,
        length=max(end - place.column + 1, 1) if place.last_line else 0,
        source_line=line,
        code=finding.code,
        message=finding.message,
        mend=finding.mend,
        text=finding.text,
        detail=finding.detail,
        severity=finding.severity,
    )
