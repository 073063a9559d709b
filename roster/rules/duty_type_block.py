"""A duty type is given on as many days in a row as it asks for."""

from __future__ import annotations

from roster.rules.blocks import has, keep
from roster.rules.posting import Chain, SequencePosting


def _as_the_type_asks(chain: Chain) -> None:
    price = chain.facts.problem.prices.duty_type_block_day
    for duty_type in chain.facts.problem.duty_types:
        if duty_type.block:
            keep(chain, "duty_type_block", duty_type.block, has(duty_type.id), price)


POSTING = SequencePosting("duty_type_block", _as_the_type_asks)
