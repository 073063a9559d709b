"""What districts lend and borrow in each week, as sums that a limit can be set on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from models.demand import Step
from models.places import District
from roster.rules.facts import Facts
from roster.rules.hours import weeks
from roster.rules.total import Total, minutes_at_work

Limits = Callable[[District], tuple[int | None, int | None]]
"""Minutes that a district may lend and borrow; None: as many as there are."""


def totals(facts: Facts, limits: Limits, above: tuple[Step, ...] = (), strict: bool = False) -> Iterator[Total]:
    """A sum for every district, week and direction that has a limit; a Springer is of the district of the workbook."""
    for district in facts.problem.districts:
        own = frozenset(person.id for person in facts.problem.people if person.district == district.id)
        here = frozenset(site.id for site in facts.problem.sites if site.district == district.id)
        ways = ((own, facts.sites.keys() - here), (facts.people.keys() - own, here))
        for (people, sites), most in zip(ways, limits(district), strict=True):
            for week in weeks(facts.days) if most is not None else ():
                dates = frozenset(week)
                who, where = frozenset(people), frozenset(sites)
                yield Total(who, dates, where, minutes_at_work, most=most, above=above, strict=strict)
