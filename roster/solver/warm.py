"""`python -m roster.solver.warm`: makes the machine code of the search in advance, so that no run has to wait for it.

Seconds, once for each installation; a run that does not find it makes it itself.
"""

from __future__ import annotations

import datetime as dt

import numpy as np

from models.problem import Horizon, Problem
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.solver.cuts import cut_all, cut_bench
from roster.solver.layout import layout
from roster.solver.plan import Plan
from roster.solver.standing import Standing


def main() -> None:
    """Ask everybody in a problem without anybody."""
    day = dt.date(2026, 1, 5)
    nobody = Problem(
        name="nobody",
        grid=15,
        horizon=Horizon(first=day, last=day),
        districts=(),
        departments=(),
        sites=(),
        roles=(),
        people=(),
    )
    options = build_options(nobody)
    standing = Standing(options, CoverIndex(options.facts))
    plan = Plan(standing, layout(options, standing.ledger.index, standing.ledger.desks))
    plan.ask(np.zeros(0, dtype=np.int64))
    plan.clear(np.zeros(0, dtype=np.int64))
    plan.cost()
    cut_all(plan.lay.cuts, np.zeros(0, dtype=np.int64), cut_bench(plan.lay.cuts))


if __name__ == "__main__":
    main()
