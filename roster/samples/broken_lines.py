"""Every fault that can be typed into a cell, row by row; what is not said to be a fault is good."""

from __future__ import annotations

import datetime as dt

from roster.samples.planting import Line, Raw, Typed

DAY, NEXT_YEAR = dt.date(2026, 6, 9), dt.date(2027, 1, 4)
EIGHT, TEN, SIX = dt.time(8), dt.time(10), dt.time(18)
DUTY: dict[str, Raw] = {"id": "X1", "name": "Dienst", "from": EIGHT, "to": SIX}
CYCLE: dict[str, Raw] = {"valid_from": DAY, "anchor": dt.date(2026, 1, 5)}
EITHER, ABOVE = {"cases": "either_or"}, "shares_above_100"

CENTRAL = (
    Line("settings", {"trainee_percent": 33}, {"trainee_percent": "not_a_multiple"}),
    Line("districts", {"id": "ALTONA", "name": "Altona"}, {"id": "duplicate"}),
    Line("districts", {"id": "altona", "name": "Altona"}, {"id": "duplicate"}),
    Line("districts", {"id": "X;Y", "name": "Bezirk"}, {"id": "bad_id"}),
    Line("districts", {"id": "NORD", "name": "N" * 201}, {"name": "too_long"}),
    Line("districts", {"id": "OST", "name": DAY}, {"name": "not_text"}),
    Line(
        "districts",
        {"id": "WEST", "name": "West", "lent_most": 40, "lent_quota": 41, "borrowed_most": -1},
        {"lent_quota": "quota_above_most", "borrowed_most": "out_of_range"},
    ),
    Line("departments", {"id": "A", "name": "Ausländerangelegenheiten"}, {}),
    Line(
        "sites",
        {
            "id": "RAH",
            "name": "Rahlstedt",
            "district": "WANDSBEK",
            "departments": "E",
            "latitude": 53.6,
            "longitude": 10,
        },
        {"district": "unknown_reference"},
    ),
    Line(
        "sites",
        {
            "id": "BIL",
            "name": "Billstedt",
            "district": "ALTONA",
            "departments": "E",
            "latitude": "unten",
            "longitude": 10,
            "closing_order": 1.5,
            "set_up": 20,
            "close_down": 500,
        },
        {"latitude": "not_a_number", "closing_order": "not_whole", "set_up": "off_grid", "close_down": "out_of_range"},
    ),
    Line(
        "openings",
        {"site": "ALT", "weekdays": "Mo-Xy", "from": "6h", "to": SIX},
        {"weekdays": "not_weekdays", "from": "not_a_time"},
    ),
    Line("openings", {"site": "ALT", "weekdays": "Sa", "from": EIGHT, "to": "25:30"}, {"to": "impossible_time"}),
    Line("openings", {"site": "ALT", "weekdays": "Sa", "from": TEN, "to": EIGHT}, {"to": "ends_before_start"}),
    Line("calendar", {"date": "03/04/2026", "name": "Tag", "kind": "Feiertag"}, {"date": "ambiguous_date"}),
    Line("calendar", {"date": "31.02.2026", "name": "Tag", "kind": "Feiertag"}, {"date": "impossible_date"}),
    Line("calendar", {"date": DAY, "name": "Tag", "kind": "geöffnet"}, {"kind": "opened_in_vain"}),
    Line(
        "calendar", {"date": "bald", "name": "Tag", "kind": "Ferien"}, {"date": "not_a_date", "kind": "unknown_choice"}
    ),
    Line("duty_types", {**DUTY, "id": "T"}, {"id": "reserved_code"}),
    Line("duty_types", {**DUTY, "id": "X2", "clock": "Zeitmuster", "to": None}, {"from": "not_both"}),
    Line("duty_types", {**DUTY, "id": "X3", "to": None}, {"to": "missing_value"}),
    Line("duty_types", {**DUTY, "id": "X6", "block_least": 3, "block_most": 2}, {"block_least": "fewest_above_most"}),
    Line(
        "duty_types",
        {**DUTY, "id": "X4", "break_minutes": 30, "break_from": dt.time(12), "break_to": dt.time(12, 15)},
        {"break_minutes": "break_too_long"},
    ),
    Line(
        "duty_types",
        {**DUTY, "id": "X5", "break_minutes": 30, "break_from": dt.time(7), "break_to": dt.time(12)},
        {"break_from": "break_outside"},
    ),
    Line(
        "demand",
        {"site": "ALT", "role": "Express", "weekdays": "Mo", "from": dt.time(9), "to": dt.time(11), "target": 1},
        {"from": "overlap"},
    ),
    Line(
        "demand",
        {"site": "ALT", "role": "Empfang", "weekdays": "Mo", "date": DAY, "from": dt.time(9), "to": TEN, "target": 1},
        {"weekdays": "either_or"},
    ),
    Line(
        "demand",
        {"site": "BLA", "role": "Empfang", "weekdays": "Mo", "from": dt.time(9), "to": TEN},
        {"target": "missing_value"},
    ),
    Line("volumes", {"role": "Schalter", "site": "ALT", "hours": "1.250"}, {"hours": "ambiguous_number"}),
    Line("volumes", {"role": "Schalter", "site": "BLA", "hours": "=40*5"}, {"hours": "formula_without_value"}),
    Line("volumes", {"role": "Express", "site": "BLA", "hours": "#REF!"}, {"hours": "error_value"}),
    Line(
        "reserve",
        {"site": "ALT", "duty_type": "F1", "count": 1},
        {"site": "no_reserve_role", "duty_type": "no_reserve_duty"},
    ),
    Line(
        "services",
        {
            "id": "FUND",
            "name": "Fundsachen",
            "department": "E",
            "role": "Schalter",
            "minutes": 0,
            "follow_up_minutes": 2,
        },
        {"minutes": "no_minutes", "follow_up_minutes": "no_back_office"},
    ),
    Line(
        "services",
        {"id": "EID", "name": "eID", "department": "E", "role": "Schalter", "minutes": 8, "walk_in": 60, "express": 50},
        {"express": "shares_above_100"},
    ),
    Line(
        "services",
        {"id": "VISUM", "name": "Visum", "department": "A", "role": "Schalter", "minutes": 30},
        {},
    ),
    Line("forecast", {"service": "VISUM", "site": "ALT", "cases": 10}, {"site": "not_served_there"}),
    Line("forecast", {"service": "FUND", "site": "ALT", "share": 50}, {"share": "share_of_nothing"}),
    Line("forecast", {"service": "EID", "site": "ALT", "share": 60}, {"share": ABOVE}),
    Line("forecast", {"service": "EID", "site": "BLA", "cases": 20, "share": 60}, EITHER | {"share": ABOVE}),
    Line("forecast", {"service": "EID", "cases": 40, "profile": "Schalte"}, {"profile": "unknown_reference"}),
    Line("profiles", {"id": "Pass", "mo": 0, "tu": 0}, {"mo": "empty_profile"}),
    Line(
        "cases",
        {"service": "EID", "site": "ALT", "date": DAY, "from": dt.time(8, 5), "to": TEN, "cases": 3},
        {"from": "off_grid"},
    ),
    Line(
        "seasons",
        {"service": "FUND", "holiday": "Sommer", "days_from": 42},
        {"holiday": "unknown_reference"},
    ),
    Line("seasons", {"service": "FUND", "percent": 130}, {"valid_from": "either_or"}),
    Line("stocks", {"role": "Akten", "cases": 10, "minutes": 30, "due": DAY}, {"role": "unknown_reference"}),
    Line("standards", {"lead_days": 7}, {"lead_days_good": "good_is_late"}),
    Line("travel", {"origin": "ALT", "destination": "ALT", "minutes": 5}, {"destination": "same_place"}),
    Line("rules", {"rule": "daily_rest", "mode": "streng", "number": 600}, {"number": "rule_setting"}),
    Line(
        "prices",
        {"idle_hour": 100, "step_2_price": 50},
        {"idle_hour": "price_not_whole", "step_2_price": "price_falls"},
    ),
)

