"""One fault at a time, each found at its very address and said in German."""

from __future__ import annotations

import datetime as dt
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from roster.workbook.columns import Value
from roster.workbook.read import read_inputs
from tests.workbook.good import good_rows, write_good
from tests.workbook.spoil import Spoil, beyond, codes, german, reading_of, typed

W, Z = "bezirk-W.xlsx", "zentrale.xlsx"

FAULTS = [
    (W, "Personal", "F4", "WAM", "unknown_reference", "es gibt keinen Standort 'WAM'. Vielleicht WAN?"),
    (W, "Personal", "H4", None, "missing_value", "die Spalte 'Std/Woche' muss ausgefüllt sein"),
    (W, "Personal", "H4", "viel", "not_a_number", "keine Zahl ('viel')"),
    (W, "Personal", "H4", 99, "out_of_range", "'99' liegt nicht zwischen 0 und 60"),
    (W, "Personal", "G4", "Gleitzeitt", "unknown_choice", "'Gleitzeitt' ist kein erlaubter Wert. Vielleicht Glei"),
    (W, "Personal", "J4", "vielleicht", "not_yes_no", "weder ja noch nein ('vielleicht'). Vielleicht ja oder nein?"),
    (W, "Personal", "K4", 12.5, "not_whole", "eine ganze Zahl ist nötig, nicht '12.5'"),
    (W, "Personal", "A5", "P001", "duplicate", "diese Person steht für dieselbe Zeit schon in Zeile 4. "),
    (W, "Personal", "A4", "=B4", "formula_without_value", "Formel ohne gespeicherten Wert. Vielleicht die Mappe"),
    (W, "Personal", "A4", "P·1", "bad_id", "die Id 'P·1' enthält ein Zeichen, das nicht erlaubt ist"),
    (W, "Zeitmuster", "F4", "6h", "not_a_time", "keine Uhrzeit ('6h'). Vielleicht 06:00?"),
    (W, "Zeitmuster", "F4", "25:00", "impossible_time", "diese Uhrzeit gibt es nicht ('25:00')"),
    (W, "Zeitmuster", "F4", dt.time(20), "ends_before_start", "endet (19:00), bevor es beginnt (20:00). Vielleic"),
    (W, "Zeitmuster", "F4", None, "missing_value", "die Spalte 'Mo von' muss ausgefüllt sein"),
    (W, "Zeitmuster", "D6", dt.date(2026, 1, 6), "not_a_monday", "der Rhythmus muss an einem Montag beginnen. Vi"),
    (W, "Zeitmuster", "A5", "P001", "duplicate", "das steht schon in Zeile 4. Vielleicht eine der beiden löschen?"),
    (W, "Abwesenheiten", "A4", "P009", "unknown_reference", "im Blatt Personal gibt es keine Person 'P009'. Viel"),
    (W, "Abwesenheiten", "A4", "P004", "unknown_reference", "die Person 'P004' steht in einer anderen Mappe"),
    (W, "Abwesenheiten", "B4", "31.02.2026", "impossible_date", "dieses Datum gibt es nicht ('31.02.2026')"),
    (W, "Abwesenheiten", "B4", "06/07/2026", "ambiguous_date", "'06/07/2026' kann auf zwei Arten gelesen werden."),
    (W, "Abwesenheiten", "B4", "12.06.", "not_a_date", "kein Datum ('12.06.'). Vielleicht als Tag.Monat.Jahr eingeben"),
    (W, "Abwesenheiten", "C4", dt.date(2026, 6, 1), "ends_before_start", "endet (01.06.2026), bevor es beginnt ("),
    (W, "Abwesenheiten", "G5", None, "missing_value", "die Spalte 'Stunden' muss ausgefüllt sein"),
    (W, "Wünsche", "B4", dt.date(2026, 6, 10), "either_or", "entweder Tag oder Wochentag muss ausgefüllt sein"),
    (W, "Wünsche", "E4", None, "missing_value", "die Spalte 'Standort' muss ausgefüllt sein"),
    (W, "Feste Termine", "E4", dt.time(8, 7), "off_grid", "08:07 liegt nicht im Raster von 15 Minuten. Vielleich"),
    (W, "Planblatt", "Q3", "!F9", "unknown_code", "'F9' ist kein Kürzel des Planblatts. Vielleicht F1?"),
    (W, "Planblatt", "Q3", "F1·WAM", "unknown_reference", "es gibt keinen Standort 'WAM'. Vielleicht WAN?"),
    (W, "Planblatt", "Q3", "F1·WAN/WAM", "unknown_reference", "es gibt keinen Standort 'WAN/WAM'. Vielleicht WAN?"),
    (W, "Planblatt", "Q3", "!F1·WAN/ALT", "one_site", "fest ist ein Standort für den ganzen Tag ('F1·WAN/ALT')"),
    (W, "Planblatt", "Q3", "K1·WAN/ALT", "no_change", "K1 hat keine Pause, also wechselt darin niemand den Standort"),
    (W, "Planblatt", "Q3", "U", "reason", "Gründe für Abwesenheit gehören nicht hierher. Vielleicht A für abwesend?"),
    (W, "Planblatt", "Q3", "K", "reason", "Gründe für Abwesenheit gehören nicht hierher. Vielleicht A für abwesend?"),
    (W, "Planblatt", "S4", "T 10:30-9:00", "bad_appointment", "kein Termin ('T 10:30-9:00'). Vielleicht T 09:00-"),
    (W, "Planblatt", "Q5", "F1", "duty_without_site", "ohne Stammstandort muss hier ein Standort stehen. Viellei"),
    (W, "Zeitmuster", "F4", 1, "ambiguous_time", "'1' kann auf zwei Arten gelesen werden. Vielleicht 01:00"),
    (W, "Planblatt", "Q2", "nächste Woche", "not_a_date", "kein Datum ('nächste Woche')."),
    (W, "Planblatt", "S4", "T 09:07-10:30", "off_grid", "09:07 liegt nicht im Raster von 15 Minuten."),
    (W, "Abwesenheiten", "D5", "24:00", "ends_before_start", "endet (24:00), bevor es beginnt (24:00)."),
    (W, "Ist", "E4", dt.time(13), "ends_before_start", "endet (12:15), bevor es beginnt (13:00)."),
    (W, "Start", "B3", "X", "unknown_reference", "es gibt keinen Bezirk 'X'"),
    (Z, "Einstellungen", "B9", dt.time(21), "ends_before_start", "endet (20:00), bevor es beginnt (21:00)."),
    (Z, "Einstellungen", "B4", "9999-W52", "not_a_week", "'9999-W52' liegt zu weit weg"),
    (Z, "Preise", "B6", 150, "out_of_range", "'150' liegt nicht zwischen 0 und 100"),
    (W, "Qualifikationen", "C3", "ja doch", "not_a_skill", "weder x noch i.E. noch ein Datum ('ja doch')."),
    (W, "Qualifikationen", "C2", "EWU", "unknown_reference", "es gibt keine Qualifikation 'EWU'. Vielleicht EWO?"),
    (Z, "Einstellungen", "B4", "2026-W54", "not_a_week", "keine Woche ('2026-W54'). Vielleicht als Jahr, W und Nummer"),
    (Z, "Einstellungen", "B6", 7, "unknown_choice", "'7' ist kein erlaubter Wert. Vielleicht eines von 5, 10, 15, 30?"),
    (Z, "Standorte", "A5", "WAN", "duplicate", "das steht schon in Zeile 4. Vielleicht eine der beiden löschen?"),
    (Z, "Standorte", "C4", "X", "unknown_reference", "es gibt keinen Bezirk 'X'"),
    (Z, "Öffnungszeiten", "B4", "Werktags", "not_weekdays", "keine Wochentage ('Werktags'). Vielleicht Mo-Fr, od"),
    (Z, "Öffnungszeiten", "D4", dt.time(8, 10), "off_grid", "08:10 liegt nicht im Raster von 15 Minuten. Viellei"),
    (Z, "Kalender", "C4", "geöffnet", "opened_in_vain", "nur 24. und 31. Dezember werden hier geöffnet; für andere"),
    (Z, "Dienste", "A5", "K", "reserved_code", "'K' bedeutet im Planblatt etwas anderes. Vielleicht eine andere Id?"),
    (Z, "Dienste", "J4", dt.time(11, 15), "break_too_long", "die Pause ist länger als ihr Fenster"),
    (Z, "Dienste", "I4", dt.time(7), "break_outside", "die Pause liegt nicht im Dienst"),
    (Z, "Dienste", "E5", None, "missing_value", "die Spalte 'von' muss ausgefüllt sein"),
    (Z, "Bedarf", "B5", "Schalter", "overlap", "überschneidet sich mit Zeile 4. Vielleicht eine der beiden löschen?"),
    (Z, "Mengen", "C4", "1.200", "ambiguous_number", "'1.200' kann auf zwei Arten gelesen werden."),
    (Z, "Regeln", "A4", "daily_rests", "unknown_reference", "es gibt keine Regel 'daily_rests'. Vielleicht daily"),
    (Z, "Preise", "B11", 350, "price_not_whole", "der Preis einer Stunde muss durch 60 teilbar sein (350). Viell"),
    (W, "Planblatt", "Q3", "Reha", "unknown_code", "'…' ist kein Kürzel des Planblatts"),
    (W, "Planblatt", "Q3", "wFrie", "unknown_code", "'wFrie' ist kein Kürzel des Planblatts. Vielleicht wFrei?"),
    (W, "Planblatt", "Q3", "T 9 Arzt", "unknown_code", "'…' ist kein Kürzel des Planblatts"),
    (W, "Planblatt", "Q3", "T Arzt-10:00", "bad_appointment", "kein Termin ('…'). Vielleicht T 09:00-"),
    (W, "Abwesenheiten", "B4", "9.6. Reha", "not_a_date", "kein Datum ('…'). Vielleicht als Tag.Monat.Jahr eingeben"),
    (W, "Abwesenheiten", "D5", "12h", "not_a_time", "keine Uhrzeit ('12h'). Vielleicht 12:00?"),
    (W, "Abwesenheiten", "F5", "Krankengeld", "unknown_choice", "'…' ist kein erlaubter Wert"),
]  # fmt: skip
ELSEWHERE = {
    ("Zeitmuster", "F4", "ends_before_start"): "G4",
    ("Bedarf", "B5", "overlap"): "E5",
    ("Dienste", "J4", "break_too_long"): "H4",
}
"""Where a fault shows at another cell than the one that was changed."""


