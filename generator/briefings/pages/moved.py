"""What stays at an old address: the way to the new one."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefings import addresses
from briefings.addresses import Link
from briefings.corpus import Corpus
from briefings.model import KINDS
from briefings.pages.page import Front, page_task
from briefings.tasks import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedBody:
    """What the template of the body is given."""

    title: str
    href: Link


def moved_pages(corpus: Corpus) -> Iterator[Task]:
    """A page at every old address of a briefing or record."""
    for withdrawn in corpus.withdrawn:
        for old in withdrawn.aliases:
            yield _moved(addresses.briefing(old), addresses.briefing(withdrawn.slug), "Withdrawn briefing")
    for briefing in corpus.briefings:
        for old in briefing.metadata.aliases:
            yield _moved(addresses.briefing(old), addresses.briefing(briefing.slug), briefing.metadata.title)
    for kind in KINDS:
        for subject in corpus.subjects(kind):
            reference = subject.reference
            for old in reference.record.former_ids if reference.record else ():
                yield _moved(addresses.record(kind, old), addresses.record(kind, reference.id), reference.name)


def _moved(old: str, new: str, title: str) -> Task:
    body = MovedBody(title=title, href=addresses.link(old, new))
    front = Front(kind="moved", title=title, description=f"This page has moved: {title}", moved=new)
    return page_task(old, front, "moved.md", body)
