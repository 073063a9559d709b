"""Where to look again in plans of several weeks: some days in a row of many people, or all days of a few."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from models.demand import Cell, OnDutyType, Volume
from roster.solver.neighbourhoods import PRICED, Neighbourhood, Neighbourhoods, Way, anybody, near_sites, one_role
from roster.solver.standing import Standing

WEEK = 7

OPTIONS = 1500
"""Options of a neighbourhood at first: an answer takes CP-SAT a second or so."""

MEMORY, LEAST_WORK = 0.6, 1.0
"""What paid is forgotten fast, because big steps soon become rare; each answer counts as some work."""


def several_weeks(standing: Standing) -> bool:
    """Whether the horizon is too long to be looked at as a whole."""
    return len(standing.options.facts.days) > WEEK


def in_windows(standing: Standing, *, priced: bool) -> list[Way]:
    """Ways for several weeks: each looks at so many days in a row at least, and at as many people as fit."""
    days = len(standing.options.facts.days)
    sites = {site for option in standing.options.by_day.values() for row in option for site in row.frame.sites}
    found = [(anybody, 3), (anybody, WEEK), (anybody, 2 * WEEK), (anybody, days)]
    found += [(dear_cell, 5), (dear_cell, 2 * WEEK), (dear_people, 2 * WEEK), (dear_people, days)]
    found += [(near_sites, WEEK), (one_role, WEEK)] if len(sites) > 1 else []
    size = OPTIONS / _options_a_day(standing)
    ways = [
        Way(f"{pick.__name__}_{length}", pick, size, days=min(length, days), memory=MEMORY, least_work=LEAST_WORK)
        for pick, length in found
    ]
    return ways + [Way(pick.__name__, pick, people) for pick, people in PRICED.items() if priced]


def dear_cell(near: Neighbourhoods, count: int) -> Neighbourhood:
    """The days around a cell that costs much: people who could fill it, and others."""
    ledger = near.standing.ledger
    timed = np.array([not isinstance(cell.when, Volume) for cell in ledger.index.cells], dtype=bool)
    dear = np.flatnonzero(timed & (ledger.cell_costs() > 0))
    if not len(dear):
        return anybody(near, count)
    costs = ledger.cell_costs()[dear].tolist()
    cell = ledger.index.cells[near.random.choices(dear.tolist(), costs)[0]]
    date = near.days.index(cell.when.date) if not isinstance(cell.when, Volume) else 0
    near.look_at(date - near.random.randrange(len(near.dates)), len(near.dates))
    able = near.some(_who_could(near, cell), -(-count * 3 // 4))
    others = near.some((person for person in near.standing.duties if person not in able), count - len(able))
    return near.window([*able, *others], [cell.site] if cell.site else near.near)


def dear_people(near: Neighbourhoods, count: int) -> Neighbourhood:
    """People whose own days cost much, their wishes and blocks, and as many others."""
    free = near.some(near.standing.duties, len(near.standing.duties))
    dear = _dearest(near, free)[: -(-count // 2)]
    others = near.some((person for person in free if person not in dear), count - len(dear))
    return near.window([*dear, *others], near.around())


def _dearest(near: Neighbourhoods, people: Iterable[str]) -> list[str]:
    """In an order drawn by chance, in which who costs twice as much comes first twice as likely."""
    drawn = {person: near.random.expovariate(1 + max(0, near.standing.own(person))) for person in people}
    return sorted(drawn, key=drawn.__getitem__)


def _who_could(near: Neighbourhoods, cell: Cell) -> list[str]:
    when, options = cell.when, near.standing.options
    if isinstance(when, Volume):
        return []
    duty_type = when.duty_type if isinstance(when, OnDutyType) else None
    return [
        person
        for person in near.standing.duties
        if any(
            cell.site in {None, *option.frame.sites} and duty_type in {None, option.frame.shape.duty_type.id}
            for option in options.of(person, when.date)
        )
    ]


def _options_a_day(standing: Standing) -> float:
    days = len(standing.duties) * len(standing.options.facts.days)
    return max(1, sum(len(found) for found in standing.options.by_day.values())) / max(1, days)
