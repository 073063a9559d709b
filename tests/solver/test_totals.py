"""Sums over many people's duties are kept and paid for by every way in which a roster is made."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any, NoReturn

import numpy as np
import pytest

from models.demand import Cell, Step
from models.duties import Duty
from models.people import Person
from models.problem import Problem
from roster.cpsat.model import RosterModel
from roster.options.cover import CoverIndex
from roster.options.option import Options
from roster.rules.book import POSTINGS
from roster.rules.facts import Facts
from roster.rules.frame import Frame, Shape
from roster.rules.posting import City, CoverPosting, Postings
from roster.rules.total import Total, minutes_at_work, once
from roster.solver.clock import Clock
from roster.solver.heard import heard
from roster.solver.improve import Improving
from roster.solver.neighbourhoods import Promising
from roster.solver.search import POINTS, Effort, search
from roster.solver.settings import Settings
from roster.solver.standing import by_person
from roster.solver.task import Task
from roster.solver.ties import UNLAWFUL
from roster.solver.totals import FARTHEST
from roster.solver.watch import Unwatched
from roster.solver.workers import NoWorkersError
from tests import worlds
from tests.solver import by_hand
from tests.solver.by_hand import Case
from tests.solver.towns import town

Ask = Callable[[City], Total]


def wanted_elsewhere() -> Problem:
    """The town, with nearly everybody wanted at the second site."""
    made = town()
    dear = (Step(points=6000),)
    cells = (row.changed(target=12, below=dear) if row.site == "S2" else row for row in made.cells)
    return made.changed(cells=tuple(cells))


def evens(city: City) -> frozenset[str]:
    """Whose home is the first site."""
    return frozenset(person.id for person in city.facts.problem.people if person.home_site == "S1")


def few_hours(city: City) -> Total:
    """The first site's people work ten hours at the other site, all of them together."""
    return Total(evens(city), frozenset(city.facts.days), frozenset({"S2"}), minutes_at_work, most=600, strict=True)


def dear_hours(city: City) -> Total:
    """The same at a price that rises after two hours more."""
    prices = (Step(count=120, points=3), Step(points=2000))
    return Total(evens(city), frozenset(city.facts.days), frozenset({"S2"}), minutes_at_work, most=600, above=prices)


def somebody_there(city: City) -> Total:
    """On the first day two of the first site's people are at the second at least."""
    days = frozenset(city.facts.days[:1])
    return Total(evens(city), days, frozenset({"S2"}), once, least=2, strict=True)


def some_wanted(city: City) -> Total:
    """Each of them short of five costs, and the more the dearer; there are three."""
    prices = (Step(count=2, points=100), Step(points=5000))
    return Total(evens(city), frozenset(city.facts.days[:1]), frozenset({"S2"}), once, least=5, below=prices)


def alike(city: City) -> Total:
    """On the first day as many of the second site's people are there as of the first site's."""
    everybody = frozenset(person.id for person in city.facts.problem.people)
    price = (Step(count=1, points=50), Step(points=700))
    return Total(
        everybody,
        frozenset(city.facts.days[:1]),
        frozenset({"S2"}),
        once,
        least=0,
        most=0,
        below=price,
        above=price,
        less=everybody - evens(city),
    )


ASKED = [few_hours, dear_hours, somebody_there, some_wanted, alike]


def asking(*asked: Ask) -> Postings:
    """The book with more to ask; the rule's name is one that the problem knows and that costs nothing else."""
    return (*POSTINGS, *(CoverPosting("desks", _told(ask)) for ask in asked))


def _told(ask: Ask) -> Callable[[City], None]:
    return lambda city: city.total("desks", ask(city))


def sum_of(made: Case, ask: Ask) -> int:
    """The sum measured from duties: minutes or heads at the second site."""
    found = 0
    for duty in made.standing.all_duties():
        there = [piece for piece in duty.pieces if piece.site == "S2"]
        other = int(duty.person[1:]) % 2 == 1
        if ask is alike and duty.date == worlds.MONDAY:
            found += (-1 if other else 1) * bool(there)
        elif ask in (few_hours, dear_hours) and not other:
            found += sum(480 if duty.duty_type == "X" else piece.span.minutes for piece in there)
        elif ask in (somebody_there, some_wanted) and not other and duty.date == worlds.MONDAY:
            found += bool(there)
    return found


PAID: dict[Ask, Callable[[int], int]] = {
    dear_hours: lambda total: 3 * min(120, max(0, total - 600)) + 2000 * max(0, total - 720),
    some_wanted: lambda total: 100 * min(2, max(0, 5 - total)) + 5000 * max(0, 3 - total),
    alike: lambda total: 50 * min(1, abs(total)) + 700 * max(0, abs(total) - 1),
}


def random_case(asked: tuple[Ask, ...], seed: int) -> Case:
    made = by_hand.case(wanted_elsewhere(), postings=asking(*asked))
    random = np.random.default_rng(seed)
    for _ in range(3):
        made.plan.ask(made.weeks(), by_hand.at_random(made), random)
    by_hand.take_over(made)
    return made


@pytest.mark.parametrize("asked", [*itertools.combinations(ASKED, 1), tuple(ASKED)])
def test_plan_and_roster_count_the_same(asked: tuple[Ask, ...]) -> None:
    made = random_case(asked, 1)
    assert made.plan.cost() == made.standing.cost()
    other = by_hand.case(wanted_elsewhere(), postings=asking(*asked))
    other.plan.load(made.plan.duties())
    assert other.plan.now.ties.tolist() == made.plan.now.ties.tolist() == made.standing.totals.sums


