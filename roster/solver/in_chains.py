"""Plans of several weeks: whole chains of days by column generation, a dive to a roster, and dives in parts of it.

For problems whose people's days hang together over weeks - blocks of work, weekends, numbers of duties - and who have
few kinds of day to choose from. The bound is that of the linear master over whole chains, which is often the optimum
itself; a dive that meets it ends the search with a proof.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from random import Random

import numpy as np

from roster.options.option import Options
from roster.rules.posting import SequencePosting
from roster.solver.chain_moves import Bools
from roster.solver.chain_pricing import Chain, ChainPricing
from roster.solver.chain_windows import Windows
from roster.solver.clock import Clock
from roster.solver.columns import Frame
from roster.solver.dive_parts import DEAREST, DiveParts
from roster.solver.found import Result
from roster.solver.generation import Generation
from roster.solver.lagrange import SCALE, Lagrange, moves_of
from roster.solver.layout import layout
from roster.solver.one_model import small, solve_whole
from roster.solver.segments import level_price, segments
from roster.solver.settings import Settings
from roster.solver.standing import Standing, by_person
from roster.solver.time_shares import TimeShares

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

SHARES = (0.3, 0.5, 0.15, 0.7)
"""Share of mixed days that a step of a dive fixes, one dive after another."""

WHOLE_SHARE = 0.4
"""Share of the time left within which another dive for everybody begins."""

STEP_SHARE = 0.15
"""Share of the rest of a dive's time that a step of it may take."""

DIVE_SHARE = 0.5
"""Share of the time left that a dive may take."""

ROLES_SECONDS = 5.0
"""Seconds for the roles of everybody's duties at most, beside their days."""

TURN_SHARE = 0.25
"""Share of the time left that dives in parts, and then the search for a proof, may take before the other's turn."""

WINDOW_SHARE = 0.5
"""The same for windows, some days of many people or all days of a few, each given to CP-SAT."""

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
        options, ledger = standing.options, standing.ledger
        lay = layout(options, ledger.index, ledger.desks)
        desks = ledger.desks.counts if ledger.desks else ()
        workers = settings.workers
        self.pricing = ChainPricing(options, lay, len(ledger.index.cells) + len(desks), SCALE, workers)
        self.lagrange = Lagrange(options, ledger.index, ledger.desks, 0, self.pricing)
        cut = segments(options, ledger.index, lay.together)
        frame = Frame(len(standing.duties), cut, tuple(desks), moves_of(options, ledger.index), level_price(cut))
        self.lagrange.weigh_level(frame.level_price)
        self.generation = Generation(self.pricing, self.lagrange, frame)
        self._names = list(standing.duties)
        self._chains: list[Chain] = []
        self._random = Random(settings.seed)
        self._proven = self._held_for = 0
        self._whole: Result | None = None
        self._turns = 0
        self._roles_open = any(len(role) > 1 for one in lay.options for role in one.roles_by_piece)
        self._parts = DiveParts(ledger, options.facts.days, len(self._names), self._random)
        self._windows = Windows(standing, settings, clock)
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
            self._windows.wake()
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
        self._take(chains)
        self._tell("first_roster")
        for _ in range(REPLY_ROUNDS):
            if not self._replies():
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
            if not self.pricing.remind() and len(chains) == len(self._names):
                break
        return chains

    def converge(self) -> None:
        """Column generation until the bound stands, or most of the time is gone."""
        self.clock.step("bound", bound=self._bound())
        self.generation.converge(self._time.sooner(CONVERGING_SHARE))
        self.clock.step("bound", bound=self._bound())

    def dive_whole(self) -> None:
        """Dives for everybody's days, in steps of several sizes: which one leads furthest cannot be told before."""
        over = self._time.sooner(WHOLE_SHARE)
        everything = np.ones((len(self._names), self.pricing.days), dtype=bool)
        for number, share in enumerate(SHARES):
            if (number and over()) or self.clock.over() or self.proven():
                return
            self._dived(everything, None, share, "dive")

    def look_through_windows(self) -> None:
        """Some days of many people and all days of a few, solved again side by side, the others as they are."""
        over = self._time.sooner(WINDOW_SHARE)
        if not self.proven() and self._windows.look(lambda: over() or self.proven()):
            self._chains = self._as_chains()

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
            most = max(self.standing.cost(), cost + worse)
            self._dived(self._parts.draw(), self._chains, self._random.choice(SHARES), "improve", most)
            in_vain += 1
            if self.standing.cost() < cost:
                best, cost, in_vain = dict(self.standing.duties), self.standing.cost(), 0
        if self.standing.cost() > cost:
            self.standing.give_all(best)
            self._chains = self._as_chains()

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
            self._chains = self._as_chains()
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
            self._chains = self._as_chains()
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

    def _dived(self, free: Bools, now: list[Chain] | None, share: float, stage: str, most: int | None = None) -> bool:
        """Dive, ask everybody once more, and take what costs no more than before, or than `most`; whether it ended."""
        chains = self.generation.dive(free, now, share, self.clock.over, self._time.pace(DIVE_SHARE, STEP_SHARE))
        if chains is None:
            return False
        before, cost, old = dict(self.standing.duties), self.standing.cost(), self._chains
        self._take(chains)
        self._fill_roles()
        self._replies()
        if self.standing.cost() > (cost if most is None else most) or not self.standing.is_lawful():
            self.standing.give_all(before)
            self._chains = old
        else:
            self._tell(stage)
        return True

    def _fill_roles(self) -> None:
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
        part = self.clock.apart(self.clock.left if self.settings.reproducible else ROLES_SECONDS)
        settings = self.settings.changed(workers=1)
        found = solve_whole(fixed, self.standing.ledger.index, settings, part, self.result())
        if found:
            self.standing.give_all(by_person(found.duties, self.standing.duties))
            self._chains = self._as_chains()

    def _as_chains(self) -> list[Chain]:
        return [
            self.pricing.chain_of(person, duties, self.standing.own_cost(name, duties))
            for person, (name, duties) in enumerate(self.standing.duties.items())
        ]

    def _take(self, chains: Iterable[Chain]) -> None:
        self._chains = list(chains)
        duties = [duty for chain in self._chains for duty in self.pricing.duties_of(chain)]
        self.standing.give_all(by_person(duties, self.standing.duties))

    def _replies(self) -> bool:
        """Ask one person after another for the best days beside the others'; whether anybody changed."""
        ledger, changed = self.standing.ledger, False
        cells = np.arange(self.pricing.worths.cells, dtype=np.int64)
        order = self._random.sample(range(len(self._names)), len(self._names))
        for person in order:
            if self.clock.over():
                break
            name = self._names[person]
            before, cost = self.standing.duties[name], self.standing.cost()
            self.standing.give(name, ())
            values = SCALE * np.clip(ledger.worth(cells, np.ones_like(cells)), -DEAREST, DEAREST)
            found = self.pricing.chains(values, [person])
            if found:
                chain = found[0][1]
                self.standing.give(name, tuple(self.pricing.duties_of(chain)))
            if not found or self.standing.cost() >= cost:
                self.standing.give(name, before)
            else:
                self._chains[person] = found[0][1]
                self.generation.add([found[0][1]])
                changed = True
        return changed

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
