"""Plans of several weeks: whole chains of days by column generation, a dive to a roster, and dives in parts of it.

For problems whose people's days hang together over weeks - blocks of work, weekends, numbers of duties - and who have
few kinds of day to choose from. The bound is that of the linear master over whole chains, which is often the optimum
itself; a dive that meets it ends the search with a proof.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

import numpy as np

from roster.options.option import Options
from roster.solver.chain_dives import MASTER_SHARE, Dives
from roster.solver.chain_moves import Bools
from roster.solver.chain_pricing import Chain
from roster.solver.chain_windows import Windows
from roster.solver.clock import Clock
from roster.solver.dive_parts import DiveParts
from roster.solver.dives_aside import DivesAside
from roster.solver.found import Result
from roster.solver.lagrange import SCALE
from roster.solver.one_model import small, solve_whole
from roster.solver.settings import Settings
from roster.solver.standing import Standing, by_person
from roster.solver.time_shares import TimeShares
from roster.solver.workers import WITHOUT_WORKERS, NoWorkersError

PRICE_ROUNDS, PRICE_SHARE = 100, 0.2
"""Rounds of prices before the first master at least, and their share of the time at most."""

DAYS_A_ROUND = 10
"""Of so many days of people comes a round more: for many the master needs long to find what prices soon know."""

LATE, EVERY = 0.5, 4
"""After this share of the rounds one of so many leaves its chains for the first master."""

CONVERGING_SHARE = 0.4
"""Share of the time that the master may take before the first dive."""

REMINDED = 5
"""How often everybody is asked for a first chain while graphs are reminded of what they left out."""

REPLY_ROUNDS = 3
"""How often everybody is asked for better days in the first roster."""

REPLY_SHARE = 0.3
"""Share of the time left within which that is done again."""

SHARES = (0.3, 0.5, 0.15, 0.7)
"""Share of mixed days that a step of a dive fixes, one dive after another."""

WHOLE_SHARE = 0.4
"""Share of the time left within which another dive for everybody begins."""

TURN_SHARE = 0.25
"""Share of the time left that dives in parts, and then the search for a proof, may take before the other's turn."""

WINDOW_SHARE = 0.5
"""The same for windows, some days of many people or all days of a few, each given to CP-SAT."""

IDLE_SECONDS = 20.0
"""Seconds in which windows made nothing better before the other's turn."""

TURNS = 3
"""Turns of both where work is counted instead of time."""

IN_VAIN = 50
"""Dives one after another that made nothing better before the other's turn."""

PATIENCE = 5
"""Of those, how many before a roster that is worse is gone on from."""

WORSE = 0.02
"""Share of the points by which it may be worse than the best."""

NEAR = 0.03
"""Share of the points by which bound and roster lie apart at most where a proof is looked for."""

MOST_ASIDE = 10_000
"""Days of people up to which every worker has graphs of its own: they take as much room as those of this process."""

MOST_POSSIBLE = 6000
"""Options that a better roster could have, up to which one model is asked for it."""


def solve_in_chains(standing: Standing, settings: Settings, clock: Clock) -> Result | None:
    """The best roster that dives find; None if somebody has no lawful chain of days or desks are too few."""
    clock.step("options")
    search = ChainSearch(standing, settings, clock)
    try:
        return search.run()
    finally:
        search.close()


