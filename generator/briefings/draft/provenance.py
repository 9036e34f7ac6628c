"""Who issued a document and who passed it on: its own lines say so, or its first sentences, or a guess has to."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice
from string import ascii_lowercase

from briefings.draft.bodies import body_in, guessed
from briefings.draft.found import FoundOffice, FoundPerson, FoundQuotation
from briefings.draft.known import Known
from briefings.draft.organisations import GENERIC, is_acronym, is_body
from briefings.draft.posts import office
from briefings.draft.proposal import Proposed
from briefings.draft.publishers import announcers, foremost, is_no_publisher
from briefings.draft.titles import is_noun, key
from briefings.draft.words import COUNTRIES, NOT_NAMES
from briefings.folding import at_words, fold
from briefings.model import SourceDocument
from briefings.sources.frame import frame

_ANNOUNCING = frozenset(
    "announced announces called condemned condemns informs invites issued launched published released report reported "
    "reports said unveiled urged urges warned warns welcomed welcomes".split()
)
_VERB = re.compile(r"(?<= )(?:(?!reports?\b)[a-z]+|(?<!\b(?:her|his|its|the) )(?<!\b(?:an|of) )(?<!\ba )reports?)")
_DIVIDES = re.compile(r"[.!?,;]\s|[\n\"“”]")
_FROM = re.compile(r"^From(?::\s+|\s(?=[^\n]{3,90}$)(?!.*[.!?]$))(?:the\s)?", re.MULTILINE | re.IGNORECASE)
_PUBLISHED_ON = re.compile(r"\s(?:Issued|Published|Updated)\b")
"""Behind the sender, on a line that the text has joined."""
_OF_OFFICIALS = ("Attorney", "Office")
"""Begin what belongs to an official, not to a body: "State's Attorney", "Attorney's Office"."""
_PROSECUTOR = re.compile(r"(?:[A-Z]\w+ ){0,3}(?:District|State|State[’']s) Attorney[’']s Office")
_PROSECUTING = ("District Attorney", "State Attorney", "State’s Attorney", "State's Attorney", "DA ")
_NO_NAMES = GENERIC | {"press", "state", "states"}
_PERSON = re.compile(r"\s(?:and\s)?(?:The\sRt|Sir|Dame|Lord|Lady|Mrs?|Ms|Dr)\b.*")
"""Behind the name of a body."""
_SAID_OF_IT = re.compile(r"\A(?:\s\([^()\n]{2,30}\))?,\s(?:an?|the|part\sof)\s[^,.;\n]{3,80},")
"""Between a body and what it does: "Acme AG (ACME), a maker of pumps, announced"."""
_BODY_START = re.compile(r"[A-Z](?<!\w.)(?!he\s|s\s)")
_DISTRICT = re.compile(r"(?:[A-Z]\w+ )?District of (?:(?:New|North|Puerto|Rhode|South|West) )?[A-Z]\w+\Z")
_WITHIN = tuple(f"{letter} " for letter in ascii_lowercase)
"""Behind one of these no sentence begins."""
_ARTICLES = ("the ", "The ")
_LEAD = 1_500
"""Characters of the body in which the issuer is likely to name itself."""
_BEFORE_VERB, _LONGEST_NAMED = 90, 120
_INVERTED = re.compile(r"[a-z]+ (?:today )?(?:by )?[A-Z]")
"""A verb before whoever does it."""
_HEADS = re.compile(r"\A.*?\b(?:Minister|Secretary) (?:for|of) ")
_FAR = 200
"""Characters from such a verb to somebody who announces something."""
_MEMBERS = frozenset(
    "assemblyman assemblymember assemblywoman congressman congresswoman congressmember councillor councilmember "
    "governor mayor mep mp rep representative sen senator".split()
)
"""Of a parliament or a council, and other politicians who publish as themselves."""
_GUESSES = 5
_ENOUGH = 2
"""Candidates: the next is only looked for where the ones before it may all be refused."""
UNKNOWN = "the document does not say who issued it; this is a guess"
_BOARD = re.compile(
    r"\A(?:Board of (?:Directors|Governors|Trustees)|(?:Executive )?(?:Board|Committee|Council)) of (?:the )?"
    r"(?=[A-Z][\w’'-]* [A-Z])"
)
"""Before the body that it governs."""
_LAST_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]*(?: (?:(?:and|de|des|du|for|la|of|on|the|&) ){0,2}[A-ZÀ-Þ][\w’'-]*)*\Z")
_OWNING = re.compile(r"[’'][sS]?\Z")
_WORD = re.compile(r"[^\W_]+")
_CAPITALISED = re.compile(r"[^\W\d_a-z](?<!\w.)[\w'’-]+(?: [^\W\d_a-z][\w'’-]+){0,5}")


def issuers(
    known: Known,
    people: Sequence[FoundPerson],
    offices: Mapping[str, Sequence[FoundOffice]],
    quotations: Sequence[FoundQuotation],
) -> tuple[Proposed[str], ...]:
    """Candidates, the best first; the last ones are any words of the text that an address can be made of.

    Offices are those of the people, by their names.
    """
    surnames = frozenset(word for person in people for word in fold(person.name)[-1:])
    verbs = _verbs(known)
    speakers = dict.fromkeys(one.speaker.name for one in quotations if one.speaker and one.speaker.name)
    ways = (
        _of_header(known),
        _of_sender(known),
        _named(known, announcers(known, surnames)),
        _announcing(known, verbs, surnames),
        _named(known, foremost(known, surnames)),
        _of_politician(known, people, offices),
        _of_prosecutor(known),
        _of_holders(known, _officials(known, verbs, people), offices),
        _of_holders(known, speakers, offices),
        _guesses(known, offices),
        _names(known.source),
        map(_guess, _any_words(known.source)),
    )
    found: dict[str, Proposed[str]] = {}
    for candidate in chain.from_iterable(ways):
        name = _spelled_out(candidate.value, known.source.text)
        found.setdefault(name, replace(candidate, value=name))
        if len(found) == _ENOUGH:
            break
    return tuple(found.values())


def _spelled_out(name: str, text: str) -> str:
    """An abbreviation by what the text says it stands for: "Water Board of Albion (WBA)"."""
    if not (is_acronym(name) and f" ({name})" in text):
        return name
    before = text[max(0, text.index(f" ({name})") - _BEFORE_VERB) : text.index(f" ({name})")]
    words = _LAST_NAME.search(before)
    named = words[0].split() if words else []
    first = next((place for place, word in enumerate(named) if word[0] == name[0]), len(named))
    return _OWNING.sub("", " ".join(named[first:])) if len(named) - first > 1 else name


def _guess(name: str) -> Proposed[str]:
    return Proposed(value=name, reason=UNKNOWN, confidence="unsure")


def distributor(known: Known) -> Proposed[str] | None:
    """The agency in the footer, or the newswire in the dateline."""
    if name := frame(known.source).distributor:
        return Proposed(value=_of_record(known, name), reason="in the document's footer", confidence="sure")
    if name := known.opening.dateline.newswire:
        return Proposed(value=_of_record(known, name), reason="in the dateline")
    return None


def _of_header(known: Known) -> Iterator[Proposed[str]]:
    name = frame(known.source).issuer
    if name:
        record = known.within("organisations", name)
        if record:
            yield Proposed(value=record, reason="in the document's header", confidence="sure")
        yield Proposed(value=name, reason="in the document's header, but no known organisation", confidence="unsure")


def _of_sender(known: Known) -> Iterator[Proposed[str]]:
    """The body in a line that begins with "From:"."""
    lead = known.source.text[:_LEAD]
    match = _FROM.search(lead) if "\nfrom" in f"\n{lead.lower()}" else None
    line = known.source.text[match.end() :].partition("\n")[0] if match else ""
    line = _PUBLISHED_ON.split(line)[0]
    is_label = match is not None and ":" in match[0]
    name = _issuing(body_in(line)[0] or (guessed(line)[0] if is_label else None) or "")
    if name:
        yield Proposed(value=_of_record(known, name), reason='in a line that begins with "From:"', confidence="unsure")


def _announcing(known: Known, verbs: Sequence[int], surnames: frozenset[str]) -> Iterator[Proposed[str]]:
    """The body that announces something in the first paragraphs."""
    text = known.source.text
    start, place = known.source.body[0].start, (known.opening.dateline.place or "").upper()
    for verb in verbs:
        line = max(start, verb - _LONGEST_NAMED, text.rfind("\n", start, verb))
        for capital in _BODY_START.finditer(text, line, verb):
            begin = capital.start() - len("the ") * text.startswith(_ARTICLES, max(0, capital.start() - len("the ")))
            named, _, end = body_in(text[begin:verb])
            name = _issuing(named or "")
            if not name or name.upper() == place or is_no_publisher(name) or not surnames.isdisjoint(fold(name)):
                continue
            if text.startswith(":", begin + end):
                continue  # "(NYSE: ACME)"
            if not _DIVIDES.search(_SAID_OF_IT.sub("", text[begin + end : verb])):
                reason = f'"{name}" announces it in the text'
                yield Proposed(value=_of_record(known, name), reason=reason, confidence="unsure")


def _verbs(known: Known) -> list[int]:
    """Where the first paragraphs say that something is announced."""
    start = known.source.body[0].start
    verbs = (match.span() for match in at_words(_VERB, _ANNOUNCING, known.source.text))
    return [left for left, right in verbs if start < left and right <= start + _LEAD]


def _officials(known: Known, verbs: Sequence[int], people: Sequence[FoundPerson]) -> Iterator[str]:
    """The names of those who announce something, as in "announced Director Ann Smith of the Water Board"."""
    text = known.source.text
    for verb in verbs:
        low, high = max(0, text.rfind("\n", 0, verb), verb - _FAR), verb
        if _INVERTED.match(text, verb):
            low, high = verb, verb + _BEFORE_VERB
        yield from (person.name for person in people if low < person.mentions[0].start < high)


def _of_holders(
    known: Known, names: Iterable[str], offices: Mapping[str, Sequence[FoundOffice]]
) -> Iterator[Proposed[str]]:
    """The bodies in which people have their offices, in the people's order."""
    for held in (held for name in names for held in offices.get(name, ())):
        if name := _issuing(held.organisation or _department(held.role or "", known)):
            yield _guess(_of_record(known, name))


