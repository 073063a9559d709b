"""Whole chains of days of a small problem, and what a model of one person says is the best one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from hypothesis import strategies as st
from ortools.sat.python import cp_model

from models.problem import Problem
from models.rulebook import RULES
from roster.cpsat.model import RosterModel
from roster.cpsat.sums import Sum
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.options.option import Options
from roster.rules.book import POSTINGS
from roster.rules.posting import CoverPosting
from roster.solver.chain_pricing import ChainPricing
from roster.solver.lagrange import SCALE
from roster.solver.layout import layout
from roster.solver.standing import Standing
from roster.solver.tables import Ints
from tests.rich_problems import rich_problems

OF_ONE_PERSON = tuple(posting for posting in POSTINGS if not isinstance(posting, CoverPosting))
"""The book as one person's days know it."""

SEQUENCES = [card.name for card in RULES if card.form == "sequence"]

DEAREST = 400
"""Points of a tick of cover at most."""


@dataclass(frozen=True, slots=True)
class Chained:
    """A problem with everything that prices its chains."""

    problem: Problem
    options: Options
    standing: Standing
    pricing: ChainPricing

    @property
    def cells(self) -> int:
        """How many values there are: of cells and desks."""
        return self.pricing.worths.cells

    def values(self, seed: int) -> Ints:
        """Values of cover that are left to chance."""
        drawn: Ints = np.random.default_rng(seed).integers(-20 * SCALE, DEAREST * SCALE, size=self.cells)
        return drawn

    def best(self, person: int, value: Ints) -> int | None:
        """What the person's best chain is worth at these values, by a model of that person; None if there is none."""
        built = RosterModel(self.options, CoverIndex(self.options.facts), [self.problem.people[person].id])
        worth = self._sold(value)
        days = [day for choices in built.people.values() for day in choices.by_day.values()]
        sold = [(worth[id(one.option)], one.variable) for day in days for one in day]
        paid = [(-SCALE * points, variable) for points, variable in built.points.terms]
        built.model.maximize(Sum((*sold, *paid), -SCALE * built.points.constant).expression)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        status = solver.solve(built.model)
        assert status in {cp_model.OPTIMAL, cp_model.INFEASIBLE}, solver.status_name(status)
        return round(solver.objective_value) if status == cp_model.OPTIMAL else None

    def _sold(self, value: Ints) -> dict[int, int]:
        """What each option's cover is worth, its own points put back."""
        worths = self.pricing.worths.of_options(self.pricing.worths.fill(value))
        rows = zip(self.pricing.layout.options, worths.tolist(), strict=True)
        return {id(option): worth + SCALE * option.points for option, worth in rows}


def chained(problem: Problem, largest: int | None = None) -> Chained:
    """Price chains of this problem with at most so many counts."""
    options = build_options(problem, OF_ONE_PERSON)
    standing = Standing(options, CoverIndex(options.facts))
    ledger = standing.ledger
    lay = layout(options, ledger.index, ledger.desks)
    cells = len(ledger.index.cells) + len(ledger.desks.counts if ledger.desks else ())
    return Chained(problem, options, standing, ChainPricing(options, lay, cells, SCALE, 1, largest))


@st.composite
def long_problems(draw: st.DrawFn, most_people: int = 2, most_days: int = 10) -> Problem:
    """A random problem of up to so many days about a rule that ties days to each other."""
    return draw(rich_problems(draw(st.sampled_from(SEQUENCES)), most_people, most_days))
