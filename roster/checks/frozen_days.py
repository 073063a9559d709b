"""Days that are near stay as they were published, unless the person agrees to a change."""

from __future__ import annotations

from models.message import message
from roster.checks.given import Given
from roster.checks.published import Published, is_kept, published_days
from roster.checks.verdict import Check, Verdict, breach


def _measure(given: Given) -> Verdict:
    frozen = _frozen(given)
    found = tuple(
        breach(
            "frozen_days",
            1,
            message(
                "The day of {person} on {date} is not as it was published, and no consent is known",
                person=day.person,
                date=day.date.isoformat(),
            ),
            person=day.person,
            date=day.date,
        )
        for day in frozen
        if not is_kept(given, day)
    )
    return Verdict(len(frozen), found)


def _frozen(given: Given) -> list[Published]:
    made = given.problem.horizon.planned_on
    if made is None:
        return []
    agreed = {(row.person, row.date) for row in given.problem.consents}
    notice = given.number("frozen_days")
    return [
        day for day in published_days(given) if (day.date - made).days < notice and (day.person, day.date) not in agreed
    ]


CHECK = Check("frozen_days", _measure)
