"""An early duty on the day after a late one has a price."""

from __future__ import annotations

import datetime as dt

from models.duties import Band
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict

Day = tuple[str, dt.date]


def _measure(given: Given) -> Verdict:
    late, first = _days(given, "late"), given.problem.horizon.first
    mornings = [day for day in _days(given, "early") if day[1] >= first]
    after = [day for day in mornings if (day[0], day[1] - dt.timedelta(days=1)) in late]
    return Verdict(len(mornings), amount=len(after), points=len(after) * given.problem.prices.early_after_late)


def _days(given: Given, band: Band) -> set[Day]:
    """On which days people have a duty in this part of the day, those before the horizon included."""
    duties = (*given.before, *given.duties)
    return {(duty.person, duty.date) for duty in duties if given.duty_type(duty).band == band}


CHECK = Check("disliked_succession", _measure)
