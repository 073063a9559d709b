"""One person's days as a layered graph: where the days so far have led, and what each kind of day leads to.

Nodes remember what later days must know: how long the block of work is that still goes on, which weekend has begun,
what of a short sum is used up. Long sums - hours of the account, duties in all, weekends - are counted beside the
nodes, in up to four dimensions. Whatever does not fit is left out; that makes a bound weaker, never wrong, and who asks
for days to hand out looks at what was left out again.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from roster.solver.chain_asked import NEVER_PRICE, Asked, Occasions, Row, Run, Weights
from roster.solver.chain_parts import DIMENSIONS, Counter, Parts, outside, sorted_out
from roster.solver.tables import Ints


@dataclass(frozen=True, slots=True)
class Graph:
    """A person's chain of days.

    Moves of a day are kinds of days alike for all rules kept here, those of day d from `move_starts[d]` on; `move_kins`
    has the kins of each, 0 for a day without a duty. Arcs of a day likewise: from a node before the day to a node after
    it, with the points that it costs, whatever is worked, and what it adds to the count of each dimension. After a day
    a count is at most `cap`; each unit beyond costs `over`, or may not be (-1). Where `closes` is 1 a dimension's count
    ends after the day: each unit below `target` costs `under` (-1: may not be), and it begins again at 0. A count below
    `lowest` after a day can no longer reach its target.
    """

    nodes: Ints
    move_starts: Ints
    move_kins: tuple[tuple[int, ...], ...]
    arc_starts: Ints
    arcs: Ints
    sizes: Ints
    cap: Ints
    over: Ints
    closes: Ints
    target: Ints
    under: Ints
    lowest: Ints
    left_out: tuple[tuple[int, Row | Occasions], ...]


def graph_of(asked: Asked, largest: int, minded: Collection[int] = ()) -> Graph:
    """The graph of one person's days with at most so many counts; those `minded` are the last to be left out."""
    return _Made(asked, sorted_out(asked, largest, minded)).graph()


Sums = tuple[int | None, ...]
State = tuple[tuple[int, ...], Sums, tuple[int, ...]]
Signature = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...], int, tuple[int, ...]]


