"""Examples of what is shared fairly: late duties, Saturdays, days away, ways and refused wishes."""

from __future__ import annotations

from datetime import timedelta

from models.cards import RuleSetting
from models.history import History, RunningCount, Tally
from models.message import message
from models.requests import Wish
from roster.examples.example import Example, Place
from roster.examples.of_mobile import STANDBY, STANDS_BY, WITH_RESERVE
from roster.examples.world import AWAY, EARLY, LATE, MONDAY, TUESDAY, duty, person, world

SATURDAY = MONDAY + timedelta(days=5)
WHY = message("What nobody likes is shared fairly, and whoever works half the hours gets half of it.")
WEEKLY: Place = ("district", "people", "weekly")
THERE = (person(elsewhere=True, reach_minutes=30),)


def _before(what: Tally, count: int, days: int) -> History:
    """So many of them counted in the days before, which make four whole weeks with the days planned."""
    since = MONDAY - timedelta(days=days)
    return History(counts=(RunningCount(person="P1", what=what, count=count, since=since),))


def _soft(rule: str) -> tuple[RuleSetting, ...]:
    return (RuleSetting(rule=rule, mode="soft"),)


OF_JUSTICE: tuple[Example, ...] = (
    Example(
        rule="late_share",
        why=WHY,
        # four in 28 days are 3.3 in the 23 days since counting began: a share of 4, less the 3 of before
        problem=world(
            (person(),),
            duty_types=(LATE,),
            rules=_soft("late_share"),
            history=History(
                counts=(RunningCount(person="P1", what="late", count=3, since=MONDAY - timedelta(days=21)),)
            ),
        ),
        kept=(duty(LATE),),
        broken=(duty(LATE), duty(LATE, date=TUESDAY)),
        typed_in=(("district", "counts", "late"), ("district", "counts", "since"), WEEKLY),
    ),
    Example(
        rule="saturday_share",
        why=WHY,
        problem=world(
            (person(),),
            first=SATURDAY,
            days=8,
            duty_types=(EARLY,),
            rules=_soft("saturday_share"),
            history=_before("saturday", 0, 15),
        ),
        kept=(duty(date=SATURDAY),),
        broken=(duty(date=SATURDAY), duty(date=SATURDAY + timedelta(days=7))),
        typed_in=(("district", "counts", "saturday"), WEEKLY),
    ),
    Example(
        rule="away_share",
        why=WHY,
        problem=world(THERE, duty_types=(EARLY,), rules=_soft("away_share"), history=_before("away", 3, 26)),
        kept=(duty(site=AWAY),),
        broken=(duty(site=AWAY), duty(site=AWAY, date=TUESDAY)),
        typed_in=(("district", "counts", "away"), WEEKLY),
    ),
    Example(
        rule="travel_share",
        why=WHY,
        problem=world(
            THERE, duty_types=(EARLY,), rules=_soft("travel_share"), history=_before("travel_minutes", 90, 26)
        ),
        kept=(duty(site=AWAY),),
        broken=(duty(site=AWAY), duty(site=AWAY, date=TUESDAY)),
        typed_in=(("district", "counts", "travel_minutes"), WEEKLY),
    ),
    Example(
        rule="refused_wishes_share",
        why=WHY,
        problem=world(
            (person(),),
            duty_types=(EARLY,),
            wishes=(Wish(person="P1", date=MONDAY, kind="free"), Wish(person="P1", date=TUESDAY, kind="free")),
            rules=_soft("refused_wishes_share"),
            history=_before("refused_wishes", 1, 26),
        ),
        kept=(duty(),),
        broken=(duty(), duty(date=TUESDAY)),
        typed_in=(("district", "counts", "refused_wishes"), WEEKLY),
    ),
    Example(
        rule="reserve_share",
        why=WHY,
        problem=world(
            (person(elsewhere=True),),
            rules=_soft("reserve_share"),
            history=_before("reserve", 1, 26),
            **WITH_RESERVE,
        ),
        kept=(duty(STANDBY, pieces=STANDS_BY),),
        broken=(duty(STANDBY, pieces=STANDS_BY), duty(STANDBY, date=TUESDAY, pieces=STANDS_BY)),
        typed_in=(("district", "counts", "reserve"), ("central", "duty_types", "reserve"), WEEKLY),
    ),
)
