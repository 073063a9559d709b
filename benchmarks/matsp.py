"""Multi-activity instances of Qu and Curtois (ICORES 2020): what a roster of one costs, and the rules it breaks.

Format and semantics: schedulingbenchmarks.org/matsp. Times count in minutes after 0:00 of the first day; the horizon
runs from 6:00 of the first day to 6:00 of the day after the last.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

DAY, PERIOD = 1440, 15
BEGIN = 360
SHORTEST, LONGEST, SHORTEST_TASK, REST = 360, 600, 60, 14 * 60
DAYS_IN_A_ROW = 5
STARTS = ((0, 0), (360, 600), (840, 1080), (1200, 1440))
"""When on a day a shift may begin: at midnight, 6-10, 14-18 and 20-24."""


@dataclass(frozen=True)
class Cover:
    """People wanted in a period in an activity; more or fewer than `most` cost the square of the difference."""

    start: int
    activity: str
    least: int
    most: int


@dataclass(frozen=True)
class Instance:
    """One instance; `minutes` are (least, most) over the horizon by employee."""

    days: int
    activities: int
    minutes: Mapping[str, tuple[int, int]]
    cover: tuple[Cover, ...]


@dataclass(frozen=True)
class Shift:
    """A start and activities one after another: (activity, minutes)."""

    start: int
    tasks: tuple[tuple[str, int], ...]

    @property
    def end(self) -> int:
        """When its last activity ends."""
        return self.start + sum(minutes for _, minutes in self.tasks)


Roster = Mapping[str, Sequence[Shift]]
"""The shifts of each employee in the order of time."""


@dataclass(frozen=True)
class Score:
    """What a roster costs and every hard rule it breaks."""

    total: int
    breaches: tuple[str, ...]


def evaluate(instance: Instance, roster: Roster) -> Score:
    """Squares of the differences between staff and what is wanted, period by period and activity by activity."""
    staff = Counter(place for shifts in roster.values() for shift in shifts for place in _periods(shift))
    short = [row for row in instance.cover if staff[row.start, row.activity] < row.least]
    return Score(
        total=sum((staff[row.start, row.activity] - row.most) ** 2 for row in instance.cover),
        breaches=(
            *(f"cover: too few in activity {row.activity} at minute {row.start}" for row in short),
            *(
                f"{name}: {what}"
                for name, limits in instance.minutes.items()
                for what in _breaches(instance, limits, roster.get(name, ()))
            ),
            *(f"{name}: nobody of the staff" for name in roster.keys() - instance.minutes.keys()),
        ),
    )


def _periods(shift: Shift) -> Iterator[tuple[int, str]]:
    at = shift.start
    for activity, minutes in shift.tasks:
        yield from ((start, activity) for start in range(at, at + minutes, PERIOD))
        at += minutes


def _breaches(instance: Instance, limits: tuple[int, int], shifts: Sequence[Shift]) -> Iterator[str]:
    days = [shift.start // DAY for shift in shifts]
    for what, broken in (
        ("two starts on a day", len(set(days)) < len(days)),
        ("days in a row", _longest_run(days) > DAYS_IN_A_ROW),
        ("shift off the grid or too short or too long", any(map(_misshapen, shifts))),
        ("start of a shift", any(not _may_start(shift.start % DAY) for shift in shifts)),
        ("rest", any(later.start - earlier.end < REST for earlier, later in pairwise(shifts))),
        ("stretch of an activity", any(_stretch(shift) < SHORTEST_TASK for shift in shifts)),
        ("minutes", not limits[0] <= sum(shift.end - shift.start for shift in shifts) <= limits[1]),
        ("outside the horizon", any(_outside(instance, shift) for shift in shifts)),
    ):
        if broken:
            yield what


def _longest_run(days: Sequence[int]) -> int:
    longest = run = 0
    last: int | None = None
    for day in sorted(set(days)):
        run = run + 1 if last is not None and day == last + 1 else 1
        longest, last = max(longest, run), day
    return longest


def _misshapen(shift: Shift) -> bool:
    off_grid = shift.start % PERIOD or any(minutes % PERIOD for _, minutes in shift.tasks)
    return bool(off_grid) or not SHORTEST <= shift.end - shift.start <= LONGEST


def _may_start(minute: int) -> bool:
    return any(first <= minute <= last for first, last in STARTS)


def _stretch(shift: Shift) -> int:
    """The shortest stretch of one activity; neighbouring tasks of the same one are one stretch."""
    stretches: list[tuple[str, int]] = []
    for activity, minutes in shift.tasks:
        if stretches and stretches[-1][0] == activity:
            stretches[-1] = (activity, stretches[-1][1] + minutes)
        else:
            stretches.append((activity, minutes))
    return min((minutes for _, minutes in stretches), default=0)


def _outside(instance: Instance, shift: Shift) -> bool:
    return shift.start < BEGIN or shift.end > DAY * instance.days + BEGIN