@pytest.mark.parametrize(
    ("book", "sheet", "cell", "value", "code", "text"), FAULTS, ids=[f"{row[1]}-{row[4]}-{row[3]}" for row in FAULTS]
)
def test_a_fault_is_found_where_it_is(
    tmp_path: Path, book: str, sheet: str, cell: str, value: object, code: str, text: str
) -> None:
    reading = reading_of(write_good(tmp_path), book, typed(sheet, cell, value))
    place = f"{book}: {sheet}!{ELSEWHERE.get((sheet, cell, code), cell)}"
    said = [german(finding) for finding in reading.findings if finding.code == code]
    assert any(line.startswith(f"{place}: {text}") for line in said), [german(found) for found in reading.findings]
    assert reading.problem is None


NOTICES = [
    (W, "Personal", "H4", "39,0", "number_as_text", "die Zahl '39,0' steht als Text da"),
    (W, "Personal", "H4", "39:00", "number_as_text", "die Zahl '39:00' steht als Text da"),
    (W, "Personal", "F4", "WAN ", "blanks", "Leerzeichen am Anfang oder Ende werden weggelassen"),
    (W, "Personal", "J4", "x", "read_as", "'x' wurde als ja gelesen"),
    (W, "Zeitmuster", "F4", "08.00", "time_as_text", "'08.00' wurde als 08:00 gelesen"),
    (W, "Zeitmuster", "F4", "8", "time_as_text", "'8' wurde als 08:00 gelesen"),
    (W, "Zeitmuster", "F4", 8, "time_as_text", "'8' wurde als 08:00 gelesen"),
    (W, "Abwesenheiten", "B4", "11.06.2026", "date_as_text", "'11.06.2026' wurde als Datum 11.06.2026 gelesen"),
    (W, "Abwesenheiten", "B4", "Do 11.6.26", "date_as_text", "'Do 11.6.26' wurde als Datum 11.06.2026 gelesen"),
    (W, "Abwesenheiten", "G4", 4, "hours_not_read", "Stunden zählen nur bei der Gutschrift 'Stunden'"),
    (W, "Start", "B4", "2026-W23", "other_week", "die Mappe ist für 2026-W23, geplant wird 2026-W24"),
    (Z, "Einstellungen", "B4", "KW 24/2026", "week_as_text", "'KW 24/2026' wurde als Woche 2026-W24 gelesen"),
    (Z, "Standorte", "G4", "10.071", "number_as_text", "die Zahl '10.071' steht als Text da"),
]  # fmt: skip


