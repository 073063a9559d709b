"""Shift-scheduling instances of Curtois and Qu (2014): read, and what a roster of one costs.

Format and semantics: schedulingbenchmarks.org/nrp, "Computational results on new staff scheduling benchmark instances".
Days count from 0, a Monday. A roster says which shift each employee works on each day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from benchmarks.public import sections

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


def read(text: str) -> Instance:
    """An instance from the text of its file."""
    part = sections(text)
    off: dict[str, frozenset[int]] = {}
    for line in part.get("DAYS_OFF", []):
        employee, *days = line.split(",")
        off[employee] = frozenset(map(int, days))
    shifts = [_shift(line) for line in part["SHIFTS"]]
    staff = [_employee(line, off) for line in part["STAFF"]]
    requests = [
        *(_request(line, on=True) for line in part.get("SHIFT_ON_REQUESTS", [])),
        *(_request(line, on=False) for line in part.get("SHIFT_OFF_REQUESTS", [])),
    ]
    return Instance(
        days=int(part["HORIZON"][0]),
        shifts={shift.id: shift for shift in shifts},
        staff={employee.id: employee for employee in staff},
        requests=tuple(requests),
        cover=tuple(_cover(line) for line in part.get("COVER", [])),
    )


def _shift(line: str) -> Shift:
    name, minutes, not_next = line.split(",")
    return Shift(name, int(minutes), frozenset(filter(None, not_next.split("|"))))


def _employee(line: str, off: Mapping[str, frozenset[int]]) -> Employee:
    name, of_type, *numbers = line.split(",")
    most_minutes, least_minutes, most, least, least_off, weekends = map(int, numbers)
    return Employee(
        id=name,
        most={shift: int(count) for shift, _, count in (entry.partition("=") for entry in of_type.split("|"))},
        most_minutes=most_minutes,
        least_minutes=least_minutes,
        most_in_a_row=most,
        least_in_a_row=least,
        least_off_in_a_row=least_off,
        most_weekends=weekends,
        days_off=off.get(name, frozenset()),
    )


def _request(line: str, *, on: bool) -> Request:
    employee, day, shift, weight = line.split(",")
    return Request(employee, int(day), shift, int(weight), on)


def _cover(line: str) -> Cover:
    day, shift, wanted, under, over = line.split(",")
    return Cover(int(day), shift, int(wanted), int(under), int(over))


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
