"""The good workbooks become the problem that a planner would expect, number by number."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from models.base import Span
from models.demand import Volume
from models.people import Limits
from models.problem import Problem
from models.requests import Consent, HolidayCredit
from roster.workbook.columns import Value
from roster.workbook.read import read_inputs
from roster.workbook.writer import write_workbook
from tests.workbook.good import GoodRows, good_rows, write_good

MONDAY = dt.date(2026, 6, 8)


def problem_of(tmp_path: Path, rows: dict[str, GoodRows] | None = None) -> Problem:
    reading = read_inputs(write_good(tmp_path, rows))
    assert [str(finding) for finding in reading.findings if finding.stops] == []
    assert reading.problem
    return reading.problem


@pytest.fixture
def problem(tmp_path: Path) -> Problem:
    return problem_of(tmp_path)


def day(number: int) -> dt.date:
    return MONDAY + dt.timedelta(days=number)


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


def test_personal_limits_come_from_their_own_file(tmp_path: Path) -> None:
    hours: dict[str, Value] = {"weekly_maximum": 2340, "two_weeks_maximum": 5400, "no_extra_work": True}
    write_good(tmp_path)
    write_workbook(tmp_path / "grenzen.xlsx", "limits", {"limits": [{"person": "P002", "latest_end": 960, **hours}]})
    problem = read_inputs(tmp_path).problem
    assert problem
    limits = {person.id: person.limits for person in problem.people if person.limits}
    assert limits == {"P002": (Limits.model_validate({"latest_end": 960, **hours}),)}


def test_sites_where_somebody_does_not_work_stand_there_too(tmp_path: Path) -> None:
    rows: list[dict[str, Value]] = [
        {"person": "P002", "forbidden_sites": ("ALT", "WAN")},
        {"person": "P001", "forbidden_sites": ("WAN",)},
    ]
    write_good(tmp_path)
    write_workbook(tmp_path / "grenzen.xlsx", "limits", {"limits": rows})
    problem = read_inputs(tmp_path).problem
    assert problem
    limits = {person.id: person.limits for person in problem.people if person.limits}
    assert limits == {
        "P001": (Limits(forbidden_sites=("WAN",)),),
        "P002": (Limits(forbidden_sites=("ALT", "WAN")),),
    }


def test_a_site_that_is_not_there_cannot_be_forbidden(tmp_path: Path) -> None:
    write_good(tmp_path)
    rows: list[dict[str, Value]] = [{"person": "P002", "forbidden_sites": ("ALT", "WAM")}]
    write_workbook(tmp_path / "grenzen.xlsx", "limits", {"limits": rows})
    reading = read_inputs(tmp_path)
    assert reading.problem is None
    assert [(row.code, row.address.workbook) for row in reading.findings] == [("unknown_reference", "grenzen.xlsx")]


def test_a_dated_row_of_demand_replaces_the_weekdays(problem: Problem) -> None:
    targets = {cell.id: cell.target for cell in problem.cells}
    assert targets["ALT·Schalter·20260608·0800"] == 1
    assert targets["ALT·Schalter·20260609·0800"] == 2


def test_a_duty_names_what_it_does_not_follow(problem: Problem) -> None:
    said = {row.id: (row.not_after, row.not_after_bands) for row in problem.duty_types}
    assert said["K1"] == (("F1", "Z"), ("late", "mid"))
    assert said["F1"] == ((), ())


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


def test_a_pattern_without_targets_shares_the_weekly_hours(problem: Problem) -> None:
    ece = next(person for person in problem.people if person.id == "P002")
    assert [day_.target if day_ else None for day_ in ece.contracts[0].pattern.weeks[0]] == [468] * 5 + [None, None]


def test_a_cycle_of_two_weeks_and_a_day_with_a_target_only(problem: Problem) -> None:
    jan = next(person for person in problem.people if person.id == "P003")
    second = jan.contracts[0].pattern.weeks[1]
    assert [(number, day_.window, day_.target) for number, day_ in enumerate(second) if day_] == [
        (0, Span(start=465, end=960), 702),
        (2, Span(start=360, end=1200), 468),
    ]
    assert jan.home_site is None


def test_skills_say_training_and_last_day(problem: Problem) -> None:
    held = {(person.id, one.qualification): one for person in problem.people for one in person.qualifications}
    assert held["P002", "EWO"].in_training
    assert held["P001", "KASSE"].valid_to == dt.date(2026, 12, 31)


def test_absences_are_credited_by_target_hours_and_planned_duty(problem: Problem) -> None:
    credited = {(absence.person, absence.date): (absence.span, absence.credited) for absence in problem.absences}
    assert credited == {
        ("P001", day(3)): (None, 468),
        ("P001", day(4)): (None, 468),
        ("P002", day(3)): (Span(start=720, end=1440), 240),
        ("P002", day(4)): (None, 270),
        ("P003", day(2)): (None, 234),
    }


def test_a_school_day_each_week_is_one_row_that_is_credited_by_the_target(tmp_path: Path) -> None:
    """Tuesdays are at school all day; on Thursdays school ends at noon and counts 3:45."""
    rows, half_year = good_rows(), {"first": dt.date(2026, 2, 1), "last": dt.date(2026, 7, 31)}
    tuesdays: dict[str, Value] = {"person": "P001", **half_year, "weekday": 1}
    thursdays: dict[str, Value] = {"person": "P001", **half_year, "weekday": 3, "to": 720}
    rows["bezirk-W.xlsx"]["absences"] = [tuesdays, {**thursdays, "credit": "hours", "hours": 225}]
    found = [row for row in problem_of(tmp_path, rows).absences if row.person == "P001"]
    assert [(row.date, row.span, row.credited) for row in found] == [
        (day(1), None, 468),
        (day(3), Span(start=0, end=720), 225),
    ]


def test_who_is_under_18_stands_in_the_file_of_limits_without_a_date_of_birth(tmp_path: Path) -> None:
    write_good(tmp_path)
    row: dict[str, Value] = {"person": "P002", "valid_to": day(1), "young": True}
    write_workbook(tmp_path / "grenzen.xlsx", "limits", {"limits": [row]})
    problem = read_inputs(tmp_path).problem
    assert problem
    young = {person.id: [person.young_on(day(number)) for number in range(3)] for person in problem.people}
    assert (young["P001"], young["P002"]) == ([False, False, False], [True, True, False])


def test_half_a_day_is_credited_by_the_window_it_covers(tmp_path: Path) -> None:
    rows = good_rows()
    rows["bezirk-W.xlsx"]["absences"] = [{"person": "P001", "first": MONDAY, "from": 900}]
    (absence,) = [one for one in problem_of(tmp_path, rows).absences if one.person == "P001"]
    assert absence.credited == 1140 - 900


def test_a_holiday_is_credited_once_and_shuts_the_doors(tmp_path: Path) -> None:
    """Ascension Day 2026 is Thursday 14 May; Kim is away on it, too."""
    rows = good_rows()
    rows["zentrale.xlsx"]["settings"][0]["week"] = "2026-W20"
    for name in ("bezirk-A.xlsx", "bezirk-W.xlsx"):
        rows[name]["start"][0]["week"] = "2026-W20"
    rows["bezirk-W.xlsx"]["absences"] = [{"person": "P001", "first": dt.date(2026, 5, 14)}]
    problem = problem_of(tmp_path, rows)
    ascension = dt.date(2026, 5, 14)
    assert [holiday.date for holiday in problem.holidays] == [ascension]
    assert not [opening for opening in problem.openings if opening.date == ascension]
    assert HolidayCredit(person="P001", date=ascension, credited=468) in problem.holiday_credits
    assert [absence.credited for absence in problem.absences] == [0]


def test_a_day_off_is_credited_but_is_no_public_holiday(tmp_path: Path) -> None:
    rows = good_rows()
    rows["zentrale.xlsx"]["calendar"] = [{"date": MONDAY, "name": "Betriebsausflug", "kind": "day_off"}]
    problem = problem_of(tmp_path, rows)
    assert problem.holidays == ()
    assert {credit.person for credit in problem.holiday_credits} >= {"P001", "P004"}
    assert min(opening.date for opening in problem.openings) == day(1)


def test_who_agreed_to_more_hours_and_what_the_average_was(problem: Problem) -> None:
    agreed = {person.id: {contract.extra_consent for contract in person.contracts} for person in problem.people}
    assert (agreed["P001"], agreed["P003"]) == ({False}, {True})
    assert [(account.person, account.average) for account in problem.history.accounts] == [("P001", -300)]


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


def test_the_plan_fixes_wishes_and_promises(problem: Problem) -> None:
    assert [(pin.person, pin.date, pin.duty_type, pin.off) for pin in problem.pins] == [
        ("P001", day(0), "F1", False),
        ("P003", day(3), None, True),
    ]
    assert str(problem.pins[0].address) == "bezirk-W.xlsx: Planblatt!Q3"
    assert [(wish.person, wish.kind, wish.weight) for wish in problem.wishes] == [
        ("P001", "not_site", 3),
        ("P002", "early", 1),
    ]
    assert [(duty.person, duty.date) for duty in problem.history.published] == [("P004", day(0)), ("P002", day(4))]


def test_who_has_no_duty_in_a_published_plan_has_a_day_off(problem: Problem) -> None:
    """Altona's plan has a duty on Monday, Wandsbek's one on Friday; Monday's pin is no promise."""
    off = [(row.person, row.date) for row in problem.history.published_off]
    assert sorted(off) == [("P001", day(4)), ("P003", day(4)), ("P005", day(0))]
    assert problem.horizon.planned_on is None


