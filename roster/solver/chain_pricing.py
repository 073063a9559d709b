"""Everybody's best chains of days at given values of cover, exact in all that their graphs keep."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import local

import numpy as np

from models.duties import Duty
from roster.options.option import Day, Options
from roster.solver.chain_asked import Asked
from roster.solver.chain_best import NOTHING, Reached, backward, forward, room_for, through
from roster.solver.chain_graph import graph_of
from roster.solver.chain_missed import Taken, missed
from roster.solver.chain_moves import Fixed, Moves, OptionDays
from roster.solver.chain_tolls import Tolls
from roster.solver.chain_way import way_of
from roster.solver.filled import rows_of
from roster.solver.layout import Layout
from roster.solver.option_worths import OptionWorths, duties_of
from roster.solver.pricing import Priced
from roster.solver.tables import Ints

WORK = 20_000_000
"""Counts, days and people multiplied, up to which a round of pricing takes about a second of four cores."""

LEAST_COUNTS, MOST_COUNTS = 500, 12_000
"""Counts of a person that are told apart at least and at most."""

TOLLS = 12
"""How often tolls of a person rise, until the best chain keeps what the graph has no room for."""

FAR_OFF = 2**50
"""Worth lost by what no chain has."""


@dataclass(frozen=True, slots=True)
class Chain:
    """One person's days: options, their rows one after another and how many each has, own points, ticks by cell."""

    person: int
    options: tuple[int, ...]
    rows: tuple[int, ...]
    own: tuple[int, ...]
    points: int
    cover: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Best:
    """A round's best chain of each person asked and the best row of each piece; worth is after tolls and before."""

    totals: list[int]
    worths: list[int]
    chosen: list[Ints]
    best_row: Ints


