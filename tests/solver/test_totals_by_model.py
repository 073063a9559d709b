"""Sums over many people's duties are kept and paid for by models of all people, and of some among the others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NoReturn

import pytest

from models.demand import Cell, Step
from models.duties import Duty
from models.people import Person
from roster.cpsat.model import RosterModel
from roster.options.cover import CoverIndex
from roster.options.option import Options
from roster.solver.clock import Clock
from roster.solver.improve import Improving
from roster.solver.neighbourhoods import Promising
from roster.solver.search import POINTS, Effort, search
from roster.solver.settings import Settings
from roster.solver.standing import by_person
from roster.solver.task import Task
from roster.solver.watch import Unwatched
from roster.solver.workers import NoWorkersError
from tests import worlds
from tests.solver import by_hand
from tests.solver.by_hand import Case
from tests.solver.sums import (
    Ask,
    alike,
    asking,
    dear_hours,
    few_hours,
    random_case,
    some_wanted,
    somebody_there,
    sum_of,
    wanted_elsewhere,
)


@pytest.mark.parametrize("asked", [(dear_hours,), (some_wanted,), (alike,), (dear_hours, some_wanted, alike)])
def test_the_model_counts_the_same_points(asked: tuple[Ask, ...]) -> None:
    made = random_case(asked, 5)
    options = made.standing.options
    built = RosterModel(options, CoverIndex(options.facts), [person.id for person in made.problem.people])
    amounts = built.amounts(made.standing.all_duties())
    assert amounts == (made.standing.level(), made.standing.points())


def _some(options: Options, made: Case, people: list[str]) -> RosterModel:
    fixed = [duty for duty in made.standing.all_duties() if duty.person not in people]
    return RosterModel(options, CoverIndex(options.facts), people, fixed)


def test_in_a_neighbourhood_the_others_count_too() -> None:
    """What a few people change in the model they change in the roster."""
    asked = (dear_hours, some_wanted, alike)
    made, other = random_case(asked, 6), random_case(asked, 7)
    people = [f"P{number:02}" for number in range(0, 14, 3)]
    built = _some(made.standing.options, made, people)
    new = {person: other.standing.duties[person] for person in people}
    now = built.amounts(made.standing.duties_of(people))
    then = built.amounts([duty for duties in new.values() for duty in duties])
    assert then[1] - now[1] == -made.standing.gain(new)


def test_in_a_neighbourhood_strict_ends_hold_with_the_others() -> None:
    """Of ten hours P12 has taken eight, and no duty there is shorter than four."""
    made = by_hand.case(wanted_elsewhere(), postings=asking(few_hours))
    made.standing.give("P12", (worlds.duty("P12", site="S2"),))
    built = _some(made.standing.options, made, ["P00", "P06"])
    found = search(built, built.points, Effort(seconds=20, work=5.0), Clock(20, Unwatched()), POINTS)
    duties = built.duties(found.solver)
    assert duties
    made.standing.give_all(by_person(duties, ["P00", "P06"]))
    assert sum_of(made, few_hours) == 480


class Listening:
    """Remembers what it was given to do, and does nothing."""

    losses: tuple[type[BaseException], ...] = ()

    def __init__(self) -> None:
        self.tasks: list[Task] = []

    def at_once(self) -> int:
        return 4

    def submit(self, _function: Callable[[Any], Any], task: Any) -> NoReturn:
        self.tasks.append(task)
        raise NoWorkersError

    def mend(self) -> None:
        """Nothing is lost."""

    def close(self) -> None:
        """Nobody is there."""


def test_whoever_solves_a_part_is_told_of_everybody_in_the_sum() -> None:
    """Others who count are told even if nobody of the part could be where they are."""
    made = random_case((few_hours,), 8)
    counted = {duty for duty in made.standing.all_duties() if made.standing.totals.counts(duty)}
    assert counted
    for seed in range(6):
        workers = Listening()
        clock = Clock(5, Unwatched())
        Improving(made.problem, Settings(seconds=5, seed=seed), clock, workers).run(
            made.standing, Promising({}), lambda: False
        )
        task = workers.tasks[0]
        assert counted - set(task.duties) <= set(task.fixed)


@pytest.mark.parametrize("ask", [few_hours, somebody_there])
def test_small_problems_keep_strict_ends(ask: Ask) -> None:
    """One model of the whole problem, proved."""
    problem = worlds.world(
        _crew(3),
        days=2,
        sites=2,
        duty_types=(worlds.SHORT, worlds.AFTERNOON),
        cells=_wanted("S2" if ask is few_hours else "S1"),
    )
    made = by_hand.case(problem, postings=asking(ask))
    duties = solve_by_model(made)
    made.standing.give_all(by_person(duties, made.standing.duties))
    assert made.standing.is_lawful()
    assert made.standing.totals.sums == ([480] if ask is few_hours else [2])


def solve_by_model(made: Case) -> tuple[Duty, ...]:
    options = made.standing.options
    built = RosterModel(options, CoverIndex(options.facts), [person.id for person in made.problem.people])
    found = search(built, built.points, Effort(seconds=20), Clock(20, Unwatched()), POINTS)
    assert found.proven
    return built.duties(found.solver)


def _crew(count: int) -> list[Person]:
    return [worlds.person(f"P{2 * number:02}", elsewhere=True, reach_minutes=30) for number in range(count)]


def _wanted(site: str) -> list[Cell]:
    """Everybody is wanted at one site, on both days and at both times."""
    steps = (Step(points=10_000),)
    return [
        worlds.cell(f"{number}.{start}", worlds.day(number), ((start, start + 240),), site=site, target=3, below=steps)
        for number in range(2)
        for start in (480, 720)
    ]
