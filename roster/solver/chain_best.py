"""The best chain of days of one person for given worths, by dynamic programming over nodes and counts."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from roster.solver.chain_graph import Graph
from roster.solver.compiled import compiled, inside
from roster.solver.tables import Ints

NOTHING = -(2**60)
"""Worth of what cannot be reached; far from any real sum, and still far from overflow."""

FAR = -(2**59)
"""Below this nothing is reached."""

NEVER_SO = 2**58
"""Points of what may not be."""


class Way(NamedTuple):
    """A graph as plain arrays, see `Graph`, with what was found out about it before any worth is known.

    The counts of all dimensions but the last are one number, `at`. Arcs alike in what they add to it share a row of `to`
    (where it goes, -1 if that may not be) and `points`. The last count lies between `low` and `high` wherever
    the days before and those after it can meet, by day, node and `at`.
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
    rows: Ints
    to: Ints
    points: Ints
    low: Ints
    high: Ints


def way_of(graph: Graph) -> Way:
    """Lay a graph out."""
    outer = int(graph.sizes[:3].prod())
    most = int(graph.nodes.max())
    days = np.repeat(np.arange(len(graph.nodes) - 1), np.diff(graph.arc_starts))
    keys = np.column_stack((days, graph.arcs[:, 4:7]))
    found, rows = np.unique(keys, axis=0, return_inverse=True)
    shape = (len(graph.nodes), most, outer)
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
        rows=rows.reshape(-1).astype(np.int64),
        to=np.zeros((len(found), outer), dtype=np.int64),
        points=np.zeros((len(found), outer), dtype=np.int64),
        low=np.full(shape, 2**40, dtype=np.int64),
        high=np.full(shape, -1, dtype=np.int64),
    )
    prepare(way, np.ascontiguousarray(found))
    return way


@inside
def _onto(way: Way, day: int, dim: int, at: int, add: int) -> int:
    """The count after adding, -1 if that may not be."""
    total = at + add
    if total < way.lowest[day, dim]:
        return -1
    if total > way.cap[day, dim]:
        return -1 if way.over[day, dim] < 0 else way.cap[day, dim]
    return total


@compiled
def prepare(way: Way, keys: Ints) -> None:
    """Fill what can be known without worths."""
    n1, n2 = way.sizes[1], way.sizes[2]
    outer = way.sizes[0] * n1 * n2
    for row in range(len(keys)):
        day = keys[row, 0]
        for at in range(outer):
            c0, c1, c2 = at // (n1 * n2), at // n2 % n1, at % n2
            t0 = _onto(way, day, 0, c0, keys[row, 1])
            t1 = _onto(way, day, 1, c1, keys[row, 2])
            t2 = _onto(way, day, 2, c2, keys[row, 3])
            if t0 < 0 or t1 < 0 or t2 < 0:
                way.to[row, at] = -1
                continue
            points = max(0, way.over[day, 0]) * (c0 + keys[row, 1] - t0)
            points += max(0, way.over[day, 1]) * (c1 + keys[row, 2] - t1)
            points += max(0, way.over[day, 2]) * (c2 + keys[row, 3] - t2)
            way.to[row, at] = (t0 * n1 + t1) * n2 + t2
            way.points[row, at] = points
    _reach(way)
    _lead_on(way)


@inside
def _reach(way: Way) -> None:
    """How low and how high the last count can be by the days before."""
    inner, outer = way.sizes[3], way.sizes[0] * way.sizes[1] * way.sizes[2]
    way.low[0, 0, 0], way.high[0, 0, 0] = 0, 0
    for day in range(len(way.nodes) - 1):
        closing = way.closes[day].sum() > 0
        for arc in range(way.arc_starts[day], way.arc_starts[day + 1]):
            source, sink, add = way.arcs[arc, 0], way.arcs[arc, 1], way.arcs[arc, 7]
            for at in range(outer):
                to = way.to[way.rows[arc], at]
                if to < 0 or way.high[day, source, at] < 0:
                    continue
                low = max(way.low[day, source, at] + add, way.lowest[day, 3])
                high = min(way.high[day, source, at] + add, way.cap[day, 3])
                if low > way.cap[day, 3]:
                    if way.over[day, 3] < 0:
                        continue
                    low = way.cap[day, 3]
                if high < low:
                    continue
                if closing:
                    # counts may begin again at 0 in any dimension
                    for other in range(outer):
                        way.low[day + 1, sink, other], way.high[day + 1, sink, other] = 0, inner - 1
                else:
                    way.low[day + 1, sink, to] = min(way.low[day + 1, sink, to], low)
                    way.high[day + 1, sink, to] = max(way.high[day + 1, sink, to], high)


