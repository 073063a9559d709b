"""Where the rules about the law of working hours matter, and the fewest points with each and without."""

from __future__ import annotations

from models.duties import DutyType
from models.problem import Holiday
from tests import worlds
from tests.solver.bound_cases.case import DEAR, Case, by_rule, needed

MORNING = DutyType(id="A", name="A", span=worlds.span(375, 720))
EVENING = DutyType(id="L", name="L", span=worlds.span(840, 1170))
LONG = DutyType(id="Z", name="Z", span=worlds.span(480, 1140), break_minutes=45, break_starts=(780,))
THROUGH = DutyType(id="D", name="D", span=worlds.span(480, 855))


def sunday_and_holiday() -> Case:
    return Case(needed(holidays=(Holiday(date=worlds.MONDAY, name="Feiertag"),)), 6000, 240)


def daily_maximum() -> Case:
    """The only duty there is has 615 minutes."""
    return Case(needed(duty_types=(LONG,)), 6000, 615)


def breaks() -> Case:
    """The only duty there is has 375 minutes in one go."""
    return Case(needed(duty_types=(THROUGH,)), 6000, 375)


def daily_rest() -> Case:
    """From 19:30 to 6:15 are 645 minutes: the evening (330 minutes) or the morning (345), the other stays open."""
    cells = [
        worlds.cell("C1", spans=((840, 1170),), below=DEAR),
        worlds.cell("C2", worlds.day(1), ((375, 720),), below=DEAR),
    ]
    openings = [worlds.opening(date=worlds.day(number), start=360, end=1200) for number in range(2)]
    problem = needed(days=2, duty_types=(MORNING, EVENING), cells=cells, openings=openings)
    return Case(problem, 330 + 6000, 330 + 345)


CASES = by_rule(
    sunday_and_holiday,
    daily_maximum,
    breaks,
    daily_rest,
)
