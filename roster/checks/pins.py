"""What a planner has fixed stays as it is."""

from __future__ import annotations

from models.duties import Duty
from models.message import message
from models.requests import Pin
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, breach


def _measure(given: Given) -> Verdict:
    pins = [pin for pin in given.problem.pins if pin.date in given.problem.horizon.days]
    found = tuple(
        breach(
            "pins",
            1,
            message("What was fixed for {person} on {date} is not kept", person=pin.person, date=pin.date.isoformat()),
            person=pin.person,
            date=pin.date,
            site=pin.site,
        )
        for pin in pins
        if not _is_kept(pin, given.by_day[pin.person, pin.date])
    )
    return Verdict(len(pins), found)


def _is_kept(pin: Pin, duties: list[Duty]) -> bool:
    if pin.off:
        return not duties
    return bool(duties) and all(_is_as_fixed(pin, duty) for duty in duties)


def _is_as_fixed(pin: Pin, duty: Duty) -> bool:
    return (
        pin.duty_type in {None, duty.duty_type}
        and all(pin.site in {None, piece.site} for piece in duty.pieces)
        and all(pin.role in {None, piece.role} for piece in duty.pieces)
    )


CHECK = Check("pins", _measure)
