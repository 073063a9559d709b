"""Lists beside the workbooks: what Excel and booking systems save is read, and every fault has its line and column."""

import datetime as dt
from pathlib import Path

import pytest

from roster.workbook.annotate import annotate
from roster.workbook.read import Reading, read_inputs
from tests.workbook.good import good_rows, write_good
from tests.workbook.spoil import german

HEAD = "Leistung;Standort;Tag;von;bis;Fälle\n"
LINE = "PASS;WAN;08.06.2026;08:00;10:00;12,5\n"


def read(folder: Path, name: str, content: bytes) -> Reading:
    write_good(folder)
    (folder / name).write_bytes(content)
    return read_inputs(folder)


def counted(reading: Reading) -> list[tuple[dt.date, tuple[float, ...]]]:
    assert [german(row) for row in reading.findings] == []
    assert reading.problem
    return [(row.date, row.cases) for row in reading.problem.arrivals if row.site == "WAN" and row.step == 120]


MONDAY = dt.date(2026, 6, 8)


@pytest.mark.parametrize("name", ["faelle.csv", "FAELLE.CSV"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_excel_saves_is_read_without_a_word(tmp_path: Path, name: str, encoding: str, end: str) -> None:
    content = (HEAD + LINE).replace("\n", end).encode(encoding)
    assert counted(read(tmp_path, name, content)) == [(MONDAY, (12.5,))]


@pytest.mark.parametrize(
    "line",
    [
        "PASS;WAN;2026-06-08;8:00;10:00;12.5\n",
        '"PASS";"WAN";"08.06.26";"08:00";"10:00";"12,5"\n',
        "\n ; ;;;;\nPASS ;WAN; 08.06.2026;08.00;10 Uhr;12,5;\n",
    ],
)
def test_dates_and_numbers_may_be_german_or_not(tmp_path: Path, line: str) -> None:
    assert counted(read(tmp_path, "faelle.csv", (HEAD + line).encode())) == [(MONDAY, (12.5,))]


def test_every_fault_is_said_at_once_by_line_and_column(tmp_path: Path) -> None:
    lines = (
        "PAS;WAN;08.06.2026;08:00;10:00;1\n"
        "PASS;WAX;31.02.2026;08:05;10:00;\n"
        "PASS;WAN;05/06/2026;10:00;08:00;1.500\n"
        "\n"
        f"{LINE}{LINE}"
    )
    found = [german(row) for row in read(tmp_path, "faelle.csv", (HEAD + lines).encode()).findings if row.stops]
    assert [row.partition(". ")[0][:75] for row in found] == [
        "faelle.csv: A2: es gibt keine Leistung 'PAS'",
        "faelle.csv: B3: es gibt keinen Standort 'WAX'",
        "faelle.csv: C3: dieses Datum gibt es nicht ('31.02.2026')",
        "faelle.csv: D3: 08:05 liegt nicht im Raster von 15 Minuten",
        "faelle.csv: F3: die Spalte 'Fälle' muss ausgefüllt sein",
        "faelle.csv: C4: '05/06/2026' kann auf zwei Arten gelesen werden",
        "faelle.csv: E4: endet (08:00), bevor es beginnt (10:00)",
        "faelle.csv: F4: '1.500' kann auf zwei Arten gelesen werden",
        "faelle.csv: D7: überschneidet sich mit faelle.csv: D6",
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\3\4rest", "Das ist kein Text mit Semikolons. Vielleicht als CSV mit Semikolons speichern (UTF-8)?"),
        ("Leistung;Standort".encode("utf-16"), "Das ist kein Text mit Semikolons. Vielleicht als CSV"),
        (b"", "Die Datei ist leer"),
        (b"\xef\xbb\xbf\r\n", "Die Datei ist leer"),
        (b"Leistung,Standort,Tag\n", "die Zeile mit den Überschriften fehlt"),
        (b"Leistung;Standort;Tag;von;bis\n", "A1: die Spalte 'Fälle' fehlt"),
    ],
)
def test_what_is_no_list(tmp_path: Path, content: bytes, said: str) -> None:
    (found,) = [german(row) for row in read(tmp_path, "faelle.csv", content).findings if row.stops]
    assert found.replace("faelle.csv: 1:", "faelle.csv: A1:").startswith(f"faelle.csv: {said}")


def test_a_column_that_nobody_knows_is_said(tmp_path: Path) -> None:
    content = b"Leistung;Standort;Tag;Uhrzeit;Vorgang\nPASS;WAN;09.06.2026;08:10;4711\n"
    (found,) = read(tmp_path, "termine.csv", content).findings
    assert (found.kind, found.code, str(found.address)) == ("notice", "unknown_column", "termine.csv: E1")


def test_a_missing_number_is_one_appointment_and_none_is_a_fault(tmp_path: Path) -> None:
    head = "Leistung;Standort;Tag;Uhrzeit;Anzahl\n"
    (found,) = read(tmp_path, "termine.csv", f"{head}PASS;WAN;09.06.2026;08:10;0\n".encode()).findings
    assert german(found) == "termine.csv: E2: '0' liegt nicht zwischen 1 und 500"


def test_appointments_while_the_doors_are_shut_are_said_once_a_day(tmp_path: Path) -> None:
    times = ("07:50", "16:00", "15:50")
    lines = "".join(f"PASS;WAN;09.06.2026;{time}\n" for time in times)
    (found,) = read(tmp_path, "termine.csv", f"Leistung;Standort;Tag;Uhrzeit\n{lines}".encode()).findings
    said = "2 Termine dieses Tages liegen außerhalb der Öffnungszeiten von WAN"
    assert german(found) == f"termine.csv: D2: {said}"


def test_faults_of_a_list_stand_in_the_overview(tmp_path: Path) -> None:
    reading = read(tmp_path / "in", "termine.csv", b"nichts\n")
    written = annotate(tmp_path / "in", reading.findings, tmp_path / "out")
    assert "termine.csv" not in {path.name for path in written}
    assert written[-1].name == "befunde.xlsx"


def test_booked_customers_are_a_floor(tmp_path: Path) -> None:
    """Sixty appointments of 15.5 minutes at nine, one in ten stays away: 837 minutes in an hour are 14 heads."""
    rows = good_rows()
    rows["zentrale.xlsx"]["demand"] = []
    write_good(tmp_path, rows)
    (tmp_path / "termine.csv").write_text("Leistung;Standort;Tag;Uhrzeit;Anzahl\nPASS;ALT;2026-06-11;09:00;60\n")
    problem = read_inputs(tmp_path).problem
    assert problem
    cells = {cell.id: cell for cell in problem.cells}
    nine = cells["ALT·Schalter·20260611·0900"]
    assert nine.target >= 14
    assert nine.below[-1].points == 7200 * 250 // 100
