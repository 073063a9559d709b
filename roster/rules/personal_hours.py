"""Dated limits of a single person's hours in a week or two are kept; nobody is told why they exist."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from models.duties import Duty
from models.people import Limits, Person
from roster.rules.facts import Facts
from roster.rules.hours import Week, minutes_of, target_of, weeks
from roster.rules.posting import Chain, SequencePosting

WEEK = dt.timedelta(days=7)


def _within(chain: Chain) -> None:
    for limits in chain.person.limits:
        for days, most in _stretches(chain.facts, chain.person, limits):
            if any(limits.holds_on(date) for date in days):
                chain.require(minutes_of(chain, days), None, max(0, most))


def _stretches(facts: Facts, person: Person, limits: Limits) -> Iterator[tuple[Week, int]]:
    """Days of the horizon that one limit is about, and the minutes that it leaves for them."""
    before: Week = ()
    for week in weeks(facts.days):
        monday = week[0] - dt.timedelta(days=week[0].weekday())
        if limits.no_extra_work:
            yield week, target_of(facts, person, week)
        if limits.weekly_maximum is not None:
            yield week, limits.weekly_maximum - _past(facts, person, monday)
        if limits.two_weeks_maximum is not None:
            yield (*before, *week), limits.two_weeks_maximum - _past(facts, person, monday - WEEK)
        before = week


def _past(facts: Facts, person: Person, first: dt.date) -> int:
    """Minutes worked from this day to the horizon."""
    duties = (duty for duty in facts.problem.history.duties if first <= duty.date < facts.days[0])
    return sum(_worked(facts, duty) for duty in duties if duty.person == person.id)


def _worked(facts: Facts, duty: Duty) -> int:
    minutes = facts.duty_types[duty.duty_type].minutes
    if minutes is not None:
        return minutes
    if not duty.parts:
        return 0
    breaks = sum(pause.minutes for pause in duty.breaks)
    gaps = sum(max(0, later.start - earlier.end) for earlier, later in pairwise(duty.parts))
    return facts.lasting(duty.date, duty.span) - breaks - gaps


POSTING = SequencePosting("personal_hours", _within)
