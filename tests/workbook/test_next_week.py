"""The workbooks of the next weeks know what was, keep what is still to come, and forget the rest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from models.history import Account, History, RunningCount
from models.problem import Horizon, Problem
from roster.workbook.book import read_book
from roster.workbook.next_week import Done, carry_on
from roster.workbook.read import read_inputs
from tests.workbook.good import MONDAY, GoodRows, good_rows, write_good

WEEK = dt.timedelta(days=7)


PERSON = "P001"
TYPED = ("plan", "wishes", "absences", "consents", "appointments", "actuals", "accounts", "counts")


def with_rows(**sheets: Any) -> dict[str, GoodRows]:
    """The small city in which only this one is typed, for one person of Wandsbek."""
    empty: GoodRows = {key: [] for key in TYPED}
    rows = {name: book | empty for name, book in good_rows().items() if name != "zentrale.xlsx"}
    mine = {key: [{"person": PERSON} | row for row in typed] for key, typed in sheets.items()}
    return {"zentrale.xlsx": good_rows()["zentrale.xlsx"]} | rows | {"bezirk-W.xlsx": rows["bezirk-W.xlsx"] | mine}


def carried(tmp_path: Path, rows: dict[str, GoodRows], **fields: Any) -> Problem:
    """What is read from the workbooks of the week after."""
    (tmp_path / "in").mkdir()
    (tmp_path / "out").mkdir()
    write_good(tmp_path / "in", rows)
    horizon = Horizon(first=MONDAY, last=MONDAY + WEEK - dt.timedelta(days=1))
    files = carry_on(tmp_path / "in", tmp_path / "out", Done(**({"horizon": horizon} | EMPTY | fields)))
    assert sorted(file.name for file in files) == sorted(rows)
    reading = read_inputs(tmp_path / "out")
    assert reading.problem is not None, reading.findings
    return reading.problem


EMPTY: dict[str, Any] = {"codes": {}, "counts": (), "accounts": ()}


def dated(rows: Sequence[Any]) -> set[dt.date]:
    return {row.date for row in rows}


CODE = str(good_rows()["zentrale.xlsx"]["duty_types"][0]["id"])


def test_another_week_and_the_same_people(tmp_path: Path) -> None:
    old, new = read_inputs(write_good(tmp_path / "before")).problem, carried(tmp_path, good_rows())
    assert old is not None
    assert (new.horizon.first, new.horizon.last) == (MONDAY + WEEK, MONDAY + 2 * WEEK - dt.timedelta(days=1))
    assert (new.people, new.sites, new.prices) == (old.people, old.sites, old.prices)


def test_duties_become_history(tmp_path: Path) -> None:
    new = carried(tmp_path, with_rows(), codes={(PERSON, MONDAY): CODE, ("P999", MONDAY): CODE})
    assert [(duty.person, duty.date, duty.duty_type) for duty in new.history.duties] == [(PERSON, MONDAY, CODE)]
    assert new.history.published == ()


def test_a_day_at_two_sites_is_one_in_the_history(tmp_path: Path) -> None:
    """The break is at its first place, and the way of 50 minutes takes an hour on the grid."""
    new = carried(tmp_path, with_rows(), codes={(PERSON, MONDAY): f"{CODE}·ALT/WAN"})
    (duty,) = new.history.duties
    assert [(piece.site, piece.span.start, piece.span.end) for piece in duty.pieces] == [
        ("ALT", 465, 660),
        ("WAN", 750, 975),
    ]
    assert [(way.start, way.end) for way in duty.travel] == [(690, 750)]


def test_counts_and_accounts_are_those_of_the_roster(tmp_path: Path) -> None:
    account = Account(person=PERSON, start=dt.date(2026, 1, 1), end=dt.date(2026, 12, 31), used=77, average=-60)
    counts = (
        RunningCount(person=PERSON, what="late", count=5, since=MONDAY),
        RunningCount(person=PERSON, what="away", count=0, since=MONDAY),
    )
    other = {"start": dt.date(2025, 1, 1), "end": dt.date(2025, 12, 31), "used": 9}
    typed = {"accounts": [other, {"start": account.start, "end": account.end, "used": 1, "average": 0}]}
    new = carried(tmp_path, with_rows(**typed, counts=[{"late": 1}]), counts=counts, accounts=(account,))
    assert new.history == History(accounts=(account,), counts=counts)


@pytest.mark.parametrize("days", [-1, 0, 6, 7])
def test_wishes_absences_and_agreements_end_with_their_day(tmp_path: Path, days: int) -> None:
    date = MONDAY + WEEK + dt.timedelta(days=days)
    rows = with_rows(
        wishes=[{"date": date, "wish": "free"}],
        absences=[{"first": MONDAY, "last": date}],
        consents=[{"date": date, "agreement": "ja"}],
        appointments=[{"date": date, "from": 480, "to": 540}],
    )
    new = carried(tmp_path, rows)
    within = {date} if 0 <= days < 7 else set()
    assert dated(new.wishes) == dated(new.consents) == dated(new.appointments) == within
    assert len(new.absences) == min(days + 1, 7)
    kept = read_book(tmp_path / "out" / "bezirk-W.xlsx")
    assert [len(kept.rows(key)) for key in ("wishes", "absences", "consents", "appointments")] == [days >= 0] * 4


def test_what_comes_every_week_stays(tmp_path: Path) -> None:
    new = carried(tmp_path, with_rows(wishes=[{"weekday": 2, "wish": "free"}]))
    assert dated(new.wishes) == {MONDAY + WEEK + dt.timedelta(days=2)}


def test_codes_of_the_planned_week_give_way_and_later_ones_stay(tmp_path: Path) -> None:
    old, last, next_monday = MONDAY - 5 * WEEK, MONDAY - dt.timedelta(days=1), MONDAY + WEEK
    tuesday = next_monday + dt.timedelta(days=1)
    typed = {old: CODE, last: CODE, MONDAY: CODE, next_monday: "wFrei", tuesday: f"!{CODE}"}
    new = carried(tmp_path, with_rows(plan=[{"date": date, "code": code} for date, code in typed.items()]))
    assert dated(new.history.duties) == {last}
    assert dated(new.wishes) == {next_monday}
    assert dated(new.pins) == {tuesday}


def test_the_centre_s_workbook_keeps_its_looks(tmp_path: Path) -> None:
    """Only the days of its settings are other ones."""
    (tmp_path / "in").mkdir()
    (tmp_path / "out").mkdir()
    write_good(tmp_path / "in")
    mine = load_workbook(tmp_path / "in" / "zentrale.xlsx")
    mine["Bedarf"].sheet_properties.tabColor = "FF0000"
    mine.save(tmp_path / "in" / "zentrale.xlsx")
    carry_on(tmp_path / "in", tmp_path / "out", Done(Horizon(first=MONDAY, last=MONDAY + WEEK), **EMPTY))
    colour = load_workbook(tmp_path / "out" / "zentrale.xlsx")["Bedarf"].sheet_properties.tabColor
    assert colour is not None
    assert colour.rgb == "00FF0000"


@pytest.mark.parametrize(
    ("last", "week"), [("2026-12-20", "2026-W52"), ("2026-12-27", "2026-W53"), ("2027-01-03", "2027-W01")]
)
def test_the_week_after_at_the_turn_of_the_year(last: str, week: str) -> None:
    day = dt.date.fromisoformat(last)
    assert Done(Horizon(first=day - dt.timedelta(days=6), last=day), **EMPTY).week == week


def test_days_of_the_settings_move_with_the_week() -> None:
    two_weeks = Done(Horizon(first=MONDAY, last=MONDAY + 2 * WEEK - dt.timedelta(days=1)), **EMPTY)
    assert two_weeks.later(MONDAY) == MONDAY + 2 * WEEK