class ChainSearch:
    """One run: prices, master, dives; the roster stands in `standing`."""

    def __init__(self, standing: Standing, settings: Settings, clock: Clock) -> None:
        """Lay everything out."""
        self.standing, self.settings, self.clock = standing, settings, clock
        self._random = Random(settings.seed)
        self.dives = Dives(standing, settings, self._random)
        self.pricing, self.lagrange, self.generation = self.dives.pricing, self.dives.lagrange, self.dives.generation
        self._names = list(standing.duties)
        self._proven = self._held_for = 0
        self._whole: Result | None = None
        self._turns = 0
        self._too_large = False
        self._parts = DiveParts(standing.ledger, standing.options.facts.days, len(self._names), self._random)
        self._windows = Windows(standing, settings, clock)
        self._aside: DivesAside | None = None
        self._time = TimeShares(clock, settings)

    def close(self) -> None:
        """Let threads and workers go."""
        self.pricing.close()
        self._windows.close()

    # steps

    def run(self) -> Result | None:
        """All steps one after another."""
        if not self.first():
            return None
        self.converge()
        if not self.proven():
            self.wake()
        self.dive_whole()
        if not self.standing.is_lawful():
            return None
        while not self.clock.over() and not self.proven() and self.next_turn():
            self.dive_in_parts()
            self.prove()
            self.look_through_windows()
        return self.result()

    def first(self) -> bool:
        """A first roster: everybody's best days at common prices, then at what others leave; whether there is one."""
        self.clock.step("start")
        self.lagrange.run(self._priced())
        chains = self._first_chains()
        if len(chains) < len(self._names):
            return False
        self.generation.add(chains)
        self.dives.take(chains)
        self._tell("first_roster")
        over = self._time.sooner(REPLY_SHARE)
        for number in range(REPLY_ROUNDS):
            # the first time is worth more than whatever else could be done meanwhile
            if not self.dives.replies(over if number else self.clock.over):
                break
        self._tell("settle")
        return True

    def _priced(self) -> Callable[[int], float]:
        """The progress of prices; of the late rounds some leave everybody's chains for the first master."""
        rounds = max(PRICE_ROUNDS, len(self._names) * self.pricing.days // DAYS_A_ROUND)
        progress = self._time.progress(rounds, PRICE_SHARE)

        def noted(number: int) -> float:
            done = progress(number)
            if done >= LATE and number % EVERY == 0:
                self.generation.add(self.pricing.last_chains())
            return done

        return noted

    def _first_chains(self) -> list[Chain]:
        """Everybody's best chain, asked for again while graphs have to be reminded of what they left out."""
        chains = list[Chain]()
        for _ in range(REMINDED):
            chains = [chain for _, chain in self.pricing.chains(self.lagrange.prices, range(len(self._names)))]
            if not self.pricing.remind(self.clock.over) and len(chains) == len(self._names):
                break
        return chains

    def converge(self) -> None:
        """Column generation until the bound stands, or most of the time is gone, or the master is too large for it."""
        self.clock.step("bound", bound=self._bound())
        self.generation.patience = self._time.patience(MASTER_SHARE)
        try:
            self.generation.converge(self._time.sooner(CONVERGING_SHARE))
        except TimeoutError:
            self._too_large = True
        self.clock.step("bound", bound=self._bound())

    def wake(self) -> None:
        """Have workers get ready for windows, and for dives where work is not counted and graphs are not too large."""
        self._windows.wake()
        few = len(self._names) * self.pricing.days <= MOST_ASIDE
        if self._windows.workers and self.settings.workers > 1 and few and not self.settings.reproducible:
            self._aside = DivesAside(self.dives, self._windows.workers, self.clock)

    def dive_whole(self) -> None:
        """Dives for everybody's days, in steps of several sizes: which one leads furthest cannot be told before.

        All but the first are for workers, if any are awake. None where the master is too large for everybody at once.
        """
        if self._too_large:
            return
        over, everything = self._time.sooner(WHOLE_SHARE), self.dives.everything()
        for share in SHARES[1 : self.settings.workers] if self._aside else ():
            self._sent(everything, share, self.standing.cost())
        for number, share in enumerate(SHARES):
            others = self._aside and self.standing.is_lawful()
            if (number and (over() or others)) or self.clock.over() or self.proven():
                return
            if self.dives.dive(everything, share, self.clock, self.standing.cost()):
                self._tell("dive")

    def look_through_windows(self) -> None:
        """Some days of many people and all days of a few, solved again side by side, the others as they are."""
        over, idle = self._time.sooner(WINDOW_SHARE), self._time.idle(IDLE_SECONDS, self.standing.cost)
        if not self.proven() and self._windows.look(lambda: over() or idle() or self.proven()):
            self.dives.stands()

    def next_turn(self) -> bool:
        """Whether there is another turn of dives and proof; where work is counted there are a few."""
        self._turns += 1
        return self._turns <= TURNS or not self.settings.reproducible

    def dive_in_parts(self) -> None:
        """Dives for some people or some days, the others as they are, until they seem to lead nowhere.

        Where they do not go on, a roster a little worse is gone on from, and the best one is come back to.
        """
        over, in_vain = self._time.sooner(TURN_SHARE), 0
        best, cost = dict(self.standing.duties), self.standing.cost()
        while not over() and not self.proven() and in_vain < IN_VAIN:
            worse = int(WORSE * self.standing.points()) if in_vain >= PATIENCE else 0
            self._dive_in_part(max(self.standing.cost(), cost + worse), over, patient=in_vain >= PATIENCE)
            in_vain += 1
            if self.standing.cost() < cost:
                best, cost, in_vain = dict(self.standing.duties), self.standing.cost(), 0
        if self.standing.cost() > cost:
            self.standing.give_all(best)
            self.dives.stands()

    def _dive_in_part(self, most: int, over: Callable[[], bool], *, patient: bool) -> None:
        """One dive here, or the next one of a worker; what costs no more than `most` is kept."""
        if self._aside is None:
            share = self._random.choice(SHARES)
            kept = self.dives.dive(self._parts.draw(), share, self.clock, most, patient=patient)
        else:
            kept = self._dive_aside(self._aside, most, over, patient=patient)
        if kept:
            self._tell("improve")

    def _dive_aside(self, aside: DivesAside, most: int, over: Callable[[], bool], *, patient: bool) -> bool:
        while self._aside and aside.room():
            self._sent(self._parts.draw(), self._random.choice(SHARES), most, patient=patient)
        try:
            return self.dives.keep(aside.next(over) or {}, most)
        except NoWorkersError:
            self._alone()
            return False

    def _sent(self, free: Bools, share: float, most: int, *, patient: bool = False) -> None:
        """Have a worker dive, if any is left."""
        try:
            if self._aside:
                self._aside.send(free, share, most, patient=patient)
        except NoWorkersError:
            self._alone()

    def _alone(self) -> None:
        self._aside = None
        self.clock.step(WITHOUT_WORKERS)

    def prove(self) -> None:
        """One model of what a better roster could still be made of, from the best one on.

        An option whose best chain loses, at the values of the bound, as much as bound and roster lie apart is in no
        better roster (reduced costs; Nemhauser and Wolsey, Integer and Combinatorial Optimization, 1988, II.5.3).
        """
        begin = self.result()
        if begin is None or begin.proven:
            return
        if begin.level or begin.points_bound is None:
            self._prove_both_levels(begin)
            return
        near = begin.points - begin.points_bound <= NEAR * begin.points + 1
        if self.pricing.tolls.charged or (not near and not small(self.standing.options)):
            # tolls rise and fall: what is lost at those of now says nothing of a bound at those of then
            return
        # what is lost is measured at the values of the bound, so a bound proved otherwise says nothing of it
        left = self._still_possible(SCALE * (begin.points - self.lagrange.bound))
        if sum(len(day) for day in left.by_day.values()) > MOST_POSSIBLE:
            return
        self.clock.step("prove")
        part = self.clock.apart(TURN_SHARE * self.clock.left)
        index, least = self.standing.ledger.index, begin.points_bound
        found = solve_whole(left, index, self.settings, part, begin, least=least)
        if found is None:
            return
        if (found.level, found.points) < (begin.level, begin.points):
            self.standing.give_all(by_person(found.duties, self.standing.duties))
            self._tell("prove")
            self.dives.stands()
        # whatever is better than the roster before lies within what was searched
        self._proven = max(least, min(found.points_bound or 0, begin.points))

    def _prove_both_levels(self, begin: Result) -> None:
        """One model of everything, where it is small: prices of cover prove nothing of level 1."""
        options, index = self.standing.options, self.standing.ledger.index
        if small(options):
            self.clock.step("prove")
            part = self.clock.apart(self.clock.left)
            self._whole = solve_whole(options, index, self.settings, part, begin)
        if self._whole:
            self.standing.give_all(by_person(self._whole.duties, self.standing.duties))
            self.dives.stands()
            self._tell("prove")

    def _still_possible(self, apart: int) -> Options:
        """The options that a better roster could have, and those of this one; days that must be worked in it."""
        options, people = self.standing.options, self.standing.problem.people
        lost, off = self.pricing.missing(self.lagrange.prices)
        kept = {id(self.pricing.layout.options[number]) for number in np.flatnonzero(lost < apart).tolist()}
        now = {(duty.person, duty.date): duty for duties in self.standing.duties.values() for duty in duties}
        by_day = {
            day: tuple(one for one in of_day if id(one) in kept or (day in now and one.becomes(now[day])))
            for day, of_day in options.by_day.items()
        }
        days = options.facts.days
        must = {(people[who].id, days[day]) for (who, day), loss in off.items() if loss >= apart}
        return replace(options, by_day=by_day, must_work=options.must_work | (must & now.keys()))

    # what stands

    def result(self) -> Result | None:
        """The roster as it stands with its bound; None while it is not lawful."""
        if not self.standing.is_lawful():
            return None
        level, points = self.standing.level(), self.standing.points()
        if self._whole and (self._whole.level, self._whole.points) == (level, points):
            return self._whole.with_bound(self._bound())
        return Result(self.standing.all_duties(), level, points, None if level else 0, self._bound())

    def proven(self) -> bool:
        """Whether nothing can be better."""
        found = self.result()
        return bool(found and found.proven)

    def _bound(self) -> int:
        """The bound on points for rosters as good at level 1 as this one."""
        level = self.standing.level()
        if level != self._held_for:
            self.lagrange.hold_for(level)
            self._held_for, self._proven = level, 0
        bound = max(self.lagrange.bound, self._proven)
        # no roster costs less than nothing
        return max(0, bound)

    def _tell(self, stage: str) -> None:
        if self.standing.is_lawful():
            standing = self.standing
            self.clock.better(stage, standing.level(), standing.points(), standing.open_hours())
            if standing.level() != self._held_for:
                self.clock.step(stage, bound=self._bound())
