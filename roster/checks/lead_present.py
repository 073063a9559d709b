"""While people work at a site, somebody who may take responsibility for it works there, too."""

from __future__ import annotations

import datetime as dt

from models.message import Message, message
from roster.checks.company import Need, verdict, without_a_lead
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    needs: list[Need] = [without_a_lead(given, site.id) for site in given.problem.sites]
    return verdict(given, "lead_present", needs, _said)


def _said(site: str, date: dt.date, minutes: int) -> Message:
    return message(
        "{site} on {date}: {minutes} person-minutes without anybody in charge",
        site=site,
        date=date.isoformat(),
        minutes=minutes,
    )


CHECK = Check("lead_present", _measure)
