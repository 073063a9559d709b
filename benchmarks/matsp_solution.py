"""Rosters of multi-activity instances as their authors' XML: employees with shifts, shifts with tasks."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, ParseError, SubElement, indent, tostring

from defusedxml.ElementTree import fromstring

from benchmarks.case import FaultyError
from benchmarks.matsp import DAY, Instance, Roster, Shift

TIME = re.compile(r"(\d{1,2}):(\d{2})(:00)?")


def solution_of(instance: Instance, roster: Roster, name: str, penalty: int) -> str:
    """The text of a roster's file; `penalty` is what it says it costs."""
    root = Element("Solution")
    SubElement(root, "ProblemFile").text = f"{name}.ros"
    SubElement(root, "Penalty").text = str(penalty)
    for employee in instance.minutes:
        row = SubElement(root, "Employee", ID=employee)
        for shift in roster.get(employee, ()):
            _add(row, shift)
    indent(root, " " * 4)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _add(employee: Element, shift: Shift) -> None:
    row = SubElement(employee, "Shift")
    day, minute = divmod(shift.start, DAY)
    SubElement(row, "Day").text = str(day)
    SubElement(row, "Start").text = f"{minute // 60:02}:{minute % 60:02}:00"
    for activity, minutes in shift.tasks:
        task = SubElement(row, "Task", WorkLength=str(minutes))
        SubElement(task, "ID").text = activity
        SubElement(task, "Length").text = str(minutes)


def read_solution(text: str) -> tuple[dict[str, tuple[Shift, ...]], int]:
    """A roster from the text of a file, and the penalty that it says it has.

    Raises:
        FaultyError: if it is none.
    """
    try:
        root = fromstring(text.encode())
    except ParseError as error:
        raise FaultyError(f"this is no XML: {error}") from None
    roster: dict[str, tuple[Shift, ...]] = {}
    for employee in root.iter("Employee"):
        name = employee.get("ID") or ""
        if name in roster:
            raise FaultyError(f"the employee {name!r} stands there twice")
        shifts = [_shift(row, name) for row in employee.iter("Shift")]
        roster[name] = tuple(sorted(shifts, key=lambda shift: shift.start))
    return roster, _whole(root, "Penalty", "the solution")


def _shift(row: Element, name: str) -> Shift:
    where = f"a shift of the employee {name!r}"
    found = TIME.fullmatch((row.findtext("Start") or "").strip())
    if not found:
        raise FaultyError(f"{where}: <Start> is no time")
    start = DAY * _whole(row, "Day", where) + 60 * int(found[1]) + int(found[2])
    tasks = tuple(((task.findtext("ID") or "").strip(), _whole(task, "Length", where)) for task in row.iter("Task"))
    return Shift(start, tasks)


def _whole(row: Element, name: str, where: str) -> int:
    text = (row.findtext(name) or "").strip()
    if not text.isdecimal():
        raise FaultyError(f"{where}: <{name}> is no whole number")
    return int(text)
