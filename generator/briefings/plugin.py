"""The MkDocs plugin `briefings`: hands MkDocs the generated pages, and refuses what `check` refuses."""

import logging
from pathlib import Path
from typing import Literal

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel

from briefings import site
from briefings.corpus import Corpus
from briefings.editing.formatting import renew_schemas
from briefings.editing.web import LiveSite
from briefings.model import Site
from briefings.pages import Page
from briefings.problems import as_text, has_errors, verdict

log = logging.getLogger("mkdocs.plugins.briefings")


class BriefingsConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs' own hook has no types
    """The plugin has no options: everything is in the project's folders."""


class BriefingsPlugin(BasePlugin[BriefingsConfig]):  # type: ignore[no-untyped-call]  # likewise
    """Briefings in MkDocs."""

    checked: site.Checked
    """Of the build that is going on; set before any file is written."""
    corpus: Corpus
    """What the build shows."""
    serving: bool = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Note what is to be done; with this method MkDocs keeps the plugin while it serves."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Addresses end in a slash, whatever the configuration says: links rely on it. Tell templates if it is live."""
        config.use_directory_urls = True
        config.extra["live"] = self.serving
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Check everything before MkDocs empties the site folder."""
        self.checked = site.check_project(_root(config), now=site.clock())
        for problem in self.checked.problems:
            log.log(logging.ERROR if problem.severity == "error" else logging.INFO, "%s", as_text(problem))
        summary = verdict(self.checked.problems, checked=self.checked.number)
        if self.serving:
            self.corpus = site.standing(self.checked, getattr(self, "corpus", Corpus.of(())))
            renew_schemas(_root(config))
        elif has_errors(self.checked.problems):
            raise Abort(summary)
        else:
            self.corpus = self.checked.corpus
        log.info("%s", summary)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages; keep metadata and authority files out of the site."""
        for file in list(files):
            if file.src_uri.endswith((".yml", ".yaml")):
                files.remove(file)
        for page in site.project_pages(_root(config), self.corpus, _facts(config)):
            existing = files.get_file_from_path(page.path)
            if existing:
                files.remove(existing)
            files.append(_file(page, config))
        return files

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what stands beside the pages: data, feeds, the search index."""
        site.write_exports(self.corpus, _facts(config), Path(config.site_dir))
        site.write_search_index(self.corpus, Path(config.site_dir))
        site.write_built(Path(config.site_dir), now=site.clock())

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


def _file(page: Page, config: MkDocsConfig) -> File:
    file = File.generated(config, page.path, content=page.content, inclusion=InclusionLevel.NOT_IN_NAV)
    if page.edit:
        file.edit_uri = page.edit.removeprefix(f"{site.CONTENT}/")
    return file
