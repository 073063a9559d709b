"""Days with a duty come in blocks of as many as agreed."""

from __future__ import annotations

from roster.rules.blocks import keep, works
from roster.rules.posting import Chain, SequencePosting


def _as_agreed(chain: Chain) -> None:
    if chain.person.working_block:
        keep(chain, "working_block", chain.person.working_block, works, chain.facts.problem.prices.working_block_day)


POSTING = SequencePosting("working_block", _as_agreed)
