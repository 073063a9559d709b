"""The way to a site that is not the home site has a price by the minute."""

from __future__ import annotations

from models.people import Person
from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting


def minutes_of_way(facts: Facts, person: Person, frame: Frame) -> int:
    """From the home site to where the day begins."""
    if person.home_site is None or not frame.pieces:
        return 0
    return facts.travel(person.home_site, frame.site) or 0


def _price(facts: Facts) -> int:
    return facts.problem.prices.travel_minute


POSTING = FilterPosting("travel", amount=minutes_of_way, price=_price)
