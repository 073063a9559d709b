"""Sites that open, close, move or open for some days only: cells follow the doors."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from models.demand import OnIntervals
from models.problem import Problem
from roster.run.new import empty
from roster.samples.school_holidays import school_holiday_rows
from roster.workbook.book import read_book
from roster.workbook.read import read_inputs
from tests.workbook.good import good_rows, write_good

Z = "zentrale.xlsx"
MONDAY = dt.date(2026, 6, 8)
WEDNESDAY = dt.date(2026, 6, 10)


def problem_of(folder: Path, week: str = "2026-W24", typed: bool = True, **sheets: Any) -> Problem:
    """The good workbooks with these sheets; heads typed, or asked for by customers."""
    rows = good_rows()
    rows[Z].update(sheets if typed else {"demand": [], **sheets})
    reading = read_inputs(write_good(folder, rows), week=week)
    assert [str(row) for row in reading.findings if row.stops] == []
    assert reading.problem
    return reading.problem


def days(problem: Problem, site: str) -> list[int]:
    """The weekdays on which a site has a cell."""
    dates = {cell.when.date for cell in problem.cells if cell.site == site and isinstance(cell.when, OnIntervals)}
    return sorted(date.weekday() for date in dates)


def sites(**changed: Any) -> list[dict[str, Any]]:
    """The good sites, Altona changed."""
    wandsbek, altona = good_rows()[Z]["sites"]
    return [wandsbek, {**altona, **changed}]


@pytest.mark.parametrize("typed", [True, False])
def test_a_site_that_closes_on_wednesday_has_no_cell_from_wednesday_on(tmp_path: Path, typed: bool) -> None:
    closing = sites(valid_to=WEDNESDAY - dt.timedelta(days=1))
    assert days(problem_of(tmp_path, typed=typed, sites=closing), "ALT") == [0, 1]


@pytest.mark.parametrize("typed", [True, False])
def test_a_site_that_opens_on_wednesday_has_no_cell_before(tmp_path: Path, typed: bool) -> None:
    assert days(problem_of(tmp_path, typed=typed, sites=sites(valid_from=WEDNESDAY)), "ALT") == [2, 3, 4]


def test_cases_of_a_site_that_closes_come_before_or_go_to_the_others(tmp_path: Path) -> None:
    usual = problem_of(tmp_path / "usual", typed=False, cases=[])
    closing = problem_of(tmp_path / "closing", typed=False, cases=[], sites=sites(valid_to=MONDAY))
    gone = problem_of(tmp_path / "gone", typed=False, cases=[], sites=sites(valid_to=dt.date(2026, 1, 1)))
    totals = [sum(sum(row.cases) for row in problem.arrivals) for problem in (usual, closing, gone)]
    assert totals == pytest.approx([totals[0]] * 3)
    assert {row.date for row in closing.arrivals if row.site == "ALT"} == {MONDAY}
    assert {row.site for row in gone.arrivals} == {"WAN"}


def test_a_site_that_moves_for_a_time_is_two_sites_with_dates(tmp_path: Path) -> None:
    interim = {**sites()[1], "id": "INT", "valid_from": WEDNESDAY, "latitude": 53.6}
    moved = [*sites(valid_to=WEDNESDAY - dt.timedelta(days=1)), interim]
    openings = [
        *good_rows()[Z]["openings"],
        {"site": "INT", "weekdays": (0, 1, 2, 3, 4), "from": 480, "to": 720},
    ]
    problem = problem_of(tmp_path, typed=False, sites=moved, openings=openings, profiles=[{"id": "Pass"}])
    assert (days(problem, "ALT"), days(problem, "INT")) == ([0, 1], [2, 3, 4])


def test_a_site_of_the_second_wednesday_opens_on_that_day_only(tmp_path: Path) -> None:
    """The 10th of June 2026 is the second Wednesday of its month; all cases of the week come on it."""
    openings = [good_rows()[Z]["openings"][0], {"site": "ALT", "weekdays": (2,), "nth": 2, "from": 480, "to": 720}]
    sheets: dict[str, Any] = {"openings": openings, "cases": [], "profiles": [{"id": "Pass"}]}
    assert days(problem_of(tmp_path / "second", typed=False, **sheets), "ALT") == [2]
    assert days(problem_of(tmp_path / "third", "2026-W25", typed=False, **sheets), "ALT") == []


def test_a_partial_closure_presses_the_day_into_what_is_open(tmp_path: Path) -> None:
    closed = [{"date": MONDAY, "name": "Versammlung", "kind": "closed", "from": 480, "to": 840}]
    usual = problem_of(tmp_path / "usual", typed=False, cases=[], calendar=[])
    pressed = problem_of(tmp_path / "pressed", typed=False, cases=[], calendar=closed)

    def on_monday(problem: Problem) -> tuple[float, int]:
        rows = [row for row in problem.arrivals if (row.site, row.date) == ("WAN", MONDAY)]
        return sum(sum(row.cases) for row in rows), min(row.start for row in rows)

    assert on_monday(usual)[1] == 480
    cases, start = on_monday(pressed)
    assert cases == pytest.approx(on_monday(usual)[0])
    assert start == 840


@pytest.mark.parametrize(("week", "open_then"), [("2026-W39", True), ("2026-W40", False), ("2026-W44", False)])
def test_saturdays_that_are_holidays_stay_shut(tmp_path: Path, week: str, open_then: bool) -> None:
    """3 and 31 October 2026 are Saturdays and holidays."""
    saturday = {"site": "WAN", "weekdays": (5,), "from": 540, "to": 960}
    problem = problem_of(tmp_path, week, typed=False, openings=[*good_rows()[Z]["openings"], saturday])
    assert (5 in {row.date.weekday() for row in problem.openings}) == open_then
    assert (5 in days(problem, "WAN")) == open_then


def test_the_last_days_of_the_year_stay_shut_and_their_cases_come_before(tmp_path: Path) -> None:
    """In week 53 of 2026 Thursday is the 31st of December and Friday New Year's Day."""
    problem = problem_of(tmp_path, "2026-W53", typed=False, profiles=[{"id": "Pass"}], seasons=[])
    assert days(problem, "WAN") == [0, 1, 2]
    assert sum(sum(row.cases) for row in problem.arrivals) == pytest.approx(300)


def test_school_holidays_of_two_years_are_shipped() -> None:
    summers = [(row["first"], row["last"]) for row in school_holiday_rows() if row["id"] == "Sommerferien"]
    assert summers == [
        (dt.date(2026, 7, 9), dt.date(2026, 8, 19)),
        (dt.date(2027, 7, 1), dt.date(2027, 8, 11)),
    ]


def test_new_empty_workbooks_have_the_school_holidays(tmp_path: Path) -> None:
    central, *_ = empty(tmp_path)
    assert central.name == "zentrale.xlsx"
    rows = read_book(central).rows("school_holidays")
    assert [{key: row.get(key) for key in ("id", "first", "last")} for row in rows] == school_holiday_rows()