class _Made:
    """Makes nodes and arcs, a day at a time."""

    def __init__(self, asked: Asked, parts: Parts) -> None:
        self.asked, self.parts = asked, parts
        self.days = len(asked.kins)
        self.runs = [_Blocks(run) for run in asked.runs if _bites(run)]
        self.shorts = [_Short(row) for row in parts.short]
        self.sets = [
            _Begun(one, number)
            for number, dim in enumerate(parts.dims, DIMENSIONS - len(parts.dims))
            for counter in dim
            if counter.occasions
            for one in counter.occasions.sets
            if any(one)
        ]
        self._shorts_of = [[row for row in self.shorts if row.first <= day <= row.last] for day in range(self.days)]
        self._sets_of = [[one for one in self.sets if one.first <= day <= one.last] for day in range(self.days)]
        self.move_starts, self.arc_starts, self.nodes = [0], [0], [1]
        self.move_kins: list[tuple[int, ...]] = []
        self.arcs: list[tuple[int, ...]] = []
        self._known_blocks: dict[tuple[tuple[int, ...], tuple[int, ...]], tuple[tuple[int, ...], int] | None] = {}
        self._known_shorts: dict[tuple[int, Sums, tuple[int, ...]], tuple[Sums, int] | None] = {}

    def graph(self) -> Graph:
        begin: State = (tuple(run.begin for run in self.runs), (), ())
        layer = {begin: 0}
        for day in range(self.days):
            layer = self._day(day, layer)
        tables = _Tables(self.parts.dims, self.days)
        return Graph(
            nodes=_ints(self.nodes),
            move_starts=_ints(self.move_starts),
            move_kins=tuple(self.move_kins),
            arc_starts=_ints(self.arc_starts),
            arcs=_ints(self.arcs).reshape(-1, 4 + DIMENSIONS),
            sizes=tables.sizes,
            cap=tables.cap,
            over=tables.over,
            closes=tables.closes,
            target=tables.target,
            under=tables.under,
            lowest=tables.lowest,
            left_out=tuple(self.parts.left_out),
        )

    def _day(self, day: int, layer: dict[State, int]) -> dict[State, int]:
        moves = self._moves(day)
        first = len(self.move_kins)
        self.move_kins.extend(tuple(kins) for kins in moves.values())
        self.move_starts.append(len(self.move_kins))
        after: dict[State, int] = {}
        for state, node in layer.items():
            for number, signature in enumerate(moves):
                if found := self._step(day, state, signature):
                    into, cost, adds = found
                    self.arcs.append((node, after.setdefault(into, len(after)), first + number, cost, *adds))
        self.arc_starts.append(len(self.arcs))
        self.nodes.append(max(1, len(after)))
        return after

    def _moves(self, day: int) -> dict[Signature, list[int]]:
        found: dict[Signature, list[int]] = {}
        single = [row for row in self.parts.single if row.weights[day]]
        shorts, sets = self._shorts_of[day], self._sets_of[day]
        for kin in range(int(self.asked.must_work[day]), len(self.asked.kins[day]) + 1):
            costs = [outside(row, row.weights[day].get(kin, 0)) for row in single]
            if NEVER_PRICE not in costs:
                signature = (
                    tuple(int(kin in run.inside[day]) for run in self.runs),
                    tuple(one.row.weights[day].get(kin, 0) for one in shorts),
                    tuple(int(kin in one.kins[day]) for one in sets),
                    sum(costs),
                    tuple(_added(dim, day, kin) for dim in self.parts.dims),
                )
                found.setdefault(signature, []).append(kin)
        return found

    def _step(self, day: int, state: State, signature: Signature) -> tuple[State, int, list[int]] | None:
        inside, weights, taken, cost, added = signature
        if (blocks := self._in_blocks(state[0], inside)) is None:
            return None
        if (shorts := self._in_shorts(day, state[1], weights)) is None:
            return None
        adds, flags = [*(0 for _ in range(DIMENSIONS - len(added))), *added], []
        begun = iter(state[2])
        for one, hit in zip(self._sets_of[day], taken, strict=True):
            flag = next(begun) if one.first < day else 0
            adds[one.dim] += int(hit and not flag)
            if day < one.last:
                flags.append(int(flag or hit))
        return (blocks[0], shorts[0], tuple(flags)), cost + blocks[1] + shorts[1], adds

    def _in_blocks(self, at: tuple[int, ...], inside: tuple[int, ...]) -> tuple[tuple[int, ...], int] | None:
        """Blocks after one more day, and points; the same on all days, so it is found once."""
        key = at, inside
        if key not in self._known_blocks:
            steps = [run.on(length, member) for run, length, member in zip(self.runs, at, inside, strict=True)]
            never = any(points == NEVER_PRICE for _, points in steps)
            after = tuple(into for into, _ in steps), sum(points for _, points in steps)
            self._known_blocks[key] = None if never else after
        return self._known_blocks[key]

    def _in_shorts(self, day: int, at: Sums, weights: tuple[int, ...]) -> tuple[Sums, int] | None:
        """Short sums after one more day, and points; many nodes of a day have the same ones."""
        key = day, at, weights
        if key not in self._known_shorts:
            self._known_shorts[key] = self._sums_on(day, at, weights)
        return self._known_shorts[key]

    def _sums_on(self, day: int, at: Sums, weights: tuple[int, ...]) -> tuple[Sums, int] | None:
        before, sums, cost = iter(at), [], 0
        for row, weight in zip(self._shorts_of[day], weights, strict=True):
            rest, points = row.on(day, next(before) if row.first < day else 0, weight)
            if points == NEVER_PRICE:
                return None
            if day < row.last:
                sums.append(rest)
            cost += points
        return tuple(sums), cost


