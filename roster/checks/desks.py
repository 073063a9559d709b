"""No more people work at a site at a time than there are desks for what they do."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from itertools import pairwise

from models.message import message
from models.outcome import Breach
from models.places import Desks, Site
from roster.checks.given import Given
from roster.checks.moments import minutes_between
from roster.checks.verdict import Check, Verdict, breach

Stay = tuple[dt.datetime, dt.datetime]
"""From - to, in UTC."""


def _measure(given: Given) -> Verdict:
    rooms = [(site, desks, _stays(given, site, desks)) for site in given.problem.sites for desks in site.desks]
    found = [
        _said(site, date, minutes)
        for site, desks, stays in rooms
        for date, minutes in _over(given, stays, desks.count).items()
    ]
    return Verdict(sum(len(stays) for _, _, stays in rooms), tuple(found))


def _stays(given: Given, site: Site, desks: Desks) -> list[Stay]:
    return [
        (given.moment(duty.date, piece.span.start), given.moment(duty.date, piece.span.end))
        for duty in given.duties
        for piece in duty.pieces
        if piece.site == site.id and piece.role in desks.roles
    ]


def _over(given: Given, stays: list[Stay], count: int) -> Counter[dt.date]:
    """Person-minutes above the number of desks by date, counted between moments at which somebody comes or goes."""
    changes: Counter[dt.datetime] = Counter()
    for start, end in stays:
        changes[start] += 1
        changes[end] -= 1
    found: Counter[dt.date] = Counter()
    present = 0
    for now, then in pairwise(sorted(changes)):
        present += changes[now]
        if present > count:
            found[now.astimezone(given.zone).date()] += (present - count) * minutes_between(now, then)
    return found


def _said(site: Site, date: dt.date, minutes: int) -> Breach:
    what = message(
        "{site} on {date}: {minutes} person-minutes more than there are desks",
        site=site.id,
        date=date.isoformat(),
        minutes=minutes,
    )
    return breach("desks", minutes, what, date=date, site=site.id)


CHECK = Check("desks", _measure)
