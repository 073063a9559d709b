"""Busy days for the rules about people under 18: left out, the check objects with this amount."""

from __future__ import annotations

from models.duties import DutyType
from models.history import History
from tests import worlds
from tests.rules.left_out.busy import DEAR, NINE_AT_NIGHT, Strict, busy
from tests.worlds import cell, day, limited, opening, span

NINE_HOURS_HALF = DutyType(id="J1", name="J1", span=span(480, 1050), break_minutes=60, break_starts=(720,))
LONG_NOON = DutyType(id="J2", name="J2", span=span(480, 1110), break_minutes=150, break_starts=(720,))
UNTIL_EIGHT = DutyType(id="J3", name="J3", span=span(930, 1200))
FROM_QUARTER_TO_EIGHT = DutyType(id="J4", name="J4", span=span(465, 720))
AFTER_EIGHT = DutyType(id="J5", name="J5", span=span(960, 1215))
"""Duties that would do for grown-up people."""
YOUNG = [limited(young=True)]
SATURDAY_ALLOWED = worlds.rule("youth_saturday", "off", agreement="TV")
SUNDAY_ALLOWED = worlds.rule("sunday_and_holiday", "off", agreement="TV")

STRICT: Strict = {
    # nine and a half hours less one of break
    "youth_daily": (
        lambda: busy(YOUNG, duty_types=(NINE_HOURS_HALF,), cells=(cell(spans=((480, 720),), below=DEAR),)),
        [30],
    ),
    # four times 545 minutes from Monday to Thursday, and four hours on Friday
    "youth_week": (
        lambda: busy(
            YOUNG,
            first=day(4),
            duty_types=(worlds.SHORT,),
            cells=(cell(date=day(4), below=DEAR),),
            history=History(
                duties=tuple(worlds.free_duty(480, 1025, date=day(past), duty_type="K") for past in range(4))
            ),
        ),
        [20],
    ),
    # Saturday would be the sixth day
    "youth_days": (
        lambda: busy(
            YOUNG,
            first=day(5),
            duty_types=(worlds.SHORT,),
            cells=(cell(date=day(5), below=DEAR),),
            history=History(duties=tuple(worlds.duty(date=day(past), duty_type="K") for past in range(5))),
            rules=(SATURDAY_ALLOWED,),
        ),
        [1],
    ),
    # ten and a half hours, two and a half of them in the middle free
    "youth_presence": (
        lambda: busy(YOUNG, duty_types=(LONG_NOON,), cells=(cell(spans=((480, 720),), below=DEAR),)),
        [30],
    ),
    # from 20:00 to 7:45 are 705 minutes
    "youth_rest": (
        lambda: busy(
            YOUNG,
            days=2,
            duty_types=(UNTIL_EIGHT, FROM_QUARTER_TO_EIGHT),
            cells=(cell("C1", spans=((930, 1200),), below=DEAR), cell("C2", day(1), spans=((465, 720),), below=DEAR)),
            openings=NINE_AT_NIGHT,
        ),
        [15],
    ),
    # eight hours with a break of half an hour
    "youth_breaks": (lambda: busy(YOUNG), [30]),
    "youth_hours": (
        lambda: busy(
            YOUNG,
            duty_types=(AFTER_EIGHT,),
            cells=(cell(spans=((960, 1200),), below=DEAR),),
            openings=[opening(end=1215)],
        ),
        [15],
    ),
    "youth_saturday": (
        lambda: busy(YOUNG, first=day(5), duty_types=(worlds.SHORT,), cells=(cell(date=day(5), below=DEAR),)),
        [1],
    ),
    # others may work on this Sunday
    "youth_sunday": (
        lambda: busy(
            YOUNG,
            first=day(6),
            duty_types=(worlds.SHORT,),
            cells=(cell(date=day(6), below=DEAR),),
            rules=(SUNDAY_ALLOWED,),
        ),
        [1],
    ),
    # 24 December, from twelve to four
    "youth_year_end": (
        lambda: busy(
            YOUNG,
            first=day(31),
            duty_types=(worlds.AFTERNOON,),
            cells=(cell(date=day(31), spans=((720, 960),), below=DEAR),),
        ),
        [120],
    ),
}
