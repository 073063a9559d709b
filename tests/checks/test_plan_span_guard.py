"""All duties of a site lie in less than thirteen hours, counted from its first minute in the weeks planned."""

from __future__ import annotations

from typing import Any

import pytest

from models.problem import Problem
from tests.checks.looking import amounts
from tests.worlds import MONDAY, day, duty, free_duty, opening, rule, site, span, world


def guarded(*openings: tuple[int, int], **fields: Any) -> Problem:
    """One day after the other with these openings."""
    rows = [opening(date=day(number), start=start, end=end) for number, (start, end) in enumerate(openings)]
    rules = (rule("plan_span_guard", "strict"),)
    return world(days=len(openings), openings=rows, **({"rules": rules} | fields))


@pytest.mark.parametrize(("end", "outside"), [(1139, []), (1140, [1]), (1200, [61])])
def test_thirteen_hours_after_the_doors_open(end: int, outside: list[int]) -> None:
    assert amounts("plan_span_guard", guarded((360, 1200)), free_duty(900, end)) == outside


def test_the_soonest_day_counts_for_all() -> None:
    problem = guarded((360, 720), (480, 1200))
    assert amounts("plan_span_guard", problem, free_duty(900, 1140, date=day(1))) == [1]
    assert amounts("plan_span_guard", guarded((420, 720), (480, 1200)), free_duty(900, 1140, date=day(1))) == []


def test_time_to_set_up_counts() -> None:
    problem = guarded((375, 1200), sites=[site(set_up=15)])
    assert amounts("plan_span_guard", problem, free_duty(900, 1140)) == [1]


def test_who_starts_before_the_site_widens_the_span() -> None:
    assert amounts("plan_span_guard", guarded((480, 1140)), free_duty(479, 720)) == [1]


def test_sites_have_spans_of_their_own() -> None:
    rows = [opening("S1", start=360, end=1140), opening("S2", start=480, end=1140)]
    problem = guarded((360, 1140), sites=2).changed(openings=rows)
    assert amounts("plan_span_guard", problem, duty(site="S2", duty_type="S")) == []
    assert amounts("plan_span_guard", problem, duty(site="S1", duty_type="S")) == [1]


def test_meetings_and_days_without_a_clock_are_not_measured() -> None:
    meeting = duty(pieces=(), appointments=(span(300, 360),))
    assert amounts("plan_span_guard", guarded((480, 1140)), meeting, duty("P2", duty_type="X")) == []


def test_a_site_that_never_opens_has_no_span() -> None:
    assert amounts("plan_span_guard", guarded((480, 1140)).changed(openings=()), duty(date=MONDAY)) == []


def test_unless_the_centre_wants_it_nothing_is_refused() -> None:
    assert amounts("plan_span_guard", world(), free_duty(360, 1300)) == []
