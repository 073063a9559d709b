"""Nobody works more than ten hours a day."""

from __future__ import annotations

from models.message import message
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, breach


def _measure(given: Given) -> Verdict:
    limit = given.number("daily_maximum")
    worked = {day: sum(given.worked(duty) for duty in duties) for day, duties in given.by_day.items()}
    found = tuple(
        breach(
            "daily_maximum",
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


CHECK = Check("daily_maximum", _measure)
