"""What a roster means for customers: waits, lead times, and appointments that cannot be kept; nobody's performance."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from models.base import Data, Id
from models.services import Channel

PROMISE_VERSION: Literal[1] = 1

Light = Literal["kept", "at_risk", "broken"]
"""Green, yellow, red. A simulated share is at risk where its interval holds both sides of what is promised."""

Days = Annotated[int, Field(ge=0)]


class Figure(Data):
    """A mean over simulated weeks, and half the width of its interval of 95 per cent confidence."""

    mean: float
    half_width: float


class Waits(Data):
    """How long customers of one channel wait at a site, from the booked time or from coming to being called up.

    `came` are customers a week; `mean` and `ninety` minutes of those served, on average and at most of 90 per cent of
    them; `in_time` and `left` per cent of all who came: served within `promised_minutes`, and never served.
    """

    site: Id
    channel: Channel
    came: Figure
    mean: Figure
    ninety: Figure
    in_time: Figure
    left: Figure
    promised_percent: int
    promised_minutes: int
    light: Light


class ByFormula(Data):
    """The same by a formula of queues: `came` customers a week, per cent of them served in time."""

    site: Id
    channel: Channel
    came: float
    in_time_percent: float
    promised_percent: int
    promised_minutes: int
    light: Light


class WorstHour(Data):
    """The hour of the week in which a channel's promise is kept least often at a site; `start` in minutes."""

    site: Id
    channel: Channel
    date: dt.date
    start: int
    in_time_percent: float
    customers: float


class Overtime(Data):
    """Minutes after closing until the last customer of a day is done."""

    site: Id
    minutes: Figure


class LeadTime(Data):
    """Calendar days until the first free appointment, now and at most in the weeks looked at.

    None: later than was looked. `backlog` are customers who want an appointment now and have none. `hours_missing` are
    hours at the counter that are missing in all until the day on which most are, for nobody to wait longer than
    promised.
    """

    site: Id
    service: Id
    now: Days | None
    longest: Days | None
    longest_on: dt.date
    backlog: float
    hours_missing: float
    light: Light


class ToMove(Data):
    """Booked appointments that this roster cannot keep: so many of a service, from this minute of the date on."""

    site: Id
    service: Id
    date: dt.date
    start: int
    count: Annotated[int, Field(ge=1)]


class Promise(Data):
    """Everything that a roster promises to customers, as `roster promise --json` says it.

    Waits were simulated, or worked out by formulas; never both.
    """

    schema_version: Literal[1] = PROMISE_VERSION
    first: dt.date
    last: dt.date
    simulated_weeks: int = 0
    seed: int = 0
    weeks_ahead: int
    waits: tuple[Waits, ...] = ()
    by_formula: tuple[ByFormula, ...] = ()
    worst_hours: tuple[WorstHour, ...] = ()
    overtime: tuple[Overtime, ...] = ()
    lead_times: tuple[LeadTime, ...]
    to_move: tuple[ToMove, ...]
