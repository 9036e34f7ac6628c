"""The MkDocs plugin `briefings`: has the site's pages made, and refuses what `check` refuses."""

import logging
from collections.abc import Sequence
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

from briefings import site
from briefings.checking import Checked, check_project, standing
from briefings.corpus import Corpus
from briefings.editing.formatting import renew_schemas
from briefings.editing.web import LiveSite
from briefings.engine import Elsewhere, frame_of, is_plain, navigation_paths, page_file, published
from briefings.model import Site
from briefings.problems import as_text, has_errors, verdict
from briefings.publishing import Published, files_of, published_as_it_is, write_all
from briefings.tasks import Task
from briefings.work import Workshop

_SITEMAP = frozenset({"sitemap.xml", "sitemap.xml.gz"})
"""MkDocs' own lists only the pages that MkDocs built."""
log = logging.getLogger("mkdocs.plugins.briefings")


class BriefingsConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs' own hook has no types
    """The plugin has no options: everything is in the project's folders."""


class BriefingsPlugin(BasePlugin[BriefingsConfig]):  # type: ignore[no-untyped-call]  # likewise
    """Briefings in MkDocs."""

    checked: Checked
    """Of the build that is going on; set before any file is written."""
    corpus: Corpus
    """What the build shows."""
    serving: bool = False
    workshop: Workshop
    """Where pages are made."""
    writes: bool = True
    """Whether generated files go into MkDocs' own site folder; else whoever runs MkDocs takes care of them."""
    apart: Sequence[Task] = ()
    """The pages that are made without MkDocs."""
    tasks: Sequence[Task] = ()
    """All that is to be published beside what MkDocs builds."""
    navigation: Navigation
    files: Files

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Note what is to be done; with this method MkDocs keeps the plugin while it serves."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Addresses end in a slash, whatever the configuration says: links rely on it. Tell templates if it is live."""
        config.use_directory_urls = True
        config.extra["live"] = self.serving
        if not hasattr(self, "workshop"):
            self.workshop = site.workshop(_root(config))
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Check everything before MkDocs empties the site folder."""
        self.checked = check_project(_root(config), now=site.clock(), workshop=self.workshop)
        for problem in self.checked.problems:
            log.log(logging.ERROR if problem.severity == "error" else logging.INFO, "%s", as_text(problem))
        summary = verdict(self.checked.problems, checked=self.checked.number)
        if self.serving:
            self.corpus = standing(self.checked, getattr(self, "corpus", Corpus.of(())))
            renew_schemas(_root(config))
        elif has_errors(self.checked.problems):
            raise Abort(summary)
        else:
            self.corpus = self.checked.corpus
        log.info("%s", summary)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages that MkDocs is to build; of the others, tell it where they are."""
        for file in [file for file in files if file.src_uri.endswith((".yml", ".yaml"))]:
            files.remove(file)
        tasks = list(site.page_tasks(_root(config), self.corpus, _facts(config)))
        named = navigation_paths(config.nav or "index.md")
        apart = is_plain(config, self)
        self.apart = [task for task in tasks if apart and task.at not in named]
        for file in self._given(tasks, config, named if apart else None):
            if file.src_uri in files.src_uris:
                files.remove(files.src_uris[file.src_uri])
            files.append(file)
        return files

    def _given(self, tasks: Sequence[Task], config: MkDocsConfig, named: set[str] | None) -> list[File]:
        """Of all pages, or only of those that are named, the files for MkDocs to build; of the others the places."""
        given: dict[str, File] = {}
        for task in tasks:
            if named is not None and not any(path.startswith(task.at) for path in named):
                path = task.at if task.at.endswith(".md") else f"{task.at}index.md"
                given[path] = Elsewhere.at(path, config)
                continue
            for page in task.make():
                is_wanted = named is None or page.path in named
                given[page.path] = page_file(page, config) if is_wanted else Elsewhere.at(page.path, config)
        return list(given.values())

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Remember the navigation, which every page shows."""
        self.navigation = nav
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Have everything made that MkDocs does not build."""
        self.files = files
        frame = frame_of(config, self.navigation)
        pages = [Task(published, (frame, task), at=task.at) for task in self.apart]
        beside = [Task(files_of, (task,), at=task.at) for task in site.file_tasks(self.corpus, _facts(config))]
        self.tasks = [*pages, *beside]
        if not self.serving:
            self.workshop.make(self.tasks, "Making")
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what was made beside MkDocs' pages, where nobody else does."""
        if self.writes and not self.serving:
            folder = Path(config.site_dir)
            write_all(self.tasks, self.own(folder), folder, base=config.site_url or "", workshop=self.workshop)

    def own(self, folder: Path) -> list[Published]:
        """What MkDocs wrote into a folder, and the day of the build."""
        shown = {file.dest_uri: file.page for file in self.files.documentation_pages() if file.page}
        listed = {path: page for path, page in shown.items() if not page.meta.get("moved")}
        found = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.name not in _SITEMAP]
        own = [
            Published(
                path=(name := path.relative_to(folder).as_posix()),
                content=path.read_bytes(),
                url=listed[name].url if name in listed else None,
                updated=listed[name].meta.get("updated") if name in listed else None,
            )
            for path in found
        ]
        return [*own, published_as_it_is(site.built_file(site.clock()))]

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, **_: object) -> LiveReloadServer:
        """Show problems on the pages, and offer the form; reload on edits of sources and theme too."""
        root = _root(config)
        own = server.get_app()
        if own:
            server.set_app(LiveSite(site=own, root=root, problems=lambda: (self.checked.problems, self.checked.number)))
        for folder in (root / site.SEEDS, *map(Path, config.theme.dirs)):
            if folder.is_dir() and folder.is_relative_to(root) and ".venv" not in folder.relative_to(root).parts:
                server.watch(str(folder))
        return server


def _root(config: MkDocsConfig) -> Path:
    return Path(config.docs_dir).parent


def _facts(config: MkDocsConfig) -> Site:
    return Site(title=config.site_name, url=config.site_url or "")
