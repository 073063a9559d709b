"""A duty type is given only to people whose working-time model it is meant for."""

from __future__ import annotations

from models.duties import Duty
from models.message import message
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, against


def _measure(given: Given) -> Verdict:
    found = tuple(
        against(
            "working_time_model",
            duty,
            1,
            message(
                "{type} on {date} is not meant for the working-time model of {person}",
                type=duty.duty_type,
                date=duty.date.isoformat(),
                person=duty.person,
            ),
        )
        for duty in given.duties
        if not _is_meant(given, duty)
    )
    return Verdict(len(given.duties), found)


def _is_meant(given: Given, duty: Duty) -> bool:
    contract = given.person(duty).contract_on(duty.date)
    return contract is not None and contract.model in given.duty_type(duty).models


CHECK = Check("working_time_model", _measure)
