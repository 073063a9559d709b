"""Whoever a strict rule leaves without company, a desk or room in a sum goes home, as far as that is lawful."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from models.duties import Duty
from roster.solver.ledger import UNLAWFUL_AT_LEAST
from roster.solver.standing import Duties, Standing


def send_home(standing: Standing) -> None:
    """Take days from people who are somewhere they must not be, until the roster is lawful.

    At first only where that mends more than it breaks elsewhere, then wherever it goes on, unless whoever must work
    is still there without others in the end. Both end, because duties only become fewer.
    """
    while not standing.is_lawful() and _send(standing, _pays):
        pass
    before = dict(standing.duties)
    while not standing.is_lawful() and _send(standing, _goes_on):
        pass
    if not standing.is_lawful():
        standing.give_all(before)


def in_trouble(standing: Standing) -> list[Duty]:
    """The duties in which somebody lacks company or a desk, or counts in a sum over many people that is outside."""
    wrong, beyond = standing.ledger.wrong(), not standing.totals.is_lawful()
    return [
        duty
        for duty in standing.all_duties()
        if any(number in wrong for number, _ in standing.ledger.taken(duty))
        or (beyond and standing.totals.counts(duty))
    ]


def _send(standing: Standing, wanted: Callable[[Standing, Mapping[str, Duties]], bool]) -> bool:
    """Send home one by one, then all of a site and day together, who would only need each other; whether anybody."""
    anybody = False
    for together in _groups(standing):
        new = {person: left for person, date in together if (left := _less(standing, person, date)) is not None}
        if new and wanted(standing, new):
            standing.give_all(new)
            anybody = True
    return anybody


def _groups(standing: Standing) -> Iterator[list[tuple[str, dt.date]]]:
    at: dict[tuple[str, dt.date], dict[tuple[str, dt.date], None]] = defaultdict(dict)
    for duty in in_trouble(standing):
        yield [(duty.person, duty.date)]
        for piece in duty.pieces:
            at[piece.site, duty.date][duty.person, duty.date] = None
    for group in at.values():
        if len(group) > 1:
            yield list(group)


def _pays(standing: Standing, new: Mapping[str, Duties]) -> bool:
    return standing.gain(new) >= UNLAWFUL_AT_LEAST


def _goes_on(_standing: Standing, new: Mapping[str, Duties]) -> bool:
    return bool(new)


def _less(standing: Standing, person: str, date: dt.date) -> Duties | None:
    """What could be left of somebody's duties without that date: the most that is lawful; None if nothing is."""
    duties, rules = standing.duties[person], standing.rules[person]
    if date in rules.must_work or all(duty.date != date for duty in duties):
        return None
    week = next(set(week) for week in rules.weeks if date in week)
    for gone in ({date}, week, {duty.date for duty in duties}):
        left = tuple(duty for duty in duties if duty.date not in gone or duty.date in rules.must_work)
        if standing.may_have(person, left):
            return left
    return None
