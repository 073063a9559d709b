"""Column generation: new chains where the master's values speak for them, and dives to a whole roster.

A dive (Joncour and others, Column generation based primal heuristics, ENDM 36, 2010; here of single days instead of
whole columns, which leaves each person's other days open) fixes those days of people that the master is nearly
agreed on, looks for new chains that fit, and goes on until nobody's days are mixed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import inf

import numpy as np

from roster.solver.chain_moves import Bools, Fixed
from roster.solver.chain_pricing import Chain, ChainPricing
from roster.solver.columns import Floats, Frame, Master, Mixed, Pool
from roster.solver.lagrange import SCALE, Lagrange
from roster.solver.tables import Ints

OPEN = -2
"""A day that is not fixed; -1 is a day without a duty."""

AGREED = 0.999
"""A share from which on nothing is mixed."""

SETTLED = 1e-4
"""Share of the points that new chains have to promise together, or the master is near enough to its best."""

FEW = 20
"""Rounds of new chains after days were fixed, at most; a patient dive counts them once the mix is cheaper."""

PATIENT = 100
"""Rounds of a patient dive at most."""

NEAR_BEST = 0.6
"""How near the values at which chains are looked for are to the best known ones."""

LEAST_SHARE = 1e-7
"""Shares below this are none."""

KEPT = 50
"""Chains of each person that are kept where there are twice as many: at the best values, the cheapest."""

DEAD = 0.5
"""Share of columns that fit no longer at which the master is made anew without them."""

Stop = Callable[[], bool]

Pace = Callable[[], Stop]
"""For each step of a dive, whether it takes too long."""


def unhurried() -> Stop:
    """No step takes too long."""
    return lambda: False


def cost_of(chains: Iterable[Chain], values: Floats) -> list[float]:
    """What each chain costs when a tick of each cell is worth so much."""
    worths = values.tolist()
    return [chain.points - sum(worths[cell] * ticks for cell, ticks in chain.cover) for chain in chains]


class Generation:
    """The master with the pool of chains, and the search for new ones."""

    def __init__(self, pricing: ChainPricing, lagrange: Lagrange, frame: Frame) -> None:
        """No chain yet; `patience` says how many seconds one solution of the master may take, at that moment."""
        self.pricing, self.lagrange, self.frame = pricing, lagrange, frame
        self.pool = Pool(pricing.days, pricing.options.day)
        self._master = Master(frame)
        self._numbers: list[int] = []
        self._allowed: dict[int, bool] = {}
        self.patience: Callable[[], float] = lambda: inf

    def converge(self, stop: Stop) -> Mixed:
        """New chains for everybody until none is better than the mix, or it is time to stop.

        Values lie between those of the mix and the best known ones, or they would swing from round to round
        (smoothing: Wentges, International Transactions in Operational Research 4, 1997).

        Raises:
            TimeoutError: if the master is too large for its patience.
        """
        near = NEAR_BEST
        everybody = range(self.frame.people)
        while True:
            mixed = self._master.solve(self.patience())
            if self.thin(mixed.values):
                self.restrict(np.ones(len(self.pool.chains), dtype=bool))
                mixed = self._master.solve(self.patience())
            between = near * self.lagrange.prices / SCALE + (1 - near) * mixed.values
            values = self.lagrange.clipped(between * SCALE)
            before = self.lagrange.bound
            self.lagrange.ask(values)
            new = self.more(mixed, values, everybody, None, 0.0)
            if stop() or self._closed(mixed):
                return mixed
            reminded = self.pricing.remind(stop)
            if not new and not reminded:
                if not near:
                    return mixed
                near = 0.0
            elif self.lagrange.bound > before:
                near = NEAR_BEST

    def _closed(self, mixed: Mixed) -> bool:
        """Whether no whole number lies between the bound and the mix."""
        return self.lagrange.bound >= mixed.points - 1e-6

    def seed(self, values: Ints) -> None:
        """Everybody's best chain at these values."""
        self.add(chain for _, chain in self.pricing.chains(values, range(self.frame.people)))

    def thin(self, values: Floats) -> bool:
        """Forget everybody's dearest chains at these values, where there are far too many; whether there were.

        The master is empty then, until it is told which chains fit.
        """
        if len(self.pool.chains) <= 2 * KEPT * self.frame.people:
            return False
        kept = self.cheapest(values)
        self.pool = Pool(self.pricing.days, self.pricing.options.day)
        for chain in kept:
            self.pool.add(chain)
        self._master, self._numbers, self._allowed = Master(self.frame), [], {}
        return True

    def cheapest(self, values: Floats) -> list[Chain]:
        """Everybody's cheapest chains at these values, in the order in which they were found."""
        mine: list[list[tuple[float, int]]] = [[] for _ in range(self.frame.people)]
        for number, cost in enumerate(cost_of(self.pool.chains, values)):
            mine[self.pool.chains[number].person].append((cost, number))
        return [self.pool.chains[number] for number in sorted(n for one in mine for _, n in sorted(one)[:KEPT])]

    def add(self, chains: Iterable[Chain]) -> int:
        """Put chains into the pool and the master; how many are new."""
        new = 0
        for chain in chains:
            if self.pool.add(chain):
                self._master.add(chain)
                self._numbers.append(len(self.pool.chains) - 1)
                new += 1
        return new

    def more(self, mixed: Mixed, values: Ints, people: Sequence[int], fixed: Fixed | None, worth: float) -> int:
        """Add chains that the mix would like to have; none if all together promise no more than `worth` points."""
        found = [chain for _, chain in self.pricing.chains(values, people, fixed)]
        costs = zip(cost_of(found, mixed.values), found, strict=True)
        better = [(off, chain) for cost, chain in costs if (off := cost - mixed.people[chain.person]) < -1e-6]
        if -sum(off for off, _ in better) <= worth:
            return 0
        return self.add(chain for _, chain in better)

    # dives

    def dive(
        self,
        free: Bools,
        now: Sequence[Chain] | None,
        share: float,
        stop: Stop,
        pace: Pace = unhurried,
        *,
        patient: bool = False,
    ) -> list[Chain] | None:
        """Whole chains for everybody; days of people that are not `free` stay what they are in the chains `now`.

        In each step at least `share` of the days that are still mixed are fixed; where a step takes too long no more
        chains are looked for in it, and where time is over each person gets what the mix has most of. A patient dive
        goes on where the first chains make nothing cheaper. None if somebody is left without lawful days on the way.

        Raises:
            TimeoutError: if the master is too large for its patience.
        """
        self.pricing.remind(stop)
        self.thin(self.lagrange.prices / SCALE)
        dive = _Dive(self, free, now, patient=patient)
        while True:
            found = dive.settle(pace(), stop)
            wanted = dive.mixed_days(found)
            if not wanted or stop():
                return dive.result(found, now)
            dive.fix(wanted[: max(1, int(share * len(wanted)))])

    def restrict(self, fits: Bools) -> None:
        """The master has only chains that fit."""
        numbers = np.array(self._numbers, dtype=np.int64)
        mine = fits[numbers] if len(numbers) else np.zeros(0, dtype=bool)
        missing = np.setdiff1d(np.flatnonzero(fits), numbers)
        if len(numbers) and mine.mean() < 1 - DEAD:
            self._master, self._numbers, self._allowed = Master(self.frame), [], {}
            missing = np.flatnonzero(fits)
        else:
            for place, allowed in enumerate(mine.tolist()):
                if self._allowed.get(place, True) != allowed:
                    self._allowed[place] = allowed
                    self._master.allow(place, 1.0 if allowed else 0.0)
        for number in missing.tolist():
            self._master.add(self.pool.chains[number])
            self._numbers.append(number)

    def solve(self) -> tuple[Mixed, Floats]:
        """The best mix, and shares by the chain's number in the pool."""
        mixed = self._master.solve(self.patience())
        shares = np.zeros(len(self.pool.chains))
        shares[self._numbers] = mixed.shares
        return mixed, shares


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A day of a person in the mix: the option, -1 for none, and its share."""

    share: float
    person: int
    day: int
    option: int


class _Dive:
    """One way down, with what has been fixed."""

    def __init__(
        self, generation: Generation, free: Bools, now: Sequence[Chain] | None, *, patient: bool = False
    ) -> None:
        self.g, self.patient = generation, patient
        pricing, pool = generation.pricing, generation.pool
        self.people = np.flatnonzero(free.any(axis=1)).tolist()
        self.fixed = np.full(free.shape, OPEN, dtype=np.int64)
        self.options = np.ones(len(pricing.layout.options), dtype=bool)
        self.none = np.ones(len(pricing.moves.day), dtype=bool)
        for chain in now or ():
            pool.add(chain)
            if not free[chain.person].all():
                mine = dict.fromkeys(np.flatnonzero(~free[chain.person]).tolist(), -1)
                mine |= {day: one for one in chain.options if (day := pricing.options.day[one]) in mine}
                for day, option in mine.items():
                    self._fix(chain.person, day, option)
        self._restrict()

    def _restrict(self) -> None:
        pool = self.g.pool
        fixed = self.fixed[pool.person]
        self.g.restrict(~((fixed != OPEN) & (fixed != pool.days)).any(axis=1))

    def settle(self, *stops: Stop) -> tuple[Mixed, Floats]:
        """New chains that fit, as long as they promise much and it is not time to stop.

        In a patient dive values lie between those of the mix and the best known ones as long as that finds any.
        """
        fixed = Fixed(self.options, self.none)
        near = NEAR_BEST if self.patient else 0.0
        mixed, _ = self.g.solve()
        dear, left = mixed.points - 1e-6, FEW
        for _ in range(PATIENT if self.patient else FEW):
            between = near * self.g.lagrange.prices / SCALE + (1 - near) * mixed.values
            values = self.g.lagrange.clipped(between * SCALE)
            new = self.g.more(mixed, values, self.people, fixed, SETTLED * abs(mixed.points))
            left -= mixed.points < dear
            if not (new or near) or not left or any(stop() for stop in stops):
                break
            near = near if new else 0.0
            mixed, _ = self.g.solve()
        return self.g.solve()

    def mixed_days(self, found: tuple[Mixed, Floats]) -> list[_Wanted]:
        """The days that are mixed, each with the option it has most of; the surest first."""
        _, shares = found
        pool = self.g.pool
        used = np.flatnonzero(shares > LEAST_SHARE)
        sums: dict[tuple[int, int, int], float] = {}
        for number in used.tolist():
            person = int(pool.person[number])
            for day, option in enumerate(pool.days[number].tolist()):
                if self.fixed[person, day] == OPEN:
                    key = (person, day, option)
                    sums[key] = sums.get(key, 0.0) + float(shares[number])
        most: dict[tuple[int, int], _Wanted] = {}
        for (person, day, option), share in sorted(sums.items()):
            if share < AGREED and ((person, day) not in most or share > most[person, day].share):
                most[person, day] = _Wanted(share, person, day, option)
        return sorted(most.values(), key=lambda wanted: (-wanted.share, wanted.person, wanted.day))

    def fix(self, wanted: Sequence[_Wanted]) -> None:
        """These days are what they mostly are."""
        for one in wanted:
            self._fix(one.person, one.day, one.option)
        self._restrict()

    def _fix(self, person: int, day: int, option: int) -> None:
        pricing = self.g.pricing
        self.fixed[person, day] = option
        self.options[pricing.options.of(person, day)] = False
        if option >= 0:
            self.options[option] = True
            self.none[pricing.moves.of(person, day)] = False

    def result(self, found: tuple[Mixed, Floats], now: Sequence[Chain] | None) -> list[Chain] | None:
        """Everybody's chain; None if somebody has none."""
        _, shares = found
        pool = self.g.pool
        mine: dict[int, int] = {}
        for number in np.flatnonzero(shares > LEAST_SHARE).tolist():
            person = int(pool.person[number])
            if person not in mine or shares[number] > shares[mine[person]]:
                mine[person] = number
        if any(person not in mine for person in self.people):
            return None
        free = set(self.people)
        kept = [chain for chain in now or () if chain.person not in free]
        chains = [*kept, *(pool.chains[mine[person]] for person in self.people)]
        return sorted(chains, key=lambda chain: chain.person)
