"""Everything a roster is made from; nothing else crosses from the inputs to the solver and the checks."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import Literal, Self

from pydantic import model_validator

from models.base import Data
from models.cards import PriceList, RuleSetting
from models.demand import Cell, Move, OnIntervals, Volume
from models.duties import DutyType, Qualification, Role
from models.history import History
from models.message import Message
from models.people import Person
from models.places import Department, District, Kit, Opening, Site, Travel
from models.references import broken_references
from models.requests import Absence, Appointment, Consent, HolidayCredit, Pin, Wish
from models.rulebook import changing, refused
from models.services import Arrivals, Booked, Season, Service, Standards, Stock, Waiting

PROBLEM_VERSION: Literal[1] = 1


class Horizon(Data):
    """The days to be rostered, both included; `planned_on` is the day on which somebody does it, if it matters."""

    first: dt.date
    last: dt.date
    planned_on: dt.date | None = None

    @model_validator(mode="after")
    def _runs_forward(self) -> Self:
        if self.last < self.first:
            raise ValueError(f"the horizon ends ({self.last}) before it starts ({self.first})")
        return self

    @cached_property
    def days(self) -> tuple[dt.date, ...]:
        """Every date of the horizon, in order."""
        return tuple(self.first + dt.timedelta(days=day) for day in range((self.last - self.first).days + 1))


class Holiday(Data):
    """A public holiday on which nobody works."""

    date: dt.date
    name: str


class Problem(Data):
    """One problem, complete. JSON with `schema_version`; the schema stands in `docs/schemas/`.

    Every clock time lies on `grid` minutes; an interval is covered only if it is worked throughout. `law: none` is
    for instances that other people published: rules of law are then not assumed, and the outcome says so.

    Raises:
        pydantic.ValidationError: for every reference to something that does not exist, naming both ends; for two
            rows with one id; for times off the grid; for rule settings that are unknown or laxer than their source.
    """

    schema_version: Literal[1] = PROBLEM_VERSION
    name: str
    law: Literal["germany", "none"] = "germany"
    zone: str = "Europe/Berlin"
    grid: Literal[5, 10, 15, 30]
    horizon: Horizon
    holidays: tuple[Holiday, ...] = ()
    districts: tuple[District, ...]
    departments: tuple[Department, ...]
    kits: tuple[Kit, ...] = ()
    sites: tuple[Site, ...]
    openings: tuple[Opening, ...] = ()
    travel: tuple[Travel, ...] = ()
    roles: tuple[Role, ...]
    qualifications: tuple[Qualification, ...] = ()
    duty_types: tuple[DutyType, ...] = ()
    people: tuple[Person, ...]
    absences: tuple[Absence, ...] = ()
    holiday_credits: tuple[HolidayCredit, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    wishes: tuple[Wish, ...] = ()
    pins: tuple[Pin, ...] = ()
    consents: tuple[Consent, ...] = ()
    cells: tuple[Cell, ...] = ()
    moves: tuple[Move, ...] = ()
    services: tuple[Service, ...] = ()
    seasons: tuple[Season, ...] = ()
    arrivals: tuple[Arrivals, ...] = ()
    booked: tuple[Booked, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    stocks: tuple[Stock, ...] = ()
    standards: Standards = Standards()
    rules: tuple[RuleSetting, ...] = ()
    prices: PriceList = PriceList()
    history: History = History()
    banners: tuple[Message, ...] = ()

    @model_validator(mode="after")
    def _every_reference_exists(self) -> Self:
        faults = [*duplicates(self), *broken_references(self)]
        if faults:
            raise ValueError("; ".join(faults))
        return self

    @model_validator(mode="after")
    def _times_lie_on_the_grid(self) -> Self:
        faults = [f"{where}: {minute} is not on the grid of {self.grid} minutes" for where, minute in off_grid(self)]
        if faults:
            raise ValueError("; ".join(faults))
        return self

    @model_validator(mode="after")
    def _rules_can_be_set_so(self) -> Self:
        days = (self.horizon.first, self.horizon.last)
        faults = [*refused(self.rules, self.law), *changing(self.rules, *days)]
        if faults:
            raise ValueError("; ".join(str(fault) for fault in faults))
        return self

    @model_validator(mode="after")
    def _stretches_can_be_counted(self) -> Self:
        if any(duty_type.role_changes == "any" for duty_type in self.duty_types):
            for cell in self.cells:
                if isinstance(cell.when, Volume) and self.grid % cell.when.unit_minutes:
                    raise ValueError(
                        f"cell {cell.id}: units of {cell.when.unit_minutes} minutes cannot be counted on a grid of "
                        f"{self.grid} where roles change at any time"
                    )
        return self

    def hash(self) -> str:
        """Names this problem: the SHA-256 of its canonical JSON."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()


def duplicates(problem: Problem) -> list[str]:
    """Ids that two rows of one kind share."""
    kinds = {
        kind: [row.id for row in getattr(problem, kind)]
        for kind in (
            "districts",
            "departments",
            "kits",
            "sites",
            "roles",
            "qualifications",
            "duty_types",
            "people",
            "cells",
            "services",
        )
    }
    return [
        f"{kind}: {row_id} stands there {count} times"
        for kind, ids in kinds.items()
        for row_id, count in Counter(ids).items()
        if count > 1
    ]


def off_grid(problem: Problem) -> list[tuple[str, int]]:
    """Clock times that do not lie on the grid, with the place where they stand."""
    return [(where, minute) for where, minute in clock_times(problem) if minute % problem.grid]


def clock_times(problem: Problem) -> Iterator[tuple[str, int]]:
    """Every clock time that the solver has to be able to reach, with the place where it stands."""
    for opening in problem.openings:
        yield from _ends(f"opening of {opening.site} on {opening.date}", opening.span.start, opening.span.end)
    for duty_type in problem.duty_types:
        if duty_type.span:
            yield from _ends(f"duty type {duty_type.id}", duty_type.span.start, duty_type.span.end)
        yield from _ends(f"break of duty type {duty_type.id}", duty_type.break_minutes, *duty_type.break_starts)
    for appointment in problem.appointments:
        where = f"appointment of {appointment.person} on {appointment.date}"
        yield from _ends(where, appointment.span.start, appointment.span.end)
    for cell in problem.cells:
        if isinstance(cell.when, OnIntervals):
            for span in cell.when.spans:
                yield from _ends(f"cell {cell.id}", span.start, span.end)


def _ends(where: str, *minutes: int) -> Iterator[tuple[str, int]]:
    for minute in minutes:
        yield where, minute
