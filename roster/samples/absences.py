"""Who is not there: a fifth of the people on every day, for a day, some days or the week; never a reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from models.people import Person
from roster.samples.demand import Row
from roster.samples.hours import clock as at
from roster.samples.week import days, dice

WHOLE_WEEK, SOME_DAYS, HALF_A_DAY = 0.13, 0.14, 0.02


class Away(NamedTuple):
    """One person, from - to, both days included; `half`: only from noon on."""

    person: str
    first: dt.date
    last: dt.date
    half: bool = False

    @property
    def dates(self) -> tuple[dt.date, ...]:
        """Every day of it."""
        return tuple(self.first + dt.timedelta(days=day) for day in range((self.last - self.first).days + 1))


def absences(seed: str, week: str, people: Iterable[Person]) -> tuple[Away, ...]:
    """The absences of a week; the same people and seed give the same."""
    return tuple(away for person in people if (away := _absence(seed, week, person)))


def _absence(seed: str, week: str, person: Person) -> Away | None:
    rng = dice(seed, person.id, "absence")
    dates = days(week)
    draw = rng.random()
    if draw < WHOLE_WEEK:
        return Away(person.id, dates[0] - dt.timedelta(days=rng.randrange(10)), dates[5])
    if draw < WHOLE_WEEK + SOME_DAYS:
        first = rng.randrange(4)
        return Away(person.id, dates[first], dates[min(5, first + rng.randrange(1, 4))])
    if draw < WHOLE_WEEK + SOME_DAYS + HALF_A_DAY:
        day = dates[rng.randrange(5)]
        return Away(person.id, day, day, half=True)
    return None


def absence_rows(found: Iterable[Away]) -> list[Row]:
    """As the district writes them down."""
    return [_row(away) for away in found]


def _row(away: Away) -> Row:
    row: Row = {"person": away.person, "first": away.first, "last": away.last, "credit": "target"}
    return row | {"from": at(12), "to": at(20), "credit": "hours", "hours": at(3)} if away.half else row
