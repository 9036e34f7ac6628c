"""A draft becomes a metadata file in the order of the guide, with each doubt above its line."""

from datetime import date

from briefings.draft.proposal import (
    Draft,
    Proposed,
    ProposedOffice,
    ProposedParticipant,
    ProposedQuotation,
    ProposedStatement,
)
from briefings.draft.writing import draft_text

DRAFT = Draft(
    source="visit.txt",
    sha256="0" * 64,
    encoding=None,
    titles=(Proposed(value="A visit", reason="the first sentence, shortened", confidence="unsure"),),
    date=Proposed(value=date(2020, 1, 2), reason="in the header", confidence="sure"),
    language=Proposed(value="en", reason="by its words"),
    issuers=(Proposed(value="some-ministry", reason="in the header", confidence="sure"),),
    summary=(ProposedStatement(text="They met.", reason="the first sentence", evidence=(1,)),),
    participants=(
        ProposedParticipant(
            name="Ann Smith",
            found="Ann Smith",
            rank="Colonel",
            offices=(ProposedOffice(role="Chair", organisation="The Forum"), ProposedOffice(role="Envoy")),
            reason='close to "Anne Smith"\n(anne-smith)',
            confidence="unsure",
        ),
    ),
    quotations=(ProposedQuotation(speaker="Ann Smith", text="We met: here.", spans=(), reason="by its marks"),),
    engine="patterns",
    remarks=("a quotation without a speaker",),
)

EXPECTED = """\
# yaml-language-server: $schema=../../schema/briefing.schema.json
# Drafted by patterns. Confirm each line, then publish.
source: visit.txt
sha256: 0000000000000000000000000000000000000000000000000000000000000000
# check: the first sentence, shortened
title: A visit
date: 2020-01-02
status: draft
issuer: some-ministry
summary:
  - text: They met.
    evidence: [1]
participants:
  # check: close to "Anne Smith" (anne-smith)
  - name: Ann Smith
    rank: Colonel
    roles:
      - role: Chair
        organisation: The Forum
      - role: Envoy
quotes:
  - speaker: Ann Smith
    text: 'We met: here.'
# check: left out: a quotation without a speaker
"""


def test_a_draft_is_written_with_each_doubt_above_its_line() -> None:
    assert draft_text(DRAFT, file="content/briefings/visit.yml") == EXPECTED
