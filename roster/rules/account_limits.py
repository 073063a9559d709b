"""A person's hours account stays between its limits."""

from __future__ import annotations

from models.history import Account
from roster.rules.facts import Facts
from roster.rules.hours import fills_no_hours, minutes_of, target_of, weeks
from roster.rules.posting import Chain, SequencePosting


def _within(chain: Chain) -> None:
    for account in chain.facts.accounts.get(chain.person.id, ()):
        lower, upper = room(chain.facts, account)
        if (lower, upper) != (None, None):
            chain.require(minutes_of(chain, chain.facts.days), lower, upper)


def room(facts: Facts, account: Account) -> tuple[int | None, int | None]:
    """Fewest and most minutes that may be rostered over the horizon; anything for somebody on flexitime."""
    person = facts.people[account.person]
    if any(fills_no_hours(person, week) for week in weeks(facts.days)):
        return None, None
    target = sum(target_of(facts, person, week) for week in weeks(facts.days))
    lower = None if account.lower is None else account.lower - account.used + target
    upper = None if account.upper is None else account.upper - account.used + target
    return lower, upper


POSTING = SequencePosting("account_limits", _within)
