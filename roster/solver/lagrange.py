"""A lower bound that holds for every roster: cover is bought and sold at prices, and people plan for themselves.

Write k for the cover of the cells, a(p) for what a person's weeks cover and v for the value of a tick of each cell.
Then for every v the cheapest roster costs at least

    sum over cells of min over k of [cost(k) + v k]  +  sum over people of min over weeks of [own cost - v a(p)]

because a roster is one choice of both sides with k = sum of a(p), for which the terms in v cancel (Lagrangian
relaxation; Fisher, Management Science 27, 1981). Level 1 enters as a row: minutes below minimum times a multiplier,
less the multiplier times what the roster at hand has. So the bound holds for every roster that keeps sites open as
well. Rules that the people's side leaves out make it weaker, never wrong; so do cells left out of the cells' side,
which are those that several pieces of one duty cover together, and most of company. Everything is whole numbers: no
rounding.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

import numpy as np
import numpy.typing as npt

from models.duties import Duty
from roster.options.cover import CoverIndex
from roster.options.option import Options
from roster.solver.chain_pricing import ChainPricing
from roster.solver.company_modes import ModeCosts
from roster.solver.company_numbers import CompanyNumbers
from roster.solver.company_prices import CompanyPrices
from roster.solver.desk_numbers import DeskNumbers
from roster.solver.layout import Layout, layout
from roster.solver.neighbourhoods import Promising
from roster.solver.pricing import Priced, Pricing
from roster.solver.segments import segments
from roster.solver.tables import Ints
from roster.solver.tie_prices import TiePrices

SCALE = 64
"""Values of cover are whole multiples of a 64th of a point: fine enough, and every sum stays exact."""

FIRST_STEP, LAST_STEP = 200.0, 1.0
"""Points by which values change in a round at first and in the end."""

USUAL = 300
"""Points of a tick that steps are made for; where the dearest tick of most cells costs less, steps are shorter."""

STAYING = 1.3
"""The more, the longer steps stay large before they shrink; at 1 they shrink by the same factor all the time."""

OPEN_SITE = 200
"""Points for a minute of level 1 when a roster keeps every minimum; any number gives a valid bound."""

CHEAPER = (100, 50, 20, 5, 0)
"""Points for it that are tried in the end where the roster at hand has any."""

PROMISING = 4
"""Options of each length that prices speak for, of each person and day."""

KEPT = 200
"""Last rounds of which everybody's weeks are kept."""

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Side:
    """One side's share of a round: its cost, and the cover it asks for or gives."""

    cost: int
    cover: Ints


@dataclass(frozen=True, slots=True)
class MovedTicks:
    """A move with its cells by number and their ticks to a head."""

    origin: int
    destination: int
    ticks_out: int
    ticks_in: int
    most: int
    points: int


def moves_of(options: Options, index: CoverIndex) -> tuple[MovedTicks, ...]:
    """The problem's moves, if their rule is in force."""
    facts = options.facts
    if facts.off("moves") or not any(posting.rule == "moves" for posting in options.postings):
        return ()
    ends = [(index.number[move.origin], index.number[move.destination], move) for move in facts.problem.moves]
    return tuple(MovedTicks(a, b, index.ticks[a], index.ticks[b], move.most, move.points) for a, b, move in ends)


