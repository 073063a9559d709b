"""Cases a week come on the open days of the week, all of them, in the shape of their profile and season."""

import datetime as dt
from collections import defaultdict
from math import fsum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.base import Span
from models.services import Arrivals, Season
from roster.demand.forecast import Expected, Forecast, Outlook, Profile, Share, even, forecast, lost_outside, without

MONDAY = dt.date(2026, 6, 8)
WEEK = [MONDAY + dt.timedelta(days=number) for number in range(7)]
ALL_DAY, MORNING = Span(start=480, end=1080), Span(start=480, end=720)


def expected(cases: float = 100, site: str | None = "A", **said: Any) -> Expected:
    return Expected("PASS", site, cases, 4, **said)


def outlook(opened: dict[tuple[str, dt.date], list[Span]], **said: Any) -> Outlook:
    given_: dict[str, Any] = {"serving": {"PASS": ["A", "B"]}, "shares": (), "seasons": (), "step": 30, "grid": 15}
    return Outlook(opened=opened, **(given_ | said))


def doors(site: str = "A", days: int = 5, span: Span = ALL_DAY) -> dict[tuple[str, dt.date], list[Span]]:
    return {(site, date): [span] for date in WEEK[:days]}


def by_day(found: Forecast, site: str = "A") -> list[float]:
    total: dict[dt.date, float] = defaultdict(float)
    for row in found.arrivals:
        if row.site == site:
            total[row.date] += sum(row.cases)
    return [round(total[date], 6) for date in WEEK]


def whole(found: Forecast) -> float:
    return fsum(case for row in found.arrivals for case in row.cases)


def test_without_a_profile_cases_come_with_open_minutes() -> None:
    opened = doors(days=2) | {("A", WEEK[2]): [MORNING]}
    assert by_day(forecast([expected(96)], outlook(opened), WEEK)) == [40, 40, 16, 0, 0, 0, 0]


def test_the_share_of_a_shut_day_moves_to_the_others_of_the_week() -> None:
    """Weights 1, 1, 2: with Monday shut, a third of the cases come on Tuesday and two thirds on Wednesday."""
    profile = Profile(weekdays=(1, 1, 2, 0, 0, 0, 0))
    opened = doors(days=3)
    assert by_day(forecast([expected(profile=profile)], outlook(opened), WEEK))[:3] == [25, 25, 50]
    del opened["A", MONDAY]
    assert by_day(forecast([expected(90, profile=profile)], outlook(opened), WEEK))[:3] == [0, 30, 60]


def test_hours_shape_the_day() -> None:
    """From 8 to 10 with weights 1 and 3: a quarter of the cases in the first hour, in two half hours."""
    hours = tuple({8: 1.0, 9: 3.0}.get(hour, 0.0) for hour in range(24))
    opened = {("A", MONDAY): [Span(start=480, end=600)]}
    (row,) = forecast([expected(80, profile=Profile(hours=hours))], outlook(opened), WEEK).arrivals
    assert (row.start, row.step, row.cases) == (480, 30, (10, 10, 30, 30))


def test_months_and_seasons_multiply() -> None:
    months = tuple(145.0 if month == 6 else 100.0 for month in range(1, 13))
    seasons = [
        Season(service="PASS", percent=200, valid_from=WEEK[1], valid_to=WEEK[1]),
        Season(service="ID", percent=500),
    ]
    found = forecast([expected(50, profile=Profile(months=months))], outlook(doors(), seasons=seasons), WEEK)
    assert by_day(found)[:3] == [14.5, 29, 14.5]


def test_a_row_that_holds_for_some_days_brings_their_share() -> None:
    profile = Profile(weekdays=(2, 1, 1, 1, 1, 0, 0))
    found = forecast([expected(60, profile=profile, valid_from=WEEK[1])], outlook(doors()), WEEK)
    assert by_day(found)[:5] == [0, 10, 10, 10, 10]


@pytest.mark.parametrize(
    ("shares", "parts"),
    [
        ([], (200, 100)),
        ([Share("PASS", "A", 90)], (270, 30)),
        ([Share("PASS", "A", 30), Share("PASS", "B", 30)], (150, 150)),
        ([Share("PASS", "B", 100)], (0, 300)),
        ([Share("PASS", "B", 50, valid_to=dt.date(2026, 1, 1))], (200, 100)),
        ([Share("ID", "A", 90)], (200, 100)),
    ],
)
def test_cases_of_all_sites_are_shared_out(shares: list[Share], parts: tuple[float, float]) -> None:
    """Site A is open on four mornings, B on two: without shares two thirds go to A."""
    opened = doors("A", 4, MORNING) | doors("B", 2, MORNING)
    found = forecast([expected(300, site=None)], outlook(opened, shares=shares), WEEK)
    assert (sum(by_day(found, "A")), sum(by_day(found, "B"))) == pytest.approx(parts)


