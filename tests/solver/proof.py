"""The proven optimum of a small problem and the bound for it, side by side."""

from __future__ import annotations

import os
from dataclasses import dataclass

from ortools.sat.python import cp_model

from models.problem import Problem
from roster.cpsat.model import RosterModel
from roster.cpsat.sums import Sum
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.rules.book import POSTINGS
from roster.rules.posting import Postings
from roster.solver.company_numbers import CompanyNumbers
from roster.solver.kin import Kinship
from roster.solver.lagrange import Lagrange
from roster.solver.layout import layout
from roster.solver.ledger import Ledger
from roster.solver.tie_prices import TiePrices
from roster.solver.ties import Ties
from roster.solver.totals import Totals

LONGEST = 30.0
"""Deterministic work for one proof; these problems need a hundredth of it."""


def examples(number: int) -> int:
    """So many examples every day, and as many times more as ROSTER_EXAMPLES says."""
    return number * int(os.environ.get("ROSTER_EXAMPLES", "1"))


@dataclass(frozen=True, slots=True)
class Proven:
    """Level 1 at its best, and the fewest points at that level, both proven."""

    level: int
    points: int


def proven(problem: Problem, postings: Postings = POSTINGS, slack: int = 0) -> Proven | None:
    """The optimum over all rosters whose level 1 is at most `slack` above the best; None if there is no roster.

    One model of the whole problem, without the first roster, the clock and the checks of a run.
    """
    options = build_options(problem, postings)
    built = RosterModel(options, CoverIndex(options.facts), [person.id for person in problem.people])
    level = _least(built, built.level)
    if level is None:
        return None
    built.model.add(built.level.expression <= level + slack)
    points = _least(built, built.points)
    assert points is not None, "a level that can be kept is kept"
    return Proven(level, points)


def lagrange(problem: Problem, level: int, postings: Postings = POSTINGS, crew: Problem | None = None) -> Lagrange:
    """Rounds of prices for rosters that are at most so far below minimum; not one round is run yet.

    Desks can run short where the `crew` could be at work: the people of this problem, or those of another one.
    """
    options = build_options(problem, postings)
    index = CoverIndex(options.facts)
    at_work = build_options(crew, postings) if crew else options
    desks = Ledger(at_work, index).desks
    company = CompanyNumbers(options, len(index.cells) + len(desks.counts if desks else ()))
    lay = layout(options, index, desks, company)
    kinship = Kinship(lay, options, [Ties(options, person) for person in problem.people], Totals(options))
    return Lagrange(options, index, desks, level, lay, company, TiePrices(kinship, lay))


def desk_counts(problem: Problem) -> list[int]:
    """How many desks there are, for each price that desks have."""
    options = build_options(problem)
    desks = Ledger(options, CoverIndex(options.facts)).desks
    return list(desks.counts) if desks else []


def bound(problem: Problem, level: int, rounds: int, postings: Postings = POSTINGS) -> int:
    """The best bound of so many rounds."""
    prices = lagrange(problem, level, postings)
    prices.run(lambda number: number / rounds)
    return prices.bound


def left_out(*names: str) -> Postings:
    """The book without these rules."""
    return tuple(posting for posting in POSTINGS if posting.rule not in names)


def _least(built: RosterModel, goal: Sum) -> int | None:
    built.model.minimize(goal.expression)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.linearization_level = 2
    solver.parameters.max_deterministic_time = LONGEST
    status = solver.solve(built.model)
    if status == cp_model.INFEASIBLE:
        return None
    assert status == cp_model.OPTIMAL, solver.status_name(status)
    return round(solver.objective_value)
