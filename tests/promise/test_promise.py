"""Figures of many weeks: right intervals, the same in a pool, and lights that say what was promised."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from models.outcome import Outcome
from models.problem import Problem
from models.promise import Figure, Promise
from models.services import Standards
from roster.promise.figures import figure, light_of
from roster.promise.promise import Asked, promise
from roster.promise.scene import scenes
from roster.promise.weeks import simulate, tasks
from tests.promise.rosters import rostered
from tests.worlds import arrivals, duty, piece, service, world

SOME = Asked(weeks=12, seed=3, ahead=2)


def busy(heads: int = 2, **fields: Any) -> tuple[Problem, Outcome]:
    """A Monday of four hours with 24 customers of a quarter of an hour, half of them without an appointment."""
    row = service(walk_in=40, express=10, spread=50)
    defaults: dict[str, Any] = {"services": (row,), "arrivals": (arrivals(cases=(3.0,) * 8),)}
    problem = world(**({"people": 6, "days": 1} | defaults | fields))
    return problem, rostered(problem, *(duty(f"P{number + 1}", duty_type="K") for number in range(heads)))


def shares(found: Promise) -> dict[str, float]:
    return {row.channel: row.in_time.mean for row in found.waits}


def test_a_figure_is_a_mean_with_student_s_t() -> None:
    """1, 2, 3: standard deviation 1, t of two degrees of freedom 4.3027, over the root of 3."""
    found = figure([1, 2, 3])
    assert found.mean == 2
    assert found.half_width == pytest.approx(4.3027 / 3**0.5, abs=1e-4)
    with pytest.raises(ValueError, match="two weeks"):
        figure([1])


@pytest.mark.parametrize(
    ("mean", "light"), [(86, "kept"), (85, "kept"), (84, "at_risk"), (75, "at_risk"), (74.9, "broken")]
)
def test_a_light_is_red_or_green_only_if_the_whole_interval_is(mean: float, light: str) -> None:
    assert light_of(Figure(mean=mean, half_width=5), 80) == light


def test_more_people_keep_more_promises() -> None:
    few, some, many = (promise(*busy(heads), SOME) for heads in (1, 2, 6))
    assert all(shares(few)[way] < shares(some)[way] < shares(many)[way] for way in ("walk_in", "express"))
    assert {row.light for row in few.waits if row.channel == "walk_in"} == {"broken"}
    assert {row.light for row in many.waits if row.channel == "walk_in"} == {"kept"}
    assert few.overtime[0].minutes.mean >= 0


def test_appointments_are_served_before_walk_ins() -> None:
    found = shares(promise(*busy(1), SOME))
    assert found["appointment"] > found["walk_in"]


def test_the_same_in_a_pool_and_in_other_pieces() -> None:
    problem, outcome = busy()
    found = scenes(problem, outcome)
    alone = simulate(list(tasks(found, 6, 1, problem.standards)))
    with ThreadPoolExecutor(2) as pool:
        together = simulate(list(tasks(found, 6, 1, problem.standards, chunk=2)), pool)
    assert alone == together


def test_each_site_has_dice_of_its_own() -> None:
    two = tuple(arrivals(site=site, cases=(3.0,) * 8) for site in ("S1", "S2"))
    problem, outcome = busy(sites=2, arrivals=two)
    found = simulate(list(tasks(scenes(problem, outcome), 6, 1, problem.standards)))
    came = {site: [row.came for row in found.weeks if row.site == site] for site in ("S1", "S2")}
    assert came["S1"] != came["S2"]


def test_every_customer_is_counted_once() -> None:
    problem, outcome = busy()
    found = simulate(list(tasks(scenes(problem, outcome), 8, 1, problem.standards)))
    assert sum(came for came, _ in found.hours.values()) == sum(row.came for row in found.weeks)
    booked = [row.came for row in found.weeks if row.way == "appointment"]
    assert set(booked) == {12}, "12 of 24 have an appointment and nobody stays away"


def test_the_worst_hour_is_the_one_in_which_nobody_is_there() -> None:
    problem, _ = busy()
    pieces = (piece(480, 540), piece(600, 720))
    found = promise(problem, rostered(problem, *(duty(name, pieces=pieces) for name in ("P1", "P2", "P3"))), SOME)
    assert {row.channel: row.start for row in found.worst_hours}["appointment"] == 540


def test_what_was_promised_stands_beside_it() -> None:
    standards = Standards(walk_in_percent=90, walk_in_minutes=10, express_percent=30)
    found = {row.channel: row for row in promise(*busy(standards=standards), SOME).waits}
    assert (found["walk_in"].promised_percent, found["walk_in"].promised_minutes) == (90, 10)
    assert (found["express"].promised_percent, found["express"].promised_minutes) == (70, 0)


def test_without_services_nothing_is_promised() -> None:
    problem = world(days=1)
    found = promise(problem, rostered(problem, duty()), SOME)
    assert (found.waits, found.lead_times, found.to_move, found.overtime) == ((), (), (), ())


def test_nobody_is_named() -> None:
    """Sites, services and hours; no person, and nothing that one of them did."""
    assert "P1" not in promise(*busy(), SOME).model_dump_json()