class ChainPricing:
    """Best chains by dynamic programming, one person after another, several at a time in threads."""

    def __init__(
        self, options: Options, lay: Layout, cells: int, scale: int, workers: int, largest: int | None = None
    ) -> None:
        """Make everybody's graph, of at most so many counts; `cells` counts desks too, values count `scale` times."""
        people = options.facts.problem.people
        self.layout, self.scale, self.days = lay, scale, len(options.facts.days)
        self.worths = OptionWorths(lay, cells, scale * lay.option_points)
        self._asked = [Asked(options, person) for person in people]
        self.options = OptionDays(lay, self._asked)
        self._broken: list[set[int]] = [set() for _ in people]
        self._minded: list[frozenset[int]] = [frozenset() for _ in people]
        self.tolls = Tolls(self.options, scale, len(people))
        self._largest = largest or largest_for(len(people), self.days)
        self._graphs = [graph_of(asked, self._largest) for asked in self._asked]
        self._ways = [way_of(graph) for graph in self._graphs]
        self._pool = ThreadPoolExecutor(workers)
        self._lay_out()

    def _lay_out(self) -> None:
        self._last: tuple[Ints, Best] | None = None
        self.moves = Moves(self._graphs, self.options)
        self._size = max((int(way.nodes.max()) * way.outer * way.inner for way in self._ways), default=1)
        self._threads = local()

    @property
    def left_out(self) -> list[int]:
        """How much of what is asked of each person their graph leaves out."""
        return [len(graph.left_out) for graph in self._graphs]

    # best chains

    def price(self, value: Ints) -> Priced:
        """Everybody's best chains when a tick of each cell is worth so much; no lawful ones are worth more together."""
        if self.tolls.charged:
            # what was found at the same values was found at other tolls
            self._last = None
        found = self._best(value, range(len(self._ways)))
        flat = np.concatenate([*found.chosen, np.zeros(0, dtype=np.int64)])
        rows, own = self.worths.rows_of(found.best_row, flat)
        worth = sum(found.totals) + self.tolls.given_back(range(len(self._ways)))
        for person, chosen in enumerate(found.chosen if self.tolls.charged else ()):
            self.tolls.adjust(person, self._taken(chosen))
        return Priced(worth, self.worths.cover(rows), flat, rows, own)

    def chains(self, value: Ints, people: Sequence[int], fixed: Fixed | None = None) -> list[tuple[int, Chain]]:
        """The best chain of each of these people, with what it is worth at these values, its costs taken off.

        Chains that break what a graph leaves out are not among them; see `remind`.
        """
        best, found = self._best(value, people, fixed), []
        of_options = self.worths.of_options(best.best_row)
        for person, first, chosen in zip(people, best.worths, best.chosen, strict=True):
            kept = self._kept(person, first, chosen, of_options, fixed)
            if kept:
                worth, days = kept
                found.append((worth, self._chain(value, person, days, best.best_row, worth)))
        return found

    def last_chains(self) -> list[Chain]:
        """Everybody's best chains at the values that everybody was asked last; none if only some were since."""
        if self._last is None:
            return []
        return [chain for _, chain in self.chains(self._last[0], range(len(self._ways)))]

    def _kept(
        self, person: int, worth: int, chosen: Ints, of_options: Ints, fixed: Fixed | None
    ) -> tuple[int, Ints] | None:
        """A chain that keeps what the graph leaves out, this one if it does, and its worth; None if none was found."""
        graph = self._graphs[person]
        for _ in range(TOLLS):
            if worth <= NOTHING // 2:
                return None
            taken = self._taken(chosen)
            off = missed(graph.left_out, taken)
            if not off.broken:
                return worth - self.scale * off.points, chosen
            self._broken[person].update(off.broken)
            if not self._minded[person].issuperset(off.broken):
                return None
            self.tolls.raise_for(person, off.broken, graph.left_out, taken)
            total, chosen = self._one(person, *self.moves.worths(of_options - self.tolls.points, fixed))
            worth = total + self.tolls.paid(chosen)
        return None

    def _taken(self, chosen: Ints) -> Taken:
        return [(self.options.day[option], self.options.kin[option]) for option in chosen.tolist()]

    @property
    def minded(self) -> tuple[frozenset[int], ...]:
        """What of everybody's graphs they have been reminded of."""
        return tuple(self._minded)

    def mind(self, known: Sequence[frozenset[int]]) -> None:
        """Have graphs keep what others were reminded of as well."""
        for broken, theirs in zip(self._broken, known, strict=True):
            broken.update(theirs)
        self.remind()

    def remind(self, over: Callable[[], bool] = lambda: False) -> bool:
        """Make the graphs anew whose chains broke what they leave out, so that they keep it; whether any was.

        Moves have other numbers then. What it is over for is left for the next time.
        """
        anew = False
        for person, broken in enumerate(self._broken):
            if broken - self._minded[person] and not over():
                self._minded[person] |= broken
                self._graphs[person] = graph_of(self._asked[person], self._largest, self._minded[person])
                self._ways[person] = way_of(self._graphs[person])
                self.tolls.forget(person)
                anew = True
        if anew:
            self._lay_out()
        return anew

    def _best(self, value: Ints, people: Sequence[int], fixed: Fixed | None = None) -> Best:
        whole = fixed is None and len(people) == len(self._ways)
        if whole and self._last and np.array_equal(self._last[0], value):
            return self._last[1]
        self._last = None
        best_row = self.worths.fill(value)
        of_move, takes = self.moves.worths(self.worths.of_options(best_row) - self.tolls.points, fixed)
        found = list(self._pool.map(lambda person: self._one(person, of_move, takes), people))
        totals = [total for total, _ in found]
        worths = [total + self.tolls.paid(chosen) for total, chosen in found]
        best = Best(totals, worths, [chosen for _, chosen in found], best_row)
        if whole:
            # the bound and the master ask for the same values one after the other
            self._last = value.copy(), best
        return best

    def _one(self, person: int, of_move: Ints, takes: Ints) -> tuple[int, Ints]:
        """What a person's best chain is worth, and its options."""
        first, last = self.moves.starts[person : person + 2]
        total, moves = self._search(person, of_move[first:last])
        # who has no chain may have no moves at all
        taken = takes[first + moves] if total > NOTHING // 2 else takes[:0]
        return total, taken[taken >= 0]

    def _search(self, person: int, worths: Ints) -> tuple[int, Ints]:
        reached, moves = self._reached(), np.zeros(self.days, dtype=np.int64)
        forward(self._ways[person], worths, self.scale, reached)
        return int(backward(self._ways[person], worths, self.scale, reached, moves)), moves

    def _reached(self) -> Reached:
        """This thread's room to work in."""
        if not hasattr(self._threads, "reached"):
            self._threads.reached = room_for(self.days, self._size)
        found: Reached = self._threads.reached
        return found

    def _chain(self, value: Ints, person: int, chosen: Ints, best_row: Ints, worth: int) -> Chain:
        rows, own = self.worths.rows_of(best_row, chosen)
        cover = cover_of(self.layout, rows.tolist())
        sold = sum(int(value[cell]) * ticks for cell, ticks in cover)
        points = (sold - worth) // self.scale
        return Chain(person, tuple(chosen.tolist()), tuple(rows.tolist()), tuple(own.tolist()), points, tuple(cover))

    # what a chain loses

    def missing(self, value: Ints) -> tuple[Ints, dict[tuple[int, int], int]]:
        """For each option how much less the best chain with it is worth than the person's best chain, in values.

        Very much for an option that no chain has, 0 for those of best chains; the same for days without a duty.
        """
        self._last = None
        of_options = self.worths.of_options(self.worths.fill(value)) - self.tolls.points
        of_move, _ = self.moves.worths(of_options)
        parts = self._pool.map(lambda person: self._through(person, of_move), range(len(self._ways)))
        by_move = np.concatenate([*parts, np.zeros(0, dtype=np.int64)])
        mine = self.moves.of_option >= 0
        move = self.moves.of_option[mine]
        lost = np.full(len(of_options), FAR_OFF, dtype=np.int64)
        # an option alike for all rules but worth less than the best of its kind loses the difference as well
        lost[mine] = np.minimum(by_move[move] + of_move[move] - of_options[mine], FAR_OFF)
        return lost, self._missing_off(by_move, of_move)

    def _missing_off(self, by_move: Ints, of_move: Ints) -> dict[tuple[int, int], int]:
        off: dict[tuple[int, int], int] = {}
        for number in np.flatnonzero(self.moves.none).tolist():
            key = (int(self.moves.person[number]), int(self.moves.day[number]))
            off[key] = min(off.get(key, FAR_OFF), int(by_move[number] + of_move[number]))
        return off

    def _through(self, person: int, of_move: Ints) -> Ints:
        first, last = self.moves.starts[person : person + 2]
        way, worths, reached = self._ways[person], of_move[first:last], self._reached()
        found = np.empty(len(worths), dtype=np.int64)
        forward(way, worths, self.scale, reached)
        through(way, worths, self.scale, reached, found)
        lost: Ints = np.minimum(found.max(initial=NOTHING) - found, FAR_OFF)
        return lost

    # duties

    def chain_of(self, person: int, duties: Iterable[Duty], points: int) -> Chain:
        """The chain that a person's duties are, with what they cost by themselves.

        Raises:
            StopIteration: if the person could not have been given one of them.
        """
        dates = {date: day for day, date in enumerate(self._asked[person].facts.days)}
        lay, options, rows, own = self.layout, list[int](), list[int](), list[int]()
        for duty in sorted(duties, key=lambda duty: duty.date):
            mine = self.options.of(person, dates[duty.date])
            options.append(next(one for one in mine if lay.options[one].becomes(duty)))
            filled = list(rows_of(lay, options[-1], duty))
            rows.extend(filled)
            own.append(len(filled))
        return Chain(person, tuple(options), tuple(rows), tuple(own), points, tuple(cover_of(lay, rows)))

    def close(self) -> None:
        """Let the threads go."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def duties_of(self, chain: Chain) -> list[Duty]:
        """The duties that a chain is."""
        options, rows, own = (np.array(part, dtype=np.int64) for part in (chain.options, chain.rows, chain.own))
        return duties_of(self.layout, options, rows, own)

    def duties(self, priced: Priced, people: set[str]) -> list[Duty]:
        """The duties that these people have in everybody's best chains."""
        return duties_of(self.layout, priced.chosen, priced.rows, priced.own, people)

    def promising(self, _value: Ints, _most: int) -> dict[Day, tuple[tuple[int, ...], ...]]:
        """Nothing: whole chains are what prices speak for."""
        return {}


def largest_for(people: int, days: int) -> int:
    """Counts that each person's graph may tell apart, so that pricing everybody stays a matter of a second."""
    return max(LEAST_COUNTS, min(MOST_COUNTS, WORK // (people * days)))


def cover_of(lay: Layout, rows: Sequence[int]) -> list[tuple[int, int]]:
    """Ticks by cell that these rows cover."""
    found: dict[int, int] = {}
    for row in rows:
        for entry in range(int(lay.row_ends[row - 1]) if row else 0, int(lay.row_ends[row])):
            cell = int(lay.cells[entry])
            found[cell] = found.get(cell, 0) + int(lay.ticks[entry])
    return list(found.items())
