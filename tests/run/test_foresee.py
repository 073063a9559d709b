"""`roster forecast` from the file to the file: what is written, what is said, and what stops it."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from models.finding import InputFaults
from roster.run import foresee
from roster.run.exits import Exit
from roster.run.foresee import Asked, foreseen, special_days
from roster.run.history_file import read_history
from roster.run.job import EndedError
from roster.run.voice import Voice
from roster.workbook.csv_lists import read_list

TODAY = dt.date(2026, 7, 1)
FIRST = dt.date(2026, 4, 7)
"""The Tuesday after Easter; 1 and 14 May are holidays."""
LEVELS = (50, 40, 30, 20, 10)


def asked(folder: Path, *lines: str, **more: object) -> Asked:
    file = folder / "historie.csv"
    file.write_text("\n".join(("Leistung;Standort;Tag;von;bis;Fälle", *lines)) + "\n", encoding="utf-8")
    question = Asked(file, folder / "aus" / "faelle.csv", weeks=1, language="en")
    return replace(question, **more)  # type: ignore[arg-type]  # each test names fields of Asked


def weeks(number: int) -> list[str]:
    days = [FIRST + dt.timedelta(days=day) for day in range(7 * number - 1)]
    open_days = [day for day in days if day.weekday() < 5 and day not in special_days(2026, 2026)]
    return [f"PASS;WAN;{day};09:00;10:00;{LEVELS[day.weekday()]}" for day in open_days]


def test_the_forecast_is_a_list_that_reads_like_a_history(tmp_path: Path) -> None:
    question = asked(tmp_path, *weeks(7))
    assert foreseen(question, Voice(quiet=True), TODAY) == Exit.DONE
    # seven weeks end on Sunday 24 May; the Monday after it is Whit Monday, a holiday without work
    read = read_history(question.out, dt.date(2026, 12, 31))
    assert not read.findings
    cases = [(row.date.day, row.start, row.end, row.cases) for row in read.counted]
    assert cases == [
        (day, start, start + 30, half) for day, half in ((26, 20), (27, 15), (28, 10), (29, 5)) for start in (540, 570)
    ]


def test_it_is_written_as_excel_opens_it(tmp_path: Path) -> None:
    question = asked(tmp_path, "PASS;WAN;2026-06-02;09:00;10:00;0,5")
    foreseen(question, Voice(quiet=True), TODAY)
    assert question.out.read_bytes().decode("utf-8-sig").split("\r\n") == [
        "Leistung;Standort;Tag;von;bis;Fälle",
        "PASS;WAN;09.06.2026;09:00;09:30;0,25",
        "PASS;WAN;09.06.2026;09:30;10:00;0,25",
        "",
    ]
    assert [file.name for file in question.out.parent.iterdir()] == ["faelle.csv"]


def test_it_is_read_as_it_lies_beside_the_workbooks(tmp_path: Path) -> None:
    question = asked(tmp_path, *weeks(7))
    foreseen(question, Voice(quiet=True), TODAY)
    rows, findings = read_list(question.out)
    assert not findings
    kept = [(row.get("date"), row.get("from"), row.get("to"), row.get("cases")) for row in rows["cases"]]
    assert kept[:2] == [(dt.date(2026, 5, 26), 540, 570, 20), (dt.date(2026, 5, 26), 570, 600, 20)]
    assert len(kept) == 8


def test_it_says_which_method_and_how_far_off_it_was(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    foreseen(asked(tmp_path, *weeks(9)), Voice("en"), TODAY)
    said = capsys.readouterr().out.splitlines()
    assert said[:2] == [
        "Method: as in the last week",
        "  as in the last week: off by 0 % of the cases of a service and day, 4 trials",
    ]
    assert said[-2] == "Cases expected: 150"


def test_what_is_not_forecast_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [*weeks(9), "PASS;ALT;2026-04-08;09:00;10:00;3", "MELD;WAN;2026-04-08;09:00;10:00;0"]
    lines += ["PASS;NEU;2026-06-03;09:00;10:00;3"]
    foreseen(asked(tmp_path, *lines), Voice("en"), TODAY)
    assert capsys.readouterr().out.splitlines()[:3] == [
        "ALT: nothing was counted in the last four weeks; nothing is forecast.",
        "MELD at WAN: never a case; nothing is forecast.",
        "NEU: fewer than 4 weeks were counted; the forecast knows little.",
    ]


def test_a_first_day_within_the_history_leaves_the_rest_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    question = asked(tmp_path, *weeks(7), first="2026-05-18")
    foreseen(question, Voice("en"), TODAY)
    assert "5 days from 18 May 2026 on were left out: the forecast begins there." in capsys.readouterr().out
    assert "PASS;WAN;18.05.2026;09:00;09:30;25" in question.out.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    "more",
    [
        {"history": Path("nirgends.csv")},
        {"out": Path("zentrale.xlsx")},
        {"first": "8.6.2026"},
        {"first": "2026-04-07"},
        {"method": "crystal_ball"},
    ],
    ids=["no file", "a workbook", "no date", "before the history", "no method"],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(tmp_path: Path, more: dict[str, object]) -> None:
    question = asked(tmp_path, *weeks(2), **more)
    with pytest.raises(EndedError) as stopped:
        foreseen(question, Voice(), TODAY)
    assert stopped.value.code == Exit.USAGE
    assert not (tmp_path / "aus").exists()


def test_the_history_is_never_written_over(tmp_path: Path) -> None:
    question = asked(tmp_path, *weeks(2))
    with pytest.raises(EndedError):
        foreseen(replace(question, out=question.history), Voice(), TODAY)


def test_faults_stop_it(tmp_path: Path) -> None:
    question = asked(tmp_path, *weeks(2), "PASS;WAN;2026-06-01;09:00;10:00;-1")
    with pytest.raises(InputFaults):
        foreseen(question, Voice(), TODAY)
    assert not question.out.exists()


def test_without_the_extra_a_sentence_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foresee, "model_is_here", lambda: False)
    with pytest.raises(EndedError) as stopped:
        foreseen(asked(tmp_path, *weeks(2), method="model"), Voice(), TODAY)
    assert "requirements/forecast.txt" in str(stopped.value.said[0])


def test_the_end_of_the_year_is_special() -> None:
    assert {dt.date(2026, 12, 24), dt.date(2026, 12, 31), dt.date(2027, 3, 26)} <= special_days(2026, 2027)
