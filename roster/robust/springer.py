"""A made-up Springer for each district: a full week, and what most colleagues there may do."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from models.base import Span
from models.people import Contract, Held, Pattern, PatternDay, Person
from models.problem import Problem

DAY = 468
"""Minutes of a day of 39 hours in five days."""

WEEK = 5 * DAY
WORKDAYS = 5


def springers(problem: Problem) -> dict[str, Person]:
    """One for each district with people and sites, by district, under an id that nobody has."""
    places = {site.district for site in problem.sites}
    return {
        district.id: _springer(problem, district.id)
        for district in problem.districts
        if district.id in places and usual(problem, district.id) is not None
    }


def usual(problem: Problem, district: str) -> tuple[str, ...] | None:
    """What most people of the district hold together on the first day, trained in all of it; None without people."""
    first = problem.horizon.first
    sets = Counter(
        tuple(
            sorted({row.qualification for row in person.qualifications if row.holds_on(first) and not row.in_training})
        )
        for person in problem.people
        if person.district == district
    )
    return min(sets, key=lambda held: (-sets[held], held)) if sets else None


def _springer(problem: Problem, district: str) -> Person:
    return Person(
        id=_free_id(problem, district),
        district=district,
        contracts=(Contract(weekly_minutes=WEEK, pattern=_pattern(problem)),),
        qualifications=tuple(Held(qualification=held) for held in usual(problem, district) or ()),
    )


def _pattern(problem: Problem) -> Pattern:
    """Monday to Friday, from the first minute of any crew to the last."""
    sites = {site.id: site for site in problem.sites}
    starts = [max(0, row.span.start - sites[row.site].set_up) for row in problem.openings]
    ends = [row.span.end + sites[row.site].close_down for row in problem.openings]
    worked = PatternDay(window=Span(start=min(starts, default=360), end=max(ends, default=1320)), target=DAY)
    monday = problem.horizon.first - dt.timedelta(days=problem.horizon.first.weekday())
    return Pattern(anchor=monday, weeks=((worked,) * WORKDAYS + (None,) * (7 - WORKDAYS),))


def _free_id(problem: Problem, district: str) -> str:
    taken = {person.id for person in problem.people}
    name = f"+{district}"[:50]
    while name in taken:
        name = f"+{name}"
    return name
