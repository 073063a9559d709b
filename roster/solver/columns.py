"""Chains of days to choose from, and the linear program that mixes them: the master of column generation.

A column is one person's whole chain of days. The master chooses one for each person, in shares, so that cover is as
cheap as it can be (Dantzig and Wolfe, Operations Research 8, 1960; for rosters Jaumard, Semet and Vovor, EJOR 107,
1998). Its duals are values of cover at which new chains are looked for.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

import numpy as np
import numpy.typing as npt
from ortools.linear_solver.pywraplp import MPSolverParameters, Solver, Variable

from roster.solver.chain_pricing import Chain
from roster.solver.lagrange import MovedTicks
from roster.solver.segments import Segments

NOBODY = 10.0**5
"""Points for a share of a person that no column fills: any column is better."""

NEARLY = 0.9
"""Share of a limit after which it is the limit that ended a solution: the solver stops a little before."""

FROM_SCRATCH = MPSolverParameters()
FROM_SCRATCH.SetIntegerParam(MPSolverParameters.INCREMENTALITY, MPSolverParameters.INCREMENTALITY_OFF)

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Mixed:
    """A solution of the master: points, values of cells and of people, and the share of each column."""

    points: float
    values: Floats
    people: Floats
    shares: Floats


@dataclass(frozen=True, slots=True)
class Frame:
    """What the master knows without any column: prices of cover, desks, demand that moves, the price of level 1."""

    people: int
    cut: Segments
    desks: tuple[int, ...]
    moves: tuple[MovedTicks, ...]
    level_price: int


class Master:
    """The linear program; it goes on from where it was when columns are added or left out."""

    def __init__(self, frame: Frame) -> None:
        """No column yet."""
        self._lp = Solver.CreateSolver("GLOP")
        self._lp.SetSolverSpecificParametersAsString("use_preprocessing: false")
        self._dual = False
        self._endless = self._lp.infinity()
        self._shares: list[Variable] = []
        cut = frame.cut
        # cover of a cell less what its price steps take up is its lowest cover
        self._rows = [self._lp.Constraint(float(low), float(low)) for low in cut.lowest]
        self._rows += [self._lp.Constraint(-self._endless, float(count)) for count in frame.desks]
        self._people = [self._lp.Constraint(1.0, 1.0) for _ in range(frame.people)]
        self._objective = self._lp.Objective()
        self._objective.SetMinimization()
        self._objective.SetOffset(float(cut.constant + frame.level_price * cut.level_constant))
        for cell, width, slope, level in zip(cut.cell, cut.width, cut.slope, cut.level, strict=True):
            self._step(int(cell), float(width), float(slope + frame.level_price * level))
        for cell, floor in enumerate(cut.floor):
            self._step(cell, self._endless, float(-floor))
        for move in frame.moves:
            heads = self._variable(0, float(move.most), float(move.points))
            self._rows[move.origin].SetCoefficient(heads, float(move.ticks_out))
            self._rows[move.destination].SetCoefficient(heads, -float(move.ticks_in))
        for row in self._people:
            row.SetCoefficient(self._variable(0, 1, NOBODY), 1)

    def _step(self, cell: int, width: float, points: float) -> None:
        self._rows[cell].SetCoefficient(self._variable(0, width, points), -1)

    def _variable(self, least: float, most: float, points: float) -> Variable:
        variable = self._lp.NumVar(least, most, "")
        self._objective.SetCoefficient(variable, points)
        return variable

    def add(self, chain: Chain) -> None:
        """One column more."""
        share = self._variable(0, 1, float(chain.points))
        self._people[chain.person].SetCoefficient(share, 1)
        for cell, ticks in chain.cover:
            self._rows[cell].SetCoefficient(share, float(ticks))
        self._shares.append(share)

    def allow(self, number: int, most: float) -> None:
        """A column, by the order in which they were added, has at most this share."""
        self._shares[number].SetBounds(0, most)

    def solve(self, seconds: float = inf) -> Mixed:
        """The best mix.

        Raises:
            TimeoutError: if it is not found in so many seconds; what has been found of it is where the next one begins.
            RuntimeError: if none is found, which columns that stand for nobody exclude.
        """
        began = time.monotonic()
        for again in (False, True, True):
            if again:
                # numbers went astray on the way from the last solution; the other method seldom fails on the same
                self._dual = not self._dual
                self._lp.SetSolverSpecificParametersAsString(
                    f"use_preprocessing: false use_dual_simplex: {str(self._dual).lower()}"
                )
            self._lp.SetTimeLimit(_milliseconds(began + seconds - time.monotonic()))
            if self._lp.Solve(*([FROM_SCRATCH] if again else [])) == Solver.OPTIMAL:
                break
            if time.monotonic() - began >= NEARLY * seconds:
                raise TimeoutError
        else:
            raise RuntimeError("the master has no optimum")
        return Mixed(
            self._objective.Value(),
            np.array([row.dual_value() for row in self._rows]),
            np.array([row.dual_value() for row in self._people]),
            np.array([share.solution_value() for share in self._shares]),
        )


def _milliseconds(seconds: float) -> int:
    """As the solver wants to be told a limit; 0 is none."""
    return 0 if seconds == inf else max(1, int(1000 * seconds))


class Pool:
    """All chains found so far, each once, with the option of each day in a row of `days` (-1: none)."""

    def __init__(self, count_of_days: int, day_of_option: Sequence[int]) -> None:
        """No chain yet."""
        self.chains: list[Chain] = []
        self._day_of = day_of_option
        self._known: set[tuple[int, tuple[int, ...], tuple[int, ...]]] = set()
        self._days = np.full((1024, count_of_days), -1, dtype=np.int64)
        self._person = np.zeros(1024, dtype=np.int64)

    def add(self, chain: Chain) -> bool:
        """Keep a chain; whether it is a new one."""
        key = (chain.person, chain.options, chain.rows)
        if key in self._known:
            return False
        self._known.add(key)
        number = len(self.chains)
        if number == len(self._person):
            self._days = np.vstack((self._days, np.full_like(self._days, -1)))
            self._person = np.concatenate((self._person, np.zeros_like(self._person)))
        for option in chain.options:
            self._days[number, self._day_of[option]] = option
        self._person[number] = chain.person
        self.chains.append(chain)
        return True

    @property
    def days(self) -> npt.NDArray[np.int64]:
        """The option of each day, chain by chain."""
        return self._days[: len(self.chains)]

    @property
    def person(self) -> npt.NDArray[np.int64]:
        """Whose each chain is."""
        return self._person[: len(self.chains)]
