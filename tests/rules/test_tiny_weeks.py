"""Rules of Saturdays, weekends and shares, and their checks, meet on every roster of a fortnight of one person."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from models.cards import Mode
from models.history import History, RunningCount, Tally
from models.people import Assigned
from models.problem import Problem
from models.requests import Wish
from roster.checks.verdict import Verdict
from tests.rules.tiny import MORNING, Roster, every_solution, least, model_of, tiny, verdict
from tests.worlds import contract, day, free_duty, opening, pattern, person, rule

TALLIES: dict[str, Tally] = {
    "late_share": "late",
    "saturday_share": "saturday",
    "away_share": "away",
    "travel_share": "travel_minutes",
    "refused_wishes_share": "refused_wishes",
    "reserve_share": "reserve",
}


def fortnight(name: str, number: int | None = None, **fields: Any) -> Problem:
    """Eleven days from a Friday on, two Saturdays and two Sundays among them, and one way to work each."""
    rows: dict[str, Any] = {"people": 1, "first": day(4), "days": 11, "duty_types": (MORNING,), "history": History()}
    return tiny(rules=(rule(name, "strict", number),), **(rows | fields))


def any_days(problem: Problem) -> Iterator[Roster]:
    """Every roster with at most one duty a day."""
    days = problem.horizon.days
    for worked in product((False, True), repeat=len(days)):
        yield frozenset(("P1", date, MORNING.id) for date, work in zip(days, worked, strict=True) if work)


def check_agrees(problem: Problem, name: str) -> None:
    """Exactly the rosters without a breach are solutions, and those are neither none nor all."""
    lawful = {roster for roster in any_days(problem) if not verdict(name, problem, roster).breaches}
    assert every_solution(model_of(problem, "one_duty_a_day", name)) == lawful
    assert 0 < len(lawful) < 2 ** len(problem.horizon.days)


def test_one_saturday_after_one() -> None:
    had = History(counts=(RunningCount(person="P1", what="saturday", count=1),))
    check_agrees(fortnight("saturdays", 2, history=had), "saturdays")


def test_no_saturday_after_too_many() -> None:
    had = History(counts=(RunningCount(person="P1", what="saturday", count=7),))
    check_agrees(fortnight("saturdays", 2, history=had), "saturdays")


def worked_before(*numbers: int) -> History:
    """Mornings worked by P1 before the first day, a Friday."""
    return History(duties=tuple(free_duty(390, 720, date=day(4 - number), duty_type="A") for number in numbers))


@pytest.mark.parametrize("first", [4, 6])
def test_whole_weekends(first: int) -> None:
    check_agrees(fortnight("complete_weekends", first=day(first), history=worked_before()), "complete_weekends")


def test_a_weekend_that_began_before_the_first_day() -> None:
    sunday = fortnight("complete_weekends", first=day(6), history=worked_before(-1))
    check_agrees(sunday, "complete_weekends")


def test_half_weekends_have_a_price() -> None:
    problem = fortnight("complete_weekends", days=10).changed(rules=(rule("complete_weekends", "soft"),))
    built = seen = 0
    for roster in any_days(problem):
        found = verdict("complete_weekends", problem, roster)
        assert least(model_of(problem, "one_duty_a_day", "complete_weekends"), roster) == (0, found.points)
        built, seen = built + 1, max(seen, found.points)
    assert (built, seen) == (1024, 600)


def weekends_typed(most: int, before: int = 0, **fields: Any) -> Problem:
    """So many weekends with a duty at most, and so many counted before the first day."""
    had = History(counts=(RunningCount(person="P1", what="weekends", count=before),))
    return fortnight("weekends", people=[person(weekends=most)], **({"history": had} | fields))


@pytest.mark.parametrize(("most", "before"), [(0, 0), (1, 0), (1, 1), (3, 2), (1, 5)])
def test_weekends_with_a_duty(most: int, before: int) -> None:
    check_agrees(weekends_typed(most, before), "weekends")


@pytest.mark.parametrize("before", [(), (-1,)])
def test_of_a_weekend_that_began_before_only_one_who_was_off_is_asked(before: tuple[int, ...]) -> None:
    """From a Sunday on, to the Saturday after; the day before the first one is a Saturday."""
    past = worked_before(*before)
    check_agrees(weekends_typed(0, first=day(6), days=7, history=past), "weekends")


def test_weekends_above_the_number_have_a_price() -> None:
    problem = weekends_typed(2, 1, days=10).changed(rules=(rule("weekends", "soft"),))
    seen = set()
    for roster in any_days(problem):
        found = verdict("weekends", problem, roster)
        assert least(model_of(problem, "one_duty_a_day", "weekends"), roster) == (0, found.points)
        seen.add(found.points)
    assert seen == {0, 600}


def test_whole_weekends_do_not_concern_everybody() -> None:
    problem = fortnight("complete_weekends", days=9, people=[person(whole_weekends=False)])
    assert not any(verdict("complete_weekends", problem, roster).breaches for roster in any_days(problem))
    assert len(every_solution(model_of(problem, "one_duty_a_day", "complete_weekends"))) == 2**9


FIVE_DAYS = [person(contracts=(contract(pattern=pattern(range(5))),))]


@pytest.mark.parametrize("after", [0, 2, 3, 7, 14])
@pytest.mark.parametrize("before", [(), (6,), (6, 2), (13, 6, 3, 2, 1), (6, 4, 3, 2, 1)])
def test_a_day_off_for_a_saturday(after: int, before: tuple[int, ...]) -> None:
    """Saturdays lie 6 and 13 days before the first day; the others are days of the week before."""
    problem = fortnight("compensating_day", after, people=FIVE_DAYS, history=worked_before(*before))
    lawful = {roster for roster in any_days(problem) if not verdict("compensating_day", problem, roster).breaches}
    assert every_solution(model_of(problem, "one_duty_a_day", "compensating_day")) == lawful
    assert frozenset() in lawful


ON_TWO_DAYS = tuple(Wish(person="P1", date=day(number), kind="free", weight=3) for number in (4, 6, 6))


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("late_share", {"duty_types": (MORNING.changed(band="late"),)}),
        ("saturday_share", {"first": day(5), "days": 9}),
        ("away_share", {"people": [person(home_site="S2")], "sites": 2}),
        ("travel_share", {"people": [person(home_site="S2")], "sites": 2}),
        ("refused_wishes_share", {"wishes": ON_TWO_DAYS}),
        ("reserve_share", {"duty_types": (MORNING.changed(reserve=True),)}),
    ],
)
@pytest.mark.parametrize(("number", "before"), [(0, 0), (4, 0), (40, 1), (200, 0)])
def test_what_is_above_a_share_costs_what_the_check_says(
    name: str, fields: dict[str, Any], number: int, before: int
) -> None:
    had = (RunningCount(person="P1", what=TALLIES[name], count=before, since=day(-10)),) if before else ()
    settings: dict[str, Any] = {"days": 4, "history": History(counts=had), "rules": (rule(name, "soft", number),)}
    doors = [opening(date=day(number), start=360) for number in range(4, 14)]
    plain: dict[str, Any] = {"people": 1, "first": day(4), "duty_types": (MORNING,), "openings": doors}
    problem = tiny(**(plain | settings | fields))
    for roster in any_days(problem):
        found = verdict(name, problem, roster)
        built = model_of(problem, "one_duty_a_day", "opening_hours", name)
        assert least(built, roster) == (0, found.points)


TYPED = [Assigned(fewest=2, most=5), Assigned(duty_type="A", most=3, valid_from=day(8))]


@pytest.mark.parametrize("row", [0, 1])
def test_fewest_and_most_duties(row: int) -> None:
    crew = [person(assignments=(TYPED[row],))]
    check_agrees(fortnight("assignments", people=crew), "assignments")


def test_duties_off_the_number_have_a_price() -> None:
    crew = [person(assignments=tuple(TYPED))]
    problem = fortnight("assignments", people=crew, days=7).changed(rules=(rule("assignments", "soft"),))
    for roster in any_days(problem):
        found = verdict("assignments", problem, roster)
        assert least(model_of(problem, "one_duty_a_day", "assignments"), roster) == (0, found.points)


@pytest.mark.parametrize(("mode", "points"), [("strict", {0}), ("soft", {0, 600, 1200, 1800, 2400, 3000, 3600})])
@pytest.mark.parametrize(
    ("since", "left", "had"), [(0, 0, 0), (-9, 0, 4), (-9, 5, 4), (-9, 30, 2), (2, 4, 9), (-9, 0, 9)]
)
def test_duties_of_a_longer_time(mode: Mode, points: set[int], since: int, left: int, had: int) -> None:
    """Six days from Friday on, in a time that began sooner or later and goes on or not."""
    row = Assigned(fewest=5, most=8, valid_from=day(4 + since), valid_to=day(9 + left))
    counts = (RunningCount(person="P1", what="duties", count=had, since=day(-5)),)
    history = History(counts=counts)
    problem = fortnight("assignments", people=[person(assignments=(row,))], days=6, history=history)
    problem = problem.changed(rules=(rule("assignments", mode),))
    built = model_of(problem, "one_duty_a_day", "assignments")
    found = {roster: verdict("assignments", problem, roster) for roster in any_days(problem)}
    assert every_solution(built) == {roster for roster, said in found.items() if not said.breaches}
    for roster, said in found.items():
        if not said.breaches:
            assert least(model_of(problem, "one_duty_a_day", "assignments"), roster)[1] == mode_points(mode, said)
    assert {mode_points(mode, said) for said in found.values()} <= points


def mode_points(mode: Mode, said: Verdict) -> int:
    return said.points if mode == "soft" else 0


@pytest.mark.parametrize("before", [0, 1, 9])
def test_days_away_in_two_months(before: int) -> None:
    """From 27 November to 7 December, by somebody whose home is elsewhere."""
    doors = [opening(date=day(number), start=360) for number in range(4, 15)]
    had = History(counts=(RunningCount(person="P1", what="away", count=before),))
    crew = [person(home_site="S2", away_days_a_month=3)]
    problem = fortnight("away_days_a_month", people=crew, sites=2, openings=doors, history=had)
    lawful = {roster for roster in any_days(problem) if not verdict("away_days_a_month", problem, roster).breaches}
    built = model_of(problem, "one_duty_a_day", "opening_hours", "away_days_a_month")
    assert every_solution(built) == lawful
    assert 0 < len(lawful) < 2**11
