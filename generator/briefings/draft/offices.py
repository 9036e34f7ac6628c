"""Who is what: rank, role and organisation of each person, as the text styles them.

Read where a person is named: before the name ("FBI Director X", "the Chief of the Office, X"), behind
it ("X, director of Y", "X of the Fraud Section", "X (chair)", "X is the chair of Y"), and along lists
of names ("Attorneys X and Y of the Fraud Section").
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from briefings.draft.appointments import appointed
from briefings.draft.found import FoundOffice, FoundPerson, StyledMention
from briefings.draft.lists import headed
from briefings.draft.merging import merged
from briefings.draft.openings import described, named
from briefings.draft.signatures import signed
from briefings.draft.surroundings import LINK, OF_ALL, Surroundings
from briefings.draft.tellings import told
from briefings.draft.titles import is_modifier, is_noun, key, singular
from briefings.draft.words import ANY_STATE_OR_CODE
from briefings.model import SourceDocument, Span

_NEXT = re.compile(
    r"(?:,\s(?:a/?k/?a|also\sknown\sas)\s[^,;()\n]{2,40})?(?:,\s\d\d)?"
    rf"(?:,?\s+of\s+(?:the\s)?[A-Z](?:[^,;:.()\n]|(?<=[A-Z])\.){{1,80}}(?:,\s(?:{ANY_STATE_OR_CODE}))?(?:\s\([^()\n]{{2,60}}\))?)?"
    rf"(?:{LINK.pattern})(?:[A-Z][a-z]{{1,4}}\.\s+|(?:Dame|Dr|Lady|Lord|Mrs?|Ms|Prof|Sir)\s+)?"
)
"""Between two names of a list whose office stands before it: of the first how else he is called, his age, where he
lives; and the title of the next."""
_ARE = re.compile(r",?\s+(?:were|are|served as|work as|worked as)\s")
_RESPECTIVELY = (", respectively", " respectively")
_MOST_BETWEEN = 80
_SENTENCE_END = re.compile(r"[a-z]{2}[.!?]\s|\n")
_IN_SERIES = re.compile(r"(?:,\s\d\d)?(?:,\salso known as [^,;.]{3,40})?[,;]?\s(?:and\s)?")
"""Between two names of those who have offices of one company: "its owner, A; manager, B; and"."""
_UNSHARED = frozenset({"district", "general", "special"})
_FEDERAL = frozenset({"U.S.", "United", "Federal"})
_NONE = FoundOffice()
_COUNSEL = frozenset("attorney attorneys chief coordinator counsel liaison paralegal prosecutor prosecutors".split())
"""Last words of the offices of one section."""
_EXECUTIVES = frozenset("ceo cfo cio coo cto officer treasurer".split())
"""Those of one company."""
_PRESIDING = frozenset("chair chairman chairwoman founder owner president".split())
"""Offices that may be a company's, or a country's."""


def find_offices(
    source: SourceDocument,
    people: Sequence[FoundPerson],
    *,
    bodies: frozenset[str] = frozenset(),
    called: Callable[[str], str | None] = lambda _: None,
) -> dict[str, tuple[FoundOffice, ...]]:
    """By full name: the offices of each person who is styled at all; the fullest styling of each counts.

    `called` gives the organisation that is known to be meant by a noun, as in "the Organization".
    """
    mentions = sorted(
        ((person.name, span) for person in people for span in person.mentions), key=lambda item: item[1].start
    )
    reader = Surroundings(source, [span for _, span in mentions], bodies, called)
    read = [reader.read(index, name, span) for index, (name, span) in enumerate(mentions)]
    found: dict[str, tuple[FoundOffice, ...]] = {}
    for mention in _shared(read, source.text):
        best = found.get(mention.name, ())
        if _is_fuller(mention.offices, best):
            found[mention.name] = _joined(mention.offices, best)
        elif best:
            found[mention.name] = _joined(best, mention.offices)
    found |= _described(source, mentions, found, bodies)
    for name, office in headed(source, reader.phrases, mentions):
        found.setdefault(name, (office,))
    for index, (name, _) in enumerate(mentions):
        own = found.get(name, ())
        if own and not any(one.organisation for one in own) and (firm := reader.firm(index)):
            found[name] = (own[0]._replace(organisation=firm), *own[1:])
    _add_told(found, signed(source, reader.phrases, mentions))
    _add_told(found, appointed(reader, mentions))
    _add_told(found, told(reader, mentions))
    return found


def _add_told(found: dict[str, tuple[FoundOffice, ...]], tellings: Iterable[tuple[str, FoundOffice]]) -> None:
    """What sentences tell of people whose organisation no styling gives."""
    for name, office in tellings:
        own = found.get(name, ())
        if any(one.organisation for one in own) or (own and not office.organisation):
            continue
        joined = _joined(own, (office,))
        is_new = bool(own) and (joined == own or (office.rank and not office.role))
        found[name] = (*own, office) if is_new else joined


def _described(
    source: SourceDocument,
    mentions: list[tuple[str, Span]],
    found: dict[str, tuple[FoundOffice, ...]],
    bodies: frozenset[str],
) -> dict[str, tuple[FoundOffice, ...]]:
    """The office that the first sentence tells of those whom the next ones name."""
    opening = described(source, bodies)
    if opening is None or (mentions and mentions[0][1].start < opening[1].end):
        return {}
    styled, span, count = opening
    names = list(dict.fromkeys(named(source.text, mentions, span.end)))[:count]
    if len(names) < count:
        return {}
    role = singular(styled.role) if styled.role else None
    office = FoundOffice(rank=styled.rank, role=role, organisation=styled.body, span=span)
    others = {name: found.get(name, ()) for name in names}
    return {
        name: merged([office, *own], next((one.organisation for one in own), None))
        for name, own in others.items()
        if not any(one.role for one in own)
    }


def _is_fuller(offices: tuple[FoundOffice, ...], best: tuple[FoundOffice, ...]) -> bool:
    """Whether a styling tells more than another one; a title in a body is told by no number of lesser offices."""
    return _fullness(offices) > _fullness(best) and (_is_formal(offices) or not _is_formal(best))


def _fullness(offices: tuple[FoundOffice, ...]) -> int:
    return sum(4 * bool(office.role) + 2 * bool(office.organisation) + bool(office.rank) for office in offices)


def _is_formal(offices: tuple[FoundOffice, ...]) -> bool:
    """Whether somebody has a title in an organisation."""
    return any(office.role and office.role[:1].isupper() and office.organisation for office in offices)


def _joined(best: tuple[FoundOffice, ...], other: tuple[FoundOffice, ...]) -> tuple[FoundOffice, ...]:
    """The best styling, with a rank or organisation that only another one gives."""
    if not best or not other:
        return best or other
    first, second = best[0], other[0]
    same = (
        not (first.role and second.role) or key(first.role) in key(second.role) or key(second.role) in key(first.role)
    )
    organisation = first.organisation or (second.organisation if same else None)
    rank = first.rank or next((office.rank for office in other if office.rank), None)
    return (first._replace(organisation=organisation, rank=rank), *best[1:])


def _shared(mentions: list[StyledMention], text: str) -> Iterator[StyledMention]:
    """Along lists of names: a plural office goes on to the names behind it, an organisation back to those before it."""
    back: list[StyledMention] = []
    for mention in reversed(list(_onward(mentions, text))):
        follower = back[-1] if back else None
        if follower and (two := _respective(mention, follower, text)):
            back[-1:] = [follower._replace(offices=two[1:]), mention._replace(offices=two[:1])]
            continue
        if follower and _is_said_of_both(mention, follower, text):
            back.append(mention._replace(offices=follower.offices, is_said_of_all=True))
        elif follower and _takes_body(mention, follower, text):
            offices = merged(list(mention.offices), follower.behind)
            back.append(mention._replace(offices=offices, behind=follower.behind))
        else:
            back.append(mention)
    yield from _of_team(_with_body_before(list(reversed(back)), text), text)


def _of_team(mentions: Iterable[StyledMention], text: str) -> Iterator[StyledMention]:
    """The body before a colon is that of all in the list behind it: "Water Board attorneys: A, chief; B, counsel"."""
    body, end = None, 0
    for mention in mentions:
        first = next(iter(mention.offices), _NONE)
        if body and _SENTENCE_END.search(text, end, mention.span.start):
            body = None
        if first.organisation and first.span and mention.is_plural and text.startswith(":", first.span.end - 1):
            body = first.organisation
        is_without = first.role and not mention.behind and not any(one.organisation for one in mention.offices)
        yield mention._replace(offices=merged(list(mention.offices), body)) if body and is_without else mention
        end = mention.span.end


def _with_body_before(mentions: list[StyledMention], text: str) -> Iterator[StyledMention]:
    """A body before the first office goes on to one of its kind: "Water Board Chief A and Attorney B"."""
    before: StyledMention | None = None
    is_own = False
    for mention in mentions:
        if before and before.name == mention.name and not mention.offices:
            yield mention  # "A, also known as B;" is still A.
            continue
        is_own = is_own or _is_own(before, text)
        body = _body_before(before, mention, text, is_own=is_own) if before else None
        is_own = is_own and body is not None
        before = mention._replace(offices=merged(list(mention.offices), body)) if body else mention
        yield before


def _is_own(mention: StyledMention | None, text: str) -> bool:
    """Whether an office is said to be a company's own, as in "its owner X"."""
    span = mention.offices[0].span if mention and mention.offices else None
    return span is not None and text.startswith(("its ", "their "), span.start)


