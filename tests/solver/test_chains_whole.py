"""Rosters of two and three weeks made of whole chains: values, dives and the run as a whole against one model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count
from random import Random

import numpy as np
import pytest

from models.demand import Step
from models.duties import Block
from models.outcome import Outcome, Trace
from models.people import Assigned
from models.problem import Problem
from models.requests import Wish
from roster.checks.check import check
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.options.option import Options
from roster.solver.chain_fit import fits_chains
from roster.solver.chain_moves import Bools, Fixed
from roster.solver.chain_pricing import Chain
from roster.solver.clock import Clock
from roster.solver.columns import Mixed
from roster.solver.found import Result
from roster.solver.generation import FEW, PATIENT, Generation, Stop
from roster.solver.in_chains import ChainSearch
from roster.solver.lagrange import SCALE
from roster.solver.one_model import solve_whole
from roster.solver.settings import Settings
from roster.solver.solve import solve
from roster.solver.standing import Standing, by_person
from roster.solver.tables import Ints
from roster.solver.watch import Unwatched
from tests import worlds

QUICK = Settings(seconds=120, workers=1, reproducible=True)
SEEDS = range(3)
TYPES = (worlds.SHORT, worlds.AFTERNOON.changed(not_after=("K",)))


@cache
def plan(seed: int, days: int = 14) -> Problem:
    """Three or four people in blocks, with weekends, numbers of duties and wishes that are left to chance."""
    random = Random(seed)
    people = [
        worlds.person(
            f"P{number}",
            working_block=Block(least=2, most=random.choice((3, 4))),
            free_block=Block(least=random.choice((1, 2))),
            weekends=random.choice((1, 2)),
            assignments=(Assigned(fewest=days // 3, most=days // 2),),
        )
        for number in range(random.choice((3, 4)))
    ]
    cells = [
        worlds.type_cell(
            f"{kind.id}{day}",
            worlds.day(day),
            kind.id,
            target=random.choice((0, 1, 1, 2)),
            below=(Step(points=random.choice((50, 100))),),
            above=(Step(points=random.choice((1, 10))),),
        )
        for day in range(days)
        for kind in TYPES
    ]
    wishes = {
        (person.id, worlds.day(random.randrange(days))): random.choice((1, 3)) for person in people for _ in range(3)
    }
    return worlds.world(
        people,
        days=days,
        cells=cells,
        duty_types=TYPES,
        wishes=[Wish(person=who, date=date, kind="free", weight=weight) for (who, date), weight in wishes.items()],
        rules=[worlds.rule(name, "off", agreement="agreed") for name in ("sunday_and_holiday", "contract_target")],
    )


@cache
def best(seed: int, days: int = 14) -> Result:
    """The proven optimum, by one model of the whole problem."""
    options = build_options(plan(seed, days))
    found = solve_whole(options, CoverIndex(options.facts), QUICK, Clock(120, Unwatched()), None)
    assert found is not None
    assert found.proven
    return found


@dataclass(frozen=True)
class Searched:
    """A search whose values have converged."""

    search: ChainSearch
    points: float

    @property
    def generation(self) -> Generation:
        """The master and its chains."""
        return self.search.generation


def searched(seed: int) -> Searched:
    """First roster and column generation, no dive yet."""
    options = build_options(plan(seed))
    search = ChainSearch(Standing(options, CoverIndex(options.facts)), QUICK, Clock(120, Unwatched()))
    assert search.first()
    return Searched(search, search.generation.converge(lambda: False).points)


def lawful(made: Searched, seed: int) -> bool:
    """Whether the roster as it stands breaks nothing, by the checks."""
    return not check(plan(seed), made.search.standing.all_duties()).breaches


@pytest.mark.parametrize("seed", SEEDS)
def test_bound_and_master_are_never_above_the_optimum(seed: int) -> None:
    made = searched(seed)
    assert not any(made.search.pricing.left_out)
    assert made.search.lagrange.bound <= best(seed).points
    assert made.points <= best(seed).points + 1e-6
    # nothing is left to be found: the master is the linear relaxation, and so is the bound
    assert abs(made.points - made.search.lagrange.bound) <= 1


@pytest.mark.parametrize("seed", SEEDS)
def test_values_found_beside_a_roster_with_closed_sites_hold_beside_one_without(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Minutes of level 1 that a bound allows make it lower by their price, and no other values the best."""
    options = build_options(plan(seed))
    search = ChainSearch(Standing(options, CoverIndex(options.facts)), QUICK, Clock(120, Unwatched()))
    monkeypatch.setattr(search, "_priced", lambda: lambda _: 1.0)
    assert search.first()
    search.lagrange.weigh_level(10)
    search.lagrange.hold_for(50)
    mixed = search.generation.converge(lambda: False)
    assert search.lagrange.bound <= mixed.points
    search.lagrange.hold_for(0)
    assert abs(mixed.points - search.lagrange.bound) <= 1


