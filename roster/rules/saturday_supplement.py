"""Saturday hours from 13:00 to 21:00 have a price, because the collective agreement pays a supplement for them."""

from __future__ import annotations

from models.people import Person
from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting
from roster.rules.year_end_supplement import is_paid_more

SATURDAY = 5
FIRST, LAST = 780, 1260


def _minutes(_facts: Facts, person: Person, frame: Frame) -> int:
    contract = person.contract_on(frame.date)
    paid = contract is not None and contract.legal_group == "tariff"
    if not paid or frame.date.weekday() != SATURDAY or frame.shape.duty_type.clock == "none":
        return 0
    if is_paid_more(frame.date):  # of several supplements only the highest is paid
        return 0
    return sum(max(0, min(span.end, LAST) - max(span.start, FIRST)) for span in frame.work)


def _price(facts: Facts) -> int:
    return facts.problem.prices.saturday_supplement_hour // 60


POSTING = FilterPosting("saturday_supplement", amount=_minutes, price=_price)
