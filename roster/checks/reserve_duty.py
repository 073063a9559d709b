"""Who stands by in reserve is where they belong, has nothing else to do, and can be sent elsewhere."""

from __future__ import annotations

from models.duties import Duty, Piece
from models.message import Message, message
from models.people import Limits
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, against


def _measure(given: Given) -> Verdict:
    meant = [duty for duty in given.duties if _standing_by(given, duty) or given.duty_type(duty).reserve]
    wrong = [(duty, sum(_wrong(given, duty, piece) for piece in duty.pieces)) for duty in meant]
    found = tuple(against("reserve_duty", duty, count, _said(duty, count)) for duty, count in wrong if count)
    return Verdict(sum(len(duty.pieces) for duty in meant), found)


def _standing_by(given: Given, duty: Duty) -> bool:
    return any(given.roles[piece.role].reserve for piece in duty.pieces)


def _wrong(given: Given, duty: Duty, piece: Piece) -> bool:
    reserve = given.roles[piece.role].reserve
    if reserve != given.duty_type(duty).reserve:
        return True
    return reserve and not (_is_at_home(given, duty, piece) and _may_leave(given, duty))


def _is_at_home(given: Given, duty: Duty, piece: Piece) -> bool:
    person = given.person(duty)
    if person.home_site is None:
        return given.sites[piece.site].district == person.district
    return person.home_site == piece.site


def _may_leave(given: Given, duty: Duty) -> bool:
    """Whether somebody could be sent to another site, alone, and be of use there."""
    person = given.person(duty)
    agreed = person.elsewhere or person.home_site is None
    useful = [held for held in person.qualifications if held.holds_on(duty.date) and not held.in_training]
    return agreed and bool(useful) and not any(map(_binds, (row for row in person.limits if row.holds_on(duty.date))))


def _binds(limits: Limits) -> bool:
    return limits.home_only or limits.not_alone or limits.young


def _said(duty: Duty, count: int) -> Message:
    return message(
        "{person} on {date}: {count} pieces are no reserve as it is meant",
        person=duty.person,
        date=duty.date.isoformat(),
        count=count,
    )


CHECK = Check("reserve_duty", _measure)
