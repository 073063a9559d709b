"""Where time has an edge: the first day, nights on which the clocks change, holidays on Saturdays.

Every rule of the book has a row here or at the turn of the year, or a reason why no edge of time touches it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pytest

from models.duties import Block, Duty
from models.history import Account, History, RunningCount, Tally
from models.problem import Holiday, Problem
from models.requests import Wish
from models.rulebook import RULES
from tests import worlds
from tests.checks.edges import FAR, FIVE_DAYS, YOUNG, alone, measured, worked
from tests.checks.test_reserve_duty import FREE, stand_by, with_reserve
from tests.checks.test_turn_of_the_year import TURN
from tests.worlds import MONDAY, contract, day, duty, free_duty, limited, person, rule

AT_TWO = [free_duty(840, 1260, date=day(-1))]
"""Yesterday from two o'clock to nine in the evening."""


def account(**fields: Any) -> History:
    plain: dict[str, Any] = {"person": "P1", "start": dt.date(2026, 1, 1), "end": dt.date(2027, 12, 31)}
    return History(accounts=(Account(**(plain | fields)),))


def had(what: Tally, count: int) -> History:
    return History(counts=(RunningCount(person="P1", what=what, count=count, since=day(-1)),))


NOTHING = History()
TWO = Block(least=2)

BEFORE: dict[str, tuple[Problem, History, History, Sequence[Duty], tuple[int, int]]] = {
    # 19:00 to 5:00
    "daily_rest": (
        alone("daily_rest"),
        NOTHING,
        History(duties=(duty(date=day(-1), duty_type="S"),)),
        [free_duty(300, 540)],
        (0, 60),
    ),
    # 19:00 to 6:00
    "youth_rest": (
        alone("youth_rest", YOUNG),
        NOTHING,
        History(duties=(duty(date=day(-1), duty_type="S"),)),
        [free_duty(360, 540)],
        (0, 60),
    ),
    "average_week": (alone("average_week"), account(average=0), account(average=60), worked(0), (0, 60)),
    "consecutive_days": (
        alone("consecutive_days", number=2),
        NOTHING,
        History(duties=tuple(worked(-2, -1))),
        worked(0),
        (0, 1),
    ),
    # Monday and Wednesday
    "days_off_in_a_row": (
        alone("days_off_in_a_row", first=day(2)),
        NOTHING,
        History(duties=tuple(worked(0))),
        worked(2),
        (0, 1),
    ),
    "same_type_in_a_row": (
        alone("same_type_in_a_row", number=1),
        NOTHING,
        History(duties=tuple(worked(-1))),
        worked(0),
        (0, 1),
    ),
    "forbidden_succession": (
        alone("forbidden_succession", duty_types=(worlds.EARLY.changed(not_after=("S",)), worlds.LATE)),
        NOTHING,
        History(duties=tuple(worked(-1, duty_type="S"))),
        worked(0),
        (0, 1),
    ),
    # one day worked, one day off, one late duty: two in a row were agreed
    "working_block": (
        alone("working_block", person(working_block=TWO), first=day(1), days=2),
        NOTHING,
        History(duties=tuple(worked(-1))),
        worked(1),
        (0, 1),
    ),
    "free_block": (
        alone("free_block", person(free_block=TWO), days=2),
        NOTHING,
        History(duties=tuple(worked(-1))),
        worked(1),
        (0, 1),
    ),
    "duty_type_block": (
        alone("duty_type_block", days=2, duty_types=(worlds.EARLY, worlds.LATE.changed(block=TWO))),
        NOTHING,
        History(duties=tuple(worked(-1))),
        worked(0, duty_type="S"),
        (0, 1),
    ),
    # four times 545 minutes, and 240
    "youth_week": (
        alone("youth_week", YOUNG, first=day(4)),
        NOTHING,
        History(duties=tuple(free_duty(480, 1025, date=day(number)) for number in range(4))),
        worked(4, duty_type="K"),
        (0, 20),
    ),
    "youth_days": (
        alone("youth_days", YOUNG, first=day(5)),
        NOTHING,
        History(duties=tuple(worked(*range(5)))),
        worked(5),
        (0, 1),
    ),
    "personal_hours": (
        alone("personal_hours", limited(weekly_maximum=480), first=day(1)),
        NOTHING,
        History(duties=tuple(worked(0))),
        worked(1, duty_type="K"),
        (0, 240),
    ),
    "account_limits": (
        alone("account_limits"),
        account(used=0, upper=0),
        account(used=15, upper=0),
        worked(0),
        (0, 15),
    ),
    # 14:00 and 8:00
    "start_guard": (alone("start_guard"), NOTHING, History(duties=tuple(AT_TWO)), worked(0), (0, 360 - 119)),
    # 8:00 to 21:00
    "span_guard": (alone("span_guard"), NOTHING, History(duties=tuple(AT_TWO)), worked(0), (0, 1)),
    "saturdays": (alone("saturdays", number=1, first=day(5)), NOTHING, had("saturday", 1), worked(5), (0, 1)),
    "complete_weekends": (
        alone("complete_weekends", first=day(6), law="none"),
        NOTHING,
        History(duties=tuple(worked(5))),
        worked(6),
        (1, 0),
    ),
    "weekends": (
        alone("weekends", person(weekends=1), first=day(5)),
        NOTHING,
        had("weekends", 1),
        worked(5),
        (0, 1),
    ),
    "compensating_day": (
        alone("compensating_day", FIVE_DAYS, number=0, first=day(5)),
        NOTHING,
        History(duties=tuple(worked(*range(5)))),
        worked(5),
        (0, 1),
    ),
    # at most one duty from yesterday to today
    "assignments": (
        alone("assignments", person(assignments=({"most": 1, "valid_from": day(-1), "valid_to": MONDAY},))),
        NOTHING,
        had("duties", 1),
        worked(0),
        (0, 1),
    ),
    "away_days_a_month": (
        alone("away_days_a_month", FAR, number=1),
        NOTHING,
        History(duties=tuple(worked(-1, site="S2"))),
        worked(0, site="S2"),
        (0, 1),
    ),
    # the period ends on the first day
    "period_target": (alone("period_target"), account(end=MONDAY), account(end=MONDAY, used=60), worked(0), (0, 60)),
    "disliked_succession": (
        alone("disliked_succession"),
        NOTHING,
        History(duties=tuple(worked(-1, duty_type="S"))),
        worked(0),
        (0, 1),
    ),
    "steady_starts": (
        alone("steady_starts", first=day(1)),
        NOTHING,
        History(duties=(free_duty(840, 1260),)),
        worked(1),
        (0, 1),
    ),
    # four in four weeks are one in a day or two
    "late_share": (alone("late_share"), NOTHING, had("late", 1), worked(0, duty_type="S"), (0, 1)),
    "saturday_share": (
        alone("saturday_share", first=day(5)),
        NOTHING,
        History(counts=(RunningCount(person="P1", what="saturday", count=1, since=day(4)),)),
        worked(5),
        (0, 1),
    ),
    "away_share": (alone("away_share", FAR), NOTHING, had("away", 1), worked(0, site="S2"), (0, 1)),
    # 120 in four weeks are 5 minutes in a day and 9 in two: 30 - 5, and 30 - (9 - 5)
    "travel_share": (alone("travel_share", FAR), NOTHING, had("travel_minutes", 5), worked(0, site="S2"), (25, 26)),
    "reserve_share": (
        with_reserve(person(**FREE), rules=(rule("reserve_share", "soft"),)),
        NOTHING,
        had("reserve", 1),
        [stand_by()],
        (0, 1),
    ),
    "refused_wishes_share": (
        alone("refused_wishes_share", wishes=[Wish(person="P1", date=MONDAY, kind="free")]),
        NOTHING,
        had("refused_wishes", 1),
        worked(0),
        (0, 1),
    ),
}
"""A rule, a problem without a past, two pasts, the duties planned, and what the rule measures after each past."""


