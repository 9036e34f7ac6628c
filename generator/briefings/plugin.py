"""The MkDocs plugin `briefings`: has the site's pages made, and refuses what `check` refuses."""

import gc
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as Shown

from briefings import site
from briefings.checking import Checked, check_project, standing
from briefings.compiled import COMPILED
from briefings.corpus import Corpus
from briefings.editing.formatting import renew_schemas
from briefings.editing.web import LiveSite
from briefings.engine import (
    Elsewhere,
    Frame,
    frame_of,
    is_plain,
    may_be_meant,
    mentioned,
    navigation_paths,
    page_file,
    published,
    rebuilt,
)
from briefings.live import OnDemand, Rounds, Served, notice
from briefings.model import Site
from briefings.problems import Problem, as_text, has_errors, verdict
from briefings.publishing import SITEMAP, Contents, Published, files_of, published_as_it_is, put_all, write_all
from briefings.tasks import Task
from briefings.work import RARELY, Workshop

_HOME = "index.md"
log = logging.getLogger("mkdocs.plugins.briefings")


class BriefingsConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs' own hook has no types
    """The plugin has no options: everything is in the project's folders."""


class BriefingsPlugin(BasePlugin[BriefingsConfig]):  # type: ignore[no-untyped-call]  # likewise
    """Briefings in MkDocs."""

    checked: Checked
    """Of the build that is going on; set before any file is written."""
    corpus: Corpus
    """What the build shows."""
    workshop: Workshop
    """Where pages are made."""
    serving: bool = False
    writes: bool = True
    """Whether generated files go into MkDocs' own site folder; else whoever runs MkDocs takes care of them."""
    apart: bool = True
    """Whether generated pages are made without MkDocs, but for those that its navigation names."""
    given: Sequence[File] = ()
    """The generated pages as MkDocs knows them."""
    pages: Iterable[Task] = ()
    """The making of every generated page."""
    further: Sequence[Task] = ()
    """The making of what is no page."""
    tasks: Sequence[Task] = ()
    """What is to be published beside what MkDocs builds."""
    config_of_build: MkDocsConfig
    files: Files
    navigation: Navigation
    environment: Environment
    """All four as MkDocs last had them; between its builds `serve` makes pages by them."""
    frame: Frame
    live: OnDemand
    """While the site is served."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Note what is to be done; with this method MkDocs keeps the plugin while it serves."""
        self.serving = command == "serve"
        gc.set_threshold(RARELY)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Addresses end in a slash, whatever the configuration says: links rely on it. Tell templates if it is live."""
        self.config_of_build = config
        config.use_directory_urls = True
        config.extra["live"] = self.serving
        if not hasattr(self, "workshop"):
            self.workshop = site.workshop(_root(config))
            self.workshop.remembers = self.serving
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Check everything before MkDocs empties the site folder."""
        self.checked = check_project(_root(config), now=site.clock(), workshop=self.workshop)
        summary = verdict(self.checked.problems, checked=self.checked.number)
        tell(self.checked.problems)
        if self.serving:
            self.corpus = standing(self.checked, getattr(self, "corpus", Corpus.of(())))
            renew_schemas(_root(config))
        elif has_errors(self.checked.problems):
            raise Abort(summary)
        else:
            self.corpus = self.checked.corpus
            self.further = list(self._further(config))
            self.workshop.begin(self.further)
        log.info("%s", summary)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages that MkDocs is to build; of the others, tell it where they are."""
        for file in [file for file in files if file.src_uri.endswith((".yml", ".yaml"))]:
            files.remove(file)
        self.apart = is_plain(config, self)
        self.given = list(self._given(config, mentioned(files)))
        for file in self.given:
            if file.src_uri in files.src_uris:
                files.remove(files.src_uris[file.src_uri])
            files.append(file)
        return files

    def _given(self, config: MkDocsConfig, words: frozenset[str]) -> Iterator[File]:
        """The generated pages that MkDocs is to build, and those to which links with these words may lead."""
        named = navigation_paths(config.nav or []) | {_HOME}
        self.pages = list(site.page_tasks(_root(config), self.corpus, _facts(config)))
        for task in self.pages:
            if not self.apart or any(path.startswith(task.at) for path in named):
                yield from (page_file(page, config) for page in self.workshop.result(task))
            elif may_be_meant(address := task.at.removesuffix("index.md"), words):
                yield Elsewhere.at(address, config)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Remember the navigation, which every page shows."""
        self.navigation = nav
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Have everything made that MkDocs does not build."""
        self.files, self.environment = files, env
        COMPILED.fill(self.workshop.store)
        env.bytecode_cache = COMPILED
        self.frame = frame_of(config, self.navigation)
        if not self.serving:
            self.tasks = list(self._beside(config))
            self.workshop.make(self.tasks, "Making")
        return env

    def _beside(self, config: MkDocsConfig) -> Iterator[Task]:
        """The making of all that is published beside what MkDocs builds."""
        for task in self.pages if self.apart else ():
            if task.at != _HOME:
                yield Task(published, (self.frame, task), at=task.at, whole=task.whole)
        yield from self._further(config) if self.serving else self.further

    def _further(self, config: MkDocsConfig) -> Iterator[Task]:
        """The making of what is no page."""
        for task in site.file_tasks(self.corpus, _facts(config)):
            yield Task(files_of, (task,), at=task.at, whole=task.whole, long=task.long)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what stands beside MkDocs' pages, where nobody else does."""
        folder = Path(config.site_dir)
        COMPILED.keep(self.workshop.store)
        if self.serving:
            put_all([published_as_it_is(site.built_file(site.clock()))], folder)
            if hasattr(self, "live"):
                self._begin_live(config)
        elif self.writes:
            write_all(self.contents(config), folder, self.workshop)

    def contents(self, config: MkDocsConfig) -> Contents:
        """The whole site."""
        return Contents(tasks=self.tasks, own=self._own(Path(config.site_dir)), base=config.site_url or "")

    def _own(self, folder: Path) -> list[Published]:
        """What MkDocs wrote into a folder, but for its list of the pages that it built; and the day of the build."""
        shown = {file.dest_uri: file.page for file in self.files.documentation_pages() if file.page}
        found = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.name not in SITEMAP]
        own = [_own(path, folder, shown.get(path.relative_to(folder).as_posix())) for path in found]
        return [*own, published_as_it_is(site.built_file(site.clock()))]

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Show problems on the pages, and offer the form; make pages when they are asked for; notice every edit."""
        root = _root(config)
        gc.freeze()  # The corpus stays; to look for garbage in it takes longer than an edit may.
        self.live = OnDemand(Path(config.site_dir), self.workshop)
        self._begin_live(config)
        server.builder = Rounds(
            root, full=builder, light=lambda: self._refresh() if self.apart else builder(), lock=self.live.lock
        )
        own = server.get_app()
        if own:
            served = Served(site=own, root=server.mount_path, live=self.live)
            server.set_app(
                LiveSite(site=served, root=root, problems=lambda: (self.checked.problems, self.checked.number))
            )
        notice(
            server, [config.docs_dir, config.config_file_path], [root / site.SEEDS, *map(Path, config.theme.dirs)], root
        )
        return server

    def _begin_live(self, config: MkDocsConfig) -> None:
        """Serve what MkDocs has just built; and, when it is asked for, the rest."""
        folder = Path(config.site_dir)
        built = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        self.live.settled = frozenset(built - {file.dest_uri for file in self.given if file.src_uri != _HOME})
        self.live.renew(self._beside(config))

    def _refresh(self) -> None:
        """Take in edits of metadata, sources and records: of what MkDocs built, only the home page changes by them."""
        config = self.config_of_build
        self.on_pre_build(config=config)
        pages = site.page_tasks(_root(config), self.corpus, _facts(config))
        [home] = next(pages).make()
        content = rebuilt(home, self.files, self.navigation, self.environment, config)
        put_all([Published(path="index.html", content=content)], Path(config.site_dir))
        self.pages = pages
        self.live.renew(self._beside(config))


def tell(problems: Iterable[Problem]) -> None:
    """Say what is wrong, in MkDocs' own way."""
    for problem in problems:
        log.log(logging.ERROR if problem.severity == "error" else logging.INFO, "%s", as_text(problem))


def _own(path: Path, folder: Path, page: Shown | None) -> Published:
    """A file that MkDocs wrote, with what the sitemap says of it."""
    is_listed = page is not None and not page.meta.get("moved")
    return Published(
        path=path.relative_to(folder).as_posix(),
        content=path.read_bytes(),
        url=page.url if page and is_listed else None,
        updated=page.meta.get("updated") if page and is_listed else None,
    )


def _root(config: MkDocsConfig) -> Path:
    return Path(config.docs_dir).parent


def _facts(config: MkDocsConfig) -> Site:
    return Site(title=config.site_name, url=config.site_url or "")