def _department(role: str, known: Known) -> str:
    """What somebody heads by the title, as the text names it: a secretary of works the Department of Works."""
    field = "Justice" if role.endswith("Attorney General") else _HEADS.sub("", role)
    if field == role:
        return ""
    names = (f"Department of {field}", f"{field} Department", f"Ministry of {field}", f"Ministry for {field}")
    return next((name for name in names if next(known.words.find(fold(name)), None)), "")


def _named(known: Known, named: Iterable[tuple[str, str]]) -> Iterator[Proposed[str]]:
    for written, reason in named:
        if name := _issuing(written):
            yield Proposed(value=_of_record(known, name), reason=reason, confidence="unsure")


def _of_prosecutor(known: Known) -> Iterator[Proposed[str]]:
    """The office of a local prosecutor whom the first sentence names."""
    begin = known.opening.begin
    lead = known.source.text[begin : begin + _BEFORE_VERB]
    named = _PROSECUTOR.finditer(known.source.text) if any(word in lead for word in _PROSECUTING) else ()
    names = [match[0].removeprefix("The ") for match in named]
    if names:
        yield _guess(_of_record(known, max((name for name in names if name.endswith(names[0])), key=len)))


def _of_politician(
    known: Known, people: Sequence[FoundPerson], offices: Mapping[str, Sequence[FoundOffice]]
) -> Iterator[Proposed[str]]:
    """The politician whom the first sentence names first."""
    first = min(people, key=lambda person: person.mentions[0], default=None)
    if first is None or first.mentions[0].start > known.opening.begin + _BEFORE_VERB:
        return
    roles = {key(word) for held in offices.get(first.name, ()) for word in (held.role or "").split()}
    if not _MEMBERS.isdisjoint(roles):
        yield Proposed(value=first.name, reason="a politician, named first", confidence="unsure")


