"""Days without a duty come in blocks of as many as agreed."""

from __future__ import annotations

from models.duties import DutyType
from roster.rules.blocks import keep
from roster.rules.posting import Chain, SequencePosting


def _as_agreed(chain: Chain) -> None:
    if chain.person.free_block:
        keep(chain, "free_block", chain.person.free_block, _belongs, chain.facts.problem.prices.free_block_day)


def _belongs(duty_type: DutyType | None) -> bool:
    return duty_type is None


POSTING = SequencePosting("free_block", _as_agreed)
