"""Nobody works more Saturdays in a period than agreed."""

from __future__ import annotations

from collections import Counter

from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, breach

SATURDAY = 5


def _measure(given: Given) -> Verdict:
    worked = Counter(duty.person for duty in given.duties if duty.date.weekday() == SATURDAY)
    return Verdict(len(given.people), tuple(_said(given, *row) for row in worked.items() if _over(given, *row)))


def _over(given: Given, person: str, worked: int) -> int:
    """Saturdays too many; whoever had too many before the first day is not blamed for those."""
    before = given.counts[person, "saturday"]
    return max(0, min(worked, before + worked - given.number("saturdays")))


def _said(given: Given, person: str, worked: int) -> Breach:
    what = message(
        "{person} works {worked} Saturdays after {before} before; {most} are allowed",
        person=person,
        worked=worked,
        before=given.counts[person, "saturday"],
        most=given.number("saturdays"),
    )
    return breach("saturdays", _over(given, person, worked), what, person=person)


CHECK = Check("saturdays", _measure)
