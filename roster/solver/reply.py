"""One person's best week while everybody else stays: the innermost step of the search, as machine code."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from roster.solver.compiled import compiled, inside
from roster.solver.tables import Ints
from roster.solver.weeks import NO_LIMIT, Floats, Weeks

NEVER = -(2**60)
"""Worth of what is not allowed."""

IN, OUT = np.int64(1), np.int64(-1)
"""Signs; as plain numbers, each would have machine code of its own."""

NO_ROOM = 10**13
"""A minute outside the account's room outweighs everything but desks: such a roster is not lawful."""


class Costs(NamedTuple):
    """What every amount of cover of every cell and desk costs, see `tables.py`."""

    flat: Ints
    size: Ints
    offset: Ints
    slope: Ints


class Now(NamedTuple):
    """The roster as it stands, changed in place: each person-day's option (-1: none) and the rows of its pieces."""

    option: Ints
    rows: Ints
    cover: Ints
    minutes: Ints


class Bench(NamedTuple):
    """Room to work in: worths of rows, pieces and turns, and the states of the days."""

    running: Ints
    row: Ints
    piece: Ints
    piece_row: Ints
    turn: Ints
    turn_option: Ints
    best: Ints
    back: Ints
    ends: Ints
    counts: Ints


class Mood(NamedTuple):
    """How a reply is chosen: `share` of each row's worth comes from `prices` instead of from the cells as they stand.

    `heat` is how many points a choice may be off by chance (Gumbel noise: the choice is a sample of Boltzmann's
    distribution at that temperature for one day, and near it for a week).
    """

    prices: Floats
    share: float
    heat: float


def bench_for(weeks: Weeks) -> Bench:
    """Room for these weeks."""
    longest = int(np.diff(weeks.week_days).max(initial=0)) + 1
    turns = int(np.diff(weeks.day_turns[weeks.week_days]).max(initial=0)) + 2
    widest = 1 + _most_minutes(weeks)
    shape = (longest, turns, widest)
    return Bench(
        running=_zeros(len(weeks.track_cells) + len(weeks.track_starts)),
        row=_zeros(len(weeks.row_direct)),
        piece=_zeros(len(weeks.piece_starts)),
        piece_row=_zeros(len(weeks.piece_starts)),
        turn=_zeros(len(weeks.turn_starts)),
        turn_option=_zeros(len(weeks.turn_starts)),
        best=_zeros(shape),
        back=_zeros(shape),
        ends=_zeros((longest, turns)),
        counts=_zeros(longest),
    )


def _zeros(shape: int | tuple[int, ...]) -> Ints:
    return np.zeros(shape, dtype=np.int64)


def _most_minutes(weeks: Weeks) -> int:
    longest = [
        int(weeks.turn_minutes[first:last].max(initial=0))
        for first, last in zip(weeks.day_turns[:-1], weeks.day_turns[1:], strict=True)
    ]
    return max((sum(longest[a:b]) for a, b in zip(weeks.week_days[:-1], weeks.week_days[1:], strict=True)), default=0)


@inside
def cost(costs: Costs, cell: int, cover: int) -> int:
    """What a cell costs with so much cover."""
    last = costs.size[cell] - 1
    if cover <= last:
        return int(costs.flat[costs.offset[cell] + cover])
    return int(costs.flat[costs.offset[cell] + last] + costs.slope[cell] * (cover - last))


@inside
def put(weeks: Weeks, now: Now, row: int, sign: np.int64) -> None:
    """Enter (IN) or take out (OUT) what a row covers."""
    for entry in range(weeks.row_starts[row], weeks.row_starts[row + 1]):
        now.cover[weeks.cells[entry]] += sign * weeks.ticks[entry]


@inside
def take_out(weeks: Weeks, now: Now, week: int) -> None:
    """Leave a person-week without duties."""
    for day in range(weeks.week_days[week], weeks.week_days[week + 1]):
        now.option[day] = -1
        for piece in range(now.rows.shape[1]):
            if now.rows[day, piece] >= 0:
                put(weeks, now, now.rows[day, piece], OUT)
                now.rows[day, piece] = -1
    now.minutes[week] = 0