@pytest.mark.parametrize("seed", SEEDS)
def test_what_an_optimum_is_made_of_never_loses_more_than_lies_between_bound_and_optimum(seed: int) -> None:
    made, optimum = searched(seed), best(seed)
    pricing, apart = made.search.pricing, SCALE * (optimum.points - made.search.lagrange.bound + 1)
    lost, off = pricing.missing(made.search.lagrange.prices)
    for person, duties in enumerate(by_person(optimum.duties, made.search.standing.duties).values()):
        chain = pricing.chain_of(person, duties, 0)
        assert (lost[list(chain.options)] < apart).all()
        worked = {pricing.options.day[option] for option in chain.options}
        assert all(off[person, day] < apart for day in range(pricing.days) if day not in worked)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("patient", [False, True])
@pytest.mark.parametrize("share", [0.2, 1.0])
def test_a_dive_ends_in_a_lawful_roster_or_none(seed: int, share: float, patient: bool) -> None:
    made = searched(seed)
    everybody: Bools = np.ones((len(plan(seed).people), made.search.pricing.days), dtype=bool)
    chains = made.generation.dive(everybody, None, share, lambda: False, patient=patient)
    if share < 1:
        assert chains is not None
    if chains:
        assert [chain.person for chain in chains] == list(range(len(plan(seed).people)))
        made.search.standing.give_all(
            by_person(
                [duty for one in chains for duty in made.search.pricing.duties_of(one)], made.search.standing.duties
            )
        )
        assert lawful(made, seed)
        assert made.search.standing.points() >= best(seed).points
        assert sum(one.points for one in chains) == sum(map(made.search.standing.own, made.search.standing.duties))


@pytest.mark.parametrize("seed", SEEDS)
def test_days_that_are_not_free_stay_what_they_are(seed: int) -> None:
    """However far they are from what the mix would like."""
    made = searched(seed)
    free: Bools = np.zeros((len(plan(seed).people), made.search.pricing.days), dtype=bool)
    free[0] = free[1, 5:] = True
    pricing = made.search.pricing
    drawn = np.random.default_rng(seed).integers(-100 * SCALE, 100 * SCALE, size=pricing.worths.cells)
    now = [chain for _, chain in pricing.chains(drawn, range(len(free)))]
    chains = made.generation.dive(free, now, 0.3, lambda: False)
    assert chains is not None
    day_of = made.search.pricing.options.day
    for before, after in zip(now, chains, strict=True):
        kept = [
            {day_of[option]: option for option in chain.options if not free[chain.person, day_of[option]]}
            for chain in (before, after)
        ]
        assert kept[0] == kept[1]


