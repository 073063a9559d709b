"""Hours of a week above those of the contract and of full time have a price: overtime is paid with a supplement."""

from __future__ import annotations

from models.people import Contract, Person
from roster.checks.given import Given
from roster.checks.hours import Week, on_flexitime, planned, target, weeks
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    over = [_overtime(given, person, week) for person in given.problem.people for week in weeks(given)]
    price = given.problem.prices.overtime_hour // 60
    return Verdict(len(over), amount=sum(over), points=sum(over) * price)


def _overtime(given: Given, person: Person, week: Week) -> int:
    contracts = [contract for date in week if (contract := person.contract_on(date))]
    if not contracts or contracts[0].legal_group == "civil_servant" or on_flexitime(person, week):
        return 0
    above = planned(given, person, week) - target(given, person, week)
    return max(0, above - _extra_hours_of_part_time(contracts[0]))


def _extra_hours_of_part_time(contract: Contract) -> int:
    """What lies between part-time and 39 hours is Mehrarbeit, not overtime; 38:30 is full time in shift work."""
    part_time = contract.weekly_minutes < 38 * 60 + 30
    return 39 * 60 - contract.weekly_minutes if part_time else 0


CHECK = Check("overtime_supplement", _measure)
