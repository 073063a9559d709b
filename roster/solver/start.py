"""The first roster: one person after another gets the best days that are left."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from roster.solver.layout import layout
from roster.solver.plan import Plan
from roster.solver.send_home import send_home
from roster.solver.standing import Standing, by_person

ROUNDS_TO_LAWFUL = 5
"""How often everybody is asked again while somebody lacks a desk or duties: others have to move first."""


EASY = (5, 20, 80, 320, 1280)
"""Points of a minute without company at first: somebody has to come first, and others go where somebody is."""


def start(standing: Standing) -> Plan:
    """Give everybody the best days that are left, those with the fewest options first.

    Who has no lawful days even so is told by the plan, see `Plan.without_days`.
    """
    ledger = standing.ledger
    plan = Plan(standing, layout(standing.options, ledger.index, ledger.desks, ledger.company))
    order = plan.weeks_of(in_order(standing))
    for price in EASY if ledger.asks_for_company() else ():
        plan.ask(order, company=price)
    for _ in range(ROUNDS_TO_LAWFUL):
        plan.ask(order)
        if not plan.without_days():
            break
    standing.give_all(by_person(plan.duties(), standing.duties))
    send_home(standing)
    return plan


def settle(standing: Standing, plan: Plan, over: Callable[[], bool], rounds: int = 20) -> None:
    """Ask everybody again until nobody alone can make the roster better: nobody idles whom an open cell could use."""
    plan.load(standing.all_duties())
    plan.settle(plan.weeks_of(standing.duties), over, rounds)
    take_over(standing, plan)


def take_over(standing: Standing, plan: Plan, mend: Callable[[Standing], None] = send_home) -> None:
    """Make the plan the roster if it is better, once `mend` has made it lawful where it was not.

    Cells that take several pieces of one duty together are known to the roster only, so a plan may look better than
    it is.
    """
    if plan.without_days():
        return
    before, cost = dict(standing.duties), _worse(standing)
    standing.give_all(by_person(plan.duties(), standing.duties))
    mend(standing)
    if _worse(standing) > cost:
        standing.give_all(before)


def _worse(standing: Standing) -> tuple[bool, int]:
    """Whether it is unlawful before what it costs: much of level 1 would outweigh a minute without company."""
    return not standing.is_lawful(), standing.cost()


def in_order(standing: Standing) -> Sequence[str]:
    """People whose days are fixed by somebody first, then those with the fewest roles and options."""
    options = standing.options

    def freedom(person: str) -> tuple[int, int, str]:
        days = [options.of(person, date) for date in options.facts.days]
        must = sum((person, date) in options.must_work for date in options.facts.days)
        roles = max((len(option.roles) for day in days for option in day), default=0)
        return -must, roles * sum(len(day) for day in days), person

    return sorted(standing.duties, key=freedom)
