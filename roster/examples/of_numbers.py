"""Examples of what is counted for a single person: duties, and days away in a month."""

from __future__ import annotations

from datetime import timedelta

from models.cards import RuleSetting
from models.message import message
from models.people import Assigned
from roster.examples.example import Example
from roster.examples.world import AWAY, EARLY, LATE, MONDAY, TUESDAY, duty, person, world

WEDNESDAY = MONDAY + timedelta(days=2)

OF_NUMBERS: tuple[Example, ...] = (
    Example(
        rule="assignments",
        why=message("Where fewer or more duties were agreed, for training or by contract, the roster keeps to it."),
        problem=world((person(assignments=(Assigned(duty_type="S1", fewest=1, most=1),)),), duty_types=(EARLY, LATE)),
        kept=(duty(LATE),),
        broken=(duty(LATE), duty(LATE, date=TUESDAY)),
        typed_in=(
            ("district", "assignments", "duty_type"),
            ("district", "assignments", "fewest"),
            ("district", "assignments", "most"),
        ),
    ),
    Example(
        rule="away_days_a_month",
        why=message("Whoever agrees to work elsewhere agrees to some days of it, not to all."),
        problem=world(
            (person(elsewhere=True, reach_minutes=30),),
            days=3,
            duty_types=(EARLY,),
            rules=(RuleSetting(rule="away_days_a_month", mode="strict", number=2),),
        ),
        kept=(duty(site=AWAY), duty(site=AWAY, date=TUESDAY)),
        broken=(duty(site=AWAY), duty(site=AWAY, date=TUESDAY), duty(site=AWAY, date=WEDNESDAY)),
        typed_in=(("district", "people", "away_days"), ("district", "counts", "away")),
    ),
)
