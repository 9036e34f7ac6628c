"""Checked briefings made of invented documents, for tests that need no files."""

from datetime import date, timedelta
from typing import Any

from briefings import evidence
from briefings.corpus import Corpus
from briefings.evidence import Briefing, Case, KnownNames, Reading
from briefings.metadata import Metadata, Registry
from briefings.model import SourceDocument
from briefings.sources import parse
from hostile import HOSTILE

# A spreadsheet would take these for formulas, a database for its own words.
AWKWARD = [
    "=1+1",
    "+1",
    "-1",
    "@sum(A1)",
    "a,b;c\td",
    'say "x"',
    "it's",
    "100 % & $5 #6 _7_ {8} ~9 ^0 \\n",
    "\ufeffmark",
]


def briefing_of(number: int, text: str, **fields: Any) -> Briefing:
    """A briefing in which a text stands in every place that it can."""
    names = [f"{word}{number} {text}" for word in ("Issuer", "Person", "Place", "Topic", "Body", "Event")]
    document = f"{', '.join(names)}.\n\nTitle {text}. Role {text}. Summary {text}.\n\nSaid{number} {text}\n"
    source = parse(document.encode(), file=f"source-{number}.txt")
    assert isinstance(source, SourceDocument)
    metadata = Metadata.model_validate(
        {
            "source": source.file,
            "title": f"Title {text}",
            "date": str(date(2020, 1, 1) + timedelta(days=number)),
            "status": "published",
            "issuer": names[0],
            "event": names[5],
            "places": [names[2]],
            "topics": [names[3]],
            "summary": {"text": f"Summary {text}", "evidence": 1},
            "participants": [{"name": names[1], "role": f"Role {text}", "organisation": names[4]}],
            "quotes": [{"speaker": names[1], "text": f"Said{number} {text}"}],
            **fields,
        }
    )
    case = Case(Reading(source), Registry(), KnownNames.of(Registry()))
    found, findings = evidence.check(metadata, case, slug=f"item-{number}", file=f"content/briefings/item-{number}.yml")
    assert found, findings
    return found


def corpus_of(number: int, **fields: Any) -> Corpus:
    """Plain briefings."""
    return Corpus.of(briefing_of(index, "of the meeting", **fields) for index in range(number))


def hostile_corpus() -> Corpus:
    """A briefing for each string that would break a format."""
    return Corpus.of(briefing_of(index, text) for index, text in enumerate([*HOSTILE, *AWKWARD]))
