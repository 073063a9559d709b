"""People under 18 have more breaks, and never work more than four and a half hours in one go."""

from __future__ import annotations

from models.base import Span
from models.duties import Duty
from roster.checks.given import Given
from roster.checks.pauses import Pauses, paused
from roster.checks.verdict import Check, Verdict

FIRST_AND_LAST_HOUR = 60


def _measure(given: Given) -> Verdict:
    return paused(given, ASKED, [duty for duty in given.young if duty.parts])


def _needed(worked: int) -> int:
    if worked > 360:
        return 60
    return 30 if worked > 270 else 0


def _within_the_middle(given: Given, duty: Duty, pause: Span) -> bool:
    """Nothing of it lies in the first or the last hour."""
    before = given.lasting(duty.date, duty.span.start, pause.start)
    after = given.lasting(duty.date, pause.end, duty.span.end)
    return before >= FIRST_AND_LAST_HOUR and after >= FIRST_AND_LAST_HOUR


ASKED = Pauses("youth_breaks", longest_stretch=270, needed=_needed, lies_well=_within_the_middle)
CHECK = Check("youth_breaks", _measure)
