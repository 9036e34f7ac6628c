"""Drafts held against labels: counts for each document, figures with intervals for many.

Every figure is a ratio of two sums over documents. F1 is twice what is right over what is drafted and labelled
together; a share is what is right over what there is.
"""

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from quality.labels import Document, Person, Quotation, Range, Speaker
from quality.names import compatible, organisation_right, repeats_role, role_right, same_name, words

PEOPLE = "people found, F1"
ROLE = "role right, of the people found"
ORGANISATION = "organisation right, of the people found"
ISSUER = "issuer right, of the documents that name it"
SPANS = "direct quotations found, F1"
JOINT = "direct quotations with the right speaker, F1"
RESOLVED = "pronoun or title resolved to the right name"
VERBATIM = "quotations verbatim at their place"
ACCEPTED = "drafts that `check` accepts unchanged"
MEASURES = (PEOPLE, ROLE, ORGANISATION, ISSUER, SPANS, JOINT, RESOLVED, VERBATIM, ACCEPTED)

_OVERLAP = 0.8
"""Of two spans, intersection over union: from here on they are the same quotation."""
_IGNORED_OVERLAP = 0.3
"""With a label that counts neither for nor against; the drafted span then does not count either."""
_EDGES = " \t\r\n\u00a0“”\"„«»‘’'`,.…—–-"
_DRAWS = 1_000

Ratio = tuple[int, int]
Counts = Mapping[str, Ratio]
One = TypeVar("One")
Other = TypeVar("Other")


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftedPerson:
    """A participant as drafted."""

    name: str
    offices: tuple[tuple[str, str], ...] = ()
    """Role and organisation; empty where there is none."""
    rank: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftedQuotation:
    """A direct quotation as drafted; one that is interrupted is several."""

    span: Range
    text: str
    """What the draft says that stands there."""
    speaker: Speaker | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """What is scored of a draft."""

    people: tuple[DraftedPerson, ...] = ()
    quotations: tuple[DraftedQuotation, ...] = ()
    issuer: str = ""
    accepted: bool = True
    """By `check`, as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A ratio over documents."""

    value: float
    low: float
    high: float
    """The 95 % interval, by a bootstrap over documents with a fixed seed."""
    of: int
    """The denominator: what the ratio is taken over."""


def score(document: Document, drafted: Drafted) -> Counts:
    """The ratios of one document."""
    return {
        **_score_people(document.people, drafted.people),
        **_score_quotations(document, drafted.quotations),
        ISSUER: _share([issuer_verdict(document, drafted)]),
        ACCEPTED: (int(drafted.accepted), 1),
    }


def figures(counts: Sequence[Counts]) -> dict[str, Figure]:
    """Of many documents together."""
    draws = _bootstrapped(counts)
    found = {}
    for name in dict.fromkeys(name for one in counts for name in one):
        total = _total(counts, name)
        drawn = sorted(_value(_total(draw, name)) for draw in draws)
        low, high = drawn[int(0.025 * len(drawn))], drawn[int(0.975 * len(drawn))]
        found[name] = Figure(value=_value(total), low=low, high=high, of=total[1])
    return found


def _bootstrapped(counts: Sequence[Counts]) -> list[list[Counts]]:
    chance = random.Random(0)  # noqa: S311  a fixed seed is what makes the interval the same every time
    return [chance.choices(counts, k=len(counts)) for _ in range(_DRAWS)]


def _total(counts: Iterable[Counts], name: str) -> Ratio:
    pairs = [one.get(name, (0, 0)) for one in counts]
    return sum(right for right, _ in pairs), sum(of for _, of in pairs)


def _value(ratio: Ratio) -> float:
    right, of = ratio
    return right / of if of else 1.0


def _score_people(labelled: Sequence[Person], drafted: Sequence[DraftedPerson]) -> Counts:
    found, missed, invented = paired_people(labelled, drafted)
    return {
        PEOPLE: (2 * len(found), 2 * len(found) + len(missed) + len(invented)),
        ROLE: _share(role_verdict(person, one) for person, one in found),
        ORGANISATION: _share(organisation_verdict(person, one) for person, one in found),
    }


def paired_people(
    labelled: Sequence[Person], drafted: Sequence[DraftedPerson]
) -> tuple[list[tuple[Person, DraftedPerson]], list[Person], list[DraftedPerson]]:
    """Who is found, with the draft's entry; who is missed; who is drafted and not there."""
    pairs = _paired(labelled, drafted, lambda person, one: float(same_name(person.name, one.name)))
    here, there = {left for left, _ in pairs}, {right for _, right in pairs}
    missed = [person for position, person in enumerate(labelled) if position not in here]
    rest = [one for position, one in enumerate(drafted) if position not in there]
    # Another name of a person who is there already is no further person.
    invented = [one for one in rest if not _is_alias(one, labelled)]
    return [(labelled[left], drafted[right]) for left, right in pairs], missed, invented


def _is_alias(drafted: DraftedPerson, labelled: Iterable[Person]) -> bool:
    return any(same_name(alias, drafted.name) for person in labelled for alias in person.aliases)


def role_verdict(person: Person, drafted: DraftedPerson) -> bool | None:
    """Whether every drafted role is right; nothing where neither label nor draft has one."""
    roles = [(role, f"{organisation} {drafted.rank}") for role, organisation in drafted.offices if role]
    if not person.roles:
        return False if roles else None
    if not roles:  # "Lieutenant" may be the only role that a text gives.
        return role_right(person, role=drafted.rank, beside="")
    return all(role_right(person, role=role, beside=beside) for role, beside in roles)


