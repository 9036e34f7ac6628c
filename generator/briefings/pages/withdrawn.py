"""What stays at the address of a withdrawn briefing: a notice with the reason, and nothing of its contents."""

from dataclasses import dataclass

from briefings import addresses
from briefings.corpus import Withdrawn
from briefings.pages.markup import render
from briefings.pages.page import Front, Page, page
from briefings.pages.words import long_date


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawnBody:
    """What the template of the body is given."""

    date: str
    reason: str


def withdrawn_page(withdrawn: Withdrawn) -> Page:
    """The notice. Its edit link leads to the metadata file, whose name is in the address anyway."""
    body = render("withdrawn.md", view=WithdrawnBody(date=long_date(withdrawn.date), reason=withdrawn.reason))
    front = Front(kind="withdrawn", title="Withdrawn briefing", description="This briefing was withdrawn.")
    return page(addresses.briefing(withdrawn.slug), front, body, edit=withdrawn.file)
