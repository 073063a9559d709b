"""Who stands by in reserve is where they belong, has nothing else to do, and can be sent elsewhere."""

from __future__ import annotations

import datetime as dt

from models.duties import DutyType
from models.people import Person
from roster.rules.facts import Facts
from roster.rules.posting import FilterPosting


def _only_reserve(facts: Facts, duty_type: DutyType, role: str) -> bool:
    return facts.roles[role].reserve == duty_type.reserve


def _stands_by(facts: Facts, person: Person, date: dt.date, site: str, role: str) -> bool:
    return not facts.roles[role].reserve or (_belongs(facts, person, site) and _can_be_sent(person, date))


def _belongs(facts: Facts, person: Person, site: str) -> bool:
    if person.home_site is not None:
        return site == person.home_site
    return facts.sites[site].district == person.district


def _can_be_sent(person: Person, date: dt.date) -> bool:
    limits = [row for row in person.limits if row.holds_on(date)]
    bound = any(row.home_only or row.not_alone or row.young for row in limits)
    trained = any(row.holds_on(date) and not row.in_training for row in person.qualifications)
    return trained and not bound and (person.home_site is None or person.elsewhere)


POSTING = FilterPosting("reserve_duty", task=_only_reserve, role=_stands_by)
