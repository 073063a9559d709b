"""Nurse-rostering instances of the Second International Competition (2014/15): scenario, history, weeks, solutions.

Format and rules: Ceschia, Dang, De Causmaecker, Haspeslagh, Schaerf, "The Second International Nurse Rostering
Competition", arXiv:1501.04177. What a roster costs stands in `inrc2_score`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from benchmarks.case import FaultyError

Row = TypeVar("Row")

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
ANY = "Any"


@dataclass(frozen=True)
class Range:
    """From - to, both included."""

    least: int
    most: int


@dataclass(frozen=True)
class Shift:
    """How many days of it in a row, and what must not follow it."""

    id: str
    in_a_row: Range
    not_next: frozenset[str]


@dataclass(frozen=True)
class Contract:
    """Assignments over the horizon, days in a row, weekends; `complete`: a weekend is worked whole or not at all."""

    id: str
    assignments: Range
    work_in_a_row: Range
    off_in_a_row: Range
    most_weekends: int
    complete: bool


@dataclass(frozen=True)
class Nurse:
    """One nurse."""

    id: str
    contract: str
    skills: frozenset[str]


@dataclass(frozen=True)
class Scenario:
    """What all weeks share."""

    id: str
    weeks: int
    shifts: Mapping[str, Shift]
    contracts: Mapping[str, Contract]
    nurses: Mapping[str, Nurse]


@dataclass(frozen=True)
class Past:
    """A nurse before the first day; `shift` None: the last day was off. At most one of the two runs is not 0."""

    assignments: int
    weekends: int
    shift: str | None
    same_shift: int
    work: int
    off: int


@dataclass(frozen=True)
class Requirement:
    """Staff of a skill on a shift, by day of the week: minimum and optimum."""

    shift: str
    skill: str
    days: tuple[Range, ...]


@dataclass(frozen=True)
class Week:
    """One week's data; `unwanted` holds (nurse, day of the week, shift or Any)."""

    requirements: tuple[Requirement, ...]
    unwanted: tuple[tuple[str, int, str], ...]


Assignments = tuple[tuple[str, int, str, str], ...]
"""One week's roster: (nurse, day of the week, shift, skill)."""


def read_scenario(text: str) -> Scenario:
    """A scenario from the text of its `Sc-` file.

    Raises:
        FaultyError: naming the line, if it is not what the format says.
    """
    blocks = _blocks(text)
    not_next = dict(_each(blocks, "FORBIDDEN_SHIFT_TYPES_SUCCESSIONS", lambda row: (row[0], frozenset(row[2:]))))
    shifts = _each(blocks, "SHIFT_TYPES", lambda row: Shift(row[0], _range(row[1]), not_next.get(row[0], frozenset())))
    found = Scenario(
        id=_value(text, "SCENARIO"),
        weeks=int(_value(text, "WEEKS")),
        shifts={shift.id: shift for shift in shifts},
        contracts={row.id: row for row in _each(blocks, "CONTRACTS", _contract)},
        nurses={nurse.id: nurse for nurse in _each(blocks, "NURSES", _nurse)},
    )
    _known("contract", (nurse.contract for nurse in found.nurses.values()), found.contracts)
    _known("shift", (shift for row in found.shifts.values() for shift in row.not_next), found.shifts)
    return found


def _contract(row: Sequence[str]) -> Contract:
    name, total, work, off, weekends, complete = row
    return Contract(name, _range(total), _range(work), _range(off), int(weekends), complete == "1")


def _nurse(row: Sequence[str]) -> Nurse:
    if int(row[2]) != len(row[3:]) or not row[3:]:
        raise ValueError("skills do not match their number")
    return Nurse(row[0], row[1], frozenset(row[3:]))


def read_history(text: str) -> dict[str, Past]:
    """What was before the first day, by nurse, from the text of an `H0-` file.

    Raises:
        FaultyError: naming the line, if it is not what the format says.
    """
    return dict(_each(_blocks(text), "NURSE_HISTORY", _past))


def _past(row: Sequence[str]) -> tuple[str, Past]:
    name, assignments, weekends, shift, same_shift, work, off = row
    last = None if shift == "None" else shift
    return name, Past(int(assignments), int(weekends), last, int(same_shift), int(work), int(off))