@pytest.mark.parametrize("ask", [dear_hours, some_wanted, alike])
def test_points_are_those_of_the_duties(ask: Ask) -> None:
    made = random_case((ask,), 2)
    assert made.standing.totals.points() == PAID[ask](sum_of(made, ask))
    assert made.standing.totals.is_lawful()


@pytest.mark.parametrize("heat", [0, 1])
@pytest.mark.parametrize("ask", [few_hours, somebody_there])
def test_strict_ends_are_kept_in_heat_and_cold(ask: Ask, heat: int) -> None:
    made = by_hand.case(wanted_elsewhere() if ask is few_hours else town(), postings=asking(ask))
    random = np.random.default_rng(heat)
    for _ in range(4):
        made.plan.ask(made.weeks(), *((by_hand.at_random(made), random) if heat else ()))
    by_hand.take_over(made)
    assert 0 < sum_of(made, ask) <= 600 if ask is few_hours else sum_of(made, ask) >= 2
    assert made.standing.is_lawful()
    assert made.plan.without_days() == []


def test_without_the_ends_they_would_not_be_kept() -> None:
    free = by_hand.case(wanted_elsewhere(), postings=asking(dear_hours))
    cheap = by_hand.case(wanted_elsewhere())
    for made in (free, cheap):
        made.plan.settle(made.weeks(), lambda: False)
        by_hand.take_over(made)
    assert sum_of(cheap, few_hours) > 600
    assert sum_of(free, few_hours) < sum_of(cheap, few_hours)


def test_a_roster_outside_a_strict_end_is_not_lawful() -> None:
    cheap = by_hand.case(wanted_elsewhere())
    cheap.plan.settle(cheap.weeks(), lambda: False)
    made = by_hand.case(wanted_elsewhere(), postings=asking(few_hours))
    made.plan.load(cheap.plan.duties())
    by_hand.take_over(made)
    assert not made.standing.is_lawful()
    assert made.standing.points() == made.standing.cost() - made.standing.totals.cost() - _level(made)
    # what many people share is none of theirs to mend alone
    assert made.plan.without_days() == []


def _level(made: Case) -> int:
    return made.standing.level() * 10**9


@pytest.mark.parametrize("ask", ASKED)
def test_asking_again_never_makes_it_worse(ask: Ask) -> None:
    made = by_hand.case(wanted_elsewhere(), postings=asking(ask))
    made.plan.ask(made.weeks())
    for week in made.weeks():
        before = made.plan.cost()
        made.plan.ask(np.array([week]))
        assert made.plan.cost() <= before


@pytest.mark.parametrize("ask", ASKED)
def test_a_gain_is_what_the_roster_costs_less(ask: Ask) -> None:
    made, other = random_case((ask,), 3), random_case((ask,), 4)
    for people in _threes(made):
        new = {person: other.standing.duties[person] for person in people}
        before, gain = made.standing.cost(), made.standing.gain(new)
        made.standing.give_all(new)
        assert gain == before - made.standing.cost()


def _threes(made: Case) -> list[list[str]]:
    people = list(made.standing.duties)
    return [people[at : at + 3] for at in range(0, len(people), 3)]


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


def test_what_nobody_can_reach_is_not_kept() -> None:
    """Three people and five days, at most ten hours each: no sum is above that."""

    def enough(city: City) -> Total:
        return Total(
            evens(city), frozenset(city.facts.days), frozenset({"S2"}), minutes_at_work, most=9000, strict=True
        )

    assert by_hand.case(wanted_elsewhere(), postings=asking(enough)).standing.totals.all == []


def test_work_without_pieces_counts_nothing() -> None:
    """An appointment has no site, so it is in no sum over sites."""
    frame = Frame(Shape(worlds.MONDAY, worlds.MEETING, worlds.span(480, 540), 60), "S2", ())
    total = Total(frozenset({"P1"}), frozenset({worlds.MONDAY}), frozenset({"S2"}), once)
    assert total.of(Facts(worlds.world()), "P1", frame) == 0


def test_all_strict_ends_together_do_not_overflow() -> None:
    """Whoever is a minute outside pays less, the more minutes there could be."""
    made = by_hand.case(wanted_elsewhere(), postings=asking(few_hours, somebody_there))
    hours, heads = made.standing.totals.all
    assert hours.over * 3 * 5 * 600 <= FARTHEST
    assert hours.over > 10**12
    assert heads.under == UNLAWFUL


def test_what_is_taken_off_can_fall_below_nothing() -> None:
    """Ends on both sides of nothing are kept, each with two prices."""
    made = by_hand.case(town(), postings=asking(alike))
    ties = made.standing.totals.all
    assert [(tie.least, tie.under) for tie in ties if tie.under] == [(0, 50), (-1, 650)]
    assert [(tie.most, tie.over) for tie in ties if tie.over] == [(0, 50), (1, 650)]
    (total,) = heard(made.standing.options).totals
    frame = Frame(Shape(worlds.MONDAY, worlds.EARLY, worlds.span(480, 990), 480), "S2", (worlds.span(480, 690),))
    facts = made.standing.options.facts
    assert (total.of(facts, "P00", frame), total.of(facts, "P01", frame)) == (1, -1)
