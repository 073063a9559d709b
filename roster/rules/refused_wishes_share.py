"""Refused wishes above a person's fair share cost points; each counts once, whatever its weight."""

from __future__ import annotations

from models.people import Person
from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.shares import Share, posting
from roster.rules.wished_duty import wished_duties
from roster.rules.wishes import refused_by


def _refused(facts: Facts, person: Person, frame: Frame) -> int:
    """Beside a day without a duty, which refuses every wish for one."""
    wishes, given = facts.wishes.get((person.id, frame.date), ()), frame.shape.duty_type.id
    kept = sum(wish.kind == "duty_type" and wish.duty_type == given for wish in wishes)
    return len(refused_by(facts, person, frame)) - kept


def _refused_anyway(facts: Facts, person: Person) -> int:
    return len(list(wished_duties(facts, person.id)))


POSTING = posting(
    Share(
        "refused_wishes_share",
        "refused_wishes",
        _refused,
        lambda prices: prices.refused_above_share,
        anyway=_refused_anyway,
    )
)
