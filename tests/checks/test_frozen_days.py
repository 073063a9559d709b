"""Days that are near stay as they were published, unless the person agrees to a change."""

import datetime as dt
from typing import Any

import pytest

from models.base import Span
from models.duties import Duty
from models.history import DayOff, History
from models.problem import Horizon, Problem
from models.requests import Absence, Consent
from tests.checks.looking import amounts, breaches
from tests.worlds import MONDAY, day, duty, free_duty, piece, rule, span, world

OFF = (DayOff(person="P1", date=MONDAY),)


def promised(*duties: Duty, planned_on: dt.date | None = MONDAY, **fields: Any) -> Problem:
    """P1 was told of these duties, or of a day off on Monday; the roster is made on Monday."""
    history = History(published=duties, published_off=() if duties else OFF)
    return world(sites=2, horizon=Horizon(first=MONDAY, last=day(1), planned_on=planned_on), history=history, **fields)


@pytest.mark.parametrize(("days_before", "broken"), [(15, []), (14, []), (13, [1]), (0, [1]), (-1, [1])])
def test_fourteen_days(days_before: int, broken: list[int]) -> None:
    assert amounts("frozen_days", promised(planned_on=day(-days_before)), duty()) == broken


def test_every_day_is_as_near_as_it_is() -> None:
    """Monday is 13 days ahead, Tuesday 14."""
    problem = promised(duty(), duty(date=day(1)), planned_on=day(-13))
    assert [(row.date, row.amount) for row in breaches("frozen_days", problem, [])] == [(MONDAY, 1)]


def test_a_longer_notice_of_the_house() -> None:
    problem = promised(planned_on=day(-20), rules=(rule("frozen_days", "strict", 21),))
    assert amounts("frozen_days", problem, duty()) == [1]
    assert amounts("frozen_days", problem.changed(rules=(rule("frozen_days", "strict", 20),)), duty()) == []


def test_without_a_day_of_planning_nothing_is_frozen() -> None:
    assert amounts("frozen_days", promised(planned_on=None), duty()) == []


def test_a_day_off_stays_one() -> None:
    assert amounts("frozen_days", promised()) == []
    assert amounts("frozen_days", promised(), duty(date=day(1)), duty("P2")) == []


@pytest.mark.parametrize(
    ("worked", "broken"),
    [
        ([duty()], []),
        ([], [1]),
        ([duty(duty_type="S")], [1]),
        ([duty(site="S2")], [1]),
        ([free_duty(480, 975)], [1]),
        ([free_duty(495, 990)], [1]),
        ([duty(pieces=(piece(480, 720), piece(750, 990, "S2")), breaks=(span(720, 750),))], [1]),
        ([duty("P2")], [1]),
    ],
    ids=["same", "none", "type", "site", "end", "start", "half elsewhere", "somebody else"],
)
def test_a_duty_stays_as_it_is(worked: list[Duty], broken: list[int]) -> None:
    assert amounts("frozen_days", promised(duty()), *worked) == broken


def test_the_break_and_the_role_may_change() -> None:
    later = duty(pieces=(piece(480, 750, role="office"), piece(780, 990)), breaks=(span(750, 780),))
    assert amounts("frozen_days", promised(duty()), later) == []


def test_appointments_may_take_the_place_of_work() -> None:
    meeting = duty(appointments=(Span(start=480, end=990),))
    assert amounts("frozen_days", promised(duty()), meeting) == []


def test_with_consent_the_day_may_change() -> None:
    agreed = Consent(person="P1", date=MONDAY, agreement="asked on the phone")
    assert amounts("frozen_days", promised(consents=[agreed]), duty()) == []
    assert amounts("frozen_days", promised(consents=[agreed.changed(person="P2")]), duty()) == [1]
    assert amounts("frozen_days", promised(consents=[agreed.changed(date=day(1))]), duty()) == [1]


@pytest.mark.parametrize(
    ("times", "broken"), [(None, []), ((960, 1020), []), ((990, 1020), [1]), ((420, 480), [1]), ((420, 481), [])]
)
def test_who_is_absent_then_cannot_keep_it(times: tuple[int, int] | None, broken: list[int]) -> None:
    gone = Absence(person="P1", date=MONDAY, span=span(*times) if times else None)
    assert amounts("frozen_days", promised(duty(), absences=[gone])) == broken


def test_an_absence_does_not_end_a_day_off() -> None:
    gone = Absence(person="P1", date=MONDAY, span=span(960, 1020))
    assert amounts("frozen_days", promised(absences=[gone]), duty()) == [1]


def test_a_duty_counts_more_than_a_day_off() -> None:
    problem = promised().changed(history=History(published=(duty(),), published_off=OFF))
    assert amounts("frozen_days", problem, duty()) == []
    assert amounts("frozen_days", problem) == [1]


def test_what_was_not_published_is_free() -> None:
    assert amounts("frozen_days", promised(duty()), duty(), duty(date=day(1)), duty("P2")) == []


def test_published_days_outside_the_horizon_do_not_bind() -> None:
    late = duty(date=day(2))
    assert amounts("frozen_days", promised(duty(), late), duty()) == []
