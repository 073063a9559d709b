"""One day of a finished roster, ready to be mended: its cells, everybody's duties, and what is missing already."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from models.demand import Move
from models.duties import Duty
from roster.options.cover import CoverIndex
from roster.robust.measure import Measure, measure, part_of, without_company
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
        self.before = self.measured(self.roster)
        self._broken_before = without_company(self.problem, self._near_in_time(self.roster))

    def measured(self, duties: Iterable[Duty], moved: tuple[Move, ...] | None = None) -> Measure:
        """What these duties leave open on this date."""
        return measure(self.problem, duties, self.moved if moved is None else moved)

    def has_company(self, duties: Iterable[Duty]) -> bool:
        """Whether these duties break strict rules about company no more than the roster itself."""
        return without_company(self.problem, self._near_in_time(duties)) <= self._broken_before

    def _near_in_time(self, duties: Iterable[Duty]) -> list[Duty]:
        """Those of the day and of its neighbours, which may reach into it."""
        return [duty for duty in duties if abs((duty.date - self.date).days) <= 1]


@lru_cache(DAYS_KEPT)
def day_of(workshop: Workshop, date: dt.date, rest: Rest) -> Day:
    """The day of a worker's problem, kept for the next time."""
    return Day(workshop, date, rest)
