"""A few people asked anew in machine code: what it says is saved is saved, and nobody is left with unlawful days."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given

from models.demand import Step
from models.duties import Duty
from models.problem import Problem
from roster.solver.bench import Mood
from roster.solver.found import result_of
from roster.solver.plan import PLAIN, Plan
from roster.solver.renew import put_together, renew_groups, rounds_for
from roster.solver.renewed import Trial, days_of
from roster.solver.settings import Settings
from roster.solver.start import take_over
from roster.solver.together import Together
from tests import worlds
from tests.solver import by_hand
from tests.solver.test_reply import SEARCH, SEEDS


def rounds(number: int) -> Callable[[int], float]:
    return lambda done: done / number


def asked(made: by_hand.Case, seed: int, heat: float) -> int:
    """Ten groups asked anew; what is said to be saved."""
    random, company = np.random.default_rng(seed), made.standing.ledger.company
    among = [True] * len(made.problem.people)
    groups = Together(made.plan, company).groups(10, among, random)
    trial = Trial(Mood(PLAIN.prices, 0.0, heat), PLAIN, heat, days_of(made.plan.now), days_of(made.plan.now))
    return made.plan.renew(groups, trial, random)


@pytest.mark.parametrize("feature", by_hand.PROBLEMS)
@pytest.mark.parametrize("heat", [0.0, 3000.0])
def test_what_is_said_to_be_saved_is_saved(feature: str, heat: float) -> None:
    @SEARCH
    @given(problem=by_hand.PROBLEMS[feature], seed=SEEDS)
    def each(problem: Problem, seed: int) -> None:
        made = by_hand.case(problem, seed)
        before, lacking = made.plan.cost(), made.plan.without_days()
        saved = asked(made, seed, heat)
        assert made.plan.cost() == before - saved
        assert saved >= 0 or heat
        assert set(made.plan.without_days()) <= set(lacking)
        sums = made.plan.kept()
        made.plan.load(made.plan.duties())
        for found, entered in zip(sums, made.plan.now, strict=True):
            assert sorted(found.flatten().tolist()) == sorted(entered.flatten().tolist())

    each()


def led() -> Problem:
    """One is wanted in the morning and two in the afternoon, whatever it costs; P1 may be in charge."""
    dear = (Step(points=60000),)
    problem = worlds.world(
        3,
        days=1,
        cells=[
            worlds.cell("C1", spans=((480, 720),), below=dear, above=dear),
            worlds.cell("C2", spans=((720, 960),), target=2, below=dear, above=dear),
        ],
        duty_types=(worlds.SHORT, worlds.AFTERNOON),
        rules=[worlds.rule("lead_present", "soft")],
    )
    first, *others = problem.people
    return problem.changed(people=(first.changed(lead=True), *others))


def test_who_is_in_charge_comes_though_somebody_has_to_make_room() -> None:
    made = by_hand.case(led())
    plan = made.plan
    plan.load([worlds.duty(f"P{number}", duty_type="K" if number == 1 else "N") for number in (1, 2, 3)])
    before = plan.cost()
    plan.settle(made.weeks(), lambda: False)
    assert plan.cost() == before
    told: list[int] = []
    company = made.standing.ledger.company
    renew_groups(plan, company, 60.0, Settings(workers=1), rounds(8), lambda found: told.append(found.cost()))
    assert [duty.duty_type for duty in plan.duties() if duty.person == "P1"] == ["N"]
    assert told[-1] == plan.cost() == before - 4 * made.problem.prices.company_hour


def many_sites() -> Problem:
    """Eight sites for two threads, a Springer, and somebody in charge wanted everywhere."""
    homes = [None, *(f"S{number}" for number in (1, 1, 2, 3, 4, 5, 6, 7, 8, 8))]
    people = [
        worlds.person(f"P{number}", home_site=home, lead=number % 2 == 0, elsewhere=True)
        for number, home in enumerate(homes)
    ]
    cells = [
        worlds.cell(f"C{number}", spans=((480, 720),), site=f"S{number}", below=(Step(points=3000),))
        for number in range(1, 9)
    ]
    rules = [worlds.rule("lead_present", "soft")]
    return worlds.world(people, 1, 8, cells=cells, duty_types=(worlds.SHORT, worlds.AFTERNOON), rules=rules)


def renewed(seed: int, workers: int) -> tuple[by_hand.Case, int, list[Duty]]:
    made = by_hand.case(many_sites(), seed)
    made.plan.load(made.standing.all_duties())
    before = made.plan.cost()

    def better(found: Plan) -> None:
        take_over(made.standing, found)

    how = Settings(workers=workers, seed=seed)
    renew_groups(made.plan, made.standing.ledger.company, 60.0, how, rounds(16), better)
    return made, before, made.plan.duties()


@pytest.mark.parametrize(("seed", "workers"), [(1, 1), (2, 2), (3, 2)])
def test_it_is_better_and_stays_lawful(seed: int, workers: int) -> None:
    made, before, duties = renewed(seed, workers)
    cost = made.plan.cost()
    assert cost < before
    assert made.plan.without_days() == []
    assert result_of(made.standing) is not None
    made.plan.load(duties)
    assert made.plan.cost() == cost == made.standing.cost()


def test_counted_rounds_make_the_same_plan() -> None:
    assert renewed(2, 2)[2] == renewed(2, 2)[2]


def test_what_threads_do_in_each_others_way_is_not_done_twice() -> None:
    """Each of two threads fills the same gap: only one of them is heard."""
    made = by_hand.case(by_hand.two_mornings().changed(cells=(worlds.cell(above=(Step(points=60000),)),)))
    plan = made.plan
    before = plan.cost()
    threads = [plan.twin(), plan.twin()]
    for number, twin in enumerate(threads):
        twin.load([worlds.duty(f"P{number + 1}", duty_type="K")])
    saved = [before - twin.cost() for twin in threads]
    assert put_together(plan, threads, before, saved, 0.0) == before - max(saved) == plan.cost()
    assert len(plan.duties()) == 1


def test_rounds_are_counted_by_people_and_threads() -> None:
    assert [rounds_for(many_sites(), workers, 600) for workers in (1, 2, 4)] == [22, 11, 11]


def test_nobody_to_ask_is_no_fault() -> None:
    made = by_hand.case(worlds.world(1, days=1, duty_types=()))
    company = made.standing.ledger.company
    renew_groups(made.plan, company, 1.0, Settings(), rounds(8), lambda _: pytest.fail("nothing can be better"))
    assert made.plan.duties() == []
