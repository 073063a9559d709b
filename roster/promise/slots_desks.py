"""How much of the counters of one role appointments may still use at a site on a date, moment by moment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from models.services import Booked, Service
from roster.demand.flows import Day
from roster.promise.presence import Crew

NEARLY = 1e-6
"""Desk minutes by which sums of parts may be off."""


@dataclass(frozen=True)
class Length:
    """How long an appointment takes: `ticks` of the grid in the book, and `cost` desk minutes within `pays` ticks.

    The cost is the service's minutes at the planned occupancy, so it is the larger of the two.
    """

    ticks: int
    cost: float
    pays: int


def length_of(service: Service, grid: int, occupancy: int) -> Length:
    """The service's minutes rounded up to the grid, and what they cost where desks should not be busy all the time."""
    cost = service.minutes * 100 / occupancy
    return Length(ceil(service.minutes / grid - NEARLY), cost, ceil(cost / grid - NEARLY))


@dataclass
class Desks:
    """One role at one site on one date, in ticks of `grid` minutes after midnight.

    `free` people are at a counter throughout the tick and have no appointment. `left` are the tick's desk minutes for
    appointments: each is paid for with the last ones before its end, so that until any time no more work is given than
    the desks can have done.
    """

    grid: int
    free: list[int]
    left: list[float]

    def has_room(self, tick: int, length: Length) -> bool:
        """Whether somebody is free all the time that an appointment would take."""
        return tick + length.ticks <= len(self.free) and min(self.free[tick : tick + length.ticks]) > 0

    def can_pay(self, tick: int, length: Length) -> bool:
        """Whether there are desk minutes enough until its end."""
        return sum(self.left[: tick + length.pays]) >= length.cost - NEARLY

    def never_pays(self, length: Length) -> bool:
        """Whether there is too little until the end of the day."""
        return sum(self.left) < length.cost - NEARLY

    def take(self, tick: int, length: Length, since: int = 0) -> None:
        """Give an appointment that begins with this tick, paid for with what there is from `since` on."""
        for one in range(tick, min(tick + length.ticks, len(self.free))):
            self.free[one] = max(0, self.free[one] - 1)
        owed = length.cost
        for one in reversed(range(since, min(tick + length.pays, len(self.left)))):
            paid = min(owed, self.left[one])
            self.left[one] -= paid
            owed -= paid
            if owed <= 0:
                break


def desks_of(crew: Crew, role: str, day: Day, reserved: Sequence[float], shown: float, grid: int) -> Desks:
    """The desks of a role as rostered, while doors are open.

    `reserved` are the desks that customers without an appointment keep busy in each interval of the day; of those
    rostered only the share `shown` is there on the day.
    """
    ticks = ceil(max(span.end for span in day.spans) / grid)
    free, left = [0] * ticks, [0.0] * ticks
    for stint in (stint for row in crew for stint in row if stint.role == role):
        for tick in range(ceil(stint.start / grid), min(stint.end // grid, ticks)):
            free[tick] += 1
            left[tick] += stint.pace * shown * grid
    taken = _reserved(day, reserved, grid)
    for tick in range(ticks):
        free[tick] = free[tick] if tick in taken else 0
        left[tick] = max(0.0, left[tick] - taken[tick] * grid) if tick in taken else 0.0
    return Desks(grid, free, left)


def _reserved(day: Day, reserved: Sequence[float], grid: int) -> dict[int, float]:
    """Desks kept free in each tick throughout which doors are open: the most that any of its intervals asks."""
    most: dict[int, float] = defaultdict(float)
    minutes: dict[int, int] = defaultdict(int)
    for span, desks in zip(day.spans, reserved, strict=True):
        for tick in range(span.start // grid, ceil(span.end / grid)):
            most[tick] = max(most[tick], desks)
            minutes[tick] += min(span.end, (tick + 1) * grid) - max(span.start, tick * grid)
    return {tick: desks for tick, desks in most.items() if minutes[tick] == grid}


def keep_booked(
    desks: Desks, booked: Sequence[Booked], lengths: Mapping[str, Length]
) -> dict[str, list[tuple[int, bool]]]:
    """Appointments given before take what they need first.

    Returns:
        For each service the start of each appointment in minutes, and whether the desks can serve it.
    """
    found: dict[str, list[tuple[int, bool]]] = {name: [] for name in lengths}
    for row in sorted(booked, key=lambda row: (row.start, row.service)):
        tick, length = row.start // desks.grid, lengths[row.service]
        for _ in range(row.count):
            fits = desks.has_room(tick, length)
            found[row.service].append((row.start, fits))
            # what nobody can serve then takes no desk time of the hours before it
            desks.take(tick, length, 0 if fits else tick)
    return found