@inside
def _lead_on(way: Way) -> None:
    """Leave only what some way through the days after it leads on from."""
    inner, outer = way.sizes[3], way.sizes[0] * way.sizes[1] * way.sizes[2]
    low, high = np.empty((way.low.shape[1], outer), np.int64), np.empty((way.low.shape[1], outer), np.int64)
    for day in range(len(way.nodes) - 2, -1, -1):
        low[:], high[:] = 2**40, -1
        closing = way.closes[day].sum() > 0
        for arc in range(way.arc_starts[day], way.arc_starts[day + 1]):
            source, sink, add = way.arcs[arc, 0], way.arcs[arc, 1], way.arcs[arc, 7]
            for at in range(outer):
                to = way.to[way.rows[arc], at]
                if to < 0:
                    continue
                lowest, highest = way.low[day + 1, sink, to], way.high[day + 1, sink, to]
                if closing:
                    lowest, highest = 0, inner - 1
                if highest < 0:
                    continue
                if way.over[day, 3] >= 0 and highest >= way.cap[day, 3]:
                    highest = inner - 1 + add
                low[source, at] = min(low[source, at], max(0, lowest - add))
                high[source, at] = max(high[source, at], highest - add)
        for node in range(way.nodes[day]):
            for at in range(outer):
                way.low[day, node, at] = max(way.low[day, node, at], low[node, at])
                way.high[day, node, at] = min(way.high[day, node, at], high[node, at])
                if way.high[day, node, at] < way.low[day, node, at]:
                    way.low[day, node, at], way.high[day, node, at] = 2**40, -1


@compiled
def forward(way: Way, worth: Ints, scale: int, best: Ints, full: Ints) -> None:
    """Fill `best` [day, node and counts]: the most that the days so far are worth; `full` before counts are closed."""
    inner = way.sizes[3]
    outer = way.sizes[0] * way.sizes[1] * way.sizes[2]
    block = outer * inner
    best[0, : way.nodes[0] * block] = NOTHING
    best[0, 0] = 0
    for day in range(len(way.nodes) - 1):
        here, into = best[day], full[day + 1]
        into[: way.nodes[day + 1] * block] = NOTHING
        closing = way.closes[day].sum() > 0
        cap, least, price = way.cap[day, 3], way.lowest[day, 3], way.over[day, 3]
        for arc in range(way.arc_starts[day], way.arc_starts[day + 1]):
            gain = worth[way.arcs[arc, 2]] - scale * way.arcs[arc, 3]
            if gain < FAR:
                continue
            source, sink, add, row = way.arcs[arc, 0], way.arcs[arc, 1], way.arcs[arc, 7], way.rows[arc]
            for at in range(outer):
                to = way.to[row, at]
                if to < 0 or way.high[day, source, at] < 0:
                    continue
                low, high = way.low[day, source, at], way.high[day, source, at]
                first, last = max(low, least - add), min(high, cap - add)
                if not closing:
                    first = max(first, way.low[day + 1, sink, to] - add)
                    last = min(last, way.high[day + 1, sink, to] - add)
                here_gain = gain - scale * way.points[row, at]
                begin, end = source * block + at * inner, sink * block + to * inner
                for count in range(first, last + 1):
                    value = here[begin + count] + here_gain
                    into[end + add + count] = max(into[end + add + count], value)
                if price >= 0:
                    for count in range(max(low, cap - add + 1), high + 1):
                        value = here[begin + count] + here_gain - scale * price * (count + add - cap)
                        into[end + cap] = max(into[end + cap], value)
        if closing:
            _close(way, day, scale, into, best[day + 1])
        else:
            best[day + 1, : way.nodes[day + 1] * block] = into[: way.nodes[day + 1] * block]


@inside
def _closed(way: Way, day: int, place: int) -> tuple[int, int]:
    """Node and counts after those that end on this day began again at 0, and points for what is short."""
    points, after, step, rest = 0, 0, 1, place
    for dim in range(3, -1, -1):
        size = way.sizes[dim]
        count = rest % size
        rest = rest // size
        if way.closes[day, dim]:
            if count < way.target[day, dim]:
                short = way.target[day, dim] - count
                points += NEVER_SO if way.under[day, dim] < 0 else way.under[day, dim] * short
        else:
            after += step * count
        step *= size
    return rest * step + after, points


@inside
def _close(way: Way, day: int, scale: int, into: Ints, after: Ints) -> None:
    """Counts that end after this day begin again at 0, their price paid."""
    size = way.nodes[day + 1] * way.sizes[0] * way.sizes[1] * way.sizes[2] * way.sizes[3]
    after[:size] = NOTHING
    for place in range(size):
        if into[place] > FAR:
            to, points = _closed(way, day, place)
            if points < NEVER_SO:
                value = into[place] - scale * points
                after[to] = max(after[to], value)


