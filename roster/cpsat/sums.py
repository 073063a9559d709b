"""Sums that a price or a limit hangs on, each with the variables that say how far it is off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ortools.sat.python import cp_model

from models.demand import Step


@dataclass(frozen=True)
class Sum:
    """A constant and a weighted sum of variables."""

    terms: tuple[tuple[int, cp_model.IntVar], ...]
    constant: int = 0

    @property
    def expression(self) -> cp_model.LinearExprT:
        """The sum as the solver reads it."""
        return cp_model.LinearExpr.weighted_sum([v for _, v in self.terms], [c for c, _ in self.terms]) + self.constant

    @cached_property
    def range(self) -> tuple[int, int]:
        """The least and the most it could be if its variables were free, each within its own bounds."""
        low = high = self.constant
        for weight, variable in self.terms:
            least, most = _bounds(variable)
            low += weight * (least if weight > 0 else most)
            high += weight * (most if weight > 0 else least)
        return low, high

    def value(self, hint: Mapping[int, int]) -> int:
        """What it is when the variables have these values, by index."""
        return self.constant + sum(c * hint[v.index] for c, v in self.terms)


def _bounds(variable: cp_model.IntVar) -> tuple[int, int]:
    if variable.is_boolean:  # nearly all are, and reading a domain takes thirty times as long
        return 0, 1
    domain = list(variable.proto.domain)
    return domain[0], domain[-1]


@dataclass(frozen=True, slots=True)
class Distance:
    """How far a sum is below (sign -1) or above (sign +1) a target, cut into priced steps."""

    sum: Sum
    target: int
    sign: int
    steps: tuple[tuple[cp_model.IntVar, int], ...]

    def fill(self, hint: dict[int, int]) -> None:
        """Give the steps the values that follow from the values of the sum, cheapest step first."""
        left = max(0, self.sign * (self.sum.value(hint) - self.target))
        for variable, most in self.steps:
            hint[variable.index] = min(left, most)
            left -= min(left, most)


def distance(
    model: cp_model.CpModel, total: Sum, target: int, sign: int, steps: Sequence[Step]
) -> tuple[Distance, list[tuple[int, cp_model.IntVar]]]:
    """Make the step variables of a distance, with what each of their units costs.

    The steps together are at least the distance; since prices do not fall from step to step and are never below
    zero, the solver fills them in order. Steps that the sum cannot reach are not made.
    """
    low, high = total.range
    reach = max(0, sign * ((high if sign > 0 else low) - target))
    made: list[tuple[cp_model.IntVar, int]] = []
    priced: list[tuple[int, cp_model.IntVar]] = []
    for step in steps:
        most = reach if step.count is None else min(step.count, reach)
        reach -= most
        if most and step.points:
            variable = model.new_int_var(0, most, "")
            made.append((variable, most))
            priced.append((step.points, variable))
        elif most:
            made.append((model.new_int_var(0, most, ""), most))
    if made:
        reached = cp_model.LinearExpr.sum([variable for variable, _ in made])
        model.add(reached >= sign * (total.expression - target))
    return Distance(total, target, sign, tuple(made)), priced
