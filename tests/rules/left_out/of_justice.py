"""Busy days for the rules about shares of what nobody likes: left out, the check objects with this amount."""

from __future__ import annotations

from models.cards import RuleSetting
from models.duties import Role
from models.requests import Wish
from tests import worlds
from tests.rules.left_out.busy import AWAY, FAR, ON_SATURDAY, PINNED, Soft, busy
from tests.worlds import EARLY, MONDAY, day, person, rule


def nothing(rule_name: str) -> tuple[RuleSetting, ...]:
    """Whatever somebody has of it costs points."""
    return (rule(rule_name, "soft", 0),)


SOFT: Soft = {
    # a share of nothing, and one of what is shared
    "late_share": (
        lambda: busy(duty_types=(worlds.LATE,), pins=[PINNED[0].changed(duty_type="S")], rules=nothing("late_share")),
        (0, 300),
    ),
    "saturday_share": (
        lambda: busy(pins=[PINNED[0].changed(date=day(5))], rules=nothing("saturday_share"), **ON_SATURDAY),
        (0, 600),
    ),
    "away_share": (lambda: busy(FAR, rules=nothing("away_share"), **AWAY), (0, 600)),
    "travel_share": (lambda: busy(FAR, rules=nothing("travel_share"), **AWAY), (0, 300)),
    "refused_wishes_share": (
        lambda: busy(
            pins=PINNED,
            wishes=[Wish(person="P1", date=MONDAY, kind="free", weight=2)],
            rules=nothing("refused_wishes_share"),
        ),
        (0, 300),
    ),
    "reserve_share": (
        lambda: busy(
            [person(elsewhere=True)],
            duty_types=(EARLY.changed(reserve=True),),
            roles=(Role(id="counter", name="Reserve", department="E", reserve=True),),
            rules=nothing("reserve_share"),
        ),
        (0, 300),
    ),
}
