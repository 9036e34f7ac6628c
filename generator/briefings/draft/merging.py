"""The stylings of one person at one place, put together."""

from briefings.draft.found import FoundOffice


def merged(offices: list[FoundOffice], body: str | None) -> tuple[FoundOffice, ...]:
    """Ranks put to the first office; the organisation behind a name to an office that has none."""
    if not offices:
        return (FoundOffice(organisation=body),) if body else ()
    rank = next((office.rank for office in offices if office.rank), None)
    held = [office for office in offices if office.role]
    if not held:
        body = body or next((office.organisation for office in offices if office.organisation), None)
        return (FoundOffice(rank=rank, organisation=body, span=offices[0].span),) if rank or body else ()
    held = [office for place, office in enumerate(held) if not _is_said_again(office, held[place + 1 :])]
    last = held[-1]
    if body and not last.organisation:
        held[-1] = last._replace(organisation=body)
    first = held[0] if held[0].rank == rank else held[0]._replace(rank=rank)
    return (first, *held[1:])


def _is_said_again(office: FoundOffice, behind: list[FoundOffice]) -> bool:
    """As in "U.S. Attorney X, U.S. Attorney for the Southern District"."""
    return not office.organisation and any(other.role == office.role for other in behind)
