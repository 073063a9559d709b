"""A history is read as it comes; every line that cannot be is named by line and column, all at once."""

import datetime as dt
from pathlib import Path

import pytest

from roster.demand.history import Counted
from roster.run import history_file
from roster.run.history_file import History, read_history
from roster.run.history_table import Table

TODAY = dt.date(2026, 6, 8)
HEAD = "Leistung;Standort;Tag;von;bis;Fälle"


def history(folder: Path, *lines: str, encoding: str = "utf-8") -> History:
    file = folder / "historie.csv"
    file.write_text("\r\n".join(lines) + "\r\n", encoding=encoding, newline="")
    return read_history(file, TODAY)


def wrong(found: History) -> list[tuple[str, str]]:
    """(code, line and column) of every fault."""
    return [
        (finding.code, str(finding.address).removeprefix("historie.csv: "))
        for finding in found.findings
        if finding.stops
    ]


NINE = Counted("PASS", "WAN", dt.date(2026, 6, 1), 540, 570, 12.5)


@pytest.mark.parametrize(
    "lines",
    [
        (HEAD, "PASS;WAN;01.06.2026;09:00;09:30;12,5"),
        (HEAD, "PASS;WAN;2026-06-01;9:00;9:30;12.5"),
        ("service,site,date,from,to,cases", 'PASS,WAN,2026-06-01,09:00,09:30,"12,5"'),
        ("Fälle\tbis\tvon\tDatum\tStandort\tLeistung", "12,5\t09:30\t09:00\tMo 01.06.2026\tWAN\tPASS"),
        (HEAD, "", " PASS ;WAN;1.6.26;9 Uhr;09:30:00;12,5", ";;;;;"),
    ],
    ids=["german", "iso", "commas", "tabs", "loosely typed"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_line_is_read_in_every_way_in_which_it_is_written(
    tmp_path: Path, lines: tuple[str, ...], encoding: str
) -> None:
    found = history(tmp_path, *lines, encoding=encoding)
    assert found.counted == (NINE,)
    assert not found.findings


def test_without_an_end_a_line_lasts_as_long_as_times_lie_apart(tmp_path: Path) -> None:
    found = history(
        tmp_path, "Leistung;Standort;Tag;von;Fälle", "PASS;WAN;01.06.2026;08:00;4", "PASS;WAN;01.06.2026;08:20;6"
    )
    assert [(row.start, row.end) for row in found.counted] == [(480, 500), (500, 520)]


def test_a_million_lines_are_looked_through_once_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Table] = []

    def lasts(table: Table) -> int:
        asked.append(table)
        return 30

    monkeypatch.setattr(history_file, "_lasts", lasts)
    history(tmp_path, HEAD, *(f"PASS;WAN;01.06.2026;{hour}:00;{hour}:30;1" for hour in range(8, 18)))
    assert len(asked) == 1


def test_whole_hours_last_an_hour(tmp_path: Path) -> None:
    found = history(tmp_path, "Leistung;Standort;Tag;von;Fälle", "PASS;WAN;01.06.2026;08:00;4")
    assert [(row.start, row.end) for row in found.counted] == [(480, 540)]


def test_without_cases_every_line_is_one(tmp_path: Path) -> None:
    line = "PASS;WAN;01.06.2026;08:13"
    found = history(tmp_path, "Leistung;Standort;Tag;von", line, line, "PASS;WAN;01.06.2026;08:20")
    assert [row.cases for row in found.counted] == [1, 1, 1]
    assert [(finding.code, finding.stops) for finding in found.findings] == [("line_is_case", False)]


def test_what_cannot_be_is_named_all_at_once(tmp_path: Path) -> None:
    found = history(
        tmp_path,
        HEAD,
        "PASS;WAN;01.06.2026;08:00;09:00;10",
        "PASS;WAN;01.06.2026;09:00;10:00;-3",
        "PASS;WAN;31.06.2026;08:00;09:00;10",
        "PASS;WAN;09.06.2026;08:00;09:00;10",
        "PASS;;02.06.2026;08:00;09:00;10",
        "PASS;WAN;02.06.2026;8h;09:00;viele",
        "PASS;WAN;02.06.2026;10:00;09:00;10",
        "PASS;WAN;01.06.2026;08:00;08:30;11",
        "PASS;WAN;01.06.2026;08:45;09:15;11",
        "PASS;WAN;03.06.2026;08:00;09:00",
    )
    assert wrong(found) == [
        ("out_of_range", "F3"),
        ("impossible_date", "C4"),
        ("future", "C5"),
        ("missing_value", "B6"),
        ("not_a_time", "D7"),
        ("not_a_number", "F7"),
        ("ends_before_start", "E8"),
        ("twice", "9"),
        ("overlap", "10"),
        ("missing_value", "F11"),
    ]
    assert not found.counted


@pytest.mark.parametrize(
    ("lines", "faults"),
    [
        (("",), [("empty_file", "historie.csv")]),
        ((HEAD,), [("no_rows", "historie.csv")]),
        (("Leistung;Tag;Fälle", "a;b;c"), [("missing_column", "1"), ("missing_column", "1")]),
        (("Leistung;Leistung;Standort;Tag;von", "a;b;c;d;e"), [("column_twice", "B1")]),
    ],
)
def test_a_file_that_is_no_history_says_why(
    tmp_path: Path, lines: tuple[str, ...], faults: list[tuple[str, str]]
) -> None:
    assert wrong(history(tmp_path, *lines)) == faults


def test_a_day_that_is_today_may_have_been_counted(tmp_path: Path) -> None:
    assert not wrong(history(tmp_path, HEAD, "PASS;WAN;08.06.2026;08:00;09:00;10"))


def test_columns_nobody_asked_for_are_said(tmp_path: Path) -> None:
    found = history(tmp_path, f"{HEAD};Name", "PASS;WAN;01.06.2026;09:00;09:30;12,5;Erika")
    assert [finding.code for finding in found.findings] == ["unknown_column"]
    assert found.counted == (NINE,)
    assert "Erika" not in str(found)