@inside
def value_rows(weeks: Weeks, costs: Costs, now: Now, week: int, mood: Mood, bench: Bench) -> None:
    """What each row that this person-week could take would save."""
    for place in range(weeks.week_track_starts[week], weeks.week_track_starts[week + 1]):
        track = weeks.week_tracks[place]
        at = weeks.track_starts[track] + track
        total = 0
        bench.running[at] = 0
        for entry in range(weeks.track_starts[track], weeks.track_starts[track + 1]):
            cell = weeks.track_cells[entry]
            before = now.cover[cell]
            total += cost(costs, cell, before) - cost(costs, cell, before + weeks.track_ticks[entry])
            at += 1
            bench.running[at] = total
    for place in range(weeks.week_row_starts[week], weeks.week_row_starts[week + 1]):
        row = weeks.week_rows[place]
        worth = 0
        if weeks.row_direct[row]:
            for entry in range(weeks.row_starts[row], weeks.row_starts[row + 1]):
                before = now.cover[weeks.cells[entry]]
                worth += cost(costs, weeks.cells[entry], before)
                worth -= cost(costs, weeks.cells[entry], before + weeks.ticks[entry])
        else:
            for part in range(2):
                worth += bench.running[weeks.row_to[row, part]] - bench.running[weeks.row_from[row, part]]
        if mood.share > 0.0:
            worth = int((1.0 - mood.share) * worth + mood.share * mood.prices[row])
        bench.row[row] = worth


@inside
def fill_pieces(weeks: Weeks, week: int, bench: Bench) -> None:
    """The best role of each piece that this person-week could have."""
    for place in range(weeks.week_piece_starts[week], weeks.week_piece_starts[week + 1]):
        piece = weeks.week_pieces[place]
        bench.piece[piece] = NEVER
        for entry in range(weeks.piece_starts[piece], weeks.piece_starts[piece + 1]):
            row = weeks.piece_rows[entry]
            if bench.row[row] > bench.piece[piece]:
                bench.piece[piece] = bench.row[row]
                bench.piece_row[piece] = row


@inside
def worth_of_option(weeks: Weeks, option: int, bench: Bench) -> int:
    """What an option would save with the best roles in its pieces."""
    worth = -weeks.option_points[option]
    for part in range(weeks.option_pieces.shape[1]):
        if weeks.option_pieces[option, part] >= 0:
            worth += bench.piece[weeks.option_pieces[option, part]]
    return int(worth)


@inside
def choose_options(weeks: Weeks, week: int, heat: float, random: np.random.Generator, bench: Bench) -> None:
    """The best option of each turn, with so much chance."""
    first, last = weeks.day_turns[weeks.week_days[week]], weeks.day_turns[weeks.week_days[week + 1]]
    for turn in range(first, last):
        bench.turn[turn] = NEVER
        for option in range(weeks.turn_starts[turn], weeks.turn_starts[turn + 1]):
            worth = worth_of_option(weeks, option, bench)
            if heat > 0.0:
                worth -= int(heat * np.log(random.standard_exponential()))
            if worth > bench.turn[turn]:
                bench.turn[turn] = worth
                bench.turn_option[turn] = option


@inside
def ended_before(weeks: Weeks, now: Now, week: int) -> int:
    """When the person's last duty before this week ended, in minutes of UTC; long ago if there is none."""
    person = weeks.week_person[week]
    for day in range(weeks.week_days[week] - 1, weeks.week_days[weeks.person_weeks[person]] - 1, -1):
        if now.option[day] >= 0:
            end = weeks.turn_end[weeks.option_turn[now.option[day]]]
            if end > 0:
                return int(end)
    return int(weeks.person_ended[person])


@inside
def begins_after(weeks: Weeks, now: Now, week: int) -> int:
    """When the person's first duty after this week begins."""
    person = weeks.week_person[week]
    for day in range(weeks.week_days[week + 1], weeks.week_days[weeks.person_weeks[person + 1]]):
        if now.option[day] >= 0:
            turn = weeks.option_turn[now.option[day]]
            if weeks.turn_end[turn] > 0:
                return int(weeks.turn_begin[turn])
    return NO_LIMIT


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
def one_day_on(weeks: Weeks, bench: Bench, day: int, step: int, soonest: int, top: int) -> int:
    """Everything that can be reached by the end of a day; the most minutes in it.

    An end that no later duty can come too close to is forgotten, so that fewer states are told apart.
    """
    most = top
    bench.counts[step + 1] = 0
    for before in range(bench.counts[step]):
        if weeks.day_must[day] == 0:
            day_off(weeks, bench, step, before, soonest, top)
        for turn in range(weeks.day_turns[day], weeks.day_turns[day + 1]):
            rested = weeks.turn_end[turn] == 0 or weeks.turn_begin[turn] - bench.ends[step, before] >= weeks.rest
            if rested:
                day_on(weeks, bench, step, before, soonest, top, turn)
                most = max(most, top + weeks.turn_minutes[turn])
    return int(most)


