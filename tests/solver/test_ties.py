"""Whatever a sequence rule asks for is kept by the search for weeks, without a line written for it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from roster.rules.book import POSTINGS
from roster.rules.posting import Chain, Choice, Postings, SequencePosting
from roster.solver.ties import MOST_UNITS, UNLAWFUL, Tie, Ties
from tests.solver import by_hand
from tests.solver.by_hand import Case
from tests.solver.towns import town

Ask = Callable[[Chain], None]


def _everything(chain: Chain) -> list[tuple[int, Choice]]:
    return [(1, choice) for date in chain.facts.days for choice in chain.options(date)]


def at_most_three(chain: Chain) -> None:
    chain.require(_everything(chain), None, 3)


def at_least_two(chain: Chain) -> None:
    chain.require(_everything(chain), 2, None)


def no_neighbours(chain: Chain) -> None:
    """No two days in a row."""
    for one, other in pairwise(chain.facts.days):
        chain.require([(1, choice) for choice in (*chain.options(one), *chain.options(other))], None, 1)


def rarely_in_a_row(chain: Chain) -> None:
    """The second day in a row costs points."""
    for one, other in pairwise(chain.facts.days):
        chain.charge_distance("one_duty_a_day", [(1, c) for c in chain.options(one)], 0, 0, 7)
        chain.charge_distance(
            "one_duty_a_day", [(1, c) for c in (*chain.options(one), *chain.options(other))], 1, 0, 20_000
        )


def four_wanted(chain: Chain) -> None:
    """Every day off four costs points, either way."""
    chain.charge_distance("one_duty_a_day", _everything(chain), 4, 300, 800)


def dear_mondays(chain: Chain) -> None:
    """A duty on the first day costs more than all that it could be good for."""
    monday = chain.facts.days[0]
    chain.charge_distance("one_duty_a_day", [(1, choice) for choice in chain.options(monday)], 0, 0, 10**7)


def _halves(chain: Chain) -> list[list[Choice]]:
    """The first two days of the week, the next two, and the last one."""
    days = chain.facts.days
    return [[choice for date in days[at : at + 2] for choice in chain.options(date)] for at in (0, 2, 4)]


def dear_first_half(chain: Chain) -> None:
    """A duty on one of the first two days costs as much."""
    chain.limit_occasions("one_duty_a_day", _halves(chain)[:1], 0, 10**7)


def two_occasions(chain: Chain) -> None:
    chain.limit_occasions("one_duty_a_day", _halves(chain), 2, None)


def rarely_twice(chain: Chain) -> None:
    """The second and the third occasion cost points, whatever else is said of one of them."""
    chain.limit_occasions("one_duty_a_day", _halves(chain), 1, 20_000)
    chain.limit_occasions("one_duty_a_day", _halves(chain)[1:], 0, 300)


ASKED = [at_most_three, at_least_two, no_neighbours, rarely_in_a_row, four_wanted, two_occasions, rarely_twice]


def tied(*asked: Ask) -> Postings:
    """The book, with more to ask; the rule's name is one that the problem knows and that costs nothing else."""
    return (*POSTINGS, *(SequencePosting("one_duty_a_day", ask) for ask in asked))


def days_of(made: Case) -> dict[str, list[int]]:
    number = {date: place for place, date in enumerate(made.standing.options.facts.days)}
    return {
        person: sorted(number[duty.date] for duty in duties)
        for person, duties in made.standing.duties.items()
        if duties
    }


@pytest.mark.parametrize("ask", ASKED)
@pytest.mark.parametrize("seed", range(3))
def test_plan_and_roster_count_the_same(ask: Ask, seed: int) -> None:
    made = by_hand.case(town(), postings=tied(ask))
    random = np.random.default_rng(seed)
    for _ in range(3):
        made.plan.ask(made.weeks(), by_hand.at_random(made), random)
    by_hand.take_over(made)
    assert made.plan.cost() == made.standing.cost()
    other = by_hand.case(town(), postings=tied(ask))
    other.plan.load(made.plan.duties())
    assert other.plan.now.ties.tolist() == made.plan.now.ties.tolist()


def test_nobody_at_work_costs_what_the_days_that_are_missing_cost() -> None:
    made, free = by_hand.case(town(), postings=tied(four_wanted)), by_hand.case(town())
    missing = 4 * 300 * len(made.problem.people)
    assert made.plan.cost() - free.plan.cost() == made.standing.cost() - free.standing.cost() == missing


