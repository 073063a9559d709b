"""How much is asked for at which hour of which day, in passport season.

From published experience of Hamburg and other cities; weekday and hour are defaults until somebody measures: Monday
and Thursday are full, eleven to two is strongest where people walk in, the first and the last hour are quiet.
"""

from __future__ import annotations

from roster.samples.hours import Hours

WEEKDAY = (1.12, 1.03, 0.90, 1.10, 0.85, 1.00)
HOUR = {
    7: 0.05,
    8: 0.07,
    9: 0.10,
    10: 0.11,
    11: 0.11,
    12: 0.09,
    13: 0.08,
    14: 0.08,
    15: 0.09,
    16: 0.09,
    17: 0.08,
    18: 0.05,
}
FLAT = 0.3
"""Appointments flatten the curve: this share of the demand is spread evenly over the opening hours."""

STEP = 30


def heads_by_step(opening: tuple[Hours, ...], weekly_hours: float) -> dict[tuple[int, int], float]:
    """Heads wanted for each (weekday, first minute) of a site's half hours; their sum is the weekly hours of work."""
    steps = [(hours.weekday, start) for hours in opening for start in range(hours.start, hours.end, STEP)]
    mean = sum(HOUR[start // 60] for _, start in steps) / len(steps)
    shape = {
        (weekday, start): WEEKDAY[weekday] * (FLAT + (1 - FLAT) * HOUR[start // 60] / mean) for weekday, start in steps
    }
    scale = weekly_hours * 60 / STEP / sum(shape.values())
    return {step: weight * scale for step, weight in shape.items()}


def whole(heads: float) -> int:
    """Rounded to whole heads, halves up."""
    return int(heads + 0.5)
