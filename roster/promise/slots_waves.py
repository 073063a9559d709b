"""When which appointments can be booked: most at once, some two weeks before the day, some on the day itself."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.slots import Wave

MORNING, LATER = 7 * 60, 10 * 60
"""The times of day at which appointments are released."""

NOTICE = 60
"""Minutes that lie at least between release and appointment on the same day, so that customers can be there."""

FORTNIGHT = dt.timedelta(days=14)


@dataclass(frozen=True)
class Release:
    """How slots are handed out on a day.

    Dates until `weeks` after it are offered, in starts on a grid of so many minutes. Of all appointments of a date
    `same_day` per cent are kept for the day itself and `two_weeks` per cent until two weeks before it.
    """

    day: dt.date
    weeks: int = 5
    grid: int = 5
    same_day: int = 10
    two_weeks: int = 20
    overbooking: bool = True

    @property
    def last(self) -> dt.date:
        """The last date that is offered."""
        return self.day + dt.timedelta(weeks=self.weeks)

    @property
    def days(self) -> tuple[dt.date, ...]:
        """Every date that is offered, in order."""
        return tuple(self.day + dt.timedelta(days=number) for number in range(7 * self.weeks + 1))


def waves(starts: Sequence[int], before: int, date: dt.date, release: Release) -> Iterator[Wave]:
    """The slots of one service, site and date by the moment from which they can be booked.

    `before` appointments were given earlier: what is kept back is a share of them and the slots together, so that a
    later release keeps as many as an earlier one.
    """
    everything = len(starts) + before
    now = list(starts)
    today = spread([start for start in now if start >= MORNING + NOTICE], everything * release.same_day // 100)
    now = _without(now, today)
    soon = spread(now, everything * release.two_weeks // 100) if date - FORTNIGHT > release.day else []
    now = _without(now, soon)
    later = [start for start in today[len(today) // 2 :] if start >= LATER + NOTICE]
    yield from _wave(release.day, MORNING, now)
    yield from _wave(date - FORTNIGHT, MORNING, soon)
    yield from _wave(date, MORNING, _without(today, later))
    yield from _wave(date, LATER, later)


def _wave(date: dt.date, minute: int, starts: Sequence[int]) -> Iterator[Wave]:
    if starts:
        yield Wave(date=date, minute=minute, starts=tuple(starts))


def _without(rows: Sequence[int], some: Sequence[int]) -> list[int]:
    return sorted((Counter(rows) - Counter(some)).elements())


def spread(rows: Sequence[int], count: int) -> list[int]:
    """So many of these, evenly from first to last; all of them if there are no more."""
    few = max(0, min(count, len(rows)))
    return [rows[(2 * number + 1) * len(rows) // (2 * few)] for number in range(few)]
