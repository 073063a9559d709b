"""The hours account comes back to zero while its period runs out."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from math import floor

from models.history import Account
from roster.checks.account_limits import kept_by_the_clock
from roster.checks.given import Given
from roster.checks.hours import Week, planned, target, weeks
from roster.checks.verdict import Check, Verdict

DAY = dt.timedelta(days=1)


def _measure(given: Given) -> Verdict:
    horizon = given.problem.horizon
    running = [row for row in given.problem.history.accounts if row.start <= horizon.last and row.end >= horizon.first]
    minutes = [_outside(given, account) for account in running if not kept_by_the_clock(given, account)]
    price = given.problem.prices.off_period_hour // 60
    return Verdict(len(minutes), amount=sum(minutes), points=sum(minutes) * price)


def _outside(given: Given, account: Account) -> int:
    """Minutes by which the balance lies outside the corridor, either way."""
    person = given.people[account.person]
    parts = [part for week in weeks(given) if (part := _in_the_period(account, week))]
    balance = account.used + sum(planned(given, person, part) - target(given, person, part) for part in parts)
    last = min(account.end, given.problem.horizon.last)
    usual = given.number("period_target")
    credit = usual if account.upper is None else account.upper
    debt = usual if account.lower is None else -account.lower
    return max(0, balance - _narrowed(account, last, credit), -balance - _narrowed(account, last, debt))


def _in_the_period(account: Account, week: Week) -> Week:
    return tuple(date for date in week if account.start <= date <= account.end)


def _narrowed(account: Account, last: dt.date, width: int) -> int:
    """What is left of a width after this day; nothing on the last day of the period."""
    still_to_come = Fraction((account.end - last) // DAY, (account.end - account.start) // DAY + 1)
    return floor(max(0, width) * still_to_come)


CHECK = Check("period_target", _measure)
