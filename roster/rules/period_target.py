"""The hours account comes back to zero while its period runs out."""

from __future__ import annotations

import datetime as dt

from models.history import Account
from roster.rules.hours import fills_no_hours, minutes_of, target_of, weeks
from roster.rules.posting import Chain, SequencePosting


def _priced(chain: Chain) -> None:
    for account in chain.facts.accounts.get(chain.person.id, ()):
        days = [date for date in chain.facts.days if account.start <= date <= account.end]
        if days and not any(fills_no_hours(chain.person, week) for week in weeks(chain.facts.days)):
            _charge(chain, account, days)


def _charge(chain: Chain, account: Account, days: list[dt.date]) -> None:
    price = chain.facts.problem.prices.off_period_hour // 60
    asked = sum(target_of(chain.facts, chain.person, week) for week in weeks(days)) - account.used
    lower, upper = corridor(account, days[-1], chain.facts.number("period_target"))
    worked = minutes_of(chain, days)
    chain.charge_distance("period_target", worked, asked + lower, price, 0)
    chain.charge_distance("period_target", worked, asked + upper, 0, price)


def corridor(account: Account, date: dt.date, otherwise: int) -> tuple[int, int]:
    """Between what the balance lies at the end of this day; `otherwise` is the width where there is no limit."""
    left, whole = (account.end - date).days, (account.end - account.start).days + 1
    debt = otherwise if account.lower is None else max(0, -account.lower)
    credit = otherwise if account.upper is None else max(0, account.upper)
    return -(debt * left // whole), credit * left // whole


POSTING = SequencePosting("period_target", _priced)