def test_consents_and_the_day_of_planning(tmp_path: Path) -> None:
    rows = good_rows()
    rows["zentrale.xlsx"]["settings"][0]["planned_on"] = dt.date(2026, 6, 1)
    rows["bezirk-W.xlsx"]["consents"] = [
        {"person": "P002", "date": date, "agreement": "02.06. mit Leitung"} for date in (day(4), day(7))
    ]
    problem = problem_of(tmp_path, rows)
    assert problem.horizon.planned_on == dt.date(2026, 6, 1)
    assert problem.consents == (Consent(person="P002", date=day(4), agreement="02.06. mit Leitung"),)
    said = [finding.code for finding in read_inputs(tmp_path).findings]
    assert said == ["outside_horizon"]


def test_a_day_of_planning_after_the_week_is_said(tmp_path: Path) -> None:
    rows = good_rows()
    for date, codes in ((day(6), []), (day(7), ["planned_late"])):
        rows["zentrale.xlsx"]["settings"][0]["planned_on"] = date
        folder = write_good(tmp_path / date.isoformat(), rows)
        assert [finding.code for finding in read_inputs(folder).findings] == codes


def test_history_is_the_plan_and_what_was_different(problem: Problem) -> None:
    worked = {(duty.person, duty.date): duty for duty in problem.history.duties}
    assert set(worked) == {("P001", dt.date(2026, 6, 5)), ("P002", dt.date(2026, 6, 4))}
    assert worked["P001", dt.date(2026, 6, 5)].breaks == (Span(start=660, end=690),)
    assert worked["P002", dt.date(2026, 6, 4)].pieces[0].site == "ALT"


