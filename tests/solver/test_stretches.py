"""Roles that change within a piece: model, search, bound and checks agree on what may be and what it costs."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from models.base import Span
from models.demand import Cell, Step, Volume
from models.duties import DutyType
from models.problem import Problem
from roster.checks.check import check
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.solver.found import result_of
from roster.solver.lagrange import Lagrange
from roster.solver.layout import layout
from roster.solver.plan import Plan
from roster.solver.settings import Settings
from roster.solver.solve import solve
from roster.solver.standing import Standing, by_person
from tests import worlds
from tests.strategies import problems

QUICK = Settings(seconds=60, workers=1, reproducible=True)
MANY = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
HALF_NIGHT = DutyType(id="H", name="H", span=Span(start=1320, end=1560))


@st.composite
def changing(draw: st.DrawFn) -> Problem:
    """A random problem in which roles may change at any time, and a stretch lasts as long as is drawn."""
    problem = draw(problems(most_people=2, most_days=3))
    asked = draw(st.sampled_from((None, 60, 120, 135)))
    own = () if asked is None else (worlds.rule("role_blocks", "strict", asked, agreement="agreed"),)
    return problem.changed(
        duty_types=tuple(map(_any, problem.duty_types)),
        cells=tuple(
            _in_short_units(cell, problem.grid) if isinstance(cell.when, Volume) else cell for cell in problem.cells
        ),
        rules=(*(row for row in problem.rules if row.rule != "role_blocks"), *own),
    )


@st.composite
def _by_turns(draw: st.DrawFn, problem: Problem) -> list[Cell]:
    """Cells one after another in which now the one role is wanted, now the other, or either."""
    found, start = [], 480
    for number in range(draw(st.integers(0, 5))):
        end = start + draw(st.sampled_from((30, 60, 90, 120, 150, 180)))
        roles = draw(st.sampled_from((["counter"], ["office"], ["office", "counter"])))
        date, who = problem.horizon.first, [worlds.counted(role) for role in roles]
        prices = {"below": (Step(points=draw(st.sampled_from((60, 600)))),)}
        found.append(
            worlds.cell(f"T{number}", date, ((start, end),), who=who, target=draw(st.integers(1, 2)), **prices)
        )
        start = end
    return found


def _any(duty_type: DutyType) -> DutyType:
    return duty_type.changed(role_changes="any") if duty_type.clock in {"span", "pattern"} else duty_type


def _in_short_units(cell: Cell, minutes: int) -> Cell:
    if not isinstance(cell.when, Volume):
        return cell
    return cell.changed(when=cell.when.changed(unit_minutes=minutes), minimum=0)


def morning(change: int, least: int | None, **fields: Any) -> Problem:
    """One person with one duty from eight to noon, wanted at the counter first and in the office from then on."""
    blocks = [] if least is None else [worlds.rule("role_blocks", "strict", least, agreement="agreed")]
    office = worlds.cell("C2", spans=((change, 720),), who=(worlds.counted("office"),))
    return worlds.world(
        1,
        days=1,
        cells=[worlds.cell("C1", spans=((480, change),)), office],
        duty_types=[worlds.SHORT.changed(role_changes="any")],
        rules=[worlds.rule("contract_target", "off"), *blocks],
        **fields,
    )


def searched(problem: Problem) -> tuple[Standing, Plan]:
    """Everybody's best days after one another, and the roster they make."""
    options = build_options(problem)
    standing = Standing(options, CoverIndex(options.facts))
    ledger = standing.ledger
    plan = Plan(standing, layout(options, ledger.index, ledger.desks, ledger.company))
    plan.ask(plan.weeks_of(standing.duties))
    standing.give_all(by_person(plan.duties(), standing.duties))
    return standing, plan


@pytest.mark.parametrize(
    ("change", "least", "points"),
    [
        (600, None, 0),
        (600, 120, 0),
        (585, 120, 60),  # 1:45 at the counter is too short for a stretch of two hours
        (615, 120, 60),
        (495, 15, 0),
        (495, None, 0),
        (495, 30, 60),
    ],
)
def test_a_role_changes_where_it_is_wanted_if_both_stretches_are_long_enough(
    change: int, least: int | None, points: int
) -> None:
    problem = morning(change, least)
    outcome, (standing, plan) = solve(problem, QUICK), searched(problem)
    assert outcome.points == outcome.bound == points
    assert standing.points() == plan.cost() == points


