"""Nurse-rostering instances of the Second International Competition (2014/15): scenario, history, weeks, solutions.

Format and rules: Ceschia, Dang, De Causmaecker, Haspeslagh, Schaerf, "The Second International Nurse Rostering
Competition", arXiv:1501.04177. What a roster costs stands in `inrc2_score`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

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
    """A scenario from the text of its `Sc-` file."""
    blocks = _blocks(text)
    not_next = {line[0]: frozenset(line[2:]) for line in _words(blocks["FORBIDDEN_SHIFT_TYPES_SUCCESSIONS"])}
    shifts = [Shift(name, _range(row), not_next[name]) for name, row in _words(blocks["SHIFT_TYPES"])]
    contracts = [
        Contract(name, _range(total), _range(work), _range(off), int(weekends), complete == "1")
        for name, total, work, off, weekends, complete in _words(blocks["CONTRACTS"])
    ]
    nurses = [Nurse(line[0], line[1], frozenset(line[3:])) for line in _words(blocks["NURSES"])]
    return Scenario(
        id=_value(text, "SCENARIO"),
        weeks=int(_value(text, "WEEKS")),
        shifts={shift.id: shift for shift in shifts},
        contracts={contract.id: contract for contract in contracts},
        nurses={nurse.id: nurse for nurse in nurses},
    )


def read_history(text: str) -> dict[str, Past]:
    """What was before the first day, by nurse, from the text of an `H0-` file."""
    found = {}
    for name, assignments, weekends, shift, *runs in _words(_blocks(text)["NURSE_HISTORY"]):
        last = None if shift == "None" else shift
        found[name] = Past(int(assignments), int(weekends), last, *map(int, runs))
    return found


def read_week(text: str) -> Week:
    """A week from the text of its `WD-` file."""
    blocks = _blocks(text)
    requirements = [
        Requirement(shift, skill, tuple(map(_range, days))) for shift, skill, *days in _words(blocks["REQUIREMENTS"])
    ]
    unwanted = [(nurse, DAYS.index(day), shift) for nurse, shift, day in _words(blocks.get("SHIFT_OFF_REQUESTS", []))]
    return Week(tuple(requirements), tuple(unwanted))


def read_solution(text: str) -> Assignments:
    """One week's roster from the text of its `Sol-` file; what a solver adds after the last assignment is left out."""
    rows = _words(_blocks(text)["ASSIGNMENTS"])[: int(_value(text, "ASSIGNMENTS"))]
    return tuple((nurse, DAYS.index(day), shift, skill) for nurse, day, shift, skill in rows)


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


def _words(lines: Iterable[str]) -> list[list[str]]:
    return [line.split() for line in lines]


def _value(text: str, name: str) -> str:
    found = re.search(rf"^{name} = (\S+)", text, re.MULTILINE)
    if not found:
        raise ValueError(f"no line {name} = ...")
    return found[1]


def _range(text: str) -> Range:
    least, most = text.strip("()").split(",")
    return Range(int(least), int(most))
