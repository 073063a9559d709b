"""The bound never lies above the proven optimum, whatever the problem and whatever the prices."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from models.demand import Cell, Step
from models.history import Account, History
from models.problem import Problem
from models.requests import Pin
from roster.checks.check import check
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.options.option import Option
from roster.solver.chain import ChainRules
from roster.solver.lagrange import SCALE
from roster.solver.pricing import Pricing
from roster.solver.settings import Settings
from roster.solver.solve import solve
from tests import strategies, worlds
from tests.solver.proof import Proven, bound, examples, lagrange, proven
from tests.solver.random_problems import FEATURES

ROUNDS = 100
"""Rounds in which the bounds of small problems come near to what they can be."""


@settings(max_examples=examples(100), deadline=None, suppress_health_check=list(HealthCheck))
@given(problem=strategies.problems(), slack=st.sampled_from((0, 0, 0, 30, 240)))
def test_never_above_the_optimum(problem: Problem, slack: int) -> None:
    """Nor above that of rosters which are allowed a little more of level 1."""
    best = proven(problem, slack=slack)
    assume(best is not None)
    assert best is not None
    assert bound(problem, best.level + slack, ROUNDS) <= best.points


NEAR = {"trainees": 93, "moves": 93, "duty types": 80, "accounts": 70, "volumes": 70}
"""Per cent of the optimum that bounds reach in sum, where prices can say nearly everything; measured, rounded down."""


@pytest.mark.parametrize("feature", list(FEATURES))
def test_never_above_the_optimum_with(feature: str) -> None:
    """Not once above; and where no minimum is short, in sum not far below."""
    pairs = []

    @settings(max_examples=examples(25), deadline=None, suppress_health_check=list(HealthCheck))
    @given(problem=FEATURES[feature])
    def each(problem: Problem) -> None:
        best = proven(problem)
        assume(best is not None)
        assert best is not None
        found = bound(problem, best.level, 3 * ROUNDS)
        assert found <= best.points
        pairs.append((best.level, max(0, found), best.points))

    each()
    assert sum(points for _, _, points in pairs) > 0
    bounds = sum(found for level, found, _ in pairs if not level)
    assert 100 * bounds >= NEAR.get(feature, 0) * sum(points for level, _, points in pairs if not level)


@settings(max_examples=examples(40), deadline=None)
@given(seed=st.integers(0, 10**6))
def test_any_price_gives_a_valid_bound(seed: int) -> None:
    """Prices at random, far from sensible ones: the bound gets weak, never wrong."""
    problem = crowded()
    optimum = 6 * 60 + 120
    rounds = lagrange(problem, 0)
    random = np.random.default_rng(seed)
    prices = random.integers(-400 * SCALE, 400 * SCALE, size=len(problem.cells)).astype(np.float64)
    rounds.ask(rounds.clipped(prices))
    assert rounds.bound <= optimum


def crowded() -> Problem:
    """One person, two days, one four-hour duty a day: of eight hours wanted twice, four heads are missing each day.

    Each day three hours are wanted, two heads each; the one person covers one of the two: 3 x 60 points stay a day.
    The week asks for 500 minutes and gets 480: 20 minutes off at 6 points.
    """
    pattern = worlds.pattern(range(2), target=250)
    person = worlds.person(contracts=(worlds.contract(pattern=pattern),))
    cells = [
        worlds.cell(f"{day}.{hour}", worlds.day(day), ((hour * 60, hour * 60 + 60),), target=2)
        for day in range(2)
        for hour in (8, 9, 10)
    ]
    prices = {"off_target_hour": 360}
    return worlds.world(
        [person], days=2, cells=cells, duty_types=(worlds.SHORT,), roles=worlds.ROLES[:1], prices=prices
    )


def test_the_bound_meets_the_optimum_where_nobody_has_to_share() -> None:
    problem = crowded()
    outcome = solve(problem, Settings(seconds=30, workers=1))
    assert outcome.points == 6 * 60 + 20 * 6
    rounds = lagrange(problem, 0)
    rounds.run(lambda number: number / 400)
    assert rounds.bound == outcome.points


def test_a_level_that_is_not_kept_weakens_the_bound() -> None:
    """A roster that is allowed 60 minutes below minimum may save points; the bound knows."""
    cells = [worlds.cell("C", minimum=1, target=0, below=(), above=(Step(points=10),))]
    problem = worlds.world(1, days=1, cells=cells, duty_types=(worlds.SHORT,))
    strict, loose = lagrange(problem, 0), lagrange(problem, 240)
    for rounds in (strict, loose):
        rounds.run(lambda number: number / 200)
    assert loose.bound <= strict.bound


@pytest.mark.parametrize(
    "cell",
    [
        worlds.type_cell(duty_type="F", below=(Step(points=6000),)),
        worlds.cell(spans=((480, 690), (780, 990)), below=(Step(points=6000),)),
    ],
    ids=["a duty with a break", "before and after the break"],
)
def test_a_cell_that_takes_two_pieces_is_not_thought_open(cell: Cell) -> None:
    """Somebody who does the whole duty covers it (480 points); pricing sees neither piece do so."""
    person = worlds.person(contracts=(worlds.contract(pattern=worlds.pattern(target=0)),))
    problem = worlds.world([person], days=1, cells=[cell], duty_types=(worlds.EARLY,), prices={"off_target_hour": 60})
    best = proven(problem)
    assert best is not None
    assert best.points == 480
    assert bound(problem, 0, 4 * ROUNDS) <= best.points


@pytest.mark.parametrize("least", [0, 240, 480])
def test_accounts_may_ask_for_work(least: int) -> None:
    """Nobody is needed, and every minute of work costs a point; the account wants so many minutes in two weeks."""
    person = worlds.person(contracts=(worlds.contract(pattern=worlds.pattern(range(1), target=0)),))
    account = Account(person="P1", start=worlds.MONDAY, end=worlds.day(30), lower=least)
    history = History(accounts=(account,))
    prices = {"off_target_hour": 60}
    problem = worlds.world([person], days=8, duty_types=(worlds.SHORT,), history=history, prices=prices)
    assert proven(problem) == Proven(0, least)
    assert bound(problem, 0, ROUNDS) == least


@pytest.mark.parametrize(
    ("above", "points"),
    [((Step(points=1),), 2), ((Step(points=2),), 4), ((Step(count=3, points=2), Step(points=9)), 4)],
)
def test_who_must_work_more_than_is_wanted_costs_what_one_too_many_costs(above: tuple[Step, ...], points: int) -> None:
    """Each of three covers the one cell, where one is wanted: two heads too many, known after a single round."""
    least = tuple(Account(person=f"P{who}", start=worlds.MONDAY, end=worlds.day(30), lower=240) for who in (1, 2, 3))
    cell = worlds.cell(below=(Step(points=1),), above=above)
    contracts = (worlds.contract(pattern=worlds.pattern(target=0)),)
    people = [worlds.person(f"P{who}", contracts=contracts) for who in (1, 2, 3)]
    problem = worlds.world(
        people,
        days=1,
        cells=[cell],
        duty_types=(worlds.SHORT,),
        roles=worlds.ROLES[:1],
        history=History(accounts=least),
        prices={"off_target_hour": 0},
    )
    assert proven(problem) == Proven(0, points)
    assert bound(problem, 0, 1) == points


@pytest.mark.parametrize("limit", [0, 240, 480])
def test_accounts_bind_several_weeks_together(limit: int) -> None:
    """Two weeks, 240 minutes wanted in each; the account gives room for so many in all."""
    pattern = worlds.pattern(range(1), target=0)
    person = worlds.person(contracts=(worlds.contract(pattern=pattern),))
    account = Account(person="P1", start=worlds.MONDAY, end=worlds.day(30), upper=limit)
    cells = [worlds.cell(f"C{day}", worlds.day(day), below=(Step(points=6000),)) for day in (0, 7)]
    problem = worlds.world(
        [person],
        days=8,
        cells=cells,
        duty_types=(worlds.SHORT,),
        history=History(accounts=(account,)),
        prices={"off_target_hour": 60},
    )
    outcome = solve(problem, Settings(seconds=30, workers=1))
    rounds = lagrange(problem, 0)
    rounds.run(lambda number: number / 400)
    # each week that is worked saves 6000 points and costs 240 minutes over its target at a point a minute
    assert outcome.points == 12000 - limit // 240 * (6000 - 240)
    assert rounds.bound == outcome.points


def test_a_sample_is_made_of_lawful_weeks() -> None:
    problem = crowded()
    rounds = lagrange(problem, 0)
    rounds.run(lambda number: number / 50)
    assert check(problem, rounds.sample(Random(1))).breaches == ()


def test_what_people_choose_covers_what_is_said() -> None:
    problem = crowded()
    options = build_options(problem)
    index = CoverIndex(options.facts)
    pricing = Pricing(options, index, None, SCALE)
    priced = pricing.price(np.full(len(problem.cells), 60 * SCALE, dtype=np.int64))
    duties = pricing.duties(priced, {"P1"})
    covered = dict(pair for duty in duties for pair in index.of_duty(duty))
    assert priced.cover.tolist() == [covered.get(number, 0) for number in range(len(problem.cells))]
    # two duties cover three cells of 60 points each, 20 minutes off the week's target cost 6 points each
    assert priced.worth == SCALE * (6 * 60 - 20 * 6)


def test_prices_speak_for_the_best_options_of_each_length() -> None:
    """At 60 points an hour covered, the duty that covers three hours comes before the one that covers two."""
    two_starts = (worlds.SHORT, worlds.SHORT.changed(id="L", span=worlds.span(540, 780)))
    problem = crowded().changed(duty_types=two_starts)
    options = build_options(problem)
    index = CoverIndex(options.facts)
    pricing = Pricing(options, index, None, SCALE)
    worths = np.full(len(problem.cells), 60 * SCALE, dtype=np.int64)
    best = pricing.promising(worths, 1)
    for day, places in best.items():
        assert [options.of(*day)[place].frame.shape.duty_type.id for (place,) in places] == ["K"]
    assert set(best) == {("P1", worlds.day(0)), ("P1", worlds.day(1))}


@pytest.mark.parametrize("feature", ["accounts", "desks", "trainees", "volumes"])
def test_the_best_weeks_are_worth_what_is_said(feature: str) -> None:
    """What they cover at these values, less what their options and the hours of the weeks cost."""

    @settings(max_examples=examples(15), deadline=None, suppress_health_check=list(HealthCheck))
    @given(problem=FEATURES[feature], seed=st.integers(0, 10**6))
    def each(problem: Problem, seed: int) -> None:
        # a wish for a duty is charged to the day, so an option that keeps it is worth more than it costs
        problem = problem.changed(wishes=tuple(wish for wish in problem.wishes if wish.kind != "duty_type"))
        assume(proven(problem) is not None)
        rounds = lagrange(problem, 0)
        value = np.random.default_rng(seed).integers(-200 * SCALE, 200 * SCALE, size=len(rounds.prices))
        priced = rounds.pricing.price(value)
        chosen = [rounds.pricing.layout.options[number] for number in priced.chosen]
        own = sum(option.points for option in chosen) + cost_of_weeks(problem, chosen)
        assert priced.worth == int((value * priced.cover).sum()) - SCALE * own

    each()


def cost_of_weeks(problem: Problem, chosen: Sequence[Option]) -> int:
    """What everybody's hours cost when these options are all there is."""
    options, total = build_options(problem), 0
    for person in problem.people:
        rules = ChainRules(options, person)
        for number, week in enumerate(rules.weeks):
            mine = [option for option in chosen if option.person == person.id and option.frame.date in week]
            assert len({option.frame.date for option in mine}) == len(mine)
            total += rules.week_cost(number, sum(option.frame.shape.minutes for option in mine))
    return total


