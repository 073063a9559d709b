"""On average nobody works more than eight hours a weekday; what was before comes as one figure of the hours account."""

from __future__ import annotations

import datetime as dt

from models.people import Person
from roster.rules.facts import Facts
from roster.rules.hours import minutes_of
from roster.rules.posting import Chain, SequencePosting

SUNDAY = 6
PERIOD = 24 * 7
"""Days of the reference period; a horizon as long as that needs no figure."""


def _on_average(chain: Chain) -> None:
    so_far = _figure(chain.facts, chain.person)
    if so_far is not None:
        counted = sum(_counted(chain.facts, chain.person, date) for date in chain.facts.days)
        chain.require(minutes_of(chain, chain.facts.days), None, max(0, counted - so_far))


def _figure(facts: Facts, person: Person) -> int | None:
    figures = [row.average for row in facts.accounts.get(person.id, ()) if row.average is not None]
    return max(figures, default=0 if len(facts.days) >= PERIOD else None)


def _counted(facts: Facts, person: Person, date: dt.date) -> int:
    """Minutes that a date lets somebody work on average: nothing on days that cannot make up for long ones."""
    if date.weekday() == SUNDAY or person.contract_on(date) is None or _is_free(facts, person, date):
        return 0
    if _is_away(facts, person, date):
        return 0
    if person.pattern_on(date) is None and _is_away_that_week(facts, person, date):
        return 0
    absences = facts.absences.get((person.id, date), ())
    return max(0, facts.number("average_week") - sum(row.credited for row in absences))


def _is_away_that_week(facts: Facts, person: Person, date: dt.date) -> bool:
    """Leave of a whole week takes all its weekdays, those off in the pattern too."""
    week = date.isocalendar()[:2]
    rostered = {day for day in facts.days if day.isocalendar()[:2] == week and person.pattern_on(day)}
    wanted = {day for day in rostered if not _is_free(facts, person, day)}
    return bool(wanted) and all(_is_away(facts, person, day) for day in wanted)


def _is_away(facts: Facts, person: Person, date: dt.date) -> bool:
    return any(row.span is None for row in facts.absences.get((person.id, date), ()))


def _is_free(facts: Facts, person: Person, date: dt.date) -> bool:
    return date in facts.holidays or any(
        (row.person, row.date) == (person.id, date) for row in facts.problem.holiday_credits
    )


POSTING = SequencePosting("average_week", _on_average)
