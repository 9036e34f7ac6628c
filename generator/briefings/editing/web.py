"""What `serve` adds to a site: problems laid over its pages, and the form at `/edit/`. Never published.

A WSGI application (PEP 3333) round another one. The form answers to this machine only, under its own
name, and takes changes only from its own pages: no other site that an editor has open may write.
"""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from http import HTTPStatus
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from briefings.editing.beginning import new_metadata
from briefings.editing.form import Form, forms, plain, unused_sources
from briefings.problems import Problem, as_text, has_errors, verdict
from briefings.site import SEEDS, clock

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

_EDIT = "/edit/"
_TYPES = {"js": "text/javascript", "css": "text/css"}
_ASSETS = ("edit.js", "edit.css", "live.css")
_LOCAL = frozenset({"127.0.0.1", "::1", "::ffff:127.0.0.1"})
_LOCAL_NAME = re.compile(r"(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?")
_MOST_BYTES = 2_000_000
_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-ancestors 'none'"
_BRIEFING = re.compile(r"/briefings/([a-z0-9-]+)/(?:index\.html)?\Z")


@dataclass(frozen=True, slots=True)
class Answer:
    """A response: its status, its type, its words."""

    status: HTTPStatus
    type: str
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveSite:
    """The application: the site's own pages, with what editors need."""

    site: "WSGIApplication"
    root: Path
    """The project folder."""
    problems: Callable[[], tuple[Sequence[Problem], int]]
    """Those of the last build, and the number of files that it checked."""

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer a request."""
        path = environ.get("PATH_INFO", "")
        if not path.startswith(_EDIT):
            return self._page(environ, start_response)
        answer = self._edit(environ, path.removeprefix(_EDIT)) if _is_local(environ) else _text(HTTPStatus.FORBIDDEN)
        headers = [
            ("Content-Type", f"{answer.type}; charset=utf-8"),
            ("Content-Length", str(len(answer.body))),
            ("Content-Security-Policy", _POLICY),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
        ]
        start_response(f"{answer.status.value} {answer.status.phrase}", headers)
        return [answer.body]

    def _page(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """The site's page, with what is wrong laid over it."""
        started: list[Any] = []
        result = self.site(environ, lambda *arguments: started.extend(arguments))  # type: ignore[arg-type]
        status, headers = started[0], dict(started[1])
        if not headers.get("Content-Type", "").startswith("text/html"):
            start_response(status, started[1])
            return result
        body = b"".join(result)
        before, end, after = body.rpartition(b"</body>")
        body = before + self._overlay(environ.get("PATH_INFO", "")).encode() + end + after if end else body
        headers["Content-Length"] = str(len(body))
        start_response(status, list(headers.items()))
        return [body]

    def _overlay(self, path: str) -> str:
        problems, number = self.problems()
        page = _BRIEFING.search(path)
        link = Markup('<a href="/edit/{}/">Edit this briefing</a>').format(page[1]) if page else Markup()
        kind = "errors" if has_errors(problems) else "warnings" if problems else "quiet"
        return Markup(
            '<link rel="stylesheet" href="/edit/live.css"><aside class="briefings-live briefings-live--{}">{}{}</aside>'
        ).format(kind, link, _details(problems, number) if problems else "")

    def _edit(self, environ: "WSGIEnvironment", path: str) -> Answer:
        if path in _ASSETS:
            return Answer(HTTPStatus.OK, _TYPES[path.rpartition(".")[2]], _asset(path))
        found = forms(self.root)
        if not path:
            is_new = environ["REQUEST_METHOD"] == "POST"
            return self._begin(environ) if is_new else _html("Edit", _list(found, unused_sources(self.root)))
        slug, _, rest = path.partition("/")
        form = found.get(slug)
        if form is None:
            return _text(HTTPStatus.NOT_FOUND)
        if environ["REQUEST_METHOD"] == "POST":
            return self._take(form, environ, rest)
        return _json(form.state()) if rest == "state" else _html(slug, _asset("edit.html").decode())

    def _begin(self, environ: "WSGIEnvironment") -> Answer:
        name = (_sent(environ) or {}).get("source")
        if name not in unused_sources(self.root):
            return _text(HTTPStatus.BAD_REQUEST)
        made = new_metadata(self.root, self.root / SEEDS / str(name), now=clock())
        return _json({"refused": asdict(made)} if isinstance(made, Problem) else {"slug": made.stem})

    def _take(self, form: Form, environ: "WSGIEnvironment", rest: str) -> Answer:
        sent = _sent(environ)
        if sent is None:
            return _text(HTTPStatus.BAD_REQUEST)
        value = plain(sent.get("value"))
        if rest == "check":
            return _json(form.verdict(value))
        if rest != "save" or not isinstance(value, dict) or not value:
            return _text(HTTPStatus.BAD_REQUEST)
        refused = form.save(value, version=str(sent.get("version")))
        return _json({"refused": asdict(refused)} if refused else form.state())


