"""What was published for a person's day, and whether it still binds: a duty, a day off, or nothing at all."""

from __future__ import annotations

import datetime as dt

from models.duties import Duty
from models.people import Person
from roster.rules.facts import Facts
from roster.rules.frame import Frame, Shape


def published_duty(facts: Facts, person: Person, date: dt.date) -> Duty | None:
    """The duty that was published for a day, unless the person is now absent while it lasts."""
    duty = facts.published.get((person.id, date))
    absences = facts.absences.get((person.id, date), ())
    if duty is None or any(row.span is None or row.span.overlaps(duty.span) for row in absences):
        return None
    return duty


def published_off(facts: Facts, person: Person, date: dt.date) -> bool:
    """Whether a day off was published for a day."""
    return (person.id, date) in facts.published_off


def same_times(duty: Duty, shape: Shape) -> bool:
    """Whether a shape is the published duty's type at its times; its break may lie elsewhere."""
    return (shape.duty_type.id, shape.span) == (duty.duty_type, duty.span)


def same_sites(duty: Duty, frame: Frame) -> bool:
    """Whether a frame is at the sites of the published duty; nobody can say if one of the two has no work at a site."""
    places = {piece.site for piece in duty.pieces}
    return not places or not frame.pieces or places == set(frame.sites)


def same_day(duty: Duty, frame: Frame) -> bool:
    """Whether a frame is what was published: type, times and sites."""
    return same_times(duty, frame.shape) and same_sites(duty, frame)
