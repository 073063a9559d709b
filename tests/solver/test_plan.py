"""A roster in arrays is the same roster, costs the same, and knows who lacks what."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from models.demand import Step
from models.duties import Duty
from models.history import History
from models.problem import Problem
from models.requests import Pin
from roster.checks.check import check
from roster.rules.book import POSTINGS
from roster.rules.posting import among_others
from roster.solver import start
from roster.solver.reply import NO_ROOM
from tests import worlds
from tests.solver import by_hand
from tests.solver.by_hand import Case
from tests.solver.proof import examples

HANG_ON_OTHERS = {"desks", *(row.rule for row in POSTINGS if among_others(row))}
SEEDS = st.integers(0, 999)
SEARCH = settings(max_examples=examples(12), deadline=None, suppress_health_check=list(HealthCheck))
APART = [name for name in by_hand.PROBLEMS if name not in {"volumes", "duty types", "pieces"}]
"""Features without cells that add up over pieces or days, but for those that chance brings."""


@pytest.mark.parametrize("feature", by_hand.PROBLEMS)
def test_cover_and_cost_are_those_of_the_ledger(feature: str) -> None:
    @SEARCH
    @given(problem=by_hand.PROBLEMS[feature], seed=SEEDS)
    def each(problem: Problem, seed: int) -> None:
        made = by_hand.case(problem, seed)
        together = sorted(made.plan.lay.together)
        cover, kept = made.plan.now.cover.copy(), made.standing.ledger.cover.copy()
        cover[together] = kept[together] = 0
        assert cover.tolist() == kept.tolist()
        if not together:
            assert made.plan.cost() == made.standing.cost() + outside(made)

    each()


def test_days_in_a_row_are_parts_of_weeks() -> None:
    """Friday to Monday: two days of the first week, one of the second; nothing of a week without any of them."""
    made = by_hand.case(worlds.world(2, days=9))
    plan, parts = made.plan, made.plan.within(made.weeks(), worlds.day(4), worlds.day(7))
    # nobody works on a Sunday
    assert plan.weeks.week_days.tolist() == [0, 6, 8, 14, 16]
    assert parts.tolist() == [[0, 4, 6], [1, 6, 7], [2, 12, 14], [3, 14, 15]]
    assert plan.within(made.weeks(), worlds.day(7), worlds.day(7)).tolist() == [[1, 6, 7], [3, 14, 15]]


def outside(made: Case) -> int:
    """What minutes outside the room of accounts are counted as; the ledger knows no accounts."""
    total = 0
    for person, rules in made.standing.rules.items():
        minutes = paid(made)[person]
        lower, upper = rules.room
        total += max(0, lower - minutes) if lower is not None else 0
        total += max(0, minutes - upper) if upper is not None else 0
    return NO_ROOM * total


def paid(made: Case) -> dict[str, int]:
    """The paid minutes of each person."""
    found: dict[str, int] = defaultdict(int)
    for duty in made.plan.duties():
        options = made.standing.options.of(duty.person, duty.date)
        found[duty.person] += next(option.frame.shape.minutes for option in options if option.becomes(duty))
    return found


@pytest.mark.parametrize("feature", by_hand.PROBLEMS)
def test_the_checks_find_the_same_points_and_nothing_broken(feature: str) -> None:
    """But for desks and company, which hang on others, and for demand that moves."""

    @SEARCH
    @given(problem=by_hand.PROBLEMS[feature], seed=SEEDS)
    def each(problem: Problem, seed: int) -> None:
        still = problem.changed(moves=())
        made = by_hand.case(still, seed)
        assume(not made.plan.without_days())
        checked = check(still, made.plan.duties())
        assert {breach.rule for breach in checked.breaches} <= HANG_ON_OTHERS
        assert (made.standing.level(), made.standing.points()) == (checked.levels[0].amount, checked.points)

    each()


@pytest.mark.parametrize("feature", by_hand.PROBLEMS)
def test_what_is_taken_over_is_what_was_there(feature: str) -> None:
    @SEARCH
    @given(problem=by_hand.PROBLEMS[feature], seed=SEEDS)
    def each(problem: Problem, seed: int) -> None:
        made, other = by_hand.case(problem, seed), by_hand.case(problem, seed + 1)
        duties = made.plan.duties()
        other.plan.load(duties)
        assert other.plan.duties() == duties
        # an appointment without work may stand among the options of two sites: which one is taken is all the same
        assert other.plan.now.cover.tolist() == made.plan.now.cover.tolist()
        assert other.plan.now.minutes.tolist() == made.plan.now.minutes.tolist()
        assert other.plan.cost() == made.plan.cost()

    each()


@pytest.mark.parametrize("feature", by_hand.PROBLEMS)
def test_prices_of_rows_are_added_up_over_what_they_cover(feature: str) -> None:
    @SEARCH
    @given(problem=by_hand.PROBLEMS[feature], seed=SEEDS)
    def each(problem: Problem, seed: int) -> None:
        plan = by_hand.case(problem).plan
        prices = np.random.default_rng(seed).integers(-9, 99, len(plan.now.cover)).astype(np.float64)
        starts, weeks = plan.weeks.row_starts.tolist(), plan.weeks
        expected = [
            sum(prices[weeks.cells[entry]] * weeks.ticks[entry] for entry in range(first, last))
            for first, last in pairwise(starts)
        ]
        assert plan.worth_of_rows(prices).tolist() == expected

    each()


@pytest.mark.parametrize("feature", by_hand.PROBLEMS)
def test_exactly_those_lack_days_who_do(feature: str) -> None:
    """Some duties are left out; who then has too few days or too many or too few hours is named."""

    @SEARCH
    @given(problem=by_hand.PROBLEMS[feature], seed=SEEDS, data=st.data())
    def each(problem: Problem, seed: int, data: st.DataObject) -> None:
        made = by_hand.case(problem, seed)
        duties = [duty for duty in made.plan.duties() if data.draw(st.booleans())]
        made.plan.load(duties)
        assert made.plan.without_days() == sorted(lacking(made, duties))

    each()


def lacking(made: Case, duties: list[Duty]) -> set[str]:
    """Who has no duty on a day that needs one, or hours that the account has no room for."""
    there = {(duty.person, duty.date) for duty in duties}
    found = {person for person, date in made.standing.options.must_work - there}
    for person, rules in made.standing.rules.items():
        lower, upper = rules.room
        minutes = paid(made)[person]
        if (lower is not None and minutes < lower) or (upper is not None and minutes > upper):
            found.add(person)
    return found


@pytest.mark.parametrize("feature", APART)
def test_settled_means_that_no_other_week_of_anybody_is_better(feature: str) -> None:
    @SEARCH
    @given(problem=by_hand.PROBLEMS[feature].filter(by_hand.not_too_large), seed=SEEDS)
    def each(problem: Problem, seed: int) -> None:
        made = by_hand.case(problem, seed)
        assume(not adds_up(made))
        made.plan.settle(made.weeks(), lambda: False, rounds=1000)
        by_hand.take_over(made)
        for number in made.weeks().tolist():
            before = made.standing.duties
            person, week = made.person_and_week(number)
            mine = [duty for duty in before[person] if duty.date in week]
            whole = before[person]
            by_hand.without_week(made, number)
            assert by_hand.value_of(made, number, mine) == by_hand.best_week(made, number)
            made.standing.give(person, whole)

    each()


def adds_up(made: Case) -> bool:
    """Whether a cell could be covered by several pieces or days of a person, which a reply does not see."""
    several = any(cell.when.kind == "volume" for cell in made.problem.cells)
    return several or bool(made.plan.lay.together) or bool(made.plan.without_days())


@pytest.mark.parametrize(("rest", "lack"), [(660, []), (661, ["P1"])])
def test_who_is_given_too_little_rest_by_others_is_named_too(rest: int, lack: list[str]) -> None:
    """An evening until 19:00 and a morning from 6:00, drawn as they are; a plan with them is not taken over."""
    made = by_hand.case(by_hand.evening_and_morning(rest))
    made.plan.load(by_hand.evening_and_morning_worked())
    assert made.plan.without_days() == lack
    start.take_over(made.standing, made.plan)
    assert len(made.standing.all_duties()) == (0 if lack else 2)


def test_the_history_counts_as_rest_too() -> None:
    """A night until 6:00 before the horizon, and a duty from 6:00."""
    before = worlds.duty(date=worlds.day(-1), duty_type="NACHT")
    problem = by_hand.evening_and_morning(660).changed(history=History(duties=(before,)))
    made = by_hand.case(problem)
    made.plan.load([worlds.duty(duty_type="B", pieces=(worlds.piece(360, 600),))])
    assert made.plan.without_days() == ["P1"]


def test_settling_goes_on_while_it_helps() -> None:
    """P1 takes the morning first and leaves it to P2, who has to be there then, when asked again."""
    cells = [
        worlds.cell("C1", below=(Step(points=9000),)),
        worlds.cell("C2", spans=((720, 960),), below=(Step(points=8000),)),
    ]
    pins = (Pin(person="P2", date=worlds.MONDAY, duty_type="K", role="counter"),)
    world = worlds.world(2, days=1, cells=cells, pins=pins, duty_types=(worlds.SHORT, worlds.AFTERNOON))
    made = by_hand.case(world)
    made.plan.settle(made.weeks(), lambda: False)
    assert [duty.duty_type for duty in made.plan.duties()] == ["N", "K"]


def test_settling_stops_when_it_is_told_to() -> None:
    made = by_hand.case(by_hand.two_mornings())
    made.plan.settle(made.weeks(), lambda: True)
    assert made.plan.duties() == []
    made.plan.settle(made.weeks(), lambda: False, rounds=1)
    assert len(made.plan.duties()) == 2


def test_a_plan_that_is_worse_or_lacks_days_is_not_taken_over() -> None:
    made = by_hand.case(by_hand.two_mornings())
    made.plan.ask(made.weeks())
    by_hand.take_over(made)
    kept = made.standing.all_duties()
    made.plan.load(())
    start.take_over(made.standing, made.plan)
    assert made.standing.all_duties() == kept


def test_a_better_plan_is_taken_over() -> None:
    made = by_hand.case(by_hand.two_mornings())
    made.plan.ask(made.weeks())
    start.take_over(made.standing, made.plan)
    assert made.standing.all_duties() == tuple(made.plan.duties())
    assert len(made.plan.duties()) == 2


def test_who_has_fixed_days_is_asked_first_then_who_has_fewest_options() -> None:
    made = by_hand.case(by_hand.free_and_tied())
    assert start.in_order(made.standing) == ["P3", "P2", "P1"]


def test_nobody_could_have_been_given_a_foreign_duty() -> None:
    made = by_hand.case(by_hand.two_mornings())
    made.plan.ask(made.weeks())
    foreign = made.plan.duties()[0].changed(duty_type="S")
    with pytest.raises(LookupError, match="no option like"):
        made.plan.load([foreign])