@pytest.mark.parametrize(("book", "sheet", "cell", "value", "code", "text"), NOTICES)
def test_what_is_unambiguous_is_read_and_said(
    tmp_path: Path, book: str, sheet: str, cell: str, value: object, code: str, text: str
) -> None:
    reading = reading_of(write_good(tmp_path), book, typed(sheet, cell, value))
    assert [line for line in map(german, reading.findings) if line.startswith(f"{book}: {sheet}!{cell}: {text}")], (
        codes(reading.findings)
    )
    assert reading.problem is not None


def removed(sheet: str) -> Spoil:
    return lambda workbook: workbook.remove(workbook[sheet])


def test_a_missing_sheet_is_a_fault_and_hides_no_other(tmp_path: Path) -> None:
    def change(workbook: Workbook) -> None:
        workbook.remove(workbook["Zeitmuster"])
        workbook["Personal"]["F4"].value = "WAM"

    reading = reading_of(write_good(tmp_path), W, change)
    faults = [line for line in codes(reading.findings) if line[0] == "fault"]
    assert faults == [
        ("fault", "unknown_reference", f"{W}: Personal!F4"),
        ("fault", "missing_sheet", f"{W}: Zeitmuster"),
    ]


def test_a_missing_optional_sheet_is_a_notice(tmp_path: Path) -> None:
    reading = reading_of(write_good(tmp_path), W, removed("Wünsche"))
    assert codes(reading.findings) == [("notice", "sheet_left_out", f"{W}: Wünsche")]
    assert reading.problem


