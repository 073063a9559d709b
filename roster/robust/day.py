"""One day of a finished roster, ready to be mended: its cells, everybody's duties, and what is missing already."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from models.demand import Move
from models.duties import Duty
from roster.options.cover import CoverIndex
from roster.robust.measure import Measure, measure, part_at, part_of, without_company
from roster.rules.facts import Facts
from roster.solver.workshop import Workshop

DAYS_KEPT = 8
"""Days that a worker keeps ready: a week, and one to come."""


@dataclass(frozen=True, slots=True)
class Rest:
    """What a roster is besides the duties that its problem has as published: who stands by, and demand that moves."""

    standing_by: tuple[Duty, ...] = ()
    moved: tuple[Move, ...] = ()


NOTHING_ELSE = Rest()


class Day:
    """A date of the horizon, looked up once."""

    def __init__(self, workshop: Workshop, date: dt.date, rest: Rest) -> None:
        """Take the roster from what is published."""
        problem = workshop.facts.problem
        self.date = date
        self.problem = part_of(problem, date)
        self.facts = Facts(self.problem)
        self.index = CoverIndex(self.facts)
        days = set(problem.horizon.days)
        self.standing_by = {duty.person for duty in rest.standing_by if duty.date == date}
        self.roster = tuple(duty for duty in (*problem.history.published, *rest.standing_by) if duty.date in days)
        arcs = {(move.origin, move.destination) for move in self.problem.moves}
        self.moved = tuple(move for move in rest.moved if (move.origin, move.destination) in arcs)
        self._around: dict[frozenset[str], Around] = {}

    def around(self, sites: Iterable[str]) -> Around:
        """The day at some sites, kept for the next time."""
        places = frozenset(sites)
        if places not in self._around:
            self._around[places] = Around(self, places)
        return self._around[places]


class Around:
    """A day at some sites: what is open there, and who lacks company."""

    def __init__(self, day: Day, sites: frozenset[str]) -> None:
        """Measure what is missing already."""
        self._day = day
        self._problem = part_at(day.problem, sites)
        self.before = self.measured(day.roster, day.moved)
        self._broken_before = self._broken(day.roster)

    def measured(self, duties: Iterable[Duty], moved: tuple[Move, ...]) -> Measure:
        """What these duties leave open here on this date."""
        return measure(self._problem, duties, moved)

    def has_company(self, duties: Iterable[Duty]) -> bool:
        """Whether these duties break strict rules about company no more than the roster itself."""
        return self._broken(duties) <= self._broken_before

    def _broken(self, duties: Iterable[Duty]) -> int:
        """By the duties of the day and of its neighbours, which may reach into it."""
        near = [duty for duty in duties if abs((duty.date - self._day.date).days) <= 1]
        return without_company(self._problem, near)


@lru_cache(DAYS_KEPT)
def day_of(workshop: Workshop, date: dt.date, rest: Rest) -> Day:
    """The day of a worker's problem, kept for the next time."""
    return Day(workshop, date, rest)