@pytest.mark.parametrize("name", list(BEFORE))
def test_what_was_before_the_first_day_counts(name: str) -> None:
    problem, without, with_past, duties, expected = BEFORE[name]
    found = [measured(name, problem.changed(history=past), *duties) for past in (without, with_past)]
    assert tuple(found) == expected


def test_every_rule_with_an_edge_is_tried_there() -> None:
    """None of them assumes anything else than the history; whoever makes one that does, tries it here."""
    assert {rule.name for rule in RULES if rule.edge == "history"} == BEFORE.keys()
    assert {rule.edge for rule in RULES} == {"none", "history"}


# the nights on which the clocks change: Saturday to Sunday

FORWARD, BACK = dt.date(2026, 3, 28), dt.date(2026, 10, 24)
PART = person(contracts=(contract(weekly_minutes=1200),))

CLOCKS: dict[str, tuple[Any, dict[str, Any], Sequence[tuple[int, int, int]], tuple[int, int]]] = {
    # rests by the clock of 11 and 12 hours: 20:00 to 7:00 and to 8:00
    "daily_rest": (None, {}, ((0, 600, 1200), (1, 420, 600)), (60, 0)),
    "youth_rest": (YOUNG, {}, ((0, 600, 1200), (1, 480, 600)), (60, 0)),
    # 22:00 to 8:30
    "daily_maximum": (None, {}, ((0, 1320, 1950),), (0, 90)),
    # 22:00 to 6:00 are seven hours, or nine
    "youth_daily": (YOUNG, {}, ((0, 1320, 1800),), (0, 60)),
    "youth_week": (YOUNG, {"number": 480}, ((0, 1320, 1800),), (0, 60)),
    "personal_hours": (limited(weekly_maximum=480), {}, ((0, 1320, 1800),), (0, 60)),
    "contract_target": (None, {"days": 1}, ((0, 1320, 1800),), (60, 60)),
    "extra_hours": (PART, {"days": 1}, ((0, 1320, 1800),), (0, 60)),
    "overtime_supplement": (None, {"days": 1}, ((0, 1320, 1800),), (0, 60)),
    "account_limits": (None, {"days": 1, "history": account(upper=0)}, ((0, 1320, 1800),), (0, 60)),
    "average_week": (None, {"days": 1, "history": account(average=0)}, ((0, 1320, 1800),), (0, 60)),
    # 22:00 to 4:00 are five hours, or seven without a break of 30 minutes, one hour too many in one go
    "breaks": (None, {}, ((0, 1320, 1680),), (0, 30 + 60)),
    # 22:00 to 3:30 are four and a half hours, or six and a half
    "youth_breaks": (YOUNG, {}, ((0, 1320, 1650),), (0, 60 + 120)),
    # 22:00 to 8:00
    "youth_presence": (YOUNG, {}, ((0, 1320, 1920),), (0, 60)),
}
"""A rule, whose duties they are, what else is given, the duties (day, from, to), and the amounts of both nights."""


