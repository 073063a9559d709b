"""The dice behind a simulated day: who comes when, how long it takes, how long they are patient, who is missing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import inf

import numpy as np
import numpy.typing as npt

from roster.promise.presence import Crew
from roster.promise.scene import RANKS, Scene

Numbers = npt.NDArray[np.float64]

STEADY = 1e-4
"""A spread of 0 is drawn as this coefficient of variation: a second in a working week."""


@dataclass(frozen=True, slots=True)
class Customer:
    """Somebody who comes at a minute, takes so long at a counter, and leaves if not called up by then."""

    came: float
    rank: int
    role: str
    minutes: float
    leaves: float = inf


@dataclass(frozen=True)
class Crowd:
    """Draws the customers and the crew of a scene as often as wanted."""

    scene: Scene

    def customers(self, dice: np.random.Generator) -> list[Customer]:
        """Everybody who comes on one day, in order of time."""
        rows = [*self._booked(dice), *self._by_chance(dice)]
        rows.sort(key=lambda row: (row.came, row.rank))
        return rows

    def crew(self, dice: np.random.Generator) -> Crew:
        """Who of those rostered is there."""
        if not self.scene.missing:
            return self.scene.crew
        there = dice.random(len(self.scene.crew)) >= self.scene.missing
        return tuple(stints for stints, here in zip(self.scene.crew, there, strict=True) if here)

    def _booked(self, dice: np.random.Generator) -> list[Customer]:
        rows = self.scene.bookings
        if not rows:
            return []
        minutes = self._minutes(dice, *self._work_of_bookings)
        shows = dice.random(len(rows)) < self._shows
        return [
            Customer(float(row.time), RANKS["appointment"], row.role, long)
            for row, here, long in zip(rows, shows.tolist(), minutes.tolist(), strict=True)
            if here
        ]

    def _by_chance(self, dice: np.random.Generator) -> list[Customer]:
        rows = self.scene.streams
        if not rows:
            return []
        cases, start, length = self._times
        which = np.repeat(np.arange(len(rows)), dice.poisson(cases))
        came = start[which] + dice.random(len(which)) * length[which]
        means, shapes = self._work_of_streams
        minutes = self._minutes(dice, means[which], shapes[which])
        stay = dice.exponential(self.scene.patience or 1.0, len(which))
        heads = [(RANKS[row.way], row.role, bool(self.scene.patience) and row.way == "walk_in") for row in rows]
        return [
            Customer(at, rank, role, long, at + patient if hasty else inf)
            for (rank, role, hasty), at, long, patient in zip(
                (heads[number] for number in which.tolist()),
                came.tolist(),
                minutes.tolist(),
                stay.tolist(),
                strict=True,
            )
        ]

    @staticmethod
    def _minutes(dice: np.random.Generator, means: Numbers, shapes: Numbers) -> Numbers:
        """Gamma times with these means; a spread of 100 per cent makes them exponential."""
        return dice.gamma(shapes, means / shapes)

    @cached_property
    def _shows(self) -> Numbers:
        return np.array([row.show for row in self.scene.bookings])

    @cached_property
    def _times(self) -> tuple[Numbers, Numbers, Numbers]:
        rows = self.scene.streams
        start = np.array([row.start for row in rows])
        return np.array([row.cases for row in rows]), start, np.array([row.end for row in rows]) - start

    @cached_property
    def _work_of_bookings(self) -> tuple[Numbers, Numbers]:
        return _work([(row.minutes, row.spread) for row in self.scene.bookings])

    @cached_property
    def _work_of_streams(self) -> tuple[Numbers, Numbers]:
        return _work([(row.minutes, row.spread) for row in self.scene.streams])


def _work(rows: list[tuple[float, int]]) -> tuple[Numbers, Numbers]:
    """Mean and shape of the service times of each row."""
    spreads = np.array([max(spread / 100, STEADY) for _, spread in rows])
    return np.array([minutes for minutes, _ in rows]), spreads**-2
