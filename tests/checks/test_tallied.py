"""What a roster adds to running counts and hours accounts, worked out by hand."""

from __future__ import annotations

import datetime as dt
from typing import Any

from models.history import Account, History, RunningCount
from models.problem import Problem
from models.requests import Wish
from roster.checks.tallied import accounts_after, counts_after
from tests import worlds
from tests.worlds import MONDAY, contract, day, duty, pattern, person, world

FAR = person(elsewhere=True, reach_minutes=30)
WEEK = [duty(date=MONDAY, duty_type="S"), duty(date=day(1), site="S2"), duty(date=day(5), duty_type="S")]
"""A late duty, a day away half an hour from home, a late Saturday: 3 times 8 hours."""


def counted(problem: Problem) -> dict[str, tuple[int, dt.date | None]]:
    return {row.what: (row.count, row.since) for row in counts_after(problem, WEEK)}


def known(*counts: RunningCount, **fields: Any) -> Problem:
    history = History(counts=counts, **fields)
    wishes = [Wish(person="P1", date=MONDAY, kind="free", weight=5), Wish(person="P1", date=day(2), kind="free")]
    return world([FAR], days=7, sites=2, history=history, wishes=wishes)


def test_who_had_no_counts_gets_all_of_them() -> None:
    had = {"late": 2, "saturday": 1, "away": 1, "travel_minutes": 30, "refused_wishes": 1, "reserve": 0}
    had |= {"duties": 3, "weekends": 1}
    assert counted(known()) == {what: (count, MONDAY) for what, count in had.items()}


def test_reserve_duties_are_counted() -> None:
    reserve = [row.changed(reserve=row.id == "S") for row in worlds.DUTY_TYPES]
    roles = [row.changed(reserve=True) for row in worlds.ROLES]
    assert counted(known().changed(duty_types=tuple(reserve), roles=tuple(roles)))["reserve"] == (2, MONDAY)


def test_a_weekend_that_began_in_the_weeks_before_was_counted_then() -> None:
    """From a Sunday on: one more duty, but no more weekends than there were with the Saturday before."""
    had = (RunningCount(person="P1", what="weekends", count=3), RunningCount(person="P1", what="duties", count=20))
    sunday = [duty(date=day(6)), duty(date=day(12)), duty(date=day(13))]
    for past, more in ((day(5), 1), (day(4), 2)):
        history = History(counts=had, duties=(duty(date=past),))
        problem = world([FAR], first=day(6), days=8, law="none", history=history)
        assert [row.count for row in counts_after(problem, sunday)] == [23, 3 + more]


def test_counting_begins_with_the_month_as_far_as_the_history_goes() -> None:
    """Of 30 October, 2 and 21 November the first lies in another month; the third is a Saturday."""
    before = [duty(date=dt.date(2026, 11, 21), duty_type="S"), duty(date=dt.date(2026, 11, 2), site="S2")]
    assert counted(known(duties=tuple(before)))["late"] == (3, dt.date(2026, 11, 2))
    late = duty(date=dt.date(2026, 10, 30), duty_type="S")
    after = counted(known(duties=(*before, late)))
    assert after["late"] == (3, dt.date(2026, 11, 1))
    assert after["saturday"] == (2, dt.date(2026, 11, 1))
    assert after["away"] == (2, dt.date(2026, 11, 1))
    assert after["travel_minutes"] == (60, dt.date(2026, 11, 1))


def test_counts_go_on_with_their_day_and_nothing_else_begins() -> None:
    april = dt.date(2026, 4, 1)
    late = RunningCount(person="P1", what="late", count=9, since=april)
    away = RunningCount(person="P1", what="away", count=0)
    before = (duty(date=day(-1), duty_type="S", site="S2"),)
    assert counted(known(late, away, duties=before)) == {"late": (11, april), "away": (1, dt.date(2026, 11, 1))}


def test_several_counts_of_one_thing_become_one() -> None:
    rows = [RunningCount(person="P1", what="late", count=count, since=day(-count)) for count in (3, 4)]
    assert counted(known(*rows)) == {"late": (9, day(-4))}


def test_accounts_gain_what_is_planned_beyond_the_contract() -> None:
    """Three days of 8 hours, five of 7:48 asked for, 24 hours lawful beyond: 1440 - 2340, and 1440 - 2880."""
    crew = [FAR.changed(contracts=(contract(pattern=pattern(range(5), target=468)),))]
    account = Account(person="P1", start=MONDAY, end=day(300), used=60, lower=-5000, average=100)
    problem = known(accounts=(account,)).changed(people=tuple(crew))
    assert accounts_after(problem, WEEK) == (account.changed(used=60 - 900, average=100 - 1440),)


def test_the_time_clock_keeps_the_account_of_people_on_flexitime() -> None:
    crew = [FAR.changed(contracts=(contract(model="flexitime"),))]
    account = Account(person="P1", start=MONDAY, end=day(300), used=60)
    assert accounts_after(known(accounts=(account,)).changed(people=tuple(crew)), WEEK) == (account,)