@pytest.mark.parametrize("name", list(CLOCKS))
def test_nights_on_which_the_clocks_change(name: str) -> None:
    who, fields, shifts, expected = CLOCKS[name]
    found = []
    for first in (FORWARD, BACK):
        given: dict[str, Any] = {"days": 2, "law": "none", "first": first}
        problem = alone(name, who, **(given | fields))
        found.append(
            measured(name, problem, *(free_duty(start, end, date=day(at, first)) for at, start, end in shifts))
        )
    assert tuple(found) == expected


# holidays on Saturdays

SATURDAYS = [dt.date(2026, 10, 3), dt.date(2026, 12, 26), dt.date(2027, 5, 1)]

HOLIDAYS: dict[str, tuple[Any, dict[str, Any], tuple[int, ...], int]] = {
    # eight hours on the holiday
    "sunday_and_holiday": (None, {}, (5,), 480),
    # six days of eight hours, of which the Saturday counts for nothing
    "average_week": (None, {"history": account(average=0)}, (0, 1, 2, 3, 4, 5), 480),
    # whoever works on it where there is no law has worked a Saturday
    "saturdays": (None, {"law": "none", "number": 0}, (5,), 1),
    "saturday_share": (None, {"law": "none", "number": 0}, (5,), 1),
    # a free Saturday makes no whole weekend of a Sunday that is worked, holiday or not
    "complete_weekends": (None, {"law": "none", "days": 7}, (6,), 1),
    # the holiday alone makes a weekend with a duty
    "weekends": (person(weekends=0), {"law": "none"}, (5,), 1),
    # Friday and Monday: holiday and Sunday are not given off by the roster
    "days_off_in_a_row": (None, {"days": 8}, (4, 7), 0),
    # all five days worked, and the Saturday on top of them
    "compensating_day": (FIVE_DAYS, {"law": "none", "number": 0}, (0, 1, 2, 3, 4, 5), 1),
    "youth_saturday": (YOUNG, {}, (5,), 1),
    "youth_sunday": (YOUNG, {}, (5,), 1),
}
"""A rule, whose duties they are, what else is given, the days worked from the Monday before, and the amount."""


@pytest.mark.parametrize("saturday", SATURDAYS, ids=str)
@pytest.mark.parametrize("name", list(HOLIDAYS))
def test_a_holiday_on_a_saturday(name: str, saturday: dt.date) -> None:
    who, fields, days, expected = HOLIDAYS[name]
    monday = day(-5, saturday)
    given: dict[str, Any] = {"days": 6, "first": monday, "holidays": [Holiday(date=saturday, name="Feiertag")]}
    assert measured(name, alone(name, who, **(given | fields)), *worked(*days, first=monday)) == expected


UNTOUCHED = {
    "one duty by the clock on the wall, on whatever date": (
        "duty_shape role_blocks site_changes fixed_appointment opening_hours working_time_model personal_limits reach "
        "pins plan_span_guard youth_hours saturday_supplement away_day travel"
    ),
    "what is held, absent, wished, agreed or published for that very date": (
        "qualification absence saturday_pool frozen_days elsewhere_notice changed_days wishes wished_duty together"
    ),
    "people, desks or kit at a time of one date": (
        "desks not_alone never_alone lead_present opening_crew closing_crew trainer_present mobile_crew mobile_driver "
        "kit reserve_duty minimum open_demand idle moves"
    ),
    "duties of one date, or of all dates of the horizon, counted": "one_duty_a_day lead_and_deputy",
}
"""Why no edge of time touches these rules."""


def test_every_rule_is_tried_at_its_edges_or_has_none() -> None:
    tried = {*BEFORE, *CLOCKS, *HOLIDAYS, *(row[1] for row in TURN)}
    untouched = [name for names in UNTOUCHED.values() for name in names.split()]
    assert tried | set(untouched) == {rule.name for rule in RULES}
    assert not tried & set(untouched)
    assert len(untouched) == len(set(untouched))
