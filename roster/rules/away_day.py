"""A day away from the home site has a price."""

from __future__ import annotations

from models.people import Person
from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting


def days_away(_facts: Facts, person: Person, frame: Frame) -> int:
    """1 for a duty away from the home site; a Springer has none."""
    home = person.home_site
    return int(home is not None and bool(frame.pieces) and (frame.site != home or frame.change is not None))


def _price(facts: Facts) -> int:
    return facts.problem.prices.away_day


POSTING = FilterPosting("away_day", amount=days_away, price=_price)
