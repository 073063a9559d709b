"""Contracts, skills, limits and absences of the good workbooks become those of the people."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from models.base import Span
from models.people import Limits
from models.problem import Problem
from roster.workbook.columns import Value
from roster.workbook.read import read_inputs
from roster.workbook.writer import write_workbook
from tests.workbook.good import good_rows, write_good
from tests.workbook.read_good import MONDAY, day, problem_of


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


def test_who_agreed_to_more_hours_and_what_the_average_was(problem: Problem) -> None:
    agreed = {person.id: {contract.extra_consent for contract in person.contracts} for person in problem.people}
    assert (agreed["P001"], agreed["P003"]) == ({False}, {True})
    assert [(account.person, account.average) for account in problem.history.accounts] == [("P001", -300)]


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
