"""Where the rules about people under 18 matter, and the fewest points with each and without."""

from __future__ import annotations

from typing import Any

from models.duties import DutyType
from models.history import History
from models.problem import Holiday, Problem
from tests import worlds
from tests.solver.bound_cases.case import DEAR, Case, by_rule, needed, worker


def young(*types: DutyType, **fields: Any) -> Problem:
    """Somebody under 18 and these duties."""
    return needed(worker(limits=({"young": True},)), duty_types=types, **fields)


def youth_daily() -> Case:
    """The only duty there is has 510 minutes."""
    nine = DutyType(id="J", name="J", span=worlds.span(480, 1050), break_minutes=60, break_starts=(720,))
    return Case(young(nine), 6000, 510)


def youth_week() -> Case:
    """Four times 545 minutes were worked from Monday to Thursday; four hours on Friday are 20 minutes too many."""
    friday = worlds.day(4)
    known = [worlds.free_duty(480, 1025, date=worlds.day(number), duty_type="K") for number in range(4)]
    cells = [worlds.cell("C", friday, below=DEAR)]
    return Case(young(worlds.SHORT, first=friday, cells=cells, history=History(duties=tuple(known))), 6000, 240)


def youth_days() -> Case:
    """Saturday would be the sixth day."""
    saturday, allowed = worlds.day(5), worlds.rule("youth_saturday", "off", agreement="TV")
    known = [worlds.duty(date=worlds.day(number), duty_type="K") for number in range(5)]
    rows: dict[str, Any] = {"first": saturday, "cells": [worlds.cell("C", saturday, below=DEAR)]}
    return Case(young(worlds.SHORT, history=History(duties=tuple(known)), rules=(allowed,), **rows), 6000, 240)


def youth_presence() -> Case:
    """Eight hours of work within ten and a half."""
    spread = DutyType(id="J", name="J", span=worlds.span(480, 1110), break_minutes=150, break_starts=(720,))
    return Case(young(spread), 6000, 480)


def youth_rest() -> Case:
    """From 20:00 to 7:45 are 705 minutes: the evening (270 minutes) or the morning (255), the other stays open."""
    types = (
        DutyType(id="L", name="L", span=worlds.span(930, 1200)),
        DutyType(id="A", name="A", span=worlds.span(465, 720)),
    )
    cells = [
        worlds.cell("C1", spans=((930, 1200),), below=DEAR),
        worlds.cell("C2", worlds.day(1), ((465, 720),), below=DEAR),
    ]
    openings = [worlds.opening(date=worlds.day(number), start=360, end=1200) for number in range(2)]
    return Case(young(*types, days=2, cells=cells, openings=openings), 255 + 6000, 255 + 270)


def youth_breaks() -> Case:
    """Eight hours with a break of half an hour."""
    return Case(young(worlds.EARLY, cells=[worlds.cell("C", spans=((480, 690),), below=DEAR)]), 6000, 480)


def youth_hours() -> Case:
    """The only duty there is ends a quarter of an hour after eight."""
    late = DutyType(id="L", name="L", span=worlds.span(960, 1215))
    cells = [worlds.cell("C", spans=((960, 1200),), below=DEAR)]
    return Case(young(late, cells=cells, openings=[worlds.opening(end=1215)]), 6000, 255)


def youth_saturday() -> Case:
    saturday = worlds.day(5)
    return Case(young(worlds.SHORT, first=saturday, cells=[worlds.cell("C", saturday, below=DEAR)]), 6000, 240)


def youth_sunday() -> Case:
    """On a holiday on which others may work."""
    allowed = worlds.rule("sunday_and_holiday", "off", agreement="TV")
    free = Holiday(date=worlds.MONDAY, name="Feiertag")
    return Case(young(worlds.SHORT, holidays=(free,), rules=(allowed,)), 6000, 240)


def youth_year_end() -> Case:
    """On 24 December nobody under 18 is there from twelve to four."""
    eve = worlds.day(31)
    cells = [worlds.cell("C", eve, ((720, 960),), below=DEAR)]
    return Case(young(worlds.AFTERNOON, first=eve, cells=cells), 6000, 240)


CASES = by_rule(
    youth_daily,
    youth_week,
    youth_days,
    youth_presence,
    youth_rest,
    youth_breaks,
    youth_hours,
    youth_saturday,
    youth_sunday,
    youth_year_end,
)
