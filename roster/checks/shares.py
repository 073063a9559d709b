"""What is above a person's fair share costs points; the share is worked out anew from the contract and the counts."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from math import ceil

from models.history import Tally
from models.people import Person
from roster.checks.given import Given
from roster.checks.verdict import Verdict

FULL_TIME = 39 * 60
FOUR_WEEKS = 28


def above_share(given: Given, rule: str, what: Tally, had: Counter[str], price: int, step: int = 1) -> Verdict:
    """Points for what people had in the horizon above their shares; what is more than a step above counts twice."""
    above = [max(0, had[person.id] - share(given, rule, what, person)) for person in given.problem.people]
    twice = sum(max(0, amount - step) for amount in above)
    return Verdict(len(above), amount=sum(above), points=price * (sum(above) + twice))


def share(given: Given, rule: str, what: Tally, person: Person) -> int:
    """The share in all the days that count, rounded up, less what was counted before."""
    contracts = [contract for date in given.problem.horizon.days if (contract := person.contract_on(date))]
    part = min(Fraction(1), Fraction(contracts[0].weekly_minutes, FULL_TIME)) if contracts else Fraction(0)
    whole = ceil(given.number(rule) * part * Fraction(_days(given, what, person), FOUR_WEEKS))
    return max(0, whole - given.counts[person.id, what])


def _days(given: Given, what: Tally, person: Person) -> int:
    """From the day on which counting began to the last one; without a day, it began with the month."""
    first, last = given.problem.horizon.first, given.problem.horizon.last
    rows = [row for row in given.problem.history.counts if (row.person, row.what) == (person.id, what)]
    began = [row.since or first.replace(day=1) for row in rows]
    return (last - min([first, *began])).days + 1