def test_a_minimum_that_cannot_be_met_is_no_long_way() -> None:
    """One person where three are wanted at least: values begin where every minute of level 1 is paid for."""
    problem = worlds.world(1, days=1, cells=[worlds.cell(minimum=3, target=3)], duty_types=(worlds.SHORT,))
    best = proven(problem)
    assert best is not None
    assert best.level == 2 * 240
    assert bound(problem, best.level, ROUNDS) == best.points > 0


def test_of_two_days_the_one_that_pays_is_chosen() -> None:
    """The contract asks for one short duty; cover is worth more on the second day."""
    person = worlds.person(contracts=(worlds.contract(pattern=worlds.pattern(range(2), target=120)),))
    cells = [worlds.cell(f"C{number}", worlds.day(number)) for number in range(2)]
    problem = worlds.world([person], cells=cells, duty_types=(worlds.SHORT,), prices={"off_target_hour": 6000})
    pricing = lagrange(problem, 0).pricing
    priced = pricing.price(SCALE * np.array([10, 100], dtype=np.int64))
    assert [pricing.layout.options[number].frame.date for number in priced.chosen] == [worlds.day(1)]


def test_who_has_no_lawful_week_stops_nobody() -> None:
    """Work on both days of the week is pinned, and nothing can be done on the second."""
    pins = [Pin(person="P1", date=worlds.day(number), duty_type="K") for number in range(2)]
    short_week = worlds.person(contracts=(worlds.contract(pattern=worlds.pattern(range(1))),))
    rounds = lagrange(worlds.world([short_week], pins=pins, cells=[worlds.cell()]), 0)
    rounds.run(lambda number: number / 5)
    assert len(rounds.weeks) == 5
