"""A problem small enough for one model: both levels one after the other, with proof."""

from __future__ import annotations

from roster.cpsat.model import RosterModel
from roster.options.cover import CoverIndex
from roster.options.option import Options
from roster.solver.clock import Clock
from roster.solver.found import Result
from roster.solver.open_hours import OpenHours
from roster.solver.search import OPEN_SITES, POINTS, Effort, Found, search
from roster.solver.settings import Settings

LARGEST = 2500
"""Options up to which one model is proved optimal in seconds to a minute; above it the roster is improved in parts."""

WORK = 60.0
"""Deterministic work of each of the two searches when the run has to be repeatable."""


def small(options: Options) -> bool:
    """Whether one model will do."""
    return sum(len(day) for day in options.by_day.values()) <= LARGEST


def solve_whole(
    options: Options, index: CoverIndex, settings: Settings, clock: Clock, begin: Result | None
) -> Result | None:
    """The best roster of the whole problem, from a first one if there is any.

    None if there is none: either proven impossible, see `impossible.py`, or time ran out before one was found.
    """
    built = RosterModel(options, index, [person.id for person in options.facts.problem.people])
    if begin:
        built.hint(begin.duties)
    first = search(built, built.level, _effort(settings, clock), clock, OPEN_SITES)
    if not first.something:
        return begin
    built.model.add(built.level.expression <= first.value)
    built.hint(begin.duties if begin and begin.level <= first.value else built.duties(first.solver))
    hours = OpenHours(index) if small(options) else None
    second = search(built, built.points, _effort(settings, clock), clock, POINTS, hours)
    if not second.something:
        return begin
    return _result(built, first, second)


def _result(built: RosterModel, first: Found, second: Found) -> Result:
    duties, moved = built.duties(second.solver), built.moved(second.solver)
    level, points = built.amounts(duties, moved)
    return Result(duties, level, points, first.bound, second.bound, moved)


def _effort(settings: Settings, clock: Clock) -> Effort:
    return Effort(
        seconds=max(clock.left, 0.1),
        workers=1 if settings.reproducible else settings.workers,
        seed=settings.seed,
        work=WORK if settings.reproducible else None,
    )
