"""Who works part-time has no more hours in a week than the contract asks for, unless they agreed to more."""

from __future__ import annotations

from models.message import message
from models.outcome import Breach
from models.people import Person
from roster.checks.given import Given
from roster.checks.hours import Week, planned, target, weeks
from roster.checks.verdict import Check, Verdict, breach


def _measure(given: Given) -> Verdict:
    asked = [(person, week) for person in given.problem.people for week in weeks(given) if _is_part_time(person, week)]
    most = given.number("extra_hours")
    over = [(person, week, planned(given, person, week) - target(given, person, week) - most) for person, week in asked]
    return Verdict(len(asked), tuple(_said(person, week, minutes) for person, week, minutes in over if minutes > 0))


def _is_part_time(person: Person, week: Week) -> bool:
    """Whether a contract of the week is shorter than full time and no consent to more goes with it."""
    for date in week:
        contract = person.contract_on(date)
        if contract is not None and not contract.extra_consent:
            full = 40 * 60 if contract.legal_group == "civil_servant" else 38 * 60 + 30
            if contract.weekly_minutes < full:
                return True
    return False


def _said(person: Person, week: Week, minutes: int) -> Breach:
    what = message(
        "{person} in the week up to {date}: {minutes} minutes above the contract without consent",
        person=person.id,
        date=week[-1].isoformat(),
        minutes=minutes,
    )
    return breach("extra_hours", minutes, what, person=person.id, date=week[-1])


CHECK = Check("extra_hours", _measure)
