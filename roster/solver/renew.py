"""A few people at a time are asked anew, those first who could be in charge where nobody is.

Nobody alone can make a cooled roster better. Where somebody in charge is missing one has to come and others have to
make room, which a few who begin with nothing find together (ruin and recreate: Schrimpf and others, Journal of
Computational Physics 159, 2000). What is dearer stays by a chance that falls in the course of time, as in simulated
annealing. Sites are dealt out to threads, and people go with the site they belong to, so that what threads change adds
up.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from models.problem import Problem
from roster.solver.bench import Mood
from roster.solver.company_numbers import CompanyNumbers
from roster.solver.plan import PLAIN, Plan
from roster.solver.renewed import Trial, days_of
from roster.solver.settings import Settings
from roster.solver.together import Together

GROUPS = 300
"""How many groups each thread asks anew before what all of them have changed is put together."""

FIRST_HEAT = 0.5
"""By how much people may be off by chance when they are asked first, in prices of a tick."""

THEN_HEAT = 1.0
"""The same in points when they are asked once more: where chance has any say at all, ties take less time."""

HOTTEST, COLDEST = 1.0, 0.02
"""Chance of what is dearer at first and in the end, in prices of a tick."""

SITES_A_THREAD = 4
"""Sites that a thread has at least: people change places with those of near sites."""

PARTS = 8
"""How often the search goes back to the best plan, which is told then."""

CLASH = 10
"""Prices of a tick that threads may undo of each other's savings; beyond it only one of them is heard."""


Progress = Callable[[int], float]
"""By the number of a round which share of the work is done; it ends at 1."""

Better = Callable[[Plan], None]


def renew_groups(
    plan: Plan, company: CompanyNumbers, price: float, settings: Settings, progress: Progress, better: Better
) -> None:
    """Make the plan better; `price` is what a tick of cover is worth, `better` is told what is better than before."""
    ways, told = _Ways(plan, company, price, settings), plan.cost()
    with ThreadPoolExecutor(max_workers=len(ways.threads)) as pool:
        for part in range(1, PARTS + 1):
            while (done := progress(ways.rounds)) < part / PARTS:
                ways.go_on(pool, price * HOTTEST * (COLDEST / HOTTEST) ** done)
            plan.give_back(ways.best)
            ways.cost = ways.least
            if ways.least < told:
                told = ways.least
                better(plan)


def rounds_for(problem: Problem, workers: int, groups: int) -> int:
    """In how many rounds so many groups are asked for each person."""
    return -(-groups * len(problem.people) // (GROUPS * _threads(problem, workers)))


def _threads(problem: Problem, workers: int) -> int:
    return max(1, min(workers, len(problem.sites) // SITES_A_THREAD))


class _Ways:
    """The plan as it changes from round to round, and the best that it has been."""

    def __init__(self, plan: Plan, company: CompanyNumbers, price: float, settings: Settings) -> None:
        self._plan, self._price, self.rounds = plan, price, 0
        self._random = np.random.default_rng(settings.seed)
        self._together, count = Together(plan, company), _threads(plan.problem, settings.workers)
        self.threads = [_Thread(plan.twin(), self._together, price, settings.seed + number) for number in range(count)]
        self.cost = self.least = plan.cost()
        self.best = plan.kept()

    def go_on(self, pool: ThreadPoolExecutor, heat: float) -> None:
        """One round of all threads."""
        count = len(self.threads)
        self._together.look()
        shares = _dealt(self._plan.problem, count, self._random)
        saved = list(pool.map(_go_on, self.threads, [self._plan] * count, shares, [heat] * count))
        ways = [thread.plan for thread in self.threads]
        self.cost = put_together(self._plan, ways, self.cost, saved, CLASH * self._price)
        self.rounds += 1
        if self.cost < self.least:
            self.least, self.best = self.cost, self._plan.kept()


class _Thread:
    """A plan of its own, and room to remember groups."""

    def __init__(self, plan: Plan, together: Together, price: float, seed: int) -> None:
        self.plan, self._together, self._random = plan, together, np.random.default_rng(seed)
        self._moods = Mood(PLAIN.prices, 0.0, FIRST_HEAT * price), Mood(PLAIN.prices, 0.0, THEN_HEAT)
        self._days = days_of(plan.now), days_of(plan.now)

    def go_on(self, plan: Plan, among: Sequence[bool], heat: float) -> int:
        """Begin where the plan stands, with these people; what is saved."""
        self.plan.give_back(plan.now)
        groups = self._together.groups(GROUPS, among, self._random)
        return self.plan.renew(groups, Trial(*self._moods, heat, *self._days), self._random)


def _go_on(thread: _Thread, plan: Plan, among: Sequence[bool], heat: float) -> int:
    return thread.go_on(plan, among, heat)


def _dealt(problem: Problem, count: int, random: np.random.Generator) -> list[list[bool]]:
    """For each thread whether each person belongs to one of its sites; sites and Springer are dealt out by chance."""
    order = random.permutation(len(problem.sites)).tolist()
    thread: dict[str | None, int] = {site.id: place % count for site, place in zip(problem.sites, order, strict=True)}
    mine = [thread.get(person.home_site, int(random.integers(count))) for person in problem.people]
    return [[of == number for of in mine] for number in range(count)]


def put_together(plan: Plan, ways: Sequence[Plan], cost: int, saved: Sequence[int], clash: float) -> int:
    """What all plans have changed, or the best of them alone where they were in each other's way; what that costs."""
    before = plan.kept()
    for way in ways:
        for part, begin, changed in zip(plan.now, before, way.now, strict=True):
            part += changed - begin  # noqa: PLW2901 - arrays are changed in place
    together = plan.cost()
    if together - (cost - sum(saved)) > clash:
        best = int(np.argmax(saved))
        plan.give_back(ways[best].now)
        return cost - saved[best]
    return together
