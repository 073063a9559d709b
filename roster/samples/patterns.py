"""When in the week a person can be rostered, and what each day is worth."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from models.base import Span
from models.duties import WorkingTimeModel
from models.people import Contract, LegalGroup, Pattern, PatternDay
from roster.samples.hours import clock as at

ANCHOR = dt.date(2026, 1, 5)
SINCE = dt.date(2026, 1, 1)

WIDE = Span(start=at(6, 30), end=at(19, 30))
UNTIL_AFTERNOON = Span(start=at(6, 30), end=at(16, 30))
FROM_MORNING = Span(start=at(8, 30), end=at(19, 30))
MORNING = Span(start=at(6, 30), end=at(14))
AFTERNOON = Span(start=at(12), end=at(19, 30))
FIXED_DAY = Span(start=at(8), end=at(16, 15))
LONG_FIXED_DAY = Span(start=at(8), end=at(16, 30))
FIXED_MORNING = Span(start=at(8), end=at(14, 30))


class Terms(NamedTuple):
    """What a contract says apart from the days: hours a week, hours a day, legal group, model."""

    weekly: int
    daily: int
    legal_group: LegalGroup = "tariff"
    model: WorkingTimeModel = "roster"


TARIFF = Terms(at(39), 468)
CIVIL_SERVANT = Terms(at(40), at(8), "civil_servant")


def contract(terms: Terms, *weeks: tuple[PatternDay | None, ...]) -> Contract:
    """A contract since the beginning of the year whose weeks are given from Monday on, free at the weekend."""
    return Contract(
        valid_from=SINCE,
        weekly_minutes=terms.weekly,
        legal_group=terms.legal_group,
        model=terms.model,
        pattern=Pattern(anchor=ANCHOR, weeks=tuple((*week, None, None) for week in weeks)),
    )


def full_time(terms: Terms, window: Span) -> Contract:
    """Five days alike."""
    return contract(terms, (PatternDay(window=window, target=terms.daily),) * 5)


def part_time_short_days(daily: int, window: Span) -> Contract:
    """Five short days, mornings or afternoons."""
    return full_time(Terms(5 * daily, daily), window)


def part_time_four_days(free: int, window: Span) -> Contract:
    """32 hours on four days; the fifth is always free."""
    day = PatternDay(window=window, target=at(8))
    return contract(Terms(at(32), at(8)), tuple(None if weekday == free else day for weekday in range(5)))


def half_time(first_in_even: bool, window: Span) -> Contract:
    """19.5 hours: three days in one week and two in the next."""
    day = PatternDay(window=window, target=468)
    three, two = (day, day, day, None, None), (None, None, None, day, day)
    return contract(Terms(at(19, 30), 468), *((two, three) if first_in_even else (three, two)))


def fixed_times() -> Contract:
    """Full time at the same times every day; 8:15 on four days and 8:30 on the fifth make 39 hours less breaks."""
    day, long = PatternDay(window=FIXED_DAY, target=465), PatternDay(window=LONG_FIXED_DAY, target=480)
    return contract(Terms(at(39), 468, model="fixed"), (day, day, day, day, long))


def fixed_mornings() -> Contract:
    """30 hours at the same times every morning."""
    return full_time(Terms(at(30), at(6), model="fixed"), FIXED_MORNING)


def flexitime(terms: Terms = TARIFF) -> Contract:
    """Full time; only blocks at the counter are rostered, the hours are not filled."""
    return full_time(terms._replace(model="flexitime"), WIDE)