def _details(problems: Sequence[Problem], number: int) -> Markup:
    items = Markup().join(Markup("<li><pre>{}</pre></li>").format(as_text(problem)) for problem in problems)
    wrong = has_errors(problems)
    summary = verdict(problems, checked=number).partition(";")[0]
    stays = ". What has errors is shown as it last was without." if wrong else ""
    return Markup('<details{} role="alert"><summary>{}{}</summary><ol>{}</ol></details>').format(
        Markup(" open") if wrong else "", summary, stays, items
    )


def _is_local(environ: "WSGIEnvironment") -> bool:
    """Whether this machine asks, by a name of its own: another name may have been made to point here."""
    host = environ.get("HTTP_HOST", "")
    same_site = environ.get("HTTP_SEC_FETCH_SITE", "same-origin") in {"same-origin", "none"}
    origin = environ.get("HTTP_ORIGIN")
    return (
        environ.get("REMOTE_ADDR") in _LOCAL
        and bool(_LOCAL_NAME.fullmatch(host))
        and same_site
        and origin in {None, f"http://{host}"}
    )


def _sent(environ: "WSGIEnvironment") -> dict[str, Any] | None:
    """The JSON object that came; a form on another site cannot send one of this type."""
    size = environ.get("CONTENT_LENGTH") or "0"
    if environ.get("CONTENT_TYPE") != "application/json" or not size.isdigit() or int(size) > _MOST_BYTES:
        return None
    try:
        sent = json.loads(environ["wsgi.input"].read(int(size)))
    except (ValueError, RecursionError):
        return None
    return sent if isinstance(sent, dict) else None


def _list(found: dict[str, Form], sources: list[str]) -> str:
    links = Markup().join(Markup('<li><a href="/edit/{0}/">{0}</a></li>').format(slug) for slug in found)
    begin = Markup().join(
        Markup('<li><button type="button" data-source="{0}">Begin with {0}</button></li>').format(name)
        for name in sources
    )
    new = Markup("<h2>Sources without metadata</h2><ul>{}</ul>").format(begin) if sources else ""
    page = Markup('<main class="list"><h1>Edit</h1><p role="status" data-edit="state"></p><ul>{}</ul>{}</main>')
    return page.format(links, new)


def _html(title: str, body: str) -> Answer:
    page = Markup(
        '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        '<title>{}</title><link rel="stylesheet" href="/edit/edit.css">{}<script src="/edit/edit.js"></script>'
    ).format(title, Markup(body))  # noqa: S704  made above, or a file of our own
    return Answer(HTTPStatus.OK, "text/html", page.encode())


def _json(value: object) -> Answer:
    return Answer(HTTPStatus.OK, "application/json", json.dumps(value, ensure_ascii=False, default=str).encode())


def _text(status: HTTPStatus) -> Answer:
    return Answer(status, "text/plain", status.phrase.encode())


def _asset(name: str) -> bytes:
    return (files("briefings.editing") / "assets" / name).read_bytes()
