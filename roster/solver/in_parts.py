"""A problem too large for one model: a first roster, a bound and a better start from prices, then small groups."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from roster.solver.chain import keeps_rest
from roster.solver.clock import Clock
from roster.solver.found import Result
from roster.solver.improve import Improving
from roster.solver.lagrange import Lagrange
from roster.solver.ledger import NO_DESK
from roster.solver.settings import Settings
from roster.solver.standing import Standing, by_person
from roster.solver.start import OneByOne, settle
from roster.solver.workers import workers_for

FIRST_ROUNDS = 2
"""How often everybody is asked again before prices are looked for: it pays most at first."""

ROUNDS = 600
"""Rounds of prices at most; all of them where work is counted instead of time."""

SHARE = 0.3
"""Share of the time left that may be spent on prices."""

KEPT_SHARE = 0.06
"""Share of all time that is kept for asking everybody a last time and for the checks."""


def solve_in_parts(first: OneByOne, settings: Settings, clock: Clock) -> Result | None:
    """The better of two rosters: the first one, and one drawn from prices and improved in small groups.

    Whichever it is has been settled: nobody alone can make it better, unless the run was stopped by hand. None if
    neither has a desk for everybody.
    """
    standing = first.standing
    kept = 0.0 if settings.reproducible else KEPT_SHARE * settings.seconds
    clock.step("settle")
    settle(first, clock.over, FIRST_ROUNDS)
    clock.better("settle", standing.level(), standing.points(), standing.open_hours())
    if clock.over():
        return result_of(standing)
    clock.step("bound")
    lagrange = Lagrange(standing.options, standing.ledger.index, standing.ledger.desks, standing.level())
    lagrange.run(_progress(settings, clock))
    bound = lagrange.bound if lagrange.bound > 0 else None
    clock.step("bound", bound=bound)
    # workers wake while the roster is drawn: earlier they would only slow prices down
    improving = Improving(standing.problem, settings, clock, workers_for(standing.problem, settings))
    clock.step("draw")
    drawn = _drawn(first, lagrange, settings, clock)
    clock.step("improve")
    improving.run(drawn.standing, lagrange.promising(), lambda: clock.over() or clock.left < kept)
    best = min((drawn, first), key=lambda each: each.standing.cost())
    clock.step("settle")
    settle(best, clock.stopped)
    return result_of(best.standing, bound)


def result_of(standing: Standing, bound: int | None = None) -> Result | None:
    """The roster as it stands; None while more people are given work somewhere than there are desks."""
    if standing.ledger.cost() >= NO_DESK:
        return None
    level = standing.level()
    # nothing is below no minute at all
    return Result(standing.all_duties(), level, standing.points(), None if level else 0, bound)


def _drawn(first: OneByOne, lagrange: Lagrange, settings: Settings, clock: Clock) -> OneByOne:
    """A roster drawn from the last rounds and settled; the first one where time left no round."""
    if not lagrange.weeks:
        return first
    standing = first.standing
    drawn = Standing(standing.options, standing.ledger.index)
    sample = by_person(lagrange.sample(Random(settings.seed)), standing.duties)
    for person, duties in sample.items():
        # prices leave out the rest between duties: who would get too little of it keeps the days of the first roster
        rested = keeps_rest(standing.rules[person], standing.options.facts, duties)
        drawn.give(person, duties if rested else standing.duties[person])
    one_by_one = OneByOne(drawn)
    settle(one_by_one, clock.over)
    clock.better("draw", drawn.level(), drawn.points(), drawn.open_hours())
    return one_by_one


def _progress(settings: Settings, clock: Clock) -> Callable[[int], float]:
    began, budget = clock.elapsed, SHARE * clock.left

    def progress(number: int) -> float:
        if clock.over() or settings.reproducible:
            return 1.0 if clock.over() else number / ROUNDS
        return max(number / ROUNDS, (clock.elapsed - began) / max(budget, 0.001))

    return progress
