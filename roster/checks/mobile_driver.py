"""Where a mobile team goes, somebody who may drive works, too."""

from __future__ import annotations

import datetime as dt

from models.duties import Duty, Piece
from models.message import Message, message
from roster.checks.company import Need, verdict
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    needs = [_without_a_driver(given, site.id, site.driver) for site in given.problem.sites if site.driver]
    return verdict(given, "mobile_driver", needs, _said)


def _without_a_driver(given: Given, site: str, qualification: str) -> Need:
    """Everybody there needs somebody who holds it, in training is not enough."""

    def drives(duty: Duty, _piece: Piece) -> bool:
        return any(
            held.qualification == qualification and held.holds_on(duty.date) and not held.in_training
            for held in given.person(duty).qualifications
        )

    return Need(site, lambda duty, piece: not drives(duty, piece), drives)


def _said(site: str, date: dt.date, minutes: int) -> Message:
    return message(
        "{site} on {date}: {minutes} person-minutes without anybody who may drive",
        site=site,
        date=date.isoformat(),
        minutes=minutes,
    )


CHECK = Check("mobile_driver", _measure)
