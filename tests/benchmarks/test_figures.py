"""Gaps: of the roster there was to the bound that was known, and never to one that does not hold for it."""

import pytest

from benchmarks.figures import best_bound, contradicted, final_gap, gap_at, growth, points_at
from tests.benchmarks.runs import results, run

ENGINE = run("engine", 1, (5, 1000, None), (40, 900, 600))
MODEL = run("one_model", 1, (10, 1100, 500), (58, 950, 720))


def test_points_are_those_of_the_last_roster_so_far() -> None:
    assert [points_at(ENGINE, seconds) for seconds in (4, 5, 39, 40, 300)] == [None, 1000, 1000, 900, 900]


def test_the_best_bound_is_anybodys() -> None:
    assert [best_bound((ENGINE, MODEL), ENGINE, seconds) for seconds in (9, 10, 40, 60)] == [None, 500, 600, 720]


def test_the_bound_of_another_problem_says_nothing() -> None:
    other = run("one_model", 2, (10, 1100, 800), problem_hash="other")
    assert best_bound((ENGINE, other), ENGINE) == 600


def test_a_bound_for_better_met_minimums_does_not_hold_for_a_roster_that_meets_fewer() -> None:
    worse = run("greedy", 1, (1, 700, None), level=30)
    assert best_bound((worse, ENGINE), worse) is None
    assert best_bound((ENGINE.changed(level=30), worse), worse) == 600
    assert best_bound((ENGINE.changed(level=60), worse), worse) == 600


def test_gaps_are_shares_of_the_points_and_hours_of_cover() -> None:
    kept = results(ENGINE, MODEL)
    then = gap_at(kept, ENGINE, 30)
    assert then
    assert then.share == pytest.approx((1000 - 500) / 1000)
    assert then.hours == pytest.approx(500 / 2400)
    assert then.rostered_percent == pytest.approx(100 * 500 / 2400 / 50)
    last = gap_at(kept, ENGINE, 30, final_bound=True)
    assert last
    assert last.share == pytest.approx((1000 - 720) / 1000)
    final = final_gap(kept, ENGINE)
    assert final
    assert final.share == pytest.approx((900 - 720) / 900)


def test_without_roster_or_bound_there_is_no_gap() -> None:
    alone = run("engine", 1, (5, 1000, None))
    assert gap_at(results(alone), alone, 30) is None
    killed = run("one_model", 1, (5, 1000, None), points=None, level=None, status="out_of_memory")
    assert gap_at(results(ENGINE, killed), killed, 30) is None
    assert gap_at(results(ENGINE), ENGINE, 4) is None


def test_points_below_the_bound_are_no_gap_while_minimums_are_short() -> None:
    """At 5 s a minimum is still short, which is cheaper in points; the bound holds for what was handed out."""
    begun = run("engine", 1, (5, 500, None), (40, 900, 600))
    assert gap_at(results(begun), begun, 30, final_bound=True) is None
    assert gap_at(results(begun), begun, 40)


def test_hours_that_nobody_counted_are_no_share() -> None:
    gap = final_gap(results(ENGINE.changed(rostered_hours=None)), ENGINE.changed(rostered_hours=None))
    assert gap
    assert gap.rostered_percent is None


def test_nothing_to_pay_is_no_gap() -> None:
    free = run("engine", 1, (5, 0, 0))
    gap = final_gap(results(free), free)
    assert gap
    assert gap.share == 0


def test_a_roster_better_than_a_bound_is_found() -> None:
    impossible = run("one_model", 1, (10, 1100, 901))
    assert contradicted([ENGINE, impossible]) == [(ENGINE, impossible)]
    assert contradicted([ENGINE, MODEL]) == []
    assert contradicted([ENGINE.changed(level=30), impossible]) == []


def test_growth_is_a_power() -> None:
    assert growth(10, 20, 2) == pytest.approx(1)
    assert growth(10, 40, 2) == pytest.approx(2)
    assert growth(0, 40, 2) is None
