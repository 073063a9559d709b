"""Nobody works in a role without its qualifications; those in training may, they count where a cell says so."""

from __future__ import annotations

import datetime as dt

from models.people import Person
from roster.rules.facts import Facts
from roster.rules.posting import FilterPosting


def _holds_all(facts: Facts, person: Person, date: dt.date, _site: str, role: str) -> bool:
    held = {row.qualification for row in person.qualifications if row.holds_on(date)}
    return all(needed in held for needed in facts.roles[role].qualifications)


POSTING = FilterPosting("qualification", role=_holds_all)
