"""Saturday and Sunday are both worked or both free."""

from __future__ import annotations

import datetime as dt

from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, breach

DAY = dt.timedelta(days=1)
SUNDAY = 6


def _measure(given: Given) -> Verdict:
    sundays = [date for date in given.problem.horizon.days if date.weekday() == SUNDAY]
    weekends = [(person.id, date) for person in given.problem.people if person.whole_weekends for date in sundays]
    halves = [weekend for weekend in weekends if _is_half(given, *weekend)]
    strict = given.mode("complete_weekends") == "strict"
    return Verdict(
        len(weekends),
        tuple(_said(person, date) for person, date in halves) if strict else (),
        len(halves),
        len(halves) * given.problem.prices.half_weekend,
    )


def _is_half(given: Given, person: str, sunday: dt.date) -> bool:
    """Only one of the two days is worked; a Saturday before the first day asks for no Sunday."""
    worked = given.days_worked.get(person, set())
    alone = sunday - DAY in worked and sunday not in worked and sunday - DAY >= given.problem.horizon.first
    return alone or (sunday in worked and sunday - DAY not in worked)


def _said(person: str, sunday: dt.date) -> Breach:
    what = message("{person} works only half of the weekend of {date}", person=person, date=sunday.isoformat())
    return breach("complete_weekends", 1, what, person=person, date=sunday)


CHECK = Check("complete_weekends", _measure)
