"""Examples of the rules of Saturdays and weekends: whole ones, and a day off for a Saturday."""

from __future__ import annotations

from datetime import timedelta

from models.cards import RuleSetting
from models.history import History, RunningCount
from models.message import message
from roster.examples.example import Example
from roster.examples.world import EARLY, MONDAY, contract, duty, pattern, person, world

SATURDAY = MONDAY + timedelta(days=5)
DAYS = tuple(duty(EARLY, date=MONDAY + timedelta(days=number)) for number in range(14))

OF_WEEKENDS: tuple[Example, ...] = (
    Example(
        rule="complete_weekends",
        why=message("Half a weekend is hardly a free one; one whole and the next one free is worth more."),
        problem=world(
            (person(),),
            first=SATURDAY,
            law="none",
            duty_types=(EARLY,),
            rules=(RuleSetting(rule="complete_weekends", mode="soft"),),
        ),
        kept=DAYS[5:7],
        broken=DAYS[5:6],
    ),
    Example(
        rule="weekends",
        why=message("A free weekend belongs to family and friends; how many are worked is agreed with each person."),
        problem=world(
            (person(weekends=2),),
            days=9,
            duty_types=(EARLY,),
            first=SATURDAY,
            law="none",
            history=History(counts=(RunningCount(person="P1", what="weekends", count=1),)),
        ),
        kept=DAYS[5:12:2],
        broken=(*DAYS[5:12:2], DAYS[12]),
        typed_in=(("district", "people", "weekends"), ("district", "counts", "weekends")),
    ),
    Example(
        rule="compensating_day",
        why=message("A Saturday is no sixth day of the week: whoever works on it has another day free."),
        problem=world(
            (person(contracts=(contract(pattern=pattern(range(5))),)),),
            days=9,
            duty_types=(EARLY,),
            rules=(RuleSetting(rule="compensating_day", mode="strict", number=2),),
        ),
        kept=(*DAYS[:6], DAYS[8]),
        broken=(*DAYS[:6], DAYS[7]),
        typed_in=(("district", "patterns", "sa_from"),),
    ),
)
