"""For given values of cover, everybody's best weeks at once: the part of the bound that knows people's rules."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from models.duties import Duty
from roster.options.cover import CoverIndex
from roster.options.option import Day, Options
from roster.solver.chain import ChainRules
from roster.solver.company_numbers import CompanyNumbers
from roster.solver.desk_numbers import DeskNumbers
from roster.solver.layout import Layout, layout
from roster.solver.option_worths import OptionWorths, duties_of, encoded, place, worth
from roster.solver.tables import Ints
from roster.solver.tie_prices import TiePrices

NEVER = -(2**60)
"""Worth of what is not allowed; far from any real sum, and still far from overflow."""


@dataclass(frozen=True, slots=True)
class Priced:
    """The sum of everybody's best weeks, what they cover, which options they are made of and how pieces are filled.

    `rows` are those of all options chosen, one after another; so many of each are its own.
    """

    worth: int
    cover: Ints
    chosen: Ints
    rows: Ints
    own: Ints


@dataclass(frozen=True, slots=True)
class _Day:
    """One day's kinds as a matrix, paid minutes (in units) by people: a kind's number, or -1 where there is none."""

    units: tuple[int, ...]
    kinds: Ints
    must: npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class _Step:
    """What a day is worth, and the best worth of each sum of minutes before it and after it, everybody's at once."""

    day: _Day
    worth: Ints
    before: Ints
    after: Ints