def test_a_renamed_sheet_is_suggested(tmp_path: Path) -> None:
    def change(workbook: Workbook) -> None:
        workbook["Personal"].title = "Personall"

    texts = [german(finding) for finding in reading_of(write_good(tmp_path), W, change).findings]
    assert (
        f"{W}: Personall: das Blatt 'Personall' ist nicht bekannt und wird nicht gelesen. Vielleicht Personal?" in texts
    )
    assert any(text.startswith(f"{W}: Personal: das Blatt fehlt.") for text in texts)


def test_a_missing_column_is_a_fault(tmp_path: Path) -> None:
    reading = reading_of(write_good(tmp_path), W, typed("Personal", "H2", "Stunden"))
    assert ("fault", "missing_column", f"{W}: Personal!2") in codes(reading.findings)
    assert ("notice", "unknown_column", f"{W}: Personal!H2") in codes(reading.findings)


def test_columns_may_stand_in_any_order_and_the_header_may_move_down(tmp_path: Path) -> None:
    def change(workbook: Workbook) -> None:
        sheet = workbook["Personal"]
        sheet.insert_rows(1)
        for row in range(1, 8):
            first, second = sheet.cell(row, 2).value, sheet.cell(row, 3).value
            sheet.cell(row, 2).value, sheet.cell(row, 3).value = second, first

    reading = reading_of(write_good(tmp_path), W, change)
    assert reading.findings == ()
    assert reading.problem
    assert {person.last_name for person in reading.problem.people} >= {"Muster", "Nowak"}


