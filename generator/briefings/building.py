"""A whole build: MkDocs builds its pages aside; when all is well, the site is brought up to date."""

import logging
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from briefings.plugin import BriefingsPlugin
from briefings.publishing import write_site
from briefings.work import Workshop

SITE = "site"


def build_site(root: Path, workshop: Workshop) -> int:
    """Check everything and build the site into `site/`; the exit status. The old site stays until all is well."""
    with tempfile.TemporaryDirectory() as folder, _told():
        try:
            config = load_config(str(root / "mkdocs.yml"), site_dir=folder, strict=True)
            plugin = next(one for one in config.plugins.values() if isinstance(one, BriefingsPlugin))
            plugin.writes, plugin.workshop = False, workshop
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:
                config.plugins.on_shutdown()
        except MkDocsException as error:
            error.show()
            return 1
        own = plugin.own(Path(folder))
        changed = write_site(plugin.tasks, own, root / SITE, base=config.site_url or "", workshop=workshop)
    workshop.store.prune(workshop.used)
    click.echo(f"{changed:,} {'file' if changed == 1 else 'files'} of {SITE}/ changed")
    return 0


@contextmanager
def _told() -> Iterator[None]:
    """MkDocs and our plugin say what is wrong, as under MkDocs' own command."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(levelname)-8s-  %(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        yield
    finally:
        logger.removeHandler(handler)