def test_a_whole_duty_in_one_role_may_be_shorter_than_a_stretch() -> None:
    problem = morning(480 + 15, 300)
    assert solve(problem, QUICK).points == searched(problem)[0].points() == 60


def test_where_roles_change_at_breaks_only_one_of_the_two_stays_open() -> None:
    problem = morning(600, None)
    kept = problem.changed(duty_types=[worlds.SHORT])
    assert solve(kept, QUICK).points == searched(kept)[0].points() == 60


def test_a_duty_in_stretches_is_entered_as_it_is_found() -> None:
    standing, plan = searched(morning(600, 120))
    (duty,) = standing.all_duties()
    assert [(piece.role, piece.span.start, piece.span.end) for piece in duty.pieces] == [
        ("counter", 480, 600),
        ("office", 600, 720),
    ]
    cost, cover = plan.cost(), plan.now.cover.copy()
    plan.load([duty])
    assert plan.cost() == cost
    assert (plan.now.cover == cover).all()


def test_a_night_covers_the_morning_in_the_model_and_in_the_search() -> None:
    problem = worlds.world(
        [worlds.person(contracts=(worlds.contract(pattern=worlds.pattern(start=0, end=2880)),))],
        days=2,
        openings=[worlds.opening(date=worlds.day(number), start=0, end=1800) for number in range(2)],
        cells=[worlds.cell(date=worlds.day(1), spans=((0, 60),), below=(Step(points=5000),))],
        duty_types=[HALF_NIGHT],
        rules=[worlds.rule("contract_target", "off")],
    )
    outcome = solve(problem, QUICK)
    assert [duty.date for duty in outcome.duties] == [worlds.MONDAY]
    assert outcome.points == searched(problem)[0].points() == 0


def test_evening_and_morning_of_a_night_are_one_stretch_of_time() -> None:
    """Else every night were added up cell by cell, which is slow."""
    problem = worlds.world(
        [worlds.person(contracts=(worlds.contract(pattern=worlds.pattern(start=0, end=2880)),))],
        openings=[worlds.opening(date=worlds.day(number), start=0, end=1800) for number in range(2)],
        cells=[
            worlds.cell("C1", worlds.day(1), spans=((0, 60),)),
            worlds.cell("C2", worlds.day(0), spans=((1320, 1380),)),
            worlds.cell("C3", worlds.day(0), spans=((1380, 1440),)),
            worlds.cell("C4", worlds.day(1), spans=((60, 120),)),
        ],
        duty_types=[HALF_NIGHT, HALF_NIGHT.changed(id="G", name="G", span=Span(start=1320, end=1500))],
        rules=[worlds.rule("contract_target", "off")],
    )
    weeks = searched(problem)[1].weeks
    assert not len(weeks.loose)
    assert (weeks.row_to - weeks.row_from).max() == 4


@MANY
@given(changing())
def test_model_and_checks_agree(problem: Problem) -> None:
    outcome = solve(problem, QUICK)
    assert outcome.status in {"optimal", "impossible"}
    if outcome.status == "optimal":
        checked = check(problem, outcome.duties, outcome.moved)
        assert not checked.breaches
        assert checked.points == outcome.points == outcome.bound


@MANY
@given(changing())
def test_search_and_bound_agree_with_the_checks(problem: Problem) -> None:
    outcome = solve(problem, QUICK)
    assume(outcome.status == "optimal")
    standing, plan = searched(problem)
    ledger, duties, cost = standing.ledger, plan.duties(), plan.cost()
    plan.load(duties)
    # stretches in one role that adjoin are one, which may cover a cell that none of them does
    assert plan.cost() == cost or plan.lay.together
    if result_of(standing) and not plan.without_days():
        checked = check(problem, duties)
        assert not checked.breaches
        assert (checked.points, checked.levels[0].amount) == (standing.points(), standing.level())
    standing.give_all(by_person(outcome.duties, standing.duties))
    lagrange = Lagrange(
        standing.options, ledger.index, ledger.desks, outcome.levels[0].amount, plan.lay, ledger.company
    )
    lagrange.run(lambda number: number / 40)
    assert lagrange.bound <= (outcome.points or 0)
