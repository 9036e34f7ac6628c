"""A language model for tests: a server on this machine that gives the answers it is told to give."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

Headers = dict[str, str]


@dataclass
class ModelServer:
    """What the server answers, and what it was asked."""

    body: bytes = b""
    status: int = 200
    headers: Headers = field(default_factory=dict)
    is_silent: bool = False
    """Whether it takes the request and never answers."""
    asked: list[tuple[str, Headers, Any]] = field(default_factory=list)
    """Path, headers and body of each request."""
    address: str = ""
    finished: Event = field(default_factory=Event)

    def answers(self, content: object) -> None:
        """Let a text, or anything else as JSON, be the model's answer from now on."""
        text = content if isinstance(content, str) else json.dumps(content)
        self.body = json.dumps({"choices": [{"message": {"role": "assistant", "content": text}}]}).encode()


@contextmanager
def model_server() -> Iterator[ModelServer]:
    """The server, for as long as it is needed."""
    told = ModelServer()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = self.rfile.read(int(self.headers["Content-Length"]))
            told.asked.append((self.path, dict(self.headers), json.loads(asked)))
            if told.is_silent:
                told.finished.wait()
                return
            self.send_response(told.status)
            for name, value in {"Content-Length": str(len(told.body)), **told.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(told.body)

        def log_message(self, format: str, *_: object) -> None:  # noqa: A002  the name that it has there
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    told.address = f"http://127.0.0.1:{server.server_port}/v1"
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield told
    told.finished.set()
    server.shutdown()
    thread.join()
    server.server_close()
