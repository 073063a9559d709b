"""Long days have breaks, and nobody works more than six hours in one go."""

from __future__ import annotations

from models.base import Span
from models.duties import Duty
from roster.checks.given import Given
from roster.checks.pauses import Pauses, paused
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    return paused(given, ASKED, given.duties)


def _needed(worked: int) -> int:
    if worked <= 360:
        return 0
    return 30 if worked <= 540 else 45


def _within_work(_: Given, duty: Duty, pause: Span) -> bool:
    return duty.span.start < pause.start and pause.end < duty.span.end


ASKED = Pauses("breaks", longest_stretch=360, needed=_needed, lies_well=_within_work)
CHECK = Check("breaks", _measure)
