"""Nobody is given one duty type on more than so many days in a row."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict

from models.message import message
from models.outcome import Breach
from roster.checks.given import Given
from roster.checks.runs import Run, beyond, runs
from roster.checks.verdict import Check, Verdict, breach

Alike = tuple[str, str]
"""A person and a duty type."""


def _measure(given: Given) -> Verdict:
    most = given.number("same_type_in_a_row")
    found = [(alike, run) for alike, dates in _days(given).items() for run in runs(dates)]
    broken = tuple(_said(alike, run, over, most) for alike, run in found if (over := beyond(given, run, most)))
    return Verdict(len(found), broken)


def _days(given: Given) -> dict[Alike, list[dt.date]]:
    found: dict[Alike, list[dt.date]] = defaultdict(list)
    for duty in (*given.before, *given.duties):
        found[duty.person, duty.duty_type].append(duty.date)
    return found


def _said(alike: Alike, run: Run, over: Run, most: int) -> Breach:
    person, duty_type = alike
    what = message(
        "{person} has the duty {duty_type} on {days} days in a row from {first}; at most {most} are allowed",
        person=person,
        duty_type=duty_type,
        days=len(run),
        first=run[0].isoformat(),
        most=most,
    )
    return breach("same_type_in_a_row", len(over), what, person=person, date=over[0])


CHECK = Check("same_type_in_a_row", _measure)
