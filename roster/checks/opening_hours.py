"""Work at a site lies between its first and its last opening, with time to set up and to close."""

from __future__ import annotations

from models.duties import Duty, Piece
from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.moments import shared
from roster.checks.verdict import Check, Verdict, breach


def _measure(given: Given) -> Verdict:
    pieces = [(duty, piece) for duty in given.duties for piece in duty.pieces]
    outside = [(duty, piece, _outside(given, duty, piece)) for duty, piece in pieces]
    return Verdict(len(pieces), tuple(_said(duty, piece, minutes) for duty, piece, minutes in outside if minutes))


def _outside(given: Given, duty: Duty, piece: Piece) -> int:
    staffed = given.staffed(piece.site, duty.date)
    return piece.span.minutes - shared(piece.span, [staffed] if staffed else [])


def _said(duty: Duty, piece: Piece, minutes: int) -> Breach:
    what = message(
        "{person} works {minutes} minutes at {site} on {date} while it is not open",
        person=duty.person,
        minutes=minutes,
        site=piece.site,
        date=duty.date.isoformat(),
    )
    return breach("opening_hours", minutes, what, person=duty.person, date=duty.date, site=piece.site)


CHECK = Check("opening_hours", _measure)
