"""Waits by formulas: right where they are exact, and not far from simulated weeks elsewhere."""

from typing import Any

import pytest

from models.base import Span
from models.services import Standards
from roster.demand.queues import impatient, waiting, within
from roster.promise.presence import Stint
from roster.promise.promise import Asked, promise
from roster.promise.quick import light, quick, shares
from roster.promise.scene import Booking, Scene, Stream
from tests.promise.rosters import rostered
from tests.worlds import MONDAY, arrivals, duty, service, world

HALF = Span(start=480, end=510)


def scene(desks: int, *streams: Stream, bookings: tuple[Booking, ...] = (), missing: float = 0.0) -> Scene:
    crew = tuple((Stint("counter", 480, 720),) for _ in range(desks))
    return Scene("S1", MONDAY, crew, bookings, streams, 720, missing=missing)


def stream(cases: float, way: Any = "walk_in", spread: int = 100) -> Stream:
    return Stream("counter", way, 480, 510, cases, 6, spread)


def share(found: Scene, standards: Standards) -> float:
    [(_, _, in_time)] = shares(found, [HALF], standards)
    return in_time


def test_one_interval_is_erlang_s() -> None:
    """10 of 6 minutes in half an hour keep two desks busy."""
    assert share(scene(3, stream(10)), Standards(walk_in_minutes=5)) == pytest.approx(within(2, 3, 6, 5))
    assert share(scene(3, stream(10, "express")), Standards()) == pytest.approx(1 - waiting(2, 3))
    hasty = Standards(walk_in_minutes=5, patience=20)
    assert share(scene(2, stream(10)), hasty) == pytest.approx(impatient(2, 2, 6, 20, 5).in_time)


def test_appointments_steadier_times_and_who_is_missing_count() -> None:
    """5 booked of 6 minutes, every fifth of whom stays away, are 0.8 desks; without spread 6 minutes are felt as 3."""
    booked = tuple(Booking("counter", 480 + 5 * number, 6, 100, 0.8) for number in range(5))
    standards = Standards(walk_in_minutes=5)
    assert share(scene(3, stream(5), bookings=booked), standards) == pytest.approx(within(1.8, 3, 6, 5))
    assert share(scene(3, stream(10, spread=0)), standards) == pytest.approx(within(2, 3, 3, 5))
    assert share(scene(6, stream(10), missing=0.5), standards) == pytest.approx(within(2, 3, 6, 5))


def test_nobody_there_serves_nobody() -> None:
    assert share(scene(0, stream(10)), Standards()) == 0
    assert share(scene(0, stream(10)), Standards(patience=20)) == 0


@pytest.mark.parametrize(("percent", "said"), [(80, "kept"), (79.9, "at_risk"), (60, "at_risk"), (59.9, "broken")])
def test_a_formula_may_be_too_strict_by_its_margin(percent: float, said: str) -> None:
    assert light(percent, 80) == said


def looked(heads: int) -> tuple[float, float]:
    """Per cent served in time by the formula and in simulated weeks: 5 of 10 minutes in each half hour of 4 hours."""
    row = service(walk_in=100, minutes=10, spread=100)
    problem = world(people=6, days=1, services=(row,), arrivals=(arrivals(cases=(5.0,) * 8),))
    outcome = rostered(problem, *(duty(f"P{number + 1}", duty_type="K") for number in range(heads)))
    [guess] = quick(problem, outcome).by_formula
    [seen] = promise(problem, outcome, Asked(weeks=40, ahead=1)).waits
    assert guess.came == pytest.approx(40)
    return guess.in_time_percent, seen.in_time.mean


@pytest.mark.parametrize("heads", [3, 4])
def test_formulas_are_near_simulated_weeks(heads: int) -> None:
    guess, seen = looked(heads)
    assert guess == pytest.approx(seen, abs=5)


def test_where_desks_are_nearly_full_formulas_are_too_strict() -> None:
    """A queue that would grow for days has only a morning to grow."""
    guess, seen = looked(2)
    assert seen - 25 < guess < seen