class Lagrange:
    """Rounds of prices; `bound` is the best lower bound on points so far, `weeks` what people chose of late."""

    def __init__(
        self,
        options: Options,
        index: CoverIndex,
        desks: DeskNumbers | None,
        level: int,
        laid: Layout | ChainPricing | None = None,
        company: CompanyNumbers | None = None,
        ties: TiePrices | None = None,
    ) -> None:
        """Prepare for rosters whose level 1 is at most `level` person-minutes; what is laid out may price chains."""
        lay = laid.layout if isinstance(laid, ChainPricing) else laid or layout(options, index, desks, company)
        led = CompanyPrices(options, index, lay, company, desks) if company and company.stretches else None
        weeks = led.layout if led else lay
        self.pricing = (
            laid if isinstance(laid, ChainPricing) else Pricing(options, index, desks, SCALE, weeks, company, ties)
        )
        self._ties = ties
        left_out = self.pricing.layout.together
        self._segments = segments(options, index, left_out)
        self._times = ModeCosts(led.modes, self._segments, SCALE) if led else None
        self._moves = moves_of(options, index)
        self._cells = len(index.cells)
        counts, companies = list(desks.counts if desks else ()), len(company.stretches if company else ())
        self._desks: Ints = np.array([*counts, *[0] * companies], dtype=np.int64)
        self._level, self._open_site = level, OPEN_SITE
        self._weigh(self._open_site)
        none = np.zeros(0, dtype=np.int64)
        self._target = ties.target if ties else none
        under, over = (SCALE * ties.under, SCALE * ties.over) if ties else (none, none)
        # what a company costs is not convex: where nothing convex is below it the bound leaves it out, at no price
        lacking = SCALE * led.over if led else none
        most = np.full(self._cells, 2**50), np.zeros(len(self._desks), dtype=np.int64), under
        least = SCALE * self._segments.floor, np.full(len(counts), -(2**50)), -lacking, -over
        # whatever has a lowest and a highest price is looked for in steps that fit between the two
        narrow = np.minimum(1.0, np.concatenate((lacking, under + over)) / (SCALE * FIRST_STEP))
        self._fine = _fine(index)
        self._pace = np.concatenate((np.full(self._cells + len(counts), self._fine), narrow))
        self._priced = self._cells + len(counts)
        self._most, self._least = np.concatenate(most), np.concatenate(least)
        self._limit(left_out)
        self.bound, self._known = -(2**60), dict[int, tuple[int, Ints]]()
        self._best = self._begin()
        self.weeks: deque[Priced] = deque(maxlen=KEPT)

    def _limit(self, left_out: frozenset[int]) -> None:
        """Cells left out are worth nothing; somebody in charge is worth what a time without could cost at most."""
        for number in left_out:
            self._most[number] = self._least[number] = 0
        if self._times:
            self._most[self._times.number], self._pace[self._times.number] = self._times.most, self._fine

    def run(self, progress: Callable[[int], float]) -> None:
        """Raise the values of what is short and lower those of what is over, in ever smaller steps (Adam).

        Of two starts the better is gone on with: where a minimum cannot be met values have a long way to go.

        `progress` says before each round, by its number, which share of the work is done; it ends at 1.
        """
        for high in (False, True):
            self.ask(self._begin(high=high))
        if self._fine < 1:
            self.ask(self.clipped(np.zeros(len(self._most))))
        value = self._best
        if self._fine < 1:
            # where people must work more than is wanted this says how much; better values are not near it
            self.ask(self._one_too_many())
        self.weeks.clear()
        mean: Floats = np.zeros(len(value))
        square: Floats = np.zeros(len(value))
        number = 0
        while (done := progress(number)) < 1:
            short = self.ask(value)
            number += 1
            mean, square = 0.9 * mean + 0.1 * short, 0.995 * square + 0.005 * short * short
            step = SCALE * FIRST_STEP * (LAST_STEP / FIRST_STEP) ** done**STAYING
            direction = mean / (1 - 0.9**number)
            spread = np.sqrt(square / (1 - 0.995**number)) + 0.01
            value = self.clipped(value + step * self._pace * direction / spread)
        for fewer in CHEAPER if self._level else ():
            # where the roster at hand has more of level 1 than need be, less for it says more
            self._weigh(fewer)
            self.ask(self._best)
        self._weigh(self._open_site)

    def weigh_level(self, points: int) -> None:
        """Ask with so many points for a minute of level 1 from now on; any number gives a valid bound."""
        self._open_site = points
        self._weigh(points)

    def hold_for(self, level: int) -> None:
        """Have the bound hold for rosters with so much of level 1.

        What is known with any points for a minute of it still holds, less as many points for each minute.
        """
        self._level = level
        self.bound, points = max((bound - points * level, points) for points, (bound, _) in self._known.items())
        best = self._best = self._known[points][1]
        for points in (self._open_site, *CHEAPER) if level else ():
            self._weigh(points)
            self.ask(best)
        self._weigh(self._open_site)

    def _weigh(self, points: int) -> None:
        """Add so many points for each minute of level 1, less those of the roster at hand."""
        cut = self._segments
        self._weighed = points
        self._slopes: Ints = SCALE * (cut.slope + points * cut.level)
        self._constant = SCALE * (cut.constant + points * (cut.level_constant - self._level))
        self._constant += SCALE * self._ties.constant if self._ties else 0

    @property
    def prices(self) -> Ints:
        """The values of a tick of every cell and desk at the best bound, in 64ths of a point; nothing for company."""
        return np.where(np.arange(len(self._best)) < self._priced, self._best, 0)

    def promising(self) -> Promising:
        """The options of everybody's days that the best prices so far speak for."""
        return Promising(self.pricing.promising(self._best, PROMISING) if self.weeks else {})

    def sample(self, random: Random) -> list[Duty]:
        """A roster in which everybody has weeks of one of the last rounds, which one is left to chance.

        On average it covers what the prices ask for; what is off by chance is for others to mend.
        """
        chosen = list(self.weeks)
        people = sorted({option.person for option in self.pricing.layout.options})
        of_round = {person: random.randrange(len(chosen)) for person in people} if chosen else {}
        return [
            duty
            for number, priced in enumerate(chosen)
            for duty in self.pricing.duties(priced, {person for person in people if of_round[person] == number})
        ]

    def _begin(self, *, high: bool = False) -> Ints:
        """The same value everywhere, or in cells with a minimum as much as level 1 would pay for a tick of it."""
        start = np.zeros(len(self._most), dtype=np.int64)
        start[: self._cells] = round(SCALE * USUAL * self._fine)
        if high:
            np.maximum.at(start, self._segments.cell, -SCALE * self._open_site * self._segments.level)
        return self.clipped(start.astype(np.float64))

    def _one_too_many(self) -> Ints:
        """In each cell what the first tick above what is wanted costs, as a value below nothing."""
        cut = self._segments
        start = np.zeros(len(self._most), dtype=np.int64)
        # where no segment has a price there is at most that of the end, which is the least value anyway
        start[: self._cells] = -(2**50)
        dear = cut.slope > 0
        np.maximum.at(start, cut.cell[dear], -SCALE * cut.slope[dear])
        return self.clipped(start.astype(np.float64))

    def clipped(self, value: Floats) -> Ints:
        """The nearest whole values at which no cell is unlimited and no desk is worth anything."""
        whole = np.rint(value).astype(np.int64)
        clipped: Ints = np.minimum(np.maximum(whole, self._least), self._most)
        return clipped

    def ask(self, value: Ints) -> Floats:
        """Ask both sides; what is short of what the cells ask for at these values."""
        wanted, priced = self._wanted(value), self.pricing.price(value)
        self.weeks.append(priced)
        bound = -(-(wanted.cost - priced.worth) // SCALE)
        if bound > self.bound:
            self.bound, self._best = bound, value
        without_level = bound + self._weighed * self._level
        if self._weighed not in self._known or without_level > self._known[self._weighed][0]:
            self._known[self._weighed] = without_level, value
        short = (wanted.cover - priced.cover).astype(np.float64)
        free = (value >= self._most) & (short > 0)
        return np.where(free | ((value <= self._least) & (short < 0)), 0.0, short)

    def _wanted(self, value: Ints) -> Side:
        """What cells and desks would like to have at these values, and what that costs."""
        cut, last = self._segments, self._cells + len(self._desks)
        desk_value, tie_value = value[self._cells : last], value[last:]
        left = self._slopes + value[cut.cell]
        cost, given = self._constant, np.zeros(0, dtype=np.int64)
        if self._times:
            saved, left, given = self._times.choose(left, value)
            cost += saved
        cost += int((cut.width * np.minimum(0, left)).sum())
        cost += int((value[: self._cells] * cut.lowest).sum())
        cover = cut.lowest + np.bincount(cut.cell, weights=np.where(left < 0, cut.width, 0), minlength=self._cells)
        cost += int((self._desks * np.minimum(0, desk_value)).sum()) + int((self._target * tie_value).sum())
        moved = np.zeros(len(value), dtype=np.int64)
        if self._times:
            moved[self._times.number] = given
        for move in self._moves:
            price = (
                SCALE * move.points
                - move.ticks_out * int(value[move.origin])
                + move.ticks_in * int(value[move.destination])
            )
            if price < 0:
                cost += move.most * price
                moved[move.origin] -= move.most * move.ticks_out
                moved[move.destination] += move.most * move.ticks_in
        # a desk at no price is indifferent to anything up to its number: nothing is short while that is not exceeded
        return Side(cost, np.concatenate((cover.astype(np.int64), self._desks, self._target)) + moved)


def _fine(index: CoverIndex) -> float:
    """By how much steps are shorter than usual because cover is cheap; 1 where it is not."""
    cells = zip(index.cells, index.ticks, strict=True)
    dearest = [max(step.points for step in cell.below) // ticks for cell, ticks in cells if cell.below]
    return min(1.0, max(float(np.median(dearest)), 1.0) / USUAL) if dearest else 1.0
