"""What is missing on one day, site by site, measured by the checks: below minimums and below targets."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from models.demand import Cell, Move, OnIntervals
from models.duties import Duty
from models.problem import Problem
from models.rulebook import card
from roster.checks.book import CHECKS
from roster.checks.cover import minutes_of
from roster.checks.given import Given
from roster.checks.shortages import shortages

ANYWHERE = ""
"""Stands for the site of cells that can be covered anywhere."""

COMPANY = tuple(
    check for check in CHECKS if card(check.rule).form == "cover" and card(check.rule).group in {"company", "mobile"}
)
"""Rules about who is where together; somebody who is missing can break them for those who are there."""


@dataclass(frozen=True)
class Measure:
    """Minutes of level 1 (below minimums, weighted) and person-minutes open at targets with a time of day, by site."""

    level: Counter[str] = field(default_factory=Counter)
    open: Counter[str] = field(default_factory=Counter)

    def worse_than(self, other: Measure, more_open: int | None = None, site: str | None = None) -> bool:
        """Whether more is below minimums, or more than so many minutes more are open; at one site or everywhere."""
        if _of(self.level, site) > _of(other.level, site):
            return True
        return more_open is not None and _of(self.open, site) - _of(other.open, site) > more_open


def _of(minutes: Counter[str], site: str | None) -> int:
    return minutes.total() if site is None else minutes[site]


def part_of(problem: Problem, date: dt.date) -> Problem:
    """The problem with the cells of one date only, and work that can be done on that date among others."""
    return _with(problem, tuple(cell for cell in problem.cells if _is_on(cell, date)))


def part_at(problem: Problem, sites: Collection[str]) -> Problem:
    """The problem with the cells of these sites only, and what can be done anywhere; all where demand may move."""
    if problem.moves:
        return problem
    cells = (cell for cell in problem.cells if cell.site is None or cell.site in sites)
    places = tuple(site for site in problem.sites if site.id in sites)
    return _with(problem, tuple(cells)).model_copy(update={"sites": places})


def _with(problem: Problem, cells: tuple[Cell, ...]) -> Problem:
    known = {cell.id for cell in cells}
    moves = tuple(move for move in problem.moves if {move.origin, move.destination} <= known)
    # a part of what is valid is valid, and to validate a city anew takes longer than to mend a day of it
    return problem.model_copy(update={"cells": cells, "moves": moves})


def _is_on(cell: Cell, date: dt.date) -> bool:
    when = cell.when
    return when.first <= date <= when.last if when.kind == "volume" else when.date == date


def measure(problem: Problem, duties: Iterable[Duty], moved: Sequence[Move] = ()) -> Measure:
    """Measure these duties by the cells of this problem."""
    given = Given(problem, duties, moved)
    cells = {cell.id: cell for cell in problem.cells}
    weighs = given.mode("minimum") != "off"
    level: Counter[str] = Counter()
    still_open: Counter[str] = Counter()
    for row in shortages(given):
        cell = cells[row.cell]
        site = cell.site or ANYWHERE
        level[site] += weighs * cell.minimum_weight * minutes_of(cell, row.below_minimum_percent)
        still_open[site] += isinstance(cell.when, OnIntervals) * minutes_of(cell, row.below_target_percent)
    return Measure(level, still_open)


def without_company(problem: Problem, duties: Iterable[Duty]) -> int:
    """How much strict rules about company are broken, each in its own unit."""
    given = Given(problem, duties)
    strict = [check for check in COMPANY if given.mode(check.rule) == "strict"]
    return sum(breach.amount for check in strict for breach in check.measure(given).breaches)