@pytest.mark.parametrize("patient", [False, True])
def test_a_patient_dive_goes_on_where_the_mix_stays_as_dear(patient: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """New chains are found all the time, and none of them helps; a patient dive also looks at other values first."""
    made = searched(0)
    everybody: Bools = np.ones((len(plan(0).people), made.search.pricing.days), dtype=bool)
    asked: list[Ints] = []

    def found(_mixed: Mixed, values: Ints, *_: object) -> int:
        asked.append(values)
        return 1

    monkeypatch.setattr(made.generation, "more", found)
    made.generation.dive(everybody, None, 1.0, lambda: False, patient=patient)
    assert len(asked) % (PATIENT if patient else FEW) == 0
    asked.clear()
    steps: list[bool] = []

    def step() -> Stop:
        steps.append(True)
        return lambda: False

    monkeypatch.setattr(made.generation, "more", lambda _, values, *__: asked.append(values))
    made.generation.dive(everybody, None, 1.0, lambda: False, step, patient=patient)
    assert len(asked) == (2 if patient else 1) * len(steps)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("over", [False, True])
def test_a_dive_in_a_hurry_ends_in_a_roster_as_well(seed: int, over: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Chains are looked for no more than once in a step that takes too long, and in the only one when time is over."""
    made = searched(seed)
    asked: list[bool] = []
    more = made.generation.more

    def counted(mixed: Mixed, values: Ints, people: Sequence[int], fixed: Fixed | None, worth: float) -> int:
        asked.append(True)
        return more(mixed, values, people, fixed, worth)

    monkeypatch.setattr(made.generation, "more", counted)
    everybody: Bools = np.ones((len(plan(seed).people), made.search.pricing.days), dtype=bool)
    steps: list[bool] = []

    def hurried() -> Stop:
        steps.append(True)
        return lambda: not over

    chains = made.generation.dive(everybody, None, 0.3, lambda: over, hurried)
    assert chains is not None
    assert [chain.person for chain in chains] == list(range(len(everybody)))
    assert len(asked) == len(steps)
    assert not over or len(steps) == 1


@pytest.mark.parametrize("seed", SEEDS)
def test_of_far_too_many_chains_everybodys_cheapest_stay(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the master says the same of those that stay as before, once what it wants is found again."""
    made = searched(seed)
    generation = made.generation
    people, values = len(plan(seed).people), made.search.lagrange.prices / SCALE
    assert not generation.thin(values)
    before = list(generation.pool.chains)
    monkeypatch.setattr("roster.solver.generation.KEPT", 2)
    assert len(before) > 4 * people
    assert generation.thin(values)

    def cost(chain: Chain) -> float:
        return float(chain.points - sum(values[cell] * ticks for cell, ticks in chain.cover))

    for person in range(people):
        costs = sorted(cost(chain) for chain in before if chain.person == person)
        kept = [cost(chain) for chain in generation.pool.chains if chain.person == person]
        assert sorted(kept) == pytest.approx(costs[:2])
    monkeypatch.setattr("roster.solver.generation.KEPT", 10**6)
    generation.restrict(np.ones(len(generation.pool.chains), dtype=bool))
    assert generation.converge(lambda: False).points == pytest.approx(made.points)


# the whole run


@pytest.mark.parametrize(("seed", "days"), [(0, 14), (1, 14), (2, 14), (3, 21)])
def test_a_run_is_lawful_costs_what_it_says_and_its_bound_holds(seed: int, days: int) -> None:
    outcome = solve(plan(seed, days), QUICK)
    checked = check(plan(seed, days), outcome.duties, outcome.moved)
    assert not checked.breaches
    assert checked.points == outcome.points is not None
    assert outcome.bound is not None
    assert outcome.bound <= best(seed, days).points <= checked.points


def test_the_same_run_twice_is_the_same_roster() -> None:
    first, second = (solve(plan(1), QUICK) for _ in range(2))
    assert (first.duties, first.points, first.bound) == (second.duties, second.points, second.bound)


class Impatient:
    """Somebody who stops the run after having been asked so many times."""

    def __init__(self, times: int) -> None:
        self._left = count(times, -1)

    def step(self, trace: Trace) -> None:
        """Takes no note of it."""

    def stopped(self) -> bool:
        """From then on always."""
        return next(self._left) <= 0


@pytest.mark.parametrize("times", [0, 1, 3, 10, 30, 100])
def test_whenever_it_is_stopped_it_hands_out_what_it_has(times: int) -> None:
    outcome: Outcome = solve(plan(0), QUICK, Impatient(times))
    assert outcome.points is not None
    assert not check(plan(0), outcome.duties, outcome.moved).breaches
    assert outcome.bound is None or outcome.bound <= best(0).points


def fits(problem: Problem) -> bool:
    """Whether chains are searched for this problem."""
    options = build_options(problem)
    return fits_chains(Standing(options, CoverIndex(options.facts)))


def test_chains_are_for_days_that_hang_together_beyond_a_week() -> None:
    assert fits(plan(0))
    assert fits(worlds.world(2, days=8))
    assert not fits(worlds.world(2, days=7))
    many = [worlds.person(f"P{number}", working_block=Block(least=2)) for number in range(80)]
    assert fits(worlds.world(many, days=7))
    assert fits(worlds.world(many[:30], days=7))
    assert not fits(worlds.world(many[:1], days=7))


def test_chains_know_nothing_of_company() -> None:
    assert not fits(plan(0).changed(rules=(worlds.rule("never_alone", "strict"),)))


def test_a_bound_proved_otherwise_rules_out_no_option(monkeypatch: pytest.MonkeyPatch) -> None:
    """What options lose is measured at the values of the prices' bound: only its distance from the roster counts."""
    search = searched(0).search
    search.dive_whole()
    points, asked = search.standing.points(), []
    possible = search._still_possible

    def ask(apart: int) -> Options:
        asked.append(apart)
        return possible(apart)

    monkeypatch.setattr(search, "_still_possible", ask)
    search.lagrange.bound, search._proven = points - 5, points - 1
    search.prove()
    assert asked == [5 * SCALE]


def test_where_tolls_were_charged_nothing_is_ruled_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bound may be one at other tolls than those at which options would lose so much."""
    search = searched(0).search
    search.dive_whole()
    asked: list[int] = []
    monkeypatch.setattr(search, "_still_possible", asked.append)
    search.pricing.tolls.charged = True
    search.lagrange.bound = search.standing.points() - 5
    search.prove()
    assert asked == []


@pytest.mark.parametrize("seed", SEEDS)
def test_nobody_lacks_a_desk_in_plans_of_weeks(seed: int) -> None:
    problem = plan(seed).changed(sites=(worlds.site(desks=(worlds.desks(1),)),))
    outcome = solve(problem, QUICK)
    assert outcome.duties
    assert not check(problem, outcome.duties).breaches
    assert len({(duty.date, duty.duty_type) for duty in outcome.duties}) == len(outcome.duties)


def test_values_at_which_one_is_asked_stay_small_enough_to_be_added_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """A desk too few outweighs everything; multiplied by as many options as a town has, it would overflow."""
    options = build_options(plan(0).changed(sites=(worlds.site(desks=(worlds.desks(1),)),)))
    search = ChainSearch(Standing(options, CoverIndex(options.facts)), QUICK, Clock(120, Unwatched()))
    chains, asked = search.pricing.chains, []

    def ask(value: Ints, people: Sequence[int], fixed: Fixed | None = None) -> list[tuple[int, Chain]]:
        asked.append(int(np.abs(value).max()))
        return chains(value, people, fixed)

    monkeypatch.setattr(search.pricing, "chains", ask)
    assert search.first()
    assert max(asked) <= SCALE * 10**6
