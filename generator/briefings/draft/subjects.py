"""What a document is about, by the site's own records: topics by their phrases, places and events by their names."""

from collections import Counter
from dataclasses import replace

from briefings.draft.known import Known
from briefings.draft.proposal import Proposed
from briefings.folding import fold
from briefings.model import Kind

_MOST_PLACES = 8


def topics(known: Known) -> tuple[Proposed[str], ...]:
    """The topics of which the text has a name or phrase, those named most first; a word's final "s" is set aside."""
    records = known.registry.records["topics"]
    if not records:
        return ()
    words = replace(known.words, folded=tuple(map(_singular, known.words.folded)))
    found: Counter[str] = Counter()
    for topic, record in records.items():
        phrases = {tuple(map(_singular, fold(name))) for name in record.names}
        found[topic] = sum(1 for phrase in phrases for _ in words.find(phrase))
    return tuple(
        Proposed(value=topic, reason=f"its phrases stand {count} times in the text", confidence="sure")
        for topic, count in found.most_common()
        if count
    )


def places(known: Known) -> tuple[Proposed[str], ...]:
    """The known places that the text names, and that of its dateline."""
    named = _named(known, "places")[:_MOST_PLACES]
    place = known.opening.dateline.place
    record = known.reference("places", place) if place else None
    if record and record not in {proposed.value for proposed in named}:
        named = (Proposed(value=record, reason="in the dateline"), *named)
    return named


def event(known: Known) -> Proposed[str] | None:
    """The known event that the text names most."""
    return next(iter(_named(known, "events")), None)


def _named(known: Known, kind: Kind) -> tuple[Proposed[str], ...]:
    """Records by how often the text names them; of those named alike, the first mentioned is first."""
    named = Counter(
        mention.id for mention in known.mentions(kind) if not known.source.text[mention.span.start].islower()
    )
    return tuple(
        Proposed(value=record, reason=f"named {count} times in the text", confidence="sure")
        for record, count in named.most_common()
    )


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word  # noqa: PLR2004  "gas"
