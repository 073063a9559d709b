"""Hours of 24 and 31 December from 6:00 on have a price: the collective agreement pays a supplement for them."""

from __future__ import annotations

import datetime as dt

from models.base import Span
from models.duties import Duty
from roster.checks.given import Given
from roster.checks.moments import shared
from roster.checks.verdict import Check, Verdict

EVES = ((12, 24), (12, 31))
FROM_SIX = Span(start=6 * 60, end=24 * 60)
FROM_SIX_TOMORROW = Span(start=30 * 60, end=48 * 60)
"""The same of the day after, for a duty that goes on past midnight."""


def _measure(given: Given) -> Verdict:
    minutes = [_paid_more(given, duty) for duty in given.duties]
    price = given.problem.prices.year_end_supplement_hour // 60
    return Verdict(len(minutes), amount=sum(minutes), points=sum(minutes) * price)


def _paid_more(given: Given, duty: Duty) -> int:
    contract = given.person(duty).contract_on(duty.date)
    if contract is None or contract.legal_group != "tariff" or given.duty_type(duty).minutes is not None:
        return 0
    work = (*(piece.span for piece in duty.pieces), *duty.appointments, *duty.travel)
    today = shared(FROM_SIX, work) if is_eve(duty.date) else 0
    tomorrow = shared(FROM_SIX_TOMORROW, work) if is_eve(duty.date + dt.timedelta(days=1)) else 0
    return today + tomorrow


def is_eve(date: dt.date) -> bool:
    """Whether it is one of the two days before a holiday on which the agreement pays more."""
    return (date.month, date.day) in EVES


CHECK = Check("year_end_supplement", _measure)
