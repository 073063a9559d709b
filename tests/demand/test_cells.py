"""From heads wanted to priced cells: how they are cut, what a missing head costs, and what a minimum weighs."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.base import Span
from models.cards import PriceList
from models.demand import OnIntervals, Step, Volume
from roster.demand.cells import cells_for, closing_weights, cut
from roster.demand.pricing import above, below, share_of
from roster.demand.wanted import BOOKED, Crew, Heads, Part, Terms, Work

DAY = dt.date(2026, 6, 8)
PRICES = PriceList()
TERMS = Terms(prices=PRICES, step=30, grid=15)


def test_a_missing_head_costs_by_the_share_that_is_missing() -> None:
    """Four wanted for half an hour at 2400 an hour: shares of 100, 150 and 250 per cent."""
    assert below(4, 30, [Part(2, 4)], TERMS) == (
        Step(count=1, points=1200),
        Step(count=1, points=1800),
        Step(count=2, points=3000),
    )


def test_one_head_alone_is_the_whole_target() -> None:
    assert below(1, 60, [Part(1, 1)], TERMS) == (Step(count=1, points=9000),)


@pytest.mark.parametrize(("k", "target", "share"), [(1, 4, 100), (2, 8, 100), (3, 8, 150), (4, 8, 150), (5, 8, 250)])
def test_the_edges_of_the_shares_belong_to_the_cheaper_step(k: int, target: int, share: int) -> None:
    assert share_of(k, target, PRICES) == share


def test_idle_time_costs_the_same_however_many_there_are() -> None:
    assert above(30, TERMS) == (Step(points=150),)


@given(
    target=st.integers(0, 60),
    minutes=st.sampled_from([5, 10, 15, 30, 45, 60]),
    priority=st.integers(1, 3),
    percent=st.sampled_from(range(0, 101, 5)),
)
def test_prices_are_convex_complete_and_whole_for_trainees(
    target: int, minutes: int, priority: int, percent: int
) -> None:
    terms = Terms(prices=PRICES, step=30, grid=5, trainee_percent=percent)
    steps = below(target, minutes, [Part(priority, target)], terms)
    assert sum(step.count or 0 for step in steps) == target
    assert [step.points for step in steps] == sorted({step.points for step in steps})
    assert all(step.points * percent % 100 == 0 for step in (*steps, *above(minutes, terms)))


def test_the_least_urgent_head_is_missing_first() -> None:
    """Four wanted for an hour, one for those booked, one urgent: 1200, then 2400 more than half, 3600 and 7200."""
    parts = [Part(BOOKED, 1), Part(1, 1), Part(3, 1), Part(2, 1)]
    assert [step.points for step in below(4, 60, parts, TERMS)] == [1200, 3600, 9000, 18000]


@given(
    heads=st.lists(st.integers(0, 9), min_size=4, max_size=4),
    hours=st.lists(st.integers(0, 200).map(lambda hour: 60 * hour), min_size=4, max_size=4),
)
def test_prices_of_parts_are_convex_whatever_planners_type(heads: list[int], hours: list[int]) -> None:
    prices = PriceList(booked_hour=hours[0], open_hour={1: hours[1], 2: hours[2], 3: hours[3]})
    parts = [Part(priority, count) for priority, count in enumerate(heads)]
    steps = below(sum(heads), 30, parts, Terms(prices=prices, step=30, grid=5))
    assert sum(step.count or 0 for step in steps) == sum(heads)
    assert [step.points for step in steps] == sorted({step.points for step in steps})


@given(start=st.integers(0, 95), length=st.integers(1, 60), step=st.sampled_from([15, 30, 60]))
def test_pieces_of_a_span_adjoin_and_lie_on_the_step(start: int, length: int, step: int) -> None:
    span = Span(start=start * 15, end=(start + length) * 15)
    pieces = list(cut(span, step))
    assert (pieces[0].start, pieces[-1].end) == (span.start, span.end)
    assert all(one.end == other.start and one.end % step == 0 for one, other in pairwise(pieces))


def test_heads_are_cut_and_their_minimum_is_a_cell_of_its_own() -> None:
    wanted = Heads("WAN", "Express", DAY, Span(start=480, end=540), target=2, minimum=1, priority=1)
    cells = cells_for([wanted], [], [], {"WAN": 3}, TERMS)
    assert [(cell.id, cell.target, cell.minimum, cell.minimum_weight) for cell in cells] == [
        ("WAN·Express·20260608·0800", 2, 0, 1),
        ("WAN·Express·m·20260608·0800", 0, 1, 3),
        ("WAN·Express·20260608·0830", 2, 0, 1),
        ("WAN·Express·m·20260608·0830", 0, 1, 3),
    ]
    assert cells[0].when == OnIntervals(date=DAY, spans=(Span(start=480, end=510),))
    assert [(who.in_training, who.percent) for who in cells[0].who] == [(False, 100), (True, 50)]
    assert [who.in_training for who in cells[1].who] == [False]


def test_a_crew_counts_every_role_of_the_site() -> None:
    crew = Crew("WAN", "crew1", ("Schalter", "Express"), DAY, Span(start=480, end=510), 2, "EWO")
    (cell,) = cells_for([], [crew], [], {"WAN": 1}, TERMS)
    assert [(who.role, who.qualification) for who in cell.who] == [("Schalter", "EWO"), ("Express", "EWO")]
    assert (cell.minimum, cell.target, cell.below, cell.above) == (2, 0, (), ())


def test_work_without_a_clock_is_counted_in_units_of_the_grid() -> None:
    (cell,) = cells_for([], [], [Work("Akten", None, 600, DAY, DAY + dt.timedelta(days=6))], {}, TERMS)
    assert isinstance(cell.when, Volume)
    assert (cell.when.unit_minutes, cell.target, cell.site) == (15, 40, None)
    assert sum(step.count or 0 for step in cell.below) == 40


def test_no_heads_no_cells() -> None:
    wanted = Heads("WAN", "Express", DAY, Span(start=480, end=540), target=0)
    assert cells_for([wanted], [], [], {}, TERMS) == ()


def test_the_site_that_closes_last_weighs_most() -> None:
    assert closing_weights({"WAN": 1, "ALT": 2, "HAS": 5}) == {"WAN": 5, "ALT": 4, "HAS": 1}
    assert closing_weights({}) == {}
