"""Saturday hours from 13:00 to 21:00 have a price, because the collective agreement pays a supplement for them."""

from __future__ import annotations

from models.base import Span
from models.duties import Duty
from roster.checks.given import Given
from roster.checks.moments import shared
from roster.checks.verdict import Check, Verdict
from roster.checks.year_end_supplement import is_eve

PAID = Span(start=13 * 60, end=21 * 60)


def _measure(given: Given) -> Verdict:
    saturdays = [duty for duty in given.duties if duty.date.isoweekday() == 6 and _under_the_agreement(given, duty)]
    minutes = sum(_in_the_afternoon(given, duty) for duty in saturdays)
    price = given.problem.prices.saturday_supplement_hour // 60
    return Verdict(len(saturdays), amount=minutes, points=minutes * price)


def _under_the_agreement(given: Given, duty: Duty) -> bool:
    contract = given.person(duty).contract_on(duty.date)
    return contract is not None and contract.legal_group == "tariff"


def _in_the_afternoon(given: Given, duty: Duty) -> int:
    """Minutes of work in the hours that are paid more; without a clock nobody knows which hours were worked.

    On 24 and 31 December the supplement of that day is higher, and only the highest is paid.
    """
    if given.duty_type(duty).minutes is not None or is_eve(duty.date):
        return 0
    return shared(PAID, (*(piece.span for piece in duty.pieces), *duty.appointments, *duty.travel))


CHECK = Check("saturday_supplement", _measure)
