"""How much a finished roster bears when people are missing on the day: what `roster robust` keeps in `intern/`."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from models.base import Data, Id, Minutes

ROBUST_VERSION: Literal[1] = 1

Count = Annotated[int, Field(ge=0)]
Fraction = Annotated[float, Field(ge=0, le=1)]


class Survival(Data):
    """Of the drawn days on which somebody is missing, so many are survived.

    `by_itself` without changing anybody's day, `mended` after some are changed, `lost` neither; `undecided`: time was
    over before it was proven that nothing helps. `share` counts what is undecided as lost; it lies between `low` and
    `high` with 95 per cent (Wilson's interval). `open_minutes` is what is open in addition after mending, `asked` how
    many people have another duty then, both on average; None where nobody found a lawful way on any day. Without
    `site` of the whole city, without `weekday` (0 is Monday) of the whole week.
    """

    site: Id | None = None
    weekday: Annotated[int, Field(ge=0, le=6)] | None = None
    by_itself: Count = 0
    mended: Count = 0
    lost: Count = 0
    undecided: Count = 0
    share: Fraction | None = None
    low: Fraction | None = None
    high: Fraction | None = None
    open_minutes: float | None = None
    asked: float | None = None

    @property
    def days(self) -> int:
        """Drawn days on which somebody is missing."""
        return self.by_itself + self.mended + self.lost + self.undecided


class SinglePoint(Data):
    """If this one person is missing on this date, a minimum stays unmet whatever the others do.

    `site` and `role` are where the person would have been; `minutes` are those of level 1 that are added at least as
    far as was found. `proven` False: time was over before a way was found or excluded.
    """

    person: Id
    date: dt.date
    site: Id
    role: Id
    minutes: Minutes
    proven: bool = True


class FewAble(Data):
    """At a site on a date no more than `able` people could do what a minimum of so many heads asks for."""

    site: Id | None
    roles: tuple[Id, ...]
    date: dt.date
    minimum: Count
    able: Count


class SpringerWorth(Data):
    """What one more Springer would be worth to a district on days on which somebody is missing.

    One with the usual `qualifications` there and `paid_minutes` a week. Saved, on average in a week: minutes of
    level 1 (below minimums, weighted), and minutes open at targets; `days` is over how many drawn days.
    """

    district: Id
    qualifications: tuple[Id, ...]
    days: Count
    level_minutes: float
    open_minutes: float
    paid_minutes: Minutes


class Robustness(Data):
    """What was found about one roster; everybody's ids are in it, so it stays in `intern/`.

    `sick_percent` of the people rostered were missing on each of `draws` draws of every date and district, by `seed`.
    `more_open_minutes` is how much more may stay open at targets for a day to be survived; None: any. Of
    `person_days` with work, `looked_at` were taken out alone. `finished` False: time was over first.
    """

    schema_version: Literal[1] = ROBUST_VERSION
    problem_hash: str
    sick_percent: Annotated[float, Field(ge=0, le=100)]
    draws: Count
    seed: Count
    more_open_minutes: Minutes | None = None
    person_days: Count
    looked_at: Count
    finished: bool
    survival: tuple[Survival, ...] = ()
    single_points: tuple[SinglePoint, ...] = ()
    few_able: tuple[FewAble, ...] = ()
    springer: tuple[SpringerWorth, ...] = ()
