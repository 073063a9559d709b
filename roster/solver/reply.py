"""One person's best week while everybody else stays: the innermost step of the search, as machine code."""

from __future__ import annotations

import numpy as np

from roster.solver import cuts, tables, tied, ties, tracks, week_steps, worths
from roster.solver.bench import Bench, Costs, Mood, Now, Part
from roster.solver.compiled import compiled, forget_if_older, inside
from roster.solver.tables import NO_LIMIT, Ints
from roster.solver.tied import count_in_ties, every_tie_cost, make_dearer, price_kin, ties_cost
from roster.solver.ties import UNLAWFUL
from roster.solver.week_steps import one_day_on, place_of
from roster.solver.weeks import Weeks
from roster.solver.worths import IN, NEVER, OUT, enter_piece, fill_pieces, put, value_rows

forget_if_older(
    __file__,
    cuts.__file__,
    tables.__file__,
    ties.__file__,
    tied.__file__,
    tracks.__file__,
    week_steps.__file__,
    worths.__file__,
)

ATTEMPTS = 4
"""How often a week is looked for again when its days together break what ties them."""

NO_ROOM = 10**13
"""A minute outside the account's room outweighs everything but desks: such a roster is not lawful."""


@inside
def whole(weeks: Weeks, week: int) -> Part:
    """All days of a person-week."""
    return Part(week, weeks.week_days[week], weeks.week_days[week + 1])


@inside
def take_out(weeks: Weeks, now: Now, part: Part) -> None:
    """Leave these days without duties."""
    for day in range(part.first, part.last):
        if now.option[day] >= 0:
            now.minutes[part.week] -= weeks.turn_minutes[weeks.option_turn[now.option[day]]]
            count_in_ties(weeks, now, now.option[day], OUT)
            now.option[day] = -1
        for piece in range(now.rows.shape[1]):
            if now.rows[day, piece] >= 0:
                put(weeks, now, now.rows[day, piece], OUT)
                now.rows[day, piece] = -1


@inside
def worth_of_option(weeks: Weeks, option: int, bench: Bench) -> int:
    """What an option would save with the best roles in its pieces, the days being empty."""
    worth = -weeks.option_points[option] - bench.dearer[option] - bench.tied[weeks.option_kin[option]]
    for part in range(weeks.option_pieces.shape[1]):
        if weeks.option_pieces[option, part] >= 0:
            worth += bench.piece[weeks.option_pieces[option, part]]
    return int(worth)


@inside
def choose_options(weeks: Weeks, now: Now, part: Part, heat: float, random: np.random.Generator, bench: Bench) -> None:
    """The best option of each turn, with so much chance."""
    price_kin(weeks, now, part, bench)
    first, last = weeks.day_turns[part.first], weeks.day_turns[part.last]
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
def ended_before(weeks: Weeks, now: Now, part: Part) -> int:
    """When the person's last duty before these days ended, in minutes of UTC; long ago if there is none."""
    person = weeks.week_person[part.week]
    for day in range(part.first - 1, weeks.week_days[weeks.person_weeks[person]] - 1, -1):
        if now.option[day] >= 0:
            end = weeks.turn_end[weeks.option_turn[now.option[day]]]
            if end > 0:
                return int(end)
    return int(weeks.person_ended[person])


@inside
def begins_after(weeks: Weeks, now: Now, part: Part) -> int:
    """When the person's first duty after these days begins."""
    person = weeks.week_person[part.week]
    for day in range(part.last, weeks.week_days[weeks.person_weeks[person + 1]]):
        if now.option[day] >= 0:
            turn = weeks.option_turn[now.option[day]]
            if weeks.turn_end[turn] > 0:
                return int(weeks.turn_begin[turn])
    return NO_LIMIT


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
def find(weeks: Weeks, now: Now, part: Part, heat: float, random: np.random.Generator, bench: Bench) -> bool:
    """Give empty days of a person-week their best duties; whether there are any."""
    choose_options(weeks, now, part, heat, random, bench)
    first, last, week = part.first, part.last, part.week
    after, top = begins_after(weeks, now, part), now.minutes[week]
    bench.counts[0] = 0
    bench.best[0, place_of(bench, 0, ended_before(weeks, now, part)), top] = 0
    for day in range(first, last):
        top = one_day_on(weeks, bench, day, day - first, min(after, weeks.day_soonest[day]), top)
    state, total = best_end(weeks, now, week, bench, last - first, after, top)
    if state >= 0:
        walk_back(weeks, now, bench, first, last - first, state, total)
        now.minutes[week] = total
    return state >= 0


@inside
def worth_of_days(weeks: Weeks, now: Now, part: Part, bench: Bench) -> int:
    """What the duties of these days save, hours and ties counted."""
    worth = -week_cost(weeks, now, part.week, now.minutes[part.week] * weeks.unit)
    worth -= ties_cost(weeks, now, weeks.week_person[part.week])
    for day in range(part.first, part.last):
        worth += worth_of_day(weeks, now.option[day], now.rows[day], bench)
    return int(worth)


@inside
def worth_of_kept(weeks: Weeks, now: Now, part: Part, minutes: int, bench: Bench) -> int:
    """The same for the days that were remembered, without ties; `minutes` are those of the whole week then."""
    worth = -week_cost(weeks, now, part.week, minutes * weeks.unit)
    for place in range(part.last - part.first):
        worth += worth_of_day(weeks, bench.kept_option[place], bench.kept_rows[place], bench)
    return int(worth)


