"""The lead of a site or somebody who deputises has a duty there on every day on which it opens."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict

from models.demand import Step
from models.people import Person
from roster.rules.facts import Facts
from roster.rules.posting import City, CoverPosting
from roster.rules.total import Total, once

RULE = "lead_and_deputy"


def _one_of_them(city: City) -> None:
    facts = city.facts
    strict = facts.settings[RULE].mode == "strict"
    price = () if strict else (Step(points=facts.problem.prices.lead_away_day),)
    for site, people in _together(facts):
        for date in facts.days:
            if (site, date) in facts.staffed and any(_can_come(facts, person, date, site) for person in people):
                ids, there = frozenset(person.id for person in people), frozenset({site})
                city.total(RULE, Total(ids, frozenset({date}), there, once, least=1, below=price, strict=strict))


def _together(facts: Facts) -> list[tuple[str, list[Person]]]:
    """The home site of every lead for whom somebody deputises, with the lead and all who do."""
    deputies: dict[str, list[Person]] = defaultdict(list)
    for person in facts.problem.people:
        if person.deputises_for:
            deputies[person.deputises_for].append(person)
    leads = [(facts.people[lead], others) for lead, others in deputies.items()]
    return [(lead.home_site, [lead, *others]) for lead, others in leads if lead.home_site]


def _can_come(facts: Facts, person: Person, date: dt.date, site: str) -> bool:
    """Whether nothing that is known before keeps a person from a duty at a site: pattern, absence, way."""
    day = person.id, date
    gone = any(row.span is None for row in facts.absences.get(day, ()))
    off = gone or person.pattern_on(date) is None
    free = not facts.off("sunday_and_holiday") and (date.weekday() == 6 or date in facts.holidays)
    barred = date.weekday() == 5 and not facts.off("saturday_pool") and not person.saturday_pool
    return not (off or free or barred) and _goes_to(facts, person, site)


def _goes_to(facts: Facts, person: Person, site: str) -> bool:
    if person.home_site in {None, site}:
        return True
    way = facts.travel(person.home_site or site, site)
    return person.elsewhere and way is not None and way <= person.reach_minutes


POSTING = CoverPosting(RULE, _one_of_them, among_others=True)
