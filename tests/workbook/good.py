"""A small city in rows: two sites in two districts, five people, one week without any fault."""

from __future__ import annotations

import datetime as dt
from copy import deepcopy
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from roster.workbook.columns import Value
from roster.workbook.writer import write_workbook

GoodRows = dict[str, list[dict[str, Value]]]

MONDAY = dt.date(2026, 6, 8)
_FULL = dict.fromkeys(("mo_from", "tu_from", "we_from", "th_from", "fr_from"), 420) | dict.fromkeys(
    ("mo_to", "tu_to", "we_to", "th_to", "fr_to"), 1140
)
_TARGETS = dict.fromkeys(("mo_target", "tu_target", "we_target", "th_target", "fr_target"), 468)

CENTRAL: GoodRows = {
    "settings": [{"name": "Klein", "week": "2026-W24", "weeks": 1, "grid": 15, "demand_step": 60}],
    "districts": [{"id": "W", "name": "Wandsbek"}, {"id": "A", "name": "Altona"}],
    "departments": [{"id": "E", "name": "Einwohner"}],
    "sites": [
        {
            "id": "WAN",
            "name": "Wandsbek",
            "district": "W",
            "departments": ("E",),
            "latitude": 53.572,
            "longitude": 10.071,
            "closing_order": 1,
            "set_up": 15,
            "close_down": 15,
        },
        {
            "id": "ALT",
            "name": "Altona",
            "district": "A",
            "departments": ("E",),
            "latitude": 53.562,
            "longitude": 9.921,
            "closing_order": 2,
            "set_up": 15,
            "close_down": 15,
        },
    ],
    "openings": [
        {"site": "WAN", "weekdays": (0, 1, 2, 3, 4), "from": 480, "to": 960},
        {"site": "ALT", "weekdays": (0, 1, 2, 3, 4), "from": 480, "to": 720},
        {"site": "ALT", "weekdays": (2,), "nth": 2, "from": 780, "to": 960},
    ],
    "desks": [{"site": "WAN", "roles": ("Schalter", "Express"), "count": 3}],
    "roles": [
        {"id": "Schalter", "name": "Schalter", "department": "E", "qualifications": ("EWO",)},
        {"id": "Express", "name": "Express", "department": "E", "qualifications": ("EWO", "KASSE")},
    ],
    "qualifications": [{"id": "EWO", "name": "Einwohnerwesen"}, {"id": "KASSE", "name": "Kasse", "level": 1}],
    "calendar": [{"date": dt.date(2026, 6, 12), "name": "Umbau", "kind": "closed", "sites": ("ALT",), "from": 600}],
    "duty_types": [
        {
            "id": "F1",
            "name": "Früh",
            "band": "early",
            "from": 465,
            "to": 975,
            "break_minutes": 30,
            "break_from": 660,
            "break_to": 810,
            "models": ("roster",),
            "weekdays": (0, 1, 2, 3, 4),
        },
        {
            "id": "K1",
            "name": "Kurz",
            "band": "early",
            "from": 465,
            "to": 735,
            "models": ("roster", "flexitime"),
            "not_after": ("F1", "Z"),
            "not_after_bands": ("late", "mid"),
            "role_changes": "any",
        },
        {"id": "Z", "name": "Zeitmuster", "clock": "pattern", "models": ("fixed",)},
    ],
    "demand": [
        {"site": "WAN", "role": "Schalter", "weekdays": (0, 1, 2, 3, 4), "from": 480, "to": 960, "target": 2},
        {
            "site": "WAN",
            "role": "Express",
            "weekdays": (0, 1, 2, 3, 4),
            "from": 480,
            "to": 960,
            "target": 1,
            "minimum": 1,
            "priority": 1,
        },
        {"site": "ALT", "role": "Schalter", "weekdays": (0, 1, 2, 3, 4), "from": 480, "to": 720, "target": 1},
        {"site": "ALT", "role": "Schalter", "date": dt.date(2026, 6, 9), "from": 480, "to": 720, "target": 2},
    ],
    "crews": [{"site": "WAN", "crew": 2, "opening": 2, "closing": 2}, {"site": "ALT", "crew": 1}],
    "volumes": [{"role": "Schalter", "site": "WAN", "hours": 600, "priority": 3}],
    "services": [
        {
            "id": "PASS",
            "name": "Reisepass",
            "department": "E",
            "role": "Schalter",
            "express_role": "Schalter",
            "minutes": 15.5,
            "walk_in": 10,
            "express": 5,
            "no_show": 10,
            "movable": True,
            "valid_from": dt.date(2026, 1, 1),
        }
    ],
    "forecast": [
        {"service": "PASS", "cases": 300, "profile": "Pass"},
        {"service": "PASS", "site": "WAN", "share": 62.5},
    ],
    "profiles": [{"id": "Pass", "mo": 1.12, "fr": 0.85, "h8": 0.1, "h9": 0.15, "jun": 145}],
    "cases": [{"service": "PASS", "site": "ALT", "date": dt.date(2026, 6, 9), "from": 480, "to": 720, "cases": 20.5}],
    "seasons": [
        {"service": "PASS", "percent": 130, "priority": 1, "holiday": "Sommerferien", "days_from": 42, "days_to": 14},
        {"service": "PASS", "percent": 90, "valid_from": dt.date(2026, 12, 1), "valid_to": dt.date(2026, 12, 31)},
    ],
    "school_holidays": [
        {"id": "Sommerferien", "first": dt.date(2026, 7, 9), "last": dt.date(2026, 8, 19)},
        {"id": "Sommerferien", "first": dt.date(2027, 7, 1), "last": dt.date(2027, 8, 11)},
    ],
    "waiting": [{"service": "PASS", "site": "WAN", "cases": 40}],
    "stocks": [{"role": "Schalter", "cases": 0, "minutes": 20, "due": dt.date(2026, 6, 30), "priority": 3}],
    "standards": [{"occupancy": 85, "near_minutes": 30}],
    "travel": [{"origin": "WAN", "destination": "ALT", "minutes": 50}],
    "rules": [],
    "prices": [{"idle_hour": 360}],
}

