"""All duties of a site lie in less than the span of shift work, counted from its first minute in the weeks planned."""

from __future__ import annotations

from models.duties import Duty
from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, against


def _measure(given: Given) -> Verdict:
    most = given.number("plan_span_guard")
    begin = _first_minutes(given)
    duties = [duty for duty in given.duties if duty.pieces and given.duty_type(duty).clock != "none"]
    outside = [(duty, _outside(duty, begin, most)) for duty in duties]
    return Verdict(len(duties), tuple(_said(duty, minutes) for duty, minutes in outside if minutes))


def _first_minutes(given: Given) -> dict[str, int]:
    """When the crew of each site may begin on the day on which it begins soonest."""
    begin: dict[str, int] = {}
    for row in given.problem.openings:
        start = max(0, row.span.start - given.sites[row.site].set_up)
        begin[row.site] = min(start, begin.get(row.site, start))
    return begin


def _outside(duty: Duty, begin: dict[str, int], most: int) -> int:
    firsts = {begin[piece.site] for piece in duty.pieces if piece.site in begin}
    outside = [max(0, first - duty.span.start) + max(0, duty.span.end - first - most) for first in firsts]
    return max(outside, default=0)


def _said(duty: Duty, minutes: int) -> Breach:
    what = message(
        "{person} on {date}: {minutes} minutes outside the span that all duties of the site lie in",
        person=duty.person,
        date=duty.date.isoformat(),
        minutes=minutes,
    )
    return against("plan_span_guard", duty, minutes, what)


CHECK = Check("plan_span_guard", _measure)
