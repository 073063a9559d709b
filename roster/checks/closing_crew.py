"""Nobody is alone or without somebody in charge when a site closes, nor while the till is counted."""

from __future__ import annotations

import datetime as dt

from models.message import Message, message
from roster.checks.company import crew, doors, verdict
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    minutes = given.number("closing_crew")
    needs = [
        need
        for (site, date), hours in doors(given).items()
        for need in crew(given, site, date, max(0, hours.end - minutes), hours.end + given.sites[site].close_down)
    ]
    return verdict(given, "closing_crew", needs, _said)


def _said(site: str, date: dt.date, minutes: int) -> Message:
    return message(
        "{site} on {date}: {minutes} person-minutes at the closing without a second or somebody in charge",
        site=site,
        date=date.isoformat(),
        minutes=minutes,
    )


CHECK = Check("closing_crew", _measure)
