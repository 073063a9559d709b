"""What was before day one, and what was already promised: duties, accounts, running counts, the published roster."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from models.base import Data, Id
from models.duties import Duty


class Account(Data):
    """One person's hours over a period: `used` minutes of credit (+) or debt (-) before the horizon, and its limits.

    Planned minutes less target minutes of the horizon are added to `used`; the sum stays within `lower` and `upper`.
    `average` is what the reference period of the law brings along: minutes worked beyond eight hours a weekday before
    the horizon, below 0 if there were fewer; None if nobody said.
    """

    person: Id
    start: dt.date
    end: dt.date
    used: int = 0
    lower: int | None = None
    upper: int | None = None
    average: int | None = None

    @model_validator(mode="after")
    def _runs_forward(self) -> Self:
        if self.end < self.start:
            raise ValueError(f"the account of {self.person} ends before it starts")
        if self.lower is not None and self.upper is not None and self.upper < self.lower:
            raise ValueError(f"the account of {self.person} has its upper limit below its lower one")
        return self


Tally = Literal["late", "saturday", "away", "travel_minutes", "refused_wishes", "reserve", "duties", "weekends"]
"""What is counted over the weeks: late duties, Saturdays, days away, minutes of way, wishes refused, reserve duties,
duties in all, weekends with a duty."""


class RunningCount(Data):
    """How many a person had before the horizon, counted from the day `since` on.

    Without that day the count began with the month in which the horizon begins.
    """

    person: Id
    what: Tally
    count: Annotated[int, Field(ge=0)]
    since: dt.date | None = None


class DayOff(Data):
    """A day on which the published roster leaves a person without a duty."""

    person: Id
    date: dt.date


class History(Data):
    """Everything before day one that the horizon must know, and the roster of its days that was published before."""

    duties: tuple[Duty, ...] = ()
    accounts: tuple[Account, ...] = ()
    counts: tuple[RunningCount, ...] = ()
    published: tuple[Duty, ...] = ()
    published_off: tuple[DayOff, ...] = ()