class Pricing:
    """Best weeks by dynamic programming over days and minutes, for all people in one array.

    Exact for one duty a day, days with a duty, the weeks' targets and, per week, the account; rest between duties
    is relaxed, which makes the bound weaker and never wrong. All numbers are whole, so the sum is exact.
    """

    def __init__(
        self,
        options: Options,
        index: CoverIndex,
        desks: DeskNumbers | None,
        scale: int,
        lay: Layout | None = None,
        company: CompanyNumbers | None = None,
        ties: TiePrices | None = None,
    ) -> None:
        """Lay everything out unless it is already; worths and prices are counted `scale` times, for finer values."""
        self.layout = lay or layout(options, index, desks, company)
        self._scale = scale
        facts = options.facts
        self._people = len(facts.problem.people)
        self._cells = len(index.cells) + (len(desks.counts) if desks else 0)
        self._cells += len(company.stretches) if company else 0
        self._rules = [ChainRules(options, person) for person in facts.problem.people]
        self._unit = int(np.gcd.reduce(self.layout.kind_minutes)) or 1
        self._days = {date: self._day(number, date) for number, date in enumerate(facts.days)}
        self._weeks = self._rules[0].weeks if self._rules else ()
        self._width = 1 + max((self._longest(week) for week in self._weeks), default=0)
        self._ties = ties
        self._points = self._scale * (self.layout.option_points + (ties.option_points if ties else 0))
        self._week_costs = [self._costs(number) for number in range(len(self._weeks))]
        self._worths = OptionWorths(self.layout, self._cells, self._points)

    def price(self, value: Ints) -> Priced:
        """Everybody's best weeks when a tick of cover of each cell is worth so much."""
        lay = self.layout
        best_row = self._worths.fill(value)
        worths = self._option_worths(best_row, value)
        best_option = encoded(worths, lay.kind_starts)
        total, kinds = self._best_weeks(worth(best_option, len(worths)))
        chosen = place(best_option, len(worths))[kinds]
        rows, own = self._worths.rows_of(best_row, chosen)
        cover = self._worths.cover(rows)
        return Priced(total, np.append(cover, self._ties.sums(chosen)) if self._ties else cover, chosen, rows, own)

    def promising(self, value: Ints, most: int) -> dict[Day, tuple[tuple[int, ...], ...]]:
        """For each person and day the places of the best options of each length at these values, at most so many."""
        lay = self.layout
        worth = self._option_worths(self._worths.fill(value), value)
        found: dict[Day, tuple[tuple[int, ...], ...]] = {}
        for start, end in zip(lay.kind_starts, np.append(lay.kind_starts[1:], len(worth)), strict=True):
            best = start + np.argsort(-worth[start:end], kind="stable")[:most]
            day = (lay.options[start].person, lay.options[start].frame.date)
            found[day] = (*found.get(day, ()), tuple(lay.option_places[best].tolist()))
        return found

    def duties(self, priced: Priced, people: set[str]) -> list[Duty]:
        """The duties that these people have in everybody's best weeks."""
        return duties_of(self.layout, priced.chosen, priced.rows, priced.own, people)

    def _option_worths(self, best_row: Ints, value: Ints) -> Ints:
        worths = self._worths.of_options(best_row)
        return worths + self._ties.worth_of_options(value[self._cells :]) if self._ties else worths

    # one week, everybody

    def _best_weeks(self, worth_of_kind: Ints) -> tuple[int, Ints]:
        worths = np.append(worth_of_kind, NEVER)
        weeks = [self._week(week, worths) for week in self._weeks]
        ends = [self._end(number, steps) for number, steps in enumerate(weeks)]
        worth, kinds = 0, [np.zeros(0, dtype=np.int64)]
        for end, steps, total in zip(ends, weeks, self._share_out(ends), strict=True):
            worth += int(end[total, np.arange(self._people)].sum())
            kinds.extend(self._walk_back(steps, total))
        return worth, np.concatenate(kinds)

    def _week(self, week: tuple[dt.date, ...], worths: Ints) -> list[_Step]:
        """The best worth of every sum of minutes, day by day; `worths` ends with that of no kind at all."""
        steps, best = [], np.zeros((1, self._people), dtype=np.int64)
        for date in week:
            day = self._days[date]
            worth = worths[day.kinds]
            steps.append(_Step(day, worth, best, self._one_day_on(day, best, worth)))
            best = steps[-1].after
        return steps

    def _end(self, number: int, steps: list[_Step]) -> Ints:
        """What a week with each sum of minutes is worth to everybody, its costs taken off."""
        end = np.full((self._width, self._people), NEVER, dtype=np.int64)
        end[: len(steps[-1].after)] = steps[-1].after
        return end - self._week_costs[number]

    def _one_day_on(self, day: _Day, best: Ints, worth: Ints) -> Ints:
        sums = len(best)
        after = np.full((sums + max(day.units, default=0), self._people), NEVER, dtype=np.int64)
        after[:sums] = np.where(day.must, NEVER, best)
        reached = np.empty_like(best)
        for units, worth_of_units in zip(day.units, worth, strict=True):
            np.add(best, worth_of_units, out=reached)
            np.maximum(after[units : units + sums], reached, out=after[units : units + sums])
        return after

    def _walk_back(self, steps: list[_Step], total: Ints) -> list[Ints]:
        """The kinds taken on each day on the way to everybody's total."""
        everybody = np.arange(self._people)
        # who has no lawful week at all has a total that nothing leads to
        at, found = np.minimum(total, len(steps[-1].after) - 1), []
        for step in reversed(steps):
            units = np.array([0, *step.day.units], dtype=np.int64)
            before = at - units[:, None]
            known = (before >= 0) & (before < len(step.before))
            worth = np.vstack([np.where(step.day.must, NEVER, 0), step.worth])
            reached = step.before[np.where(known, before, 0), everybody] + worth
            way = (known & (reached == step.after[at, everybody])).argmax(axis=0)
            taken = np.vstack([np.full(self._people, -1), step.day.kinds])[way, everybody]
            found.append(taken[taken >= 0])
            at = np.minimum(before[way, everybody], len(step.before) - 1)
        return found

    # several weeks and the account

    def _share_out(self, ends: list[Ints]) -> list[Ints]:
        """For each week everybody's total, the best that the accounts allow over all weeks."""
        totals = [end.argmax(axis=0) for end in ends]
        sums = np.sum(totals, axis=0) * self._unit
        for person, rules in enumerate(self._rules):
            lower, upper = rules.room
            if (lower is not None and sums[person] < lower) or (upper is not None and sums[person] > upper):
                for week, total in enumerate(self._within([end[:, person] for end in ends], lower, upper)):
                    totals[week][person] = total
        return totals

    def _within(self, ends: list[Ints], lower: int | None, upper: int | None) -> list[int]:
        """One person's totals, week by week, with their sum inside the account's room."""
        best, choices = ends[0], []
        for end in ends[1:]:
            longer = np.full(len(best) + self._width - 1, NEVER, dtype=np.int64)
            choice = np.zeros(len(longer), dtype=np.int64)
            for minutes in range(self._width):
                sums = best + end[minutes]
                better = sums > longer[minutes : minutes + len(best)]
                longer[minutes : minutes + len(best)][better] = sums[better]
                choice[minutes : minutes + len(best)][better] = minutes
            choices.append(choice)
            best = longer
        allowed = np.arange(len(best)) * self._unit
        outside = (allowed < (lower or NEVER)) | (allowed > (-NEVER if upper is None else upper))
        total = int(np.where(outside, 2 * NEVER, best).argmax())
        found = []
        for choice in reversed(choices):
            found.append(int(choice[total]))
            total -= found[-1]
        return [total, *reversed(found)]

    # laid out once

    def _day(self, number: int, date: dt.date) -> _Day:
        lay = self.layout
        kinds = np.flatnonzero(lay.kind_day == number)
        minutes = np.unique(lay.kind_minutes[kinds])
        numbers = np.full((len(minutes), self._people), -1, dtype=np.int64)
        numbers[np.searchsorted(minutes, lay.kind_minutes[kinds]), lay.kind_person[kinds]] = kinds
        must = np.array([date in rules.must_work for rules in self._rules], dtype=bool)
        return _Day(tuple((minutes // self._unit).tolist()), numbers, must)

    def _longest(self, week: tuple[dt.date, ...]) -> int:
        return sum(max(self._days[date].units, default=0) for date in week)

    def _costs(self, number: int) -> Ints:
        minutes = range(0, self._width * self._unit, self._unit)
        return self._scale * np.array(
            [[rules.week_cost(number, total) for rules in self._rules] for total in minutes], dtype=np.int64
        )