def _body_before(before: StyledMention, mention: StyledMention, text: str, *, is_own: bool) -> str | None:
    """The body that stands before the office of the name before, if it is that of this name's too."""
    first = next(iter(before.offices), _NONE)
    own = mention.offices[0] if len(mention.offices) == 1 else _NONE
    if not (first.organisation and first.span and own.role and own.span) or own.organisation or mention.behind:
        return None
    if not first.span.end <= before.span.start < before.span.end <= own.span.start < mention.span.start:
        return None
    between = text[before.span.end : own.span.start]
    if is_own:
        return first.organisation if _IN_SERIES.fullmatch(between) and own.role.islower() else None
    alike = _family(own.role) == (_family(first.role) if first.role else "executive") or (
        _is_chief(own.role) and key((first.role or "").rpartition(" ")[2]) in _PRESIDING
    )
    is_shared = alike and _family(own.role) not in _UNSHARED and _is_bare(own.role)
    return first.organisation if is_shared and LINK.fullmatch(between) and ";" not in between else None


def _onward(mentions: list[StyledMention], text: str) -> Iterator[StyledMention]:
    before: StyledMention | None = None
    for mention in mentions:
        before = _with_office_of(before, mention, text) if before and before.is_plural else mention
        yield before


def _with_office_of(before: StyledMention, mention: StyledMention, text: str) -> StyledMention:
    """A name behind another one in a list, where it has no office of its own, with that of the list."""
    own = next(iter(mention.offices), _NONE)
    if own.role or not _NEXT.fullmatch(text[before.span.end : mention.span.start]):
        return mention
    ours = before.offices[0]
    shared = None if before.behind else ours.organisation  # What stands behind the other name is that name's own.
    office = ours._replace(rank=own.rank or ours.rank, organisation=own.organisation or shared)
    return mention._replace(offices=(office,), is_plural=True)


