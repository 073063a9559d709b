"""Runs CP-SAT on one model so that it can be stopped at any time."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from math import ceil
from typing import Annotated

from ortools.sat.python import cp_model
from pydantic import Field

from models.base import Data
from roster.cpsat.model import RosterModel
from roster.cpsat.sums import Sum
from roster.solver.clock import Clock
from roster.solver.open_hours import OpenHours

POLL_SECONDS = 0.05
OPEN_SITES, POINTS = "open_sites", "points"
"""The two levels of the objective, in their order; also the names of the stages that search them."""
PROVERS = ("max_lp", "quick_restart", "reduced_costs")


class Effort(Data):
    """How much work one search may do: seconds, or deterministic work when the run has to be repeatable.

    A `quick` one begins to search sooner: it leaves out what took half of the seconds of a neighbourhood and saved
    none, the hunt for symmetries and for what follows from single variables.
    """

    seconds: Annotated[float, Field(gt=0)]
    workers: int = 1
    seed: int = 1
    work: float | None = None
    quick: bool = False


class Found:
    """What a search ended with."""

    def __init__(self, solver: cp_model.CpSolver, status: cp_model.CpSolverStatus) -> None:
        """Keep the solver with its values."""
        self.solver = solver
        self._status = status

    @property
    def impossible(self) -> bool:
        """Whether the strict rules are proven to contradict each other."""
        return bool(self._status == cp_model.INFEASIBLE)

    @property
    def something(self) -> bool:
        """Whether there is a solution."""
        return self._status in {cp_model.OPTIMAL, cp_model.FEASIBLE}

    @property
    def proven(self) -> bool:
        """Whether nothing better exists."""
        return bool(self._status == cp_model.OPTIMAL)

    @property
    def value(self) -> int:
        """The goal's value."""
        return round(self.solver.objective_value)

    @property
    def bound(self) -> int:
        """What the goal cannot fall below; whole, like every sum of points."""
        return self.value if self.proven else _whole(self.solver.best_objective_bound)


def search(
    built: RosterModel, goal: Sum, effort: Effort, clock: Clock, stage: str, hours: OpenHours | None = None
) -> Found:
    """Make the goal as small as it gets within the effort; the model's hint is where the search starts.

    The clock is told each better roster and bound of the stage of points; with `hours` of everybody's model, the
    wanted hours that stay open in it, too.

    Raises:
        AssertionError: if the model itself is invalid, which is our mistake.
    """
    built.model.minimize(goal.expression)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = effort.workers
    solver.parameters.random_seed = effort.seed
    # CP-SAT would end the process; who stops a run is heard by `clock`
    solver.parameters.catch_sigint_signal = False
    # rosters are proved by their linear relaxation; without it, tiny problems ran for minutes with a bound below zero
    solver.parameters.linearization_level = 2
    if effort.quick:
        solver.parameters.symmetry_level = 0
        solver.parameters.cp_model_probing_level = 0
    if effort.workers > 1:
        solver.parameters.subsolvers.extend(PROVERS)
    solver.parameters.max_time_in_seconds = effort.seconds
    if effort.work is not None:
        solver.parameters.max_deterministic_time = effort.work
    if stage == POINTS:
        solver.best_bound_callback = lambda bound: clock.step(stage, bound=_whole(bound))
    with ThreadPoolExecutor(max_workers=1) as thread:
        running = thread.submit(solver.solve, built.model, _Steps(built, clock, stage, hours))
        while not running.done():
            if clock.over():
                solver.stop_search()
            time.sleep(POLL_SECONDS)
        status = running.result()
    if status == cp_model.MODEL_INVALID:
        raise AssertionError(f"invalid model: {built.model.validate()}")
    return Found(solver, status)


class _Steps(cp_model.CpSolverSolutionCallback):
    """Notes each better roster."""

    def __init__(self, built: RosterModel, clock: Clock, stage: str, hours: OpenHours | None) -> None:
        super().__init__()
        self._built = built
        self._clock = clock
        self._stage = stage
        self._hours = hours

    def on_solution_callback(self) -> None:
        """Tell the clock."""
        if self._stage != POINTS:
            self._clock.step(self._stage)
            return
        points, bound = round(self.objective_value), _whole(self.best_objective_bound)
        self._clock.step(self._stage, points, bound, self._hours_open())

    def _hours_open(self) -> float | None:
        built = self._built
        return self._hours.of_duties(built.duties(self), built.moved(self)) if self._hours else None


def _whole(bound: float) -> int:
    """A bound on whole points, a rounding error of the solver aside."""
    return ceil(bound - 1e-6)
