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
    free = date.weekday() == SUNDAY or date in facts.holidays or person.contract_on(date) is None
    absences = facts.absences.get((person.id, date), ())
    if free or any(row.span is None for row in absences) or _is_credited(facts, person, date):
        return 0
    return max(0, facts.number("average_week") - sum(row.credited for row in absences))


def _is_credited(facts: Facts, person: Person, date: dt.date) -> bool:
    return any((row.person, row.date) == (person.id, date) for row in facts.problem.holiday_credits)


POSTING = SequencePosting("average_week", _on_average)
