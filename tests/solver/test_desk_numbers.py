"""Desks are too few at one of their numbers exactly if they are too few at some minute."""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.duties import Duty
from models.problem import Problem
from roster.options.build import build_options
from roster.options.option import Options
from roster.solver.desk_numbers import DeskNumbers
from tests import worlds
from tests.solver.random_problems import with_desks


def drawn(options: Options, random: Random) -> list[Duty]:
    """Duties that people could have, each in roles left to chance."""
    chosen = [random.choice(found) for found in options.by_day.values() if random.random() < 0.8]
    return [option.duty(tuple(random.choice(roles) for roles in option.roles_by_piece)) for option in chosen]


def too_few_by_number(desks: DeskNumbers, duties: list[Duty]) -> bool:
    taken: Counter[int] = Counter()
    for duty in duties:
        for piece in duty.pieces:
            taken.update(dict(desks.of(duty.date, piece.site, piece.role, piece.span.start, piece.span.end)))
    return any(people > desks.counts[number] for number, people in taken.items())


def too_few_by_minute(problem: Problem, duties: list[Duty]) -> bool:
    midnight = {date: number * 1440 for number, date in enumerate(problem.horizon.days)}
    at_work: Counter[tuple[str, int, int]] = Counter()
    for duty in duties:
        for piece in duty.pieces:
            start, end = (midnight[duty.date] + minute for minute in (piece.span.start, piece.span.end))
            for row, desks in enumerate(next(site for site in problem.sites if site.id == piece.site).desks):
                if piece.role in desks.roles:
                    at_work.update((piece.site, row, minute) for minute in range(start, end, problem.grid))
    counts = {(site.id, row): desks.count for site in problem.sites for row, desks in enumerate(site.desks)}
    return any(people > counts[site, row] for (site, row, _), people in at_work.items())


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(problem=with_desks(), seed=st.integers(0, 10**6))
def test_too_few_at_a_number_is_too_few_at_a_minute(problem: Problem, seed: int) -> None:
    options, random = build_options(problem), Random(seed)
    desks = DeskNumbers(options, 0)
    for _ in range(5):
        duties = drawn(options, random)
        assert too_few_by_number(desks, duties) == too_few_by_minute(problem, duties)


def at_one_desk(**fields: Any) -> DeskNumbers:
    """A site with one desk at the counter, and people who could work there."""
    place = worlds.site(desks=(worlds.desks(1, "counter"),))
    return DeskNumbers(build_options(worlds.world(2, sites=[place], **fields)), 100)


def test_stretches_in_which_nobody_could_be_missing_have_no_number() -> None:
    """Two duties that overlap from 10:00 to 12:00, on two days: each day has its one fullest time."""
    later = worlds.SHORT.changed(id="L", span=worlds.span(600, 840))
    desks = at_one_desk(duty_types=(worlds.SHORT, later))
    assert desks.counts == [1, 1]
    assert desks.of(worlds.day(1), "S1", "counter", 480, 720) == [(101, 1)]
    assert desks.of(worlds.day(1), "S1", "counter", 600, 840) == [(101, 1)]


def test_where_desks_have_no_limit_nothing_is_counted() -> None:
    assert at_one_desk(duty_types=(worlds.SHORT,)).of(worlds.MONDAY, "S1", "office", 480, 720) == []


def test_a_piece_of_no_option_is_refused() -> None:
    with pytest.raises(LookupError):
        at_one_desk(duty_types=(worlds.SHORT,)).of(worlds.MONDAY, "S1", "counter", 480, 719)


def test_a_night_meets_the_next_morning() -> None:
    """22:00-2:00 and, on the clock of the next day, 1:00-3:00 want the same desk for an hour."""
    night = worlds.SHORT.changed(id="N", span=worlds.span(1320, 1560))
    morning = worlds.SHORT.changed(id="M", span=worlds.span(60, 180))
    always = worlds.person(contracts=(worlds.contract(pattern=worlds.pattern(start=0, end=2880)),))
    doors = [worlds.opening(date=worlds.day(number), start=0, end=1560) for number in range(2)]
    place = worlds.site(desks=(worlds.desks(1, "counter"),))
    problem = worlds.world([always], sites=[place], duty_types=(night, morning), openings=doors)
    desks = DeskNumbers(build_options(problem), 0)
    late = desks.of(worlds.MONDAY, "S1", "counter", 1320, 1560)
    assert late == desks.of(worlds.day(1), "S1", "counter", 60, 180)
    assert late != desks.of(worlds.MONDAY, "S1", "counter", 60, 180)
