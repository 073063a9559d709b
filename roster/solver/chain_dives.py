"""Dives of one plan of weeks: from the roster as it stands to one that is better, or as good, or a little worse."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from random import Random

import numpy as np

from roster.rules.posting import SequencePosting
from roster.solver.chain_moves import Bools
from roster.solver.chain_pricing import Chain, ChainPricing
from roster.solver.clock import Clock
from roster.solver.columns import Frame
from roster.solver.dive_parts import DEAREST
from roster.solver.found import result_of
from roster.solver.generation import Generation
from roster.solver.lagrange import SCALE, Lagrange, moves_of
from roster.solver.layout import layout
from roster.solver.one_model import solve_whole
from roster.solver.segments import level_price, segments
from roster.solver.settings import Settings
from roster.solver.standing import Duties, Standing, by_person
from roster.solver.time_shares import TimeShares

STEP_SHARE = 0.15
"""Share of the rest of a dive's time that a step of it may take."""

DIVE_SHARE = 0.5
"""Share of the time left that a dive may take."""

MASTER_SHARE = 0.15
"""Share of the time left that one solution of the master may take; where it takes more there are other ways."""

ROLES_SECONDS = 5.0
"""Seconds for the roles of everybody's duties at most, beside their days."""


class Dives:
    """Everybody's graphs of days, the master of their chains, and the roster that stands, as `chains`."""

    def __init__(self, standing: Standing, settings: Settings, random: Random) -> None:
        """Lay everything out."""
        self.standing, self._settings, self._random = standing, settings, random
        options, ledger = standing.options, standing.ledger
        lay = layout(options, ledger.index, ledger.desks)
        desks = ledger.desks.counts if ledger.desks else ()
        cells = len(ledger.index.cells) + len(desks)
        self.pricing = ChainPricing(options, lay, cells, SCALE, settings.workers)
        self.lagrange = Lagrange(options, ledger.index, ledger.desks, 0, self.pricing)
        cut = segments(options, ledger.index, lay.together)
        frame = Frame(len(standing.duties), cut, tuple(desks), moves_of(options, ledger.index), level_price(cut))
        self.lagrange.weigh_level(frame.level_price)
        self.generation = Generation(self.pricing, self.lagrange, frame)
        self.chains: list[Chain] = []
        self._names = list(standing.duties)
        self._roles_open = any(len(role) > 1 for one in lay.options for role in one.roles_by_piece)

    def everything(self) -> Bools:
        """All days of everybody, as an array people x days."""
        return np.ones((len(self._names), self.pricing.days), dtype=bool)

    def dive(self, free: Bools, share: float, clock: Clock, most: int, *, patient: bool = False) -> bool:
        """Dive for the days that are free, and keep what costs no more than `most`; whether that was anything.

        A step fixes this share of the days that are mixed; for `patient` see `Generation.dive`. Everybody is asked once
        more for better days in the end. Where the master takes too long it leads to nothing.
        """
        shares = TimeShares(clock, self._settings)
        pace, self.generation.patience = shares.pace(DIVE_SHARE, STEP_SHARE), shares.patience(MASTER_SHARE)
        try:
            chains = self.generation.dive(free, self.chains, share, clock.over, pace, patient=patient)
        except TimeoutError:
            return False
        if chains is None:
            return False
        before, old = dict(self.standing.duties), self.chains
        self.take(chains)
        self._fill_roles(clock)
        self.replies(clock.over)
        return self._kept(before, old, most)

    def keep(self, new: Mapping[str, Duties], most: int) -> bool:
        """Give these people these days if all costs no more than `most` then; whether anything is other than before."""
        changed = {name: duties for name, duties in new.items() if duties != self.standing.duties[name]}
        if not changed or self.standing.cost() - self.standing.gain(changed) > most:
            return False
        before, old = {name: self.standing.duties[name] for name in changed}, self.chains
        self.standing.give_all(changed)
        self.chains = [
            self.chain_of(name) if name in changed else one for name, one in zip(self._names, old, strict=True)
        ]
        return self._kept(before, old, most)

    def _kept(self, before: Mapping[str, Duties], old: list[Chain], most: int) -> bool:
        """Whether the roster is lawful and costs no more than `most`; else it is again what it was before."""
        if self.standing.cost() <= most and self.standing.is_lawful():
            return True
        self.standing.give_all(before)
        self.chains = old
        return False

    def take(self, chains: Sequence[Chain]) -> None:
        """Everybody's days are these chains."""
        known = dict(zip(self._names, self.chains, strict=False))
        new = [chain for name, chain in zip(self._names, chains, strict=True) if known.get(name) != chain]
        self.chains = list(chains)
        self.standing.give_all({self._names[chain.person]: self._duties(chain) for chain in new})

    def stands(self) -> None:
        """The chains are what the roster is by now."""
        self.chains = [self.chain_of(name) for name in self._names]

    def chain_of(self, name: str) -> Chain:
        """A person's days as they stand, as a chain."""
        duties = self.standing.duties[name]
        return self.pricing.chain_of(self._names.index(name), duties, self.standing.own_cost(name, duties))

    def replies(self, over: Callable[[], bool]) -> bool:
        """Ask one person after another for the best days beside the others', until it is over; whether any changed."""
        ledger, changed = self.standing.ledger, False
        cells = np.arange(self.pricing.worths.cells, dtype=np.int64)
        order = self._random.sample(range(len(self._names)), len(self._names))
        for person in order:
            if over():
                break
            name = self._names[person]
            before, cost = self.standing.duties[name], self.standing.cost()
            self.standing.give(name, ())
            values = SCALE * np.clip(ledger.worth(cells, np.ones_like(cells)), -DEAREST, DEAREST)
            found = self.pricing.chains(values, [person])
            if found:
                self.standing.give(name, self._duties(found[0][1]))
            if not found or self.standing.cost() >= cost:
                self.standing.give(name, before)
            else:
                self.chains[person] = found[0][1]
                self.generation.add([found[0][1]])
                changed = True
        return changed

    def _fill_roles(self, clock: Clock) -> None:
        """Who does what within the duties as they are: a mix may be agreed on days and not on roles."""
        if not self._roles_open:
            return
        options = self.standing.options
        now = {(duty.person, duty.date): duty for duties in self.standing.duties.values() for duty in duties}
        by_day = {
            day: tuple(one for one in of_day if day in now and one.becomes(now[day]))
            for day, of_day in options.by_day.items()
        }
        # no rule about several days knows who does what within them
        one_day = tuple(row for row in options.postings if not isinstance(row, SequencePosting))
        fixed = replace(options, by_day=by_day, must_work=frozenset(now), postings=one_day)
        part = clock.apart(clock.left if self._settings.reproducible else ROLES_SECONDS)
        settings = self._settings.changed(workers=1)
        found = solve_whole(fixed, self.standing.ledger.index, settings, part, result_of(self.standing))
        if found:
            self.standing.give_all(by_person(found.duties, self.standing.duties))
            self.stands()

    def _duties(self, chain: Chain) -> Duties:
        return tuple(self.pricing.duties_of(chain))
