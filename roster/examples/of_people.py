"""Examples of what was agreed with a single person: days, hours, limits, Saturdays, places and pins."""

from __future__ import annotations

from datetime import timedelta

from models.cards import RuleSetting
from models.history import Account, DayOff, History
from models.message import message
from models.people import Limits
from models.problem import Horizon
from models.requests import Pin
from roster.examples.example import Example
from roster.examples.world import (
    AFTERNOON,
    AWAY,
    EARLY,
    LATE,
    LONG,
    MONDAY,
    MORNING,
    TUESDAY,
    contract,
    duty,
    pattern,
    person,
    world,
)

SATURDAY = MONDAY + timedelta(days=5)
HALF_WAY = Account(person="P1", start=MONDAY - timedelta(days=3), end=TUESDAY + timedelta(days=5), used=1200)
FULL = Account(person="P1", start=MONDAY, end=TUESDAY, used=2400, upper=2400)

OF_PEOPLE: tuple[Example, ...] = (
    Example(
        rule="pattern",
        why=message("Part-time work is planned around children, care and second jobs; agreed days and hours are kept."),
        problem=world((person(contracts=(contract(pattern=pattern(end=960)),)),)),
        kept=(duty(AFTERNOON),),
        broken=(duty(EARLY),),
        typed_in=(("district", "patterns", "mo_from"), ("district", "patterns", "mo_to")),
    ),
    Example(
        rule="personal_limits",
        why=message("Some people must not work so long, so late or elsewhere; nobody has to explain why."),
        problem=world((person(limits=(Limits(latest_end=960),)),)),
        kept=(duty(AFTERNOON),),
        broken=(duty(EARLY),),
        typed_in=(("limits", "limits", "daily_maximum"), ("limits", "limits", "latest_end")),
    ),
    Example(
        rule="personal_hours",
        why=message("Some people must not work so many hours in a week or two; nobody has to explain why."),
        problem=world((person(limits=(Limits(weekly_maximum=720),)),)),
        kept=(duty(EARLY), duty(MORNING, date=TUESDAY)),
        broken=(duty(LONG), duty(MORNING, date=TUESDAY)),
        typed_in=(
            ("limits", "limits", "weekly_maximum"),
            ("limits", "limits", "two_weeks_maximum"),
            ("limits", "limits", "no_extra_work"),
        ),
    ),
    Example(
        rule="saturday_pool",
        why=message("Saturdays are worked by people who said that they would."),
        problem=world((person("P1"), person("P2", saturday_pool=False)), days=1, first=SATURDAY),
        kept=(duty(EARLY, "P1", SATURDAY),),
        broken=(duty(EARLY, "P2", SATURDAY),),
        typed_in=(("district", "people", "saturday_pool"),),
    ),
    Example(
        rule="reach",
        why=message("Helping out elsewhere is voluntary and ends where the way gets too long."),
        problem=world(
            (person("P1", elsewhere=True, reach_minutes=30), person("P2", elsewhere=True, reach_minutes=15)),
        ),
        kept=(duty(EARLY, "P1", site=AWAY),),
        broken=(duty(EARLY, "P2", site=AWAY),),
        typed_in=(("district", "people", "elsewhere"), ("district", "people", "reach")),
    ),
    Example(
        rule="pins",
        why=message("What a planner has promised somebody stays as it is, whatever else is planned."),
        problem=world(pins=[Pin(person="P1", date=MONDAY, off=True)]),
        kept=(duty(EARLY, date=TUESDAY),),
        broken=(duty(EARLY, date=MONDAY),),
        typed_in=(("district", "plan", "code"),),
    ),
    Example(
        rule="frozen_days",
        why=message("People plan their lives by the roster they were given; whoever changes it at short notice asks."),
        problem=world(
            horizon=Horizon(first=MONDAY, last=TUESDAY, planned_on=MONDAY - timedelta(days=13)),
            history=History(published=(duty(EARLY, date=MONDAY), duty(EARLY, date=TUESDAY))),
        ),
        kept=(duty(EARLY, date=MONDAY), duty(LATE, date=TUESDAY)),
        broken=(duty(LATE, date=MONDAY), duty(LATE, date=TUESDAY)),
        typed_in=(
            ("district", "plan", "code"),
            ("district", "consents", "date"),
            ("central", "settings", "planned_on"),
        ),
    ),
    Example(
        rule="changed_days",
        why=message("Even a change that comes in time upsets somebody's plans; it has to be worth that."),
        problem=world(history=History(published=(duty(EARLY),), published_off=(DayOff(person="P1", date=TUESDAY),))),
        kept=(duty(EARLY),),
        broken=(duty(LATE), duty(EARLY, date=TUESDAY)),
        typed_in=(("district", "plan", "code"), ("central", "prices", "changed_day")),
    ),
    Example(
        rule="account_limits",
        why=message("Hours that are worked too much or too little can still be made up for."),
        problem=world(days=1, history=History(accounts=(FULL,))),
        kept=(duty(EARLY),),
        broken=(duty(LONG),),
        typed_in=(("district", "accounts", "lower"), ("district", "accounts", "upper")),
    ),
    Example(
        rule="contract_target",
        why=message("People work and are paid what their contract says; more or less of it is a burden for somebody."),
        problem=world((person(),), days=1),
        kept=(duty(EARLY),),
        broken=(duty(LONG),),
        typed_in=(("district", "people", "weekly"), ("district", "patterns", "mo_target")),
    ),
    Example(
        rule="period_target",
        why=message("Hours worked more or less than agreed are made up for in time, not in the last week of the year."),
        problem=world(
            (person(),),
            history=History(accounts=(HALF_WAY,)),
            rules=(RuleSetting(rule="period_target", mode="soft"),),
        ),
        kept=(duty(EARLY), duty(EARLY, date=TUESDAY)),
        broken=(duty(EARLY), duty(LONG, date=TUESDAY)),
        typed_in=(
            ("district", "accounts", "used"),
            ("district", "accounts", "start"),
            ("district", "accounts", "end"),
            ("central", "prices", "off_period_hour"),
        ),
    ),
)
