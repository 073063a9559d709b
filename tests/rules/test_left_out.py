"""Every rule bites: leave its posting out, solve a busy day, and the checks object with the right amount."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

import pytest

from models.cards import RuleSetting
from models.demand import Cell, Step
from models.duties import DutyType
from models.history import Account, DayOff, History
from models.outcome import Outcome
from models.people import Assigned, Held
from models.problem import Holiday, Horizon, Problem
from models.requests import Absence, Appointment, Pin, Wish
from roster.rules.book import POSTINGS
from roster.solver.hand_out import Disagreement
from roster.solver.settings import Settings
from roster.solver.solve import solve
from tests import worlds
from tests.worlds import (
    EARLY,
    MONDAY,
    cell,
    contract,
    counted,
    day,
    desks,
    limited,
    opening,
    pattern,
    person,
    rule,
    site,
    span,
    world,
)

QUICK = Settings(seconds=60, workers=1, reproducible=True)
DEAR = (Step(points=10**6),)
"""Nobody leaves this open if there is any way."""

WANTED = cell(spans=((480, 690), (720, 990)), below=DEAR)
"""Somebody at the counter of S1 from 8:00 to 16:30, but for the first of the three breaks there could be."""


def later(days: int) -> Cell:
    """The same wanted so many days later."""
    return cell("C2", day(days), spans=((480, 690), (720, 990)), below=DEAR)


def busy(people: Any = 1, days: int = 1, **fields: Any) -> Problem:
    """One person, one day, one duty type, and a dear demand for it."""
    rows: dict[str, Any] = {"days": days, "duty_types": (EARLY,), "cells": (WANTED,)}
    return world(people, **(rows | fields))


def without(rule_name: str, problem: Problem) -> Outcome:
    """What is handed out when this rule is not told to the solver."""
    return solve(problem, QUICK, postings=tuple(row for row in POSTINGS if row.rule != rule_name))


def typed(**fields: Any) -> tuple[DutyType, ...]:
    return (EARLY.changed(**fields),)


MORNING = DutyType(id="A", name="A", span=span(375, 720))
EVENING = DutyType(id="L", name="L", span=span(840, 1170))
LONG = DutyType(id="Z", name="Z", span=span(480, 1140), break_minutes=45, break_starts=(780,))
THROUGH = DutyType(id="D", name="D", span=span(480, 855))
TWICE = (cell("C1", spans=((480, 720),), below=DEAR), cell("C2", spans=((720, 960),), below=DEAR))
NIGHT_AND_MORNING = (
    cell("C1", spans=((840, 1170),), below=DEAR),
    cell("C2", day(1), spans=((375, 720),), below=DEAR),
)
ON_SATURDAY: dict[str, Any] = {
    "first": day(5),
    "cells": (cell(date=day(5), spans=((480, 690), (720, 990)), below=DEAR),),
}
BOTH_DAYS = (WANTED, later(1))
NINE_HOURS_HALF = DutyType(id="J1", name="J1", span=span(480, 1050), break_minutes=60, break_starts=(720,))
LONG_NOON = DutyType(id="J2", name="J2", span=span(480, 1110), break_minutes=150, break_starts=(720,))
UNTIL_EIGHT = DutyType(id="J3", name="J3", span=span(930, 1200))
FROM_QUARTER_TO_EIGHT = DutyType(id="J4", name="J4", span=span(465, 720))
AFTER_EIGHT = DutyType(id="J5", name="J5", span=span(960, 1215))
"""Duties that would do for grown-up people."""

YOUNG = [limited(young=True)]
SATURDAY_ALLOWED = worlds.rule("youth_saturday", "off", agreement="TV")
NINE_AT_NIGHT = [opening(date=MONDAY, start=360, end=1200), opening(date=day(1), start=360, end=1200)]

ON_SATURDAYS = [person(contracts=(contract(pattern=pattern([5])),))]

FAR_AWAY = person(elsewhere=True, reach_minutes=30)
YESTERDAY_LATE = History(duties=(worlds.free_duty(840, 1260, date=day(-1)),))

STRICT: dict[str, tuple[Callable[[], Problem], list[int]]] = {
    "one_duty_a_day": (lambda: busy(duty_types=(worlds.SHORT, worlds.AFTERNOON), cells=TWICE), [1]),
    "duty_shape": (lambda: busy(duty_types=typed(weekdays=(1,))), [1]),
    # from 13:30 to 16:30 are three hours
    "role_blocks": (
        lambda: busy(
            duty_types=typed(break_starts=(780,)),
            cells=(cell(spans=((480, 780),), below=DEAR),),
            openings=[opening(end=990)],
            rules=[rule("role_blocks", "strict", 181)],
        ),
        [1],
    ),
    "qualification": (lambda: busy([person(holds=())]), [2]),
    "absence": (lambda: busy(absences=[Absence(person="P1", date=MONDAY)]), [510]),
    "fixed_appointment": (
        lambda: busy(appointments=[Appointment(person="P1", date=MONDAY, span=span(840, 900))]),
        [60],
    ),
    "opening_hours": (lambda: busy(openings=[opening(end=900)]), [90]),
    "sunday_and_holiday": (lambda: busy(holidays=[Holiday(date=MONDAY, name="Feiertag")]), [480]),
    "year_end": (
        lambda: busy(
            first=dt.date(2026, 12, 24),
            cells=(cell(date=dt.date(2026, 12, 24), spans=((480, 690), (720, 990)), below=DEAR),),
            openings=(),
            rules=(rule("opening_hours", "off"),),
        ),
        [480],
    ),
    # 480-1140 less 45 minutes of break are 615 minutes
    "daily_maximum": (lambda: busy(duty_types=(LONG,), cells=(cell(spans=((480, 780),), below=DEAR),)), [15]),
    # 375 minutes in one go: the break of half an hour is missing, and they are 15 too many
    "breaks": (lambda: busy(duty_types=(THROUGH,), cells=(cell(spans=((480, 720),), below=DEAR),)), [30, 15]),
    # from 19:30 to 6:15 are 645 minutes
    "daily_rest": (
        lambda: busy(days=2, duty_types=(MORNING, EVENING), cells=NIGHT_AND_MORNING, openings=NINE_AT_NIGHT),
        [15],
    ),
    "consecutive_days": (lambda: busy(days=2, cells=BOTH_DAYS, rules=[rule("consecutive_days", "strict", 1)]), [1]),
    # Monday and Wednesday are wanted, Tuesday is off: one day off, one is missing
    "days_off_in_a_row": (
        lambda: busy(
            days=3,
            cells=(WANTED, later(2)),
            pins=[Pin(person="P1", date=day(1), off=True)],
            rules=[rule("days_off_in_a_row", "strict", 2)],
        ),
        [1],
    ),
    "same_type_in_a_row": (
        lambda: busy(days=2, cells=BOTH_DAYS, rules=[rule("same_type_in_a_row", "strict", 1)]),
        [1],
    ),
    # nine and a half hours less one of break
    "youth_daily": (
        lambda: busy(YOUNG, duty_types=(NINE_HOURS_HALF,), cells=(cell(spans=((480, 720),), below=DEAR),)),
        [30],
    ),
    # four times 545 minutes from Monday to Thursday, and four hours on Friday
    "youth_week": (
        lambda: busy(
            YOUNG,
            first=day(4),
            duty_types=(worlds.SHORT,),
            cells=(cell(date=day(4), below=DEAR),),
            history=History(
                duties=tuple(worlds.free_duty(480, 1025, date=day(past), duty_type="K") for past in range(4))
            ),
        ),
        [20],
    ),
    # Saturday would be the sixth day
    "youth_days": (
        lambda: busy(
            YOUNG,
            first=day(5),
            duty_types=(worlds.SHORT,),
            cells=(cell(date=day(5), below=DEAR),),
            history=History(duties=tuple(worlds.duty(date=day(past), duty_type="K") for past in range(5))),
            rules=(SATURDAY_ALLOWED,),
        ),
        [1],
    ),
    # ten and a half hours, two and a half of them in the middle free
    "youth_presence": (
        lambda: busy(YOUNG, duty_types=(LONG_NOON,), cells=(cell(spans=((480, 720),), below=DEAR),)),
        [30],
    ),
    # from 20:00 to 7:45 are 705 minutes
    "youth_rest": (
        lambda: busy(
            YOUNG,
            days=2,
            duty_types=(UNTIL_EIGHT, FROM_QUARTER_TO_EIGHT),
            cells=(cell("C1", spans=((930, 1200),), below=DEAR), cell("C2", day(1), spans=((465, 720),), below=DEAR)),
            openings=NINE_AT_NIGHT,
        ),
        [15],
    ),
    # eight hours with a break of half an hour
    "youth_breaks": (lambda: busy(YOUNG), [30]),
    "youth_hours": (
        lambda: busy(
            YOUNG,
            duty_types=(AFTER_EIGHT,),
            cells=(cell(spans=((960, 1200),), below=DEAR),),
            openings=[opening(end=1215)],
        ),
        [15],
    ),
    "youth_saturday": (
        lambda: busy(YOUNG, first=day(5), duty_types=(worlds.SHORT,), cells=(cell(date=day(5), below=DEAR),)),
        [1],
    ),
    # 24 December, from twelve to four
    "youth_year_end": (
        lambda: busy(
            YOUNG,
            first=day(31),
            duty_types=(worlds.AFTERNOON,),
            cells=(cell(date=day(31), spans=((720, 960),), below=DEAR),),
        ),
        [120],
    ),
    # eight hours planned, eight hours a weekday allowed, and a quarter of an hour too many before
    "average_week": (
        lambda: busy(history=History(accounts=(Account(person="P1", start=MONDAY, end=MONDAY, average=15),))),
        [15],
    ),
    "forbidden_succession": (lambda: busy(days=2, cells=BOTH_DAYS, duty_types=typed(not_after=("F",))), [1]),
    "working_time_model": (lambda: busy([person(contracts=(contract(model="flexitime"),))]), [1]),
    "pattern": (lambda: busy([person(contracts=(contract(pattern=pattern(end=960)),))]), [30]),
    "personal_limits": (lambda: busy([limited(latest_end=960)]), [30]),
    # eight hours wanted, and no week may have more than 7:45
    "personal_hours": (lambda: busy([limited(weekly_maximum=465)]), [15]),
    "saturday_pool": (
        lambda: busy(
            [person(saturday_pool=False)],
            first=day(5),
            cells=(cell(date=day(5), spans=((480, 690), (720, 990)), below=DEAR),),
        ),
        [1],
    ),
    "reach": (lambda: busy(sites=2, cells=(WANTED.changed(site="S2"),)), [2]),
    "pins": (lambda: busy(pins=[Pin(person="P1", date=MONDAY, off=True)]), [1]),
    "frozen_days": (
        lambda: busy(
            horizon=Horizon(first=MONDAY, last=MONDAY, planned_on=MONDAY),
            history=History(published_off=(DayOff(person="P1", date=MONDAY),)),
        ),
        [1],
    ),
    "desks": (lambda: busy(sites=[site(desks=(desks(0, "counter"),))]), [480]),
    # the morning and the afternoon: somebody else is there for none of them
    "not_alone": (lambda: busy([limited(not_alone=True)]), [480]),
    "never_alone": (lambda: busy(rules=[rule("never_alone", "strict")]), [480]),
    "lead_present": (lambda: busy(rules=[rule("lead_present", "strict")]), [480]),
    # half an hour alone and without a lead
    "opening_crew": (lambda: busy(rules=[rule("opening_crew", "strict")]), [60]),
    "closing_crew": (lambda: busy(openings=[opening(end=990)], rules=[rule("closing_crew", "strict")]), [60]),
    "trainer_present": (
        lambda: busy(
            [person(qualifications=(Held(qualification="E", in_training=True),))],
            cells=(WANTED.changed(who=(counted(in_training=True),)),),
            rules=[rule("trainer_present", "strict")],
        ),
        [480],
    ),
    # eight hours planned, half a day asked for
    "extra_hours": (
        lambda: busy(
            [person(contracts=(contract(weekly_minutes=1200, pattern=pattern(target=240)),))],
            rules=(rule("extra_hours", "strict"),),
        ),
        [240],
    ),
    # from 8:00 to 14:00
    "start_guard": (lambda: busy(history=YESTERDAY_LATE, rules=(rule("start_guard", "strict"),)), [360 - 119]),
    # from 8:00 to 21:00 are 780 minutes
    "span_guard": (lambda: busy(history=YESTERDAY_LATE, rules=(rule("span_guard", "strict"),)), [1]),
    # the duty ends at 16:30
    "plan_span_guard": (lambda: busy(rules=(rule("plan_span_guard", "strict", 509),)), [1]),
    # eight hours planned, eight hours asked for: the account stays where it was, 15 minutes too high
    "account_limits": (
        lambda: busy(history=History(accounts=(Account(person="P1", start=MONDAY, end=MONDAY, used=0, upper=-15),))),
        [15],
    ),
    # the Saturday is wanted, the Sunday is not
    "complete_weekends": (
        lambda: busy(ON_SATURDAYS, days=2, law="none", rules=(rule("complete_weekends", "strict"),), **ON_SATURDAY),
        [1],
    ),
    # every day from Monday to Saturday is wanted, and there is no day after it
    "compensating_day": (
        lambda: busy(
            [person(contracts=(contract(pattern=pattern(range(5))),))],
            days=6,
            rules=(rule("compensating_day", "strict", 0),),
            cells=tuple(later(number).changed(id=f"C{number}") for number in range(6)),
        ),
        [1],
    ),
    "saturdays": (lambda: busy(rules=(rule("saturdays", "strict", 0),), **ON_SATURDAY), [1]),
    "assignments": (lambda: busy([person(assignments=(Assigned(most=0),))]), [1]),
    "away_days_a_month": (
        lambda: busy([FAR_AWAY.changed(away_days_a_month=0)], sites=2, cells=(WANTED.changed(site="S2"),)),
        [1],
    ),
}


@pytest.mark.parametrize("name", list(STRICT))
def test_a_strict_rule_left_out_is_broken(name: str) -> None:
    make, amounts = STRICT[name]
    with pytest.raises(Disagreement) as said:
        without(name, make())
    assert [int(amount) for amount in re.findall(rf"\b{name} \S+ \S+: (\d+)", str(said.value))] == amounts


@pytest.mark.parametrize("name", list(STRICT))
def test_a_strict_rule_that_is_told_is_kept(name: str) -> None:
    outcome = solve(STRICT[name][0](), QUICK)
    assert outcome.status == "optimal"
    assert outcome.breaches == ()


PINNED = [Pin(person="P1", date=MONDAY, duty_type="F", site="S1", role="counter")]
AWAY: dict[str, Any] = {"sites": 2, "pins": [PINNED[0].changed(site="S2")]}
FAR = [person(elsewhere=True, reach_minutes=30)]

HALF_WEEKEND = (rule("complete_weekends", "soft"),)
# from half past ten to eight o'clock are 150 minutes
LATE_AND_EARLY = [Pin(person="P1", date=MONDAY, duty_type="S"), Pin(person="P1", date=day(1), duty_type="F")]
SOFT_SUCCESSION = [rule("disliked_succession", "soft")]
SOFT_STARTS = [rule("steady_starts", "soft", 149)]


def nothing(rule_name: str) -> tuple[RuleSetting, ...]:
    """Whatever somebody has of it costs points."""
    return (rule(rule_name, "soft", 0),)


SOFT: dict[str, tuple[Callable[[], Problem], tuple[int, int]]] = {
    # nobody can be there at six: 60 minutes, weighted twice
    "minimum": (lambda: busy(cells=(cell(spans=((360, 420),), minimum=1, minimum_weight=2),)), (120, 0)),
    "open_demand": (lambda: busy(cells=(cell(spans=((360, 420),)),)), (0, 60)),
    "idle": (lambda: busy(pins=PINNED, cells=(cell(spans=((480, 690),), target=0),)), (0, 10)),
    # ten points a minute of 480 less 468
    "contract_target": (
        lambda: busy([person(contracts=(contract(pattern=pattern(target=468)),))], pins=PINNED),
        (0, 120),
    ),
    "disliked_succession": (
        lambda: busy(days=2, duty_types=(worlds.LATE, EARLY), cells=(), pins=LATE_AND_EARLY, rules=SOFT_SUCCESSION),
        (0, 300),
    ),
    "steady_starts": (
        lambda: busy(days=2, duty_types=(worlds.LATE, EARLY), cells=(), pins=LATE_AND_EARLY, rules=SOFT_STARTS),
        (0, 100),
    ),
    "away_day": (lambda: busy(FAR, **AWAY), (0, 600)),
    "travel": (lambda: busy(FAR, **AWAY), (0, 300)),
    # 13:00 to 16:30 on a Saturday, a point a minute
    "saturday_supplement": (
        lambda: busy(
            first=day(5), pins=[PINNED[0].changed(date=day(5))], cells=(), rules=(rule("saturday_supplement", "soft"),)
        ),
        (0, 210),
    ),
    "changed_days": (
        lambda: busy(pins=PINNED, history=History(published_off=(DayOff(person="P1", date=MONDAY),))),
        (0, 600),
    ),
    "wishes": (lambda: busy(pins=PINNED, wishes=[Wish(person="P1", date=MONDAY, kind="free", weight=2)]), (0, 600)),
    "complete_weekends": (lambda: busy(ON_SATURDAYS, days=2, law="none", rules=HALF_WEEKEND, **ON_SATURDAY), (0, 300)),
    # a share of nothing, and one of what is shared
    "late_share": (
        lambda: busy(duty_types=(worlds.LATE,), pins=[PINNED[0].changed(duty_type="S")], rules=nothing("late_share")),
        (0, 300),
    ),
    "saturday_share": (
        lambda: busy(pins=[PINNED[0].changed(date=day(5))], rules=nothing("saturday_share"), **ON_SATURDAY),
        (0, 600),
    ),
    "away_share": (lambda: busy(FAR, rules=nothing("away_share"), **AWAY), (0, 600)),
    "travel_share": (lambda: busy(FAR, rules=nothing("travel_share"), **AWAY), (0, 300)),
    "refused_wishes_share": (
        lambda: busy(
            pins=PINNED,
            wishes=[Wish(person="P1", date=MONDAY, kind="free", weight=2)],
            rules=nothing("refused_wishes_share"),
        ),
        (0, 300),
    ),
    # three are typed, and there is one day
    "assignments": (
        lambda: busy([person(assignments=(Assigned(fewest=3),))], rules=(rule("assignments", "soft"),)),
        (0, 1200),
    ),
}


@pytest.mark.parametrize("name", list(SOFT))
def test_a_soft_rule_left_out_is_not_paid_for(name: str) -> None:
    make, missing = SOFT[name]
    with pytest.raises(Disagreement, match="level 1 and points are") as said:
        without(name, make())
    by_solver, by_checks = (
        (int(level), int(points)) for level, points in re.findall(r"\((\d+), (\d+)\) by the", str(said.value))
    )
    assert (by_checks[0] - by_solver[0], by_checks[1] - by_solver[1]) == missing


def test_moves_left_out_nothing_moves() -> None:
    """Moves allow something, so leaving them out breaks nothing: the demand stays open and costs more."""
    there = cell("C2", spans=((480, 690),), site="S2", below=DEAR, target=1)
    here = cell("C1", spans=((480, 690),), target=0, above=(Step(points=0),))
    problem = busy(sites=2, cells=(here, there), moves=[{"origin": "C2", "destination": "C1", "most": 1, "points": 40}])
    told, left_out = solve(problem, QUICK), without("moves", problem)
    assert told.points is not None
    assert left_out.points == told.points + 10**6 - 40
    assert [move.most for move in told.moved] == [1]
    assert left_out.moved == ()


def test_every_rule_was_left_out() -> None:
    assert [posting.rule for posting in POSTINGS if posting.rule not in {*STRICT, *SOFT}] == ["moves"]
