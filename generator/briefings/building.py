"""A whole build: MkDocs builds its pages aside; when all is well, the site is brought up to date.

Where nothing that a build reads has changed since the last one, and the site still stands as that one
left it, there is nothing to do but to say again what was said then.
"""

import logging
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.utils.yaml import yaml_load

from briefings import site
from briefings.fingerprints import fingerprint
from briefings.ledger import is_whole, looking
from briefings.plugin import BriefingsPlugin, log, tell
from briefings.problems import Problem, verdict
from briefings.publishing import write_site
from briefings.tasks import code
from briefings.work import TICK, Known, Workshop, known_as

SITE = "site"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """What the last build of a site came to."""

    state: str
    """Of all that it read."""
    problems: tuple[Problem, ...]
    number: int
    """Of metadata files."""
    since: datetime
    until: datetime | None
    """When it would come to the same: until the next embargo ends."""

    def holds(self, state: str, now: datetime) -> bool:
        """Whether a build of this state at this time would come to the same."""
        return state == self.state and self.since <= now and (self.until is None or now < self.until)


def build_site(root: Path, workshop: Workshop) -> int:
    """Check everything and build the site into `site/`; the exit status. The old site stays until all is well."""
    with tempfile.TemporaryDirectory() as folder, _told():
        try:
            config = load_config(str(root / "mkdocs.yml"), site_dir=folder, strict=True)
            changed = _changed(root, config, workshop)
        except MkDocsException as error:
            error.show()
            return 1
    click.echo(f"{changed:,} {'file' if changed == 1 else 'files'} of {SITE}/ changed")
    return 0


def _changed(root: Path, config: MkDocsConfig, workshop: Workshop) -> int:
    """Bring the site up to date; how many of its files changed."""
    now, begun = site.clock(), time.time_ns()
    last = fingerprint("finished", code(), str((root / SITE).resolve()))
    files = _files(root, config)
    state = fingerprint(code(), str(now.date()), _settings(config), files)
    finished: Finished | None = workshop.store.get(last)
    if finished and finished.holds(state, now) and is_whole(root / SITE, workshop):
        tell(finished.problems)
        log.info("%s", verdict(finished.problems, checked=finished.number))
        return 0
    workshop.store.drop(last)
    with looking(root / SITE, workshop.store.folder) as looked:
        plugin = _built(config, workshop)
        changed = write_site(plugin.contents(config), root / SITE, looked(), workshop)
    checked = plugin.checked
    # Another plugin may read whatever it likes; and a file may change twice within one tick of the clock.
    if plugin.apart and max((file[3] for file in files), default=0) < begun - TICK:
        finished = Finished(
            state=state, problems=checked.problems, number=checked.number, since=now, until=checked.until
        )
        workshop.store.put(last, finished)
    workshop.store.prune(workshop.used)
    return changed


def _built(config: MkDocsConfig, workshop: Workshop) -> BriefingsPlugin:
    """Our plugin, after MkDocs has built its pages."""
    plugin = next(one for one in config.plugins.values() if isinstance(one, BriefingsPlugin))
    plugin.writes, plugin.workshop = False, workshop
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        workshop.close()
        config.plugins.on_shutdown()
    return plugin


def _settings(config: MkDocsConfig) -> str:
    with Path(config.config_file_path).open("rb") as file:
        return repr(yaml_load(file))


def _files(root: Path, config: MkDocsConfig) -> list[Known]:
    """Every file that a build reads, as the system knows it."""
    root = root.resolve()
    folders = {root / site.SEEDS, Path(config.docs_dir), *map(Path, config.theme.dirs)}
    own = [str(folder) for folder in sorted(folders) if folder.is_dir() and folder.is_relative_to(root)]
    paths = [f"{folder}/{name}" for one in own for folder, _, names in os.walk(one) for name in names]
    return [known for path in sorted([*paths, *_single(root)]) if (known := known_as(path))]


def _single(root: Path) -> list[str]:
    return [str(path) for path in (root / "mkdocs.yml", root / site.PERMALINKS) if path.is_file()]


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
