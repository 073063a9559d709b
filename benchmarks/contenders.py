"""The ways to a roster that are measured side by side; the only file here that knows the inside of the solver."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from models.outcome import Outcome
from models.problem import Problem
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.options.option import Options
from roster.solver.clock import Clock
from roster.solver.found import Result
from roster.solver.hand_out import hand_out, without_roster
from roster.solver.ledger import NO_DESK
from roster.solver.one_model import solve_whole
from roster.solver.settings import Settings
from roster.solver.solve import solve
from roster.solver.standing import Standing
from roster.solver.start import start
from roster.solver.watch import Watch

Contender = Callable[[Problem, Settings, Watch], Outcome]


def one_model(problem: Problem, settings: Settings, watch: Watch) -> Outcome:
    """One plain CP-SAT model over the same options, whatever its size, with the greedy start as its hint."""
    clock = Clock(settings.seconds, watch)
    options, begin = _started(problem, clock)
    result = solve_whole(options, CoverIndex(options.facts), settings, clock, begin)
    return hand_out(problem, result, settings, clock) if result else without_roster(problem, settings, clock)


def greedy(problem: Problem, settings: Settings, watch: Watch) -> Outcome:
    """The first roster and nothing more: one person after another gets the best days that are left."""
    clock = Clock(settings.seconds, watch)
    _, result = _started(problem, clock)
    return hand_out(problem, result, settings, clock) if result else without_roster(problem, settings, clock)


CONTENDERS: Mapping[str, Contender] = {"engine": solve, "one_model": one_model, "greedy": greedy}
"""By the name they have in results."""

TITLES: Mapping[str, str] = {"engine": "this engine", "one_model": "one CP-SAT model", "greedy": "greedy start"}


def _started(problem: Problem, clock: Clock) -> tuple[Options, Result | None]:
    """The options and the greedy roster; None if it is against a strict rule."""
    clock.step("options")
    options = build_options(problem)
    clock.step("start")
    standing = Standing(options, CoverIndex(options.facts))
    one_by_one = start(standing)
    if one_by_one.without_days or standing.ledger.cost() >= NO_DESK:
        return options, None
    begin = Result(standing.all_duties(), standing.level(), standing.points())
    clock.step("first_roster", begin.points)
    return options, begin
