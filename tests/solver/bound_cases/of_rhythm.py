"""Where the rules about the order of days and duties matter, and the fewest points with each and without."""

from __future__ import annotations

from typing import Any

from models.cards import RuleSetting
from models.duties import Block
from models.people import Person
from models.problem import Problem
from models.requests import Pin
from tests import worlds
from tests.solver.bound_cases.case import DEAR, Case, by_rule, needed, on_saturday, worker


def two_days(*people: Person, **fields: Any) -> Problem:
    """Four hours are wanted on each of two days."""
    return needed(
        *people,
        days=2,
        cells=[worlds.cell(f"C{number}", worlds.day(number), below=DEAR) for number in (1, 0)],
        **fields,
    )


def consecutive_days() -> Case:
    """One of two days may be worked, the other stays open."""
    return Case(two_days(rules=(worlds.rule("consecutive_days", "strict", 1),)), 240 + 6000, 2 * 240)


def tuesday_off(*people: Person, **fields: Any) -> Problem:
    """Four hours are wanted on Monday and on Wednesday, and the day between is off."""
    cells = [worlds.cell(f"C{number}", worlds.day(number), below=DEAR) for number in (0, 2)]
    pins = (Pin(person="P1", date=worlds.day(1), off=True),)
    return needed(*people, days=3, cells=cells, pins=pins, **fields)


def days_off_in_a_row() -> Case:
    """Tuesday would be a day off alone."""
    rules = (worlds.rule("days_off_in_a_row", "strict", 2),)
    return Case(tuesday_off(rules=rules), 240 + 6000, 2 * 240)


def same_type_in_a_row() -> Case:
    """There is one duty type, and it may not be worked on both days."""
    return Case(two_days(rules=(worlds.rule("same_type_in_a_row", "strict", 1),)), 240 + 6000, 2 * 240)


def forbidden_succession() -> Case:
    """The only duty type there is may not follow itself."""
    return Case(two_days(duty_types=(worlds.SHORT.changed(not_after=("K",)),)), 240 + 6000, 2 * 240)


def working_block() -> Case:
    """One of two days may be worked, as was agreed with this person."""
    return Case(two_days(worker(working_block=Block(most=1))), 240 + 6000, 2 * 240)


def free_block() -> Case:
    """Tuesday would be a day off alone, and two were agreed."""
    return Case(tuesday_off(worker(free_block=Block(least=2))), 240 + 6000, 2 * 240)


def duty_type_block() -> Case:
    """There is one duty type, which does not come on two days in a row."""
    return Case(two_days(duty_types=(worlds.SHORT.changed(block=Block(most=1)),)), 240 + 6000, 2 * 240)


def saturdays() -> Case:
    return Case(on_saturday(rules=(worlds.rule("saturdays", "strict", 0),)), 6000, 240)


def late_and_early(row: RuleSetting, points: int) -> Case:
    """Somebody works four hours in the afternoon and four from eight the day after, because it is pinned."""
    late = worlds.AFTERNOON.changed(band="late")
    kinds = ((worlds.MONDAY, "N"), (worlds.day(1), "K"))
    pins = tuple(Pin(person="P1", date=date, duty_type=kind) for date, kind in kinds)
    problem = needed(days=2, duty_types=(late, worlds.SHORT), cells=(), pins=pins, rules=(row,))
    return Case(problem, 480 + points, 480)


def disliked_succession() -> Case:
    return late_and_early(worlds.rule("disliked_succession", "soft"), 300)


def steady_starts() -> Case:
    """From twelve to eight are four hours."""
    return late_and_early(worlds.rule("steady_starts", "soft", 120), 100)


CASES = by_rule(
    consecutive_days,
    days_off_in_a_row,
    same_type_in_a_row,
    forbidden_succession,
    working_block,
    free_block,
    duty_type_block,
    saturdays,
    disliked_succession,
    steady_starts,
)
