"""Everybody's ties one after another, and which options count alike in them, as long arrays."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from roster.options.option import Options
from roster.solver.layout import Layout
from roster.solver.tables import Ints
from roster.solver.ties import Ties
from roster.solver.totals import Totals


class Kinship:
    """For each kin of options of a person and day the ties that it counts in, and how much.

    `option_kin` has the kin of each option, in the order of the layout; the first kin is that of all options that
    nothing ties. `entry_kin`, `entry_tie` and `entry_weight` say how much a kin counts in a tie, kin by kin, and
    `starts` where those of each kin begin. From `shared` on ties belong to everybody who counts in them; `of_person`
    has the numbers of each person. `parents` says in which tie each one counts as an occasion, -1: in none.
    """

    def __init__(self, lay: Layout, options: Options, ties: Sequence[Ties], totals: Totals) -> None:
        """Lay out what the ties of all people, in their order, and those that they share make of these options."""
        self.shared = sum(len(mine.all) for mine in ties)
        self.ties = (*(tie for mine in ties for tie in mine.all), *totals.all)
        begins = np.cumsum([0, *(len(mine.all) for mine in ties)]).tolist()
        self.parents = [
            -1 if tie.parent is None else begin + tie.parent
            for mine, begin in zip(ties, begins[:-1], strict=True)
            for tie in mine.all
        ] + [-1] * len(totals.all)
        self.of_person = [
            [*range(begin, begin + len(mine.all)), *(self.shared + number for number in totals.of_person(person.id))]
            for person, mine, begin in zip(options.facts.problem.people, ties, begins[:-1], strict=True)
        ]
        rows: list[list[tuple[int, int]]] = [[]]
        self.option_kin: Ints = np.zeros(len(lay.options), dtype=np.int64)
        known: dict[tuple[int, tuple[tuple[int, int], ...]], int] = {}
        place = {person.id: number for number, person in enumerate(options.facts.problem.people)}
        for number, option in enumerate(lay.options):
            who = place[option.person]
            found, others = ties[who].of(option), tuple(totals.of(option))
            if found or others:
                # one list for all options alike, so its place in memory names the kin; people share the empty one
                self.option_kin[number] = kin = known.setdefault((id(found) if found else -who, others), len(rows))
                if kin == len(rows):
                    mine = [(begins[who] + tie, weight) for tie, weight in found]
                    rows.append(mine + [(self.shared + tie, weight) for tie, weight in others])
        sizes = np.array([len(row) for row in rows], dtype=np.int64)
        flat = np.array([entry for row in rows for entry in row], dtype=np.int64).reshape(-1, 2)
        self.starts: Ints = np.concatenate(([0], np.cumsum(sizes)))
        self.entry_kin: Ints = np.repeat(np.arange(len(rows)), sizes)
        self.entry_tie: Ints = np.ascontiguousarray(flat[:, 0])
        self.entry_weight: Ints = np.ascontiguousarray(flat[:, 1])

    def days(self, lay: Layout) -> Ints:
        """A number for the day of each kin; a kin that has options of several days has the last of them."""
        kind = np.repeat(np.arange(len(lay.kind_starts)), np.diff(np.append(lay.kind_starts, len(lay.options))))
        days: Ints = np.full(len(self.starts) - 1, -1, dtype=np.int64)
        days[self.option_kin] = lay.kind_day[kind]
        days[0] = -1
        return days
