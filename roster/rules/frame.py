"""A frame is a day as it could be given to somebody: site, times and breaks, with the roles still open."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from models.base import Span
from models.duties import DutyType


@dataclass(frozen=True, slots=True)
class Shape:
    """What of a frame does not depend on its site or break: date, duty type, times, appointments, paid minutes."""

    date: dt.date
    duty_type: DutyType
    span: Span
    minutes: int
    appointments: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """A shape at a site with its breaks; `pieces` are the stretches of work, each to be filled with one role."""

    shape: Shape
    site: str
    pieces: tuple[Span, ...]
    breaks: tuple[Span, ...] = ()

    @property
    def date(self) -> dt.date:
        """The day it belongs to."""
        return self.shape.date
