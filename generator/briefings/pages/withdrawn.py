"""What stays at the address of a withdrawn briefing: a notice with the reason, and nothing of its contents."""

from dataclasses import dataclass

from briefings import addresses
from briefings.corpus import Withdrawn
from briefings.pages.page import Front, page_task
from briefings.pages.words import long_date
from briefings.tasks import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawnBody:
    """What the template of the body is given."""

    date: str
    reason: str


def withdrawn_page(withdrawn: Withdrawn) -> Task:
    """The notice. Its edit link leads to the metadata file, whose name is in the address anyway."""
    body = WithdrawnBody(date=long_date(withdrawn.date), reason=withdrawn.reason)
    front = Front(kind="withdrawn", title="Withdrawn briefing", description="This briefing was withdrawn.")
    return page_task(addresses.briefing(withdrawn.slug), front, "withdrawn.md", body, edit=withdrawn.file)
