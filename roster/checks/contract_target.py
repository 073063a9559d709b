"""Every week has as many minutes as the contract, less what leave and holidays credit."""

from __future__ import annotations

from models.people import Person
from roster.checks.given import Given
from roster.checks.hours import Week, planned, target, weeks
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    missed = [_off_target(given, person, week) for person in given.problem.people for week in weeks(given)]
    minutes = sum(missed)
    return Verdict(len(missed), amount=minutes, points=minutes * (given.problem.prices.off_target_hour // 60))


def _off_target(given: Given, person: Person, week: Week) -> int:
    over = planned(given, person, week) - target(given, person, week)
    return max(0, over) if _on_flexitime(person, week) else abs(over)


def _on_flexitime(person: Person, week: Week) -> bool:
    """By the first contract of the week: the roster fixes presence only, its hours are filled elsewhere."""
    contracts = [contract for date in week if (contract := person.contract_on(date))]
    return bool(contracts) and contracts[0].model == "flexitime"


CHECK = Check("contract_target", _measure)
