"""What a single duty must look like: its type, its qualifications, its day and its doors."""

from __future__ import annotations

from models.book.sources import collective_agreement, house
from models.cards import RuleCard
from models.message import message

ONE_DUTY_A_DAY = RuleCard(
    name="one_duty_a_day",
    group="duty",
    title=message("One duty a day"),
    sentence=message("Nobody has more than one duty on a date."),
    source=house("Ein Dienst je Person und Tag"),
    form="sequence",
    modes=("strict",),
    unit="times",
    pricing="exact",
)

DUTY_SHAPE = RuleCard(
    name="duty_shape",
    group="duty",
    title=message("Duties as agreed"),
    sentence=message("A duty has the times, the break, the weekdays and the sites of its duty type."),
    source=house("Dienste nur nach Dienstliste; §§ 80, 87, 88 HmbPersVG: Beginn, Ende und Pausen sind mitbestimmt"),
    form="filter",
    modes=("strict",),
    unit="times",
)

QUALIFICATION = RuleCard(
    name="qualification",
    group="duty",
    title=message("Qualified for the role"),
    sentence=message("Who works in a role holds all its qualifications on that date; being in training is enough."),
    source=house("Einsatz nur mit Qualifikation, Einarbeitung genügt"),
    form="filter",
    modes=("strict", "off"),
    unit="times",
)

ABSENCE = RuleCard(
    name="absence",
    group="person",
    title=message("Absent is absent"),
    sentence=message("Nobody has a duty on a day of absence, nor one that overlaps hours of absence."),
    source=house("Wer abwesend ist, wird nicht eingeteilt"),
    form="filter",
    modes=("strict",),
    unit="minutes",
)

FIXED_APPOINTMENT = RuleCard(
    name="fixed_appointment",
    group="duty",
    title=message("Fixed appointments are kept"),
    sentence=message(
        "An appointment inside somebody's working hours lies in that day's duty, at its site if it has one."
    ),
    source=house("Feste Termine sind Arbeitszeit"),
    form="filter",
    modes=("strict", "off"),
    unit="minutes",
)

OPENING_HOURS = RuleCard(
    name="opening_hours",
    group="cover",
    title=message("Work while the site is open"),
    sentence=message(
        "Work at a site lies between its first and its last opening of the day, with time to set up and close."
    ),
    source=house("Dienste am Standort nur zu dessen Öffnungszeit mit Rüst- und Abschlusszeit"),
    form="filter",
    modes=("strict", "off"),
    unit="minutes",
)

WORKING_TIME_MODEL = RuleCard(
    name="working_time_model",
    group="person",
    title=message("Duty types for the working-time model"),
    sentence=message("A duty type is given only to people whose working-time model it is meant for."),
    source=collective_agreement("§ 6 Abs. 2, 6 und 7; Dienstvereinbarungen über Dienstplan und Gleitzeit"),
    form="filter",
    modes=("strict", "off"),
    unit="times",
)

SITE_CHANGES = RuleCard(
    name="site_changes",
    group="away",
    title=message("One site a day"),
    sentence=message(
        "Within a day nobody changes the site more often than this; the way from site to site is paid working time, "
        "beside the break and not instead of it."
    ),
    source=house("Ein Standort am Tag; Wegezeiten zwischen Standorten während des Dienstes sind Arbeitszeit"),
    form="filter",
    modes=("strict",),
    unit="times",
    number=0,
)

ROLE_BLOCKS = RuleCard(
    name="role_blocks",
    group="duty",
    title=message("A role is kept for a while"),
    sentence=message(
        "In a duty of several stretches of work, between breaks and appointments, none is shorter than this: each may "
        "have another role."
    ),
    source=house("Rollenwechsel höchstens alle zwei Stunden"),
    form="filter",
    modes=("off", "strict"),
    unit="minutes",
    number=120,
    stricter="higher",
)
