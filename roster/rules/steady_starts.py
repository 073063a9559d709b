"""A start far from that of the working day before, in the same week, has a price."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from models.duties import Duty
from roster.rules.days import DAY, Worked, worked
from roster.rules.hours import weeks
from roster.rules.posting import Chain, Choice, SequencePosting, Terms

Start = tuple[int, int, Terms]
"""A minute of the day, whether somebody started then for certain, and the options that start then."""


@dataclass(frozen=True, slots=True)
class _Day:
    """A day's starts, and whether there is a duty, with a clock or without."""

    worked: Worked
    starts: tuple[Start, ...]


def _priced(chain: Chain) -> None:
    for week in weeks(_with_the_days_before(chain)):
        days = [_Day(worked(chain, date), tuple(_starts(chain, date))) for date in week]
        for earlier, later in combinations(range(len(week)), 2):
            if week[later] >= chain.facts.days[0]:
                _jumps(chain, days[earlier], days[later], days[earlier + 1 : later])


def _with_the_days_before(chain: Chain) -> list[dt.date]:
    """The horizon, and the days of its first week that lie before it."""
    first = chain.facts.days[0]
    return [*(first - back * DAY for back in range(first.weekday(), 0, -1)), *chain.facts.days]


def _jumps(chain: Chain, earlier: _Day, later: _Day, between: Sequence[_Day]) -> None:
    """For starts on the earlier day from which the same are far one row: one of each, and no duty between."""
    if any(day.worked.certain for day in between):
        return
    rests = [term for day in between for term in day.worked.terms(-1)]
    price = chain.facts.problem.prices.start_jump
    for certain, soon, late in _far_apart(earlier, later, chain.facts.number("steady_starts")):
        chain.charge_distance("steady_starts", [*soon, *late, *rests], 1 - certain, 0, price)


def _far_apart(earlier: _Day, later: _Day, most: int) -> Iterator[tuple[int, Terms, Terms]]:
    """Starts of one day, and those of the other that are far from each of them."""
    groups: dict[tuple[int, frozenset[int]], list[tuple[int, Choice]]] = {}
    for start, certain, terms in earlier.starts:
        far = frozenset(number for number, row in enumerate(later.starts) if abs(row[0] - start) > most)
        if far:
            groups.setdefault((certain, far), []).extend(terms)
    for (certain, far), soon in groups.items():
        yield certain, soon, [term for number in sorted(far) for term in later.starts[number][2]]


def _starts(chain: Chain, date: dt.date) -> Iterator[Start]:
    before = chain.facts.before.get((chain.person.id, date), ())
    if before and all(_has_clock(chain, duty) for duty in before):
        yield min(duty.span.start for duty in before), 1, ()
    found: dict[int, list[tuple[int, Choice]]] = {}
    for choice in _clocked(chain.options(date)):
        found.setdefault(_start(choice), []).append((1, choice))
    for start in sorted(found):
        yield start, 0, found[start]


def _clocked(choices: Sequence[Choice]) -> Sequence[Choice]:
    return [choice for choice in choices if choice.frame.shape.duty_type.clock != "none"]


def _start(choice: Choice) -> int:
    return choice.frame.shape.span.start


def _has_clock(chain: Chain, duty: Duty) -> bool:
    return bool(duty.parts) and chain.facts.duty_types[duty.duty_type].clock != "none"


POSTING = SequencePosting("steady_starts", _priced)