WANDSBEK: GoodRows = {
    "start": [{"district": "W", "week": "2026-W24", "deadline": dt.date(2026, 5, 1)}],
    "plan": [
        {"person": "P001", "date": dt.date(2026, 6, 5), "code": "F1"},
        {"person": "P001", "date": dt.date(2026, 6, 8), "code": "!F1"},
        {"person": "P002", "date": dt.date(2026, 6, 9), "code": "wF"},
        {"person": "P002", "date": dt.date(2026, 6, 10), "code": "T 09:00-10:30"},
        {"person": "P002", "date": dt.date(2026, 6, 12), "code": "K1·ALT"},
        {"person": "P003", "date": dt.date(2026, 6, 10), "code": "A"},
        {"person": "P003", "date": dt.date(2026, 6, 11), "code": "!-"},
    ],
    "people": [
        {
            "id": "P001",
            "last_name": "Muster",
            "first_name": "Kim",
            "home_site": "WAN",
            "weekly": 2340,
            "lead": True,
            "reach": 60,
            "elsewhere": True,
        },
        {"id": "P002", "last_name": "Yılmaz", "first_name": "Ece", "home_site": "WAN", "weekly": 2340},
        {
            "id": "P003",
            "last_name": "Nowak",
            "first_name": "Jan",
            "weekly": 1170,
            "saturday_pool": True,
            "extra_consent": True,
        },
    ],
    "patterns": [
        {"person": "P001", **_FULL, **_TARGETS},
        {"person": "P002", **_FULL},
        {"person": "P003", "anchor": dt.date(2026, 1, 5), "week": 1, **_FULL},
        {"person": "P003", "anchor": dt.date(2026, 1, 5), "week": 2, "mo_from": 465, "mo_to": 960, "we_target": 468},
    ],
    "skills": [
        {"person": "P001", "qualification": "EWO", "skill": "x"},
        {"person": "P001", "qualification": "KASSE", "skill": dt.date(2026, 12, 31)},
        {"person": "P002", "qualification": "EWO", "skill": "i.E."},
        {"person": "P003", "qualification": "EWO", "skill": "x"},
    ],
    "absences": [
        {"person": "P001", "first": dt.date(2026, 6, 11), "last": dt.date(2026, 6, 12)},
        {"person": "P002", "first": dt.date(2026, 6, 11), "from": 720, "credit": "hours", "hours": 240},
        {"person": "P002", "first": dt.date(2026, 6, 12), "credit": "planned"},
    ],
    "wishes": [{"person": "P001", "weekday": 2, "wish": "not_site", "site": "ALT", "weight": 3}],
    "appointments": [{"team": "WAN", "date": dt.date(2026, 6, 9), "from": 480, "to": 540, "site": "WAN"}],
    "proposals": [],
    "actuals": [{"person": "P002", "date": dt.date(2026, 6, 4), "duty_type": "K1", "site": "ALT"}],
    "accounts": [
        {
            "person": "P001",
            "start": dt.date(2026, 1, 1),
            "end": dt.date(2026, 12, 31),
            "used": -90,
            "average": -300,
            "lower": -2400,
            "upper": 2400,
        }
    ],
}

ALTONA: GoodRows = {
    "start": [{"district": "A", "week": "2026-W24"}],
    "plan": [{"person": "P004", "date": dt.date(2026, 6, 8), "code": "K1"}],
    "people": [
        {
            "id": "P004",
            "last_name": "Öz",
            "first_name": "Su",
            "home_site": "ALT",
            "weekly": 2400,
            "legal_group": "civil_servant",
        },
        {"id": "P005", "last_name": "Weiß", "first_name": "Ida", "home_site": "ALT", "model": "fixed", "weekly": 1200},
    ],
    "patterns": [
        {"person": "P004", **_FULL},
        {"person": "P005", "mo_from": 480, "mo_to": 720, "th_from": 480, "th_to": 720},
    ],
    "skills": [
        {"person": "P004", "qualification": "EWO", "skill": "x"},
        {"person": "P005", "qualification": "EWO", "skill": "x"},
    ],
}


def good_rows() -> dict[str, GoodRows]:
    """The rows of each workbook, by file name; copies, so that a test may spoil them."""
    return deepcopy({"zentrale.xlsx": CENTRAL, "bezirk-A.xlsx": ALTONA, "bezirk-W.xlsx": WANDSBEK})


def write_good(folder: Path, rows: dict[str, GoodRows] | None = None) -> Path:
    """The good workbooks (or workbooks with these rows) in this folder."""
    folder.mkdir(parents=True, exist_ok=True)
    if rows is None:
        for name, content in good_bytes().items():
            (folder / name).write_bytes(content)
    else:
        _write(folder, rows)
    return folder


@cache
def good_bytes() -> dict[str, bytes]:
    """The good workbooks, written once."""
    with TemporaryDirectory() as folder:
        _write(Path(folder), good_rows())
        return {path.name: path.read_bytes() for path in Path(folder).iterdir()}


def _write(folder: Path, rows: dict[str, GoodRows]) -> None:
    central = rows["zentrale.xlsx"]
    for name, workbook in rows.items():
        if name == "zentrale.xlsx":
            write_workbook(folder / name, "central", workbook)
        else:
            write_workbook(folder / name, "district", workbook, central)
