"""Dated limits of a single person are kept; nobody is told why they exist."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from models.people import Limits, Person
from roster.rules.facts import Facts
from roster.rules.frame import Shape
from roster.rules.posting import FilterPosting


def _limits(person: Person, date: dt.date) -> Iterator[Limits]:
    return (limits for limits in person.limits if limits.holds_on(date))


def _within(_facts: Facts, person: Person, shape: Shape) -> bool:
    return all(
        (limits.daily_maximum is None or shape.minutes <= limits.daily_maximum)
        and (limits.earliest_start is None or shape.span.start >= limits.earliest_start)
        and (limits.latest_end is None or shape.span.end <= limits.latest_end)
        for limits in _limits(person, shape.date)
    )


def _where_allowed(_facts: Facts, person: Person, date: dt.date, site: str) -> bool:
    away = site != person.home_site
    return not any((limits.home_only and away) or site in limits.forbidden_sites for limits in _limits(person, date))


POSTING = FilterPosting("personal_limits", shape=_within, site=_where_allowed)