def read_week(text: str) -> Week:
    """A week from the text of its `WD-` file.

    Raises:
        FaultyError: naming the line, if it is not what the format says.
    """
    blocks = _blocks(text)
    unwanted = _each(blocks, "SHIFT_OFF_REQUESTS", _request) if "SHIFT_OFF_REQUESTS" in blocks else ()
    return Week(tuple(_each(blocks, "REQUIREMENTS", _requirement)), tuple(unwanted))


def _requirement(row: Sequence[str]) -> Requirement:
    days = tuple(map(_range, row[2:]))
    if len(days) != len(DAYS):
        raise ValueError("a week has seven days")
    return Requirement(row[0], row[1], days)


def _request(row: Sequence[str]) -> tuple[str, int, str]:
    nurse, shift, day = row
    return nurse, DAYS.index(day), shift


def read_solution(text: str) -> Assignments:
    """One week's roster from the text of its `Sol-` file; what a solver adds after the last assignment is left out.

    Raises:
        FaultyError: naming the line, if it is not what the format says.
    """
    blocks = _blocks(text)
    count = int(_value(text, "ASSIGNMENTS"))
    return tuple(_each({"ASSIGNMENTS": blocks["ASSIGNMENTS"][:count]}, "ASSIGNMENTS", _assignment))


def _assignment(row: Sequence[str]) -> tuple[str, int, str, str]:
    nurse, day, shift, skill = row
    return nurse, DAYS.index(day), shift, skill


def solution_text(scenario: Scenario, number: int, given: Assignments) -> str:
    """The text of a `Sol-` file for week `number`, 0 being the first."""
    rows = [f"{nurse} {DAYS[day]} {shift} {skill}" for nurse, day, shift, skill in given]
    return "\n".join(["SOLUTION", f"{number} {scenario.id}", "", f"ASSIGNMENTS = {len(rows)}", *rows]) + "\n"


def check_names(scenario: Scenario, past: Mapping[str, Past], weeks: Iterable[Week]) -> None:
    """History and weeks speak of the scenario's nurses and shifts, and the history of every nurse.

    Raises:
        FaultyError: naming the first that is unknown or missing.
    """
    _known("nurse", past, scenario.nurses)
    _known("shift", (row.shift for row in past.values() if row.shift), scenario.shifts)
    if missing := [nurse for nurse in scenario.nurses if nurse not in past]:
        raise FaultyError(f"the history says nothing of {missing[0]}")
    skills = {skill for nurse in scenario.nurses.values() for skill in nurse.skills}
    for week in weeks:
        _known("nurse", (nurse for nurse, _, _ in week.unwanted), scenario.nurses)
        _known("shift", (shift for _, _, shift in week.unwanted), {ANY, *scenario.shifts})
        _known("shift", (row.shift for row in week.requirements), scenario.shifts)
        _known("skill", (row.skill for row in week.requirements if any(day.most for day in row.days)), skills)


def _known(what: str, named: Iterable[str], known: Container[str]) -> None:
    if unknown := [name for name in named if name not in known]:
        raise FaultyError(f"there is no {what} {unknown[0]!r}")


HEADING = re.compile(r"^([A-Z][A-Z_]+)(?: = (\S+))?$")


def _blocks(text: str) -> dict[str, list[str]]:
    """The lines below each heading, which is written in capitals and may carry a number."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        heading = HEADING.match(line)
        if heading:
            lines = found.setdefault(heading[1], [])
        else:
            lines.append(line)
    return found


def _each(blocks: Mapping[str, Sequence[str]], heading: str, parse: Callable[[list[str]], Row]) -> list[Row]:
    """What every line below a heading says.

    Raises:
        FaultyError: if the heading is missing, or naming the first line that is not what it should be.
    """
    if heading not in blocks:
        raise FaultyError(f"there is no heading {heading}")
    found = []
    for line in blocks[heading]:
        try:
            found.append(parse(line.split()))
        except (ValueError, IndexError):
            raise FaultyError(f"below {heading}: {line!r} is not what the format says") from None
    return found


def _value(text: str, name: str) -> str:
    found = re.search(rf"^{name} = (\S+)", text, re.MULTILINE)
    if not found:
        raise FaultyError(f"there is no line {name} = ...")
    return found[1]


def _range(text: str) -> Range:
    least, most = text.strip("()").split(",")
    return Range(int(least), int(most))
