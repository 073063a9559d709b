"""Examples of the rules for people under 18: P1 is, P2 is not."""

from __future__ import annotations

import datetime as dt

from models.cards import RuleSetting
from models.duties import Duty, DutyType
from models.message import message
from models.people import Limits
from models.places import Opening
from models.requests import Absence
from roster.examples.example import Example, Place
from roster.examples.world import HOME, MONDAY, MORNING, TUESDAY, duty, kind, person, span, world

THURSDAY, FRIDAY, SATURDAY, SUNDAY = (MONDAY + dt.timedelta(days=number) for number in (3, 4, 5, 6))
CHRISTMAS_EVE = dt.date(2026, 12, 24)
CREW = (person("P1", limits=(Limits(young=True),)), person("P2"))
YOUNG: tuple[Place, ...] = (("limits", "limits", "young"), ("limits", "limits", "valid_to"))
TIMES: tuple[Place, ...] = (("central", "duty_types", "from"), ("central", "duty_types", "to"))
PAUSES: tuple[Place, ...] = (("central", "duty_types", "break_minutes"), ("central", "duty_types", "break_from"))

EIGHT_HOURS = kind("J1", 480, 1020, break_minutes=60, break_starts=(720,))
A_QUARTER_MORE = kind("J2", 480, 1035, break_minutes=60, break_starts=(720,))
A_QUARTER_LESS = kind("J3", 480, 1005, break_minutes=60, break_starts=(720,))
LONG_NOON = kind("J4", 480, 1080, break_minutes=120, break_starts=(720,))
LONGER_NOON = kind("J5", 480, 1095, break_minutes=135, break_starts=(720,))
UNTIL_EIGHT = kind("J6", 930, 1200)
AFTER_EIGHT = kind("J7", 945, 1215)
SOONER = kind("J8", 465, 720)
IN_ONE_GO = kind("J9", 480, 750)
TOO_LONG = kind("J10", 480, 765)
UNTIL_TWO = kind("J11", 600, 840)
AFTER_TWO = kind("J12", 615, 855)
SUNDAYS_ALLOWED = (RuleSetting(rule="sunday_and_holiday", mode="off", agreement="§ 10 ArbZG"),)


def _days(duty_type: DutyType, count: int) -> tuple[Duty, ...]:
    """P1 has this duty on so many days from Monday on."""
    return tuple(duty(duty_type, date=MONDAY + dt.timedelta(days=number)) for number in range(count))


def _wide_open(*dates: dt.date) -> list[Opening]:
    return [Opening(site=HOME, date=date, span=span(360, 1215)) for date in dates]


OF_YOUTH: tuple[Example, ...] = (
    Example(
        rule="youth_daily",
        why=message("Who is still growing has a shorter day."),
        problem=world(CREW, duty_types=(EIGHT_HOURS, A_QUARTER_MORE)),
        kept=(duty(EIGHT_HOURS), duty(A_QUARTER_MORE, "P2")),
        broken=(duty(A_QUARTER_MORE),),
        typed_in=(*YOUNG, *TIMES),
    ),
    Example(
        rule="youth_week",
        why=message("School is work too: what it credits leaves less of the forty hours."),
        problem=world(
            CREW,
            days=5,
            duty_types=(EIGHT_HOURS, A_QUARTER_LESS),
            absences=[Absence(person="P1", date=THURSDAY, credited=495)],
        ),
        kept=(*_days(EIGHT_HOURS, 3), duty(A_QUARTER_LESS, date=FRIDAY)),
        broken=(*_days(EIGHT_HOURS, 3), duty(EIGHT_HOURS, date=FRIDAY)),
        typed_in=(*YOUNG, ("district", "absences", "weekday"), ("district", "absences", "credit")),
    ),
    Example(
        rule="youth_days",
        why=message("Two days of every week are free, even where an agreement allows Saturdays."),
        problem=world(CREW, days=6, rules=(RuleSetting(rule="youth_saturday", mode="off", agreement="TV"),)),
        kept=_days(MORNING, 5),
        broken=_days(MORNING, 6),
        typed_in=YOUNG,
    ),
    Example(
        rule="youth_presence",
        why=message("A day does not get longer by a longer break."),
        problem=world(CREW, duty_types=(LONG_NOON, LONGER_NOON)),
        kept=(duty(LONG_NOON),),
        broken=(duty(LONGER_NOON),),
        typed_in=(*YOUNG, *TIMES),
    ),
    Example(
        rule="youth_rest",
        why=message("Young people need an hour of rest more than others."),
        problem=world(CREW, duty_types=(UNTIL_EIGHT, MORNING, SOONER), openings=_wide_open(MONDAY, TUESDAY)),
        kept=(duty(UNTIL_EIGHT), duty(MORNING, date=TUESDAY)),
        broken=(duty(UNTIL_EIGHT), duty(SOONER, date=TUESDAY)),
        typed_in=(*YOUNG, ("district", "actuals", "to")),
    ),
    Example(
        rule="youth_breaks",
        why=message("Breaks come sooner and are longer, and neither open nor close the day."),
        problem=world(CREW, duty_types=(IN_ONE_GO, TOO_LONG)),
        kept=(duty(IN_ONE_GO), duty(TOO_LONG, "P2")),
        broken=(duty(TOO_LONG),),
        typed_in=(*YOUNG, *PAUSES),
    ),
    Example(
        rule="youth_hours",
        why=message("The night belongs to sleep."),
        problem=world(CREW, duty_types=(UNTIL_EIGHT, AFTER_EIGHT), openings=_wide_open(MONDAY)),
        kept=(duty(UNTIL_EIGHT), duty(AFTER_EIGHT, "P2")),
        broken=(duty(AFTER_EIGHT),),
        typed_in=(*YOUNG, *TIMES),
    ),
    Example(
        rule="youth_saturday",
        why=message("The law keeps Saturdays free for young people, and a public office is none of its exceptions."),
        problem=world(CREW, first=FRIDAY),
        kept=(duty(MORNING, date=FRIDAY), duty(MORNING, "P2", SATURDAY)),
        broken=(duty(MORNING, date=SATURDAY),),
        typed_in=YOUNG,
    ),
    Example(
        rule="youth_sunday",
        why=message("An agreement that opens a site on Sundays does not reach young people."),
        problem=world(CREW, first=SUNDAY, rules=SUNDAYS_ALLOWED),
        kept=(duty(MORNING, "P2", SUNDAY), duty(MORNING, date=SUNDAY + dt.timedelta(days=1))),
        broken=(duty(MORNING, date=SUNDAY),),
        typed_in=YOUNG,
    ),
    Example(
        rule="youth_year_end",
        why=message("On the eves of Christmas and the new year young people go home early."),
        problem=world(CREW, first=CHRISTMAS_EVE, days=1, duty_types=(UNTIL_TWO, AFTER_TWO)),
        kept=(duty(UNTIL_TWO, date=CHRISTMAS_EVE), duty(AFTER_TWO, "P2", CHRISTMAS_EVE)),
        broken=(duty(AFTER_TWO, date=CHRISTMAS_EVE),),
        typed_in=YOUNG,
    ),
)
