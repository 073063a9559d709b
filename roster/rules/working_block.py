"""Days with a duty come in blocks of as many as agreed."""

from __future__ import annotations

from models.duties import DutyType
from roster.rules.blocks import keep
from roster.rules.posting import Chain, SequencePosting


def _as_agreed(chain: Chain) -> None:
    if chain.person.working_block:
        keep(chain, "working_block", chain.person.working_block, _belongs, chain.facts.problem.prices.working_block_day)


def _belongs(duty_type: DutyType | None) -> bool:
    return duty_type is not None


POSTING = SequencePosting("working_block", _as_agreed)
