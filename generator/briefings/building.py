"""A whole build: MkDocs builds its pages aside; when all is well, the site is brought up to date."""

import logging
import sys
import tempfile
from pathlib import Path

import click
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from briefings.plugin import BriefingsPlugin
from briefings.publishing import write_site

SITE = "site"


def build_site(root: Path) -> int:
    """Check everything and build the site into `site/`; the exit status. The old site stays until all is well."""
    _tell()
    with tempfile.TemporaryDirectory() as folder:
        try:
            config = load_config(str(root / "mkdocs.yml"), site_dir=folder, strict=True)
            plugin = next(one for one in config.plugins.values() if isinstance(one, BriefingsPlugin))
            plugin.writes = False
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:
                config.plugins.on_shutdown()
        except MkDocsException as error:
            error.show()
            return 1
        changed = write_site(
            plugin.tasks, plugin.own(Path(folder)), root / SITE, base=config.site_url or "", workshop=plugin.workshop
        )
    click.echo(f"{changed:,} files of {SITE}/ changed")
    return 0


def _tell() -> None:
    """Let MkDocs and our plugin say what is wrong, as MkDocs' own command does."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(levelname)-8s-  %(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
