"""What was published for a person's day, and whether the roster still says the same."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from models.duties import Duty
from roster.checks.given import Given


@dataclass(frozen=True, slots=True)
class Published:
    """One day of one person: the duty that was published, or None for a day off."""

    person: str
    date: dt.date
    duty: Duty | None


def published_days(given: Given) -> list[Published]:
    """Every published day of the horizon but those on which the person is now absent while the duty lasts."""
    history, days = given.problem.history, set(given.problem.horizon.days)
    duties = {(duty.person, duty.date): duty for duty in history.published if duty.parts and duty.date in days}
    off = {(row.person, row.date) for row in history.published_off if row.date in days} - duties.keys()
    bound = [Published(*day, duty) for day, duty in duties.items() if not _is_absent(given, duty)]
    return [*bound, *(Published(*day, None) for day in sorted(off))]


def is_kept(given: Given, day: Published) -> bool:
    """Whether the roster has on this day what was published, and nothing else."""
    duties = given.by_day[day.person, day.date]
    if day.duty is None:
        return not duties
    return bool(duties) and all(_alike(duty, day.duty) for duty in duties)


def _alike(duty: Duty, published: Duty) -> bool:
    """Type, begin, end and sites; the break and the role may be others, and appointments may take all of it."""
    places = [{piece.site for piece in each.pieces} for each in (duty, published)]
    same = (duty.duty_type, _ends(duty)) == (published.duty_type, _ends(published))
    return same and (not all(places) or places[0] == places[1])


def _ends(duty: Duty) -> tuple[int, int] | None:
    return (duty.span.start, duty.span.end) if duty.parts else None


def _is_absent(given: Given, duty: Duty) -> bool:
    return any(row.span is None or row.span.overlaps(duty.span) for row in given.absences[duty.person, duty.date])
