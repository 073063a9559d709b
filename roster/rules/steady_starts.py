"""A start far from that of the working day before, in the same week, has a price."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import combinations

from models.duties import Duty
from roster.rules.days import DAY, worked
from roster.rules.hours import weeks
from roster.rules.posting import Chain, Choice, SequencePosting, Terms

Start = tuple[int, int, Terms]
"""A minute of the day, whether somebody started then for certain, and the options that start then."""


def _priced(chain: Chain) -> None:
    for week in weeks(_with_the_days_before(chain)):
        for earlier, later in combinations(week, 2):
            if later >= chain.facts.days[0]:
                _jumps(chain, earlier, later)


def _with_the_days_before(chain: Chain) -> list[dt.date]:
    """The horizon, and the days of its first week that lie before it."""
    first = chain.facts.days[0]
    return [*(first - back * DAY for back in range(first.weekday(), 0, -1)), *chain.facts.days]


def _jumps(chain: Chain, earlier: dt.date, later: dt.date) -> None:
    """For each start on the earlier day one row: that start, one far from it on the later day, no duty between."""
    between = [worked(chain, earlier + number * DAY) for number in range(1, (later - earlier).days)]
    if any(day.certain for day in between):
        return
    rests = [term for day in between for term in day.terms(-1)]
    most, price = chain.facts.number("steady_starts"), chain.facts.problem.prices.start_jump
    for start, certain, terms in _starts(chain, earlier):
        far = [(1, choice) for choice in _clocked(chain.options(later)) if abs(_start(choice) - start) > most]
        if far:
            chain.charge_distance("steady_starts", [*terms, *far, *rests], 1 - certain, 0, price)


def _starts(chain: Chain, date: dt.date) -> Iterator[Start]:
    before = chain.facts.before.get((chain.person.id, date), ())
    if before and all(_has_clock(chain, duty) for duty in before):
        yield min(duty.span.start for duty in before), 1, ()
    options = _clocked(chain.options(date))
    for start in sorted({_start(choice) for choice in options}):
        yield start, 0, [(1, choice) for choice in options if _start(choice) == start]


def _clocked(choices: Sequence[Choice]) -> Sequence[Choice]:
    return [choice for choice in choices if choice.frame.shape.duty_type.clock != "none"]


def _start(choice: Choice) -> int:
    return choice.frame.shape.span.start


def _has_clock(chain: Chain, duty: Duty) -> bool:
    return bool(duty.parts) and chain.facts.duty_types[duty.duty_type].clock != "none"


POSTING = SequencePosting("steady_starts", _priced)
