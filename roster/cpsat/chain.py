"""One person's days in a model, as the sequence rules see them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import groupby
from typing import Protocol

from ortools.sat.python import cp_model

from models.demand import Step
from models.people import Person
from roster.cpsat.choices import PersonChoices
from roster.cpsat.sums import Sum
from roster.options.option import Options
from roster.rules.block import Blocks
from roster.rules.blocks import rows_of
from roster.rules.facts import Facts
from roster.rules.posting import Choice


class Charged(Protocol):
    """The model that a chain belongs to: what can be required of it and charged in it."""

    facts: Facts
    model: cp_model.CpModel

    def add_distance(self, into: int, total: Sum, target: int, sign: int, steps: Sequence[Step]) -> None:
        """Charge the distance of a sum from a target at level 1 (`into` 0) or in points (`into` 1)."""

    def charge(self, points: int, variable: cp_model.IntVar) -> None:
        """Charge points for something that happens."""

    def limit_occasions(self, occasions: Sequence[Sequence[Sum]], most: int, over: int | None) -> None:
        """At most so many of these have a sum that is not 0, or each more costs points."""


class PersonChain:
    """One person's days in a model, as sequence postings see them."""

    def __init__(self, model: Charged, choices: PersonChoices) -> None:
        """The chain of one of the model's people."""
        self.facts = model.facts
        self.person: Person = choices.person
        self._model = model
        self._choices = choices
        self._shown = {date: choices.alike(date) for date in choices.by_day}
        self._variables = {id(row): row.variables for day in self._shown.values() for row in day}

    def options(self, date: dt.date) -> Sequence[Choice]:
        """What the person could be given on this date; empty outside the horizon."""
        return self._shown.get(date, ())

    def require(self, terms: Sequence[tuple[int, Choice]], lower: int | None, upper: int | None) -> None:
        """The sum of the options taken must lie between the two."""
        total = self._sum(terms)
        low, high = total.range
        if not total.terms and (low < (low if lower is None else lower) or high > (high if upper is None else upper)):
            self._model.model.add_bool_or([])
        elif total.terms:
            bounds = (low if lower is None else lower, high if upper is None else upper)
            self._model.model.add_linear_constraint(total.expression, *bounds)

    def charge_distance(
        self, _rule: str, terms: Sequence[tuple[int, Choice]], target: int, under: int, over: int
    ) -> None:
        """Every unit of the sum below or above the target costs so many points."""
        total = self._sum(terms)
        self._model.add_distance(1, total, target, -1, (Step(points=under),))
        self._model.add_distance(1, total, target, +1, (Step(points=over),))

    def keep_blocks(self, rule: str, blocks: Blocks) -> None:
        """Runs of days alike are neither too short nor too long, or cost points for each day that they are."""
        for terms, most, price in rows_of(self, blocks):
            if price is None:
                self.require(terms, None, most)
            else:
                self.charge_distance(rule, terms, most, 0, price)

    def limit_occasions(self, _rule: str, occasions: Sequence[Sequence[Choice]], most: int, over: int | None) -> None:
        """Of at most so many of these sets of options something is taken; each more costs points, None: never."""
        self._model.limit_occasions([self._sums_of_days(choices) for choices in occasions], most, over)

    def charge_options(self) -> None:
        """Charge each option what it costs by itself."""
        for day in self._choices.by_day.values():
            for taken in day:
                if taken.option.points:
                    self._model.charge(taken.option.points, taken.variable)

    def work_where_needed(self, options: Options) -> None:
        """Have a duty on every day on which a rule asks for one."""
        for date in self.facts.days:
            if (self.person.id, date) in options.must_work:
                self.require([(1, row) for row in self._shown[date]], 1, None)

    def _sums_of_days(self, choices: Sequence[Choice]) -> list[Sum]:
        by_day = groupby(sorted(choices, key=lambda choice: choice.frame.date), key=lambda choice: choice.frame.date)
        return [self._sum([(1, choice) for choice in day]) for _, day in by_day]

    def _sum(self, terms: Sequence[tuple[int, Choice]]) -> Sum:
        counted = ((weight, self._variables[id(choice)]) for weight, choice in terms if weight)
        return Sum(tuple((weight, variable) for weight, variables in counted for variable in variables))
