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
from roster.solver.cuts import cut_all, cut_bench
from roster.solver.desk_numbers import DeskNumbers
from roster.solver.layout import Layout, layout
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
        self._cut, self._cut_pieces = cut_bench(self.layout.cuts), np.flatnonzero(self.layout.cuts.piece_place >= 0)
        self._entry_row = np.repeat(np.arange(len(self.layout.row_ends)), np.diff(self.layout.row_ends, prepend=0))

    def price(self, value: Ints) -> Priced:
        """Everybody's best weeks when a tick of cover of each cell is worth so much."""
        lay = self.layout
        best_row = self._fill(value)
        worth = self._option_worths(best_row, value)
        best_option = _encoded(worth, lay.kind_starts)
        total, kinds = self._best_weeks(_worth(best_option, len(worth)))
        chosen = _place(best_option, len(worth))[kinds]
        rows, own = self._rows(best_row, chosen)
        cover = self._cover(rows)
        return Priced(total, np.append(cover, self._ties.sums(chosen)) if self._ties else cover, chosen, rows, own)

    def promising(self, value: Ints, most: int) -> dict[Day, tuple[tuple[int, ...], ...]]:
        """For each person and day the places of the best options of each length at these values, at most so many."""
        lay = self.layout
        worth = self._option_worths(self._fill(value), value)
        found: dict[Day, tuple[tuple[int, ...], ...]] = {}
        for start, end in zip(lay.kind_starts, np.append(lay.kind_starts[1:], len(worth)), strict=True):
            best = start + np.argsort(-worth[start:end], kind="stable")[:most]
            day = (lay.options[start].person, lay.options[start].frame.date)
            found[day] = (*found.get(day, ()), tuple(lay.option_places[best].tolist()))
        return found

    def duties(self, priced: Priced, people: set[str]) -> list[Duty]:
        """The duties that these people have in everybody's best weeks."""
        lay, found, at = self.layout, [], 0
        for number, own in zip(priced.chosen.tolist(), priced.own.tolist(), strict=True):
            rows, at = priced.rows[at : at + own], at + own
            if lay.options[number].person in people:
                found.append(lay.duty(number, rows.tolist()))
        return found

    def _fill(self, value: Ints) -> Ints:
        """The best row of each piece, with its worth; how pieces are best cut is left on the bench."""
        rows = self._row_worths(value)
        if len(self._cut_pieces):
            cut_all(self.layout.cuts, rows, self._cut)
        return _encoded(rows[self.layout.piece_rows], self.layout.piece_starts)

    def _worth_of_pieces(self, best_row: Ints) -> Ints:
        worth = np.append(_worth(best_row, len(self.layout.piece_rows)), 0)
        mine = self._cut_pieces
        worth[mine] = np.maximum(worth[mine], self._cut.worth[self.layout.cuts.piece_place[mine]])
        return worth

    def _rows(self, best_row: Ints, chosen: Ints) -> tuple[Ints, Ints]:
        """The rows in the pieces of these options, and how many each of them has."""
        lay, count = self.layout, len(self.layout.piece_starts)
        pieces = lay.option_pieces[chosen]
        there = pieces < count
        whole = lay.piece_rows[_place(best_row, len(lay.piece_rows))]
        if not len(self._cut_pieces):
            return whole[pieces[there]], there.sum(axis=1)
        worth = _worth(best_row, len(lay.piece_rows))
        found = [
            [row for piece in of_option if piece < count for row in self._of_piece(piece, worth, whole)]
            for of_option in pieces.tolist()
        ]
        return _ints([row for rows in found for row in rows]), _ints([len(rows) for rows in found])

    def _of_piece(self, piece: int, worth: Ints, whole: Ints) -> list[int]:
        cuts, state = self.layout.cuts, self.layout.cuts.piece_place[piece]
        if state < 0 or self._cut.worth[state] <= worth[piece]:
            return [int(whole[piece])]
        begin, rows = cuts.piece_begin[piece], []
        while state != cuts.begin_place[begin] + cuts.begin_moment[begin]:
            part = self._cut.back[state]
            rows.append(int(self._cut.part_row[part]))
            state = cuts.begin_place[begin] + cuts.part_from[part]
        return rows

    def _option_worths(self, best_row: Ints, value: Ints) -> Ints:
        lay = self.layout
        worth_of_piece = self._worth_of_pieces(best_row)
        worth_of_filling = np.zeros(lay.filling_pieces.shape[1], dtype=np.int64)
        for pieces in lay.filling_pieces:
            worth_of_filling += worth_of_piece[pieces]
        worths: Ints = worth_of_filling[lay.option_fillings] - self._points
        return worths + self._ties.worth_of_options(value[self._cells :]) if self._ties else worths

    def _row_worths(self, value: Ints) -> Ints:
        lay = self.layout
        running = np.concatenate(([0], np.cumsum(value[lay.cells] * lay.ticks)))
        worths: Ints = np.diff(running[np.concatenate(([0], lay.row_ends))])
        return worths

    def _cover(self, rows: Ints) -> Ints:
        lay = self.layout
        times = np.bincount(rows, minlength=len(lay.row_ends))
        weights = lay.ticks * times[self._entry_row]
        return np.bincount(lay.cells, weights=weights, minlength=self._cells).astype(np.int64)

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


def _ints(values: list[int]) -> Ints:
    return np.array(values, dtype=np.int64)


def _encoded(values: Ints, starts: Ints) -> Ints:
    """The largest value of each run together with its place, as one number."""
    count = len(values)
    if not len(starts):
        return np.zeros(0, dtype=np.int64)
    best: Ints = np.maximum.reduceat(values * count + np.arange(count), starts)
    return best


def _worth(encoded: Ints, count: int) -> Ints:
    return encoded // max(count, 1)


def _place(encoded: Ints, count: int) -> Ints:
    return encoded % max(count, 1)
