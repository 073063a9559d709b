"""What a problem costs at least, looked for so shortly that many problems can be compared."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor
from itertools import repeat

from models.problem import Problem
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.rules.book import POSTINGS
from roster.solver.chain_fit import fits_chains
from roster.solver.clock import Clock
from roster.solver.in_chains import ChainSearch
from roster.solver.settings import Settings
from roster.solver.standing import Standing
from roster.solver.watch import Unwatched

BOUND_SHARE = 0.5
"""Share of the time of a search in chains after which its bound stands; only that long is searched."""


NEAR = 0.01
"""Share of its points by which the mix of the master may lie above a bound that stands."""


def least_points(problem: Problem, settings: Settings) -> int | None:
    """The bound that prices and whole chains give in these seconds.

    None where plans are not searched in chains, and where the bound is still far from where it would come to.
    """
    options = build_options(problem, POSTINGS)
    standing = Standing(options, CoverIndex(options.facts))
    if not fits_chains(standing):
        return None
    search = ChainSearch(standing, settings, Clock(settings.seconds / BOUND_SHARE, Unwatched()))
    try:
        if not search.first():
            return None
        search.converge()
        bound, (mixed, _) = search.lagrange.bound, search.generation.solve()
        return bound if mixed.points - bound <= NEAR * mixed.points + 1 else None
    finally:
        search.close()


def each_at_least(problems: Sequence[Problem], settings: Settings, pool: Executor) -> list[int | None]:
    """The same for many problems, side by side."""
    return list(pool.map(least_points, problems, repeat(settings)))
