"""A duty type is given only to people whose working-time model it is meant for."""

from __future__ import annotations

from models.people import Person
from roster.rules.facts import Facts
from roster.rules.frame import Shape
from roster.rules.posting import FilterPosting


def _meant_for(_facts: Facts, person: Person, shape: Shape) -> bool:
    contract = person.contract_on(shape.date)
    return contract is not None and contract.model in shape.duty_type.models


POSTING = FilterPosting("working_time_model", shape=_meant_for)
