"""Sheets about customers become services, cases and seasons, and heads where nothing is typed."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from models.demand import OnIntervals, Volume
from models.problem import Problem
from models.services import Booked, Season, Standards, Stock, Waiting
from roster.workbook.read import Reading, read_inputs
from tests.workbook.good import good_rows, write_good
from tests.workbook.spoil import german

Z = "zentrale.xlsx"
MONDAY = dt.date(2026, 6, 8)
TUESDAY = dt.date(2026, 6, 9)


def reading(folder: Path, **sheets: Any) -> Reading:
    rows = good_rows()
    rows[Z].update(sheets)
    return read_inputs(write_good(folder, rows))


def problem_of(folder: Path, **sheets: Any) -> Problem:
    found = reading(folder, **sheets)
    assert [german(row) for row in found.findings if row.stops] == []
    assert found.problem
    return found.problem


def faults(folder: Path, **sheets: Any) -> list[str]:
    return [german(row) for row in reading(folder, **sheets).findings if row.stops]


def notices(folder: Path, **sheets: Any) -> list[str]:
    return [german(row) for row in reading(folder, **sheets).findings if not row.stops]


def only(**changed: Any) -> list[dict[str, Any]]:
    return [{**good_rows()[Z]["services"][0], **changed}]


def test_every_field_of_a_service_is_read(tmp_path: Path) -> None:
    full = {
        "express_role": "Express",
        "back_office_role": "Schalter",
        "minutes": 12,
        "spread": 80,
        "online": 20,
        "online_minutes": 6.5,
        "follow_up_minutes": 3,
        "priority": 1,
        "valid_to": dt.date(2027, 1, 1),
    }
    (row,) = problem_of(tmp_path, services=only(**full)).services
    assert {key: getattr(row, key) for key in full} == full
    assert (row.id, row.name, row.department, row.role) == ("PASS", "Reisepass", "E", "Schalter")
    assert (row.walk_in, row.express, row.no_show, row.movable) == (10, 5, 10, True)
    assert row.valid_from == dt.date(2026, 1, 1)


def test_what_waits_and_lies_there_and_was_promised(tmp_path: Path) -> None:
    problem = problem_of(tmp_path)
    assert problem.waiting == (Waiting(service="PASS", site="WAN", cases=40),)
    assert problem.stocks == (Stock(role="Schalter", cases=0, minutes=20, due=dt.date(2026, 6, 30)),)
    assert problem.standards == Standards(occupancy=85, near_minutes=30)


def test_old_workbooks_have_no_customers_and_nobody_misses_the_sheets(tmp_path: Path) -> None:
    new = ("services", "forecast", "profiles", "cases", "seasons", "school_holidays", "waiting", "stocks", "standards")
    problem = problem_of(tmp_path, **{key: [] for key in new})
    kinds = ("services", "arrivals", "seasons", "booked", "waiting", "stocks", "moves")
    assert [kind for kind in kinds if getattr(problem, kind)] == []
    assert problem.standards == Standards()


def test_the_week_comes_whole_with_its_month_and_its_season(tmp_path: Path) -> None:
    """300 cases at 145 per cent in June and 130 in season; Tuesday at ALT was counted and is what it is."""
    arrivals = problem_of(tmp_path).arrivals
    assert sum(sum(row.cases) for row in arrivals if row.site == "WAN") == pytest.approx(300 * 0.625 * 1.45 * 1.3)
    (counted,) = [row for row in arrivals if (row.site, row.date) == ("ALT", TUESDAY)]
    assert (counted.start, counted.step, counted.cases) == (480, 240, (20.5,))


@pytest.mark.parametrize(
    ("year", "first", "last"),
    [(2026, dt.date(2026, 5, 28), dt.date(2026, 6, 25)), (2027, dt.date(2027, 5, 20), dt.date(2027, 6, 17))],
)
def test_passport_season_moves_with_the_holidays_and_peaks_before_production_time(
    tmp_path: Path, year: int, first: dt.date, last: dt.date
) -> None:
    """Summer holidays begin on 9 July 2026 and 1 July 2027; the season runs from six to two weeks before."""
    express = {"service": "EXPRESS", "percent": 150, "priority": 1, "holiday": "Sommerferien", "days_from": 13}
    services = [*only(), only(id="EXPRESS")[0]]
    seasons = problem_of(tmp_path, services=services, seasons=[*good_rows()[Z]["seasons"], express]).seasons
    passports, urgent = (
        [row for row in seasons if row.service == service and row.valid_from and row.valid_from.year == year]
        for service in ("PASS", "EXPRESS")
    )
    assert Season(service="PASS", percent=130, priority=1, valid_from=first, valid_to=last) in passports
    assert [row.valid_to for row in urgent] == [{2026: dt.date(2026, 7, 8), 2027: dt.date(2027, 6, 30)}[year]]
    assert all(row.valid_from == last + dt.timedelta(days=1) for row in urgent)


def heads(problem: Problem, site: str, role: str) -> dict[dt.date, int]:
    found: dict[dt.date, int] = {}
    for cell in problem.cells:
        if cell.site == site and cell.target and isinstance(cell.when, OnIntervals) and cell.who[0].role == role:
            found[cell.when.date] = found.get(cell.when.date, 0) + cell.target * cell.head_minutes
    return found


def test_typed_heads_replace_what_services_ask_for_on_their_day(tmp_path: Path) -> None:
    typed = {"site": "WAN", "role": "Schalter", "date": MONDAY, "from": 480, "to": 540, "target": 3}
    asked = heads(problem_of(tmp_path / "asked", demand=[]), "WAN", "Schalter")
    mixed = heads(problem_of(tmp_path / "mixed", demand=[typed]), "WAN", "Schalter")
    assert len(asked) == 5
    assert asked[MONDAY] > 180
    assert mixed == asked | {MONDAY: 180}


def test_more_online_takes_from_the_counter_and_gives_to_the_back_office(tmp_path: Path) -> None:
    """Without waiting customers: 20 % fewer at the counter at occupancy 100, 0.2 x cases x 6 minutes behind it."""

    def asked(online: int) -> tuple[int, int]:
        services = only(
            online=online, online_minutes=6, back_office_role="Express", walk_in=0, express=0, express_role=None
        )
        sheets = {"demand": [], "waiting": [], "volumes": [], "standards": [{"occupancy": 100}], "seasons": []}
        problem = problem_of(tmp_path / str(online), services=services, cases=[], **sheets)
        counter = sum(minutes for site in ("WAN", "ALT") for minutes in heads(problem, site, "Schalter").values())
        units = [cell.target * 15 for cell in problem.cells if isinstance(cell.when, Volume)]
        return counter, sum(units)

    (before, none), (after, behind) = asked(0), asked(20)
    cases = 300 * 1.45
    assert before == pytest.approx(cases * 15.5 * 0.9, rel=0.02)
    assert after == pytest.approx(0.8 * before, rel=0.02)
    assert none == 0
    assert behind == pytest.approx(0.2 * cases * 6, abs=2 * 15)


def test_two_lines_of_work_for_one_role_and_site_are_two_cells(tmp_path: Path) -> None:
    stocks = [{"role": "Schalter", "site": "WAN", "cases": 4, "minutes": 30, "due": dt.date(2026, 6, 14)}]
    problem = problem_of(tmp_path, stocks=stocks)
    found = {cell.id: cell.target for cell in problem.cells if isinstance(cell.when, Volume)}
    assert found == {"WAN·Schalter·20260608": 40, "WAN·Schalter·20260608·2": 8}


def test_demand_may_move_to_a_near_site(tmp_path: Path) -> None:
    """From Wandsbek to Altona it is 50 minutes."""
    for minutes, some in ((49, False), (50, True)):
        problem = problem_of(tmp_path / str(minutes), standards=[{"near_minutes": minutes}])
        assert bool(problem.moves) == some
    far = [{key: value for key, value in row.items() if key != "latitude"} for row in good_rows()[Z]["sites"]]
    assert not problem_of(tmp_path / "far", sites=far, travel=[], standards=[{"near_minutes": 240}]).moves


FAULTS: list[tuple[dict[str, Any], str]] = [
    ({"services": only(minutes=0)}, "Leistungen!G4: ein Fall dauert mehr als 0 Minuten"),
    ({"services": only(walk_in=60, express=41)}, "Leistungen!J4: 60 % ohne Termin und 41 % Express sind mehr als alle"),
    ({"services": only(online=1, online_minutes=1)}, "Leistungen!M4: niemand macht diese Arbeit: 'Rolle Nacharbeit'"),
    ({"services": only(follow_up_minutes=1)}, "Leistungen!N4: niemand macht diese Arbeit: 'Rolle Nacharbeit' ist leer"),
    ({"services": only(valid_to=dt.date(2025, 1, 1))}, "Leistungen!R4: endet (01.01.2025), bevor es beginnt"),
    ({"services": [*only(), *only()]}, "Leistungen!A5: das steht schon in Zeile 4."),
    ({"services": only(role="Schalterr")}, "Leistungen!D4: es gibt keine Rolle 'Schalterr'. Vielleicht Schalter?"),
    ({"forecast": [{"service": "PAS", "cases": 1}]}, "Prognose!A4: es gibt keine Leistung 'PAS'. Vielleicht PASS?"),
    ({"forecast": [{"service": "PASS", "cases": 1, "profile": "X"}]}, "Prognose!E4: es gibt kein Profil 'X'"),
    ({"forecast": [{"service": "PASS", "cases": -1}]}, "Prognose!C4: '-1' liegt nicht zwischen 0 und 1000000"),
    ({"forecast": [{"service": "PASS"}]}, "Prognose!C4: entweder Fälle/Woche oder Anteil (%) muss ausgefüllt sein"),
    ({"forecast": [{"service": "PASS", "cases": 1}] * 2}, "Prognose!A5: überschneidet sich mit Zeile 4."),
    (
        {"forecast": [{"service": "PASS", "cases": 1}, {"service": "PASS", "share": 1}]},
        "Prognose!B5: die Spalte 'Standort' muss ausgefüllt sein",
    ),
    (
        {"forecast": [{"service": "PASS", "site": "WAN", "share": 5}]},
        "Prognose!D4: keine Zeile ohne Standort sagt, wie viele Fälle zu verteilen sind",
    ),
    (
        {
            "forecast": [
                {"service": "PASS", "cases": 1},
                {"service": "PASS", "site": "WAN", "share": 60.5},
                {"service": "PASS", "site": "ALT", "share": 40, "valid_from": TUESDAY},
            ]
        },
        "Prognose!D6: Anteile von 100.5 % sind mehr als alle",
    ),
    ({"profiles": [{"id": "Pass", "mo": 0, "tu": 0}]}, "Profile!B4: alle Gewichte sind 0"),
    ({"profiles": [{"id": "Pass", "h9": 0}]}, "Profile!J4: alle Gewichte sind 0. Vielleicht alle leer lassen"),
    (
        {"cases": [{"service": "PASS", "site": "WAN", "date": MONDAY, "from": 485, "to": 540, "cases": 1}]},
        "Fälle!D4: 08:05 liegt nicht im Raster von 15 Minuten. Vielleicht 08:00?",
    ),
    (
        {"cases": [{"service": "PASS", "site": "WAN", "date": MONDAY, "from": 480, "to": 540, "cases": 1}] * 2},
        "Fälle!D5: überschneidet sich mit zentrale.xlsx: Fälle!D4.",
    ),
    (
        {"seasons": [{"service": "PASS", "holiday": "Sommer", "days_from": 1}]},
        "Saisons!F4: es gibt keine Ferien 'Sommer'. Vielleicht Sommerferien?",
    ),
    ({"seasons": [{"service": "PASS"}]}, "Saisons!D4: entweder gültig ab oder vor den Ferien muss ausgefüllt sein"),
    (
        {"seasons": [{"service": "PASS", "holiday": "Sommerferien"}]},
        "Saisons!G4: die Spalte 'ab Tage vorher' muss ausgefüllt sein",
    ),
    (
        {"seasons": [{"service": "PASS", "holiday": "Sommerferien", "days_from": 14, "days_to": 42}]},
        "Saisons!H4: endet (42), bevor es beginnt (14).",
    ),
    (
        {"school_holidays": [*good_rows()[Z]["school_holidays"], good_rows()[Z]["school_holidays"][0]]},
        "Ferien!A6: das steht schon in Zeile 4.",
    ),
    ({"stocks": [{"role": "Schalter", "cases": 1, "minutes": 0, "due": MONDAY}]}, "Bestand!D4: ein Fall dauert mehr"),
    ({"standards": [{"lead_days": 9}]}, "Versprechen!B11: 10 Tage können nicht gut sein, wo 9 versprochen sind"),
    ({"standards": [{"occupancy": 29}]}, "Versprechen!B3: '29' liegt nicht zwischen 30 und 100"),
]


@pytest.mark.parametrize(("sheets", "said"), FAULTS, ids=[said.partition(":")[0] for _, said in FAULTS])
def test_a_fault_is_found_where_it_is(tmp_path: Path, sheets: dict[str, Any], said: str) -> None:
    found = faults(tmp_path, **sheets)
    assert [row[: len(said) + 15] for row in found] == [f"zentrale.xlsx: {said}"]


def test_a_site_without_the_department_of_a_service(tmp_path: Path) -> None:
    departments = [*good_rows()[Z]["departments"], {"id": "A", "name": "Ausländer"}]
    services = [*only(), only(id="VISUM", department="A")[0]]
    waiting = [{"service": "VISUM", "site": "WAN", "cases": 1}]
    said = faults(tmp_path, departments=departments, services=services, waiting=waiting)
    assert said == ["zentrale.xlsx: Wartende!B4: WAN hat keine Abteilung A"]


def test_what_is_read_but_perhaps_not_meant(tmp_path: Path) -> None:
    closed = [{"date": MONDAY + dt.timedelta(days=n), "name": "zu", "kind": "closed"} for n in range(5)]
    assert notices(tmp_path / "shut", calendar=closed, cases=[]) == [
        "zentrale.xlsx: Prognose!C4: in 2026-W24 ist keine Tür offen: diese Fälle fallen weg"
    ]
    (evening,) = notices(tmp_path / "evening", profiles=[{"id": "Pass", "h18": 1}])
    assert evening.startswith("zentrale.xlsx: Prognose!E4: das Profil hat kein Gewicht in den Öffnungszeiten von WAN")
    noon = [{"service": "PASS", "site": "ALT", "date": TUESDAY, "from": 660, "to": 780, "cases": 8}]
    assert notices(tmp_path / "noon", cases=noon) == [
        "zentrale.xlsx: Fälle!D4: 4.0 Fälle kommen, während ALT geschlossen ist; für sie wird niemand eingeplant"
    ]
    assert notices(tmp_path / "year", school_holidays=good_rows()[Z]["school_holidays"][1:]) == [
        "zentrale.xlsx: Saisons!F4: im Blatt Ferien steht nicht, wann Sommerferien 2026 sind"
    ]


def test_appointments_are_in_lists(tmp_path: Path) -> None:
    write_good(tmp_path)
    (tmp_path / "termine.csv").write_bytes(
        "\ufeffLeistung;Standort;Tag;Uhrzeit;Anzahl\r\nPASS;WAN;09.06.2026;08:10;\r\npass;ALT;2026-06-10;11:40;2\r\n"
        "PASS;ALT;01.06.2026;09:00;\r\n".encode()
    )
    found = read_inputs(tmp_path)
    assert [german(row) for row in found.findings] == []
    assert found.problem
    assert found.problem.booked == (
        Booked(service="PASS", site="WAN", date=TUESDAY, start=490),
        Booked(service="PASS", site="ALT", date=dt.date(2026, 6, 10), start=700, count=2),
    )
