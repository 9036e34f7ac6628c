"""A language model of the user's own, at any endpoint that speaks OpenAI's chat completions.

Asked only where the user says `--llm`; address, model and key come from the environment, as other
tools have them: `OPENAI_BASE_URL`, `OPENAI_MODEL`, `OPENAI_API_KEY`.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.client import responses
from time import monotonic
from urllib.parse import urlsplit

import urllib3

from briefings import __version__
from briefings.editing.suggesting import Unanswered

_ATTEMPTS = 2
"""Of connecting; a request that the model may have begun on is not sent twice."""
_LARGEST = 1_000_000
"""Bytes of a response."""
_PIECE = 65_536


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageModel:
    """Where a model is, and how to ask it."""

    base: str
    """The address before `/chat/completions`, as in `http://localhost:11434/v1`."""
    name: str
    key: str = field(default="", repr=False)
    """Empty where none is needed."""
    timeout: float = 120.0
    """In seconds, for a whole response."""

    def ask(self, body: Mapping[str, object]) -> bytes | Unanswered:
        """The body of the response, or why there is none."""
        headers = {"Content-Type": "application/json", "User-Agent": f"briefings/{__version__}"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        with urllib3.PoolManager(timeout=urllib3.Timeout(total=self.timeout)) as pool:
            try:
                return self._posted(pool, headers, json.dumps(body, ensure_ascii=False).encode())
            except (urllib3.exceptions.TimeoutError, TimeoutError):
                return Unanswered(f"{self._host} did not answer within {self.timeout:g} seconds")
            except urllib3.exceptions.HTTPError:
                return Unanswered(f"{self._host} cannot be reached")

    def _posted(self, pool: urllib3.PoolManager, headers: Mapping[str, str], content: bytes) -> bytes | Unanswered:
        until = monotonic() + self.timeout
        # A redirection could lead the document and the key to where nobody meant them to go.
        response = pool.request(
            "POST",
            f"{self.base.rstrip('/')}/chat/completions",
            body=content,
            headers=headers,
            redirect=False,
            retries=urllib3.Retry(connect=_ATTEMPTS, read=False, redirect=False, status=False, other=False),
            preload_content=False,
        )
        if response.status != 200:  # noqa: PLR2004  HTTP's OK
            meaning = responses.get(response.status, "unknown status")
            return Unanswered(f"{self._host} answered {response.status} ({meaning})")
        return self._read(response, until)

    def _read(self, response: urllib3.BaseHTTPResponse, until: float) -> bytes | Unanswered:
        """The body, neither larger nor slower than it may be."""
        found = b""
        while piece := response.read1(_PIECE):
            found += piece
            if len(found) > _LARGEST:
                return Unanswered(f"the response of {self._host} is larger than {_LARGEST:,} bytes")
            if monotonic() > until:
                raise TimeoutError
        return found

    @property
    def _host(self) -> str:
        return f"the language model at {urlsplit(self.base).netloc.rpartition('@')[2]}"


def from_environment(environment: Mapping[str, str]) -> LanguageModel | Unanswered:
    """The model that the environment names; nothing is guessed, so that no text goes where nobody sent it."""
    base, name = environment.get("OPENAI_BASE_URL", ""), environment.get("OPENAI_MODEL", "")
    if not base or not name:
        return Unanswered("set OPENAI_BASE_URL, as in http://localhost:11434/v1, and OPENAI_MODEL to the model's name")
    try:
        address = urlsplit(base)
        is_web = address.scheme in {"http", "https"} and bool(address.hostname) and address.port != 0
    except ValueError:
        is_web = False
    if not is_web:
        return Unanswered("OPENAI_BASE_URL is no web address; write it as in http://localhost:11434/v1")
    key = environment.get("OPENAI_API_KEY", "")
    if not (key.isascii() and key.isprintable() and name.isprintable()):
        return Unanswered("OPENAI_API_KEY or OPENAI_MODEL holds characters that neither has")
    return LanguageModel(base=base, name=name, key=key)