def _respective(mention: StyledMention, follower: StyledMention, text: str) -> tuple[FoundOffice, ...]:
    """The offices of two that are told behind both, as in "A and B, director and manager, respectively"."""
    office = follower.offices[0] if len(follower.offices) == 1 and not mention.offices else _NONE
    role = office.role or ""
    first, _, second = role.removeprefix("respectively ").partition(" and ")
    is_behind = office.span is not None and text.startswith(_RESPECTIVELY, office.span.end)
    is_told = second and (is_behind or role.startswith("respectively "))
    if not is_told or not LINK.fullmatch(text[mention.span.end : follower.span.start]):
        return ()
    return office._replace(role=first), office._replace(role=second)


def _is_said_of_both(mention: StyledMention, follower: StyledMention, text: str) -> bool:
    """Whether a verb in the plural gives the next name's office to this one too, as in "A and B were the owners"."""
    linked = LINK.fullmatch(text[mention.span.end : follower.span.start])
    is_said = follower.is_said_of_all or _ARE.match(text, follower.span.end)
    return bool(linked and is_said and not mention.offices)


def _is_chief(role: str) -> bool:
    """Whether only a company has the office, as in "treasurer", "chief financial officer"."""
    words = role.lower().split()
    if words[-1] == "officer":
        return words[0] == "chief"
    return words[-1] in _EXECUTIVES and len(words) == 1


def _is_bare(role: str) -> bool:
    """Whether an office names nothing that it is held in, as "FinCEN Director" and "U.S. Marshal" do."""
    first = role.split(maxsplit=1)[0]
    return first not in _FEDERAL and (is_modifier(first) or is_noun(first))


def _takes_body(mention: StyledMention, follower: StyledMention, text: str) -> bool:
    """Whether the organisation behind the next name is this one's too."""
    if not follower.behind or mention.behind or any(office.organisation for office in mention.offices):
        return False
    between = text[mention.span.end : follower.span.start]
    if LINK.fullmatch(between):
        return True
    if OF_ALL.match(text, follower.span.end) and len(between) < _MOST_BETWEEN and ";" not in between:
        return True
    ours = next((office.role for office in mention.offices if office.role), None)
    theirs = next((office.role for office in follower.offices if office.role), None)
    families = {_family(role) if role else None for role in (ours, theirs)}
    is_district = families == {"district", "special"} and follower.behind.startswith(("U.S.", "United States"))
    alike = None not in families and (len(families) == 1 or is_district)
    return alike and len(between) < _MOST_BETWEEN and LINK.match(between) is not None and ";" not in between


def _family(role: str) -> str:
    """What offices that share a body have in common.

    United States Attorneys are of districts, and share no section; special ones are of another body than theirs.
    """
    if re.search(r"\b(?:U\.? ?S\.?|United States) Attorney", role):
        return "special" if "Special" in role else "district"
    last = key(role.rsplit(maxsplit=1)[-1])
    if last in _EXECUTIVES:
        return "executive"
    is_counsel = last in _COUNSEL or role.lower().startswith("paralegal")
    return "counsel" if is_counsel and "Police" not in role else last
