"""A stretch of work beside others lasts long enough to be worth a role of its own."""

from __future__ import annotations

from models.duties import Duty
from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, against


def _measure(given: Given) -> Verdict:
    least = given.number("role_blocks")
    several = [duty for duty in given.duties if len(duty.pieces) > 1]
    pieces = [(duty, given.minutes_of_piece(duty, piece)) for duty in several for piece in duty.pieces]
    return Verdict(len(pieces), tuple(_said(duty, minutes, least) for duty, minutes in pieces if minutes < least))


def _said(duty: Duty, minutes: int, least: int) -> Breach:
    what = message(
        "{person} on {date}: a stretch of work of {minutes} minutes, {missing} too few for a role",
        person=duty.person,
        date=duty.date.isoformat(),
        minutes=minutes,
        missing=least - minutes,
    )
    return against("role_blocks", duty, least - minutes, what)


CHECK = Check("role_blocks", _measure)
