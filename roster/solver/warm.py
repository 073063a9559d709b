"""`python -m roster.solver.warm`: makes the machine code of the search in advance, so that no run has to wait for it.

Seconds, once for each installation; a run that does not find it makes it itself.
"""

from __future__ import annotations

import datetime as dt

import numpy as np

from models.people import Contract, Pattern, Person
from models.places import District, Site
from models.problem import Horizon, Problem
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.solver.chain_pricing import ChainPricing
from roster.solver.cuts import cut_all, cut_bench
from roster.solver.layout import layout
from roster.solver.plan import PLAIN, Plan
from roster.solver.renewed import Trial, days_of
from roster.solver.standing import Standing
from roster.solver.together import laid_out

DAY = dt.date(2026, 1, 5)


def main() -> None:
    """Ask everybody in a problem in which one person has nothing to do."""
    options = build_options(_nothing_to_do())
    standing = Standing(options, CoverIndex(options.facts))
    plan = Plan(standing, layout(options, standing.ledger.index, standing.ledger.desks))
    nothing = np.zeros(0, dtype=np.int64)
    plan.ask(nothing)
    plan.clear(nothing)
    plan.cost()
    plan.renew(
        laid_out(plan, []), Trial(PLAIN, PLAIN, 0.0, days_of(plan.now), days_of(plan.now)), np.random.default_rng(0)
    )
    cut_all(plan.lay.cuts, nothing, cut_bench(plan.lay.cuts))
    chains = ChainPricing(options, plan.lay, 0, 1, 1)
    chains.price(nothing)
    chains.missing(nothing)


def _nothing_to_do() -> Problem:
    somebody = Person(
        id="P",
        district="D",
        home_site="S",
        contracts=(Contract(weekly_minutes=0, pattern=Pattern(anchor=DAY, weeks=((None,) * 7,))),),
    )
    return Problem(
        name="nothing to do",
        grid=15,
        horizon=Horizon(first=DAY, last=DAY),
        districts=(District(id="D", name="D"),),
        departments=(),
        sites=(Site(id="S", name="S", district="D", departments=()),),
        roles=(),
        people=(somebody,),
    )


if __name__ == "__main__":
    main()