CENTRAL_CELLS = (
    Typed("Qualifikationen", "D2", "Stufe", "column_twice"),
    Typed("Einstellungen", "A3", "Titel"),
    Typed("Öffnungszeiten", "E5", 1, "ambiguous_time"),
)
MERGED = ("Mindestbesetzung", "E4:E5")

DISTRICT = (
    Line("start", {"week": "KW 99"}, {"week": "not_a_week"}),
    Line("people", {"id": "P02", "last_name": "Doppelt", "home_site": "ALT", "weekly": 39}, {"id": "duplicate"}),
    Line(
        "people",
        {"id": "P11", "last_name": "Brandt", "first_name": "Ute", "weekly": 39, "elsewhere": "vielleicht"},
        {"elsewhere": "not_yes_no"},
    ),
    Line(
        "people",
        {"id": "V01", "last_name": "Selbst", "home_site": "ALT", "weekly": 39, "deputises_for": "V01"},
        {"deputises_for": "deputy_of_oneself"},
    ),
    Line(
        "people",
        {"id": "V02", "last_name": "Folge", "home_site": "ALT", "weekly": 39, "working_least": 5, "working_most": 4},
        {"working_least": "fewest_above_most"},
    ),
    Line(
        "people",
        {"id": "V03", "last_name": "Frei", "home_site": "ALT", "weekly": 39, "free_least": 0, "free_most": "zwei"},
        {"free_least": "out_of_range", "free_most": "not_a_number"},
    ),
    Line(
        "patterns",
        {"person": "P01", "valid_from": dt.date(2026, 3, 1), "mo_from": EIGHT, "mo_to": TEN},
        {"person": "overlap"},
    ),
    Line(
        "patterns",
        {"person": "P11", "anchor": DAY, "mo_from": EIGHT},
        {"anchor": "not_a_monday", "mo_to": "missing_value"},
    ),
    Line("absences", {"person": "P01", "first": DAY, "credit": "Stunden"}, {"hours": "missing_value"}),
    Line("absences", {"person": "P03", "first": dt.date(2026, 6, 12)}, {"first": "overlap"}),
    Line("absences", {"person": "Brandt, Ute", "first": DAY}, {"person": "ambiguous_person"}),
    Line("absences", {"person": "P99", "first": DAY}, {"person": "unknown_reference"}),
    Line("absences", {"person": "P02", "first": DAY, "weekday": "Fr"}, {"weekday": "no_such_day"}),
    Line("assignments", {"person": "P02", "fewest": 3, "most": 2}, {"fewest": "fewest_above_most"}),
    Line("counts", {"person": "P02", "since": NEXT_YEAR, "late": 4}, {"since": "counted_too_late"}),
    Line("wishes", {"person": "P02", "date": DAY, "wish": "nicht Standort"}, {"site": "missing_value"}),
    Line("wishes", {"person": "P02", "date": DAY, "wish": "gleiche Tage"}, {"other": "missing_value"}),
    Line("wishes", {"person": "P02", "date": DAY, "wish": "gleiche Tage", "other": "P02"}, {"other": "same_person"}),
    Line("wishes", {"person": "P02", "date": DAY, "wish": "nicht Dienst"}, {"duty_type": "missing_value"}),
    Line("wishes", {"person": "P02", "wish": "frei"}, {"date": "either_or"}),
    Line("patterns", {**CYCLE, "person": "P11", "week": 1}, {"person": "overlap"}),
    Line("patterns", {**CYCLE, "person": "P11", "week": 3}, {"week": "week_missing"}),
    Line("patterns", {"person": "P02", "valid_from": NEXT_YEAR, "week": 1}, {"person": "overlap"}),
    Line("patterns", {"person": "P02", "valid_from": NEXT_YEAR, "week": 2}, {"anchor": "cycle_without_start"}),
)

DISTRICT_CELLS = (
    Typed("Planblatt", "Q3", "K", "reason"),
    Typed("Planblatt", "R3", "Q9", "unknown_code"),
    Typed("Planblatt", "S3", "T 10:00-09:00", "bad_appointment"),
    Typed("Planblatt", "Q4", "!F1·ALT/BLA", "one_site"),
    Typed("Planblatt", "R4", "K2·ALT/BLA", "no_change"),
    Typed("Planblatt", "Q12", "F1", "duty_without_site"),
    Typed("Qualifikationen", "C3", "vielleicht", "not_a_skill"),
)

OTHER_DISTRICT = (
    Line("people", {"id": "P01", "last_name": "Petersen", "home_site": "ALT", "weekly": 39}, {"id": "two_owners"}),
)
OTHER_DISTRICT_CELLS = (
    Typed("Zeitmuster", "A2", "Wer"),
    *(Typed("Abwesenheiten", f"{letter}2", None) for letter in "ABCDEFG"),
)
