"""What is wanted before it is cut into cells: heads, crews, and work without a clock."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from models.base import Span
from models.cards import PriceList

BOOKED = 0
"""The priority of heads without whom customers who have an appointment could not be served."""


@dataclass(frozen=True)
class Part:
    """So many of a target's heads have this priority: `BOOKED`, or 1 to 3."""

    priority: int
    heads: int


@dataclass(frozen=True)
class Heads:
    """So many people in a role at a site from - to on a date; `minimum` keeps the place open and is never bought.

    `parts` split the target by urgency, if some of it is more urgent than the rest; they add up to it.
    """

    site: str
    role: str
    date: dt.date
    span: Span
    target: int
    minimum: int = 0
    priority: int = 2
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Crew:
    """So many people in any of these roles, without whom a site cannot be open; `label` tells crews of a site apart."""

    site: str
    label: str
    roles: tuple[str, ...]
    date: dt.date
    span: Span
    minimum: int
    qualification: str | None = None


@dataclass(frozen=True)
class Work:
    """Minutes of work in a role to be done some time between two dates, at a site or anywhere."""

    role: str
    site: str | None
    minutes: int
    first: dt.date
    last: dt.date
    priority: int = 2


@dataclass(frozen=True)
class Standby:
    """So many people at a site with a reserve duty in one of these roles, each for the minutes that the type pays."""

    site: str
    roles: tuple[str, ...]
    date: dt.date
    duty_type: str
    minutes: int
    target: int
    priority: int = 2


@dataclass(frozen=True)
class Terms:
    """How demand is cut and priced; `step` and `grid` in minutes, `trainee_percent` 0: trainees do not count."""

    prices: PriceList
    step: int
    grid: int
    trainee_percent: int = 50
