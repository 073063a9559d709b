"""A duty is what its duty type says, where and when that type may be used, in roles that its site has."""

from __future__ import annotations

import datetime as dt

from models.people import Person
from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting


def _as_its_type(_facts: Facts, frame: Frame) -> bool:
    duty_type = frame.shape.duty_type
    where = not duty_type.sites or all(site in duty_type.sites for site in frame.sites)
    return where and frame.date.weekday() in duty_type.weekdays


def _of_the_site(facts: Facts, _person: Person, _date: dt.date, site: str, role: str) -> bool:
    departments = facts.sites[site].departments
    return not departments or facts.roles[role].department in departments


POSTING = FilterPosting("duty_shape", frame=_as_its_type, role=_of_the_site)
