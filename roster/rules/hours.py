"""What a contract asks for in a week, and what a choice of options gives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import groupby

from models.duties import Duty
from models.people import Person
from roster.rules.facts import Facts
from roster.rules.posting import Chain, Terms

Week = tuple[dt.date, ...]
"""The days of one ISO week that lie in the horizon."""


def weeks(days: Sequence[dt.date]) -> tuple[Week, ...]:
    """The horizon cut at its Mondays."""
    return tuple(tuple(group) for _, group in groupby(days, key=lambda date: date.isocalendar()[:2]))


def whole(week: Week) -> Week:
    """Monday to Sunday of a week of which the horizon has some days."""
    monday = week[0] - dt.timedelta(days=week[0].weekday())
    return tuple(monday + dt.timedelta(days=number) for number in range(7))


def duties_before(facts: Facts, person: Person, days: Sequence[dt.date]) -> list[Duty]:
    """The person's duties before the horizon on these days."""
    return [duty for date in days for duty in facts.before.get((person.id, date), ())]


def minutes_of_duty(facts: Facts, duty: Duty) -> int:
    """Paid minutes of a duty that is there already."""
    minutes = facts.duty_types[duty.duty_type].minutes
    if minutes is not None:
        return minutes
    work = (*(piece.span for piece in duty.pieces), *duty.appointments, *duty.travel)
    return sum(facts.lasting(duty.date, span) for span in work)


def target_of(facts: Facts, person: Person, week: Week) -> int:
    """Minutes to be rostered in a week: the pattern's targets less what is credited, never below 0."""
    patterns = [person.pattern_on(date) for date in week]
    asked = sum(pattern.target for pattern in patterns if pattern)
    return max(0, asked - sum(facts.credited.get((person.id, date), 0) for date in week))


def fills_no_hours(person: Person, week: Week) -> bool:
    """Whether the person is on flexitime that week: the roster fixes presence, the hours are filled elsewhere."""
    contracts = [contract for date in week if (contract := person.contract_on(date))]
    return bool(contracts) and contracts[0].model == "flexitime"


def minutes_of(chain: Chain, days: Sequence[dt.date]) -> Terms:
    """The paid minutes of the options taken on these days."""
    return [(choice.frame.shape.minutes, choice) for date in days for choice in chain.options(date)]
