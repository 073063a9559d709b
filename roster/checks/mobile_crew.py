"""Nobody is the only one at work where a mobile team goes."""

from __future__ import annotations

import datetime as dt

from models.message import Message, message
from roster.checks.company import alone, verdict
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    needs = [alone(site.id) for site in given.problem.sites if site.mobile]
    return verdict(given, "mobile_crew", needs, _said)


def _said(site: str, date: dt.date, minutes: int) -> Message:
    return message(
        "{site} on {date}: {minutes} minutes with only one of the mobile team at work",
        site=site,
        date=date.isoformat(),
        minutes=minutes,
    )


CHECK = Check("mobile_crew", _measure)
