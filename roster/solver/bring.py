"""Whoever must work where company or a desk is lacking gets it: CP-SAT plans those days and sites anew."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from models.outcome import Trace
from roster.solver.clock import Clock
from roster.solver.neighbourhoods import Neighbourhood
from roster.solver.search import Effort
from roster.solver.send_home import in_trouble, send_home
from roster.solver.settings import Settings
from roster.solver.standing import Duties, Standing, by_person
from roster.solver.task import Task, solve_again
from roster.solver.workshop import Workshop

SHARE = 0.2
"""Share of the time left that this may take: without it there is nothing to hand out."""

WORK = 20.0
"""Deterministic work when the run has to be repeatable."""


def bring_company(standing: Standing, settings: Settings, clock: Clock) -> None:
    """Send home who may go, then have people come to where the others must not be alone, if that can be found."""
    send_home(standing)
    if standing.is_lawful() or clock.over():
        return
    where = _around(standing)
    task = Task(standing.problem.hash(), where, *_duties(standing, where.people), _effort(settings, clock))
    answer = solve_again(Workshop(standing.problem, _Silent(clock)), task)
    if answer:
        standing.give_all(by_person(answer.duties, answer.people))
        send_home(standing)


def _around(standing: Standing) -> Neighbourhood:
    """Who could be where somebody lacks others, and who works with those now."""
    wrong = in_trouble(standing)
    dates, sites = {duty.date for duty in wrong}, {piece.site for duty in wrong for piece in duty.pieces}
    able = _who_could(standing, sites, dates)
    left = {piece.site for duty in standing.duties_of(able) if duty.date in dates for piece in duty.pieces}
    there = {row.person for row in standing.all_duties() if row.date in dates and left & {p.site for p in row.pieces}}
    return Neighbourhood(tuple(sorted({*able, *there})), frozenset(sites), tuple(sorted(dates)))


def _who_could(standing: Standing, sites: Collection[str], dates: Collection[dt.date]) -> list[str]:
    return [
        person
        for person in standing.duties
        if any(set(sites) & set(option.frame.sites) for date in dates for option in standing.options.of(person, date))
    ]


def _duties(standing: Standing, people: Collection[str]) -> tuple[Duties, Duties]:
    """Those of these people, and everybody else's."""
    return standing.duties_of(people), standing.duties_of(person for person in standing.duties if person not in people)


def _effort(settings: Settings, clock: Clock) -> Effort:
    if settings.reproducible:
        return Effort(seconds=600, seed=settings.seed, work=WORK, quick=True)
    return Effort(seconds=max(1.0, SHARE * clock.left), workers=settings.workers, seed=settings.seed, quick=True)


class _Silent:
    """Nobody is told the steps of one piece of work, but whoever stops the run stops it, too."""

    def __init__(self, clock: Clock) -> None:
        self.stopped = clock.stopped

    def step(self, trace: Trace) -> None:
        """Take no note of it."""