@inside
def week_cost(weeks: Weeks, now: Now, week: int, minutes: int) -> int:
    """Points for a week with so many paid minutes, and what no account has room for."""
    person = weeks.week_person[week]
    off = minutes - weeks.week_target[week]
    total = minutes
    for other in range(weeks.person_weeks[person], weeks.person_weeks[person + 1]):
        if other != week:
            total += weeks.unit * now.minutes[other]
    outside = max(0, weeks.person_least[person] - total) + max(0, total - weeks.person_most[person])
    return int(NO_ROOM * outside + (off * weeks.week_over[week] if off > 0 else -off * weeks.week_under[week]))


@inside
def best_end(weeks: Weeks, now: Now, week: int, bench: Bench, step: int, after: int, top: int) -> tuple[int, int]:
    """The state and the minutes with which the week ends best; state -1 if no lawful end was reached."""
    worth, state, total = NEVER, -1, 0
    for number in range(bench.counts[step]):
        if bench.ends[step, number] + weeks.rest > after:
            continue
        for minutes in range(top + 1):
            if bench.best[step, number, minutes] > NEVER:
                found = bench.best[step, number, minutes] - week_cost(weeks, now, week, minutes * weeks.unit)
                if found > worth:
                    worth, state, total = found, number, minutes
    return state, total


@inside
def reply(
    weeks: Weeks, costs: Costs, now: Now, week: int, mood: Mood, random: np.random.Generator, bench: Bench
) -> bool:
    """Give a person-week its best duties as things stand; whether there are any, else it is left without duties."""
    take_out(weeks, now, week)
    value_rows(weeks, costs, now, week, mood, bench)
    fill_pieces(weeks, week, bench)
    choose_options(weeks, week, mood.heat, random, bench)
    first, last = weeks.week_days[week], weeks.week_days[week + 1]
    after, top = begins_after(weeks, now, week), now.minutes[week]
    bench.counts[0] = 0
    bench.best[0, place_of(bench, 0, ended_before(weeks, now, week)), 0] = 0
    for day in range(first, last):
        top = one_day_on(weeks, bench, day, day - first, min(after, weeks.day_soonest[day]), top)
    state, total = best_end(weeks, now, week, bench, last - first, after, top)
    if state >= 0:
        walk_back(weeks, now, bench, first, last - first, state, total)
        now.minutes[week] = total
    return state >= 0


@inside
def walk_back(weeks: Weeks, now: Now, bench: Bench, first: int, steps: int, state: int, total: int) -> None:
    """Enter the duties on the way to the state and minutes at the end of a week."""
    wide = bench.best.shape[1]
    for step in range(steps, 0, -1):
        code = bench.back[step, state, total]
        turn, state = code // wide - 1, code % wide
        if turn >= 0:
            total -= weeks.turn_minutes[turn]
            option = bench.turn_option[turn]
            now.option[first + step - 1] = option
            for part in range(weeks.option_pieces.shape[1]):
                if weeks.option_pieces[option, part] >= 0:
                    row = bench.piece_row[weeks.option_pieces[option, part]]
                    now.rows[first + step - 1, part] = row
                    put(weeks, now, row, IN)


@compiled
def replies(
    weeks: Weeks, costs: Costs, now: Now, order: Ints, mood: Mood, random: np.random.Generator, bench: Bench
) -> int:
    """Ask person-weeks one after another; how many of them have no lawful duties."""
    without = 0
    for week in order:
        if not reply(weeks, costs, now, week, mood, random, bench):
            without += 1
    return without


@compiled
def own_cost(weeks: Weeks, now: Now) -> int:
    """What everybody's own duties and weeks cost, cover apart."""
    total = 0
    for day in range(len(now.option)):
        if now.option[day] >= 0:
            total += weeks.option_points[now.option[day]]
    for person in range(len(weeks.person_ended)):
        minutes = 0
        for week in range(weeks.person_weeks[person], weeks.person_weeks[person + 1]):
            here = now.minutes[week] * weeks.unit
            off = here - weeks.week_target[week]
            total += off * weeks.week_over[week] if off > 0 else -off * weeks.week_under[week]
            minutes += here
        outside = max(0, weeks.person_least[person] - minutes) + max(0, minutes - weeks.person_most[person])
        total += NO_ROOM * outside
    return int(total)