@inside
def worth_of_day(weeks: Weeks, option: int, rows: Ints, bench: Bench) -> int:
    """What one duty saves, filled with these rows."""
    if option < 0:
        return 0
    worth = -weeks.option_points[option]
    for part in range(len(rows)):
        if rows[part] >= 0:
            worth += bench.row[rows[part]]
    return int(worth)


@inside
def can_stay(weeks: Weeks, now: Now, part: Part) -> bool:
    """Whether these days have every duty that they must have, with rest between them."""
    ended = ended_before(weeks, now, part)
    for day in range(part.first, part.last):
        if now.option[day] < 0:
            if weeks.day_must[day] == 1:
                return False
            continue
        turn = weeks.option_turn[now.option[day]]
        if weeks.turn_end[turn] > 0:
            if weeks.turn_begin[turn] - ended < weeks.rest:
                return False
            ended = weeks.turn_end[turn]
    return bool(ended + weeks.rest <= begins_after(weeks, now, part))


@inside
def keep(now: Now, part: Part, bench: Bench) -> None:
    """Remember these days as they are."""
    for day in range(part.first, part.last):
        bench.kept_option[day - part.first] = now.option[day]
        for slot in range(now.rows.shape[1]):
            bench.kept_rows[day - part.first, slot] = now.rows[day, slot]


@inside
def give_back(weeks: Weeks, now: Now, part: Part, minutes: int, bench: Bench) -> None:
    """Make these days again what they were when they were remembered; `minutes` are those of the whole week then."""
    take_out(weeks, now, part)
    for day in range(part.first, part.last):
        if bench.kept_option[day - part.first] >= 0:
            now.option[day] = bench.kept_option[day - part.first]
            count_in_ties(weeks, now, now.option[day], IN)
        for slot in range(now.rows.shape[1]):
            if bench.kept_rows[day - part.first, slot] >= 0:
                now.rows[day, slot] = bench.kept_rows[day - part.first, slot]
                put(weeks, now, now.rows[day, slot], IN)
    now.minutes[part.week] = minutes


@inside
def reply(
    weeks: Weeks, costs: Costs, now: Now, part: Part, mood: Mood, random: np.random.Generator, bench: Bench
) -> bool:
    """Give days of a person-week their best duties as things stand; whether there are any, else they are left empty.

    Best is exact for who has no ties; with ties the days are looked for again while they break them together, and
    stay as they were if nothing better was found.
    """
    person = weeks.week_person[part.week]
    if weeks.person_ties[person] == weeks.person_ties[person + 1]:
        take_out(weeks, now, part)
        value_rows(weeks, costs, now, part, mood, bench)
        fill_pieces(weeks, part, bench)
        return find(weeks, now, part, mood.heat, random, bench)
    return reply_tied(weeks, costs, now, part, mood, random, bench)


@inside
def reply_tied(
    weeks: Weeks, costs: Costs, now: Now, part: Part, mood: Mood, random: np.random.Generator, bench: Bench
) -> bool:
    """The same for who has ties."""
    stays, minutes = can_stay(weeks, now, part), now.minutes[part.week]
    tied = ties_cost(weeks, now, weeks.week_person[part.week])
    keep(now, part, bench)
    take_out(weeks, now, part)
    value_rows(weeks, costs, now, part, mood, bench)
    fill_pieces(weeks, part, bench)
    first, last = weeks.day_turns[part.first], weeks.day_turns[part.last]
    bench.dearer[weeks.turn_starts[first] : weeks.turn_starts[last]] = 0
    found = find(weeks, now, part, mood.heat, random, bench)
    for _ in range(ATTEMPTS):
        # where chance has a say nothing is looked at closely: it is enough that nothing strict is broken
        enough = mood.heat > 0.0 and ties_cost(weeks, now, weeks.week_person[part.week]) < UNLAWFUL
        if not found or enough or not make_dearer(weeks, now, part, random, bench):
            break
        take_out(weeks, now, part)
        found = find(weeks, now, part, mood.heat, random, bench)
    if not stays:
        return found
    chance = int(mood.heat * random.standard_exponential()) if mood.heat > 0.0 else 0
    worth = worth_of_days(weeks, now, part, bench) if found else NEVER
    if worth + chance < worth_of_kept(weeks, now, part, minutes, bench) - tied:
        give_back(weeks, now, part, minutes, bench)
    return True


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
            count_in_ties(weeks, now, option, IN)
            slot = 0
            for part in range(weeks.option_pieces.shape[1]):
                if weeks.option_pieces[option, part] >= 0:
                    slot = enter_piece(weeks, now, first + step - 1, slot, weeks.option_pieces[option, part], bench)


@compiled
def replies(
    weeks: Weeks, costs: Costs, now: Now, parts: Ints, mood: Mood, random: np.random.Generator, bench: Bench
) -> int:
    """Ask parts of person-weeks one after another; how many of them have no lawful duties."""
    without = 0
    for number in range(len(parts)):
        part = Part(parts[number, 0], parts[number, 1], parts[number, 2])
        if not reply(weeks, costs, now, part, mood, random, bench):
            without += 1
    return without


@compiled
def clear(weeks: Weeks, now: Now, parts: Ints) -> None:
    """Leave these parts of person-weeks without duties."""
    for number in range(len(parts)):
        take_out(weeks, now, Part(parts[number, 0], parts[number, 1], parts[number, 2]))


@compiled
def own_cost(weeks: Weeks, now: Now) -> int:
    """What everybody's own duties and weeks cost, cover apart."""
    total = every_tie_cost(weeks, now)
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
