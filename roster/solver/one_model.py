"""A problem small enough for one model: both levels one after the other, with proof."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from models.duties import Duty
from roster.cpsat.model import RosterModel
from roster.options.cover import CoverIndex
from roster.options.option import Options
from roster.solver.clock import Clock
from roster.solver.found import Result
from roster.solver.open_hours import OpenHours
from roster.solver.search import OPEN_SITES, POINTS, Effort, Found, search
from roster.solver.settings import Settings

Duties = tuple[Duty, ...]

LARGEST = 2500
"""Options up to which one model is proved optimal in seconds to a minute; above it the roster is improved in parts."""

MIDDLING = 8000
"""Options up to which one model, begun with a good roster, comes nearer to its proof than small groups do."""

WORK = 60.0
"""Deterministic work of each of the two searches when the run has to be repeatable."""

SHARE_OF_LEVEL = 0.5
"""Share of the time left that the search for level 1 may take: points want to be searched, too."""

SHARE_OF_KNOWN_LEVEL = 0.2
"""The same where a lawful roster is there already: what is left of level 1 then is mostly hard to prove."""


def small(options: Options) -> bool:
    """Whether one model will do."""
    return sum(len(day) for day in options.by_day.values()) <= LARGEST


def middling(options: Options) -> bool:
    """Whether one model is still worth it after a roster has been made in other ways."""
    return sum(len(day) for day in options.by_day.values()) <= MIDDLING


def solve_whole(
    options: Options,
    index: CoverIndex,
    settings: Settings,
    clock: Clock,
    begin: Result | None,
    better: Callable[[Duties], Duties] = tuple,
    least: int | None = None,
) -> Result | None:
    """The best roster of the whole problem, from a first one if there is any.

    The search for level 1 looks at nothing else; `better` makes points of its roster better, level 1 no worse, before
    they are searched. No roster as good at level 1 has fewer points than `least`, if that is known.

    None if there is none: either proven impossible, see `impossible.py`, or time ran out before one was found.
    """
    built = RosterModel(options, index, [person.id for person in options.facts.problem.people])
    if begin:
        built.hint(begin.duties)
    level = _level(built, settings, clock, begin)
    if level is None:
        return begin
    built.model.add(built.level.expression <= level.value)
    if least is not None:
        built.model.add(built.points.expression >= least)
    built.hint(level.duties if begin and begin.level <= level.value else better(level.duties))
    hours = OpenHours(index) if small(options) else None
    second = search(built, built.points, _effort(settings, clock), clock, POINTS, hours)
    return _result(built, level, second) if second.something else begin


@dataclass(frozen=True, slots=True)
class _Level:
    """The best level 1 found, what it cannot fall below, and a roster that has it."""

    value: int
    bound: int
    duties: tuple[Duty, ...]


def _level(built: RosterModel, settings: Settings, clock: Clock, begin: Result | None) -> _Level | None:
    if begin and not begin.level:
        # nothing is below no minute at all
        return _Level(0, 0, begin.duties)
    share = SHARE_OF_KNOWN_LEVEL if begin else SHARE_OF_LEVEL
    found = search(built, built.level, _effort(settings, clock, share), clock, OPEN_SITES)
    if found.something and (begin is None or found.value < begin.level):
        return _Level(found.value, found.bound, built.duties(found.solver))
    return _Level(begin.level, found.bound if found.something else 0, begin.duties) if begin else None


def _result(built: RosterModel, level_1: _Level, second: Found) -> Result:
    duties, moved = built.duties(second.solver), built.moved(second.solver)
    level, points = built.amounts(duties, moved)
    return Result(duties, level, points, level_1.bound, second.bound, moved)


def _effort(settings: Settings, clock: Clock, share: float = 1.0) -> Effort:
    return Effort(
        seconds=max(share * clock.left, 0.1),
        workers=1 if settings.reproducible else settings.workers,
        seed=settings.seed,
        work=WORK if settings.reproducible else None,
    )
