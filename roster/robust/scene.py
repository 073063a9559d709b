"""A finished roster as everybody has it in hand, with a made-up Springer for each district waiting aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from models.demand import Move
from models.duties import Duty
from models.history import DayOff
from models.people import Person
from models.problem import Problem
from roster.checks.check import check
from roster.robust.day import Rest
from roster.robust.near import Near
from roster.robust.springer import springers


@dataclass(frozen=True)
class Scene:
    """`problem` has the roster as published and the made-up Springers among its people; `rest` is what it cannot say.

    Changes have their price and nobody is asked for notice: whoever is asked on the day may agree.
    """

    given: Problem
    problem: Problem
    near: Near
    rest: Rest
    springers: dict[str, Person]

    @cached_property
    def hash(self) -> str:
        """By which workers know the problem."""
        return self.problem.hash()


def scene(problem: Problem, duties: Sequence[Duty], moved: Sequence[Move] = ()) -> Scene:
    """Set the scene; who has a duty against a strict rule, typed by hand, keeps every day as it is."""
    reserve = {row.id for row in problem.duty_types if row.reserve}
    standing_by = tuple(duty for duty in duties if duty.duty_type in reserve)
    made_up = springers(problem)
    staged = problem.changed(
        horizon=problem.horizon.changed(planned_on=None),
        people=(*problem.people, *made_up.values()),
        history=problem.history.changed(
            published=tuple(duty for duty in duties if duty.duty_type not in reserve),
            published_off=_days_off(problem, duties),
        ),
    )
    stuck = {row.person for row in check(problem, duties, moved).breaches if row.person}
    return Scene(problem, staged, Near(problem, duties, stuck), Rest(standing_by, tuple(moved)), made_up)


def _days_off(problem: Problem, duties: Sequence[Duty]) -> tuple[DayOff, ...]:
    busy = {(duty.person, duty.date) for duty in duties}
    days = ((person.id, date) for person in problem.people for date in problem.horizon.days)
    return tuple(DayOff(person=person, date=date) for person, date in days if (person, date) not in busy)
