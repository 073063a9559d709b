"""Where a change of site within a day pays, the engine finds it, in one model and in parts, and proves it."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from ortools.sat.python import cp_model

from models.demand import Step
from models.problem import Problem
from roster.checks.check import check
from roster.cpsat.model import RosterModel
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.rules.book import POSTINGS
from roster.rules.posting import City, CoverPosting
from roster.rules.total import Total, minutes_at_work
from roster.solver import one_model
from roster.solver.settings import Settings
from roster.solver.solve import solve
from roster.solver.standing import Standing
from roster.solver.start import settle, start
from tests import strategies, worlds
from tests.solver.proof import bound, examples, proven
from tests.solver.test_optimum import best_by_the_checks

ONCE = worlds.rule("site_changes", "strict", 1)
DEAR = (Step(points=6000),)
QUICK = Settings(seconds=60, workers=1, reproducible=True)


def halves(number: int = 1, **fields: Any) -> Problem:
    """Somebody is wanted at S1 from 8:00 to 11:30 and at S2 from 12:30 to 16:30, and one person could be both."""
    cells = [
        worlds.cell("C1", spans=((480, 690),), below=DEAR),
        worlds.cell("C2", spans=((750, 990),), site="S2", below=DEAR),
    ]
    rows: dict[str, Any] = {"days": 1, "sites": 2, "cells": cells, "duty_types": (worlds.EARLY, worlds.SHORT)}
    rules = [worlds.rule("site_changes", "strict", number)]
    return worlds.world([worlds.person(elsewhere=True, reach_minutes=30)], rules=rules, **(rows | fields))


def ways(problem: Problem) -> list[tuple[str, ...]]:
    """The sites of each duty that is handed out, in the order of the day."""
    return [tuple(piece.site for piece in duty.pieces) for duty in solve(problem, QUICK).duties]


def test_the_best_day_has_a_change() -> None:
    outcome = solve(halves(), QUICK)
    assert outcome.status == "optimal"
    (duty,) = outcome.duties
    assert [(piece.site, piece.span.start, piece.span.end) for piece in duty.pieces] == [
        ("S1", 480, 690),
        ("S2", 750, 990),
    ]
    assert (duty.breaks, duty.travel) == ((worlds.span(690, 720),), (worlds.span(720, 750),))
    assert (outcome.levels[0].amount, outcome.points) == best_by_the_checks(halves())


def test_it_stays_at_one_site_where_no_change_is_allowed() -> None:
    assert [set(sites) for sites in ways(halves(0))] in ([{"S1"}], [{"S2"}])
    assert best_by_the_checks(halves(0)) > best_by_the_checks(halves())


def test_a_change_that_pays_nothing_is_not_made() -> None:
    """A day away costs 600 points, and for 60 nobody goes."""
    cheap = [worlds.cell("C1"), worlds.cell("C2", spans=((750, 990),), site="S2")]
    assert [set(sites) for sites in ways(halves(cells=cheap))] == [{"S1"}]


def test_a_cell_of_both_halves_asks_for_both_at_its_site() -> None:
    """Anywhere both halves count together; at S1 only if the person stays there."""
    spans = ((480, 690), (750, 990))
    both = [
        worlds.cell("C1", spans=spans, site=None, below=(Step(points=9000),), above=()),
        worlds.cell("C2", spans=spans, below=(Step(points=700),), above=()),
        *halves().cells,
    ]
    renamed = [row.changed(id=f"C{number}") for number, row in enumerate(both)]
    problem = halves(cells=renamed)
    outcome = solve(problem, QUICK)
    assert ways(problem) == [("S1", "S2")]
    assert (outcome.levels[0].amount, outcome.points) == best_by_the_checks(problem)


def test_the_desks_of_both_sites_are_taken() -> None:
    """At S2 there is no desk for the counter, so nobody goes."""
    sites = [worlds.site("S1"), worlds.site("S2", desks=(worlds.desks(0, "counter"),))]
    assert all(set(sites) == {"S1"} for sites in ways(halves(sites=sites)))


def at_second(minutes: int) -> CoverPosting:
    """All people together work at S2 so many minutes at most."""

    def told(city: City) -> None:
        people, days = frozenset(city.facts.people), frozenset(city.facts.days)
        city.total("desks", Total(people, days, frozenset({"S2"}), minutes_at_work, most=minutes, strict=True))

    return CoverPosting("desks", told)


@pytest.mark.parametrize(("minutes", "goes"), [(239, False), (240, True)])
def test_sums_count_the_pieces_at_their_sites(minutes: int, goes: bool) -> None:
    """At S2 are the four hours after the way; the morning at S1 is no part of them."""
    outcome = solve(halves(), QUICK, postings=(*POSTINGS, at_second(minutes)))
    assert [bool(duty.travel) for duty in outcome.duties] == [goes]


@pytest.mark.parametrize(("minutes", "goes"), [(479, False), (480, True)])
def test_sums_count_those_who_stay_as_they_are(minutes: int, goes: bool) -> None:
    """P2's afternoon at S2 is fixed; P1 has what is left of the sum."""
    crew = [worlds.person(f"P{number}", elsewhere=True, reach_minutes=30) for number in (1, 2)]
    problem = halves().changed(people=crew)
    options = build_options(problem, (*POSTINGS, at_second(minutes)))
    wanted = (("S1", "S2"), worlds.span(750, 990))
    there = next(row for row in options.of("P2", worlds.MONDAY) if (row.frame.places, row.frame.pieces[-1]) == wanted)
    built = RosterModel(options, CoverIndex(options.facts), ["P1"], [there.duty(("counter", "counter"))])
    for taken in built.people["P1"].by_day[worlds.MONDAY]:
        if (taken.frame.places, taken.frame.pieces[-1:]) == (wanted[0], wanted[1:]):
            built.model.add(taken.variable == 1)
    assert (cp_model.CpSolver().solve(built.model) == cp_model.INFEASIBLE) is not goes