@compiled
def backward(way: Way, worth: Ints, scale: int, best: Ints, full: Ints, moves: Ints) -> int:
    """Enter the move of each day on a best way; what it is worth, `NOTHING` if there is none."""
    inner = way.sizes[3]
    outer = way.sizes[0] * way.sizes[1] * way.sizes[2]
    days = len(way.nodes) - 1
    place = 0
    for other in range(way.nodes[days] * outer * inner):
        if best[days, other] > best[days, place]:
            place = other
    found = best[days, place]
    if found < FAR:
        return NOTHING
    for day in range(days - 1, -1, -1):
        place = _before_closing(way, day, scale, place, best[day + 1], full[day + 1])
        place = _came_from(way, day, worth, scale, place, best[day], full[day + 1][place], moves)
    return int(found)


@compiled
def through(way: Way, worth: Ints, scale: int, best: Ints, full: Ints, rest: Ints, after: Ints, found: Ints) -> None:
    """For each move the most that a whole chain through it is worth; `best` and `full` are as `forward` left them.

    `rest` and `after` are two rows to work with: what the days still to come are worth, by node and counts.
    """
    inner = way.sizes[3]
    outer = way.sizes[0] * way.sizes[1] * way.sizes[2]
    block = outer * inner
    days = len(way.nodes) - 1
    found[:] = NOTHING
    rest[: way.nodes[days] * block] = 0
    for day in range(days - 1, -1, -1):
        closing = way.closes[day].sum() > 0
        for place in range(way.nodes[day + 1] * block):
            after[place] = NOTHING
            if full[day + 1, place] > FAR:
                to, points = _closed(way, day, place) if closing else (place, 0)
                if points < NEVER_SO and rest[to] > FAR:
                    after[place] = rest[to] - scale * points
        rest[: way.nodes[day] * block] = NOTHING
        cap, least, price = way.cap[day, 3], way.lowest[day, 3], way.over[day, 3]
        for arc in range(way.arc_starts[day], way.arc_starts[day + 1]):
            gain = worth[way.arcs[arc, 2]] - scale * way.arcs[arc, 3]
            if gain < FAR:
                continue
            source, sink, add, row = way.arcs[arc, 0], way.arcs[arc, 1], way.arcs[arc, 7], way.rows[arc]
            most = found[way.arcs[arc, 2]]
            for at in range(outer):
                to = way.to[row, at]
                if to < 0 or way.high[day, source, at] < 0:
                    continue
                here_gain = gain - scale * way.points[row, at]
                begin, end = source * block + at * inner, sink * block + to * inner
                for count in range(way.low[day, source, at], way.high[day, source, at] + 1):
                    total = count + add
                    if total < least or (total > cap and price < 0):
                        continue
                    extra = 0
                    if total > cap:
                        extra, total = scale * price * (total - cap), cap
                    still = after[end + total] + here_gain - extra
                    rest[begin + count] = max(rest[begin + count], still)
                    most = max(most, best[day, begin + count] + still)
            found[way.arcs[arc, 2]] = most


@inside
def _before_closing(way: Way, day: int, scale: int, place: int, after: Ints, into: Ints) -> int:
    if way.closes[day].sum() == 0:
        return place
    size = way.nodes[day + 1] * way.sizes[0] * way.sizes[1] * way.sizes[2] * way.sizes[3]
    for source in range(size):
        if into[source] > FAR:
            to, points = _closed(way, day, source)
            if to == place and points < NEVER_SO and into[source] - scale * points == after[place]:
                return source
    return place


@inside
def _came_from(way: Way, day: int, worth: Ints, scale: int, place: int, here: Ints, value: int, moves: Ints) -> int:
    inner = way.sizes[3]
    outer = way.sizes[0] * way.sizes[1] * way.sizes[2]
    node, rest = place // (outer * inner), place % (outer * inner)
    sink, end = rest // inner, rest % inner
    for arc in range(way.arc_starts[day], way.arc_starts[day + 1]):
        gain = worth[way.arcs[arc, 2]] - scale * way.arcs[arc, 3]
        if way.arcs[arc, 1] != node or gain < FAR:
            continue
        for at in range(outer):
            if way.to[way.rows[arc], at] != sink:
                continue
            source = way.arcs[arc, 0] * outer * inner + at * inner
            for count in range(inner):
                total = _onto(way, day, 3, count, way.arcs[arc, 7])
                if total != end or here[source + count] < FAR:
                    continue
                extra = max(0, way.over[day, 3]) * (count + way.arcs[arc, 7] - total)
                if here[source + count] + gain - scale * (way.points[way.rows[arc], at] + extra) == value:
                    moves[day] = way.arcs[arc, 2]
                    return source + count
    return -1
