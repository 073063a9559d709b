"""People work away from their home site only if they agreed, and no farther than they agreed."""

from __future__ import annotations

from models.duties import Duty
from models.message import message
from models.people import Person
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, against


def _measure(given: Given) -> Verdict:
    too_far = [(duty, count) for duty in given.duties if (count := _too_far(given, duty))]
    found = tuple(
        against(
            "reach",
            duty,
            count,
            message(
                "{person} on {date}: {count} pieces farther from the home site than agreed",
                person=duty.person,
                date=duty.date.isoformat(),
                count=count,
            ),
        )
        for duty, count in too_far
    )
    return Verdict(sum(len(duty.pieces) for duty in given.duties), found)


def _too_far(given: Given, duty: Duty) -> int:
    return sum(not in_reach(given, given.person(duty), piece.site) for piece in duty.pieces)


def in_reach(given: Given, person: Person, site: str) -> bool:
    """Whether somebody works there: at home, as a Springer anywhere, else with consent and no farther than agreed."""
    if person.home_site in {None, site}:
        return True
    way = given.travel(person.home_site or "", site)
    return person.elsewhere and way is not None and way <= person.reach_minutes


CHECK = Check("reach", _measure)
