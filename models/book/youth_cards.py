"""What the law says about people under 18: shorter days and weeks, more rest and breaks, no weekends and evenings."""

from __future__ import annotations

from models.book.sources import youth_act
from models.cards import RuleCard
from models.message import message

YOUTH_DAILY = RuleCard(
    name="youth_daily",
    group="youth",
    title=message("Under 18: at most eight hours a day"),
    sentence=message(
        "Who is under 18 works at most this many minutes a day, breaks not counted; the half hour more on a day that "
        "is made up for on another one is not used."
    ),
    source=youth_act("8", "§ 8 Abs. 1, ohne die Ausnahmen der Absätze 2 und 2a"),
    form="filter",
    modes=("strict",),
    unit="minutes",
    number=480,
    stricter="lower",
    law=True,
)

YOUTH_WEEK = RuleCard(
    name="youth_week",
    group="youth",
    title=message("Under 18: at most forty hours a week"),
    sentence=message(
        "Who is under 18 works at most this many minutes from Monday to Sunday; what school days, leave and holidays "
        "credit counts as worked."
    ),
    source=youth_act("8", "§ 8 Abs. 1 mit § 4 Abs. 4, § 9 Abs. 2 (seit 01.01.2020) und § 10 Abs. 2; Urlaub ebenso"),
    form="sequence",
    modes=("strict",),
    unit="minutes",
    number=2400,
    stricter="lower",
    edge="history",
    pricing="relaxed",
    law=True,
)

YOUTH_DAYS = RuleCard(
    name="youth_days",
    group="youth",
    title=message("Under 18: at most five days a week"),
    sentence=message(
        "Who is under 18 works on at most this many days from Monday to Sunday; a whole day of absence that is "
        "credited, such as a school day, counts as one of them."
    ),
    source=youth_act("15", "§ 15; dass Berufsschultage mitzählen, ist vorsichtig gelesen"),
    form="sequence",
    modes=("strict",),
    unit="days",
    number=5,
    stricter="lower",
    edge="history",
    pricing="relaxed",
    law=True,
)

YOUTH_PRESENCE = RuleCard(
    name="youth_presence",
    group="youth",
    title=message("Under 18: ten hours from start to end"),
    sentence=message("From the start to the end of a duty of somebody under 18 lie at most this many minutes."),
    source=youth_act("12", "§ 12 mit § 4 Abs. 2"),
    form="filter",
    modes=("strict",),
    unit="minutes",
    number=600,
    stricter="lower",
    law=True,
)

YOUTH_REST = RuleCard(
    name="youth_rest",
    group="youth",
    title=message("Under 18: twelve hours between two duties"),
    sentence=message("Before a duty of somebody under 18 lie at least this many minutes without work."),
    source=youth_act("13", "§ 13"),
    form="sequence",
    modes=("strict",),
    unit="minutes",
    number=720,
    stricter="higher",
    edge="history",
    pricing="relaxed",
    law=True,
)

YOUTH_BREAKS = RuleCard(
    name="youth_breaks",
    group="youth",
    title=message("Under 18: longer breaks"),
    sentence=message(
        "Under 18: above four and a half hours 30 minutes of breaks, above six hours 60, in pieces of at least 15 "
        "minutes, never more than four and a half hours in one go; what lies in the first or last hour is no break."
    ),
    source=youth_act("11", "§ 11 Abs. 1 und 2"),
    form="filter",
    modes=("strict",),
    unit="minutes",
    law=True,
)

YOUTH_HOURS = RuleCard(
    name="youth_hours",
    group="youth",
    title=message("Under 18: only from six to twenty o'clock"),
    sentence=message("Who is under 18 works neither before 6:00 nor after 20:00."),
    source=youth_act("14", "§ 14 Abs. 1, ohne die Ausnahmen der Absätze 2 bis 7"),
    form="filter",
    modes=("strict",),
    unit="minutes",
    law=True,
)

YOUTH_SATURDAY = RuleCard(
    name="youth_saturday",
    group="youth",
    title=message("Under 18: Saturdays are free"),
    sentence=message("Nobody under 18 works on a Saturday, from midnight to midnight."),
    source=youth_act("16", "§ 16 Abs. 1; eine Behörde steht nicht unter den Ausnahmen des Absatzes 2"),
    form="filter",
    modes=("strict",),
    unit="times",
    law=True,
)

YOUTH_SUNDAY = RuleCard(
    name="youth_sunday",
    group="youth",
    title=message("Under 18: Sundays and public holidays are free"),
    sentence=message(
        "Nobody under 18 works on a Sunday or public holiday, from midnight to midnight, even where an agreement "
        "allows it to others."
    ),
    source=youth_act(
        "17", "§ 17 Abs. 1 und § 18 Abs. 1; eine Behörde steht nicht unter den Ausnahmen der Absätze 2 (§ 17 und § 18)"
    ),
    form="filter",
    modes=("strict",),
    unit="times",
    law=True,
)

YOUTH_YEAR_END = RuleCard(
    name="youth_year_end",
    group="youth",
    title=message("Under 18: free from two o'clock on 24 and 31 December"),
    sentence=message("Nobody under 18 works after 14:00 on 24 and 31 December."),
    source=youth_act("18", "§ 18 Abs. 1"),
    form="filter",
    modes=("strict",),
    unit="minutes",
    law=True,
)
