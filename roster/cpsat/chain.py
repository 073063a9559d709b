"""One person's days in a model, as the sequence rules see them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import groupby
from typing import Protocol

from ortools.sat.python import cp_model

from models.demand import Step
from models.people import Person
from roster.cpsat.block_runs import BlockRuns
from roster.cpsat.choices import PersonChoices
from roster.cpsat.day_pairs import DayPairs
from roster.cpsat.sums import Sum
from roster.options.option import Options
from roster.rules.block import Blocks
from roster.rules.blocks import rows_of
from roster.rules.days import DAY
from roster.rules.facts import Facts
from roster.rules.posting import Choice

TWO = 2
"""Days that a pair has."""


class Follows(Protocol):
    """A part of a model whose variables have one value only where it is known which options are taken."""

    def fill(self, values: dict[int, int]) -> None:
        """Give these variables their values."""


class Charged(Protocol):
    """The model that a chain belongs to: what can be required of it and charged in it."""

    facts: Facts
    model: cp_model.CpModel

    def add_distance(self, into: int, total: Sum, target: int, sign: int, steps: Sequence[Step]) -> None:
        """Charge the distance of a sum from a target at level 1 (`into` 0) or in points (`into` 1)."""

    def charge(self, points: int, variable: cp_model.IntVar | None = None) -> None:
        """Charge points for something that happens, without a variable for what is certain."""

    def limit_occasions(self, occasions: Sequence[Sequence[Sum]], most: int, over: int | None) -> None:
        """At most so many of these have a sum that is not 0, or each more costs points."""

    def keep(self, part: Follows) -> None:
        """Keep a part of the model whose variables follow from those of the options."""


class PersonChain:
    """One person's days in a model, as sequence postings see them."""

    def __init__(self, model: Charged, choices: PersonChoices) -> None:
        """The chain of one of the model's people."""
        self.facts = model.facts
        self.person: Person = choices.person
        self._model = model
        self._choices = choices
        self._shown = {date: choices.alike(date) for date in (*choices.by_day, *choices.staying)}
        self._rows = {id(row): row for day in self._shown.values() for row in day}
        self._runs: list[BlockRuns] = []
        self._apart: list[tuple[Set[int], Set[int]]] = []
        self._stretch = self._around_what_changes()

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
            self._note_apart(terms, upper)
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
        if blocks.least > 1:
            self._keep_runs(blocks)
            return
        # for blocks that are only not too long, rows say it all
        for terms, most, price in rows_of(self, blocks):
            if price is None:
                self.require(terms, None, most)
            else:
                self.charge_distance(rule, terms, most, 0, price)

    def tie_blocks(self) -> None:
        """Where several rules ask for blocks, tell each what the others know of how day follows day."""
        if len(self._runs) > 1:
            days = [self._shown.get(date, ()) for date in self.facts.days[slice(*self._stretch)]]
            self._model.keep(DayPairs(self._model.model, days, self._runs, self._apart))

    def limit_occasions(self, _rule: str, occasions: Sequence[Sequence[Choice]], most: int, over: int | None) -> None:
        """Of at most so many of these sets of options something is taken; each more costs points, None: never."""
        self._model.limit_occasions([self._sums_of_days(choices) for choices in occasions], most, over)

    def charge_options(self) -> None:
        """Charge each option what it costs by itself."""
        for day in self._choices.by_day.values():
            for taken in day:
                if taken.option.points:
                    self._model.charge(taken.option.points, taken.variable)
        self._model.charge(sum(option.points for option in self._choices.staying.values()))

    def work_where_needed(self, options: Options) -> None:
        """Have a duty on every day on which a rule asks for one."""
        for date in self.facts.days:
            if (self.person.id, date) in options.must_work:
                self.require([(1, row) for row in self.options(date)], 1, None)

    def _keep_runs(self, blocks: Blocks) -> None:
        first, end = self._stretch
        days = [self._inside(self.options(date), blocks) for date in self.facts.days[first:end]]
        known = replace(blocks, before=0) if first else blocks
        runs = BlockRuns(self._model.model, days, known, ends=end < len(self.facts.days))
        for points, variable in runs.priced:
            self._model.charge(points, variable)
        self._runs.append(runs)
        self._model.keep(runs)

    def _inside(self, day: Sequence[Choice], blocks: Blocks) -> Sum:
        """1 on a day that belongs to a block, 0 on any other."""
        off = blocks.belongs(None)
        changing = [choice for choice in day if blocks.belongs(choice.frame.shape.duty_type) != off]
        total = self._sum([(-1 if off else 1, choice) for choice in changing])
        return Sum(total.terms, int(off) + total.constant)

    def _around_what_changes(self) -> tuple[int, int]:
        """The first day and the day after the last that blocks have to be looked at on: all others stay as they are.

        It begins and ends between a duty and a day off that both stay, where no block can go on.
        """
        days = self.facts.days
        free = [number for number, date in enumerate(days) if date in self._choices.by_day]
        work = [date in self._choices.staying for date in days]
        begins = (day for day in range(free[0] - 1, 0, -1) if work[day] != work[day - 1]) if free else ()
        ends = (day for day in range(free[-1] + 2, len(days)) if work[day] != work[day - 1]) if free else ()
        return next(iter(begins), 0), next(iter(ends), len(days))

    def _note_apart(self, terms: Sequence[tuple[int, Choice]], upper: int | None) -> None:
        """Remember what two days in a row may not have together."""
        by_day: dict[dt.date, set[int]] = defaultdict(set)
        for _, choice in terms:
            by_day[choice.frame.date].update(variable.index for variable in self._rows[id(choice)].variables)
        if upper == 1 and len(by_day) == TWO and all(weight == 1 for weight, _ in terms):
            earlier, later = sorted(by_day)
            if later - earlier == DAY:
                self._apart.append((by_day[earlier], by_day[later]))

    def _sums_of_days(self, choices: Sequence[Choice]) -> list[Sum]:
        by_day = groupby(sorted(choices, key=lambda choice: choice.frame.date), key=lambda choice: choice.frame.date)
        return [self._sum([(1, choice) for choice in day]) for _, day in by_day]

    def _sum(self, terms: Sequence[tuple[int, Choice]]) -> Sum:
        counted = [(weight, self._rows[id(choice)]) for weight, choice in terms if weight]
        taken = tuple((weight, variable) for weight, row in counted for variable in row.variables)
        return Sum(taken, sum(weight * row.certain for weight, row in counted))
