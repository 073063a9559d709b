"""The roster in arrays while it is looked for: everybody's chosen options, and the way from duties and back."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from copy import copy
from itertools import pairwise

import numpy as np

from models.duties import Duty
from models.problem import Problem
from roster.solver.bench import Costs, Mood, Now, bench_for
from roster.solver.filled import rows_of
from roster.solver.kin import Kinship
from roster.solver.layout import Layout
from roster.solver.renewed import Groups, Trial, renew
from roster.solver.reply import clear, own_cost, replies
from roster.solver.standing import Standing
from roster.solver.tables import Ints
from roster.solver.ties import UNLAWFUL
from roster.solver.weeks import Floats, weeks_of, working_days

PLAIN = Mood(prices=np.zeros(1), share=0.0, heat=0.0)
"""Choose the best as things stand."""


class Plan:
    """Everybody's weeks side by side with the cover they give; asks for better ones, person by person."""

    def __init__(self, standing: Standing, lay: Layout) -> None:
        """Begin with nobody at work."""
        self.lay = lay
        self._standing = standing
        rules = list(standing.rules.values())
        self.kinship = Kinship(lay, standing.options, list(standing.ties.values()), standing.totals)
        self.weeks = weeks_of(standing.options, lay, standing.ledger, rules, self.kinship)
        self._week_of_day = np.repeat(np.arange(len(self.weeks.week_person)), np.diff(self.weeks.week_days))
        people = standing.problem.people
        self._days = [
            (people[who].id, date)
            for who, rule in enumerate(rules)
            for week in rule.weeks
            for date in working_days(standing.options, who, rule, week)
        ]
        self._dates = [date for _, date in self._days]
        self.dates = sorted({date for _, date in self._days})
        self._day_number = {day: number for number, day in enumerate(self._days)}
        self._costs = Costs(*standing.ledger.tables.arrays)
        self._bench = bench_for(self.weeks)
        self._random = np.random.default_rng(0)
        self.asks_for_company = standing.ledger.asks_for_company()
        shape = (len(self.weeks.day_must), self.weeks.most_rows)
        self.now = Now(
            option=np.full(shape[0], -1, dtype=np.int64),
            rows=np.full(shape, -1, dtype=np.int64),
            cover=np.zeros_like(standing.ledger.cover),
            minutes=np.zeros(len(self.weeks.week_person), dtype=np.int64),
            ties=np.zeros(len(self.weeks.tie_least), dtype=np.int64),
        )

    @property
    def problem(self) -> Problem:
        """What it is a plan for."""
        return self._standing.problem

    def cost(self) -> int:
        """Everything in one number for comparing: law and desks before level 1 before points."""
        return self._standing.ledger.cost_of(self.now.cover) + own_cost(self.weeks, self.now)

    def ask(
        self,
        order: Ints,
        mood: Mood = PLAIN,
        random: np.random.Generator | None = None,
        company: int | None = None,
    ) -> None:
        """Give these parts of person-weeks new duties, one after another; a minute alone may cost less than it does.

        Parts are those of `within`; a person-week's number stands for all of it.

        Where it is forbidden nobody would come first to where two are needed: `company` is its price in points.
        """
        costs = self._costs if company is None else Costs(*self._standing.ledger.arrays_at(company))
        replies(self.weeks, costs, self.now, self._parts(order), mood, random or self._random, self._bench)

    def renew(self, groups: Groups, trial: Trial, random: np.random.Generator) -> int:
        """Ask groups of people anew, one group after another; what all of it saves."""
        return renew(self.weeks, self._costs, self.now, groups, trial, random, self._bench)

    def costs_of(self, cells: Ints) -> Ints:
        """What each of these cells, desks and stretches of company costs now."""
        return self._standing.ledger.tables.costs(cells, self.now.cover[cells])

    def clear(self, order: Ints) -> None:
        """Leave these parts of person-weeks, or whole ones by their numbers, without duties."""
        clear(self.weeks, self.now, self._parts(order))

    def within(self, weeks: Ints, first: dt.date, last: dt.date) -> Ints:
        """The parts of these person-weeks from one date to another: each a person-week, its first day and its end."""
        found = []
        for week in weeks.tolist():
            begin, end = self.weeks.week_days[[week, week + 1]].tolist()
            at, after = bisect_left(self._dates, first, begin, end), bisect_right(self._dates, last, begin, end)
            if at < after:
                found.append((week, at, after))
        parts: Ints = np.array(found, dtype=np.int64).reshape(-1, 3)
        return parts

    def _parts(self, order: Ints) -> Ints:
        if order.ndim > 1:
            return order
        return np.column_stack((order, self.weeks.week_days[order], self.weeks.week_days[order + 1]))

    def twin(self) -> Plan:
        """The same roster, to be changed by itself, perhaps at the same time."""
        twin = copy(self)
        twin.now = self.kept()
        twin._bench = bench_for(self.weeks)
        return twin

    def kept(self) -> Now:
        """The roster as it stands, to be given back later."""
        return Now(*(part.copy() for part in self.now))

    def give_back(self, kept: Now) -> None:
        """Make it the roster again that it was."""
        for part, before in zip(self.now, kept, strict=True):
            part[...] = before

    def worth_of_rows(self, prices: Floats) -> Floats:
        """What each row of cover is worth at these prices of a tick."""
        weeks = self.weeks
        running = np.concatenate(([0.0], np.cumsum(prices[weeks.cells] * weeks.ticks)))
        worth: Floats = np.diff(running[weeks.row_starts])
        return worth

    def settle(self, order: Ints, over: Callable[[], bool], rounds: int = 20) -> None:
        """Ask again until nobody alone can make the roster better: nobody idles whom an open cell could use."""
        cost = self.cost()
        for _ in range(rounds):
            if over():
                return
            self.ask(order)
            before, cost = cost, self.cost()
            if cost >= before:
                return

    def without_days(self) -> list[str]:
        """People without a duty they must have, or whose duties together are not lawful: account, rest, strict ties."""
        weeks, now = self.weeks, self.now
        lacking = {int(weeks.week_person[week]) for week in range(len(weeks.week_person)) if self._lacks(week)}
        for person, (first, last) in enumerate(pairwise(weeks.person_weeks)):
            total = weeks.unit * int(now.minutes[first:last].sum())
            if not weeks.person_least[person] <= total <= weeks.person_most[person]:
                lacking.add(person)
        people = self._standing.problem.people
        return [people[person].id for person in sorted(lacking | self._without_rest() | self._outside_ties())]

    def _without_rest(self) -> set[int]:
        """Whose duties are too close together, as those drawn from prices may be, but none that were asked for."""
        weeks, days = self.weeks, np.flatnonzero(self.now.option >= 0)
        turns = weeks.option_turn[self.now.option[days]]
        clocked = weeks.turn_end[turns] > 0
        days, turns = days[clocked], turns[clocked]
        person = weeks.week_person[self._week_of_day[days]]
        before = np.where(
            np.diff(person, prepend=-1) == 0, np.roll(weeks.turn_end[turns], 1), weeks.person_ended[person]
        )
        return set(person[weeks.turn_begin[turns] - before < weeks.rest].tolist())

    def _outside_ties(self) -> set[int]:
        """Whose duties are outside a strict limit on several of them together; what people share is nobody's alone."""
        weeks, sums = self.weeks, self.now.ties
        below = (weeks.tie_under >= UNLAWFUL) & (sums < weeks.tie_least)
        above = (weeks.tie_over >= UNLAWFUL) & (sums > weeks.tie_most)
        owner = np.repeat(np.arange(len(weeks.person_ended)), np.diff(weeks.person_ties))
        outside = (below | above)[weeks.tie_numbers] & (weeks.tie_numbers < weeks.shared_ties)
        return set(owner[outside].tolist())

    def _lacks(self, week: int) -> bool:
        days = slice(self.weeks.week_days[week], self.weeks.week_days[week + 1])
        return bool(((self.weeks.day_must[days] == 1) & (self.now.option[days] < 0)).any())

    def weeks_of(self, people: Iterable[str]) -> Ints:
        """The numbers of these people's weeks, those of one person after another."""
        number = {person.id: place for place, person in enumerate(self._standing.problem.people)}
        ranges = [np.arange(*self.weeks.person_weeks[[number[person], number[person] + 1]]) for person in people]
        found: Ints = np.concatenate(ranges) if ranges else np.zeros(0, dtype=np.int64)
        return found

    def duties(self) -> list[Duty]:
        """The roster as it stands."""
        lay = self.lay
        return [
            lay.duty(option, [row for row in rows if row >= 0])
            for option, rows in zip(self.now.option.tolist(), self.now.rows.tolist(), strict=True)
            if option >= 0
        ]

    def load(self, duties: Iterable[Duty]) -> None:
        """Take over this roster."""
        self.now.option.fill(-1)
        self.now.rows.fill(-1)
        self.now.cover.fill(0)
        self.now.minutes.fill(0)
        self.now.ties.fill(0)
        for duty in duties:
            self._enter(duty)
        self._count_occasions()

    def _count_occasions(self) -> None:
        parents = self.weeks.tie_parent
        happen = (parents >= 0) & (self.now.ties > 0)
        np.add.at(self.now.ties, parents[happen], 1)

    def _enter(self, duty: Duty) -> None:
        weeks, lay = self.weeks, self.lay
        day, option = self._find(duty)
        self.now.option[day] = option
        kin = weeks.option_kin[option]
        tied = slice(*weeks.kin_tie_starts[[kin, kin + 1]])
        np.add.at(self.now.ties, weeks.kin_ties[tied], weeks.kin_tie_weights[tied])
        self.now.minutes[self._week_of_day[day]] += weeks.turn_minutes[weeks.option_turn[option]]
        for slot, row in enumerate(rows_of(lay, option, duty)):
            self.now.rows[day, slot] = row
            entries = slice(weeks.row_starts[row], weeks.row_starts[row + 1])
            np.add.at(self.now.cover, weeks.cells[entries], weeks.ticks[entries])

    def _find(self, duty: Duty) -> tuple[int, int]:
        """The person-day and the option of a duty.

        Raises:
            LookupError: if nobody could have been given this duty.
        """
        day, weeks = self._day_number[duty.person, duty.date], self.weeks
        options = range(*weeks.turn_starts[weeks.day_turns[[day, day + 1]]])
        for option in options:
            if self.lay.options[option].becomes(duty):
                return day, option
        raise LookupError(f"{duty.person} has no option like the duty {duty.duty_type} on {duty.date}")
