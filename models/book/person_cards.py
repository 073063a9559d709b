"""What was agreed with a single person: days, hours, limits, Saturdays, places and pins."""

from __future__ import annotations

from models.book.sources import collective_agreement, house, part_time_act
from models.cards import RuleCard
from models.message import message

PATTERN = RuleCard(
    name="pattern",
    group="person",
    title=message("Days and hours of the contract"),
    sentence=message("A duty lies on the days and in the hours of the person's pattern; a day off stays free."),
    source=part_time_act("8", "§ 8 Abs. 4: vereinbarte Verteilung der Arbeitszeit"),
    form="filter",
    modes=("strict", "off"),
    unit="minutes",
)

PERSONAL_LIMITS = RuleCard(
    name="personal_limits",
    group="person",
    title=message("Personal limits"),
    sentence=message("Personal limits of length, start, end and place are kept; their reasons are not known here."),
    source=house("Persönliche Grenzen ohne Begründung, nur für die zentrale Planung sichtbar"),
    form="filter",
    modes=("strict",),
    unit="minutes",
)

PERSONAL_HOURS = RuleCard(
    name="personal_hours",
    group="person",
    title=message("Personal limits of hours"),
    sentence=message("Personal limits of the hours of a week or two are kept; their reasons are not known here."),
    source=house("Persönliche Grenzen ohne Begründung, nur für die zentrale Planung sichtbar"),
    form="sequence",
    modes=("strict", "off"),
    unit="minutes",
    edge="history",
    pricing="relaxed",
)

SATURDAY_POOL = RuleCard(
    name="saturday_pool",
    group="weekend",
    title=message("Saturdays are voluntary"),
    sentence=message("Only members of the Saturday pool work on Saturdays."),
    source=house("Samstagsdienst nur aus dem freiwilligen Samstagspool"),
    form="filter",
    modes=("strict", "off"),
    unit="times",
)

REACH = RuleCard(
    name="reach",
    group="away",
    title=message("Away only with consent"),
    sentence=message("Away from the home site only with consent and within the agreed way; a floater goes everywhere."),
    source=house("Einsatz anderswo nur mit Einverständnis und im Einsatzradius"),
    form="filter",
    modes=("strict", "off"),
    unit="times",
)

PINS = RuleCard(
    name="pins",
    group="published",
    title=message("What was fixed stays"),
    sentence=message("What a planner fixed for a person and date is in the roster: duty, site, role, or a day off."),
    source=house("Festlegungen im Planblatt gelten"),
    form="filter",
    modes=("strict",),
    unit="times",
)

FROZEN_DAYS = RuleCard(
    name="frozen_days",
    group="published",
    title=message("A published roster stands"),
    sentence=message(
        "A day less than this many days after the day of planning stays as it was published - duty, times and site, "
        "or a day off - unless the person has agreed to the change."
    ),
    source=house("Veröffentlichte Dienste: Änderungen innerhalb von 14 Tagen nur mit Einverständnis; § 106 GewO"),
    form="filter",
    modes=("strict", "off"),
    unit="days",
    number=14,
    stricter="higher",
)

CHANGED_DAYS = RuleCard(
    name="changed_days",
    group="published",
    title=message("Changes to the published roster"),
    sentence=message(
        "Every day of a person that is not as it was published - another duty, time or site, a duty on a day off, "
        "or none - costs points."
    ),
    source=house("Veröffentlichte Dienste bleiben, wo es geht, auch außerhalb der Frist und mit Einverständnis"),
    form="sequence",
    modes=("soft", "off"),
    unit="days",
    price="changed_day",
    pricing="exact",
)

ACCOUNT_LIMITS = RuleCard(
    name="account_limits",
    group="hours",
    title=message("Limits of the hours account"),
    sentence=message(
        "The hours account stays between its limits when the planned hours are added; "
        "on flexitime the time clock keeps it."
    ),
    source=collective_agreement("§ 10 Abs. 5 mit Dienstvereinbarung über das Arbeitszeitkonto"),
    form="sequence",
    modes=("strict", "off"),
    unit="minutes",
    edge="history",
    pricing="exact",
)

CONTRACT_TARGET = RuleCard(
    name="contract_target",
    group="hours",
    title=message("Hours of the contract"),
    sentence=message("Planned hours of a week meet the contract less credits; on flexitime only hours above it count."),
    source=collective_agreement("§ 6 Abs. 1 bis 3"),
    form="sequence",
    modes=("soft", "off"),
    unit="minutes",
    price="off_target_hour",
    pricing="exact",
)

PERIOD_TARGET = RuleCard(
    name="period_target",
    group="person",
    title=message("The hours account back at zero"),
    sentence=message(
        "When the weeks planned are over, the balance of the hours account lies in a corridor that narrows from day "
        "to day, from its limits when the period of the account begins to zero when it ends; every minute outside "
        "costs points. Without a limit the corridor begins with this many minutes."
    ),
    source=collective_agreement(
        "§ 6 Abs. 2: Ausgleich in bis zu einem Jahr; für Beamte § 1 Abs. 3 ArbzVO: in 52 Wochen"
    ),
    form="sequence",
    modes=("off", "soft"),
    unit="minutes",
    number=2400,
    stricter="lower",
    price="off_period_hour",
    edge="history",
    pricing="relaxed",
)
