"""Waits that queue formulas predict beside waits that were measured, half hour by half hour, in a real call centre."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

from benchmarks.arrivals import HalfHour
from models.base import Data
from roster.demand.history import STEP, Daily
from roster.demand.queues import impatient, mean_wait

OWN_STAFF = "IN"
"""Calls about the internet had people of their own."""
OPENED, FEWEST = 7 * 60, 10
"""From seven on, half hours with ten calls or more: the others say little about means."""
WEEKDAYS = frozenset({6, 0, 1, 2, 3})
"""Sunday to Thursday: the week of that country."""
MOST_DESKS = 30
DRAWS = 2000


class Slot(Data):
    """All calls of a half hour that the same people answered; minutes are means, `wait` over all who called."""

    date: dt.date
    start: int
    calls: int
    left: float
    minutes: float
    wait: float

    @property
    def load(self) -> float:
        """Desks that would be busy if nobody left."""
        return self.calls * self.minutes / STEP


class Compared(Data):
    """A way to predict waits, tried on later days: seconds it is off a call, with a 90 % interval, and its correlation.

    `said` and `was` are the means over all calls in seconds.
    """

    way: str
    calls: int
    off: tuple[float, float, float]
    correlation: float
    said: float
    was: float


class Waits(Data):
    """Everything compared; `patience` in minutes and staff were guessed from the first half of the days.

    `left` is the share of callers who left on the later days: as it was, and as patience says it of measured waits.
    """

    patience: float
    days: tuple[int, int]
    left: tuple[float, float]
    compared: tuple[Compared, ...]


Formula = Callable[[Slot, int], float]
"""Minutes that callers of a half hour wait on average with so many people."""


def slots(rows: Sequence[HalfHour]) -> list[Slot]:
    """Half hours of the same people, added up over types of calls."""
    together: dict[tuple[dt.date, int], list[HalfHour]] = defaultdict(list)
    for row in rows:
        if row.type != OWN_STAFF and row.start >= OPENED and row.date.weekday() in WEEKDAYS:
            together[row.date, row.start].append(row)
    found = [_added(each) for _, each in sorted(together.items()) if sum(row.answered for row in each)]
    return [slot for slot in found if slot.calls >= FEWEST and slot.left <= 0.5]  # a line broke once: 352 of 374 left


def _added(rows: Sequence[HalfHour]) -> Slot:
    calls, answered = sum(row.offered for row in rows), sum(row.answered for row in rows)
    service = sum(row.answered * (row.service_seconds or 0) for row in rows)
    wait = sum(row.offered * row.wait_seconds for row in rows)
    return Slot(
        date=rows[0].date,
        start=rows[0].start,
        calls=calls,
        left=sum(row.abandoned for row in rows) / calls,
        minutes=max(service / answered / 60, 0.1),
        wait=wait / calls / 60,
    )


def compare(rows: Sequence[HalfHour]) -> Waits:
    """Guess patience and staff by time of day from the first half of the days, and predict the others."""
    found = slots(rows)
    dates = sorted({slot.date for slot in found})
    early = [slot for slot in found if slot.date < dates[len(dates) // 2]]
    late = [slot for slot in found if slot.date >= dates[len(dates) // 2]]
    patience = _mean(early, lambda slot: slot.wait) / _mean(early, lambda slot: slot.left)
    formulas: Mapping[str, Formula] = {
        "Erlang A": lambda slot, desks: impatient(slot.load, desks, slot.minutes, patience, 1).wait,
        "Erlang C": lambda slot, desks: mean_wait(slot.load, desks, slot.minutes),
    }
    said = {name: _said(formula, early, late) for name, formula in formulas.items()}
    said["mean of that half hour before"] = _as_before(early, late)
    return Waits(
        patience=round(patience, 2),
        days=(len(dates) // 2, len(dates) - len(dates) // 2),
        left=(round(_mean(late, lambda slot: slot.left), 4), round(_mean(late, lambda slot: slot.wait / patience), 4)),
        compared=tuple(_compared(name, each, late) for name, each in said.items()),
    )


def _mean(found: Sequence[Slot], of: Callable[[Slot], float]) -> float:
    return sum(slot.calls * of(slot) for slot in found) / sum(slot.calls for slot in found)


def _said(formula: Formula, early: Sequence[Slot], late: Sequence[Slot]) -> list[float]:
    """Waits of the later days with the staff that fits the earlier ones best at that time of day."""
    staff = {start: _staff(formula, same) for start, same in _by_start(early).items()}
    usual = round(float(np.mean(list(staff.values()))))
    return [_finite(formula(slot, staff.get(slot.start, usual))) for slot in late]


def _by_start(found: Sequence[Slot]) -> Mapping[int, list[Slot]]:
    by_start: dict[int, list[Slot]] = defaultdict(list)
    for slot in found:
        by_start[slot.start].append(slot)
    return by_start


def _staff(formula: Formula, same: Sequence[Slot]) -> int:
    """The number of people whose predicted waits are least off, call by call."""

    def off(desks: int) -> float:
        return sum(slot.calls * abs(_finite(formula(slot, desks)) - slot.wait) for slot in same)

    return min(range(1, MOST_DESKS + 1), key=off)


def _finite(minutes: float) -> float:
    """Waits without end stand for those of the whole half hour."""
    return min(minutes, float(STEP))


def _as_before(early: Sequence[Slot], late: Sequence[Slot]) -> list[float]:
    """No formula: what was waited at that time of day before."""
    means = {start: _mean(same, lambda slot: slot.wait) for start, same in _by_start(early).items()}
    usual = _mean(early, lambda slot: slot.wait)
    return [means.get(slot.start, usual) for slot in late]


def _compared(name: str, said: Sequence[float], late: Sequence[Slot]) -> Compared:
    calls = np.array([slot.calls for slot in late], dtype=float)
    was = np.array([slot.wait for slot in late])
    return Compared(
        way=name,
        calls=int(calls.sum()),
        off=_off(np.abs(np.array(said) - was) * calls, calls, [slot.date for slot in late]),
        correlation=round(float(np.corrcoef(said, was)[0, 1]), 2),
        said=round(60 * float((calls * said).sum() / calls.sum()), 1),
        was=round(60 * float((calls * was).sum() / calls.sum()), 1),
    )


def _off(missed: Daily, calls: Daily, days: Sequence[dt.date]) -> tuple[float, float, float]:
    """Seconds a call, and between which 90 % of the draws lie; days are drawn whole."""
    names = sorted(set(days))
    place = np.array([names.index(day) for day in days])
    by_day, total = np.bincount(place, weights=missed), np.bincount(place, weights=calls)
    drawn = np.random.default_rng(1).integers(0, len(names), size=(DRAWS, len(names)))
    low, high = np.percentile(by_day[drawn].sum(axis=1) / total[drawn].sum(axis=1), [5, 95])
    middle, low, high = (round(60 * float(each), 1) for each in (by_day.sum() / total.sum(), low, high))
    return middle, low, high


def lines(found: Waits) -> Iterator[str]:
    """The table of the page."""
    yield "| predicted by | off a call (s) | mean said (s) | mean measured (s) | correlation | calls |"
    yield "|---|---|---|---|---|---|"
    for row in found.compared:
        off = "{:.0f} ({:.0f} to {:.0f})".format(*row.off)
        yield f"| {row.way} | {off} | {row.said:.0f} | {row.was:.0f} | {row.correlation:.2f} | {row.calls:,} |"
