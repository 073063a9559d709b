"""Whoever is in training for what a role needs works in it only while somebody who can do it works at the site."""

from __future__ import annotations

import datetime as dt

from models.duties import Duty, Piece
from models.message import Message, message
from roster.checks.company import Need, verdict
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    people = given.problem.people
    learned = sorted({row.qualification for person in people for row in person.qualifications if row.in_training})
    needs = [_need(given, site.id, qualification) for qualification in learned for site in given.problem.sites]
    return verdict(given, "trainer_present", needs, _said)


def _need(given: Given, site: str, qualification: str) -> Need:
    def held(duty: Duty) -> list[bool]:
        """For each time that it is held on the date whether it is only in training."""
        rows = given.person(duty).qualifications
        return [row.in_training for row in rows if row.qualification == qualification and row.holds_on(duty.date)]

    def learns(duty: Duty, piece: Piece) -> bool:
        return bool(held(duty)) and all(held(duty)) and qualification in given.roles[piece.role].qualifications

    return Need(site, learns, lambda duty, _piece: not all(held(duty)))


def _said(site: str, date: dt.date, minutes: int) -> Message:
    return message(
        "{site} on {date}: {minutes} person-minutes in training without a trainer",
        site=site,
        date=date.isoformat(),
        minutes=minutes,
    )


CHECK = Check("trainer_present", _measure)
