"""Nobody works more than so many days in a row."""

from __future__ import annotations

from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.runs import Run, beyond, runs
from roster.checks.verdict import Check, Verdict, breach


def _measure(given: Given) -> Verdict:
    most = given.number("consecutive_days")
    found = [(person, run) for person, days in given.days_worked.items() for run in runs(days)]
    broken = tuple(_said(person, run, over, most) for person, run in found if (over := beyond(given, run, most)))
    return Verdict(len(found), broken)


def _said(person: str, run: Run, over: Run, most: int) -> Breach:
    what = message(
        "{person} works {days} days in a row from {first}; at most {most} are allowed",
        person=person,
        days=len(run),
        first=run[0].isoformat(),
        most=most,
    )
    return breach("consecutive_days", len(over), what, person=person, date=over[0])


CHECK = Check("consecutive_days", _measure)
