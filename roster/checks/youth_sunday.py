"""Nobody under 18 works on Sundays and public holidays."""

from __future__ import annotations

import datetime as dt

from models.duties import Duty
from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, against

DAY = 1440


def _measure(given: Given) -> Verdict:
    holidays = {holiday.date for holiday in given.problem.holidays}
    found = [(duty, date) for duty in given.young for date in _dates(given, duty) if _is_free(date, holidays)]
    return Verdict(len(given.young), tuple(_said(duty, date) for duty, date in found))


def _dates(given: Given, duty: Duty) -> list[dt.date]:
    """The dates on which any minute of the duty lies; a duty without a clock lies on its own."""
    if given.duty_type(duty).clock == "none" or not duty.parts:
        return [duty.date]
    first, last = duty.span.start // DAY, (duty.span.end - 1) // DAY
    return [duty.date + dt.timedelta(days=shift) for shift in range(first, last + 1)]


def _is_free(date: dt.date, holidays: set[dt.date]) -> bool:
    return date.isoweekday() == 7 or date in holidays


def _said(duty: Duty, date: dt.date) -> Breach:
    what = message(
        "{person} is under 18 and works on {date}, a Sunday or public holiday",
        person=duty.person,
        date=date.isoformat(),
    )
    return against("youth_sunday", duty, 1, what)


CHECK = Check("youth_sunday", _measure)
