"""Within a day nobody changes the site, or not more often than the house allows."""

from __future__ import annotations

from itertools import pairwise

from models.duties import Duty
from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, against


def _measure(given: Given) -> Verdict:
    most = given.number("site_changes")
    counted = [(duty, _changes(duty)) for duty in given.duties if duty.pieces]
    return Verdict(len(counted), tuple(_said(duty, count, most) for duty, count in counted if count > most))


def _changes(duty: Duty) -> int:
    """How often the next piece is at another site; there and back again are two."""
    pieces = sorted(duty.pieces, key=lambda piece: piece.span.start)
    return sum(earlier.site != later.site for earlier, later in pairwise(pieces))


def _said(duty: Duty, count: int, most: int) -> Breach:
    what = message(
        "{person} on {date}: {count} changes of site, allowed are {most}",
        person=duty.person,
        date=duty.date.isoformat(),
        count=count,
        most=most,
    )
    return against("site_changes", duty, count - most, what)


CHECK = Check("site_changes", _measure)