def _issuing(name: str) -> str | None:
    """The first of two bodies, as in "Water Board and Office of Rivers"; a judicial district issues nothing."""
    name = _PERSON.sub("", name)
    board = _BOARD.match(name)
    if board and (board[0].startswith("Board of") or is_body(name[board.end() :])):
        name = name[board.end() :]
    first, _, second = name.partition(" and ")
    is_whole = is_body(first.rpartition(" ")[2]) or second.startswith("the ")
    name = first if is_whole and (is_body(second) or second in COUNTRIES) else name
    name = name.rpartition(" The ")[2]  # Behind a dateline that has lost its dash.
    owner, _, part = name.replace("’", "'").partition("'s ")
    is_owned = part and is_body(owner) and not part.startswith(_OF_OFFICIALS)
    name = name[: len(owner)] if is_owned else name  # "Acme's Board of Directors"
    words = name.split()
    held = office(words)
    if held and not held[0] and (is_noun(words[0]) or not is_body(words[0])):
        rest = " ".join(words[held[1] + 1 :]) if words[held[1] : held[1] + 1] == ["of"] else ""
        return body_in(rest)[0] if rest and rest != "State" else None
    is_word = " " not in name and not is_acronym(name) and key(name) in NOT_NAMES
    return None if not name or is_word or name.lower() in _NO_NAMES or _DISTRICT.match(name) else name


def _guesses(known: Known, offices: Mapping[str, Sequence[FoundOffice]]) -> Iterator[Proposed[str]]:
    """The bodies named most: known ones first."""
    mentioned = Counter(mention.id for mention in known.mentions("organisations"))
    held = (office.organisation for each in offices.values() for office in each)
    named = Counter(name for body in held if (name := _issuing(body or "")))
    for name, _ in [*mentioned.most_common(_GUESSES), *named.most_common(_GUESSES)]:
        yield _guess(_of_record(known, name))


def _names(source: SourceDocument) -> Iterator[Proposed[str]]:
    """Capitalised words within sentences: first those that a word of them makes a body's, then what is named most."""
    within = (match for match in _CAPITALISED.finditer(source.text) if source.text.endswith(_WITHIN, 0, match.start()))
    times = Counter(_OWNING.sub("", match[0]) for match in within)
    named = sorted(times, key=lambda name: (not is_body(name) or is_acronym(name), -times[name]))
    yield from (_guess(name) for name in named if not is_noun(name) and name not in COUNTRIES and _issuing(name))


def _any_words(source: SourceDocument) -> Iterator[str]:
    """Capitalised words, then any two words, then one: so that there is something to correct."""
    yield from (match[0] for match in islice(_CAPITALISED.finditer(source.text, 0, 2 * _LEAD), _GUESSES))
    words = [match[0] for match in islice(_WORD.finditer(source.text), _GUESSES)]
    if len(words) > 1:
        yield " ".join(words[:2])
    yield from map(str.capitalize, words)


def _of_record(known: Known, name: str) -> str:
    """The id of the record with this name, or whose name is in it; else the name."""
    if name in known.registry.records["organisations"]:
        return name
    return known.within("organisations", name) or name
