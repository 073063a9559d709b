"""Nobody is sent away from home at short notice, unless it was published so or the person agrees."""

from __future__ import annotations

import datetime as dt

from models.people import Person
from roster.rules.facts import Facts
from roster.rules.posting import FilterPosting


def _told_in_time(facts: Facts, person: Person, date: dt.date, site: str) -> bool:
    made = facts.problem.horizon.planned_on
    if made is None or person.home_site is None or site == person.home_site:
        return True
    in_time = (date - made).days >= facts.number("elsewhere_notice")
    return in_time or (person.id, date) in facts.consents or _published_there(facts, person, date, site)


def _published_there(facts: Facts, person: Person, date: dt.date, site: str) -> bool:
    duty = facts.published.get((person.id, date))
    return duty is not None and any(piece.site == site for piece in duty.pieces)


POSTING = FilterPosting("elsewhere_notice", site=_told_in_time)
