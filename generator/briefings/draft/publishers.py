"""The organisation whose own document it is, by where its name stands, whatever the words of the name are.

It is named as the publisher ("SOURCE Acme", "Issued by Acme", a line of its own above the text), it is the subject of
the first sentence or of the headline ("Acme is pleased to announce", "Acme Buys Pumps"), or a paragraph behind the text
is about it ("About Acme").
"""

import re
from collections.abc import Iterator, Sequence

from briefings.draft.bodies import body_in, clean, is_month
from briefings.draft.given import given_names
from briefings.draft.known import Known
from briefings.draft.lead import BODY_IN_CAPITALS, KIND_OF_DOCUMENT
from briefings.draft.organisations import is_body
from briefings.draft.titles import PLURALS, is_noun, key
from briefings.draft.words import COUNTRIES, HONORIFICS, NOT_NAMES, STATES, UNDERTAKINGS
from briefings.folding import at_words, fold

_WORD = r"[A-Z0-9À-Þ][\w&'’®™.-]*"
_NAME = rf"{_WORD}(?:[ \u00a0](?:(?:and|for|in|of|the|&)[ \u00a0]){{0,2}}{_WORD}){{0,7}}"
_WHOLE_NAME = re.compile(_NAME)
_SUBJECT = re.compile(rf"(?:Today,? )?(?:[Tt]he )?(?P<name>{_NAME})(?:,? Inc\.)?(?: \([^()\n]{{2,90}}\)){{0,3}}(?=,? )")
"""Of the first sentence."""
_DOES = re.compile(
    r"(?<= )(?:announce[ds]?|appoint(?:ed|s)|condemn(?:ed|s)|delighted|excited|host(?:ed|s)|launch(?:ed|es)|named"
    r"|pleased|proud|publishe[ds]|release[ds]|reminds|thrilled|unveil(?:ed|s)|urge[ds]|welcome[ds]|will host)\b"
)
"""What it does who publishes a document."""
_BETWEEN = re.compile(
    r"(?:(?:,| and) (?:[^.;\n]|(?<=[A-Z])\.|\.(?=,)){3,250}?,?)?"
    r" (?:(?:also|are|had|has|have|is|proudly|recently|today) ){0,3}"
)
_FURTHEST = 300
"""Characters from a subject to what it does."""
_ABBREVIATED = re.compile(rf"(?:[Tt]he )?(?P<name>{_NAME}) \([A-Z][\w&.-]+\),? [a-z]")
"""A body of which the first sentence tells its abbreviation too."""
_PUBLISHING = frozenset(
    "communique issued joint media message news press published released remarks source statement".split()
)
_PUBLISHED = re.compile(
    r"(?:(?<![^\n])SOURCE:?|(?i:media|news|press) (?i:release)(?: ?[–—:-](?=[^\n]{3,60}(?:\n|\Z))| (?i:from))"
    r"|(?:(?<![^\n])|(?<=\bnote )|(?<=\brelease )|(?<=\bstatement ))(?i:issued|published|released) by:?"
    r"|(?<![^\n])(?:Joint )?(?:Communiqué|Message|Remarks|Statement) (?:by|from|of))"
    rf" (?:[Tt]he )?(?P<name>{_NAME})"
)
_HEADED = re.compile(rf"(?P<name>{_NAME})(?: [–—-])? (?i:media|news|press) (?i:release|statement|summary)\b")
"""A line that names the publisher and the kind of document: "WATER BOARD NEWS RELEASE"."""
_IN_DATELINE = re.compile(rf"\((?P<name>{_NAME}), [^()\n]{{3,40}}\) (?=[A-Z])")
"""Before a first sentence: "(Water Board, Albion) Two boats"."""
_SPOKEN = re.compile(
    rf"(?:Highlights|Minutes|Readout|Transcript) of (?:an? |the )?(?P<name>{_NAME}) (?i:media|news|press) "
)
_BY = re.compile(r"By [^,\n]{3,40}, (?P<name>[^\n]+)")
_ABOUT = re.compile(rf"(?<![^\n])(?:About|ABOUT) (?:[Tt]he )?(?P<name>{_NAME})(?=:?(?:\n|\Z))")
_COPYRIGHT = re.compile(
    r"(?<![^\n])(?:Copyright )?(?:©|\([Cc]\)) ?\d{4}(?: ?[-–] ?\d{2,4})?,? "
    rf"(?:[Bb]y )?(?:[Tt]he )?(?P<name>{_NAME})"
)
_COPYRIGHT_MARKS = ("©", "(C)", "(c)")
_MEETING = re.compile(r"(?:[A-Z0-9][\w-]* ){0,4}(?:Meeting|Session|Summit) of (?:the )?(?=[A-Z])")
"""Before the body that meets."""
_OURS = re.compile(rf"(?:[Hh]ere|[Ww]e) (?:at|on) (?:the )?(?P<name>{_NAME})")
_LABEL = re.compile(rf"(?P<name>{_NAME}): ")
"""At the beginning of a headline."""
_TRIED = re.compile(
    r"\b(?:accused|agreed|charged|charges|convicted|fined|guilty|indicted|pleaded|pled|sentenced|settle[ds]|sued"
    r"|will pay)\b"
)
"""In a sentence that no court's party publishes of itself."""
_MOST_WORDS = 6
"""Of a headline, that may be its subject."""
_PLURAL_VERBS = frozenset("announce call condemn join launch partner sign to unite urge welcome".split())
_SURE_VERBS = frozenset(
    "announces appoints awards becomes begins calls celebrates completes condemns elects expands gets honors honours "
    "hosts invests issues joins launches leads makes names offers opens partners publishes receives releases reports "
    "selects signs starts sues supports unveils urges warns welcomes wins".split()
)
"""Verbs that are nothing else in a headline, mostly."""
_DOCUMENTS = frozenset(
    "advisory alert brief briefing bulletin communique news note notice release statement update".split()
)
"""What a document is, as in "News release"."""
_OPENERS = frozenset(
    "a after an as at before click for former from how if in it many most new of on one some ten the these this three "
    "today two what when who why".split()
)
"""They begin a sentence or a headline, and no name."""
_NO_PUBLISHERS = frozenset({"AG", "CEO", "DA", "DPM", "Joint", "MEC", "MEP", "MP", "Media", "PM", "United States"})
"""Offices by their initials, kinds of releases, and a country that is called as bodies are."""
_STATE = re.compile(r"(?:Commonwealth|Kingdom|Republic|State) of \w+\Z", re.IGNORECASE)
_LONGEST_ALONE, _LONGEST_ACRONYM = 70, 6
_LEAD = 600
"""Characters of the first sentence that are looked at."""