@pytest.mark.parametrize("heat", [0, 1])
@pytest.mark.parametrize("asked", [(at_most_three,), (at_least_two, at_most_three), (no_neighbours,), (two_occasions,)])
def test_strict_limits_are_kept_in_heat_and_cold(asked: tuple[Ask, ...], heat: int) -> None:
    made = by_hand.case(town(), postings=tied(*asked))
    random = np.random.default_rng(heat)
    for _ in range(4):
        made.plan.ask(made.weeks(), *((by_hand.at_random(made), random) if heat else ()))
    assert made.plan.without_days() == []
    by_hand.take_over(made)
    worked = days_of(made)
    assert any(worked.values())
    for days in worked.values():
        assert at_most_three not in asked or len(days) <= 3
        assert at_least_two not in asked or len(days) >= 2
        assert two_occasions not in asked or len({day // 2 for day in days}) <= 2
        assert no_neighbours not in asked or all(later - earlier > 1 for earlier, later in pairwise(days))


def test_without_the_limit_somebody_would_work_more() -> None:
    made = by_hand.case(town())
    made.plan.ask(made.weeks())
    by_hand.take_over(made)
    worked = days_of(made)
    assert max(len(days) for days in worked.values()) > 3
    assert any(later - earlier == 1 for days in worked.values() for earlier, later in pairwise(days))


def test_whoever_breaks_a_strict_limit_is_named() -> None:
    free = by_hand.case(town())
    free.plan.ask(free.weeks())
    made = by_hand.case(town(), postings=tied(at_most_three))
    made.plan.load(free.plan.duties())
    by_hand.take_over(made)
    too_many = sorted(person for person, days in days_of(made).items() if len(days) > 3)
    assert too_many
    assert made.plan.without_days() == too_many


def test_whoever_has_less_than_a_strict_limit_asks_for_is_named() -> None:
    made = by_hand.case(town(), postings=tied(at_least_two))
    assert by_hand.case(town()).plan.without_days() == []
    assert made.plan.without_days() == [person.id for person in made.problem.people]


@pytest.mark.parametrize(("ask", "others"), [(dear_mondays, {1, 2, 3, 4}), (dear_first_half, {2, 3, 4})])
def test_a_day_that_costs_much_by_itself_is_not_taken(ask: Ask, others: set[int]) -> None:
    """The other days are: what a day costs alone is known before a week is put together."""
    dear = by_hand.case(town(), postings=tied(ask))
    free = by_hand.case(town())
    for made in (dear, free):
        made.plan.ask(made.weeks())
        by_hand.take_over(made)
    assert {day for days in days_of(dear).values() for day in days} == others
    assert {day for days in days_of(free).values() for day in days} == {0, 1, 2, 3, 4}


@pytest.mark.parametrize("ask", ASKED)
def test_asking_again_never_makes_it_worse(ask: Ask) -> None:
    made = by_hand.case(town(), postings=tied(ask))
    made.plan.ask(made.weeks())
    for week in [*made.weeks(), *made.weeks()]:
        before = made.plan.cost()
        made.plan.ask(np.array([week]))
        assert made.plan.cost() <= before


def test_points_are_saved_where_days_cost_together() -> None:
    """Asked with the charge, people work less often in a row than without it."""
    rows = []
    for postings in (POSTINGS, tied(rarely_in_a_row)):
        made = by_hand.case(town(), postings=postings)
        made.plan.settle(made.weeks(), lambda: False)
        by_hand.take_over(made)
        rows.append(sum(b - a == 1 for days in days_of(made).values() for a, b in pairwise(days)))
    assert rows[1] < rows[0]


def test_occasions_that_cost_together_are_fewer() -> None:
    """Asked with the charge, people come on days of fewer occasions than without it."""
    rows = []
    for postings in (POSTINGS, tied(rarely_twice)):
        made = by_hand.case(town(), postings=postings)
        made.plan.settle(made.weeks(), lambda: False)
        by_hand.take_over(made)
        rows.append(sum(len({day // 2 for day in days}) for days in days_of(made).values()))
    assert rows[1] < rows[0]


@pytest.mark.parametrize(("days", "points"), [((), 0), ((0, 1), 0), ((1, 3), 20_300), ((0, 2, 3, 4), 2 * 20_000 + 600)])
def test_an_occasion_counts_once_however_many_of_its_days_are_worked(days: tuple[int, ...], points: int) -> None:
    made = by_hand.case(town(), postings=tied(rarely_twice))
    person = made.problem.people[0].id
    options = made.standing.options
    taken = [options.of(person, options.facts.days[day])[0] for day in days]
    assert made.standing.ties[person].cost(taken) == points


def test_what_no_choice_can_break_is_not_kept() -> None:
    def lenient(chain: Chain) -> None:
        chain.require(_everything(chain), 0, 7)
        chain.limit_occasions("one_duty_a_day", _halves(chain), 3, None)

    made = by_hand.case(town(), postings=tied(lenient))
    assert all(not ties.all for ties in made.standing.ties.values())


def test_an_option_named_twice_counts_twice() -> None:
    def twice(chain: Chain) -> None:
        chain.require([*_everything(chain), *_everything(chain)], None, 3)

    made = by_hand.case(town(), postings=tied(twice))
    person = next(person for person in made.problem.people if made.standing.ties[person.id].all)
    weights = {weight for weight, _ in made.standing.ties[person.id].all[0].terms}
    assert weights == {2}


@given(total=st.integers(-20, 20), least=st.integers(-5, 0), most=st.integers(0, 5))
def test_a_tie_costs_by_the_unit(total: int, least: int, most: int) -> None:
    tie = Tie((), least, most, under=3, over=5)
    assert tie.cost(total) == 3 * max(0, least - total) + 5 * max(0, total - most)


def test_far_outside_a_strict_limit_costs_no_more() -> None:
    tie = Tie((), 0, 0, UNLAWFUL, UNLAWFUL)
    assert tie.cost(MOST_UNITS) == tie.cost(10 * MOST_UNITS) == MOST_UNITS * UNLAWFUL


def test_built_in_rules_are_not_told_twice() -> None:
    made = by_hand.case(town())
    person = made.problem.people[0]
    assert not Ties(made.standing.options, person).all
