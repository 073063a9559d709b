"""The ways to a roster that are measured side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from benchmarks.loopback import on_cluster
from benchmarks.plain_model import plain, started
from models.outcome import Outcome
from models.problem import Problem
from roster.solver.clock import Clock
from roster.solver.hand_out import hand_out, without_roster
from roster.solver.settings import Settings
from roster.solver.solve import solve
from roster.solver.watch import Watch

Contender = Callable[[Problem, Settings, Watch], Outcome]


def one_model(problem: Problem, settings: Settings, watch: Watch) -> Outcome:
    """One plain CP-SAT model over the same options, whatever its size, with the greedy start as its hint."""
    clock = Clock(settings.seconds, watch)
    options, begin = started(problem, clock)
    result = plain(options, settings, clock, begin)
    return hand_out(problem, result, settings, clock) if result else without_roster(problem, settings, clock)


def greedy(problem: Problem, settings: Settings, watch: Watch) -> Outcome:
    """The first roster and nothing more: one person after another gets the best days that are left."""
    clock = Clock(settings.seconds, watch)
    _, result = started(problem, clock)
    return hand_out(problem, result, settings, clock) if result else without_roster(problem, settings, clock)


CONTENDERS: Mapping[str, Contender] = {"engine": solve, "one_model": one_model, "greedy": greedy, "cluster": on_cluster}
"""By the name they have in results."""

SIDE_BY_SIDE = ("engine", "one_model", "greedy")
"""Who is measured unless somebody else is asked for."""

TITLES: Mapping[str, str] = {
    "engine": "this engine",
    "one_model": "one CP-SAT model",
    "greedy": "greedy start",
    "cluster": "engine, two Dask workers, one killed",
}
