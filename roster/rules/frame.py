"""A frame is a day as it could be given to somebody: site, times and breaks, with the roles still open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container
from dataclasses import dataclass, replace

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
class Change:
    """A change of site within a day: where to, and when the way there is gone. The way is working time."""

    site: str
    way: Span


@dataclass(frozen=True, slots=True)
class Frame:
    """A shape at a site with its breaks; `pieces` are the stretches of work, each to be filled with one role.

    `site` is where the day begins. With a `change` the pieces after the way are at its site.
    """

    shape: Shape
    site: str
    pieces: tuple[Span, ...]
    breaks: tuple[Span, ...] = ()
    change: Change | None = None

    @property
    def date(self) -> dt.date:
        """The day it belongs to."""
        return self.shape.date

    @property
    def sites(self) -> tuple[str, ...]:
        """Every site it is at, each once, in the order of the day."""
        return (self.site,) if self.change is None else (self.site, self.change.site)

    @property
    def places(self) -> tuple[str, ...]:
        """The site of each piece."""
        if self.change is None:
            return (self.site,) * len(self.pieces)
        return tuple(self.place(span) for span in self.pieces)

    def place(self, span: Span) -> str:
        """The site at which a stretch of work is done."""
        return self.site if self.change is None or span.end <= self.change.way.start else self.change.site

    def within(self, sites: Container[str]) -> Frame:
        """The same with the pieces at these sites only, perhaps none."""
        if all(site in sites for site in self.sites):
            return self
        return replace(self, pieces=tuple(span for span in self.pieces if self.place(span) in sites))

    @property
    def travel(self) -> tuple[Span, ...]:
        """The ways between its sites."""
        return () if self.change is None else (self.change.way,)

    @property
    def work(self) -> tuple[Span, ...]:
        """All that is working time: pieces, appointments and ways, not in the order of the day."""
        return (*self.pieces, *self.shape.appointments, *self.travel)
