"""Blocks of days alike, with a variable for each run of days that there could be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ortools.sat.python import cp_model

from roster.cpsat.sums import Sum
from roster.rules.block import Blocks

Variables = list[cp_model.IntVar]


class BlockRuns:
    """One person's blocks of one rule: every day that belongs to a block is held by one variable, other days by none.

    Rows over a few days in a row see nothing wrong in half a duty every day, so that a relaxed model keeps every block
    for nothing; runs cost what they cost. A run is a whole block, or the first days of a long one, as many as make a
    difference by their number; each day after those has a variable of its own.
    """

    def __init__(self, model: cp_model.CpModel, days: Sequence[Sum], blocks: Blocks, *, ends: bool = False) -> None:
        """Make the variables and tie them to the days: sums that are 1 on a day of a block and 0 on any other.

        `ends` says that a block on the last of these days does not go on.
        """
        self._model = model
        self._ends = ends
        self.days = days
        self.blocks = blocks
        self._before = blocks.before or 0
        self._most = None if blocks.most is None or blocks.most >= len(days) + self._before else blocks.most
        self.priced: list[tuple[int, cp_model.IntVar]] = []
        self._runs = {(first, end): self._run(first, end) for first, end in self._possible()}
        self._more = dict(self._make_more())
        self._broken_off = self._break_off()
        self._sort()
        self._tie()

    def going_on(self, day: int) -> Variables:
        """What holds both a day and the day before it."""
        return self._going_on[day]

    def _sort(self) -> None:
        """The variables by what they are to a day."""
        self._beginning: dict[int, Variables] = defaultdict(list)
        self._going_on: dict[int, Variables] = defaultdict(list)
        self._full_until: dict[int, Variables] = defaultdict(list)
        for (first, end), variable in self._runs.items():
            self._beginning[first].append(variable)
            for day in range(first + 1, end):
                self._going_on[day].append(variable)
            if end - first == self._full(first):
                self._full_until[end].append(variable)
        for day, variable in self._more.items():
            self._going_on[day].append(variable)

    def fill(self, values: dict[int, int]) -> None:
        """Give the variables the values that follow from those of the days."""
        first = 0
        belongs = [bool(day.value(values)) for day in self.days]
        while first < len(belongs):
            end = next((day for day in range(first, len(belongs)) if not belongs[day]), len(belongs))
            self._fill_run(values, first, end)
            first = end + 1
        if self._broken_off is not None:
            values[self._broken_off.index] = int(not belongs[0])

    def _fill_run(self, values: dict[int, int], first: int, end: int) -> None:
        whole = min(end, first + self._full(first))
        if (first, whole) in self._runs:
            values[self._runs[first, whole].index] = 1
        for variable in (variable for day in range(whole, end) for variable in self._more_on(day)):
            values[variable.index] = 1

    # which runs there are, and what they cost

    def _full(self, first: int) -> int:
        """How many days of a run that begins on this day make a difference by their number."""
        length = self.blocks.least if self._most is None else self._most
        return max(0, length - (0 if first else self._before))

    def _possible(self) -> Iterator[tuple[int, int]]:
        """First day and day after the last of every run, without those that must not be."""
        for first in range(len(self.days)):
            for end in range(first + 1, min(first + self._full(first), len(self.days)) + 1):
                if self._missing(first, end) == 0 or self.blocks.under is not None:
                    yield first, end

    def _missing(self, first: int, end: int) -> int:
        """How many days too few a run has; the last one may go on."""
        before = 0 if first else self.blocks.before
        asked = before == 0 or (before is not None and self.blocks.under is not None)
        if (end == len(self.days) and not self._ends) or not asked:
            return 0
        return max(0, self.blocks.least - (before or 0) - (end - first))

    def _run(self, first: int, end: int) -> cp_model.IntVar:
        return self._variable((self.blocks.under or 0) * self._missing(first, end))

    def _make_more(self) -> Iterator[tuple[int, cp_model.IntVar]]:
        """The days of long blocks after those that their runs hold."""
        if self._most is not None and self.blocks.over is None:
            return
        begin = 0 if self._before and not self._full(0) else min(self._full(0), 1 + self._full(1))
        for day in range(begin, len(self.days)):
            yield day, self._variable(0 if self._most is None else self.blocks.over or 0)

    def _more_on(self, day: int) -> Variables:
        return [self._more[day]] if day in self._more else []

    def _break_off(self) -> cp_model.IntVar | None:
        """A block of the days before that does not go on and is too short."""
        missing = self.blocks.least - self._before
        if not self._before or missing <= 0 or not self.blocks.under:
            return None
        return self._variable(self.blocks.under * missing)

    def _variable(self, points: int) -> cp_model.IntVar:
        variable = self._model.new_bool_var("")
        if points:
            self.priced.append((points, variable))
        return variable

    # what holds them together

    def _tie(self) -> None:
        for day, belongs in enumerate(self.days):
            held = [*self._beginning[day], *self._going_on[day]]
            self._model.add(_sum(held) == belongs.expression)
            if day:
                self._model.add(_sum([*self._beginning[day], self.days[day - 1].expression]) <= 1)
            for variable in self._more_on(day) if day else ():
                self._model.add(variable <= _sum([*self._full_until[day], *self._more_on(day - 1)]))
        if self._broken_off is not None:
            self._model.add(_sum([self._broken_off, self.days[0].expression]) == 1)


def _sum(parts: Sequence[cp_model.LinearExprT]) -> cp_model.LinearExprT:
    return cp_model.LinearExpr.sum(list(parts))
