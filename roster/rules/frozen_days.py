"""Days that are near stay as they were published, unless the person agrees to a change."""

from __future__ import annotations

import datetime as dt

from models.people import Person
from roster.rules.facts import Facts
from roster.rules.frame import Shape
from roster.rules.posting import AllowsFrame, FilterPosting
from roster.rules.published import published_duty, published_off, same_sites, same_times


def _frozen(facts: Facts, person: Person, date: dt.date) -> bool:
    made = facts.problem.horizon.planned_on
    if made is None or (person.id, date) in facts.consents:
        return False
    return (date - made).days < facts.number("frozen_days")


def _as_published(facts: Facts, person: Person, shape: Shape) -> bool:
    if not _frozen(facts, person, shape.date):
        return True
    duty = published_duty(facts, person, shape.date)
    return same_times(duty, shape) if duty else not published_off(facts, person, shape.date)


def _at_the_site(facts: Facts, person: Person, date: dt.date, site: str) -> bool:
    duty = published_duty(facts, person, date) if _frozen(facts, person, date) else None
    return duty is None or not duty.pieces or any(piece.site == site for piece in duty.pieces)


def _at_all_of_them(facts: Facts, person: Person, date: dt.date) -> AllowsFrame | None:
    """Who was to be at several sites is asked once more; a single one the sites have answered for."""
    duty = published_duty(facts, person, date) if _frozen(facts, person, date) else None
    if duty is None or len({piece.site for piece in duty.pieces}) < 2:
        return None
    return lambda _facts, frame: same_sites(duty, frame)


def _has_one(facts: Facts, person: Person, date: dt.date) -> bool:
    return _frozen(facts, person, date) and published_duty(facts, person, date) is not None


POSTING = FilterPosting(
    "frozen_days", shape=_as_published, site=_at_the_site, personal=_at_all_of_them, needs_duty=_has_one
)
