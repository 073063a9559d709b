"""Nobody is alone or without somebody in charge in the first minutes after a site opens."""

from __future__ import annotations

import datetime as dt

from models.message import Message, message
from roster.checks.company import crew, doors, verdict
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    minutes = given.number("opening_crew")
    needs = [
        need
        for (site, date), hours in doors(given).items()
        for need in crew(given, site, date, hours.start, hours.start + minutes)
    ]
    return verdict(given, "opening_crew", needs, _said)


def _said(site: str, date: dt.date, minutes: int) -> Message:
    return message(
        "{site} on {date}: {minutes} person-minutes at the opening without a second or somebody in charge",
        site=site,
        date=date.isoformat(),
        minutes=minutes,
    )


CHECK = Check("opening_crew", _measure)