def test_the_first_roster_knows_changes_too() -> None:
    options = build_options(halves())
    standing = Standing(options, CoverIndex(options.facts))
    plan = start(standing)
    settle(standing, plan, lambda: False)
    assert [duty.travel for duty in standing.all_duties()] == [(worlds.span(720, 750),)]


def test_the_bound_is_the_optimum() -> None:
    best = proven(halves())
    assert best is not None
    assert bound(halves(), best.level, 1000) == best.points


@settings(max_examples=examples(30), deadline=None, suppress_health_check=list(HealthCheck))
@given(problem=strategies.problems(most_people=3, most_days=3))
def test_never_above_the_optimum(problem: Problem) -> None:
    problem = strategies.on_the_move(problem)
    best = proven(problem)
    assume(best is not None)
    assert best is not None
    assert bound(problem, best.level, 100) <= best.points


def test_what_is_handed_out_is_what_the_checks_say() -> None:
    """`solve` holds the two against each other itself; some of these rosters have a change."""
    seen: Counter[str] = Counter()

    @settings(max_examples=40, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(problem=strategies.problems(most_people=3, most_days=3))
    def look(problem: Problem) -> None:
        outcome = solve(strategies.on_the_move(problem), QUICK)
        seen[outcome.status] += 1
        seen["changes"] += sum(bool(duty.travel) for duty in outcome.duties)

    look()
    assert set(seen) <= {"optimal", "impossible", "changes"}
    assert seen["changes"]


def town() -> Problem:
    """Eight people of two sites: S1 wants more in the morning, S2 more in the afternoon, for three days."""
    crew = [
        worlds.person(f"P{number}", home_site=f"S{number % 2 + 1}", elsewhere=number % 2 == 0, reach_minutes=30)
        for number in range(8)
    ]
    cells = [
        worlds.cell(
            f"{site}.{date}.{hour}",
            worlds.day(date),
            ((hour * 60, hour * 60 + 60),),
            site=site,
            target=5 if (site == "S1") == (hour < 12) else 3,
            below=(Step(points=900),),
        )
        for date in range(3)
        for hour in (8, 9, 10, 13, 14, 15)
        for site in ("S1", "S2")
    ]
    return worlds.world(
        crew,
        days=3,
        sites=2,
        cells=cells,
        duty_types=(worlds.EARLY, worlds.LATE),
        rules=[ONCE],
        prices={"away_day": 60},
    )


def test_in_parts_changes_are_made_as_in_one_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small groups come to the proven optimum here, or nearly; and both make changes."""
    whole = solve(town(), Settings(seconds=60, workers=2))
    monkeypatch.setattr(one_model, "LARGEST", 0)
    monkeypatch.setattr(one_model, "MIDDLING", 0)
    parts = solve(town(), Settings(seconds=15, workers=2))
    for outcome in (whole, parts):
        assert any(duty.travel for duty in outcome.duties)
        checked = check(town(), outcome.duties, outcome.moved)
        assert not checked.breaches
        assert checked.points == outcome.points
    assert whole.status == "optimal"
    assert (parts.bound or 0) <= (whole.points or 0) <= (parts.points or 0)
