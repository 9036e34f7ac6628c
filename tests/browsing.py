"""A site served on this machine, and pages that note everything which a good page never does."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import BrowserContext, Dialog, Page


class _Quiet(SimpleHTTPRequestHandler):
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
