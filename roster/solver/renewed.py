"""Some people give all their days back and are asked anew, as machine code that knows what it saves."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from roster.solver import cuts, reply, tables, tied, ties, tracks, week_steps, worths
from roster.solver.bench import Bench, Costs, Mood, Now
from roster.solver.compiled import compiled, forget_if_older, inside
from roster.solver.reply import reply as ask
from roster.solver.reply import take_out, week_cost, whole
from roster.solver.tables import Ints
from roster.solver.tied import count_in_ties, tie_cost
from roster.solver.weeks import Weeks
from roster.solver.worths import IN, OUT, cost

forget_if_older(
    __file__,
    cuts.__file__,
    tables.__file__,
    ties.__file__,
    tied.__file__,
    tracks.__file__,
    week_steps.__file__,
    worths.__file__,
    reply.__file__,
)


class Days(NamedTuple):
    """Options and rows of person-days, and the minutes of their weeks."""

    option: Ints
    rows: Ints
    minutes: Ints


def days_of(now: Now) -> Days:
    """All person-days as they are."""
    return Days(now.option.copy(), now.rows.copy(), now.minutes.copy())


class Groups(NamedTuple):
    """Weeks of people who are asked anew together: `weeks`, cut into groups at `starts`; `people` cut at `firsts`."""

    weeks: Ints
    starts: Ints
    people: Ints
    firsts: Ints


class Trial(NamedTuple):
    """The two moods in which a group is asked, the chance of what is dearer, and room for days before and after."""

    first: Mood
    then: Mood
    heat: float
    before: Days
    after: Days


@inside
def own_costs(weeks: Weeks, now: Now, people: Ints) -> int:
    """What the days of these people cost by themselves, and all sums that people share; room in the account alike."""
    total = 0
    for person in people:
        for place in range(weeks.person_ties[person], weeks.person_ties[person + 1]):
            tie = weeks.tie_numbers[place]
            total += tie_cost(weeks, tie, now.ties[tie]) if tie < weeks.shared_ties else 0
        for week in range(weeks.person_weeks[person], weeks.person_weeks[person + 1]):
            total += week_cost(weeks, now, week, now.minutes[week] * weeks.unit)
            for day in range(weeks.week_days[week], weeks.week_days[week + 1]):
                total += weeks.option_points[now.option[day]] if now.option[day] >= 0 else 0
    for tie in range(weeks.shared_ties, len(weeks.tie_least)):
        total += tie_cost(weeks, tie, now.ties[tie])
    return int(total)


@inside
def cover(weeks: Weeks, costs: Costs, now: Now, row: int, sign: np.int64) -> int:
    """Enter (IN) or take out (OUT) what a row covers; what all cells cost more after it."""
    change = 0
    for entry in range(weeks.row_starts[row], weeks.row_starts[row + 1]):
        cell, before = weeks.cells[entry], now.cover[weeks.cells[entry]]
        now.cover[cell] = before + sign * weeks.ticks[entry]
        change += cost(costs, cell, now.cover[cell]) - cost(costs, cell, before)
    return int(change)


@inside
def remember(weeks: Weeks, now: Now, group: Ints, days: Days) -> None:
    """Keep these weeks as they are."""
    for week in group:
        days.minutes[week] = now.minutes[week]
        first, last = weeks.week_days[week], weeks.week_days[week + 1]
        days.option[first:last] = now.option[first:last]
        days.rows[first:last] = now.rows[first:last]


@inside
def empty(weeks: Weeks, costs: Costs, now: Now, group: Ints) -> int:
    """Leave these weeks without duties; what cover costs more after it."""
    change = 0
    for week in group:
        for day in range(weeks.week_days[week], weeks.week_days[week + 1]):
            for slot in range(now.rows.shape[1]):
                if now.rows[day, slot] >= 0:
                    change += cover(weeks, costs, now, now.rows[day, slot], OUT)
                    now.rows[day, slot] = -1
        take_out(weeks, now, whole(weeks, week))
    return int(change)


@inside
def fill(weeks: Weeks, costs: Costs, now: Now, group: Ints, days: Days) -> int:
    """Give these empty weeks the days that were kept; what cover costs more after it."""
    change = 0
    for week in group:
        now.minutes[week] = days.minutes[week]
        for day in range(weeks.week_days[week], weeks.week_days[week + 1]):
            now.option[day] = days.option[day]
            if now.option[day] >= 0:
                count_in_ties(weeks, now, now.option[day], IN)
            for slot in range(now.rows.shape[1]):
                now.rows[day, slot] = days.rows[day, slot]
                if now.rows[day, slot] >= 0:
                    change += cover(weeks, costs, now, now.rows[day, slot], IN)
    return int(change)


@inside
def ask_all(
    weeks: Weeks, costs: Costs, now: Now, group: Ints, mood: Mood, random: np.random.Generator, bench: Bench
) -> bool:
    """Ask these weeks one after another; whether all have lawful days."""
    lawful = True
    for week in group:
        lawful = ask(weeks, costs, now, whole(weeks, week), mood, random, bench) and lawful
    return lawful


@compiled
def renew(
    weeks: Weeks, costs: Costs, now: Now, groups: Groups, trial: Trial, random: np.random.Generator, bench: Bench
) -> int:
    """Ask one group after another anew, first in one mood and then in the other; what all of it saves.

    What is dearer stays by a chance: as if it were cheaper by so many points of noise, whose mean is the heat.
    """
    saved = 0
    for number in range(len(groups.starts) - 1):
        group = groups.weeks[groups.starts[number] : groups.starts[number + 1]]
        people = groups.people[groups.firsts[number] : groups.firsts[number + 1]]
        own = own_costs(weeks, now, people)
        remember(weeks, now, group, trial.before)
        for week in group:
            take_out(weeks, now, whole(weeks, week))
        ask_all(weeks, costs, now, group, trial.first, random, bench)
        lawful = ask_all(weeks, costs, now, group, trial.then, random, bench)
        remember(weeks, now, group, trial.after)
        dearer = own_costs(weeks, now, people) - own
        dearer -= empty(weeks, costs, now, group) + fill(weeks, costs, now, group, trial.before)
        if lawful and dearer <= trial.heat * random.standard_exponential():
            empty(weeks, costs, now, group)
            fill(weeks, costs, now, group, trial.after)
            saved -= dearer
    return int(saved)
