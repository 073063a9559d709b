"""The best chain of days of one person for given worths, by dynamic programming over nodes and counts.

A place is a node together with all counts, as one number.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from roster.solver import chain_way
from roster.solver.chain_way import NEVER_SO, Way, closed, onto
from roster.solver.compiled import compiled, forget_if_older, inside
from roster.solver.tables import Ints

forget_if_older(__file__, chain_way.__file__)

NOTHING = -(2**60)
"""Worth of what cannot be reached; far from any real sum, and still far from overflow."""

FAR = -(2**59)
"""Below this nothing is reached."""


class Reached(NamedTuple):
    """What days are worth together, by place: a row for each day, and two rows to work with.

    `best` is the most that the days so far are worth, `full` the same before counts are closed, `rest` and `after` the
    most that those still to come are worth, before and after they are closed.
    """

    best: Ints
    full: Ints
    rest: Ints
    after: Ints


def room_for(days: int, places: int) -> Reached:
    """Room for chains of so many days and places."""
    shape = (days + 1, places)
    return Reached(
        np.zeros(shape, np.int64), np.zeros(shape, np.int64), np.zeros(places, np.int64), np.zeros(places, np.int64)
    )


@compiled
def forward(way: Way, worth: Ints, scale: int, reached: Reached) -> None:
    """Fill `best` and `full` when each move is worth so much; points count `scale` times."""
    block = way.outer * way.inner
    reached.best[0, : way.nodes[0] * block] = NOTHING
    reached.best[0, 0] = 0
    for day in range(len(way.nodes) - 1):
        into, size = reached.full[day + 1], way.nodes[day + 1] * block
        into[:size] = NOTHING
        for arc in range(way.arc_starts[day], way.arc_starts[day + 1]):
            gain = worth[way.arcs[arc, 2]] - scale * way.arcs[arc, 3]
            if gain >= FAR:
                _along(way, day, arc, gain, scale, reached.best[day], into)
        if way.closing[day]:
            _close(way, day, scale, into[:size], reached.best[day + 1])
        else:
            reached.best[day + 1, :size] = into[:size]


@compiled
def backward(way: Way, worth: Ints, scale: int, reached: Reached, moves: Ints) -> int:
    """Enter the move of each day on a best way, after `forward`; what it is worth, `NOTHING` if there is none."""
    days = len(way.nodes) - 1
    place = int(np.argmax(reached.best[days, : way.nodes[days] * way.outer * way.inner]))
    found = reached.best[days, place]
    if found < FAR:
        return NOTHING
    for day in range(days - 1, -1, -1):
        place = _before_closing(way, day, scale, place, reached)
        arc, place = _came_from(way, day, worth, scale, place, reached)
        moves[day] = way.arcs[arc, 2]
    return int(found)


@compiled
def through(way: Way, worth: Ints, scale: int, reached: Reached, found: Ints) -> None:
    """For each move the most that a whole chain through it is worth, after `forward`."""
    block = way.outer * way.inner
    found[:] = NOTHING
    reached.rest[: way.nodes[-1] * block] = 0
    for day in range(len(way.nodes) - 2, -1, -1):
        _open(way, day, scale, reached)
        reached.rest[: way.nodes[day] * block] = NOTHING
        for arc in range(way.arc_starts[day], way.arc_starts[day + 1]):
            move = way.arcs[arc, 2]
            gain = worth[move] - scale * way.arcs[arc, 3]
            if gain >= FAR:
                found[move] = max(found[move], _back_along(way, day, arc, gain, scale, reached))


# one day on


@inside
def _along(way: Way, day: int, arc: int, gain: int, scale: int, here: Ints, into: Ints) -> None:
    """Take what is reached along an arc."""
    source, sink, add, row = way.arcs[arc, 0], way.arcs[arc, 1], way.arcs[arc, 7], way.rows[arc]
    cap, price = way.cap[day, 3], way.over[day, 3]
    for at in range(way.outer):
        to, high = way.to[row, at], way.high[day, source, at]
        if to >= 0 and high >= 0:
            first, last = _fitting(way, day, arc, at)
            here_gain = gain - scale * way.points[row, at]
            begin = (source * way.outer + at) * way.inner
            end = (sink * way.outer + to) * way.inner
            for count in range(first, last + 1):
                into[end + add + count] = max(into[end + add + count], here[begin + count] + here_gain)
            if price >= 0:
                for count in range(max(way.low[day, source, at], cap - add + 1), high + 1):
                    value = here[begin + count] + here_gain - scale * price * (count + add - cap)
                    into[end + cap] = max(into[end + cap], value)


@inside
def _fitting(way: Way, day: int, arc: int, at: int) -> tuple[int, int]:
    """The last counts from which an arc leads to counts within the limits."""
    source, sink, add = way.arcs[arc, 0], way.arcs[arc, 1], way.arcs[arc, 7]
    first = max(way.low[day, source, at], way.lowest[day, 3] - add)
    last = min(way.high[day, source, at], way.cap[day, 3] - add)
    if way.closing[day]:
        return first, last
    to = way.to[way.rows[arc], at]
    return max(first, way.low[day + 1, sink, to] - add), min(last, way.high[day + 1, sink, to] - add)


@inside
def _close(way: Way, day: int, scale: int, into: Ints, after: Ints) -> None:
    """Counts that end after this day begin again at 0, their price paid."""
    after[: len(into)] = NOTHING
    for place in range(len(into)):
        if into[place] > FAR:
            to, points = closed(way, day, place)
            if points < NEVER_SO:
                after[to] = max(after[to], into[place] - scale * points)


# the way back


@inside
def _before_closing(way: Way, day: int, scale: int, place: int, reached: Reached) -> int:
    """From which place, before counts were closed, a best way came to this one."""
    if way.closing[day]:
        into, value = reached.full[day + 1], reached.best[day + 1, place]
        for source in range(way.nodes[day + 1] * way.outer * way.inner):
            if into[source] > FAR:
                to, points = closed(way, day, source)
                if to == place and points < NEVER_SO and into[source] - scale * points == value:
                    return source
    return place


@inside
def _came_from(way: Way, day: int, worth: Ints, scale: int, place: int, reached: Reached) -> tuple[int, int]:
    """By which arc and from which place a best way came to this one."""
    node = place // (way.outer * way.inner)
    for arc in range(way.arc_starts[day], way.arc_starts[day + 1]):
        gain = worth[way.arcs[arc, 2]] - scale * way.arcs[arc, 3]
        if way.arcs[arc, 1] == node and gain >= FAR:
            source = _place_before(way, day, arc, gain, scale, place, reached)
            if source >= 0:
                return arc, source
    return -1, -1


@inside
def _place_before(way: Way, day: int, arc: int, gain: int, scale: int, place: int, reached: Reached) -> int:
    """From which place the arc led to this one at what it is worth, -1 if from none."""
    sink, end = place // way.inner % way.outer, place % way.inner
    add, row, value = way.arcs[arc, 7], way.rows[arc], reached.full[day + 1, place]
    for at in range(way.outer):
        if way.to[row, at] == sink:
            begin = (way.arcs[arc, 0] * way.outer + at) * way.inner
            for count in range(way.inner):
                total = onto(way, day, 3, count, add)
                if total == end and reached.best[day, begin + count] >= FAR:
                    points = way.points[row, at] + max(0, way.over[day, 3]) * (count + add - total)
                    if reached.best[day, begin + count] + gain - scale * points == value:
                        return int(begin + count)
    return -1


# through each move


@inside
def _open(way: Way, day: int, scale: int, reached: Reached) -> None:
    """What the days after this one are worth from each place that is reached before counts are closed."""
    for place in range(way.nodes[day + 1] * way.outer * way.inner):
        reached.after[place] = NOTHING
        if reached.full[day + 1, place] > FAR:
            to, points = closed(way, day, place) if way.closing[day] else (place, 0)
            if points < NEVER_SO and reached.rest[to] > FAR:
                reached.after[place] = reached.rest[to] - scale * points


@inside
def _back_along(way: Way, day: int, arc: int, gain: int, scale: int, reached: Reached) -> int:
    """Enter what the rest of the days is worth from before an arc on; the most that a whole chain through it is."""
    source, sink, add, row = way.arcs[arc, 0], way.arcs[arc, 1], way.arcs[arc, 7], way.rows[arc]
    cap, least, price, most = way.cap[day, 3], way.lowest[day, 3], way.over[day, 3], NOTHING
    for at in range(way.outer):
        to = way.to[row, at]
        if to >= 0 and way.high[day, source, at] >= 0:
            begin, end = (source * way.outer + at) * way.inner, (sink * way.outer + to) * way.inner
            last = way.high[day, source, at] if price >= 0 else min(way.high[day, source, at], cap - add)
            for count in range(max(way.low[day, source, at], least - add), last + 1):
                total = min(count + add, cap)
                points = way.points[row, at] + price * (count + add - total)
                still = reached.after[end + total] + gain - scale * points
                reached.rest[begin + count] = max(reached.rest[begin + count], still)
                most = max(most, reached.best[day, begin + count] + still)
    return most
