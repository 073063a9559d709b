"""One plain CP-SAT model of the whole problem, whatever its size: what the engine is held against."""

from __future__ import annotations

from models.problem import Problem
from roster.checks.check import check
from roster.cpsat.model import RosterModel
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.options.option import Options
from roster.solver.clock import Clock
from roster.solver.found import Result, result_of
from roster.solver.search import OPEN_SITES, POINTS, Effort, search
from roster.solver.settings import Settings
from roster.solver.standing import Standing
from roster.solver.start import start

BUILD = "build"
"""The stage in which the model is built; who is still there when time is over has no model."""

SHARE = 0.5
"""Of the time left, for open sites where the greedy roster has some below their minimum; the rest is for points."""

WORK = 60.0
"""Deterministic work of each of the two searches when the run has to be repeatable."""


def started(problem: Problem, clock: Clock) -> tuple[Options, Result | None]:
    """The options and the greedy roster; None if that is against a strict rule."""
    clock.step("options")
    options = build_options(problem)
    clock.step("start")
    standing = Standing(options, CoverIndex(options.facts))
    start(standing)
    begin = result_of(standing)
    if begin is None or check(problem, begin.duties).breaches:
        return options, None
    clock.step("first_roster", begin.points)
    return options, begin


def plain(options: Options, settings: Settings, clock: Clock, begin: Result | None) -> Result | None:
    """The best roster of one model with the greedy one as its hint; None if CP-SAT did not even get to that one."""
    clock.step(BUILD)
    built = RosterModel(options, CoverIndex(options.facts), [person.id for person in options.facts.problem.people])
    if begin:
        built.hint(begin.duties)
    clock.step("model")
    kept = begin if begin and not begin.level else _open_sites(built, settings, clock)
    if kept is None:
        return None
    built.model.add(built.level.expression <= kept.level)
    built.hint((begin if begin and begin.level <= kept.level else kept).duties)
    found = search(built, built.points, _effort(settings, clock.left), clock, POINTS)
    if not found.something:
        return None if kept is begin else kept
    duties, moved = built.duties(found.solver), built.moved(found.solver)
    return Result(duties, *built.amounts(duties, moved), kept.level_bound, found.bound, moved)


def _open_sites(built: RosterModel, settings: Settings, clock: Clock) -> Result | None:
    """The roster with the least below minimums, whatever its points; all time there is if its share is too little."""
    for share in (SHARE, 1.0):
        found = search(built, built.level, _effort(settings, share * clock.left), clock, OPEN_SITES)
        if found.something:
            duties, moved = built.duties(found.solver), built.moved(found.solver)
            return Result(duties, *built.amounts(duties, moved), found.bound, None, moved)
        if found.impossible or clock.over():
            break
    return None


def _effort(settings: Settings, seconds: float) -> Effort:
    return Effort(
        seconds=max(seconds, 0.1),
        workers=1 if settings.reproducible else settings.workers,
        seed=settings.seed,
        work=WORK if settings.reproducible else None,
    )