def organisation_verdict(person: Person, drafted: DraftedPerson) -> bool | None:
    """Likewise; nothing also where the label has none and the draft only repeats what the role is for."""
    bodies = [organisation for _, organisation in drafted.offices if organisation]
    if not person.organisations:
        return None if all(repeats_role(person, body) for body in bodies) else False
    return bool(bodies) and all(organisation_right(person, body) for body in bodies)


def issuer_verdict(document: Document, drafted: Drafted) -> bool | None:
    """Whether the drafted issuer is one of the labelled forms, word for word; nothing where none is labelled."""
    if not document.issuers:
        return None
    return words(drafted.issuer) in {words(form) for form in document.issuers}


def _share(verdicts: Iterable[bool | None]) -> Ratio:
    counted = [verdict for verdict in verdicts if verdict is not None]
    return sum(counted), len(counted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paired:
    """The direct quotations of a document against those of its draft."""

    found: list[tuple[Quotation, DraftedQuotation]]
    missed: list[Quotation]
    invented: list[DraftedQuotation]

    @property
    def wrong_speaker(self) -> list[tuple[Quotation, DraftedQuotation]]:
        """Those found that are given to somebody else, or to nobody."""
        return [(left, right) for left, right in self.found if not _speaker_right(left.speaker, right.speaker)]


def paired_quotations(document: Document, drafted: Sequence[DraftedQuotation]) -> Paired:
    """What belongs together; what only touches labels that do not count is left out."""
    text = document.text
    direct = [one for one in document.quotations if one.kind == "direct"]
    ignored = [_trimmed(text, one.span) for one in document.quotations if one.kind != "direct"]
    wanted = [_trimmed(text, one.span) for one in direct]
    counted = [one for one in drafted if not _is_ignored(_trimmed(text, one.span), wanted, ignored)]
    pairs = _paired(direct, counted, lambda left, right: _over(text, left, right))
    here, there = {left for left, _ in pairs}, {right for _, right in pairs}
    return Paired(
        found=[(direct[left], counted[right]) for left, right in pairs],
        missed=[one for position, one in enumerate(direct) if position not in here],
        invented=[one for position, one in enumerate(counted) if position not in there],
    )


def _score_quotations(document: Document, drafted: Sequence[DraftedQuotation]) -> Counts:
    paired = paired_quotations(document, drafted)
    found = len(paired.found)
    of = 2 * found + len(paired.missed) + len(paired.invented)
    return {
        SPANS: (2 * found, of),
        JOINT: (2 * (found - len(paired.wrong_speaker)), of),
        RESOLVED: _share(_resolved(left.speaker, right.speaker) for left, right in paired.found),
        VERBATIM: _share(_evened(one.text) == _evened(document.text[slice(*one.span)]) for one in drafted),
    }


def _evened(text: str) -> str:
    """With single blanks: the reading text evens them."""
    return " ".join(text.split())


def _over(text: str, labelled: Quotation, drafted: DraftedQuotation) -> float:
    overlap = _iou(_trimmed(text, labelled.span), _trimmed(text, drafted.span))
    return overlap if overlap >= _OVERLAP else 0.0


def _is_ignored(span: Range, wanted: Iterable[Range], ignored: Sequence[Range]) -> bool:
    best = max((_iou(span, one) for one in wanted), default=0.0)
    other = max((_iou(span, one) for one in ignored), default=0.0)
    within = any(start <= span[0] and span[1] <= end for start, end in ignored)
    return (other > _IGNORED_OVERLAP and other > best) or (within and not best)


def _speaker_right(labelled: Speaker | None, drafted: Speaker | None) -> bool:
    """By the mention beside the quotation or by the name; both without a speaker is right."""
    if labelled is None or drafted is None:
        return labelled is drafted
    if labelled.mention and drafted.mention and _same_mention(labelled.mention, drafted.mention):
        return True
    return compatible(labelled.name, drafted.name)


def _resolved(labelled: Speaker | None, drafted: Speaker | None) -> bool | None:
    """Whether the person behind a pronoun or title is named; nothing for other speakers."""
    if labelled is None or labelled.form == "name" or not labelled.name:
        return None
    return drafted is not None and compatible(labelled.name, drafted.name)


def _same_mention(one: Range, other: Range) -> bool:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared > 0 and 2 * shared >= min(one[1] - one[0], other[1] - other[0])


def _trimmed(text: str, span: Range) -> Range:
    """Without marks, blanks and the final comma or stop, so that it does not matter whether a span holds them."""
    start, end = span
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def _iou(one: Range, other: Range) -> float:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared / (max(one[1], other[1]) - min(one[0], other[0])) if shared > 0 else 0.0


def _paired(
    left: Sequence[One], right: Sequence[Other], likeness: Callable[[One, Other], float]
) -> list[tuple[int, int]]:
    """One to one, the likest first; what is not alike at all stays alone."""
    ranked = sorted((-likeness(one, other), i, j) for i, one in enumerate(left) for j, other in enumerate(right))
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    pairs = []
    for less, i, j in ranked:
        if less and i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            pairs.append((i, j))
    return pairs
