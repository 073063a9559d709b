"""From the earliest start to the latest end of a person's duties it is less than the span of shift work."""

from __future__ import annotations

from models.duties import Duty
from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.start_guard import with_earlier
from roster.checks.verdict import Check, Verdict, against


def _measure(given: Given) -> Verdict:
    most = given.number("span_guard")
    wide = [(duty, _widest(duty, earlier)) for duty, earlier in with_earlier(given)]
    return Verdict(len(wide), tuple(_said(duty, minutes - most) for duty, minutes in wide if minutes > most))


def _widest(duty: Duty, earlier: list[Duty]) -> int:
    """From the start of the duty to its own end or that of one before it, or from such a one's start to its end."""
    spans = [duty.span, *(other.span for other in earlier)]
    return max(max(span.end - duty.span.start, duty.span.end - span.start) for span in spans)


def _said(duty: Duty, minutes: int) -> Breach:
    what = message(
        "{person} on {date}: the span of all duties becomes {minutes} minutes too wide",
        person=duty.person,
        date=duty.date.isoformat(),
        minutes=minutes,
    )
    return against("span_guard", duty, minutes, what)


CHECK = Check("span_guard", _measure)
