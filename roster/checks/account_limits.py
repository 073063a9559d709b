"""A person's hours account stays between its limits."""

from __future__ import annotations

from models.history import Account
from models.message import message
from roster.checks.given import Given
from roster.checks.hours import on_flexitime, planned, target, weeks
from roster.checks.verdict import Check, Verdict, breach


def _measure(given: Given) -> Verdict:
    accounts = [row for row in given.problem.history.accounts if not kept_by_the_clock(given, row)]
    outside = [(account, minutes) for account in accounts if (minutes := _outside(given, account))]
    found = tuple(
        breach(
            "account_limits",
            minutes,
            message(
                "The hours account of {person} lies {minutes} minutes outside its limits",
                person=account.person,
                minutes=minutes,
            ),
            person=account.person,
        )
        for account, minutes in outside
    )
    return Verdict(len(accounts), found)


def kept_by_the_clock(given: Given, account: Account) -> bool:
    """Whether the person is on flexitime in a week: the roster does not say what was worked."""
    person = given.people[account.person]
    return any(on_flexitime(person, week) for week in weeks(given))


def gained(given: Given, account: Account) -> int:
    """Minutes planned in the horizon less those that the contract asks for."""
    person = given.people[account.person]
    return sum(planned(given, person, week) - target(given, person, week) for week in weeks(given))


def _outside(given: Given, account: Account) -> int:
    balance = account.used + gained(given, account)
    below = 0 if account.lower is None else account.lower - balance
    above = 0 if account.upper is None else balance - account.upper
    return max(0, below, above)


CHECK = Check("account_limits", _measure)
