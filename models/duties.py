"""What a person is given: the duty types there are, and the duties made of them."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from models.base import Data, Id, Minutes, Span

Band = Literal["early", "mid", "late", "none"]
"""Which part of the day a duty type belongs to; wishes, colours and quotas speak of it."""

WorkingTimeModel = Literal["roster", "flexitime", "fixed"]
"""Dienstplan (the duty is the day), Gleitzeit (presence blocks only, hours not filled), fest (the pattern's times)."""


class Role(Data):
    """What a person does at a time: counter, express, back office ... `qualifications` are needed, all of them.

    `reserve`: present and paid, without a desk, and free to be sent where somebody falls ill.
    """

    id: Id
    name: str
    department: Id
    qualifications: tuple[Id, ...] = ()
    reserve: bool = False


class Qualification(Data):
    """What a person may do; `level` orders those of one field (Ausländerrecht 1-3)."""

    id: Id
    name: str
    level: int = 1


Clock = Literal["span", "pattern", "appointments", "none"]
"""Where a duty type's times come from: its own span / the person's pattern / fixed appointments / it has none."""


RoleChanges = Literal["break", "any"]
"""Where within a duty the role may change: at a break, an appointment or a way / at any time on the grid."""


class Block(Data):
    """How many days alike come one after the other: at least and at most."""

    least: Annotated[int, Field(ge=1)] = 1
    most: Annotated[int, Field(ge=1)] | None = None

    @model_validator(mode="after")
    def _can_be_kept(self) -> Self:
        if self.most is not None and self.most < self.least:
            raise ValueError(f"no fewer than {self.least} and no more than {self.most} days in a row cannot be")
        return self


class DutyType(Data):
    """A named template: F1 07:45-16:15 with half an hour of break between 11:00 and 13:30.

    `clock` "span" has its own times; "pattern" takes the window of the person's pattern (fest); "appointments" runs
    from the first to the last fixed appointment of the day, what lies between them being break; "none" has no clock
    at all (benchmarks) and counts `minutes`. `break_starts` are the minutes at which its one break may begin; empty
    when there is none. `sites` and `weekdays` say where and when it may be used, `sites` empty: everywhere.
    It is not given on the day after a duty type named in `not_after` or one of a band in `not_after_bands`.
    With `reserve` all of it is work in a reserve role, and no other type has any. `block` says on how many days in a
    row one person has it. `role_changes` "break": whoever has it keeps a role until a break, an appointment or a way;
    "any": the role may change at any time on the grid, each stretch as long as the rule `role_blocks` asks for.
    """

    id: Id
    name: str
    band: Band = "none"
    clock: Clock = "span"
    span: Span | None = None
    minutes: Minutes | None = None
    break_minutes: Minutes = 0
    break_starts: tuple[int, ...] = ()
    models: tuple[WorkingTimeModel, ...] = ("roster",)
    sites: tuple[Id, ...] = ()
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)
    not_after: tuple[Id, ...] = ()
    not_after_bands: tuple[Band, ...] = ()
    reserve: bool = False
    block: Block | None = None
    role_changes: RoleChanges = "break"
    agreement: str | None = None

    @model_validator(mode="after")
    def _clock_fits(self) -> Self:
        if (self.span is not None) != (self.clock == "span"):
            raise ValueError(f"duty type {self.id}: a span goes with the clock 'span' only")
        if (self.minutes is not None) != (self.clock == "none"):
            raise ValueError(f"duty type {self.id}: minutes go with the clock 'none' only")
        if self.role_changes == "any" and self.clock not in {"span", "pattern"}:
            raise ValueError(f"duty type {self.id}: roles change at any time only where it has times of its own")
        if bool(self.break_starts) != bool(self.break_minutes):
            raise ValueError(f"duty type {self.id}: a break has both a length and places where it may begin")
        return self


class Piece(Data):
    """Work at one site in one role, from - to."""

    site: Id
    role: Id
    span: Span


class Duty(Data):
    """One person's dated day.

    Pieces, breaks, appointments (working time without cover) and travel lie one after another without gaps between
    the duty's start and end; breaks are not working time, the rest is. A duty type without a clock has one piece with
    the nominal span 0:00-24:00 that says only where and in which role.
    """

    person: Id
    date: dt.date
    duty_type: Id
    pieces: tuple[Piece, ...] = ()
    breaks: tuple[Span, ...] = ()
    appointments: tuple[Span, ...] = ()
    travel: tuple[Span, ...] = ()

    @cached_property
    def parts(self) -> tuple[Span, ...]:
        """Every stretch of the duty, breaks included, in the order of the day."""
        spans = [*(piece.span for piece in self.pieces), *self.breaks, *self.appointments, *self.travel]
        return tuple(sorted(spans, key=lambda span: (span.start, span.end)))

    @cached_property
    def span(self) -> Span:
        """From the first to the last minute of the duty.

        Raises:
            ValueError: if the duty has no part at all.
        """
        if not self.parts:
            raise ValueError(f"the duty of {self.person} on {self.date} has no parts")
        return Span(start=self.parts[0].start, end=max(span.end for span in self.parts))
