"""A site served on this machine, and pages that note everything which a good page never does."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from playwright.sync_api import BrowserContext, Dialog, Page

POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
)
"""Content-Security-Policy, with which every test reads the site: no inline script, no other host."""


_TEXTS = frozenset({".css", ".html", ".js", ".json", ".svg", ".txt", ".xml"})


class _Quiet(SimpleHTTPRequestHandler):
    def send_head(self) -> BinaryIO | None:
        """Texts compressed, as hosts of sites send them."""
        path = Path(self.translate_path(self.path))
        if self.path.partition("?")[0].endswith("/"):
            path /= "index.html"
        if path.suffix not in _TEXTS or not path.is_file():
            return super().send_head()
        body = gzip.compress(path.read_bytes(), mtime=0)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)

    def end_headers(self) -> None:
        """Add the policy."""
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name is http.server's
        """Say nothing: the tests look at the pages, not at the log."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a folder's site while the block runs."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


class Watched:
    """A page, with all errors, dialogs and requests to other hosts noted."""

    def __init__(self, context: BrowserContext, base: str) -> None:
        self.base = base
        self.page: Page = context.new_page()
        self.faults: list[str] = []
        self.page.on("console", lambda message: self._note(message.text, fault=message.type == "error"))
        self.page.on("pageerror", lambda error: self._note(str(error), fault=True))
        self.page.on("dialog", self._refuse_dialog)
        self.page.on("request", lambda request: self._note(request.url, fault=not self._is_own(request.url)))

    def open(self, address: str) -> Page:
        """Go to an address of the site."""
        self.page.goto(self.base + address)
        return self.page

    def _is_own(self, url: str) -> bool:
        return url.startswith((self.base, "data:", "blob:"))

    def _refuse_dialog(self, dialog: Dialog) -> None:
        self._note(f"dialog: {dialog.message}", fault=True)
        dialog.dismiss()

    def _note(self, text: str, *, fault: bool) -> None:
        if fault:
            self.faults.append(f"{self.page.url}: {text}")
