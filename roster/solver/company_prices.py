"""Prices of being in charge of a site, so that the bound knows some of what it costs that nobody is."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise

import numpy as np

from models.places import Site
from roster.options.cover import CoverIndex
from roster.options.option import Options
from roster.solver.company_modes import CompanyModes, Modes
from roster.solver.company_numbers import CompanyNumbers
from roster.solver.desk_numbers import DeskNumbers
from roster.solver.layout import Layout
from roster.solver.tables import Ints

FORBIDDEN = 1000
"""Points of a minute that must not be: any number that is not too high makes the bound weaker only."""


class CompanyPrices:
    """Stretches of company that only somebody who gives it ends, as cells: convex where as many give as could need.

    With n who need others, g who give, and never more than N who need at once, c x max(0, n - N g) is at most what
    lacking company costs, c n without anybody who gives and nothing else. `layout` has -N ticks for whoever gives;
    `over` has c of each stretch, 0 for those left out: where enough who need are company to each other. Where everybody
    who covers a cell needs company or gives it, more is known than that, see `modes`.
    """

    def __init__(
        self, options: Options, index: CoverIndex, lay: Layout, company: CompanyNumbers, desks: DeskNumbers | None
    ) -> None:
        """Count who could need others in each stretch at the same time."""
        first, count = company.first, len(company.stretches)
        given = np.array([row.asked.company.enough is None for row in company.stretches], dtype=bool)
        points = [_points(row.asked.price) * row.minutes for row in company.stretches]
        over = np.where(given, np.array(points, dtype=np.int64), 0)
        times = CompanyModes(options, index, lay, company, over)
        self.modes: Modes = times.find(lay.together)
        self.over: Ints = np.where(self.modes.replaced, 0, over)
        number = lay.cells - first
        mine = (number >= 0) & (number < count)
        gives = np.zeros(len(number), dtype=bool)
        enough = np.array([row.enough for row in company.stretches], dtype=np.int64)
        gives[mine] = given[number[mine]] & (lay.ticks[mine] == enough[number[mine]])
        needing = np.where(mine & ~gives, number, -1)
        most = np.minimum(_crowd(lay, needing, count), _desks(options, company, desks))
        ticks = lay.ticks.copy()
        ticks[gives] = -most[number[gives]]
        self.layout: Layout = times.counted(replace(lay, ticks=ticks))


def _points(price: int | None) -> int:
    return FORBIDDEN if price is None else price


def _crowd(lay: Layout, needing: Ints, count: int) -> Ints:
    """How many duties of people and days could need others in each stretch; `needing` has that of each entry, or -1."""
    crowd: Ints = np.zeros(count + 1, dtype=np.int64)
    piece_ends, rows_from = np.append(lay.piece_starts, len(lay.piece_rows)), np.append(0, lay.row_ends)
    day = lay.kind_person * (lay.kind_day.max(initial=0) + 1) + lay.kind_day
    cuts = np.append(lay.kind_starts[np.flatnonzero(np.diff(day, prepend=-1))], len(lay.options))
    for begin, end in pairwise(cuts.tolist()):
        pieces = np.unique(lay.option_pieces[begin:end])
        rows = np.unique(_slices(lay.piece_rows, piece_ends, pieces[pieces < len(lay.piece_starts)]))
        crowd[np.unique(_slices(needing, rows_from, rows))] += 1
    return crowd[:count]


def _slices(values: Ints, cuts: Ints, numbers: Ints) -> Ints:
    """The runs of these numbers, one after another."""
    sizes = cuts[numbers + 1] - cuts[numbers]
    within = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    found: Ints = values[np.repeat(cuts[numbers], sizes) + within]
    return found


def _desks(options: Options, company: CompanyNumbers, desks: DeskNumbers | None) -> Ints:
    """For each stretch how many could have a desk there at most, if everybody there needs one."""
    roles: dict[str, set[str]] = defaultdict(set)
    for found in options.by_day.values():
        for option in found:
            for site, here in zip(option.frame.places, option.roles_by_piece, strict=True):
                roles[site].update(here)
    sites = {site.id: site for site in options.facts.problem.sites}
    reserve = {role.id for role in options.facts.roles.values() if role.reserve}
    endless = 2**40
    most = {
        name: sum(row.count for row in sites[name].desks)
        if desks and _all_have(sites[name], worked - reserve)
        else endless
        for name, worked in roles.items()
    }
    return np.array([most.get(row.asked.company.site, endless) for row in company.stretches], dtype=np.int64)


def _all_have(site: Site, roles: set[str]) -> bool:
    return roles <= {role for row in site.desks for role in row.roles}
