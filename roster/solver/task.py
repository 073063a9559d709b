"""One neighbourhood as a piece of work for somebody else: some people's days solved again, the rest fixed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from models.duties import Duty
from roster.cpsat.model import RosterModel
from roster.cpsat.sums import Sum
from roster.options.option import Day, Option, Options
from roster.solver.clock import Clock
from roster.solver.neighbourhoods import Neighbourhood
from roster.solver.search import POINTS, Effort, search
from roster.solver.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Task:
    """Whose days to solve again and where, from which duties, next to which fixed ones.

    `problem` is the hash of the problem it belongs to. The duties of `restless` days change where that costs nothing,
    so that the roster moves on between steps that make it better.
    """

    problem: str
    where: Neighbourhood
    duties: tuple[Duty, ...]
    fixed: tuple[Duty, ...]
    effort: Effort
    restless: tuple[Day, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The duties found, and whether nothing better exists there.

    The work it took is deterministic, so that it can stand for time in a repeatable run.
    """

    people: tuple[str, ...]
    duties: tuple[Duty, ...]
    work: float
    proven: bool


def solve_again(workshop: Workshop, task: Task) -> Answer | None:
    """Both levels at once, weighted so that no points outweigh a unit of level 1; None if nothing was found.

    A weight is safe here, where optimality is proven or the answer is thrown away when it is worse.
    """
    where = task.where
    options = _narrowed(workshop.options_of(where.people), task)
    staying = tuple(duty for duty in task.duties if where.window and duty.date not in where.dates)
    dates = where.dates if where.window else None
    built = RosterModel(options, workshop.index, where.people, (*task.fixed, *staying), dates)
    built.hint(task.duties)
    clock = Clock(task.effort.seconds, workshop.watch)
    found = search(built, _restless(built, _both(built), task), task.effort, clock, POINTS)
    if not found.something:
        return None
    duties = (*staying, *built.duties(found.solver))
    return Answer(where.people, duties, found.solver.deterministic_time, found.proven)


def _narrowed(options: Options, task: Task) -> Options:
    """Only the options of the neighbourhood: at its sites on its days, and what people are given now."""
    now = {(duty.person, duty.date): duty for duty in task.duties}
    narrow = {day: _open(found, now.get(day), task.where, day[1]) for day, found in options.by_day.items()}
    return replace(options, by_day={day: found for day, found in narrow.items() if found})


def _open(options: tuple[Option, ...], now: Duty | None, where: Neighbourhood, date: dt.date) -> tuple[Option, ...]:
    mine = {place for place, option in enumerate(options) if now and option.becomes(now)}
    if date in where.dates and where.among is not None:
        mine.update(where.among.get((options[0].person, date), ()))
    elif date in where.dates:
        sites = where.sites | {piece.site for piece in now.pieces} if now else where.sites
        mine.update(place for place, option in enumerate(options) if sites.issuperset(option.frame.sites))
    return tuple(options[place] for place in sorted(mine))


def _both(built: RosterModel) -> Sum:
    weight = built.points.range[1] + 1
    level = tuple((weight * amount, variable) for amount, variable in built.level.terms)
    return Sum((*level, *built.points.terms))


def _restless(built: RosterModel, cost: Sum, task: Task) -> Sum:
    """The cost before the number of restless days on which people have the duties that they have now."""
    stay = tuple(
        (1, taken.variable)
        for duty in task.duties
        if (duty.person, duty.date) in task.restless
        for taken in built.people[duty.person].by_day.get(duty.date, ())
        if taken.option.becomes(duty)
    )
    weight = len(stay) + 1
    return Sum((*((weight * amount, variable) for amount, variable in cost.terms), *stay))
