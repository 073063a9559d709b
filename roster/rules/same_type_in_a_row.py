"""Nobody is given one duty type on more than so many days in a row."""

from __future__ import annotations

from models.duties import DutyType
from roster.rules.days import Kind, limit_runs
from roster.rules.posting import Chain, SequencePosting


def _something_else(chain: Chain) -> None:
    for duty_type in chain.facts.problem.duty_types:
        limit_runs(chain, chain.facts.number("same_type_in_a_row"), _of(duty_type))


def _of(meant: DutyType) -> Kind:
    return lambda duty_type: duty_type.id == meant.id


POSTING = SequencePosting("same_type_in_a_row", _something_else)
