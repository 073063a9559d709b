"""Nobody is sent away from home at short notice, unless it was published so or the person agrees."""

from __future__ import annotations

import datetime as dt

from models.duties import Duty
from models.message import message
from models.outcome import Breach
from roster.checks.away_day import is_away
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, against


def _measure(given: Given) -> Verdict:
    made = given.problem.horizon.planned_on
    if made is None:
        return Verdict(0)
    away = [duty for duty in given.duties if is_away(given, duty)]
    agreed = {(row.person, row.date) for row in given.problem.consents}
    sudden = [duty for duty in away if (duty.person, duty.date) not in agreed and not _was_published(given, duty)]
    missing = [(duty, _missing(given, made, duty.date)) for duty in sudden]
    return Verdict(len(away), tuple(_said(duty, days) for duty, days in missing if days > 0))


def _missing(given: Given, made: dt.date, date: dt.date) -> int:
    """Days by which the notice is too short; below 1 if it is long enough."""
    return given.number("elsewhere_notice") - (date - made).days


def _was_published(given: Given, duty: Duty) -> bool:
    """Whether every site of the duty but home was in the roster that was published for that day."""
    told = {
        piece.site
        for row in given.problem.history.published
        if (row.person, row.date) == (duty.person, duty.date)
        for piece in row.pieces
    }
    return {piece.site for piece in duty.pieces} <= told | {given.person(duty).home_site}


def _said(duty: Duty, days: int) -> Breach:
    what = message(
        "{person} is sent elsewhere on {date}: the notice is {days} days too short, and no consent is known",
        person=duty.person,
        date=duty.date.isoformat(),
        days=days,
    )
    return against("elsewhere_notice", duty, days, what)


CHECK = Check("elsewhere_notice", _measure)
