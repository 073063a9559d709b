"""What ties the days of a person-week to each other, as machine code: counted, priced, and made visible day by day."""

from __future__ import annotations

import numpy as np

from roster.solver.bench import Bench, Now, Part
from roster.solver.compiled import inside
from roster.solver.ties import MOST_UNITS, UNLAWFUL
from roster.solver.weeks import Weeks


@inside
def count_in_ties(weeks: Weeks, now: Now, option: int, sign: np.int64) -> None:
    """Count an option in (IN) or out (OUT) of what it is tied by."""
    kin = weeks.option_kin[option]
    for entry in range(weeks.kin_tie_starts[kin], weeks.kin_tie_starts[kin + 1]):
        tie = weeks.kin_ties[entry]
        before, parent = now.ties[tie], weeks.tie_parent[tie]
        now.ties[tie] = before + sign * weeks.kin_tie_weights[entry]
        if parent >= 0:
            now.ties[parent] += int(now.ties[tie] > 0) - int(before > 0)


@inside
def beyond(units: int, points: int) -> int:
    """Points for so many units outside a limit."""
    if units <= 0:
        return 0
    return int(points * (min(units, MOST_UNITS) if points >= UNLAWFUL else units))


@inside
def tie_cost(weeks: Weeks, tie: int, total: int) -> int:
    """What a tie costs at this sum."""
    return int(
        beyond(weeks.tie_least[tie] - total, weeks.tie_under[tie])
        + beyond(total - weeks.tie_most[tie], weeks.tie_over[tie])
    )


@inside
def ties_cost(weeks: Weeks, now: Now, person: int) -> int:
    """What all of a person's ties cost."""
    total = 0
    for place in range(weeks.person_ties[person], weeks.person_ties[person + 1]):
        tie = weeks.tie_numbers[place]
        total += tie_cost(weeks, tie, now.ties[tie])
    return total


@inside
def every_tie_cost(weeks: Weeks, now: Now) -> int:
    """What all ties of everybody cost, those that people share once."""
    total = 0
    for tie in range(len(weeks.tie_least)):
        total += tie_cost(weeks, tie, now.ties[tie])
    return total


@inside
def price_kin(weeks: Weeks, now: Now, part: Part, bench: Bench) -> None:
    """Note what options of each kin of empty days add to the costs of their ties, the rest being as it is."""
    for number in range(weeks.day_kin_starts[part.first], weeks.day_kin_starts[part.last]):
        kin, more = weeks.day_kin[number], 0
        for entry in range(weeks.kin_tie_starts[kin], weeks.kin_tie_starts[kin + 1]):
            tie, weight = weeks.kin_ties[entry], weeks.kin_tie_weights[entry]
            if weeks.tie_parent[tie] >= 0:
                tie, weight = weeks.tie_parent[tie], np.int64(now.ties[tie] == 0)
            total = now.ties[tie]
            more += tie_cost(weeks, tie, total + weight) - tie_cost(weeks, tie, total)
        bench.tied[kin] = more


@inside
def part_in(weeks: Weeks, option: int, tie: int) -> int:
    """Which entry says how much an option counts in a tie, or in an occasion of it; -1: it counts nothing."""
    if option >= 0:
        kin = weeks.option_kin[option]
        for entry in range(weeks.kin_tie_starts[kin], weeks.kin_tie_starts[kin + 1]):
            if tie in (weeks.kin_ties[entry], weeks.tie_parent[weeks.kin_ties[entry]]):
                return int(entry)
    return -1


@inside
def weight_in(weeks: Weeks, option: int, tie: int) -> int:
    """How much an option counts in a tie; no option counts nothing."""
    part = part_in(weeks, option, tie)
    return int(weeks.kin_tie_weights[part]) if part >= 0 else 0


@inside
def adds_to(weeks: Weeks, now: Now, days: Part, day: int, tie: int) -> int:
    """What one of these days adds to a tie beside all others; an occasion is the first of its days."""
    part = part_in(weeks, now.option[day], tie)
    if part < 0 or weeks.kin_ties[part] == tie:
        return int(weeks.kin_tie_weights[part]) if part >= 0 else 0
    occasion, here = weeks.kin_ties[part], 0
    for other in range(days.first, days.last):
        weight = weight_in(weeks, now.option[other], occasion)
        if other < day and weight > 0:
            return 0
        here += weight
    return int(now.ties[occasion] == here)


@inside
def unseen_cost(weeks: Weeks, now: Now, part: Part, tie: int) -> int:
    """What a tie costs beyond what its options of these days cost one by one."""
    without = now.ties[tie]
    for day in range(part.first, part.last):
        without -= adds_to(weeks, now, part, day, tie)
    alone = tie_cost(weeks, tie, without)
    seen = alone
    for day in range(part.first, part.last):
        seen += tie_cost(weeks, tie, without + adds_to(weeks, now, part, day, tie)) - alone
    return int(tie_cost(weeks, tie, now.ties[tie]) - seen)


@inside
def one_day_in(weeks: Weeks, now: Now, part: Part, tie: int, random: np.random.Generator) -> int:
    """One of these days whose option counts in a tie, at random; -1 if none does."""
    found, chosen = 0, -1
    for day in range(part.first, part.last):
        if adds_to(weeks, now, part, day, tie) != 0:
            found += 1
            if random.random() * found < 1.0:
                chosen = day
    return chosen


@inside
def charge_day(weeks: Weeks, now: Now, day: int, tie: int, points: int, bench: Bench) -> None:
    """Charge all options of a day that count in a tie like the one that is taken."""
    taken = weight_in(weeks, now.option[day], tie)
    first, last = weeks.turn_starts[weeks.day_turns[day]], weeks.turn_starts[weeks.day_turns[day + 1]]
    for option in range(first, last):
        if weight_in(weeks, option, tie) * taken > 0:
            bench.dearer[option] += points


@inside
def make_dearer(weeks: Weeks, now: Now, part: Part, random: np.random.Generator, bench: Bench) -> bool:
    """Charge one day in each tie for what these days' options cost together and none of them alone; whether any."""
    person, any_dearer = weeks.week_person[part.week], False
    for place in range(weeks.person_ties[person], weeks.person_ties[person + 1]):
        tie = weeks.tie_numbers[place]
        if tie_cost(weeks, tie, now.ties[tie]) > 0:
            unseen, day = unseen_cost(weeks, now, part, tie), one_day_in(weeks, now, part, tie, random)
            if unseen > 0 and day >= 0:
                charge_day(weeks, now, day, tie, unseen, bench)
                any_dearer = True
    return any_dearer
