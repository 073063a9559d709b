"""A person's graph laid out for the search: plain arrays, and what can be known before anything is worth anything."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from roster.solver.chain_graph import Graph
from roster.solver.compiled import compiled, inside
from roster.solver.tables import Ints

NOWHERE = 2**40
"""The lowest count where there is none; the highest is -1 there."""

NEVER_SO = 2**58
"""Points of what may not be."""


class Way(NamedTuple):
    """A graph as plain arrays, see `Graph`, with what was found out about it before any worth is known.

    The counts of all dimensions but the last are one number, `at`; `outer` says how many there are, and `inner` how
    many last counts. Arcs alike in what they add to `at` share a row of `to` (where it goes, -1 if that may not be) and
    `points`. The last count lies between `low` and `high` wherever the days before and those after it can meet, by
    day, node and `at`. `closing` says whether any dimension closes after the day.
    """

    nodes: Ints
    arc_starts: Ints
    arcs: Ints
    sizes: Ints
    cap: Ints
    over: Ints
    closes: Ints
    target: Ints
    under: Ints
    lowest: Ints
    closing: Ints
    rows: Ints
    to: Ints
    points: Ints
    low: Ints
    high: Ints
    outer: int
    inner: int


def way_of(graph: Graph) -> Way:
    """Lay a graph out."""
    outer = int(graph.sizes[:3].prod())
    days = np.repeat(np.arange(len(graph.nodes) - 1), np.diff(graph.arc_starts))
    found, rows = np.unique(np.column_stack((days, graph.arcs[:, 4:7])), axis=0, return_inverse=True)
    shape = (len(graph.nodes), int(graph.nodes.max()), outer)
    way = Way(
        nodes=graph.nodes,
        arc_starts=graph.arc_starts,
        arcs=graph.arcs,
        sizes=graph.sizes,
        cap=graph.cap,
        over=graph.over,
        closes=graph.closes,
        target=graph.target,
        under=graph.under,
        lowest=graph.lowest,
        closing=graph.closes.max(axis=1),
        rows=rows.reshape(-1).astype(np.int64),
        to=np.zeros((len(found), outer), dtype=np.int64),
        points=np.zeros((len(found), outer), dtype=np.int64),
        low=np.full(shape, NOWHERE, dtype=np.int64),
        high=np.full(shape, -1, dtype=np.int64),
        outer=outer,
        inner=int(graph.sizes[3]),
    )
    prepare(way, np.ascontiguousarray(found))
    return way


@compiled
def prepare(way: Way, keys: Ints) -> None:
    """Fill what can be known without worths; `keys` are the day of each row of `to`, and what it adds."""
    for row in range(len(keys)):
        for at in range(way.outer):
            way.to[row, at], way.points[row, at] = _led_to(way, keys[row, 0], at, keys[row])
    _look_on(way)
    _look_back(way)


@inside
def _look_on(way: Way) -> None:
    """Between what the last count can be by the days before."""
    way.low[0, 0, 0], way.high[0, 0, 0] = 0, 0
    for day in range(len(way.nodes) - 1):
        for arc in range(way.arc_starts[day], way.arc_starts[day + 1]):
            for at in range(way.outer):
                _reach(way, day, arc, at)


@inside
def _look_back(way: Way) -> None:
    """Less what no way through the days after it leads on from."""
    low, high = np.empty(way.low.shape[1:], np.int64), np.empty(way.low.shape[1:], np.int64)
    for day in range(len(way.nodes) - 2, -1, -1):
        low[:], high[:] = NOWHERE, -1
        for arc in range(way.arc_starts[day], way.arc_starts[day + 1]):
            for at in range(way.outer):
                _lead_on(way, day, arc, at, low, high)
        _keep(way, day, low, high)


@inside
def onto(way: Way, day: int, dim: int, at: int, add: int) -> int:
    """The count after adding, -1 if that may not be."""
    total = at + add
    if total < way.lowest[day, dim]:
        return -1
    if total > way.cap[day, dim]:
        return -1 if way.over[day, dim] < 0 else int(way.cap[day, dim])
    return total


@inside
def closed(way: Way, day: int, place: int) -> tuple[int, int]:
    """Node and counts after those that end on this day began again at 0, and points for what is short."""
    points, after, step, rest = 0, 0, 1, place
    for dim in range(3, -1, -1):
        size = way.sizes[dim]
        count = rest % size
        rest = rest // size
        if not way.closes[day, dim]:
            after += step * count
        elif count < way.target[day, dim]:
            price = way.under[day, dim]
            points += NEVER_SO if price < 0 else price * (way.target[day, dim] - count)
        step *= size
    return rest * step + after, points


@inside
def _led_to(way: Way, day: int, at: int, key: Ints) -> tuple[int, int]:
    """Where the counts but the last lead, -1 if nowhere, and points for what is over."""
    to, points, rest, step = 0, 0, at, 1
    for dim in range(2, -1, -1):
        count = rest % way.sizes[dim]
        rest = rest // way.sizes[dim]
        total = onto(way, day, dim, count, key[dim + 1])
        if total < 0:
            return -1, 0
        points += max(0, way.over[day, dim]) * (count + key[dim + 1] - total)
        to += step * total
        step *= way.sizes[dim]
    return to, points


@inside
def _reach(way: Way, day: int, arc: int, at: int) -> None:
    """How low and how high the last count can be after an arc, by the days before."""
    source, sink, add = way.arcs[arc, 0], way.arcs[arc, 1], way.arcs[arc, 7]
    to, cap = way.to[way.rows[arc], at], way.cap[day, 3]
    if to < 0 or way.high[day, source, at] < 0:
        return
    low = max(way.low[day, source, at] + add, way.lowest[day, 3])
    if low > cap and way.over[day, 3] >= 0:
        low = cap
    high = min(way.high[day, source, at] + add, cap)
    if high < low:
        return
    if way.closing[day]:
        # counts may begin again at 0 in any dimension
        way.low[day + 1, sink, :], way.high[day + 1, sink, :] = 0, way.inner - 1
    else:
        way.low[day + 1, sink, to] = min(way.low[day + 1, sink, to], low)
        way.high[day + 1, sink, to] = max(way.high[day + 1, sink, to], high)


@inside
def _lead_on(way: Way, day: int, arc: int, at: int, low: Ints, high: Ints) -> None:
    """Enter between what counts an arc leads on to something from, by the days after it."""
    source, sink, add = way.arcs[arc, 0], way.arcs[arc, 1], way.arcs[arc, 7]
    to = way.to[way.rows[arc], at]
    if to < 0:
        return
    lowest, highest = way.low[day + 1, sink, to], way.high[day + 1, sink, to]
    if way.closing[day]:
        lowest, highest = 0, way.inner - 1
    if highest < 0:
        return
    if way.over[day, 3] >= 0 and highest >= way.cap[day, 3]:
        highest = way.inner - 1 + add
    low[source, at] = min(low[source, at], max(0, lowest - add))
    high[source, at] = max(high[source, at], highest - add)


@inside
def _keep(way: Way, day: int, low: Ints, high: Ints) -> None:
    """Leave only what both the days before and those after it allow."""
    for node in range(way.nodes[day]):
        for at in range(way.outer):
            way.low[day, node, at] = max(way.low[day, node, at], low[node, at])
            way.high[day, node, at] = min(way.high[day, node, at], high[node, at])
            if way.high[day, node, at] < way.low[day, node, at]:
                way.low[day, node, at], way.high[day, node, at] = NOWHERE, -1
