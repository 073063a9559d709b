"""Hours that count for more than their day: the end of the year, averages and shift work."""

from __future__ import annotations

from models.book.sources import collective_agreement, house, working_hours_act
from models.cards import RuleCard
from models.message import message

AVERAGE_WEEK = RuleCard(
    name="average_week",
    group="hours",
    title=message("48 hours a week on average"),
    sentence=message(
        "With what was before, nobody works more than this many minutes a weekday on average; leave, sickness and "
        "holidays make up for nothing, a week of leave takes its Saturday too. "
        "Without that figure of the hours account it is only looked at over 24 weeks."
    ),
    source=working_hours_act("3", "§ 3 Satz 2; BVerwG 09.05.2018, 8 C 13.17; Samstag im Urlaub: § 3 Abs. 2 BUrlG"),
    form="sequence",
    modes=("strict",),
    unit="minutes",
    number=480,
    stricter="lower",
    edge="history",
    pricing="relaxed",
    law=True,
)

EXTRA_HOURS = RuleCard(
    name="extra_hours",
    group="hours",
    title=message("More hours only with consent"),
    sentence=message(
        "Who works part-time has at most this many minutes more in a week than the contract asks for, "
        "unless they agreed to more."
    ),
    source=collective_agreement("§ 6 Abs. 5, § 7 Abs. 6"),
    form="sequence",
    modes=("off", "strict"),
    unit="minutes",
    number=0,
    stricter="lower",
    pricing="relaxed",
)

YEAR_END = RuleCard(
    name="year_end",
    group="hours",
    title=message("24 and 31 December are free"),
    sentence=message("Nobody works on 24 and 31 December, unless the centre has opened a site on that day."),
    source=collective_agreement("§ 6 Abs. 3 Satz 1; für Beamte ebenso"),
    form="filter",
    modes=("strict", "off"),
    unit="minutes",
)

START_GUARD = RuleCard(
    name="start_guard",
    group="hours",
    title=message("No shift work: starts near each other"),
    sentence=message(
        "The duties that a person has in the weeks planned and in the 31 days before start at most this many minutes "
        "apart."
    ),
    source=house("Keine Schichtarbeit: § 7 Abs. 2 TV-L beginnt bei zwei Stunden Unterschied im Dienstbeginn"),
    form="sequence",
    modes=("off", "strict"),
    unit="minutes",
    number=119,
    stricter="lower",
    edge="history",
    pricing="relaxed",
)

SPAN_GUARD = RuleCard(
    name="span_guard",
    group="hours",
    title=message("No shift work: a narrow span for everybody"),
    sentence=message(
        "From the earliest start to the latest end of a person's duties, in the weeks planned and in the 31 days "
        "before, it is at most this many minutes."
    ),
    source=house("Keine Schichtarbeit: § 7 Abs. 2 TV-L beginnt bei 13 Stunden Zeitspanne, hier je Person"),
    form="sequence",
    modes=("off", "strict"),
    unit="minutes",
    number=779,
    stricter="lower",
    edge="history",
    pricing="relaxed",
)

PLAN_SPAN_GUARD = RuleCard(
    name="plan_span_guard",
    group="hours",
    title=message("No shift work: a narrow span for every site"),
    sentence=message(
        "All duties of a site lie in this many minutes, counted from the first minute at which its crew may begin on "
        "any day of the weeks planned."
    ),
    source=house("Keine Schichtarbeit: § 7 Abs. 2 TV-L beginnt bei 13 Stunden Zeitspanne, hier je Plan"),
    form="filter",
    modes=("off", "strict"),
    unit="minutes",
    number=779,
    stricter="lower",
)
