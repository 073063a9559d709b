"""Every week has as many minutes as the contract, less what leave and holidays credit."""

from __future__ import annotations

from models.people import Person
from roster.checks.given import Given
from roster.checks.hours import Week, on_flexitime, planned, target, weeks
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    missed = [_off_target(given, person, week) for person in given.problem.people for week in weeks(given)]
    minutes = sum(missed)
    return Verdict(len(missed), amount=minutes, points=minutes * (given.problem.prices.off_target_hour // 60))


def _off_target(given: Given, person: Person, week: Week) -> int:
    over = planned(given, person, week) - target(given, person, week)
    return max(0, over) if on_flexitime(person, week) else abs(over)


CHECK = Check("contract_target", _measure)
