"""What a roster of the Second International Nurse Rostering Competition costs, part by part, all weeks together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from benchmarks.inrc2 import ANY, Assignments, Contract, Past, Range, Scenario, Shift, Week

OPTIMAL, SAME_SHIFT, WORK, OFF, UNWANTED, INCOMPLETE, TOTAL, WEEKEND = 30, 15, 30, 30, 10, 30, 20, 30
"""Points of S1 to S7; the consecutive days of S2 have two."""

Days = Sequence[str | None]
"""A nurse's shift on each day of all weeks; None is a day off."""


@dataclass(frozen=True)
class Score:
    """Points by part, as the organisers' validator names them, and every hard rule broken."""

    total_assignments: int
    consecutive: int
    days_off: int
    preferences: int
    weekends: int
    complete_weekends: int
    optimal_cover: int
    breaches: tuple[str, ...]

    @property
    def parts(self) -> tuple[int, ...]:
        """In the validator's order."""
        return (
            self.total_assignments,
            self.consecutive,
            self.days_off,
            self.preferences,
            self.weekends,
            self.complete_weekends,
            self.optimal_cover,
        )

    @property
    def total(self) -> int:
        """What is minimised."""
        return sum(self.parts)


def evaluate(
    scenario: Scenario, history: Mapping[str, Past], weeks: Sequence[Week], roster: Sequence[Assignments]
) -> Score:
    """The score of a roster for several weeks in a row after a history; one list of assignments a week."""
    days = {nurse: days_of(nurse, roster) for nurse in scenario.nurses}
    contracts = {nurse.id: scenario.contracts[nurse.contract] for nurse in scenario.nurses.values()}
    rows = [(contracts[nurse], history[nurse], worked) for nurse, worked in days.items()]
    return Score(
        total_assignments=TOTAL * sum(_outside(_assignments(past, row), of.assignments) for of, past, row in rows),
        consecutive=sum(_consecutive(scenario, of, past, row) for of, past, row in rows),
        days_off=OFF * sum(_off_days(of, past, row) for of, past, row in rows),
        preferences=UNWANTED * sum(_unwanted(week, number, days) for number, week in enumerate(weeks)),
        weekends=WEEKEND * sum(max(0, past.weekends + _weekends(row) - of.most_weekends) for of, past, row in rows),
        complete_weekends=INCOMPLETE * sum(_halves(row) for of, _, row in rows if of.complete),
        optimal_cover=OPTIMAL * sum(_below(week, given) for week, given in zip(weeks, roster, strict=True)),
        breaches=tuple(_breaches(scenario, history, weeks, roster)),
    )


def days_of(nurse: str, roster: Sequence[Assignments]) -> list[str | None]:
    """A nurse's shifts, day by day."""
    given = {(number, day): shift for number, week in enumerate(roster) for who, day, shift, _ in week if who == nurse}
    return [given.get((number, day)) for number in range(len(roster)) for day in range(7)]


def _assignments(past: Past, days: Days) -> int:
    return past.assignments + sum(shift is not None for shift in days)


def _outside(amount: int, limits: Range) -> int:
    return max(0, limits.least - amount) + max(0, amount - limits.most)


def _consecutive(scenario: Scenario, contract: Contract, past: Past, days: Days) -> int:
    same = sum(_same_shift(shift, past, days) for shift in scenario.shifts.values())
    work = off_limits([shift is not None for shift in days], past.work, contract.work_in_a_row)
    return SAME_SHIFT * same + WORK * work


def _same_shift(shift: Shift, past: Past, days: Days) -> int:
    before = past.same_shift if past.shift == shift.id else 0
    return off_limits([worked == shift.id for worked in days], before, shift.in_a_row)


def _off_days(contract: Contract, past: Past, days: Days) -> int:
    return off_limits([shift is None for shift in days], past.off, contract.off_in_a_row)


def off_limits(days: Sequence[bool], before: int, limits: Range) -> int:
    """Days too few or too many in the runs of True, the first of which may go on from `before` days.

    Days of the history above the maximum are not charged again; a run still open at the end may become long enough.
    """
    charged, day = 0, 0
    if before and days and not days[0]:
        charged += max(0, limits.least - before)
    for inside, group in groupby(days):
        length = len(list(group))
        earlier = before if day == 0 else 0
        day += length
        if inside:
            charged += max(0, earlier + length - limits.most) - max(0, earlier - limits.most)
            charged += max(0, limits.least - earlier - length) if day < len(days) else 0
    return charged


def _unwanted(week: Week, number: int, days: Mapping[str, Days]) -> int:
    given = ((days[nurse][7 * number + day], shift) for nurse, day, shift in week.unwanted)
    return sum(worked is not None and shift in {ANY, worked} for worked, shift in given)


def _weekends(days: Days) -> int:
    return sum(any(days[day : day + 2]) for day in range(5, len(days), 7))


def _halves(days: Days) -> int:
    return sum((days[day] is None) != (days[day + 1] is None) for day in range(5, len(days), 7))


def _below(week: Week, given: Assignments) -> int:
    staff = Counter((day, shift, skill) for _, day, shift, skill in given)
    return sum(
        max(0, wanted.most - staff[day, row.shift, row.skill])
        for row in week.requirements
        for day, wanted in enumerate(row.days)
    )


def _breaches(
    scenario: Scenario, history: Mapping[str, Past], weeks: Sequence[Week], roster: Sequence[Assignments]
) -> Iterator[str]:
    for number, (week, given) in enumerate(zip(weeks, roster, strict=True)):
        twice = [row for row, times in Counter((nurse, day) for nurse, day, _, _ in given).items() if times > 1]
        yield from (f"H1 week {number}: {nurse} twice on day {day}" for nurse, day in twice)
        yield from _too_few(number, week, given)
        for nurse, day, _, skill in given:
            if skill not in scenario.nurses[nurse].skills:
                yield f"H4 week {number}: {nurse} as {skill} on day {day}"
    for nurse in scenario.nurses:
        shifts = [history[nurse].shift, *days_of(nurse, roster)]
        for day, (one, other) in enumerate(pairwise(shifts)):
            if one and other in scenario.shifts[one].not_next:
                yield f"H3: {nurse} has {other} after {one} on day {day}"


def _too_few(number: int, week: Week, given: Assignments) -> Iterator[str]:
    staff = Counter((day, shift, skill) for _, day, shift, skill in given)
    for row in week.requirements:
        for day, wanted in enumerate(row.days):
            if staff[day, row.shift, row.skill] < wanted.least:
                yield f"H2 week {number}: too few {row.skill} on {row.shift} of day {day}"
