"""What customers come for: services, the ways in which they come, and how many are expected, booked or waiting."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from models.base import Data, Id, Minutes
from models.people import Dated

Channel = Literal["appointment", "walk_in", "express", "online"]
"""With an appointment, without one, at the express counter, or through the digital portal."""

Share = Annotated[int, Field(ge=0, le=100)]
"""Per cent of a whole, 0 to 100."""

Cases = Annotated[float, Field(ge=0, allow_inf_nan=False)]
"""A number of cases; expected numbers need not be whole."""

Priority = Annotated[int, Field(ge=1, le=3)]
"""1 is staffed first."""


class Service(Dated):
    """What a customer comes for, and what it asks of whom.

    `online` per cent of all cases come through the portal and are checked in the back office for `online_minutes`
    each. The others come to a site: `walk_in` and `express` per cent of them without an appointment, the rest with
    one, of whom `no_show` per cent stay away. At the counter a case takes `minutes` on average, calling up and
    clearing away included, with a standard deviation of `spread` per cent of that, and `follow_up_minutes` in the
    back office afterwards. `express_role` None: express customers are served in `role`, too. `movable`: residents may
    be served at any site of the city (Allzuständigkeit); otherwise demand belongs to the site's district.
    """

    id: Id
    name: str
    department: Id
    role: Id
    express_role: Id | None = None
    back_office_role: Id | None = None
    minutes: Annotated[float, Field(gt=0, le=480)]
    spread: Annotated[int, Field(ge=0, le=300)] = 50
    walk_in: Share = 0
    express: Share = 0
    online: Share = 0
    no_show: Annotated[int, Field(ge=0, le=90)] = 0
    online_minutes: Annotated[float, Field(ge=0, le=480)] = 0
    follow_up_minutes: Annotated[float, Field(ge=0, le=480)] = 0
    priority: Priority = 2
    movable: bool = False

    @model_validator(mode="after")
    def _shares_fit(self) -> Self:
        if self.walk_in + self.express > 100:
            raise ValueError(f"service {self.id}: {self.walk_in} % walk-ins and {self.express} % express exceed 100 %")
        return self

    @model_validator(mode="after")
    def _somebody_does_the_rest(self) -> Self:
        if self.back_office_role is None and (self.follow_up_minutes or (self.online and self.online_minutes)):
            raise ValueError(f"service {self.id}: its work in the back office has no role")
        return self


class Season(Dated):
    """From - to so many per cent of a service's usual cases come, and they are so urgent (None: as usual)."""

    service: Id
    percent: Annotated[int, Field(ge=0, le=1000)] = 100
    priority: Priority | None = None


class Arrivals(Data):
    """Cases of a service expected at a site on a date, all channels together, in steps of `step` minutes from `start`.

    Seasons are in it already. Online cases count at the site whose back office checks them.
    """

    service: Id
    site: Id
    date: dt.date
    start: Annotated[int, Field(ge=0, lt=1440)]
    step: Annotated[int, Field(ge=5, le=240)]
    cases: Annotated[tuple[Cases, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _ends_with_the_day(self) -> Self:
        if self.start + self.step * len(self.cases) > 1440:
            raise ValueError(f"cases of {self.service} at {self.site} on {self.date} go on after midnight")
        return self


class Booked(Data):
    """Appointments that customers already have: so many of a service, from this minute of the date on."""

    service: Id
    site: Id
    date: dt.date
    start: Annotated[int, Field(ge=0, lt=1440)]
    count: Annotated[int, Field(ge=1)] = 1


class Waiting(Data):
    """Customers who want an appointment of a service and have none within the promised days; `site` None: anywhere."""

    service: Id
    site: Id | None = None
    cases: Cases


class Stock(Data):
    """Files that lie in a back office: so many cases of so many minutes each, to be done by a date."""

    role: Id
    site: Id | None = None
    cases: Cases
    minutes: Annotated[float, Field(gt=0, le=2400)]
    due: dt.date
    priority: Priority = 3


class Standards(Data):
    """What customers are promised, and how requirement is made of it.

    `occupancy` per cent of desk time is planned to be used by appointments. `walk_in_percent` of walk-ins wait at most
    `walk_in_minutes`; at most `express_percent` of express customers wait at all. `patience` is the mean number of
    minutes after which walk-ins leave, None: they all wait. Requirement is planned so that load is met on `quantile`
    per cent of days. Of those who are rostered, `shrinkage` per cent are missing on the day. Nobody should wait for an
    appointment longer than `lead_days`, and longer than `lead_days_good` is a yellow light. Customers of movable
    services may be sent to sites at most `near_minutes` away; 0: nobody is sent elsewhere.
    """

    occupancy: Annotated[int, Field(ge=30, le=100)] = 80
    walk_in_percent: Annotated[int, Field(ge=1, le=99)] = 80
    walk_in_minutes: Minutes = 15
    express_percent: Annotated[int, Field(ge=1, le=99)] = 20
    patience: Annotated[int, Field(gt=0)] | None = None
    quantile: Annotated[int, Field(ge=50, le=99)] = 50
    shrinkage: Annotated[int, Field(ge=0, le=60)] = 0
    lead_days: Annotated[int, Field(ge=1, le=90)] = 14
    lead_days_good: Annotated[int, Field(ge=1, le=90)] = 10
    near_minutes: Minutes = 0

    @model_validator(mode="after")
    def _good_is_sooner(self) -> Self:
        if self.lead_days_good > self.lead_days:
            raise ValueError(f"{self.lead_days_good} days cannot be good where {self.lead_days} are promised")
        return self
