"""What is already said about somebody's days: absences, appointments, wishes and pins."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from models.base import Data, Id, Minutes, Span
from models.finding import Address


class Absence(Data):
    """Not available on this date, all day or from - to; `credited` minutes count against the target.

    There is no reason, and no field for one.
    """

    person: Id
    date: dt.date
    span: Span | None = None
    credited: Minutes = 0


class HolidayCredit(Data):
    """Minutes a public holiday (or 24 / 31 December) takes off a person's target.

    Taken from the person's pattern before solving, never from the roster that is being made: TV-L § 6(3),
    BAG 6 AZR 510/14.
    """

    person: Id
    date: dt.date
    credited: Minutes


class Appointment(Data):
    """Working time without cover: team meeting, training, staff assembly. At `site` if it has one."""

    person: Id
    date: dt.date
    span: Span
    site: Id | None = None
    address: Address | None = None


WishKind = Literal["free", "early", "mid", "late", "not_site", "together", "duty_type", "not_duty_type"]


class Wish(Data):
    """What a person would like on a date; refusing it costs `weight` times the price of a refused wish.

    early, mid and late are kept by a day without duty as well; `site` goes with not_site only. `other` goes with
    together only: both work at a site on that date, the same or not, or neither does. `duty_type` goes with the kind
    of that name, which is kept by that duty alone, and with not_duty_type, which is kept by any other and by none.
    A day without a duty refuses a wish for one, whatever the reason.
    """

    person: Id
    date: dt.date
    kind: WishKind
    site: Id | None = None
    weight: Annotated[int, Field(ge=1, le=1000)] = 1
    other: Id | None = None
    duty_type: Id | None = None

    @model_validator(mode="after")
    def _names_somebody_else(self) -> Self:
        if (self.other is not None) != (self.kind == "together") or self.other == self.person:
            raise ValueError(
                f"wish of {self.person} for {self.date}: another person goes with 'together' and only there"
            )
        return self

    @model_validator(mode="after")
    def _names_a_duty_type(self) -> Self:
        if (self.duty_type is not None) != (self.kind in {"duty_type", "not_duty_type"}):
            raise ValueError(
                f"wish of {self.person} for {self.date}: a duty type goes with 'duty_type' and 'not_duty_type' only"
            )
        return self


class Consent(Data):
    """A person agrees to a change of the published roster on a date; `agreement` says when and with whom."""

    person: Id
    date: dt.date
    agreement: Annotated[str, Field(min_length=1)]


class Pin(Data):
    """Fixed by a planner: a duty type, a site or a role that must be worked on the date, or `off`, no duty at all."""

    person: Id
    date: dt.date
    duty_type: Id | None = None
    site: Id | None = None
    role: Id | None = None
    off: bool = False
    address: Address | None = None
