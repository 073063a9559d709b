"""A duty type is given on as many days in a row as it asks for."""

from __future__ import annotations

from models.duties import DutyType
from roster.rules.block import Belongs
from roster.rules.blocks import keep
from roster.rules.posting import Chain, SequencePosting


def _as_the_type_asks(chain: Chain) -> None:
    for duty_type in chain.facts.problem.duty_types:
        if duty_type.block:
            price = chain.facts.problem.prices.duty_type_block_day
            keep(chain, "duty_type_block", duty_type.block, _of(duty_type.id), price)


def _of(name: str) -> Belongs:
    def belongs(duty_type: DutyType | None) -> bool:
        return duty_type is not None and duty_type.id == name

    return belongs


POSTING = SequencePosting("duty_type_block", _as_the_type_asks)
