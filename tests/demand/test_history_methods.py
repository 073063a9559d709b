"""Each way to go on: what it says by hand, and that gaps, zeros and a single week are no trouble."""

import numpy as np
import pytest

from roster.demand.history import Daily
from roster.demand.history_methods import METHODS, as_usual, last_week, model_is_here
from tests import tools

NONE = float("nan")
WEEK = [10.0, 20, 30, 40, 50, NONE, NONE]
ALL = [name for name in METHODS if name != "model" or model_is_here()]


def days(*weeks: list[float]) -> Daily:
    return np.array([day for week in weeks for day in week])


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("weeks", [1, 3, 6])
def test_weeks_that_are_alike_go_on_alike(name: str, weeks: int) -> None:
    found = METHODS[name](days(*[WEEK] * weeks), 14)
    assert found.tolist() == pytest.approx([10, 20, 30, 40, 50, 0, 0] * 2, abs=0.5)


@pytest.mark.parametrize("name", ALL)
def test_a_forecast_goes_on_in_the_middle_of_a_week(name: str) -> None:
    found = METHODS[name](days(*[WEEK] * 6)[:-4], 7)
    assert found.tolist() == pytest.approx([40, 50, 0, 0, 10, 20, 30], abs=0.5)


@pytest.mark.parametrize("name", ALL)
def test_zeros_go_on_as_zeros(name: str) -> None:
    assert METHODS[name](np.zeros(42), 7).tolist() == [0] * 7


@pytest.mark.parametrize("name", ALL)
def test_nothing_counted_gives_nothing(name: str) -> None:
    assert METHODS[name](np.full(42, NONE), 7).tolist() == [0] * 7


@pytest.mark.parametrize("name", ALL)
def test_gaps_are_gone_around(name: str) -> None:
    gappy = days(*[WEEK] * 8)
    gappy[[14, 23, 49, 50, 51, 52, 53]] = NONE
    assert METHODS[name](gappy, 5).tolist() == pytest.approx([10, 20, 30, 40, 50], abs=0.5)


@pytest.mark.parametrize("name", ALL)
def test_no_day_ever_has_less_than_no_case(name: str) -> None:
    falling = np.array([max(0.0, 40.0 - day) for day in range(70)])
    assert (METHODS[name](falling, 28) >= 0).all()


def test_last_week_is_the_last_one_that_was_counted() -> None:
    counted = days(WEEK, [1, 2, 3, NONE, 5, NONE, NONE])
    assert last_week(counted, 7).tolist() == [1, 2, 3, 40, 5, 0, 0]


def test_as_usual_is_the_median_of_four_weeks() -> None:
    # the fifth week back and the mad one do not count: median of 10, 12, 14, 900 is 13
    mondays = [99.0, 10, 900, 12, 14]
    assert as_usual(days(*[[cases, *WEEK[1:]] for cases in mondays]), 1).tolist() == [13]


def test_where_few_come_it_is_the_mean_of_eight() -> None:
    # one case in four weeks: the median of the last four would be 0 for ever
    mondays = [1.0, 0, 0, 0, 1, 0, 0, 0]
    assert as_usual(days(*[[cases, NONE, NONE, NONE, NONE, NONE, NONE] for cases in mondays]), 1)[0] == 0.25


def test_the_model_follows_a_level_that_has_changed_sooner_than_the_median() -> None:
    tools.package("statsmodels")
    dice = np.random.default_rng(1)
    before = dice.poisson(100, 50).astype(float)
    after = dice.poisson(200, 10).astype(float)
    found = METHODS["model"](np.concatenate((before, after)), 7).mean()
    assert 185 < found < 215
    assert as_usual(np.concatenate((before, after)), 7).mean() < 170