def test_the_share_of_a_site_that_is_shut_all_week_goes_to_the_others() -> None:
    shares = [Share("PASS", "A", 90)]
    assert sum(by_day(forecast([expected(300, None)], outlook(doors("B"), shares=shares), WEEK), "B")) == 300


def test_nothing_open_is_said() -> None:
    found = forecast([expected(), expected(site=None), expected(0)], outlook({}), WEEK)
    assert found == Forecast((), lost=((4, MONDAY), (4, MONDAY)))


def test_a_profile_that_knows_no_open_hour_is_said_and_cases_come_evenly() -> None:
    evening = tuple(float(hour == 20) for hour in range(24))
    opened = {("A", MONDAY): [Span(start=480, end=600)]}
    found = forecast([expected(8, profile=Profile(hours=evening))], outlook(opened), WEEK)
    assert list(found.arrivals[0].cases) == [2, 2, 2, 2]
    assert found.uneven == ((4, "A", MONDAY),)


@pytest.mark.parametrize("cases", [0, 1 / 52, 50_000])
def test_none_one_a_year_and_a_thousand_an_hour(cases: float) -> None:
    assert whole(forecast([expected(cases)], outlook(doors()), WEEK)) == pytest.approx(cases, rel=1e-12)


def test_an_opening_that_is_no_multiple_of_the_step_is_cut_finer() -> None:
    opened = {("A", MONDAY): [Span(start=480, end=525), Span(start=600, end=660)]}
    rows = forecast([expected(105)], outlook(opened), WEEK).arrivals
    assert [(row.start, row.step, row.cases) for row in rows] == [(480, 15, (15, 15, 15)), (600, 30, (30, 30))]


WEIGHT = st.just(0.0) | st.floats(0.01, 5)
WEIGHTS = st.lists(WEIGHT, min_size=7, max_size=7).filter(any).map(tuple)
HOURS = st.lists(WEIGHT, min_size=24, max_size=24).map(tuple)
SPANS = st.integers(24, 60).flatmap(lambda start: st.integers(start + 1, 80).map(lambda end: (15 * start, 15 * end)))


@given(
    weekdays=st.none() | WEIGHTS,
    hours=HOURS,
    spans=st.dictionaries(st.tuples(st.sampled_from("AB"), st.sampled_from(WEEK)), SPANS, min_size=1),
    cases=st.floats(0.01, 5000),
    percent=st.integers(0, 100),
)
def test_no_case_is_lost_while_some_door_is_open(
    weekdays: tuple[float, ...] | None,
    hours: tuple[float, ...],
    spans: dict[tuple[str, dt.date], tuple[int, int]],
    cases: float,
    percent: int,
) -> None:
    opened = {place: [Span(start=start, end=end)] for place, (start, end) in spans.items()}
    world = outlook(opened, shares=[Share("PASS", "A", percent)])
    found = forecast([expected(cases, site=None, profile=Profile(weekdays, hours))], world, WEEK)
    assert whole(found) == pytest.approx(cases)
    assert not lost_outside(found.arrivals, opened)


def test_counted_cases_replace_the_forecast_of_their_service_site_and_day() -> None:
    found = forecast([expected(50)], outlook(doors()), WEEK).arrivals
    counted = [even("PASS", "A", WEEK[1], MORNING, 3), even("PASS", "A", WEEK[1], Span(start=800, end=860), 1)]
    kept = without(found, counted)
    assert sum(sum(row.cases) for row in kept) == pytest.approx(40 + 4)
    assert without(found, [even("PASS", "B", WEEK[1], MORNING, 3)])[:-1] == found


@pytest.mark.parametrize(("minutes", "step", "count"), [(15, 15, 1), (240, 240, 1), (600, 200, 3)])
def test_even_cases_have_steps_as_long_as_they_may_be(minutes: int, step: int, count: int) -> None:
    row = even("PASS", "A", MONDAY, Span(start=0, end=minutes), 6)
    assert (row.step, len(row.cases)) == (step, count)
    assert sum(row.cases) == pytest.approx(6)


def test_cases_outside_of_open_doors_are_counted() -> None:
    rows = [
        Arrivals(service="PASS", site="A", date=MONDAY, start=420, step=120, cases=(10, 10)),
        Arrivals(service="PASS", site="A", date=WEEK[6], start=480, step=60, cases=(3,)),
    ]
    assert lost_outside(rows, doors()) == {("A", MONDAY): pytest.approx(5), ("A", WEEK[6]): 3}