def test_an_unknown_extra_column_is_a_notice(tmp_path: Path) -> None:
    cell = f"{beyond('district', 'people')}2"
    reading = reading_of(write_good(tmp_path), W, typed("Personal", cell, "Telefon"))
    assert codes(reading.findings) == [("notice", "unknown_column", f"{W}: Personal!{cell}")]


def test_hidden_rows_are_read_and_said(tmp_path: Path) -> None:
    def change(workbook: Workbook) -> None:
        workbook["Abwesenheiten"].row_dimensions[5].hidden = True
        workbook["Personal"].column_dimensions["F"].hidden = True

    reading = reading_of(write_good(tmp_path), W, change)
    assert codes(reading.findings) == [
        ("notice", "hidden_columns", f"{W}: Personal!F"),
        ("notice", "hidden_rows", f"{W}: Abwesenheiten!5"),
    ]
    assert reading.problem
    assert len(reading.problem.absences) == 5


def test_filtered_rows_are_read_and_said(tmp_path: Path) -> None:
    def change(workbook: Workbook) -> None:
        sheet = workbook["Abwesenheiten"]
        sheet.auto_filter.ref = "A2:G6"
        sheet.auto_filter.add_filter_column(0, ["P001"])
        sheet.row_dimensions[5].hidden = True

    assert codes(reading_of(write_good(tmp_path), W, change).findings) == [
        ("notice", "filtered_rows", f"{W}: Abwesenheiten!5")
    ]


def test_merged_cells_over_data_are_a_fault(tmp_path: Path) -> None:
    reading = reading_of(write_good(tmp_path), W, lambda workbook: workbook["Abwesenheiten"].merge_cells("A4:A5"))
    assert ("fault", "merged_cells", f"{W}: Abwesenheiten!A4") in codes(reading.findings)


def test_a_merged_title_is_a_notice(tmp_path: Path) -> None:
    reading = reading_of(write_good(tmp_path), W, lambda workbook: workbook["Abwesenheiten"].merge_cells("A1:F1"))
    assert codes(reading.findings) == [("notice", "merged", f"{W}: Abwesenheiten!A1")]
    assert reading.problem


def test_a_person_in_two_districts_at_a_time_is_said_with_both_addresses(tmp_path: Path) -> None:
    reading = reading_of(write_good(tmp_path), W, typed("Personal", "A5", "P004"))
    (finding,) = [finding for finding in reading.findings if finding.code == "two_owners"]
    assert str(finding.address) == f"{W}: Personal!A5"
    assert "auch in bezirk-A.xlsx: Personal!A4" in german(finding)
    assert f"(hier: {W}: Personal!A5)" in german(finding)


def test_a_name_is_never_repeated(tmp_path: Path) -> None:
    reading = reading_of(write_good(tmp_path), W, typed("Abwesenheiten", "A4", "Mustermann, Maximilian"))
    (finding,) = reading.findings
    assert finding.code == "unknown_reference"
    assert "Muster" not in german(finding)


def _absent(tmp_path: Path, *absences: dict[str, Value]) -> list[tuple[str, str, str]]:
    rows = good_rows()
    rows["bezirk-W.xlsx"]["absences"] = [{"person": "P001", **row} for row in absences]
    return [said for said in codes(read_inputs(write_good(tmp_path, rows)).findings) if "Abwesenheiten" in said[2]]


def test_absences_on_different_days_of_the_week_do_not_overlap(tmp_path: Path) -> None:
    june: dict[str, Value] = {"first": dt.date(2026, 6, 1), "last": dt.date(2026, 6, 30)}
    assert _absent(tmp_path, june | {"weekday": 0}, june | {"weekday": 1}) == []
    assert _absent(tmp_path, june | {"weekday": 1}, june | {"weekday": 1}) == [
        ("fault", "overlap", f"{W}: Abwesenheiten!B5")
    ]


