"""A district lends and borrows no more hours in a week than typed for it."""

from __future__ import annotations

from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.lent import Beyond, beyond
from roster.checks.verdict import Check, Verdict, breach


def _measure(given: Given) -> Verdict:
    rows = beyond(given, lambda district: (district.lent_most, district.borrowed_most))
    return Verdict(len(rows), tuple(_said(row) for row in rows if row.minutes > 0))


def _said(row: Beyond) -> Breach:
    last = row.week[-1]
    said: dict[str, str | int] = {"district": row.district, "date": last.isoformat(), "minutes": row.minutes}
    if row.lent:
        what = message("{district} in the week up to {date}: {minutes} minutes more lent than typed", **said)
    else:
        what = message("{district} in the week up to {date}: {minutes} minutes more borrowed than typed", **said)
    return breach("lent_hours", row.minutes, what, date=last)


CHECK = Check("lent_hours", _measure)
