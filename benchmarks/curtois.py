"""Shift-scheduling instances of Curtois and Qu (2014), and what a roster of one costs.

Semantics: schedulingbenchmarks.org/nrp, "Computational results on new staff scheduling benchmark instances".
Days count from 0, a Monday. A roster says which shift each employee works on each day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

Roster = Mapping[tuple[str, int], str]
"""(employee, day) -> shift; one shift a day by its form."""


@dataclass(frozen=True)
class Shift:
    """`not_next`: shifts that must not follow it on the next day."""

    id: str
    minutes: int
    not_next: frozenset[str]


@dataclass(frozen=True)
class Employee:
    """`most` says how many shifts of each type at most; minutes are over the whole horizon."""

    id: str
    most: Mapping[str, int]
    most_minutes: int
    least_minutes: int
    most_in_a_row: int
    least_in_a_row: int
    least_off_in_a_row: int
    most_weekends: int
    days_off: frozenset[int]


@dataclass(frozen=True)
class Request:
    """A shift wanted (`on`) or not wanted on a day."""

    employee: str
    day: int
    shift: str
    weight: int
    on: bool


@dataclass(frozen=True)
class Cover:
    """So many people wanted; a price for each one missing and each one too many."""

    day: int
    shift: str
    wanted: int
    under: int
    over: int


@dataclass(frozen=True)
class Instance:
    """One instance."""

    days: int
    shifts: Mapping[str, Shift]
    staff: Mapping[str, Employee]
    requests: tuple[Request, ...]
    cover: tuple[Cover, ...]


@dataclass(frozen=True)
class Score:
    """What a roster costs, by part, and every hard rule it breaks."""

    on_requests: int
    off_requests: int
    under: int
    over: int
    breaches: tuple[str, ...]

    @property
    def total(self) -> int:
        """What is minimised."""
        return self.on_requests + self.off_requests + self.under + self.over


def evaluate(instance: Instance, roster: Roster) -> Score:
    """Costs and breaches of a roster.

    Raises:
        KeyError: if it names an employee or a shift that does not exist.
    """
    worked = {name: [roster.get((name, day)) for day in range(instance.days)] for name in instance.staff}
    on_duty = Counter((day, shift) for (_, day), shift in roster.items())
    refused = [row for row in instance.requests if (roster.get((row.employee, row.day)) == row.shift) != row.on]
    missing = [(row, row.wanted - on_duty[row.day, row.shift]) for row in instance.cover]
    strangers = {employee for employee, _ in roster} - instance.staff.keys()
    if strangers:
        raise KeyError(f"no such employees: {sorted(strangers)}")
    return Score(
        on_requests=sum(row.weight for row in refused if row.on),
        off_requests=sum(row.weight for row in refused if not row.on),
        under=sum(row.under * max(0, short) for row, short in missing),
        over=sum(row.over * max(0, -short) for row, short in missing),
        breaches=tuple(
            f"{name}: {what}"
            for name, employee in instance.staff.items()
            for what in _breaches(instance, employee, worked[name])
        ),
    )


def _breaches(instance: Instance, employee: Employee, worked: Sequence[str | None]) -> Iterator[str]:
    for what, broken in (
        ("days off", any(worked[day] for day in employee.days_off)),
        ("succession", _forbidden(instance, worked)),
        ("shifts of a type", _too_many(employee, worked)),
        ("minutes", not employee.least_minutes <= _minutes(instance, worked) <= employee.most_minutes),
        ("shifts in a row", not _rows_fit(worked, employee.least_in_a_row, employee.most_in_a_row, at_work=True)),
        ("days off in a row", not _rows_fit(worked, employee.least_off_in_a_row, instance.days, at_work=False)),
        ("weekends", _weekends(worked) > employee.most_weekends),
    ):
        if broken:
            yield what


def _forbidden(instance: Instance, worked: Sequence[str | None]) -> bool:
    return any(one and other in instance.shifts[one].not_next for one, other in pairwise(worked))


def _too_many(employee: Employee, worked: Sequence[str | None]) -> bool:
    return any(count > employee.most.get(shift, 0) for shift, count in Counter(filter(None, worked)).items())


def _minutes(instance: Instance, worked: Sequence[str | None]) -> int:
    return sum(instance.shifts[shift].minutes for shift in worked if shift)


def _rows_fit(worked: Sequence[str | None], least: int, most: int, *, at_work: bool) -> bool:
    """Whether runs are neither too long nor too short; a run at either end of the horizon may be any part of one."""
    day = 0
    for working, group in groupby(worked, key=bool):
        length = len(list(group))
        first, day = day, day + length
        touches_an_end = first == 0 or day == len(worked)
        if working == at_work and (length > most or (length < least and not touches_an_end)):
            return False
    return True


def _weekends(worked: Sequence[str | None]) -> int:
    return sum(any(worked[day : day + 2]) for day in range(5, len(worked), 7))
