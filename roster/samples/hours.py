"""When the doors are open: uniform hours as promised, or the hours of the official list of 2025."""

from __future__ import annotations

from typing import Literal, NamedTuple

from roster.samples.facts import SiteFact

HoursPlan = Literal["promise", "list-2025"]

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY = range(6)


class Hours(NamedTuple):
    """Open on this weekday from - to, in minutes after midnight; `nth` 2: on the second such day of a month only."""

    weekday: int
    start: int
    end: int
    nth: int | None = None


def clock(hour: int, minute: int = 0) -> int:
    """Minutes after midnight."""
    return 60 * hour + minute


def _daily(start: int, end: int) -> tuple[Hours, ...]:
    return tuple(Hours(weekday, start, end) for weekday in range(5))


MORNING, LUNCH_OVER, EVENING = clock(9, 30), clock(13), clock(18)

PROMISED = _daily(clock(8), clock(18))
"""Uniform 8-18 from Monday to Friday: the promise of 2017."""

LISTED: dict[str, tuple[Hours, ...]] = {
    "two-shift": _daily(clock(7), clock(19)),
    "one-shift": (
        Hours(MONDAY, clock(12), clock(19)),
        Hours(TUESDAY, clock(12), clock(19)),
        Hours(WEDNESDAY, clock(7), clock(12)),
        Hours(THURSDAY, clock(7), clock(12)),
        Hours(FRIDAY, clock(8), clock(14)),
    ),
    "A": (
        Hours(MONDAY, clock(8), clock(12)),
        Hours(MONDAY, clock(13), clock(16)),
        Hours(TUESDAY, clock(7), clock(12, 30)),
        Hours(WEDNESDAY, clock(8), clock(12)),
        Hours(WEDNESDAY, clock(13), clock(16)),
        Hours(THURSDAY, clock(13, 30), clock(19)),
        Hours(FRIDAY, clock(8), clock(13)),
    ),
    "NOR-A": (
        Hours(MONDAY, clock(7, 30), clock(12)),
        Hours(MONDAY, clock(12, 45), clock(16)),
        Hours(TUESDAY, clock(7), clock(12, 30)),
        Hours(WEDNESDAY, clock(7, 30), clock(12)),
        Hours(WEDNESDAY, clock(12, 45), clock(16)),
        Hours(THURSDAY, clock(9), clock(12)),
        Hours(THURSDAY, clock(12, 45), clock(19)),
        Hours(FRIDAY, clock(7, 30), clock(13)),
    ),
    "ZEM": (
        Hours(MONDAY, clock(8), clock(16)),
        Hours(TUESDAY, clock(8), clock(13)),
        Hours(WEDNESDAY, clock(8), clock(13)),
        Hours(THURSDAY, clock(8), clock(16)),
    ),
    "BRA": (
        Hours(MONDAY, clock(8), clock(15)),
        Hours(TUESDAY, clock(10), clock(18)),
        Hours(THURSDAY, clock(8), clock(12)),
        Hours(FRIDAY, clock(8), clock(14, 30)),
    ),
    "VOL": (Hours(MONDAY, MORNING, clock(16)), Hours(TUESDAY, MORNING, EVENING)),
    "FIN": (Hours(WEDNESDAY, clock(8), clock(14, 30)), Hours(THURSDAY, clock(11, 30), EVENING)),
    "WIL": (
        Hours(MONDAY, clock(8), clock(14, 30)),
        Hours(TUESDAY, clock(11, 30), EVENING),
        Hours(FRIDAY, clock(8), clock(12)),
    ),
    "CUR": (Hours(WEDNESDAY, MORNING, LUNCH_OVER, nth=4), Hours(THURSDAY, MORNING, EVENING, nth=2)),
    "HOR": (Hours(WEDNESDAY, MORNING, LUNCH_OVER, nth=2), Hours(THURSDAY, MORNING, EVENING, nth=4)),
    "LUR": (Hours(THURSDAY, MORNING, EVENING, nth=3),),
    "ROT": (Hours(THURSDAY, MORNING, EVENING, nth=1),),
}
"""The official list of 12.03.2025, Saturdays apart."""

SATURDAYS: dict[str, tuple[Hours, ...]] = {"MIT": (Hours(SATURDAY, clock(9), clock(16)),)}
"""Every Saturday in the inner city; that City opens twice a month is left out, as the list does not say when."""


def hours_of(site: SiteFact, plan: HoursPlan) -> tuple[Hours, ...]:
    """A site's weekly hours: the promise binds full sites and the foreigners' department, all others keep their own."""
    promised = plan == "promise" and site.kind in {"full", "foreigners"}
    return (PROMISED if promised else LISTED[site.hours]) + SATURDAYS.get(site.id, ())


HALF_DAYS = {("full", "one-shift"), ("foreigners", "A"), ("foreigners", "NOR-A")}


def set_up_and_close_down(site: SiteFact, plan: HoursPlan) -> tuple[int, int]:
    """Minutes of work before the doors open and after they close.

    A quarter of an hour each; two hours where doors are open for half a day and work goes on behind them.
    """
    two_hours = site.kind == "register" or (plan == "list-2025" and (site.kind, site.hours) in HALF_DAYS)
    return (120, 120) if two_hours else (15, 15)
