"""School holidays of Hamburg, from which the seasons of a year are reckoned.

Source: Ferienordnung Hamburg for 2024 to 2030, as collected by openholidaysapi (holidays.school.hh), read in June 2026.
Of the days in May 2027 sources differ by one: the last one is a Saturday.
"""

from __future__ import annotations

import datetime as dt

from roster.workbook.columns import Value

_DATES = (
    ("Halbjahrespause", "2026-01-30", "2026-01-30"),
    ("Frühjahrsferien", "2026-03-02", "2026-03-13"),
    ("Maiferien", "2026-05-11", "2026-05-15"),
    ("Sommerferien", "2026-07-09", "2026-08-19"),
    ("Herbstferien", "2026-10-19", "2026-10-30"),
    ("Weihnachtsferien", "2026-12-21", "2027-01-01"),
    ("Halbjahrespause", "2027-01-29", "2027-01-29"),
    ("Frühjahrsferien", "2027-03-01", "2027-03-12"),
    ("Maiferien", "2027-05-07", "2027-05-14"),
    ("Sommerferien", "2027-07-01", "2027-08-11"),
    ("Herbstferien", "2027-10-11", "2027-10-22"),
    ("Weihnachtsferien", "2027-12-20", "2027-12-31"),
)


def school_holiday_rows() -> list[dict[str, Value]]:
    """The sheet Ferien for 2026 and 2027."""
    return [
        {"id": name, "first": dt.date.fromisoformat(first), "last": dt.date.fromisoformat(last)}
        for name, first, last in _DATES
    ]
