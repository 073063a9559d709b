"""From day to day through one person's week: the states of the dynamic program that finds the best one."""

from __future__ import annotations

import numpy as np

from roster.solver.bench import Bench
from roster.solver.compiled import inside
from roster.solver.weeks import Weeks
from roster.solver.worths import NEVER


@inside
def place_of(bench: Bench, step: int, end: int) -> int:
    """The number of the states with this end of the last duty, new if it is met for the first time."""
    for number in range(bench.counts[step]):
        if bench.ends[step, number] == end:
            return number
    number = bench.counts[step]
    bench.ends[step, number] = end
    bench.best[step, number, :] = NEVER
    bench.counts[step] += 1
    return int(number)


@inside
def day_off(weeks: Weeks, bench: Bench, step: int, before: int, soonest: int, top: int) -> None:
    """From a state on without a duty."""
    ended = bench.ends[step, before]
    after = place_of(bench, step + 1, ended if ended + weeks.rest > soonest else 0)
    for minutes in range(top + 1):
        if bench.best[step, before, minutes] > bench.best[step + 1, after, minutes]:
            bench.best[step + 1, after, minutes] = bench.best[step, before, minutes]
            bench.back[step + 1, after, minutes] = before


@inside
def day_on(weeks: Weeks, bench: Bench, step: int, before: int, soonest: int, top: int, turn: int) -> None:
    """From a state on with the best option of a turn."""
    end, shift = weeks.turn_end[turn] or bench.ends[step, before], weeks.turn_minutes[turn]
    after = place_of(bench, step + 1, end if end + weeks.rest > soonest else 0)
    for minutes in range(top + 1):
        reached = bench.best[step, before, minutes]
        if reached > NEVER and reached + bench.turn[turn] > bench.best[step + 1, after, minutes + shift]:
            bench.best[step + 1, after, minutes + shift] = reached + bench.turn[turn]
            bench.back[step + 1, after, minutes + shift] = before + bench.best.shape[1] * (turn + 1)


@inside
def many_turns_on(weeks: Weeks, bench: Bench, day: int, step: int, soonest: int, top: int) -> int:
    """The same where ends and turns are many: of all states that a turn may follow only the best is gone on from.

    Turns are looked at in the order of their begins, so that states are added once, when rest after them is over.
    """
    most, added, count = top, 0, bench.counts[step]
    by_end = np.argsort(bench.ends[step, :count])
    bench.rested[: top + 1] = NEVER
    for before in range(count if weeks.day_must[day] == 0 else 0):
        day_off(weeks, bench, step, before, soonest, top)
    for place in range(weeks.day_turns[day], weeks.day_turns[day + 1]):
        turn = weeks.turns_by_begin[place]
        while added < count and weeks.turn_begin[turn] - bench.ends[step, by_end[added]] >= weeks.rest:
            add_state(bench, step, by_end[added], top)
            added += 1
        if added:
            from_rested(weeks, bench, step, soonest, top, turn)
            most = max(most, top + weeks.turn_minutes[turn])
    return int(most)


@inside
def add_state(bench: Bench, step: int, state: int, top: int) -> None:
    """One state more that is rested: the best of all of them for each sum of minutes."""
    for minutes in range(top + 1):
        if bench.best[step, state, minutes] > bench.rested[minutes]:
            bench.rested[minutes] = bench.best[step, state, minutes]
            bench.rested_state[minutes] = state


@inside
def from_rested(weeks: Weeks, bench: Bench, step: int, soonest: int, top: int, turn: int) -> None:
    """From the best rested states on with the best option of a turn."""
    end, shift, worth = weeks.turn_end[turn], weeks.turn_minutes[turn], bench.turn[turn]
    after = place_of(bench, step + 1, end if end + weeks.rest > soonest else 0)
    wide = bench.best.shape[1] * (turn + 1)
    for minutes in range(top + 1):
        reached = bench.rested[minutes]
        if reached > NEVER and reached + worth > bench.best[step + 1, after, minutes + shift]:
            bench.best[step + 1, after, minutes + shift] = reached + worth
            bench.back[step + 1, after, minutes + shift] = bench.rested_state[minutes] + wide


@inside
def one_day_on(weeks: Weeks, bench: Bench, day: int, step: int, soonest: int, top: int) -> int:
    """Everything that can be reached by the end of a day; the most minutes in it.

    An end that no later duty can come too close to is forgotten, so that fewer states are told apart.
    """
    most = top
    bench.counts[step + 1] = 0
    turns = weeks.day_turns[day + 1] - weeks.day_turns[day]
    if bench.counts[step] * turns > weeks.day_many[day]:
        return many_turns_on(weeks, bench, day, step, soonest, top)
    for before in range(bench.counts[step]):
        if weeks.day_must[day] == 0:
            day_off(weeks, bench, step, before, soonest, top)
        for turn in range(weeks.day_turns[day], weeks.day_turns[day + 1]):
            rested = weeks.turn_end[turn] == 0 or weeks.turn_begin[turn] - bench.ends[step, before] >= weeks.rest
            if rested:
                day_on(weeks, bench, step, before, soonest, top, turn)
                most = max(most, top + weeks.turn_minutes[turn])
    return int(most)