@pytest.mark.parametrize("code", ["F1·WAN/ALT", "F1/WAN/ALT", "f1 · wan / alt"])
def test_a_published_day_may_be_at_two_sites(tmp_path: Path, code: str) -> None:
    rows = good_rows()
    rows["bezirk-W.xlsx"]["plan"] = [{"person": "P001", "date": day(4), "code": code}]
    (duty,) = (duty for duty in problem_of(tmp_path, rows).history.published if duty.person == "P001")
    assert [piece.site for piece in duty.pieces] == ["WAN", "ALT"]
    assert duty.travel == (Span(start=690, end=750),)
    assert duty.span == Span(start=465, end=975)


@pytest.mark.parametrize(("minutes", "ways"), [(270, 1), (271, 0)])
def test_a_way_longer_than_the_day_is_left_out(tmp_path: Path, minutes: int, ways: int) -> None:
    """After the break at 11:30 there are 285 minutes left; on the grid of 15 minutes 270 are the longest way."""
    rows = good_rows()
    rows["zentrale.xlsx"]["travel"] = [{"origin": "WAN", "destination": "ALT", "minutes": minutes}]
    rows["bezirk-W.xlsx"]["plan"] = [{"person": "P001", "date": day(4), "code": "F1·WAN/ALT"}]
    (duty,) = (duty for duty in problem_of(tmp_path, rows).history.published if duty.person == "P001")
    assert len(duty.travel) == ways
    assert duty.span == Span(start=465, end=975)


def test_ist_may_say_that_nobody_worked(tmp_path: Path) -> None:
    rows = good_rows()
    rows["bezirk-W.xlsx"]["actuals"] = [{"person": "P001", "date": dt.date(2026, 6, 5)}]
    assert problem_of(tmp_path, rows).history.duties == ()


def test_team_appointments_are_for_everybody_of_the_site(problem: Problem) -> None:
    assert [(one.person, one.date, one.span.start, one.site) for one in problem.appointments] == [
        ("P001", day(1), 480, "WAN"),
        ("P002", day(1), 480, "WAN"),
        ("P002", day(2), 540, None),
    ]


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


def test_a_person_may_move_from_one_district_to_another(tmp_path: Path) -> None:
    rows = good_rows()
    rows["bezirk-A.xlsx"]["people"][0]["valid_to"] = dt.date(2026, 6, 9)
    rows["bezirk-W.xlsx"]["people"].append(
        {"id": "P004", "last_name": "Öz", "home_site": "WAN", "weekly": 2400, "valid_from": dt.date(2026, 6, 10)}
    )
    rows["bezirk-W.xlsx"]["patterns"].append({"person": "P004", "mo_target": 480})
    moved = next(person for person in problem_of(tmp_path, rows).people if person.id == "P004")
    assert [(contract.valid_from, contract.valid_to) for contract in moved.contracts] == [
        (None, dt.date(2026, 6, 9)),
        (dt.date(2026, 6, 10), None),
    ]


def test_a_new_colleague_needs_one_row_and_no_id(tmp_path: Path) -> None:
    rows = good_rows()
    rows["bezirk-A.xlsx"]["people"].append(
        {"last_name": "Neu", "first_name": "Nele", "home_site": "ALT", "weekly": 2340}
    )
    rows["bezirk-A.xlsx"]["absences"] = [{"person": "Neu, Nele", "first": MONDAY}]
    reading = read_inputs(write_good(tmp_path, rows))
    assert [(finding.code, str(finding.address)) for finding in reading.findings] == [
        ("new_person", "bezirk-A.xlsx: Personal!A6"),
        ("default_pattern", "bezirk-A.xlsx: Personal!A6"),
    ]
    assert reading.problem
    assert ("A-neu-6", 468) in [(absence.person, absence.credited) for absence in reading.problem.absences]
