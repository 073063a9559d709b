"""Which options belong to which move of a person's graph, and what moves are worth when options are.

All people's moves are numbered one after another, and all their options as the layout has them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from roster.options.option import kin
from roster.solver.chain_asked import Asked
from roster.solver.chain_best import NOTHING
from roster.solver.chain_graph import Graph
from roster.solver.layout import Layout
from roster.solver.option_worths import encoded, place, worth
from roster.solver.tables import Ints

Bools = npt.NDArray[np.bool_]

RULED_OUT = -(2**40)
"""Worth of an option that may not be chosen for now: below any real one, and small enough to be encoded."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """What may still be chosen: which options, and after which moves nothing at all."""

    options: Bools
    none: Bools


class OptionDays:
    """The options of a layout, each with its person, its day and its kin, all as numbers."""

    def __init__(self, lay: Layout, asked: Sequence[Asked]) -> None:
        """`asked` says by person which kins there are of a day."""
        who = {one.person.id: number for number, one in enumerate(asked)}
        days = {date: number for number, date in enumerate(asked[0].facts.days)} if asked else {}
        self.person = [who[option.person] for option in lay.options]
        self.day = [days[option.frame.date] for option in lay.options]
        self.kin = [
            asked[person].kins[day][kin(option.frame)]
            for option, person, day in zip(lay.options, self.person, self.day, strict=True)
        ]
        self._of: dict[tuple[int, int], list[int]] = {}
        for number, key in enumerate(zip(self.person, self.day, strict=True)):
            self._of.setdefault(key, []).append(number)

    def of(self, person: int, day: int) -> list[int]:
        """The options of a person and day."""
        return self._of.get((person, day), [])


class Moves:
    """All people's moves: `starts` says where each person's begin; each with its person, its day and its options.

    `none` are those by which a day may be without a duty, `of_option` is each option's move, -1 if it has none.
    """

    def __init__(self, graphs: Sequence[Graph], options: OptionDays) -> None:
        """Number everybody's moves."""
        counts = [len(graph.move_kins) for graph in graphs]
        self._graphs = graphs
        self.starts: Ints = np.cumsum([0, *counts])
        self.person: Ints = np.repeat(np.arange(len(graphs)), counts)
        by_day = [np.repeat(np.arange(len(graph.nodes) - 1), np.diff(graph.move_starts)) for graph in graphs]
        self.day: Ints = np.concatenate([*by_day, np.zeros(0, dtype=np.int64)])
        self.none = np.array([0 in kins for graph in graphs for kins in graph.move_kins], dtype=bool)
        number = {
            (int(self.person[move]), int(self.day[move]), one): move
            for move, kins in enumerate(kins for graph in graphs for kins in graph.move_kins)
            for one in kins
        }
        found = [number.get(key, -1) for key in zip(options.person, options.day, options.kin, strict=True)]
        self.of_option: Ints = np.array(found, dtype=np.int64)
        order = np.argsort(self.of_option, kind="stable")
        self._order = order[self.of_option[order] >= 0]
        self._with_options, self._cuts = np.unique(self.of_option[self._order], return_index=True)

    def of(self, person: int, day: int) -> slice:
        """The moves of a person and day."""
        first, last = self._graphs[person].move_starts[day : day + 2]
        return slice(int(self.starts[person] + first), int(self.starts[person] + last))

    def worths(self, of_options: Ints, fixed: Fixed | None = None) -> tuple[Ints, Ints]:
        """What each move is worth when options are worth so much, and the option it takes, -1 for none."""
        if fixed:
            of_options = np.where(fixed.options, of_options, RULED_OUT)
        of_move = np.where(self.none & fixed.none if fixed else self.none, 0, NOTHING)
        takes = np.full(len(of_move), -1, dtype=np.int64)
        worths = of_options[self._order]
        code = encoded(worths, self._cuts)
        best, where = worth(code, len(worths)), self._order[place(code, len(worths))]
        better = (best > RULED_OUT // 2) & (best > of_move[self._with_options])
        of_move[self._with_options[better]] = best[better]
        takes[self._with_options[better]] = where[better]
        return of_move, takes
