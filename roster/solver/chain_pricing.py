"""Everybody's best chains of days at given values of cover, exact in all that their graphs keep."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from threading import local

import numpy as np
import numpy.typing as npt

from models.duties import Duty
from roster.options.option import Day, Options, kin
from roster.solver.chain_asked import Asked
from roster.solver.chain_best import NOTHING, Way, backward, forward, through, way_of
from roster.solver.chain_graph import graph_of
from roster.solver.chain_missed import missed
from roster.solver.filled import rows_of
from roster.solver.layout import Layout
from roster.solver.option_worths import OptionWorths, duties_of, encoded, place, worth
from roster.solver.pricing import Priced
from roster.solver.tables import Ints

Bools = npt.NDArray[np.bool_]

REFUSED = NOTHING
"""Worth of a kind of day that the person may not have."""

WORK = 30_000_000
"""Counts, days and people multiplied, up to which a round of pricing takes about a second of four cores."""

LEAST_COUNTS, MOST_COUNTS = 500, 20_000
"""Counts of a person that are told apart at least and at most."""

FAR_OFF = 2**50
"""Worth lost by what no chain has."""

RULED_OUT = -(2**40)
"""Worth of an option that may not be chosen for now: below any real one, and small enough to be encoded."""


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
class Fixed:
    """What may still be chosen: which options, and after which moves nothing at all."""

    options: Bools
    none: Bools


class ChainPricing:
    """Best chains by dynamic programming, one person after another, several at a time in threads."""

    def __init__(self, options: Options, lay: Layout, cells: int, scale: int, workers: int) -> None:
        """Make everybody's graph; `cells` counts desks too, values are counted `scale` times."""
        people = options.facts.problem.people
        self.layout, self.scale, self.days = lay, scale, len(options.facts.days)
        self.worths = OptionWorths(lay, cells, scale * lay.option_points)
        who = {person.id: number for number, person in enumerate(people)}
        self._day_of = day_of = {date: number for number, date in enumerate(options.facts.days)}
        self.day_of_option: list[int] = [day_of[option.frame.date] for option in lay.options]
        self._person_of = [who[option.person] for option in lay.options]
        self._asked = [Asked(options, person) for person in people]
        self._kin_of = {
            number: (day, self._asked[person].kins[day][kin(option.frame)])
            for number, (option, person, day) in enumerate(
                zip(lay.options, self._person_of, self.day_of_option, strict=True)
            )
        }
        self._options_of: dict[tuple[int, int], list[int]] = {}
        for number, (person, day) in enumerate(zip(self._person_of, self.day_of_option, strict=True)):
            self._options_of.setdefault((person, day), []).append(number)
        self._minded: list[set[int]] = [set() for _ in people]
        self._to_mind: list[set[int]] = [set() for _ in people]
        self._largest = largest_for(len(people), self.days)
        self._graphs = [graph_of(asked, self._largest) for asked in self._asked]
        self._ways: list[Way] = [way_of(graph) for graph in self._graphs]
        self._pool = ThreadPoolExecutor(workers)
        self._bench = local()
        self._lay_out()

    def _lay_out(self) -> None:
        """Say for each option which move it belongs to, and for each move on which day it is."""
        graphs = self._graphs
        self.starts: Ints = np.cumsum([0, *(len(graph.move_kins) for graph in graphs)])
        counts = [np.diff(graph.move_starts) for graph in graphs]
        self.move_day: Ints = np.concatenate([np.repeat(np.arange(len(count)), count) for count in counts])
        self._none = np.array([0 in kins for graph in graphs for kins in graph.move_kins], dtype=bool)
        number = {
            (person, int(self.move_day[start + move]), one): int(start) + move
            for person, (graph, start) in enumerate(zip(graphs, self.starts[:-1], strict=True))
            for move, kins in enumerate(graph.move_kins)
            for one in kins
        }
        self._option_move: Ints = np.array(
            [number.get((person, *self._kin_of[option]), -1) for option, person in enumerate(self._person_of)],
            dtype=np.int64,
        )
        self._order = np.argsort(self._option_move, kind="stable")
        self._order = self._order[self._option_move[self._order] >= 0]
        self._moves, self._cuts = np.unique(self._option_move[self._order], return_index=True)
        self._size = max((int(way.nodes.max() * way.sizes.prod()) for way in self._ways), default=1)
        self._bench = local()

    def options_of(self, person: int, day: int) -> list[int]:
        """The options of a person and day."""
        return self._options_of.get((person, day), [])

    def moves_of(self, person: int, day: int) -> slice:
        """The moves of a person and day."""
        first, last = self._graphs[person].move_starts[day : day + 2]
        return slice(int(self.starts[person] + first), int(self.starts[person] + last))

    def price(self, value: Ints) -> Priced:
        """Everybody's best chains when a tick of cover of each cell is worth so much."""
        total, chosen, best_row = self._best(value, range(len(self._ways)))
        flat = np.concatenate([*chosen, np.zeros(0, dtype=np.int64)])
        rows, own = self.worths.rows_of(best_row, flat)
        return Priced(int(sum(total)), self.worths.cover(rows), flat, rows, own)

    def chains(self, value: Ints, people: Sequence[int], fixed: Fixed | None = None) -> list[tuple[int, Chain]]:
        """The best chain of each of these people, with what it is worth at these values, its costs taken off.

        Chains that break what a graph leaves out are not among them; from then on that graph minds it.
        """
        total, chosen, best_row = self._best(value, people, fixed)
        found = []
        for person, one, mine in zip(people, total, chosen, strict=True):
            if one > NOTHING // 2:
                off = missed(self._graphs[person].left_out, mine.tolist(), self._kin_of)
                if off.broken:
                    self._to_mind[person] |= set(off.broken)
                else:
                    chain = self._chain(value, person, mine, best_row, one)
                    found.append((one - self.scale * off.points, replace(chain, points=chain.points + off.points)))
        return found

    def remind(self) -> bool:
        """Make the graphs anew whose chains broke what they leave out, so that they keep it; whether any was.

        Moves have other numbers then.
        """
        anew = [person for person, broken in enumerate(self._to_mind) if broken - self._minded[person]]
        for person in anew:
            self._minded[person] |= self._to_mind[person]
            self._graphs[person] = graph_of(self._asked[person], self._largest, self._minded[person])
            self._ways[person] = way_of(self._graphs[person])
        if anew:
            self._lay_out()
        return bool(anew)

    def chain_of(self, person: int, duties: Iterable[Duty], points: int) -> Chain:
        """The chain that a person's duties are, with what they cost by themselves.

        Raises:
            StopIteration: if the person could not have been given one of them.
        """
        lay, options, rows, own = self.layout, list[int](), list[int](), list[int]()
        for duty in sorted(duties, key=lambda duty: duty.date):
            day = self._day_of[duty.date]
            option = next(one for one in self._options_of[person, day] if lay.options[one].becomes(duty))
            mine = list(rows_of(lay, option, duty))
            options.append(option)
            rows.extend(mine)
            own.append(len(mine))
        return Chain(person, tuple(options), tuple(rows), tuple(own), points, tuple(cover_of(lay, rows)))

    def missing(self, value: Ints) -> tuple[Ints, dict[tuple[int, int], int]]:
        """For each option how much less the best chain with it is worth than the person's best chain, in values.

        Very much for an option that no chain has, 0 for those of best chains; the same for days without a duty.
        """
        of_options = self.worths.of_options(self.worths.fill(value))
        of_move, _ = self._of_moves(of_options, self._none)
        parts = self._pool.map(lambda person: self._through(person, of_move), range(len(self._ways)))
        by_move = np.concatenate(list(parts))
        mine = self._option_move >= 0
        move = self._option_move[mine]
        lost = np.full(len(of_options), FAR_OFF, dtype=np.int64)
        # an option alike for all rules but worth less than the best of its kind loses the difference as well
        lost[mine] = np.minimum(by_move[move] + of_move[move] - of_options[mine], FAR_OFF)
        off: dict[tuple[int, int], int] = {}
        person_of = np.repeat(np.arange(len(self._ways)), np.diff(self.starts))
        for number in np.flatnonzero(self._none).tolist():
            key = (int(person_of[number]), int(self.move_day[number]))
            off[key] = min(off.get(key, FAR_OFF), int(by_move[number] + max(0, of_move[number])))
        return lost, off

    def _through(self, person: int, of_move: Ints) -> Ints:
        way, worths = self._ways[person], of_move[self.starts[person] : self.starts[person + 1]]
        self._ready()
        bench = self._bench
        forward(way, worths, self.scale, bench.best, bench.full)
        found = np.empty(len(worths), dtype=np.int64)
        through(way, worths, self.scale, bench.best, bench.full, bench.rest, bench.after, found)
        return np.minimum(found.max() - found, FAR_OFF)

    def _chain(self, value: Ints, person: int, chosen: Ints, best_row: Ints, worth_of_all: int) -> Chain:
        rows, own = self.worths.rows_of(best_row, chosen)
        cover = cover_of(self.layout, rows.tolist())
        sold = sum(int(value[cell]) * ticks for cell, ticks in cover)
        points = (sold - worth_of_all) // self.scale
        return Chain(person, tuple(chosen.tolist()), tuple(rows.tolist()), tuple(own.tolist()), points, tuple(cover))

    def _best(
        self, value: Ints, people: Sequence[int], fixed: Fixed | None = None
    ) -> tuple[list[int], list[Ints], Ints]:
        best_row = self.worths.fill(value)
        of_options = self.worths.of_options(best_row)
        if fixed:
            of_options = np.where(fixed.options, of_options, RULED_OUT)
        of_move, takes = self._of_moves(of_options, self._none & fixed.none if fixed else self._none)

        def one(person: int) -> tuple[int, Ints]:
            first, last = self.starts[person], self.starts[person + 1]
            total, moves = self._search(self._ways[person], of_move[first:last])
            taken = takes[first + moves]
            return total, taken[taken >= 0]

        found = list(self._pool.map(one, people))
        return [total for total, _ in found], [taken for _, taken in found], best_row

    def _of_moves(self, of_options: Ints, none: Bools) -> tuple[Ints, Ints]:
        """What each move is worth, and the option it takes, -1 for none."""
        worths = of_options[self._order]
        code = encoded(worths, self._cuts)
        of_move = np.where(none, 0, REFUSED)
        takes = np.full(len(of_move), -1, dtype=np.int64)
        best, where = worth(code, len(worths)), self._order[place(code, len(worths))]
        best = np.where(best <= RULED_OUT // 2, REFUSED, best)
        better = best > of_move[self._moves]
        of_move[self._moves[better]] = best[better]
        takes[self._moves[better]] = where[better]
        return of_move, takes

    def _ready(self) -> None:
        if not hasattr(self._bench, "best"):
            shape = (self.days + 1, self._size)
            self._bench.best, self._bench.full = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
            self._bench.rest, self._bench.after = np.zeros(self._size, np.int64), np.zeros(self._size, np.int64)

    def _search(self, way: Way, worths: Ints) -> tuple[int, Ints]:
        self._ready()
        moves = np.zeros(self.days, dtype=np.int64)
        forward(way, worths, self.scale, self._bench.best, self._bench.full)
        return int(backward(way, worths, self.scale, self._bench.best, self._bench.full, moves)), moves

    def promising(self, _value: Ints, _most: int) -> dict[Day, tuple[tuple[int, ...], ...]]:
        """Nothing: whole chains are what prices speak for."""
        return {}

    def duties_of(self, chain: Chain) -> list[Duty]:
        """The duties that a chain is."""
        arrays = (np.array(part, dtype=np.int64) for part in (chain.options, chain.rows, chain.own))
        return duties_of(self.layout, *arrays)

    def duties(self, priced: Priced, people: set[str]) -> list[Duty]:
        """The duties that these people have in everybody's best chains."""
        return duties_of(self.layout, priced.chosen, priced.rows, priced.own, people)


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
