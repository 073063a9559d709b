"""What a run hands out: a checked roster, what stays open, what it cost and how good it is proven to be."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from models.base import Data, Id
from models.demand import Move
from models.duties import Duty
from models.finding import Address
from models.message import Message

OUTCOME_VERSION: Literal[1] = 1

Status = Literal["optimal", "feasible", "impossible", "ran_out"]
"""Proven best / lawful, perhaps not best / the strict rules contradict each other / no roster in time."""


class Breach(Data):
    """A duty against a strict rule. `amount` is how far over (or under), in the rule's unit."""

    rule: Id
    person: Id | None = None
    date: dt.date | None = None
    site: Id | None = None
    amount: int
    unit: str
    what: Message


class Charge(Data):
    """What one soft rule costs over the whole roster."""

    rule: Id
    amount: int
    unit: str
    points: int


class Shortage(Data):
    """A cell below its minimum or target; missing heads in percent of a head, so that a trainee's half shows."""

    cell: Id
    below_minimum_percent: int = 0
    below_target_percent: int = 0
    minutes: int


class Level(Data):
    """One level of the objective: its amount, its proven bound, and whether the two meet."""

    name: str
    amount: int
    unit: str
    bound: int | None = None
    proven: bool = False


class Trace(Data):
    """Points and bound at a moment of the run, and the wanted hours that stay open in the best roster so far."""

    seconds: float
    stage: str
    points: int | None = None
    bound: int | None = None
    open_hours: float | None = None


class Contradiction(Data):
    """Strict things that cannot all hold; solved again, so that leaving out any one of `causes` mends it."""

    what: Message
    causes: tuple[Message, ...]
    addresses: tuple[Address, ...] = ()


class Outcome(Data):
    """Everything about one run; `breaches` is empty in whatever is handed out.

    The gap between points and bound comes as a share of the points, in hours of cover at the price of an hour of
    appointments, and as so many hours in per cent of the hours rostered (breaks out).
    """

    schema_version: Literal[1] = OUTCOME_VERSION
    status: Status
    law: Literal["germany", "none"]
    points: int | None = None
    bound: int | None = None
    gap: float | None = None
    gap_hours: float | None = None
    gap_rostered_percent: float | None = None
    levels: tuple[Level, ...] = ()
    charges: tuple[Charge, ...] = ()
    duties: tuple[Duty, ...] = ()
    moved: tuple[Move, ...] = ()
    shortages: tuple[Shortage, ...] = ()
    breaches: tuple[Breach, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    banners: tuple[Message, ...] = ()
    trace: tuple[Trace, ...] = ()
    seconds: float
    first_roster_seconds: float | None = None
    peak_memory_mb: float
    seed: int
    workers: int
    reproducible: bool
    versions: dict[str, str]
    problem_hash: str
