"""What weeks to come may want, as far as the weeks known tell: nothing is read of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from random import Random

from benchmarks.inrc2 import Range, Requirement, Week
from benchmarks.inrc2_problem import DAY, cell_of
from benchmarks.inrc2_score import OPTIMAL
from models.demand import Cell, Step
from models.problem import Problem

KINDS = (range(5), range(5, 7))
"""Working days and weekends, by their numbers in the week."""


def expected(known: Sequence[Week], nurses: Sequence[str], place: int) -> Week:
    """What a week to come is expected to want, the first, second ... by its place.

    Heads: of each kind of day what such days wanted so far. Days of a week known are few; working days are taken
    together, and so are weekends. Wishes: those of a week known, but other people's; whose they will be nobody knows.
    """
    by_row = [[week.requirements[number] for week in known] for number in range(len(known[0].requirements))]
    heads = tuple(_expected(rows, number + place) for number, rows in enumerate(by_row))
    other = {nurse: nurses[(number + place + 1) % len(nurses)] for number, nurse in enumerate(nurses)}
    like = known[-1 - place % len(known)]
    return Week(heads, tuple((other[nurse], day, shift) for nurse, day, shift in like.unwanted))


def _expected(rows: Sequence[Requirement], turn: int) -> Requirement:
    heads = tuple(day for kind in KINDS for day in _alike([row.days[day] for row in rows for day in kind], kind, turn))
    return Requirement(rows[0].shift, rows[0].skill, heads)


def _alike(known: Sequence[Range], days: range, turn: int) -> Iterator[Range]:
    """Days of one kind: their mean, in whole heads."""
    least = _spread(sum(day.least for day in known), len(known), len(days), turn)
    most = _spread(sum(day.most for day in known), len(known), len(days), turn)
    return (Range(low, max(low, high)) for low, high in zip(least, most, strict=True))


def _spread(heads: int, known: int, days: int, turn: int) -> list[int]:
    """The heads of so many days known, on other days: no day has more than one above another.

    Which days have more goes round by `turn`, or it would be the same ones for all shifts.
    """
    total = (2 * heads * days + known) // (2 * known)
    return [
        (place + 1) * total // days - place * total // days for place in ((day + turn) % days for day in range(days))
    ]


def drawn(known: Sequence[Week], nurses: Sequence[str], dice: Random) -> Week:
    """A week that might come: each day is one of those known, of its kind, with the wishes of a week, but others'."""
    days = [dice.choice([(week, day) for week in known for day in kind]) for kind in KINDS for _ in kind]
    heads = tuple(
        Requirement(row.shift, row.skill, tuple(week.requirements[number].days[day] for week, day in days))
        for number, row in enumerate(known[0].requirements)
    )
    other = dict(zip(nurses, dice.sample(nurses, len(nurses)), strict=True))
    return Week(heads, tuple((other[nurse], day, shift) for nurse, day, shift in dice.choice(known).unwanted))


def at_expected_cost(problem: Problem, known: Sequence[Week], since: dt.date) -> Problem:
    """The problem with demand from a date on that costs what a roster is expected to lack there.

    Each head costs its points times the share of days seen, of the same kind, that wanted it. Plans then need not keep
    a whole number of heads that nobody has asked for.
    """
    dates = [date for date in _dates(problem) if date >= since]
    cells = [cell for date in dates for cell in _cells(known, date)]
    kept = [cell for cell in problem.cells if getattr(cell.when, "date", since) < since]
    return problem.changed(cells=(*kept, *cells))


def _dates(problem: Problem) -> Iterator[dt.date]:
    horizon = problem.horizon
    return (horizon.first + number * DAY for number in range((horizon.last - horizon.first).days + 1))


def _cells(known: Sequence[Week], date: dt.date) -> Iterator[Cell]:
    kind = next(kind for kind in KINDS if date.weekday() in kind)
    for number, row in enumerate(known[0].requirements):
        seen = [week.requirements[number].days[day].most for week in known for day in kind]
        prices = [round(OPTIMAL * sum(heads > had for heads in seen) / len(seen)) for had in range(max(seen))]
        below = tuple(Step(count=1, points=points) for points in reversed(prices) if points)
        if below:
            yield cell_of(date, row, len(below), below)
