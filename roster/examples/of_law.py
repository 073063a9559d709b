"""Examples of the rules of law: Sundays and holidays, ten hours, breaks and rest, each at the minute that counts."""

from __future__ import annotations

from models.message import message
from models.places import Opening
from models.problem import Holiday
from roster.examples.example import Example
from roster.examples.world import EARLY, HOME, MONDAY, TUESDAY, duty, kind, span, world

TEN_HOURS = kind("Z1", 480, 1125, break_minutes=45, break_starts=(780,))
TOO_LONG = kind("Z2", 480, 1140, break_minutes=45, break_starts=(780,))
SIX_HOURS = kind("D1", 480, 840)
SHORT_BREAK = kind("D2", 480, 870, break_minutes=15, break_starts=(660,))
EVENING = kind("A1", 840, 1170)
SOON = kind("B1", 390, 720)
TOO_SOON = kind("B2", 375, 720)
WIDE_OPEN = [Opening(site=HOME, date=date, span=span(360, 1200)) for date in (MONDAY, TUESDAY)]

OF_LAW: tuple[Example, ...] = (
    Example(
        rule="sunday_and_holiday",
        why=message("The law keeps Sundays and public holidays free for everybody."),
        problem=world(holidays=[Holiday(date=TUESDAY, name="Feiertag")]),
        kept=(duty(EARLY, date=MONDAY),),
        broken=(duty(EARLY, date=TUESDAY),),
        typed_in=(("central", "calendar", "date"),),
    ),
    Example(
        rule="daily_maximum",
        why=message("After ten hours of work a day has to end; the law knows no shortage that would change that."),
        problem=world(duty_types=(TEN_HOURS, TOO_LONG)),
        kept=(duty(TEN_HOURS),),
        broken=(duty(TOO_LONG),),
        typed_in=(("central", "duty_types", "from"), ("central", "duty_types", "to")),
    ),
    Example(
        rule="breaks",
        why=message("A break comes in time and is long enough to be one."),
        problem=world(duty_types=(SIX_HOURS, SHORT_BREAK)),
        kept=(duty(SIX_HOURS),),
        broken=(duty(SHORT_BREAK),),
        typed_in=(
            ("central", "duty_types", "break_minutes"),
            ("central", "duty_types", "break_from"),
        ),
    ),
    Example(
        rule="daily_rest",
        why=message("Between two duties there is time to go home, to sleep and to come back."),
        problem=world(duty_types=(EVENING, SOON, TOO_SOON), openings=WIDE_OPEN),
        kept=(duty(EVENING, date=MONDAY), duty(SOON, date=TUESDAY)),
        broken=(duty(EVENING, date=MONDAY), duty(TOO_SOON, date=TUESDAY)),
        typed_in=(("district", "actuals", "to"),),
    ),
)
