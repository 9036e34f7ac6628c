"""The rows of `briefings serve`: how long until its first page, and from saving a file to the reloaded page."""

import http.client
import socket
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus

from playwright.sync_api import Error, Page, sync_playwright

from measuring import Failed, Measured, last_line, start, stop
from own import Bench, median
from projects import BRIEFINGS, ROOT, Project
from tables import Row

sys.path.insert(0, str(ROOT / "tests"))

from chromium import chromium

_PAUSE = 0.01
_SAVES = 3
"""At least; the first after a start is not like the others."""
_ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


class NotServed(Exception):  # noqa: N818  it says what happened
    """`serve` ended, or no page came; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """`serve` at work."""

    page: str
    """The address of the briefing that is edited."""
    took: float
    """Seconds until its page came."""


def serve(bench: Bench) -> Iterator[Row]:
    """A start after an earlier one, then edits with the page open in Chromium."""
    outcome = bench.keep("serve", lambda: _started(bench.project))
    yield Row(label="start of `serve`, warm, until a page is there", outcome=outcome, note="under 3 s at 10,000")
    edited = median(list(_saves(bench.project, max(_SAVES, bench.times))))
    note = "under 0.5 s at 1,000 and 1.5 s at 10,000; Chromium"
    yield Row(label="`serve`: from saving a file to the reloaded page", outcome=edited, note=note)


def _started(project: Project) -> Measured | Failed:
    """The second of two starts."""
    try:
        with _serving(project):
            pass
        with _serving(project) as server:
            return Measured(wall=server.took)
    except NotServed as error:
        return Failed(reason=str(error))


def _saves(project: Project, times: int) -> Iterator[Measured | Failed]:
    try:
        with _serving(project) as server, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=_ARGS)
            page = browser.new_page()
            page.goto(server.page)
            for _ in range(times):
                yield Measured(wall=_save(project, page))
    except (NotServed, Error, FileNotFoundError) as error:
        yield Failed(reason=str(error).partition("\n")[0])


def _save(project: Project, page: Page) -> float:
    """Seconds from before the file is written until the page in the browser shows it."""
    began = time.perf_counter()
    word = project.edit_title()
    page.locator("h1", has_text=word).wait_for(timeout=1_000 * project.limit)
    return time.perf_counter() - began


@contextmanager
def _serving(project: Project) -> Iterator[Server]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host, port = free.getsockname()
    path = f"/briefings/{project.briefing}/"
    with tempfile.TemporaryFile() as said:
        began = time.perf_counter()
        process = start([BRIEFINGS, "serve", "--address", f"{host}:{port}"], project.folder, said)
        try:
            while not _answers(host, port, path, project.limit):
                if process.poll() is not None:
                    raise NotServed(f"serve ended: {last_line(said)}")
                if time.perf_counter() - began > project.limit:
                    raise NotServed(f"no page after {project.limit:.0f} s")
                time.sleep(_PAUSE)
            yield Server(page=f"http://{host}:{port}{path}", took=time.perf_counter() - began)
        finally:
            stop(process)
            process.wait()


def _answers(host: str, port: int, path: str, limit: float) -> bool:
    """Whether the page is there; a server that is there already is waited for."""
    connection = http.client.HTTPConnection(host, port, timeout=limit)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
