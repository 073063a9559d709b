"""Busy days for the rules about weekends: left out, the check objects with this amount."""

from __future__ import annotations

from tests.rules.left_out.busy import ON_SATURDAY, Soft, Strict, busy, later
from tests.worlds import contract, pattern, person, rule

ON_SATURDAYS = [person(contracts=(contract(pattern=pattern([5])),))]
HALF_WEEKEND = (rule("complete_weekends", "soft"),)

STRICT: Strict = {
    # the Saturday is wanted, the Sunday is not
    "complete_weekends": (
        lambda: busy(ON_SATURDAYS, days=2, law="none", rules=(rule("complete_weekends", "strict"),), **ON_SATURDAY),
        [1],
    ),
    # the Saturday is wanted by somebody who has none left
    "weekends": (lambda: busy([ON_SATURDAYS[0].changed(weekends=0)], **ON_SATURDAY), [1]),
    # every day from Monday to Saturday is wanted, and there is no day after it
    "compensating_day": (
        lambda: busy(
            [person(contracts=(contract(pattern=pattern(range(5))),))],
            days=6,
            rules=(rule("compensating_day", "strict", 0),),
            cells=tuple(later(number).changed(id=f"C{number}") for number in range(6)),
        ),
        [1],
    ),
}

SOFT: Soft = {
    "complete_weekends": (lambda: busy(ON_SATURDAYS, days=2, law="none", rules=HALF_WEEKEND, **ON_SATURDAY), (0, 300)),
    "weekends": (
        lambda: busy([ON_SATURDAYS[0].changed(weekends=0)], rules=(rule("weekends", "soft"),), **ON_SATURDAY),
        (0, 600),
    ),
}
