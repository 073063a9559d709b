"""Nobody under 18 works more than eight hours a day."""

from __future__ import annotations

from models.message import message
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, breach


def _measure(given: Given) -> Verdict:
    limit = given.number("youth_daily")
    days = dict.fromkeys((duty.person, duty.date) for duty in given.young)
    worked = {day: sum(given.worked(duty) for duty in given.by_day[day]) for day in days}
    found = tuple(
        breach(
            "youth_daily",
            minutes - limit,
            message(
                "{person} works {minutes} minutes on {date}; {limit} are allowed",
                person=person,
                minutes=minutes,
                date=date.isoformat(),
                limit=limit,
            ),
            person=person,
            date=date,
        )
        for (person, date), minutes in worked.items()
        if minutes > limit
    )
    return Verdict(len(worked), found)


CHECK = Check("youth_daily", _measure)
