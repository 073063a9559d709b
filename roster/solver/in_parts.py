"""A problem too large to be proved at once: a first roster, a bound and its prices, cooling down, then CP-SAT."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from models.duties import Duty
from roster.solver.anneal import ROUNDS as COOLING_ROUNDS
from roster.solver.anneal import anneal, price_of_a_tick
from roster.solver.bring import bring_company
from roster.solver.clock import Clock
from roster.solver.found import Result, result_of
from roster.solver.hire import workers_for
from roster.solver.improve import Improving
from roster.solver.lagrange import SCALE, Lagrange
from roster.solver.one_model import middling, solve_whole
from roster.solver.plan import Plan
from roster.solver.regroup import first_price, regroup
from roster.solver.renew import renew_groups, rounds_for
from roster.solver.settings import Settings
from roster.solver.standing import Standing, by_person
from roster.solver.start import settle, take_over
from roster.solver.tie_prices import TiePrices
from roster.solver.time_shares import TimeShares

FIRST_ROUNDS = 2
"""How often everybody is asked again before prices are looked for: it pays most at first."""

ROUNDS = 600
"""Rounds of prices at most; all of them where work is counted instead of time."""

SHARE = 0.3
"""Share of the time left that may be spent on prices."""

COOLING_SHARE = 0.3
"""Share of the time left that each of two coolings may take."""

RENEWING_SHARE = 0.6
"""Share of the time left in which a few people at a time are asked anew, where somebody could lack company."""

GROUPS_A_PERSON = 60
"""How often a few people are asked anew then, for each person of the problem, where work is counted instead of time."""

SHARE_IF_CUT = 0.15
"""Share of the time left for prices, and for cooling, where roles may change within a piece: asking anew pays more."""

QUICK_ROUNDS = 300
"""Rounds of the first cooling."""

SLOWER = 3
"""How many times as long as the first the second cooling has to be able to take, to be worth it."""

STEPS_A_PERSON = 300
"""How often a few people are asked anew, for each person of the problem, where work is counted instead of time."""

MANY_STEPS = 10**9
"""More than there is time for."""

KEPT_SHARE = 0.03
"""Share of all time that is kept for asking everybody a last time and for the checks."""


def solve_in_parts(standing: Standing, plan: Plan, settings: Settings, clock: Clock) -> Result | None:
    """The best of the first roster, one cooled down under the prices of the bound, and what CP-SAT makes of it.

    CP-SAT gets the whole problem while that is worth it, else small groups of people. The roster has been settled:
    nobody alone can make it better, unless the run was stopped by hand. None if there is no desk for everybody.
    """
    clock.step("settle")
    settle(standing, plan, clock.over, FIRST_ROUNDS)
    _tell("settle", standing, clock)
    if clock.over():
        return result_of(standing)
    clock.step("bound")
    ledger = standing.ledger
    ties = TiePrices(plan.kinship, plan.lay)
    lagrange = Lagrange(standing.options, ledger.index, ledger.desks, standing.level(), plan.lay, ledger.company, ties)
    cut = len(plan.lay.cuts.part_from) > 0
    lagrange.run(TimeShares(clock, settings).progress(ROUNDS, SHARE_IF_CUT if cut else SHARE))
    # no price is below 0, so nothing costs less than that
    bound = max(0, lagrange.bound)
    clock.step("bound", bound=bound)
    if middling(standing.options):
        _cool_down(standing, plan, lagrange, settings, clock)
        return _as_one_model(standing, plan, settings, clock, bound)
    if cut:
        # where roles may change there are too many stretches for CP-SAT to find what prices and chance do not
        _cool_down(standing, plan, lagrange, settings, clock, slowly=False)
        _regroup(standing, plan, settings, clock, bound)
        return result_of(standing, bound)
    # workers wake while the roster cools down: earlier they would only slow prices down
    improving = Improving(standing.problem, settings, clock, workers_for(standing.problem, settings))
    try:
        _cool_down(standing, plan, lagrange, settings, clock)
        kept = 0.0 if settings.reproducible else KEPT_SHARE * settings.seconds
        clock.step("improve")
        improving.run(standing, lagrange.promising(), lambda: clock.over() or clock.left < kept)
    finally:
        improving.close()
    clock.step("settle")
    settle(standing, plan, clock.stopped)
    return result_of(standing, bound)


def _as_one_model(standing: Standing, plan: Plan, settings: Settings, clock: Clock, bound: int | None) -> Result | None:
    begin = result_of(standing, bound)

    def settled(duties: tuple[Duty, ...]) -> tuple[Duty, ...]:
        standing.give_all(by_person(duties, standing.duties))
        settle(standing, plan, clock.over)
        return standing.all_duties()

    found = solve_whole(standing.options, standing.ledger.index, settings, clock, begin, settled)
    return found.with_bound(bound) if found else None


def _regroup(standing: Standing, plan: Plan, settings: Settings, clock: Clock, bound: int) -> None:
    """A few people at a time are asked anew, until nearly all time is over or nothing better can be."""

    def better(found: Plan) -> None:
        take_over(standing, found, lambda standing: bring_company(standing, settings, clock))
        _tell("anneal", standing, clock)

    plan.load(standing.all_duties())
    steps = STEPS_A_PERSON * len(standing.duties) if settings.reproducible else MANY_STEPS
    progress = TimeShares(clock, settings).progress(steps, 1 - KEPT_SHARE)
    tick = first_price(standing.ledger.index)
    regroup(plan, tick, settings.seed, settings.workers, progress, better, lambda: _proven(standing, bound))
    settle(standing, plan, clock.stopped)


def _proven(standing: Standing, bound: int) -> bool:
    result = result_of(standing, bound)
    return result is not None and result.proven


def _cool_down(
    standing: Standing, plan: Plan, lagrange: Lagrange, settings: Settings, clock: Clock, *, slowly: bool = True
) -> None:
    """Once quickly, so that there is something to hand out soon, and once slowly if there is time for it."""
    if not lagrange.weeks:
        return
    clock.step("anneal")
    began, share = clock.elapsed, COOLING_SHARE if slowly else SHARE_IF_CUT
    _cool(standing, plan, lagrange, settings, TimeShares(clock, settings).progress(QUICK_ROUNDS, share), clock)
    took = clock.elapsed - began
    if slowly and standing.ledger.company.stretches:
        _renew(standing, plan, price_of_a_tick(lagrange.prices / SCALE), settings, clock)
        return
    if not slowly:
        return
    if settings.reproducible or COOLING_SHARE * clock.left > SLOWER * took:
        progress = TimeShares(clock, settings).progress(COOLING_ROUNDS, COOLING_SHARE)
        _cool(standing, plan, lagrange, settings, progress, clock)


def _cool(
    standing: Standing,
    plan: Plan,
    lagrange: Lagrange,
    settings: Settings,
    progress: Callable[[int], float],
    clock: Clock,
) -> None:
    """Begin with weeks drawn from the last rounds of prices, and leave a roster that nobody alone can make better."""
    plan.load(lagrange.sample(Random(settings.seed)))
    weeks, prices = plan.weeks_of(standing.duties), lagrange.prices / SCALE
    anneal(plan, prices, weeks, settings.seed, progress)
    if lacking := plan.without_days():
        # prices know nothing of what ties days; whoever never came out of it has the days back that they had
        kept = set(lacking)
        plan.load([*(duty for duty in plan.duties() if duty.person not in kept), *standing.duties_of(lacking)])
    plan.settle(weeks, clock.over)
    take_over(standing, plan, lambda standing: bring_company(standing, settings, clock))
    _tell("anneal", standing, clock)


def _renew(standing: Standing, plan: Plan, price: float, settings: Settings, clock: Clock) -> None:
    """Who is needed in charge and whoever makes room are asked anew together, which no slow cooling does."""

    def better(found: Plan) -> None:
        take_over(standing, found, lambda standing: bring_company(standing, settings, clock))
        _tell("renew", standing, clock)

    clock.step("renew")
    plan.load(standing.all_duties())
    rounds = rounds_for(standing.problem, settings.workers, GROUPS_A_PERSON) if settings.reproducible else MANY_STEPS
    progress = TimeShares(clock, settings).progress(rounds, RENEWING_SHARE)
    renew_groups(plan, standing.ledger.company, price, settings, progress, better)
    settle(standing, plan, clock.over)


def _tell(stage: str, standing: Standing, clock: Clock) -> None:
    if standing.is_lawful():
        clock.better(stage, standing.level(), standing.points(), standing.open_hours())
