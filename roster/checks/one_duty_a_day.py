"""Nobody has two duties on one date."""

from __future__ import annotations

from models.message import message
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, breach


def _measure(given: Given) -> Verdict:
    found = tuple(
        breach(
            "one_duty_a_day",
            len(duties) - 1,
            message("{person} has {count} duties on {date}", person=person, count=len(duties), date=date.isoformat()),
            person=person,
            date=date,
        )
        for (person, date), duties in given.by_day.items()
        if len(duties) > 1
    )
    return Verdict(len(given.problem.people) * len(given.problem.horizon.days), found)


CHECK = Check("one_duty_a_day", _measure)