Named = tuple[str, str]
"""A name, and why it may be the publisher's."""


def announcers(known: Known, surnames: frozenset[str]) -> Iterator[Named]:
    """Names that the text says have published it, the likeliest first, each with why.

    `surnames` are those of the people whom the text names, folded: they are no organisations.
    """
    yield from _of_organisations(known, [*_in_lines(known), *_in_first_sentence(known)], surnames)


def foremost(known: Known, surnames: frozenset[str]) -> Iterator[Named]:
    """The same for names that only stand where that of the publisher often does."""
    text = known.source.text
    named = list(_in_headline(known))
    begin = known.opening.begin
    sentence = text[begin : begin + _LEAD].partition("\n")[0]
    first = _ABBREVIATED.match(sentence)
    name = first["name"] if first else body_in(sentence)[0]
    if name and not (_TRIED.search(sentence) or "District Court" in name):
        named.append((name, "the first sentence begins with it"))
    named += [(match["name"], f'the document says "{match[0]}"') for match in at_words(_OURS, {"here", "we"}, text)]
    named += [(match["name"], f'a paragraph is headed "{match[0]}"') for match in at_words(_ABOUT, {"about"}, text)]
    copyrights = _COPYRIGHT.finditer(text) if any(mark in text for mark in _COPYRIGHT_MARKS) else ()
    named += [(match["name"].partition(". ")[0], f'the document says "{match[0]}"') for match in copyrights]
    yield from _of_organisations(known, named, surnames)


def _in_lines(known: Known) -> Iterator[Named]:
    """Those that a line names as the publisher, or that stand on a line of their own before the text."""
    text = known.source.text
    headline = known.opening.headline
    for match in at_words(_PUBLISHED, _PUBLISHING, text):
        if not headline or not headline.start < match.start("name") < headline.end or is_body(match["name"]):
            yield match["name"], f'the document says "{match[0]}"'
    first = text[known.source.body[0].start :][:_LEAD]
    if named := _IN_DATELINE.match(first) or _SPOKEN.match(first):
        yield named["name"], "the document begins with it"
    for line in known.opening.lines:
        words = text[line.start : line.end]
        if BODY_IN_CAPITALS.fullmatch(words):
            yield words, "it stands alone before the text"
        by, headed = _BY.match(words), _HEADED.match(words)
        name = headed["name"] if headed else by["name"] if by else words
        body, _, end = body_in(name)
        if headed or (body and end == len(name) and end < _LONGEST_ALONE and not KIND_OF_DOCUMENT.search(body)):
            yield name, "it stands alone before the text"


