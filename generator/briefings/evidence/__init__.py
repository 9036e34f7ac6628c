"""Metadata held against its source: what is supported, and by which passage. One module a rule."""

from briefings.evidence.briefing import Briefing, check, faults
from briefings.evidence.case import Case, Named
from briefings.evidence.explaining import Support, explain
from briefings.evidence.names import KnownNames
from briefings.evidence.participants import NamedParticipant, Office
from briefings.evidence.quoting import LocatedQuotation
from briefings.evidence.reading import Reading
from briefings.evidence.statements import SupportedStatement

__all__ = [
    "Briefing",
    "Case",
    "KnownNames",
    "LocatedQuotation",
    "Named",
    "NamedParticipant",
    "Office",
    "Reading",
    "Support",
    "SupportedStatement",
    "check",
    "explain",
    "faults",
]
