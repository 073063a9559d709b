"""What follows what from one day to the next, where several rules speak of blocks of one person's days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from itertools import product

from ortools.sat.python import cp_model

from models.duties import DutyType
from roster.cpsat.block_runs import BlockRuns
from roster.cpsat.choices import Alike
from roster.cpsat.sums import Sum

Kind = tuple[bool, ...]
"""Whether a day belongs to a block, for each of the rules."""
Kinds = Mapping[Kind, Sum]
"""The kinds that a day may be of, each with a sum that is 1 if it is and 0 if not."""
Apart = Sequence[tuple[Set[int], Set[int]]]
"""Variables of two days; none of the one may be taken together with one of the other."""


class DayPairs:
    """A variable for each pair of kinds that two days in a row may be of.

    The runs of each rule know only how blocks of that rule follow each other. Pairs are what they have in common:
    where a block of days off ends, one of work begins, and with it one of a duty type.
    """

    def __init__(
        self, model: cp_model.CpModel, days: Sequence[Sequence[Alike]], runs: Sequence[BlockRuns], apart: Apart
    ) -> None:
        """Make the variables and tie them to the runs; what is `apart` is no pair."""
        self._model = model
        self._runs = runs
        self._apart = apart
        self._kinds = [self._kinds_of(day) for day in days]
        self._pairs = [self._follow(day) for day in range(1, len(days))]

    def fill(self, values: dict[int, int]) -> None:
        """Give the variables the values that follow from those of the days."""
        for day, pairs in enumerate(self._pairs, start=1):
            for (earlier, later), variable in pairs.items():
                here = self._kinds[day - 1][earlier].value(values), self._kinds[day][later].value(values)
                values[variable.index] = int(all(here))

    def _kinds_of(self, day: Sequence[Alike]) -> Kinds:
        found: dict[Kind, list[Alike]] = defaultdict(list)
        for choice in day:
            found[self._kind(choice.frame.shape.duty_type)].append(choice)
        off = self._kind(None)
        found.pop(off, None)
        worked = {kind: _any_of(choices, 1) for kind, choices in found.items()}
        others = _any_of([choice for choices in found.values() for choice in choices], -1)
        return {**worked, off: Sum(others.terms, 1 + others.constant)}

    def _kind(self, duty_type: DutyType | None) -> Kind:
        return tuple(runs.blocks.belongs(duty_type) for runs in self._runs)

    def _follow(self, day: int) -> dict[tuple[Kind, Kind], cp_model.IntVar]:
        """The pairs of a day and the one before it."""
        before, after = self._kinds[day - 1], self._kinds[day]
        both = [pair for pair in product(before, after) if not self._are_apart(before[pair[0]], after[pair[1]])]
        pairs = {pair: self._model.new_bool_var("") for pair in both}
        for place, kinds in enumerate((before, after)):
            for kind, total in kinds.items():
                of_kind = [variable for pair, variable in pairs.items() if pair[place] == kind]
                self._model.add(cp_model.LinearExpr.sum(of_kind) == total.expression)
        for number, runs in enumerate(self._runs):
            going_on = [variable for (one, other), variable in pairs.items() if one[number] and other[number]]
            self._model.add(cp_model.LinearExpr.sum(going_on) == cp_model.LinearExpr.sum(runs.going_on(day)))
        return pairs

    def _are_apart(self, before: Sum, after: Sum) -> bool:
        """Whether a rule forbids each option of one kind right before each of another; being off is never forbidden."""
        if before.constant or after.constant or not before.terms or not after.terms:
            return False
        one, other = ({variable.index for _, variable in total.terms} for total in (before, after))
        return any(one <= earlier and other <= later for earlier, later in self._apart)


def _any_of(choices: Sequence[Alike], sign: int) -> Sum:
    """As much as `sign` if one of them is taken."""
    terms = tuple((sign, variable) for choice in choices for variable in choice.variables)
    return Sum(terms, sign * sum(choice.certain for choice in choices))
