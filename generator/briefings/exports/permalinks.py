"""Every published address: of briefings, quotations, records and sources, and of those that moved."""

from collections.abc import Iterator

from briefings import addresses
from briefings.corpus import Corpus
from briefings.model import KINDS


def permanent_addresses(corpus: Corpus) -> list[str]:
    """Relative to the site's root, sorted, each once."""
    return sorted(set(_all(corpus)))


def _all(corpus: Corpus) -> Iterator[str]:
    for withdrawn in corpus.withdrawn:
        for slug in (withdrawn.slug, *withdrawn.aliases):
            yield addresses.briefing(slug)
    for briefing in corpus.briefings:
        yield addresses.source(briefing.source.id)
        for slug in (briefing.slug, *briefing.metadata.aliases):
            yield addresses.briefing(slug)
            for quotation in briefing.quotations:
                for anchor in (quotation.anchor, *quotation.aliases):
                    yield addresses.quotation(slug, anchor)
    for kind in KINDS:
        for subject in corpus.subjects(kind):
            reference = subject.reference
            for record_id in (reference.id, *(reference.record.former_ids if reference.record else ())):
                yield addresses.record(kind, record_id)
