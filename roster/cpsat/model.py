"""The model being built: people's options, the rules that tie them, and what they cost."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from ortools.sat.python import cp_model

from models.demand import Cell, Move, Step
from models.duties import Duty
from roster.cpsat.chain import Follows, PersonChain
from roster.cpsat.choices import choices_of
from roster.cpsat.company import Companies
from roster.cpsat.covering import Covering
from roster.cpsat.desks import Desks
from roster.cpsat.read import Values, hint_duty, read_back
from roster.cpsat.sums import Distance, Sum, distance
from roster.cpsat.totals import Totals
from roster.options.cover import CoverIndex
from roster.options.option import Options
from roster.rules.company import Company
from roster.rules.facts import Facts
from roster.rules.posting import CoverPosting, SequencePosting
from roster.rules.total import Total

Form = TypeVar("Form", SequencePosting, CoverPosting)
Weighted = list[tuple[int, cp_model.IntVar]]


class RosterModel:
    """A CP-SAT model of some people's days while the duties of the others stay as they are.

    With `dates` these people's other days stay, too: there, options are what they have now and nothing else, and what
    they have stands among the fixed duties. `level` and `points` are the two sums to be made small, in that order.
    They hold the constants of cells that nobody here can change, so that for everybody and no fixed duty they are the
    roster's own.
    """

    def __init__(
        self,
        options: Options,
        index: CoverIndex,
        people: Sequence[str],
        fixed: Iterable[Duty] = (),
        dates: Iterable[dt.date] | None = None,
    ) -> None:
        """Build the model of these people's days."""
        self.facts: Facts = options.facts
        self._dates = frozenset(self.facts.days if dates is None else dates)
        self.index = index
        self.model = cp_model.CpModel()
        self.people = {
            person: choices_of(self.model, options, self.facts.people[person], index.asks_for_type, self._dates)
            for person in people
        }
        self.moves: list[tuple[Move, cp_model.IntVar]] = []
        self._level: Weighted = []
        self._points: Weighted = []
        self._constants = [0, 0]
        self._distances: list[Distance] = []
        self._following: list[Follows] = []
        self._occasions: list[tuple[cp_model.IntVar, tuple[Sum, ...]]] = []
        self._shifted: dict[int, Weighted] = defaultdict(list)
        self._fixed = tuple(fixed)
        self._covering = Covering(self.model, index, self.people.values())
        self._desks = Desks(self.people.values(), self._fixed)
        self._companies = Companies(self.model, self.facts, self.people.values(), self._fixed)
        self._totals = Totals(self.facts, self.people, self._fixed)
        self._given = self._given_cover()
        self._sums: dict[int, Sum] = {}
        self._post(options)

    @property
    def level(self) -> Sum:
        """Person-minutes below the minimum of cells, weighted."""
        return Sum(tuple(self._level), self._constants[0])

    @property
    def points(self) -> Sum:
        """Everything that the price list charges."""
        return Sum(tuple(self._points), self._constants[1])

    def duties(self, solver: Values) -> tuple[Duty, ...]:
        """The duties of a solution, in the order of people and days."""
        return tuple(duty for choices in self.people.values() for duty in read_back(solver, choices))

    def moved(self, solver: Values) -> tuple[Move, ...]:
        """The demand that a solution moves, with its amount."""
        amounts = [(move, solver.value(variable)) for move, variable in self.moves]
        return tuple(move.changed(most=amount) for move, amount in amounts if amount)

    def hint(self, duties: Iterable[Duty]) -> None:
        """Give every variable its value in these duties; a hint with gaps is dropped."""
        values = self._values(duties, ())
        hint = self.model.proto.solution_hint
        for kept, told in ((hint.vars, values.keys()), (hint.values, values.values())):
            kept.clear()
            kept.extend(list(told))

    def amounts(self, duties: Iterable[Duty], moved: Iterable[Move] = ()) -> tuple[int, int]:
        """Level 1 and points of these duties.

        A solution that is not proven best may count more than it has to, because steps may be filled beyond need.
        """
        values = self._values(duties, moved)
        return self.level.value(values), self.points.value(values)

    def _values(self, duties: Iterable[Duty], moved: Iterable[Move]) -> dict[int, int]:
        values = dict.fromkeys(range(len(self.model.proto.variables)), 0)
        for duty in duties:
            if duty.person in self.people:
                hint_duty(values, self.people[duty.person], duty)
        amounts = {(move.origin, move.destination): move.most for move in moved}
        for move, variable in self.moves:
            values[variable.index] = amounts.get((move.origin, move.destination), 0)
        self._covering.fill(values)
        for follows in self._following:
            follows.fill(values)
        for variable, sums in self._occasions:
            values[variable.index] = int(any(part.value(values) for part in sums))
        for part in self._distances:
            part.fill(values)
        self._companies.fill(values)
        return values

    # what the rules ask

    def _post(self, options: Options) -> None:
        for choices in self.people.values():
            chain = PersonChain(self, choices)
            chain.charge_options()
            chain.work_where_needed(options)
            for sequence in self._in_force(options, SequencePosting):
                sequence.post(chain)
            chain.tie_blocks()
        # demand that moves has to be known before the cells that it moves between are priced
        for cover in sorted(self._in_force(options, CoverPosting), key=lambda posting: posting.rule != "moves"):
            cover.post(self)

    def _in_force(self, options: Options, form: type[Form]) -> list[Form]:
        return [row for row in options.postings if isinstance(row, form) and not self.facts.off(row.rule)]

    def cells(self) -> Iterator[Cell]:
        """The cells that people here can cover; with everybody here, also those that nobody can."""
        touched = self._covering.terms.keys() | self._shifted.keys()
        return (cell for number, cell in enumerate(self.index.cells) if self._everybody or number in touched)

    def keep_open(self, cell: Cell, minimum: int, weight: int) -> None:
        """Heads short of the minimum count at level 1, each its minutes times the weight."""
        per_tick = weight * cell.head_minutes // self._ticks(cell)
        self._charge(0, cell, minimum, -1, (Step(points=per_tick),))

    def charge_below(self, _rule: str, cell: Cell, target: int, steps: Sequence[Step]) -> None:
        """Every head of cover short of the target costs the next step."""
        self._charge(1, cell, target, -1, self._in_ticks(cell, steps))

    def charge_above(self, _rule: str, cell: Cell, target: int, steps: Sequence[Step]) -> None:
        """Every head of cover over the target costs the next step."""
        self._charge(1, cell, target, +1, self._in_ticks(cell, steps))

    def allow(self, _rule: str, move: Move) -> None:
        """Demand may go from one cell to another."""
        heads = self.model.new_int_var(0, move.most, "")
        self.moves.append((move, heads))
        for sign, cell in ((1, self.index.number[move.origin]), (-1, self.index.number[move.destination])):
            self._shifted[cell].append((sign * self.index.ticks[cell], heads))
        self._points.append((move.points, heads))

    def limit(self, site: str, roles: Sequence[str], count: int) -> None:
        """At no time more people than this in these roles at a site."""
        for here, given in self._desks.moments(self.facts.days, site, frozenset(roles)):
            self.model.add(cp_model.LinearExpr.sum(here) <= count - given)

    def accompany(self, _rule: str, company: Company, price: int | None) -> None:
        """Nobody works without the company needed, or a person's minute without it costs so many points."""
        self._points.extend(self._companies.accompany(company, price))

    def total(self, _rule: str, total: Total) -> None:
        """A sum over people's duties is free between two numbers; outside it has a price, or there is no roster."""
        found = self._totals.sum(total)
        if not found.terms and not self._everybody:
            return
        for bound, sign, steps in ((total.least, -1, total.below), (total.most, +1, total.above)):
            if bound is not None and total.strict:
                self.model.add(sign * found.expression <= sign * bound)
            elif bound is not None:
                self.add_distance(1, found, bound, sign, steps)

    def add_distance(self, into: int, total: Sum, target: int, sign: int, steps: Sequence[Step]) -> None:
        """Charge the distance of a sum from a target at level 1 (`into` 0) or in points (`into` 1)."""
        if not total.terms:
            self._constants[into] += _cost_of(steps, max(0, sign * (total.constant - target)))
            return
        part, priced = distance(self.model, total, target, sign, steps)
        if part.steps:
            self._distances.append(part)
        (self._level, self._points)[into].extend(priced)

    def charge(self, points: int, variable: cp_model.IntVar | None = None) -> None:
        """Charge points for something that happens, without a variable for what is certain."""
        if variable is None:
            self._constants[1] += points
        else:
            self._points.append((points, variable))

    def keep(self, part: Follows) -> None:
        """Keep a part of the model whose variables follow from those of the options."""
        self._following.append(part)

    def limit_occasions(self, occasions: Sequence[Sequence[Sum]], most: int, over: int | None) -> None:
        """At most so many of these have a sum that is not 0, or each more costs points."""
        certain = [any(part.constant for part in sums) for sums in occasions]
        unsure = [sums for sums, happens in zip(occasions, certain, strict=True) if not happens]
        possible = [terms for sums in unsure if (terms := tuple(part for part in sums if part.terms))]
        happen = [(self.model.new_bool_var(""), sums) for sums in possible]
        for variable, sums in happen:
            for part in sums:
                self.model.add(part.expression <= variable)
        self._occasions.extend(happen)
        total = Sum(tuple((1, variable) for variable, _ in happen), sum(certain))
        if over is None and happen:
            self.model.add(total.expression <= most)
        elif over is not None:
            self.add_distance(1, total, most, +1, (Step(points=over),))

    # cover of one cell

    def _charge(self, level: int, cell: Cell, heads: int, sign: int, steps: Sequence[Step]) -> None:
        number = self.index.number[cell.id]
        self.add_distance(level, self._cover(number), heads * self._ticks(cell), sign, steps)

    @property
    def _everybody(self) -> bool:
        return len(self.people) == len(self.facts.people)

    def _cover(self, number: int) -> Sum:
        if number not in self._sums:
            terms = (*self._covering.terms.get(number, ()), *self._shifted.get(number, ()))
            self._sums[number] = Sum(terms, self._given.get(number, 0))
        return self._sums[number]

    def _ticks(self, cell: Cell) -> int:
        return self.index.ticks[self.index.number[cell.id]]

    def _in_ticks(self, cell: Cell, steps: Sequence[Step]) -> tuple[Step, ...]:
        ticks = self._ticks(cell)
        return tuple(
            Step(count=None if step.count is None else step.count * ticks, points=step.points // ticks)
            for step in steps
        )

    def _given_cover(self) -> dict[int, int]:
        given: dict[int, int] = defaultdict(int)
        for duty in self._fixed:
            for number, ticks in self.index.of_duty(duty):
                given[number] += ticks
        return given


def _cost_of(steps: Sequence[Step], amount: int) -> int:
    cost = 0
    for step in steps:
        taken = amount if step.count is None else min(step.count, amount)
        cost += taken * step.points
        amount -= taken
    return cost
