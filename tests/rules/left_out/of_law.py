"""Busy days for the rules about the law of working hours: left out, the check objects with this amount."""

from __future__ import annotations

from models.duties import DutyType
from models.problem import Holiday
from tests.rules.left_out.busy import DEAR, NINE_AT_NIGHT, Strict, busy
from tests.worlds import MONDAY, cell, day, span

MORNING = DutyType(id="A", name="A", span=span(375, 720))
EVENING = DutyType(id="L", name="L", span=span(840, 1170))
LONG = DutyType(id="Z", name="Z", span=span(480, 1140), break_minutes=45, break_starts=(780,))
THROUGH = DutyType(id="D", name="D", span=span(480, 855))
NIGHT_AND_MORNING = (
    cell("C1", spans=((840, 1170),), below=DEAR),
    cell("C2", day(1), spans=((375, 720),), below=DEAR),
)

STRICT: Strict = {
    "sunday_and_holiday": (lambda: busy(holidays=[Holiday(date=MONDAY, name="Feiertag")]), [480]),
    # 480-1140 less 45 minutes of break are 615 minutes
    "daily_maximum": (lambda: busy(duty_types=(LONG,), cells=(cell(spans=((480, 780),), below=DEAR),)), [15]),
    # 375 minutes in one go: the break of half an hour is missing, and they are 15 too many
    "breaks": (lambda: busy(duty_types=(THROUGH,), cells=(cell(spans=((480, 720),), below=DEAR),)), [30, 15]),
    # from 19:30 to 6:15 are 645 minutes
    "daily_rest": (
        lambda: busy(days=2, duty_types=(MORNING, EVENING), cells=NIGHT_AND_MORNING, openings=NINE_AT_NIGHT),
        [15],
    ),
}
