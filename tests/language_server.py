"""The YAML language server that editors use, spoken to as they do (Language Server Protocol over pipes)."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

SERVER = Path(__file__).parent / "node" / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"


class LanguageServer:
    """One conversation with the server."""

    def __init__(self, process: subprocess.Popen[bytes], folder: Path) -> None:
        self.process = process
        self.folder = folder
        self.requests = 0
        self.diagnostics: dict[str, list[Any]] = {}
        """By the file's URI, as last published."""

    def open(self, path: Path, text: str) -> str:
        """Open a file with this text, saved or not; its URI."""
        uri = path.as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        return uri

    def completions(self, uri: str, line: int, column: int) -> list[Any]:
        """What is offered at a place (both from 0)."""
        found = self.ask("textDocument/completion", _place(uri, line, column))
        return list(found["items"] if isinstance(found, dict) else found)

    def hover(self, uri: str, line: int, column: int) -> str:
        """What is said of the word at a place."""
        found = self.ask("textDocument/hover", _place(uri, line, column))
        return str(found["contents"]["value"]) if found else ""

    def problems(self, uri: str) -> list[Any]:
        """What is underlined, once the server has looked."""
        while uri not in self.diagnostics:
            self._hear()
        return self.diagnostics[uri]

    def ask(self, method: str, params: object) -> Any:
        """A request's answer."""
        self.requests += 1
        number = self.requests
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._hear()
            if message.get("id") == number and "method" not in message:
                return message.get("result")

    def tell(self, method: str, params: object) -> None:
        """A notice that has no answer."""
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self.process.stdin.flush()

    def _hear(self) -> dict[str, Any]:
        assert self.process.stdout
        length = 0
        while header := self.process.stdout.readline().strip():
            name, _, value = header.partition(b":")
            length = int(value) if name == b"Content-Length" else length
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:  # The server asks for settings; it may keep its own.
            self._send({"id": message["id"], "result": [None] * len((message["params"] or {}).get("items", ()))})
        return message


@contextmanager
def language_server(folder: Path) -> Iterator[LanguageServer]:
    """A server at work in a project folder, with the settings that an editor has when nothing is set."""
    node = shutil.which("node", path=str(Path(sys.executable).parent))
    assert node
    with subprocess.Popen([node, str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        server = LanguageServer(process, folder)
        server.ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": _CAPABILITIES})
        server.tell("initialized", {})
        settings = {"yaml": {"completion": True, "hover": True, "validate": True, "schemaStore": {"enable": False}}}
        server.tell("workspace/didChangeConfiguration", {"settings": settings})
        try:
            yield server
        finally:
            server.ask("shutdown", None)
            server.tell("exit", None)


_CAPABILITIES = {
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown", "plaintext"]}},
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "publishDiagnostics": {},
    }
}


def _place(uri: str, line: int, column: int) -> dict[str, Any]:
    return {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}
