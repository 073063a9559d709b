"""Whose personal limit says so is never the only one at work at a site."""

from __future__ import annotations

import datetime as dt

from models.duties import Duty, Piece
from models.message import Message, message
from roster.checks.company import Need, verdict
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    if not any(limits.not_alone for person in given.problem.people for limits in person.limits):
        return Verdict(0)

    def limited(duty: Duty, _piece: Piece) -> bool:
        limits = given.person(duty).limits
        return any(row.not_alone and row.holds_on(duty.date) for row in limits)

    def other(duty: Duty, piece: Piece) -> bool:
        return not limited(duty, piece)

    needs = [Need(site.id, limited, other, enough=2) for site in given.problem.sites]
    return verdict(given, "not_alone", needs, _said)


def _said(site: str, date: dt.date, minutes: int) -> Message:
    return message(
        "{site} on {date}: {minutes} minutes alone against a personal limit",
        site=site,
        date=date.isoformat(),
        minutes=minutes,
    )


CHECK = Check("not_alone", _measure)