def test_a_single_day_overlaps_with_its_own_day_of_the_week_only(tmp_path: Path) -> None:
    june: dict[str, Value] = {"first": dt.date(2026, 6, 1), "last": dt.date(2026, 6, 30), "weekday": 1}
    assert _absent(tmp_path, june, {"first": dt.date(2026, 6, 29)}) == []
    assert _absent(tmp_path, june, {"first": dt.date(2026, 6, 30)}) == [("fault", "overlap", f"{W}: Abwesenheiten!B5")]


def test_a_day_of_the_week_that_never_comes_is_a_fault(tmp_path: Path) -> None:
    """From Tuesday to Monday every day comes; from Tuesday to Sunday there is no Monday."""
    monday: dict[str, Value] = {"first": dt.date(2026, 6, 9), "weekday": 0}
    assert _absent(tmp_path, monday | {"last": dt.date(2026, 6, 15)}) == []
    assert _absent(tmp_path, monday | {"last": dt.date(2026, 6, 14)}) == [
        ("fault", "no_such_day", f"{W}: Abwesenheiten!H4")
    ]


def test_an_overlapping_absence_is_a_fault(tmp_path: Path) -> None:
    reading = reading_of(write_good(tmp_path), W, typed("Abwesenheiten", "A5", "P001"))
    assert ("fault", "overlap", f"{W}: Abwesenheiten!B5") in codes(reading.findings)


def test_a_lax_rule_needs_an_agreement(tmp_path: Path) -> None:
    def change(workbook: Workbook) -> None:
        for cell, value in (("A4", "daily_rest"), ("B4", "streng"), ("C4", 600)):
            workbook["Regeln"][cell].value = value

    reading = reading_of(write_good(tmp_path), Z, change)
    assert codes(reading.findings) == [("fault", "rule_setting", f"{Z}: Regeln!C4")]


def test_findings_come_in_the_order_of_the_workbooks(tmp_path: Path) -> None:
    folder = write_good(tmp_path)
    reading_of(folder, W, typed("Personal", "F4", "WAM"))
    reading_of(folder, "bezirk-A.xlsx", typed("Zeitmuster", "F4", "6h"))
    reading = reading_of(folder, Z, typed("Standorte", "C4", "X"))
    assert [finding.address.workbook for finding in reading.findings if finding.stops] == [Z, "bezirk-A.xlsx", W]


def test_a_stored_formula_value_is_read_and_said(tmp_path: Path) -> None:
    """Openpyxl writes no stored values, so the part of the archive is written by hand."""
    folder = write_good(tmp_path)
    with zipfile.ZipFile(folder / W) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    name = "xl/worksheets/sheet3.xml"
    before = b'<c r="H4" s='
    assert before in parts[name]
    start = parts[name].index(before)
    end = parts[name].index(b"</c>", start)
    cell = parts[name][start:end].replace(b"<v>", b"<f>30+9</f><v>").replace(b' t="n"', b"")
    parts[name] = parts[name][:start] + cell + parts[name][end:]
    with zipfile.ZipFile(folder / W, "w") as new:
        for part, content in parts.items():
            new.writestr(part, content)
    reading = read_inputs(folder)
    assert codes(reading.findings) == [("notice", "formula", f"{W}: Personal!H4")]
    assert reading.problem
    assert reading.problem.people[2].contracts[0].weekly_minutes == 2340


def test_findings_of_a_workbook_come_in_the_order_of_its_sheets(tmp_path: Path) -> None:
    """Both workbooks have a sheet Qualifikationen, in different places."""

    def change(workbook: Workbook) -> None:
        workbook["Abwesenheiten"]["B4"].value = "bald"
        workbook["Qualifikationen"]["C3"].value = "hm"
        workbook["Personal"]["H5"].value = "viel"
        workbook["Personal"]["H4"].value = "viel"

    found = [
        str(finding.address).partition(": ")[2] for finding in reading_of(write_good(tmp_path), W, change).findings
    ]
    assert found == ["Personal!H4", "Personal!H5", "Qualifikationen!C3", "Abwesenheiten!B4"]
