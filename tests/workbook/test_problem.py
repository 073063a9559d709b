"""The good workbooks become the problem that a planner would expect, number by number: week, sites and demand."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from models.base import Span
from models.demand import Volume
from models.problem import Problem
from models.requests import HolidayCredit
from roster.workbook.read import read_inputs
from tests.workbook.good import good_rows, write_good
from tests.workbook.read_good import MONDAY, day, problem_of


def test_horizon_is_the_whole_week(problem: Problem) -> None:
    assert (problem.horizon.first, problem.horizon.last) == (MONDAY, day(6))


def test_good_workbooks_leave_nothing_to_say(tmp_path: Path) -> None:
    assert read_inputs(write_good(tmp_path)).findings == ()


def test_another_week_may_be_asked_for(tmp_path: Path) -> None:
    reading = read_inputs(write_good(tmp_path), week="2026-W25")
    assert reading.problem
    assert reading.problem.horizon.first == dt.date(2026, 6, 15)
    assert {finding.code for finding in reading.findings} == {"other_week"}


def test_openings_know_the_nth_weekday_and_partial_closures(problem: Problem) -> None:
    """10 June is the second Wednesday; on Friday Altona closes at ten."""
    altona = [(opening.date, opening.span) for opening in problem.openings if opening.site == "ALT"]
    morning = Span(start=480, end=720)
    assert altona == [
        (day(0), morning),
        (day(1), morning),
        (day(2), morning),
        (day(2), Span(start=780, end=960)),
        (day(3), morning),
        (day(4), Span(start=480, end=600)),
    ]


def test_nobody_is_wanted_while_the_doors_are_shut(problem: Problem) -> None:
    friday = [cell for cell in problem.cells if cell.site == "ALT" and f"{day(4):%Y%m%d}" in cell.id and cell.target]
    assert [cell.id for cell in friday] == ["ALT·Schalter·20260612·0800", "ALT·Schalter·20260612·0900"]


def test_a_dated_row_of_demand_replaces_the_weekdays(problem: Problem) -> None:
    targets = {cell.id: cell.target for cell in problem.cells}
    assert targets["ALT·Schalter·20260608·0800"] == 1
    assert targets["ALT·Schalter·20260609·0800"] == 2


def test_a_duty_names_what_it_does_not_follow(problem: Problem) -> None:
    said = {row.id: (row.not_after, row.not_after_bands) for row in problem.duty_types}
    assert said["K1"] == (("F1", "Z"), ("late", "mid"))
    assert said["F1"] == ((), ())


def test_a_duty_says_where_its_role_may_change(problem: Problem) -> None:
    assert {row.id: row.role_changes for row in problem.duty_types} == {"F1": "break", "K1": "any", "Z": "break"}


def test_crews_cover_set_up_opening_and_closing(problem: Problem) -> None:
    monday = [cell for cell in problem.cells if cell.site == "WAN" and "1·20260608" in cell.id]
    spans = {cell.id: cell.when.spans[0] for cell in monday if cell.when.kind == "intervals"}
    assert spans["WAN·open1·20260608·0745"] == Span(start=465, end=480)
    assert spans["WAN·close1·20260608·1600"] == Span(start=960, end=975)
    assert len([name for name in spans if "crew1" in name]) == 8
    assert {tuple(counted.role for counted in cell.who) for cell in monday} == {("Schalter", "Express")}


def test_the_site_that_closes_last_weighs_more(problem: Problem) -> None:
    weights = {cell.site: cell.minimum_weight for cell in problem.cells if cell.minimum}
    assert weights == {"WAN": 2, "ALT": 1}


def test_work_without_a_clock_is_a_volume(problem: Problem) -> None:
    (cell,) = [cell for cell in problem.cells if isinstance(cell.when, Volume)]
    assert (cell.target, cell.priority, cell.site) == (40, 3, "WAN")


def test_break_starts_lie_in_the_window(problem: Problem) -> None:
    early = next(duty_type for duty_type in problem.duty_types if duty_type.id == "F1")
    assert early.break_starts == (660, 690, 720, 750, 780)


def test_a_holiday_is_credited_once_and_shuts_the_doors(tmp_path: Path) -> None:
    """Ascension Day 2026 is Thursday 14 May; Kim is away on it, too."""
    rows = good_rows()
    rows["zentrale.xlsx"]["settings"][0]["week"] = "2026-W20"
    for name in ("bezirk-A.xlsx", "bezirk-W.xlsx"):
        rows[name]["start"][0]["week"] = "2026-W20"
    rows["bezirk-W.xlsx"]["absences"] = [{"person": "P001", "first": dt.date(2026, 5, 14)}]
    problem = problem_of(tmp_path, rows)
    ascension = dt.date(2026, 5, 14)
    assert [holiday.date for holiday in problem.holidays] == [dt.date(2026, 5, 1), ascension, dt.date(2026, 5, 25)]
    assert not [opening for opening in problem.openings if opening.date == ascension]
    assert HolidayCredit(person="P001", date=ascension, credited=468) in problem.holiday_credits
    assert [absence.credited for absence in problem.absences] == [0]


@pytest.mark.parametrize(
    ("week", "known"), [("2026-W23", True), ("2026-W24", False), ("2026-W14", True), ("2026-W13", False)]
)
def test_holidays_are_known_from_a_month_before_to_a_month_after(tmp_path: Path, week: str, known: bool) -> None:
    """1 May 2026 is 31 days before week 23 and 38 before week 24, 26 days after week 14 and 33 after week 13."""
    problem = read_inputs(write_good(tmp_path), week=week).problem
    assert problem
    assert (dt.date(2026, 5, 1) in {holiday.date for holiday in problem.holidays}) is known
    assert dt.date(2026, 5, 1) not in {credit.date for credit in problem.holiday_credits}


def test_a_day_off_is_credited_but_is_no_public_holiday(tmp_path: Path) -> None:
    rows = good_rows()
    rows["zentrale.xlsx"]["calendar"] = [{"date": MONDAY, "name": "Betriebsausflug", "kind": "day_off"}]
    problem = problem_of(tmp_path, rows)
    assert MONDAY not in {holiday.date for holiday in problem.holidays}
    assert {credit.person for credit in problem.holiday_credits} >= {"P001", "P004"}
    assert min(opening.date for opening in problem.openings) == day(1)


def christmas_week(tmp_path: Path, **sheets: Any) -> Problem:
    rows = good_rows()
    rows["zentrale.xlsx"].update(sheets)
    reading = read_inputs(write_good(tmp_path, rows), week="2026-W52")
    assert reading.problem
    return reading.problem


EVE = dt.date(2026, 12, 24)


def test_christmas_eve_is_free_and_credited(tmp_path: Path) -> None:
    problem = christmas_week(tmp_path)
    assert EVE not in {opening.date for opening in problem.openings}
    assert EVE not in {holiday.date for holiday in problem.holidays}
    assert HolidayCredit(person="P001", date=EVE, credited=468) in problem.holiday_credits


@pytest.mark.parametrize(
    "sheets",
    [
        {"calendar": [{"date": EVE, "name": "Heiligabend", "kind": "open"}]},
        {"rules": [{"rule": "year_end", "mode": "off"}]},
    ],
)
def test_the_centre_may_open_christmas_eve(tmp_path: Path, sheets: dict[str, Any]) -> None:
    problem = christmas_week(tmp_path, **sheets)
    assert EVE in {opening.date for opening in problem.openings}
    assert EVE not in {credit.date for credit in problem.holiday_credits}


def test_travel_is_said_or_comes_from_the_distance(tmp_path: Path) -> None:
    """Wandsbek - Altona is 9.96 km: 12 + 2.6 x 9.96 = 37.9, rounded up to 40."""
    rows = good_rows()
    assert {way.minutes for way in problem_of(tmp_path / "said", rows).travel} == {50}
    rows["zentrale.xlsx"]["travel"] = []
    assert {way.minutes for way in problem_of(tmp_path / "computed", rows).travel} == {40}


def test_prices_and_rules_come_from_the_centre(tmp_path: Path) -> None:
    rows = good_rows()
    rows["zentrale.xlsx"]["rules"] = [{"rule": "daily_rest", "mode": "strict", "number": 690}]
    problem = problem_of(tmp_path, rows)
    assert problem.prices.idle_hour == 360
    assert problem.prices.open_steps == ((25, 100), (50, 150), (100, 250))
    assert [(rule.rule, rule.number) for rule in problem.rules] == [("daily_rest", 690)]
