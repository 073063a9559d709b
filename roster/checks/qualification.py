"""Nobody works in a role without its qualifications; being in training is enough."""

from __future__ import annotations

from models.duties import Duty, Piece
from models.message import message
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, against


def _measure(given: Given) -> Verdict:
    missing = [(duty, len(pieces)) for duty in given.duties if (pieces := _not_qualified(given, duty))]
    found = tuple(
        against(
            "qualification",
            duty,
            count,
            message(
                "{person} is not qualified for {count} pieces of the duty on {date}",
                person=duty.person,
                count=count,
                date=duty.date.isoformat(),
            ),
        )
        for duty, count in missing
    )
    return Verdict(sum(len(duty.pieces) for duty in given.duties), found)


def _not_qualified(given: Given, duty: Duty) -> list[Piece]:
    held = {row.qualification for row in given.person(duty).qualifications if row.holds_on(duty.date)}
    return [piece for piece in duty.pieces if not held.issuperset(given.roles[piece.role].qualifications)]


CHECK = Check("qualification", _measure)