def _in_first_sentence(known: Known) -> Iterator[Named]:
    text, begin = known.source.text, known.opening.begin
    subject = _SUBJECT.match(text, begin, begin + _LEAD)
    if subject is None:
        return
    for does in _DOES.finditer(text, subject.end(), subject.end() + _FURTHEST):
        if _BETWEEN.fullmatch(text, subject.end(), does.start()):
            if not _TRIED.search(text, begin, does.start()):
                yield subject["name"], f'"{subject["name"]}" announces it in the text'
            return


def _in_headline(known: Known) -> Iterator[Named]:
    """The words before its verb or its colon that name a body, or that the text has with a capital too."""
    line = known.opening.headline
    if line is None:
        return
    text = known.source.text[line.start : line.end]
    if (label := _LABEL.match(text)) and is_body(label["name"]):
        yield label["name"], "the headline begins with it"
    words = text.split() if not _TRIED.search(text.lower()) else []
    for size in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        name = " ".join(words[:size]).removeprefix("The ")
        if not (_WHOLE_NAME.fullmatch(name) and _is_verb(words[size])):
            continue
        if words[size][0].isupper() and next(_with_capitals(known, f"{name} {words[size]}", line.end), None):
            continue  # "Acme Cables & Conductors": no verb.
        found = next(_with_capitals(known, name, line.end), None)
        if found or (is_body(name) and words[size].lower() in _SURE_VERBS):
            yield found or name, "the headline begins with it"
            return


def _with_capitals(known: Known, name: str, begin: int) -> Iterator[str]:
    """The forms that a name with capitals has from somewhere on in the text."""
    for start, end in known.words.find(fold(name)):
        if start >= begin and known.source.text[start].isupper():
            yield known.source.text[start:end]


def _is_verb(word: str) -> bool:
    plain = word.lower()
    return plain in _PLURAL_VERBS or (plain.isalpha() and plain.endswith("s") and not plain.endswith("ss"))


def _of_organisations(known: Known, named: Sequence[Named], surnames: frozenset[str]) -> Iterator[Named]:
    others = {*surnames, *fold(known.opening.dateline.place or "")}
    for name, reason in named:
        plain = clean(name)
        if not plain or is_month(plain.rstrip("0123456789 ").title()):
            continue
        meeting = _MEETING.match(plain)
        plain = _without_office(plain[meeting.end() :] if meeting and is_body(plain[meeting.end() :]) else plain)
        if plain.isupper() and len(plain) > _LONGEST_ACRONYM:
            plain = next((form for form in _with_capitals(known, plain, 0) if not form.isupper()), plain)
        if others.isdisjoint(fold(plain)[-1:]) and not is_no_publisher(plain):
            yield plain, reason


def _without_office(name: str) -> str:
    """A body's name without what somebody is there, as in "Water Board Chair", "Water Board staff"."""
    words = name.split()
    offices = (place for place in range(1, len(words)) if is_noun(words[place]) and key(words[place]) not in PLURALS)
    held = next(offices, len(words))
    if held < len(words) and words[held - 1].lower() not in {"of", "the"} and is_body(" ".join(words[:held])):
        words = words[:held]
    while len(words) > 1 and (
        (is_noun(words[-1]) and key(words[-1]) not in PLURALS) or words[-1].lower() in {"mission", "staff"}
    ):
        words.pop()
    return " ".join(words) if key(words[-1]) not in {"of", "the"} and is_body(" ".join(words)) else name


def is_no_publisher(name: str) -> bool:
    """Whether it is a place, a document, a usual word, or a person with an office: none of these publishes anything."""
    words = name.split()
    if words[-1].lower().removesuffix("s") in _DOCUMENTS or key(words[0]) in UNDERTAKINGS:
        return True
    if key(words[0]) in HONORIFICS and not is_body(name):
        return True
    if name in COUNTRIES or name in STATES or {name, name.title()} & _NO_PUBLISHERS or _STATE.match(name):
        return True
    opens = words[0].lower() in _OPENERS and not (words[0] == "New" and is_body(name))
    if opens or (words[0].endswith("ing") and words[1:2] != [] and words[1].islower()):
        return True
    if len(words) == 1 and (key(name) in NOT_NAMES or is_noun(name)):
        return True
    return not is_body(name) and any(is_noun(word) or word in given_names() for word in words)
