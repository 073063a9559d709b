"""Plan sheet, published duties and appointments of the good workbooks become pins, promises and history."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from models.base import Span
from models.problem import Problem
from models.requests import Consent
from roster.workbook.read import read_inputs
from tests.workbook.good import good_rows, write_good
from tests.workbook.read_good import day, problem_of


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
