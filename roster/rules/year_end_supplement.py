"""Hours of 24 and 31 December from 6:00 on have a price: the collective agreement pays a supplement for them."""

from __future__ import annotations

import datetime as dt

from models.people import Person
from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting

FIRST, DAY = 360, 1440


def is_paid_more(date: dt.date) -> bool:
    """Whether it is 24 or 31 December."""
    return date.month == 12 and date.day in {24, 31}


def _minutes(_facts: Facts, person: Person, frame: Frame) -> int:
    contract = person.contract_on(frame.date)
    paid = contract is not None and contract.legal_group == "tariff"
    if not paid or frame.shape.duty_type.clock == "none":
        return 0
    return sum(_of_day(frame, later) for later in (0, 1) if is_paid_more(frame.date + dt.timedelta(days=later)))


def _of_day(frame: Frame, later: int) -> int:
    """Minutes worked on the duty's date (0) or on the day after it (1) from six o'clock on."""
    first, last = later * DAY + FIRST, (later + 1) * DAY
    return sum(max(0, min(span.end, last) - max(span.start, first)) for span in frame.work)


def _price(facts: Facts) -> int:
    return facts.problem.prices.year_end_supplement_hour // 60


POSTING = FilterPosting("year_end_supplement", amount=_minutes, price=_price)
