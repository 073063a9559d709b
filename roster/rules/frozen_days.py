"""Days that are near stay as they were published, unless the person agrees to a change."""

from __future__ import annotations

import datetime as dt

from models.people import Person
from roster.rules.facts import Facts
from roster.rules.frame import Shape
from roster.rules.posting import FilterPosting
from roster.rules.published import published_duty, published_off, same_site, same_times


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
    return duty is None or same_site(duty, site)


def _has_one(facts: Facts, person: Person, date: dt.date) -> bool:
    return _frozen(facts, person, date) and published_duty(facts, person, date) is not None


POSTING = FilterPosting("frozen_days", shape=_as_published, site=_at_the_site, needs_duty=_has_one)
