"""People work away from their home site only if they agreed, and no farther than they agreed."""

from __future__ import annotations

import datetime as dt

from models.people import Person
from roster.rules.facts import Facts
from roster.rules.posting import FilterPosting


def _agreed(facts: Facts, person: Person, _date: dt.date, site: str) -> bool:
    if person.home_site is None or site == person.home_site:
        return True
    way = facts.travel(person.home_site, site)
    return person.elsewhere and way is not None and way <= person.reach_minutes


POSTING = FilterPosting("reach", site=_agreed)