class _Blocks:
    """A block rule; what is remembered is its length so far, below 0 where the beginning is not known or forgiven."""

    def __init__(self, run: Run) -> None:
        blocks = run.blocks
        self.inside = run.inside
        self.least, self.most = blocks.least, blocks.most
        self.under = NEVER_PRICE if blocks.under is None else blocks.under
        self.over = NEVER_PRICE if blocks.over is None else blocks.over
        self.cap = max(self.least, self.most or 1)
        if blocks.before is None:
            self.begin = -1
        else:
            forgiven = blocks.before and self.under == NEVER_PRICE
            length = min(blocks.before, self.cap)
            self.begin = -1 - length if forgiven else length

    def on(self, at: int, member: int) -> tuple[int, int]:
        """The length after one more day, and points; -1 if it may not be."""
        free, length = at < 0, -1 - at if at < 0 else at
        if not member:
            short = 0 if free or not length else max(0, self.least - length)
            if short and self.under == NEVER_PRICE:
                return 0, NEVER_PRICE
            return 0, short * self.under
        longer = length + 1
        points = 0
        if self.most is not None and longer > self.most:
            if self.over == NEVER_PRICE:
                return 0, NEVER_PRICE
            points = self.over
        longer = min(longer, self.cap)
        if longer >= self.least and self.most is None:
            longer, free = self.least, False
        elif longer >= self.least:
            free = False
        return (-1 - longer if free else longer), points


class _Short:
    """A sum over a few days; what is remembered is the sum so far, None where nothing can go wrong any more."""

    def __init__(self, row: Row) -> None:
        self.row, days = row, row.days
        self.first, self.last = days[0], days[-1]
        self.low, self.high = dict[int, int](), dict[int, int]()
        low = high = 0
        for day in range(self.last, self.first - 1, -1):
            # what later days can still take away and add
            self.low[day], self.high[day] = low, high
            low += min((0, *row.weights[day].values()))
            high += max((0, *row.weights[day].values()))

    def on(self, day: int, total: int | None, weight: int) -> tuple[int | None, int]:
        """The sum after one more day, and points at its end; -1 if it may not be."""
        if total is None:
            return None, 0
        total += weight
        if day == self.last:
            return 0, outside(self.row, total)
        least, most = total + self.low[day], total + self.high[day]
        if outside(self.row, most) == NEVER_PRICE and most < self.row.least:
            return 0, NEVER_PRICE
        if outside(self.row, least) == NEVER_PRICE and least > self.row.most:
            return 0, NEVER_PRICE
        return (total if outside(self.row, least) or outside(self.row, most) else None), 0


class _Begun:
    """One of a rule's occasions; what is remembered is whether something of it was taken."""

    def __init__(self, kins: Weights, dim: int) -> None:
        self.kins, self.dim = kins, dim
        days = [day for day, of_day in enumerate(kins) if of_day]
        self.first, self.last = days[0], days[-1]


class _Tables:
    """For each day and dimension what the counts may be."""

    def __init__(self, dims: list[list[Counter]], days: int) -> None:
        shape = (days, DIMENSIONS)
        self.sizes = _ints([1] * (DIMENSIONS - len(dims)) + [max(c.size for c in dim) for dim in dims])
        self.cap, self.over = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
        self.closes, self.target = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
        self.under, self.lowest = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
        for number, dim in enumerate(dims, DIMENSIONS - len(dims)):
            for counter in dim:
                self._enter(number, counter)

    def _enter(self, number: int, counter: Counter) -> None:
        rest = [max((0, *day.values())) for day in counter.adds]
        for day in range(counter.first, counter.last + 1):
            self.cap[day, number] = counter.size - 1
            self.over[day, number] = counter.over if counter.over and counter.size - 1 == counter.most else 0
            if counter.under == NEVER_PRICE:
                self.lowest[day, number] = counter.least - sum(rest[day + 1 : counter.last + 1])
        self.closes[counter.last, number] = 1
        self.target[counter.last, number] = counter.least if counter.under else 0
        self.under[counter.last, number] = counter.under


def _added(dim: list[Counter], day: int, kin: int) -> int:
    return sum(
        counter.adds[day].get(kin, 0)
        for counter in dim
        if not counter.occasions and counter.first <= day <= counter.last
    )


def _bites(run: Run) -> bool:
    return run.blocks.least > 1 or run.blocks.most is not None


def _ints(values: object) -> Ints:
    return np.array(values, dtype=np.int64)
